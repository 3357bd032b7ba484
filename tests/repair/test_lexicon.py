"""The lexicon knows words, names and which words stand together, and is small and quick to be ready."""

import pytest

from tashih import resources
from tashih.repair.lexicon import UNKNOWN, Lexicon, turkish
from tashih.repair.pairs import PairTable


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return turkish()


@pytest.mark.parametrize(
    "word",
    ["evlerimizde", "çalışmaların", "değerlendirebileceklerini", "hükümetin", "hükûmet", "dışişleri", "türkiye", "çin"],
)
def test_words_and_names_are_known(lexicon: Lexicon, word: str) -> None:
    assert lexicon.is_word(word)


@pytest.mark.parametrize("word", ["cok", "degil", "sonular", "açıklamda", "bařkan", "qqq", "", "'", "dışışleri"])
def test_misspellings_are_not(lexicon: Lexicon, word: str) -> None:
    assert not lexicon.is_word(word)


def test_a_name_with_an_ending_is_known_by_its_parts(lexicon: Lexicon) -> None:
    assert lexicon.token("çankırı'dakilerin").listed
    assert not lexicon.token("çankırı'xyz").listed
    assert lexicon.token("1998'de").listed


def test_frequent_words_are_more_frequent_than_rare_ones(lexicon: Lexicon) -> None:
    assert lexicon.frequency("ve") > lexicon.frequency("çözüm") > lexicon.frequency("çözümsüzleştirme")
    assert lexicon.frequency("zzz") == UNKNOWN.share


@pytest.mark.parametrize(
    ("before", "right", "wrong"),
    [
        ("krizinin", "çözümü", "özümü"),
        ("dikkati", "çeken", "eken"),
        ("hala", "çok", "ok"),
        ("dışişleri", "bakanı", "bakını"),
    ],
)
def test_the_word_before_decides_between_real_words(lexicon: Lexicon, before: str, right: str, wrong: str) -> None:
    first = lexicon.word(before)
    assert lexicon.follows(first, lexicon.word(right)) > lexicon.follows(first, lexicon.word(wrong)) + 5


def test_pairs_that_were_not_put_in_hardly_ever_seem_to_be(lexicon: Lexicon) -> None:
    table = PairTable(resources.path("lexicon", "pairs.bin"))
    strangers = sum(table.gain(2_000_000 + n, 2_000_000 - n) > 0 for n in range(40_000))
    assert strangers < 40


def test_all_files_are_small_and_every_licence_has_its_notice() -> None:
    files = list(resources.path("lexicon").iterdir())
    assert sum(f.stat().st_size for f in files) < 15_000_000
    notices = "".join(f.read_text("utf-8") for f in files if f.name.startswith("NOTICE"))
    assert all(f.name in notices for f in files if f.suffix in {".bin", ".marisa"})


def test_a_broken_table_is_refused(tmp_path: object) -> None:
    from pathlib import Path

    path = Path(str(tmp_path), "pairs.bin")
    path.write_bytes(b"nothing of the kind, but long enough for a header")
    with pytest.raises(ValueError, match="no table"):
        PairTable(path)
