"""What suggestions cost: loading the lists, a short article, a long one, ten times as long, and after one edit.

Run it by hand: ``python tests/bench/suggest.py [--most MEGABYTES]``. CPU time of this process; it exits with 1 if a
claim does not hold.
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
from tashih.suggest.mentions import find_mentions
from tashih.suggest.suggestions import Kept, suggest

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
    """Measure, print, and fail if a claim does not hold."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--most", type=int, default=10, help="megabytes of the longest article")
    most: int = options.parse_args().most
    print(f"{'before the lists are loaded':58} {'':10}      peak {peak():6.1f} MB")
    before = peak()
    lists = spent(gazetteer.turkish)
    say("lists loaded", lists)
    claims = [("lists cost less than 0.2 s and 40 MB", lists < 0.2 and peak() - before < 40)]
    default, everything = Knowledge(), Knowledge(labels=ALL_LABELS)
    short = article(3_000)
    say("names in 3 KB", spent(lambda: find_mentions(short, default), 9))
    say("names in 3 KB, every label", spent(lambda: find_mentions(short, everything), 9))
    all_of_short = spent(lambda: suggest(short, default), 9)
    say("all suggestions for 3 KB", all_of_short)
    claims.append(("all suggestions for 3 KB in less than 20 ms", all_of_short < 0.02))
    taught = Memory().learned([(f"Ad{i} Soyad{i}", "PER") for i in range(10_000)])
    say("names in 3 KB, 10,000 names in the memory", spent(lambda: find_mentions(short, Knowledge(memory=taught)), 3))
    one = long_article(1)
    claims += after_a_change(1, one)
    many = long_article(most)
    claims.append((f"{most} MB cost no more than 1.3 times {most} times 1 MB", many < 1.3 * most * one))
    for claim, holds in claims:
        print(f"{'holds' if holds else 'FAILS'}: {claim}")
    sys.exit(0 if all(holds for _, holds in claims) else 1)


def long_article(megabytes: int) -> float:
    """CPU seconds for all suggestions of a long article."""
    text = article(megabytes * 1_000_000, seed=megabytes)
    mentions = find_mentions(text, Knowledge())
    say(f"names in {megabytes} MB", spent(lambda: find_mentions(text, Knowledge())))
    say(f"entities of its {len(mentions)} mentions", spent(lambda: resolve(text, mentions)))
    taken = spent(lambda: suggest(text), 2)
    say(f"all suggestions for {megabytes} MB", taken)
    return taken


def after_a_change(megabytes: int, fresh: float) -> list[tuple[str, bool]]:
    """What looking again costs after one key, and after a decision, beside ``fresh`` seconds for a first look."""
    text = article(megabytes * 1_000_000, seed=megabytes)
    middle = len(text) // 2
    kept = Kept()
    suggest(text, kept=kept)
    key = spent(lambda: suggest(f"{text[:middle]}x{text[middle:]}", kept=kept))
    say(f"the same after one key in {megabytes} MB", key)
    suggest(text, kept=kept)
    decision = spent(lambda: suggest(text, Knowledge(memory=Memory().learned([("Zorbeyli", "ORG")])), kept))
    say(f"the same after a decision in {megabytes} MB", decision)
    return [
        ("after one key it costs less than 0.85 of a first look", key < 0.85 * fresh),
        ("after a decision it costs less than 0.35 of a first look", decision < 0.35 * fresh),
    ]


if __name__ == "__main__":
    main()
