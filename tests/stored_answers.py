"""Make answers over the content that comes with the bot once, for all processes of the tests that hash alike.

The first process writes them beside the template, as the child of a starting bot hands them over; the others
read them, which takes 10 milliseconds instead of seconds.
"""

import fcntl
import pickle
from contextlib import closing
from pathlib import Path

from sqlmodel import Session

from data.answers.building import loading
from data.answers.building.loading import load_answers
from data.answers.engine import Answers
from data.answers.search.lexical import Document
from data.answers.vectors.encoder import Encoder
from data.answers.vectors.mapped import read_arrays, write_arrays
from data.db.database import Database

SEEDED = "a text"
"""Its hash is the same in processes with the same seed; answers hold hashes of texts."""
TEMPLATES: list[Path] = []
"""The database with that content, once it exists."""


def answers_of(template: Path, encoder: Encoder | None = None, learned: Path | None = None) -> Answers:
    """Return the answers over a template's content: by words, or with vectors of `encoder` from `learned`."""
    name = f"{'by-meaning' if encoder else 'by-words'}-{hash(SEEDED)}"
    arrays, rest = template.with_name(f"{name}.arrays"), template.with_name(f"{name}.pickled")
    with template.with_name(f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not rest.exists():
            with closing(Database(f"sqlite:///{template}")) as db, arrays.open("wb") as file:
                made = db.run_here(load_answers)
                if encoder and learned:
                    made.learn(encoder, learned)
                rest.write_bytes(pickle.dumps(write_arrays(made, file)))
    with arrays.open("rb") as file:
        found: Answers = read_arrays(pickle.loads(rest.read_bytes()), file)  # noqa: S301 – the tests wrote it
    if encoder:
        found.use(encoder)
    return found


def use_stored_answers(template: Path) -> None:
    """Build answers only for other content from now on, in this process and those forked from it."""
    ready = answers_of(template)
    build, read = loading.build_answers, loading.read_documents

    def take(documents: list[Document], stamp: str) -> Answers:
        return ready if stamp == ready.stamp else build(documents, stamp)

    def read_others(session: Session) -> list[Document]:
        return [] if loading.content_stamp(session) == ready.stamp else read(session)

    loading.build_answers, loading.read_documents = take, read_others
