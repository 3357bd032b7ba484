"""A page of the manual: a chapter as it is to be read, its pictures as wide as there is room."""

import re
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QFont, QImage, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from tashih.desk.dialogs.help_style import KEY, blocks, dress
from tashih.desk.theme import Theme
from tashih.manual import Chapter, Manual

SCALE = 2.0
"""Pixels of a picture for one of the screen at its natural size."""
WIDEST = 760
"""Pixels a line of text is wide at most, for the eye to find back."""
PAUSE = 120
"""Milliseconds after the last change of size until the page is laid out for it."""
_NARROWEST = 20
_ABOVE = 16

_ANCHOR = re.compile(r'<a id="[\w-]+"></a>')
_PRESSED = re.compile(r"<kbd>(.*?)</kbd>")


class HelpPage(QTextBrowser):
    """Shows one chapter at a time. Back, forward and Home are those of a browser.

    Signals:
        came_to: the chapter's id and the number of the section that is shown.
    """

    came_to = Signal(str, int)

    def __init__(self, manual: Manual, theme: Theme) -> None:
        super().__init__()
        self._manual = manual
        self._theme = theme
        self._chapter = manual.chapters[0]
        self._first = 0  # the first character on the screen, before the size changed
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._lay_out)
        self.sourceChanged.connect(self._on_source)
        self.setOpenExternalLinks(True)
        self.setProperty("page", True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else each layout changes the width
        self.setAccessibleName(self.tr("Page of the manual"))

    @property
    def chapter(self) -> Chapter:
        """The one that is shown."""
        return self._chapter

    def go(self, chapter: str, section: int | str = 0) -> None:
        """Show a chapter at one of its sections, by number or anchor. Raises KeyError if there is no such chapter."""
        self._manual.chapter(chapter)
        address = QUrl(f"manual:///{chapter}.md#{section}")
        if address == self.source():
            self._on_source(address)
        else:
            self.setSource(address, QTextDocument.ResourceType.MarkdownResource)

    def set_theme(self, theme: Theme) -> None:
        """The same page in other colours."""
        self._theme = theme
        self._first = self._on_top()
        self._lay_out()

    def _on_source(self, address: QUrl) -> None:
        """A chapter at a section, which is a number or the anchor of its heading; going back, Qt scrolls after this."""
        chapter = self._manual.chapter(Path(address.path()).stem)
        wanted = address.fragment()
        section = int(wanted) if wanted.isdecimal() else chapter.section(wanted).number
        self._chapter = chapter
        self._timer.stop()
        self._fill()
        self._scroll_to(section)
        self.came_to.emit(chapter.id, section)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802  Qt's name
        """Text and pictures of the manual, and nothing from anywhere else."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self._picture(self._chapter.folder / "pictures" / Path(QUrl(name).path()).name)
        return " "  # not nothing, which would be told as a fault; the chapter is put in once it is known

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures and margins follow, after a pause."""
        other = event.size().width() != event.oldSize().width()
        if other and not self._timer.isActive():
            self._first = self._on_top()
        super().resizeEvent(event)
        if other:
            self._timer.start()

    def _on_top(self) -> int:
        """The first character that is seen; looked for away from the margin, where Qt finds none."""
        return self.cursorForPosition(QPoint(self.viewport().width() // 2, 1)).position()

    def _lay_out(self) -> None:
        if self.source().isEmpty():
            return
        self._fill()
        self._put_on_top(self._first)

    def _fill(self) -> None:
        document = self.document()
        document.setMarkdown(_PRESSED.sub(rf"[\1]({KEY})", _ANCHOR.sub("", self._chapter.markdown)))
        font = QFont(self.font())
        font.setPointSizeF(self.font().pointSizeF() * 1.1)
        dress(document, self._theme, font)
        room = document.rootFrame().frameFormat()
        side = max(_NARROWEST, (self.viewport().width() - WIDEST) / 2)
        room.setLeftMargin(side)
        room.setRightMargin(side)
        room.setTopMargin(16)
        room.setBottomMargin(40)
        document.rootFrame().setFrameFormat(room)

    def _picture(self, file: Path) -> QImage:
        """As large as it is naturally, or as there is room; drawn point by point on a screen of any density."""
        picture = QImage(str(file))
        if picture.isNull():
            return picture
        room = min(WIDEST, self.viewport().width() - 2 * _NARROWEST) - 8
        wide = max(1, round(min(picture.width() / SCALE, room) * self.devicePixelRatioF()))
        shown = (
            picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
            if picture.width() != wide
            else picture
        )
        shown.setDevicePixelRatio(self.devicePixelRatioF())
        return shown

    def _scroll_to(self, section: int) -> None:
        headings = [b for b in blocks(self.document()) if b.blockFormat().headingLevel()]
        place = headings[section].position() if 0 < section < len(headings) else 0
        self._put_on_top(place, _ABOVE)

    def _put_on_top(self, place: int, above: int = 0) -> None:
        """Scroll to a place in the text, and put the cursor there for whoever reads by keyboard."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - above if place else 0)
