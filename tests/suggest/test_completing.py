"""A quotation that a person marks gets its words, cue and speaker from the text beside it, wherever that is."""

from hypothesis import given
from hypothesis import strategies as st

from tashih.article.annotations import Form, Quotation
from tashih.article.spans import Span
from tashih.suggest.completing import completed, words_meant

TEXT = (
    "Uzun bir giriş.\n\n"
    'Bakan Ayşe Yılmaz, toplantıdan sonra, "Karar alındı, iş bitti." ifadelerini kullandı.\n\n'
    "Vali Mehmet Kaya, yolun yarın açılacağını söyledi.\n\n"
    "Ayşe Yılmaz: Yol açıldı"
)


def of(words: str, form: Form = Form.DIRECT) -> Quotation:
    start = TEXT.index(words)
    return Quotation("q1", (Span(start, start + len(words)),), form=form)


def told(quotation: Quotation) -> tuple[str, str]:
    return quotation.cue.of(TEXT) if quotation.cue else "", quotation.who


def test_the_cue_and_the_speaker_beside_marked_words_are_found() -> None:
    made = completed(TEXT, of('"Karar alındı, iş bitti."'))
    assert told(made) == ("ifadelerini kullandı", "Ayşe Yılmaz")
    assert made.form is Form.DIRECT


def test_a_clause_gets_them_too_and_is_indirect() -> None:
    made = completed(TEXT, of("yolun yarın açılacağını", Form.UNMARKED))
    assert told(made) == ("söyledi", "Mehmet Kaya")
    assert made.form is Form.INDIRECT


def test_what_a_person_said_stays() -> None:
    said = Quotation("q1", of('"Karar alındı, iş bitti."').contents, who="Bir başkası", cue=Span(0, 4))
    assert told(completed(TEXT, said)) == ("Uzun", "Bir başkası")


def test_the_words_at_the_cursor_are_those_in_marks_or_the_sentence() -> None:
    assert words_meant(TEXT, TEXT.index("iş bitti")).of(TEXT) == '"Karar alındı, iş bitti."'
    assert words_meant(TEXT, TEXT.index("yarın")).of(TEXT) == "yolun yarın açılacağını"
    assert words_meant(TEXT, 6).of(TEXT) == "Uzun bir giriş."
    assert not words_meant("\n\n", 1).of("\n\n")


@given(st.text("ab \n\"'.“”:şİ", max_size=60), st.data())
def test_any_words_of_any_text_can_be_completed_inside_it(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    words = words_meant(text, at)
    assert 0 <= words.start <= words.end <= len(text)
    if words.start < words.end:
        made = completed(text, Quotation("q1", (words,)))
        assert made.contents == (words,)
        assert 0 <= made.extent.start <= made.extent.end <= len(text)
