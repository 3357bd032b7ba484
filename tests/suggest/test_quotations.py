"""Quotations in marks: their words, cues and speakers, on sentences made for the test."""

from hypothesis import given
from hypothesis import strategies as st

from tashih.article.annotations import Form, MarksReason, Quotation
from tashih.suggest.quotations import find_quotations

MARKS = "\"'“”„‟«»‹›`´‘’,"
TURKISH = st.text(alphabet=st.one_of(st.sampled_from(MARKS + " .:\n-aeıioöuüdy"), st.characters()), max_size=120)
FRAGMENTS = (
    "Lavrov| dedi|\"|'|“|”|\n|. |, |: | diye konuştu|açıklamada|Vali| diyen | belirterek| olduğunu|şunları söyledi|"
    "ifadelerine| yer verildi|\ufffc|a|İyi günler|''"
)
PIECES = st.lists(st.sampled_from(FRAGMENTS.split("|")), max_size=40).map("".join)


def one(text: str) -> Quotation:
    found = find_quotations(text, indirect=False).quotations
    assert len(found) == 1, [q.words.of(text) for q in found]
    return found[0]


def told(text: str) -> tuple[str, str, str, str]:
    """Words, cue, source and resolved speaker of the only quotation."""
    q = one(text)
    return (
        q.words.of(text),
        q.cue.of(text) if q.cue else "",
        q.source.of(text) if q.source else "",
        q.who,
    )


def test_the_subject_before_the_words_says_them() -> None:
    text = 'Kaya, "Sonuç iyi değil ama kötü de değil." ifadelerini kullandı.'
    assert told(text) == ("Sonuç iyi değil ama kötü de değil.", "ifadelerini kullandı", "Kaya", "Kaya")


def test_a_title_belongs_to_the_source_and_a_full_name_elsewhere_resolves_it() -> None:
    text = 'Çevre Bakanı Elif Kaya geldi. Bakan Kaya, raporun bittiğini belirterek, "Yarın açıklarız." dedi.'
    assert told(text) == ("Yarın açıklarız.", "dedi", "Bakan Kaya", "Elif Kaya")


def test_a_speaker_may_follow_the_participle() -> None:
    text = '"Yarın yola çıkıyoruz." diyen kaptan Elif Demir, hava durumunu da anlattı.'
    assert told(text) == ("Yarın yola çıkıyoruz.", "diyen", "kaptan Elif Demir", "Elif Demir")


def test_a_cue_before_a_colon_points_at_the_words() -> None:
    text = 'Rektör Aksoy sözlerini şöyle sürdürdü: "Hiçbir program kapanmayacak."'
    assert told(text) == ("Hiçbir program kapanmayacak.", "sözlerini şöyle sürdürdü:", "Rektör Aksoy", "Aksoy")


def test_a_noun_phrase_that_is_no_name_can_speak() -> None:
    text = 'Mahalle sakini, "Gece boyunca uyuyamadık." diye tepki gösterdi.'
    assert told(text)[1:3] == ("diye tepki gösterdi", "Mahalle sakini")


def test_a_statement_belongs_to_its_maker_without_the_case() -> None:
    text = 'Çevre Bakanlığından yapılan yazılı açıklamada, "Tesis mühürlendi." denildi.'
    assert told(text) == ("Tesis mühürlendi.", "denildi", "Çevre Bakanlığı", "Çevre Bakanlığı")


def test_a_suffix_on_the_closing_mark_makes_a_name() -> None:
    found = find_quotations('Sözde "çözüm" masasında "Kış Uykusu" filmi ve "Dokumapark"ı konuştular.')
    assert not found.quotations
    assert [n.why for n in found.not_quotations] == [MarksReason.SCARE, MarksReason.TITLE, MarksReason.NAME]


def test_quotations_in_marks_are_direct() -> None:
    assert one('Kaya, "Olur." dedi.').form is Form.DIRECT


@given(st.one_of(TURKISH, PIECES))
def test_any_text_gives_spans_that_lie_on_it(text: str) -> None:
    found = find_quotations(text)
    for quotation in found.quotations:
        spans = [*quotation.contents, *quotation.inner, quotation.cue, quotation.source, quotation.speaker]
        assert all(0 <= s.start < s.end <= len(text) for s in spans if s is not None)
    assert all(0 <= n.span.start < n.span.end <= len(text) for n in found.not_quotations)
    ids = [a.id for a in (*found.quotations, *found.not_quotations)]
    assert len(ids) == len(set(ids))
    assert found == find_quotations(text)
