"""Collects every string of the window into ``resources/translations`` and compiles what is translated there.

Run it after a change of strings (``make translations``), translate what is marked as unfinished, and run it again.
"""

import subprocess
from pathlib import Path

import PySide6

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
COLLECTED = {"tashih_tr.ts": [], "tashih_en.ts": ["-pluralonly"]}
"""The files that the sources fill; ``keys_tr.ts`` holds words of Qt's own and is written by hand."""


def main() -> None:
    """Update, then compile."""
    sources = sorted(str(f) for f in (ROOT / "gui" / "tashih" / "desk").rglob("*.py"))
    for name, options in COLLECTED.items():
        target = str(FOLDER / name)
        _run("lupdate", *sources, "-ts", target, "-locations", "none", "-no-obsolete", *options)
    for source in sorted(FOLDER.glob("*.ts")):
        _run("lrelease", "-silent", str(source), "-qm", str(source.with_suffix(".qm")))


def _run(tool: str, *arguments: str) -> None:
    folder = Path(PySide6.__file__).parent
    found = next((p for p in (folder / tool, folder / f"{tool}.exe") if p.exists()), None)
    if found is None:
        raise FileNotFoundError(f"{tool} is missing in {folder}")
    subprocess.run([str(found), *arguments], check=True)


if __name__ == "__main__":
    main()
