"""The rows of the table of cases."""

from bot.texts.catalogue import Words
from data.cases.table import Line
from data.entries.police_services import PoliceServices
from data.interests.forms import INTEREST
from handlers.forms.screens import value_text
from handlers.interests.screens import interest_title, roles_of


def table_row(line: Line, words: Words, services: PoliceServices) -> dict[str, object]:
    """The cells of a case, as texts."""
    card = line.card
    told = {key: card.profile.get(key) for key in ("languages", "service")}
    steps = {key: INTEREST.step(key) for key in told}
    cells = {
        key: value_text(step, told[key], {}, words, services) if step and told[key] is not None else ""
        for key, step in steps.items()
    }
    return cells | {
        "card": card,
        "unread": line.unread,
        "title": interest_title(card, words),
        "roles": roles_of(card, words),
        "available": words.day(card.available_from),
        "since": words.moment(card.awaiting_since or card.created_at),
        "stage": words.plain(f"stage-{card.stage}"),
    }
