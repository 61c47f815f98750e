"""Facts and words into Telegram HTML. The only place that escapes what isn't a catalogue's own."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.texts import Words, safe
from data.form_input import Mistake
from data.forms import ANY_MISSION, CHOICES, DETAILS, Form, Step
from data.services import Services
from data.views import EntryCard, InterestCard


def entry_card(card: EntryCard, words: Words) -> str:
    """The direct facts, the answer, the detail, what is uncertain; source and date last."""
    parts = [f"<b>{safe(card.title)}</b>"]
    if card.mission:
        parts.append(mission_facts(card, words))
    parts.append(safe(card.answer.strip()))
    if card.detail:
        parts.append(body(card.detail))
    if card.caution:
        parts.append(words("entry-caution", text=card.caution.strip()))
    parts.append(entry_footer(card, words))
    return "\n\n".join(parts)


def answer(card: EntryCard, about: str | None, words: Words) -> str:
    """An entry that answers a question; `about` is the title of the entry the question is about."""
    parts = [words("ask-about", title=about)] if about else []
    return "\n\n".join([*parts, entry_card(card, words), words("ask-helped")])


def body(text: str) -> str:
    """Plain text with bullets as Telegram shows them."""
    lines = text.strip().split("\n")
    return "\n".join("• " + safe(line[2:]) if line.startswith("- ") else safe(line) for line in lines)


def mission_facts(card: EntryCard, words: Words) -> str:
    """Status, language, armed or not, ceiling, dates: one line each, only what is known."""
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
    return "\n".join(f"• {line}" for line in lines)


def entry_footer(card: EntryCard, words: Words) -> str:
    """'Source: … · verified on …'."""
    sources = "; ".join(
        (f'<a href="{safe(s.url)}">{safe(s.title)}</a>' if s.url else safe(s.title))
        + (f" ({safe(s.date)})" if s.date else "")
        for s in card.sources
    )
    verified = words("entry-verified", day=words.day(card.verified_on))
    return f"<i>{words('entry-source')} {sources} · {verified}</i>"


# The form


def form_question(form: Form, step: Step, answers: Mapping[str, Any], words: Words) -> str:
    """Progress, the question, and how to answer it."""
    number, total = form.progress(answers, step.key)
    head = words("form-progress", form=words.plain(f"form-{form.code}"), number=number, total=total)
    text = f"{head}\n\n{words(f'ask-{step.key}')}"
    return text + ("\n\n" + words("form-optional") if step.optional else "")


def form_mistake(mistake: Mistake, step: Step, words: Words) -> str:
    """What is wrong with what was typed."""
    return words(f"form-mistake-{mistake.value}", longest=step.longest)


def form_summary(
    form: Form, answers: Mapping[str, Any], titles: Mapping[str, str], words: Words, services: Services
) -> str:
    """All answers, one a line, and under an interest the privacy notice."""
    lines = [f"<b>{words(f'summary-{form.code}')}</b>"]
    for step in form.asked(answers):
        told = value_text(step.key, answers.get(step.key), titles, words, services)
        lines.append(f"<b>{words(f'label-{step.key}')}</b> {safe(told)}")
    text = "\n".join(lines)
    return text + "\n\n" + words("consent") if form.code != DETAILS.code else text


def value_text(key: str, value: Any, titles: Mapping[str, str], words: Words, services: Services) -> str:
    """An answer as plain text in the reader's language."""
    if value is None:
        return words.plain("value-none")
    match key:
        case "mission":
            return words.plain("value-any-mission") if value == ANY_MISSION else titles.get(value, value)
        case "roles":
            return ", ".join(titles.get(code, code) for code in value)
        case "service":
            return services.name_of(value, words.language)
        case "languages":
            return languages_text(value, words)
        case "available_from":
            return words.day(date.fromisoformat(value))
        case "ams_on":
            return words.day(date.fromisoformat(value))
        case "reach":
            return words.plain(f"reach-{value}")
        case "years":
            return words.plain("value-years", count=value)
        case "licence" | "firearms" | "ams":
            return words.plain(f"yes_no-{value}")
    return str(value)


def languages_text(levels: Mapping[str, str], words: Words) -> str:
    """'English: fluent, French: basic', in the order of our list."""
    return ", ".join(
        words.plain(
            "value-language", language=words.plain(f"languages-{code}"), level=words.plain(f"level-{level}")
        )
        for code in CHOICES["languages"]
        if (level := levels.get(code))
    )


# An interest, to its officer and to coordinators


def interest_title(card: InterestCard, words: Words) -> str:
    """The mission, or 'where I am most useful'."""
    return card.mission_title or words.plain("value-any-mission")


def own_interest(card: InterestCard, words: Words) -> str:
    """An officer's own interest: stage in plain words, since when, what happens next."""
    text = words(
        "own-interest",
        title=interest_title(card, words),
        roles=", ".join(card.roles),
        available=words.day(card.available_from),
        stage=words.plain(f"stage-{card.stage}"),
        changed=words.moment(card.changed_at),
        next=words.plain(f"next-{card.stage}"),
    )
    if card.owner and card.is_open:
        text += "\n" + words("own-interest-owner", name=card.owner)
    return text


def still_interested(card: InterestCard, words: Words) -> str:
    """The question that comes before an interest is set aside."""
    return words("still-interested", title=interest_title(card, words), at=words.day(card.created_at.date()))


def officer_dormant(card: InterestCard, words: Words) -> str:
    """It was set aside, and can be brought back for a month."""
    return words("officer-dormant", title=interest_title(card, words))


def officer_claimed(card: InterestCard, words: Words) -> str:
    """What an officer reads when a coordinator took their file."""
    return words("officer-claimed", title=interest_title(card, words), name=card.owner or "")
