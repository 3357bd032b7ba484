"""A label set: what mentions can be, how each label is called, which key gives it and how it looks."""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tashih import resources
from tashih.article.reason import Reason
from tashih.errors import TashihError


@dataclass(frozen=True, slots=True)
class Label:
    """One kind of mention. ``id`` is what is stored (``PER``); ``light`` and ``dark`` are its ``#rrggbb`` colours."""

    id: str
    en: str
    tr: str
    key: str = ""
    light: str = "#4a5160"
    dark: str = "#b4bdcc"
    on: bool = True
    hint_en: str = ""
    hint_tr: str = ""

    def name(self, language: str) -> str:
        """What people call it, in ``tr`` or ``en``."""
        return self.tr if language == "tr" and self.tr else self.en or self.id

    def hint(self, language: str) -> str:
        """One line on what belongs to it."""
        return self.hint_tr if language == "tr" and self.hint_tr else self.hint_en


@dataclass(frozen=True, slots=True)
class LabelSet:
    """Labels in the order in which they are offered; ids are unique. Raises ValueError if two share an id or a key."""

    labels: tuple[Label, ...]
    en: str = ""
    tr: str = ""

    def __post_init__(self) -> None:
        for kind, values in (("id", [x.id for x in self.labels]), ("key", [x.key for x in self.labels if x.key])):
            if doubled := {v for v in values if values.count(v) > 1}:
                raise ValueError(f"two labels share the {kind} {', '.join(sorted(doubled))}")

    @property
    def active(self) -> tuple[Label, ...]:
        """Those that are switched on."""
        return tuple(x for x in self.labels if x.on)

    def get(self, id: str) -> Label:  # noqa: A002  the field's own name
        """The label of that id; one made up on the spot if the set has none, so that no mention is without."""
        found = next((x for x in self.labels if x.id == id), None)
        return found or Label(id, id, id)

    def spoken(self, act: Reason, language: str) -> Reason:
        """``act`` with a label that it names called as people call it, as histories show it."""
        label = act.args.get("label")
        if not isinstance(label, str):
            return act
        return replace(act, args={**act.args, "label": self.get(label).name(language)})

    def with_label(self, label: Label, at: str = "") -> "LabelSet":
        """With ``label`` in the place of the one called ``at``, or at the end."""
        if all(x.id != at for x in self.labels):
            return replace(self, labels=(*self.labels, label))
        return replace(self, labels=tuple(label if x.id == at else x for x in self.labels))

    def without(self, id: str) -> "LabelSet":  # noqa: A002  the field's own name
        """Without the label of that id."""
        return replace(self, labels=tuple(x for x in self.labels if x.id != id))

    def to_json(self) -> str:
        """As text that ``parse`` reads, for a file or the project."""
        rows = [
            {
                "id": x.id,
                "en": x.en,
                "tr": x.tr,
                "key": x.key,
                "light": x.light,
                "dark": x.dark,
                "on": x.on,
                "hint": {"en": x.hint_en, "tr": x.hint_tr},
            }
            for x in self.labels
        ]
        return json.dumps({"name": {"en": self.en, "tr": self.tr}, "labels": rows}, ensure_ascii=False, indent=2)


def parse(text: str) -> LabelSet:
    """A label set from its JSON. Raises TashihError with a sentence if it is none."""
    try:
        data = json.loads(text)
        names = data.get("name", {})
        labels = tuple(_label(row) for row in data["labels"])
        return LabelSet(labels, names.get("en", ""), names.get("tr", ""))
    except (ValueError, KeyError, TypeError, AttributeError) as why:
        raise TashihError(
            f"This is no label set: {why}. A label set is a JSON file with a list called labels."
        ) from why


def _label(row: dict[str, Any]) -> Label:
    hint = row.get("hint", {})
    plain = {k: str(row[k]) for k in ("en", "tr", "key", "light", "dark") if k in row}
    return Label(
        id=str(row["id"]),
        **{"en": str(row["id"]), "tr": "", **plain},
        on=bool(row.get("on", True)),
        hint_en=hint.get("en", ""),
        hint_tr=hint.get("tr", ""),
    )


def read(file: Path) -> LabelSet:
    """The label set in ``file``. Raises TashihError naming the file if it cannot be read or is none."""
    try:
        return parse(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as why:
        raise TashihError(f"{file} cannot be read as a label set: {why}") from why


def default() -> LabelSet:
    """The set every new project starts with."""
    return read(resources.path("labels", "default.json"))
