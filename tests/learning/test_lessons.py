"""What a project's decisions teach the articles that come next, and that an undone decision teaches nothing."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given

from strategies import texts
from tashih.article.acts import decide, revise
from tashih.article.annotations import Mention, State
from tashih.article.article import Article
from tashih.article.edits import Edit, EditState
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.learning.lessons import Lesson, Lessons, keep_lesson, keep_rules, lesson_of, read_lessons
from tashih.process import Process
from tashih.repair.knowledge import Rule
from tashih.store.project import Project

ACT = Reason("act")


def test_a_name_tagged_in_one_article_is_offered_in_the_next() -> None:
    text = "Toplantıya Zorbeyli de katıldı."
    assert not [m for m in Process().text(text).mentions if m.label == "ORG"]
    taught = Lessons({1: Lesson(tagged=(("Zorbeyli", "ORG"),))}).process()
    assert [m.span.of(text) for m in taught.text(text).mentions if m.label == "ORG"] == ["Zorbeyli"]


def test_a_suggestion_rejected_in_one_article_is_withheld_in_the_next() -> None:
    text = "Toplantı Ankara'da yapıldı."
    article = Process().text(text)
    [mention] = article.mentions
    rejected = revise(article, [mention], [replace(mention, state=State.REJECTED)], ACT, "me").apply(article)
    assert not list(Lessons({1: lesson_of(rejected)}).process().text(text).mentions)


def test_an_undone_decision_teaches_nothing() -> None:
    article = Article.of("bařka bařka", [Edit(i, i + 1, "ş", "zone", ACT, series="ř→ş") for i in (2, 8)])
    change = decide(article, list(article.edits), EditState.REJECTED, "me")
    rejected = change.apply(article)
    assert Lessons({1: lesson_of(rejected)}).process().knowledge.rejected == {"ř→ş"}
    assert not lesson_of(change.inverse(ACT).apply(rejected))


def test_what_is_offered_again_on_an_unchanged_article_changes_nothing() -> None:
    process = Process()
    article = process.text("Bakan Ali Kara, Ankara'da \"Geldik.\" dedi. Kara, sonra Moskova'ya gitti.")
    assert len(article.mentions)
    assert not process.offer(article)


def test_what_a_person_decided_is_never_offered_against() -> None:
    process = Process()
    article = process.text("Toplantı Ankara'da yapıldı.")
    [mention] = article.mentions
    mine = replace(mention, label="ORG", state=State.ACCEPTED, author="me")
    decided = revise(article, [mention], [mine], ACT, "me").apply(article)
    assert not process.offer(decided)


@given(texts)
def test_offering_settles_at_once(text: str) -> None:
    process = Process()
    assert not process.offer(process.text(text))


def test_lessons_and_rules_are_kept_in_the_project(tmp_path: Path) -> None:
    lesson = Lesson((("Zorbeyli", "ORG"),), (("Ankara", "PER"),), {"ř→ş": 2}, {})
    rules = (Rule("vaka", "olay"), Rule("özgün", never=True))
    with Project.create(tmp_path / "p.tashih") as project:
        keep_lesson(project.values, 7, lesson)
        keep_lesson(project.values, 8, Lesson())
        keep_rules(project.values, rules)
    with Project.open(tmp_path / "p.tashih") as project:
        found = read_lessons(project.values)
    assert found.by_article == {7: lesson}
    assert found.rules == rules


def test_a_mention_made_by_hand_and_moved_is_taught_as_it_stands() -> None:
    article = Article.of("Ali Kara geldi", mentions=[Mention("m1", Span(0, 8), "PER", State.ACCEPTED)])
    assert lesson_of(article).tagged == (("Ali Kara", "PER"),)
