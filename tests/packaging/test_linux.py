"""What the Linux desktop is told of the program agrees with the program."""

import configparser
import importlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

import pytest

from tashih import __version__
from tashih.cli import parser
from tashih.desk.app import application
from tashih.store import schema
from tashih.store.project import Project

LINUX = Path(__file__).parents[2] / "packaging" / "linux"
ID = "org.tashih.Tashih"


def _script(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(LINUX))
    sys.modules.pop(name, None)
    return importlib.import_module(name)


@pytest.fixture
def man(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return _script("man", monkeypatch)


def _entry() -> configparser.SectionProxy:
    read = configparser.ConfigParser(interpolation=None, delimiters="=")
    read.optionxform = str
    read.read(LINUX / f"{ID}.desktop", "utf-8")
    return read["Desktop Entry"]


@pytest.mark.parametrize("language", ["en", "tr"])
def test_the_man_page_names_every_command_and_option(man: ModuleType, language: str) -> None:
    page = man.page(language).replace("\\-", "-")
    for name, command in [("", parser()), *man._commands(parser())]:
        assert f"tashih {name}".strip() in page
        for action in command._actions:
            assert all(f"\\fB{option}\\fR" in page for option in action.option_strings), name


def test_no_turkish_word_of_the_man_page_is_left_over(man: ModuleType) -> None:
    """A sentence of the parser that was changed leaves its old translation behind."""
    page = man.page("tr")
    said: set[str] = set()
    original = man._Page._said

    def noting(self: Any, english: str) -> str:
        said.add(english)
        return str(original(self, english))

    man._Page._said = noting
    try:
        assert man.page("tr") == page
    finally:
        man._Page._said = original
    assert set(man.WORDS["help"]) == said


@pytest.mark.skipif(not shutil.which("mandoc"), reason="mandoc is not installed")
@pytest.mark.parametrize("language", ["en", "tr"])
def test_the_man_page_is_sound(man: ModuleType, language: str) -> None:
    done = subprocess.run(["mandoc", "-Tlint"], input=man.page(language), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_menu_entry_names_the_window_and_the_icon(qapp: object) -> None:
    entry = _entry()
    assert application().desktopFileName() == ID == entry["Icon"]
    assert parser().parse_args(entry["Exec"].replace("%F", "a.tashih").split()[1:]).files == ["a.tashih"]
    assert parser().parse_args(entry["Exec"].replace("%F", "").split()[1:]).files == []


def test_what_a_person_reads_in_the_menu_is_there_in_turkish() -> None:
    entry = _entry()
    for key in ("GenericName", "Comment", "Keywords"):
        assert entry[f"{key}[tr]"] != entry[key]


def test_a_project_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    tree = ElementTree.parse(LINUX / f"{ID}.mime.xml")
    ns = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    type_ = tree.find("m:mime-type", ns)
    assert type_ is not None
    assert type_.get("type") in _entry()["MimeType"].split(";")
    outer, inner = type_.findall(".//m:match", ns)
    assert int(str(inner.get("value")), 16) == schema.APPLICATION_ID
    Project.create(tmp_path / "p.tashih").close()
    head = (tmp_path / "p.tashih").read_bytes()[:100]
    assert head.startswith(str(outer.get("value")).encode())
    offset = int(str(inner.get("offset")))
    assert head[offset : offset + 4] == schema.APPLICATION_ID.to_bytes(4, "big")


def test_the_metainfo_tells_everything_in_turkish_too(monkeypatch: pytest.MonkeyPatch) -> None:
    root = ElementTree.fromstring(_script("metainfo", monkeypatch).metainfo("https://example.org/pictures"))
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    for parent in root.iter():
        told = [c for c in parent if c.tag in {"summary", "p", "li", "caption"}]
        assert [c.get(language) for c in told] == [None, "tr"] * (len(told) // 2)
    assert root.findtext("id") == ID
    assert len(root.findall(".//screenshot")) == 3
    assert __version__ in {r.get("version") for r in root.iter("release")}


def test_without_an_address_the_metainfo_shows_no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "@pictures@" not in (made := _script("metainfo", monkeypatch).metainfo())
    assert ElementTree.fromstring(made).find("screenshots") is None


def test_the_pictures_of_the_metainfo_are_there() -> None:
    tree = ElementTree.parse(LINUX / f"{ID}.metainfo.xml.in")
    for image in tree.iter("image"):
        assert (LINUX.parents[1] / "docs" / "pictures" / str(image.text).rpartition("/")[2]).exists()


def test_the_words_of_the_man_page_come_in_both_languages() -> None:
    words = json.loads((LINUX / "man.json").read_text("utf-8"))
    for group in ("description", "exit", "environment", "files"):
        assert all({"en", "tr"} <= set(item) for item in words[group])
