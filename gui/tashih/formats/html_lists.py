"""Beside the text of the reading copy: what the marks mean, who said what, who is named, what was repaired."""

from collections import Counter, defaultdict

from tashih.article.annotations import Mention
from tashih.article.article import Article
from tashih.formats.document import surface
from tashih.formats.html_marks import text
from tashih.formats.html_view import View


def legend(view: View) -> str:
    """What each mark means; only of what is there."""
    rows = [f'<span class="{colour}">{text(label)}</span>' for label, colour in view.colours.items()]
    if view.quotations:
        rows.append(f'<span class="quoted">{view.words("html_quotation")}</span>')
    if view.repairs:
        rows.append(f'<span class="fixed">{view.words("html_repair")}</span>')
    if any("flag" in m.classes for m in view.marks):
        rows.append(f'<span class="flagged">{view.words("html_flag")}</span>')
    return _section(view, "html_legend", f'<div class="legend">{"".join(rows)}</div>') if rows else ""


def lists(article: Article, view: View) -> str:
    """The three lists."""
    return "\n".join(filter(None, [_quotations(article, view), _entities(article, view), _repairs(article, view)]))


def _section(view: View, key: str, body: str, count: int | None = None) -> str:
    number = f" <small>{count}</small>" if count is not None else ""
    return f"<h2>{view.words(key)}{number}</h2>\n{body}"


def _quotations(article: Article, view: View) -> str:
    rows = []
    for number, quotation in enumerate(view.quotations, 1):
        source = surface(article.repaired, quotation.source) if quotation.source else ""
        who = text(quotation.who or source) or view.words("html_nobody")
        cue = f" <small>{text(surface(article.repaired, quotation.cue))}</small>" if quotation.cue else ""
        said = " … ".join(text(surface(article.repaired, s)) for s in quotation.contents)
        rows.append(f'<li><a href="#q{number}">{who}</a>{cue}<blockquote>{said}</blockquote></li>')
    return _section(view, "html_quotations", f"<ul>{''.join(rows)}</ul>", len(rows)) if rows else ""


def _entities(article: Article, view: View) -> str:
    """By name: mentions of one entity together, those not told apart by their words."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, mention in enumerate(view.mentions, 1):
        groups[_name(article, mention), mention.label].append(number)
    rows = [
        f'<li><span class="count">{len(numbers)}</span><a href="#m{numbers[0]}">{text(name)}</a> '
        f"<small>{text(label)}</small></li>"
        for (name, label), numbers in sorted(groups.items(), key=lambda g: (g[0][1], -len(g[1])))
    ]
    return _section(view, "html_entities", f"<ul>{''.join(rows)}</ul>", len(rows)) if rows else ""


def _name(article: Article, mention: Mention) -> str:
    entity = article.entity(mention.entity)
    return entity.name if entity else surface(article.repaired, mention.span)


def _repairs(article: Article, view: View) -> str:
    series = Counter(e.series or f"{e.span.of(article.original)} → {e.text}" for e in article.edits if e.applied)
    rows = [f'<li><span class="count">{n}</span>{text(name)}</li>' for name, n in series.most_common()]
    return _section(view, "html_repairs", f"<ul>{''.join(rows)}</ul>", sum(series.values())) if rows else ""
