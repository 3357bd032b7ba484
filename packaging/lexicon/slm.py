"""Reads Zemberek's compressed language model (big-endian ``.slm``) and asks it for many word pairs at once.

The format is that of ``zemberek/lm/compression/smooth_lm.py``: a header, tables of quantised log10 values, the n-grams
as (fingerprint, rank of probability, rank of back-off), a minimal perfect hash over the pairs, and the vocabulary.
The pairs themselves are not stored: one can ask for a pair, not list them.
"""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

_MULTIPLIER = np.uint32(16777619)
_SEED = np.uint32(2166136261)


@dataclass(frozen=True)
class Level:
    """One level of the minimal perfect hash: what has no seed here is looked up one level further."""

    keys: int
    seeds: NDArray[np.uint8]
    failed: NDArray[np.int64]


class LanguageModel:
    """The vocabulary, log10 probabilities and back-offs of one file; ``pairs`` for pairs if the model has them."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            _version, _kind, _base, self.order = _read(file, "iidi")
            _read(file, "i" * self.order)
            chances = [_doubles(file) for _ in range(self.order)]
            weights = [_doubles(file) for _ in range(self.order - 1)]
            grams = [_grams(file) for _ in range(self.order)]
            if self.order > 1:
                self._read_hash(file)
            (size,) = _read(file, "i")
            self.words = [file.read(_read(file, "H")[0]).decode() for _ in range(size)]
        self.chance = chances[0][grams[0][:, 0]]
        if self.order > 1:
            self.backoff = weights[0][grams[0][:, 1]]
            self._marks = grams[1]
            self._chances = chances[1]
            self._known = self._fingerprints()

    def _read_hash(self, file: BinaryIO) -> None:
        mask, _buckets, self._shift, count = _read(file, "4i")
        self._mask = np.uint32(mask)
        self._offsets = np.array(_read(file, f"{count}i"), np.int64)
        self._pages = [_levels(file) for _ in range(count)]

    def _fingerprints(self) -> NDArray[np.bool_]:
        """Which of the 2**25 (page, fingerprint) combinations some pair has: refuses half of all questions at once."""
        marks = self._marks.astype(np.uint32)
        low = (marks[:, 0] << 16) | (marks[:, 1] << 8) | marks[:, 2]
        known = np.zeros(1 << 25, np.bool_)
        ends = [*self._offsets[1:], len(low)]
        for page, (start, end) in enumerate(zip(self._offsets, ends, strict=True)):
            high = np.uint32(page << self._shift) & np.uint32(1 << 24)
            known[low[start:end] | high] = True
        return known

    def pairs(self, first: int, seconds: NDArray[np.uint32]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Which of ``seconds`` (as indices into it) follow ``first`` in the model, and their log10 probabilities."""
        start = np.array([first], np.uint32)  # an array, as only those wrap around without a warning
        mixed = ((_SEED ^ start) * _MULTIPLIER ^ seconds) * _MULTIPLIER & np.uint32(0x7FFFFFFF)
        maybe = np.flatnonzero(self._known[mixed & np.uint32((1 << 25) - 1)])
        hashes, seconds = mixed[maybe], seconds[maybe]
        places = np.empty(len(maybe), np.int64)
        pages = (hashes & self._mask) >> np.uint32(self._shift)
        for page in range(len(self._pages)):
            mine = np.flatnonzero(pages == page)
            places[mine] = self._places(page, first, seconds[mine], hashes[mine])
        marks = self._marks[places].astype(np.uint32)
        true = np.flatnonzero(
            ((marks[:, 0] << 16) | (marks[:, 1] << 8) | marks[:, 2]) == (hashes & np.uint32(0xFFFFFF))
        )
        return maybe[true], self._chances[marks[true, 3]]

    def _places(
        self, page: int, first: int, seconds: NDArray[np.uint32], hashes: NDArray[np.uint32]
    ) -> NDArray[np.int64]:
        places = np.zeros(len(seconds), np.int64)
        left = np.arange(len(seconds))
        failed: NDArray[np.int64] | None = None
        for level in self._pages[page]:
            seeds = level.seeds[hashes[left] % np.uint32(len(level.seeds))].astype(np.uint32)
            found = left[seeds != 0]
            seed = seeds[seeds != 0]
            again = ((seed ^ np.uint32(first)) * _MULTIPLIER ^ seconds[found]) * _MULTIPLIER & np.uint32(0x7FFFFFFF)
            place = (again % np.uint32(level.keys)).astype(np.int64)
            places[found] = place if failed is None else failed[place]
            left, failed = left[seeds == 0], level.failed
        return places + self._offsets[page]


def _read(file: BinaryIO, layout: str) -> tuple[int, ...]:
    layout = ">" + layout
    return struct.unpack(layout, file.read(struct.calcsize(layout)))


def _doubles(file: BinaryIO) -> NDArray[np.float64]:
    (count,) = _read(file, "i")
    return np.frombuffer(file.read(8 * count), ">f8").astype(np.float64)


def _grams(file: BinaryIO) -> NDArray[np.uint8]:
    count, mark, chance, weight = _read(file, "4i")
    width = mark + chance + weight
    return np.frombuffer(file.read(count * width), np.uint8).reshape(count, width)


def _levels(file: BinaryIO) -> list[Level]:
    (count,) = _read(file, "i")
    return [_level(file) for _ in range(count)]


def _level(file: BinaryIO) -> Level:
    keys, buckets = _read(file, "ii")
    seeds = np.frombuffer(file.read(buckets), np.uint8)
    (failed,) = _read(file, "i")
    return Level(keys, seeds, np.frombuffer(file.read(4 * failed), ">i4").astype(np.int64))
