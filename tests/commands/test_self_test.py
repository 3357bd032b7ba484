"""``tashih --self-test``: passes on a whole installation, and names what a damaged one lacks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import tashih
from tashih import resources

COMMAND = [sys.executable, "-c", "import sys; from tashih.cli import main; sys.exit(main(['--self-test']))"]


def _run(place: Path, temporary: Path, language: str = "C.UTF-8") -> subprocess.CompletedProcess[str]:
    """In a process of its own: it has its own Qt application. ``place`` is where the package is found."""
    environment = {**os.environ, "PYTHONPATH": str(place), "TMPDIR": str(temporary), "LC_ALL": language}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    return subprocess.run(COMMAND, env=environment, capture_output=True, text=True, check=False)


def _without(lost: str, place: Path) -> Path:
    """An installation like this one, but for one folder or file of its data."""
    package = Path(tashih.__file__).parent
    (place / "gui").mkdir()
    (place / "gui" / "tashih").symlink_to(package)
    kept = place / "resources"
    for file in (f for f in resources.root().rglob("*") if f.is_file()):
        name = file.relative_to(resources.root())
        if not str(name).startswith(lost):
            (kept / name).parent.mkdir(parents=True, exist_ok=True)
            (kept / name).symlink_to(file)
    return place / "gui"


def test_a_whole_installation_passes_and_nothing_is_left_behind(tmp_path: Path) -> None:
    done = _run(Path(tashih.__file__).parents[1], tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("all well\n")
    assert not list(tmp_path.iterdir())


def _has(language: str) -> bool:
    """Whether the system knows that locale."""
    asked = [sys.executable, "-c", f"import locale; locale.setlocale(locale.LC_ALL, {language!r})"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not _has("tr_TR.UTF-8"), reason="the system has no Turkish locale (localedef -i tr_TR -f UTF-8 …)")
def test_it_passes_where_the_system_itself_is_turkish(tmp_path: Path) -> None:
    done = _run(Path(tashih.__file__).parents[1], tmp_path, "tr_TR.UTF-8")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("lost", "step", "said"),
    [
        ("translations", "window", "translation"),
        ("lexicon/words", "repair and suggest", "words.marisa"),
        ("export", "exports", "reading.css"),
    ],
)
def test_what_an_installation_lacks_is_named(tmp_path: Path, lost: str, step: str, said: str) -> None:
    done = _run(_without(lost, tmp_path), tmp_path)
    assert done.returncode == 1
    assert f"“{step}”" in done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
