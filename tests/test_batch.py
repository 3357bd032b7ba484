"""Many articles on several processes: in order, and one bad article never stops the others."""

import os
import signal

from tashih.batch import Job, Outcome, run


def kill_on_poison(job: Job) -> Outcome:
    if job.content == "poison":
        os.kill(os.getpid(), signal.SIGKILL)
    return Outcome(job.id, None, str(job.content))


def test_outcomes_come_in_the_order_of_the_jobs() -> None:
    jobs = [Job(str(i), "x" * (100 - i)) for i in range(100)]
    assert [o.id for o in run(jobs, 2, kill_on_poison)] == [j.id for j in jobs]


def test_an_article_that_kills_its_process_is_named_and_takes_no_other_with_it() -> None:
    jobs = [Job(str(i), "poison" if i in {3, 7} else "good") for i in range(30)]
    outcomes = list(run(jobs, 2, kill_on_poison))
    assert [o.id for o in outcomes] == [j.id for j in jobs]
    assert [o.id for o in outcomes if "died" in o.failure] == ["3", "7"]
