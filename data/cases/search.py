"""Search of cases by what a coordinator types loosely: names of people, missions, roles and stages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from rapidfuzz import fuzz
from sqlalchemy import ColumnElement, or_
from sqlmodel import Session, col, func, select

from data.interests.cards import view_interests
from data.interests.search_index import misspellings_of, search_terms_of, words_in
from data.interests.views import InterestCard
from data.models.content import Entry, EntryText
from data.models.interests import Interest, SearchTerm
from data.models.people import Coordinator, Profile

SAME = 100.0
"""The likeness of a word to itself."""
MIN_LIKENESS = 78
"""How alike a typed word and one of a case must be, from 0 to 100."""
ENOUGH = 200
"""Cases that are ranked at most; a word that more of them have narrows nothing down by itself."""
LATEST = 20_000
"""The latest cases that are looked through if many have each of the typed words, at most."""
LAST = "\U0010ffff"
MAX_WORDS, MAX_WORD_LENGTH = 8, 20
"""Words looked for at most, and characters of each: a word has some fifty misspellings a letter, each looked
up by itself.
"""
NUMBER_SIGNS = {"no", "nos"}
"""What may stand before a case's number: no. 7, nº 7."""
DIGITS = 9
"""Digits of a case's number at most."""


@dataclass(frozen=True)
class TypedWord:
    """A typed word, folded, and the codes ('kind:code') whose names are like it, with their likeness."""

    word: str
    codes: Mapping[str, float]

    def codes_of(self, kind: str) -> list[str]:
        """Return the codes of one kind, without the kind."""
        return [code.partition(":")[2] for code in self.codes if code.startswith(f"{kind}:")]


def typed_words(text: str) -> list[str]:
    """Return the words to look for: of two letters or more, and numbers; cut to MAX_WORD_LENGTH."""
    words = {word[:MAX_WORD_LENGTH] for word in words_in(text) if len(word) > 1 or word.isdigit()}
    if any(word.isdigit() for word in words):
        words -= NUMBER_SIGNS
    return sorted(words)[:MAX_WORDS]


def may_mean(typed: str, word: str) -> bool:
    """Return whether a typed word may mean this one."""
    return likeness(typed, word) >= MIN_LIKENESS


def likeness(typed: str, word: str) -> float:
    """Return how alike the words are spelled, from 0 to 100: 100 for the same word, 99 for its beginning."""
    if word == typed:
        return SAME
    return 99.0 if len(typed) > 1 and word.startswith(typed) else float(fuzz.ratio(typed, word))


@dataclass(frozen=True)
class WordConditions:
    """The conditions that find the cases of one typed word: on search terms, and on columns of the case. Each
    is read from an index of its own.
    """

    terms: tuple[ColumnElement[bool], ...]
    columns: tuple[ColumnElement[bool], ...]

    @classmethod
    def of(cls, one: TypedWord, owners: Mapping[int | None, str], with_misspellings: bool) -> Self:
        """Return the conditions for a word: search terms that begin with it, or with `with_misspellings` are
        a misspelling of it; a stage, an owner or a number.
        """
        word, stages = one.word, one.codes_of("stage")
        theirs = [number for number, name in owners.items() if any(may_mean(word, w) for w in words_in(name))]
        columns: list[ColumnElement[bool]] = [col(Interest.stage).in_(stages)] if stages else []
        columns += [col(Interest.owner_id).in_(theirs)] if theirs else []
        columns += [col(Interest.id) == int(word)] if word.isdecimal() and len(word) <= DIGITS else []
        begins = (col(SearchTerm.clue) >= word) & (col(SearchTerm.clue) < word + LAST)
        same = [*one.codes, *(misspellings_of(word) if with_misspellings else [])]
        terms = (begins, col(SearchTerm.clue).in_(same)) if same else (begins,)
        return cls(terms, tuple(columns))

    def look_up(self, session: Session) -> set[int]:
        """Return the ids of the cases. If there are more than ENOUGH, some are missing."""
        found = set[int]()
        for term in self.terms:
            found.update(session.exec(select(SearchTerm.interest_id).where(term).limit(ENOUGH + 1)))
        for column in self.columns:
            numbers = session.exec(select(Interest.id).where(column).limit(ENOUGH + 1))
            found.update(number for number in numbers if number)
        return found

    @property
    def condition(self) -> ColumnElement[bool]:
        """Return the condition that a case has the word."""
        mine = select(SearchTerm.interest_id).where(SearchTerm.interest_id == Interest.id, or_(*self.terms))
        return or_(mine.exists(), *self.columns)


def list_labels(session: Session) -> list[tuple[str, str]]:
    """Return the codes ('kind:code') and titles of missions and roles, in both languages."""
    query = select(Entry.topic, Entry.code, EntryText.title).join(EntryText)
    kinds = {"missions": "mission", "roles": "role"}
    found = session.exec(query.where(col(Entry.topic).in_(kinds))).all()
    return [(f"{kinds[topic]}:{code}", title) for topic, code, title in found]


def find_cases(
    session: Session, wanted: Sequence[TypedWord], language: str, limit: int
) -> list[InterestCard]:
    """Return the cases that have every typed word: the most alike first, then open ones, then the latest.
    Misspellings are searched only if nothing has the words as typed.
    """
    owners, numbers = list_owners(session), find_case_ids(session, wanted)
    query = select(Interest, Profile).join(Profile, col(Profile.person_id) == Interest.person_id)
    cases = session.exec(query.where(col(Interest.id).in_(numbers))).all()
    near = [(fit_score(wanted, *case, owners), case[0]) for case in cases]
    near.sort(key=lambda one: (-one[0], one[1].open_key is None, -(one[1].id or 0)))
    return view_interests(session, [interest for _, interest in near[:limit]], language)


def is_searched_term(session: Session, words: Sequence[str]) -> bool:
    """Return whether a case has each of these words among its search terms, as they are typed."""
    own = select(SearchTerm.interest_id).where(col(SearchTerm.clue).in_(set(words)))
    whole = own.group_by(col(SearchTerm.interest_id)).having(func.count() == len(set(words)))
    return session.exec(whole.limit(1)).first() is not None


def list_owners(session: Session) -> dict[int | None, str]:
    """Return the name of everybody who is or was a coordinator, by id."""
    return dict(session.exec(select(Coordinator.id, Coordinator.name)).all())


def find_case_ids(session: Session, wanted: Sequence[TypedWord]) -> list[int]:
    """Return the ids of cases that have every typed word, ENOUGH at most. Misspellings are searched only if
    nothing has the words as typed.
    """
    owners, numbers = list_owners(session), list[int]()
    for with_misspellings in (False, True):
        if wanted and not numbers:
            numbers = find_matching_ids(
                session, [WordConditions.of(one, owners, with_misspellings) for one in wanted]
            )
    return numbers


def find_matching_ids(session: Session, words: Sequence[WordConditions]) -> list[int]:
    """Return the ids of the cases that have every word, the latest first. If one word has few cases, these
    are looked up and tested for the others; otherwise the latest cases are tested for all.
    """
    fewest = min((one.look_up(session) for one in words), key=len)
    newest = session.exec(select(func.max(Interest.id))).one() or 0
    number = col(Interest.id)
    few = number.in_(fewest) if len(fewest) <= ENOUGH else number > newest - LATEST
    query = select(number).where(few, *(one.condition for one in words))
    return [found for found in session.exec(query.order_by(number.desc()).limit(ENOUGH)) if found]


def fit_score(
    wanted: Sequence[TypedWord], interest: Interest, profile: Profile, owners: Mapping[int | None, str]
) -> float:
    """Return how well the typed words fit a case: at most 100 for each word."""
    named = (profile.name, profile.username, profile.answers)
    terms = search_terms_of(interest.mission, interest.roles, *named, interest.tags)
    terms |= {f"stage:{interest.stage}"} | words_in(owners.get(interest.owner_id, ""))
    return sum(max(one.codes.get(term) or likeness(one.word, term) for term in terms) for one in wanted)
