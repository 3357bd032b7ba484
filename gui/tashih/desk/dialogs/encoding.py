"""How a file's bytes were read, why, and what the text would be otherwise, before one's eyes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QPlainTextEdit, QPushButton, QWidget

from tashih.desk.dialogs.parts import Dialog, label
from tashih.desk.models.lines import joined
from tashih.desk.models.sheet import percent
from tashih.errors import TashihError
from tashih.repair.decoding import Decoding, decode
from tashih.repair.evidence import Evidence, evidence

PREVIEW = 20_000
"""Bytes that are shown."""
COMMON = ("utf-8", "cp1254", "iso8859-9", "cp1252", "cp857", "utf-16-le", "mac-turkish")
_NAME = Qt.ItemDataRole.UserRole


class EncodingDialog(Dialog):
    """Choose another encoding with the text before one's eyes.

    Signals:
        chosen: the encoding to read the article with.
    """

    chosen = Signal(str)

    def __init__(self, data: bytes, encoding: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", 640)
        self.setWindowTitle(self.tr("Encoding"))
        self._data = data
        self._encoding = encoding
        self._now = self._reading(encoding)
        guess = decode(data)
        self.told = label(self._sentence(guess, name))
        self.why = label(quiet=True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Encodings"))
        self.list.setMaximumHeight(200)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("The text as it would read"))
        self.warning = label(quiet=True)
        self.use = QPushButton(self.tr("Read it again"))
        for widget in (self.told, self.list, self.why):
            self.content.addWidget(widget)
        self.content.addWidget(self.preview, 1)
        self.content.addWidget(self.warning)
        self.buttons.addButton(self.use, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._on_use)
        self.resize(720, 620)
        self._fill(guess)

    def _reading(self, encoding: str) -> str | None:
        try:
            return decode(self._data[:PREVIEW], encoding).text
        except TashihError:
            return None

    # what is told

    def _sentence(self, guess: Decoding, name: str) -> str:
        told = self.tr("{name} was read as {encoding}.").format(name=name, encoding=self._title(self._encoding))
        if guess.encoding == self._encoding:
            sure = self.tr("The guess is {sure} sure.").format(sure=percent(guess.confidence))
        else:
            sure = self.tr("The guess would be {encoding}, {sure} sure.").format(
                encoding=self._title(guess.encoding), sure=percent(guess.confidence)
            )
        lost = self.tr("{count} bytes have no character in it.").format(count=guess.lossy) if guess.lossy else ""
        return " ".join(t for t in (told, sure, lost) if t)

    def _title(self, encoding: str) -> str:
        name = {
            "utf-8": "Unicode",
            "utf-16-le": "Unicode",
            "utf-16-be": "Unicode",
            "cp1254": self.tr("Turkish, Windows"),
            "iso8859-9": self.tr("Turkish, ISO"),
            "iso8859-3": self.tr("South European, ISO"),
            "cp857": self.tr("Turkish, DOS"),
            "cp1026": self.tr("Turkish, mainframe"),
            "mac-turkish": self.tr("Turkish, Macintosh"),
            "cp1252": self.tr("West European, Windows"),
            "cp1250": self.tr("Central European, Windows"),
        }.get(encoding, "")
        return f"{encoding} ({name})" if name else encoding

    def _evidence(self, found: Evidence) -> str:
        if not found.words:
            return self.tr("Nothing in it but plain letters: most encodings read it alike.")
        told = self.tr("{known} of {words} words with special letters are Turkish words.").format(
            known=found.known, words=found.words
        )
        odd = self.tr("{count} characters belong in no text.").format(count=found.odd) if found.odd else ""
        return " ".join(t for t in (told, odd) if t)

    # the list

    def _fill(self, guess: Decoding) -> None:
        sure = {guess.encoding: guess.confidence, **{a.encoding: a.confidence for a in guess.alternatives}}
        for encoding in dict.fromkeys([self._encoding, *sure, *COMMON]):
            text = joined([self._title(encoding), percent(sure[encoding]) if encoding in sure else ""])
            item = QListWidgetItem(text)
            item.setData(_NAME, encoding)
            self.list.addItem(item)
        self.list.currentItemChanged.connect(self._on_current)
        self.list.itemActivated.connect(self._on_use)
        self.list.setCurrentRow(0)

    @property
    def encoding(self) -> str:
        """The one that is chosen in the list."""
        item = self.list.currentItem()
        return str(item.data(_NAME)) if item is not None else self._encoding

    def _on_current(self) -> None:
        other = self.encoding != self._encoding
        text = self._reading(self.encoding)
        self.use.setEnabled(other and text is not None)
        self.preview.setPlainText(text or self.tr("The bytes are no text in this encoding."))
        self.why.setText(self._evidence(evidence(text)) if text is not None else "")
        self.warning.setText(self._consequence(text) if other else self.tr("The article is read this way now."))
        if other and text is not None:
            self._show_first_difference(text)

    def _consequence(self, text: str | None) -> str:
        if text == self._now and len(self._data) <= PREVIEW:
            return self.tr("The text is the same either way.")
        return self.tr("What was decided is carried over wherever the words are still there; what cannot be is told.")

    def _show_first_difference(self, text: str) -> None:
        now = self._now or ""
        at = next((i for i, (a, b) in enumerate(zip(now, text, strict=False)) if a != b), 0)
        cursor = QTextCursor(self.preview.document())
        cursor.setPosition(len(text[:at].encode("utf-16-le")) // 2)
        self.preview.setTextCursor(cursor)
        self.preview.centerCursor()

    def _on_use(self) -> None:
        if self.use.isEnabled():
            encoding = self.encoding
            self.accept()
            self.chosen.emit(encoding)
