"""UTF-8 read through a wrong code page is put back, and nothing else is touched."""

import pytest

from tashih.repair.codepages import KEPT, NAMES, REPLACED, misread
from tashih.repair.engine import repair
from tashih.repair.mojibake import undo_mojibake

TEXT = "Çağrı İçişleri Bakanlığı'nın şöyle açıkladığı güçlü bir iş: “Ünlü Işık, Öğüt ve Şeref” dedi – ‘GÜÇLÜ’ kişi…"


def fixed(text: str) -> str:
    return repair(text, stages=[undo_mojibake]).repaired


@pytest.mark.parametrize("codec", NAMES)
@pytest.mark.parametrize("times", [1, 2, 3])
def test_undone_however_often_it_was_read_as(codec: str, times: int) -> None:
    damaged = TEXT
    for _ in range(times):
        damaged = misread(damaged, codec, KEPT)
    assert fixed(damaged) == TEXT


@pytest.mark.parametrize("codec", ["cp1252", "cp1254"])
def test_undone_where_bytes_without_a_character_were_replaced(codec: str) -> None:
    assert fixed(misread(TEXT, codec, REPLACED)) == TEXT


@pytest.mark.parametrize("word", ["taş", "dağ", "Şam", "ERDOĞAN", "Türk", "söz", "Çin", "Özel", "İstanbul", "kapı"])
@pytest.mark.parametrize("codec", ["cp1252", "cp1254", "latin-1", "cp1250", "mac-roman", "cp437", "cp857"])
def test_one_damaged_word_in_good_text_is_found(word: str, codec: str) -> None:
    good = f"Görüşmede “{misread(word, codec)}” için şöyle dedi."
    assert fixed(good) == f"Görüşmede “{word}” için şöyle dedi."


def test_closing_mark_whose_last_byte_was_dropped() -> None:
    assert fixed("â€œKararâ€ dedi, Ankaraâ€™da") == "“Karar” dedi, Ankara’da"


def test_lower_cased_sequences_are_read_too() -> None:
    assert fixed("tã¼rkiye gã¼ã§lã¼") == "türkiye güçlü"


@pytest.mark.parametrize(
    "clean",
    [
        "“GÖRDÜ” dedi, AKP'Lİ’ler… KÂĞIT” ve HÂL’de «İŞ» – ÇOK–AZ",
        "MÄÄRÄ” sanoi, ÅLAND–HELSINKI ja PÄÄ»",
        "A CRIAÇÃO” e a IRMÃ, a manhã”, às 8",
        "Příliš žluťoučký kůň; CASĂ”, Ĺudovít",
        "Ђоковић и Њујорк: „Ећ“",
        "x ≈ √2 ± ƒ(x), ├── dosya └── son",
    ],
)
def test_clean_text_of_any_language_is_left(clean: str) -> None:
    assert repair(clean, stages=[undo_mojibake]).edits == ()


def test_each_letter_is_an_edit_of_its_own_and_the_word_its_group() -> None:
    found = repair("Bu aÃ§Ä±klama.", stages=[undo_mojibake])
    assert [(e.start, e.end, e.text) for e in found.edits] == [(4, 6, "ç"), (6, 8, "ı")]
    assert {e.group.of("Bu aÃ§Ä±klama.") for e in found.edits} == {"aÃ§Ä±klama"}


def test_two_letters_that_slovak_has_side_by_side_are_no_misread_one() -> None:
    assert not repair("Dĺžka stĺpca je daná, a obdĺžnik sa nemení.").edits
