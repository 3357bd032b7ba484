"""brat standoff read back: a ``.ann`` file with the ``.txt`` beside it."""

import re
from collections import defaultdict
from pathlib import Path

from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.errors import TashihError
from tashih.formats.brat_conf import ATTRIBUTES, FLAGS, NOTES, VALUES, parsed
from tashih.formats.building import Builder
from tashih.formats.document import Document, Misfit, Reading
from tashih.formats.files import read_bytes
from tashih.formats.graph import RESERVED, ROLES, Graph, Link, Node

_FIELDS = {brat: ours for table in (ATTRIBUTES, FLAGS, NOTES) for ours, brat in table.items()}
_TEXT_BOUND = re.compile(r"(T\S*)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?")
_RELATION = re.compile(r"(R\S*)\t(\S+) \S+?:(\S+) \S+?:(\S+)\s*")
_ATTRIBUTE = re.compile(r"([AM]\S*)\t(\S+) (\S+)(?: (.*))?")
_NOTE = re.compile(r"(#\S*)\t(\S+) (\S+)\t(.*)")
_NORMAL = re.compile(r"(N\S*)\t\S+ (\S+) (\S+)(?:\t(.*))?")
_EQUAL = re.compile(r"\*\t(\S+) (.+)")
_EVENT = re.compile(r"(E\S*)\t(\S+)")


def decode(path: Path) -> Reading:
    """The document of a ``.ann`` file. Raises TashihError if its text is missing or not UTF-8."""
    text_path = path.with_suffix(".txt")
    try:
        text = read_bytes(text_path).decode("utf-8")
        lines = read_bytes(path).decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise TashihError(f"{path.name}: brat files are UTF-8, and this one is not ({error.reason}).") from error
    labels = _labels(path.with_name("visual.conf"))
    found = _Found(text, labels)
    for line in lines:
        found.take(line.rstrip("\r"))
    builder = Builder(text, foreign=not found.ours, keep_ids=not found.ours)
    article = builder.article(found.graph())
    misfits = (*found.misfits, *builder.misfits)
    return Reading((Document(path.stem, article, {"source": text_path.name}, misfits),))


def _labels(path: Path) -> dict[str, str]:
    """What ``visual.conf`` shows for a type, which for an export of ours is the label."""
    if not path.is_file():
        return {}
    rows = (line.split("|") for line in parsed(read_bytes(path)).get("labels", []))
    return {row[0].strip(): row[1].strip() for row in rows if len(row) > 1 and row[1].strip()}


class _Found:
    """What the lines of one file say."""

    def __init__(self, text: str, labels: dict[str, str]) -> None:
        self._text = text
        self._labels = labels
        self._nodes: dict[str, tuple[str, tuple[Span, ...]]] = {}
        self._attributes: dict[str, dict[str, str]] = defaultdict(dict)
        self._links: list[Link] = []
        self.misfits: list[Misfit] = []
        self._readers = {
            "T": self._text_bound,
            "R": self._relation,
            "A": self._attribute,
            "M": self._attribute,
            "#": self._note,
            "N": self._normal,
            "*": self._equal,
            "E": self._event,
        }

    @property
    def ours(self) -> bool:
        """Whether the file looks like an export of Tashih: nothing in it has a name that we do not use."""
        return all(link.role in ROLES for link in self._links) and all(
            name in _KNOWN for found in self._attributes.values() for name in found
        )

    def graph(self) -> Graph:
        """All of it."""
        nodes = [Node(i, type_, spans, self._attributes[i]) for i, (type_, spans) in self._nodes.items()]
        return Graph(tuple(nodes), tuple(self._links))

    def take(self, line: str) -> None:
        """One line. What cannot be read is a misfit."""
        if line.strip() and (reader := self._readers.get(line[0], self._unknown)) and not reader(line):
            self._miss(line.partition("\t")[0], "misfit_line", line=line[:200])

    def _miss(self, id: str, key: str, **args: str) -> None:  # noqa: A002  the field's own name
        self.misfits.append(Misfit(id, Reason(key, dict(args))))

    @staticmethod
    def _unknown(_line: str) -> bool:
        return False

    def _text_bound(self, line: str) -> bool:
        if not (found := _TEXT_BOUND.fullmatch(line)):
            return False
        id_, type_, places, words = found.groups()
        spans = []
        for place in places.split(";"):
            start, end = place.split()
            if not int(start) < int(end) <= len(self._text):
                return False
            spans.append(Span(int(start), int(end)))
        there = " ".join(s.of(self._text) for s in spans)
        if words is not None and words.replace("\n", " ") != there.replace("\n", " "):
            self._miss(id_, "misfit_text", expected=words, found=there)
            return True
        if type_ not in RESERVED:
            type_ = self._labels.get(type_, type_)
            spans = [Span(spans[0].start, spans[-1].end)] if len(spans) > 1 else spans
        self._nodes[id_] = (type_, tuple(spans))
        return True

    def _relation(self, line: str) -> bool:
        if found := _RELATION.fullmatch(line):
            self._links.append(Link(found[2], found[3], found[4]))
        return found is not None

    def _attribute(self, line: str) -> bool:
        if found := _ATTRIBUTE.fullmatch(line):
            name = found[2]
            allowed = {v.value for v in VALUES[name]} if name in VALUES else None
            ours = name in FLAGS.values() or (allowed is not None and found[4] in allowed)
            default = "true" if ours else ""
            self._attributes[found[3]][_FIELDS[name] if ours else name] = found[4] or default
        return found is not None

    def _note(self, line: str) -> bool:
        if found := _NOTE.fullmatch(line):
            self._attributes[found[3]][_FIELDS.get(found[2], found[2])] = found[4]
        return found is not None

    def _normal(self, line: str) -> bool:
        if found := _NORMAL.fullmatch(line):
            self._attributes[found[2]]["Reference"] = " ".join(filter(None, [found[3], found[4]]))
        return found is not None

    def _equal(self, line: str) -> bool:
        """Equivalent mentions name the same entity."""
        if found := _EQUAL.fullmatch(line):
            together = found[2].split()
            for id_ in together:
                self._attributes[id_].setdefault("entity", together[0])
        return found is not None

    def _event(self, line: str) -> bool:
        """An event hangs on its trigger: the trigger comes as a mention, the roles as links."""
        if not (found := _EVENT.match(line)):
            return False
        _, _, trigger = found[2].partition(":")
        for argument in line.split("\t", 2)[1].split()[1:]:
            role, _, end = argument.partition(":")
            self._links.append(Link(role, trigger, end))
        return True


_KNOWN = {*ATTRIBUTES, *FLAGS, *NOTES}
