"""The AppStream metainfo, completed: releases from CHANGELOG.md, pictures if they can be had from somewhere.

metainfo.py [ADDRESS]: AppStream takes web addresses only, so without one (https://…/docs/pictures, where the pictures
lie) there are no screenshots.
"""

import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import quoteattr

from tashih import __version__

HERE = Path(__file__).parent
NAME = "org.tashih.Tashih.metainfo.xml"
_RELEASE = re.compile(r"^## \[(\d[^\]]*)\](?: - (\d{4}-\d\d-\d\d))?", re.MULTILINE)
_SCREENSHOTS = re.compile(r"  <screenshots>.*</screenshots>\n", re.DOTALL)


def metainfo(pictures: str = "", seconds: int = 0) -> str:
    """The whole file. ``seconds`` since 1970 date a version that the changelog does not know yet."""
    text = (HERE / f"{NAME}.in").read_text("utf-8")
    text = text.replace("@pictures@", pictures) if pictures else _SCREENSHOTS.sub("", text)
    return text.replace("  <releases/>\n", _releases(seconds))


def _releases(seconds: int) -> str:
    known = _RELEASE.findall((HERE.parents[1] / "CHANGELOG.md").read_text("utf-8"))
    lines = [f"    <release version={quoteattr(v)} date={quoteattr(d)}/>" for v, d in known if d]
    if __version__ not in {v for v, _ in known}:
        today = datetime.fromtimestamp(seconds, UTC).date().isoformat()
        lines.insert(0, f'    <release version={quoteattr(__version__)} date="{today}" type="development"/>')
    return "\n".join(["  <releases>", *lines, "  </releases>", ""])


if __name__ == "__main__":
    print(metainfo(*sys.argv[1:2]), end="")
