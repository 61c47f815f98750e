"""The search terms of a case: words of its officer, and codes of what it is about. They are rewritten
whenever these change.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam
from sqlalchemy import select as select_many
from sqlmodel import Session, col, delete, select

from data.db.statements import insert_rows, run_statement
from data.interests.profile_answers import badge_name, read_languages, read_service, read_tags, role_codes
from data.models.interests import Interest, SearchTerm
from data.models.people import Profile
from data.text.normalize import fold

LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORD = re.compile(r"\w+")


def words_in(text: str) -> set[str]:
    """Return the words of a text, folded; spaces, dashes and other signs separate them."""
    return set(WORD.findall(fold(text)))


def misspellings_of(word: str) -> list[str]:
    """Return the words that are one mistake away: a letter more, fewer or other, or two swapped."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    dropped = {left + right[1:] for left, right in cuts if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    other = {left + letter + right[1:] for left, right in cuts if right for letter in LETTERS}
    more = {left + letter + right for left, right in cuts for letter in LETTERS}
    return sorted((dropped | swapped | other | more) - {word, ""})


def search_terms_of(
    mission: str | None, roles: Any, name: str, username: str | None, answers: Any, tags: Any = None
) -> set[str]:
    """Return the search terms: folded words, and codes as 'kind:code', which no folded word looks like.
    `roles`, `answers` and `tags` are as they are stored; what can't be read of them gives no term.
    """
    service = read_service(answers) or ""
    named = [name, username or "", badge_name(answers)]
    words = words_in(" ".join([*named, service, mission or "", *read_tags(tags)]))
    codes = [f"service:{service}", f"mission:{mission or ''}"]
    codes += [f"role:{role}" for role in role_codes(roles)]
    codes += [f"language:{language}" for language in read_languages(answers)]
    codes += [f"tag:{tag}" for tag in read_tags(tags)]
    return words | {code for code in codes if not code.endswith(":")}


@dataclass(frozen=True)
class SearchedOfficer:
    """What of an officer gives search terms."""

    person_id: int
    name: str
    username: str | None
    answers: Any


def rewrite_search_terms(session: Session, profile: Profile) -> None:
    """Rewrite the search terms of an officer's cases."""
    session.flush()
    theirs = select(Interest.id).where(Interest.person_id == profile.person_id)
    session.exec(delete(SearchTerm).where(col(SearchTerm.interest_id).in_(theirs)))
    named = SearchedOfficer(profile.person_id, profile.name, profile.username, profile.answers)
    write_search_terms(session, named)


def write_search_terms(session: Session, named: SearchedOfficer) -> None:
    """Write the search terms of the cases of an officer, of which there are none yet."""
    rows = [
        {"interest_id": number, "clue": clue}
        for number, mission, roles, tags in run_statement(session, cases_query(), {"person": named.person_id})
        for clue in search_terms_of(mission, roles, named.name, named.username, named.answers, tags)
    ]
    if rows:
        insert_rows(session, "clue", rows)


@cache
def cases_query() -> Select[*tuple[Any, ...]]:
    """Return the query of an officer's cases, cached because building it takes longer than running it."""
    query = select_many(col(Interest.id), col(Interest.mission), col(Interest.roles), col(Interest.tags))
    return query.where(col(Interest.person_id) == bindparam("person"))
