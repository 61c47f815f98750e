"""Tags of cases: short words by which coordinators sort them."""

import re
from collections.abc import Collection, Iterable

from sqlmodel import Session, col, func, select

from data.interests.profile_answers import read_tags
from data.interests.search_index import rewrite_search_terms
from data.interests.store import refresh_cases
from data.models.interests import History, Interest, SearchTerm
from data.models.people import Profile
from data.people.coordinators import is_coordinator
from data.text.normalize import fold, has_letter

MAX_LENGTH, MAX_TAGS = 30, 10
"""Characters of a tag; tags of a case."""
DIGITS = 3
"""Digits that a tag without letters has at least: "2027", "401"."""
MAX_LISTED = 100
"""Tags in the list of all, at most."""
MINUS = ("-", "\N{MINUS SIGN}", "\N{EN DASH}")
SEPARATOR = re.compile(r"[,;\n]")
KIND, AFTER = "tag:", "tag;"
"""The beginning of a tag's search term, and a string that sorts after all of them."""


def clean(text: str) -> str:
    """Return a tag as it is kept: tidy, and cut to MAX_LENGTH; '' if nothing is left."""
    return tidy(text)[:MAX_LENGTH].strip()


def tidy(text: str) -> str:
    """Return a tag on one line, one space between words, in small letters, without '#' or ','."""
    kept = "".join(" " if sign in "#,;" or not sign.isprintable() else sign for sign in text)
    return " ".join(kept.lower().split())


def has_too_long(tags: Iterable[str]) -> bool:
    """Return whether one of these tags has more than MAX_LENGTH characters, and would be kept cut."""
    return any(len(tidy(tag)) > MAX_LENGTH for tag in tags)


def is_wordless(tag: str) -> bool:
    """Return whether a tag has neither a letter nor a year: signs, or the number of a choice."""
    return not has_letter(tag) and sum(map(str.isdigit, tag)) < DIGITS


def read_typed(text: str) -> tuple[list[str], list[str]]:
    """Return the tags that a text like 'papers, -urgent' adds and removes; commas, semicolons or new lines
    separate them.
    """
    parts = [part.strip() for part in SEPARATOR.split(text)]
    removed = [part.lstrip("".join(MINUS)).strip() for part in parts if part.startswith(MINUS)]
    added = [part for part in parts if part and not part.startswith(MINUS)]
    return added, [part for part in removed if part]


def change_tags(
    session: Session, person_id: int, interest_id: int, add: Collection[str], remove: Collection[str] = ()
) -> bool:
    """Add and remove tags of a case, and note each change in the history. A tag that differs only by accents
    from one that is in use is that one. Returns False if nothing changed: the case isn't there or is the
    coordinator's own, or it has MAX_TAGS tags already.
    """
    interest = session.get(Interest, interest_id, with_for_update=True)
    if interest is None or interest.person_id == person_id or not is_coordinator(session, person_id):
        return False
    before = read_tags(interest.tags)
    gone = {fold(clean(one)) for one in remove}
    kept = [one for one in before if fold(one) not in gone]
    known = {fold(one): one for one in (*list_tags(session), *kept)} if add else {}
    spelt = dict.fromkeys(known.get(fold(one), one) for one in map(clean, add))
    new = [one for one in spelt if one and one not in kept]
    after = [*kept, *new][:MAX_TAGS]
    if after == list(before):
        return False
    interest.tags = after
    session.flush()
    events = [("untagged", tag) for tag in before if tag not in after]
    events += [("tagged", tag) for tag in after if tag not in before]
    rows = [
        History(interest_id=interest_id, person_id=person_id, event=one, detail=tag) for one, tag in events
    ]
    session.add_all(rows)
    session.flush()
    profile = session.exec(select(Profile).where(Profile.person_id == interest.person_id)).first()
    if profile:
        rewrite_search_terms(session, profile)
    refresh_cases(session, interest_id, f"tagged:{rows[-1].id}")
    return True


def list_tags(session: Session) -> list[str]:
    """Return every tag that a case has, in alphabetical order, at most MAX_LISTED. Each costs one
    look-up in the index, however many cases have it.
    """
    clue = col(SearchTerm.clue)
    following = select(func.min(clue)).where(clue >= KIND, clue < AFTER).cte("following", recursive=True)
    before = following.c[0]
    later = select(func.min(clue)).where(clue > before, clue < AFTER).correlate(following).scalar_subquery()
    following = following.union_all(select(later).where(before.is_not(None)))
    found = session.exec(select(following.c[0]).limit(MAX_LISTED + 1))
    return [one.removeprefix(KIND) for one in found if one][:MAX_LISTED]
