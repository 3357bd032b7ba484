"""A language pack is a folder of data: the lexicon, and reading words back through a damage, work with any other."""

import zlib
from pathlib import Path

import pytest
from marisa_trie import Trie

from tashih.repair.channel import Channel, Inverter
from tashih.repair.context import Reading, Slot, probabilities
from tashih.repair.lexicon import COMMON, END, LISTED, NAME, START, Lexicon
from tashih.repair.pairs import HEADER, MAGIC

WORDS = {
    "mŏra": (LISTED | COMMON, 60),
    "mora": (LISTED | COMMON, 140),
    "telu": (LISTED, 90),
    "xălo": (LISTED | NAME, 120),
}


@pytest.fixture
def made_up(tmp_path: Path) -> Lexicon:
    """Four words of a language that nobody speaks; shares in 32 steps a power of ten."""
    trie = Trie([START, END, *WORDS])
    (tmp_path / "words.marisa").write_bytes(trie.tobytes())
    ordered = sorted(trie.keys(), key=trie.__getitem__)
    rows = [WORDS.get(word, (0, 1)) for word in ordered]
    columns = {
        "flags": bytes(flags for flags, _ in rows),
        "shares": bytes(share for _, share in rows),
        "singles": bytes(share for _, share in rows),
        "backoffs": bytes(len(rows)),
        "frequencies": bytes(share for _, share in rows),
    }
    for name, column in columns.items():
        (tmp_path / f"{name}.bin").write_bytes(zlib.compress(column))
    (tmp_path / "pairs.bin").write_bytes(HEADER.pack(MAGIC, 1, 0) + bytes(6))
    return Lexicon(tmp_path)


def test_its_words_are_known_and_no_others(made_up: Lexicon) -> None:
    assert made_up.is_word("telu")
    assert made_up.word("xălo").name
    assert not made_up.is_word("çalışma")
    assert made_up.frequency("mŏra") > made_up.frequency("telu") > made_up.frequency("mora")


def test_words_are_read_back_through_a_damage_of_its_letters(made_up: Lexicon) -> None:
    replaced = Inverter(Channel((("ǫ", "ŏ"), ("?", "ăŏ"))), made_up)
    assert replaced.words("mǫra") == ("mŏra",)
    assert replaced.words("x?lo") == ("xălo",)
    assert Inverter(Channel(lost="ă"), made_up).words("xlo") == ("xălo",)


def test_the_likelier_of_two_readings_is_told_by_its_frequencies(made_up: Lexicon) -> None:
    readings = tuple(Reading(word, made_up.word(word)) for word in ("mora", "mŏra"))
    rare, frequent = probabilities([Slot(0, 4, readings)], made_up)[0]
    assert frequent > 100 * rare


@pytest.mark.parametrize("name", ["flags.bin", "pairs.bin"])
def test_a_broken_pack_is_told(made_up: Lexicon, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"no table")
    with pytest.raises(ValueError, match=name.partition(".")[0]):
        Lexicon(tmp_path)
