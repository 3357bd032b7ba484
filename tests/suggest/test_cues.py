"""Cues behind and before the words, by stem and ending."""

import pytest

from tashih.suggest.cues import Cues
from tashih.suggest.quotations import find_quotations
from tashih.suggest.words import Words

BEHIND = """
diye konuştu|diye teyit etti|diye belirtiliyor|diye dert yandı|diye seslenecek|diye düşündü|dedi|demişti|diyebilir
ifadelerini kullandı|ifadelerine yer verildi|ifadesi yer aldı|sözlerini sarf etti|bilgisini verdi|bilgisi aktarıldı
değerlendirmesinde bulundu|yorumunu yaptı|açıklamasında bulundu|çağrısını yineledi|uyarısı yapıldı|mesajını paylaştı
görüşünü dile getirdi|yanıtını verdi|tepkisini gösterdi|iddiasını ortaya attı|iddiasında bulundu|sözleriyle eleştirdi
şeklinde konuştu|şeklinde yanıt verdi|notunu düştü|itirafında bulundu|cevabını aldı
"""


@pytest.mark.parametrize("cue", [c for c in BEHIND.replace("\n", "|").split("|") if c])
def test_the_full_expression_behind_the_words_is_the_cue(cue: str) -> None:
    text = f'Kaya, "Bu yıl çok zor geçti." {cue}.'
    (quotation,) = find_quotations(text).quotations
    assert quotation.cue is not None
    assert quotation.cue.of(text) == cue


@pytest.mark.parametrize(
    "cue",
    [
        "şunları söyledi:",
        "şöyle konuştu:",
        "şu ifadeleri kullandı:",
        "sözlerini şöyle sürdürdü:",
        "şu değerlendirmelerde bulundu:",
        "konuşmasını şu sözlerle tamamladı:",
        "şöyle haykırdı:",
        "dedi ki:",
        "ekledi:",
    ],
)
def test_a_cue_that_points_ahead_holds_its_colon(cue: str) -> None:
    text = f'Vali Kaya {cue} "Bu yıl çok zor geçti."'
    (quotation,) = find_quotations(text).quotations
    assert quotation.cue is not None
    assert quotation.cue.of(text) == cue
    assert quotation.source is not None
    assert quotation.source.of(text) == "Vali Kaya"


def test_a_cue_may_stand_in_the_paragraph_before() -> None:
    text = 'Vali Kaya şunları kaydetti:\n\n"Bu yıl zor geçti.\n\n"Yine de büyüdük."'
    (quotation,) = find_quotations(text).quotations
    assert [s.of(text) for s in quotation.contents] == ['"Bu yıl zor geçti.', '"Yine de büyüdük."']
    assert quotation.cue is not None
    assert quotation.cue.of(text) == "şunları kaydetti:"


@pytest.mark.parametrize("words", ['"Kale" diye bilinen yer', '"Uzun" adlı film', '"A takımı" kadrosu', '"evet" oyu'])
def test_naming_is_no_saying(words: str) -> None:
    assert find_quotations(f"Dün {words} görüldü.").quotations == ()


def test_an_expression_that_was_taught_is_a_cue_in_other_forms_too() -> None:
    text = 'Kaya, "Bu yıl çok zor geçti." köpürüyor.'
    (quotation,) = find_quotations(text, taught=["köpürdü"]).quotations
    assert quotation.cue is not None
    assert quotation.cue.of(text) == "köpürüyor"


def test_thinking_is_told_from_speaking() -> None:
    (quotation,) = find_quotations('Kaya, "Bitti artık." diye düşündü.').quotations
    assert quotation.medium == "thought"


def test_a_mark_glued_to_a_cue_closes() -> None:
    cues = Cues(Words(""))
    assert all(map(cues.closes_before, ["dedi", "diye", "ifadelerini", "şeklinde"]))
    assert not any(map(cues.closes_before, ["ı", "nın", "Lavrov", "yi"]))
