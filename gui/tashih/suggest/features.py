"""What the learner sees of each word: its form, what the lists know, its neighbours, and what rules and memory say."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tashih.article.casing import lower
from tashih.suggest.naming.tokens import Tokens

OUTSIDE = "O"
_STOPS = frozenset(".!?…")
Marked = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens ``first`` up to but not including ``last`` of a paragraph, and the features of each."""

    first: int
    last: int
    features: list[list[str]]


def sentences(tokens: Tokens, said: Iterable[Marked]) -> Iterator[Sentence]:
    """The sentences of a paragraph; ``said`` are the spans that rules and memory found in it, with their labels."""
    tags = tags_of(tokens, said)
    words = [_own(tokens, at, tag) for at, tag in enumerate(tags)]
    near = [f"{lower(t)}" if len(t) < 20 else "long" for t in tokens.texts]
    first = 0
    for at, token in enumerate(tokens.texts):
        if token in _STOPS or at == len(tokens.texts) - 1:
            last = at + 1
            yield Sentence(
                first, last, [_with_neighbours(words, near, tags, i, first, last) for i in range(first, last)]
            )
            first = last


def _own(tokens: Tokens, at: int, tag: str) -> list[str]:
    """What is known of one token by itself."""
    low = tokens.word(at)
    found = [f"t={tag}", f"w={low}", f"z={low[-3:]}", f"a={low[:4]}", f"f={_form(tokens.texts[at])}"]
    suffix = tokens.suffixes.get(at)
    if suffix:
        found.append(f"x={suffix[:3]}")
    name = tokens.names.get(at)
    if name is not None:
        found.append("initial" if name.initial else "inside")
        found += [f"c={bit}" for bit in range(name.classes.bit_length()) if name.classes >> bit & 1]
    return found


def _form(token: str) -> str:
    if token.isdigit():
        return "9"
    if not token[0].isalpha():
        return token[0]
    if token.isupper():
        return "A" if len(token) == 1 else "AA"
    return ("Aa" if token[0].isupper() else "a") + ("-" if "-" in token else "")


def _with_neighbours(
    words: Sequence[list[str]], near: Sequence[str], tags: Sequence[str], at: int, first: int, last: int
) -> list[str]:
    found = list(words[at])
    for step in (-2, -1, 1, 2):
        there = at + step
        if first <= there < last:
            found.append(f"{step}t={tags[there]}")
            found.append(f"{step}w={near[there]}")
            if step in {-1, 1}:
                found.append(f"{step}{words[there][4]}")
        elif step in {-1, 1}:
            found.append(f"{step}edge")
    return found


def tags_of(tokens: Tokens, marked: Iterable[Marked]) -> list[str]:
    """One tag a token: ``B-PER`` begins a name, ``I-PER`` goes on with it, ``O`` is outside."""
    tags = [OUTSIDE] * len(tokens.texts)
    spans = sorted(marked)
    at = 0
    for start, end, label in spans:
        while at < len(tags) and tokens.ends[at] <= start:
            at += 1
        prefix = "B"
        while at < len(tags) and tokens.starts[at] < end:
            tags[at] = f"{prefix}-{label}"
            prefix = "I"
            at += 1
    return tags


def spans_of(tokens: Tokens, tags: Sequence[str], first: int) -> Iterator[tuple[int, int, str]]:
    """The (first token, last token, label) of each name that ``tags``, beginning at token ``first``, spell out."""
    start, label = -1, ""
    for at, tag in enumerate([*tags, OUTSIDE], first):
        if start >= 0 and tag != f"I-{label}":
            yield start, at - 1, label
            start = -1
        if tag != OUTSIDE and start < 0:
            start, label = at, tag[2:]
