"""Shell completions for bash, zsh and fish, made by shtab from the argument parser: completions.py FOLDER"""

import argparse
import sys
from pathlib import Path

import shtab

from tashih.cli import parser
from tashih.formats.registry import formats, writers

FILES = {
    "bash": "bash-completion/completions/tashih",
    "zsh": "zsh/vendor-completions/_tashih",
    "fish": "fish/vendor_completions.d/tashih.fish",
}
"""Where each shell looks below ``/usr/share`` (zsh: on Debian and its kin)."""
PATHS = {"FILE", "INPUT", "OUTPUT", "PROJECT", "DAMAGED", "PROJECT.tashih", "NEW.tashih"}


def completion(shell: str) -> str:
    """The script for ``shell``: commands, options, formats by name, files and folders."""
    made = parser()
    for found in (a for a in made._actions if isinstance(a, argparse._SubParsersAction)):
        for name, command in found.choices.items():
            for action in command._actions:
                _tell(action, name)
    return shtab.complete(made, shell=shell)


def _tell(action: argparse.Action, command: str) -> None:
    """What the parser leaves open, since it would have to load all formats to know."""
    if action.metavar == "FORMAT":
        action.choices = [f.id for f in (writers() if command == "export" else formats()) if f.writes or f.reads]
    elif action.metavar == "FOLDER":
        action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]  shtab's way
    elif action.metavar in PATHS:
        action.complete = shtab.FILE  # type: ignore[attr-defined]


def write(folder: Path) -> None:
    """All of them below ``folder``, the ``share`` of a prefix."""
    for shell, name in FILES.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(completion(shell), "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
