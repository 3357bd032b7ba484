"""Why an action makes no sense now, in a sentence: for its tooltip and the command palette."""

from PySide6.QtCore import QCoreApplication

from tashih.desk.actions.action import QT_TRANSLATE_NOOP, When

_WHY = {
    When.PROJECT: QT_TRANSLATE_NOOP("WhyNot", "Open a text or a project first."),
    When.ARTICLE: QT_TRANSLATE_NOOP("WhyNot", "Open an article first."),
    When.SELECTION: QT_TRANSLATE_NOOP("WhyNot", "Select some text first."),
    When.WORDS: QT_TRANSLATE_NOOP("WhyNot", "Put the cursor on a word, or select some."),
    When.CURRENT: QT_TRANSLATE_NOOP("WhyNot", "Nothing is in hand here: no repair, name, quotation or flag."),
    When.REPAIR: QT_TRANSLATE_NOOP("WhyNot", "No repair is known here."),
    When.SERIES: QT_TRANSLATE_NOOP("WhyNot", "There is no repair here that is one of several alike."),
    When.CANDIDATES: QT_TRANSLATE_NOOP("WhyNot", "No other reading is known here."),
    When.MENTION: QT_TRANSLATE_NOOP("WhyNot", "There is no name here."),
    When.SPAN: QT_TRANSLATE_NOOP("WhyNot", "There is no name, quotation or flag here."),
    When.QUOTATION: QT_TRANSLATE_NOOP("WhyNot", "No quotation is at hand: make one or go to one first."),
    When.QUOTED: QT_TRANSLATE_NOOP("WhyNot", "There is no quotation here."),
    When.DECIDABLE: QT_TRANSLATE_NOOP("WhyNot", "There is nothing to decide here."),
    When.UNDO: QT_TRANSLATE_NOOP("WhyNot", "Nothing was done yet."),
    When.REDO: QT_TRANSLATE_NOOP("WhyNot", "Nothing was taken back."),
}


def why_not(when: When) -> str:
    """What is missing where ``when`` does not hold, in the language of the window; empty if it always does."""
    return QCoreApplication.translate("WhyNot", _WHY[when]) if when in _WHY else ""
