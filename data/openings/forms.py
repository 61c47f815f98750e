"""The form of an opening."""

from data.forms.model import ANY_MISSION, Form, Kind, Step

OPENING = Form(
    "opening",
    (
        Step("opening_mission", Kind.ONE, choices="missions", any_code=ANY_MISSION),
        Step("opening_role", Kind.ONE, choices="roles"),
        Step("opening_seats", Kind.NUMBER, least=1),
        Step("opening_languages", Kind.SEVERAL, choices="languages"),
        Step("opening_armed", Kind.ONE, choices="yes_no"),
        Step("opening_closes", Kind.COMING),
    ),
    continues=False,
)
"""Posts to be filled."""
