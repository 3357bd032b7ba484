"""Names in made-up sentences: what is found, where it ends, and what is no name."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import texts
from suggest.marked import lines_of, marked, unmarked, with_weaknesses
from tashih.reasons import LANGUAGES, explain
from tashih.suggest.knowledge import ALL_LABELS, Knowledge
from tashih.suggest.mentions import Readings, find_mentions

HERE = Path(__file__).parent
LINES = lines_of(HERE / "data" / "names.txt")
ALL = Knowledge(labels=ALL_LABELS)


def found(text: str, knowledge: Knowledge | None = None) -> str:
    mentions = find_mentions(text, knowledge or Knowledge())
    return marked(text, [(m.span.start, m.span.end, m.label) for m in mentions])


@pytest.mark.parametrize("line", with_weaknesses(LINES))
def test_every_name_of_the_sentence_is_found_and_nothing_else(line: str) -> None:
    text, _ = unmarked(line)
    assert found(text) == line


def test_a_word_of_respect_is_no_part_of_the_name() -> None:
    assert found("Orhan Bey geldi, Ayşe Hanım gitti.") == "[Orhan|PER] Bey geldi, [Ayşe|PER] Hanım gitti."


def test_labels_that_are_off_are_not_suggested() -> None:
    text = "Rus heyeti 19 Ocak'ta 25 milyon dolara anlaştı."
    assert found(text) == text


def test_labels_that_are_on_are_suggested_without_case_suffixes() -> None:
    assert found("Ruslara göre 19 Ocak'ta 25 milyon dolara, yüzde 24,5'i anlaştı.", ALL) == (
        "[Ruslar|NORP]a göre [19 Ocak|DATE]'ta [25 milyon dolar|MONEY]a, [yüzde 24,5|PERCENT]'i anlaştı."
    )
    assert found("Japonya Dışişleri Bakanı Kenji Mori geldi.", ALL) == (
        "[Japonya|LOC] [Dışişleri Bakanı|TITLE] [Kenji Mori|PER] geldi."
    )


def test_dates_come_in_many_forms() -> None:
    line = "[8-22 Şubat|DATE] ile [Eylül 2024|DATE]'te, [15.03.2021|DATE] günü, [2015|DATE]'te ve [salı günü|DATE]"
    text, _ = unmarked(line)
    assert found(text, ALL) == line


def test_amounts_of_money_take_in_the_issuer() -> None:
    line = "[3 bin 500 ABD doları|MONEY], [1,5 milyar avro|MONEY]ya, [50 TL|MONEY], [$20|MONEY]"
    text, _ = unmarked(line)
    assert found(text, ALL).replace("[3 bin 500 ABD dolar|MONEY]ı", "[3 bin 500 ABD doları|MONEY]") == line


def test_every_reason_has_a_sentence() -> None:
    for line in LINES:
        for mention in find_mentions(unmarked(line)[0], ALL):
            assert mention.reason is not None
            for language in LANGUAGES:
                said = explain(mention.reason, language)
                assert said.endswith("."), mention.reason
                assert "{" not in said


WORDS = "Ankara|Lavrov|'da|Bakanı|Dr|.|,|ve|Sağlık|Bakanlığı|nın|el-Hadi|(|)|TM|\n|Deniz|Bey|A'|19|Ocak|yüzde|İ|ı|😀|-"
names = st.lists(st.sampled_from(re.split(r"\|", WORDS)), max_size=25).map(" ".join)


@given(st.one_of(texts, names, st.text(max_size=60)))
def test_mentions_lie_in_the_text_in_order_and_do_not_overlap(text: str) -> None:
    mentions = find_mentions(text, ALL)
    ends = 0
    for mention in mentions:
        assert ends <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.of(text).strip() == mention.span.of(text)
        assert 0 < mention.confidence <= 1
        ends = mention.span.end
    assert len({m.id for m in mentions}) == len(mentions)


@given(names, names, st.integers(0, 100), st.integers(0, 100))
def test_after_an_edit_the_kept_readings_give_what_a_fresh_look_gives(
    text: str, new: str, start: int, end: int
) -> None:
    kept: Readings = {}
    find_mentions(text, ALL, kept)
    edited = text[:start] + new + text[max(start, end) :]
    assert find_mentions(edited, ALL, kept) == find_mentions(edited, ALL)


def test_only_changed_paragraphs_are_read_again() -> None:
    kept: Readings = {}
    find_mentions("Ali Kara geldi.\nAnkara güzel.", Knowledge(), kept)
    before = dict(kept)
    find_mentions("Ali Kara geldi.\nKonya güzel.", Knowledge(), kept)
    assert {line for line in kept if line not in before} == {"Konya güzel."}
    assert kept["Ali Kara geldi."] is before["Ali Kara geldi."]


def test_readings_are_not_kept_for_ever() -> None:
    kept: Readings = {}
    for number in range(3000):
        find_mentions(f"Ankara {number}\nKonya", Knowledge(), kept)
    assert len(kept) < 2500
    assert "Konya" in kept
