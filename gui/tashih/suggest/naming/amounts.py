"""Dates, amounts of money and percentages, by their own patterns; a case suffix stays outside."""

import re
from collections.abc import Iterator

from tashih.suggest.naming.finding import Finding

_MONTH = "(?:ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık)"
_MONTH_NAMED = "(?:Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık)"
_DAY = "(?:pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi|Pazar)"
_YEAR = r"(?:1[0-9]|20)\d\d"
_UNIT = (
    "(?:bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan|yüz|buçuk|yarım)"
)
_POWER = "(?:bin|milyon|milyar|trilyon)"
_PART = rf"(?:\d[\d.,]*(?<=\d)|{_UNIT}|{_POWER})"
_NUMBER = rf"{_PART}(?: {_PART})*"
_COIN = (
    "(?:dolar|avro|euro|lira|TL|sterlin|pound|ruble|yen|yuan|riyal|dinar|dirhem|frank|kron|manat|tenge|peso|real|rupi|şekel"
    "|sent|kuruş|won|rand|leva|ley|zloti|forint|Dolar|Avro|Euro|Lira|USD|EUR)"
)
_ISSUER = r"(?:[A-ZÇĞİÖŞÜ]\w* )?"

_DATES = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})? (?:{_MONTH_NAMED}|{_MONTH})(?: {_YEAR})?(?: {_DAY}(?!\w))?"
    rf"|{_MONTH_NAMED} {_YEAR}|{_MONTH}(?= ay(?:ı|lar))|{_DAY} günü|\d{{1,2}}[./]\d{{1,2}}[./]{_YEAR}"
    rf"|{_YEAR}(?=['’](?:[dt][ae]|[nlyia]|[ıiuü])|(?:[-–]{_YEAR})? (?:yıl|sene|sezon|model))"
    rf"|{_YEAR}[-–]{_YEAR}(?=['’ ]))(?!\d)"
)
_MONEY = re.compile(
    rf"(?<![\w.,])(?:{_NUMBER} {_ISSUER}{_COIN}|[$€£₺]\s?\d[\d.,]*(?<=\d)(?: {_POWER})?|\d[\d.,]*\s?[$€£₺])"
)
_PERCENT = re.compile(
    rf"(?<!\w)(?:[Yy]üzde {_NUMBER}(?:(?: ila |[-–]){_NUMBER})?|%\s?\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?\s?%)"
)


def amounts(text: str) -> Iterator[Finding]:
    """The dates, amounts of money and percentages in a paragraph.

    >>> [(f.label, "… 19 Ocak'ta 25 milyon dolara, yüzde 24,5"[f.start:f.end])
    ...  for f in amounts("… 19 Ocak'ta 25 milyon dolara, yüzde 24,5")]
    [('DATE', '19 Ocak'), ('MONEY', '25 milyon dolar'), ('PERCENT', 'yüzde 24,5')]
    """
    for label, pattern, rule in (
        ("DATE", _DATES, "date"),
        ("MONEY", _MONEY, "money"),
        ("PERCENT", _PERCENT, "percent"),
    ):
        for match in pattern.finditer(text):
            yield Finding(match.start(), match.end(), label, rule, 0.9)
