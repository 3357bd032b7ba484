"""Indirect, mixed and unmarked quotations, on sentences made for the test."""

import pytest

from tashih.article.annotations import Form
from tashih.suggest.quotations import find_quotations


def clauses(text: str) -> list[tuple[str, str, str]]:
    """Content, cue and resolved speaker of what is not in marks."""
    return [
        (q.words.of(text), q.cue.of(text) if q.cue else "", q.who)
        for q in find_quotations(text).quotations
        if q.form in (Form.INDIRECT, Form.MIXED)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Bakan Kara, sınavların ertelenmeyeceğini söyledi.",
            [("sınavların ertelenmeyeceğini", "söyledi", "Kara")],
        ),
        (
            "Yolların kapandığına dikkati çeken Vali Ali Kurt, okulların açık olduğunu belirtti.",
            [
                ("Yolların kapandığına", "dikkati çeken", "Ali Kurt"),
                ("okulların açık olduğunu", "belirtti", "Ali Kurt"),
            ],
        ),
        (
            "Kurt, gazetecilere yaptığı açıklamada, işlerin bittiğini vurgulayarak, yolun açılacağını ifade etti.",
            [("işlerin bittiğini", "vurgulayarak", "Kurt"), ("yolun açılacağını", "ifade etti", "Kurt")],
        ),
        ("Ali Kurt da köyde 30 yıl yaşadığını anlattı.", [("köyde 30 yıl yaşadığını", "anlattı", "Ali Kurt")]),
        ("Raporda sayının düştüğü kaydedildi.", [("Raporda sayının düştüğü", "kaydedildi", "")]),
        (
            "Kurt, yolun kısa olduğu bilgisini verdi.",
            [("yolun kısa olduğu", "bilgisini verdi", "Kurt")],
        ),
        ("Uzmanlara göre, yağış artacak.", [("yağış artacak", "göre", "Uzmanlar")]),
        (
            "Maden Bakanlığından yapılan açıklamaya göre, ocak kapandı.",
            [("ocak kapandı", "yapılan açıklamaya göre", "Maden Bakanlığı")],
        ),
    ],
)
def test_the_clause_is_the_content_and_the_saying_is_not(text: str, found: list[tuple[str, str, str]]) -> None:
    assert clauses(text) == found


def test_words_in_marks_inside_a_clause_make_it_mixed() -> None:
    text = 'Vali, kentte "olağanüstü bir durum" yaşanmadığını söyledi.'
    (quotation,) = find_quotations(text).quotations
    assert quotation.form is Form.MIXED
    assert quotation.words.of(text) == 'kentte "olağanüstü bir durum" yaşanmadığını'
    assert [s.of(text) for s in quotation.inner] == ["olağanüstü bir durum"]
    assert find_quotations(text).not_quotations == ()


def test_a_reported_clause_in_marks_is_mixed() -> None:
    (quotation,) = find_quotations('Haberde "tarafların anlaştığı" belirtildi.').quotations
    assert quotation.form is Form.MIXED


@pytest.mark.parametrize("text", ["Kurt, güncel konulara ilişkin açıklamalarda bulundu.", "Kurt olduğunu gördü."])
def test_a_saying_without_content_is_none(text: str) -> None:
    assert find_quotations(text).quotations == ()


def test_indirect_quotations_can_be_left_out_and_count_for_less() -> None:
    text = 'Bakan Kara, yolun açıldığını belirterek, "Takvimimiz belli." dedi.'
    assert [q.form for q in find_quotations(text, indirect=False).quotations] == [Form.DIRECT]
    indirect, direct = find_quotations(text).quotations
    assert indirect.form is Form.INDIRECT
    assert indirect.confidence < direct.confidence


def test_a_headline_gives_words_behind_a_colon() -> None:
    text = "Aksoy: Program kapanmayacak\n\nRektör Ali Aksoy, soruları yanıtladı."
    (quotation,) = find_quotations(text).quotations
    assert (quotation.form, quotation.words.of(text), quotation.who) == (
        Form.UNMARKED,
        "Program kapanmayacak",
        "Ali Aksoy",
    )
    assert quotation.cue is not None
    assert quotation.cue.of(text) == ":"


@pytest.mark.parametrize("text", ["Fotoğraf: Ali Aksoy çekti", "Saat: 10.00 oldu", "Kaynak: Ajans"])
def test_a_label_is_no_headline(text: str) -> None:
    assert find_quotations(text).quotations == ()


def test_speech_that_lost_its_marks_is_offered_from_its_cue() -> None:
    text = "Kaya, Bu yıl zor geçti. Yine de büyüdük. değerlendirmesinde bulundu."
    (quotation,) = find_quotations(text).quotations
    assert quotation.form is Form.UNMARKED
    assert quotation.words.of(text) == "Bu yıl zor geçti. Yine de büyüdük."
    assert quotation.who == "Kaya"
    assert quotation.confidence < 0.5
