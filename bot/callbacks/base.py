"""Typed callback data: taps, packed into at most 64 bytes and unpacked again.

A tap is '1' (the version), a prefix, then its fields: '1e:binuh'. Data that can't be unpacked belongs to an
old or forged button and raises StaleTap.
"""

from collections.abc import Mapping
from inspect import get_annotations
from typing import ClassVar, Self, dataclass_transform
from zlib import crc32

VERSION = "1"
MAX_NUMBER = 2**31 - 1
"""The largest value of PostgreSQL's type integer; taps carry ids of rows."""


class StaleTap(Exception):
    """Raised for a button that this version of the bot didn't make."""


def number(part: str) -> int:
    """Parse a field as a number that a database can store. Raises ValueError."""
    value = int(part)
    if abs(value) > MAX_NUMBER:
        raise ValueError("too large for an id")
    return value


def mark_of(text: str) -> int:
    """Return a number made of a text, for a tap: an action sees by it whether the text has changed."""
    return crc32(text.encode()) & MAX_NUMBER


@dataclass_transform(frozen_default=True)
class Tap:
    """One kind of button: `class OpenEntry(Tap, prefix="e")` and a field, number or text, for each part.

    It behaves as a frozen dataclass, which takes thirteen times as long to make: there are 200 kinds.
    """

    prefix: ClassVar[str] = ""
    fields: ClassVar[Mapping[str, type]] = {}

    def __init_subclass__(cls, *, prefix: str) -> None:
        cls.prefix, cls.fields = prefix, get_annotations(cls)

    def __init__(self, *values: int | str, **named: int | str) -> None:
        given = dict(zip(self.fields, values, strict=False)) | named
        if given.keys() != self.fields.keys() or len(given) != len(values) + len(named):
            raise TypeError(f"{type(self).__name__} takes {', '.join(self.fields)}")
        self.__dict__.update(given)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), frozenset(self.__dict__.items())))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.__dict__})"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a tap's {name} stays as it is")

    def pack(self) -> str:
        """Return the callback data. Raises ValueError if it is over Telegram's 64 bytes."""
        data = ":".join([VERSION + self.prefix, *(str(getattr(self, field)) for field in self.fields)])
        if len(data.encode()) > 64:
            raise ValueError(f"callback data of {type(self).__name__} is over 64 bytes")
        return data

    @classmethod
    def unpack(cls, data: str | None) -> Self:
        """Return the tap that this data was packed from. Raises StaleTap."""
        head, *parts = (data or "").split(":")
        if head != VERSION + cls.prefix or len(parts) != len(cls.fields):
            raise StaleTap
        try:
            kinds = zip(cls.fields.values(), parts, strict=True)
            return cls(*(number(part) if kind is int else part for kind, part in kinds))
        except ValueError as error:
            raise StaleTap from error
