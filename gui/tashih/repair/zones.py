"""Finds from where to where which damage holds, by the letters that are missing and the words that come back.

A paragraph with foreign letters, with marks in words or with letters missing is suspected. What the damage was is
learned from the words: the letter that makes most of them words again. A zone runs over neighbouring suspected
paragraphs and ends where the letters that the damage takes away stand intact.
"""

from collections import Counter
from collections.abc import Iterator

from tashih.repair.aliens import zones_of_aliens
from tashih.repair.covered import Covered
from tashih.repair.inventory import foreign
from tashih.repair.language import is_foreign, is_turkish
from tashih.repair.missing import zones_of_missing
from tashih.repair.stage import View, Zone
from tashih.repair.vocables import MARKED

_MOST = 16
"""So many different foreign characters are looked into: no damage makes more."""


def find_zones(view: View) -> Iterator[Zone]:
    """Further zones of the view's text, in text order; none where no damage of letters shows."""
    aliens = {c for c in foreign(view.alphabet) if not "\ud800" <= c <= "\udfff"}  # half a character is no letter
    if "?" in aliens and not MARKED.search(view.text):
        aliens.discard("?")
    if aliens:
        aliens = _likely(view, aliens)
    free = Covered(zone.span for zone in view.zones).clear(view.paragraphs)
    found = zones_of_aliens(view.text, free, aliens, view.lexicon) if aliens else []
    rest = Covered(zone.span for zone in found).clear(free)
    if not is_foreign(view.text):
        found += zones_of_missing(view.text, rest, view.lexicon)
    yield from sorted(found, key=lambda zone: zone.span)


def _likely(view: View, aliens: set[str]) -> set[str]:
    """The most frequent of them; in a text that is not Turkish, only marks, for its letters are what they are."""
    if not is_turkish(view.text, otherwise=True):
        aliens = {c for c in aliens if not c.isalpha()}
    if len(aliens) <= _MOST:
        return aliens
    counted = Counter(c for c in view.text if c in aliens)
    return {c for c, _ in counted.most_common(_MOST)}
