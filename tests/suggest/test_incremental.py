"""What is kept from one look to the next changes nothing of what comes out, and saves what did not change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tashih.suggest import quotations
from tashih.suggest.knowledge import ALL_LABELS, Knowledge
from tashih.suggest.memory import Memory
from tashih.suggest.naming import paragraph
from tashih.suggest.suggestions import Kept, suggest

LINES = (
    'Bakan Ali Kara, "Yol açıldı." dedi.',
    "Sağlık Bakanlığından yapılan açıklamada, uyarı yapıldı.",
    'Açıklamada, "Herkes dikkatli olsun." denildi.',
    "Kara, yarın Ankara'ya gideceğini söyledi.",
    "Bakan şunları kaydetti:",
    '"Bu yıl zor geçti.',
    'Gelecek yıl kolay olacak."',
    "Zorbeyli geldi. Deniz sakin.",
    "",
)
TEXTS = st.lists(st.sampled_from(LINES), max_size=8).map("\n".join)
KNOWLEDGE = st.builds(
    Knowledge,
    labels=st.sampled_from([frozenset({"PER", "LOC", "ORG"}), ALL_LABELS]),
    memory=st.sampled_from(
        [Memory(), Memory().learned([("Zorbeyli", "ORG")]), Memory().learned([], [("Kara", "PER")])]
    ),
    indirect=st.booleans(),
    cues=st.sampled_from([(), ("geldi",)]),
)
EDIT = st.tuples(st.integers(0, 400), st.integers(0, 9), st.sampled_from(["", "x", "\n", '"', " Ali Kara", ", ", "K"]))


@given(TEXTS, st.lists(st.tuples(EDIT, KNOWLEDGE), max_size=6))
def test_look_after_look_gives_what_a_fresh_look_gives(
    text: str, steps: list[tuple[tuple[int, int, str], Knowledge]]
) -> None:
    kept = Kept()
    for (place, gone, new), knowledge in steps:
        at = min(place, len(text))
        text = text[:at] + new + text[at + gone :]
        assert suggest(text, knowledge, kept) == suggest(text, knowledge)


def test_only_the_paragraph_that_changed_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    real = paragraph.read
    monkeypatch.setattr("tashih.suggest.mentions.read", lambda text, names: (read.append(text), real(text, names))[1])
    kept = Kept()
    text = "\n".join(LINES[:4])
    suggest(text, kept=kept)
    read.clear()
    suggest(text.replace("yarın", "bugün"), kept=kept)
    assert read == [LINES[3].replace("yarın", "bugün")]


def test_quotations_are_not_looked_for_again_when_neither_text_nor_names_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = Kept()
    text = "\n".join(LINES[:4])
    first = suggest(text, kept=kept)
    monkeypatch.setattr(quotations, "find_quotations", None)
    assert suggest(text, Knowledge(memory=Memory().learned([("Kara", "PER")])), kept).quotations == first.quotations
