"""`make eval`: the table of the engine and its peers; `python -m evaluation fit` fits the gate on dev;
`python -m evaluation intents [fit]` measures, and fits, the classifier of messages.
"""

import sys
from functools import lru_cache
from pathlib import Path

from bot.cli.main import open_content
from bot.settings import Settings
from data.answers.engine import Answers, read_documents
from data.answers.search.encoder import open_encoder
from data.answers.search.gate import read_gate, write_gate
from data.answers.search.lexical import Document
from evaluation import fit, intents, report
from evaluation.labelled import read_half


def main() -> None:
    """Fit, or measure on the half that is named: test unless told otherwise."""
    settings = Settings()
    encoder = open_encoder()
    if encoder is None:
        sys.exit("The evaluation needs the encoder, which has no wheel for this machine.")
    documents = documents_of(settings)
    print("Reading the content; the first time this takes half a minute …", file=sys.stderr)
    if sys.argv[1:2] == ["intents"]:
        vectors = lru_cache(maxsize=None)(lambda text: encoder.encode([text])[0])
        print(intents.run(documents, vectors, fits="fit" in sys.argv[2:]))
        return
    index = fit.build(documents, encoder, settings.index_folder)
    if sys.argv[1:] == ["fit"]:
        dev = read_half("dev")
        documents = fit.without_copies(documents, dev)
        index = fit.build(documents, encoder, settings.index_folder)
        phrasings = list(fit.phrasing_lessons(documents, encoder, settings.index_folder))
        write_gate(fit.fit_gate(index, dev, phrasings))
        return
    half = "dev" if "dev" in sys.argv[1:] else "test"
    answers = Answers(documents, read_gate())
    answers.learn(encoder, settings.index_folder)
    report.write(report.measure(answers, index, encoder, documents, half), half, Path("var"))


def documents_of(settings: Settings) -> list[Document]:
    """The content as the database holds it."""
    with open_content(settings) as db:
        found: list[Document] = db.run_here(read_documents)
    return found


if __name__ == "__main__":
    main()
