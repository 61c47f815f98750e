"""Classify messages: by sure sayings first, then by a model over their meaning and their words.

The model is fitted on examples.yaml (`python -m evaluation intents fit`); tests/answers/README.md says how
well it does and how that was measured.
"""

from dataclasses import replace
from functools import cached_property

from data.answers.intents.everyday import Everyday, read_everyday
from data.answers.intents.features import MAX_SENTENCES, plain_message, sentences_of
from data.answers.intents.fragments import is_fragment
from data.answers.intents.kinds import DISTRESS, Intent
from data.answers.intents.known_entries import Encode, KnownEntries
from data.answers.intents.message_model import MessageModel, read_model
from data.answers.intents.phrases import Phrases
from data.answers.intents.reassured import says_well
from data.answers.intents.staged import is_staged, tells_of_oneself, told_of_oneself
from data.answers.intents.verdicts import (
    ASKED_FROM,
    DISTRESS_FROM,
    TALK_DOUBTED,
    Verdict,
    decide,
    distress_in,
    only_tells,
)
from data.text.hearsay import said_in
from data.text.normalize import has_letter

SUSPECTED_FROM = 0.1
"""Probability of distress or danger from which a message gets a safety reply, if its words usually mean that.
"""
MISHAP_BELOW = 0.6
"""Probability of distress or danger by words alone, below which a message may only tell of a mishap."""
BY_WORDS_FROM, ASKED_BY_WORDS_FROM = 0.3, 0.6
"""Probability of distress or danger from which a message gets a safety reply, if there is no encoder; and of
one that ends in a question mark.
"""
NAMES_BY_WORDS_FROM = 0.4
"""Probability from which a message is a request for names, if there is no encoder."""
REMEMBERED = 1024
"""Texts whose probabilities are cached, because many people write the same."""
DOUBTED = frozenset({Intent.PERSON, Intent.HELP, Intent.QUESTION})
"""The sayings that distress wins over only from OVER_SAYING_FROM."""
UNCHANGED = DISTRESS | {Intent.REASSURED, Intent.QUESTION}
"""The kinds that stand for one known word as well. The model hears small talk in most single words: of 360
that officers type, as "vote" or "maison", 27 were taken for it.
"""
OVER_SAYING_FROM = 0.4
"""Probability of distress from which the model wins over a saying of one of DOUBTED."""
STORY_MAY_SEEM = DISTRESS - {Intent.WORRIED}
"""What such a story may be taken for; who worries about somebody else tells a story too."""
SUFFERED, SUFFERED_FROM = frozenset({Intent.CRISIS, Intent.STRUGGLING}), 0.6
"""What somebody may suffer beside a story, and its probability from which they do."""
HEARSAY_BELOW = 0.5
"""Probability of distress or danger below which what somebody is said to say may be a question. Of the 103
examples of distress that tell so without words of it, none is lost by this.
"""
DOUBTED_NAMES_BELOW = 0.6
"""Probability below which a request for names is a question if an entry answers it, be it as the nearest:
"who investigates misconduct and can i be sent home".
"""


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

    def classify(self, message: str, entries: KnownEntries, *, by_words: bool = False) -> Verdict:
        """Return what a message is: what its words surely say, or what the model hears. `by_words` leaves
        out the encoder: words decide about distress, sayings about the rest.

        Words of suicide win over other trouble of one's own. No distress is what says its sender is
        well, everyday life, a film or an exercise, unless the sender suffers.
        """
        verdict = self._tell(message, entries, by_words)
        if not verdict.is_distress or not is_staged(message) or self._suffers(message, entries, by_words):
            return verdict
        own = told_of_oneself(message)
        told = self._tell(own, entries, by_words) if own else None
        return told if told and told.is_distress else Verdict(Intent.QUESTION, 1.0)

    def _suffers(self, message: str, entries: KnownEntries, by_words: bool) -> bool:
        """Return whether the sender of a message, be it about a story, surely suffers."""
        if not tells_of_oneself(message):
            return False
        heard = self._hear(message, None if by_words else entries.encode, None)
        return heard.intent in SUFFERED and heard.probability >= SUFFERED_FROM

    def _tell(self, message: str, entries: KnownEntries, by_words: bool) -> Verdict:
        """Return what a message is, whoever it is told of. "help" alone asks for the menu, which names the
        numbers to call too; "help!" and "help me" are danger.
        """
        said, suspected = self._phrases.find(message), self._phrases.suspect(message)
        if sure := self._recognise(message, said, suspected, entries):
            return Verdict(sure, 1.0)
        if said in DISTRESS:
            return suicide_first(Verdict(said, 1.0), suspected)
        if said is Intent.HELP and " " not in plain_message(message):
            return Verdict(said, 1.0)
        verdict = self._hear(message, None if by_words else entries.encode, suspected)
        if said is not None and not outweighs(verdict, said):
            return Verdict(said, 1.0)
        is_hearsay = verdict.is_distress and verdict.probability < HEARSAY_BELOW and suspected is None
        if is_hearsay and self._is_said_of_work(message, entries, by_words):
            return Verdict(Intent.QUESTION, 1.0)
        if asks_after_all(message, verdict, entries):
            return Verdict(Intent.QUESTION, 1.0)
        return suicide_first(verdict, suspected)

    def _is_said_of_work(self, message: str, entries: KnownEntries, by_words: bool) -> bool:
        """Return whether a message says who says something, or doubts it, and an entry answers that, which is
        no distress by itself: "people say you can't go home".
        """
        said = said_in(message)
        if said is None or not entries.is_of_work(said):
            return False
        return not self._tell(said, entries, by_words).is_distress

    def _recognise(
        self, message: str, said: Intent | None, suspected: Intent | None, entries: KnownEntries
    ) -> Intent | None:
        """Return what a message surely is, so that the model isn't asked: a wording of an entry without words
        of distress, what is known as a whole, or one or two letters; None for most.
        """
        if said in (None, Intent.CONFUSED) and suspected is None and entries.is_wording(message):
            return Intent.QUESTION
        if whole := self._phrases.recognise(message):
            return whole
        return Intent.QUESTION if said is None and is_fragment(message) else None

    def _hear(self, message: str, encode: Encode | None, suspected: Intent | None) -> Verdict:
        """Return what the model hears in a message, but for distress in which its sender only says that they
        are well, or which is of everyday life.
        """
        verdict = self._suppose(message, encode, suspected)
        if verdict.is_distress and says_well(message):
            return Verdict(Intent.REASSURED, 1.0)
        if verdict.is_distress and self._is_everyday(message, encode):
            return Verdict(Intent.QUESTION, 1.0)
        return verdict

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
        if not has_letter(plain):
            return Verdict(Intent.QUESTION, 1.0)
        sentences = sentences_of(message)
        texts = [plain, *self._worst(sentences)]
        if encode is None:
            whole, *parts = [self.model.by_words(text) for text in texts]
            verdict = decide(whole, parts, ASKED_BY_WORDS_FROM if asks(message) else BY_WORDS_FROM)
            asks_names = verdict.intent is Intent.NAMES and verdict.probability >= NAMES_BY_WORDS_FROM
            return verdict if verdict.is_distress or asks_names else Verdict(Intent.QUESTION, 1.0)
        whole, *parts = [self._probabilities(text, encode) for text in texts]
        verdict = decide(whole, parts, bound_of(message, is_suspected))
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
        """Return the MAX_SENTENCES of a long message that by their words are most probably of distress."""
        if len(sentences) <= MAX_SENTENCES:
            return sentences
        return sorted(sentences, key=lambda text: -distress_in(self.model.by_words(text)))[:MAX_SENTENCES]


def outweighs(verdict: Verdict, said: Intent) -> bool:
    """Return whether the model's verdict wins over what a saying means: only distress does, and what seemed
    to be distress at first.
    """
    if verdict.intent is Intent.REASSURED:
        return True
    return verdict.is_distress and (said not in DOUBTED or verdict.probability >= OVER_SAYING_FROM)


def suicide_first(verdict: Verdict, suspected: Intent | None) -> Verdict:
    """Return the verdict; words of suicide win over danger and over what else its sender suffers."""
    is_suicidal = verdict.intent in STORY_MAY_SEEM and suspected is Intent.CRISIS
    return replace(verdict, intent=Intent.CRISIS) if is_suicidal else verdict


def asks_after_all(message: str, verdict: Verdict, entries: KnownEntries) -> bool:
    """Return whether the entries know a word, or answer what the model takes for small talk (surely), or
    doubtfully for a request for names (be it as the nearest).
    """
    if verdict.intent not in UNCHANGED and entries.is_known_word(message):
        return True
    if verdict.intent in TALK_DOUBTED:
        return entries.is_answered(message, True)
    is_doubtful = verdict.intent is Intent.NAMES and verdict.probability < DOUBTED_NAMES_BELOW
    return is_doubtful and entries.is_answered(message, False)


def bound_of(message: str, is_suspected: bool) -> float:
    """Return the probability of distress or danger from which a message gets a safety reply."""
    if is_suspected:
        return SUSPECTED_FROM
    return ASKED_FROM if asks(message) else DISTRESS_FROM


def asks(message: str) -> bool:
    """Return whether a message ends in a question mark."""
    return message.rstrip().endswith("?")
