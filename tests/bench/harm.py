"""How often sound text is changed: sentences of the languages around us and Turkish ones, out of message catalogues.

Run it by hand: ``python tests/bench/harm.py [--folder /usr/share/locale]``. Each sentence is a text of its own, and
ten by turns make one. It fails if a text is changed, but for tags and entities, which some messages are made of.
"""

import argparse
import gettext
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tashih.article.edits import Edit
from tashih.repair.engine import repair

LANGUAGES = ("tr", "de", "fr", "cs", "hr", "pl", "en_GB", "az", "ku", "ro", "hu", "sq", "es", "da")
MARKUP = {"tag", "entity", "emphasis", "heading", "link"}
_SHORTEST = 60  # code points
_CODE = re.compile(r"[%{}<>&|\\=_~@#*`]|--|\(s\)|\.{4}|\bC1\b")


def sentences(folder: Path, language: str, count: int) -> list[str]:
    """Distinct messages of that language that are whole sentences, evenly out of all catalogues."""
    found: dict[str, None] = {}
    for path in sorted(folder.glob(f"{language}/LC_MESSAGES/*.mo")):
        found.update(dict.fromkeys(_of_catalogue(path)))
    everything = list(found)
    return everything[:: max(1, len(everything) // count)][:count]


def _of_catalogue(path: Path) -> Iterator[str]:
    try:
        with path.open("rb") as file:
            catalogue = gettext.GNUTranslations(file)
    except (OSError, UnicodeDecodeError):
        return
    for key, message in catalogue._catalog.items():  # type: ignore[attr-defined]  # gettext lists no messages otherwise
        text = " ".join(message.split())
        whole = text[:1].isupper() and text[-1:] in ".!?" and len(text) >= _SHORTEST
        if key and message != key and whole and not _CODE.search(text):
            yield text


def tens(lone: list[str]) -> list[list[str]]:
    """Ten by ten."""
    return [lone[at : at + 10] for at in range(0, len(lone), 10)]


def edits(texts: list[str]) -> Iterator[tuple[str, Edit]]:
    """The applied edits of all texts, each with its text."""
    for text in texts:
        for edit in repair(text).edits:
            if edit.applied and edit.rule not in MARKUP:
                yield text, edit


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("/usr/share/locale"))
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--languages", nargs="*", default=LANGUAGES)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    print("| language | sentences | edits in single ones | edits in tens |\n|---|--:|--:|--:|")
    harmed = 0
    for language in args.languages:
        lone = sentences(args.folder, language, args.count)
        found = [list(edits(lone)), list(edits(["\n\n".join(ten) for ten in tens(lone)]))]
        harmed += sum(map(len, found))
        print(f"| {language} | {len(lone)} | {len(found[0])} | {len(found[1])} |")
        if args.show:
            show([*found[0], *found[1]])
    sys.exit(harmed > 0)


def show(found: list[tuple[str, Edit]]) -> None:
    """What was changed, by rule and word."""
    for (rule, old, new), count in Counter((e.rule, e.group.of(t), e.text) for t, e in found).most_common(40):
        print(f"    {count} × {rule}: {old!r} {new!r}")


if __name__ == "__main__":
    main()
