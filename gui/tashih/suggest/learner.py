"""The learner: a conditional random field that one project's corrections train, kept only where it does better.

It sees what rules and memory say as evidence among other evidence. All functions are pure: the same examples give the
same model. What is stored can be deleted or broken without loss: the program then goes on with rules and memory.
"""

import tempfile
from collections.abc import Callable, Iterable, Sequence
from math import ceil
from pathlib import Path

import pycrfsuite

from tashih.suggest.examples import Example, Score, score
from tashih.suggest.features import Marked, sentences, tags_of
from tashih.suggest.gazetteer import Gazetteer
from tashih.suggest.memory import Memory
from tashih.suggest.model import Model, Point
from tashih.suggest.naming.tokens import Tokens
from tashih.suggest.tagger import Tagger

FIRST_TRAINING = 400
"""Corrected sentences from which training pays."""
_AGAIN_AFTER = 1.25
_HELD_BACK = 5


Told = Callable[[str], None]


def silent(step: str) -> None:
    """Progress that nobody asked for."""


class _Trainer(pycrfsuite.Trainer):  # type: ignore[misc]  # the library has no types
    """Tells of every message of the library, about once an iteration; an exception there ends its work."""

    def __init__(self, told: Told) -> None:
        super().__init__(verbose=True)
        self._told = told

    def message(self, message: str) -> None:
        """Called by the library instead of printing."""
        self._told("fit")


def is_due(corrected: int, model: Model) -> bool:
    """Whether training pays with so many corrected sentences: at 400, then whenever a quarter has been added.

    >>> is_due(399, Model()), is_due(400, Model()), is_due(450, Model(curve=(Point(400, 0.8, 0.9),)))
    (False, True, False)
    """
    return corrected >= next_training(model)


def next_training(model: Model) -> int:
    """The number of corrected sentences from which training pays again."""
    seen = model.curve[-1].sentences if model.curve else 0
    return max(FIRST_TRAINING, ceil(seen * _AGAIN_AFTER))


def train(
    examples: Sequence[Example], gazetteer: Gazetteer, previous: Model | None = None, told: Told = silent
) -> Model:
    """A model of the corrections in ``examples``, oldest first, with one more point on the curve of ``previous``.

    Every fifth example is held back to compare the learner with rules and memory. If it loses, the weights are empty.
    ``told`` is called many times meanwhile; what it raises ends the training at once.
    """
    kept = [e for i, e in enumerate(examples) if i % _HELD_BACK != _HELD_BACK - 1]
    held = [e for i, e in enumerate(examples) if i % _HELD_BACK == _HELD_BACK - 1]
    memory = _memory_of(kept)
    trial = _fitted(kept, gazetteer, told)
    plain = score(held, [e.suggested(memory) for e in held])
    learned = score(held, [_applied(e, e.suggested(memory), trial, gazetteer) for e in held])
    corrected = sum(e.sentences for e in examples)
    point = Point(corrected, _f1(plain), _f1(learned))
    weights = _fitted(examples, gazetteer, told) if point.better else b""
    return Model(weights, (*(previous.curve if previous else ()), point))


def _f1(found: Score) -> float:
    return round(found.f1, 4)


def _memory_of(examples: Iterable[Example]) -> Memory:
    memory = Memory()
    for example in examples:
        memory = memory.learned(example.pairs())
    return memory


def _fitted(examples: Sequence[Example], gazetteer: Gazetteer, told: Told) -> bytes:
    """The weights that explain ``examples``; each is seen with the memory of those before it, as it was in life."""
    trainer = _Trainer(told)
    trainer.set_params({"c1": 0.1, "c2": 1.0, "max_iterations": 80, "feature.possible_transitions": True})
    memory = Memory()
    for example in examples:
        told("read")
        said = example.suggested(memory)
        for text, start in example.paragraphs():
            tokens = Tokens(text, gazetteer)
            gold = tags_of(tokens, _within(example.mentions, start, len(text)))
            for sentence in sentences(tokens, _within(said, start, len(text))):
                trainer.append(sentence.features, gold[sentence.first : sentence.last])
        memory = memory.learned(example.pairs())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "weights")
        trainer.train(str(path))
        return path.read_bytes()


def _within(marked: Iterable[Marked], start: int, length: int) -> list[Marked]:
    return [(s - start, e - start, label) for s, e, label in marked if start <= s and e <= start + length]


def _applied(example: Example, said: Iterable[Marked], weights: bytes, gazetteer: Gazetteer) -> list[Marked]:
    tagger = Tagger(weights, gazetteer)
    found: list[Marked] = []
    for text, start in example.paragraphs():
        tagged = tagger.tag(text, _within(said, start, len(text)))
        found += ((f.start + start, f.end + start, f.label) for f in tagged)
    return found
