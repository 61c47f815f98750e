"""The buttons around the data that are kept about a person."""

from bot.callbacks.base import Tap


class OpenPrivacy(Tap, prefix="pv"): ...


class AskForget(Tap, prefix="ef"): ...


class ForgetMe(Tap, prefix="ex"): ...


class TakeMyData(Tap, prefix="ed"): ...
