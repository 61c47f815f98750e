"""Support vector machines and models of words: what they compute, and that a file gives back the same."""

from math import sqrt
from pathlib import Path

import numpy as np
import pytest

from data.answers.intents.message_model import GROUPS, read_model
from data.answers.search.scope import is_inside, read_scope, write_scope
from data.answers.vectors.encoder import open_encoder
from data.answers.vectors.grams import (
    INDEXED_LETTERS,
    INDEXED_WORDS,
    WEIGHED,
    buckets_of,
    grams_of,
    index_grams,
    weigh_grams,
)
from data.answers.vectors.support_vectors import STEPS, SupportVectors, in_steps
from data.answers.vectors.word_models import WordModels, word_models_from

DIMENSIONS, COUNT = 6, 259
TEXT = "number of a text"


@pytest.fixture
def machines() -> SupportVectors:
    """Return two machines over some vectors."""
    chance = np.random.default_rng(4)
    singles = np.float32
    return SupportVectors(
        mean=chance.normal(size=DIMENSIONS).astype(np.float16).astype(singles),
        scale=chance.uniform(0.5, 2, DIMENSIONS).astype(singles),
        width=0.3,
        words=0.6,
        steps=chance.integers(-60, 60, (COUNT, DIMENSIONS), dtype=np.int8),
        grams=index_grams([buckets_of(f"text number {number}") for number in range(COUNT)]),
        coefficients=chance.normal(size=(2, COUNT)).astype(np.float16).astype(singles),
        offsets=np.array([0.25, -0.5], dtype=singles),
    )


def cosine(one: str, other: str) -> float:
    """Return the cosine of the sets of two texts' grams."""
    ours, theirs = (set(grams_of(text, INDEXED_WORDS, INDEXED_LETTERS)) for text in (one, other))
    return len(ours & theirs) / sqrt(len(ours) * len(theirs))


def test_a_score_sums_up_how_near_each_support_vector_is(machines: SupportVectors) -> None:
    vector = np.ones(DIMENSIONS, dtype=np.float32)
    placed = np.rint((vector - machines.mean) / machines.scale * STEPS)
    apart = ((machines.steps / STEPS - placed / STEPS) ** 2).sum(axis=1)
    alike = np.array([cosine(TEXT, f"text number {number}") for number in range(COUNT)])
    near = np.exp(-machines.width * apart) * (0.4 + 0.6 * alike)
    expected = machines.coefficients @ near + machines.offsets
    assert machines.scores(vector, TEXT) == pytest.approx(expected, abs=1e-3)


def test_a_number_far_from_the_mean_counts_as_the_farthest_of_a_byte() -> None:
    assert in_steps(np.array([0.0, 0.05, 9.0, -9.0], dtype=np.float32)).tolist() == [0, 1, 127, -127]


def test_a_file_gives_back_the_same_machines(machines: SupportVectors, tmp_path: Path) -> None:
    file = tmp_path / "scope.npz"
    write_scope(machines, file)
    vector = np.zeros(DIMENSIONS, dtype=np.float32)
    assert read_scope(file).scores(vector, TEXT) == pytest.approx(machines.scores(vector, TEXT))


@pytest.mark.parametrize(
    ("question", "inside"),
    [
        ("how long is a mission", True),
        ("do i need to speak french for haiti", True),
        ("combien de temps dure l'évaluation", True),
        ("est-ce que je garde mon salaire en mission", True),
        ("recipe for banana bread", False),
        ("how do i fight a speeding ticket in ontario", False),
        ("quel est le salaire d'un pompier à laval", False),
        ("who won the hockey game last night", False),
    ],
)
def test_the_scope_that_comes_with_the_bot_tells_what_it_is_about(question: str, inside: bool) -> None:
    encoder = open_encoder()
    if encoder is None:
        pytest.skip("the encoder has no wheel for this machine")
    assert (is_inside(read_scope(), encoder.encode([question])[0]) > 0) is inside


def test_scores_of_meaning_and_of_words_make_the_probability_of_a_group() -> None:
    encoder, text = open_encoder(), "i cant sleep since that call"
    if encoder is None:
        pytest.skip("the encoder has no wheel for this machine")
    model, [vector] = read_model(), encoder.encode([text])
    rows = (model.shares, model.machines.scores(vector, text), model.word_models.scores(text))
    logits = [by[0] * ours + by[1] * theirs + by[2] for by, ours, theirs in zip(*rows, strict=True)]
    chances = 1 / (1 + np.exp(-np.array(logits)))
    found = model.probabilities(vector, text)
    of_groups = [sum(found[kind] for kind in group) for group in GROUPS]
    assert of_groups == pytest.approx(chances / max(1, chances.sum()), abs=1e-5)
    assert np.abs(model.shares[:, 1] * rows[2]).min() > 1e-3, "words count for each"


def test_a_model_of_words_sums_up_the_weights_of_its_grams(tmp_path: Path) -> None:
    weights = np.random.default_rng(2).normal(size=(2, WEIGHED)).astype(np.float16)
    half = np.array([0.5, -0.5], dtype=np.float32)
    models = WordModels(weights, half, slopes=half, shifts=-half)
    np.savez(tmp_path / "words.npz", **models.arrays())
    with np.load(tmp_path / "words.npz") as file:
        read = word_models_from(file)
    buckets, amounts = weigh_grams("can can can't")
    assert float((amounts**2).sum()) == pytest.approx(1)
    expected = sum(weights[:, at] * amount for at, amount in zip(buckets, amounts, strict=True)) + half
    assert read.scores("can can can't") == pytest.approx(expected, abs=1e-2)
    assert read.scores("?").tolist() == half.tolist(), "a text without words"
    assert read.probabilities("?") == pytest.approx(1 / (1 + np.exp(-(half * half - half))))
