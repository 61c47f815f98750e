"""What people say that is no question: greetings, thanks, insults; words of distress come first."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import yaml

from data.text.normalize import plain_question, words_of

FILE = Path(__file__).parent / "small_talk.yaml"
SPANISH = frozenset(
    """al como con cual cuando cuanto de del donde el en es esta estoy gracias hay hola la las los me mi mis
    mision naciones necesito no para policia por puedo que quien quiero se si soy te tengo trabajo tu un una
    unidas usted yo""".split()
)
ENGLISH = frozenset(
    """a about am an and are can do does for from have how i in is it me my of on or the to what when where
    who why will with you your""".split()
)
FRENCH = frozenset(
    """au aux ce comment dans de des du elle en est et il je la le les ma mais me mes moi mon ne nous on ou
    pas pour qu quand que quel quelle qui quoi sa se si sur ta te tu un une vous""".split()
)
OURS = ENGLISH | FRENCH


class SmallTalk(StrEnum):
    """What a message is, where it is no question; each has a text `small-talk-<value>`."""

    DISTRESS = "distress"
    HELLO = "hello"
    THANKS = "thanks"
    WHO = "who"
    HELP = "help"
    INSULT = "insult"
    FRENCH = "french"
    ENGLISH = "english"
    FOREIGN = "foreign"


@dataclass(frozen=True)
class SmallTalkList:
    """The sayings of small_talk.yaml, ready to compare."""

    anywhere: dict[SmallTalk, tuple[str, ...]]
    whole: dict[str, SmallTalk]

    def find(self, message: str) -> SmallTalk | None:
        """What a message is, or None for a question. Distress comes first; signs alone ask for help."""
        everything = f" {' '.join(words_of(message))} "
        for kind, sayings in self.anywhere.items():
            if any(f" {saying} " in everything for saying in sayings):
                return kind
        if kind_of := self.whole.get(everything.strip()):
            return kind_of
        if not any(char.isalnum() for char in message):
            return SmallTalk.HELP
        return SmallTalk.FOREIGN if is_foreign(plain_question(message)) else None


def read_small_talk() -> SmallTalkList:
    """The sayings that come with the bot."""
    raw = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return SmallTalkList(
        {SmallTalk(kind): tuple(sayings["anywhere"]) for kind, sayings in raw.items()},
        {saying: SmallTalk(kind) for kind, sayings in raw.items() for saying in sayings["whole"]},
    )


def is_foreign(question: str) -> bool:
    """Whether a question is surely neither English nor French: another script, or all Spanish."""
    letters = [char for char in question if char.isalpha()]
    latin = sum(char < "\u0250" for char in letters)
    if letters and latin < len(letters) / 2:
        return True
    words = set(words_of(question))
    return len(words & SPANISH - OURS) >= 2 and not words & (OURS - SPANISH)


def is_french(question: str) -> bool:
    """Whether more of a question's small words are French alone than English alone."""
    words = set(words_of(question))
    return len(words & FRENCH - ENGLISH) > len(words & ENGLISH - FRENCH)
