"""What a button carries: typed taps, packed into at most 64 bytes and unpacked again.

A tap is '1' (the version), a prefix, then its fields: '1e:binuh'. What can't be unpacked is an old or
foreign button and raises StaleTap.
"""

from dataclasses import dataclass
from typing import ClassVar, Self

VERSION = "1"
LARGEST_NUMBER = 2**31 - 1
"""What a column of PostgreSQL's type integer holds; the ids in taps are those of rows."""


class StaleTap(Exception):
    """A button that this version of the bot didn't make."""


def number(part: str) -> int:
    """A field that is a number a database can hold. Raises ValueError."""
    value = int(part)
    if abs(value) > LARGEST_NUMBER:
        raise ValueError("too large for an id")
    return value


@dataclass(frozen=True)
class Tap:
    """One kind of button."""

    prefix: ClassVar[str] = ""
    __match_args__: ClassVar[tuple[str, ...]]

    def pack(self) -> str:
        """The callback data."""
        data = ":".join(
            [VERSION + self.prefix, *(str(getattr(self, field)) for field in self.__match_args__)]
        )
        if len(data.encode()) > 64:
            raise ValueError(f"callback data of {type(self).__name__} is over 64 bytes")
        return data

    @classmethod
    def unpack(cls, data: str | None) -> Self:
        """The tap this data was packed from. Raises StaleTap."""
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

    @classmethod
    def fits(cls, data: object) -> bool:
        """Whether this data is a tap of this kind."""
        try:
            cls.unpack(str(data))
        except StaleTap:
            return False
        return True


@dataclass(frozen=True)
class OpenMenu(Tap):
    prefix: ClassVar[str] = "m"


@dataclass(frozen=True)
class OpenMissions(Tap):
    prefix: ClassVar[str] = "ml"
    status: str
    page: int


@dataclass(frozen=True)
class OpenTopic(Tap):
    prefix: ClassVar[str] = "t"
    topic: str
    page: int


@dataclass(frozen=True)
class OpenEntry(Tap):
    prefix: ClassVar[str] = "e"
    code: str


@dataclass(frozen=True)
class OpenListOf(Tap):
    """Of an entry: the page of the list it stands in."""

    prefix: ClassVar[str] = "el"
    code: str


@dataclass(frozen=True)
class ChooseLanguage(Tap):
    """`code` is the entry to open afterwards, or '-' for the menu."""

    prefix: ClassVar[str] = "l"
    language: str
    code: str


@dataclass(frozen=True)
class OpenAsk(Tap):
    prefix: ClassVar[str] = "q"


@dataclass(frozen=True)
class OpenPrivacy(Tap):
    prefix: ClassVar[str] = "pv"


@dataclass(frozen=True)
class NoneOfThese(Tap):
    prefix: ClassVar[str] = "n"
    question: int


@dataclass(frozen=True)
class AnswerHelped(Tap):
    prefix: ClassVar[str] = "y"
    question: int


@dataclass(frozen=True)
class AnswerFailed(Tap):
    prefix: ClassVar[str] = "no"
    question: int


@dataclass(frozen=True)
class KeepQuestion(Tap):
    """`keep` is 1 to keep what is left without personal data, 0 to keep nothing."""

    prefix: ClassVar[str] = "kq"
    question: int
    keep: int


@dataclass(frozen=True)
class GiveReason(Tap):
    prefix: ClassVar[str] = "w"
    question: int
    reason: str


@dataclass(frozen=True)
class BeginInterest(Tap):
    """`code` is the mission or role the button stood on, or '-'."""

    prefix: ClassVar[str] = "b"
    code: str


@dataclass(frozen=True)
class BeginDetails(Tap):
    prefix: ClassVar[str] = "bd"


@dataclass(frozen=True)
class PickAnswer(Tap):
    prefix: ClassVar[str] = "p"
    draft: int
    step: str
    value: str


@dataclass(frozen=True)
class ToggleAnswer(Tap):
    prefix: ClassVar[str] = "g"
    draft: int
    step: str
    value: str


@dataclass(frozen=True)
class FinishStep(Tap):
    prefix: ClassVar[str] = "d"
    draft: int
    step: str


@dataclass(frozen=True)
class SkipStep(Tap):
    prefix: ClassVar[str] = "s"
    draft: int
    step: str


@dataclass(frozen=True)
class StepBack(Tap):
    prefix: ClassVar[str] = "bk"
    draft: int


@dataclass(frozen=True)
class ChangeStep(Tap):
    prefix: ClassVar[str] = "c"
    draft: int
    step: str


@dataclass(frozen=True)
class SendForm(Tap):
    prefix: ClassVar[str] = "sd"
    draft: int


@dataclass(frozen=True)
class CancelForm(Tap):
    prefix: ClassVar[str] = "x"
    draft: int


@dataclass(frozen=True)
class ResumeForm(Tap):
    prefix: ClassVar[str] = "r"


@dataclass(frozen=True)
class OpenMyFile(Tap):
    prefix: ClassVar[str] = "f"


@dataclass(frozen=True)
class OpenInterest(Tap):
    prefix: ClassVar[str] = "fi"
    interest: int


@dataclass(frozen=True)
class ChangeInterest(Tap):
    prefix: ClassVar[str] = "fc"
    interest: int


@dataclass(frozen=True)
class RenewInterest(Tap):
    prefix: ClassVar[str] = "ir"
    interest: int


@dataclass(frozen=True)
class AskWithdraw(Tap):
    prefix: ClassVar[str] = "fw"
    interest: int


@dataclass(frozen=True)
class WithdrawInterest(Tap):
    prefix: ClassVar[str] = "fx"
    interest: int


@dataclass(frozen=True)
class AskForget(Tap):
    prefix: ClassVar[str] = "ef"


@dataclass(frozen=True)
class ForgetMe(Tap):
    prefix: ClassVar[str] = "ex"


@dataclass(frozen=True)
class TakeMyData(Tap):
    prefix: ClassVar[str] = "ed"
