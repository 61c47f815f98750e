"""Every form by its code."""

from data.announcements.forms import ANNOUNCEMENT
from data.interests.forms import DECLINE, DETAILS, INTEREST
from data.openings.forms import OPENING
from data.unanswered.forms import REPLY, TEACH

FORMS = {form.code: form for form in (INTEREST, DETAILS, DECLINE, REPLY, TEACH, OPENING, ANNOUNCEMENT)}
