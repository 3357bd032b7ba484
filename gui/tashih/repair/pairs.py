"""A table of word pairs in a few megabytes: a static map that is asked, never listed.

Each pair of word numbers has three cells of 16 bits, one in each third of the table; the three xored give a 12-bit mark
of the pair and, in 4 bits, how much likelier than by chance the second word is after the first. A pair that was not
put in has the right mark once in 4096 times.
"""

import struct
from array import array
from pathlib import Path

HEADER = struct.Struct("<8sII")
MAGIC = b"TASHPR01"
STEP = 0.35
"""One level of gain, in powers of ten."""

_MASK = (1 << 64) - 1
_WINDOW = (1 << 32) - 1


def mixed(first: int, second: int) -> tuple[int, int]:
    """Two 64-bit hashes of a pair of word numbers, each below 2**21; the builder computes the same in bulk."""
    x = ((first << 21 | second) * 0x9E3779B97F4A7C15) & _MASK
    x = ((x ^ x >> 32) * 0xD6E8FEB86659FD93) & _MASK
    x ^= x >> 32
    y = (x * 0xC2B2AE3D27D4EB4F) & _MASK
    return x, y ^ y >> 29


class PairTable:
    """How much likelier than by chance one word follows another."""

    def __init__(self, path: Path) -> None:
        """Reads the whole file. Raises ValueError if it is no table of pairs."""
        content = path.read_bytes()
        if len(content) < HEADER.size:
            raise ValueError(f"{path} is no table of word pairs")
        magic, self._third, self.count = HEADER.unpack_from(content)
        if magic != MAGIC or len(content) != HEADER.size + 6 * self._third:
            raise ValueError(f"{path} is no table of word pairs")
        self._cells = array("H")
        self._cells.frombytes(memoryview(content)[HEADER.size :])

    def gain(self, first: int, second: int) -> float:
        """Log10 of how much likelier ``second`` is after ``first`` than by chance; 0 for a pair not in the table."""
        x, y = mixed(first, second)
        third, cells = self._third, self._cells
        cell = (
            cells[(x & _WINDOW) * third >> 32]
            ^ cells[third + ((x >> 32) * third >> 32)]
            ^ cells[2 * third + ((y & _WINDOW) * third >> 32)]
        )
        return ((cell & 15) + 1) * STEP if cell >> 4 == y >> 52 else 0.0
