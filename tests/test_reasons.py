"""Every reason that the program can give has a sentence in each language, with the same particulars."""

import json
import re
import string

import pytest

import tashih
from tashih import reasons, resources
from tashih.article.reason import Reason

SOURCES = resources.root().parent / "gui" / "tashih"
KEY = re.compile(r'(?:Reason\(|_named\(article, )\s*"([a-z][a-z0-9_]+)"|"(act_[a-z_]+)"')


def _arguments(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def _keys_in_sources() -> set[str]:
    found = set()
    for file in SOURCES.rglob("*.py"):
        code = re.sub(r'""".*?"""', "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        found |= {one or other for one, other in KEY.findall(code)}
    return found


def test_that_both_languages_have_the_same_sentences_with_the_same_arguments():
    turkish, english = reasons.sentences("tr"), reasons.sentences("en")
    assert turkish.keys() == english.keys()
    assert {k: _arguments(s) for k, s in turkish.items()} == {k: _arguments(s) for k, s in english.items()}


@pytest.mark.skipif(not SOURCES.is_dir(), reason=f"{tashih.__name__} is installed without its sources")
def test_that_every_reason_in_the_sources_has_a_sentence():
    assert _keys_in_sources() - reasons.sentences("en").keys() == set()


def test_that_sentences_are_in_order_so_that_two_people_can_add_some():
    for language in reasons.LANGUAGES:
        keys = list(json.loads(resources.path("reasons", f"{language}.json").read_text("utf-8")))
        assert keys == sorted(keys)


def test_that_an_act_is_told_with_its_particulars():
    told = reasons.explain(Reason("act_tagged", {"text": "Ankara", "label": "LOC"}), "tr")
    assert told == "“Ankara” LOC olarak işaretlendi"
