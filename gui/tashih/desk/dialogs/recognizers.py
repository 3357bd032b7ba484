"""Recognisers from elsewhere: which are installed, which are on and with which model, what is wrong with one."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QGridLayout, QLineEdit, QWidget

from tashih.desk.dialogs.parts import Dialog, label

_NAMES = {"spacy": "spaCy", "stanza": "Stanza"}


class RecognizersDialog(Dialog):
    """Every change takes effect at once; Close leaves.

    Signals:
        chosen: the names switched on, each with its model, as a dict.
    """

    chosen = Signal(object)

    def __init__(self, names: Sequence[str], on: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent, "", 560)
        self.setWindowTitle(self.tr("Other recognisers"))
        self.boxes: dict[str, QCheckBox] = {}
        self.models: dict[str, QLineEdit] = {}
        self.told = label()
        told = self.tr(
            "Programs for finding names that you have installed beside Tashih. What they find fills the gaps of "
            "Tashih's own suggestions and replaces none. Nothing is downloaded."
        )
        self.content.addWidget(label(told, quiet=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for row, name in enumerate(names):
            self._add(grid, row, name, on)
        self.content.addLayout(grid)
        self.content.addWidget(self.told)
        self.content.addStretch()
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

    def _add(self, grid: QGridLayout, row: int, name: str, on: Mapping[str, str]) -> None:
        box, model = QCheckBox(_NAMES.get(name, name)), QLineEdit(on.get(name, ""))
        box.setChecked(name in on)
        model.setPlaceholderText(self.tr("Model or folder; empty for the usual one"))
        model.setAccessibleName(self.tr("Model of {name}").format(name=box.text()))
        model.setEnabled(name in on)
        box.toggled.connect(model.setEnabled)
        box.toggled.connect(self._on_changed)
        model.editingFinished.connect(self._on_changed)
        grid.addWidget(box, row, 0)
        grid.addWidget(model, row, 1)
        self.boxes[name], self.models[name] = box, model

    def tell(self, loading: bool, faults: str) -> None:
        """How those that are on fare: whether one is being loaded, else what is wrong with them."""
        self.told.setText(self.tr("Loading…") if loading else faults)

    def _on_changed(self) -> None:
        chosen = {name: self.models[name].text().strip() for name, box in self.boxes.items() if box.isChecked()}
        self.chosen.emit(chosen)
