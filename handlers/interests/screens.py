"""Screens of an officer's own interests."""

from collections.abc import Mapping

from telegram import InlineKeyboardMarkup

from bot.callbacks import announcements as announcements_taps
from bot.callbacks import interests as interests_taps
from bot.callbacks import privacy as privacy_taps
from bot.callbacks.desk import cases as case_taps
from bot.texts.catalogue import Words
from bot.ui.formatting import available_text
from bot.ui.keyboards import Row, button, home
from bot.ui.screen import Screen
from data.forms.validation import InvalidValue
from data.interests.store import Registered
from data.interests.views import InterestCard


def roles_of(card: InterestCard, words: Words) -> str:
    """Return the titles of the interest's roles; 'any role' without a preference."""
    unreadable = words.plain("value-unreadable")
    if not card.roles:
        return words.plain("any-roles")
    return ", ".join(unreadable if isinstance(role, InvalidValue) else role for role in card.roles)


def receipt(registered: Registered, titles: Mapping[str, str], days: int, words: Words) -> Screen:
    """Say what was sent, under which number, and what happens next; within how many working days, if that is
    set. `titles` are those of the mission and roles by their codes.
    """
    wish, unreadable = registered.wish, words.plain("value-unreadable")
    roles = ", ".join(titles.get(role, unreadable) for role in wish.roles)
    receipt_text = words(
        "interest-sent",
        id=registered.interest_id,
        title=titles.get(wish.mission, wish.mission) if wish.mission else words.plain("any-mission"),
        roles=roles or words.plain("any-roles"),
        available=available_text(wish.available_from, wish.available_said, words),
    )
    return sent("\n\n".join([receipt_text, words("sent-next", days=days)]), words)


def sent(html: str, words: Words) -> Screen:
    """Offer after Send: to add more about oneself, to open one's interest, home."""
    rows = [
        [button(words.plain("button-details"), interests_taps.BeginDetails())],
        [button(words.plain("button-my-file"), interests_taps.OpenMyInterests())],
        home(words),
    ]
    return Screen(html, InlineKeyboardMarkup(rows))


def interest_first(words: Words) -> Screen:
    """Say that details go with an interest, and offer to register one."""
    begin = [button(words.plain("button-interest"), interests_taps.BeginInterest("-"))]
    return Screen(words("details-need-interest"), InlineKeyboardMarkup([begin, home(words)]))


def own_interests(cards: list[InterestCard], words: Words) -> Screen:
    """List the officer's interests, one row each."""
    labels = [f"{interest_title(card, words)} – {words.plain(f'stage-{card.stage}')}" for card in cards]
    taps = [interests_taps.OpenInterest(card.id) for card in cards]
    rows = [[button(label, tap)] for label, tap in zip(labels, taps, strict=True)]
    rows.append([button(words.plain("button-interest"), interests_taps.BeginInterest("-"))])
    rows.append([button(words.plain("button-news"), announcements_taps.OpenSubscriptions())])
    html = words("my-file" if cards else "my-file-empty", count=len(cards))
    return Screen(html, InlineKeyboardMarkup([*rows, home(words)]))


def own_interest(card: InterestCard, words: Words) -> Screen:
    """Show an officer's own interest: its stage in plain words, since when, and what happens next."""
    html = words(
        "own-interest",
        title=interest_title(card, words),
        roles=roles_of(card, words),
        available=available_text(card.available_from, card.available_said, words),
        stage=words.plain(f"stage-{card.stage}"),
        since=words.moment(card.stage_at),
        next=words.plain(f"next-{card.stage}"),
    )
    if card.owner and card.is_open:
        html += "\n" + words("own-interest-owner", name=card.owner)
    return over_own(html, card, words)


def over_own(html: str, card: InterestCard, words: Words) -> Screen:
    """Show a text over what the officer can do with an interest: change and withdraw it while it is open,
    begin anew when it is closed.
    """
    rows: list[Row] = []
    if card.stage == "dormant":
        rows.append([button(words.plain("button-still-yes"), interests_taps.RenewInterest(card.id))])
    if card.is_open:
        rows.append([button(words.plain("button-write-to-desk"), case_taps.WriteToDesk(card.id))])
        rows.append([button(words.plain("button-change-interest"), interests_taps.ChangeInterest(card.id))])
        rows.append([button(words.plain("button-details"), interests_taps.BeginDetails())])
        rows.append([button(words.plain("button-withdraw"), interests_taps.AskWithdraw(card.id))])
    elif card.stage != "dormant":
        rows.append(
            [button(words.plain("button-interest"), interests_taps.BeginInterest(card.mission or "-"))]
        )
    rows.append([button(words.plain("button-back"), interests_taps.OpenMyInterests()), *home(words)])
    return Screen(html, InlineKeyboardMarkup(rows))


def confirm_withdraw(card: InterestCard, words: Words) -> Screen:
    """Ask whether to withdraw the interest."""
    rows = [
        [button(words.plain("button-withdraw-yes"), interests_taps.WithdrawInterest(card.id))],
        [button(words.plain("button-withdraw-no"), interests_taps.OpenInterest(card.id))],
    ]
    html = words("withdraw-question", title=mission_of(card, words))
    return Screen(html, InlineKeyboardMarkup(rows))


def interest_title(card: InterestCard, words: Words) -> str:
    """Return the mission's title, or 'where I am most useful'."""
    return card.mission_title or words.plain("any-mission")


def mission_of(card: InterestCard, words: Words) -> str:
    """Return the mission's title as a sentence takes it, or 'a peace mission' if any would do."""
    return card.mission_title or words.plain("a-mission")


# Screens that tell officers what happened to an interest


def still_interested(card: InterestCard, words: Words) -> Screen:
    """Ask before an interest is set aside whether the officer is still interested: yes, change it, or remove
    me.
    """
    rows = [
        [button(words.plain("button-still-yes"), interests_taps.RenewInterest(card.id))],
        [button(words.plain("button-change-interest"), interests_taps.ChangeInterest(card.id))],
        [button(words.plain("button-still-no"), privacy_taps.AskForget())],
    ]
    html = words("still-interested", title=interest_title(card, words), at=words.day(card.created_at))
    return Screen(html, InlineKeyboardMarkup(rows))


def officer_released(card: InterestCard, words: Words) -> Screen:
    """Say that no particular coordinator has the case now."""
    return over_own(words("officer-released", title=mission_of(card, words)), card, words)


def officer_dormant(card: InterestCard, words: Words) -> Screen:
    """Say that the interest was set aside, and can be brought back for a month."""
    return over_own(words("officer-dormant", title=mission_of(card, words)), card, words)


def officer_claimed(card: InterestCard, words: Words) -> Screen:
    """Say that a coordinator took the officer's case."""
    html = words("officer-claimed", title=mission_of(card, words), name=card.owner or "")
    return over_own(html, card, words)
