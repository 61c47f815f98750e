"""Follow-up questions: short ones that may be about what was read, or asked, before them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from data.answers.messages import MOST_OTHERS, NO_CANDIDATE, UNLIKELY, ask_tail, rank_with_lead
from data.answers.outcomes import Answer, Asking, Choices, Outcome, beside, codes_of, is_direct, likeliest
from data.answers.parts import is_tail
from data.answers.search.lexical import content_stems
from data.entries.place_spelling import Places
from data.people.views import Topic
from data.text.anaphora import asks_who_decides, is_about_it, names_thing_by_pronoun, read_words
from data.text.normalize import plain_question, words_of

MOST_WORDS = 3
"""Words with meaning that a follow-up has at most; a longer question says itself what it is about, and asking
twice takes twice as long.
"""
FEWEST_WORDS = 2
"""Words with meaning from which a question names a topic of its own; "who pays" has one."""
KEPT_CHOICES, ADDED_CHOICES = 3, 2
"""How many choices for the question alone stay first, and how many found with the entry's title are offered
too.
"""
NEAR = 3
"""The candidates for a question with what was read among which its own answer must be, if it names a thing by
a pronoun only.
"""
CLEARLY_NEARER = 1.0
"""Log odds by which another entry must be likelier than the one read to answer "who decides"."""
ABOUT_THE_ASSISTANT = "bot_"
"""How the codes of the entries about the assistant itself begin."""
NEAR_ALONE = -1.0
"""Log odds from which an entry is near a question that alone finds one about the assistant."""
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
    and the mission they were about, with its place.
    """

    entry: ContextEntry | None = None
    topic: ContextEntry | None = None
    mission: ContextEntry | None = None


def find_context(
    plain: str, context_entry: str | None, topic: Topic, titles: Mapping[str, str], places: Places
) -> QuestionContext:
    """Return what came before a question, with the titles: no mission if it names one itself, or if the entry
    read is about the UN test. If no entry was read, what the questions were about counts as read.
    """
    context_entry = context_entry or topic.entry

    def read(code: str | None) -> ContextEntry | None:
        return ContextEntry(code, titles[code]) if code and code in titles else None

    mission = topic.mission or (context_entry if context_entry in places.codes else None)
    is_named = places.missions_in(plain) or (context_entry or "").startswith(ABOUT_THE_TEST)
    place = None if is_named else places.place_of(mission)
    other = read(topic.entry) if topic.entry != context_entry else None
    return QuestionContext(
        read(context_entry), other, ContextEntry(mission, place) if mission and place else None
    )


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
    return is_about_it(plain) or is_tail(plain) or len(content_stems(plain)) < FEWEST_WORDS


def in_context(
    plain: str, outcome: Outcome, context: QuestionContext, asking: Asking, look_up: Callable[[str], Outcome]
) -> Outcome:
    """Return the outcome of a question that may be about what came before it. `outcome` is that of the
    question alone, and `look_up` returns that of another plain question alone.
    """
    if is_tail(plain):
        return ask_tail_in_context(plain, outcome, context, asking, look_up)
    if context.entry and asks_who_decides(plain):
        return ask_who_decides(plain, outcome, context, context.entry, asking)
    if len(content_stems(plain)) > MOST_WORDS:
        return outcome
    if of_mission := ask_of_mission(plain, outcome, context, look_up):
        return of_mission
    if names_thing_by_pronoun(plain):
        return ask_about_thing(plain, outcome, context, asking, look_up)
    if context.entry and (of_entry := ask_past_assistant(plain, outcome, context.entry, asking)):
        return of_entry
    if context.entry is None or not may_be_follow_up(plain, outcome, context.entry.code):
        return outcome
    return ask_about_entry(plain, outcome, context.entry, look_up)


def ask_tail_in_context(
    plain: str, outcome: Outcome, context: QuestionContext, asking: Asking, look_up: Callable[[str], Outcome]
) -> Outcome:
    """Return the outcome of a question that names nothing: asked about the entry read, or if that finds this
    very entry, about the mission, or the entry that the questions were about.
    """
    read = context.entry
    found = ask_tail(read.title, plain, asking, read.code) if read else None
    if found and read and likeliest(found) != read.code:
        return found
    if of_mission := ask_of_mission(plain, outcome, context, look_up):
        return of_mission
    topic = context.topic
    asked = ask_tail(topic.title, plain, asking, topic.code) if topic else None
    return asked if asked and topic and likeliest(asked) != topic.code else found or asked or outcome


def ask_who_decides(
    plain: str, outcome: Outcome, context: QuestionContext, read: ContextEntry, asking: Asking
) -> Outcome:
    """Return the outcome of "who decides" after an entry was read: that of the question alone after a mission
    or that very entry; else as the nearest found, if it is likely with what was read too. If not, the entry
    read is the nearest found, or one that is clearly nearer to both.
    """
    own = likeliest(outcome) if is_direct(outcome) else None
    if own and (own == read.code or (context.mission and context.mission.code == read.code)):
        return outcome
    near = asking.candidates(f"{read.title} {plain}")
    first = next(iter(near), read.code)
    if own and near.get(own, NO_CANDIDATE) >= UNLIKELY:
        first = own
    elif near.get(read.code, NO_CANDIDATE) + CLEARLY_NEARER >= near.get(first, NO_CANDIDATE):
        first = read.code
    also = beside(first, filter(None, (own, *near)))
    return Answer(first, outcome.score, read.code, is_nearest=True, also=also[:MOST_OTHERS])


def ask_of_mission(
    plain: str, outcome: Outcome, context: QuestionContext, look_up: Callable[[str], Outcome]
) -> Answer | None:
    """Return what is known of the mission that the questions were about, if a question that names none may be
    about it. None if that says no more than the question alone. If the mission's own entry was just read, a
    question without a sure answer is asked about that instead.
    """
    mission = context.mission
    if mission is None or (is_direct(outcome) and not is_about_it(plain)):
        return None
    if context.entry and context.entry.code == mission.code and not is_direct(outcome):
        return None
    if not is_about_it(plain) and next(iter(words_of(plain)), "") not in read_words().question_words:
        return None
    found = look_up(plain_question(f"{plain.rstrip(' ?!.')} {mission.title}"))
    if not isinstance(found, Answer) or found.code == likeliest(outcome):
        return None
    is_its_card = found.code == mission.code
    if is_direct(outcome):
        return None if found.is_nearest or is_its_card else replace(found, about=mission.code)
    if found.is_nearest and found.score <= outcome.score:
        return None
    also = beside(found.code, found.also, codes_of(outcome))
    is_nearest = found.is_nearest or is_its_card
    return replace(
        found, about=mission.code, is_nearest=is_nearest, also=also[:MOST_OTHERS] if is_nearest else ()
    )


def ask_about_thing(
    plain: str, outcome: Outcome, context: QuestionContext, asking: Asking, look_up: Callable[[str], Outcome]
) -> Outcome:
    """Return the outcome of a question of a thing that only a pronoun names: what is found with the entry
    read, or with that which the questions were about if this finds the very entry read. Its own answer stays
    if it is near that too, and else stands beside.
    """
    chosen: tuple[ContextEntry, Answer] | None = None
    for read in filter(None, (context.entry, context.topic)):
        asked = f"{read.title} {plain}"
        found = look_up(plain_question(asked))
        if likeliest(outcome) in [*asking.candidates(asked)][:NEAR] and is_direct(outcome):
            return outcome
        if isinstance(found, Answer) and (chosen is None or chosen[1].code == chosen[0].code):
            chosen = read, found
    if chosen is None:
        return outcome
    read, found = chosen
    also = beside(found.code, found.also, codes_of(outcome))
    return replace(found, about=read.code, is_nearest=True, also=also[:MOST_OTHERS])


def ask_past_assistant(plain: str, outcome: Outcome, read: ContextEntry, asking: Asking) -> Answer | None:
    """Return what another entry says, as the nearest found, to a question that alone finds one about the
    assistant, as "in English or French", after an entry about something else was read: of those near the
    question, the likeliest with what was read. None if there is none.
    """
    about_assistant = likeliest(outcome) if isinstance(outcome, Answer) else None
    if not about_assistant or not about_assistant.startswith(ABOUT_THE_ASSISTANT):
        return None
    if read.code.startswith(ABOUT_THE_ASSISTANT) or len(content_stems(plain)) > FEWEST_WORDS:
        return None
    near = asking.candidates(plain)
    ranked = dict.fromkeys((*rank_with_lead(read.title, plain, asking), *near))
    others = [
        code
        for code in ranked
        if not code.startswith(ABOUT_THE_ASSISTANT) and near.get(code, NO_CANDIDATE) >= NEAR_ALONE
    ]
    if not others or others[0] == read.code:
        return None
    also = beside(others[0], (about_assistant, *others))
    return Answer(others[0], outcome.score, read.code, is_nearest=True, also=also[:MOST_OTHERS])


def ask_about_entry(
    plain: str, outcome: Outcome, read: ContextEntry, look_up: Callable[[str], Outcome]
) -> Outcome:
    """Return the outcome of a question asked with the title of the entry read, if that says more."""
    with_title = look_up(plain_question(f"{read.title} {plain}"))
    found = with_title
    if isinstance(with_title, Choices) and not isinstance(outcome, Answer):
        first, *others = with_title.codes
        found = Answer(first, with_title.score, is_nearest=True, also=tuple(others[:MOST_OTHERS]))
    if isinstance(found, Answer) and adds_information(found, plain, outcome, read.code):
        return replace(found, about=read.code)
    return as_context_entry(with_title, plain, outcome, read.code) or add_found(outcome, with_title)


def may_be_follow_up(plain: str, outcome: Outcome, context_entry: str | None) -> bool:
    """Return whether a short text may be about the entry `context_entry`: it begins like a question, is about
    "it", or is near that entry by itself. Any other text would find the entry only by its added title. A text
    with a sure answer isn't a follow-up.
    """
    if is_direct(outcome):
        return False
    first = next(iter(words_of(plain)), "")
    is_near = isinstance(outcome, Choices) and context_entry in outcome.codes
    return first in read_words().question_words or is_about_it(plain) or is_near


def adds_information(with_title: Answer, plain: str, outcome: Outcome, context_entry: str | None) -> bool:
    """Return whether the outcome of the question with the title of the entry read says more than the outcome
    of the question alone. The very entry that was read counts only if nothing else is an answer and the
    question is about "it".
    """
    if isinstance(outcome, Answer):
        return is_about_it(plain) and with_title.code != context_entry and with_title.score > outcome.score
    return with_title.code != context_entry or is_about_it(plain)


def as_context_entry(
    with_title: Outcome, plain: str, outcome: Outcome, context_entry: str | None
) -> Answer | None:
    """Return the entry that was read as the nearest found, if it may answer a question about "it": the
    question alone finds nothing sure, and with that entry's title it finds that entry, surely or more
    probably. Others found for the question alone are named beside it. None if it may not.
    """
    if not isinstance(outcome, Answer) or not outcome.is_nearest:
        return None
    if not isinstance(with_title, Answer) or with_title.code != context_entry:
        return None
    if with_title.is_nearest and with_title.score <= outcome.score:
        return None
    if not is_about_it(plain) or not read_words().afterwards.isdisjoint(words_of(plain)):
        return None
    others = beside(context_entry, codes_of(outcome))
    return replace(with_title, is_nearest=True, also=others[: len(outcome.also)], about=context_entry)


def add_found(outcome: Outcome, with_title: Outcome) -> Outcome:
    """Return the outcome of the question alone; if that isn't sure, add what was found with the title of the
    entry read.
    """
    more = codes_of(with_title)
    if isinstance(outcome, Choices):
        codes = (*outcome.codes[:KEPT_CHOICES], *more[:ADDED_CHOICES], *outcome.codes[KEPT_CHOICES:])
        return replace(outcome, codes=tuple(dict.fromkeys(codes))[: len(outcome.codes)])
    if not isinstance(outcome, Answer) or not outcome.is_nearest:
        return outcome
    codes = (*outcome.also[:1], *more[:ADDED_CHOICES], *outcome.also[1:])
    return replace(outcome, also=beside(outcome.code, codes)[: len(outcome.also)])
