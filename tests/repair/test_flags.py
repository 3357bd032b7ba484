"""Flags are few: a mark without a partner, an odd start or end; notes on style are told apart."""

from tashih.repair.engine import repair
from tashih.repair.flags import flag_paragraphs, flag_quotation_marks, note_style
from tashih.repair.stage import Stage

LONG = (
    "Bu toplantıda alınan kararlar için bakanlık bir açıklama yaptı ve yeni dönemde çok daha fazla çalışılacağını, " * 2
)


def flagged(stage: Stage, text: str) -> list[tuple[str, str, int]]:
    return [(f.kind, f.span.of(text), f.span.start) for f in repair(text, stages=[stage]).flags]


def test_the_mark_without_a_partner_is_flagged() -> None:
    assert flagged(flag_quotation_marks, 'Bakan, "Geldik dedi. "Gittik" dedi.') == [("unpaired-mark", '"', 7)]
    assert flagged(flag_quotation_marks, "Bakan “Geldik dedi.") == [("unpaired-mark", "“", 6)]


def test_paired_marks_are_not_flagged_whatever_stands_beside_them() -> None:
    for text in ('"a" ve " b " ve "c"', '"Bir\n\nİki" dedi', "“a” „b“ «c» 15.5", 'a"b"c'):
        assert flagged(flag_quotation_marks, text) == []


def test_a_paragraph_that_begins_or_ends_in_mid_sentence_is_flagged() -> None:
    begins = "Toplantı bitti.\n\n" + "kararlar " + LONG + "söyledi."
    assert [(kind, word) for kind, word, _ in flagged(flag_paragraphs, begins)] == [("lower-case-start", "kararlar")]
    ends = LONG + "söyledi ve ardından\n\nToplantı bitti."
    assert [(kind, word) for kind, word, _ in flagged(flag_paragraphs, ends)] == [("missing-stop", "ardından")]


def test_headings_and_other_languages_are_not_flagged() -> None:
    assert flagged(flag_paragraphs, "Köprü açıldı\n\nBakan için tören yapıldı ve bir konuşma oldu.") == []
    assert (
        flagged(flag_paragraphs, "The council of the city. \n\nand " + "it is the same for all of us and more " * 6)
        == []
    )


def test_style_is_a_note() -> None:
    (flag,) = repair("Orada hala diyalog var.", stages=[note_style]).flags
    assert flag.style
    assert flagged(note_style, "diyalogun ve blogun, halası") == [("style", "diyalogun", 0)]
