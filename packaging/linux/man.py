"""The man pages tashih(1), English and Turkish, from the argument parser and the words in man.json.

man.py FOLDER writes FOLDER/man1/tashih.1 and FOLDER/tr/man1/tashih.1. A string of the parser that has no Turkish in
man.json raises KeyError, so that no page is half translated.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tashih import __version__
from tashih.cli import EXAMPLES, parser

WORDS: dict[str, Any] = json.loads(Path(__file__).with_name("man.json").read_text("utf-8"))
LANGUAGES = ("en", "tr")
_EXAMPLE = re.compile(r"  (tashih.*?) {2,}(.+)")


def page(language: str, seconds: int = 0) -> str:
    """The page in that language, dated by ``seconds`` since 1970, in the macros of man(7)."""
    return "".join(f"{line}\n" for line in _Page(language).lines(seconds))


class _Page:
    def __init__(self, language: str) -> None:
        self._language = language
        self._parser = parser()
        self._commands = _commands(self._parser)

    def lines(self, seconds: int) -> Iterator[str]:
        date = datetime.fromtimestamp(seconds, UTC).date().isoformat()
        yield f'.TH TASHIH 1 "{date}" "tashih {__version__}" "Tashih"'
        yield self._section("NAME")
        yield _wrapped(f"tashih - {WORDS['name'][self._language]}")
        yield self._section("SYNOPSIS")
        yield self._usage("tashih", self._parser)
        for name, command in self._commands:
            yield ".br"
            yield self._usage(f"tashih {name}", command)
        yield self._section("DESCRIPTION")
        for number, paragraph in enumerate(WORDS["description"]):
            yield from ([".PP"] if number else [])
            yield _wrapped(paragraph[self._language])
        yield self._section("OPTIONS")
        yield from self._arguments(self._parser)
        yield self._section("COMMANDS")
        for name, command in self._commands:
            yield from self._command(name, command)
        yield from self._list("EXIT STATUS", WORDS["exit"])
        yield from self._list("ENVIRONMENT", WORDS["environment"])
        yield from self._list("FILES", WORDS["files"])
        yield self._section("EXAMPLES")
        for command_line, what in _EXAMPLE.findall(EXAMPLES):
            yield from (".TP", f".B {_plain(command_line)}", _wrapped(self._sentence(what)))

    def _section(self, title: str) -> str:
        return f".SH {title if self._language == 'en' else WORDS['sections'][title]}"

    def _said(self, english: str) -> str:
        if self._language == "en":
            return english
        if english not in WORDS["help"]:
            raise KeyError(f"packaging/linux/man.json lacks the Turkish of: {english}")
        return str(WORDS["help"][english])

    def _sentence(self, english: str) -> str:
        """A line of help has no capital and no full stop; a page has both."""
        text = self._said(english)
        first = "İ" if self._language == "tr" and text[:1] == "i" else text[:1].upper()
        return first + text[1:] + ("" if text.endswith(("?", ".")) else ".")

    def _word(self, metavar: str) -> str:
        return metavar if self._language == "en" else WORDS["words"].get(metavar, metavar)

    def _usage(self, name: str, of: argparse.ArgumentParser) -> str:
        parts = [f"\\fB{_plain(name)}\\fR"]
        for action in of._actions:
            if isinstance(action, argparse._SubParsersAction):
                parts.append(f"[\\fI{self._word('COMMAND')}\\fR ...]")
            elif not isinstance(action, argparse._HelpAction):
                parts.append(self._shape(action))
        return " ".join(parts)

    def _shape(self, action: argparse.Action) -> str:
        value = f"\\fI{_plain(self._value(action))}\\fR" if action.nargs != 0 else ""
        if not action.option_strings:
            return {"*": f"[{value} ...]", "+": f"{value} ..."}.get(str(action.nargs), value)
        shown = f"\\fB{_plain(action.option_strings[0])}\\fR {value}".rstrip()
        return shown if action.required else f"[{shown}]"

    def _value(self, action: argparse.Action) -> str:
        if action.choices:
            return "{" + ",".join(action.choices) + "}"
        return self._word(str(action.metavar or action.dest.upper()))

    def _command(self, name: str, command: argparse.ArgumentParser) -> Iterator[str]:
        yield f".SS tashih {_plain(name)}"
        yield _wrapped(self._sentence(_help_of(self._parser, name)))
        if command.description:
            yield ".PP"
            yield _wrapped(self._said(command.description))
        yield from self._arguments(command)

    def _arguments(self, of: argparse.ArgumentParser) -> Iterator[str]:
        for action in of._actions:
            is_told_once = of is not self._parser and isinstance(action, argparse._HelpAction)
            if is_told_once or isinstance(action, argparse._SubParsersAction):
                continue
            value = f" \\fI{_plain(self._value(action))}\\fR" if action.nargs != 0 else ""
            names = ", ".join(f"\\fB{_plain(o)}\\fR" for o in action.option_strings)
            yield from (".TP", f"{names}{value}".strip(), _wrapped(self._sentence(action.help or "")))

    def _list(self, title: str, items: list[dict[str, str]]) -> Iterator[str]:
        yield self._section(title)
        for item in items:
            yield from (".TP", f".B {_plain(item['term'])}", _wrapped(item[self._language]))


def _commands(of: argparse.ArgumentParser) -> list[tuple[str, argparse.ArgumentParser]]:
    return [(n, p) for a in of._actions if isinstance(a, argparse._SubParsersAction) for n, p in a.choices.items()]


def _help_of(of: argparse.ArgumentParser, name: str) -> str:
    found = (a for a in of._actions if isinstance(a, argparse._SubParsersAction))
    return next(str(c.help) for a in found for c in a._choices_actions if c.dest == name)


def _wrapped(text: str) -> str:
    """Lines of at most 80 bytes as mandoc counts them, to whom a letter beyond ASCII is eight."""
    lines, length = [""], 0
    for word in text.split():
        size = sum(1 if letter.isascii() else 8 for letter in word) + word.count("-")
        if lines[-1] and length + size > 78:
            lines.append("")
            length = 0
        lines[-1] = f"{lines[-1]} {word}".lstrip()
        length += size + 1
    return "\n".join(map(_plain, lines))


def _plain(text: str) -> str:
    """Text that troff takes as it is."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("~", "\\(ti").replace("^", "\\(ha")
    return f"\\&{escaped}" if escaped[:1] in ".'" else escaped


def write(folder: Path, seconds: int) -> None:
    """Both pages below ``folder``, where man looks for them."""
    for language in LANGUAGES:
        target = folder / ("" if language == "en" else language) / "man1" / "tashih.1"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page(language, seconds), "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
