"""Typed callback data: taps, packed into at most 64 bytes and unpacked again.

A tap is '1' (the version), a prefix, then its fields: '1e:binuh'. Data that can't be unpacked belongs to an
old or forged button and raises StaleTap.
"""

from dataclasses import dataclass
from typing import ClassVar, Self, dataclass_transform
from zlib import crc32

VERSION = "1"
LARGEST_NUMBER = 2**31 - 1
"""The largest value of PostgreSQL's type integer; taps carry ids of rows."""


class StaleTap(Exception):
    """Raised for a button that this version of the bot didn't make."""


def number(part: str) -> int:
    """Parse a field as a number that a database can store. Raises ValueError."""
    value = int(part)
    if abs(value) > LARGEST_NUMBER:
        raise ValueError("too large for an id")
    return value


def mark_of(text: str) -> int:
    """Return a number that stands for a text in a tap, by which one can tell whether it is still the one
    shown.
    """
    return crc32(text.encode()) & LARGEST_NUMBER


@dataclass_transform(frozen_default=True)
class Tap:
    """One kind of button: `class OpenEntry(Tap, prefix="e")` and a field, number or text, for each part."""

    prefix: ClassVar[str] = ""
    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, *, prefix: str) -> None:
        cls.prefix = prefix
        dataclass(frozen=True)(cls)

    def pack(self) -> str:
        """Return the callback data."""
        data = ":".join(
            [VERSION + self.prefix, *(str(getattr(self, field)) for field in self.__match_args__)]
        )
        if len(data.encode()) > 64:
            raise ValueError(f"callback data of {type(self).__name__} is over 64 bytes")
        return data

    @classmethod
    def unpack(cls, data: str | None) -> Self:
        """Return the tap that this data was packed from. Raises StaleTap."""
        head, *parts = (data or "").split(":")
        kinds = [cls.__annotations__[name] for name in cls.__match_args__]
        if head != VERSION + cls.prefix or len(parts) != len(kinds):
            raise StaleTap
        try:
            return cls(
                *(number(part) if kind is int else part for kind, part in zip(kinds, parts, strict=True))
            )
        except ValueError as error:
            raise StaleTap from error
