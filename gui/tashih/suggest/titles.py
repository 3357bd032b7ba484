"""Words that are no part of a person's name but stand before it, and the heads of institution names."""

import re
from functools import lru_cache

from tashih.suggest import gazetteer
from tashih.suggest.wordlists import word_list, word_set

_ROLES = word_list(
    "bakan başbakan başkan cumhurbaşkan müdür vali rektör dekan kaymakam büyükelçi elçi konsolos sözcü sekreter "
    "general amiral komutan profesör doktor avukat üye vekil milletvekil lider kaptan direktör antrenör muhtar "
    "temsilci uzman yardımcı danışman hakem yazar savcı hâkim hakim yargıç öğretmen mühendis mimar müftü imam şef "
    "koordinatör yönetmen oyuncu sanatçı şarkıcı müsteşar albay yarbay binbaşı yüzbaşı üsteğmen teğmen astsubay polis "
    "hemşire kral kraliçe prens prenses şeyh papa patrik haham kardinal senatör ekonomist analist stratejist ceo "
    "sorumlu yetkili görevli araştırmacı gazeteci muhabir sunucu editör öğrenci kaleci futbolcu forvet aday tanık "
    "sanık müşteki mağdur zanlı vatandaş esnaf çiftçi sürücü işçi emekli sakin sahip yakın kadın adam kişi çocuk anne "
    "baba kardeş eş köylü göçmen mülteci aktivist rehber turist ziyaretçi akademisyen bilim hoca teknisyen pilot "
    "asker şüpheli kaynak üretici yatırımcı girişimci kurucu ortak komiser raportör şoför savunucu eylemci gözlemci "
    "kaynağ kaptanı delege büyükanne patron çalışan gönüllü hasta doçent başhekim hekim cerrah psikolog yönetici "
    "izleyici seyirci taraftar yolcu müşteri tüketici okur okuyucu tüccar tarihçi arkeolog yapımcı besteci bestekar "
    "ressam heykeltıraş fotoğrafçı kameraman spiker şair senarist müzisyen piyanist diplomat siyasetçi politikacı "
    "bürokrat sendikacı ombudsman müfettiş denetçi bilirkişi noter muhasebeci psikiyatr veteriner eczacı ebe "
    "paramedik itfaiyeci bekçi kayyum ataşe maslahatgüzar nine dede abla ağabey amca dayı teyze torun komşu arkadaş "
    "nişanlı veli mezun stajyer çırak usta kalfa kasap bakkal manav berber terzi kuaför garson aşçı balıkçı çoban "
    "arıcı besici pehlivan güreşçi atlet yüzücü boksör halterci basketbolcu voleybolcu tenisçi golcü menajer sporcu "
    "yarışçı"
)
_MODIFIERS = word_list(
    "genelkurmay öğretim teknik genel merkez dışişleri içişleri adalet sağlık eğitim maliye savunma ticaret tarım "
    "çalışma ulaştırma özel devlet belediye il ilçe eski yeni sayın baş başkent onursal ordinaryüs meclis daire kurul "
    "parti grup heyet şube emniyet jandarma tutuklu tutuksuz"
)
_VOICES = word_list(
    "gazete ajans dernek bakanlık şirket örgüt parti kulüp mahkeme savcılık valilik belediye sendika kurum"
)
_NAMES = gazetteer.ANY_PLACE | gazetteer.ANY_GIVEN | gazetteer.SURNAME
_PEOPLE = re.compile(r".{4,}l[ıiuü]")  # Filistinli, İstanbullu
_SHORT = word_set("prof doç dr av yrd öğr gör arş op uzm sn gen alb mr mrs ms sir lord lady don dona monsieur st")
_POSSESSIVE = re.compile(r"(?:l[ae]r)?(?:s?[ıiuü]|[ıiuü])?")
_CASED = re.compile(r"(?P<owned>(?:l[ae]r)?(?:s[ıiuü](?=n))?)(?:[yn]?[ae]|n?[dt][ae]n?|n?[ıiuü]n|[yn][ıiuü]|y?l[ae])")
_HEADS = re.compile(
    r".+l[ıiuü]ğ[ıiuü]|(?:üniversite|belediye|parti|fakülte|hastane|banka|meclis|enstitü|merkez|ajans|oda|sendika|komisyon"
    r"|komite|konsey|mahkeme|şirket|grup|takım|ofis|akademi|daire|ordu|saray|gazete|televizyon|platform|örgüt|teşkilat"
    r"|ittifak|konfederasyon|federasyon|kurum|kurul|dernek|vakıf|kulüp|birlik|idare|karargah|müze|okul|lise|koleji?"
    r"|koalisyon|hareket|cephe|senato|kongre|divan|sandık|fon|borsa|kilise|cami|emniyet|büro|bölüm|dal|klinik|işleri"
    r"|kollej|muhtarlık|delegasyon|heyet|yönetim|hükümet|bakanlık|valilik|başkanlık|müdürlük|savcılık)(?:y?[ıiuü]|s[ıiuü])?"
    r"|(?:derneğ|vakf|kulüb|grub|sandığ)[ıiuü]|holding|aş|ltd"
)


@lru_cache(maxsize=20_000)
def is_title(word: str) -> bool:
    """Whether ``word`` (in lower case) is a title or part of one.

    >>> is_title("bakanı"), is_title("dr"), is_title("lavrov")
    (True, True, False)
    """
    return word in _SHORT or is_role(word) or _is_one_of(_MODIFIERS, word)


@lru_cache(maxsize=20_000)
def is_role(word: str) -> bool:
    """Whether ``word`` (in lower case) says what somebody is, so that it can stand for them: ``gazeteci``, ``bakanı``.

    >>> is_role("gazeteci"), is_role("genel")
    (True, False)
    """
    return _is_one_of(_ROLES, word)


@lru_cache(maxsize=20_000)
def cased_role(word: str) -> int:
    """How many letters of ``word`` (in lower case) name a role, if it stands in a case; 0 if it does not.

    >>> cased_role("gazeteciye"), cased_role("gazeteci")
    (8, 0)
    """
    if is_role(word):
        return 0
    cased = ((len(t), _CASED.fullmatch(word, len(t))) for t in _ROLES if word.startswith(t))
    return max((end.end("owned") for _, end in cased if end is not None), default=0)


@lru_cache(maxsize=20_000)
def is_voice(word: str) -> bool:
    """Whether ``word`` (in lower case) is a body that speaks, named by its kind alone: ``gazete``, ``bakanlık``."""
    return _is_one_of(_VOICES, word)


@lru_cache(maxsize=20_000)
def is_listed(word: str) -> bool:
    """Whether ``word`` (in lower case) is a listed name of a place or person as it stands: no case of something else.

    >>> is_listed("ankara"), is_listed("toplantıda")
    (True, False)
    """
    return bool(gazetteer.turkish().entry(word).classes & _NAMES)


def is_of_a_people(word: str) -> bool:
    """Whether ``word`` (in lower case) says where somebody comes from: ``filistinli``. Many a surname does too."""
    return _PEOPLE.fullmatch(word) is not None


def _is_one_of(stems: tuple[str, ...], word: str) -> bool:
    return any(word.startswith(t) and _POSSESSIVE.fullmatch(word, len(t)) is not None for t in stems)


@lru_cache(maxsize=20_000)
def is_institution_head(word: str) -> bool:
    """Whether ``word`` (in lower case) ends the name of an institution.

    >>> is_institution_head("bakanlığı"), is_institution_head("lavrov")
    (True, False)
    """
    return _HEADS.fullmatch(word) is not None
