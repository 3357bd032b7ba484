"""The manual says what the program says, the same in both languages, and nothing in it leads nowhere."""

import re

import pytest

from tashih import resources
from tashih.desk.manual_tables import Tables
from tashih.formats.registry import formats
from tashih.manual import LANGUAGES, plain, read
from tashih.reasons import explain

both = pytest.mark.parametrize("language", LANGUAGES)


def test_both_languages_have_the_same_chapters_and_sections() -> None:
    shapes = [[(s.chapter, s.level, s.anchor) for c in read(x).chapters for s in c.sections] for x in LANGUAGES]
    assert shapes[0] == shapes[1]


def test_both_languages_show_the_same_pictures_tables_and_keys() -> None:
    for mine, other in zip(read("tr").chapters, read("en").chapters, strict=True):
        assert [p.name for p in mine.pictures] == [p.name for p in other.pictures]
        for thing in (r"<!-- table: [\w-]+ -->", r"```"):
            assert re.findall(thing, mine.markdown) == re.findall(thing, other.markdown), mine.id
        counts = [len(re.findall("<kbd>", c.markdown)) for c in (mine, other)]
        assert counts[0] == counts[1], mine.id


@both
def test_every_link_leads_to_a_section(language: str) -> None:
    manual = read(language)
    for chapter in manual.chapters:
        for link in chapter.links:
            name, _, anchor = link.partition("#")
            aim = manual.chapter(name.removesuffix(".md"))
            assert not anchor or aim.section(anchor).anchor == anchor, link


@both
def test_every_picture_is_there_and_every_picture_that_is_there_is_shown(language: str) -> None:
    shown = {path for chapter in read(language).chapters for path in chapter.pictures}
    assert shown == set(resources.path("manual", language, "pictures").iterdir()), "make pictures"
    assert sum(path.stat().st_size for path in shown) < 2_000_000


@both
def test_anchors_are_each_there_once_in_a_chapter(language: str) -> None:
    for chapter in read(language).chapters:
        anchors = [s.anchor for s in chapter.sections if s.anchor]
        assert len(anchors) == len(set(anchors))


@both
def test_every_table_that_a_chapter_asks_for_is_told(language: str, qapp: object) -> None:
    filled = read(language, Tables(language).fill)
    assert not any("<!-- table" in c.markdown for c in filled.chapters)
    told = filled.chapter("formats").markdown
    assert all(f"`{f.id}`" in told and explain(f.holds, language) in told for f in formats())


@both
def test_a_search_finds_words_in_any_case_with_or_without_turkish_letters(language: str) -> None:
    manual = read(language)
    word = {"tr": "ALINTI", "en": "quotation"}[language]
    hits = list(manual.search(word))
    assert hits[0].section.chapter == "quotations"
    assert [h.section for h in hits] == [h.section for h in manual.search(word.lower().replace("ı", "i"))]
    assert list(manual.search("zzzz")) == list(manual.search("  ")) == []


def test_only_words_remain_of_markup() -> None:
    assert plain("| a | `b` |\n|---|---|\n| **c** | <kbd>F8</kbd>, [d](e.md) |") == "a b c F8, d"
