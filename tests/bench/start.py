"""What starting costs: CPU seconds and peak memory from nothing to a window, beside a bare PySide6 window and Meld.

Run it by hand: ``python tests/bench/start.py``. Each case is a process of its own, several times; the least is told.
Exit code 1 if the empty desk costs more than ``GOAL`` bare windows. Meld (Debian: apt install meld xvfb) is told for
comparison, with the sample on both sides, and left out where it is not installed.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

RUNS = 5
GOAL, BARE_WINDOWS = 0.6, 5
"""CPU seconds that the empty desk may cost; on a slower machine, so many times what a bare window costs there."""
SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "lavrov.txt"

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QPlainTextEdit())
window.show()
app.processEvents()
"""

DESK = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from tashih.desk import app as program
from tashih.desk.settings import Settings
app = program.application()
window = program.desk(app, Settings(QSettings(sys.argv[1] + "/s.ini", QSettings.Format.IniFormat)))
window.show()
app.processEvents()
"""

OPENED = (
    DESK
    + """
from PySide6.QtCore import QEventLoop
loop = QEventLoop()
window.opener.ended.connect(loop.quit)
window.open_paths([Path(sys.argv[1]) / "lavrov.txt"])
loop.exec()
app.processEvents()
assert window.session.has_article
"""
)

MELD = """
import runpy, sys
import gi
from gi.repository import Gio, GLib

def end():  # once nothing else is left to do, so after the window is drawn
    app = Gio.Application.get_default()
    if app is None or not app.get_windows():
        return True
    app.quit()
    return False

GLib.idle_add(end, priority=GLib.PRIORITY_LOW + 100)
folder = sys.argv[1]
sys.argv = ["meld", folder + "/lavrov.txt", folder + "/lavrov.txt"]
try:
    runpy.run_path("/usr/bin/meld", run_name="__main__")
except SystemExit as ended:
    assert not ended.code, ended.code
"""

PEAK = """
import resource
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@dataclass(frozen=True)
class Case:
    """A program to start: its name, its script, the Python that runs it, and the screen it draws on."""

    name: str
    script: str
    python: str = sys.executable
    display: str = ""


@dataclass(frozen=True)
class Cost:
    """CPU seconds and peak megabytes."""

    seconds: float
    memory: float


def once(case: Case) -> Cost:
    """One run in a fresh process."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / SAMPLE.name).write_bytes(SAMPLE.read_bytes())
        screen = {"DISPLAY": case.display, "GSETTINGS_BACKEND": "memory", "NO_AT_BRIDGE": "1", "HOME": folder}
        more = screen if case.display else {"QT_QPA_PLATFORM": "offscreen"}
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            [case.python, "-c", case.script + PEAK, folder], env={**os.environ, **more}, capture_output=True, check=True
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(spent, int(done.stdout) / 1024)


def told(case: Case) -> Cost:
    """The least time and the most memory of several runs, which it prints."""
    runs = [once(case) for _ in range(RUNS)]
    cost = Cost(min(r.seconds for r in runs), max(r.memory for r in runs))
    print(f"{case.name:22} {cost.seconds:5.2f} CPU s  {cost.memory:5.0f} MB", flush=True)
    return cost


@contextmanager
def screen() -> Iterator[str]:
    """A virtual screen for programs that cannot do without; its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as said:
            yield f":{said.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def main() -> int:
    """Print a line a case; 1 if the goal is missed."""
    bare = told(Case("bare PySide6 window", BARE))
    desk = told(Case("Tashih, empty desk", DESK))
    told(Case("Tashih, sample open", OPENED))
    if Path("/usr/bin/meld").exists() and shutil.which("Xvfb"):
        with screen() as display:
            told(Case("Meld, sample twice", MELD, "/usr/bin/python3", display))
    else:
        print("Meld or Xvfb is not installed: no comparison")
    ratio = desk.seconds / bare.seconds
    print(f"the empty desk costs {ratio:.1f} bare windows; goal: {GOAL} CPU s, or {BARE_WINDOWS} bare windows")
    return int(desk.seconds > GOAL and ratio > BARE_WINDOWS)


if __name__ == "__main__":
    sys.exit(main())
