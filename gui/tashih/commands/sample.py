"""``tashih sample``: the sample article in the window, or the same job headless where there is no display."""

import os
import shutil
import sys
from collections import Counter
from multiprocessing import get_context
from pathlib import Path

from tashih import resources
from tashih.article.article import Article
from tashih.article.edits import EditState
from tashih.commands.export import say
from tashih.formats.document import Document
from tashih.formats.files import read_bytes
from tashih.formats.registry import get
from tashih.process import Process
from tashih.reasons import explain, name_of_flag, name_of_rule

SAMPLE = "lavrov.txt"
EXPORTS = ("tashih-json", "brat", "html")


def show_sample(folder: Path) -> int:
    """Copy the sample into ``folder`` and open it; without a display repair, print, and export it there instead."""
    folder.mkdir(parents=True, exist_ok=True)
    article = folder / SAMPLE
    if not article.exists():
        shutil.copyfile(resources.path("samples", SAMPLE), article)
    if has_display():
        from tashih.desk.app import main as desk  # noqa: PLC0415  Qt only where it can open a window

        return desk([article])
    print("There is no display, so no window can open. The same job without one:\n")
    return headless(article, folder)


def has_display() -> bool:
    """Whether Qt can open a window here.

    A display that is named but does not answer makes Qt abort, so it is tried in a process of its own.
    """
    if os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return False
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    probe = get_context("spawn").Process(target=_connect)
    probe.start()
    probe.join()
    return probe.exitcode == 0


def _connect() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what Qt says as it aborts is nobody's concern
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  Qt only in this process

    QGuiApplication([])


def headless(source: Path, folder: Path, language: str = "en") -> int:
    """Repair and suggest, print what was found, write the exports and name them. Returns 0."""
    done = Process().bytes(read_bytes(source))
    article = done.article
    print(f"{source}: {len(article.original)} characters, read as {done.decoding.encoding}\n")
    _print_repairs(article, language)
    _print_found(article, language)
    document = Document(source.stem, article, {"source": source.name, "encoding": done.decoding.encoding})
    for name in EXPORTS:
        report = get(name).write(document, folder / "export" / source.stem, overwrite=True)
        for path in report.files:
            print(f"written: {path}")
        say(report, language)
    return 0


def _print_repairs(article: Article, language: str) -> None:
    applied = [e for e in article.edits if e.state is EditState.APPLIED]
    groups = {e.group for e in applied}
    print(f"Repaired in {len(groups)} places:")
    for (rule, series), count in Counter((e.rule, e.series) for e in applied).most_common():
        print(f"  {count:4} ×  {name_of_rule(rule, language)}: {_visible(series)}")
    suggested = [e for e in article.edits if e.state is EditState.SUGGESTED]
    print(f"Suggested, for a person to decide: {len({e.group for e in suggested})}")
    for edit in suggested:
        print(f"        {_visible(edit.group.of(article.original))}: {explain(edit.reason, language)}")
    print(f"To look at, no repair known: {len(article.flags)}")
    for flag in article.flags:
        print(f"        {name_of_flag(flag.kind, language)}: {_visible(flag.span.of(article.repaired))}")
    print()


def _print_found(article: Article, language: str) -> None:
    names: dict[str, Counter[str]] = {}
    for mention in article.mentions:
        names.setdefault(mention.label, Counter())[mention.span.of(article.repaired)] += 1
    print(f"Entities suggested: {len(article.mentions)}")
    for label, counts in sorted(names.items()):
        print(f"  {label}: {', '.join(f'{name} ({count})' for name, count in counts.most_common())}")
    print(f"Quotations suggested: {len(article.quotations)}")
    for quotation in article.quotations:
        words = _visible(quotation.words.of(article.repaired))
        cue = quotation.cue.of(article.repaired) if quotation.cue else "no cue"
        print(f"  {quotation.who or 'speaker unknown'} — {cue} — {words}")
    print()


def _visible(text: str) -> str:
    shown = text.replace("\n", "⏎")
    return shown if len(shown) <= 60 else f"{shown[:40]} … {shown[-17:]}"
