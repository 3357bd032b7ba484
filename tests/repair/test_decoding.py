"""Bytes are read rightly, or with the doubt said, or refused with a sentence."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tashih.errors import TashihError
from tashih.repair.decoding import decode

TEXT = "Açıklamanın ardından görüşmeler sürdü; çözüm için çalışan heyet İstanbul'a döndü, Şırnak'ta güvenlik artırıldı."


@pytest.mark.parametrize(
    "encoding",
    ["cp1254", "cp857", "mac-turkish", "iso8859-3", "cp1026", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"],
)
def test_turkish_is_read_rightly_and_surely_in(encoding: str) -> None:
    found = decode(TEXT.encode(encoding))
    assert found.text == TEXT
    assert found.sure


def test_code_pages_without_turkish_words_are_a_guess_that_is_shown() -> None:
    found = decode("Schöne Grüße aus München über den Fluß".encode("cp1252"))
    assert found.text == "Schöne Grüße aus München über den Fluß"
    assert not found.sure
    assert found.alternatives


def test_utf8_with_stray_bytes_keeps_both() -> None:
    found = decode((TEXT + " ").encode() + "çağrı".encode("cp1254"))
    assert (found.text, found.encoding) == (TEXT + " çağrı", "utf-8")


def test_surrogates_written_one_by_one_are_joined() -> None:
    assert decode(b"a\xed\xa0\xbd\xed\xb8\x80b").text == "a😀b"


def test_the_encoding_that_the_person_names_is_used_and_its_losses_counted() -> None:
    found = decode(TEXT.encode(), "cp857")
    assert found.encoding == "cp857"
    assert decode(b"a\xffb", "utf-8").lossy == 1


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\0" * 50, b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(TashihError):
        decode(data)


@pytest.mark.parametrize("seed", range(20))
def test_noise_is_no_text(seed: int) -> None:
    with pytest.raises(TashihError):
        decode(random.Random(seed).randbytes(500))


def test_what_is_too_large_is_refused_with_its_size() -> None:
    with pytest.raises(TashihError, match="2 MB"):
        decode(b"a" * 2_000_001, largest=1_000_000)


@pytest.mark.parametrize("encoding", ["no-such", "base64", "a\0b"])
def test_an_encoding_of_no_text_is_refused(encoding: str) -> None:
    with pytest.raises(TashihError):
        decode(b"abc", encoding)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        found = decode(data)
    except TashihError:
        return
    assert found.text
    assert 0 <= found.confidence <= 1
