"""The table of faults in the manual names tests that exist."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
TABLE = TESTS.parent / "docs" / "faults.md"

pytestmark = pytest.mark.skipif(not TABLE.exists(), reason="the manual is not here")


def rows() -> list[list[str]]:
    """The cells of each fault."""
    text = TABLE.read_text("utf-8").split("## Faults")[1].split("\n## ")[0]
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


def test_every_fault_says_what_happens_and_has_its_test() -> None:
    assert len(rows()) > 40
    there = {
        name
        for file in TESTS.rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.MULTILINE)
    }
    for fault, what, message, tests in rows():
        named = re.findall(r"`(test_\w+)`", tests)
        assert fault
        assert what
        assert message
        assert named, fault
        assert [name for name in named if name not in there] == [], fault
