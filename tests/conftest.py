"""Fixtures and settings every test shares."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A run that decides what lands tries the same examples each time; every other run looks for new ones.
settings.register_profile(
    "tashih",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
settings.load_profile("tashih")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold data beside the checkout; tests that want it are skipped where it is not."""
    if not SHARED.is_dir():
        pytest.skip("no gold data beside this checkout")
    return SHARED
