"""The results of a class in words: counts of all candidates, names only of those who agreed."""

from functools import partial

from telegram import InlineKeyboardMarkup

from bot.callbacks.desk.courses import TurnHelp
from bot.texts.catalogue import Words
from bot.ui.keyboards import pager
from bot.ui.screen import Screen
from data.courses.results import MIN_CANDIDATES, CandidateView, ClassResults, NamedResults, PartResults, Share
from handlers.courses.screens import to_course


def class_text(shown: ClassResults, words: Words) -> str:
    """Say the share of the class at the usual mark in each part: on day one, after week one, now."""
    lines = [part_text(part, words) for part in shown.parts]
    head = words("class-head", place=shown.course.place, members=shown.course.members)
    return "\n\n".join(
        [head, "\n".join(lines), words("class-rule", fewest=MIN_CANDIDATES), words("class-seed")]
    )


def part_text(part: PartResults, words: Words) -> str:
    """Say the results of one part in a line."""
    times = {
        "one": share_text(part.day_one, words),
        "week": share_text(part.week_one, words),
        "now": share_text(part.now, words),
    }
    return words("class-part", part=words.plain(f"part-{part.part}"), **times)


def share_text(share: Share | None, words: Words) -> str:
    """Return '48% of 25', or that there are too few, or none yet; plain text."""
    if share is None:
        return words.plain("class-not-yet")
    if share.percent is None:
        return words.plain("class-too-few")
    return words.plain("class-share", share=share.percent, measured=share.measured)


def help_screen(shown: NamedResults, words: Words) -> Screen:
    """Show a page of the candidates who agreed to be seen, those who need help first."""
    lines = [candidate_text(one, words) for one in shown.named]
    listed = "\n".join(lines) or words("help-none")
    page = [words("help-page", page=shown.page + 1, pages=shown.pages)] if shown.pages > 1 else []
    hidden = [words("help-hidden", count=shown.hidden)] if shown.course.members else []
    html = "\n\n".join([words("help-head"), listed, *page, *hidden])
    turns = pager(shown.page, shown.pages, words, partial(TurnHelp, shown.course.id))
    return Screen(html, InlineKeyboardMarkup([*turns, *to_course(shown.course, words).inline_keyboard]))


def candidate_text(one: CandidateView, words: Words) -> str:
    """Say a candidate's name, and their share in each part."""
    if not one.shares:
        return words("help-nothing", name=one.name)
    shares = ", ".join(
        words.plain("help-part", part=words.plain(f"part-{part}"), share=round(100 * share))
        for part, share in sorted(one.shares, key=lambda pair: pair[1])
    )
    return words("help-weak" if one.weak else "help-fine", name=one.name, parts=shares)
