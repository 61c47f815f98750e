"""The stages of a case, and the moves a coordinator may make. The officer is told of every move."""

from enum import StrEnum


class Stage(StrEnum):
    """The stage of an interest, from received to deployed or not selected."""

    RECEIVED = "received"
    IN_REVIEW = "in_review"
    SHORTLISTED = "shortlisted"
    PROPOSED = "proposed"
    SELECTED = "selected"
    NOT_SELECTED = "not_selected"
    DEPLOYED = "deployed"
    WITHDRAWN = "withdrawn"
    ON_HOLD = "on_hold"
    DORMANT = "dormant"


CLOSED = frozenset({Stage.NOT_SELECTED, Stage.DEPLOYED, Stage.WITHDRAWN, Stage.DORMANT})
"""Stages in which nothing more happens; the officer may register for the same again."""
ASIDE = (Stage.ON_HOLD, Stage.NOT_SELECTED, Stage.WITHDRAWN)
"""The stages that any open case may move to. Withdrawn: its officer said so in another way than in the bot.
"""
MOVES: dict[Stage, tuple[Stage, ...]] = {
    Stage.RECEIVED: (),
    Stage.IN_REVIEW: (Stage.SHORTLISTED, *ASIDE),
    Stage.SHORTLISTED: (Stage.PROPOSED, Stage.IN_REVIEW, *ASIDE),
    Stage.PROPOSED: (Stage.SELECTED, Stage.SHORTLISTED, *ASIDE),
    Stage.SELECTED: (Stage.DEPLOYED, Stage.PROPOSED, *ASIDE),
    Stage.ON_HOLD: (Stage.IN_REVIEW, Stage.SHORTLISTED, Stage.PROPOSED, Stage.SELECTED, *ASIDE[1:]),
    Stage.NOT_SELECTED: (Stage.IN_REVIEW,),
    Stage.DEPLOYED: (),
    Stage.WITHDRAWN: (),
    Stage.DORMANT: (),
}
"""The stages to which an owner may move a case from each, the usual next first. Claiming leads from received
to in review.
"""
