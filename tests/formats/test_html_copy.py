"""The HTML reading copy: safe, complete in itself, true to the text, readable in light and dark."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from held import document, rich_articles
from tashih.article.annotations import Mention, Quotation, State
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.formats.characters import carriable
from tashih.formats.document import Document
from tashih.formats.html_copy import HTML, style
from tashih.formats.report import Log

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;]]>--><!--"


class Text(HTMLParser):
    """Reads a page strictly: the text of its lines without what the page adds, every tag and its attributes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.marked: dict[str, list[str]] = {}
        self._open: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in ("meta", "input", "link", "img", "br"):
            return
        self._open.append((tag, dict(attrs)))
        if tag == "p" and dict(attrs).get("class") == "line":
            self.lines.append("")

    def handle_endtag(self, tag) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data) -> None:
        tags = [t for t, _ in self._open]
        if "p" in tags and "main" in tags and not {"del", "cite", "sup"} & set(tags):
            self.lines[-1] += data
        for _, attrs in self._open:
            for name in (attrs.get("class") or "").split():
                self.marked.setdefault(name, []).append(data)


def read(path: Path) -> Text:
    parser = Text()
    parser.feed(path.read_text("utf-8"))
    parser.close()
    assert parser._open == []
    return parser


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rich_articles())
def test_the_text_of_the_page_is_the_repaired_text(tmp_path: Path, article: Article) -> None:
    HTML.write(Document("a", article), tmp_path / "a.html", overwrite=True)
    sound = carriable(Document("a", article), HTML.charset, Log("")).article
    assert "\n".join(read(tmp_path / "a.html").lines) == sound.repaired


def test_every_mark_lies_on_its_words(tmp_path: Path) -> None:
    HTML.write(document(), tmp_path / "x.html")
    found = read(tmp_path / "x.html")
    assert "".join(found.marked["cue"]) == "dedi" + "diye konuştu"
    assert {a["data-old"] for t, a in found.tags if "data-old" in a} == {"Bařkan"}
    ids = {a["id"] for _, a in found.tags if "id" in a}
    assert {"m1", "m2", "q1", "q2"} <= ids
    assert {a["href"] for t, a in found.tags if t == "a"} <= {f"#{i}" for i in ids}


def test_nothing_runs_and_nothing_is_fetched(tmp_path: Path) -> None:
    article = Article.of(
        f"{EVIL}\n{EVIL}",
        [Edit(0, 1, "&<", EVIL, Reason(EVIL), series=EVIL)],
        [Mention("m1", Span(0, 9), EVIL, note=EVIL)],
        [Quotation("q1", (Span(0, 12),), who=EVIL, note=EVIL, reason=Reason(EVIL))],
    )
    HTML.write(Document(EVIL, article, {"title": EVIL, "author": EVIL}), tmp_path / "x.html")
    found = read(tmp_path / "x.html")
    allowed = {"html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "p", "input", "nav", "label"}
    allowed |= {"main", "aside", "ul", "li", "a", "span", "mark", "ins", "del", "cite", "sup", "small", "div"}
    allowed |= {"blockquote", "footer"}
    assert {tag for tag, _ in found.tags} <= allowed
    names = {name for _, attributes in found.tags for name in attributes}
    assert not {n for n in names if n.startswith("on") or n in ("src", "style")}
    assert "\n".join(found.lines) == article.repaired


def test_the_policy_allows_its_own_style_sheet_and_nothing_else(tmp_path: Path) -> None:
    HTML.write(document(), tmp_path / "x.html")
    raw = (tmp_path / "x.html").read_text("utf-8")
    (sheet,) = re.findall("<style>(.*?)</style>", raw, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    policies = [a["content"] for t, a in read(tmp_path / "x.html").tags if a.get("http-equiv")]
    assert policies == [f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"]
    assert "url(" not in style()
    assert "@import" not in style()


def test_what_was_rejected_is_not_shown_and_the_report_says_so(tmp_path: Path) -> None:
    article = Article.of("Ali", mentions=[Mention("m1", Span(0, 3), "PER", State.REJECTED)])
    report = HTML.write(Document("x", article), tmp_path / "x.html")
    assert [(loss.id, loss.reason.key) for loss in report.lost] == [("m1", "lost_rejected")]
    assert "ent" not in read(tmp_path / "x.html").marked


def palettes() -> list[dict[str, str]]:
    light, dark = re.findall(r":root \{(.*?)\}", style(), re.DOTALL)[:2]
    values = [dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6})", block)) for block in (light, dark)]
    return [values[0], values[0] | values[1]]


def contrast(one: str, other: str) -> float:
    def brightness(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dim = sorted([brightness(one), brightness(other)], reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("palette", palettes(), ids=["light", "dark"])
def test_every_pair_of_colours_meets_aa(palette) -> None:
    labels = ("per", "loc", "org", "c3", "c4", "c5", "c6", "c7")
    pairs = [("ink", "paper"), ("faint", "paper"), ("ink", "quote-bg"), ("fix", "fix-bg"), ("old", "paper")]
    pairs += [("ink", "card"), ("faint", "card"), ("old", "quote-bg"), ("flag", "paper")]
    pairs += [(name, f"{name}-bg") for name in labels] + [(name, "paper") for name in labels]
    found = {pair: contrast(palette[pair[0]], palette[pair[1]]) for pair in pairs}
    assert {pair: value for pair, value in found.items() if value < 4.5} == {}
