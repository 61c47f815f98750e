"""Which of Telegram's bots serves with a database: a bot reaches only people who have started it.

With the token of another one, Telegram refuses every message as if everybody had blocked the bot, and nothing
would be delivered any more.
"""

from sqlmodel import Session, col, delete

from data.db.errors import DatabaseError
from data.models.content import Stamp

NAME = "bot"
"""The name of the stamp that holds the bot's number."""
OTHER_BOT = (
    "This database is that of the bot {known}, and TELEGRAM_BOT_TOKEN is that of {number}, to which "
    "everybody here would seem to have blocked it: correct the token, or DATABASE_URL; if a new bot is to "
    "take over for good, run python -m bot change-bot, then start."
)


def number_of(token: str) -> str:
    """Return the bot's number, with which its token begins; it stays when the token is replaced."""
    return token.partition(":")[0]


def claim_for_bot(session: Session, token: str) -> None:
    """Record that the bot of this token serves with the database. Raises DatabaseError if another does."""
    if line := find_other_bot(session, token):
        raise DatabaseError(line)
    session.merge(Stamp(name=NAME, value=number_of(token)))


def find_other_bot(session: Session, token: str) -> str | None:
    """Return one line for the operator if the database is another bot's; None if it is this one's or new."""
    known, number = session.get(Stamp, NAME), number_of(token)
    if known is None or known.value == number:
        return None
    return OTHER_BOT.format(known=known.value, number=number)


def forget_bot(session: Session) -> None:
    """Let any bot take over the database at its next start."""
    session.exec(delete(Stamp).where(col(Stamp.name) == NAME))
