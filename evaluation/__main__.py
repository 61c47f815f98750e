"""`make eval`: print the table of the engine and its peers; `python -m evaluation fit` fits projection, scope
and confidence model; `python -m evaluation intents [fit]` measures, and fits, the classifier of messages.
"""

import sys
from functools import lru_cache
from pathlib import Path

from bot.cli.content.content_commands import open_content
from bot.settings import Settings
from data.answers.building.loading import read_documents
from data.answers.engine import Answers
from data.answers.search.confidence import read_confidence_model, write_confidence_model
from data.answers.search.index import Index
from data.answers.search.lexical import Document
from data.answers.search.out_of_scope import read_subjects
from data.answers.search.projection import write_projection
from data.answers.search.scope import write_scope
from data.answers.vectors.encoder import open_encoder
from data.answers.vectors.vector_file import VectorFile
from evaluation import intents, report
from evaluation.labelled import read_half
from evaluation.remembering import RememberingEncoder


def main() -> None:
    """Fit, or measure on the named half: test unless told otherwise."""
    settings = Settings()
    found = open_encoder()
    if found is None:
        sys.exit("The evaluation needs the encoder, which has no wheel for this machine.")
    documents = documents_of(settings)
    encoder = RememberingEncoder(found, Path("var/evaluation.npz"))
    print("Reading the content; the first time this takes half a minute …", file=sys.stderr)
    if sys.argv[1:2] == ["intents"]:
        vectors = lru_cache(maxsize=None)(lambda text: encoder.encode([text])[0])
        print(intents.run(documents, vectors, fits="fit" in sys.argv[2:]))
    elif sys.argv[1:] == ["fit"]:
        fit_all(documents, encoder)
    else:
        half = "dev" if "dev" in sys.argv[1:] else "test"
        answers, index = (
            Answers(documents, read_confidence_model()),
            Index(documents, read_confidence_model()),
        )
        kept = VectorFile(settings.index_folder, encoder)
        answers.learn(encoder, settings.index_folder)
        index.learn(encoder, kept)
        report.write(report.measure(answers, index, kept, documents, half), half, Path("var"))
    encoder.save()


def fit_all(documents: list[Document], encoder: RememberingEncoder) -> None:
    """Fit the confidence model on an index whose projection and scope know a part of the content, then fit
    these on all of it.
    """
    from evaluation import fit, projection

    dev = read_half("dev")
    held = fit.hold_back(fit.without_copies(documents, dev), read_subjects())
    partly = projection.fit_projection(projection.read_lessons(held.documents, held.subjects, encoder.encode))
    encoder.save()
    write_confidence_model(fit.fit_confidence_model(fit.build(held, partly, encoder), [*held.asked, *dev]))
    encoder.save()
    lessons = projection.read_lessons(documents, read_subjects(), encoder.encode)
    encoder.save()
    write_projection(projection.fit_projection(lessons))
    write_scope(fit.fit_scope(documents, read_subjects(), encoder.encode))
    encoder.save()


def documents_of(settings: Settings) -> list[Document]:
    """Return the content as the database holds it."""
    with open_content(settings) as db:
        found: list[Document] = db.run_here(read_documents)
    return found


if __name__ == "__main__":
    main()
