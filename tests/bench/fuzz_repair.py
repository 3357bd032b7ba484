"""Anything at all through the repair: it never raises, its edits make the text, and no shape of text costs its square.

Run it by hand: ``python tests/bench/fuzz_repair.py --count 100000``. Fails at the first text that breaks a promise, and
prints the seed that makes it again.
"""

import argparse
import random
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

from tashih.article.article import Article
from tashih.errors import TashihError
from tashih.repair.codepages import misread
from tashih.repair.decoding import decode
from tashih.repair.engine import repair

sys.path.insert(0, str(Path(__file__).parents[1]))
from damaged_news import CENTRAL, PLAIN, QUESTION, REPLACED, SOUND

PIECES = [
    "çalışma", "açıklamada", "Ankara'da", "İSTANBUL", "ř", "đ", "Ã§", "ÅŸ", "â€œ", "â€", "ý", "þ", "?", "\ufffd",
    "&#351;", "&amp;", "%C3%A7", "=C3=A7", "\\u00e7", "[a](#)", "**", "<p>", "</", "\x93", "\x85", "i\u0307", "s¸",
    "\u00ad", "ﬁ", "\u200b", "-\n", "\n", "\n\n", "\r\n", "\r", " ", '"', "“", "”", "’", "\u2028", "\0", "😀", "\ud800",
    "а", "e\u0301", "hala", "1O", "2l", "Iğdır", "http://a.b/c?d=e", "m@n.tr", "%", "&", "#", "=\n", "\u202e", "ı", "İ",
    "ß", "ﷺ", "字",
]  # fmt: skip
SIZE = 100_000  # of hostile texts, in signs or thereabouts
HOSTILE: dict[str, Callable[[int], str]] = {
    "an article in one line": lambda n: (SOUND.replace("\n", " ") + " ") * (10 * n // len(SOUND)),
    "a damaged one in one line": lambda n: (SOUND.translate(CENTRAL).replace("\n", " ") + " ") * (10 * n // len(SOUND)),
    "one word": lambda n: "çalışma" * (n // 7),
    "combining marks": lambda n: "a" + "\u0301\u0327" * (n // 2),
    "quotation marks": lambda n: '"' * n,
    "curly marks by turns": lambda n: "“a”" * (n // 3),
    "line ends": lambda n: "\n" * n,
    "broken words": lambda n: "a-\n" * (n // 3),
    "U+FFFD": lambda n: "\ufffd" * n,
    "question marks": lambda n: "a?b " * (n // 4),
    "misread letters": lambda n: "ÅŸ" * (n // 2),
    "leads without end": lambda n: "Ã" * n,
    "open brackets": lambda n: "[" * n,
    "open tags": lambda n: "<p " * (n // 3),
    "entities": lambda n: "&amp;" * (n // 5),
    "escapes": lambda n: "%C3%A7" * (n // 6),
    "strange letters": lambda n: "ř đ " * (n // 4),
}


def random_pieces(chance: random.Random) -> str:
    return "".join(chance.choice(PIECES) for _ in range(chance.randrange(60)))


def random_characters(chance: random.Random) -> str:
    top = chance.choice([0x80, 0x180, 0x530, 0x2FFF, 0x110000])
    return "".join(chr(chance.randrange(top)) for _ in range(chance.randrange(80)))


def random_bytes(chance: random.Random) -> str:
    codec = chance.choice(["utf-8", "cp1254", "utf-16-le", "cp857"])
    encoded = SOUND[chance.randrange(200) :][:200].encode(codec, "replace")
    mutated = bytearray(encoded)
    for _ in range(chance.randrange(8)):
        mutated[chance.randrange(len(mutated))] = chance.randrange(256)
    try:
        return decode(bytes(mutated)).text
    except TashihError:  # told to be no text
        return ""


def mutated_article(chance: random.Random) -> str:
    start = chance.randrange(len(SOUND) - 100)
    text = list(chance.choice(_DAMAGES)(SOUND[start : start + chance.randrange(20, 400)]))
    for _ in range(chance.randrange(30)):
        at = chance.randrange(len(text) + 1)
        text[at : at + chance.randrange(3)] = [chance.choice(PIECES)] * chance.randrange(2)
    return "".join(text)


_DAMAGES: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    lambda text: text.translate(CENTRAL),
    lambda text: text.translate(PLAIN),
    lambda text: text.translate(QUESTION),
    lambda text: text.translate(REPLACED),
    lambda text: misread(text, "cp1252"),
    lambda text: text.encode("cp1254").decode("cp1250"),
    lambda text: text.encode("ascii", "xmlcharrefreplace").decode("ascii"),
)
KINDS = (random_pieces, random_characters, random_bytes, mutated_article)


def check(text: str) -> None:
    """Raises AssertionError if the edits do not make the text, or the article is not sound."""
    found = repair(text)
    article = Article.of(text, found.edits, flags=found.flags)
    assert article.original == text
    assert article.repaired == found.repaired
    assert article.check() == []


def seconds(text: str) -> float:
    """CPU seconds of a check."""
    start = process_time()
    check(text)
    return process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--skip-hostile", action="store_true")
    args = parser.parse_args()
    for number in range(args.count):
        make = KINDS[number % len(KINDS)]
        text = make(random.Random(f"{args.seed}/{number}"))
        try:
            check(text)
        except Exception:
            print(f"--seed {args.seed}, number {number}: {text!r}", file=sys.stderr)
            raise
    print(f"{args.count:,} texts: every one made whole, none raised")
    if not args.skip_hostile:
        found = [is_linear(name, make) for name, make in HOSTILE.items()]
        sys.exit(not all(found))


def is_linear(name: str, make: Callable[[int], str]) -> bool:
    """Whether twice the text costs at most three times as much; prints it."""
    half, whole = make(SIZE // 2), make(SIZE)
    seconds(half)
    one, two = seconds(half), seconds(whole)
    ratio = two / max(one, 1e-3)
    print(f"{name:28} {len(whole):9,} characters {two:6.2f} CPU s, {ratio:4.1f} times that of half of it")
    return ratio < 3 or two < 0.2


if __name__ == "__main__":
    main()
