"""`python -m bot content learn`: make the vectors of the content before the first start."""

import errno
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from pathlib import Path
from tempfile import TemporaryFile

import numpy as np
from rich.console import Console
from rich.progress import Progress

from bot.cli.content.content_lint import as_documents
from data.answers.search.confidence import read_confidence_model
from data.answers.search.index import Index
from data.answers.vectors.encoder import Encoder, Vectors, open_encoder
from data.answers.vectors.vector_file import AT_ONCE, VectorFile
from data.entries.source_files import TopicFile

A_TEXT = 1024
"""Bytes that a text needs in the file: a vector and its key, with some to spare."""


class SpreadEncoder:
    """An encoder that spreads texts over the machine's cores; it releases Python's lock while it works."""

    def __init__(self, encoder: Encoder, pool: ThreadPoolExecutor) -> None:
        self.name = encoder.name
        self._encoder, self._pool = encoder, pool

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector for each text, as rows."""
        return np.concatenate(list(self._pool.map(self._encoder.encode, ([text] for text in texts))))


def learn_content(topics: list[TopicFile], index_folder: Path) -> int:
    """Put the vectors that the file in `index_folder` lacks into it: those that come with the bot, and the
    others, made with a progress bar. Returns how many; 0 without an encoder for this machine, where the bot
    matches words. Raises OSError, before minutes are spent, if the folder can't be written or its disk is
    full.
    """
    encoder = open_encoder()
    if encoder is None:
        return 0
    texts = Index(as_documents(topics), read_confidence_model()).texts
    file = VectorFile(index_folder, encoder)
    missing = len(file.missing(texts))
    if missing:
        try_to_write(index_folder, len(texts) * A_TEXT)
        with Progress(console=Console(stderr=True)) as progress, ThreadPoolExecutor(cpu_count()) as pool:
            file.encoder = SpreadEncoder(encoder, pool)
            task = progress.add_task("Reading the content", total=len(file.take_shipped(texts)))

            def advance() -> bool:
                progress.advance(task, AT_ONCE)
                return True

            file.vectors_of(texts, advance)
        if VectorFile(index_folder, encoder).missing(texts):
            raise OSError(errno.EIO, "what was made isn't there", str(index_folder))
    return missing


def try_to_write(folder: Path, size: int) -> None:
    """Make a folder if there is none, and for a moment a file of `size` bytes in it. Raises OSError, whose
    `filename` is the folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with TemporaryFile(dir=folder) as file:
            if hasattr(os, "posix_fallocate"):
                os.posix_fallocate(file.fileno(), 0, size)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(folder)) from None
