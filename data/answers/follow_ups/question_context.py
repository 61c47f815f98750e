"""What came before a question: the entry that was read, and what the questions were about."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from data.answers.asked_of_missions import names_alone
from data.answers.outcomes import Answer, Choices, Outcome, likeliest
from data.answers.parts import is_tail
from data.answers.search.lexical import content_stems
from data.entries.mission_names import without_missions
from data.entries.place_spelling import Places
from data.people.views import Topic
from data.text.anaphora import asks_of_place, is_about_it
from data.text.normalize import plain_question

MIN_WORDS = 2
"""Words with meaning from which a question names a topic of its own; "who pays" has one."""
LIKELY_TOPIC = 0.8
"""Probability that one of the choices is right, from which a question is about the first of them."""
ABOUT_THE_TEST = "ams_"
"""How the codes of the entries about the UN test begin. What is asked after them isn't about a mission."""


@dataclass(frozen=True)
class ContextEntry:
    """An entry that was read, or that the questions before were about."""

    code: str
    title: str


@dataclass(frozen=True)
class QuestionContext:
    """What came before a question: the entry read last, that which the questions were about if it is another,
    and the mission they were about, with its place. A question that only names missions has their codes in
    `named`, and asks of them what `asked_of_named` says.
    """

    entry: ContextEntry | None = None
    topic: ContextEntry | None = None
    mission: ContextEntry | None = None
    named: tuple[str, ...] = ()
    asked_of_named: str = ""

    def with_place(self, plain: str) -> str:
        """Return a question that ends with a place read about ("do I need French there") with its name."""
        return (
            f"{plain.rstrip(' ?!.')} {self.mission.title}" if self.mission and asks_of_place(plain) else plain
        )


NOTHING_BEFORE = QuestionContext()


def find_context(
    plain: str, context_entry: str | None, topic: Topic, titles: Mapping[str, str], places: Places
) -> QuestionContext:
    """Return what came before a question, with the titles: no mission if it names one itself, or if the entry
    read is about the UN test. If no entry was read, what the questions were about counts as read. What was
    read about anything but a mission is asked of the missions that a question only names.
    """
    context_entry = context_entry or topic.entry

    def read(code: str | None) -> ContextEntry | None:
        return ContextEntry(code, titles[code]) if code and code in titles else None

    mission = topic.mission or (context_entry if context_entry in places.codes else None)
    is_named = places.missions_in(plain) or (context_entry or "").startswith(ABOUT_THE_TEST)
    place = None if is_named else places.place_of(mission)
    other = read(topic.entry) if topic.entry != context_entry else None
    context = QuestionContext(
        read(context_entry), other, ContextEntry(mission, place) if mission and place else None
    )
    if context.entry is None or context.entry.code in places.codes or not names_alone(plain, places.names):
        return context
    asked = f"{without_missions(context.entry.title, places.names, '')} {plain}"
    return replace(context, named=places.missions_in(plain), asked_of_named=asked)


def topic_after(before: Topic, question: str, outcome: Outcome, missions: tuple[str, ...]) -> Topic:
    """Return what the questions are about after one; `missions` are those it names. The entry stays if the
    question depends on what came before it, or has no answer; likely choices are about the first of them.
    """
    mission = missions[0] if missions else before.mission
    is_known = isinstance(outcome, Answer) or (isinstance(outcome, Choices) and outcome.score >= LIKELY_TOPIC)
    if not is_known:
        return Topic(before.entry, mission)
    about = outcome.about if isinstance(outcome, Answer) else None
    depends = about or depends_on_context(plain_question(question))
    entry = (before.entry or about) if depends else None
    return Topic(entry or likeliest(outcome), mission)


def depends_on_context(plain: str) -> bool:
    """Return whether a question doesn't name its topic itself."""
    return is_about_it(plain) or is_tail(plain) or len(content_stems(plain)) < MIN_WORDS
