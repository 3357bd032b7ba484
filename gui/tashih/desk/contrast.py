"""How well two colours can be told apart: WCAG contrast, and distance as colour-blind readers see it. Pure.

Colours are ``#rrggbb``. Contrast is WCAG 2.1's ratio, 1 to 21. Distance is CIE 1976 (Lab), where about 2 is just seen.
Colour blindness follows Machado, Oliveira and Fernandes (2009) at full severity.
"""

from collections.abc import Sequence
from functools import lru_cache

TEXT = 4.5
"""WCAG AA for text on its background."""
SHAPE = 3.0
"""WCAG AA for the border of a control, an underline, an icon."""

Triple = tuple[float, float, float]
_BLIND: dict[str, tuple[Triple, Triple, Triple]] = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
}
_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)


def _channels(colour: str) -> Triple:
    if len(colour) != 7 or colour[0] != "#":
        raise ValueError(f"not a colour: {colour}")
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


def _linear(colour: str) -> Triple:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour))
    return red, green, blue


def _times(matrix: Sequence[Triple], vector: Triple) -> Triple:
    x, y, z = (sum(m * v for m, v in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1. Raises ValueError unless ``colour`` is ``#rrggbb``."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The WCAG ratio of two colours, whichever is lighter.

    >>> round(contrast("#000000", "#ffffff"), 1)
    21.0
    """
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@lru_cache(1024)
def blended(top: str, ground: str, share: float) -> str:
    """``share`` (0 to 1) of ``top`` painted over ``ground``.

    >>> blended("#ff0000", "#ffffff", 0.5)
    '#ff8080'
    """
    mixed = (share * t + (1 - share) * g for t, g in zip(_channels(top), _channels(ground), strict=True))
    return "#" + "".join(f"{round(255 * c):02x}" for c in mixed)


def _lab(linear: Triple) -> Triple:
    def root(part: float) -> float:
        return float(part ** (1 / 3)) if part > 0.008856 else 7.787 * part + 16 / 116

    x, y, z = (root(v / w) for v, w in zip(_times(_XYZ, linear), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, seen_by: str = "") -> float:
    """How far apart two colours look, to everybody or to a reader with ``protanopia`` or ``deuteranopia``."""
    pair = (_linear(one), _linear(other))
    if seen_by:
        pair = (_as_seen(pair[0], seen_by), _as_seen(pair[1], seen_by))
    return float(sum((a - b) ** 2 for a, b in zip(_lab(pair[0]), _lab(pair[1]), strict=True)) ** 0.5)


def _as_seen(linear: Triple, seen_by: str) -> Triple:
    red, green, blue = (min(1.0, max(0.0, c)) for c in _times(_BLIND[seen_by], linear))
    return red, green, blue


def hardest_distance(one: str, other: str) -> float:
    """The least ``distance`` over all readers.

    >>> hardest_distance("#d00000", "#008000") < distance("#d00000", "#008000")
    True
    """
    return min(distance(one, other, reader) for reader in ("", *_BLIND))
