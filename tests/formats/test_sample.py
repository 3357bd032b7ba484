"""The sample article with a careful human reading of it goes whole through every format."""

import json
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from tashih import resources
from tashih.article.annotations import Entity, Flag, Form, Mention, Quotation, State
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.formats import registry
from tashih.formats.document import Document

GOLD = Path(__file__).parents[3] / "shared" / "sample" / "lavrov.gold.json"
WRITERS = [f for f in registry.writers() if not f.missing]


def gold_document() -> Document:
    """The sample with the edits that lead to the careful reading, and all that was found in it."""
    gold = json.loads(GOLD.read_text("utf-8"))
    original = resources.path("samples", "lavrov.txt").read_text("utf-8")
    repaired = gold["repaired_text"]
    matches = SequenceMatcher(None, original, repaired, autojunk=False).get_opcodes()
    edits = [
        Edit(a, b, repaired[c:d], "hand", Reason("hand"), reviewed=True, author="reader")
        for kind, a, b, c, d in matches
        if kind != "equal"
    ]
    names = sorted({(e["text"], e["label"]) for e in gold["entities"]})
    entities = [Entity(f"e{i}", name, label) for i, (name, label) in enumerate(names, 1)]
    ids = {(e.name, e.label): e.id for e in entities}
    mentions = [
        Mention(f"m{i}", Span(e["start"], e["end"]), e["label"], State.ACCEPTED, entity=ids[e["text"], e["label"]])
        for i, e in enumerate(gold["entities"], 1)
    ]
    quotations = [quotation(f"q{i}", q, repaired) for i, q in enumerate(gold["quotes"], 1)]
    flags = [Flag(f"f{i}", Span(f["start"], f["end"]), "garbled") for i, f in enumerate(gold["unrecoverable"], 1)]
    article = Article.of(original, edits, mentions, quotations, (), flags, entities)
    assert article.repaired == repaired
    return Document("lavrov", article, {"source": "lavrov.txt", "encoding": "utf-8"})


def quotation(id: str, found: dict, text: str) -> Quotation:  # noqa: A002
    inner = Span(found["start"], found["end"])
    marked = text[inner.start - 1] in '"“' and text[inner.end] in '"”'
    return Quotation(
        id,
        (Span(inner.start - 1, inner.end + 1) if marked else inner,),
        (inner,) if marked else (),
        cue=Span(*found["cue"]) if found.get("cue") else None,
        source=Span(*found["speaker"]) if found.get("speaker") else None,
        who=found.get("speaker_resolved") or "",
        form=Form.DIRECT if found["kind"] == "direct" else Form.INDIRECT,
        state=State.ACCEPTED,
    )


@pytest.mark.skipif(not GOLD.exists(), reason="the careful reading is not part of the program")
@pytest.mark.parametrize("form", WRITERS, ids=lambda f: f.id)
def test_the_sample_goes_through_and_comes_back(form, tmp_path: Path) -> None:
    document = gold_document()
    report = form.write(document, tmp_path / "lavrov")
    assert not report.failed
    assert not report.replaced
    if not form.reads or form.id == "text":  # text is read as bytes
        return
    found = next(d for p in report.files if p.name.endswith(form.extensions) for d in registry.get(form.id).read(p))
    assert found.misfits == ()
    assert found.article.repaired.split() == document.article.repaired.split()
    if not any(loss.reason.key == "lost_between" for loss in report.lost):
        assert found.article.repaired == document.article.repaired
    if report.held.get("mention"):
        expected = [(m.span, m.label) for m in document.article.mentions]
        lost = {loss.id for loss in report.lost if loss.reason.key in ("lost_overlap", "lost_blank")}
        if not lost:
            assert [(m.span, m.label) for m in found.article.mentions] == expected
        else:
            assert len(found.article.mentions) == len(expected) - len(lost)
    if report.held.get("quotation"):
        assert [q.contents for q in found.article.quotations] == [q.contents for q in document.article.quotations]
