"""Move the arrays of a large object into a memory-mapped file without a name: pages that aren't read take no
memory, and the system may drop those that were. It works by out-of-band pickling (PEP 574).
"""

import io
import logging
import mmap
import pickle
import tempfile
from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypeVar

ALIGNED = 64
"""Bytes: each array begins at a multiple of these, for numpy's vector instructions."""
T = TypeVar("T")
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class OutOfBand:
    """An object whose arrays are in a file: the rest of it `pickled`, and the bytes of each array."""

    pickled: bytes
    sizes: tuple[int, ...]


class ArrayPickler(pickle.Pickler):
    """Pickles the arrays of module `array` out of band as well, also those that are mapped; numpy's do so by
    themselves.
    """

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, array):
            return as_view, (pickle.PickleBuffer(value), value.typecode)
        if isinstance(value, memoryview):
            return as_view, (pickle.PickleBuffer(value), value.format)
        return NotImplemented


def as_view(buffer: memoryview, typecode: Any) -> memoryview:
    """Return a view of a buffer that reads like the array that was pickled."""
    return memoryview(buffer).cast("B").cast(typecode)


def open_anonymous(folder: Path) -> IO[bytes]:
    """Return a file without a name, which is gone once nobody has it open. Raises OSError if none can be
    made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return tempfile.TemporaryFile(dir=folder)


def write_arrays(value: object, file: IO[bytes]) -> OutOfBand:
    """Write the arrays of an object into a file. Raises OSError if there is no room."""
    pickled, sizes = io.BytesIO(), list[int]()

    def write(buffer: pickle.PickleBuffer) -> None:
        with buffer.raw() as raw:
            file.write(raw)
            file.write(bytes(-raw.nbytes % ALIGNED))
            sizes.append(raw.nbytes)

    ArrayPickler(pickled, pickle.HIGHEST_PROTOCOL, buffer_callback=write).dump(value)
    file.flush()
    return OutOfBand(pickled.getvalue(), tuple(sizes))


def read_arrays(written: OutOfBand, file: IO[bytes]) -> Any:
    """Return the object that `write_arrays` wrote, its arrays as read-only views of the mapped file."""
    mapped, begin = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)), 0
    buffers = list[memoryview]()
    for size in written.sizes:
        buffers.append(mapped[begin : begin + size])
        begin += size + -size % ALIGNED
    return pickle.loads(written.pickled, buffers=buffers)  # noqa: S301 – written a moment ago by this very program


def map_arrays(value: T, folder: Path) -> T:
    """Return a copy of an object whose arrays are mapped from a file in the folder; the object itself if
    there is no room for one.
    """
    try:
        with open_anonymous(folder) as file:
            mapped: T = read_arrays(write_arrays(value, file), file)
            return mapped
    except OSError as error:
        log.warning("the index stays in memory (%s)", error.strerror)
        return value
