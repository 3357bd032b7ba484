"""Word lists written as running text, which reads and reviews better than a column of quoted strings."""


def word_set(text: str) -> frozenset[str]:
    """The words of ``text``.

    >>> sorted(word_set("de da"))
    ['da', 'de']
    """
    return frozenset(text.split())


def word_list(text: str) -> tuple[str, ...]:
    """The words of ``text``, in order."""
    return tuple(text.split())
