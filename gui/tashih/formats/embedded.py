"""The original and its edits as two fields, ``original`` and ``edits``, in a format that lets one add one's own."""

from typing import Any

import msgspec

from tashih.article.article import Article
from tashih.article.edits import Edit, EditList


def embedded(article: Article) -> dict[str, Any]:
    """The two fields; none for an article without edits."""
    if not article.edits:
        return {}
    return {"original": article.original, "edits": msgspec.to_builtins(list(article.edits))}


def extracted(value: dict[str, Any], repaired: str) -> tuple[str, list[Edit]]:
    """The original and its edits; the repaired text and none where the fields are missing.

    Raises ValueError if the edits do not turn the original into ``repaired``.
    """
    if "edits" not in value or "original" not in value:
        return repaired, []
    edits = msgspec.convert(value["edits"], list[Edit])
    original = msgspec.convert(value["original"], str)
    if EditList(edits).apply_to(original) != repaired:
        raise ValueError("the edits do not turn the original into the text")
    return original, edits
