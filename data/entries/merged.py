"""Carry questions and links over from entries that became part of another."""

from typing import Any

from sqlalchemy import String, cast
from sqlmodel import Session, col, select, update

from data.models.content import Entry, Question
from data.models.people import Person


def find_successor(session: Session, code: str) -> str | None:
    """Return the code of the entry that an entry became part of; None if it is there, or never was."""
    return successors(session).get(code)


def successors(session: Session) -> dict[str, str]:
    """Return the codes of entries that are gone, with those of the entries they became part of."""
    rows = session.exec(select(Entry.code, Entry.merged)).all()
    present = {code for code, _ in rows}
    return {old: code for code, merged in rows for old in merged or () if old not in present}


def carry_over(session: Session) -> None:
    """Count the questions, with what people said of the answers, under the entries that are there now.
    People whose context is an entry that is gone get the one it became part of.
    """
    for old, new in successors(session).items():
        session.exec(update(Question).where(col(Question.entry) == old).values(entry=new))
        session.exec(update(Person).where(col(Person.reading) == old).values(reading=new))
        session.exec(update(Person).where(col(Person.topic) == old).values(topic=new))
        offered = cast(col(Question.offered), String).contains(f'"{old}"', autoescape=True)
        for row in session.exec(select(Question).where(offered)):
            row.offered = renamed(row.offered, old, new)


def renamed(codes: Any, old: str, new: str) -> list[str]:
    """Return codes with one replaced, each once."""
    return list(dict.fromkeys(new if code == old else code for code in codes))
