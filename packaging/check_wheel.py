"""Check dist/*.whl and dist/*.tar.gz: what they hold, and that the wheel works, installed in an empty environment.

check_wheel.py [PYTHON ...]: each named interpreter gets an environment of its own. Without names, every supported
Python on the path, and of pyenv, is tried.
"""

import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
DIST, PLACE = ROOT / "dist", ROOT / "build" / "check"
VERSIONS = ("3.11", "3.12", "3.13")

IN_WHEEL = (
    "tashih/cli.py",
    "tashih/py.typed",
    "tashih/_resources/lexicon/words.marisa",
    "tashih/_resources/lexicon/NOTICE-CC-BY-SA-4.0.txt",
    "tashih/_resources/gazetteer/NOTICE.txt",
    "tashih/_resources/samples/lavrov.txt",
    "tashih/_resources/translations/tashih_tr.qm",
    "/licenses/LICENSE",
    "/entry_points.txt",
)
IN_SDIST = (
    "hatch_build.py",
    "pyproject.toml",
    "tests/conftest.py",
    "packaging/README.md",
    "resources/icons/tashih.svg",
)
NOT_IN_WHEEL = ("tests/", "packaging/", "docs/", ".ts", ".pyc", ".tashih")
NOT_IN_SDIST = (".qm", ".pyc", "/.git", "/build/", "/dist/", "/.venv/", "/out/")


def main(interpreters: list[str]) -> int:
    """Print a line a check; 1 at the first that fails."""
    wheel, archive = _only("*.whl"), _only("*.tar.gz")
    with zipfile.ZipFile(wheel) as opened:
        _contents(opened.namelist(), IN_WHEEL, NOT_IN_WHEEL, wheel.name)
    with tarfile.open(archive) as held:
        _contents(held.getnames(), IN_SDIST, NOT_IN_SDIST, archive.name)
    _run(sys.executable, "-m", "twine", "check", "--strict", str(wheel), str(archive))
    _run(sys.executable, "-m", "check_wheel_contents", str(wheel))
    found = interpreters or [p for v in VERSIONS if (p := _interpreter(v))]
    if not found:
        raise SystemExit("no Python 3.11, 3.12 or 3.13 was found to install the wheel in")
    for python in found:
        _install(python, wheel)
    return 0


def _only(pattern: str) -> Path:
    made = sorted(DIST.glob(f"tashih-{pattern}"))
    if len(made) != 1:
        raise SystemExit(f"dist/ must hold one {pattern}, and holds {len(made)}: run make packages")
    return made[0]


def _contents(names: list[str], wanted: tuple[str, ...], unwanted: tuple[str, ...], title: str) -> None:
    missing = [w for w in wanted if not any(n.endswith(w) for n in names)]
    strange = [n for n in names if any(f"/{u}" in f"/{n}" if u.endswith("/") else n.endswith(u) for u in unwanted)]
    if missing or strange:
        raise SystemExit(f"{title} lacks {missing} and should not hold {strange}")
    print(f"{title}: {len(names)} files, none missing, none too many")


def _interpreter(version: str) -> str:
    named = shutil.which(f"python{version}")
    kept = sorted(str(p) for p in Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
    for python in (named, *reversed(kept)):  # pyenv names versions on the path that do not start
        if python and subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode == 0:
            return python
    print(f"Python {version} is not here: the wheel was not tried in it")
    return ""


def _install(python: str, wheel: Path) -> None:
    """As a person does it: a new environment, pip install, and the program's own test."""
    shutil.rmtree(PLACE, ignore_errors=True)
    _run(python, "-m", "venv", str(PLACE))
    inside = PLACE / ("Scripts" if sys.platform == "win32" else "bin")
    _run(str(inside / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel))
    _run(str(inside / "python"), "-m", "pip", "check")
    print(_run(str(inside / "python"), "--version").strip(), end=": ")
    print(_run(str(inside / "tashih"), "--self-test").splitlines()[-1])
    shutil.rmtree(PLACE)


def _run(*command: str) -> str:
    done = subprocess.run(command, cwd=ROOT / "build", capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
