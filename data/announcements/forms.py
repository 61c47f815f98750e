"""The form of an announcement."""

from data.forms.model import ANY_MISSION, Form, Kind, Step

ANNOUNCEMENT = Form(
    "announce",
    (
        Step("announce_to", Kind.ONE, choices="audience"),
        Step(
            "announce_mission",
            Kind.ONE,
            choices="missions",
            any_code=ANY_MISSION,
            when=("announce_to", "mission"),
        ),
        Step("announce_role", Kind.ONE, choices="roles", when=("announce_to", "role")),
        Step("announce_en", Kind.PARAGRAPHS, longest=1500),
        Step("announce_fr", Kind.PARAGRAPHS, longest=1500),
    ),
    continues=False,
)
"""A message to many, in both languages."""
