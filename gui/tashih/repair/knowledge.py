"""What a person has decided so far: their own replacement rules, names they accepted, series they turned down."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rule:
    """Wherever the word or words ``old`` stand, always put ``new``; ``never`` keeps every stage off ``old`` instead.

    ``whole_word`` (the default) asks for a border on both sides; a case suffix after an apostrophe may follow. A rule
    that is not ``on`` is only kept; whoever reads the rules for a repair leaves it out.
    """

    old: str
    new: str = ""
    never: bool = False
    whole_word: bool = True
    on: bool = True


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Decisions of this project that steer the repair of every further article.

    ``words`` (in lower case) are words and names beyond the lexicon. ``rejected`` are series (``ř→ş``) and pairs of
    whole words (``ok→çok``) that are not proposed again, ``accepted`` those that are applied where they would only
    be offered.
    """

    rules: tuple[Rule, ...] = ()
    words: frozenset[str] = field(default_factory=frozenset)
    rejected: frozenset[str] = field(default_factory=frozenset)
    accepted: frozenset[str] = field(default_factory=frozenset)
