"""The whole engine on anything at all: it never raises, edits make the text, clean text stays, a second run rests."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from damaged_news import CENTRAL, SOUND
from tashih.article.article import Article
from tashih.repair.codepages import misread
from tashih.repair.engine import repair

PIECES = [
    "çalışma", "açıklamada", "Ankara'da", "ř", "đ", "Ã§", "ÅŸ", "â€œ", "â€", "ý", "þ", "?", "\ufffd", "&#351;", "&amp;",
    "%C3%A7", "=C3=A7", "\\u00e7", "[a](#)", "**", "<p>", "\x93", "\x85", "i\u0307", "s¸", "\u00ad", "\u200b",
    "ﬁ", "-\n", "\n", "\n\n", "\r", " ", '"', "“", "”", "\u2028", "\0", "😀", "\ud800", "а", "e\u0301", "hala",
    "1O", "Iğdır",
]  # fmt: skip


def check(text: str) -> None:
    found = repair(text)
    article = Article.of(text, found.edits, flags=found.flags)
    assert article.repaired == found.repaired
    assert article.check() == []


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_mixture_of_damage_makes_a_sound_article(text: str) -> None:
    check(text)


@given(st.text(max_size=60))
def test_any_text_makes_a_sound_article(text: str) -> None:
    check(text)


@pytest.mark.parametrize("seed", range(30))
def test_a_mutilated_article_makes_a_sound_article(seed: int) -> None:
    chance = random.Random(seed)
    text = list(chance.choice([SOUND, SOUND.translate(CENTRAL), misread(SOUND, "cp1252")]))
    for _ in range(40):
        at = chance.randrange(len(text))
        text[at : at + chance.randrange(3)] = [chance.choice(PIECES)] * chance.randrange(2)
    check("".join(text))


def test_clean_text_has_no_edits_and_no_flags_but_notes() -> None:
    found = repair(SOUND)
    assert found.edits == ()
    assert all(f.style for f in found.flags)


@pytest.mark.parametrize("codec", ["cp1252", "cp1254", "latin-1", "cp1250", "mac-roman", "cp437"])
def test_damage_on_damage_is_undone(codec: str) -> None:
    pages = SOUND.encode("cp1254").decode("cp1252")
    assert repair(misread(pages, codec)).repaired == SOUND
    assert repair("".join(f"&#{ord(c)};" if ord(c) > 127 else c for c in misread(SOUND, codec))).repaired == SOUND


def test_what_was_repaired_needs_no_repair() -> None:
    for damaged in (misread(SOUND, "cp1252"), SOUND.encode("cp1254").decode("cp1250"), SOUND.replace("ı", "&#305;")):
        repaired = repair(damaged).repaired
        assert repair(repaired).repaired == repaired


@pytest.mark.parametrize(
    "text",
    ["\n" * 20_000, "a." * 20_000, "a" + "\u0301\u0327" * 10_000, '"' * 20_000, "Ã" * 20_000, "[" * 20_000,
     "&amp;" * 9_000, "ÅŸ" * 10_000, "a@" * 10_000, "a-\n" * 9_000, "<p " * 9_000, "".join(map(chr, range(1, 9_000)))],
    ids=range(12),
)  # fmt: skip
def test_hostile_text_ends(text: str) -> None:
    """Quadratic work on these takes minutes, not the second it takes now."""
    check(text)
