"""Read and offer the reasons of a decline in the forms of the desk's page."""

from bot.texts.catalogue import Words
from bot.web.visit import Visit
from data.cases.declines import Decline
from data.forms.model import CHOICES


def read_decline(visit: Visit) -> Decline | None:
    """Return the reason that was sent, with its words; None for no reason, or for 'other' without words."""
    reason, why = visit.form.text("reason", 40), visit.form.text("why", 500).strip()
    if reason not in CHOICES["decline_reasons"] or (reason == "other" and not why):
        return None
    return Decline(reason, why or None)


def decline_reasons(words: Words) -> list[tuple[str, str]]:
    """Return code and text of each reason to decline."""
    return [(code, words.plain(f"decline_reasons-{code}")) for code in CHOICES["decline_reasons"]]
