"""The buttons around an officer's interests."""

from bot.callbacks.base import Tap


class BeginInterest(Tap, prefix="b"):
    """Begin the form of an interest; `code` is the mission or role of the card with the button, or '-'."""

    code: str


class BeginDetails(Tap, prefix="bd"): ...


class OpenMyInterests(Tap, prefix="f"): ...


class OpenInterest(Tap, prefix="fi"):
    interest: int


class ChangeInterest(Tap, prefix="fc"):
    interest: int


class RenewInterest(Tap, prefix="ir"):
    interest: int


class AskWithdraw(Tap, prefix="fw"):
    interest: int


class WithdrawInterest(Tap, prefix="fx"):
    interest: int
