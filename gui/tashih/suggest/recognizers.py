"""Recognisers from elsewhere: what a plug-in must be, which are installed, and adapters for spaCy and Stanza.

A package offers one through the entry point group ``tashih.recognizers``: a function that takes the name of a model
(empty for its default) and gives a ``Recognizer``. None is loaded before it is switched on. What a plug-in finds fills
the gaps of the other suggestions and replaces none.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol

from tashih.article.casing import lower
from tashih.errors import TashihError
from tashih.suggest.naming.finding import Finding
from tashih.suggest.naming.tokens import APOSTROPHES, is_suffix

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "tashih.recognizers"
RECOGNIZED = "recognizer"
_CONFIDENCE = 0.7
_LABELS = {
    "PERSON": "PER",
    "LOCATION": "LOC",
    "GPE": "LOC",
    "FAC": "LOC",
    "ORGANIZATION": "ORG",
    "ORGANISATION": "ORG",
    "PERCENTAGE": "PERCENT",
}


@dataclass(frozen=True, slots=True)
class Seen:
    """What a recogniser saw: code points ``start`` to ``end``, its own label, how sure it is (0 to 1)."""

    start: int
    end: int
    label: str
    confidence: float = _CONFIDENCE


class Recognizer(Protocol):
    """A plug-in. It may be called from any thread, one text at a time."""

    @property
    def name(self) -> str:
        """What the user reads as the source of its suggestions."""

    def find(self, text: str) -> Iterable[Seen]:
        """The names in ``text``."""


class RecognizerError(TashihError):
    """A plug-in or its model cannot be used."""


def installed() -> "dict[str, EntryPoint]":
    """The recognisers on this machine by name; nothing of them is loaded."""
    from importlib.metadata import entry_points  # slow to import, and few ask

    return {point.name: point for point in entry_points(group=GROUP)}


def load(name: str, model: str = "") -> Recognizer:
    """The recogniser of that name with its model. Raises RecognizerError with the way out if it cannot be loaded."""
    point = installed().get(name)
    if point is None:
        raise RecognizerError(
            f"No recogniser “{name}” is installed. Installed are: {', '.join(installed()) or 'none'}."
        )
    try:
        made: Recognizer = point.load()(model)
    except (ImportError, AttributeError, TypeError, ValueError, OSError) as error:
        raise RecognizerError(
            f"The recogniser “{name}” cannot be loaded: {error}. Switch it off or mend it."
        ) from error
    return made


def recognized(recognizer: Recognizer, text: str) -> Iterator[Finding]:
    """What a recogniser finds, with our labels and without case suffixes. Spans outside the text are left out.

    Raises RecognizerError if it fails.
    """
    try:
        found = list(recognizer.find(text))
    except (ArithmeticError, AttributeError, LookupError, OSError, RuntimeError, TypeError, ValueError) as error:
        raise RecognizerError(
            f"The recogniser “{recognizer.name}” failed: {type(error).__name__}: {error}. Switch it off or mend it."
        ) from error
    for seen in found:
        if 0 <= seen.start < seen.end <= len(text):
            end = _without_suffix(text, seen.start, seen.end)
            label = _LABELS.get(seen.label.upper(), seen.label)
            yield Finding(seen.start, end, label, RECOGNIZED, seen.confidence, {"name": recognizer.name})


def _without_suffix(text: str, start: int, end: int) -> int:
    """Where the name ends before an apostrophe and a case suffix at the end of the span."""
    mark = max(text.rfind(apostrophe, start + 1, end) for apostrophe in APOSTROPHES)
    return mark if mark > start and is_suffix(lower(text[mark + 1 : end])) else end


class _Pipeline:
    """A spaCy or Stanza pipeline; ``label`` is what the label of an entity is called. Used by one thread at a time."""

    def __init__(self, name: str, pipeline: Any, label: str) -> None:
        self.name = name
        self._pipeline = pipeline
        self._label = label
        self._lock = Lock()

    def find(self, text: str) -> list[Seen]:
        """Its entities."""
        with self._lock:
            entities = self._pipeline(text).ents
            return [Seen(e.start_char, e.end_char, getattr(e, self._label)) for e in entities]


def spacy_recognizer(model: str = "") -> Recognizer:
    """The spaCy pipeline ``model`` (a package or a folder), by default the Turkish one. Raises RecognizerError."""
    wanted = model or "tr_core_news_md"
    spacy = _imported("spacy", "spaCy")
    try:
        return _Pipeline(f"spaCy {wanted}", spacy.load(wanted), "label_")
    except OSError as error:
        raise RecognizerError(f"spaCy has no pipeline “{wanted}”: {error}. Install it, or name another.") from error


def stanza_recognizer(model: str = "") -> Recognizer:
    """Stanza's Turkish pipeline; ``model`` is the folder of its models. Downloads nothing. Raises RecognizerError."""
    stanza = _imported("stanza", "Stanza")
    folder = {"dir": model} if model else {}
    try:
        pipeline = stanza.Pipeline("tr", processors="tokenize,mwt,ner", download_method=None, verbose=False, **folder)
    except (OSError, ValueError, RuntimeError, KeyError) as error:
        raise RecognizerError(f"Stanza's Turkish model cannot be loaded: {error}. Download it with Stanza.") from error
    return _Pipeline("Stanza", pipeline, "type")


def _imported(module: str, name: str) -> Any:
    try:
        return import_module(module)
    except ImportError as error:
        raise RecognizerError(f"{name} is not installed: install the package “{module}”, or switch it off.") from error
