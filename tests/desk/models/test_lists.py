"""What each list says of an article, and that it follows the article's changes."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from news import news
from tashih.article import acts, hand
from tashih.article.article import Article
from tashih.article.decisions import repairs
from tashih.article.edits import EditState
from tashih.article.history import History, Kind, Step
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.desk import labels
from tashih.desk.labels import default
from tashih.desk.models.articles import ArticlesModel
from tashih.desk.models.character import character_at
from tashih.desk.models.entities import EntitiesModel
from tashih.desk.models.flags import FlagsModel
from tashih.desk.models.history import HistoryModel
from tashih.desk.models.quotations import QuotationsModel
from tashih.desk.models.repairs import RepairsModel
from tashih.desk.models.row_model import Data, RowModel
from tashih.desk.models.sheet import Sheets
from tashih.desk.models.wanted import Wanted
from tashih.store.journal import Entry
from tashih.store.listing import ArticleRows, Wish

EVERYTHING = Wanted()
Fatal = QAbstractItemModelTester.FailureReportingMode.Fatal


def told(model: RowModel) -> list[tuple[str, ...]]:
    return [tuple(text.text for text in model.data(index, Data.LINES)) for index, _ in model.rows()]


def spoken(model: RowModel) -> list[str]:
    return [model.data(index, Qt.ItemDataRole.AccessibleTextRole) for index, _ in model.rows()]


@pytest.fixture
def repairs_model(qapp):
    model = RepairsModel("en")
    model.tester = QAbstractItemModelTester(model, Fatal)
    return model


def test_that_repairs_stand_below_their_series_the_largest_first(repairs_model):
    repairs_model.show(news(), EVERYTHING)
    lines = told(repairs_model)
    assert lines[0][0] == "ř → ş"
    assert lines[1] == ("Bařkan  →  Başkan", "Başkan Ayla Demir, İzmir'de…")
    tops = [model_row.key for index, model_row in repairs_model.rows() if not index.parent().isValid()]
    assert tops == [("zone-letters", "ř→ş"), ("zone-letters", "đ→ğ"), ("lost-letters", "")]
    assert repairs_model.data(repairs_model.index(0, 0), Data.BADGE) == "×4"
    assert "4 to decide" in lines[0][1]


def test_that_a_word_with_two_series_stands_in_both(repairs_model):
    repairs_model.show(news(), EVERYTHING)
    assert sum("Deđiřim" in lines[0] for lines in told(repairs_model)) == 2


def test_that_repairs_tell_their_state_in_words(repairs_model):
    article = news()
    [first, second, *_] = repairs(article)
    article = acts.decide(article, first.edits, EditState.APPLIED, "a").apply(article)
    article = acts.decide(article, second.edits, EditState.REJECTED, "a").apply(article)
    repairs_model.show(article, EVERYTHING)
    states = spoken(repairs_model)
    assert states[1].endswith("accepted")
    assert states[2].endswith("rejected")
    assert states[3].endswith("applied, not yet looked at")
    assert states[-1].endswith("suggested, not applied")


def test_that_a_filter_keeps_what_fits_and_what_is_pending(repairs_model):
    article = news()
    repairs_model.show(article, Wanted("degisim"))
    assert [lines[0] for lines in told(repairs_model)][1] == "Deđiřim  →  Değişim"
    [first, *_] = repairs(article)
    after = acts.decide(article, first.edits, EditState.APPLIED, "a").apply(article)
    repairs_model.show(after, Wanted(pending_only=True))
    assert not any("Bařkan" in lines[0] for lines in told(repairs_model))


def test_that_typing_before_a_repair_keeps_its_row(repairs_model, qtbot):
    article = news()
    repairs_model.show(article, EVERYTHING)
    after = hand.type_text(article, Span(0, 0), "Yeni ", "a").apply(article)
    with qtbot.assertNotEmitted(repairs_model.rowsRemoved):
        repairs_model.show(after, EVERYTHING)
    assert told(repairs_model)[1][1].startswith("Yeni Başkan")


def test_that_names_are_grouped_by_entity_and_by_words(qapp):
    model = EntitiesModel("tr")
    tester = QAbstractItemModelTester(model, Fatal)
    model.show(news(), labels.default(), EVERYTHING)
    tops = [lines for (index, _), lines in zip(model.rows(), told(model), strict=True) if not index.parent().isValid()]
    assert [t[0] for t in tops] == ["Ayla Demir", "İzmir"]
    assert tops[0][1].startswith("Kişi")
    assert [model.data(model.index(n, 0), Data.BADGE) for n in range(2)] == ["×2", "×2"]
    model.show(news(), labels.default(), Wanted("ayla"))
    assert model.rowCount() == 1
    tester.deleteLater()


def test_that_cards_say_who_which_words_and_which_cue(qapp):
    model = QuotationsModel("en")
    tester = QAbstractItemModelTester(model, Fatal)
    model.show(news(), EVERYTHING)
    lines = told(model)
    assert lines[0] == ("Ayla Demir", "Değişim başladı.", "dedi  ·  direct  ·  person")
    assert lines[1] == ("No speaker yet", "Yarın anlatırız.", "no cue  ·  direct")
    assert lines[2] == ("Not a quotation", "“skandal”", "another reason")
    assert spoken(model)[1].endswith("needs a speaker")
    model.show(news(), Wanted(pending_only=True))
    assert [row.key for _, row in model.rows()] == ["q1", "q2", "n1"]
    tester.deleteLater()


def test_that_flags_of_style_come_last(qapp):
    model = FlagsModel("en")
    model.show(news(), EVERYTHING)
    assert [row.key for index, row in model.rows() if index.parent().isValid()] == ["f1", "f2"]
    assert spoken(model)[1].endswith("to look at")
    assert spoken(model)[3].endswith("a matter of style")


def test_that_the_history_shows_what_stands_and_what_was_taken_back(qapp):
    time = datetime(2026, 5, 4, 10, tzinfo=UTC)
    entries = [
        Entry(n, "ayla", time, Reason("act_typed", {"old": "a", "new": "b"}), kind, target, False)
        for n, kind, target in ((1, Kind.DO, None), (2, Kind.DO, None), (3, Kind.UNDO, 2))
    ]
    model = HistoryModel("en")
    model.show(entries, History.of([Step(e.seq, e.kind, e.target, e.joined) for e in entries]), default())
    assert [row.value.steps for _, row in model.rows()] == [1, 0, -1]
    assert told(model)[1][1].startswith("ayla")
    assert [s.rsplit(". ")[-1] for s in spoken(model)] == ["taken back", "this is where the article is now", "done"]


def history_of(*acts: tuple[Reason, bool]) -> HistoryModel:
    """The history of acts done one behind the other; ``True`` joins one to the act before it."""
    time = datetime(2026, 5, 4, 10, tzinfo=UTC)
    entries = [Entry(n, "ayla", time, act, Kind.DO, None, on) for n, (act, on) in enumerate(acts, 1)]
    model = HistoryModel("tr")
    model.show(entries, History.of([Step(e.seq, e.kind, e.target, e.joined) for e in entries]), default())
    return model


def test_that_the_history_calls_a_label_as_people_do(qapp):
    model = history_of((Reason("act_tagged", {"text": "Libya", "label": "LOC"}), False))
    assert told(model)[0][0] == "“Libya” Yer olarak işaretlendi"


def test_that_letters_typed_together_are_told_as_the_word_they_make(qapp):
    typed = [("Rusya", "y"), ("", "e"), ("", "x"), ("x", ""), ("", "ni")]
    model = history_of(*((Reason("act_typed", {"old": o, "new": n}), bool(at)) for at, (o, n) in enumerate(typed)))
    assert told(model)[0][0] == "“Rusya” yerine “yeni” yazıldı"


def test_that_other_acts_done_together_are_counted(qapp):
    model = history_of((Reason("act_typed", {"old": "a", "new": "b"}), False), (Reason("act_border"), True))
    assert "b" in told(model)[0][0]
    assert "1" in told(model)[0][0]


def test_that_articles_tell_status_and_what_is_left(qapp):
    rows = [(1, "bir.txt", "done", "", 3, 0, 0, 0, 0), (2, "iki.txt", "new", "bak", 0, 4, 0, 0, 1)]
    model = ArticlesModel()
    model.show(ArticleRows(lambda asked, _: [r if "name" in asked else r[:1] for r in rows], wish=Wish()), 2)
    assert told(model) == [
        ("bir.txt", "done  ·  nothing left to decide"),
        ("iki.txt", "new  ·  5 to decide  ·  bak"),
    ]
    assert [model.beside(1, 1), model.beside(2, 1), model.beside(9, 1)] == [2, None, 1]


def test_that_a_character_tells_where_it_came_from():
    article = news()
    at = article.repaired.index("ş")
    found = character_at(article, at)
    assert found is not None
    assert (found.text, found.code, found.name) == ("ş", "U+015F", "latin small letter s with cedilla")
    assert found.came_from == "ř"
    emoji = character_at(article, article.repaired.index("😀"))
    assert emoji is not None
    assert (emoji.code, emoji.came_from) == ("U+1F600", None)
    assert character_at(article, len(article.repaired)) is None
    assert character_at(Article.of(""), 0) is None


def test_that_the_sheet_of_each_kind_says_what_why_and_how_sure(qapp):
    article = news()
    sheets = Sheets("en")
    by_title = {}
    for item in (*repairs(article), *article.annotations):
        sheet = sheets.of(article, labels.default(), item)
        by_title.setdefault(sheet.title, sheet)
    assert set(by_title) == {"Repair", "Name", "Quotation", "Not a quotation", "Flag"}
    repair = by_title["Repair"]
    assert repair.words.text == "Bařkan  →  Başkan"
    assert dict(repair.facts).items() >= {"State": "applied", "Sure": "97 %", "Series": "ř→ş  ×4"}.items()
    assert repair.reason == "Typed by hand."
    assert dict(by_title["Name"].facts)["Names"] == "Ayla Demir  ×2"
    assert by_title["Flag"].work.startswith("No repair is known")
