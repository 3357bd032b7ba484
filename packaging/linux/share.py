"""Everything that a Linux desktop wants to know of the program, laid out as below /usr/share: share.py FOLDER

Desktop entry, file type, icons, AppStream metainfo, man pages, shell completions. SOURCE_DATE_EPOCH dates them;
TASHIH_PICTURES is the web address of docs/pictures, if there is one.
"""

import os
import shutil
import sys
from pathlib import Path

import completions
import man
import metainfo

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
import icons  # noqa: E402  it lies one folder up

ID = "org.tashih.Tashih"
SIGN = HERE.parents[1] / "resources" / "icons" / "tashih.svg"
PROJECT = HERE / "project.svg"


def lay_out(share: Path) -> None:
    """Write it all below ``share``."""
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    _copy(HERE / f"{ID}.desktop", share / "applications" / f"{ID}.desktop")
    _copy(HERE / f"{ID}.mime.xml", share / "mime" / "packages" / f"{ID}.xml")
    for source, kind, name in ((SIGN, "apps", ID), (PROJECT, "mimetypes", "application-x-tashih-project")):
        hicolor = share / "icons" / "hicolor"
        _copy(source, hicolor / "scalable" / kind / f"{name}.svg")
        for size in icons.SIZES:
            icons.draw(source, hicolor / f"{size}x{size}" / kind / f"{name}.png")
    about = share / "metainfo" / metainfo.NAME
    about.parent.mkdir(parents=True, exist_ok=True)
    about.write_text(metainfo.metainfo(os.environ.get("TASHIH_PICTURES", ""), seconds), "utf-8")
    man.write(share / "man", seconds)
    completions.write(share)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


if __name__ == "__main__":
    application = icons.QGuiApplication([])
    lay_out(Path(sys.argv[1]))
