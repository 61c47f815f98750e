"""The forms of a reply and of an entry made of it."""

from data.forms.model import Form, Kind, Step

REPLY = Form(
    "reply",
    (
        Step("reply_en", Kind.PARAGRAPHS, when=("_en", "yes"), longest=1600),
        Step("reply_fr", Kind.PARAGRAPHS, when=("_fr", "yes"), longest=1600),
    ),
    continues=False,
    carries=(
        Step("_questions", Kind.ROWS),
        Step("_en", Kind.ONE, choices="yes_no"),
        Step("_fr", Kind.ONE, choices="yes_no"),
    ),
)
"""A coordinator's reply to everybody who asked the same, in the languages they need."""
TEACH = Form(
    "teach",
    (
        Step("teach_title_en", Kind.TEXT, shortest=2, longest=80),
        Step("teach_text_en", Kind.PARAGRAPHS, shortest=10, longest=2000),
        Step("teach_asked_en", Kind.PARAGRAPHS, longest=1500),
        Step("teach_title_fr", Kind.TEXT, shortest=2, longest=80),
        Step("teach_text_fr", Kind.PARAGRAPHS, shortest=10, longest=2000),
        Step("teach_asked_fr", Kind.PARAGRAPHS, longest=1500),
        Step("teach_topic", Kind.ONE, choices="topic"),
        Step("teach_source", Kind.TEXT, shortest=2, longest=200),
    ),
    continues=False,
    carries=(Step("_reply", Kind.ROW),),
)
"""A reply that becomes an entry."""
