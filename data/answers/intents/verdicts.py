"""What a message is taken for, decided from the probabilities of its whole and of its sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.answers.intents.kinds import DISTRESS, SMALL_TALK, Intent

DISTRESS_FROM = 0.15
"""Probability of distress or danger from which a message gets a safety reply."""
ASKED_FROM = 0.35
"""The same of a message that ends in a question mark, unless its words usually mean distress: who asks is
calmer.
"""
SUICIDAL_FROM = 0.35
"""Probability of thoughts of suicide, in one sentence, from which they win over danger."""
SURE_FROM = 0.6
"""Probability from which a message is taken for small talk. A wish for no more messages must have it alone,
because it ends them.
"""
GUARDED_FROM = 0.205
"""Probability from which a message is taken for a request for names or an injection, if it isn't more
probably one of distress."""
SURE_REQUEST_FROM = 0.9
"""Probability from which a message is taken for such a request where it may be an answer to a question."""
SURE_TALK_FROM = 0.95
"""Probability from which small talk is no answer to a question."""
MAYBE_ANSWERS = frozenset({Intent.QUESTION, Intent.CHOICE, Intent.CONFUSED})
"""The kinds that a wrong answer to a question may be taken for."""
STORY_BELOW, STORY_SUFFERED_BELOW, STORY_ASKED_FROM = 0.15, 0.3, 0.9
"""A story that ends in a question is no danger if, by the model, distress in the whole is below the first of
these, suffering in each sentence below the second, and the last sentence a question from the third on. Of
the 436 messages of distress held back that the model alone finds, none is lost by this; of the 46 others that
it takes for distress, 6 aren't any more. The bounds were chosen on the totals of these.
"""
TALK_DOUBTED = frozenset(
    {
        Intent.HELLO,
        Intent.THANKS,
        Intent.NOTED,
        Intent.GOODBYE,
        Intent.CHAT,
        Intent.INSULT,
        Intent.CONFUSED,
        Intent.CHOICE,
    }
)
"""The small talk that the model alone may take a noun for, like "deaths" or "coming home": what an entry
surely answers is a question. Of the 380 examples of it that no saying decides it holds of 3.
"""
PLEASANTRIES = SMALL_TALK - {Intent.CHOICE, Intent.CHAT, Intent.STOP, Intent.PERSON, Intent.INSULT}
"""The small talk that is no name or reason where any words may be one."""
GREETINGS = frozenset({Intent.HELLO, Intent.THANKS, Intent.NOTED, Intent.GOODBYE})
"""The small talk that is no name if a saying decides it: the model may take a name for small talk."""
Probabilities = Mapping[Intent, float]
"""The probability of each kind, of one text."""


@dataclass(frozen=True)
class Verdict:
    """The kind that a message is taken for, and its probability (1 if a saying decides). `outside` is the
    probability that a question is out of scope, as far as the model tells.
    """

    intent: Intent
    probability: float
    outside: float = 0.0

    @property
    def is_distress(self) -> bool:
        """Return whether somebody is in distress or danger, or worries about somebody else."""
        return self.intent in DISTRESS

    @property
    def is_no_answer(self) -> bool:
        """Return whether a message that doesn't fit what was asked is something else, which has a reply.
        Small talk must be nearly sure: "a lot" and "plenty" are answers.
        """
        is_doubtful = self.intent in TALK_DOUBTED and self.probability < SURE_TALK_FROM
        return self.intent not in MAYBE_ANSWERS and not is_doubtful

    @property
    def is_talk(self) -> bool:
        """Return whether a message is small talk; a lone number isn't: it may be meant as an answer."""
        return self.intent in SMALL_TALK - {Intent.CHOICE}

    @property
    def is_pleasantry(self) -> bool:
        """Return whether a message is nearly surely a greeting, thanks or the like, where any text would do:
        "asked us to stop" may be a reason.
        """
        return self.intent in PLEASANTRIES and self.probability >= SURE_TALK_FROM

    @property
    def is_greeting(self) -> bool:
        """Return whether a saying decides that a message is a greeting, thanks or the like, where a name is
        asked for.
        """
        return self.intent in GREETINGS and self.probability >= 1

    @property
    def is_sure_request(self) -> bool:
        """Return whether a message surely asks for names or is an injection, even if any text would do."""
        return self.intent in (Intent.NAMES, Intent.INJECTION) and self.probability >= SURE_REQUEST_FROM


def decide(
    whole: Probabilities, parts: Sequence[Probabilities], distress_from: float = DISTRESS_FROM
) -> Verdict:
    """Return the verdict on a message from the probabilities of the whole and of its sentences.

    A message in distress may hold one sentence that says so among several that don't, so the worst sentence
    counts as much as the whole. Everything else is judged by the whole.
    """
    worst = max(parts, key=distress_in, default=whole)
    distress = (distress_in(whole) + distress_in(worst)) / 2
    guarded = max((Intent.NAMES, Intent.INJECTION), key=lambda intent: whole[intent])
    if whole[guarded] >= max(GUARDED_FROM, distress):
        return Verdict(guarded, whole[guarded])
    if distress >= distress_from:
        kind = max(DISTRESS, key=lambda intent: whole[intent] + worst[intent])
        suicidal = max(one[Intent.CRISIS] for one in (whole, *parts))
        is_suicidal = kind is Intent.DANGER and suicidal >= SUICIDAL_FROM
        return Verdict(Intent.CRISIS if is_suicidal else kind, distress)
    talk = sum(whole.get(intent, 0.0) for intent in SMALL_TALK)
    if talk >= SURE_FROM:
        kind = max(SMALL_TALK, key=lambda intent: whole.get(intent, 0.0))
        is_doubtful = kind is Intent.STOP and whole[kind] < SURE_FROM
        return Verdict(Intent.CONFUSED if is_doubtful else kind, talk)
    outside = sum(whole.get(intent, 0.0) for intent in (Intent.NEAR, Intent.FAR))
    return Verdict(Intent.QUESTION, 1 - distress, outside)


def only_tells(whole: Probabilities, parts: Sequence[Probabilities], last: Probabilities) -> bool:
    """Return whether the trouble in a story is only told: as a whole it is hardly distress, nobody suffers in
    a sentence of it, and its `last` sentence asks.
    """
    suffered = max(distress_in(one) - one[Intent.DANGER] for one in (whole, *parts))
    is_calm = distress_in(whole) < STORY_BELOW and suffered < STORY_SUFFERED_BELOW
    return is_calm and last[Intent.QUESTION] >= STORY_ASKED_FROM


def distress_in(probabilities: Probabilities) -> float:
    """Return the probability of distress or danger of any kind."""
    return sum(probabilities[intent] for intent in DISTRESS)
