"""Names that end in a word for what they name (a ministry, a street), and names of several words that are listed."""

import re
from collections.abc import Iterator

from tashih.suggest import gazetteer as g
from tashih.suggest.naming.finding import Finding
from tashih.suggest.naming.tokens import Name, Tokens, is_suffix

_HEADS = g.ORGANISATION_HEAD | g.PLACE_HEAD | g.PLAIN_HEAD
_CONNECTORS = frozenset({"ve", "ile", "için", "of", "and", "for", "the", "de", "la", "du", "des"})
_NAMED = g.ANY_PLACE | g.ORGANISATION | g.GIVEN | g.NORP
_LONGEST = 12
_BARE_TITLE = re.compile(r"(?:[cç][ıiuü]|(?<!veki)l[ıiuü]|müftü|paşa)$")


def compounds(tokens: Tokens) -> Iterator[Finding]:
    """Every name that ends in a head noun; they may overlap, the longest is meant."""
    for at, head in tokens.names.items():
        if head.classes & _HEADS:
            first = _start_of(tokens, at)
            start = _trimmed(tokens, first, at)
            if start == at == first + 1 and not tokens.names[first].classes & (g.OPENER | g.TITLE):
                start = first  # the head has a capital, so it goes with the word before, which opens the sentence
            if head.classes & _HEADS == g.PLAIN_HEAD:
                start = _behind_peoples(tokens, start, at)
            if start < at and _holds(tokens, start, head):
                yield _finding(tokens, start, head)


def _finding(tokens: Tokens, start: int, head: Name) -> Finding:
    place = bool(head.classes & g.PLACE_HEAD) and not head.classes & g.ORGANISATION_HEAD
    word = head.text[: head.stem] if head.stem else head.text
    if head.classes & (g.PLACE_HEAD | g.ORGANISATION_HEAD):
        rule = "place_head" if place else "organisation_head"
        return Finding(tokens.starts[start], head.end, "LOC" if place else "ORG", rule, 0.92, {"head": word})
    return Finding(tokens.starts[start], head.end, "ORG", "organisation_plain_head", 0.8, {"head": word})


def _start_of(tokens: Tokens, head: int) -> int:
    """The first token of the capitalised words that lead up to ``head``."""
    first, connected = head, False
    while head - first < _LONGEST:
        before = first - 1
        if _leads(tokens, before):
            first = before
        elif _connects(tokens, before):
            first, connected = before - 1, True
        elif (connected and _enumerates(tokens, before)) or _counts(tokens, before):
            first = before - 1
        else:
            break
    return first


def _leads(tokens: Tokens, at: int) -> bool:
    """Whether the word ``at`` is a part of the name that goes on behind it."""
    name = tokens.names.get(at)
    if name is None or not tokens.joined(at) or name.closed or name.classes & g.RESPECT:
        return False
    return not is_office(name)


def is_office(name: Name) -> bool:
    """Whether it is a title in its compound form (``Bakanı``, ``Sözcüsü``): no name goes on across it."""
    if not name.classes & g.TITLE or name.classes & (g.GIVEN | g.PLACE) or name.low[-1] not in "ıiuü":
        return False
    return _BARE_TITLE.search(name.low) is None


def _connects(tokens: Tokens, at: int) -> bool:
    """Whether a small word ``at`` joins the two halves of one name (``Adalet ve Kalkınma Partisi``)."""
    if at < 1 or tokens.texts[at] not in _CONNECTORS or not tokens.joined(at) or not _leads(tokens, at - 1):
        return False
    if tokens.texts[at] not in {"ve", "ile"}:
        return True
    classes = tokens.names[at - 1].classes
    if classes & g.ORGANISATION_START:
        return not classes & (_HEADS | g.ANY_PLACE | g.GIVEN | g.NORP)
    return bool(classes & g.COMMON) and not classes & (_NAMED | _HEADS)


def _counts(tokens: Tokens, at: int) -> bool:
    """Whether the full stop ``at`` makes the figures before it a number in the name (``21. Ağır Ceza Mahkemesi``)."""
    if at < 1 or tokens.texts[at] != "." or not tokens.texts[at - 1].isdigit():
        return False
    return len(tokens.texts[at - 1]) < 4 and tokens.ends[at - 1] == tokens.starts[at] and tokens.joined(at)


def _enumerates(tokens: Tokens, at: int) -> bool:
    """Whether the comma ``at`` stands between parts of one name (``Aile, Çalışma ve Sosyal Hizmetler Bakanlığı``)."""
    if at < 1 or tokens.texts[at] != "," or (at - 1) in tokens.suffixes:
        return False
    name = tokens.names.get(at - 1)
    return name is not None and not name.closed and bool(name.classes & g.ORGANISATION_START)


def _trimmed(tokens: Tokens, start: int, head: int) -> int:
    """Without a first word that has its capital from the sentence only, and without titles ahead."""
    while start < head:
        name = tokens.names.get(start)
        if name is None and tokens.texts[start].isdigit():
            break
        if name is None or (name.initial and _only_opens(tokens, name, head)) or _is_soft_title(tokens, start, head):
            start += 1
        else:
            break
    return start


def _behind_peoples(tokens: Tokens, start: int, head: int) -> int:
    """Behind a people's name: ``İngiliz The Guardian`` begins with its article."""
    peoples = [at for at in range(start, head) if at in tokens.names and tokens.names[at].classes & g.NORP]
    return peoples[-1] + 1 if peoples else start


def _only_opens(tokens: Tokens, name: Name, head: int) -> bool:
    if name.classes & g.ORGANISATION_START or name.at + 1 > head:
        return False
    return bool(name.classes & g.OPENER) or bool(name.classes & g.COMMON and not name.classes & _NAMED)


def _is_soft_title(tokens: Tokens, start: int, head: int) -> bool:
    """A plain title (``Bakan``, ``Prof``) ahead of a name of more than two words."""
    name = tokens.names[start]
    return bool(name.classes & g.TITLE) and not name.classes & g.ORGANISATION_START and head - start > 2


def _holds(tokens: Tokens, start: int, head: Name) -> bool:
    """Whether what stands before the head makes it a name; an ordinary word that opens a sentence does not."""
    if not head.classes & g.PLAIN_HEAD or head.classes & (g.PLACE_HEAD | g.ORGANISATION_HEAD):
        return True
    first = tokens.names.get(start)
    return first is None or not first.initial or not first.classes & g.COMMON


def directed(tokens: Tokens) -> Iterator[Finding]:
    """A direction before a listed place: ``Kuzey Suriye``."""
    for at, name in tokens.names.items():
        place = tokens.names.get(at + 1)
        if place is not None and name.classes & g.DIRECTION and place.classes & g.ANY_PLACE and tokens.joined(at):
            yield Finding(name.start, place.end, "LOC", "direction_before", 0.9, {"word": name.text})


def listed(tokens: Tokens) -> Iterator[Finding]:
    """Listed names of two words and more; a label of "" keeps what is no name from the other rules."""
    for at, name in tokens.names.items():
        if name.longest > 1 and not name.closed:
            found = _longest_listed(tokens, at, name.longest)
            if found:
                yield found


def _longest_listed(tokens: Tokens, at: int, longest: int) -> Finding | None:
    words = [tokens.word(at)]
    while len(words) < longest and tokens.joined(at + len(words) - 1):
        words.append(tokens.word(at + len(words)))
    for count in range(len(words), 1, -1):
        last = at + count - 1
        for stem in _stems(words[count - 1]):
            classes = tokens.gazetteer.entry(" ".join([*words[: count - 1], stem])).classes
            label = label_of(classes)
            if label is not None:
                end = tokens.starts[last] + len(stem)
                return Finding(tokens.starts[at], end, label, "listed_name", 0.95)
    return None


def _stems(word: str) -> Iterator[str]:
    """The word, and what is left of it without a case suffix (institutions take no apostrophe)."""
    yield word
    for cut in range(len(word) - 1, 3, -1):
        if len(word) - cut < 6 and is_suffix(word[cut:]):
            yield word[:cut]


def label_of(classes: int) -> str | None:
    """The label of a listed name; "" for what is listed as no name, None for what is not listed as either."""
    if classes & g.ANY_PLACE:
        return "LOC"
    if classes & g.ORGANISATION:
        return "ORG"
    return "" if classes & g.NO_NAME else None
