"""An officer's own interests."""

from telegram import InlineKeyboardMarkup

from bot.callbacks import announcements as announcements_taps
from bot.callbacks import desk as desk_taps
from bot.callbacks import interests as interests_taps
from bot.callbacks import privacy as privacy_taps
from bot.texts.catalogue import Words
from bot.ui.formatting import available_text
from bot.ui.keyboards import Row, button, home
from bot.ui.screen import Screen
from data.forms.validation import InvalidValue
from data.interests.views import InterestCard


def roles_of(card: InterestCard, words: Words) -> str:
    """The titles of its roles; 'any role' for who has no preference."""
    unreadable = words.plain("value-unreadable")
    if not card.roles:
        return words.plain("any-roles")
    return ", ".join(unreadable if isinstance(role, InvalidValue) else role for role in card.roles)


def sent_keyboard(words: Words) -> InlineKeyboardMarkup:
    """After Send: more about oneself by choice, one's file, home."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-details"), interests_taps.BeginDetails())],
            [button(words.plain("button-my-file"), interests_taps.OpenMyFile())],
            home(words),
        ]
    )


def own_interests(cards: list[InterestCard], titles: list[str], words: Words) -> InlineKeyboardMarkup:
    """One row an interest."""
    rows = [
        [button(title, interests_taps.OpenInterest(card.id))]
        for card, title in zip(cards, titles, strict=True)
    ]
    rows.append([button(words.plain("button-interest"), interests_taps.BeginInterest("-"))])
    rows.append([button(words.plain("button-news"), announcements_taps.OpenNews())])
    return InlineKeyboardMarkup([*rows, home(words)])


def own_interest(card: InterestCard, words: Words) -> Screen:
    """An interest with its buttons."""
    return Screen(own_interest_text(card, words), own_interest_keyboard(card, words))


def own_interest_keyboard(card: InterestCard, words: Words) -> InlineKeyboardMarkup:
    """Change and withdraw while it is open; begin anew when it is closed."""
    rows: list[Row] = []
    if card.stage == "dormant":
        rows.append([button(words.plain("button-still-yes"), interests_taps.RenewInterest(card.id))])
    if card.is_open:
        rows.append([button(words.plain("button-write-to-desk"), desk_taps.WriteToDesk(card.id))])
        rows.append([button(words.plain("button-change-interest"), interests_taps.ChangeInterest(card.id))])
        rows.append([button(words.plain("button-details"), interests_taps.BeginDetails())])
        rows.append([button(words.plain("button-withdraw"), interests_taps.AskWithdraw(card.id))])
    elif card.stage != "dormant":
        rows.append(
            [button(words.plain("button-interest"), interests_taps.BeginInterest(card.mission or "-"))]
        )
    rows.append([button(words.plain("button-back"), interests_taps.OpenMyFile()), *home(words)])
    return InlineKeyboardMarkup(rows)


def still_interested_keyboard(card: InterestCard, words: Words) -> InlineKeyboardMarkup:
    """Yes, change it, or remove me."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-still-yes"), interests_taps.RenewInterest(card.id))],
            [button(words.plain("button-change-interest"), interests_taps.ChangeInterest(card.id))],
            [button(words.plain("button-still-no"), privacy_taps.AskForget())],
        ]
    )


def confirm_withdraw(card: InterestCard, words: Words) -> InlineKeyboardMarkup:
    """Yes, or leave it."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-withdraw-yes"), interests_taps.WithdrawInterest(card.id))],
            [button(words.plain("button-withdraw-no"), interests_taps.OpenInterest(card.id))],
        ]
    )


# An interest, to its officer and to coordinators


def interest_title(card: InterestCard, words: Words) -> str:
    """The mission, or 'where I am most useful'."""
    return card.mission_title or words.plain("any-mission")


def receipt(card: InterestCard, days: int, words: Words) -> Screen:
    """What was sent, under which number, and what happens next; within how many working days, where told."""
    sent = words(
        "interest-sent",
        id=card.id,
        title=interest_title(card, words),
        roles=roles_of(card, words),
        available=available_text(card.available_from, card.available_said, words),
    )
    return Screen("\n\n".join([sent, words("sent-next", days=days)]), sent_keyboard(words))


def own_interest_text(card: InterestCard, words: Words) -> str:
    """An officer's own interest: stage in plain words, since when, what happens next."""
    text = words(
        "own-interest",
        title=interest_title(card, words),
        roles=roles_of(card, words),
        available=available_text(card.available_from, card.available_said, words),
        stage=words.plain(f"stage-{card.stage}"),
        since=words.moment(card.stage_at),
        next=words.plain(f"next-{card.stage}"),
    )
    if card.owner and card.is_open:
        text += "\n" + words("own-interest-owner", name=card.owner)
    return text


def still_interested_text(card: InterestCard, words: Words) -> str:
    """The question that comes before an interest is set aside."""
    return words("still-interested", title=interest_title(card, words), at=words.day(card.created_at.date()))


def officer_released(card: InterestCard, words: Words) -> str:
    """Nobody in particular has it now."""
    return words("officer-released", title=interest_title(card, words))


def officer_dormant(card: InterestCard, words: Words) -> str:
    """It was set aside, and can be brought back for a month."""
    return words("officer-dormant", title=interest_title(card, words))


def officer_claimed(card: InterestCard, words: Words) -> str:
    """What an officer reads when a coordinator took their file."""
    return words("officer-claimed", title=interest_title(card, words), name=card.owner or "")
