"""What the form of a Turkish word says of its place in a noun phrase: that it ends it, breaks it or cannot head it.

All words are in lower case.
"""

import re
from functools import lru_cache

from tashih.suggest.wordlists import word_set

_PARTICIPLE = re.compile(r".+(?:[^aeıioöuü][ae]n|y[ae]n|[ae]nl[ae]r)")
_PARTICIPLE_LIKE = word_set(
    "bakan başkan kaptan komutan insan sultan kurban vatan aslan kaplan hakan doğan kazan zaman uzman düşman yaman "
    "mekan erkan kenan osman çoban ceylan ozan beden ruhban roman iran vatandaş mihman duman divan isyan beyan lisan "
    "nisan ramazan heyecan meydan orman saman liman yaban yalan tavan afgan alman türkmen müslüman hristiyan "
    "hıristiyan veteriner hemen dümen nişan ilan"
)
_CONVERB = re.compile(
    r".+(?:[ae]r[ae]k|[^aeıioöuü][ıiuü]p|y[ıiuü]p|(?:[aeıiuü]r|m[ae]z|yor|m[ıiuü]ş|c[ae]k)ken|[ıiuü]nc[ae]|m[ae]d[ae]n"
    r"|d[ıiuü]kt[ae]n|t[ıiuü]kt[ae]n|d[ıiuü]ğ[ıiuü]nd[ae]|t[ıiuü]ğ[ıiuü]nd[ae])"
)
_FINITE = re.compile(
    r".{2,}(?:[^aeıioöuü][dt][ıiuü]|[aeıiuü]d[ıiuü]|yor|m[ıiuü]ştır|m[ıiuü]şt[ıiuü]|[ae]c[ae]k|m[ae]kt[ae]dır)"
)
_RELATIVE = re.compile(r".{2,}(?:[dt][ıiuü]ğ[ıiuü]|[dt][ıiuü]kl[ae]r[ıi]|[ae]c[ae]ğ[ıi]|[ae]c[ae]kl[ae]r[ıi])")
_OBLIQUE = re.compile(r".{2,}(?:[dt][ae]|[dt][ae]n|nd[ae]ki|l[ae]r[ae]|[ıiuü]n[ae]|y[ae])")
_SCENE = re.compile(r".{3,}[dt][ae]n?|.{2,}(?:l[ae]r[ae]|s[ıiuü]n[ae]|[ae]r[ae]k)")  # Programda, Toplantıdan
_ACT = re.compile(r".{2,}(?:m[ae]s[ıi]|m[ae]l[ae]r[ıi])")  # gitmesi
_PLURAL_CASE = re.compile(r".{2,}l[ae]r(?:[ıi]n|[ae]|d[ae]n?|[ıi]n[ıiae]|l[ae])")
_ACCUSATIVE = re.compile(r".{4,}[aeıioöuü]y[ıiuü]")
_GENITIVE = re.compile(r".{2,}[ıiuü]n")
_IN_NOUNS = word_set("kadın basın aydın metin din cin hain gelin yetkin toplum zengin bilgin erin üstün emin vakit")
_CASED_NAME = re.compile(r".{4,}[sğlny]?[ıiuü]n(?:d[ae]n?|[ae]|[ıiuü]|c[ae]|d[ae]ki)")
_CASE_SUFFIX = re.compile(r"(?:n?[dt][ae](?:n|ki)?|[yn]?[ae]|[yn]?[ıiuü]|y?l[ae]|n?c[ae])")
_GENITIVE_SUFFIX = re.compile(r"n?[ıiuü]n")
_LINKING_SUFFIX = re.compile(r"n?[ıiuü]n|nc[ıiuü]|n?[dt][ae]ki|l[ıiuü]|s[ıiuü]z")  # behind it the phrase goes on
STOPS = word_set(
    "üzerine göre için sonra önce olarak ilişkin kadar gibi ayrıca ancak fakat ama ise ki üzere karşın rağmen dair "
    "doğru dolayı ötürü itibaren beri ardından dün bugün yarın şimdi burada orada daha artık yandan böylece böyle "
    "şöyle öte arada hem ya veya çünkü eğer bile dahi değil var yok şunları bunun onun sırasında esnasında hakkında "
    "konusunda yönelik nedeniyle sebebiyle dolayısıyla kapsamında çerçevesinde itibarıyla bu şu o hatta yine ile "
    "birlikte bulunan adına karşılık olduğu olan eden diyen derken ederek edip de da yanı sıra sözde diye ilgili "
    "açıklamada "
    "konuşmada bildiride raporda paylaşımda mesajda törende toplantıda programda"
)
NOT_SUBJECTS = STOPS | word_set(
    "sabah akşam gece gündüz öncelikle özellikle sadece yalnızca hemen hala hâlâ tekrar son ilk dikkat evet hayır "
    "bana sana ona bize size onlara beni seni onu bizi sizi onları ay yıl hafta gün saat dakika kez sefer defa "
    "akşamüstü neden niçin nasıl belki tam yaklaşık sürekli daima bazen sözleriyle"
)
_CASED_COMMON = re.compile(
    r".{3,}(?:[dt][ae]n?|l[ae]r[ae]|s[ıiuü]n[ae]|[ıiuü]n[ae]|s[ıiuü]n[ıiuü]|l[ae]r[ıi]n[ıi]|y[ıiuü]|y[ae]|m[ae]k|l[ıi]kl[ae])"
)


@lru_cache(maxsize=20_000)
def is_participle(low: str) -> bool:
    """Whether it is a participle in -an/-en, behind which a new phrase begins: ``belirten``."""
    return not _is_stem_in_an(low) and _PARTICIPLE.fullmatch(low) is not None


@lru_cache(maxsize=20_000)
def breaks(low: str) -> bool:
    """Whether a common word ends what stands before it: a verb form or a case."""
    if _is_stem_in_an(low) or low.endswith(("daki", "deki", "taki", "teki")):
        return False
    return _is_any(low, _CONVERB, _FINITE, _RELATIVE, _PARTICIPLE, _OBLIQUE, _ACT)


@lru_cache(maxsize=20_000)
def is_adverbial(low: str) -> bool:
    """Whether it is a verb form or a cased name, so that it heads no subject."""
    return not _is_stem_in_an(low) and _is_any(low, _CONVERB, _FINITE, _RELATIVE, _PARTICIPLE, _CASED_NAME)


@lru_cache(maxsize=20_000)
def is_cased(low: str) -> bool:
    """Whether a common noun stands in a case, by its ending: ``toplantıya``, ``şirketten``."""
    genitive = _GENITIVE.fullmatch(low) is not None and low not in _IN_NOUNS
    return genitive or _CASED_COMMON.fullmatch(low) is not None


def is_cased_plural(low: str) -> bool:
    """Whether it is a plural in a case: ``uzmanlara``."""
    return _PLURAL_CASE.fullmatch(low) is not None


def is_cased_name(low: str) -> bool:
    """Whether a name of several words that ends so stands in a case: ``Akademisinde``."""
    return _CASED_NAME.fullmatch(low) is not None


def is_accusative(low: str) -> bool:
    """Whether it is a name in the accusative without apostrophe: ``Almancayı``."""
    return _ACCUSATIVE.fullmatch(low) is not None


def is_converb(low: str) -> bool:
    """Whether it leads on to another verb: ``belirterek``."""
    return _CONVERB.fullmatch(low) is not None


def sets_a_scene(low: str) -> bool:
    """Whether the first word of a sentence says where or how: ``Programda``, ``Toplantıdan``."""
    return _SCENE.fullmatch(low) is not None


def suffix_cases(suffix: str) -> bool:
    """Whether a suffix behind an apostrophe is a case, so that its name heads no subject."""
    return _CASE_SUFFIX.fullmatch(suffix) is not None or _GENITIVE_SUFFIX.fullmatch(suffix) is not None


def suffix_links(suffix: str) -> bool:
    """Whether a phrase goes on behind a suffix that follows an apostrophe: ``'nin``, ``'daki``, ``'li``."""
    return _LINKING_SUFFIX.fullmatch(suffix) is not None


def _is_stem_in_an(low: str) -> bool:
    return low in _PARTICIPLE_LIKE or low.endswith(("man", "men"))


def _is_any(low: str, *patterns: re.Pattern[str]) -> bool:
    return any(p.fullmatch(low) is not None for p in patterns)
