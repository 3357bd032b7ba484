"""What we write, read by libraries that are not ours: every span's text, label and link as in the article.

Each test is skipped where its library is not installed; ``docs/formats.md`` says how to get them all.
"""

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import pytest

from held import document, full
from tashih.article.article import Article
from tashih.formats import registry
from tashih.formats.graph import Graph, graph_of
from tashih.formats.pruning import without_rejected
from tashih.formats.report import Log

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::UserWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


def export(id: str, folder: Path) -> dict[str, Path]:  # noqa: A002
    """Write the full article in a format; the files by their names."""
    return {f.name: f for f in registry.get(id).write(document(), folder / "x").files}


def words(article: Article, graph: Graph) -> Counter[tuple[str, str]]:
    """Type and text of every node, its parts joined as the formats join them."""
    return Counter((n.type, " ".join(s.of(article.repaired) for s in n.spans)) for n in graph.nodes)


def each_part(article: Article, graph: Graph) -> Counter[tuple[str, str]]:
    """Type and text of every part of every node."""
    return Counter((n.type, s.of(article.repaired)) for n in graph.nodes for s in n.spans)


def links(article: Article, graph: Graph) -> Counter[tuple[str, str, str]]:
    """Role and the texts of both ends of every link."""
    text = {n.id: n.spans[0].of(article.repaired) for n in graph.nodes}
    return Counter((link.role, text[link.start], text[link.end]) for link in graph.links)


def kept() -> Article:
    """The full article as formats get it that cannot say what was rejected."""
    return without_rejected(document(), Log("")).article


def test_medkit_reads_brat(tmp_path: Path) -> None:
    brat = pytest.importorskip("medkit.io.brat")
    export("brat", tmp_path)
    (found,) = brat.BratInputConverter().load(tmp_path, ann_ext=".ann", text_ext=".txt")
    article, graph = kept(), graph_of(kept())
    assert found.text == article.repaired
    segments = {s.uid: s for s in found.anns.get_entities()}
    assert Counter((s.label, s.text) for s in segments.values()) == words(article, graph)
    relations = Counter((r.label, segments[r.source_id].text, segments[r.target_id].text) for r in found.anns.relations)
    texts = {n.id: " ".join(s.of(article.repaired) for s in n.spans) for n in graph.nodes}
    assert relations == Counter((k.role, texts[k.start], texts[k.end]) for k in graph.links)
    states = Counter(a.value for s in segments.values() for a in s.attrs if a.label == "State")
    assert states == {"accepted": 3}


def test_medkit_reads_doccano(tmp_path: Path) -> None:
    doccano = pytest.importorskip("medkit.io.doccano")
    (path, *_) = export("doccano-relations", tmp_path).values()
    converter = doccano.DoccanoInputConverter(task=doccano.DoccanoTask.RELATION_EXTRACTION)
    (found,) = converter.load_from_file(path)
    article, graph = kept(), graph_of(kept())
    entities = {e.uid: e for e in found.anns.get_entities()}
    assert Counter((e.label, e.text) for e in entities.values()) == each_part(article, graph)
    relations = Counter((r.label, entities[r.source_id].text, entities[r.target_id].text) for r in found.anns.relations)
    assert {k: n for k, n in relations.items() if k[0] != "continues"} == links(article, graph)
    (path, *_) = export("doccano", tmp_path).values()
    (found,) = doccano.DoccanoInputConverter(task=doccano.DoccanoTask.SEQUENCE_LABELING).load_from_file(path)
    main = Graph(tuple(n for n in graph.nodes if "." not in n.id))
    assert Counter((e.label, e.text) for e in found.anns.get_entities()) == each_part(article, main)


def test_seqscore_finds_the_conll_files_valid(tmp_path: Path) -> None:
    conll = pytest.importorskip("seqscore.conll")
    for form in ("conll2002", "conll2003"):
        path = next(p for n, p in export(form, tmp_path).items() if n.endswith(form))
        options = {"ignore_document_boundaries": True, "allow_comment_lines": False}
        columns = conll.LineSpec(0, -1)
        assert not conll.validate_conll_file(str(path), "BIO", "utf-8", columns, **options).errors
        documents = conll.ingest_conll_file(path, "BIO", "utf-8", columns, **options)
        found = [(m.type, s.mention_tokens(m)) for d in documents for s in d for m in s.mentions]
        assert found == [("PER", ("Başkan", "Demir")), ("PER", ("Kaya",))]


def test_spacy_reads_the_docbin(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    path = export("spacy", tmp_path)["x.spacy"]
    (doc,) = spacy.tokens.DocBin().from_disk(path).get_docs(spacy.blank("tr").vocab)
    article, graph = kept(), graph_of(kept())
    assert doc.text == article.repaired
    assert Counter((s.label_, s.text) for s in doc.spans["sc"]) == each_part(article, graph)
    assert [(e.label_, e.text) for e in doc.ents] == [("PER", "Başkan Demir"), ("PER", "Kaya")]


def test_spacy_rebuilds_the_text_from_prodigy_tokens(tmp_path: Path) -> None:
    tokens = pytest.importorskip("spacy.tokens")
    vocab = pytest.importorskip("spacy.vocab")
    util = pytest.importorskip("spacy.util")
    (path, *_) = export("prodigy", tmp_path).values()
    task = json.loads(path.read_text("utf-8"))
    found, spaces = util.get_words_and_spaces([t["text"] for t in task["tokens"]], task["text"])
    assert tokens.Doc(vocab.Vocab(), words=found, spaces=spaces).text == task["text"]
    for span in task["spans"]:
        assert task["tokens"][span["token_start"]]["start"] == span["start"]
        assert task["tokens"][span["token_end"]]["end"] == span["end"]
        assert task["text"][span["start"] : span["end"]] == span["text"]
    assert all(a["end"] <= b["start"] for a, b in pairwise(task["tokens"]))


def test_label_studio_converts_its_tasks(tmp_path: Path) -> None:
    sdk = pytest.importorskip("label_studio_sdk.converter")
    files = export("label-studio", tmp_path)
    config = files["x.label-studio.xml"].read_text("utf-8")
    converter = sdk.Converter(config, str(tmp_path), download_resources=False)
    converter.convert_to_json_min(str(files["x.label-studio.json"]), str(tmp_path / "out"), is_dir=False)
    (found,) = json.loads(next((tmp_path / "out").glob("*.json")).read_text("utf-8"))
    article, graph = kept(), graph_of(kept())
    spans = Counter((s["labels"][0], found["text"][s["start"] : s["end"]]) for s in found["label"])
    assert spans == each_part(article, graph)
    assert all(s["text"] == found["text"][s["start"] : s["end"]] for s in found["label"])


def test_pyld_expands_the_annotation_page(tmp_path: Path) -> None:
    jsonld = pytest.importorskip("pyld.jsonld")
    page = json.loads(export("web-annotation", tmp_path)["x.jsonld"].read_text("utf-8"))
    oa, activity = "http://www.w3.org/ns/oa#", "https://www.w3.org/ns/activitystreams#"
    terms = {
        "id": "@id", "type": "@type", "Annotation": f"{oa}Annotation", "target": f"{oa}hasTarget",
        "body": f"{oa}hasBody", "selector": f"{oa}hasSelector", "start": f"{oa}start", "end": f"{oa}end",
        "exact": f"{oa}exact", "source": {"@id": f"{oa}hasSource", "@type": "@id"},
        "items": {"@id": f"{activity}items", "@container": "@list"},
        "TextPositionSelector": f"{oa}TextPositionSelector", "TextQuoteSelector": f"{oa}TextQuoteSelector",
        "motivation": {"@id": f"{oa}motivatedBy", "@type": "@vocab"}, "editing": f"{oa}editing",
        "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value", "purpose": f"{oa}hasPurpose",
    }  # fmt: skip
    (top,) = jsonld.expand({**page, "@context": [terms, page["@context"][1]]})
    items = top[f"{activity}items"][0]["@list"]
    texts = {page[f"tashih:{side}"]["id"]: page[f"tashih:{side}"]["value"] for side in ("original", "repaired")}
    seen = 0
    for item in items:
        for target in item[f"{oa}hasTarget"]:
            text = texts[target[f"{oa}hasSource"][0]["@id"]]
            position, quote = target[f"{oa}hasSelector"]
            start, end = position[f"{oa}start"][0]["@value"], position[f"{oa}end"][0]["@value"]
            assert text[start:end] == quote[f"{oa}exact"][0]["@value"]
            seen += 1
    assert seen == sum(each_part(full(), graph_of(kept())).values()) + len(full().edits)


def test_gatenlp_reads_bdocjson(tmp_path: Path) -> None:
    gatenlp = pytest.importorskip("gatenlp")
    path = export("bdocjson", tmp_path)["x.bdocjs"]
    found = gatenlp.Document.load(str(path), fmt="bdocjs")
    article, graph = kept(), graph_of(kept())
    assert found.text == article.repaired
    annotations = found.annset("tashih")
    assert Counter((a.type, found[a]) for a in annotations) == each_part(article, graph)
    linked = Counter(
        (name.removeprefix("link:"), found[a], found[annotations.get(end)])
        for a in annotations
        for name, ends in a.features.items()
        if name.startswith("link:") and name != "link:continues"
        for end in ends
    )
    assert linked == links(article, graph)


def test_openpyxl_reads_the_workbook(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(export("xlsx", tmp_path)["x.xlsx"])
    assert book.sheetnames == ["entities", "quotations", "repairs", "others"]
    rows = list(book["entities"].iter_rows(values_only=True))
    assert rows[0][:4] == ("article", "id", "text", "label")
    assert [(r[2], r[3], r[4], r[5]) for r in rows[1:]] == [
        (m.span.of(full().repaired), m.label, m.span.start, m.span.end) for m in full().mentions
    ]
    quotes = list(book["quotations"].iter_rows(values_only=True))
    assert [r[3] for r in quotes[1:]] == [q.who for q in full().quotations]
    assert all(c.data_type != "f" for sheet in book for row in sheet.iter_rows() for c in row)


def test_cassis_reads_the_xmi_with_its_type_system(tmp_path: Path) -> None:
    cassis = pytest.importorskip("cassis")
    (path,) = export("xmi", tmp_path).values()
    with ZipFile(path) as archive:
        system = cassis.load_typesystem(archive.open("TypeSystem.xml"))
        cas = cassis.load_cas_from_xmi(archive.open("document.xmi"), typesystem=system)
    article, graph = kept(), graph_of(kept())
    assert cas.sofa_string == article.repaired
    named = cas.select("de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity")
    others = cas.select("webanno.custom.Quotation")
    found = Counter((m.value, m.get_covered_text()) for m in named) + Counter(
        (q.role, q.get_covered_text()) for q in others
    )
    assert found == each_part(article, graph)
    joined = cas.select("webanno.custom.QuotationLink")
    found = Counter((k.role, k.Governor.get_covered_text(), k.Dependent.get_covered_text()) for k in joined)
    assert {k: n for k, n in found.items() if k[0] != "continues"} == links(article, graph)
    view = cas.get_view("original")
    assert view.sofa_string == article.original
    assert [(r.get_covered_text(), r.value) for r in view.select("webanno.custom.Repair")] == [
        (e.span.of(article.original), e.text) for e in article.edits
    ]
