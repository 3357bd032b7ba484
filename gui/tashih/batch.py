"""Many articles through the whole job, on several processes, in the order they came in.

One bad article never stops the others: it comes out as a failure that says why.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context

from tashih.errors import TashihError
from tashih.formats.process_row import ProcessRow, process_row
from tashih.process import Process

IN_FLIGHT = 8
"""Articles handed out for each process: enough to keep it busy, few enough to keep memory small."""


@dataclass(frozen=True, slots=True)
class Job:
    """An article to process: its text, or the bytes of its file."""

    id: str
    content: str | bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job: its row, or the sentence that says why there is none."""

    id: str
    row: ProcessRow | None
    failure: str = ""


Work = Callable[[Job], Outcome]


def work(job: Job, process: Process | None = None) -> Outcome:
    """Process one article here and now."""
    process = process or Process()
    try:
        content = job.content
        article = process.text(content) if isinstance(content, str) else process.bytes(content).article
    except TashihError as error:
        return Outcome(job.id, None, f"{job.id}: {error}")
    return Outcome(job.id, process_row(job.id, article))


def run(jobs: Iterable[Job], processes: int = 1, do: Work = work) -> Iterator[Outcome]:
    """The outcomes of ``jobs``, in their order, worked on by so many processes.

    A process that dies takes no article with it but the one that killed it.
    """
    if processes <= 1:
        yield from map(do, jobs)
        return
    pool = _pool(processes)
    waiting: deque[tuple[Job, Future[Outcome]]] = deque()
    source = iter(jobs)
    try:
        while True:
            while len(waiting) < processes * IN_FLIGHT and (job := next(source, None)) is not None:
                waiting.append((job, _submitted(pool, do, job)))
            if not waiting:
                return
            job, future = waiting.popleft()
            try:
                yield future.result()
            except BrokenProcessPool:
                yield _alone(job, do)
                pool.shutdown(cancel_futures=True)
                pool = _pool(processes)
                waiting = deque((j, f if _is_good(f) else _submitted(pool, do, j)) for j, f in waiting)
    finally:
        pool.shutdown(cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, do: Work, job: Job) -> Future[Outcome]:
    try:
        return pool.submit(do, job)
    except BrokenProcessPool as broken:  # told when its turn comes, like any other job that went down with the pool
        future: Future[Outcome] = Future()
        future.set_exception(broken)
        return future


def _alone(job: Job, do: Work) -> Outcome:
    """One job in a process of its own: it may have been another that broke the pool."""
    with _pool(1) as pool:
        try:
            return pool.submit(do, job).result()
        except BrokenProcessPool:
            return Outcome(job.id, None, f"{job.id}: the program died over this article; it was left out")


def _is_good(future: Future[Outcome]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _pool(processes: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes, mp_context=get_context("spawn"))
