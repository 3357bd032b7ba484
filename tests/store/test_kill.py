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


def test_the_kills_notice_a_program_that_shows_before_it_stores() -> None:
    """Else they would prove nothing."""
    from bench import kill

    assert kill.run(60, kill.ACKNOWLEDGE_FIRST).lost > 0
