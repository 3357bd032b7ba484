"""Plug-ins: installed ones are listed and loaded by name, what they find fills gaps, faults say the way out."""

from collections.abc import Iterable
from importlib.metadata import EntryPoint

import pytest

from tashih.article.annotations import Origin
from tashih.suggest import recognizers
from tashih.suggest.knowledge import Knowledge
from tashih.suggest.mentions import find_mentions
from tashih.suggest.recognizers import Recognizer, RecognizerError, Seen, installed, load, spacy_recognizer

TEXT = "Rezonk'ta Ankara konuşuldu."


class Fixed:
    """A recogniser that always sees the same."""

    def __init__(self, *seen: Seen) -> None:
        self.name = "Fixed"
        self._seen = seen

    def find(self, text: str) -> Iterable[Seen]:
        return self._seen


def made(model: str) -> Recognizer:
    return Fixed(Seen(0, 6, model))


def found(*seen: Seen) -> list[tuple[str, str, Origin]]:
    mentions = find_mentions(TEXT, Knowledge(recognizers=(Fixed(*seen),)))
    return [(m.span.of(TEXT), m.label, m.origin) for m in mentions]


ANKARA = ("Ankara", "LOC", Origin.RULE)


def test_a_plug_in_fills_gaps_with_our_labels_and_borders() -> None:
    assert found(Seen(0, 9, "GPE")) == [("Rezonk", "LOC", Origin.PLUGIN), ANKARA]


def test_a_plug_in_replaces_nothing() -> None:
    assert found(Seen(8, 16, "PERSON")) == [ANKARA]


@pytest.mark.parametrize(
    "seen", [Seen(-1, 3, "PER"), Seen(3, 3, "PER"), Seen(5, 500, "PER"), Seen(0, 6, "WORK_OF_ART")]
)
def test_what_lies_outside_the_text_or_the_labels_is_left_out(seen: Seen) -> None:
    assert found(seen) == [ANKARA]


def test_our_adapters_are_offered() -> None:
    assert {"spacy", "stanza"} <= installed().keys()


def test_a_recogniser_is_loaded_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("fixed", f"{__name__}:made", recognizers.GROUP)
    monkeypatch.setattr(EntryPoint, "load", lambda self: made)
    monkeypatch.setattr(recognizers, "installed", lambda: {"fixed": point})
    assert list(load("fixed", "ORG").find("")) == [Seen(0, 6, "ORG")]


def test_one_that_is_not_installed_is_named() -> None:
    with pytest.raises(RecognizerError, match="“nosuch”"):
        load("nosuch")


def test_one_that_fails_to_load_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("broken", "no.such.module:made", recognizers.GROUP)
    monkeypatch.setattr(recognizers, "installed", lambda: {"broken": point})
    with pytest.raises(RecognizerError, match="“broken” cannot be loaded"):
        load("broken")


@pytest.mark.parametrize(("name", "package"), [("spacy", "spacy"), ("stanza", "stanza")])
def test_an_adapter_without_its_package_says_what_to_install(
    name: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(module: str) -> object:
        raise ImportError(module)

    monkeypatch.setattr(recognizers, "import_module", missing)
    with pytest.raises(RecognizerError, match=package):
        load(name)


def test_spacy_without_the_pipeline_says_so() -> None:
    pytest.importorskip("spacy", reason="spaCy is an extra")
    with pytest.raises(RecognizerError, match="no_such_pipeline"):
        spacy_recognizer("no_such_pipeline")


def test_a_spacy_pipeline_fills_gaps(tmp_path: "pytest.TempPathFactory") -> None:
    spacy = pytest.importorskip("spacy", reason="spaCy is an extra")
    pipeline = spacy.blank("tr")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "GPE", "pattern": "Rezonk'ta"}])
    pipeline.to_disk(tmp_path)
    mentions = find_mentions(TEXT, Knowledge(recognizers=(spacy_recognizer(str(tmp_path)),)))
    assert [(m.span.of(TEXT), m.label) for m in mentions] == [("Rezonk", "LOC"), ("Ankara", "LOC")]


class Word:
    """What a Stanza pipeline gives for an entity."""

    def __init__(self, start_char: int, end_char: int, kind: str) -> None:
        self.start_char, self.end_char, self.type = start_char, end_char, kind


class Document:
    """What a Stanza pipeline gives for a text."""

    ents = (Word(0, 6, "LOCATION"),)


class Stanza:
    """A module with as much of Stanza as the adapter uses."""

    @staticmethod
    def Pipeline(language: str, **options: object) -> object:  # noqa: N802  Stanza's own name
        if options.get("dir") == "empty":
            raise ValueError("no model")
        return lambda text: Document


def test_a_stanza_pipeline_fills_gaps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognizers, "import_module", lambda module: Stanza)
    mentions = find_mentions(TEXT, Knowledge(recognizers=(load("stanza"),)))
    assert [(m.span.of(TEXT), m.label) for m in mentions] == [("Rezonk", "LOC"), ("Ankara", "LOC")]


def test_stanza_without_a_model_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognizers, "import_module", lambda module: Stanza)
    with pytest.raises(RecognizerError, match="no model"):
        load("stanza", "empty")


def test_one_that_fails_while_it_works_is_named() -> None:
    class Broken:
        name = "Broken"

        def find(self, text: str) -> Iterable[Seen]:
            raise ValueError("out of tune")

    with pytest.raises(RecognizerError, match="“Broken” failed: ValueError: out of tune"):
        find_mentions(TEXT, Knowledge(recognizers=(Broken(),)))
