"""Classify messages: by sure sayings first, then by a model over their meaning and their words.

The model is fitted on examples.yaml (`python -m evaluation intents fit`); tests/answers/README.md says how
well it does and how that was measured.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from data.answers.intents.everyday import Everyday, read_everyday
from data.answers.intents.features import MOST_SENTENCES, plain_message, sentences_of
from data.answers.intents.fragments import is_fragment
from data.answers.intents.kinds import DISTRESS, SMALL_TALK, Intent
from data.answers.intents.message_model import MessageModel, read_model
from data.answers.intents.phrases import Phrases
from data.answers.intents.reassured import says_well
from data.answers.vectors.encoder import Vectors

DISTRESS_FROM = 0.15
"""Probability of distress or danger from which a message gets a safety reply."""
SUICIDAL_FROM = 0.35
"""Probability of thoughts of suicide, in one sentence, from which they win over danger."""
SUSPECTED_FROM = 0.1
"""Probability of distress or danger from which a message gets a safety reply, if its words usually mean that.
"""
MISHAP_BELOW = 0.5
"""Probability of distress or danger by words alone, below which a message may only tell of a mishap."""
BY_WORDS_FROM = 0.5
"""Probability of distress or danger from which a message gets a safety reply, if there is no encoder."""
REMEMBERED = 1024
"""Texts whose probabilities are cached, because many people write the same."""
DOUBTED = frozenset({Intent.PERSON, Intent.HELP, Intent.QUESTION})
UNCHANGED = DISTRESS | {Intent.QUESTION}
"""The kinds that stand for one known word as well. The model hears small talk in most single words: of 360
that officers type, as "vote" or "maison", 27 were taken for it.
"""
OVER_SAYING_FROM = 0.4
"""Probability of distress from which the model wins over a saying of one of DOUBTED."""
SURE_FROM = 0.6
"""Probability from which a message is taken for small talk. A wish for no more messages must have it alone,
because it ends them.
"""
GUARDED_FROM = 0.2
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
STORY_MAY_SEEM = DISTRESS - {Intent.WORRIED}
"""What such a story may be taken for; who worries about somebody else tells a story too."""
DOUBTED_NAMES_BELOW = 0.6
"""Probability below which a request for names is a question if an entry answers it, be it as the nearest:
"who investigates misconduct and can i be sent home".
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
Encode = Callable[[str], Vectors]
IsWording = Callable[[str], bool]
"""Returns whether a message is word for word what the entries answer, and no words of distress; or, for
`is_known_word`, whether it is one word that the entries have.
"""
IsAnswered = Callable[[str, bool], bool]
"""Returns whether an entry answers a message: surely, if the second argument says so, or as the nearest."""


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
    def is_sure_request(self) -> bool:
        """Return whether a message surely asks for names or is an injection, even if any text would do."""
        return self.intent in (Intent.NAMES, Intent.INJECTION) and self.probability >= SURE_REQUEST_FROM


def never(_message: str) -> bool:
    """Return False: no wordings are known."""
    return False


def unanswered(_message: str, _surely: bool) -> bool:
    """Return False: no entries are known."""
    return False


class IntentClassifier:
    """Classifies messages. Safe to use from several threads; the model is read when it is first used."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._known: dict[str, dict[Intent, float]] = {}

    @cached_property
    def model(self) -> MessageModel:
        """Return the model that comes with the bot."""
        return read_model()

    @cached_property
    def everyday(self) -> Everyday:
        """Return the mishaps and idioms that come with the bot."""
        return read_everyday()

    def classify(
        self,
        message: str,
        encode: Encode | None,
        is_wording: IsWording = never,
        is_known_word: IsWording = never,
        is_answered: IsAnswered = unanswered,
    ) -> Verdict:
        """Return what a message is. Without `encode`, sayings and words decide about distress, and sayings
        about everything else; a message without a letter is compared with sayings only. What isn't known is a
        question. Words of suicide win over danger. A message that `recognise` knows as a whole is no
        distress, and the model isn't asked; nor is one of everyday life, or one that only says that its
        sender is well, if no saying means distress. The model isn't asked either about one or two letters,
        nor about a wording of an entry, if no words of distress are in it. A known word alone ("maison") is
        small talk only by a saying. What the model alone takes for small talk or names is a question if an
        entry answers it.
        """
        said, suspected = self._phrases.find(message), self._phrases.suspect(message)
        if said in (None, Intent.CONFUSED) and suspected is None and is_wording(message):
            return Verdict(Intent.QUESTION, 1.0)
        if whole := self._phrases.recognise(message):
            return Verdict(whole, 1.0)
        if said is None and is_fragment(message):
            return Verdict(Intent.QUESTION, 1.0)
        if said in DISTRESS:
            verdict = Verdict(said, 1.0)
        else:
            verdict = self._suppose(message, encode, suspected)
            if verdict.intent in DISTRESS and says_well(message):
                return Verdict(Intent.REASSURED, 1.0)
            if verdict.intent in DISTRESS and self._is_everyday(message, encode):
                verdict = Verdict(Intent.QUESTION, 1.0)
            doubtful = said in DOUBTED and verdict.probability < OVER_SAYING_FROM
            if said is not None and (doubtful or verdict.intent not in DISTRESS):
                return Verdict(said, 1.0)
            is_word = verdict.intent not in UNCHANGED and is_known_word(message)
            if is_word or asks_after_all(message, verdict, is_answered):
                return Verdict(Intent.QUESTION, 1.0)
        is_suicidal = verdict.intent is Intent.DANGER and suspected is Intent.CRISIS
        return replace(verdict, intent=Intent.CRISIS) if is_suicidal else verdict

    def _suppose(self, message: str, encode: Encode | None, suspected: Intent | None) -> Verdict:
        """Return what the model says of a message, or without an encoder what its words mean most often."""
        if encode is None and suspected:
            return Verdict(suspected, 1.0)
        return self._measure(message, encode, suspected is not None)

    def _is_everyday(self, message: str, encode: Encode | None) -> bool:
        """Return whether a message that is taken for distress is only about a mishap, or is no distress with
        plain words in place of its idioms.
        """
        plainly = self.everyday.write_plainly(message)
        if any(self._is_mishap(text) for text in {message, plainly}):
            return True
        if plainly == message or self._phrases.find(plainly) in DISTRESS:
            return False
        return self._suppose(plainly, encode, self._phrases.suspect(plainly)).intent not in DISTRESS

    def _is_mishap(self, message: str) -> bool:
        """Return whether a message is only about a mishap, by its vocabulary and by the model of words."""
        if self._phrases.suspect(message) or not self.everyday.mishaps.matches(message):
            return False
        return distress_in(self.model.by_words(plain_message(message))) < MISHAP_BELOW

    def _measure(self, message: str, encode: Encode | None, is_suspected: bool) -> Verdict:
        plain = plain_message(message)
        if not any(char.isalpha() for char in plain):
            return Verdict(Intent.QUESTION, 1.0)
        sentences = sentences_of(message)
        texts = [plain, *self._worst(sentences)]
        if encode is None:
            whole, *parts = [self.model.by_words(text) for text in texts]
            verdict = decide(whole, parts, BY_WORDS_FROM)
            return verdict if verdict.intent in DISTRESS else Verdict(Intent.QUESTION, 1.0)
        whole, *parts = [self._probabilities(text, encode) for text in texts]
        verdict = decide(whole, parts, SUSPECTED_FROM if is_suspected else DISTRESS_FROM)
        if is_suspected or verdict.intent not in STORY_MAY_SEEM or not sentences or not asks(message):
            return verdict
        is_story = only_tells(whole, parts, self._probabilities(sentences[-1], encode))
        return Verdict(Intent.QUESTION, 1.0) if is_story else verdict

    def _probabilities(self, text: str, encode: Encode) -> dict[Intent, float]:
        """Return what the model says of one text, cached for a while."""
        found = self._known.get(text)
        if found is None:
            found = self.model.probabilities(encode(text), text)
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            self._known[text] = found
        return found

    def _worst(self, sentences: list[str]) -> list[str]:
        """Return the MOST_SENTENCES of a long message that by their words are most probably of distress."""
        if len(sentences) <= MOST_SENTENCES:
            return sentences
        return sorted(sentences, key=lambda text: -distress_in(self.model.by_words(text)))[:MOST_SENTENCES]


def decide(
    whole: dict[Intent, float], parts: list[dict[Intent, float]], distress_from: float = DISTRESS_FROM
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


def asks_after_all(message: str, verdict: Verdict, is_answered: IsAnswered) -> bool:
    """Return whether an entry answers what the model takes for small talk (surely), or doubtfully for a
    request for names (be it as the nearest).
    """
    if verdict.intent in TALK_DOUBTED:
        return is_answered(message, True)
    is_doubtful = verdict.intent is Intent.NAMES and verdict.probability < DOUBTED_NAMES_BELOW
    return is_doubtful and is_answered(message, False)


def asks(message: str) -> bool:
    """Return whether a message ends in a question mark."""
    return message.rstrip().endswith("?")


def only_tells(
    whole: dict[Intent, float], parts: list[dict[Intent, float]], last: dict[Intent, float]
) -> bool:
    """Return whether the trouble in a story is only told: as a whole it is hardly distress, nobody suffers in
    a sentence of it, and its `last` sentence asks.
    """
    suffered = max(distress_in(one) - one[Intent.DANGER] for one in (whole, *parts))
    is_calm = distress_in(whole) < STORY_BELOW and suffered < STORY_SUFFERED_BELOW
    return is_calm and last[Intent.QUESTION] >= STORY_ASKED_FROM


def distress_in(probabilities: dict[Intent, float]) -> float:
    """Return the probability of distress or danger of any kind."""
    return sum(probabilities[intent] for intent in DISTRESS)
