"""What a person asks for is done, and what they forbid is not."""

from tashih.repair.engine import repair
from tashih.repair.knowledge import Knowledge, Rule
from tashih.repair.ownrules import apply_own_rules


def ruled(text: str, *rules: Rule) -> str:
    return repair(text, Knowledge(rules=rules), [apply_own_rules]).repaired


def test_whole_words_only_and_a_suffix_may_follow() -> None:
    assert ruled("Gazze'de Gazzeli, Gazze.", Rule("Gazze", "Gazze Şeridi")) == "Gazze Şeridi'de Gazzeli, Gazze Şeridi."


def test_inside_words_where_the_rule_says_so() -> None:
    assert ruled("abc ab", Rule("ab", "x", whole_word=False)) == "xc x"


def test_the_longer_rule_wins_and_none_is_applied_to_what_another_made() -> None:
    assert ruled("a b c", Rule("a", "b"), Rule("a b", "a"), Rule("b", "z")) == "a c"


def test_marks_in_a_rule_are_taken_as_they_are() -> None:
    assert ruled("1.5 145", Rule("1.5", "1,5")) == "1,5 145"
