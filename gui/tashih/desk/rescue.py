"""A project that cannot be opened: said with the ways out, a backup or what can be saved from the file."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from tashih.desk.backups import Backups
from tashih.desk.message_bar import MessageBar, Offer, Tone
from tashih.desk.models.lines import visible
from tashih.desk.opening import Opener
from tashih.desk.session import Session
from tashih.desk.tasks import Progress, Tasks
from tashih.errors import TashihError
from tashih.store.backup import backups
from tashih.store.copying import free
from tashih.store.errors import Damaged, NotAProject, ProjectError
from tashih.store.locate import short
from tashih.store.salvage import Found, Saved, salvage


class Rescue(QObject):
    """Listens to the opener; what it could not open is told, and offered to be saved where that makes sense."""

    def __init__(self, session: Session, tasks: Tasks, opener: Opener, ways: Backups, bar: MessageBar) -> None:
        super().__init__(session)
        self._session = session
        self._tasks = tasks
        self._opener = opener
        self._backups = ways
        self._bar = bar
        opener.refused.connect(self._on_refused)

    def _on_refused(self, path: Path, error: TashihError) -> None:
        offers = []
        if isinstance(error, ProjectError) and backups(path):
            offers.append(Offer(self.tr("Backups…"), partial(self._backups.show_of, path)))
        if isinstance(error, Damaged | NotAProject) and path.exists() and path.stat().st_size:
            offers.append(Offer(self.tr("Save what is left"), partial(self.save, path)))
        self._bar.say(str(error), offers)

    def save(self, damaged: Path) -> None:
        """Put what is whole in ``damaged``, which is only read, into a new project beside it and open that."""
        saved = self.tr("saved")
        target = free(damaged.with_name(f"{short(damaged.stem)} ({saved}){damaged.suffix}"))
        self._tasks.run(partial(_salvage, damaged, target), partial(self._on_saved, target), self._session.failed.emit)

    def _on_saved(self, target: Path, found: list[Found]) -> None:
        self._opener.open([target])
        whole = sum(f.saved is Saved.WHOLE for f in found)
        told = self.tr("Saved in {name}: {whole} of {count} articles are whole.").format(
            name=visible(target.name), whole=whole, count=len(found)
        )
        broken = [visible(f.name) for f in found if f.saved is not Saved.WHOLE]
        if broken:
            named = ", ".join(broken[:_NAMED]) + ("…" if len(broken) > _NAMED else "")
            told += " " + self.tr("Look at these, which lost something: {names}.").format(names=named)
        self._bar.say(told, tone=Tone.WARNING if broken else Tone.GOOD)


_NAMED = 5


def _salvage(damaged: Path, target: Path, progress: Progress) -> list[Found]:
    """In the background."""
    return salvage(damaged, target, lambda done, of: progress(f"{done}/{of}"))
