"""Channels, contexts and differences: the parts that reading back is made of."""

from itertools import pairwise, product
from math import exp, isclose

from hypothesis import given
from hypothesis import strategies as st

from tashih.article.spans import splice
from tashih.repair.casework import in_case_of
from tashih.repair.channel import Channel, inverter
from tashih.repair.context import Reading, Slot, probabilities
from tashih.repair.differences import differences
from tashih.repair.lexicon import turkish

WORDS = st.text(alphabet="abcçşřğđ'", max_size=12)
FEW = ["çok", "ok", "iş", "çiş", "var", "yar", "zzz", "krizinin", "çözümü"]


@given(WORDS, WORDS)
def test_differences_turn_the_one_into_the_other_and_touch_no_more_than_they_must(old: str, new: str) -> None:
    steps = differences(old, new)
    assert splice(old, steps) == new
    assert all(start < end or text for start, end, text in steps)
    assert all(one[1] < two[0] for one, two in pairwise(steps))


def test_a_word_is_read_back_through_letters_and_losses() -> None:
    central = inverter(Channel((("ř", "ş"), ("đ", "ğ")), lost="ç"), turkish())
    assert central.words("gerekleřtirildiđine") == ("gerçekleştirildiğine",)
    assert set(central.words("ok")) >= {"çok", "ok"}
    assert central.words("ok")[0] == "çok"
    assert not central.words("dvořák")


def test_a_mark_is_an_i_only_where_a_capital_may_stand() -> None:
    marks = inverter(Channel((("?", "şğıi"),), marks="?"), turkish())
    assert "istanbul" in marks.words("?stanbul")
    assert "bilgi" not in marks.words("b?lg?")
    assert "bilgi" in marks.words("b?lg?", capitals=True)


@given(st.lists(st.lists(st.sampled_from(FEW), min_size=1, max_size=3, unique=True), min_size=1, max_size=4))
def test_probabilities_are_those_of_trying_every_way_to_read(choices: list[list[str]]) -> None:
    lexicon = turkish()
    slots = [Slot(i, i, tuple(Reading(w, lexicon.word(w)) for w in words)) for i, words in enumerate(choices)]
    found = probabilities(slots, lexicon)
    totals: dict[tuple[int, str], float] = {}
    for way in product(*choices):
        row = [lexicon.start, *(lexicon.word(w) for w in way), lexicon.end]
        weight = exp(sum(lexicon.follows(a, b) for a, b in pairwise(row)))
        for at, word in enumerate(way):
            totals[at, word] = totals.get((at, word), 0.0) + weight
    for at, words in enumerate(choices):
        everything = sum(totals[at, word] for word in words)
        for word, chance in zip(words, found[at], strict=True):
            assert isclose(chance, totals[at, word] / everything, rel_tol=1e-6, abs_tol=1e-9)


def test_a_word_takes_the_case_and_the_apostrophe_of_its_model() -> None:
    assert in_case_of("Sonular", "sonuçlar", large=True) == "Sonuçlar"
    assert in_case_of("AIKLAMA", "açıklama", large=True) == "AÇIKLAMA"
    assert in_case_of("AKP’den", "akp'den", large=True) == "AKP’den"
    assert in_case_of("istanbul", "istanbul", large=True) == "İstanbul"
