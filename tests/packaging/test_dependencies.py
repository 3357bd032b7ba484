"""The page on dependencies and the lock say what pyproject.toml asks for."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "packaging" / "requirements.lock").read_text("utf-8")


def _locked() -> set[tuple[str, str]]:
    return set(re.findall(r"^([a-z0-9-]+)==([^\s;]+)", LOCK, re.MULTILINE))


def _name(text: str) -> str:
    return re.sub(r"[-_.]+", "-", text).lower()


def test_the_page_tells_the_versions_of_the_lock() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    rows = re.findall(r"^\| \[?([\w.-]+)\]?(?:\([^)]*\))? \| ([\d.]+) \|", page, re.MULTILINE)
    told = {(_name(n), v) for n, v in rows}
    assert told == {(n, v) for n, v in _locked() if n != "colorama"}, "write it again: make dependencies"


def test_the_lock_holds_a_version_of_everything_that_is_asked_for() -> None:
    for line in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]:
        asked = Requirement(line)
        found = [v for n, v in _locked() if n == _name(asked.name)]
        assert any(asked.specifier.contains(v) for v in found), f"write it again: make lock ({line})"


def test_every_line_of_the_lock_has_a_hash_and_names_no_host() -> None:
    for part in re.split(r"\n(?=[a-z])", LOCK)[1:]:
        assert "--hash=sha256:" in part
    assert "://" not in LOCK
