"""CPU seconds to write and to read 1,000 articles of 3 KB with 20 annotations each, format by format.

Run it by hand: ``python tests/bench/formats.py [FORMAT ...]``. Nothing here is a test.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from tashih.article.annotations import Entity, Mention, Quotation, State
from tashih.article.article import Article
from tashih.article.edits import Edit
from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.formats import registry
from tashih.formats.document import Document, Reading
from tashih.formats.format import Format

ARTICLES, PARAGRAPHS = 1_000, 8
PARAGRAPH = (
    "Bařkan Ali Demir, Ankara'da düzenlenen toplantıda konuřtu. “Çalıřmalar sürüyor, sonuçları yakında göreceğiz.” "
    "diyen Demir, Türkiye ile Rusya arasındaki görüşmelerin İstanbul'da devam edeceğini, heyetlerin önümüzdeki hafta "
    "yeniden bir araya geleceğini ve ortak bir açıklama yapılacağını da sözlerine ekledi. 😀 Görüşme sürdü.\n\n"
)


def article() -> Article:
    """An article of some 3 KB with 18 mentions, two quotations and two dozen edits."""
    original = PARAGRAPH * PARAGRAPHS
    edits = [
        Edit(i, i + 1, "ş", "zone_letters", Reason("zone_letters", {"pairs": "ř→ş"}), 0.97, series="ř→ş")
        for i, letter in enumerate(original)
        if letter == "ř"
    ]
    starts = [len(PARAGRAPH) * n for n in range(PARAGRAPHS)]
    places = [(s + PARAGRAPH.index(w), w, label) for s in starts for w, label in NAMES]
    mentions = [
        Mention(f"m{n}", Span(at, at + len(w)), label, State.ACCEPTED, entity="e1" if label == "PER" else "")
        for n, (at, w, label) in enumerate(places[:18], 1)
    ]
    opened, closed = PARAGRAPH.index("“"), PARAGRAPH.index("”") + 1
    quotations = [
        Quotation(
            f"q{n}",
            (Span(start + opened, start + closed),),
            (Span(start + opened + 1, start + closed - 1),),
            cue=Span(start + closed + 1, start + closed + 6),
            source=Span(start + closed + 7, start + closed + 12),
            who="Ali Demir",
        )
        for n, start in enumerate(starts[:2], 1)
    ]
    return Article.of(original, edits, mentions, quotations, entities=[Entity("e1", "Ali Demir", "PER")])


NAMES = (("Ali Demir", "PER"), ("Ankara", "LOC"), ("Rusya", "LOC"))


def documents() -> Iterator[Document]:
    """The articles, each made anew, so that nothing is shared between them."""
    for number in range(ARTICLES):
        yield Document(f"haber-{number:04}", article(), {"source": f"haber-{number:04}.txt"})


def seconds(work: Callable[[], object]) -> tuple[float, object]:
    """CPU seconds of a call, and what it gave."""
    began = process_time()
    result = work()
    return process_time() - began, result


def measure(form: Format, made: list[Document], folder: Path) -> str:
    """One line on one format."""
    target = folder / "all" if form.together else folder
    writing, report = seconds(lambda: form.write_all(made, target))
    size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
    assert report.documents == ARTICLES  # type: ignore[attr-defined]
    if not form.reads or form.id == "text":
        return f"{form.id:20} {writing:8.2f} {'':>8} {size:8.1f}"
    mains = sorted(p for p in folder.iterdir() if p.name.endswith(form.extensions[0]))
    reading, found = seconds(lambda: sum((form.read(path) for path in mains), Reading()))
    assert len(found) == ARTICLES  # type: ignore[arg-type]
    return f"{form.id:20} {writing:8.2f} {reading:8.2f} {size:8.1f}"


def main(wanted: list[str]) -> None:
    """Measure all formats that can be written here, or those named."""
    made = list(documents())
    print(f"{ARTICLES} articles, {len(made[0].article.original.encode())} bytes, 20 annotations each")
    print(f"{'format':20} {'write s':>8} {'read s':>8} {'MB':>8}")
    for form in registry.writers():
        if form.missing or (wanted and form.id not in wanted):
            continue
        with TemporaryDirectory() as folder:
            print(measure(form, made, Path(folder)), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
