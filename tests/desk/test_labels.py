"""Label sets are read, changed, written and refused with a sentence."""

import pytest

from tashih.desk import labels
from tashih.desk.labels import Label, LabelSet
from tashih.errors import TashihError


def test_that_the_default_set_has_three_labels_on_and_five_off():
    found = labels.default()
    assert [x.id for x in found.active] == ["PER", "LOC", "ORG"]
    assert [x.id for x in found.labels if not x.on] == ["NORP", "DATE", "MONEY", "PERCENT", "TITLE"]
    assert found.get("PER").name("tr") == "Kişi"
    assert found.get("PER").name("en") == "Person"


def test_that_a_set_written_and_read_is_the_same():
    assert labels.parse(labels.default().to_json()) == labels.default()


def test_that_a_label_is_changed_in_place_added_and_taken_out():
    found = labels.default().with_label(Label("GPE", "State", "Devlet", "2"), at="LOC")
    assert [x.id for x in found.labels][:3] == ["PER", "GPE", "ORG"]
    assert found.with_label(Label("LAW", "Law", "Yasa", "9")).labels[-1].id == "LAW"
    assert [x.id for x in found.without("GPE").labels][:2] == ["PER", "ORG"]


def test_that_a_label_unknown_to_the_set_still_has_a_name():
    assert labels.default().get("EVENT").name("tr") == "EVENT"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"labels": 3}', '{"labels": [{"en": "no id"}]}'])
def test_that_what_is_no_label_set_is_refused_with_a_sentence(text):
    with pytest.raises(TashihError, match="no label set"):
        labels.parse(text)


def test_that_two_labels_cannot_share_a_key():
    with pytest.raises(ValueError, match="share the key 1"):
        LabelSet((Label("A", "a", "", "1"), Label("B", "b", "", "1")))


def test_that_a_missing_file_is_named(tmp_path):
    with pytest.raises(TashihError, match=r"gone\.json"):
        labels.read(tmp_path / "gone.json")
