"""GATE XML: nodes in the text say where annotations lie, whatever their numbers."""

from pathlib import Path

import pytest

from tashih.errors import TashihError
from tashih.formats import registry
from tashih.formats.gate_xml import GATE_XML

FILE = """<?xml version='1.0' encoding='utf-8'?>
<GateDocument version="3">
<GateDocumentFeatures>
<Feature><Name className="java.lang.String">gate.SourceURL</Name><Value>x</Value></Feature>
</GateDocumentFeatures>
<TextWithNodes
><Node id="0"/>😀 <Node id="3"/>Ali<Node id="6"/> &lt;<Node id="8"/>Ankara<Node id="14"/>'da.</TextWithNodes>
<AnnotationSet>
<Annotation Id="7" Type="Person" StartNode="3" EndNode="6">
<Feature><Name className="java.lang.String">gender</Name><Value className="java.lang.String">male</Value></Feature>
<Feature><Name className="java.lang.String">matches</Name><Value className="java.util.ArrayList">7;9</Value></Feature>
</Annotation>
<Annotation Id="8" Type="Location" StartNode="8" EndNode="14"/>
<Annotation Id="10" Type="Token" StartNode="0" EndNode="3"/>
<Annotation Id="11" Type="Person" StartNode="3" EndNode="99"/>
</AnnotationSet>
<AnnotationSet Name="Original markups"><Annotation Id="1" Type="p" StartNode="0" EndNode="14"/></AnnotationSet>
<RelationSet><Relation Id="1" Type="lives" Members="7;8"/></RelationSet>
</GateDocument>
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "x.xml").write_text(FILE, "utf-8")
    return tmp_path / "x.xml"


def test_text_annotations_features_and_relations_come_along(path: Path) -> None:
    (found,) = registry.read(path)
    article = found.article
    assert article.original == "😀 Ali <Ankara'da."
    said = [(m.id, m.label, m.span.of(article.original), m.entity, m.note) for m in article.mentions]
    assert said == [("7", "Person", "Ali", "e7", "gender: male; lives → 8"), ("8", "Location", "Ankara", "", "")]
    assert found.meta == {"gate.SourceURL": "x"}
    assert {m.reason.key for m in found.misfits} == {"misfit_layout", "misfit_span"}


def test_a_character_written_as_two_halves_is_one(path: Path) -> None:
    path.write_text(FILE.replace("😀", "&#55357;&#56832;"), "utf-8")
    assert GATE_XML.read(path).documents[0].article.original.startswith("😀 Ali")
    path.write_text(FILE.replace("😀", "&#xD83D;&#xde00;"), "utf-8")
    assert GATE_XML.read(path).documents[0].article.original.startswith("😀 Ali")


def test_a_file_without_text_is_named(path: Path) -> None:
    path.write_text("<GateDocument/>", "utf-8")
    with pytest.raises(TashihError, match=r"x\.xml is no GATE document"):
        registry.read(path)


@pytest.mark.filterwarnings("ignore")
def test_gate_s_own_library_reads_the_same(path: Path) -> None:
    gatenlp = pytest.importorskip("gatenlp")
    path.write_text("\n".join(line for line in FILE.split("\n") if "99" not in line), "utf-8")
    found = gatenlp.Document.load(str(path), fmt="gatexml")
    (ours,) = registry.read(path)
    assert found.text == ours.article.original
    assert {(a.type, found[a]) for a in found.annset() if a.type != "Token"} == {
        (m.label, m.span.of(found.text)) for m in ours.article.mentions
    }
