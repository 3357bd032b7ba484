"""What the words inside quotation marks look like from outside: a sentence, a clause, a heading, or just a term."""

import re
from dataclasses import dataclass

from tashih.suggest.marks import Marked
from tashih.suggest.words import words_of

_FINITE = re.compile(
    r".{2,}(?:[dt][ıiuü](?:[mk]|l[ae]r)?|yor(?:um|uz|sun|sunuz|lar|du)?|[ae]c[ae](?:k|ğ[ıi]m|ğ[ıi]z|kl[ae]r|kt[ıi]r)"
    r"|m[ıiuü]ş(?:t[ıiuü]r?)?|[dt][ıiuü]r|l[ıi]y[ıi]z|m[ae]l[ıi]|[ae]r[ıi]z|[ae]r[ıi]m|y[ıiuü]z|y[ıiuü]m|m[ae]z|var|yok"
    r"|değil|s[ıi]n(?:l[ae]r)?)|var|yok|m[ıiuü]"
)
_RELATIVE = r"(?:[dt][ıiuü]ğ|[ae]c[ae]ğ)[ıiuü]|(?:[dt][ıiuü]k|[ae]c[ae]k)l[ae]r[ıi]"
_OWN = r"(?:[dt][ıiuü]ğ|[ae]c[ae]ğ)[ıiuü]m(?:[ıiuü]z)?[ıiuüae]"
_CLAUSE = re.compile(rf".+(?:(?:{_RELATIVE})(?:n[ıiuüae])?|{_OWN})")
_WISH = re.compile(r".+m[ae](?:s[ıi]|l[ae]r[ıi])n[ıiae]")
_STOPS = tuple(".!?…")
_CLOSERS = "\"'“”„‟«»″’‘›` "
_LONG = 4  # words that no term or name in marks has
_CAPITALS = 0.5


def ends_spoken(word: str) -> bool:
    """Whether ``word`` (in lower case) can end what somebody says: a verb with tense and person, ``var``, ``değil``."""
    return _FINITE.fullmatch(word) is not None


def is_clause_end(word: str) -> bool:
    """Whether ``word`` (in lower case) is a verb made a noun, as at the end of a reported clause: ``olduğunu``."""
    return _CLAUSE.fullmatch(word) is not None


def is_cased_clause_end(word: str) -> bool:
    """Whether it is one in the accusative or dative: what an active verb of saying reports."""
    return is_clause_end(word) and re.fullmatch(rf".+(?:{_RELATIVE})", word) is None


def is_other_clause_end(word: str) -> bool:
    """Whether it is one in the genitive or ablative: ``olduğunun`` altını çizdi, ``olduğundan`` yakındı."""
    return re.fullmatch(rf".+(?:{_RELATIVE})n(?:[ıiuü]n|d[ae]n)", word) is not None


def is_bare_clause_end(word: str) -> bool:
    """Whether it is one without case: what a passive verb of saying reports."""
    return re.fullmatch(rf".+(?:{_RELATIVE})", word) is not None


def is_wish_end(word: str) -> bool:
    """Whether ``word`` ends a reported wish: ``gelmesini``."""
    return _WISH.fullmatch(word) is not None


@dataclass(frozen=True, slots=True)
class Wording:
    """The words in marks: how many, whether they end as a sentence or a clause does, and their capitals."""

    length: int
    stopped: bool
    spoken: bool
    clause: bool
    capitals: float

    @property
    def is_sentence(self) -> bool:
        """Whether they are more than a name or a term."""
        if self.stopped and self.length > 1:
            return True
        return self.length >= _LONG and self.capitals <= _CAPITALS

    @property
    def is_said(self) -> bool:
        """Whether they end as speech does: with a full stop or a finite verb."""
        return self.stopped or (self.length > 1 and self.spoken)


def wording_of(text: str, marked: Marked) -> Wording:
    """The wording of what ``marked`` holds in ``text``."""
    first, last = marked.inner[0].of(text), marked.inner[-1].of(text)
    words = words_of(first) if len(marked.inner) == 1 else words_of(f"{first} {last}")
    if not words:
        return Wording(0, stopped=False, spoken=False, clause=False, capitals=0.0)
    end = words[-1].low
    return Wording(
        len(words),
        stopped=last.rstrip(_CLOSERS)[-1:] in _STOPS,
        spoken=ends_spoken(end),
        clause=is_clause_end(end) or is_wish_end(end),
        capitals=sum(w.capital for w in words) / len(words),
    )
