"""The notices for packages that carry their libraries with them: notices.py prints THIRD-PARTY.txt."""

import sys
from pathlib import Path

from components import Component, components

from tashih import __version__, resources

TEXTS = Path(__file__).with_name("licences")

HEAD = """\
Tashih {version} is under the Apache License 2.0 (file LICENSE). This package also holds the works of others, named
below with their licences. The texts follow the list.

Qt and PySide6 are used under the GNU Lesser General Public License 3. They lie in this package as libraries of their
own, unchanged, and may be replaced by others of the same interface. Their source is at https://download.qt.io/ under
official_releases/qt and official_releases/QtForPython, by the version named here. Qt itself contains further works,
which https://doc.qt.io/qt-6/licenses-used-in-qt.html lists with their licences.

"""


def notices() -> str:
    """The whole text."""
    found = [*components(), python(), icu()]
    width = max(len(f"{c.name} {c.version}") for c in found)
    table = "".join(f"  {f'{c.name} {c.version}':{width}}  {c.licence}\n" for c in found)
    data = "".join(_block(_title(f), f.read_text("utf-8")) for f in sorted(resources.root().rglob("NOTICE*")))
    return HEAD.format(version=__version__) + table + data + "".join(_blocks(found))


def python() -> Component:
    """Python, which frozen programs hold."""
    version = ".".join(map(str, sys.version_info[:3]))
    text = next(p for p in _places() if p.exists()).read_text("utf-8")
    return Component("Python", version, "PSF-2.0", "", "https://www.python.org/", (("LICENSE", text),))


def icu() -> Component:
    """ICU, which comes with Qt."""
    text = (TEXTS / "ICU.txt").read_text("utf-8")
    return Component("ICU", "(of Qt)", "Unicode-DFS-2016", "", "https://icu.unicode.org/", (("LICENSE", text),))


def _places() -> list[Path]:
    library = Path(sys.base_prefix, "lib", f"python{sys.version_info[0]}.{sys.version_info[1]}")
    debian = Path("/usr/share/doc") / library.name / "copyright"
    return [library / "LICENSE.txt", Path(sys.base_prefix, "LICENSE.txt"), debian]


def _title(notice: Path) -> str:
    return f"data: {notice.relative_to(resources.root()).as_posix()}"


def _blocks(found: list[Component]) -> list[str]:
    """Each text once, under the names of all who come with it."""
    names: dict[tuple[str, str], list[str]] = {}
    for component in found:
        for text in component.texts:
            names.setdefault(text, []).append(component.name)
    return [_block(f"{', '.join(who)}: {title}", text) for (title, text), who in names.items()]


def _block(title: str, text: str) -> str:
    return f"\n{'=' * 100}\n{title}\n{'=' * 100}\n\n{text.strip()}\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    print(notices(), end="")
