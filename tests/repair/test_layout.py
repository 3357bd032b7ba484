"""Lines, broken words and paragraphs come back as they were; what is laid out on purpose stays."""

from tashih.repair.blanklines import thin_blank_lines
from tashih.repair.engine import repair
from tashih.repair.layout import join_lines, join_paragraphs

WRAPPED = """Toplantıda konuşan başkan, yeni köprü için çalışmala-
rın bu yıl başlayacağını ve gelecek yılın sonunda bite-
ceğini söyledi. Açıklamaya göre proje için gereken para
bütçeden karşılanacak ve halkın görüşü de alınacak."""


def lines(text: str) -> str:
    return repair(text, stages=[join_lines]).repaired


def paragraphs(text: str) -> str:
    return repair(text, stages=[join_paragraphs]).repaired


def test_wrapped_lines_and_broken_words_are_joined() -> None:
    joined = lines(WRAPPED)
    assert "\n" not in joined
    assert "çalışmaların bu yıl başlayacağını ve gelecek yılın sonunda biteceğini" in joined


def test_a_word_broken_by_a_soft_hyphen_or_another_sign_is_joined() -> None:
    for sign in "\u00ad¬‐":
        assert "çalışmaların bu" in lines(WRAPPED.replace("çalışmala-", "çalışmala" + sign))


def test_a_hyphen_that_belongs_there_stays() -> None:
    text = "Bu toplantı için bir Türk-\nAmerikan heyeti geldi ve görüşme yapıldı."
    assert "Türk-\nAmerikan" in lines(text)


def test_lists_and_long_lines_are_no_wrapped_text() -> None:
    items = "Kararlar için toplantı:\n- su daha ucuz olacak\n- yol yapılacak\n- park kurulacak ve açılacak"
    assert lines(items) == items
    long = "\n".join("Bu çok uzun bir paragraf ve sonunda nokta var, " * 5 + "bitti." for _ in range(5))
    assert lines(long) == long


def test_a_paragraph_cut_in_mid_sentence_is_joined() -> None:
    cut = "Bakan bugün yapılan toplantıda yeni kararlar için\n\naçıklama yaptı ve gazetecilere teşekkür etti."
    assert paragraphs(cut) == cut.replace("\n\n", " ")


def test_a_cut_in_a_quotation_is_joined_only_where_both_sides_are_sound() -> None:
    sound = 'Bakan, "Yeni kararlar için çok\n\nçalıştık ve bugün açıkladık." dedi ve toplantı için ayrıldı.'
    assert paragraphs(sound) == sound.replace("\n\n", " ")
    broken = sound.replace("çok", "çoxkq")
    found = repair(broken, stages=[join_paragraphs])
    assert found.repaired == broken
    assert [e.applied for e in found.edits] == [False]


def test_headings_stay_above_their_paragraphs() -> None:
    text = "Yeni köprü açıldı\n\nBakan bugün yapılan törende konuştu.\n\niPhone satışları\n\nBu yıl için arttı."
    assert paragraphs(text) == text


def test_a_heading_in_capitals_is_not_joined_to_what_follows() -> None:
    text = "ÖĞRENCİLERE YENİ BİR MÜJDE VAR\n\nbakan bugün yapılan toplantıda yeni kararlar için konuştu."
    assert paragraphs(text) == text


ONE_SENTENCE = """Toplantıda konuşan başkan, yeni köprü için çalışmala-
rın bu yıl başlayacağını ve gelecek yılın sonunda bite-
ceğini ve halkın görüşünün de alınacağını söyledi."""


def test_where_each_line_was_a_sentence_the_blank_lines_of_wrapping_go() -> None:
    page = "\n\n".join([ONE_SENTENCE] * 3)
    joined = repair(page, stages=[join_lines, thin_blank_lines]).repaired
    assert joined.count("\n") == 2
    assert "\n\n" not in joined
    doubled = "\n\n\n\n".join([ONE_SENTENCE] * 3)
    assert repair(doubled, stages=[join_lines, thin_blank_lines]).repaired == joined.replace("\n", "\n\n")


def test_blank_lines_between_paragraphs_of_a_page_stay() -> None:
    page = "\n\n".join([WRAPPED] * 3)
    assert repair(page, stages=[join_lines, thin_blank_lines]).repaired.count("\n\n") == 2


def test_blank_lines_of_a_text_that_is_merely_wrapped_stay() -> None:
    letter = WRAPPED.replace("-\n", "").replace("ve gelecek", "ve\ngelecek")
    text = "\n\n".join([letter] * 3)
    assert repair(text, stages=[join_lines, thin_blank_lines]).repaired.count("\n\n") == 2


def test_blank_lines_in_a_row_are_only_offered_as_one() -> None:
    found = repair("a\n\n\n\nb", stages=[thin_blank_lines])
    assert found.repaired == "a\n\n\n\nb"
    assert len(found.edits) == 1
