"""What TEI has no element for, in the header's ``xenoData`` as JSON: all repairs as they are, reasons, odd ids.

A reader that does not know it loses only that. It is believed as far as it agrees with the text: if somebody changed
the file, the repairs are taken from the text itself.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from xml.etree.ElementTree import Element

import msgspec

from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.formats.features import DEFAULTS, items
from tashih.formats.graph import Link
from tashih.formats.safe_xml import local

TYPE = "tashih"


@dataclass(frozen=True)
class Extra:
    """``ids`` of the article by xml:id, ``reasons`` (as JSON) by the article's id, and all edits."""

    ids: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()

    @classmethod
    def of(cls, header: Element) -> "Extra":
        """What a header holds. What cannot be read is as if it were not there."""
        found = next((e for e in header.iter() if local(e.tag) == "xenoData" and e.get("type") == TYPE), None)
        try:
            value: Any = msgspec.json.decode((found.text or "").encode()) if found is not None else {}
            return cls(
                msgspec.convert(value.get("ids", {}), dict[str, str]),
                {k: msgspec.json.encode(v).decode() for k, v in value.get("reasons", {}).items()},
                tuple(msgspec.convert(value.get("edits", []), list[Edit])),
            )
        except (msgspec.DecodeError, ValueError, AttributeError):
            return cls()

    def renamed(self, link: Link) -> Link:
        """A link between the ids of the article."""
        return Link(link.role, self.ids.get(link.start, link.start), self.ids.get(link.end, link.end))

    def edits_or(self, found: list[Edit], people: Mapping[str, str]) -> Iterable[Edit]:
        """All edits if those that are applied are the ones ``found`` in the text, else these."""
        if [(e.start, e.end, e.text) for e in self.edits if e.applied] == [(e.start, e.end, e.text) for e in found]:
            return self.edits
        return [replace(e, author=people.get(e.author.removeprefix("#"), e.author.removeprefix("#"))) for e in found]


def extra(article: Article, ids: Mapping[str, str]) -> str:
    """The JSON for an article whose ids are written as ``ids`` says, in ASCII; empty if there is nothing to say."""
    odd = {xml: plain for plain, xml in ids.items() if plain != xml}
    reasons = {i.id: i.reason for i in items(article) if i.reason != DEFAULTS[type(i)].get("reason")}
    value = {"ids": odd, "reasons": reasons, "edits": list(article.edits)}
    told = {k: msgspec.to_builtins(v) for k, v in value.items() if v}
    return json.dumps(told, separators=(",", ":")) if told else ""
