"""Curly marks that became question marks come back; true question marks stay."""

import pytest

from tashih.repair.marks import restore_marks
from tashih.repair.stage import Proposal, View


def restored(text: str) -> str:
    found = [p for p in restore_marks(View(text)) if isinstance(p, Proposal) and p.apply]
    for proposal in sorted(found, key=lambda p: p.start, reverse=True):
        text = text[: proposal.start] + proposal.text + text[proposal.end :]
    return text


@pytest.mark.parametrize(
    ("lost", "found"),
    [
        ("Ankara?da konuştu.", "Ankara’da konuştu."),
        ("724 bin TL?lik kaynak, 70?lik adam.", "724 bin TL’lik kaynak, 70’lik adam."),
        ("Keynes?çi görüş ile AKP?lilerin görüşü.", "Keynes’çi görüş ile AKP’lilerin görüşü."),
        ("Bakan ?Kararımız kesin.? dedi.", "Bakan “Kararımız kesin.” dedi."),
    ],
)
def test_a_lost_mark_comes_back(lost: str, found: str) -> None:
    assert restored(lost) == found


@pytest.mark.parametrize(
    "text",
    ["Peki kim sorumlu? Bilmiyoruz.", "Toplantı ?gizli mi? diye soruldu.", "O kitapta ne var acaba? Bakalım."],
)
def test_a_true_question_mark_stays(text: str) -> None:
    assert restored(text) == text


def test_where_straight_quotation_marks_are_left_single_ones_were_lost() -> None:
    text = '"Geldik." dedi. Gazete {}Büyük gün{} diye yazdı.'
    assert restored(text.format("?", "?")) == text.format("‘", "’")
