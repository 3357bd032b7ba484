"""The reading copy: one HTML file, complete in itself, to read, print and send.

Nothing in it runs or is fetched (its content security policy forbids all but its own style sheet); everything of the
article is escaped. Repairs, original, entities and quotations are switched on and off by CSS alone.
"""

import base64
import hashlib
from functools import cache

from tashih import __version__, resources
from tashih.article.reason import Reason
from tashih.formats.characters import Charset
from tashih.formats.document import Document
from tashih.formats.features import Feature
from tashih.formats.format import Format
from tashih.formats.html_lists import legend, lists
from tashih.formats.html_marks import attribute, lines, text
from tashih.formats.html_view import View
from tashih.formats.report import Log
from tashih.formats.writers import each

SWITCHES = (("repairs", True), ("original", False), ("entities", True), ("quotations", True))


@cache
def style() -> str:
    """The style sheet."""
    return resources.path("export", "reading.css").read_text("utf-8")


def page(document: Document, view: View) -> str:
    """The whole file."""
    digest = base64.b64encode(hashlib.sha256(style().encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    title = document.meta.get("title") or document.name
    inputs = "".join(
        f'<input class="switch" type="checkbox" id="show-{name}"{" checked" if on else ""}>\n' for name, on in SWITCHES
    )
    labels = "".join(f'<label for="show-{name}">{view.words(f"html_{name}")}</label>' for name, _ in SWITCHES)
    body = "\n".join(lines(document.article.repaired, view.marks, view.added))
    return f"""<!DOCTYPE html>
<html lang={attribute(view.language)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content={attribute(policy)}>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Tashih {__version__}">
<title>{text(title)}</title>
<style>{style()}</style>
</head>
<body>
<header><h1>{text(title)}</h1><p class="about">{about(document, view)}</p></header>
{inputs}<nav class="switches">{labels}</nav>
<main lang="tr">
{body}
</main>
<aside>
{legend(view)}
{lists(document.article, view)}
</aside>
<footer>Tashih {__version__}</footer>
</body>
</html>
"""


def about(document: Document, view: View) -> str:
    """Author, date and source as far as they are known, and how much was found."""
    known = [document.meta.get(key, "") for key in ("author", "date", "source")]
    counts = Reason(
        "html_counts", {"repairs": view.repairs, "entities": len(view.mentions), "quotations": len(view.quotations)}
    )
    return " · ".join([*(text(k) for k in known if k), view.words(counts)])


def _encode(document: Document, _log: Log) -> dict[str, bytes]:
    view = View(document.article, document.language)
    return {".html": page(document, view).encode()}


HTML = Format(
    "html",
    (".html", ".htm"),
    frozenset(Feature)
    - {Feature.IDS, Feature.ORIGIN, Feature.AUTHOR, Feature.CONFIDENCE, Feature.KIND, Feature.META, Feature.ENTITIES},
    writer=each(_encode),
    charset=Charset.XML,
)
