"""JSON that is sound but not shaped as its format has it: the row is named, and nothing breaks. Found by fuzzing."""

import json
from pathlib import Path

import pytest

from tashih.formats.registry import get

RESULT = {"id": "a", "type": "choices", "from_name": "x", "value": 7}


@pytest.mark.parametrize(
    ("format_id", "value"),
    [
        ("doccano", {"text": "Bir metin", "label": [[0, 3]]}),
        ("doccano", {"text": "Bir metin", "label": [[0, 10**30, "PER"]]}),
        ("label-studio", [{"data": {"text": "Bir metin"}, "annotations": [{"result": [RESULT]}]}]),
    ],
)
def test_a_row_of_another_shape_is_named(tmp_path: Path, format_id: str, value: object) -> None:
    path = tmp_path / "haber.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    reading = get(format_id).read(path)
    assert reading.failed or any(document.misfits for document in reading.documents)
