"""What a search for quotations brings."""

from dataclasses import dataclass

from tashih.article.annotations import NotQuotation, Quotation


@dataclass(frozen=True, slots=True)
class Found:
    """Quotations, and marks that hold none; each in text order."""

    quotations: tuple[Quotation, ...] = ()
    not_quotations: tuple[NotQuotation, ...] = ()
