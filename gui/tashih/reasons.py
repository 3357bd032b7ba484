"""Reasons told as sentences: ``resources/reasons/<language>.json`` holds one sentence a key, the same keys in each.

How keys are made, in snake_case:

- a reason of a repair or flag is named by the damage or fact, as in ``mojibake``, ``zone_letter``;
- the name of a rule, as lists show it, is ``rule_`` and the rule, as in ``rule_mojibake`` (dashes become ``_``);
- the name of a kind of flag is ``flag_`` and the kind, as in ``flag_unknown_word``;
- what was done to an article, for the history and the undo menu, is ``act_`` and the deed, as in ``act_typed``.

``{argument}`` in a sentence stands for the reason's argument of that name.
"""

import json
from functools import cache

from tashih import resources
from tashih.article.reason import Reason

LANGUAGES = ("tr", "en")


@cache
def sentences(language: str) -> dict[str, str]:
    """Every sentence of ``language`` by its key; those of English where there is no such language."""
    path = resources.path("reasons", f"{language if language in LANGUAGES else 'en'}.json")
    found: dict[str, str] = json.loads(path.read_text("utf-8"))
    return found


def explain(reason: Reason, language: str) -> str:
    """The reason as a sentence for a proofreader; its key where the sentence is missing.

    >>> explain(Reason("hand"), "en"), explain(Reason("no_such_key"), "en")
    ('Typed by hand.', 'no such key')
    """
    sentence = sentences(language).get(reason.key)
    if sentence is None:
        return reason.key.replace("_", " ")
    try:
        return sentence.format_map({name: _shown(value) for name, value in reason.args.items()})
    except KeyError:  # a reason stored by another version of the program may lack an argument
        return sentence


def name_of_rule(rule: str, language: str) -> str:
    """A rule as lists show it.

    >>> name_of_rule("hand", "en")
    'Typed by hand'
    """
    return explain(Reason(f"rule_{rule.replace('-', '_')}"), language)


def name_of_flag(kind: str, language: str) -> str:
    """A kind of flag as lists show it."""
    return explain(Reason(f"flag_{kind.replace('-', '_')}"), language)


_INVISIBLE = {" ": "␣", "\n": "⏎", "\t": "⇥", "\u00a0": "U+00A0", "\u200b": "U+200B"}


def _shown(value: str | int | float) -> str:
    if not isinstance(value, str):
        return str(value)
    if value and not value.strip():
        return "".join(_INVISIBLE.get(c, f"U+{ord(c):04X}") for c in value)
    return "".join(c if c.isprintable() else _INVISIBLE.get(c, f"U+{ord(c):04X}") for c in value)
