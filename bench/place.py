"""The place of a run: its folder, and databases that are ready to be served."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from bench.bots import ROOT
from bench.sizes import Sizes
from bot.app import register_data
from data.answers.building.loading import load_answers
from data.answers.vectors.encoder import open_encoder
from data.db.database import Database
from data.entries.importing import import_files
from data.entries.source_files import CONTENT

TEMPLATE = "template.db"
NAME = "bench.db"


@dataclass(frozen=True)
class Place:
    """What every measurement gets."""

    sizes: Sizes
    folder: Path

    def prepare(self) -> None:
        """Prepare a database with the content and its vectors, which takes half a minute the first time."""
        db = Database(f"sqlite:///{self.folder / TEMPLATE}")
        db.migrate()
        import_files(db, CONTENT)
        if encoder := open_encoder():
            db.run_here(load_answers).learn(encoder, ROOT / "var")
        db.close()

    def fresh(self, name: str) -> Path:
        """Return a folder of its own with a database that is ready."""
        folder = self.folder / name
        folder.mkdir()
        shutil.copy(self.folder / TEMPLATE, folder / NAME)
        return folder


def open_database(folder: Path) -> Database:
    """Open the database of a fresh folder, with the forms and hooks that its functions look for."""
    db = Database(f"sqlite:///{folder / NAME}")
    register_data(db)
    return db
