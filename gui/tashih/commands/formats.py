"""``tashih formats``: what can be written and read, with one line each on what it holds."""

from tashih.formats.registry import formats
from tashih.reasons import explain


def show_formats(language: str = "en") -> int:
    """Print every format: its id, which ways it goes, its name and what it holds. Returns 0."""
    for found in formats():
        ways = f"{'read' if found.reads else '    '} {'write' if found.writes else '     '}"
        missing = f"  (needs: pip install {' '.join(found.missing)})" if found.missing else ""
        print(f"{found.id:18} {ways}  {explain(found.name, language)}{missing}")
        print(f"{'':18} {'':10}  {explain(found.holds, language)}")
    return 0
