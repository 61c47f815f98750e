"""An encoder that keeps its vectors in a file: a fit encodes the same ten thousand questions each time."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from data.answers.vectors.encoder import Encoder, Vectors
from data.answers.vectors.vector_file import key_of


class RememberingEncoder:
    """The vectors of another encoder, in half precision as the bot keeps them. `save` writes the file."""

    def __init__(self, encoder: Encoder, path: Path) -> None:
        self.name = encoder.name
        self._encoder = encoder
        self._path = path
        self._known: dict[str, Vectors] = {}
        if path.exists():
            with np.load(path, allow_pickle=False) as file:
                self._known = dict(zip(file["keys"].tolist(), file["vectors"], strict=True))

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector for each text, as rows, in single precision."""
        for text in texts:
            if key_of(text) not in self._known:
                self._known[key_of(text)] = self._encoder.encode([text])[0].astype(np.float16)
        return np.stack([self._known[key_of(text)] for text in texts]).astype(np.float32)

    def save(self) -> None:
        """Write all known vectors."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        np.savez(self._path, keys=np.array(list(self._known)), vectors=np.stack(list(self._known.values())))
