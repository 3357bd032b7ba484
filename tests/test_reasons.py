"""Every reason has its sentence in each language, and every sentence what it speaks of."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from damaged_news import CENTRAL, PLAIN, QUESTION, REPLACED, SOUND
from tashih import reasons, resources
from tashih.article.reason import Reason
from tashih.reasons import LANGUAGES, explain, name_of_flag, name_of_rule, sentences
from tashih.repair.codepages import misread
from tashih.repair.engine import repair

SOURCES = Path(reasons.__file__).parent
DAMAGED = [
    *(SOUND.translate(table) for table in (CENTRAL, PLAIN, QUESTION, REPLACED)),
    *(SOUND.encode("cp1254").decode(codec, "replace") for codec in ("cp1252", "cp857", "cp1250")),
    SOUND.encode("cp857").decode("cp1254", "replace"),
    misread(SOUND, "cp1252"),
    misread(misread(SOUND, "latin-1"), "latin-1"),
    SOUND.replace("ş", "&#351;").replace("ç", "%C3%A7").replace("ö", "=C3=B6").replace("ü", "\\u00fc"),
    SOUND.replace("ı", "i\u0307")
    .replace("a", "а", 3)
    .replace(" ", "\u00a0", 3)
    .replace("fi", "ﬁ")
    .replace("e", "e\u200b", 2),
    "[Ankara](#) ve **Moskova** <b>için</b> [bir](http://a) bağlantı\n\n\n\n# Başlık\n\nAnasayfa > Gündem\n\n"
    '\x93Karar\x94 "dedi.',
    SOUND.replace("söyledi", "söyledı").replace("bakanlıkla görüştük", "bakanlıklagörüştük").replace("geçen", "gecen"),
    "Dün Ankara?da ?çok iyi.? dedi, hala diyalogun için bir toplantı var, ÇALIŞMAK çoxkq.",
    "Москва и Ð´Ð° RÄ«ga",
]


def literal_keys() -> Iterator[str]:
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Reason" and node.args:
                key = node.args[0]
                if isinstance(key, ast.Constant):
                    yield key.value


def arguments(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_in_the_code_has_a_sentence(language: str) -> None:
    assert {key for key in literal_keys() if key not in sentences(language)} == set()


def test_the_languages_have_the_same_keys_with_the_same_arguments_in_order() -> None:
    turkish, english = sentences("tr"), sentences("en")
    assert list(turkish) == sorted(turkish) == list(english)
    assert {key for key in turkish if arguments(turkish[key]) != arguments(english[key])} == set()


def test_files_are_laid_out_one_sentence_a_line() -> None:
    for language in LANGUAGES:
        text = resources.path("reasons", f"{language}.json").read_text("utf-8")
        assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


@pytest.mark.parametrize("text", DAMAGED, ids=range(len(DAMAGED)))
def test_whatever_a_repair_says_can_be_told(text: str) -> None:
    found = repair(text)
    told = [e.reason for e in found.edits] + [f.reason for f in found.flags] + [z.reason for z in found.zones]
    told += [c.reason for e in found.edits for c in e.candidates if c.reason]
    assert told
    for language in LANGUAGES:
        there = sentences(language)
        assert {r.key for r in told} <= set(there)
        assert all(arguments(there[r.key]) <= set(r.args) for r in told)
        assert all("{" not in explain(r, language) or "{" in str(r.args) for r in told)
        names = [name_of_rule(e.rule, language) for e in found.edits]
        names += [name_of_flag(f.kind, language) for f in found.flags]
        assert not [name for name in names if name.startswith(("rule ", "flag "))]


def test_invisible_characters_are_shown_by_name() -> None:
    reason = Reason("utf8_misread_word", {"old": "\u200b", "new": "a\tb\u00ad"})
    assert "U+200B" in explain(reason, "en")
    assert "a⇥bU+00AD" in explain(reason, "en")


def test_another_language_is_told_in_english() -> None:
    assert explain(Reason("hand"), "fr") == explain(Reason("hand"), "en")
