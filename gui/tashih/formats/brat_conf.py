"""What brat calls things, and the configuration files that tell a brat server so.

Several articles exported into one folder share ``annotation.conf`` and ``visual.conf``: what is new is added to them.
"""

from collections.abc import Iterable, Mapping

from tashih.article.annotations import Form, MarksReason, Medium, Origin, SourceKind, State
from tashih.formats.graph import ROLES

ATTRIBUTES = {
    "state": "State",
    "origin": "Origin",
    "form": "Form",
    "source_kind": "SourceKind",
    "medium": "Medium",
    "why": "Why",
}
"""Attributes with a closed list of values."""
FLAGS = {"damaged": "Damaged", "style": "Style", "resolved": "Resolved"}
"""Attributes that are there or not."""
NOTES = {
    "note": "AnnotatorNotes",
    "who": "Who",
    "entity": "Entity",
    "author": "Author",
    "confidence": "Confidence",
    "kind": "Kind",
    "reason": "Reason",
}
"""Free text."""

VALUES = {
    "State": State,
    "Origin": Origin,
    "Form": Form,
    "SourceKind": SourceKind,
    "Medium": Medium,
    "Why": MarksReason,
}
_TARGETS = {"words": "Words", "cue": "Cue", "source": "Source", "speaker": "Speaker", "parent": "Quotation"}
_COLOURS = {
    "PER": "#cfe3ff",
    "LOC": "#d3f2d0",
    "ORG": "#ffe0b8",
    "Quotation": "#fff3b0",
    "Words": "#fffbe0",
    "Cue": "#ead6ff",
    "Source": "#ffd6e7",
    "Speaker": "#ffd6e7",
    "NotQuotation": "#e6e6e6",
    "Flag": "#ffc9c2",
}


def annotation_conf(labels: Iterable[str], reserved: Iterable[str]) -> bytes:
    """``annotation.conf`` for these types."""
    sections = {
        "entities": [*labels, *reserved],
        "relations": [
            *(f"{role}\tArg1:Quotation, Arg2:{_TARGETS[role]}" for role in ROLES),
            "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>",
        ],
        "events": [],
        "attributes": [
            *(f"{name}\tArg:<ENTITY>, Value:{'|'.join(v.value for v in kind)}" for name, kind in VALUES.items()),
            *(f"{name}\tArg:<ENTITY>" for name in FLAGS.values()),
        ],
    }
    return _text(sections)


def visual_conf(labels: Mapping[str, str], reserved: Iterable[str]) -> bytes:
    """``visual.conf`` for these types: what is shown for each (the label as we have it), and its colour."""
    drawn = [f"{t}\tbgColor:{_COLOURS[t]}" for t in [*labels, *reserved] if t in _COLOURS]
    sections = {
        "labels": [f"{type_} | {label}" for type_, label in labels.items()],
        "drawing": ["SPAN_DEFAULT\tfgColor:black, bgColor:#e8ecf0, borderColor:darken", *drawn],
    }
    return _text(sections)


def _text(sections: Mapping[str, list[str]]) -> bytes:
    return "\n".join(
        f"[{name}]\n" + "".join(f"{line}\n" for line in lines) for name, lines in sections.items()
    ).encode()


def parsed(data: bytes) -> dict[str, list[str]]:
    """The lines of each section of a configuration file, comments left out."""
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in data.decode("utf-8", "replace").splitlines():
        stripped = line.strip()
        if stripped.startswith("[") and stripped.endswith("]"):
            lines = sections.setdefault(stripped[1:-1], [])
        elif stripped and not stripped.startswith("#"):
            lines.append(line.rstrip())
    return sections


def merged(there: bytes, new: bytes) -> bytes:
    """The file that is there, with what it lacks of ``new``. What it says of a type stays as it is."""
    sections = parsed(there)
    for name, lines in parsed(new).items():
        known = sections.setdefault(name, [])
        types = {_type(line) for line in known}
        known += [
            line for line in lines if _type(line) not in types or (_type(line) == "<OVERLAP>" and line not in known)
        ]
    return _text(sections)


def _type(line: str) -> str:
    return line.replace("|", " ").split()[0]
