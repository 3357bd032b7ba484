"""The texts that a Debian package is made of.

texts.py control VERSION ARCHITECTURE DEPENDS SIZE
texts.py changelog VERSION
texts.py copyright
"""

import os
import re
import sys
import textwrap
from email.utils import formatdate
from pathlib import Path

ROOT = Path(__file__).parents[2]

CONTROL = """\
Package: tashih
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: xdg-utils
Section: text
Priority: optional
Description: desk to proofread and tag damaged Turkish news articles
 Tashih shows a news article whose letters were damaged on the way beside
 its repaired text, with a reason for every repair, and takes back any of
 them at a key. It suggests who and what is named and who said what, and
 exports to brat, TEI, XMI, CoNLL, Word and other formats.
 .
 The original never changes, nothing is ever unsaved, and no text leaves
 the computer. There is a command line for many articles at once, too.
 .
 Qt and Python are inside, in versions that Debian does not have.
"""

COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Tashih
Comment: Qt, Python and some libraries are inside this package. The file
 THIRD-PARTY.txt beside this one names each with its version, its licence
 and where it comes from, and holds the licence texts.

Files: *
Copyright: the authors of Tashih
License: Apache-2.0

Files: usr/lib/tashih/_internal/tashih/_resources/lexicon/frequencies.bin
Copyright: 2022 Robyn Speer
License: CC-BY-SA-4.0
 See usr/lib/tashih/_internal/tashih/_resources/lexicon/NOTICE-CC-BY-SA-4.0.txt
 and https://creativecommons.org/licenses/by-sa/4.0/legalcode

Files: usr/lib/tashih/_internal/PySide6/* usr/lib/tashih/_internal/shiboken6/*
Copyright: The Qt Company Ltd. and others
License: LGPL-3
 On Debian systems the text is in /usr/share/common-licenses/LGPL-3.

License: Apache-2.0
 On Debian systems the text is in /usr/share/common-licenses/Apache-2.0.
"""


def maintainer() -> str:
    """Who answers for the package, from the variables that Debian's own tools read."""
    return f"{os.environ.get('DEBFULLNAME', 'Tashih')} <{os.environ.get('DEBEMAIL', 'tashih@localhost')}>"


def control(version: str, architecture: str, depends: str, size: str) -> str:
    """The control file."""
    return CONTROL.format(
        version=version, architecture=architecture, depends=depends, size=size, maintainer=maintainer()
    )


def changelog(version: str) -> str:
    """What CHANGELOG.md says of ``version``, or of what is not released yet, as Debian writes it."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    parts = dict(re.findall(r"^## \[([^\]]+)\][^\n]*\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE))
    items = re.findall(r"^- (.*?)(?=^- |^#|^\s*\Z)", parts.get(version, parts["Unreleased"]), re.DOTALL | re.MULTILINE)
    lines = [
        textwrap.fill(" ".join(i.split()), 78, initial_indent="  * ", subsequent_indent="    ", break_on_hyphens=False)
        for i in items
    ]
    date = formatdate(int(os.environ.get("SOURCE_DATE_EPOCH", "0")))
    return f"tashih ({version}) unstable; urgency=medium\n\n" + "\n".join(lines) + f"\n\n -- {maintainer()}  {date}\n"


if __name__ == "__main__":
    made = {"control": control, "changelog": changelog, "copyright": lambda: COPYRIGHT}
    print(made[sys.argv[1]](*sys.argv[2:]), end="")
