"""Facts and words into Telegram HTML. What isn't a catalogue's own is escaped, by `safe`."""

from collections.abc import Iterable

from bot.texts import Words, safe
from data.form_values import Unreadable
from data.small_talk import NEAR_DISTRESS
from data.views import EntryCard, InterestCard, OpeningView


def entry_card(card: EntryCard, words: Words) -> str:
    """The direct facts and the answer; then, folded where long, what is uncertain, detail and sources."""
    parts = [f"<b>{safe(card.title)}</b>"]
    if card.mission:
        parts.append(mission_facts(card, words))
    parts.append(safe(card.answer.strip()))
    if card.code in NEAR_DISTRESS:
        parts.append(words("entry-help"))
    if card.openings:
        parts.append(openings(card.openings, words))
    quotes = [words("entry-caution", text=card.caution.strip())] if card.caution else []
    quotes += [body(card.detail)] if card.detail else []
    return "\n\n".join([*parts, "\n".join(folded(text) for text in (*quotes, entry_footer(card, words)))])


def folded(html: str) -> str:
    """What Telegram shows three lines of, and all of it at a touch."""
    return f"<blockquote expandable>{html}</blockquote>"


def answer(card: EntryCard, about: str | None, words: Words) -> str:
    """An entry that answers a question; `about` is the title of the entry the question is about."""
    parts = [words("ask-about", title=about)] if about else []
    return "\n\n".join([*parts, entry_card(card, words), words("ask-helped")])


def body(text: str) -> str:
    """Plain text with bullets as Telegram shows them."""
    lines = text.strip().split("\n")
    return "\n".join("• " + safe(line[2:]) if line.startswith("- ") else safe(line) for line in lines)


def mission_facts(card: EntryCard, words: Words) -> str:
    """Status, language, armed or not, ceiling, dates: only what is known."""
    facts = card.mission
    if facts is None:
        return ""
    lines = [words(f"mission-status-{facts.status}")]
    if facts.language:
        lines.append(words(f"mission-language-{facts.language}"))
    if facts.armed is not None:
        lines.append(words("mission-armed" if facts.armed else "mission-unarmed"))
    if facts.ceiling:
        lines.append(words("mission-ceiling", count=facts.ceiling))
    if facts.since and facts.until:
        lines.append(words("mission-between", since=facts.since, until=facts.until))
    elif facts.since:
        lines.append(words("mission-since", since=facts.since))
    return " · ".join(lines)


def opening(shown: OpeningView, words: Words) -> str:
    """Posts in one line: how many of what, where, in which languages, armed or not, until when."""
    return words(
        "opening-line",
        seats=shown.seats,
        role=shown.role_title,
        mission=shown.mission_title or words.plain("any-opening_mission"),
        languages=languages_named(shown.languages, words),
        armed=words.plain("opening-armed" if shown.armed else "opening-unarmed"),
        closes=words.day(shown.closes_on),
    )


def openings(shown: Iterable[OpeningView], words: Words) -> str:
    """Posts that are open now, one a line."""
    return words("openings-now") + "\n" + "\n".join(f"• {opening(one, words)}" for one in shown)


def entry_footer(card: EntryCard, words: Words) -> str:
    """'Verified on … Source: …': the date first, so that it is seen while the rest is folded."""
    sources = "; ".join(
        (f'<a href="{safe(s.url)}">{safe(s.title)}</a>' if s.url else safe(s.title))
        + (f" ({safe(s.date)})" if s.date else "")
        for s in card.sources
    )
    return words("entry-source", day=words.day(card.verified_on)) + " " + sources


def languages_named(codes: Iterable[str], words: Words) -> str:
    """'English, French'; none is left where they couldn't be read."""
    return ", ".join(words.plain(f"languages-{code}") for code in codes) or words.plain("value-unreadable")


# An interest, to its officer and to coordinators


def interest_title(card: InterestCard, words: Words) -> str:
    """The mission, or 'where I am most useful'."""
    return card.mission_title or words.plain("any-mission")


def roles_of(card: InterestCard, words: Words) -> str:
    """The titles of its roles."""
    unreadable = words.plain("value-unreadable")
    return ", ".join(unreadable if isinstance(role, Unreadable) else role for role in card.roles)


def own_interest(card: InterestCard, words: Words) -> str:
    """An officer's own interest: stage in plain words, since when, what happens next."""
    text = words(
        "own-interest",
        title=interest_title(card, words),
        roles=roles_of(card, words),
        available=words.day(card.available_from),
        stage=words.plain(f"stage-{card.stage}"),
        since=words.moment(card.stage_at),
        next=words.plain(f"next-{card.stage}"),
    )
    if card.owner and card.is_open:
        text += "\n" + words("own-interest-owner", name=card.owner)
    return text


def still_interested(card: InterestCard, words: Words) -> str:
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
