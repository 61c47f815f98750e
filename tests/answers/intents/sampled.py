"""The examples that tests of the classifier read: every tenth or twelfth of a kind, with the vectors of all.

The vectors are in a file beside this module, because making them takes half a minute. `make vectors`
writes the file anew.
"""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from data.answers.intents.everyday import read_everyday
from data.answers.intents.examples import read_examples
from data.answers.intents.features import plain_message, sentences_of
from data.answers.intents.kinds import DISTRESS, Intent
from data.answers.vectors.encoder import Encoder, Vectors, open_encoder
from data.answers.vectors.vector_file import VectorFile, replace_shipped

FOLDER = Path(__file__).parent
KEPT = FOLDER.parents[2] / "var"
STEPS = dict.fromkeys(sorted(DISTRESS), 10) | {Intent.QUESTION: 12}
"""Of how many examples of a kind one is read."""


def sample(kind: Intent) -> list[str]:
    """Return the examples of a kind that are read."""
    return read_examples()[kind][:: STEPS[kind]]


def texts_of(messages: Iterable[str]) -> list[str]:
    """Return what the classifier may encode of these messages: each and its sentences, and the same with
    plain words in place of idioms.
    """
    write_plainly = read_everyday().write_plainly
    written = [form for message in messages for form in (message, write_plainly(message))]
    return list(dict.fromkeys(text for one in written for text in (plain_message(one), *sentences_of(one))))


def encoded(encoder: Encoder, kind: Intent) -> Callable[[str], Vectors]:
    """Return a function that returns the vector of a text of the sample of a kind."""
    texts = texts_of(sample(kind))
    vectors = VectorFile(KEPT / f"tests-{kind}", encoder, FOLDER).vectors_of(texts)
    return dict(zip(texts, vectors, strict=True)).__getitem__


def missing(encoder: Encoder) -> list[str]:
    """Return the texts of the samples that the file lacks."""
    texts = [text for kind in STEPS for text in texts_of(sample(kind))]
    return VectorFile(KEPT / "tests-none", encoder, FOLDER).take_shipped(texts)


def main() -> None:
    """Write the file of the encoder that is installed, and delete those of others."""
    encoder = open_encoder()
    if encoder is None:
        sys.exit("The vectors need the encoder, which has no wheel for this machine.")
    texts = [text for kind in STEPS for text in texts_of(sample(kind))]
    print(replace_shipped(FOLDER, encoder, texts, KEPT / "tests-all"))


if __name__ == "__main__":
    main()
