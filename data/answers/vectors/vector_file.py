"""The vectors of texts, kept in a file by the text's hash, because making them is the slow part."""

import hashlib
import logging
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt

from data.answers.vectors.encoder import Encoder, Vectors
from data.answers.vectors.quantized import QuantizedVectors, quantize

AT_ONCE = 32
"""Texts that are encoded together."""
KEY = "S24"
"""A text's hash in an array."""
SHIPPED = Path(__file__).parent
"""The folder of the vectors that come with the bot, in a file for each encoder."""
Keys = npt.NDArray[np.bytes_]
KeepGoing = Callable[[], bool]
log = logging.getLogger(__name__)


class LearningStopped(Exception):
    """Raised if the process ends while vectors are being made."""


def always() -> bool:
    """Return True: a KeepGoing that never stops."""
    return True


class VectorFile:
    """The vectors of one encoder, in an .npz file in `folder`. The file may be deleted at any time: it is
    made again. Vectors of texts in the file of the same name in `shipped` are taken from there.
    """

    def __init__(self, folder: Path, encoder: Encoder, shipped: Path = SHIPPED) -> None:
        self.folder = folder
        self.encoder = encoder
        self._path = folder / name_of(encoder)
        self._shipped = shipped / self._path.name
        keys, self._vectors = self._read()
        self._places = np.argsort(keys)
        self._keys = keys[self._places]
        """The sorted keys; `_places` has the row of each one's vector. A dict of them would take 10 MB for a
        moment, of which the process gives little back.
        """
        self._is_changed = False
        """Whether vectors were added since the file was written."""

    def _read(self) -> tuple[Keys, Vectors]:
        """Return the keys and vectors in the file; none if it is missing or damaged, which raises errors of
        many kinds.
        """
        try:
            with self._path.open("rb") as raw, np.load(raw, allow_pickle=False) as file:
                keys, vectors = file["keys"].astype(KEY), file["vectors"].astype(np.float16, copy=False)
                if vectors.ndim == 2 and len(keys) == len(vectors):
                    return keys, vectors
                raise ValueError("as many keys as vectors are expected")
        except FileNotFoundError:
            pass
        except Exception as error:
            log.warning("the file of vectors can't be read (%s) and is made again", type(error).__name__)
        return np.array([], KEY), np.array([], np.float16)

    def _find(self, texts: list[str]) -> npt.NDArray[np.intp]:
        """Return the row of each text's vector, -1 if there is none yet."""
        if not len(self._keys):
            return np.full(len(texts), -1)
        wanted = keys_of(texts)
        at = np.searchsorted(self._keys, wanted).clip(max=len(self._keys) - 1)
        return np.where(self._keys[at] == wanted, self._places[at], -1)

    def missing(self, texts: list[str]) -> list[str]:
        """Return the texts that have no vector in the file, each once."""
        places = self._find(texts).tolist()
        return list(dict.fromkeys(text for text, place in zip(texts, places, strict=True) if place < 0))

    def take_shipped(self, texts: list[str]) -> list[str]:
        """Take from the vectors that come with the bot those that the file lacks. Returns the texts, each
        once, whose vectors still have to be made.
        """
        missing = self.missing(texts)
        if missing:
            keys, vectors = self._find_shipped(keys_of(missing))
            self._add(keys, [vectors])
        return self.missing(missing)

    def _find_shipped(self, wanted: Keys) -> tuple[Keys, Vectors]:
        """Return those of these keys, and their vectors, that come with the bot; none if that file is missing
        or damaged. The vectors are read only if there are some: an entry that a coordinator changed has none.
        """
        try:
            with self._shipped.open("rb") as raw, np.load(raw, allow_pickle=False) as file:
                keys = as_keys(file["keys"])
                found = np.flatnonzero(np.isin(keys, wanted))
                if len(found):
                    vectors = QuantizedVectors(file["steps"], file["sizes"].astype(np.float32))
                    return keys[found], vectors.rows(found).astype(np.float16)
        except FileNotFoundError:
            pass
        except Exception as error:
            log.warning("the vectors that come with the bot can't be read (%s)", type(error).__name__)
        return np.array([], KEY), np.array([], np.float16)

    def vectors_of(self, texts: list[str], keep_going: KeepGoing = always) -> Vectors:
        """Return the vector of each text as a row, in single precision. Missing ones are made, and then the
        file holds exactly these texts. Raises LearningStopped when `keep_going` says no; what was made by
        then is in the file.
        """
        return self.halves_of(texts, keep_going).astype(np.float32)

    def halves_of(self, texts: list[str], keep_going: KeepGoing = always) -> Vectors:
        """Return the vectors as `vectors_of` does, but in half precision, as in the file. Raises
        LearningStopped when `keep_going` says no.
        """
        missing, made = self.take_shipped(texts), list[Vectors]()
        for start in range(0, len(missing), AT_ONCE):
            if not keep_going():
                self._add(keys_of(missing[:start]), made)
                self._write()
                raise LearningStopped
            made.append(self.encoder.encode(missing[start : start + AT_ONCE]).astype(np.float16))
        self._add(keys_of(missing), made)
        if self._is_changed:
            self._keep_only(texts)
            self._write()
        found: Vectors = self._vectors[self._find(texts)]
        return found

    def _add(self, new: Keys, made: list[Vectors]) -> None:
        """Add vectors, in batches, with the key of each."""
        if len(new):
            self._is_changed = True
            known = [self._vectors] if len(self._vectors) else []
            places = np.arange(len(self._vectors), len(self._vectors) + len(new))
            self._vectors = np.concatenate([*known, *made])
            keys = np.concatenate([self._keys, new])
            order = np.argsort(keys)
            self._keys, self._places = keys[order], np.concatenate([self._places, places])[order]

    def _keep_only(self, texts: list[str]) -> None:
        """Drop the vectors of all other texts."""
        wanted = np.isin(self._keys, keys_of(texts))
        self._keys, self._places = self._keys[wanted], self._places[wanted]

    def _write(self) -> None:
        """Replace the file at once. If that fails, it is logged, and this process goes on with the vectors it
        has.
        """
        if not len(self._keys):
            return
        self._is_changed = False
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent, suffix=".part")
            try:
                self._fill(handle)
                Path(name).replace(self._path)
            finally:
                Path(name).unlink(missing_ok=True)
        except OSError as error:
            log.warning(
                "the vectors can't be kept in %s (%s); each start makes them again: is INDEX_FOLDER right?",
                self._path.parent.absolute(),
                error.strerror,
            )

    def _fill(self, handle: int) -> None:
        """Write the file and sync it to disk, before it replaces the old one: a power cut leaves one of the
        two.
        """
        with os.fdopen(handle, "wb") as file:
            np.savez(file, keys=self._keys.astype(str), vectors=self._vectors[self._places])
            file.flush()
            os.fsync(file.fileno())


def as_keys(packed: npt.NDArray[np.uint8]) -> Keys:
    """Return keys of 12 bytes, as rows, in hexadecimal."""
    return np.frombuffer(packed.tobytes().hex().encode(), dtype=KEY)


def write_shipped(texts: list[str], vectors: Vectors, path: Path) -> None:
    """Write vectors that come with the bot, sorted by key so that the same texts give the same file: 12 bytes
    of a key, a byte for each number, and 2 bytes of the vector's largest one.
    """
    keys, rows = np.unique(keys_of(texts), return_index=True)
    packed = np.array([list(bytes.fromhex(key.decode())) for key in keys], dtype=np.uint8)
    small = quantize(vectors[rows])
    np.savez(path, keys=packed, steps=small.steps, sizes=small.sizes.astype(np.float16))


def replace_shipped(folder: Path, encoder: Encoder, texts: list[str], kept: Path) -> str:
    """Write the vectors of these texts as the only such file of a folder; those that `kept` lacks are made,
    which is slow. Returns a line that says what was done.
    """
    vectors = VectorFile(kept, encoder, folder).vectors_of(texts)
    for old in folder.glob("vectors-*.npz"):
        old.unlink()
    path = folder / name_of(encoder)
    write_shipped(texts, vectors, path)
    return f"{path.name}: {len(set(texts)):,} texts, {path.stat().st_size / 1e6:.1f} MB"


def name_of(encoder: Encoder) -> str:
    """Return the name of the file of an encoder's vectors."""
    return f"vectors-{encoder.name}.npz"


def keys_of(texts: list[str]) -> Keys:
    """Return the keys of texts, as an array."""
    return np.fromiter((key_of(text).encode() for text in texts), KEY, len(texts))


def key_of(text: str) -> str:
    """Return the key of a text: 24 hexadecimal digits of its BLAKE2b hash."""
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()
