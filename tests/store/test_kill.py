"""A few of the kills of ``bench/kill.py`` at every run of the tests, and the proof that they would notice."""

import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")


def test_a_killed_program_loses_nothing_it_had_shown() -> None:
    """Whatever it was doing."""
    from bench import kill

    found = kill.run(6)
    assert (found.lost, found.damaged) == (0, 0)
    assert found.said > 0


def test_a_killed_window_loses_nothing_it_had_painted() -> None:
    """Key by key, through the real window."""
    from bench import kill

    found = kill.run(4, through=kill.WINDOW)
    assert (found.lost, found.damaged) == (0, 0)
    assert found.said > 0


@pytest.mark.parametrize(("through", "mutant"), [("store", "acknowledge-first"), ("window", "save-later")])
def test_the_kills_notice_a_program_that_shows_before_it_stores(through: str, mutant: str) -> None:
    """Else they would prove nothing."""
    from bench import kill

    assert kill.run(60, mutant, through=through).lost > 0


@pytest.fixture
def _strace() -> None:
    from bench import powercut

    if not powercut.available():
        pytest.skip("no strace here")


@pytest.mark.usefixtures("_strace")
def test_a_power_cut_loses_nothing_that_was_shown() -> None:
    """Whatever the system had not yet brought to the disk."""
    from bench import powercut

    found = powercut.run(25, changes=60)
    assert (found.lost, found.damaged) == (0, 0)
    assert found.said > 0


@pytest.mark.usefixtures("_strace")
def test_the_power_cuts_notice_a_program_that_syncs_too_little() -> None:
    """Else they would prove nothing."""
    from bench import powercut

    assert powercut.run(25, powercut.SYNCHRONOUS_NORMAL, changes=60).lost > 0
