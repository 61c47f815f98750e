"""The shortlist of an opening: who fits its rules, who doesn't and why, and who was invited."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import select as select_many
from sqlmodel import Session, col, select

from data.forms.validation import UNREADABLE, InvalidValue
from data.interests.profile_answers import badge_name, read_languages, read_roles, read_told
from data.interests.stages import Stage
from data.models.interests import Interest
from data.models.officers import DeskBlock, IdentityCheck
from data.models.openings import Invitation, Opening
from data.models.people import Person, Profile
from data.openings.store import CHOSEN, languages_needed

WORKING_LEVELS = ("intermediate", "advanced", "fluent")
"""The levels in which one can work in a language."""
NEVER = datetime.min.replace(tzinfo=UTC)


class LeftOut(StrEnum):
    """Why an officer doesn't fit; each reason has a text `left-out-<value>`."""

    MISSION = "mission"
    ROLE = "role"
    LANGUAGE = "language"
    FIREARMS = "firearms"
    FIREARMS_UNKNOWN = "firearms_unknown"
    ON_HOLD = "on_hold"
    CHOSEN = "chosen"
    BLOCKED = "blocked"
    DESK_BLOCKED = "desk_blocked"
    UNREADABLE = "unreadable"
    OWN = "own"
    """It is the reader's own interest."""


UNKNOWN = {LeftOut.FIREARMS_UNKNOWN: "firearms"}
"""The reasons that only say that an optional question was skipped, with the question."""


@dataclass(frozen=True)
class Candidate:
    """An officer with an open interest; `reasons` is empty if they fit."""

    interest_id: int
    person_id: int
    name: str
    contacted_at: datetime | None
    reasons: tuple[LeftOut, ...]
    invited: bool
    verified: bool = False


@dataclass(frozen=True)
class Shortlist:
    """Every officer with an open interest, the least recently contacted first: who fits, who doesn't, and who
    would fit but for an optional question that they skipped.
    """

    fitting: tuple[Candidate, ...]
    left_out: tuple[Candidate, ...]
    unknown: tuple[Candidate, ...] = ()

    @property
    def to_invite(self) -> tuple[Candidate, ...]:
        """Return who fits and hasn't been invited."""
        return tuple(one for one in self.fitting if not one.invited)

    @property
    def invitable(self) -> tuple[Candidate, ...]:
        """Return who may be invited: those who fit, then those of whom something isn't known."""
        return (*self.to_invite, *(one for one in self.unknown if not one.invited))

    @property
    def reasons(self) -> list[tuple[LeftOut, int]]:
        """Count the officers left out for each reason, the most frequent first."""
        return Counter(reason for one in self.left_out for reason in one.reasons).most_common()


def make_shortlist(session: Session, opening_id: int, reader_id: int | None = None) -> Shortlist:
    """Apply the rules of an opening to every open interest. An officer with several interests counts once,
    with the one that fits best. `reader_id` is the person who looks: nobody shortlists themselves.
    """
    opening = session.get(Opening, opening_id)
    if opening is None:
        return Shortlist((), ())
    invited = set(session.exec(select(Invitation.person_id).where(Invitation.opening_id == opening_id)).all())
    best: dict[int, Candidate] = {}
    for candidate in list_candidates(session, opening, invited):
        if candidate.person_id == reader_id:
            candidate = replace(candidate, reasons=(*candidate.reasons, LeftOut.OWN))
        known = best.get(candidate.person_id)
        if known is None or count_reasons(candidate) < count_reasons(known):
            best[candidate.person_id] = candidate
    ranked = sorted(best.values(), key=lambda one: (one.contacted_at or NEVER, one.interest_id))
    unknown = tuple(one for one in ranked if one.reasons and set(one.reasons) <= set(UNKNOWN))
    return Shortlist(
        tuple(one for one in ranked if not one.reasons),
        tuple(one for one in ranked if one.reasons and one not in unknown),
        unknown,
    )


def count_reasons(one: Candidate) -> tuple[int, int]:
    """Count the reasons to leave an officer out, then the questions that they skipped."""
    unknown = sum(reason in UNKNOWN for reason in one.reasons)
    return len(one.reasons) - unknown, unknown


def list_candidates(session: Session, opening: Opening, invited: set[int]) -> Iterator[Candidate]:
    """Yield every open interest with its reasons; interests in this mission come first."""
    query = (
        select_many(Interest, Person, Profile, DeskBlock, IdentityCheck)
        .join(Person, col(Person.id) == Interest.person_id)
        .join(Profile, col(Profile.person_id) == Interest.person_id)
        .join(DeskBlock, col(DeskBlock.person_id) == Interest.person_id, isouter=True)
        .join(IdentityCheck, col(IdentityCheck.person_id) == Interest.person_id, isouter=True)
        .where(col(Interest.open_key).is_not(None))
        .order_by(col(Interest.mission).is_(None), col(Interest.id))
    )
    for interest, person, profile, block, check in session.execute(query):
        reasons = tuple(judge(opening, interest, person, profile))
        yield Candidate(
            interest_id=interest.id or 0,
            person_id=interest.person_id,
            name=badge_name(profile.answers) or profile.name,
            contacted_at=interest.contacted_at,
            reasons=reasons if block is None else (*reasons, LeftOut.DESK_BLOCKED),
            invited=interest.person_id in invited,
            verified=check is not None and check.name == profile.name,
        )


def judge(opening: Opening, interest: Interest, person: Person, profile: Profile) -> Iterator[LeftOut]:
    """Yield every reason against an officer. A value of the case or of the opening that can't be read fits
    nothing.
    """
    roles = read_roles(interest.roles)
    carries = read_told(profile.answers, "firearms") if opening.armed else "yes"
    if UNREADABLE in (roles, carries, read_told(profile.answers, "languages")):
        yield LeftOut.UNREADABLE
    if opening.mission and interest.mission not in (None, opening.mission):
        yield LeftOut.MISSION
    if not isinstance(roles, InvalidValue) and roles and opening.role not in roles:
        yield LeftOut.ROLE
    levels, needed = read_languages(profile.answers), languages_needed(opening)
    if not needed or any(levels.get(language) not in WORKING_LEVELS for language in needed):
        yield LeftOut.LANGUAGE
    if carries != "yes":
        yield LeftOut.FIREARMS if carries == "no" else LeftOut.FIREARMS_UNKNOWN
    if interest.stage == Stage.ON_HOLD:
        yield LeftOut.ON_HOLD
    if interest.stage in CHOSEN:
        yield LeftOut.CHOSEN
    if person.blocked_at:
        yield LeftOut.BLOCKED
