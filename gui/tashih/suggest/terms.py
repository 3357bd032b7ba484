"""Why words in quotation marks are no quotation: a name, a title, a slogan, a term, or words held at arm's length."""

import re
from dataclasses import replace

from tashih.article.annotations import MarksReason, NotQuotation
from tashih.suggest.words import Word

_WORKS = re.compile(
    r"(?:ad|isim|isml|başlık|konu|tema|film|dizi|kitap|kitab|roman|şarkı|albüm|oyun|belgesel|program|proje|kampanya"
    r"|sergi|fotoğraf|tablo|eser|şiir|öykü|makale|yazı|türkü|beste|konferans|panel|sempozyum|etkinlik|yarışma|festival"
    r"|tiyatro|müzikal|opera|heykel|rapor|dergi|gazete|kanal|belge|girişim|vizyon|plan|strateji|eylem|protokol|ödül"
    r"|çalışma|gösteri|operasyon|tatbikat|uygulama|site|hesap|hesab|sayfa|marka|gemi|takım|grup|grub|şirket|dernek)"
    r"(?:l[ıiuü](?:k|ğ)?)?(?:l[ae]r)?(?:s?[ıiuü])?(?:n?[dt][ae](?:n|ki)?|n[ıiuü]n?|n[ae]|yl[ae]|n?[ıiuü]n|[ae])?"
)
_NAMED = re.compile(
    r"(?:ad|isim|konu|tema|başlık|unvan|lakap|rumuz|kod)l[ıiuü]|adındaki|ismindeki|isminde|adında|adını|diye"
)
_SLOGANS = re.compile(
    r"(?:slogan|pankart|döviz|yazılı|yazan|yazısı|ibareli|hedef|ilke|mottosu|şiar|parola|tezahürat|etiket)\w*"
)
_TERMS = re.compile(r"(?:kavram|terim|tabir|kelime|sözcü[kğ]|statü|kategori|deyim|tanım|sıfat|unvan|ifade)\w*")
_AT_ARMS_LENGTH = frozenset({"sözde", "sözümona", "güya"})
_OWNERS = frozenset({"in", "ın", "un", "ün", "nin", "nın", "nun", "nün"})
_LIST = re.compile(r"\s*(?:,|ve|ile|veya|ya da)\s*")
_FEW = 3


def listed_alike(text: str, others: list[NotQuotation]) -> list[NotQuotation]:
    """In a list (``"haber", "spor" ve "çevre" kategorileri``) all are what the word behind the last one makes it."""
    alike: list[NotQuotation] = []
    for other in reversed(others):
        listed = alike and _LIST.fullmatch(text, other.span.end, alike[-1].span.start) is not None
        alike.append(replace(other, why=alike[-1].why, reason=alike[-1].reason) if listed else other)
    alike.reverse()
    return alike


def why_no_quotation(inside: list[Word], before: Word | None, after: Word | None, *, glued: bool) -> MarksReason:
    """The likeliest reason. ``before`` and ``after`` are the words beside the marks; ``glued``: a suffix follows."""
    if glued:
        return MarksReason.NAME
    if before is not None and before.low in _AT_ARMS_LENGTH:
        return MarksReason.SCARE
    beside = _by_the_word_behind(after) if after is not None else None
    if beside is not None:
        return beside
    if before is not None and before.suffix in _OWNERS and inside and inside[0].capital:
        return MarksReason.TITLE
    capitals = sum(w.capital for w in inside)
    if inside and capitals > len(inside) / 2:
        return MarksReason.NAME if len(inside) <= _FEW else MarksReason.TITLE
    return MarksReason.SCARE if len(inside) > 1 else MarksReason.TERM


def _by_the_word_behind(after: Word) -> MarksReason | None:
    if _SLOGANS.fullmatch(after.low) is not None:
        return MarksReason.SLOGAN
    if _TERMS.fullmatch(after.low) is not None:
        return MarksReason.TERM
    if _NAMED.fullmatch(after.low) is not None or _WORKS.fullmatch(after.low) is not None:
        return MarksReason.TITLE
    return None
