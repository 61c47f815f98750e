"""Lines of the audit log in a reader's words: what was done to is stored as a number or a code."""

from collections.abc import Mapping, Sequence

from bot.context import Services
from bot.texts.catalogue import Words
from data.entries.titles import list_titles
from data.people.audit_log import Action, AuditLine
from data.people.decline_reasons import list_reasons
from handlers.announcements.screens import name_audience
from handlers.team import screens
from handlers.team.approval_screens import reason_line

REQUESTS = frozenset({Action.ASKED_EXPORT, Action.ASKED_ANNOUNCE, Action.APPROVED, Action.DECLINED})
ENTRIES = frozenset({Action.PUBLISHED, Action.PROPOSED, Action.NOT_PUBLISHED})
VOICES = frozenset(
    {Action.VOICE_PROPOSED, Action.VOICE_APPROVED, Action.VOICE_DECLINED, Action.VOICE_WITHDRAWN}
)


async def lines_in(services: Services, lines: Sequence[AuditLine], words: Words) -> list[str]:
    """Return each line as HTML, the codes in it as people know them."""
    codes = list(dict.fromkeys(line.subject for line in lines if line.action in ENTRIES))
    found = await services.db.run(list_titles, codes, words.language) if codes else []
    known = {one.code: one.title for one in found} | await find_reasons(services, lines, words)
    return [
        screens.audit_line(line, *await subject_of(services, line, known, words), words) for line in lines
    ]


async def find_reasons(services: Services, lines: Sequence[AuditLine], words: Words) -> dict[str, str]:
    """Return why requests were declined, by what their lines say they were done to."""
    declined = {line.subject: request_of(line) for line in lines if line.action == Action.DECLINED}
    reasons = await services.db.run(list_reasons, list(declined.values())) if declined else {}
    return {
        subject: reason_line(reasons[number], words)
        for subject, number in declined.items()
        if number in reasons
    }


def request_of(line: AuditLine) -> int:
    """Return the number of the request that a line is about."""
    return number_of(line.subject.rpartition(" ")[2])


async def subject_of(
    services: Services, line: AuditLine, known: Mapping[str, str], words: Words
) -> tuple[str, int]:
    """Return what the action was done to as plain text, and how many there were, 0 if they aren't counted.
    `known` has the titles of entries and the reasons of declined requests; a code that is no longer known
    stays as it is.
    """
    subject, count = line.subject, 0
    if line.action == Action.ANNOUNCED:
        audience, _, people = subject.rpartition(", ")
        subject, count = await name_audience(services, audience, words), number_of(people)
    elif line.action == Action.EXPORTED:
        count = number_of(subject)
    elif line.action in ENTRIES:
        subject = known.get(subject, subject)
    elif line.action in VOICES:
        passage = services.practice.exercise(subject)
        subject = passage.title if passage else subject
    elif line.action in REQUESTS:
        reason = known.get(subject, "") if line.action == Action.DECLINED else ""
        key = "audit-request-declined" if reason else "audit-request"
        subject = words.plain(key, id=str(request_of(line)), reason=reason)
    elif line.action == Action.DIGEST_HOUR:
        hour = subject.partition(":")[0]
        subject = words.plain("button-hour", hour=hour) if hour.isdigit() else words.plain("audit-no_digest")
    return subject, count


def number_of(text: str) -> int:
    """Return a stored number, 0 if it is none."""
    return int(text) if text.isdecimal() else 0
