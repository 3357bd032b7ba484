"""Bytes to text: which encoding a file has, how sure that is, and what else it might be.

In order: byte order mark, strict UTF-8, UTF-8 with stray bytes, then chardet's guesses and the Turkish code pages,
weighed by how many words with letters beyond ASCII are Turkish words when read that way.
"""

import codecs
import re
from dataclasses import dataclass, replace

import chardet
import ftfy.bad_codecs  # noqa: F401  registers the sloppy-windows codecs, which leave undefined bytes as they are

from tashih.article.casing import lower
from tashih.errors import TashihError
from tashih.repair.lexicon import turkish

LARGEST = 50_000_000
"""Bytes of one text at most: a book has one million."""

SURE = 0.9
"""From this confidence on nobody needs to be asked."""

_SAMPLE = 200_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_TURKISH = ("cp1254", "iso8859-9", "cp857", "mac-turkish", "iso8859-3", "cp1252", "cp1250", "cp1026")
_SLOPPY = re.compile(r"(?:cp|windows-?)(125\d)$")
_WELL_FORMED = re.compile(
    rb"(?:[\x00-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}"
    rb"|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+"
)
_SURROGATES = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_WORDS = re.compile(r"[^\W\d_]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROLLED = 0.05  # share of controls above which it is no text: noise has one in ten, damaged news hardly any


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another encoding that the bytes might have, and the first words as they would then read."""

    encoding: str
    confidence: float
    sample: str


@dataclass(frozen=True, slots=True)
class Decoding:
    """A text and how it was read. ``lossy`` counts the bytes that ``encoding`` has no character for (now U+FFFD)."""

    text: str
    encoding: str
    confidence: float
    alternatives: tuple[Alternative, ...] = ()
    lossy: int = 0

    @property
    def sure(self) -> bool:
        """Whether nobody needs to be asked."""
        return self.confidence >= SURE


def decode(data: bytes, encoding: str = "", *, largest: int = LARGEST) -> Decoding:
    """Read ``data``, as ``encoding`` if one is given. Raises TashihError if it is empty, too large or no text.

    >>> decode("açıklama".encode("utf-8")).text
    'açıklama'
    >>> decode("Açıklamanın ardından görüşmeler sürdü, çözüm için çalışıldı.".encode("cp1254")).encoding
    'cp1254'
    """
    if not data:
        raise TashihError("It is empty: there is no text to read.")
    if len(data) > largest:
        size, limit = len(data) // 1_000_000, largest // 1_000_000
        raise TashihError(f"It has {size} MB; texts up to {limit} MB can be read. Split it into smaller files.")
    if encoding:
        return _as_told(data, encoding)
    found = _by_mark(data) or _as_utf8(data) or _guessed(data)
    if not found.text.strip("\ufeff"):
        raise TashihError("It is empty: there is no text to read.")
    return found


def _as_told(data: bytes, encoding: str) -> Decoding:
    name = encoding.strip().lower()
    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError):
        raise TashihError(f"There is no encoding called “{encoding}”.") from None
    text = _read(data, codec.name)
    if text is None:
        raise TashihError(f"“{encoding}” is not an encoding of text.")
    return Decoding(text.removeprefix("\ufeff"), codec.name, 1.0, lossy=text.count("\ufffd"))


def _read(data: bytes, encoding: str) -> str | None:
    """``data`` in that encoding, U+FFFD for what it lacks; None if the encoding is none of text."""
    windows = _SLOPPY.match(encoding)
    try:
        return data.decode(f"sloppy-windows-{windows[1]}" if windows else encoding, "replace")
    except (LookupError, UnicodeError):
        return None


def _by_mark(data: bytes) -> Decoding | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            return Decoding(text, encoding, 1.0, lossy=text.count("\ufffd") if "\ufffd" in text else 0)
    return None


def _as_utf8(data: bytes) -> Decoding | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _as_broken_utf8(data)
    if b"\0" in data and (wide := _as_wide(data)):
        return wide
    if _binary(text):
        raise TashihError("It is not a text: too much of it is control characters.")
    return Decoding(text, "utf-8", 1.0)


def _binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) > _CONTROLLED * len(sample)


def _as_wide(data: bytes) -> Decoding | None:
    """UTF-16 without a mark, which Turkish and English text in it betrays by a zero in every other byte."""
    for encoding, zeros in (("utf-16-le", data[1:_SAMPLE:2]), ("utf-16-be", data[0:_SAMPLE:2])):
        if len(data) % 2 == 0 and zeros.count(0) > 0.6 * len(zeros):
            text = data.decode(encoding, "replace")
            if not _binary(text):
                return Decoding(text, encoding, 0.95, lossy=text.count("\ufffd"))
    return None


def _as_broken_utf8(data: bytes) -> Decoding | None:
    """UTF-8 with some bytes of another encoding in it, or with surrogates written out one by one."""
    if _SURROGATES.search(data):
        paired = data.decode("utf-8", "surrogatepass") if _decodes(data) else None
        if paired is not None:
            text = paired.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            return Decoding(text, "utf-8", 0.95, lossy=text.count("\ufffd"))
    good = [m.span() for m in _WELL_FORMED.finditer(data)]
    sequences = sum(len(data[a:b]) - len(data[a:b].translate(None, bytes(range(0x80, 0xC0)))) for a, b in good)
    stray = len(data) - sum(b - a for a, b in good)
    if sequences < 4 * stray:
        return None
    parts, at = [], 0
    for start, end in [*good, (len(data), len(data))]:
        parts += [data[at:start].decode("sloppy-windows-1254"), data[start:end].decode("utf-8")]
        at = end
    whole = Decoding("".join(parts), "utf-8", max(0.5, 1 - 10 * stray / len(data)))
    return replace(whole, alternatives=_alternatives(data))


def _decodes(data: bytes) -> bool:
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Reading:
    """How a sample of the bytes reads in one encoding: chardet's confidence and the share of Turkish words."""

    encoding: str
    sample: str
    guess: float
    turkish: float

    @property
    def weight(self) -> tuple[float, float]:
        return (round(self.turkish, 2) if self.turkish >= 0.5 else 0.0, self.guess)


def _guessed(data: bytes) -> Decoding:
    readings = _readings(data)
    best = readings[0]
    text = _read(data, best.encoding)
    if text is None or _binary(text):
        raise TashihError("It is not a text, or in an encoding that is not known.")
    letters = _letters(best.sample)
    second = max((r.turkish for r in readings[1:] if _letters(r.sample) != letters), default=0.0)
    told_by_words = best.turkish >= 0.6 and best.turkish - second >= 0.1
    confidence = max(best.guess, 0.95) if told_by_words else min(best.guess, 0.85)
    others = tuple(Alternative(r.encoding, min(r.guess, 1 - confidence), r.sample[:200]) for r in readings[1:])
    return Decoding(text, best.encoding, confidence, others, text.count("\ufffd"))


def _letters(text: str) -> list[str]:
    """Its words: encodings that differ in marks alone are no doubt about the text."""
    return _WORDS.findall(text)


def _alternatives(data: bytes) -> tuple[Alternative, ...]:
    return tuple(Alternative(r.encoding, min(r.guess, 0.5), r.sample[:200]) for r in _readings(data))


def _readings(data: bytes) -> list[_Reading]:
    """Best first; encodings that read the bytes alike are one. Raises TashihError where there is nothing to read."""
    guesses: dict[str, float] = {}
    for guess in chardet.detect_all(data[:_SAMPLE], ignore_threshold=True, compat_names=False):
        if guess["encoding"] is None:
            raise TashihError(f"It is not a text but {guess['mime_type'] or 'some other kind of file'}.")
        guesses[guess["encoding"]] = guess["confidence"]
    found: dict[str, _Reading] = {}
    for name in (*_TURKISH, *(n for n, confidence in guesses.items() if confidence >= 0.15)):
        sample = _read(data[:20_000], name)
        if sample is not None and sample not in found:
            confidence = max(guesses.get(name, 0.0), guesses.get(name.replace("-", "_"), 0.0))
            found[sample] = _Reading(name, sample, confidence, _turkish_share(sample))
    return sorted(found.values(), key=lambda r: r.weight, reverse=True)


def _turkish_share(text: str) -> float:
    """Which share of the words with letters beyond ASCII are Turkish words; 0 if there are too few to tell."""
    words = [w for w in _WORDS.findall(text) if not w.isascii()][:500]
    if len(words) < 3:
        return 0.0
    lexicon = turkish()
    odd = sum(not c.isprintable() and c not in "\n\r\t" for c in text) + text.count("\ufffd")
    return sum(lexicon.is_word(lower(w)) for w in words) / (len(words) + odd)
