"""A learner's model as a value, and as bytes that are believed only when they are whole and of this version."""

import zlib
from dataclasses import dataclass, replace

import msgspec

VERSION = 1


@dataclass(frozen=True, slots=True)
class Point:
    """One training on the curve: sentences seen, F1 on held-back corrections of rules with memory, of the learner."""

    sentences: int
    rules: float
    learner: float

    @property
    def better(self) -> bool:
        """Whether the learner won."""
        return self.learner > self.rules


@dataclass(frozen=True, slots=True)
class Model:
    """What was learned. ``weights`` is empty while the learner never won; ``curve`` has every training."""

    weights: bytes = b""
    curve: tuple[Point, ...] = ()
    version: int = VERSION
    checksum: int = 0

    @property
    def usable(self) -> bool:
        """Whether there are weights to suggest by."""
        return bool(self.weights)


def pack(model: Model) -> bytes:
    """The model as bytes for the project file."""
    return msgspec.msgpack.encode(replace(model, checksum=zlib.crc32(model.weights)))


def unpack(data: bytes) -> Model:
    """The model that was stored; an empty one if ``data`` is missing, broken or of another version."""
    try:
        model = msgspec.msgpack.decode(data, type=Model)
    except msgspec.MsgspecError:
        return Model()
    sound = model.version == VERSION and model.checksum == zlib.crc32(model.weights)
    return model if sound else Model()
