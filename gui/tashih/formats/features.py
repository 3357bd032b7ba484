"""What a format can hold of an article, feature by feature, and what of a given article it therefore loses.

An annotation carries a feature if one of the feature's fields differs from the field's default.
"""

from collections.abc import Iterator
from dataclasses import MISSING, fields
from enum import StrEnum

from tashih.article.annotations import Flag, Mention, NotQuotation, Quotation
from tashih.article.article import Article

Item = Mention | Quotation | NotQuotation | Flag


class Feature(StrEnum):
    """Something an article has and a format may have no place for."""

    EDITS = "edits"  # the original text with all edits and their states
    EDIT_DETAILS = "edit_details"  # rule, reason, confidence, group, series, author, candidates
    MENTIONS = "mentions"
    QUOTATIONS = "quotations"
    NOT_QUOTATIONS = "not_quotations"
    FLAGS = "flags"
    COREFERENCE = "coreference"  # which mentions name the same
    ENTITIES = "entities"  # what is known of what they name
    PARTS = "parts"  # several stretches of words in one quotation
    INNER = "inner"  # the words without their marks
    CUE = "cue"
    SOURCE = "source"
    SPEAKER = "speaker"  # where the speaker is named
    WHO = "who"  # the speaker's name
    FORM = "form"
    KIND = "kind"  # kind of source, medium, why marks are no quotation, kind of flag
    PARENT = "parent"
    STATE = "state"
    ORIGIN = "origin"
    REASON = "reason"
    CONFIDENCE = "confidence"
    NOTE = "note"
    AUTHOR = "author"
    IDS = "ids"
    META = "meta"


ALL = frozenset(Feature)

LAYERS: dict[type[Item], Feature] = {
    Mention: Feature.MENTIONS,
    Quotation: Feature.QUOTATIONS,
    NotQuotation: Feature.NOT_QUOTATIONS,
    Flag: Feature.FLAGS,
}
"""The feature that a whole kind of annotation is."""

FIELDS: dict[Feature, tuple[str, ...]] = {
    Feature.COREFERENCE: ("entity",),
    Feature.INNER: ("inner",),
    Feature.CUE: ("cue",),
    Feature.SOURCE: ("source",),
    Feature.SPEAKER: ("speaker",),
    Feature.WHO: ("who",),
    Feature.FORM: ("form",),
    Feature.KIND: ("source_kind", "medium", "why", "kind", "style", "damaged"),
    Feature.PARENT: ("parent",),
    Feature.STATE: ("state", "resolved"),
    Feature.ORIGIN: ("origin",),
    Feature.REASON: ("reason",),
    Feature.CONFIDENCE: ("confidence",),
    Feature.NOTE: ("note",),
    Feature.AUTHOR: ("author",),
}
"""The fields of annotations that make up a feature."""


UNSAID_KIND = "imported"
"""The kind of a flag from a format that does not say it."""


def _defaults(kind: type[Item]) -> dict[str, object]:
    """Field by field what an annotation of that kind has when nothing was said."""
    found: dict[str, object] = {}
    for each in fields(kind):
        if each.default is not MISSING:
            found[each.name] = each.default
        elif each.default_factory is not MISSING:
            found[each.name] = each.default_factory()
    return found if kind is not Flag else {**found, "kind": UNSAID_KIND}


DEFAULTS = {kind: _defaults(kind) for kind in LAYERS}


def carried(item: Item) -> frozenset[Feature]:
    """The features an annotation makes use of."""
    usual = DEFAULTS[type(item)]
    used = {f for f, names in FIELDS.items() if any(n in usual and getattr(item, n) != usual[n] for n in names)}
    if isinstance(item, Quotation) and len(item.contents) > 1:
        used.add(Feature.PARTS)
    return frozenset(used | {LAYERS[type(item)]})


def items(article: Article) -> Iterator[Item]:
    """The annotations of every layer."""
    yield from article.mentions
    yield from article.quotations
    yield from article.not_quotations
    yield from article.flags


def unheld(article: Article, held: frozenset[Feature]) -> Iterator[tuple[str, Feature]]:
    """What a format that holds only ``held`` has no place for: id and feature.

    An annotation whose whole kind has no place is named once; edits and meta once for all, under that word as id.
    """
    for item in items(article):
        layer = LAYERS[type(item)]
        if layer not in held:
            yield item.id, layer
            continue
        for feature in sorted(carried(item) - held):
            yield item.id, feature
    if article.entities and Feature.ENTITIES not in held:
        for entity in article.entities:
            yield entity.id, Feature.ENTITIES
    yield from _unheld_edits(article, held)


def _unheld_edits(article: Article, held: frozenset[Feature]) -> Iterator[tuple[str, Feature]]:
    if not article.edits:
        return
    if Feature.EDITS not in held:
        yield "edits", Feature.EDITS
    elif Feature.EDIT_DETAILS not in held:
        yield "edits", Feature.EDIT_DETAILS
