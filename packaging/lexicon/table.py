"""Writes the static map of word pairs that ``tashih.repair.pairs`` reads."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tashih.repair.pairs import HEADER, MAGIC, STEP, mixed

_LOAD = 1.24  # cells a pair; below 1.23 the peeling gets stuck


def write(path: Path, first: NDArray[np.uint64], second: NDArray[np.uint64], gain: NDArray[np.float64]) -> None:
    """Write the pairs of word numbers (unique, below 2**21) with their gain in powers of ten."""
    third = int(len(first) * _LOAD / 3) + 32
    x, y = _mixed(first, second)
    window = np.uint64(0xFFFFFFFF)
    wide, shift = np.uint64(third), np.uint64(32)
    places = np.stack(
        [
            ((x & window) * wide >> shift).astype(np.int64),
            third + ((x >> shift) * wide >> shift).astype(np.int64),
            2 * third + ((y & window) * wide >> shift).astype(np.int64),
        ]
    )
    level = np.clip(np.round(gain / STEP) - 1, 0, 15).astype(np.uint64)
    values = ((y >> np.uint64(52)) << np.uint64(4) | level).astype(np.uint16)
    cells = np.zeros(3 * third, np.uint16)
    for pairs, own in reversed(_peeled(places, 3 * third)):
        other = cells[places[:, pairs]]
        cells[own] = values[pairs] ^ other[0] ^ other[1] ^ other[2]  # the own cell is still 0
    path.write_bytes(HEADER.pack(MAGIC, third, len(first)) + cells.astype("<u2").tobytes())


def _peeled(places: NDArray[np.int64], size: int) -> list[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Rounds of (pairs, a cell that each has for itself once the pairs of all rounds before are gone)."""
    count = np.bincount(places.ravel(), minlength=size)
    holders = np.zeros(size, np.int64)  # the xor of the pairs that lie in a cell: the pair itself when it is one
    for row in places:
        np.bitwise_xor.at(holders, row, np.arange(len(row)))
    rounds = []
    free = np.flatnonzero(count == 1)
    left = places.shape[1]
    while len(free):
        pairs, at = np.unique(holders[free], return_index=True)
        own = free[at]
        rounds.append((pairs, own))
        left -= len(pairs)
        touched = places[:, pairs]
        for row in touched:
            np.subtract.at(count, row, 1)
            np.bitwise_xor.at(holders, row, pairs)
        cells = np.unique(touched)
        free = cells[count[cells] == 1]
    if left:
        raise ValueError(f"{left} pairs could not be placed; raise _LOAD")
    return rounds


def _mixed(first: NDArray[np.uint64], second: NDArray[np.uint64]) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """``mixed`` of the reader, over arrays; checked against it on a sample."""
    half = np.uint64(32)
    x = (first << np.uint64(21) | second) * np.uint64(0x9E3779B97F4A7C15)
    x = (x ^ x >> half) * np.uint64(0xD6E8FEB86659FD93)
    x ^= x >> half
    y = x * np.uint64(0xC2B2AE3D27D4EB4F)
    y ^= y >> np.uint64(29)
    for at in range(0, len(first), max(1, len(first) // 50)):
        if mixed(int(first[at]), int(second[at])) != (int(x[at]), int(y[at])):
            raise ValueError("the hash of the builder is not the hash of the reader")
    return x, y
