"""The Turkish words of saying: verbs that say, nouns that say with a light verb, and the pairs that are one verb.

Stems only; ``endings`` knows their forms and ``is_form_of`` the cases of the nouns. The lists are ours.
"""

import re
from functools import lru_cache

from tashih.suggest.wordlists import word_list, word_set

SPEECH_VERBS = word_set(
    "söyle konuş belirt kaydet vurgula ekle açıkla bildir anlat aktar hatırlat anımsat savun yanıtla cevapla sor "
    "seslen haykır bağır paylaş değerlendir yorumla uyar tekrarla yinele özetle duyur müjdele öner doğrula yalanla "
    "reddet eleştir naklet bahset yakın çıkış fısılda mırıldan homurdan gürle söylen yaz kına suçla öv yüklen tanımla "
    "nitele nitelendir ilet sürdür tamamla bitir noktala başla emret yakar yalvar kutla betimle öğütle tembihle "
    "sırala diret inle hıçkır değin dillendir"
)

SAY = frozenset({"de", "di"})  # dedi, diyor
SAID = "den"  # denildi, denen

THOUGHT_VERBS = frozenset({"düşün", "inan", "um", "hisset", "hayıflan", "kork", "merak"})

LIGHT_VERBS = SPEECH_VERBS | word_set(
    "kullan gel yüksel at ver bulun yap getir et sür çek çiz al düş göster yönelt geç sun koy oku yayımla yayınla "
    "savur gönder an yan çık dön dağıt edin"
)

FRAME_NOUNS = word_list(
    "ifade söz sözcük kelime cümle bilgi değerlendirme yorum açıklama çağrı uyarı mesaj görüş yanıt cevap tepki iddia "
    "eleştiri vurgu tespit not ibare düşünce öneri tavsiye temenni müjde itiraf karşılık soru şikayet şikâyet sitem "
    "tehdit talep övgü paylaşım hatırlatma beyan dilek özür duyuru savunma espri yakınma tahmin öngörü haber demeç "
    "benzetme tanımlama niteleme suçlama itiraz serzeniş teklif şaka gönderme ikaz nasihat öğüt vaat iltifat fikir "
    "kanaat yaklaşım isyan ihtar anons feryat haykırış yemin beddua küfür hakaret teminat emir tweet tivit ileti "
    "telkin dua rica güvence kınama taziye"
)

SHAPES = word_set(
    "şeklinde şeklindeki biçiminde biçimindeki yönünde yönündeki tarzında tarzındaki mealinde mealindeki minvalinde "
    "minvalindeki anlamında doğrultusunda"
)

# Nouns that are one verb of saying together with one of these light verbs.
COMPOUNDS: dict[str, frozenset[str]] = {
    noun: frozenset(verbs.split())
    for noun, verbs in {
        "ifade": "et edin kullan",
        "dil": "getir",
        "dile": "getir",
        "işaret": "et",
        "dikkat": "çek",
        "alt": "çiz",
        "vurgu": "yap",
        "iddia": "et",
        "teyit": "et",
        "kabul": "et",
        "itiraf": "et",
        "ilan": "et",
        "öne": "sür",
        "ileri": "sür",
        "not": "et düş",
        "yanıt": "ver",
        "cevap": "ver",
        "karşılık": "ver",
        "tepki": "göster ver koy",
        "teşekkür": "et",
        "devam": "et",
        "hitap": "et",
        "rica": "et",
        "tehdit": "et",
        "beyan": "et",
        "temenni": "et",
        "talep": "et",
        "tavsiye": "et",
        "ikaz": "et",
        "şikayet": "et",
        "şikâyet": "et",
        "isyan": "et",
        "dert": "yan",
        "ısrar": "et",
        "müjde": "ver",
        "söz": "ver et",
        "çağrı": "yap bulun",
        "görüş": "bildir belirt",
        "kanaat": "belirt",
        "sitem": "et",
        "gündem": "getir",
        "tahmin": "et",
        "garanti": "et ver",
        "tekrar": "et",
        "ima": "et",
        "haber": "ver",
        "özet": "geç",
        "tarif": "et",
        "yemin": "et",
        "dua": "et",
        "telkin": "et",
        "emir": "ver",
        "talimat": "ver",
        "teminat": "ver",
        "bilgi": "ver aktar paylaş",
        "yorum": "yap bulun",
        "değerlendirme": "yap bulun",
        "açıklama": "yap bulun",
        "iddiada": "bulun",
        "itiraz": "et",
        "karşı": "çık",
        "arz": "et",
        "takdim": "et",
        "şerh": "düş",
        "kayıt": "düş",
        "kayd": "düş",
        "müdafaa": "et",
        "iddiası": "bulun",
        "yer": "ver al",
        "gerekçe": "göster",
        "espri": "yap",
        "şaka": "yap",
        "davet": "et",
        "protesto": "et",
        "tenkit": "et",
        "takdir": "et",
        "tebrik": "et",
        "telaffuz": "et",
        "meydan": "oku",
        "konuşma": "yap",
    }.items()
}

_CASES = re.compile(
    r"(?:l[ae]r)?(?:(?:[sy]?[ıiuü]m[ıiuü]z|[sy]?[ıiuü]n[ıiuü]z|s?[ıiuü])?"
    r"(?:n?[ıiuü]n?|y[ıiuü]|n?[ae]|y[ae]|n?d[ae]n?|t[ae]n?|y?l[ae]|n[ıiuü]n|d[ae]ki|ndeki|ndaki)?)?"
)
_OWNED = re.compile(r"(?:l[ae]r)?s?[ıiuü](?:n?[ıiuü]n?|n[ae]|n[dt][ae]|yl[ae]|n[ıiuü]n|nd[ae]ki)?")
_SOFT_ENDS = {"k": "ğ", "p": "b", "ç": "c", "t": "d"}
_DROPPING = {"emir": "emr", "fikir": "fikr", "özür": "özr", "küfür": "küfr"}  # emrini


def is_form_of(noun: str, word: str) -> bool:
    """Whether ``word`` is ``noun`` with or without plural, possessive and case, both in lower case.

    >>> is_form_of("ifade", "ifadelerine"), is_form_of("söz", "sözleşme"), is_form_of("sözcük", "sözcüğünü")
    (True, False, True)
    """
    if word.startswith(noun):
        return _CASES.fullmatch(word, len(noun)) is not None
    soft = _SOFT_ENDS.get(noun[-1])
    return soft is not None and word.startswith(noun[:-1] + soft) and _CASES.fullmatch(word, len(noun)) is not None


@lru_cache(maxsize=50_000)
def frame_noun(word: str) -> str:
    """The noun of saying that ``word`` (in lower case) is a possessed form of; empty if none.

    >>> frame_noun("değerlendirmesinde"), frame_noun("değerlendirme")
    ('değerlendirme', '')
    """
    return next((noun for noun in FRAME_NOUNS if word[:2] == noun[:2] and _is_owned(noun, word)), "")


def _is_owned(noun: str, word: str) -> bool:
    short = _DROPPING.get(noun)
    if short is not None and word.startswith(short):
        return _OWNED.fullmatch(word, len(short)) is not None
    soft = noun[:-1] + _SOFT_ENDS.get(noun[-1], noun[-1])
    return word.startswith((noun, soft)) and _OWNED.fullmatch(word, len(noun)) is not None


@lru_cache(maxsize=50_000)
def compound_noun(word: str) -> str:
    """The noun of ``COMPOUNDS`` that ``word`` (in lower case) is a form of; empty if none."""
    return next((noun for noun in COMPOUNDS if word[:2] == noun[:2] and is_form_of(noun, word)), "")
