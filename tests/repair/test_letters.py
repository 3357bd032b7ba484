"""Words of a zone are read back as they were, in the right case, each change explained."""

import pytest

from damaged_news import CENTRAL, LOWER_I, PLAIN, QUESTION, REPLACED, SOUND, UNHEARD, applied, view_of
from tashih.repair.engine import repair
from tashih.repair.knowledge import Knowledge
from tashih.repair.letters import restore_letters
from tashih.repair.stage import Proposal


def read(text: str) -> str:
    return applied(text, restore_letters(view_of(text)))


@pytest.mark.parametrize("table", [CENTRAL, QUESTION, REPLACED, UNHEARD, LOWER_I], ids=["ř", "?", "�", "ŝ", "i"])
def test_a_damaged_article_comes_back_as_it_was(table: dict[int, str]) -> None:
    assert read(SOUND.translate(table)) == SOUND


def test_a_plain_article_comes_back_but_for_what_is_only_offered() -> None:
    text = SOUND.translate(PLAIN)
    assert sum(a == b for a, b in zip(read(text).split(), SOUND.split(), strict=True)) >= 0.97 * len(SOUND.split())


def test_a_lost_capital_comes_back_at_the_start_of_a_sentence() -> None:
    text = SOUND.translate(CENTRAL)
    assert "iftiler geen" in text
    assert "Çiftçiler geçen" in read(text)


def test_names_get_their_capital_inside_a_sentence_too() -> None:
    text = SOUND.translate(REPLACED).replace("\ufffdstanbul ve", "Yani \ufffdstanbul ve")
    assert "Yani İstanbul ve" in read(text)


def test_words_beside_the_zone_are_untouched() -> None:
    first = "Antonín Dvořák için Çek Cumhuriyeti'nde düzenlenen şölen, her yerde coşkuyla kutlandı, ağaçlar süslendi."
    text = first + "\n\n" + SOUND.translate(CENTRAL)
    assert read(text) == first + "\n\n" + SOUND


def test_a_foreign_paragraph_in_a_plain_article_is_untouched() -> None:
    english = "The mayor said in a short statement that the bridge would open soon and that costs were fine."
    text = SOUND.translate(PLAIN) + "\n\n" + english
    assert read(text).endswith(english)


def test_a_name_that_no_list_has_is_left_where_only_a_guess_could_help() -> None:
    text = SOUND.translate(CENTRAL).replace("Ayře Yıldız", "Jiří Dvořák")
    assert "Jiří Dvořák" in read(text)


def test_true_question_marks_stay() -> None:
    text = "Bakan, karar?n neden bu kadar ge? al?nd???n? aç?klad? m?? Hay?r. Peki kim sorumlu? Bunu bilmiyoruz."
    assert read(text).count("?") >= 1
    assert "kim sorumlu? Bunu" in read(text)


def test_every_proposal_is_small_explained_and_sure_to_some_degree() -> None:
    text = SOUND.translate(CENTRAL)
    for proposal in restore_letters(view_of(text)):
        assert isinstance(proposal, Proposal)
        assert proposal.end - proposal.start <= 2
        assert proposal.reason.key in {"zone_letters", "context"}
        assert 0 < proposal.confidence <= 1
        assert proposal.series.endswith("→" + proposal.text)
        assert text[proposal.group.start - 1 : proposal.group.start] in (" ", '"', "\n", "")


def test_the_rival_of_a_real_word_is_offered_with_its_chance() -> None:
    text = SOUND.translate(CENTRAL).replace("Gecikmenin özümü", "Onun özümü")
    (proposal,) = [p for p in restore_letters(view_of(text)) if p.group.of(text) == "özümü"]
    assert proposal.reason.key == "context"
    assert proposal.reason.args["word"] == "çözümü"


def test_a_name_that_the_project_knows_is_read_in_a_zone() -> None:
    text = SOUND.translate(CENTRAL).replace("Ayře Yıldız", "Hüma Çılbırgil'in oğlu".translate(CENTRAL), 1)
    names = Knowledge(words=frozenset({"çılbırgil"}))
    assert "Hüma Çılbırgil'in oğlu" in repair(text, names).repaired
    assert "Çılbırgil" not in repair(text).repaired
