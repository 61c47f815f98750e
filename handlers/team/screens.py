"""Screens of the team as a lead sees it."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks.desk import cases as case_taps
from bot.callbacks.desk import team as team_taps
from bot.texts.catalogue import Words, safe
from bot.ui.keyboards import Row, button, pager, to_desk_row
from bot.ui.screen import Screen
from data.db.pagination import cut
from data.people.audit_log import AuditLine
from data.people.coordinators import CoordinatorView

PAGE = 20
"""How many coordinators a page of the team shows."""


def team(people: Sequence[CoordinatorView], is_lead: bool, page: int, words: Words) -> Screen:
    """List everybody, page by page, with who is a lead and who can't be reached."""
    shown = cut(people, PAGE, page)
    html = words("team-head") + "\n\n" + "\n".join(f"• {line(one, words)}" for one in shown.items)
    rows: list[Row] = []
    if is_lead:
        rows = [[button(one.name, team_taps.OpenColleague(one.id))] for one in shown.items]
    rows += pager(shown.number, shown.pages, words, team_taps.TurnTeam)
    if is_lead:
        rows.append([button(words.plain("button-invite-colleague"), team_taps.InviteColleague())])
        blocked = button(words.plain("button-blocked"), case_taps.OpenBlocked())
        rows.append([button(words.plain("button-audit"), team_taps.OpenLog(0)), blocked])
    return Screen(html, InlineKeyboardMarkup([*rows, to_desk_row(words)]))


def line(one: CoordinatorView, words: Words) -> str:
    """Return a coordinator's name and what there is to say about them."""
    marks = [words("team-lead")] if one.is_lead else []
    marks += [words("team-blocked")] if one.blocked_at else []
    return ", ".join([f"<b>{safe(one.name)}</b>", *marks])


def colleague(one: CoordinatorView, has_codes: bool, words: Words) -> Screen:
    """Show one coordinator."""
    html = line(one, words) + "\n" + words("team-since", at=words.day(one.joined_at))
    label = words.plain("button-no-lead" if one.is_lead else "button-lead")
    code = [[button(words.plain("button-reset-code"), team_taps.ResetCode(one.id))]] if has_codes else []
    return Screen(
        html,
        InlineKeyboardMarkup(
            [
                [button(label, team_taps.SetLead(one.id, int(not one.is_lead)))],
                *code,
                [button(words.plain("button-remove-colleague"), team_taps.AskRemove(one.id))],
                to_team(words),
            ]
        ),
    )


def to_team(words: Words) -> Row:
    """Return the row that leads back to the team."""
    return [button(words.plain("button-team"), team_taps.OpenTeam())]


def at_team(html: str, words: Words) -> Screen:
    """Show a text with the way back to the team."""
    return Screen(html, InlineKeyboardMarkup([to_team(words)]))


def confirm_remove(one: CoordinatorView, words: Words) -> Screen:
    """Ask whether to remove the coordinator."""
    remove = [button(words.plain("button-remove-yes"), team_taps.RemoveColleague(one.id))]
    html = words("team-remove-question", name=one.name)
    return Screen(html, InlineKeyboardMarkup([remove, to_team(words)]))


def log(lines: Sequence[str], number: int, pages: int, words: Words) -> Screen:
    """Show the audit log; each line is HTML."""
    html = "\n\n".join([words("audit-head"), *lines])
    return Screen(
        html, InlineKeyboardMarkup([*pager(number, pages, words, team_taps.OpenLog), to_team(words)])
    )


def audit_line(line: AuditLine, subject: str, count: int, words: Words) -> str:
    """Say when, who and what: `subject` in the reader's words, `count` where it counts people or files."""
    actor = line.actor or words.plain("audit-operator" if line.by_operator else "audit-erased")
    action = line.action if line.is_known else "other"
    done = words(
        f"audit-{action}", actor=actor, subject=subject or words.plain("audit-somebody"), count=count
    )
    return words("audit-line", at=words.moment(line.at)) + " " + done


def to_log(words: Words) -> InlineKeyboardMarkup:
    """Offer the way to the audit log."""
    return InlineKeyboardMarkup([[button(words.plain("button-audit"), team_taps.OpenLog(0))], to_team(words)])
