"""Fit the projection, by a softmax over entries of how near a question is to each, as the index measures it.

Each phrasing is asked as if the index had been built without it. Subjects that the bot is not about count as
entries, so that questions about them come to lie apart.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

import jax
import jax.numpy as jnp
import numpy as np
import numpy.typing as npt
import optax

from data.answers.search.lexical import Document
from data.answers.search.out_of_scope import Subject
from data.answers.search.projection import Projection
from data.answers.vectors.encoder import Vectors
from data.text.normalize import plain_question, written_out
from evaluation.noise import noisy, read_surroundings

SHARPNESS = 18.0
"""The factor of cosines before the softmax."""
STAY = 1e-6
"""The weight of the squared distance from where the fit begins."""
STEPS, AT_ONCE, PACE = 150, 384, 0.02
NOISY = 0.4
"""Share of the phrasings that are asked with noise around them too."""
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Lessons:
    """`texts` with the class of each, grouped by class; `asked` with the class of each and which text it is
    made from."""

    texts: Vectors
    owners: Ints
    asked: Vectors
    classes: Ints
    sources: Ints


def read_lessons(
    documents: list[Document], subjects: Sequence[Subject], encode: Callable[[list[str]], Vectors]
) -> Lessons:
    """Return titles, phrasings and answers of each entry, and the questions of each subject out of scope."""
    entries: dict[str, list[tuple[str, str, bool]]] = {}
    for d in documents:
        said = [(text, d.language, True) for text in (d.title, *d.phrasings)]
        entries.setdefault(d.code, []).extend([*said, (d.answer, d.language, False)])
    around = read_surroundings()
    texts: list[str] = []
    owners: list[int] = []
    noise: list[tuple[str, int, int]] = []
    for number, said in enumerate(entries.values()):
        for text, language, is_asked in said:
            if is_asked and Random(f"{language} {text}").random() < NOISY:
                noise.append((noisy(text, around[language]), number, len(texts)))
            texts.append(text)
            owners.append(number)
    for number, subject in enumerate(subjects, len(entries)):
        texts += subject.questions
        owners += [number] * len(subject.questions)
    clean = encode(texts)
    typed = encode([written_out(plain_question(text)) for text, _, _ in noise])
    return Lessons(
        clean,
        np.array(owners),
        np.concatenate([clean, typed]),
        np.array([*owners, *(owner for _, owner, _ in noise)]),
        np.array([*range(len(texts)), *(source for _, _, source in noise)]),
    )


def fit_projection(lessons: Lessons, say: Callable[[str], None] = print) -> Projection:
    """Fit the projection. The fit begins with whitening by the covariance within classes, which is right if
    classes are round.
    """
    mean = lessons.texts.mean(axis=0)
    start = whitening(lessons.texts - mean, lessons.owners)
    texts, asked = jnp.array(lessons.texts - mean), jnp.array(lessons.asked - mean)
    owners, classes, sources = (jnp.array(a) for a in (lessons.owners, lessons.classes, lessons.sources))
    count = int(lessons.owners.max()) + 1

    def loss(matrix: jax.Array, chosen: jax.Array) -> jax.Array:
        projected = texts @ matrix
        rows, own, source = jnp.arange(len(chosen)), classes[chosen], sources[chosen]
        questions = unit(asked[chosen] @ matrix)
        sums = jax.ops.segment_sum(projected, owners, count, indices_are_sorted=True)
        without = unit(sums[own] - projected[source])
        to_mean = (questions @ unit(sums).T).at[rows, own].set((questions * without).sum(1))
        to_texts = (questions @ unit(projected).T).at[rows, source].set(-1.0)
        to_nearest = jax.ops.segment_max(to_texts.T, owners, count, indices_are_sorted=True).T
        chances = jax.nn.log_softmax(SHARPNESS * (to_mean + to_nearest) / 2, axis=1)
        return -chances[rows, own].mean() + STAY * ((matrix - start) ** 2).sum()

    matrix = jnp.array(start)
    rule = optax.adam(optax.cosine_decay_schedule(PACE, STEPS))
    state, chance = rule.init(matrix), np.random.default_rng(0)
    step = jax.jit(jax.value_and_grad(loss))
    for number in range(STEPS):
        chosen = chance.choice(len(lessons.asked), AT_ONCE, replace=False)
        cost, slope = step(matrix, jnp.array(chosen))
        change, state = rule.update(slope, state)
        matrix = optax.apply_updates(matrix, change)
        if number % 25 == 24:
            say(f"step {number + 1}: {float(cost):.3f}")
    return Projection(mean.astype(np.float32), np.asarray(matrix, dtype=np.float32))


def unit(rows: jax.Array) -> jax.Array:
    """Return rows of length one."""
    return rows / jnp.linalg.norm(rows, axis=1, keepdims=True)


def whitening(vectors: Vectors, owners: Ints, shrink: float = 0.4) -> Vectors:
    """Return a matrix after which the vectors vary alike in all directions within a class; shrunk to the
    sphere.
    """
    means = np.stack([vectors[owners == owner].mean(axis=0) for owner in range(int(owners.max()) + 1)])
    apart = vectors - means[owners]
    within = apart.T @ apart / len(vectors)
    shrunk = (1 - shrink) * within + shrink * np.trace(within) / len(within) * np.eye(len(within))
    matrix = np.linalg.cholesky(np.linalg.inv(shrunk))
    return np.asarray(matrix / np.sqrt((matrix**2).mean()), dtype=np.float32)
