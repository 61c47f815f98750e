"""Fit and measure the classifier of messages: `python -m evaluation intents [fit]`.

It learns from data/answers/intents/examples.yaml; entries' phrasings are its questions: first a sample, then
those that the model takes for something else. It is measured by cross-validation and on the files HELD_BACK,
which nobody looks at while adding examples.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from data.answers.intents.classifier import IntentClassifier
from data.answers.intents.examples import digest_examples, read_examples
from data.answers.intents.features import combine, plain_message, sentences_of
from data.answers.intents.kinds import DISTRESS, SMALL_TALK, Intent
from data.answers.intents.known_entries import Encode, NoEntries
from data.answers.intents.message_model import (
    GROUPS,
    LinearModel,
    MessageModel,
    write_model,
)
from data.answers.intents.phrases import read_phrases
from data.answers.intents.verdicts import Verdict, decide
from data.answers.search.lexical import Document
from data.answers.search.out_of_scope import ELSEWHERE, read_subjects
from data.answers.vectors.encoder import Vectors
from data.entries.near_distress import near_distress
from data.text.normalize import fold
from evaluation.labelled import read_half
from evaluation.languages import fit_languages
from evaluation.machines import fit_machines
from evaluation.noise import noisy, read_surroundings
from evaluation.word_weights import fit_word_models

FOLDER = Path(__file__).parent.parent / "tests" / "answers"
HELD_BACK = (
    "messages.yaml",
    "messages_second.yaml",
    "messages_everyday.yaml",
    "messages_personal.yaml",
    "messages_third.yaml",
    "messages_fourth.yaml",
    "messages_fifth.yaml",
)
STRENGTH = 10.0
"""The freedom of the regression's coefficients."""
FOLDS = 5
MAX_PHRASINGS = 2000
MAX_MISTAKEN = 1500
"""Hard negatives. With all of the 4,252 that there were on the 30th, less distress was recognised."""
MAX_WORDED = 8000
"""Phrasings for the models of words."""
MISTAKEN_FROM = 0.1
"""Probability of anything else from which a phrasing is mistaken for it."""


@dataclass(frozen=True)
class Example:
    """One message with its kind."""

    text: str
    intent: Intent


def questions_of(documents: Sequence[Document]) -> list[Example]:
    """Return what may be taken for nothing but a question: a sample of the entries' phrasings, every other
    one with noise around it, the labelled questions of the dev half, and those out of scope.
    """
    texts = [(text, document.language) for document in documents for text in document.phrasings]
    order = np.random.default_rng(1).permutation(len(texts))[:MAX_PHRASINGS]
    around = read_surroundings()
    asked = [texts[place] for place in order]
    typed = [noisy(text, around[of]) if place % 2 else text for place, (text, of) in enumerate(asked)]
    labelled = [question.text for question in read_half("dev")]
    known = {fold(text) for texts in read_examples().values() for text in texts}
    others = [text for text in [*labelled, *outside()] if fold(text) not in known]
    return [Example(text, Intent.QUESTION) for text in [*typed, *others]]


def mistaken(documents: Sequence[Document], model: MessageModel, encode: Encode) -> list[Example]:
    """Return the MAX_MISTAKEN phrasings that a model most takes for distress, a request for names or an
    injection: hard negatives for the next one.
    """
    texts = dict.fromkeys(
        text for document in documents if document.code not in near_distress() for text in document.phrasings
    )
    verdicts = {text: judge(model, text, encode) for text in texts}
    hard = sorted(
        filter(lambda text: is_mistaken(verdicts[text]), texts), key=lambda text: -doubt_of(verdicts[text])
    )
    return [Example(text, Intent.QUESTION) for text in hard[:MAX_MISTAKEN]]


def doubt_of(verdict: Verdict) -> float:
    """Return how far from a sure question the verdict on a question is, from 0 to 2."""
    is_question = verdict.intent is Intent.QUESTION
    return 1 - verdict.probability if is_question else 1 + verdict.probability


def is_mistaken(verdict: Verdict) -> bool:
    """Return whether a question got this verdict by mistake, or nearly so."""
    doubt = verdict.intent is Intent.QUESTION and 1 - verdict.probability >= MISTAKEN_FROM
    return doubt or any(verdict.intent in group for group in GROUPS)


def worded(documents: Sequence[Document]) -> list[str]:
    """Return a sample of the phrasings for the models of words, which learn from many quickly."""
    texts = [text for one in documents if one.code not in near_distress() for text in one.phrasings]
    order = np.random.default_rng(3).permutation(len(texts))[:MAX_WORDED]
    return [texts[place] for place in order]


def outside() -> list[str]:
    """Return the questions out of scope whose place is known; the others hold small talk, which the
    classifier knows as such.
    """
    return [text for subject in read_subjects() if subject.place != ELSEWHERE for text in subject.questions]


def fit(examples: Sequence[Example], encode: Encode, others: Sequence[str]) -> MessageModel:
    """Fit the regression and the machines on these examples, and models of words on `others` too, which are
    questions. The sentences of a question are examples as well: the classifier reads a message's sentences
    one by one, and none of an ordinary message's may be taken for distress.
    """
    examples = [*examples, *sentences_of_questions(examples)]
    plain = [plain_message(example.text) for example in examples]
    vectors = np.stack([encode(text) for text in plain])
    mean: Vectors = vectors.mean(axis=0)
    rows = np.stack([combine(vector, mean, text) for vector, text in zip(vectors, plain, strict=True)])
    intents = [example.intent for example in examples]
    labels = sorted(set(intents))
    linear, words = (
        fit_regression(some, [labels.index(intent) for intent in intents], labels)
        for some in (rows, rows[:, vectors.shape[1] :])
    )
    groups = [np.array([intent in group for intent in intents]) for group in GROUPS]
    machines, unseen = fit_machines(vectors, plain, groups, words=1.0)
    word_models, shares = fit_word_models(plain, groups, unseen, [plain_message(text) for text in others])
    return MessageModel(linear, words, machines, word_models, shares, digest_examples())


def fit_regression(rows: Vectors, places: Sequence[int], labels: Sequence[Intent]) -> LinearModel:
    """Fit a multinomial regression; `places` are those of the kinds among `labels`."""
    found = LogisticRegression(C=STRENGTH, max_iter=3000).fit(rows, places)
    return LinearModel(tuple(labels), found.coef_.astype(np.float32), found.intercept_.astype(np.float32))


def sentences_of_questions(examples: Sequence[Example]) -> list[Example]:
    """Return the sentences of those questions that have several."""
    questions = (example.text for example in examples if example.intent is Intent.QUESTION)
    return [Example(part, Intent.QUESTION) for text in questions for part in sentences_of(text)]


def judge(model: MessageModel, text: str, encode: Encode) -> Verdict:
    """Return the verdict of the model alone on a message."""
    plain = plain_message(text)
    parts = [model.probabilities(encode(part), part) for part in sentences_of(text)]
    return decide(model.probabilities(encode(plain), plain), parts)


def cross_validate(
    examples: Sequence[Example], more: Sequence[Example], encode: Encode, others: Sequence[str]
) -> list[Verdict]:
    """Return the verdict on each example, in their order, of a model fitted without it."""
    said: dict[int, Verdict] = {}
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=7)
    for kept, held in folds.split(examples, [example.intent for example in examples]):
        model = fit([*(examples[place] for place in kept), *more], encode, others)
        said |= {int(place): judge(model, examples[place].text, encode) for place in held}
    return [said[place] for place in range(len(examples))]


def group_of(intent: Intent) -> str:
    """Return the group of kinds that somebody who gets the reply would tell apart."""
    if intent in DISTRESS:
        return "distress"
    if intent in SMALL_TALK:
        return "small talk"
    return str(intent) if intent in (Intent.NAMES, Intent.INJECTION) else "question"


def table(expected: Sequence[Intent], verdicts: Sequence[Verdict]) -> str:
    """Return one line for each kind: how many were taken for what."""
    lines = []
    for kind in sorted(set(expected)):
        said = Counter(
            verdict.intent if verdict.intent in DISTRESS and kind in DISTRESS else group_of(verdict.intent)
            for wanted, verdict in zip(expected, verdicts, strict=True)
            if wanted is kind
        )
        total = sum(said.values())
        shares = "  ".join(f"{group} {count / total:.3f}" for group, count in said.most_common())
        lines.append(f"{kind:12} {total:5}  {shares}")
    return "\n".join(lines)


def summary(expected: Sequence[Intent], verdicts: Sequence[Verdict]) -> str:
    """Return the recall of distress and danger, and how often anything else is taken for it."""
    pairs = list(zip(expected, verdicts, strict=True))
    found = [verdict.intent in DISTRESS for wanted, verdict in pairs if wanted in DISTRESS]
    false = [verdict.intent in DISTRESS for wanted, verdict in pairs if wanted not in DISTRESS]
    return (
        f"distress recognised {sum(found)} of {len(found)} ({np.mean(found):.3f}), "
        f"anything else taken for it {sum(false)} of {len(false)} ({np.mean(false):.3f})"
    )


def report(
    examples: Sequence[Example], more: Sequence[Example], encode: Encode, others: Sequence[str]
) -> str:
    """Return the cross-validation of the model alone, then the whole classifier on the messages held back."""
    verdicts = cross_validate(examples, more, encode, others)
    expected = [example.intent for example in examples]
    parts = ["Cross-validation, the model alone", summary(expected, verdicts), table(expected, verdicts)]
    classifier = IntentClassifier(read_phrases())
    for file in HELD_BACK:
        raw = yaml.safe_load((FOLDER / file).read_text(encoding="utf-8"))
        pairs = [(Intent(kind), text) for kind, texts in raw.items() for text in texts]
        for name, entries in (("with the encoder", NoEntries(encode)), ("words alone", NoEntries())):
            said = [classifier.classify(text, entries) for _, text in pairs]
            wanted = [kind for kind, _ in pairs]
            parts += [f"\n{file}, {name}", summary(wanted, said), table(wanted, said)]
    return "\n".join(parts)


def run(documents: Sequence[Document], encode: Encode, *, fits: bool) -> str:
    """Fit and write the weights if `fits`. Returns the report either way."""
    examples = [Example(text, intent) for intent, texts in read_examples().items() for text in texts]
    more, others = questions_of(documents), worded(documents)
    if fits:
        more = [*more, *mistaken(documents, fit([*examples, *more], encode, others), encode)]
        write_model(fit([*examples, *more], encode, others))
        fit_languages(documents)
    return report(examples, more, encode, others)
