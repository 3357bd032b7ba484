"""The plug-in in the manual works as it is printed, installed as a package would be."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tashih.manual import LANGUAGES, read

FENCES = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def fences(language: str) -> list[tuple[str, str]]:
    return FENCES.findall(read(language).chapter("plug-ins").markdown)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder of packages with the plug-in in it, as pip would leave it."""
    folder = tmp_path / "site"
    (folder / "who_said_what-1.0.dist-info").mkdir(parents=True)
    (_, project), (_, module), _ = fences("en")
    told = tomllib.loads(project)["project"]
    points = [
        f"[{group}]\n" + "".join(f"{n} = {v}\n" for n, v in p.items()) for group, p in told["entry-points"].items()
    ]
    info = folder / "who_said_what-1.0.dist-info"
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {told['name']}\nVersion: {told['version']}\n")
    (info / "entry_points.txt").write_text("\n".join(points))
    (folder / "who_said_what.py").write_text(module, "utf-8")
    return folder


def run(site: Path, code: str, *arguments: str) -> str:
    paths = [str(site), str(Path(__file__).parents[2] / "gui")]
    start = f"import sys; sys.path[:0] = {paths!r}\n"
    command = [sys.executable, "-X", "utf8", "-c", start + code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout


def test_the_code_is_the_same_in_every_language() -> None:
    assert all(fences(language) == fences("en") for language in LANGUAGES)
    assert [kind for kind, _ in fences("en")] == ["toml", "python", "python"]


def test_the_format_is_found_and_writes_who_said_what(site: Path, tmp_path: Path) -> None:
    article = tmp_path / "haber.txt"
    article.write_text('Lavrov, "İdlib\'de çok iş var." dedi.', "utf-8")
    code = "from tashih.cli import main; raise SystemExit(main(sys.argv[1:]))"
    run(site, code, "export", str(article), "-f", "who-said-what", "-o", str(tmp_path / "out"))
    assert (tmp_path / "out" / "haber.who.tsv").read_text("utf-8") == "Lavrov\tİdlib'de çok iş var.\n"


def test_the_recogniser_is_found_and_fills_a_gap(site: Path) -> None:
    assert "ANKA" in run(site, fences("en")[2][1])
