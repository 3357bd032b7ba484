"""Who made a statement: ``X'ten yapılan açıklamada``, ``X'in raporunda``, and the maker that was named further up."""

import re

from tashih.article.annotations import SourceKind
from tashih.suggest.phrases import Phrase, Phrases
from tashih.suggest.resolve import Names
from tashih.suggest.sources import Source
from tashih.suggest.titles import is_institution_head
from tashih.suggest.wordlists import word_set
from tashih.suggest.words import Words

_DOCUMENT = re.compile(
    r"(?:açıklama|bildiri|rapor|mesaj|yazı|duyuru|paylaşım|mektup|mektub|metin|metn|karar|iddianame|haber|bülten|belge"
    r"|uyarı|anons|ilan|yanıt|cevap|yorum|video|görüntü|dilekçe|tutanak|tutanağ|beyanname|deklarasyon|demeç|demec|ifade"
    r"|tweet|not|değerlendirme|bilgilendirme|bildirim|genelge|tebliğ|yönetmeli[kğ]|talimat|broşür|manifesto|sunum|ileti"
    r"|önerge|gerekçe|fezleke|mütalaa)"
    r"(?:l[ae]r)?(?:s?[ıiuü])?n?[dt][ae]"
)
_LOCATIVES = frozenset({"da", "de", "ta", "te"})
_MAKING = word_set("yapılan gelen yayımlanan yayınlanan paylaşılan verilen gönderilen hazırlanan duyurulan")
_MADE = re.compile(
    r"(?:yap|yayımla|yayınla|paylaş|ver|hazırla|gönder|kaleme al|yaz|düzenle)[dt][ıiuü](?:ğ[ıiuü]|kl[ae]r[ıi])"
)
_ATTRIBUTES = word_set(
    "yazılı sözlü resmi resmî ortak son ilk yeni bir kısa basın konuya konuyla ilgili ilişkin söz konusu ayrı bugünkü "
    "dünkü aynı"
)
_STATEMENT = re.compile(r"(?:açıklama|bildiri|duyuru|mesaj|paylaşım|yanıt|cevap|mektup|mektub|metin|metn)(?:s?[ıiuü])?")
_PUBLISHING = word_set("alan yayımlanan yayınlanan çıkan")
_ARRIVING = ("geldi", "geliyor", "gelmiş", "yapıldı")
_LOCATIVE_SUFFIXES = word_set("da de ta te nda nde")
_NEAR_MEDIUM = 4
_MONTHS = word_set("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık")
_FAR_MAKER = 12
_NEAR_MAKER = 3
_FEWEST = 3  # words in a sentence that says where a statement came from
_OWNED = re.compile(r".+(?:s[ıiuü]|[^dt][ıiuü])n[dt]?[ae]")
_ABLATIVE_SUFFIXES = word_set("den dan ten tan nden ndan")
_GENITIVE_SUFFIXES = word_set("ın in un ün nın nin nun nün")
_GENITIVE = re.compile(r"(?P<stem>.{4,}?)n?[ıiuü]n")
_BY = re.compile(r"(?P<stem>.{3,}?)n?[cç][ae]")
_BY_SUFFIX = re.compile(r"n?[cç][ae]")
_ABLATIVE = re.compile(r"(?P<stem>.{2,}?)(?P<case>n?[dt][ae]n)")
_OF_PLACE = word_set(
    "hesabından hesabında hesaplarından hesaplarında sitesinden sitesinde sayfasından sayfasında adresinden adresinde "
    "medyadan medyada hattından"
)


def is_document(low: str) -> bool:
    """Whether a word in lower case says where something stands: ``açıklamada``, ``raporunda``."""
    return low[-2:] in _LOCATIVES and _DOCUMENT.fullmatch(low) is not None


def is_statement(low: str) -> bool:
    """Whether a word in lower case is a statement itself, in no case: ``açıklaması``."""
    return _STATEMENT.fullmatch(low) is not None


class Makers:
    """Finds the makers of statements; asked in text order, it remembers the last one."""

    def __init__(self, words: Words, phrases: Phrases, names: Names) -> None:
        self.words = words
        self.phrases = phrases
        self.names = names
        self._last: Source | None = None

    def remember(self, source: Source) -> None:
        """That this one made a statement."""
        self._last = source

    def of(self, first: int, end: int, last: Source | None) -> Source | None:
        """Whose statement the sentence speaks of: ``X'ten yapılan açıklamada``; far up if it does not say."""
        document = next((i for i in range(end - 1, first - 1, -1) if is_document(self.words[i].low)), None)
        if document is None:
            self._came_from(first, end)
            return None
        named = self._named_maker(first, document)
        if named is not None:
            return named
        return self._carried(last)

    def _came_from(self, first: int, end: int) -> None:
        """Remembers whom a statement came from that the next sentences go on to tell: ``X'ten açıklama geldi``."""
        if end - first < _FEWEST or not self.words[end - 1].low.startswith(_ARRIVING):
            return
        first = max(first, end - _FAR_MAKER)
        first += is_statement(self.words[first].low)  # Açıklama X'ten geldi
        if any(is_statement(self.words[i].low) for i in range(first - 1, end - 1) if i >= 0):
            for maker in range(end - 2, first - 1, -1):
                if self.ablative(first, maker) is not None:
                    return

    def carried(self) -> Source | None:
        """The maker of the statement that was spoken of last."""
        return self._carried(None)

    def authority(self, first: int, document: int) -> Source | None:
        """Whose statement or figures word ``document`` is, if the sentence says so: ``X'in açıklamasına göre``."""
        return self._named_maker(first, document) or self._compound_maker(first, document)

    def _compound_maker(self, first: int, document: int) -> Source | None:
        """``Sağlık Sistemi verilerine``: a name right before the document."""
        if document > first and self.words[document - 1].capital and not self.words[document - 1].suffix:
            return self._of(self.phrases.up_to(document - 1, first, self.words[document - 1].end))
        return None

    def _named_maker(self, first: int, document: int) -> Source | None:
        """Whose statement it is, where a verb of making or a genitive right before it says so."""
        maker = self._before_attributes(first, document)
        if maker < first:
            return None
        if (place := self._published_in(first, maker)) is not None:
            return place
        if self.words[maker].capital and _OWNED.fullmatch(self.words[document].low) and self._speaks_for(maker):
            return self._of(self.phrases.up_to(maker, first, self.words[maker].stem_end))
        if self.words[maker].low in _MAKING or _MADE.fullmatch(self.words[maker].low):
            return self._made_by(first, maker)
        return self._owned_by(first, maker) if _OWNED.fullmatch(self.words[document].low) else None

    def _before_attributes(self, first: int, document: int) -> int:
        """The word that the attributes of the document stand behind: ``X'in konuyla ilgili yazılı`` açıklamasında."""
        maker = document - 1
        while maker > first and self.words[maker].low in _ATTRIBUTES:
            maker -= 1
        for index in range(maker, max(first, maker - _NEAR_MAKER), -1):  # hazırladığı bilgilendirme videosunda
            word = self.words[index]
            if "," in self.words.between(index, index + 1) or word.capital:
                break
            if word.low in _MAKING or _MADE.fullmatch(word.low):
                return index
        return maker

    def _speaks_for(self, index: int) -> bool:
        """Whether an institution or an acronym stands there in no case: ``Bakanlığı açıklamasında``."""
        word = self.words[index]
        return not word.suffix and (self.names.is_institution(word) or (len(word.text) > 1 and word.text.isupper()))

    def _published_in(self, first: int, verb: int) -> Source | None:
        """``SANA'da yer alan haberde``: the medium before a verb of publishing."""
        if self.words[verb].low not in _PUBLISHING:
            return None
        for index in range(verb - 1, max(first, verb - _NEAR_MEDIUM) - 1, -1):
            word = self.words[index]
            if word.suffix in _LOCATIVE_SUFFIXES and word.capital and word.stem not in _MONTHS:
                return self._of(self.phrases.up_to(index, first, word.stem_end))
        return None

    def _made_by(self, first: int, verb: int) -> Source | None:
        placed = _MADE.fullmatch(self.words[verb].low) is not None  # with a place (X'in hesabından) an owner makes it
        for index in range(verb - 1, max(first, verb - _FAR_MAKER) - 1, -1):
            word = self.words[index]
            placed = placed or word.low in _OF_PLACE
            if word.low == "tarafından" and index > first:
                return self._of(self.phrases.up_to(index - 1, first, self.words[index - 1].stem_end))
            source = self.ablative(first, index) or self._by(first, index)
            source = source or (self._owned_by(first, index) if placed else None)
            if source is not None:
                return source
        return None

    def ablative(self, first: int, index: int) -> Source | None:
        word = self.words[index]
        if word.suffix in _ABLATIVE_SUFFIXES:
            return self._of(self.phrases.up_to(index, first, word.stem_end))
        found = _ABLATIVE.fullmatch(word.low) if not word.suffix and word.low not in _OF_PLACE else None
        if found is None or not (word.capital or index > first):
            return None
        if not word.capital and not self.words[index - 1].capital:
            return None
        return self._of(self.phrases.up_to(index, first, word.start + len(found["stem"])), found["stem"], index)

    def _by(self, first: int, index: int) -> Source | None:
        """``Valiliğince``, ``TÜİK'çe``: the maker in the case of doers."""
        word = self.words[index]
        if not word.capital:
            return None
        if word.suffix:
            made = _BY_SUFFIX.fullmatch(word.suffix) is not None
            return self._of(self.phrases.up_to(index, first, word.stem_end)) if made else None
        found = _BY.fullmatch(word.low)
        if found is None or not is_institution_head(found["stem"]):
            return None
        return self._of(self.phrases.up_to(index, first, word.start + len(found["stem"])), found["stem"], index)

    def _owned_by(self, first: int, index: int) -> Source | None:
        word = self.words[index]
        if not word.capital:
            return None
        if word.suffix in _GENITIVE_SUFFIXES:
            return self._of(self.phrases.up_to(index, first, word.stem_end))
        genitive = _GENITIVE.fullmatch(word.low) if not word.suffix else None
        if genitive is None:
            return None
        return self._of(self.phrases.up_to(index, first, word.start + len(genitive["stem"])), genitive["stem"], index)

    def _of(self, phrase: Phrase, short: str = "", index: int = 0) -> Source:
        text = phrase.span.of(self.words.text)
        far = self.names.institution(short, index) if short and phrase.first == phrase.last else None
        who, named = far if far is not None else (text, phrase.span)
        source = Source(phrase.span, who, named, SourceKind.ORGANISATION, "document", 0.9)
        self._last = source
        return source

    def _carried(self, last: Source | None) -> Source | None:
        """The maker of the statement spoken of before, or the institution that spoke last."""
        known = self._last
        if known is not None:
            return Source(None, known.who, known.named, SourceKind.DOCUMENT, "document", 0.7)
        if last is None or last.kind is not SourceKind.ORGANISATION:
            return None
        return Source(None, last.who, last.named, SourceKind.DOCUMENT, "document", 0.5)
