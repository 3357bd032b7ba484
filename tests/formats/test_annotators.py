"""Annotations of several people keep who made them."""

import json
from pathlib import Path

import pytest

from tashih.article.annotations import Flag, Mention, NotQuotation, Quotation
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.formats import registry
from tashih.formats.document import Document
from tashih.formats.features import Feature
from tashih.formats.format import Format

SIGNING = [f for f in registry.writers() if f.reads and not f.missing and Feature.AUTHOR in f.features]
AUTHORS = {"m1": "ayşe", "m2": "Ali Demir <ali@x>", "m3": "", "q1": "ayşe", "n1": "can", "f1": "can"}


def signed() -> Article:
    """An article that several people worked on, two of them on the same words."""
    return Article.of(
        "Bařkan Demir “geldi” dedi.",
        [Edit(2, 3, "ş", "hand", Reason("hand"), author="Ali Demir <ali@x>")],
        [Mention(i, Span(7, 12), "PER", author=AUTHORS[i]) for i in ("m1", "m2", "m3")],
        [Quotation("q1", (Span(13, 20),), author=AUTHORS["q1"])],
        [NotQuotation("n1", Span(13, 20), author=AUTHORS["n1"])],
        [Flag("f1", Span(0, 6), "garbled", author=AUTHORS["f1"])],
    )


@pytest.mark.parametrize("form", SIGNING, ids=lambda f: f.id)
def test_every_annotation_comes_back_signed_as_it_was(form: Format, tmp_path: Path) -> None:
    report = form.write(Document("x", signed()), tmp_path / "x")
    (main, *_) = [f for f in report.files if f.name.endswith(form.extensions)]
    (found,) = form.read(main)
    assert sorted(i.author for i in found.article.annotations) == sorted(AUTHORS.values())
    if Feature.EDITS in form.features:
        assert [e.author for e in found.article.edits] == ["Ali Demir <ali@x>"]


def test_all_annotators_of_a_label_studio_task_come_along(tmp_path: Path) -> None:
    def region(label: str) -> dict:
        value = {"start": 0, "end": 3, "text": "Ali", "labels": [label]}
        return {"id": "r1", "type": "labels", "from_name": "label", "to_name": "text", "value": value}

    task = {
        "id": 1,
        "data": {"text": "Ali geldi."},
        "annotations": [
            {"completed_by": 7, "result": [region("PER")]},
            {"completed_by": {"email": "ayşe@x"}, "result": [region("ORG")]},
            {"completed_by": 9, "was_cancelled": True, "result": [region("LOC")]},
        ],
    }
    (tmp_path / "x.json").write_text(json.dumps([task]), "utf-8")
    (found,) = registry.read(tmp_path / "x.json")
    assert [(m.id, m.label, m.author) for m in found.article.mentions] == [
        ("r1", "PER", "7"),
        ("r1.2", "ORG", "ayşe@x"),
    ]
