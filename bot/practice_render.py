"""Quiz, rehearsals and driving as Telegram HTML."""

from collections.abc import Sequence

from bot.render import entry_footer, folded
from bot.texts import Words, safe
from data.drives import FAULTS, Attempt
from data.practice_files import Exercise, QuizQuestion, ReadingQuestion
from data.quizzes import FEWEST, Area, RunView
from data.rehearsals import Figures, RehearsalView
from data.views import EntryCard


def quiz(areas: Sequence[Area], wrong: int, due: int, words: Words) -> str:
    """What the quiz is, how each stage stands."""
    lines = []
    for area in areas:
        share = round(100 * area.share)
        key = "quiz-area" if area.answered >= FEWEST else "quiz-area-new"
        lines.append(words(key, stage=words.plain(f"area-{area.stage}"), share=share, answered=area.answered))
    return "\n\n".join([words("quiz-head"), "\n".join(lines), words("quiz-due", wrong=wrong, due=due)])


def poll_question(run: RunView, question: str, words: Words) -> str:
    """'3/10 · …'; plain, as polls are."""
    return words.plain("poll-question", number=run.place + 1, total=run.total, question=question)


def explained(question: QuizQuestion, card: EntryCard | None, is_right: bool, words: Words) -> str:
    """Right or not in a word, the right answers, why; what the entry says, what is uncertain, its sources."""
    text = question.text(words.language)
    right = "; ".join(text.options[place] for place in question.right)
    parts = [words("quiz-right" if is_right else "quiz-wrong", answer=right), safe(text.why)]
    if card:
        parts.append(f"<b>{safe(card.title)}</b>\n{safe(card.answer.strip())}")
        quotes = [words("entry-caution", text=card.caution.strip())] if card.caution else []
        parts.append("\n".join(folded(text) for text in (*quotes, entry_footer(card, words))))
    return "\n\n".join(parts)


def result(run: RunView, words: Words) -> str:
    """At the end of a set."""
    return words("quiz-result", right=run.total - len(run.wrong), total=run.total, wrong=len(run.wrong))


def exercise(one: Exercise, words: Words) -> str:
    """What a rehearsal is, before the clock starts."""
    return words(f"exercise-{one.skill}", title=one.title, minutes=one.minutes)


def begun(one: Exercise, at: RehearsalView, zone: str, words: Words) -> str:
    """The text, the notes or the question, and until when by the officer's clock."""
    until = words(f"begun-{one.skill}", ends=words.clock(at.ends_at, zone), zone=words.city(zone))
    return f"<b>{safe(one.title)}</b>\n\n{safe(one.text.strip())}\n\n{until}"


def reading_question(one: ReadingQuestion, at: RehearsalView, words: Words) -> str:
    """One of ten, with the minutes that are left."""
    clock = words("clock", minutes=at.minutes_left) if at.minutes_left else words("clock-over")
    return words("reading-question", number=len(at.answers) + 1) + f" · {clock}\n\n<b>{safe(one.q)}</b>"


def reading_result(one: Exercise, at: RehearsalView, words: Words) -> str:
    """Right ones, time, and each that was wrong with why."""
    right = sum(q.right == a for q, a in zip(one.questions, at.answers, strict=False))
    minutes = minutes_taken(at)
    parts = [words("reading-result", right=right, minutes=minutes, allowed=one.minutes)]
    for question, answer in zip(one.questions, at.answers, strict=False):
        if question.right != answer:
            right_text = question.options[question.right]
            right_one = words("reading-right", answer=right_text)
            why = "" if question.why.rstrip(".") == right_text else f" {safe(question.why)}"
            parts.append(f"✕ <b>{safe(question.q)}</b>\n{right_one}{why}")
    return "\n\n".join([*parts, words("practice-only")])


def minutes_taken(at: RehearsalView) -> int:
    """Whole minutes from the beginning to the end, begun ones counted."""
    end = at.finished_at or at.began_at
    return max(1, -int(-(end - at.began_at).total_seconds() // 60))


def length(key: str, figures: Figures, words: Words) -> str:
    """How long a text is and how hard to read."""
    return words(key, words=figures.words, sentences=figures.sentences, lix=figures.lix)


def report(figures: Figures, one: Exercise, at: RehearsalView, words: Words) -> str:
    """Length and readability, then what to check oneself."""
    numbers = length("report-figures", figures, words)
    in_time = words("report-in-time" if at.minutes_left else "report-late", minutes=one.minutes)
    return "\n\n".join([numbers, in_time, points(one, at, words)])


def points(one: Exercise, at: RehearsalView, words: Words) -> str:
    """What one checks oneself against; a tick is said in a word too."""
    lines = [
        words("point-ticked" if number in at.answers else "point-open", text=text)
        for number, text in enumerate(one.points)
    ]
    return words(f"points-{one.skill}") + "\n" + "\n".join(lines)


def model(one: Exercise, figures: Figures, words: Words) -> str:
    """A model to compare with, and its own figures."""
    text = safe((one.model or "").strip())
    return "\n\n".join(
        [words("model-head"), text, length("model-figures", figures, words), words("practice-only")]
    )


def finished(one: Exercise, at: RehearsalView, words: Words) -> str:
    """At the end of a report or an interview."""
    return words("rehearsal-finished", title=one.title, ticked=len(at.answers), total=len(one.points))


def driving(attempts: Sequence[Attempt], latest: int, words: Words) -> str:
    """What there is to practise, and the latest tries."""
    parts = [words("driving-head")]
    if attempts:
        parts.append("\n".join(attempt(one, words) for one in attempts[-latest:]))
    return "\n\n".join(parts)


def clock(seconds: int) -> str:
    """'4:35'."""
    return f"{seconds // 60}:{seconds % 60:02}"


def attempt(one: Attempt, words: Words) -> str:
    """A try in one line."""
    key = "attempt-passed" if one.passed else "attempt-failed"
    faults = ", ".join(words.plain(f"fault-{fault}") for fault in one.faults) or words.plain("no-fault")
    return words(key, at=words.short_day(one.day), time=clock(one.seconds), faults=faults)


def marking(seconds: int, ticked: Sequence[str], words: Words) -> str:
    """The self-marking sheet."""
    lines = [
        words("point-ticked" if fault in ticked else "point-open", text=words.plain(f"fault-{fault}"))
        for fault in FAULTS
    ]
    return words("marking", time=clock(seconds)) + "\n" + "\n".join(lines)
