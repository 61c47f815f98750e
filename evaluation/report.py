"""The report: the table, the operating curve and the confusions of one half of the labelled questions."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isnan, nan
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table
from sklearn.metrics import roc_auc_score

from data.answers.engine import Answers
from data.answers.intents.classifier import IntentClassifier
from data.answers.intents.kinds import Intent
from data.answers.intents.phrases import read_phrases
from data.answers.outcomes import Answer, Choices, Outcome
from data.answers.search.index import Index
from data.answers.search.lexical import Document
from data.answers.vectors.vector_file import VectorFile
from evaluation import engines
from evaluation.labelled import Labelled, read_half

ANSWER, NEAREST, CHOICES, NONE = "answer", "nearest", "choices", "none"


@dataclass(frozen=True)
class Judged:
    """One question with an engine's result."""

    question: Labelled
    outcome: str
    codes: tuple[str, ...]
    sure: float

    @property
    def first_right(self) -> bool:
        return bool(self.codes) and self.codes[0] in self.question.right

    @property
    def three_right(self) -> bool:
        return any(code in self.question.right for code in self.codes[:3])

    @property
    def offered_right(self) -> bool:
        return any(code in self.question.right for code in self.codes)


@dataclass(frozen=True)
class Report:
    """Every engine's judgements by name, ours first; the curve is ours."""

    judged: dict[str, list[Judged]]


def measure(
    answers: Answers, index: Index, vectors: VectorFile, documents: list[Document], half: str
) -> Report:
    """Ask every engine every question of a half; the peers' thresholds come from the dev half. A message that
    is taken for something else than a question reaches no engine, as in the bot.
    """
    intents = IntentClassifier(read_phrases())
    verdicts = {q.text: intents.classify(q.text, answers) for q in read_half(half)}
    kinds = {text: verdict.intent for text, verdict in verdicts.items()}
    entries = vectors.vectors_of(index.texts)[: index.entry_texts]
    peers: dict[str, engines.Engine] = {
        "FTS5 stems": engines.words_engine(documents),
        "rapidfuzz": engines.fuzzy_engine(documents),
        "intents": engines.intents_engine(documents),
        "e5 cosine": engines.cosine_engine(index, vectors.encoder, entries),
    }
    questions, dev = read_half(half), read_half("dev")
    asked = [question for question in questions if kinds[question.text] is Intent.QUESTION]
    taken = [
        Judged(question, NONE, (), 0.0)
        for question in questions
        if kinds[question.text] is not Intent.QUESTION
    ]
    ours = [
        judge_ours(answers, question, read_before(answers, question), verdicts[question.text].outside)
        for question in asked
    ]
    judged = {"peaceops-bot": [*taken, *ours]}
    for name, ask in peers.items():
        bounds = thresholds([(q, ask(q.text)) for q in dev])
        judged[name] = [*taken, *(judge(question, ask(question.text), bounds) for question in asked)]
    return Report(judged)


def judge_ours(answers: Answers, question: Labelled, reading: str | None, outside: float) -> Judged:
    """Return what a person would see, and the ranking behind it if that is longer. Of several parts, the best
    counts. `outside` is the probability that the question is out of scope, by the classifier of messages.
    """
    found = answers.rank(question.text)
    told = [read_outcome(part.outcome) for part in answers.ask_all(question.text, reading, outside)]
    outcome, codes, score = next(
        (one for one in told if one[1] and one[1][0] in question.right),
        max(told, key=lambda one: (one[0] == ANSWER, one[0] == NEAREST, one[0] == CHOICES)),
    )
    rest = found.codes if outcome in (ANSWER, NEAREST, NONE) else ()
    return Judged(question, outcome, (*codes, *rest), max(score, found.first_chance))


def read_outcome(outcome: Outcome) -> tuple[str, tuple[str, ...], float]:
    """Return an outcome as its name, the codes of its entries and its score."""
    if isinstance(outcome, Answer):
        name = NEAREST if outcome.is_nearest else ANSWER
        return name, (outcome.code, *outcome.also), outcome.score
    if isinstance(outcome, Choices):
        return CHOICES, outcome.codes, 0.0
    return NONE, (), 0.0


def read_before(answers: Answers, question: Labelled) -> str | None:
    """Return the code of the entry that answered the question before; None if there was none or no answer."""
    outcome = answers.ask(question.after) if question.after else None
    return outcome.code if isinstance(outcome, Answer) else None


def thresholds(asked: list[tuple[Labelled, engines.Ranked]]) -> tuple[float, float]:
    """Return a peer's thresholds: answer above the first, offer above the second; bounded as the engine is on
    dev.
    """
    inside = sum(bool(q.right) for q, _ in asked)
    outside = len(asked) - inside
    answer = offer = float("inf")
    wrong = stray = 0
    for question, ranked in sorted(asked, key=lambda pair: -pair[1].sure):
        wrong += bool(question.right) and not (ranked.codes and ranked.codes[0] in question.right)
        stray += not question.right
        if wrong / inside <= 0.01 and stray / outside <= 0.02:
            answer = ranked.sure
        if stray / outside <= 0.25:
            offer = ranked.sure
    return answer, offer


def judge(question: Labelled, ranked: engines.Ranked, bounds: tuple[float, float]) -> Judged:
    """Return a peer's outcome by its two thresholds."""
    answer, offer = bounds
    outcome = ANSWER if ranked.sure >= answer else CHOICES if ranked.sure >= offer else NONE
    return Judged(question, outcome, ranked.codes, ranked.sure)


def share(judged: Sequence[Judged], holds: Callable[[Judged], bool]) -> float:
    """Return the share for which something holds; not a number if there is nothing."""
    return sum(map(holds, judged)) / len(judged) if judged else nan


def row(judged: list[Judged]) -> list[str]:
    """Return the figures of answers.md for one engine."""
    inside = [j for j in judged if j.question.right]
    outside = [j for j in judged if not j.question.right]
    known, sure = [bool(j.question.right) for j in judged], [j.sure for j in judged]
    figures = [
        share(inside, lambda j: j.first_right),
        share(inside, lambda j: j.three_right),
        roc_auc_score(known, sure) if inside and outside else nan,
        share(inside, lambda j: j.outcome == ANSWER and j.first_right),
        share(inside, lambda j: j.outcome == ANSWER and not j.first_right),
        share(inside, lambda j: j.outcome == NEAREST and j.first_right),
        share(inside, lambda j: j.outcome == NEAREST and not j.first_right),
        share(inside, served),
        share(outside, lambda j: j.outcome in (ANSWER, NEAREST)),
        share(outside, lambda j: j.outcome == NONE),
    ]
    told = ["" if isnan(figure) else f"{figure:.3f}" for figure in figures]
    if inside:
        low, high = interval(sum(map(served, inside)), len(inside))
        told[SERVED] += f" ({low:.2f}–{high:.2f})"
    return told


def interval(count: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson)."""
    z, share_of = 1.96, count / of
    middle = (share_of + z * z / (2 * of)) / (1 + z * z / of)
    half = z * ((share_of * (1 - share_of) + z * z / (4 * of)) / of) ** 0.5 / (1 + z * z / of)
    return middle - half, middle + half


def served(judged: Judged) -> bool:
    """Return whether it was answered rightly, or the right entry is among the choices."""
    if judged.outcome == ANSWER:
        return judged.first_right
    return judged.outcome in (NEAREST, CHOICES) and judged.offered_right


HEADS = ("", "n", "right first", "right in 3", "AUROC", "direct right", "direct wrong")
ANSWERED = ("nearest right", "nearest wrong", "served (95 %)")
SERVED = 7
"""The place of the share of served questions among the figures."""
OUTSIDE = ("stray answers", "refused")


def write(report: Report, half: str, folder: Path) -> None:
    """Print the tables and confusions; draw the curve into the folder."""
    console = Console(width=150)
    table = Table(*HEADS, *ANSWERED, *OUTSIDE, title=f"the {half} half")
    for name, judged in report.judged.items():
        table.add_row(name, str(len(judged)), *row(judged))
    ours = report.judged["peaceops-bot"]
    table.add_section()
    for name, part in parts(ours):
        table.add_row(name, str(len(part)), *row(part))
    console.print(table)
    if half == "test":
        return
    confusions = Counter(
        (sorted(j.question.right)[0], j.codes[0])
        for j in ours
        if j.question.right and j.codes and not j.first_right
    )
    console.print("Confusions worth a look (wanted, found first):")
    for (wanted, found), count in confusions.most_common(25):
        console.print(f"  {count} × {wanted} → {found}")
    for miss in ours:
        if miss.outcome == ANSWER and not miss.first_right:
            console.print(f"  answered wrong ({miss.sure:.2f}): {miss.question.text} → {miss.codes[0]}")
    console.print(f"The operating curve: {draw(ours, folder, half)}")


def parts(judged: list[Judged]) -> list[tuple[str, list[Judged]]]:
    """Return the questions by language and, in scope, by kind; out of scope by how near they are."""
    found = [(name, [j for j in judged if j.question.language == name]) for name in ("en", "fr")]
    return found + [
        (kind, [j for j in judged if j.question.kind == kind])
        for kind in dict.fromkeys(j.question.kind for j in judged)
    ]


def draw(judged: list[Judged], folder: Path, half: str) -> Path:
    """Draw right direct answers against stray and wrong ones, as the threshold moves."""
    import matplotlib

    matplotlib.use("agg")
    from matplotlib import pyplot

    inside = [j for j in judged if j.question.right]
    outside = [j for j in judged if not j.question.right]
    steps = np.linspace(0.0, 1.0, 201)
    figure, axes = pyplot.subplots(figsize=(7, 4.5))
    right, wrong = (
        [share(inside, lambda j, s=s, r=r: j.sure >= s and j.first_right is r) for s in steps]  # type: ignore[misc]
        for r in (True, False)
    )
    stray = [share(outside, lambda j, s=s: j.sure >= s) for s in steps]  # type: ignore[misc]
    axes.plot(wrong, right, label="wrong answers, in scope", linestyle="-")
    axes.plot(stray, right, label="stray answers, out of scope", linestyle="--")
    axes.set(xlabel="share answered wrongly", ylabel="share answered right", xlim=(0, 0.3), ylim=(0, 1))
    axes.set_title(f"Operating curve of the confidence model, {half} half")
    axes.grid(alpha=0.3)
    axes.legend()
    folder.mkdir(exist_ok=True)
    path = folder / f"operating-curve-{half}.png"
    figure.savefig(path, dpi=110)
    return path
