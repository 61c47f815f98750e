"""Vectors of texts, kept in a file by the text's hash, because making them is the slow part."""

import hashlib
import logging
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from data.answers.search.encoder import Encoder, Vectors

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
        """What is in the file. By where it is damaged, zipfile, zlib, tokenize or numpy say so."""
        try:
            with self._path.open("rb") as raw, np.load(raw, allow_pickle=False) as file:
                return dict(zip(file["keys"].tolist(), file["vectors"].astype(np.float32), strict=True))
        except FileNotFoundError:
            return {}
        except Exception as error:
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
        """Whole or not at all. Where that isn't possible, what was learned still serves this process."""
        if not self._known:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent, suffix=".part")
            try:
                self._fill(handle)
                Path(name).replace(self._path)
            finally:
                Path(name).unlink(missing_ok=True)
        except OSError as error:
            log.warning("the vectors can't be kept (%s): the next start makes them again", error.strerror)

    def _fill(self, handle: int) -> None:
        """On the disk before the file takes the old one's place: a power cut leaves one of the two."""
        vectors = np.stack(list(self._known.values())).astype(np.float16)
        with os.fdopen(handle, "wb") as file:
            np.savez(file, keys=np.array(list(self._known)), vectors=vectors)
            file.flush()
            os.fsync(file.fileno())


def key_of(text: str) -> str:
    """A text's hash."""
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()
