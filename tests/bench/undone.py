"""How much damage is undone without asking, kind by kind, beside ftfy in the same run; is sound text left alone?

    python tests/bench/undone.py [SOUND.jsonl]

SOUND has one ``{"text": …}`` a line: sound Turkish articles, which are damaged here by program. Without it the
article of the tests is taken. Counted are words: of those that the damage changed, the share that is
again as it was. It fails (exit code 1) if sound text is changed or ftfy is better at any damage.
"""

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import ftfy

from tashih.repair.codepages import misread
from tashih.repair.engine import repair

sys.path.insert(0, str(Path(__file__).parents[1]))
from damaged_news import CENTRAL, PLAIN, QUESTION, REPLACED, SOUND

KINDS: dict[str, Callable[[str], str]] = {
    "UTF-8 read as cp1252": lambda text: misread(text, "cp1252"),
    "UTF-8 read as cp1254": lambda text: misread(text, "cp1254"),
    "UTF-8 read as Latin-1, twice": lambda text: misread(misread(text, "latin-1"), "latin-1"),
    "cp1254 read as cp1252": lambda text: text.encode("cp1254", "replace").decode("cp1252", "replace"),
    "cp1254 read as cp1250": lambda text: text.encode("cp1254", "replace").decode("cp1250", "replace"),
    "HTML entities": lambda text: text.encode("ascii", "xmlcharrefreplace").decode("ascii"),
    "ş→ř, ğ→đ, ç lost": lambda text: text.translate(CENTRAL),
    "ş ğ ı İ became ?": lambda text: text.translate(QUESTION),
    "Turkish letters became U+FFFD": lambda text: text.translate(REPLACED),
    "typed without Turkish letters": lambda text: text.translate(PLAIN),
}


@dataclass
class Count:
    """Words that a damage changed, and how many of them each program put right."""

    damaged: int = 0
    ours: int = 0
    theirs: int = 0

    def share(self, right: int) -> float:
        """In percent."""
        return 100 * right / self.damaged if self.damaged else 0.0


def right(sound: list[str], found: list[str]) -> set[int]:
    """The places of ``sound`` that are as they should be in ``found``."""
    blocks = SequenceMatcher(None, sound, found, autojunk=False).get_matching_blocks()
    return {i for block in blocks for i in range(block.a, block.a + block.size)}


def count(text: str, damage: Callable[[str], str], into: Count) -> None:
    """One article damaged in one way, repaired by both programs."""
    sound, broken = text.split(), damage(text)
    wrong = set(range(len(sound))) - right(sound, broken.split())
    into.damaged += len(wrong)
    into.ours += len(wrong & right(sound, repair(broken).repaired.split()))
    into.theirs += len(wrong & right(sound, ftfy.fix_text(broken, uncurl_quotes=False).split()))


def main() -> int:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sound", nargs="?", type=Path)
    given = parser.parse_args()
    texts = [SOUND]
    if given.sound:
        texts = [json.loads(line)["text"] for line in given.sound.read_text("utf-8").splitlines() if line.strip()]
    changed = sum(repair(text).repaired != text for text in texts)
    print(f"{len(texts)} articles, {sum(len(t.split()) for t in texts)} words; {changed} changed while sound\n")
    print(f"{'of the damaged words undone, in percent':42} {'Tashih':>7} {'ftfy':>7} {'words':>8}")
    failed = changed > 0
    for name, damage in KINDS.items():
        found = Count()
        for text in texts:
            count(text, damage, found)
        failed |= found.ours < found.theirs
        print(f"{name:42} {found.share(found.ours):7.1f} {found.share(found.theirs):7.1f} {found.damaged:8}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
