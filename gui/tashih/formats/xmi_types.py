"""The UIMA types of our XMI: DKPro's where it has them, custom layers in INCEpTION's naming where it has not."""

from tashih.formats.html_marks import attribute

_DKPRO = "http:///de/tudarmstadt/ukp/dkpro/core/api"
NAMESPACES = {
    "xmi": "http://www.omg.org/XMI",
    "cas": "http:///uima/cas.ecore",
    "tcas": "http:///uima/tcas.ecore",
    "metadata": f"{_DKPRO}/metadata/type.ecore",
    "segmentation": f"{_DKPRO}/segmentation/type.ecore",
    "ner": f"{_DKPRO}/ner/type.ecore",
    "custom": "http:///webanno/custom.ecore",
}
"""Prefixes and namespaces of an XMI file; a namespace is the package of a type."""

_API = "de.tudarmstadt.ukp.dkpro.core.api"
_SPAN, _STRING = "uima.tcas.Annotation", "uima.cas.String"
QUOTATION = "webanno.custom.Quotation"
ATTRIBUTES = (
    "id", "state", "origin", "form", "source_kind", "medium", "why", "who", "kind", "damaged", "style", "resolved",
    "entity", "confidence", "reason", "note", "author",
)  # fmt: skip
"""Features of mentions and quotations that stand for our fields, all texts."""

TYPES: dict[str, tuple[str, dict[str, str]]] = {
    f"{_API}.metadata.type.DocumentMetaData": (
        "uima.tcas.DocumentAnnotation",
        {"documentTitle": _STRING, "documentId": _STRING},
    ),
    f"{_API}.segmentation.type.Sentence": (_SPAN, {}),
    f"{_API}.segmentation.type.Token": (_SPAN, {}),
    f"{_API}.ner.type.NamedEntity": (
        _SPAN,
        {"value": _STRING, "identifier": _STRING, **dict.fromkeys(ATTRIBUTES, _STRING)},
    ),
    QUOTATION: (_SPAN, {"role": _STRING, **dict.fromkeys(ATTRIBUTES, _STRING)}),
    "webanno.custom.QuotationLink": (_SPAN, {"Dependent": QUOTATION, "Governor": QUOTATION, "role": _STRING}),
    "webanno.custom.About": (_SPAN, {"key": _STRING, "value": _STRING}),
    "webanno.custom.Repair": (
        _SPAN,
        {"value": _STRING, "operation": _STRING, "rule": _STRING, "state": _STRING, "data": _STRING},
    ),
}
"""Each type with its supertype and features."""


def type_system() -> str:
    """The ``TypeSystem.xml``."""
    described = "\n".join(_type(name, parent, features) for name, (parent, features) in TYPES.items())
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n'
        f"<name>Tashih</name>\n<types>\n{described}\n</types>\n</typeSystemDescription>\n"
    )


def _type(name: str, parent: str, features: dict[str, str]) -> str:
    inside = "".join(
        f"<featureDescription><name>{n}</name><description/><rangeTypeName>{r}</rangeTypeName></featureDescription>"
        for n, r in features.items()
    )
    listed = f"<features>{inside}</features>" if inside else ""
    return (
        f"<typeDescription><name>{name}</name><description>{attribute(name)[1:-1]}</description>"
        f"<supertypeName>{parent}</supertypeName>{listed}</typeDescription>"
    )
