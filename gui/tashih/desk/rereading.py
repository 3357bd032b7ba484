"""What has become of an article's file: read again, compared, and what was decided carried over. For the background."""

from dataclasses import dataclass
from pathlib import Path

from tashih.article.article import Article
from tashih.article.carrying import Carried, carry, replacements
from tashih.article.spans import Span
from tashih.desk.models.lines import around
from tashih.desk.tasks import Progress
from tashih.formats.files import read_bytes
from tashih.process import Process
from tashih.store.articles import Decoding
from tashih.store.locate import modified

MOST = 300
"""Differences that are shown."""
REACH = 40
"""Code points of what is the same that are shown around a difference."""


@dataclass(frozen=True, slots=True)
class Newer:
    """The bytes of a file as they are now, and its time in ns when they were read."""

    path: Path
    data: bytes
    modified: int


@dataclass(frozen=True, slots=True)
class Difference:
    """One place: what was there, what is there now, and the words around it as lists show them."""

    before: str
    old: str
    new: str
    behind: str


@dataclass(frozen=True, slots=True)
class Reread:
    """A file's new bytes as an article, with what was decided on the old one at ``version`` carried over."""

    newer: Newer
    decoding: Decoding
    carried: Carried
    version: int


def newer(path: Path, known: bytes, progress: Progress) -> Newer | None:
    """The file as it is now; None if it still says what is ``known``. Raises TashihError if it cannot be read."""
    progress("read")
    time = modified(path)  # before reading: what is written meanwhile is noticed the next time
    data = read_bytes(path)
    return None if data == known else Newer(path, data, time)


def differences(original: str, now: Newer, progress: Progress) -> list[Difference]:
    """What has changed, in order, each in its line; at most ``MOST`` and one."""
    from tashih.repair.decoding import decode  # only now: it is the background's to wait for

    progress("compare")
    text = decode(now.data).text
    found: list[Difference] = []
    ahead = 0
    for place in replacements(original, text):
        start = place.start + ahead
        old, new = original[place.start : place.end], text[start : start + place.length]
        ahead += place.change
        before, _, behind = around(original, Span(place.start, place.end), REACH)
        found.append(Difference(before, old, new, behind))
        if len(found) > MOST:
            break
    return found


def reread(process: Process, old: Article, version: int, now: Newer, progress: Progress) -> Reread:
    """Repair and suggest anew, then carry over. Raises TashihError if the bytes are no text."""
    made = process.bytes(now.data, progress=progress)
    progress("carry")
    found = made.decoding
    decoding = Decoding(found.encoding, found.confidence, tuple((a.encoding, a.confidence) for a in found.alternatives))
    return Reread(now, decoding, carry(old, made.article), version)
