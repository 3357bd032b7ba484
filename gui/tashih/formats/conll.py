"""CoNLL-2002 and CoNLL-2003: a token and its tag a line, for training taggers.

One layer of mentions has room: of those that overlap the longest stays. Tags are IOB2 in both (the 2003 task itself
used IOB1; what reads its columns today expects IOB2, and the file name says so). Beside the file lies a table of
tokens with their places and the blanks before them, so that text and positions can be had back exactly.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from tashih.article.annotations import Mention, Origin
from tashih.article.article import Article
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.errors import TashihError
from tashih.formats.characters import Charset
from tashih.formats.document import Document, Reading, surface
from tashih.formats.features import Feature
from tashih.formats.files import Content, read_bytes
from tashih.formats.format import Format
from tashih.formats.report import Log
from tashih.formats.tokens import Tokens, sentences, tokenise

TABLE = ".tokens.tsv"
_COLUMNS = "document\ttoken\tstart\tend\tbefore\n"


def layer(document: Document, log: Log) -> list[Mention]:
    """Mentions of which no two overlap, the longest first served; the others are said to be lost."""
    kept: list[Mention] = []
    for mention in sorted(document.article.mentions, key=lambda m: (-len(m.span), m.span.start)):
        if any(mention.span.overlaps(other.span) for other in kept):
            log.drop(document, mention.id, "mention", Reason("lost_overlap"))
        else:
            kept.append(mention)
    return sorted(kept, key=lambda m: m.span)


@dataclass
class Columns:
    """Collects the lines of all documents, and their token table."""

    stem: str
    extension: str
    line: str
    start: str
    lines: list[str] = field(default_factory=list)
    table: list[str] = field(default_factory=list)

    def add(self, document: Document, log: Log) -> None:
        """Encode one document."""
        article = document.article
        mentions = layer(document, log)
        borders = [place for m in mentions for place in (m.span.start, m.span.end)]
        tokens = Tokens(tokenise(article.repaired, borders))
        tags = _tags(document, mentions, tokens, log)
        lines = [self.start] if self.start else []
        for sentence in sentences(article.repaired, tokens.spans, [m.span for m in mentions]):
            lines += [self.line.format(word=surface(article.repaired, tokens.spans[n]), tag=tags[n]) for n in sentence]
            lines.append("")
        self.table += _table(document, tokens.spans)
        self.lines += lines

    def files(self) -> Mapping[str, Content]:
        """The columns and the table."""
        return {
            f"{self.stem}{self.extension}": "".join(f"{line}\n" for line in self.lines).encode(),
            f"{self.stem}{self.extension}{TABLE}": (_COLUMNS + "".join(self.table)).encode(),
        }

    def close(self) -> None:
        """Let go."""
        self.lines.clear()


def _tags(document: Document, mentions: list[Mention], tokens: Tokens, log: Log) -> list[str]:
    tags = ["O"] * len(tokens.spans)
    for mention in mentions:
        under = tokens.under(mention.span)
        label = re.sub(r"\s", "_", mention.label)
        if not under:
            log.drop(document, mention.id, "mention", Reason("lost_blank"))
            continue
        if Span(tokens.spans[under[0]].start, tokens.spans[under[-1]].end) != mention.span:
            log.lose(document, mention.id, Reason("lost_edges"))
        if label != mention.label:
            log.lose(document, mention.id, Reason("lost_label", {"label": mention.label, "as": label}))
        for number in under:
            tags[number] = f"{'B' if number == under[0] else 'I'}-{label}"
    return tags


def _table(document: Document, spans: list[Span]) -> Iterator[str]:
    text, at = document.article.repaired, 0
    name = _quoted(document.name)
    for span in spans:
        yield f"{name}\t{_quoted(span.of(text))}\t{span.start}\t{span.end}\t{_quoted(text[at : span.start])}\n"
        at = span.end
    yield f"{name}\t\t{len(text)}\t{len(text)}\t{_quoted(text[at:])}\n"


def _quoted(text: str) -> str:
    return msgspec.json.encode(text).decode()


def _decode(path: Path) -> Reading:
    """With the token table exactly; without it, tokens are joined by blanks and sentences are lines."""
    rows = [_row(line) for line in _text_of(path).split("\n")]
    table = path.with_name(path.name + TABLE)
    if table.is_file():
        return _with_table(path, [row for row in rows if row], _text_of(table))
    return Reading((Document(path.stem, _without_table(rows), {"source": path.name}),))


def _text_of(path: Path) -> str:
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TashihError(f"{path.name} is not UTF-8 ({error.reason}).") from error


def _row(line: str) -> tuple[str, str] | None:
    parts = line.split(" ") if " " in line else line.split("\t")
    if len(parts) < 2 or parts[0] == "-DOCSTART-":
        return None
    return parts[0], parts[-1]


def _with_table(path: Path, rows: list[tuple[str, str]], table: str) -> Reading:
    documents: list[Document] = []
    text: list[str] = []
    tagged: list[tuple[Span, str]] = []
    remaining = iter(rows)
    for line in table.removesuffix("\n").split("\n")[1:]:
        try:
            name, token, start, end, before = line.split("\t")
            text.append(msgspec.json.decode(before.encode(), type=str))
            if token:
                word, tag = next(remaining)
                text.append(msgspec.json.decode(token.encode(), type=str))
                tagged.append((Span(int(start), int(end)), tag))
                if word != text[-1]:
                    raise ValueError(f"the table has “{text[-1]}” where the file has “{word}”")
            else:
                article = Article.of("".join(text), mentions=_mentions(tagged, Origin.RULE))
                documents.append(Document(msgspec.json.decode(name.encode(), type=str), article))
                text, tagged = [], []
        except (ValueError, StopIteration, msgspec.DecodeError) as error:
            raise TashihError(f"{path.name} and its token table do not belong together: {error}") from error
    return Reading(tuple(documents))


def _without_table(rows: list[tuple[str, str] | None]) -> Article:
    text, at = "", 0
    tagged: list[tuple[Span, str]] = []
    for row in rows:
        if row is None:
            text = text.rstrip(" ") + ("\n" if text and not text.endswith("\n") else "")
            continue
        at = len(text)
        tagged.append((Span(at, at + len(row[0])), row[1]))
        text += f"{row[0]} "
    return Article.of(text.rstrip(" "), mentions=_mentions(tagged, Origin.IMPORT))


def _mentions(tagged: list[tuple[Span, str]], origin: Origin) -> list[Mention]:
    """IOB1 and IOB2 alike: an I of another label, or after O, begins a mention too."""
    found: list[tuple[Span, str]] = []
    before = "O"
    for span, tag in tagged:
        label = tag[2:]
        if tag[:2] == "I-" and before[2:] == label and before != "O":
            found[-1] = (Span(found[-1][0].start, span.end), label)
        elif tag != "O":
            found.append((span, label))
        before = tag
    return [Mention(f"m{i}", span, label, origin=origin) for i, (span, label) in enumerate(found, 1) if label]


def _conll2002(stem: str) -> Columns:
    return Columns(stem, ".iob2.conll2002", "{word} {tag}", "")


def _conll2003(stem: str) -> Columns:
    return Columns(stem, ".iob2.conll2003", "{word} -X- -X- {tag}", "-DOCSTART- -X- -X- O\n")


_FEATURES = frozenset({Feature.MENTIONS})

CONLL2002 = Format(
    "conll2002",
    (".iob2.conll2002", ".conll2002", ".conll"),
    _FEATURES,
    writer=_conll2002,
    decode=_decode,
    together=True,
    charset=Charset.WORDS,
    sidecar=True,
)
CONLL2003 = Format(
    "conll2003",
    (".iob2.conll2003", ".conll2003"),
    _FEATURES,
    writer=_conll2003,
    decode=_decode,
    together=True,
    charset=Charset.WORDS,
    sidecar=True,
)
