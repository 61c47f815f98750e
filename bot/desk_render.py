"""The desk's screens as Telegram HTML."""

from collections.abc import Callable, Sequence

from bot.form_render import value_text
from bot.render import interest_title, roles_of
from bot.texts import Words, safe
from data.form_values import UNREADABLE
from data.forms import DETAILS, INTEREST
from data.letters import LetterView
from data.queue import MOST, is_uncontacted
from data.services import Services
from data.views import HistoryLine, InterestCard, QueuePage

PAGE_EXCERPT = 650
"""Characters of a letter where the conversation is read: five fit on a screen."""
EXCERPT = 300
"""Characters of a letter in a file; the whole letter was delivered."""
LONGEST_HISTORY = 3800
"""Characters of the history on one screen."""
ON_CARD = ("mission", "roles", "available_from")
"""Answers that an interest tells itself."""
MOVED = "stage_"
"""How events of history begin that are moves to a stage."""


def notice(card: InterestCard, event: str, words: Words, services: Services) -> str:
    """A coordinator's card: what happened, then the facts that matter, then who has it."""
    lines = [f"<b>{words(f'notice-{event}', id=str(card.id))}</b>"]
    lines += [file_line(card, words), *profile_lines(card, words, services), state_line(card, words)]
    return "\n".join(lines)


def reminder(card: InterestCard, kind: str, words: Words, services: Services) -> str:
    """What waits too long, over the card."""
    head = words(f"reminder-{kind.removeprefix('reminder_')}", id=str(card.id))
    return head + "\n\n" + notice(card, "registered", words, services)


def file_line(card: InterestCard, words: Words) -> str:
    """Who wants to go where, as what, from when."""
    return words(
        "file-line",
        name=card.name,
        contact=f"@{card.username}" if card.username else words.plain("no-username"),
        title=interest_title(card, words),
        roles=roles_of(card, words),
        available=words.day(card.available_from),
    )


def profile_lines(card: InterestCard, words: Words, services: Services) -> list[str]:
    """What the officer told about themselves, one a line."""
    steps = [step for form in (INTEREST, DETAILS) for step in form.steps]
    return [
        f"<b>{words(f'label-{step.key}')}</b> "
        + safe(value_text(step, card.profile[step.key], {}, words, services))
        for step in steps
        if step.key not in ON_CARD and card.profile.get(step.key) is not None
    ] + conditions_line(card, words)


def conditions_line(card: InterestCard, words: Words) -> list[str]:
    """What the officer found in the check of the conditions, where they took it over."""
    verdicts = card.profile.get("conditions") or {}
    if verdicts is UNREADABLE:
        return [words("conditions-unreadable")]
    told = ", ".join(
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
    return [words("conditions-told", count=list(verdicts.values()).count("meets"), others=told or "–")]


def state_line(card: InterestCard, words: Words) -> str:
    """Waiting, taken by whom and when, or withdrawn."""
    if not card.is_open:
        return words(f"state-{card.stage}", at=words.moment(card.stage_at))
    if card.owner and card.claimed_at:
        return words("state-taken", name=card.owner, at=words.moment(card.claimed_at))
    return words("state-waiting", at=words.moment(card.created_at))


def queue(page: QueuePage, words: Words) -> str:
    """The desk's list."""
    if not page.total:
        return words("queue-empty")
    head = words("queue-head", total=page.total, waiting=page.waiting)
    if page.is_cut:
        head += " " + words("queue-cut", most=MOST)
    return "\n\n".join([head, *(queue_line(card, words) for card in page.items)])


def own_files(page: QueuePage, words: Words) -> str:
    """My files, those that wait for me first."""
    if not page.total:
        return words("own-files-none")
    head = words("own-files-head", total=page.total, waiting=page.waiting)
    return "\n\n".join([head, *(own_line(card, words) for card in page.items)])


def own_line(card: InterestCard, words: Words) -> str:
    """One of my files: what it waits for, or where it stands."""
    if card.awaiting_since:
        state = words.plain("own-awaiting", at=words.moment(card.awaiting_since))
    elif is_uncontacted(card) and card.claimed_at:
        state = words.plain("own-uncontacted", at=words.moment(card.claimed_at))
    else:
        state = words.plain(f"stage-{card.stage}")
    return words("own-line", id=str(card.id), name=card.name, title=interest_title(card, words), state=state)


def queue_line(card: InterestCard, words: Words) -> str:
    """A file in a list."""
    waiting = words.plain("queue-taken", name=card.owner) if card.owner else words.plain("queue-waiting")
    if card.awaiting_since:
        waiting += " · " + words.plain("queue-wrote", at=words.moment(card.awaiting_since))
    return words(
        "queue-line",
        id=str(card.id),
        name=card.name,
        title=interest_title(card, words),
        state=waiting if card.is_open else words.plain(f"stage-{card.stage}"),
        at=words.moment(card.created_at),
    )


def found(cards: Sequence[InterestCard], words: Words) -> str:
    """What was found; other words search again."""
    if not cards:
        return words("found-nothing")
    return "\n\n".join([words("found", count=len(cards)), *(queue_line(card, words) for card in cards)])


def officer_file(
    card: InterestCard,
    letters: Sequence[LetterView],
    history: Sequence[HistoryLine],
    words: Words,
    services: Services,
) -> str:
    """A file: facts, state, the latest that happened, the latest that was written."""
    parts = [notice(card, "registered", words, services), stage_line(card, words)]
    if card.blocked:
        parts.append(words("officer-blocked"))
    if letters:
        parts.append(words("file-letters") + "\n" + "\n".join(letter_line(one, words) for one in letters))
    if history:
        parts.append(words("file-history") + "\n" + "\n".join(history_line(one, words) for one in history))
    return "\n\n".join(parts)


def other_files(cards: Sequence[InterestCard], words: Words) -> str:
    """What else the same officer is interested in."""
    lines = [
        words(
            "file-other",
            id=str(card.id),
            title=interest_title(card, words),
            stage=words.plain(f"stage-{card.stage}"),
        )
        for card in cards
    ]
    return "\n".join([words("file-others"), *lines])


def stage_line(card: InterestCard, words: Words) -> str:
    """The stage, since when, and when the officer heard from the desk last."""
    line = words("file-stage", stage=words.plain(f"stage-{card.stage}"), at=words.moment(card.stage_at))
    if card.awaiting_since:
        return line + "\n" + words("file-awaiting", at=words.moment(card.awaiting_since))
    if card.contacted_at:
        return line + "\n" + words("file-contacted", at=words.moment(card.contacted_at))
    return line


def conversation(letters: Sequence[LetterView], words: Words) -> str:
    """A page of what was written, the latest last; of a very long letter its beginning."""
    if not letters:
        return words("file-letters-none")
    return (
        words("file-letters") + "\n" + "\n\n".join(letter_line(one, words, PAGE_EXCERPT) for one in letters)
    )


def whole_history(history: Sequence[HistoryLine], words: Words) -> str:
    """All that happened, the latest last; where that is too much for a message, the latest."""
    kept: list[str] = []
    for line in (history_line(one, words) for one in reversed(history)):
        if sum(len(one) + 1 for one in kept) + len(line) > LONGEST_HISTORY:
            kept.append("…")
            break
        kept.append(line)
    return "\n".join([words("file-history"), *reversed(kept)])


def history_line(line: HistoryLine, words: Words) -> str:
    """When, what, by whom."""
    by = f" · {safe(line.by)}" if line.by else ""
    what = event_text(line.event, line.detail, words, words)
    return f"{safe(words.moment(line.at))} · {what}{by}"


def event_text(event: str, detail: str | None, words: Words, say: Callable[..., str]) -> str:
    """What happened; `say` is `words` for HTML, `words.plain` for elsewhere."""
    if event.startswith(MOVED):
        stage = words.plain(f"stage-{event.removeprefix(MOVED)}")
        return say("history-moved-line" if detail else "history-moved", stage=stage, line=detail or "")
    return say(f"history-{event}", detail=detail or "")


def letter_line(letter: LetterView, words: Words, longest: int = EXCERPT) -> str:
    """Who wrote what; whether it was edited, or could not be delivered."""
    head = words(f"letter-{letter.kind}", name=letter.author or "", at=words.moment(letter.at))
    body = letter.text if len(letter.text) <= longest else letter.text[:longest] + "…"
    about = words("letter-about", title=letter.about) + "\n" if letter.about else ""
    media = words(f"media-{letter.media}") + " " if letter.media else ""
    failed = "\n" + words(f"letter-failed-{letter.failed}") if letter.failed else ""
    return f"{head}\n{about}{media}{safe(body)}{failed}"


def letter_to_desk(letter: LetterView, card: InterestCard, words: Words) -> str:
    """What a coordinator reads when an officer wrote."""
    head = words("letter-from-officer", id=str(card.id), name=card.name)
    return head + "\n\n" + body_of(letter, words)


def letter_to_officer(letter: LetterView, card: InterestCard, words: Words) -> str:
    """What an officer reads when a coordinator wrote."""
    head = words("letter-from-coordinator", name=letter.author or "", title=interest_title(card, words))
    return head + "\n\n" + body_of(letter, words)


def body_of(letter: LetterView, words: Words) -> str:
    """The letter's own words; of a picture or file, what it is. What is copied follows by itself."""
    edited = "\n" + words("letter-edited") if letter.edited_at else ""
    about = words("letter-about", title=letter.about) if letter.about else ""
    media = words(f"media-{letter.media}") if letter.media else ""
    text = "" if letter.is_copied else (letter.html or safe(letter.text))
    return "\n".join(part for part in (about, media, text) if part) + edited


def officer_stage(card: InterestCard, stage: str, line: str | None, words: Words) -> str:
    """What an officer is told when their file moves, with what the coordinator added."""
    told = words(f"officer-stage-{stage}", title=interest_title(card, words))
    return told + (f"\n\n{safe(line)}" if line else "")


def stage_preview(card: InterestCard, stage: str, line: str | None, desk: Words, officer: Words) -> str:
    """The exact message in the officer's language, before it is sent."""
    told = officer_stage(card, stage, line, officer)
    head = desk("stage-preview", name=card.name, stage=desk.plain(f"stage-{stage}"))
    return f"{head}\n\n<blockquote>{told}</blockquote>"
