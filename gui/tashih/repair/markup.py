"""What a web page or an editor leaves around the words: links, emphasis marks, tags; the words stay.

A link whose target says nothing is unwrapped, and a suffix after it keeps its word: ``[Suriye](#)'nin``. A link that
leads somewhere is only offered, for its address may be wanted.
"""

import re
from collections.abc import Iterator

from tashih.article.reason import Reason
from tashih.article.spans import Span
from tashih.repair.stage import Notice, Proposal, View

_LINK = re.compile(r"(?<!\\)(!?\[)([^\[\]\n]{1,300})(\]\(([^()\s\n]{0,500})(?:\s+\"[^\"\n]*\")?\))")
_EMPTY_TARGET = re.compile(r"#.*|javascript:.*|about:blank|", re.IGNORECASE)
_EMPHASIS = re.compile(r"(?<![\w*])(\*\*\*|\*\*|__)(?=[\w\"“'‘\[])([^*_\n]{1,300}?)(?<=\S)\1(?![\w*])")
_TAG = re.compile(
    r"</?(?:p|br|b|i|u|em|strong|span|div|a|font|small|big|sup|sub|h[1-6]|li|ul|ol|blockquote|img|center|table|tr|td|th"
    r"|tbody|hr|q|cite|figure|figcaption|section|article)(?:\s[^<>\n]{0,500})?/?>",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"</?(?:p|br|div|h[1-6]|li|blockquote|tr)\b", re.IGNORECASE)
_HEADING = re.compile(r"^#{1,6} (?=\S)", re.MULTILINE)
_CRUMB = re.compile(
    r"^[ \t]*(?:Ana ?sayfa|Haberler|Anasayfaya dön)(?:[ \t]*[>»/|›][ \t]*[^>»/|›\n]{1,40}){1,5}$"
    r"|^[ \t]*(?:Devamını oku|Haberin devamı|İlgili haberler?|Paylaş|Yorum yap|Yazdır|Reklam|Abone ol|Tıklayınız?"
    r"|Facebook'ta paylaş|Twitter'da paylaş|Bizi takip edin)[ \t]*[.…:»>]*[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)


def unwrap(view: View) -> Iterator[Proposal | Notice]:
    """Propose the words without their markup; flag what is left of a page's navigation."""
    text = view.text
    if "](" in text:
        yield from _links(text)
    if "**" in text or "__" in text:
        yield from _emphasis(text)
    if "<" in text:
        yield from _tags(text)
    if "# " in text:
        for match in _HEADING.finditer(text):
            span, reason = Span(*match.span()), Reason("markup_heading", {"old": match[0]})
            yield _gone(span, span, "heading", reason, match[0].strip())
    for match in _CRUMB.finditer(text):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        end = match.start() + len(match[0].rstrip())
        yield Notice(Span(start, end), "navigation", Reason("navigation", {"text": match[0].strip()}))


def _gone(span: Span, group: Span, rule: str, reason: Reason, series: str, *, apply: bool = True) -> Proposal:
    return Proposal(span.start, span.end, "", rule, reason, 0.99 if apply else 0.6, group, series, apply=apply)


def _links(text: str) -> Iterator[Proposal]:
    for match in _LINK.finditer(text):
        group = Span(*match.span())
        empty = bool(_EMPTY_TARGET.fullmatch(match[4])) and match[1] == "["
        key = "link_empty" if empty else "link_full"
        reason = Reason(key, {"old": match[3][1:]})
        for part in (1, 3):
            yield _gone(Span(*match.span(part)), group, "link", reason, "[…](#)" if empty else "[…](…)", apply=empty)


def _emphasis(text: str) -> Iterator[Proposal]:
    for match in _EMPHASIS.finditer(text):
        group, size = Span(*match.span()), len(match[1])
        reason, series = Reason("markup_emphasis", {"old": match[1]}), f"{match[1]}…{match[1]}"
        yield _gone(Span(group.start, group.start + size), group, "emphasis", reason, series)
        yield _gone(Span(group.end - size, group.end), group, "emphasis", reason, series)


def _tags(text: str) -> Iterator[Proposal]:
    for match in _TAG.finditer(text):
        start, end = match.span()
        new = ""
        if _BREAKS.match(match[0]):
            inside = start > 0 and end < len(text) and text[start - 1] != "\n" and text[end] != "\n"
            new = "\n" if inside and text[start - 1] != ">" else ""
        reason = Reason("markup_tag", {"old": match[0]})
        yield Proposal(start, end, new, "tag", reason, 0.98, Span(start, end), f"<{match[0].strip('<>/ ').split()[0]}>")
