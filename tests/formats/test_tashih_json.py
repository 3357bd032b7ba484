"""Tashih JSON and JSONL: an article arrives whole, and a damaged file says what is wrong with it."""

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given

from held import document, full, rich_articles
from tashih import resources
from tashih.errors import TashihError
from tashih.formats.document import Document
from tashih.formats.registry import format_of
from tashih.formats.tashih_json import TASHIH_JSON, TASHIH_JSONL, from_json, to_json

SCHEMA = json.loads(resources.path("schema", "tashih.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


@given(rich_articles())
def test_any_article_comes_back_whole_and_keeps_to_the_schema(article) -> None:
    value = json.loads(json.dumps(to_json(Document("a", article, {"k": "v"}))))
    VALIDATOR.validate(value)
    assert from_json(value, "a") == Document("a", article, {"k": "v"})


@pytest.mark.parametrize("form", [TASHIH_JSON, TASHIH_JSONL])
def test_every_feature_comes_back_from_the_file(form, tmp_path: Path) -> None:
    report = form.write(document(), tmp_path / "haber")
    assert report.complete
    assert report.held == {"mention": 4, "quotation": 2, "notquotation": 1, "flag": 1, "edit": 3}
    (path,) = report.files
    assert format_of(path) is form
    assert list(form.read(path)) == [document()]


def test_the_schema_is_sound_and_refuses_what_is_not_an_article() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    value = json.loads(json.dumps(to_json(document())))
    VALIDATOR.validate(value)
    for broken in (
        {**value, "version": 2},
        {k: v for k, v in value.items() if k != "original"},
        {**value, "mentions": [{"id": "m1", "label": "PER"}]},
        {**value, "edits": [{**value["edits"][0], "start": -1}]},
        {**value, "flags": [{**value["flags"][0], "extra": 1}]},
    ):
        assert not VALIDATOR.is_valid(broken)


def test_beside_each_span_stands_its_text_and_where_it_came_from() -> None:
    (mention, *_) = [m for m in to_json(document())["mentions"] if m["id"] == "m2"]
    assert mention["text"] == "Başkan Demir"
    assert mention["original"] == {"start": 0, "end": 12}


def test_an_annotation_on_other_words_than_it_says_is_left_out_and_named() -> None:
    value = to_json(document())
    value["mentions"][0]["text"] = "İzmir"
    found = from_json(value, "a")
    assert [m.id for m in found.misfits] == [value["mentions"][0]["id"]]
    assert len(found.article.mentions) == 3


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"format": "other"}, "not a Tashih article"),
        ({"version": 9}, "newer Tashih"),
        ({"repaired": "x"}, "do not turn the original"),
        ({"edits": [{"start": 1}]}, "damaged"),
        ({"mentions": 3}, "damaged"),
        ({"original": 5}, "damaged"),
        ({"meta": {"a": {}}}, "damaged"),
    ],
)
def test_a_damaged_file_says_what_is_wrong(change, message) -> None:
    with pytest.raises(TashihError, match=message):
        from_json(to_json(document()) | change, "haber.json")


def test_a_bad_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    good = json.dumps(to_json(document(full())))
    path.write_text(f"{good}\n{{\n\n[]\n{good[:-20]}\n{good}\n", "utf-8")
    reading = TASHIH_JSONL.read(path)
    assert len(reading) == 2
    assert [f.split(" is ")[0] for f in reading.failed] == [
        "all.jsonl, line 2",
        "all.jsonl, line 4",
        "all.jsonl, line 5",
    ]
