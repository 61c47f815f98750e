"""The forms of an interest, of more about oneself, and of why an interest is declined."""

from data.forms.model import ANY_MISSION, ANY_ROLE, Form, Kind, Step

INTEREST = Form(
    "interest",
    (
        Step("mission", Kind.ONE, choices="missions", any_code=ANY_MISSION),
        Step("roles", Kind.SEVERAL, choices="roles", any_code=ANY_ROLE),
        Step("service", Kind.SEARCH, choices="services", longest=120),
        Step("full_name", Kind.TEXT, optional=True, longest=80),
        Step("languages", Kind.LEVELS, choices="languages"),
        Step("available_from", Kind.MONTH),
        Step("reach", Kind.ONE, choices="reach"),
        Step("email", Kind.EMAIL, when=("reach", "email")),
        Step("phone", Kind.PHONE, when=("reach", "phone")),
    ),
    carries=(Step("_typed", Kind.TEXT, longest=120),),
)
DETAILS = Form(
    "details",
    (
        Step("rank", Kind.TEXT, optional=True, longest=60),
        Step("years", Kind.NUMBER, optional=True),
        Step("licence", Kind.ONE, choices="yes_no", optional=True),
        Step("firearms", Kind.ONE, choices="yes_no", optional=True),
        Step("ams", Kind.ONE, choices="yes_no", optional=True),
        Step("ams_on", Kind.DATE, optional=True, when=("ams", "yes")),
        Step("note", Kind.TEXT, optional=True, longest=500),
    ),
)
DECLINE = Form(
    "decline",
    (
        Step("decline_reason", Kind.ONE, choices="decline_reasons"),
        Step("decline_other", Kind.PARAGRAPHS, when=("decline_reason", "other"), shortest=2, longest=500),
        Step(
            "decline_words", Kind.PARAGRAPHS, optional=True, unless=("decline_reason", "other"), longest=500
        ),
        Step("decline_line", Kind.PARAGRAPHS, optional=True, longest=1500),
    ),
    continues=False,
    carries=(Step("_from", Kind.TEXT),),
)
"""Why a coordinator declines an interest, for the coordinators; and what they add for the officer."""
