"""The buttons by which coordinators keep the entries true."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks.base import Tap


@dataclass(frozen=True)
class OpenContents(Tap):
    prefix: ClassVar[str] = "ke"


@dataclass(frozen=True)
class FindContent(Tap):
    prefix: ClassVar[str] = "kf"


@dataclass(frozen=True)
class ListOverdue(Tap):
    prefix: ClassVar[str] = "ko"


@dataclass(frozen=True)
class ListProposed(Tap):
    prefix: ClassVar[str] = "kp"


@dataclass(frozen=True)
class ListConflicts(Tap):
    prefix: ClassVar[str] = "kc"


@dataclass(frozen=True)
class OpenContent(Tap):
    """An entry as officers see it, in one language."""

    prefix: ClassVar[str] = "kx"
    code: str
    language: str


@dataclass(frozen=True)
class VerifyContent(Tap):
    prefix: ClassVar[str] = "kv"
    code: str


@dataclass(frozen=True)
class ChooseField(Tap):
    prefix: ClassVar[str] = "kh"
    code: str
    language: str


@dataclass(frozen=True)
class EditField(Tap):
    prefix: ClassVar[str] = "kd"
    code: str
    field: str


@dataclass(frozen=True)
class SaveField(Tap):
    """Propose the text that this message quotes."""

    prefix: ClassVar[str] = "ks"
    code: str
    field: str


@dataclass(frozen=True)
class ListHistory(Tap):
    """All that was changed in an entry; `-` for the latest changes of all."""

    prefix: ClassVar[str] = "kl"
    code: str


@dataclass(frozen=True)
class OpenRevision(Tap):
    """A change; with a language, the whole entry after it as officers will see it."""

    prefix: ClassVar[str] = "kr"
    revision: int
    language: str


@dataclass(frozen=True)
class DecideRevision(Tap):
    prefix: ClassVar[str] = "ka"
    revision: int
    approve: int


@dataclass(frozen=True)
class RestoreRevision(Tap):
    prefix: ClassVar[str] = "kz"
    revision: int


@dataclass(frozen=True)
class OpenConflict(Tap):
    prefix: ClassVar[str] = "kn"
    code: str


@dataclass(frozen=True)
class SettleConflict(Tap):
    """`take_file` is 1 for the files' version, 0 for the coordinators'."""

    prefix: ClassVar[str] = "kt"
    code: str
    take_file: int


@dataclass(frozen=True)
class AskWithdrawContent(Tap):
    """Whether an entry that was made here shall be no more."""

    prefix: ClassVar[str] = "kw"
    code: str


@dataclass(frozen=True)
class WithdrawContent(Tap):
    prefix: ClassVar[str] = "ky"
    code: str
