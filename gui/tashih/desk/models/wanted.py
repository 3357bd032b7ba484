"""Which rows of a list a person wants to see."""

from dataclasses import dataclass

from tashih.article.casing import fold


@dataclass(frozen=True, slots=True)
class Wanted:
    """Rows that hold ``text`` (case and diacritics aside), or all; only what is still to be decided, or all."""

    text: str = ""
    pending_only: bool = False

    def takes(self, *texts: str) -> bool:
        """Whether one of ``texts`` holds what was typed.

        >>> Wanted("onal").takes("Sedat Önal")
        True
        """
        return not self.text or any(fold(self.text) in fold(t) for t in texts)
