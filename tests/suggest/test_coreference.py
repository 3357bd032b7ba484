"""Coreference of names: which mentions are of one entity, and what the entity is called."""

import pytest

from tashih.suggest.coreference import resolve
from tashih.suggest.knowledge import ALL_LABELS, Knowledge
from tashih.suggest.mentions import find_mentions


def entities(text: str) -> dict[str, list[str]]:
    mentions, found = resolve(text, find_mentions(text, Knowledge(labels=ALL_LABELS)))
    return {e.name: [m.span.of(text) for m in mentions if m.entity == e.id] for e in found}


def test_a_family_name_goes_with_the_full_name_before_and_behind_it() -> None:
    text = "Dün Karagöz konuştu. Leyla Karagöz geldi. Karagöz, gitti."
    assert entities(text) == {"Leyla Karagöz": ["Karagöz", "Leyla Karagöz", "Karagöz"]}


def test_a_family_name_goes_with_the_last_of_two_who_have_it() -> None:
    text = "Leyla Karagöz geldi. Ali Karagöz geldi. Karagöz, konuştu."
    assert entities(text) == {"Leyla Karagöz": ["Leyla Karagöz"], "Ali Karagöz": ["Ali Karagöz", "Karagöz"]}


def test_an_arabic_article_may_be_left_out_later() -> None:
    assert entities("Selim el-Bahri konuştu. Bahri, gitti.") == {"Selim el-Bahri": ["Selim el-Bahri", "Bahri"]}


@pytest.mark.parametrize("between", [" ", "nda ", "'nda "])
def test_a_short_form_in_brackets_goes_with_the_name(between: str) -> None:
    text = f"Toplantı Demokrasi Kurulu{between}(DK) yapıldı. Kararı DK'nin üyeleri aldı."
    assert entities(text) == {"Demokrasi Kurulu": ["Demokrasi Kurulu", "DK", "DK"]}


def test_a_title_alone_goes_with_the_person_it_was_said_of() -> None:
    text = "Çevre Bakanı Ali Saruhan geldi. Bakan, soruları yanıtladı."
    assert entities(text) == {"Ali Saruhan": ["Çevre Bakanı", "Ali Saruhan", "Bakan"]}


def test_a_place_and_an_organisation_of_one_name_stay_apart() -> None:
    text = "Ankara güzel. Ankara Valiliği açıkladı. Ankara'dan geldi."
    assert entities(text) == {"Ankara": ["Ankara", "Ankara"], "Ankara Valiliği": ["Ankara Valiliği"]}


def test_entities_are_numbered_in_the_order_of_the_text() -> None:
    text = "Konya, Bursa, Konya, Sivas'ta"
    _, found = resolve(text, find_mentions(text, Knowledge()))
    assert [(e.id, e.name) for e in found] == [("e1", "Konya"), ("e2", "Bursa"), ("e3", "Sivas")]
