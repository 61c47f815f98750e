"""Schema and transactions."""

from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import inspect
from sqlmodel import Session, select

from data.database import Database, alembic_config, open_engine
from data.models import Person


def test_migrations_go_up_down_and_up_and_match_the_models(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/fresh.db"
    config = alembic_config(url)
    command.upgrade(config, "head")
    command.check(config)
    command.downgrade(config, "base")
    engine = open_engine(url)
    assert inspect(engine).get_table_names() == ["alembic_version"]
    engine.dispose()
    command.upgrade(config, "head")


async def test_a_failed_transaction_leaves_nothing(db: Database) -> None:
    def half_done(session: Session) -> None:
        session.add(Person(telegram_id=5))
        session.flush()
        raise ValueError

    with pytest.raises(ValueError):
        await db.run(half_done)
    assert await db.run(lambda session: session.exec(select(Person)).all()) == []
