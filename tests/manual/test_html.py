"""The manual as HTML: one page a language that needs no other file, in which every link leads somewhere."""

import importlib.util
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

ROOT = Path(__file__).parents[2]

pytest.importorskip("markdown_it")


class Seen(HTMLParser):
    """What a page has: ids, addresses, and tags that are open."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.ids += [told["id"] or ""] if "id" in told else []
        self.addresses += [told[a] or "" for a in ("href", "src") if a in told]
        self.open.append(tag)
        if tag in {"meta", "img", "br", "hr"}:
            self.open.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def pages(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("packaging_manual", ROOT / "packaging" / "manual.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    folder = tmp_path_factory.mktemp("manual")
    made.main(folder)
    QLocale.setDefault(QLocale.c())
    return {p.name: p.read_text("utf-8") for p in folder.iterdir()}


def test_a_page_is_well_formed_and_every_link_in_it_leads_somewhere(pages: dict[str, str]) -> None:
    assert len(pages) == 2
    for page in pages.values():
        seen = Seen(page)
        assert seen.open == []
        assert len(seen.ids) == len(set(seen.ids))
        for address in seen.addresses:
            assert address.removeprefix("#") in seen.ids or address in pages or address.startswith("data:"), address


def test_a_page_has_its_tables_and_no_markup_is_left(pages: dict[str, str]) -> None:
    for page in pages.values():
        told = re.sub(r"<pre>.*?</pre>", "", page, flags=re.DOTALL)
        assert "<table>" in told
        assert "<kbd>F8</kbd>" in told
        assert not re.search(r"<!-- table|\*\*|\]\(|<a id=", told)
