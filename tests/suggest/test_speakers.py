"""Who says it: beside the words, behind them, far up, or left out."""

import pytest

from tashih.article.annotations import SourceKind
from tashih.article.spans import Span
from tashih.suggest.quotations import find_quotations

WORDS = '"Bu yıl çok zor geçti."'


def speaker(text: str) -> tuple[str, str]:
    """Source as written and as resolved, of the last quotation in marks."""
    quotation = [q for q in find_quotations(text).quotations if q.form == "direct"][-1]
    return quotation.source.of(text) if quotation.source else "", quotation.who


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Teknik direktör de {WORDS} dedi.", ("Teknik direktör", "Teknik direktör")),
        (f"Milli takım antrenörü, {WORDS} dedi.", ("Milli takım antrenörü", "Milli takım antrenörü")),
        (f"Kaybolan çocuğu arayan mahalle sakini, {WORDS} dedi.", ("mahalle sakini", "mahalle sakini")),
        (f"Bir gazeteci dün toplantıda {WORDS} diye sordu.", ("Bir gazeteci", "Bir gazeteci")),
        (f"Prof. Dr. Ali Kurt ise {WORDS} dedi.", ("Prof. Dr. Ali Kurt", "Ali Kurt")),
        (f"Kurt'un {WORDS} sözleri alkışlandı.", ("Kurt", "Kurt")),
        (f"Kremlin'den {WORDS} mesajı geldi.", ("Kremlin", "Kremlin")),
        (f"Vali Ali Kurt kentte bugün gazetecilere {WORDS} dedi.", ("Vali Ali Kurt", "Ali Kurt")),
        (f"Konuyu değerlendiren ve yanıtları alan Kurt, {WORDS} dedi.", ("Kurt", "Kurt")),
        (f"{WORDS} diye konuşan anne Elif Kurt, ağladı.", ("anne Elif Kurt", "Elif Kurt")),
        (f"{WORDS} dedi Elif Kurt.", ("Elif Kurt", "Elif Kurt")),
        (f"Ursula von der Leyen geldi. Toplantıda konuşan von der Leyen, {WORDS} dedi.",
         ("von der Leyen", "Ursula von der Leyen")),
        (f"Akile es-Salih, {WORDS} dedi.", ("Akile es-Salih", "Akile es-Salih")),
        (f"Filistinli Ali Kurt, {WORDS} dedi.", ("Filistinli Ali Kurt", "Ali Kurt")),
        (f"Kurt: {WORDS}", ("Kurt", "Kurt")),
    ],
)  # fmt: skip
def test_the_source_is_the_whole_phrase_and_resolves_to_a_name(text: str, found: tuple[str, str]) -> None:
    assert speaker(text) == found


def test_a_sentence_without_subject_takes_the_subject_before_it() -> None:
    text = 'Elif Kurt karşımıza çıktı. "Karar bizim değil." dedi.'
    (quotation,) = find_quotations(text).quotations
    assert quotation.source is None
    assert quotation.who == "Elif Kurt"
    assert quotation.speaker == Span(0, 9)
    assert quotation.confidence < 0.5


@pytest.mark.parametrize(
    "opening",
    [
        "Maden Bakanlığından yapılan yazılı açıklamada, ocağın kapandığı bildirildi.",
        "Maden Bakanlığı'nın internet sitesinden yapılan açıklamada, ocağın kapandığı bildirildi.",
        "Maden Bakanlığı tarafından yapılan açıklamada, ocağın kapandığı bildirildi.",
        "Maden Bakanlığı açıklamasında ocağın kapandığı bildirildi.",
        "Maden Bakanlığı, ocağın kapandığını bildirdi. Bakanlıktan yapılan açıklamada, işçiler anıldı.",
    ],
)
def test_the_maker_of_a_statement_speaks_however_far_up_it_is_named(opening: str) -> None:
    text = f'{opening}\n\nYağış sürüyor.\n\nYollar kapalı.\n\nAçıklamada, "Karar kesin." ifadelerine yer verildi.'
    quotation = find_quotations(text).quotations[-1]
    assert quotation.who == "Maden Bakanlığı"
    assert quotation.speaker is not None
    assert quotation.speaker.of(text) == "Maden Bakanlığı"
    assert quotation.source is None
    assert quotation.source_kind is SourceKind.DOCUMENT


def test_an_impersonal_saying_takes_no_speaker_from_before() -> None:
    text = 'Elif Kurt, "Gelirim." dedi. Duvarda "Girmek yasaktır." yazıyordu.'
    assert find_quotations(text).quotations[-1].who == ""
