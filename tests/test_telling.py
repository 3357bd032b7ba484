"""Whatever a person can read about a fault has its translation."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import tashih
from tashih import resources
from tashih.errors import TashihError
from tashih.store import errors
from tashih.telling import LANGUAGES, told

SOURCES = Path(tashih.__file__).parent
ELSEWHERE = ("self_test.py", "trial.py")
"""What the check of an installation says is for those who package it."""
PLACE = re.compile(r"\{\w*\}")


def kinds(kind: type[TashihError] = TashihError) -> set[str]:
    return {kind.__name__}.union(*map(kinds, kind.__subclasses__()))


def sentences() -> Iterator[tuple[str, str]]:
    """File and sentence of every error of ours that is raised, with {} for what is put in."""
    names = kinds()
    for path in sorted(SOURCES.rglob("*.py")):
        if path.name in ELSEWHERE:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            ours = isinstance(node, ast.Call) and getattr(node.func, "id", "") in names and node.args
            if ours and (sentence := written(node.args[0])) is not None:
                yield path.relative_to(SOURCES).as_posix(), sentence
    yield from (("errors.py", sentence) for _, _, sentence in errors._KINDS)


def written(node: ast.expr) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
    return None


def translations(language: str) -> dict[str, str]:
    found: dict[str, str] = json.loads(resources.path("errors", f"{language}.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_has_its_translation(language: str) -> None:
    known = {PLACE.sub("{}", key) for key in translations(language)}
    missing = {(file, s) for file, s in sentences() if PLACE.sub("{}", s) not in known}
    assert {(file, s) for file, s in missing if not file.startswith("formats")} == set()
    assert len(missing) < 6, "put these into the translations; formats may be some behind"


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_what_the_sentence_names(language: str) -> None:
    for sentence, translation in translations(language).items():
        assert set(PLACE.findall(translation)) == set(PLACE.findall(sentence)), sentence


def test_a_sentence_within_a_sentence_is_told_too() -> None:
    assert told("/a/b.txt: It is empty: there is no text to read.", "tr") == (
        "/a/b.txt: Dosya boş: okunacak metin yok."
    )


def test_names_stay_what_they_are() -> None:
    assert told("x {0} y: z.txt is not there any more.", "tr") == "x {0} y: z.txt artık yerinde değil."


def test_what_is_not_known_is_told_as_it_is() -> None:
    assert told("Something else", "tr") == "Something else"
    assert told("Something else", "fr") == "Something else"
