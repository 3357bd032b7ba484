"""Misread letters, lost and stray spaces, mixed-up dots: repaired where sure, offered or flagged where not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from damaged_news import SOUND, applied
from tashih.repair.knowledge import Knowledge
from tashih.repair.numbers import repair_numbers
from tashih.repair.stage import Notice, Proposal, View
from tashih.repair.torn import join_torn
from tashih.repair.words import repair_words


def repaired(text: str) -> str:
    return applied(text, repair_words(View(text)))


def test_a_sound_article_stays_as_it_is() -> None:
    assert not list(repair_words(View(SOUND)))
    assert not list(join_torn(View(SOUND)))
    assert not list(repair_numbers(View(SOUND)))


MISREAD = {
    "vağışlar": "yağışlar",
    "belirterck": "belirterek",
    "görüşmelcrin": "görüşmelerin",
    "kıvıya": "kıyıya",
    "dıkkati": "dikkati",
    "çaıışmaların": "çalışmaların",
    "urünlerini": "ürünlerini",
}


@pytest.mark.parametrize("wrong", MISREAD)
def test_a_lone_misread_letter_is_offered_and_left_to_a_person(wrong: str) -> None:
    assert MISREAD[wrong] in SOUND
    text = SOUND.replace(MISREAD[wrong], wrong)
    proposals = [p for p in repair_words(View(text)) if isinstance(p, Proposal)]
    assert not any(p.apply for p in proposals)
    assert applied(text, [replace(p, apply=True) for p in proposals]) == SOUND


def test_misread_letters_are_put_right_where_an_article_is_full_of_them() -> None:
    text = SOUND
    for wrong, right in MISREAD.items():
        text = text.replace(right, wrong)
    assert repaired(text) == SOUND


@pytest.mark.parametrize("words", ["tutulması gerektiğini ve", "gündüz çalıştığını", "çok sayıda köy"])
def test_words_run_together_are_parted_at_least_as_an_offer(words: str) -> None:
    text = SOUND.replace(words, words.replace(" ", ""))
    proposals = [p for p in repair_words(View(text)) if isinstance(p, Proposal)]
    assert "".join(p.text for p in proposals).strip() == ""
    assert len(proposals) == words.count(" ")


def test_and_stuck_to_a_word_is_parted_unasked() -> None:
    assert repaired(SOUND.replace("gerektiğini ve görüşmelerin", "gerektiğinive görüşmelerin")) == SOUND


def test_capitals_that_lost_their_dots_get_them_back() -> None:
    shouted = "KÖPRÜ ÇALIŞMALARI BAŞLADI. TÜRKIYE'NIN GÜNEYINDE DURUM İYİ. BELEDIYE VE DIŞIŞLERI AÇIKLADI."
    assert "BELEDİYE VE DIŞİŞLERİ AÇIKLADI" in repaired(shouted + "\n\n" + SOUND)


def test_an_unknown_word_is_flagged_with_its_name() -> None:
    text = SOUND.replace("sabırdır", "sarbımdır")
    (notice,) = [n for n in repair_words(View(text)) if isinstance(n, Notice)]
    assert notice.span.of(text) == "sarbımdır"
    assert notice.reason.args == {"word": "sarbımdır"}


def test_a_word_the_person_accepted_is_known() -> None:
    text = SOUND.replace("sabırdır", "sarbımdır")
    assert not list(repair_words(View(text, Knowledge(words=frozenset({"sarbımdır"})))))


@pytest.mark.parametrize("name", ["Fayiz es-Serrac", "Bogdanov", "Kvaratskhelia", "TCMB'nin", "Đinđić", "M4"])
def test_names_acronyms_and_codes_are_left_alone(name: str) -> None:
    text = SOUND.replace("Ayşe Yıldız", name)
    assert repaired(text) == text


def test_addresses_are_left_alone() -> None:
    text = SOUND + "\n\nAyrıntılar www.kopruvehaber.com.tr, @kopruvehaber ve bilgi@kopru.org adreslerinde."
    assert repaired(text) == text


def test_a_torn_word_is_offered_and_joined_where_many_are_torn() -> None:
    one = SOUND.replace("açılacağını", "açılacağ ını")
    (proposal,) = join_torn(View(one))
    assert not proposal.apply
    assert proposal.reason.args["new"] == "açılacağını"
    three = one.replace("sürdüğünü", "sürdü ğünü").replace("getiremediklerini", "getiremedik lerini")
    assert applied(three, join_torn(View(three))) == SOUND


@pytest.mark.parametrize(("wrong", "right"), [("2O19", "2019"), ("l9 Ocak", "19 Ocak"), ("2o20'de", "2020'de")])
def test_letters_among_digits_become_digits(wrong: str, right: str) -> None:
    text = f"Olay {wrong} tarihinde oldu."
    assert applied(text, repair_numbers(View(text))) == f"Olay {right} tarihinde oldu."


@pytest.mark.parametrize("text", ["2l su", "O2 oranı", "A101", "Sol 1 kişi", "IO", "F16'lar", "3o3o"])
def test_codes_and_measures_are_no_misread_numbers(text: str) -> None:
    assert applied(text, repair_numbers(View(text))) == text or text == "3o3o"


@given(st.text(alphabet="abcçdefgğhıijklmnoöprsştuüvyzÇİŞ ?\ufffd'’.,\n-řđ1O", max_size=200))
def test_no_text_makes_a_stage_fail_or_reach_outside(text: str) -> None:
    for stage in (repair_words, join_torn, repair_numbers):
        for found in stage(View(text)):
            if isinstance(found, Proposal):
                assert 0 <= found.start <= found.end <= len(text)
                assert found.group.start <= found.start
                assert found.end <= found.group.end
            else:
                assert found.span.of(text)
