"""Commands of the Tag menu."""

from tashih.article.annotations import MarksReason
from tashih.article.tagging import Side, Unit
from tashih.desk.actions.action import QT_TRANSLATE_NOOP, Action, Menu, When


def _tag_by_key(number: int) -> Action:
    return Action(
        f"tag_{number}",
        QT_TRANSLATE_NOOP("Actions", "Tag as label {number}"),
        "session.tag_number",
        Menu.TAG,
        (f"Alt+{number}",),
        str(number),
        when=When.WORDS,
        arguments=(number,),
    )


def _border(key: str, plain: str, text: str, *, side: Side, unit: Unit, outwards: bool) -> Action:
    way = "grow" if outwards else "shrink"
    return Action(
        f"{way}_{side.value}_{unit.value}",
        text,
        "session.move_border",
        Menu.TAG,
        (key,),
        plain,
        icon=way,
        when=When.SPAN,
        arguments=(side, unit, outwards),
        submenu=QT_TRANSLATE_NOOP("Actions", "Borders"),
    )


# fmt: off
TAG: tuple[Action, ...] = (
    *(_tag_by_key(number) for number in range(1, 10)),
    Action("tag_all", QT_TRANSLATE_NOOP("Actions", "Tag everywhere in this article…"), "everywhere.tag_here",
           Menu.TAG, ("Alt+A",), "E", when=When.MENTION, begins_group=True),
    Action("tag_project", QT_TRANSLATE_NOOP("Actions", "Tag everywhere in the project…"), "everywhere.tag_project",
           Menu.TAG, ("Alt+Shift+A",), "Shift+E", when=When.MENTION),
    Action("choose_label", QT_TRANSLATE_NOOP("Actions", "Choose a label…"), "dialogs.choose_label", Menu.TAG,
           ("Alt+L",), "L", icon="tag", when=When.WORDS),
    Action("quotation", QT_TRANSLATE_NOOP("Actions", "Quotation"), "quoting.quote", Menu.TAG, ("Alt+Q",), "Q",
           icon="quotations", when=When.ARTICLE, begins_group=True),
    Action("speaker", QT_TRANSLATE_NOOP("Actions", "Speaker of the quotation"), "session.set_speaker", Menu.TAG,
           ("Alt+S",), "S", icon="speaker", when=When.QUOTATION),
    Action("cue", QT_TRANSLATE_NOOP("Actions", "Cue of the quotation"), "session.set_cue", Menu.TAG, ("Alt+C",), "C",
           icon="cue", when=When.QUOTATION),
    *(
        Action(
            f"not_quotation_{why.value}",
            text,
            "session.not_a_quotation",
            Menu.TAG,
            ("Alt+N",) if why is MarksReason.OTHER else (),
            "X" if why is MarksReason.OTHER else "",
            when=When.QUOTED,
            arguments=(why,),
            submenu=QT_TRANSLATE_NOOP("Actions", "Not a quotation, because…"),
        )
        for why, text in (
            (MarksReason.SCARE, QT_TRANSLATE_NOOP("Actions", "Not a quotation: the writer keeps a distance")),
            (MarksReason.TITLE, QT_TRANSLATE_NOOP("Actions", "Not a quotation: a title")),
            (MarksReason.TERM, QT_TRANSLATE_NOOP("Actions", "Not a quotation: a term")),
            (MarksReason.NAME, QT_TRANSLATE_NOOP("Actions", "Not a quotation: a name")),
            (MarksReason.SLOGAN, QT_TRANSLATE_NOOP("Actions", "Not a quotation: a slogan")),
            (MarksReason.OTHER, QT_TRANSLATE_NOOP("Actions", "Not a quotation: another reason")),
        )
    ),
    _border("Alt+Shift+Right", "", QT_TRANSLATE_NOOP("Actions", "Move the end on by a character"),
           side=Side.END, unit=Unit.CHARACTER, outwards=True),
    _border("Alt+Shift+Left", "", QT_TRANSLATE_NOOP("Actions", "Move the end back by a character"),
           side=Side.END, unit=Unit.CHARACTER, outwards=False),
    _border("Ctrl+Alt+Shift+Right", "+", QT_TRANSLATE_NOOP("Actions", "Move the end on by a word"),
           side=Side.END, unit=Unit.WORD, outwards=True),
    _border("Ctrl+Alt+Shift+Left", "-", QT_TRANSLATE_NOOP("Actions", "Move the end back by a word"),
           side=Side.END, unit=Unit.WORD, outwards=False),
    _border("Alt+Left", "", QT_TRANSLATE_NOOP("Actions", "Move the start back by a character"), side=Side.START,
           unit=Unit.CHARACTER, outwards=True),
    _border("Alt+Right", "", QT_TRANSLATE_NOOP("Actions", "Move the start on by a character"), side=Side.START,
           unit=Unit.CHARACTER, outwards=False),
    _border("Ctrl+Alt+Left", "", QT_TRANSLATE_NOOP("Actions", "Move the start back by a word"),
           side=Side.START, unit=Unit.WORD, outwards=True),
    _border("Ctrl+Alt+Right", "", QT_TRANSLATE_NOOP("Actions", "Move the start on by a word"),
           side=Side.START, unit=Unit.WORD, outwards=False),
    _border("Ctrl+Alt+Shift+Down", "", QT_TRANSLATE_NOOP("Actions", "Move the end on by a sentence"),
           side=Side.END, unit=Unit.SENTENCE, outwards=True),
    _border("Ctrl+Alt+Shift+Up", "", QT_TRANSLATE_NOOP("Actions", "Move the end back by a sentence"),
           side=Side.END, unit=Unit.SENTENCE, outwards=False),
    _border("Ctrl+Alt+Up", "", QT_TRANSLATE_NOOP("Actions", "Move the start back by a sentence"),
           side=Side.START, unit=Unit.SENTENCE, outwards=True),
    _border("Ctrl+Alt+Down", "", QT_TRANSLATE_NOOP("Actions", "Move the start on by a sentence"),
           side=Side.START, unit=Unit.SENTENCE, outwards=False),
    Action("merge", QT_TRANSLATE_NOOP("Actions", "Make one with the next"), "shaping.merge", Menu.TAG, ("Alt+J",),
           "J", icon="merge", when=When.SPAN),
    Action("split", QT_TRANSLATE_NOOP("Actions", "Make two at the cursor"), "shaping.split", Menu.TAG, ("Alt+K",),
           "K", icon="split", when=When.SPAN),
    Action("next_mention", QT_TRANSLATE_NOOP("Actions", "Next mention of this name"), "shaping.next_mention",
           Menu.TAG, ("Alt+PgDown",), "G", icon="next", when=When.MENTION, begins_group=True),
    Action("previous_mention", QT_TRANSLATE_NOOP("Actions", "Previous mention of this name"),
           "shaping.previous_mention", Menu.TAG, ("Alt+PgUp",), "Shift+G", icon="previous", when=When.MENTION),
    Action("delete", QT_TRANSLATE_NOOP("Actions", "Delete what is in hand"), "session.delete_current", Menu.TAG,
           ("Alt+Del",), "Del", icon="delete", when=When.CURRENT, begins_group=True),
    Action("cycle", QT_TRANSLATE_NOOP("Actions", "Take the other thing here in hand"), "session.cycle", Menu.TAG,
           ("Alt+O",), "T", when=When.CURRENT),
    Action("labels", QT_TRANSLATE_NOOP("Actions", "Labels…"), "dialogs.labels", Menu.TAG, ("Ctrl+Shift+L",),
           icon="labels", when=When.ALWAYS, begins_group=True),
    Action("recognizers", QT_TRANSLATE_NOOP("Actions", "Other recognisers…"), "recognizing.show", Menu.TAG,
           when=When.ALWAYS),
    Action("learned", QT_TRANSLATE_NOOP("Actions", "What Tashih has learned…"), "learned.show", Menu.TAG,
           when=When.PROJECT),
)
# fmt: on
