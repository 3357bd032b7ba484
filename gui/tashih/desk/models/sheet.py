"""What the inspector says of the thing in hand, as a value: what it is, its words, why, and the facts."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from tashih import reasons
from tashih.article.annotations import Flag, Mention, NotQuotation, Origin, Quotation, State
from tashih.article.article import Article
from tashih.article.decisions import Item, Repair
from tashih.article.edits import Candidate, EditState
from tashih.article.reason import Reason
from tashih.desk.labels import LabelSet
from tashih.desk.models.lines import Line, Piece, line, shown, visible
from tashih.desk.models.quotations import QuotationsModel, lacks_speaker, words_of
from tashih.desk.models.repairs import change_line
from tashih.desk.theme import Role


@dataclass(frozen=True, slots=True)
class Sheet:
    """``facts`` are names with their values. ``candidates`` are other readings, best first."""

    title: str
    icon: str
    tone: Role
    words: Line
    reason: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    candidates: tuple[Candidate, ...] = ()
    work: str = ""


class Sheets(QObject):
    """Makes sheets in the language of the window."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._quotations = QuotationsModel(language, self)

    def of(self, article: Article, labels: LabelSet, item: Item) -> Sheet:
        """The sheet of ``item``."""
        if isinstance(item, Repair):
            return self._repair(article, item)
        if isinstance(item, Mention):
            return self._mention(article, labels, item)
        if isinstance(item, Flag):
            return self._flag(article, item)
        if isinstance(item, Quotation):
            return self._quotation(article, item)
        return self._not_quotation(article, item)

    def _repair(self, article: Article, repair: Repair) -> Sheet:
        edit = repair.edits[0]
        state = {
            EditState.APPLIED: self.tr("applied"),
            EditState.SUGGESTED: self.tr("suggested, not applied"),
            EditState.REJECTED: self.tr("rejected"),
        }[repair.state]
        rules = dict.fromkeys(reasons.name_of_rule(e.rule, self._language) for e in repair.edits)
        alike = sum(1 for e in article.edits if e.series == edit.series and e.rule == edit.rule) if edit.series else 1
        facts = [
            (self.tr("State"), state if repair.pending else self.tr("{state}, decided").format(state=state)),
            (self.tr("Rule"), ", ".join(rules)),
            (self.tr("Sure"), percent(min(e.confidence for e in repair.edits))),
        ]
        if alike > 1:
            facts.append((self.tr("Series"), f"{edit.series}  ×{alike}"))
        if edit.author:
            facts.append((self.tr("By"), edit.author))
        tone = {EditState.APPLIED: Role.APPLIED, EditState.SUGGESTED: Role.SUGGESTED}.get(repair.state, Role.REJECTED)
        why = dict.fromkeys(reasons.explain(e.reason, self._language) for e in repair.edits)
        return Sheet(
            self.tr("Repair"),
            "repairs",
            tone,
            change_line(article, repair),
            " ".join(why),
            tuple(facts),
            edit.candidates,
        )

    def _mention(self, article: Article, labels: LabelSet, mention: Mention) -> Sheet:
        entity = article.entity(mention.entity)
        facts = [
            (self.tr("Label"), labels.get(mention.label).name(self._language)),
            (self.tr("State"), self._state(mention.state)),
            (self.tr("From"), self._origin(mention.origin)),
            (self.tr("Sure"), percent(mention.confidence)),
        ]
        if entity is not None:
            count = sum(1 for m in article.mentions if m.entity == entity.id)
            facts.insert(1, (self.tr("Names"), f"{entity.name}  ×{count}"))
        if mention.note:
            facts.append((self.tr("Note"), mention.note))
        words = line(Piece(visible(mention.span.of(article.repaired)), labels.get(mention.label), bold=True), rows=2)
        return Sheet(self.tr("Name"), "tag", Role.CHROME_INK, words, self._why(mention.reason), tuple(facts))

    def _quotation(self, article: Article, item: Quotation) -> Sheet:
        cue = item.cue.of(article.repaired) if item.cue else self.tr("none")
        source = item.source.of(article.repaired) if item.source else self.tr("none")
        facts = [
            (self.tr("Speaker"), item.who or self.tr("none yet")),
            (self.tr("Cue"), visible(cue)),
            (self.tr("Source"), visible(source)),
            (self.tr("Form"), self._quotations.form(item.form)),
            (self.tr("Spoken by"), self._quotations.kind(item.source_kind)),
            (self.tr("State"), self._state(item.state)),
            (self.tr("From"), self._origin(item.origin)),
            (self.tr("Sure"), percent(item.confidence)),
        ]
        work = self.tr("Put the cursor on the speaker and press Alt+S.") if lacks_speaker(item) else ""
        words = line(words_of(article, item), rows=3)
        return Sheet(
            self.tr("Quotation"), "quotations", Role.QUOTATION, words, self._why(item.reason), tuple(facts), work=work
        )

    def _not_quotation(self, article: Article, item: NotQuotation) -> Sheet:
        facts = ((self.tr("State"), self._state(item.state)), (self.tr("From"), self._origin(item.origin)))
        words = line(words_of(article, item), rows=3)
        title = self.tr("Not a quotation")
        return Sheet(title, "quotations", Role.NOT_QUOTATION, words, self._why(item.reason), facts)

    def _flag(self, article: Article, flag: Flag) -> Sheet:
        state = self.tr("looked at") if flag.resolved else self.tr("to look at")
        facts = ((self.tr("Kind"), reasons.name_of_flag(flag.kind, self._language)), (self.tr("State"), state))
        words = line(shown(flag.span.of(article.repaired)), rows=3)
        work = "" if flag.resolved else self.tr("No repair is known: type what it should be, or accept it as it is.")
        why = self._why(flag.reason)
        return Sheet(
            self.tr("Flag"), "flag", Role.FLAG_STYLE if flag.style else Role.FLAG, words, why, facts, work=work
        )

    def _why(self, reason: Reason | None) -> str:
        return reasons.explain(reason, self._language) if reason else ""

    def _state(self, state: State) -> str:
        return {
            State.SUGGESTED: self.tr("suggested"),
            State.ACCEPTED: self.tr("accepted"),
            State.REJECTED: self.tr("rejected"),
        }[state]

    def _origin(self, origin: Origin) -> str:
        return {
            Origin.RULE: self.tr("rules and lists"),
            Origin.MEMORY: self.tr("what was tagged before"),
            Origin.LEARNER: self.tr("the trained model"),
            Origin.PLUGIN: self.tr("a plug-in"),
            Origin.IMPORT: self.tr("an import"),
            Origin.HAND: self.tr("tagged by hand"),
        }[origin]


def percent(share: float) -> str:
    """A confidence as people read it; never 100 % unless it is.

    >>> percent(0.9996), percent(1.0), percent(0.5)
    ('99.9 %', '100 %', '50 %')
    """
    if 0.99 < share < 1:
        return f"{min(99.9, int(share * 1000) / 10):g} %"
    return f"{share:.0%}".replace("%", " %")
