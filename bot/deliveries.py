"""Which function sends each kind of outbox message."""

from collections.abc import Mapping

from bot.delivery.sender import Deliver
from data.outbox import failures
from handlers.ams.delivery import deliver_plan, deliver_rehearsal
from handlers.announcements.delivery import deliver_announcement
from handlers.cases.delivery import remind_coordinator, tell_coordinator, tell_handover, tell_officer
from handlers.desk.alert_delivery import deliver_alert
from handlers.desk.delivery import deliver_digest
from handlers.editing.delivery import deliver_revision
from handlers.letters.delivery import deliver_letter
from handlers.menu.delivery import apologize
from handlers.openings.delivery import deliver_opening
from handlers.team.delivery import deliver_approval, deliver_audit, deliver_left
from handlers.unanswered.delivery import deliver_question

DELIVERIES: Mapping[str, Deliver] = {
    "interest": tell_coordinator,
    "handover": tell_handover,
    "officer": tell_officer,
    "still": tell_officer,
    "reminder": remind_coordinator,
    "letter": deliver_letter,
    "reply": apologize,
    "question": deliver_question,
    "revision": deliver_revision,
    "opening": deliver_opening,
    "digest": deliver_digest,
    "plan": deliver_plan,
    "rehearsal": deliver_rehearsal,
    "announcement": deliver_announcement,
    failures.ALERT: deliver_alert,
    "team": deliver_audit,
    "approval": deliver_approval,
    "left": deliver_left,
}
"""Who knows what a delivery says, by the first word of its kind."""
