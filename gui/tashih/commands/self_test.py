"""``tashih --self-test``: is this installation whole? Everything is done once with the sample article, for real."""

import os
import shutil
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from tashih import __version__, resources
from tashih.batch import Job, run
from tashih.errors import TashihError
from tashih.formats.document import Document
from tashih.formats.registry import get, writers
from tashih.process import Process
from tashih.store.locate import project_beside
from tashih.store.project import Project

SAMPLE = "lavrov.txt"
REPAIRED, NAME = "başkenti", "Sergey Lavrov"
"""A word that the sample has only once it is repaired, and one that must be suggested in it."""
LAZY = ("tqdm", "pycrfsuite", "tashih.suggest.recognizers", "tashih.commands.import_", "tashih.commands.check")
"""What is loaded only when it is used, and so could be missing unnoticed."""

Step = Callable[[Path], str]


def self_test() -> int:
    """Go through the steps, a line each, and return 0.

    Raises TashihError, naming the step and what is wrong, at the first that fails. Nothing is left behind.
    """
    if os.environ.setdefault("QT_QPA_PLATFORM", "offscreen") == "offscreen":
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # it tells of every hint it cannot follow
    print(f"tashih {__version__}, self-test")
    with tempfile.TemporaryDirectory(prefix="tashih-") as name:
        folder = Path(name)
        shutil.copyfile(resources.path("samples", SAMPLE), folder / SAMPLE)
        for title, step in STEPS:
            print(f"  {title}: {_done(title, step, folder)}")
    print("all well")
    return 0


def _done(title: str, step: Step, folder: Path) -> str:
    try:
        return step(folder)
    except (TashihError, ImportError, OSError) as error:
        raise TashihError(
            f"the self-test failed at “{title}”: {error}. This installation is not whole; install Tashih again"
        ) from error


def _work(folder: Path) -> str:
    article = Process().bytes((folder / SAMPLE).read_bytes()).article
    names = {m.span.of(article.repaired) for m in article.mentions}
    if REPAIRED not in article.repaired or REPAIRED in article.original:
        raise TashihError("the sample article was not repaired")
    if NAME not in names or not article.quotations:
        raise TashihError("no names or quotations were suggested in the sample article")
    return f"{len(article.edits)} edits, {len(article.mentions)} names, {len(article.quotations)} quotations"


def _processes(folder: Path) -> str:
    jobs = [Job(str(number), (folder / SAMPLE).read_bytes()) for number in range(2)]
    failures = [o.failure for o in run(jobs, 2) if o.row is None]
    if failures:
        raise TashihError("; ".join(failures))
    return "two processes work side by side"


def _window(folder: Path) -> str:
    from tashih.desk.trial import try_window  # noqa: PLC0415  Qt last: if it cannot be loaded, the rest is known

    text = try_window(folder / SAMPLE, folder)
    with Project.open(project_beside(folder / SAMPLE), readonly=True) as project:
        if [project.article(row.id).repaired for row in project.articles()] != [text]:
            raise TashihError("the project does not hold what the window showed")
    return "opened the sample, decided, undid, closed; the project holds it all"


def _exports(folder: Path) -> str:
    with Project.open(project_beside(folder / SAMPLE), readonly=True) as project:
        article = project.article(project.articles()[0].id)
    usable = [f for f in writers() if not f.missing]
    for chosen in usable:
        report = chosen.write(Document("lavrov", article), folder / chosen.id / "lavrov")
        if not report.files or not all(path.stat().st_size for path in report.files):
            raise TashihError(f"{chosen.id} wrote no file, or an empty one")
    own = get("tashih-json")
    read = own.read(folder / own.id / f"lavrov{own.extensions[0]}")
    if [d.article for d in read.documents] != [article]:
        raise TashihError("what was exported is not what is read back")
    return f"{len(usable)} formats written, {own.id} read back the same"


def _lazy(folder: Path) -> str:
    for name in LAZY:
        import_module(name)
    return f"{len(LAZY)} parts that wait until they are needed are there"


STEPS: tuple[tuple[str, Step], ...] = (
    ("repair and suggest", _work),
    ("processes", _processes),
    ("parts", _lazy),
    ("window", _window),
    ("exports", _exports),
)
