"""Zones are found where the damage is, from its first word to its last, and nowhere else."""

import pytest

from damaged_news import CENTRAL, LOWER_I, PLAIN, QUESTION, REPLACED, SOUND, UNHEARD, view_of
from tashih.repair.engine import repair
from tashih.repair.stage import View
from tashih.repair.zones import find_zones

PARAGRAPHS = SOUND.split("\n\n")


def damaged_from(first: int, table: dict[int, str | int | None]) -> str:
    return "\n\n".join(p if at < first else p.translate(table) for at, p in enumerate(PARAGRAPHS))


def test_a_sound_article_has_none() -> None:
    assert not list(find_zones(View(SOUND)))


@pytest.mark.parametrize("first", range(len(PARAGRAPHS) - 1))
def test_a_zone_starts_with_the_first_damaged_paragraph(first: int) -> None:
    text = damaged_from(first, CENTRAL)
    zones = view_of(text).zones
    start = len("\n\n".join(PARAGRAPHS[:first])) + 2 * bool(first)
    assert [z.span.start for z in zones] == [start]
    assert zones[0].span.end == len(text)


def test_the_letters_and_the_loss_are_told() -> None:
    (zone,) = view_of(damaged_from(1, CENTRAL)).zones
    assert dict(zone.letters) == {"ř": "ş", "đ": "ğ"}
    assert zone.lost == "ç"
    assert zone.confidence > 0.9


def test_a_pair_never_seen_before_is_learned_from_the_words() -> None:
    (zone,) = view_of(SOUND.translate(UNHEARD)).zones
    assert dict(zone.letters) == {"ŝ": "ş", "ġ": "ğ"}


def test_a_zone_ends_where_the_letters_are_intact_again() -> None:
    text = "\n\n".join(p.translate(CENTRAL) if 1 <= at <= 3 else p for at, p in enumerate(PARAGRAPHS))
    (zone,) = view_of(text).zones
    assert zone.span.of(text).startswith("Büyükřehir")
    assert zone.span.of(text).endswith("anlatmıřtı.")


def test_a_zone_may_end_inside_a_paragraph() -> None:
    half = PARAGRAPHS[3].index("Çiftçiler")
    text = PARAGRAPHS[3][:half].translate(CENTRAL) + PARAGRAPHS[3][half:] + "\n\n" + "\n\n".join(PARAGRAPHS[4:])
    (zone,) = view_of(text).zones
    assert zone.span.start == 0
    assert zone.span.end < len(PARAGRAPHS[3])


def test_two_damages_make_two_zones() -> None:
    text = "\n\n".join([*PARAGRAPHS[:1], *(p.translate(CENTRAL) for p in PARAGRAPHS[1:3]), PARAGRAPHS[3]])
    text += "\n\n" + "\n\n".join(p.translate(PLAIN) for p in PARAGRAPHS[4:])
    assert [zone.damage for zone in view_of(text).zones] == ["letters", "plain"]


@pytest.mark.parametrize(("table", "letters"), [(QUESTION, "?"), (REPLACED, "\ufffd")])
def test_marks_in_place_of_letters_are_a_zone(table: dict[int, str], letters: str) -> None:
    (zone,) = view_of(SOUND.translate(table)).zones
    assert [old for old, _ in zone.letters] == [letters]
    assert set("şğı") <= set(zone.letters[0][1])


def test_a_missing_dotless_i_is_a_zone_of_its_own() -> None:
    (zone,) = view_of(SOUND.translate(LOWER_I)).zones
    assert zone.damage == "plain"
    assert dict(zone.letters)["i"] == "iı"


def test_plain_letters_are_a_zone_even_in_one_sentence() -> None:
    (zone,) = view_of("Toplantida alinan kararlarin uygulanmasi icin calisiyoruz.").zones
    assert zone.damage == "plain"


@pytest.mark.parametrize(
    "text",
    [
        "Dvořák’ın bestelediği eser, Jiří’nin yönettiği konserde ilk kez çalındı. Dvořák çok alkışlandı, şölen sürdü.",
        "Novak Đoković ve Luka Modrić, Zagreb'deki açılışa katıldı. Đoković şunları söyledi: iyi bir gün geçirdik.",
        "Na konci zápasu řekl Tomáš Novák, že příští rok bude lepší. Hráči děkují všem divákům za podporu.",
        "Die Straße führt über den Fluß, und die Männer hören Geräusche aus der großen Höhle.",
        "Les élèves français ont été très contents de leur voyage à la campagne pendant l'été.",
        "The committee met on Monday and said that it would publish its findings next week.",
        "What happened? Nobody knows. Really?Yes, the report said? nothing about it.",
        "Le nom du menu ouvert",
        "De man met de hoed is op weg",
        "Teksti i shkruar për këtë faqe është këtu.",
        "A kapu már le van zárva, és senki sem jár erre.",
        "Ew ê sibê bê malê û pê re jî kurê wê.",
        "",
        "?",
        "\ufffd\ufffd",
    ],
)
def test_foreign_words_and_texts_are_no_zone(text: str) -> None:
    assert not view_of(text).zones


@pytest.mark.parametrize(
    ("plain", "sound"),
    [
        ("Toplanti yarin yapilacak.", "Toplantı yarın yapılacak."),
        ("Bunu kimse dusunmuyor.", "Bunu kimse düşünmüyor."),
        ("Fiyatlar bu hafta yuzde 15'den yuzde 19'a firladi.", "Fiyatlar bu hafta yüzde 15'den yüzde 19'a fırladı."),
    ],
)
def test_one_sentence_in_plain_letters_is_enough_if_its_words_are_long(plain: str, sound: str) -> None:
    assert repair(plain).repaired == sound


@pytest.mark.parametrize("text", ["Suri geldi.", "Carlos Gomes ve Tsunami adli film.", "Gucci, Dior ve Zara burada."])
def test_a_name_or_one_short_word_proves_nothing(text: str) -> None:
    assert not [z for z in view_of(text).zones if z.damage == "plain"]
