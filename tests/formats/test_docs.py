"""The page on formats says what the formats say of themselves."""

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_page_on_formats_is_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("format_table", ROOT / "packaging" / "format_table.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    assert (ROOT / "docs" / "formats.md").read_text("utf-8") == made.table()
