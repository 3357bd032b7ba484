"""What a person can choose about the program: language, theme, the text's font and size, how changes are signed."""

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFontComboBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from tashih.desk.dialogs.parts import Dialog
from tashih.desk.settings import SIZES, SYSTEM, Settings
from tashih.desk.theme import Choice

USUAL = 12
"""Points offered first when a person wants a size of their own."""


class SettingsDialog(Dialog):
    """Every change takes effect at once; Close leaves."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", 460)
        self.setWindowTitle(self.tr("Settings"))
        self._settings = settings
        self.language = self._choices(
            ((SYSTEM, self.tr("As the system")), ("tr", "Türkçe"), ("en", "English")), settings.language
        )
        self.theme = self._choices(
            (
                (Choice.SYSTEM, self.tr("As the system")),
                (Choice.LIGHT, self.tr("Light")),
                (Choice.DARK, self.tr("Dark")),
                (Choice.CONTRAST, self.tr("High contrast")),
            ),
            settings.theme,
        )
        self.own_font = QCheckBox(self.tr("A font of my own"))
        self.own_font.setChecked(bool(settings.font))
        self.font_family = QFontComboBox()
        self.font_family.setEnabled(bool(settings.font))
        if settings.font:
            self.font_family.setCurrentText(settings.font)
        self.points = QSpinBox()
        self.points.setRange(*SIZES)
        self.points.setSuffix(self.tr(" points"))
        self.points.setValue(settings.font_size or USUAL)
        self.author = QLineEdit(settings.author)
        self._arrange()
        self._connect()

    @staticmethod
    def _choices(pairs: tuple[tuple[str, str], ...], now: str) -> QComboBox:
        box = QComboBox()
        for value, name in pairs:
            box.addItem(name, str(value))
        box.setCurrentIndex(max(0, box.findData(str(now))))
        return box

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        for name, widget in (
            (self.tr("&Language"), self.language),
            (self.tr("&Theme"), self.theme),
            (self.tr("Text &font"), self.own_font),
            ("", self.font_family),
            (self.tr("Text &size"), self.points),
            (self.tr("Sign changes &as"), self.author),
        ):
            form.addRow(name, widget)
        self.font_family.setAccessibleName(self.tr("Font of the text"))
        self.content.addLayout(form)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

    def _connect(self) -> None:
        self.language.currentIndexChanged.connect(self._on_language)
        self.theme.currentIndexChanged.connect(self._on_theme)
        self.own_font.toggled.connect(self._on_font)
        self.font_family.currentFontChanged.connect(self._on_font)
        self.points.valueChanged.connect(self._on_size)
        self.author.editingFinished.connect(self._on_author)

    def _on_language(self) -> None:
        self._settings.language = str(self.language.currentData())

    def _on_theme(self) -> None:
        self._settings.theme = Choice(self.theme.currentData())

    def _on_font(self) -> None:
        self.font_family.setEnabled(self.own_font.isChecked())
        self._settings.font = self.font_family.currentFont().family() if self.own_font.isChecked() else ""

    def _on_size(self, points: int) -> None:
        self._settings.font_size = points

    def _on_author(self) -> None:
        self._settings.author = self.author.text().strip()
