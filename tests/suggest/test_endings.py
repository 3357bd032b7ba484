"""Verb forms are taken apart by rule."""

import pytest

from tashih.suggest.endings import Mood, VerbForm, Verbs
from tashih.suggest.wordlists import word_list

VERBS = Verbs(word_list("söyle kaydet belirt vurgula kullan ver getir et de di den aktar ekle konuş"))
FINITE = word_list(
    "söyledi söylüyor söylemişti söyleyecek söyler söylemiyor söyledik kaydetti kaydediyor belirtmiş vurgulamakta "
    "vurgulamalıdır ekledi etti dedi diyor der demişti diyebilir diyecek aktardılar konuşuyorlardı"
)


@pytest.mark.parametrize("word", FINITE)
def test_tense_and_person_make_a_verb_finite(word: str) -> None:
    form = VERBS.form(word)
    assert form is not None
    assert form.mood is Mood.FINITE


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("söyleyen", VerbForm("söyle", Mood.PARTICIPLE)),
        ("kaydedilen", VerbForm("kaydet", Mood.PARTICIPLE, passive=True)),
        ("vurgulayarak", VerbForm("vurgula", Mood.CONVERB)),
        ("belirtilirken", VerbForm("belirt", Mood.CONVERB, passive=True)),
        ("belirtip", VerbForm("belirt", Mood.CONVERB)),
        ("diyorsa", VerbForm("de", Mood.CONVERB)),
        ("verildi", VerbForm("ver", Mood.FINITE, passive=True)),
        ("söylendi", VerbForm("söyle", Mood.FINITE, passive=True)),
        ("denildi", VerbForm("den", Mood.FINITE, passive=True)),
        ("söylediğini", VerbForm("söyle", Mood.NOUN)),
        ("edilmesi", VerbForm("et", Mood.NOUN, passive=True)),
    ],
)
def test_voice_and_mood_are_told(word: str, form: VerbForm) -> None:
    assert VERBS.form(word) == form


@pytest.mark.parametrize("word", ["açıklama", "değil", "söylem", "kullanım", "eski", "konuşkan", ""])
def test_other_words_are_no_forms(word: str) -> None:
    assert VERBS.form(word) is None
