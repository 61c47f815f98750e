"""Vectors of texts, kept in a file by the text's hash, because making them is the slow part."""

import hashlib
import logging
import os
import tempfile
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from data.search.encoder import Encoder, Vectors

AT_ONCE = 32
KeepGoing = Callable[[], bool]

log = logging.getLogger(__name__)


class LearningStopped(Exception):
    """The process ends while vectors are being made."""


def always() -> bool:
    """Nobody wants to stop."""
    return True


class VectorFile:
    """All vectors of one encoder. The file can be deleted at any time; it is made again."""

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        self._encoder = encoder
        self._path = folder / f"vectors-{encoder.name}.npz"
        self._known = self._read()

    def _read(self) -> dict[str, Vectors]:
        try:
            with self._path.open("rb") as raw, np.load(raw, allow_pickle=False) as file:
                return dict(zip(file["keys"].tolist(), file["vectors"].astype(np.float32), strict=True))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, EOFError, BadZipFile, zlib.error) as error:
            log.warning("the file of vectors can't be read (%s) and is made again", type(error).__name__)
            return {}

    def missing(self, texts: Iterable[str]) -> list[str]:
        """The texts that have no vector yet, each once."""
        return [text for text in dict.fromkeys(texts) if key_of(text) not in self._known]

    def vectors_of(self, texts: list[str], keep_going: KeepGoing = always) -> Vectors:
        """One row a text. What is missing is made, and then the file holds exactly these texts.

        Raises LearningStopped when `keep_going` says no; what was made by then is kept.
        """
        missing = self.missing(texts)
        for start in range(0, len(missing), AT_ONCE):
            if not keep_going():
                self._write()
                raise LearningStopped
            some = missing[start : start + AT_ONCE]
            made = self._encoder.encode(some).astype(np.float16).astype(np.float32)
            self._known |= {key_of(text): vector for text, vector in zip(some, made, strict=True)}
        if missing:
            wanted = {key_of(text) for text in texts}
            self._known = {key: vector for key, vector in self._known.items() if key in wanted}
            self._write()
        return np.stack([self._known[key_of(text)] for text in texts])

    def _write(self) -> None:
        """Whole or not at all: a new file takes the old one's place."""
        if not self._known:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        vectors = np.stack(list(self._known.values())).astype(np.float16)
        handle, name = tempfile.mkstemp(dir=self._path.parent, suffix=".part")
        with os.fdopen(handle, "wb") as file:
            np.savez(file, keys=np.array(list(self._known)), vectors=vectors)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(self._path)


def key_of(text: str) -> str:
    """A text's hash."""
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()
