"""Cards that tell coordinators of a case, and reminders of cases that wait."""

from telegram import InlineKeyboardMarkup

from bot.callbacks.desk import cases as case_taps
from bot.settings import Settings
from bot.texts.catalogue import LANGUAGES, Words, safe
from bot.ui.formatting import available_text
from bot.ui.keyboards import Row, button
from bot.ui.screen import Screen
from data.entries.police_services import PoliceServices
from data.forms.validation import UNREADABLE
from data.interests.forms import DETAILS, INTEREST
from data.interests.views import InterestCard
from handlers.forms.screens import value_text
from handlers.interests.screens import interest_title, roles_of

ON_CARD = ("mission", "roles", "available_from", "full_name")
"""Answers that the interest itself holds."""
CONTACTS = ("email", "phone")
"""Answers that say how to reach the officer."""


def notice(
    card: InterestCard, event: str, words: Words, services: PoliceServices, *, with_contacts: bool = True
) -> Screen:
    """Show a coordinator's card of a case; offer to claim it while it is free, to open it, or the queue."""
    html = notice_text(card, event, words, services, with_contacts=with_contacts)
    return Screen(html, card_keyboard(card, words))


def too_many_changes(card: InterestCard, words: Words) -> Screen:
    """Say that the case changed too often within an hour: later changes come without a message."""
    return Screen(words("notice-held", id=str(card.id)), card_keyboard(card, words))


def reminder(
    card: InterestCard, kind: str, words: Words, services: PoliceServices, *, with_contacts: bool
) -> Screen:
    """Say what has waited too long, above the card."""
    head = words(f"reminder-{kind.removeprefix('reminder_')}", id=str(card.id))
    screen = notice(card, "registered", words, services, with_contacts=with_contacts)
    return Screen(f"{head}\n\n{screen.html}", screen.keyboard)


def card_keyboard(card: InterestCard, words: Words) -> InlineKeyboardMarkup:
    """Offer to claim the case while it is free, to open it, or the queue."""
    rows: list[Row] = []
    if card.owner_id is None and card.is_open:
        rows.append([button(words.plain("button-claim"), case_taps.ClaimCase(card.id))])
    rows.append(
        [
            button(words.plain("button-open"), case_taps.OpenCase(card.id)),
            button(words.plain("button-queue"), case_taps.OpenQueue(0)),
        ]
    )
    return InlineKeyboardMarkup(rows)


def notice_text(
    card: InterestCard, event: str, words: Words, services: PoliceServices, *, with_contacts: bool = True
) -> str:
    """Return a card's text: what happened, the facts that matter, who has the case. Without contacts it says
    that the case has them.
    """
    lines = [f"<b>{words(f'notice-{event}', id=str(card.id))}</b>"]
    lines += [*language_line(card, words), wish_line(card, words, with_contacts)]
    lines += profile_lines(card, words, services, with_contacts)
    return "\n".join(
        [*lines, identity_line(card, words), *blocked_line(card, words), state_line(card, words)]
    )


def identity_line(card: InterestCard, words: Words) -> str:
    """Say whether a coordinator verified who the officer is: how, when, and which coordinator."""
    known = card.identity
    if known is None:
        return words("identity-unverified")
    how = words.plain(f"identity-how-{known.how}")
    return words("identity-verified", how=how, at=words.moment(known.at), by=known.by or "–")


def blocked_line(card: InterestCard, words: Words) -> list[str]:
    """Return a line that says the desk has blocked the officer, or none."""
    return [words("officer-desk-blocked")] if card.desk_blocked else []


def has_contacts(card: InterestCard, person_id: int, settings: Settings) -> bool:
    """Return whether a coordinator's card shows contact details: if the case is theirs, or by the setting."""
    return card.owner_person_id == person_id or not settings.cards_hide_contacts


def wish_line(card: InterestCard, words: Words, with_contacts: bool) -> str:
    """Say who wants to go where, in which role and from when."""
    contact = f"@{card.username}" if card.username else words.plain("no-username")
    return words(
        "file-line",
        given="telegram" if card.called == card.name else "form",
        name=officer_name(card, words),
        contact=contact if with_contacts else words.plain("contact-in-file"),
        title=interest_title(card, words),
        roles=roles_of(card, words),
        available=available_text(card.available_from, card.available_said, words),
    )


def officer_name(card: InterestCard, words: Words) -> str:
    """Return the officer's name as plain text: as on the badge with the Telegram name, if the two differ."""
    if card.called == card.name:
        return card.name
    return words.plain("name-both", name=card.called, telegram=card.name)


def language_line(card: InterestCard, words: Words) -> list[str]:
    """Return a line that says in which language the officer reads and writes."""
    code = card.language if card.language in LANGUAGES else None
    return [words("officer-language", language=words.plain(f"language-told-{code}"))] if code else []


def profile_lines(
    card: InterestCard, words: Words, services: PoliceServices, with_contacts: bool
) -> list[str]:
    """List what the officer told about themselves, one answer a line."""
    hidden = ON_CARD if with_contacts else (*ON_CARD, *CONTACTS)
    steps = [step for form in (INTEREST, DETAILS) for step in form.steps]
    return [
        f"<b>{words(f'label-{step.key}')}</b> "
        + safe(value_text(step, card.profile[step.key], {}, words, services))
        for step in steps
        if step.key not in hidden and card.profile.get(step.key) is not None
    ] + conditions_line(card, words)


def conditions_line(card: InterestCard, words: Words) -> list[str]:
    """Return a line with the result of the check of the conditions, if the officer added it to
    their profile.
    """
    verdicts = card.profile.get("conditions") or {}
    if verdicts is UNREADABLE:
        return [words("conditions-unreadable")]
    unmet = ", ".join(
        words.plain(
            "condition-verdict",
            condition=words.plain(f"condition-name-{key}"),
            verdict=words.plain(f"verdict-{verdict}"),
        )
        for key, verdict in verdicts.items()
        if verdict != "meets"
    )
    if not verdicts:
        return []
    return [words("conditions-told", count=list(verdicts.values()).count("meets"), others=unmet or "–")]


def state_line(card: InterestCard, words: Words) -> str:
    """Say whether the case waits, who claimed it and when, or how it was closed."""
    if not card.is_open:
        return words(f"state-{card.stage}", at=words.moment(card.stage_at))
    if card.owner and card.claimed_at:
        return words("state-taken", name=card.owner, at=words.moment(card.claimed_at))
    return words("state-waiting", at=words.moment(card.created_at))
