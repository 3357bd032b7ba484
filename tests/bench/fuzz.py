"""Short broken inputs, a million in all: bytes to decode, files of every format to import, project files to open.

    python tests/bench/fuzz.py [--minutes 30] [--state FOLDER]

Each input is made of a sound one by a few random changes, from a seed that is its number, so that a run goes on where
the last one ended (its count is in FOLDER) and any input can be made again. What is promised: a result, or a
TashihError with its sentence; never another exception, never more than ten seconds. Inputs that break the promise are
kept in FOLDER, to become tests.
"""

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from tashih.errors import TashihError
from tashih.formats.registry import read_file, writers
from tashih.repair.decoding import decode
from tashih.store.check import check
from tashih.store.project import Project

sys.path.insert(0, str(Path(__file__).parents[1]))
from bench.kill import made
from held import document, full

GOAL = 1_000_000
PATIENCE = 10
"""Seconds that one input may take."""
SHARES = {"decode": 55, "import": 42, "project": 3}
"""Of a hundred inputs in a row, how many are of which kind."""

_TEXTS = [
    "Bařbakan İdlib'de konuřtu: “Işık, ğ ve ü.”\r\n",
    "Türkiye Büyük Millet Meclisi’nde dün görüşüldü. ",
    "AÃ§Ä±klama yapÄ±ldÄ± &#351; &amp; %C5%9F =C5=9F \\u015f ",
]
_CODECS = [
    "utf-8",
    "utf-8-sig",
    "cp1254",
    "iso8859-9",
    "cp857",
    "utf-16",
    "utf-16-le",
    "utf-32",
    "mac-turkish",
    "cp1252",
]
_PIECES = (
    b'\0|\xff\xfe|\xef\xbb\xbf|<|>|&|"|{|}|[|]|\t|\n|-1|99999999999|1e999|null|\xed\xa0\x80|\xf0\x9f\x98\x80'
    b"|<!DOCTYPE x>|T1\t|../"
).split(b"|")


class TooLongError(Exception):
    """An input has taken more than its time."""


def mutated(data: bytes, draw: random.Random) -> bytes:
    """``data`` after one to six changes."""
    found = bytearray(data)
    for _ in range(draw.choice([1, 1, 1, 2, 3, 6])):
        at = draw.randrange(len(found) + 1)
        end = min(len(found), at + draw.choice([1, 1, 2, 8, 64]))
        act = draw.randrange(7)
        if act == 0 and at < len(found):
            found[at] ^= 1 << draw.randrange(8)
        elif act == 1:
            del found[at:end]
        elif act == 2:
            found[at:at] = draw.choice(_PIECES)
        elif act == 3:
            found[at:end] = draw.randbytes(end - at)
        elif act == 4:
            found[at:at] = found[at:end] * draw.choice([1, 2, 50])
        elif act == 5:
            del found[at:]
        else:
            other = draw.randrange(len(found) + 1)
            found[at:at] = found[other : other + 64]
    return bytes(found)


class Fuzz:
    """Makes and tries the inputs; ``folder`` is for scratch files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files = list(self._sound_files(folder / "sound"))
        project = folder / "sound.tashih"
        made(project)
        self._project = project.read_bytes()
        self._try: dict[str, Callable[[bytes, str], None]] = {
            "decode": self._decode,
            "import": self._import,
            "project": self._open,
        }

    @staticmethod
    def _sound_files(folder: Path) -> Iterator[tuple[Path, bytes]]:
        for one in writers():
            if one.reads:
                with suppress(TashihError):  # a format whose package is not installed
                    one.write(document(full()), folder / one.id / f"haber{one.extensions[0]}")
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.stat().st_size < 100_000:
                yield path, path.read_bytes()

    def kind(self, number: int) -> str:
        """What the input of that number is for."""
        place = number * 37 % 100
        for kind, share in SHARES.items():
            place -= share
            if place < 0:
                return kind
        raise AssertionError

    def input(self, number: int) -> tuple[str, bytes, str]:
        """Kind, bytes and name of the file."""
        draw, kind = random.Random(number), self.kind(number)
        if kind == "decode":
            text = "".join(draw.choices(_TEXTS, k=draw.randint(1, 4)))
            return kind, mutated(text.encode(draw.choice(_CODECS), "replace"), draw), "haber.txt"
        if kind == "import":
            path, data = draw.choice(self._files)
            return kind, mutated(data, draw), str(path)
        return kind, mutated(self._project, draw), "haber.tashih"

    def attempt(self, number: int) -> str:
        """Try one; an empty string if it keeps the promise, else what it did."""
        kind, data, name = self.input(number)
        signal.alarm(PATIENCE)
        try:
            self._try[kind](data, name)
        except TashihError as error:
            return "" if str(error).strip() else "an empty sentence"
        except BaseException:
            return traceback.format_exc()
        finally:
            signal.alarm(0)
        return ""

    @staticmethod
    def _decode(data: bytes, name: str) -> None:
        decode(data)

    def _import(self, data: bytes, name: str) -> None:
        path = Path(name)  # among the files that go with it
        sound = path.read_bytes()
        path.write_bytes(data)
        try:
            read_file(path)
        finally:
            path.write_bytes(sound)

    def _open(self, data: bytes, name: str) -> None:
        path = self._folder / name
        for old in self._folder.glob("haber.tashih*"):
            old.unlink()
        path.write_bytes(data)
        check(path)
        with Project.open(path) as project:
            for row in project.articles():
                project.article(row.id)


@contextmanager
def _watched() -> Iterator[None]:
    def too_long(number: int, frame: FrameType | None) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGALRM, too_long)
    try:
        yield
    finally:
        signal.signal(signal.SIGALRM, before)


def run(start: int, end: int, minutes: float, told: Callable[[int, str], None]) -> int:
    """Try the inputs from ``start`` on; gives the number of the next one."""
    until = time.monotonic() + minutes * 60
    memory = Path("/dev/shm")  # files that are never synced need no disk
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder, _watched():
        os.environ["XDG_DATA_HOME"] = folder
        fuzz = Fuzz(Path(folder))
        for number in range(start, end):
            if number % 100 == 0 and time.monotonic() > until:
                return number
            if broken := fuzz.attempt(number):
                told(number, broken)
    return end


def main() -> int:
    """Go on from the last run; print how far it has come. 1 if a promise was broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--state", type=Path, default=Path("fuzz-state"))
    wish = parser.parse_args()
    wish.state.mkdir(exist_ok=True)
    count = wish.state / "count.json"
    done = json.loads(count.read_text()) if count.exists() else {"next": 0, "broken": []}

    def told(number: int, broken: str) -> None:
        print(f"input {number}: {broken.splitlines()[-1]}", file=sys.stderr, flush=True)
        (wish.state / f"{number}.txt").write_text(broken)
        done["broken"].append(number)

    while done["next"] < GOAL and wish.minutes > 0:
        start, part = time.monotonic(), min(wish.minutes, 1.0)
        done["next"] = run(done["next"], GOAL, part, told)
        count.write_text(json.dumps(done))
        wish.minutes -= (time.monotonic() - start) / 60
    print(f"{done['next']:,} of {GOAL:,} inputs tried, {len(done['broken'])} broke a promise: {done['broken'][:20]}")
    return 1 if done["broken"] else 0


if __name__ == "__main__":
    sys.exit(main())
