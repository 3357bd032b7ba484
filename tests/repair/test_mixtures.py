"""Several damages in one article, damages of a part, and articles of a few words: each is undone where it is."""

import pytest

from damaged_news import CENTRAL, PLAIN, QUESTION, REPLACED, SOUND
from tashih.article.casing import upper
from tashih.repair.codepages import misread
from tashih.repair.engine import repair

PARAGRAPHS = SOUND.split("\n\n")
ONE_PARAGRAPH = " ".join(PARAGRAPHS[1:])
MIDDLE = ONE_PARAGRAPH.index("Dışişleri")
DAMAGES = {
    "letters": lambda text: text.translate(CENTRAL),
    "plain": lambda text: text.translate(PLAIN),
    "question marks": lambda text: text.translate(QUESTION),
    "lost": lambda text: text.translate(REPLACED),
    "utf-8": lambda text: misread(text, "cp1252"),
    "page": lambda text: text.encode("cp1254").decode("cp1252"),
    "dos page": lambda text: text.encode("cp857", "replace").decode("cp437"),
    "entities": lambda text: text.encode("ascii", "xmlcharrefreplace").decode(),
}


def wrong_words(text: str, sound: str) -> list[tuple[str, str]]:
    came, wanted = repair(text).repaired.split(), sound.split()
    assert len(came) == len(wanted)
    return [(a, b) for a, b in zip(came, wanted, strict=True) if a != b]


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damage_may_begin_in_the_middle_of_a_paragraph(name: str) -> None:
    text = ONE_PARAGRAPH[:MIDDLE] + DAMAGES[name](ONE_PARAGRAPH[MIDDLE:])
    assert wrong_words(text, ONE_PARAGRAPH) == []


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damage_may_hold_one_sentence_of_a_paragraph(name: str) -> None:
    end = ONE_PARAGRAPH.index("Çiftçiler")
    text = ONE_PARAGRAPH[:MIDDLE] + DAMAGES[name](ONE_PARAGRAPH[MIDDLE:end]) + ONE_PARAGRAPH[end:]
    assert wrong_words(text, ONE_PARAGRAPH) == []


@pytest.mark.parametrize("name", DAMAGES)
@pytest.mark.parametrize("at", range(1, len(PARAGRAPHS)))
def test_a_damage_may_hold_one_paragraph_only(name: str, at: int) -> None:
    text = "\n\n".join(DAMAGES[name](p) if number == at else p for number, p in enumerate(PARAGRAPHS))
    assert len(wrong_words(text, SOUND)) <= 2  # in one paragraph a lost letter may leave no word that is none


@pytest.mark.parametrize("first", DAMAGES)
@pytest.mark.parametrize("second", DAMAGES)
def test_two_damages_in_one_article_are_both_undone(first: str, second: str) -> None:
    text = "\n\n".join(DAMAGES[first if at < 3 else second](p) for at, p in enumerate(PARAGRAPHS))
    assert len(wrong_words(text, SOUND)) <= 1


@pytest.mark.parametrize("name", DAMAGES)
def test_an_article_in_capitals_is_an_article(name: str) -> None:
    assert len(wrong_words(DAMAGES[name](upper(SOUND)), upper(SOUND))) <= 2


def test_a_quiet_paragraph_in_between_keeps_the_letter_that_the_zone_has_lost() -> None:
    quiet = "Ne var ki geçen yıl çok az para verildi, bu yıl da üç ilçe için para yok."
    paragraphs = [PARAGRAPHS[1].translate(CENTRAL), quiet, PARAGRAPHS[3].translate(CENTRAL)]
    assert wrong_words("\n\n".join(paragraphs), "\n\n".join([PARAGRAPHS[1], quiet, PARAGRAPHS[3]])) == []


def test_one_damaged_word_in_a_sentence_is_enough_unless_it_may_be_a_name() -> None:
    assert repair("Yeni binanın daha kullanışlı olduđunu söyledi.").repaired.split()[4] == "olduğunu"
    assert repair("Yeni binada Tuđa ile konuştu.").repaired == "Yeni binada Tuđa ile konuştu."


def test_broken_words_are_joined_though_letters_are_damaged() -> None:
    words = [p.translate(CENTRAL).split() for p in PARAGRAPHS[1:]]
    wrapped = "\n\n".join("\n".join(" ".join(p[at : at + 8]) for at in range(0, len(p), 8)) for p in words)
    broken = wrapped.replace("ilerlediđini", "ilerle-\nđiđini".replace("điđini", "diđini"))
    broken = (
        broken.replace("Belediye", "Bele-\ndiye").replace("bekleniyor", "bekleni-\nyor").replace("kurta", "kur-\nta")
    )
    assert "ilerlediğini" in repair(broken).repaired
