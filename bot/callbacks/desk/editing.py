"""The buttons by which coordinators edit entries."""

from bot.callbacks.base import Tap


class OpenContents(Tap, prefix="ke"): ...


class FindContent(Tap, prefix="kf"): ...


class ListOverdue(Tap, prefix="ko"): ...


class ListUnasked(Tap, prefix="ku"): ...


class ListRatedBad(Tap, prefix="kb"): ...


class ListProposed(Tap, prefix="kp"): ...


class ListConflicts(Tap, prefix="kc"): ...


class OpenContent(Tap, prefix="kx"):
    """Show an entry as officers see it, in one language."""

    code: str
    language: str


class VerifyContent(Tap, prefix="kv"):
    code: str


class ChooseField(Tap, prefix="kh"):
    code: str
    language: str


class EditField(Tap, prefix="kd"):
    code: str
    field: str


class SaveField(Tap, prefix="ks"):
    """Propose the text that this message quotes."""

    code: str
    field: str


class ListHistory(Tap, prefix="kl"):
    """List all changes of an entry; `-` for the latest changes of all."""

    code: str


class OpenRevision(Tap, prefix="kr"):
    """Show a change; with a language, the whole entry after it as officers will see it."""

    revision: int
    language: str


class DecideRevision(Tap, prefix="ka"):
    revision: int
    approve: int


class RestoreRevision(Tap, prefix="kz"):
    revision: int


class OpenConflict(Tap, prefix="kn"):
    code: str


class SettleConflict(Tap, prefix="kt"):
    """Settle a conflict; `take_file` is 1 for the files' version, 0 for the coordinators'."""

    code: str
    take_file: int


class AskWithdrawContent(Tap, prefix="kw"):
    """Ask whether to remove an entry that was made in Telegram."""

    code: str


class WithdrawContent(Tap, prefix="ky"):
    code: str
