"""The buttons around questions that the bot couldn't answer."""

from bot.callbacks.base import Tap


class OpenQuestions(Tap, prefix="qs"):
    page: int


class OpenGroup(Tap, prefix="qg"):
    """Show the group that a question belongs to now."""

    question: int


class AnswerGroup(Tap, prefix="qa"):
    question: int


class DropGroup(Tap, prefix="qd"):
    question: int


class MakeEntry(Tap, prefix="qt"):
    """Make an entry out of a reply."""

    reply: int


class AskPerson(Tap, prefix="qp"):
    """Ask an officer for a message to the coordinators."""


class PassOnQuestion(Tap, prefix="qk"):
    """Pass on the quoted message, which seemed a call for help, to the coordinators."""
