"""Cut the power at random moments while the project is worked on, and see whether anything it had shown is lost.

    python tests/bench/powercut.py [--states 1000] [--mutant synchronous-normal]

A process that is killed leaves to the system what it wrote; a power cut does not. So the child of ``kill.py`` works
under ``strace``, which tells each write, truncation, deletion and sync of the project's files in order. From that the
disk is rebuilt as it may be at some moment: what was synced is there; of what was not, each write by itself is there,
or is not, or only some of its sectors of 512 bytes are, and a deletion has happened or not. Then everything that had
been shown by that moment must be in the file, and the file must be sound.

The mutant tells SQLite to sync less and must be caught. A disk that lies about having synced cannot be found this way.
"""

import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from bench.kill import SYNCHRONOUS_NORMAL, Outcome, made, wrong

SECTOR = 512
FOLDER = "/"
ENDS = ("", "-wal", "-journal")
"""Ends of the names of the files that make up a project."""

_CALLS = "openat,write,pwrite64,ftruncate,fsync,fdatasync,unlink,close"
_CALL = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+)")
_HEX = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')

Said = tuple[int, int, str]


def available() -> bool:
    """Whether ``strace`` is here and may look at a process."""
    tracer = shutil.which("strace")
    return tracer is not None and not subprocess.run([tracer, "true"], capture_output=True, check=False).returncode


@dataclass
class Step:
    """One thing that happened: to a file, or on the screen where ``said`` is given."""

    what: str
    end: str = ""
    at: int = 0
    data: bytes = b""
    said: Said | None = None


def recorded(path: Path, changes: int, seed: int, mutant: str) -> list[Step]:
    """What a child did to the project at ``path`` until it had said so many changes."""
    trace = path.with_name("trace")
    tracer = shutil.which("strace")
    assert tracer is not None
    script = Path(__file__).with_name("kill_store.py")
    command = [tracer, "-xx", "-s", "1000000", "-e", f"trace={_CALLS}", "-o", str(trace)]
    command += [sys.executable, str(script), str(path), str(seed), mutant]
    surroundings = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), "XDG_DATA_HOME": str(path.parent)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=surroundings, start_new_session=True) as child:
        assert child.stdout is not None
        for _ in range(changes):
            child.stdout.readline()
        os.killpg(child.pid, signal.SIGKILL)
    return list(_steps(trace, path))


def _steps(trace: Path, path: Path) -> Iterator[Step]:
    names = {str(path) + end: end for end in ENDS} | {str(path.parent): FOLDER}
    open_files: dict[int, str] = {}
    with trace.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            call = _CALL.match(line)
            if call is None or int(call[3]) < 0:
                continue
            what, words = call[1], [bytes.fromhex(w.replace("\\x", "")) for w in _HEX.findall(call[2])]
            if what == "openat":
                open_files[int(call[3])] = names.get(os.fsdecode(words[0]), "other")
            elif what == "unlink":
                yield Step("unlink", names.get(os.fsdecode(words[0]), "other"))
            else:
                yield from _on_file(what, call[2], words, open_files)


def _on_file(what: str, arguments: str, words: list[bytes], open_files: dict[int, str]) -> Iterator[Step]:
    handle, *others = re.sub(r'"[^"]*"', "", arguments).split(",")
    end = open_files.get(int(handle), "other")
    if what == "write" and handle == "1":
        number, version, state = words[0].split()
        yield Step("said", said=(int(number), int(version), state.decode()))
    elif what == "close":
        open_files.pop(int(handle), None)
    elif end == "other":
        return
    elif what == "pwrite64":
        yield Step("write", end, int(others[-1]), words[0])
    elif what == "ftruncate":
        yield Step("truncate", end, int(others[0]))
    elif what in ("fsync", "fdatasync"):
        yield Step("sync", end)
    else:
        raise ValueError(f"{what} on a project's file is not simulated")


@dataclass
class Disk:
    """The files as the disk surely has them, and what was done to each that it need not have yet."""

    files: dict[str, bytes]
    pending: dict[str, list[Step]] = field(default_factory=lambda: defaultdict(list))

    def do(self, step: Step) -> None:
        """Take a step; a sync makes all before it on that file sure, one of the folder every deletion in it."""
        if step.what != "sync":
            self.pending[step.end].append(step)
        elif step.end != FOLDER:
            self._settle(step.end, len(self.pending[step.end]))
        else:
            for end, steps in self.pending.items():
                gone = [place for place, done in enumerate(steps, 1) if done.what == "unlink"]
                self._settle(end, max(gone, default=0))

    def _settle(self, end: str, count: int) -> None:
        steps = self.pending[end]
        content = self.files.pop(end, None)
        for done in steps[:count]:
            content = _after(content, done)
        if content is not None:
            self.files[end] = content
        del steps[:count]

    def cut(self, draw: random.Random) -> dict[str, bytes]:
        """The files as they may be found after a power cut now."""
        found: dict[str, bytes] = {}
        for end in {*self.files, *self.pending}:
            content = self.files.get(end)
            for step in self.pending.get(end, ()):
                if step.what == "unlink" and draw.random() < 1 / 2:
                    break  # the old file is still there under that name, and what came after went to another
                for part in _lasting(step, draw):
                    content = _after(content, part)
            if content is not None:
                found[end] = content
        return found


def _after(content: bytes | None, step: Step) -> bytes | None:
    if step.what == "unlink":
        return None
    content = content or b""
    if step.what == "truncate":
        return content[: step.at].ljust(step.at, b"\0")
    return content[: step.at].ljust(step.at, b"\0") + step.data + content[step.at + len(step.data) :]


def _lasting(step: Step, draw: random.Random) -> Iterator[Step]:
    """As much of an unsynced step as reached the disk: all, nothing, or some of its sectors."""
    fate = draw.random()
    if step.what == "unlink" or fate < 1 / 3:
        yield step
    if step.what != "write" or fate < 2 / 3:
        return
    for at in range(0, len(step.data), SECTOR):
        if draw.random() < 1 / 2:
            yield Step("write", step.end, step.at + at, step.data[at : at + SECTOR])


def run(states: int, mutant: str = "", seed: int = 1, changes: int = 300, told: bool = False) -> Outcome:
    """Work once, then cut the power at so many moments of it."""
    draw, outcome, start = random.Random(seed), Outcome(), time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.tashih"
        made(path)
        first = path.read_bytes()
        steps = recorded(path, changes, seed, mutant)
        for moment in sorted(draw.choices(range(len(steps)), k=states)):
            disk, said = Disk({"": first}), []
            for step in steps[:moment]:
                if step.said is None:
                    disk.do(step)
                else:
                    said.append(step.said)
            here = Path(folder) / "cut" / path.name
            shutil.rmtree(here.parent, ignore_errors=True)
            here.parent.mkdir()
            for end, content in disk.cut(draw).items():
                here.with_name(here.name + end).write_bytes(content)
            sentences = list(wrong(here, said))
            outcome.kills += 1
            outcome.said += len(said)
            outcome.lost += any(s.startswith("lost") for s in sentences)
            outcome.damaged += any(not s.startswith("lost") for s in sentences)
            if told and sentences and not mutant:
                print(f"at step {moment} of {len(steps)}: {sentences[:3]}", file=sys.stderr)
    outcome.seconds = time.monotonic() - start
    return outcome


def main() -> int:
    """Print what came of it; 1 if anything was lost or damaged."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--states", type=int, default=1000)
    parser.add_argument("--mutant", default="", choices=["", SYNCHRONOUS_NORMAL])
    parser.add_argument("--seed", type=int, default=1)
    wish = parser.parse_args()
    found = run(wish.states, wish.mutant, wish.seed, told=True)
    print(
        f"{found.kills} power cuts, {found.lost} lost something that was shown, {found.damaged} left a damaged file, "
        f"{found.seconds:.0f} s"
    )
    return 1 if found.lost or found.damaged else 0


if __name__ == "__main__":
    sys.exit(main())
