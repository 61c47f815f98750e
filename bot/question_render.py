"""Questions that the bot couldn't answer, and their replies, as Telegram HTML."""

from collections.abc import Sequence

from bot.texts import Words, safe
from data.question_groups import MissedQuestion, QuestionGroup, ReplyView

MOST_WORDINGS = 12
LONGEST_WORDINGS = 3000
"""Characters of all the wordings of a group together."""
EXCERPT = 200
"""Characters of a wording in a list."""


def excerpt(text: str, longest: int = EXCERPT) -> str:
    """The beginning of a text, in one line."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def questions(groups: Sequence[QuestionGroup], total: int, words: Words) -> str:
    """One page of groups; `total` counts the groups of all pages."""
    if not total:
        return words("questions-empty")
    head = words("questions-head", total=total)
    lines = [
        words(
            "questions-line",
            text=excerpt(group.questions[0].text),
            askers=group.askers,
            at=words.day(group.questions[-1].asked_at.date()),
        )
        for group in groups
    ]
    return head + "\n\n" + "\n\n".join(lines)


def group(shown: QuestionGroup, words: Words) -> str:
    """All the wordings, who needs which language."""
    asked = shown.wordings[:MOST_WORDINGS]
    wordings = "\n".join(f"• {safe(excerpt(text, LONGEST_WORDINGS // len(asked)))}" for text in asked)
    more = len(shown.wordings) - MOST_WORDINGS
    parts = [words("question-group", askers=shown.askers), wordings]
    if more > 0:
        parts.append(words("question-more", count=more))
    needed = ", ".join(words.plain(f"languages-{code}") for code in shown.languages)
    parts.append(words("question-languages", languages=needed))
    return "\n\n".join(parts)


def put(question: MissedQuestion, words: Words) -> str:
    """A question that was put to the coordinators on purpose."""
    return words("question-put", text=excerpt(question.text, 2500))


def reply(shown: ReplyView, words: Words) -> str:
    """A coordinator's reply as who asked reads it: in their language, or in the one there is."""
    text = shown.texts.get(words.language) or next(
        iter(shown.texts.values()), words.plain("value-unreadable")
    )
    head = words("question-answered", name=shown.author or words.plain("a-coordinator"))
    asked = f"<blockquote>{safe(excerpt(shown.question, 500))}</blockquote>\n" if shown.question else ""
    return f"{head}\n{asked}\n{safe(text)}"
