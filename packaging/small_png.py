"""Writes a picture of a window as a small PNG: 255 colours that are really in it, every other drawn as its nearest."""

from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage

COLOURS, EXACT = 255, 96
"""In the palette, and of those the most frequent."""
_COARSE = 0xF8F8F8
"""Colours that agree in these bits are one for the choice of the palette: the edges of letters have thousands."""


def save_small(picture: QImage, file: Path) -> None:
    """Write ``picture``, without transparency, to ``file``. Raises OSError if it cannot be written."""
    flat = picture.convertToFormat(QImage.Format.Format_RGB32)
    width, height = flat.width(), flat.height()
    points = memoryview(flat.constBits()).cast("I")
    counted = Counter(points)
    palette = _palette(counted)
    nearest = {colour: _nearest(colour & 0xFFFFFF, palette) for colour in counted}
    rows = bytes(map(nearest.__getitem__, points))
    stride = -(-width // 4) * 4
    padded = b"".join(rows[y * width : (y + 1) * width].ljust(stride, b"\0") for y in range(height))
    small = QImage(padded, width, height, stride, QImage.Format.Format_Indexed8)
    small.setColorTable([0xFF000000 | colour for colour in palette])
    if not small.save(str(file), "PNG", 0):  # 0 is the strongest compression
        raise OSError(f"{file} cannot be written")


def _palette(counted: Counter[int]) -> list[int]:
    """The most frequent colours as they are, then one of each coarse group, so that rare hues have a place."""
    exact = Counter({c & 0xFFFFFF: n for c, n in counted.items()})
    palette = [colour for colour, _ in exact.most_common(EXACT)]
    groups: dict[int, Counter[int]] = {}
    for colour, count in exact.items():
        groups.setdefault(colour & _COARSE, Counter())[colour] = count
    there = {colour & _COARSE for colour in palette}
    rest = sorted((g for coarse, g in groups.items() if coarse not in there), key=lambda g: -g.total())
    return palette + [g.most_common(1)[0][0] for g in rest[: COLOURS - len(palette)]]


def _nearest(colour: int, palette: list[int]) -> int:
    red, green, blue = colour >> 16, colour >> 8 & 255, colour & 255
    return min(
        range(len(palette)),
        key=lambda n: (
            3 * (red - (palette[n] >> 16)) ** 2
            + 4 * (green - (palette[n] >> 8 & 255)) ** 2
            + 2 * (blue - (palette[n] & 255)) ** 2
        ),
    )
