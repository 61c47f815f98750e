"""Something large whose arrays lie in a nameless file that is mapped: what isn't read takes no memory, and
the system may drop what was.
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
"""Bytes to a multiple of which each array begins, as numpy likes it."""
T = TypeVar("T")
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Rest:
    """What isn't in the file: everything but the arrays, pickled, and how many bytes each array has."""

    pickled: bytes
    sizes: tuple[int, ...]


class ArrayPickler(pickle.Pickler):
    """Gives arrays out as they lie in memory; numpy's do so by themselves."""

    def reducer_override(self, made: Any) -> Any:
        if isinstance(made, array):
            return as_view, (pickle.PickleBuffer(made), made.typecode)
        return NotImplemented


def as_view(buffer: memoryview, typecode: Any) -> memoryview:
    """What reads like the array that lay there."""
    return memoryview(buffer).cast("B").cast(typecode)


def open_nameless(folder: Path) -> IO[bytes]:
    """A file that is gone once nobody has it open. Raises OSError where none can be made."""
    folder.mkdir(parents=True, exist_ok=True)
    return tempfile.TemporaryFile(dir=folder)


def write_arrays(made: object, file: IO[bytes]) -> Rest:
    """Write the arrays. Raises OSError where there is no room."""
    pickled, sizes = io.BytesIO(), list[int]()

    def write(buffer: pickle.PickleBuffer) -> None:
        with buffer.raw() as raw:
            file.write(raw)
            file.write(bytes(-raw.nbytes % ALIGNED))
            sizes.append(raw.nbytes)

    ArrayPickler(pickled, pickle.HIGHEST_PROTOCOL, buffer_callback=write).dump(made)
    file.flush()
    return Rest(pickled.getvalue(), tuple(sizes))


def read_arrays(rest: Rest, file: IO[bytes]) -> Any:
    """What was written, by this very program, with its arrays in the mapped file."""
    mapped, begin = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)), 0
    buffers = list[memoryview]()
    for size in rest.sizes:
        buffers.append(mapped[begin : begin + size])
        begin += size + -size % ALIGNED
    return pickle.loads(rest.pickled, buffers=buffers)  # noqa: S301 – written a moment ago by this very program


def move_apart(made: T, folder: Path) -> T:
    """The same with its arrays in a file in the folder. Where there is no room, they stay where they are."""
    try:
        with open_nameless(folder) as file:
            moved: T = read_arrays(write_arrays(made, file), file)
            return moved
    except OSError as error:
        log.warning("the index stays in memory (%s)", error.strerror)
        return made
