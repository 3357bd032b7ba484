"""The manual leaves out no command of the window or the command line, and calls everything as it is called there."""

import argparse
import re

import pytest

from tashih.cli import parser
from tashih.desk.actions.table import ACTIONS
from tashih.formats.registry import formats
from tashih.manual import LANGUAGES, Chapter, Manual, read
from tashih.reasons import explain
from window_words import paths, strings

both = pytest.mark.parametrize("language", LANGUAGES)
ITALIC = re.compile(r"(?<![*\w])\*([^*]+)\*(?!\*)")
BOLD = re.compile(r"\*\*([^*]+)\*\*")
CODE = re.compile(r"`([^`\n]+)`|^```.*?^```$", re.MULTILINE | re.DOTALL)


def words(chapter: Chapter) -> str:
    """A chapter without code and line ends."""
    return " ".join(CODE.sub(" ", chapter.markdown).split())


def commands_named(manual: Manual) -> list[str]:
    """Every menu path in italics."""
    found = [m for c in manual.chapters for m in ITALIC.findall(words(c))]
    return [m for m in found if " › " in m]


@both
def test_every_command_that_it_names_is_in_the_menus(language: str) -> None:
    known = paths(language)
    assert [name for name in commands_named(read(language)) if name not in known] == []


@both
def test_every_command_of_the_program_is_described(language: str) -> None:
    known = paths(language)
    described = {id_ for name in commands_named(read(language)) for id_ in known.get(name, ())}
    missing = {a.id for a in ACTIONS} - described - {f"tag_{n}" for n in range(4, 10)}
    assert missing == set(), "say in resources/manual what it does, by its menu path in italics: *File › Open…*"


@both
def test_what_is_in_bold_can_be_read_in_the_window(language: str) -> None:
    known = strings(language) | {explain(f.name, language) for f in formats()}
    folded = {k.lower().removesuffix("…") for k in known}
    named = [(c.id, name) for c in read(language).chapters for name in BOLD.findall(words(c))]
    assert [x for x in named if x[1].lower().removesuffix("…") not in folded] == []


def options() -> list[tuple[str, list[str]]]:
    """Every command of the command line with the options that it takes."""
    made_by = parser()
    commands = next(a for a in made_by._actions if isinstance(a, argparse._SubParsersAction))
    return [
        (name, [o for a in made._actions for o in a.option_strings if o not in {"-h", "--help"}])
        for name, made in commands.choices.items()
    ]


@both
def test_every_command_of_the_command_line_and_its_options_are_described(language: str) -> None:
    chapter = read(language).chapter("command-line")
    sections = [s.text for s in chapter.sections]
    for name, taken in options():
        told = [s for s in sections if f"tashih {name}" in s]
        assert told, f"say in resources/manual what “tashih {name}” does"
        for option in taken:
            assert any(option in s for s in told), f"say in resources/manual what “tashih {name} {option}” does"


@both
def test_every_command_line_that_it_shows_is_understood(language: str) -> None:
    for chapter in read(language).chapters:
        for line in re.findall(r"^(tashih(?: .*)?)$", chapter.markdown, re.MULTILINE):
            assert parser().parse_args(line.split()[1:]) is not None, line
