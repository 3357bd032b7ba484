"""Errors a person can meet: each carries the sentence that is shown to them."""


class TashihError(Exception):
    """Something went wrong that the person at the desk can understand and act on.

    The message says what happened, to which file, and what to do. It is shown as it is.
    """
