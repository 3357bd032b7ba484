"""Each family of damage, in small: what is undone, and what looks like it but is left."""

import pytest

from tashih.repair.controls import undo_controls
from tashih.repair.engine import Repair, repair
from tashih.repair.escapes import undo_escapes
from tashih.repair.hygiene import clean_characters
from tashih.repair.markup import unwrap
from tashih.repair.stage import Stage

TEXT = "Çağrı İçişleri Bakanlığı şöyle açıkladı: Ünlü Işık, Öğüt ve Şeref GÜÇLÜ."


def after(stage: Stage, text: str) -> str:
    return repair(text, stages=[stage]).repaired


def offered(found: Repair) -> list[tuple[str, str]]:
    return [(found.original[e.start : e.end], e.text) for e in found.edits if not e.applied]


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("&Ccedil;a&#287;r&#x131; &amp;#351;aka &amp;amp;uuml;&quot;AT&amp;T&quot;", 'Çağrı şaka ü"AT&T"'),
        ("a%C3%A7%C4%B1klama%20yap%C4%B1ld%C4%B1, %20 arttı", "açıklama yapıldı, %20 arttı"),
        ("a=C3=A7=C4=B1k=\nlama =3D x", "açıklama = x"),
        (r"a\u00e7\u0131klama \ud83d\ude00 \"", r"açıklama 😀 \""),
    ],
)
def test_escapes_become_what_they_stand_for(damaged: str, right: str) -> None:
    assert after(undo_escapes, damaged) == right


@pytest.mark.parametrize(
    "clean",
    [
        "https://a.com/%C3%87a?x=1&amp;y=2 adresi",
        "Yüzde %20'si, %50 ve %75'i; M&S'ın; 2&1'lik",
        "x=20 ve y=3D, a=b; &nosuch; & ; C:\\users\\xray",
        "%C3%28 bozuk",
    ],
)
def test_what_only_looks_like_an_escape_is_left(clean: str) -> None:
    assert repair(clean, stages=[undo_escapes]) == Repair(clean)


def test_controls_are_undecoded_punctuation() -> None:
    assert after(undo_controls, "\x93Karar\x94 dedi, Ankara\x92da \x96 5\x85") == "“Karar” dedi, Ankara’da – 5…"


def test_a_control_that_ends_lines_is_a_line_end() -> None:
    assert after(undo_controls, "Bitti.\x85Sonra geldi.\x85") == "Bitti.\nSonra geldi.\n"


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("C¸ag˘rı I˙c¸is¸leri s¸o¨yle ac¸ıkladı: U¨nlu¨", "Çağrı İçişleri şöyle açıkladı: Ünlü"),
        ("Bas¸kan ve kac¸ u¨lke", "Başkan ve kaç ülke"),
        ("ﬁlm konﬂikt oﬀis", "film konflikt offis"),
        ("açık\u00adlama a\u200bb \ufeffx", "açıklama ab x"),
        ("a\u2028b\x0bc\x0cd\re\r\nf", "a\nb\nc\nd\ne\r\nf"),
        ("a\0b", "ab"),
        ("i\u0307stanbul'da", "istanbul'da"),
        ("Ankara ve i\u0307stanbul DEVi\u0307R devi\u0307r", "Ankara ve İstanbul DEVİR devir"),
    ],
)
def test_wrong_characters_become_right(damaged: str, right: str) -> None:
    assert after(clean_characters, damaged) == right


def test_letters_in_two_parts_become_one() -> None:
    import unicodedata

    assert after(clean_characters, unicodedata.normalize("NFD", TEXT)) == TEXT


@pytest.mark.parametrize(
    "clean",
    [
        "“Karar” dedi, Ankara’da ‘bir’ «iki» – 5…",
        "👩\u200d🔧 ve 🇹🇷 ile می\u200cخواهم",
        "Iași'de Ștefan, Đoković ve Dvořák",
        "hâlâ kâğıt, Müller, Ångström, São",
    ],
)
def test_characters_that_are_meant_are_left(clean: str) -> None:
    assert after(clean_characters, clean) == clean


def test_special_spaces_and_wide_letters_are_only_offered() -> None:
    found = repair("a\u00a0b ＡＢ", stages=[clean_characters])
    assert found.repaired == found.original
    assert offered(found) == [("\u00a0", " "), ("ＡＢ", "AB")]


def test_lookalikes_in_a_turkish_word_are_replaced_and_others_only_offered() -> None:
    turkish = "Toplantıda Ваkan için bir açıklama yapıldı ve karar alındı."
    assert after(clean_characters, turkish) == turkish.replace("Ва", "Ba")
    found = repair("SENSЕ by Oleg", stages=[clean_characters])
    assert offered(found) == [("Е", "E")]


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("[Suriye](#)'nin [İdlib]() bölgesi", "Suriye'nin İdlib bölgesi"),
        ("**Ankara** ve __Moskova__", "Ankara ve Moskova"),
        ("## Başlık\n<p>Bir</p><p>İki <b>üç</b></p>", "Başlık\nBir\nİki üç"),
    ],
)
def test_words_come_out_of_their_markup(damaged: str, right: str) -> None:
    assert after(unwrap, damaged) == right


@pytest.mark.parametrize("clean", ["(***) not, 2 ** 3, a__b__c", "x < y > z, [1] ve [not] (bkz.)", "# etiket değil#1"])
def test_what_only_looks_like_markup_is_left(clean: str) -> None:
    assert after(unwrap, clean) == clean.removeprefix("# ")


def test_a_link_that_leads_somewhere_is_only_offered_without_it() -> None:
    found = repair("[Suriye](https://a.com/x) bölgesi", stages=[unwrap])
    assert found.repaired == found.original
    assert len(offered(found)) == 2


def test_navigation_is_flagged() -> None:
    found = repair("Ana Sayfa > Gündem > Haber\n\nMetin.\n\nDevamını oku...", stages=[unwrap])
    assert [f.span.of(found.repaired) for f in found.flags] == ["Ana Sayfa > Gündem > Haber", "Devamını oku..."]
