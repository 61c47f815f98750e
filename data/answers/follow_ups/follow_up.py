"""Follow-up questions: short ones that may be about what was read, or asked, before them."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from data.answers.asked_of_missions import IN_GENERAL
from data.answers.follow_ups.question_context import (
    MIN_WORDS,
    NOTHING_BEFORE,
    ContextEntry,
    QuestionContext,
)
from data.answers.outcomes import (
    MAX_OTHERS,
    Answer,
    Asking,
    Choices,
    Outcome,
    beside,
    codes_of,
    is_direct,
    likeliest,
)
from data.answers.parts import is_tail
from data.answers.search.lexical import content_stems
from data.answers.with_lead import NO_CANDIDATE, UNLIKELY, ask_tail, rank_with_lead
from data.text.anaphora import (
    asks_of_place,
    asks_who_decides,
    is_about_it,
    names_thing_by_pronoun,
    read_words,
)
from data.text.normalize import plain_question, words_of

MAX_WORDS = 3
"""Words with meaning that a follow-up has at most; a longer question says itself what it is about, and asking
twice takes twice as long.
"""
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
STAYS_FROM = 0.95
"""Score from which a sure answer stays, although the question ends with the place of a mission."""
NEAR_ALONE = -1.0
"""Log odds from which an entry is near a question that alone finds one about the assistant."""


@dataclass(frozen=True)
class FollowUp:
    """A plain question that may be about what came before it. `outcome` is that of the question alone, and
    `look_up` returns that of another plain question alone.
    """

    plain: str
    outcome: Outcome
    context: QuestionContext
    asking: Asking
    look_up: Callable[[str], Outcome]

    def answer(self) -> Outcome:
        """Return the outcome of the question after what came before it."""
        if self.context == NOTHING_BEFORE:
            return self.outcome
        if is_tail(self.plain):
            return self._ask_tail()
        if self.context.entry and asks_who_decides(self.plain):
            return self._ask_who_decides(self.context.entry)
        if self.context.entry and self.context.named:
            return self._ask_of_named(self.context.entry)
        if len(content_stems(self.plain)) > MAX_WORDS:
            return self.outcome
        if of_mission := self._ask_of_mission():
            return of_mission
        if names_thing_by_pronoun(self.plain):
            return self._ask_about_thing()
        if self.context.entry and (of_entry := self._ask_past_assistant(self.context.entry)):
            return of_entry
        if self.context.entry is None or not may_be_follow_up(
            self.plain, self.outcome, self.context.entry.code
        ):
            return self.outcome
        return self._ask_about_entry(self.context.entry)

    def _ask_tail(self) -> Outcome:
        """Return the outcome of a question that names nothing. It is asked about the entry read; if that
        finds this very entry, about the mission, or about the entry that the questions were about.
        """
        read = self.context.entry
        found = ask_tail(read.title, self.plain, self.asking, read.code) if read else None
        if found and read and likeliest(found) != read.code:
            return found
        if of_mission := self._ask_of_mission() or self._ask_tail_of_mission_read():
            return of_mission
        topic = self.context.topic
        asked = ask_tail(topic.title, self.plain, self.asking, topic.code) if topic else None
        return asked if asked and topic and likeliest(asked) != topic.code else found or asked or self.outcome

    def _ask_tail_of_mission_read(self) -> Answer | None:
        """Return what is known of a question that names nothing, asked after a mission's entry of that
        mission, else of missions in general. None if nothing but that entry, which was just read, is found.
        """
        mission = self.context.mission
        if mission is None or self.context.entry is None or self.context.entry.code != mission.code:
            return None
        for of_what in (mission.title, IN_GENERAL):
            found = self.look_up(plain_question(f"{self.plain.rstrip(' ?!.')} {of_what}"))
            if isinstance(found, Answer) and found.code != mission.code:
                also = beside(found.code, (mission.code,), found.also)[:MAX_OTHERS]
                return replace(found, about=mission.code, is_nearest=True, replies=(), also=also)
        return None

    def _ask_who_decides(self, read: ContextEntry) -> Outcome:
        """Return the outcome of "who decides" after an entry was read: that of the question alone after a
        mission or that very entry; else as the nearest found, if it is likely with what was read too. If not,
        the entry read is the nearest found, or one that is clearly nearer to both.
        """
        own = likeliest(self.outcome) if is_direct(self.outcome) else None
        if own and (own == read.code or (self.context.mission and self.context.mission.code == read.code)):
            return self.outcome
        near = self.asking.candidates(f"{read.title} {self.plain}")
        first = next(iter(near), read.code)
        if own and near.get(own, NO_CANDIDATE) >= UNLIKELY:
            first = own
        elif near.get(read.code, NO_CANDIDATE) + CLEARLY_NEARER >= near.get(first, NO_CANDIDATE):
            first = read.code
        also = beside(first, filter(None, (own, *near)))
        return Answer(first, self.outcome.score, read.code, is_nearest=True, also=also[:MAX_OTHERS])

    def _ask_of_named(self, read: ContextEntry) -> Answer:
        """Return what is known of a question that only names missions ("and in Kosovo?") if it asks of them
        what the entry read answers: the entry found so, else the one read, with the missions beside it. What
        was read about another mission alone doesn't answer; then the mission does.
        """
        named, found = self.context.named, self.look_up(plain_question(self.context.asked_of_named))
        first = found.code if isinstance(found, Answer) and found.code not in named else None
        first = first or (read.code if self.context.asked_of_named.startswith(read.title) else named[0])
        also = beside(first, named, codes_of(found), codes_of(self.outcome))
        return Answer(first, self.outcome.score, read.code, is_nearest=True, also=also[:MAX_OTHERS])

    def _ask_of_mission(self) -> Answer | None:
        """Return what is known of the mission that the questions were about, if the question names none. None
        if that says no more: a sure answer gives way to the mission's card only behind a place (« combien
        sont là »). A question without one is asked about the mission's entry if that was just read.
        """
        mission = self.context.mission
        if mission is None or (is_direct(self.outcome) and not is_about_it(self.plain)):
            return None
        if self.context.entry and self.context.entry.code == mission.code and not is_direct(self.outcome):
            return None
        if (
            not is_about_it(self.plain)
            and next(iter(words_of(self.plain)), "") not in read_words().question_words
        ):
            return None
        found = self.look_up(plain_question(f"{self.plain.rstrip(' ?!.')} {mission.title}"))
        if not isinstance(found, Answer) or found.code == likeliest(self.outcome):
            return None
        is_its_card = found.code == mission.code
        may_be_card = asks_of_place(self.plain) and self.outcome.score < STAYS_FROM
        if is_direct(self.outcome) and (found.is_nearest or (is_its_card and not may_be_card)):
            return None
        if found.is_nearest and found.score <= self.outcome.score:
            return None
        also = beside(found.code, found.also, codes_of(self.outcome))
        is_nearest = found.is_nearest or is_its_card
        return replace(
            found, about=mission.code, is_nearest=is_nearest, also=also[:MAX_OTHERS] if is_nearest else ()
        )

    def _ask_about_thing(self) -> Outcome:
        """Return the outcome of a question about a thing that only a pronoun names: what is found with the
        entry read; or, if that finds the very entry read, with the entry that the questions were about. Its
        own answer stays if it is near that too; otherwise it is offered beside.
        """
        chosen: tuple[ContextEntry, Answer] | None = None
        for read in filter(None, (self.context.entry, self.context.topic)):
            asked = f"{read.title} {self.plain}"
            found = self.look_up(plain_question(asked))
            if likeliest(self.outcome) in [*self.asking.candidates(asked)][:NEAR] and is_direct(self.outcome):
                return self.outcome
            if isinstance(found, Answer) and (chosen is None or chosen[1].code == chosen[0].code):
                chosen = read, found
        if chosen is None:
            return self.outcome
        read, found = chosen
        also = beside(found.code, found.also, codes_of(self.outcome))
        return replace(found, about=read.code, is_nearest=True, also=also[:MAX_OTHERS])

    def _ask_past_assistant(self, read: ContextEntry) -> Answer | None:
        """Return the nearest other entry for a question that alone finds an entry about the assistant ("in
        English or French") after an entry about something else was read: of those near the question, the one
        likeliest with what was read. None if there is none.
        """
        about_assistant = likeliest(self.outcome) if isinstance(self.outcome, Answer) else None
        if not about_assistant or not about_assistant.startswith(ABOUT_THE_ASSISTANT):
            return None
        if read.code.startswith(ABOUT_THE_ASSISTANT) or len(content_stems(self.plain)) > MIN_WORDS:
            return None
        near = self.asking.candidates(self.plain)
        ranked = dict.fromkeys((*rank_with_lead(read.title, self.plain, self.asking), *near))
        others = [
            code
            for code in ranked
            if not code.startswith(ABOUT_THE_ASSISTANT) and near.get(code, NO_CANDIDATE) >= NEAR_ALONE
        ]
        if not others or others[0] == read.code:
            return None
        also = beside(others[0], (about_assistant, *others))
        return Answer(others[0], self.outcome.score, read.code, is_nearest=True, also=also[:MAX_OTHERS])

    def _ask_about_entry(self, read: ContextEntry) -> Outcome:
        """Return the outcome of the question asked with the title of the entry read, if that says more."""
        with_title = self.look_up(plain_question(f"{read.title} {self.plain}"))
        found = with_title
        if isinstance(with_title, Choices) and not isinstance(self.outcome, Answer):
            first, *others = with_title.codes
            found = Answer(first, with_title.score, is_nearest=True, also=tuple(others[:MAX_OTHERS]))
        if isinstance(found, Answer) and adds_information(found, self.plain, self.outcome, read.code):
            return replace(found, about=read.code)
        return as_context_entry(with_title, self.plain, self.outcome, read.code) or add_found(
            self.outcome, with_title
        )


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
