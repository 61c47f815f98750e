"""The kinds of message that the bot tells apart."""

from enum import StrEnum


class Intent(StrEnum):
    """What a message is. QUESTION is everything that is none of the others."""

    CRISIS = "crisis"
    STRUGGLING = "struggling"
    WORRIED = "worried"
    DANGER = "danger"
    HELLO = "hello"
    THANKS = "thanks"
    NOTED = "noted"
    GOODBYE = "goodbye"
    PRESENCE = "presence"
    WHO = "who"
    HELP = "help"
    CHAT = "chat"
    STOP = "stop"
    PERSON = "person"
    INSULT = "insult"
    CONFUSED = "confused"
    CHOICE = "choice"
    NAMES = "names"
    INJECTION = "injection"
    FRENCH = "french"
    ENGLISH = "english"
    FOREIGN = "foreign"
    FAR = "far"
    NEAR = "near"
    REASSURED = "reassured"
    QUESTION = "question"


DISTRESS = frozenset({Intent.CRISIS, Intent.STRUGGLING, Intent.WORRIED, Intent.DANGER})
"""The kinds in which somebody thinks about suicide, struggles, worries about somebody else, or is in danger
now. REASSURED isn't one: its sender says that they are well, and nothing else.
"""
SMALL_TALK = frozenset(
    {
        Intent.HELLO,
        Intent.THANKS,
        Intent.NOTED,
        Intent.GOODBYE,
        Intent.PRESENCE,
        Intent.WHO,
        Intent.HELP,
        Intent.CHAT,
        Intent.STOP,
        Intent.PERSON,
        Intent.INSULT,
        Intent.CONFUSED,
        Intent.CHOICE,
    }
)
"""The kinds of messages that ask nothing about deployments."""
