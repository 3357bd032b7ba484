"""What suggestions cost: loading the lists, a short article, a long one, ten times as long, and after one edit.

Run it by hand: ``python tests/bench/suggest.py``. CPU time of this process; nothing here is a test.
"""

import argparse
import random
import resource
import sys
from collections.abc import Callable
from time import process_time

from tashih.suggest import gazetteer
from tashih.suggest.coreference import resolve
from tashih.suggest.knowledge import ALL_LABELS, Knowledge
from tashih.suggest.memory import Memory
from tashih.suggest.mentions import Readings, find_mentions
from tashih.suggest.suggestions import suggest

PARTS = (
    '{place} {office} {given} {family}, {place}\'da yaptığı açıklamada, "{place} ile görüşüyoruz." dedi.',
    "{house}ndan yapılan açıklamada, {place} ve {place} arasındaki görüşmelerin {day} Ocak'ta başlayacağı bildirildi.",
    "Bölgede incelemede bulunan {family}, yağışın ardından yolların açıldığını ve {day} köye ulaşıldığını söyledi.",
    "Yetkililer, hasarın giderilmesi için {day} milyon lira ayrıldığını, çalışmaların bahara kadar süreceğini aktardı.",
)
PLACES = ["Ankara", "Bonn", "Tahran", "Sivas", "Prag", "Halep", "Konya", "Tunus", "Riga", "Oslo"]
OFFICES = ("Dışişleri Bakanı", "Valisi", "Belediye Başkanı", "Ticaret Ataşesi")
GIVEN = ["Ali", "Leyla", "Selim", "Ayşe", "Murat", "Zeynep", "Hans", "Maria"]
SYLLABLES = ["kar", "bul", "ten", "soy", "yal", "dem", "gür", "san", "tok", "vur"]
HOUSES = ("Sağlık Bakanlığı", "Devlet Su İşleri Genel Müdürlüğü", "Tarım ve Orman Bakanlığı", "Çevre Ajansı")


def article(size: int, seed: int = 0) -> str:
    """Invented news of ``size`` code points in paragraphs."""
    chance = random.Random(seed)
    paragraphs: list[str] = []
    length = 0
    while length < size:
        family = "".join(chance.choices(SYLLABLES, k=2)).capitalize()
        words = {"family": family, "given": chance.choice(GIVEN), "office": chance.choice(OFFICES)}
        sentences = [
            part.format(place=chance.choice(PLACES), house=chance.choice(HOUSES), day=chance.randint(1, 31), **words)
            for part in PARTS
        ]
        paragraphs.append(" ".join(sentences))
        length += len(paragraphs[-1]) + 1
    return "\n".join(paragraphs)[:size]


def spent(work: Callable[[], object], times: int = 1) -> float:
    """CPU seconds that ``work`` takes, the least of some runs."""
    taken = []
    for _ in range(times):
        start = process_time()
        work()
        taken.append(process_time() - start)
    return min(taken)


def peak() -> float:
    """The most memory this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def say(what: str, seconds: float) -> None:
    """One line of the report."""
    print(f"{what:58} {1000 * seconds:10.2f} ms   peak {peak():6.1f} MB")


def main() -> None:
    """Measure and print."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    print(f"{'before the lists are loaded':58} {'':10}      peak {peak():6.1f} MB")
    say("lists loaded", spent(gazetteer.turkish))
    default, everything = Knowledge(), Knowledge(labels=ALL_LABELS)
    short = article(3_000)
    say("names in 3 KB", spent(lambda: find_mentions(short, default), 9))
    say("names in 3 KB, every label", spent(lambda: find_mentions(short, everything), 9))
    say("all suggestions for 3 KB", spent(lambda: suggest(short, default), 9))
    taught = Memory().learned([(f"Ad{i} Soyad{i}", "PER") for i in range(10_000)])
    say("names in 3 KB, 10,000 names in the memory", spent(lambda: find_mentions(short, Knowledge(memory=taught)), 3))
    kept: Readings = {}
    long = article(1_000_000)
    find_mentions(long, default, kept)
    edited = f"{long[:500_000]}x{long[500_000:]}"
    say("names in 1 MB after one key, unchanged paragraphs kept", spent(lambda: find_mentions(edited, default, kept)))
    for size in (1_000_000, 10_000_000):
        text = article(size, seed=size)
        mentions = find_mentions(text, default)
        say(f"names in {size // 1_000_000} MB", spent(lambda text=text: find_mentions(text, default)))  # type: ignore[misc]
        say(f"entities of its {len(mentions)} mentions", spent(lambda t=text, m=mentions: resolve(t, m)))  # type: ignore[misc]
        say(f"all suggestions for {size // 1_000_000} MB", spent(lambda text=text: suggest(text, default)))  # type: ignore[misc]


if __name__ == "__main__":
    main()
