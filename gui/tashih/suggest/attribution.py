"""Who says words in marks, given their cue and what stands around them; who spoke before, where no subject does."""

from tashih.suggest.cues import Cue
from tashih.suggest.endings import Mood
from tashih.suggest.scene import Scene
from tashih.suggest.sources import Source
from tashih.suggest.titles import is_role

_COMING = frozenset({"gel", "yüksel"})
_ANSWERS = frozenset({"yanıt", "cevap", "karşılık", "tepki"})


class Attribution:
    """Finds sources in one scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def source(self, cue: Cue, before: range, behind: range) -> Source | None:
        """Who says the words between the words ``before`` and those ``behind``, the first of which are the cue's."""
        if before and (shown := self._by_case(cue, before, behind)) is not None:
            return shown
        if cue.verb in _COMING or _is_had(cue):
            return None
        speakers = self.scene.speakers
        described = cue.mood is Mood.PARTICIPLE and not cue.passive
        found = speakers.after(cue.last + 1, behind.stop) if described else None
        found = found or (speakers.before(before.start, before.stop, cue) if before else None)
        if found is None and cue.mood is Mood.FINITE and not cue.passive and cue.last + 1 < behind.stop:
            following = self.scene.words[cue.last + 1]
            if (following.capital or is_role(following.low)) and self.scene.words.between(
                cue.last, cue.last + 1
            ).isspace():
                return speakers.after(cue.last + 1, behind.stop, "between")
        return found

    def _by_case(self, cue: Cue, before: range, behind: range) -> Source | None:
        """A source whose case shows it: whose the words are, whom they come from, whose saying it is."""
        owners = self.scene.speakers.owners
        if cue.noun and (owner := owners.owner(before.start, before.stop - 1)) is not None:
            return owner
        if cue.verb in _COMING:
            return owners.origin(before.start, before.stop - 1)
        if _is_had(cue):
            return owners.giver(before.start, before.stop - 1)
        return owners.doer(before.start, before.stop, cue, behind.stop)

    def carried(self, cue: Cue | None, place: int) -> Source | None:
        """Who spoke last; not for a cue without a doer, nor for what is written somewhere."""
        if cue is not None and (cue.passive or cue.weak or cue.verb == "yaz" or _is_had(cue)):
            return None
        return self._dropped(place) or self.scene.speakers.carried()

    def _dropped(self, place: int) -> Source | None:
        """The subject of the sentence before, if nobody spoke there: the next one may have dropped it."""
        scene = self.scene
        number = scene.sentence_at(place) - 1
        if number < 0 or scene.speakers.spoke_since(scene.sentences[number].start):
            return None
        words = scene.words_in(scene.sentences[number].start, scene.sentences[number].end)
        return scene.speakers.dropped(words.start, words.stop)


def _is_had(cue: Cue) -> bool:
    """Whether the subject of the cue had the words from another: ``yanıtını aldı``."""
    return cue.verb == "al" and cue.noun in _ANSWERS
