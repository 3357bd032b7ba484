"""Foreign names in sound Turkish text stay as they are, whatever letters they have and however many stand together."""

from pathlib import Path

import pytest

from tashih.article.casing import upper
from tashih.repair.engine import repair

NAMES = (Path(__file__).parents[1] / "data" / "foreign_names.txt").read_text("utf-8").splitlines()
SENTENCES = [
    "{}",
    "Bakan dün {} ile görüştü.",
    "Toplantıda konuşan {}, yeni köprünün yıl sonunda açılacağını ve çalışmaların sürdüğünü söyledi.",
    "Haber {} için hazırlandı; gazeteler bu açıklamaya geniş yer verdi, şirket de teşekkür etti.",
]


def changes(text: str) -> list[tuple[str, str, str]]:
    return [(e.rule, e.group.of(text), e.text) for e in repair(text).edits if e.applied]


def test_the_list_has_every_letter_that_damage_makes_too() -> None:
    assert len(NAMES) >= 200
    assert set("řđçşþðţćšžáÞĐŘĞ") <= set("".join(NAMES))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_foreign_name_in_a_sentence_stays(sentence: str) -> None:
    assert [found for name in NAMES if (found := changes(sentence.format(name)))] == []


@pytest.mark.parametrize("sentence", SENTENCES)
def test_names_of_one_language_in_a_row_stay(sentence: str) -> None:
    rows = [", ".join(NAMES[at : at + 5]) for at in range(0, len(NAMES), 3)]
    assert [found for row in rows if (found := changes(sentence.format(row)))] == []


def test_names_in_capitals_stay() -> None:
    assert [found for name in NAMES if (found := changes(f"Maçı {upper(name)} kazandı."))] == []


def test_an_article_full_of_them_stays() -> None:
    paragraphs = [SENTENCES[at % 3 + 1].format(name) for at, name in enumerate(NAMES)]
    assert changes("\n\n".join(paragraphs)) == []
    assert changes("\n".join(NAMES)) == []
