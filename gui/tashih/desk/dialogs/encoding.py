"""How a file's bytes were read, how sure that is, and what it would look like otherwise."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QPlainTextEdit, QPushButton, QWidget

from tashih.desk.dialogs.parts import Dialog, label
from tashih.desk.models.sheet import percent
from tashih.errors import TashihError
from tashih.repair.decoding import Decoding, decode

PREVIEW = 20_000
"""Bytes that are shown."""
COMMON = ("utf-8", "cp1254", "iso8859-9", "cp1252", "cp857", "utf-16-le", "mac-turkish")


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
        guess = decode(data)
        self.told = label(self._sentence(guess, name))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Encodings"))
        self.list.setMaximumHeight(180)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("The text as it would read"))
        self.warning = label(quiet=True)
        self.use = QPushButton(self.tr("Read it again"))
        self.content.addWidget(self.told)
        self.content.addWidget(self.list)
        self.content.addWidget(self.preview, 1)
        self.content.addWidget(self.warning)
        self.buttons.addButton(self.use, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._on_use)
        self.resize(720, 600)
        self._fill(guess)

    def _sentence(self, guess: Decoding, name: str) -> str:
        told = self.tr("{name} was read as {encoding}.").format(name=name, encoding=self._encoding)
        if guess.encoding == self._encoding:
            sure = self.tr("The guess is {sure} sure.").format(sure=percent(guess.confidence))
        else:
            sure = self.tr("The guess would be {encoding}, {sure} sure.").format(
                encoding=guess.encoding, sure=percent(guess.confidence)
            )
        lost = self.tr("{count} bytes have no character in it.").format(count=guess.lossy) if guess.lossy else ""
        return " ".join(t for t in (told, sure, lost) if t)

    def _fill(self, guess: Decoding) -> None:
        sure = {guess.encoding: guess.confidence, **{a.encoding: a.confidence for a in guess.alternatives}}
        for encoding in dict.fromkeys([self._encoding, *sure, *COMMON]):
            text = f"{encoding}   {percent(sure[encoding])}" if encoding in sure else encoding
            item = QListWidgetItem(text)
            item.setData(0x100, encoding)
            self.list.addItem(item)
        self.list.currentItemChanged.connect(self._on_current)
        self.list.itemActivated.connect(self._on_use)
        self.list.setCurrentRow(0)

    @property
    def encoding(self) -> str:
        """The one that is chosen in the list."""
        item = self.list.currentItem()
        return str(item.data(0x100)) if item is not None else self._encoding

    def _on_current(self) -> None:
        other = self.encoding != self._encoding
        self.use.setEnabled(other)
        self.warning.setText(
            self.tr("Reading it again begins anew: what was decided in this article is lost.")
            if other
            else self.tr("The article is read this way now.")
        )
        try:
            self.preview.setPlainText(decode(self._data[:PREVIEW], self.encoding).text)
        except TashihError as why:
            self.preview.setPlainText(str(why))
            self.use.setEnabled(False)

    def _on_use(self) -> None:
        if self.use.isEnabled():
            encoding = self.encoding
            self.accept()
            self.chosen.emit(encoding)
