"""A clause that no one can read is one flag; sound text, however rare its words, is none."""

from damaged_news import CENTRAL, SOUND
from tashih.repair.engine import Repair, repair


def garbled(found: Repair) -> list[str]:
    return [f.span.of(found.repaired) for f in found.flags if f.kind == "garbled"]


def test_sound_text_is_not_garbled() -> None:
    assert garbled(repair(SOUND)) == []
    assert garbled(repair(SOUND.translate(CENTRAL))) == []


def test_two_unknown_words_in_a_damaged_clause_are_one_flag_in_their_place() -> None:
    clause = "Görevliler tıvranmıř hortumların yelvatına deđmiř ve řařırmıřtı."
    found = repair(SOUND.translate(CENTRAL) + "\n\nEkipler iře bařladı. " + clause + " Sonra yol aıldı.")
    (flag,) = garbled(found)
    assert flag.startswith("Görevliler")
    assert flag.endswith(".")
    assert not [f for f in found.flags if f.kind == "unknown-word"]


def test_the_rest_of_a_sentence_cut_in_an_open_quotation_is_one_flag_if_it_has_an_unknown_word() -> None:
    cut = (
        'Aıklamada, "Bu konuda önümüzdeki günlerde bütün alıřmaların birlikte yapılmasıve\n\n'
        'yaratılmıř olanların tıvranmalı yerine bile konulmuř ve ilgili olduđunu teyit etti." denildi.'
    )
    found = repair(SOUND.translate(CENTRAL) + "\n\n" + cut)
    assert garbled(found) == ["yaratılmış olanların tıvranmalı yerine bile konulmuş ve ilgili olduğunu teyit etti."]


def test_unknown_words_of_a_sound_text_are_flagged_one_by_one() -> None:
    found = repair(SOUND + "\n\nGörevliler tıvranmış hortumların yelvatına değmişti.")
    assert garbled(found) == []
    assert [f.span.of(found.repaired) for f in found.flags if f.kind == "unknown-word"] == ["tıvranmış", "yelvatına"]


def test_words_thrown_together_are_flagged() -> None:
    salad = "elma koşarak bakanın dün deniz yeşil okulda kırk mavi gitmek tavuğa seçim kapıdan tuzlu ödenek"
    found = repair(f"Toplantıda alınan kararlar için bir açıklama yapıldı. Bu {salad} dedi.")
    assert [f.kind for f in found.flags] == ["garbled"]
