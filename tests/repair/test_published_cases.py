"""ftfy's own published cases: what it fixes is fixed here, what it leaves is left.

The cases come with ftfy's source distribution, not with this program: set ``FTFY_CASES`` to its ``test_cases.json``.
"""

import json
import os
from pathlib import Path

import pytest

from tashih.repair.engine import repair

CASES = Path(os.environ.get("FTFY_CASES", ""))
BETTER = {
    "Lossy decoding can have plain ASCII question marks, as well": "the closing mark is put back, not U+FFFD",
    "Synthetic: lossy decoding in sloppy-windows-1252": "the closing mark is put back, not U+FFFD",
    "For goodness' sake. We can come close to fixing this, but fail in the last step": "left, not half destroyed",
    "HTML entity on top of UTF-8 / Latin-1": "the entity is undone first, then the rest",
}


@pytest.mark.skipif(not CASES.is_file(), reason="FTFY_CASES names no file")
def test_ftfys_cases_come_out_as_there_or_better() -> None:
    wrong = []
    for case in json.loads(CASES.read_text("utf-8")):
        if case["expect"] != "pass" or case["label"] in BETTER:
            continue
        wanted = {case["fixed"], case.get("fixed-encoding", case["fixed"])}
        if case["original"] == case.get("fixed-encoding", case["fixed"]):
            wanted = {case["original"]}
        if (came := repair(case["original"]).repaired) not in wanted:
            wrong.append((case["label"], came))
    assert wrong == []
