"""Which mentions name the same: full and family name, a name and its short form, a title that stands for a person."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tashih.article.annotations import Entity, Mention
from tashih.article.casing import lower
from tashih.suggest.naming.persons import family_names

_OPENS = re.compile(r"['’]?\w{0,6} ?\(")  # a case suffix may stand between the name and its short form
NAMED = frozenset({"PER", "LOC", "ORG"})


@dataclass
class _Cluster:
    """The mentions of one entity while they are being gathered."""

    label: str
    name: str
    places: list[int] = field(default_factory=list)


class _Gathering:
    """Clusters by what their mentions are called, filled in text order."""

    def __init__(self) -> None:
        self.clusters: list[_Cluster] = []
        self._by_name: dict[tuple[str, str], _Cluster] = {}
        self._titled: dict[str, _Cluster] = {}

    def put(self, place: int, label: str, name: str) -> _Cluster:
        """The mention at ``place`` goes with what is called the same; a person's family name with the full name."""
        key = (label, lower(name))
        cluster = self._by_name.get(key)
        if cluster is None:
            cluster = _Cluster(label, name)
            self.clusters.append(cluster)
            self._by_name[key] = cluster
        cluster.places.append(place)
        return cluster

    def call(self, cluster: _Cluster, name: str, *, anew: bool = False) -> None:
        """Note that ``name`` may stand for the cluster too; ``anew`` takes the name from whoever had it."""
        key = (cluster.label, lower(name))
        if anew or key not in self._by_name:
            self._by_name[key] = cluster

    def entitle(self, cluster: _Cluster, title: str) -> None:
        """Note the title a person was last called by."""
        self._titled[title] = cluster

    def titled(self, title: str) -> _Cluster | None:
        """The person last called by ``title``."""
        return self._titled.get(title)


def resolve(text: str, mentions: Sequence[Mention]) -> tuple[list[Mention], list[Entity]]:
    """The mentions, each with the id of its entity, and the entities (``e1`` …) in the order they first appear.

    Only persons, places and organisations are entities; a title alone goes to the person it was last said of.
    """
    gathering = _Gathering()
    _introduce(gathering, text, mentions)
    for place, mention in enumerate(mentions):
        if mention.label == "PER":
            _put_person(gathering, text, mentions, place)
        elif mention.label in NAMED:
            cluster = gathering.put(place, mention.label, mention.span.of(text))
            _put_short_form(gathering, text, mentions, place, cluster)
        elif mention.label == "TITLE" and (holder := gathering.titled(_office(mention.span.of(text)))):
            holder.places.append(place)
    return _numbered(mentions, [c for c in gathering.clusters if c.places])


def _introduce(gathering: _Gathering, text: str, mentions: Iterable[Mention]) -> None:
    """A family name met before the full name (as in a headline) belongs to the first full name that ends in it."""
    for mention in mentions:
        name = mention.span.of(text)
        if mention.label == "PER" and " " in name:
            cluster = gathering.put(-1, "PER", name)
            cluster.places.pop()
            for part in family_names(name):
                gathering.call(cluster, part)


def _put_person(gathering: _Gathering, text: str, mentions: Sequence[Mention], place: int) -> None:
    name = mentions[place].span.of(text)
    cluster = gathering.put(place, "PER", name)
    for part in family_names(name):
        gathering.call(cluster, part, anew=True)
    before = mentions[place - 1] if place else None
    if before is not None and before.label == "TITLE" and before.span.end + 1 == mentions[place].span.start:
        gathering.entitle(cluster, _office(before.span.of(text)))
        cluster.places.append(place - 1)


def _office(title: str) -> str:
    """The last word of a title without its ending: ``bakan`` of ``Dışişleri Bakanı``."""
    word = lower(title).split()[-1].rstrip(".")
    return word[:-1] if len(word) > 4 and word[-1] in "ıiuü" else word


def _put_short_form(
    gathering: _Gathering, text: str, mentions: Sequence[Mention], place: int, cluster: _Cluster
) -> None:
    """``Temsilciler Meclisi (TM)``: from here on the short form stands for the full name."""
    if place + 1 < len(mentions) and mentions[place + 1].label == mentions[place].label:
        between = text[mentions[place].span.end : mentions[place + 1].span.start]
        short = mentions[place + 1].span.of(text)
        if _OPENS.fullmatch(between) and short.isupper():
            gathering.call(cluster, short, anew=True)


def _numbered(mentions: Sequence[Mention], clusters: Iterable[_Cluster]) -> tuple[list[Mention], list[Entity]]:
    linked = list(mentions)
    entities = []
    for number, cluster in enumerate(sorted(clusters, key=lambda c: c.places[0]), 1):
        entity = Entity(f"e{number}", cluster.name, cluster.label)
        entities.append(entity)
        for place in cluster.places:
            linked[place] = replace(linked[place], entity=entity.id)
    return linked, entities
