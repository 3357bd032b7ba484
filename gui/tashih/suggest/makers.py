"""Who made a statement: ``X'ten yapılan açıklamada``, ``X'in raporunda``, and the maker that was named further up."""

import re

from tashih.article.annotations import SourceKind
from tashih.suggest.phrases import Phrase, Phrases
from tashih.suggest.resolve import Names
from tashih.suggest.sources import Source
from tashih.suggest.wordlists import word_set
from tashih.suggest.words import Words

_DOCUMENT = re.compile(
    r"(?:açıklama|bildiri|rapor|mesaj|yazı|duyuru|paylaşım|mektup|mektub|metin|metn|karar|iddianame|haber|bülten|belge"
    r"|uyarı|anons|ilan|yanıt|cevap|yorum|video|görüntü|dilekçe|tutanak|tutanağ|beyanname|deklarasyon|demeç|demec|ifade|tweet|not|değerlendirme|bilgilendirme)"
    r"(?:l[ae]r)?(?:s?[ıiuü])?n?[dt][ae]"
)
_MAKING = word_set("yapılan gelen yayımlanan yayınlanan paylaşılan verilen gönderilen hazırlanan duyurulan")
_MADE = re.compile(
    r"(?:yap|yayımla|yayınla|paylaş|ver|hazırla|gönder|kaleme al|yaz|düzenle)[dt][ıiuü](?:ğ[ıiuü]|kl[ae]r[ıi])"
)
_ATTRIBUTES = word_set("yazılı sözlü resmi ortak son ilk yeni bir kısa basın konuya ilişkin söz konusu ayrı")
_PUBLISHING = word_set("alan yayımlanan yayınlanan çıkan")
_LOCATIVE_SUFFIXES = word_set("da de ta te nda nde")
_NEAR_MEDIUM = 4
_MONTHS = word_set("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık")
_FAR_MAKER = 12
_OWNED = re.compile(r".+(?:s[ıiuü]|[^dt][ıiuü])n[dt]?[ae]")
_ABLATIVE_SUFFIXES = word_set("den dan ten tan nden ndan")
_GENITIVE_SUFFIXES = word_set("ın in un ün nın nin nun nün")
_GENITIVE = re.compile(r"(?P<stem>.{4,}?)n?[ıiuü]n")
_ABLATIVE = re.compile(r"(?P<stem>.{2,}?)(?P<case>n?[dt][ae]n)")
_OF_PLACE = word_set(
    "hesabından hesabında hesaplarından hesaplarında sitesinden sitesinde sayfasından sayfasında adresinden adresinde "
    "medyadan medyada hattından"
)


def is_document(low: str) -> bool:
    """Whether a word in lower case says where something stands: ``açıklamada``, ``raporunda``."""
    return _DOCUMENT.fullmatch(low) is not None


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
            return None
        named = self._named_maker(first, document)
        if named is not None:
            return named
        return self._carried(last)

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
        maker = document - 1
        while maker > first and self.words[maker].low in _ATTRIBUTES:
            maker -= 1
        if maker < first:
            return None
        if (place := self._published_in(first, maker)) is not None:
            return place
        if self.words[maker].capital and _OWNED.fullmatch(self.words[document].low) and self._speaks_for(maker):
            return self._of(self.phrases.up_to(maker, first, self.words[maker].stem_end))
        if self.words[maker].low in _MAKING or _MADE.fullmatch(self.words[maker].low):
            return self._made_by(first, maker)
        return self._owned_by(first, maker) if _OWNED.fullmatch(self.words[document].low) else None

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
            source = self.ablative(first, index) or (self._owned_by(first, index) if placed else None)
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
