"""What starting costs: CPU seconds and peak memory from nothing to a window, beside a bare PySide6 window.

Run it by hand: ``python tests/bench/start.py``. Each case is a process of its own, several times; the least is told.
"""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 5
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

PEAK = """
import resource
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def measured(script: str) -> tuple[float, float]:
    """CPU seconds and peak megabytes of one run in a fresh process."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / SAMPLE.name).write_bytes(SAMPLE.read_bytes())
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            [sys.executable, "-c", script + PEAK, folder],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            check=True,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, int(done.stdout) / 1024


def main() -> int:
    """Print a line a case."""
    for name, script in (("bare PySide6 window", BARE), ("Tashih, empty desk", DESK), ("Tashih, sample open", OPENED)):
        runs = [measured(script) for _ in range(RUNS)]
        print(f"{name:22} {min(r[0] for r in runs):5.2f} CPU s  {max(r[1] for r in runs):5.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
