"""What suggestions go by beside the text: labels wanted, what the user taught, and which plug-ins are switched on."""

from dataclasses import dataclass, field

from tashih.suggest.memory import Memory
from tashih.suggest.recognizers import Recognizer

ALL_LABELS = frozenset({"PER", "LOC", "ORG", "NORP", "DATE", "MONEY", "PERCENT", "TITLE"})
DEFAULT_LABELS = frozenset({"PER", "LOC", "ORG"})


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Knowledge of one project. The default knows the language and nothing of the user.

    ``labels`` are those that are suggested: any of ``ALL_LABELS``, and labels of the project's own that were taught.
    ``memory`` is what the user tagged and rejected, ``model`` what ``pack`` made of the learner's model (broken bytes
    count as none), ``recognizers`` the plug-ins that are switched on, loaded. ``indirect`` asks for indirect
    quotations too, ``cues`` are expressions of speech that the user added.
    """

    labels: frozenset[str] = DEFAULT_LABELS
    memory: Memory = field(default_factory=Memory)
    model: bytes = b""
    recognizers: tuple[Recognizer, ...] = ()
    indirect: bool = True
    cues: tuple[str, ...] = ()
