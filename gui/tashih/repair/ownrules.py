"""The person's own replacement rules, as a stage: what they asked for is done wherever it stands."""

import re
from collections.abc import Iterator

from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.stage import Proposal, View


def apply_own_rules(view: View) -> Iterator[Proposal]:
    """Propose what each rule says; where two rules fit at one place, the longer."""
    rules = {r.old: r for r in view.knowledge.rules if r.old and not r.never}
    if not rules:
        return
    ordered = sorted(rules, key=len, reverse=True)
    whole = "|".join(re.escape(old) for old in ordered if rules[old].whole_word)
    inside = "|".join(re.escape(old) for old in ordered if not rules[old].whole_word)
    parts = [rf"(?<!\w)(?:{whole})(?!\w)"] * bool(whole) + [inside] * bool(inside)
    for match in re.finditer("|".join(parts), view.text):
        rule = rules[match[0]]
        reason = Reason("own_rule", {"old": rule.old, "new": rule.new})
        span = Span(*match.span())
        yield Proposal(span.start, span.end, rule.new, "own-rule", reason, 1.0, span, f"{rule.old}→{rule.new}")
