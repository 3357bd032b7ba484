"""What mentions name: joining mentions to one entity, setting one apart, relabelling and renaming, each as a change."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tashih.article import acts
from tashih.article.annotations import Entity, Mention, Quotation, State
from tashih.article.article import Article
from tashih.article.changes import Change
from tashih.article.reason import Reason


def join(article: Article, mentions: Sequence[Mention], author: str) -> Change:
    """Say that all of ``mentions``, the first of which lends its name, name the same.

    Every other mention of their entities comes along; entities that nothing names any more go.
    Raises ValueError if there are no mentions.
    """
    if not mentions:
        raise ValueError("no mentions to join")
    joined = _with_fellows(article, mentions)
    known = [e for m in joined if (e := article.entity(m.entity)) is not None]
    into = known[0] if known else _entity_of(article, mentions[0])
    gone = [e for e in dict.fromkeys(known) if e != into]
    after = [replace(m, entity=into.id, author=author) for m in joined]
    act = Reason("act_joined", {"text": into.name, "count": len(joined)})
    return acts.revise(article, [*joined, *gone], [*after, *([] if known else [into])], act, author)


def set_apart(article: Article, mentions: Sequence[Mention], author: str) -> Change:
    """Say that ``mentions`` name another than the rest of their entity: a new one, called as the first is written.

    Raises ValueError if there are no mentions.
    """
    if not mentions:
        raise ValueError("no mentions to set apart")
    new = _entity_of(article, mentions[0])
    after = [replace(m, entity=new.id, author=author) for m in mentions]
    left = {m.entity for m in article.mentions if m not in mentions}
    gone = [e for e in article.entities if e.id in {m.entity for m in mentions} and e.id not in left]
    act = Reason("act_set_apart", {"text": new.name, "count": len(after)})
    return acts.revise(article, [*mentions, *gone], [*after, new], act, author)


def relabel_all(article: Article, mentions: Sequence[Mention], label: str, author: str) -> Change:
    """Give ``mentions`` another label, and each entity of which they are all mentions. They count as accepted."""
    after = [replace(m, label=label, state=State.ACCEPTED, author=author) for m in mentions]
    left = {m.entity for m in article.mentions if m not in mentions and m.state is not State.REJECTED}
    whole = [e for e in article.entities if e.id in {m.entity for m in mentions} and e.id not in left]
    name = mentions[0].span.of(article.repaired) if mentions else ""
    act = Reason("act_relabelled_all", {"text": name, "label": label, "count": len(after)})
    return acts.revise(article, [*mentions, *whole], [*after, *(replace(e, label=label) for e in whole)], act, author)


def rename(article: Article, entity: Entity, name: str, author: str) -> Change:
    """Call ``entity`` by another name; quotations it speaks in are told."""
    act = Reason("act_renamed", {"old": entity.name, "new": name})
    spoken = [q for q in article.quotations if q.who == entity.name]
    told: Iterable[Quotation] = (replace(q, who=name) for q in spoken)
    return acts.revise(article, [entity, *spoken], [replace(entity, name=name), *told], act, author)


def describe(article: Article, entity: Entity, note: str, external: str, author: str) -> Change:
    """Put down a note on ``entity`` and its id elsewhere, as in Wikidata."""
    act = Reason("act_described", {"text": entity.name})
    return acts.revise(article, [entity], [replace(entity, note=note, external=external)], act, author)


def _with_fellows(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    entities = {m.entity for m in mentions if m.entity}
    chosen = set(mentions)
    return [m for m in article.mentions if m in chosen or m.entity in entities]


def _entity_of(article: Article, mention: Mention) -> Entity:
    [new] = article.new_ids("e", 1)
    return Entity(new, " ".join(mention.span.of(article.repaired).split()), mention.label)
