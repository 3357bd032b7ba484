"""Text of one code page read as another is put back letter for letter, and only where it is Turkish."""

import pytest

from tashih.repair.engine import repair
from tashih.repair.wrongpage import undo_wrong_page

TEXT = (
    "Dışişleri Bakanlığı, görüşmelerin ardından yapılan açıklamada çözüm için çalışıldığını bildirdi.\n\n"
    "İstanbul'da konuşan Şahin, 'Güçlü bir iş birliği oluştu, Çağrımız açık' dedi; ülkeler arasında sınır ölçüsü yok."
)


def fixed(text: str) -> str:
    return repair(text, stages=[undo_wrong_page]).repaired


@pytest.mark.parametrize(
    "read_as", ["cp1252", "latin-1", "cp1250", "iso8859-2", "cp1251", "cp850", "mac-roman", "cp1257"]
)
def test_windows_turkish_read_as(read_as: str) -> None:
    assert fixed(TEXT.encode("cp1254").decode(read_as)) == TEXT


@pytest.mark.parametrize(
    ("true", "read_as"),
    [
        ("cp857", "cp437"),
        ("cp857", "cp850"),
        ("mac-turkish", "mac-roman"),
        ("iso8859-3", "latin-1"),
        ("cp857", "cp866"),
    ],
)
def test_other_turkish_pages(true: str, read_as: str) -> None:
    assert fixed(TEXT.encode(true).decode(read_as)) == TEXT


def test_a_letter_that_the_wrong_page_lacks_comes_back_where_it_is_the_only_one() -> None:
    assert fixed(TEXT.encode("cp1254").decode("cp857", "replace")) == TEXT


def test_letters_that_may_be_several_are_told_to_the_later_stages() -> None:
    damaged = TEXT.encode("cp857").decode("cp1254", "replace")
    (zone,) = repair(damaged, stages=[undo_wrong_page]).zones
    assert {new for _, new in zone.letters} >= {"ü", "ı"}
    assert repair(damaged).repaired == TEXT


def test_one_damaged_paragraph_among_good_ones_is_put_back_alone() -> None:
    good, bad = TEXT.split("\n\n")
    damaged = f"{good}\n\n{bad.encode('cp1254').decode('cp1252')}\n\n{good}"
    found = repair(damaged, stages=[undo_wrong_page])
    assert found.repaired == f"{TEXT}\n\n{good}"


@pytest.mark.parametrize(
    "clean",
    [
        "Þórsson ile Sigurðsson bugün Ankara'da görüştü ve bir açıklama yapıldı.",
        "Þetta er ekki gott, það er satt að segja mjög slæmt fyrir okkur öll.",
        "Dvořák ve Đoković için bir tören yapıldı; Lukašenko da geldi.",
        "Straße, Größe und Maß: daß es muß, weiß jeder.",
        "(-1/2)! = √π; 5×£35; “+” and “×”",
        "Príliš žltý kôň, zażółć gęślą jaźń, Ça va, señor?",
    ],
)
def test_names_and_other_languages_are_left(clean: str) -> None:
    assert repair(clean, stages=[undo_wrong_page]).edits == ()


@pytest.mark.parametrize(
    ("damaged", "sound"),
    [
        ("FAÝZ YÜZDE 19'A DAYANDI", "FAİZ YÜZDE 19'A DAYANDI"),
        ("Trump'ýn konuþmasý ertelenebilir", "Trump'ın konuşması ertelenebilir"),
        ("Endonezya'da can kaybý 800'ü aþtý", "Endonezya'da can kaybı 800'ü aştı"),
        ("Yaþanan olaylar hüzünsüz mü?", "Yaşanan olaylar hüzünsüz mü?"),
    ],
)
def test_a_headline_is_read_through_its_page(damaged: str, sound: str) -> None:
    assert repair(damaged).repaired == sound
