"""What the README names is there: its pictures, its pages, the scripts and commands behind its figures."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def test_its_links_and_pictures_are_there() -> None:
    named = re.findall(r"\]\(([^)#:]+)\)", README) + re.findall(r'(?:src|srcset)="([^"]+)"', README)
    assert len(named) > 5
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_scripts_behind_its_figures_are_there() -> None:
    scripts = re.findall(r"python ([\w/]+\.py)", README) + re.findall(r"pytest ([\w/]+)", README)
    assert len(scripts) > 6
    assert [name for name in scripts if not (ROOT / name).exists()] == []


def test_its_make_commands_are_there() -> None:
    known = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert set(re.findall(r"`?make ([\w-]+)", README)) <= set(known)
