"""Build hook: compile the translations (.ts) that go into the wheel (.qm)."""

import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationHook(BuildHookInterface):
    """Runs Qt's lrelease, which the PySide6_Essentials wheel carries, over resources/translations."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        import PySide6  # noqa: PLC0415  a build requirement, absent when hatch only reads metadata

        folder = Path(PySide6.__file__).parent
        lrelease = next((p for p in (folder / "lrelease", folder / "lrelease.exe") if p.exists()), None)
        if lrelease is None:
            raise FileNotFoundError(f"lrelease is missing in {folder}")
        for source in sorted(Path(self.root, "resources", "translations").glob("*.ts")):
            subprocess.run([lrelease, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)  # noqa: S603  our own words
