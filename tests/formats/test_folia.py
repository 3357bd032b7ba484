"""FoLiA: words with their corrections, read by its own library and back by us."""

from pathlib import Path
from unicodedata import category, normalize

import pytest
from hypothesis import HealthCheck, given, settings

from held import document, full, rich_articles
from tashih.article.annotations import Mention, Quotation
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.formats import registry
from tashih.formats.characters import carriable
from tashih.formats.document import Document
from tashih.formats.folia import FOLIA
from tashih.formats.folia_regions import regions
from tashih.formats.prodigy import on_tokens
from tashih.formats.pruning import without_rejected
from tashih.formats.report import Log

FOREIGN = """<?xml version="1.0"?>
<FoLiA xmlns="http://ilk.uvt.nl/folia" xml:id="d" version="2.5"><metadata type="native">
<annotations/><meta id="title">Haber</meta></metadata>
<text xml:id="t"><p xml:id="p1"><s xml:id="s1">
<w xml:id="w1"><t>Ali</t></w>
<w xml:id="w2" space="no"><correction class="spelling" confidence="0.7"><new><t>geldi</t></new>
<original auth="no"><t>gelid</t></original></correction></w><w xml:id="w3"><t>.</t></w>
<correction class="split" annotator="ayşe"><new><w xml:id="w4"><t>bir</t></w><w xml:id="w5"><t>şey</t></w></new>
<original auth="no"><w xml:id="o1"><t>birşey</t></w></original></correction>
<entities><entity class="per" xml:id="e1"><wref id="w1"/><desc>kim?</desc><feat subset="sex" class="m"/></entity>
<entity class="x" xml:id="e2"><wref id="none"/></entity></entities>
<statements><statement class="said" xml:id="q1"><hd><wref id="w4"/><wref id="w5"/></hd>
<source><wref id="w1"/></source><rel><wref id="w2"/></rel></statement></statements>
</s></p><p xml:id="p2"><t>Sözcüksüz paragraf.</t></p></text></FoLiA>
"""


def test_a_foreign_file_gives_text_corrections_entities_and_statements(tmp_path: Path) -> None:
    (tmp_path / "x.xml").write_text(FOREIGN, "utf-8")
    (found,) = registry.read(tmp_path / "x.xml")
    article = found.article
    assert article.repaired == "Ali geldi. bir şey\n\nSözcüksüz paragraf."
    assert article.original == "Ali gelid. birşey\n\nSözcüksüz paragraf."
    assert [(e.rule, e.confidence, e.author) for e in article.edits] == [("spelling", 0.7, ""), ("split", 1.0, "ayşe")]
    (mention,), (quotation,) = article.mentions, article.quotations
    assert (mention.id, mention.label, mention.span.of(article.repaired)) == ("e1", "per", "Ali")
    assert mention.note == "kim?; sex: m"
    assert quotation.contents[0].of(article.repaired) == "bir şey"
    assert [s and s.of(article.repaired) for s in (quotation.source, quotation.cue)] == ["Ali", "geldi"]
    assert found.meta == {"title": "Haber"}
    assert [m.id for m in found.misfits] == ["e2"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rich_articles())
def test_a_region_ends_between_words_in_both_texts_and_all_regions_hold_all_edits(article: Article) -> None:
    text, at, rebuilt = article.repaired, 0, []
    for region in regions(article):
        place = region.place
        assert place.start == 0 or text[place.start - 1].isspace()
        assert place.end == len(text) or text[place.end].isspace()
        rebuilt += [text[at : place.start], region.old]
        at = place.end
    assert "".join([*rebuilt, text[at:]]) == article.original


def test_a_file_changed_by_hand_is_read_as_its_words_say(tmp_path: Path) -> None:
    edit = Edit(2, 3, "ş", "zone", Reason("zone"), 0.9)
    FOLIA.write(Document("x", Article.of("Bařkan geldi.", [edit])), tmp_path / "x")
    path = tmp_path / "x.folia.xml"
    path.write_text(path.read_text("utf-8").replace("<t>geldi</t>", "<t>gitti</t>"), "utf-8")
    article = FOLIA.read(path).documents[0].article
    assert (article.original, article.repaired) == ("Bařkan gitti.", "Başkan gitti.")
    assert [(e.text, e.rule) for e in article.edits] == [("Başkan", "zone")]


@pytest.mark.filterwarnings("ignore")
def test_folia_s_own_library_reads_both_texts_entities_and_statements(tmp_path: Path) -> None:
    folia = pytest.importorskip("folia.main")
    text = "Bařkan Ali 😀 “birşey” ya ya dedi.\n\nAnkara'da kar."
    split, gone = text.index("şey"), text.index(" ya ya")
    edits = [
        Edit(2, 3, "ş", "zone", Reason("zone"), 0.9, author="ayşe"),
        Edit(split, split, " ", "split", Reason("s"), 0.5),
        Edit(gone, gone + 6, "", "gone", Reason("s"), 0.5),  # no blank between: one correction with the split
    ]
    article = Article.of(text, edits)
    place = article.repaired.index
    mentions = [Mention("m1", Span(7, 10), "PER"), Mention("m2", Span(place("Ankara"), place("'da")), "LOC")]
    words = Span(place("“"), place("”") + 1)
    quotations = [Quotation("q1", (words,), source=Span(0, 10), cue=Span(place("dedi"), place("dedi") + 4))]
    article = Article.of(text, edits, mentions, quotations)
    FOLIA.write(Document("x", article), tmp_path / "x")
    found = folia.Document(file=str(tmp_path / "x.folia.xml"))
    now = " ".join(w.text() for w in found.words())
    assert now == "Başkan Ali 😀 “ bir şey ” dedi . Ankara ' da kar ."
    old = folia.CorrectionHandling.ORIGINAL
    assert "Bařkan Ali 😀 “birşey” ya ya dedi." in found.text(correctionhandling=old)
    assert {(e.cls, " ".join(w.text() for w in e.wrefs())) for e in found.select(folia.Entity)} == {
        ("PER", "Ali"),
        ("LOC", "Ankara"),
    }
    (statement,) = found.select(folia.Statement)
    roles = (folia.Headspan, folia.Source, folia.StatementRelation)
    parts = [(kind.__name__, part) for kind in roles for part in statement.select(kind)]
    said = {name: " ".join(w.text() for w in part.wrefs()) for name, part in parts}
    assert said == {"Headspan": "“ bir şey ”", "Source": "Başkan Ali", "StatementRelation": "dedi"}
    assert [c.cls for c in found.select(folia.Correction)] == ["zone", "split"]


@pytest.mark.filterwarnings("ignore")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(rich_articles())
def test_folia_s_own_library_reads_any_article(tmp_path: Path, article: Article) -> None:
    folia = pytest.importorskip("folia.main")
    FOLIA.write(Document("a", article), tmp_path / "a", overwrite=True)
    found = folia.Document(file=str(tmp_path / "a.folia.xml"))
    spelled = []
    for word in found.words():
        try:
            spelled.append(seen(word.text()))
        except folia.NoSuchText:
            spelled.append("")
    assert spelled == [seen(normalize("NFC", word)) for word in words_of(article)]


def seen(word: str) -> str:
    """A word without what cannot be seen, which that library takes away at its ends."""
    return "".join(c for c in word if category(c) != "Cf")


def words_of(article: Article) -> list[str]:
    """The words as they are written."""
    log = Log("")
    sound = carriable(without_rejected(Document("a", article), log), FOLIA.charset, log)
    return [s.of(sound.article.repaired) for s in on_tokens(sound, log)[1].spans]


def test_the_full_article_comes_back(tmp_path: Path) -> None:
    FOLIA.write(document(), tmp_path / "x")
    (found,) = registry.read(tmp_path / "x.folia.xml")
    assert found.article.original == full().original
    assert list(found.article.edits) == list(full().edits)
