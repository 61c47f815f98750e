"""Rehearsals: exercises, reading, reports, points to remember."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks import practice as practice_taps
from bot.callbacks.interests import BeginInterest
from bot.texts.catalogue import LANGUAGES, Words, safe
from bot.ui.keyboards import Row, button, home, to_ams
from data.ams.material import SKILLS, Exercise, ListeningQuestion, ReadingQuestion, TypedQuestion
from data.ams.rehearsals.marking import FULL, PER_MARK, half_marks
from data.ams.rehearsals.store import RehearsalView, TextMeasures, measure


def exercise_text(one: Exercise, words: Words) -> str:
    """What a rehearsal is, before the clock starts."""
    return words(f"exercise-{one.skill}", title=one.title, minutes=one.minutes, think=one.think)


def begun(one: Exercise, at: RehearsalView, zone: str, words: Words) -> str:
    """The text, the notes or the question, and until when by the officer's clock."""
    until = words(f"begun-{one.skill}", ends=words.clock(at.ends_at, zone), zone=words.city(zone))
    return f"<b>{safe(one.title)}</b>\n\n{safe(one.text.strip())}\n\n{until}"


def speaking(one: Exercise, at: RehearsalView, zone: str, words: Words) -> str:
    """An interview's question once more, and until when to speak."""
    until = words("begun-speaking", ends=words.clock(at.ends_at, zone), zone=words.city(zone))
    return f"<b>{safe(one.title)}</b>\n\n{safe(one.text.strip())}\n\n{until}"


def choice_question(one: ReadingQuestion, at: RehearsalView, words: Words) -> str:
    """One of ten, with the minutes that are left."""
    return f"{question_head(at, words)}\n\n<b>{safe(one.q)}</b>"


def typed_question(one: TypedQuestion, at: RehearsalView, words: Words) -> str:
    """The same, to be answered in a few words."""
    return f"{question_head(at, words)}\n\n<b>{safe(one.q)}</b>\n{words('listening-type')}"


def question_head(at: RehearsalView, words: Words) -> str:
    """Which question, and the minutes that are left."""
    clock = words("clock", minutes=at.minutes_left) if at.minutes_left else words("clock-over")
    return words("reading-question", number=len(at.answers) + 1) + f" · {clock}"


def questions_result(one: Exercise, at: RehearsalView, words: Words) -> str:
    """The marks, the time, and each question that wasn't fully right with the answer."""
    earned = [half_marks(q, a) for q, a in zip(one.questions, at.answers, strict=False)]
    total, time = sum(earned), {"minutes": minutes_taken(at), "allowed": one.minutes}
    if one.skill == "listening":
        parts = [words("listening-result", right=words.number(total / PER_MARK), **time)]
    else:
        parts = [words("reading-result", right=total // PER_MARK, **time)]
    for question, half in zip(one.questions, earned, strict=False):
        if half < FULL:
            parts.append(f"{'½' if half else '✕'} <b>{safe(question.q)}</b>\n{right_answer(question, words)}")
    if one.skill == "listening":
        parts.append(words("listening-rule"))
    return "\n\n".join([*parts, words("practice-only")])


def right_answer(question: ListeningQuestion, words: Words) -> str:
    """What would have been right, and why where that says more."""
    if isinstance(question, TypedQuestion):
        return words("reading-right", answer=question.answer.rstrip("."))
    right = question.options[question.right]
    why = "" if question.why.rstrip(".") == right else f" {safe(question.why)}"
    return words("reading-right", answer=right) + why


def minutes_taken(at: RehearsalView) -> int:
    """Whole minutes from the beginning to the end, begun ones counted."""
    end = at.finished_at or at.began_at
    return max(1, -int(-(end - at.began_at).total_seconds() // 60))


def length(key: str, figures: TextMeasures, words: Words) -> str:
    """How long a text is and how hard to read."""
    return words(key, words=figures.words, sentences=figures.sentences, lix=figures.lix)


def report(figures: TextMeasures, one: Exercise, at: RehearsalView, words: Words) -> str:
    """Length and readability, then what to check oneself."""
    numbers = length("report-figures", figures, words)
    in_time = words("report-in-time" if at.minutes_left else "report-late", minutes=one.minutes)
    return "\n\n".join([numbers, in_time, points_text(one, at, words)])


def points_text(one: Exercise, at: RehearsalView, words: Words) -> str:
    """What one checks oneself against; a tick is said in a word too."""
    lines = [
        words("point-ticked" if number in at.answers else "point-open", text=text)
        for number, text in enumerate(one.points)
    ]
    return words(f"points-{one.skill}") + "\n" + "\n".join(lines)


def model_text(one: Exercise, words: Words) -> str:
    """A model report with its figures, the outline of an answer, or the script of a passage."""
    if one.skill == "report":
        model = one.model or ""
        parts = [words("model-head"), safe(model.strip()), length("model-figures", measure(model), words)]
    elif one.skill == "interview":
        parts = [words("outline-head"), "\n".join(f"• {safe(line)}" for line in one.outline)]
    else:
        parts = [words("script-after", title=one.title), safe(one.text.strip())]
    return "\n\n".join([*parts, words("practice-only")])


def finished(one: Exercise, at: RehearsalView, words: Words) -> str:
    """At the end of a report or an interview."""
    return words("rehearsal-finished", title=one.title, ticked=len(at.answers), total=len(one.points))


def rehearsals(running: tuple[Exercise, RehearsalView] | None, words: Words) -> InlineKeyboardMarkup:
    """A skill in a language; first what is under way."""
    rows = [
        [
            button(words.plain(f"skill-{skill}-{language}"), practice_taps.ListRehearsals(skill, language))
            for language in LANGUAGES
        ]
        for skill in SKILLS
    ]
    if running:
        label = words.plain("button-resume-rehearsal", title=running[0].title)
        rows.insert(0, [button(label, practice_taps.ResumeRehearsal(running[1].id))])
    return InlineKeyboardMarkup([*rows, to_ams(words)])


def exercises(listed: Sequence[Exercise], done: set[str], words: Words) -> InlineKeyboardMarkup:
    """One row an exercise; a finished one says so."""
    rows = [
        [
            button(
                words.plain("button-done-exercise", title=one.title) if one.code in done else one.title,
                practice_taps.OpenExercise(one.code),
            )
        ]
        for one in listed
    ]
    return InlineKeyboardMarkup([*rows, to_rehearsals(words)])


def to_rehearsals(words: Words) -> Row:
    """Back to the rehearsals."""
    return [button(words.plain("button-rehearse"), practice_taps.OpenRehearsals()), *home(words)]


def only_rehearsals(words: Words) -> InlineKeyboardMarkup:
    """Nothing but the way back."""
    return InlineKeyboardMarkup([to_rehearsals(words)])


def exercise_keyboard(one: Exercise, words: Words) -> InlineKeyboardMarkup:
    """Start the clock, or another one."""
    begin = button(words.plain("button-begin", minutes=one.minutes), practice_taps.BeginExercise(one.code))
    back = button(words.plain("button-back"), practice_taps.ListRehearsals(one.skill, one.language))
    return InlineKeyboardMarkup([[begin], [back, *to_ams(words)]])


def choices(question: ReadingQuestion, at: RehearsalView, words: Words) -> InlineKeyboardMarkup:
    """The options of the question it stands at."""
    rows = [
        [button(text, practice_taps.AnswerReading(at.id, len(at.answers), number))]
        for number, text in enumerate(question.options)
    ]
    return InlineKeyboardMarkup([*rows, *give_up(at, words).inline_keyboard])


def thinking(one: Exercise, at: RehearsalView, words: Words) -> InlineKeyboardMarkup:
    """The way on to the answer, and out."""
    return InlineKeyboardMarkup([speak_now(one.code, words), *give_up(at, words).inline_keyboard])


def speak_now(code: str, words: Words) -> Row:
    """The answer's clock starts with this button."""
    return [button(words.plain("button-speak"), practice_taps.SpeakNow(code))]


def result_keyboard(one: Exercise, at: RehearsalView, words: Words) -> InlineKeyboardMarkup:
    """After a passage its script; the way back."""
    script = [[button(words.plain("button-read-script"), practice_taps.ShowModel(at.id))]]
    return InlineKeyboardMarkup([*(script if one.skill == "listening" else []), to_rehearsals(words)])


def give_up(at: RehearsalView, words: Words) -> InlineKeyboardMarkup:
    """The way out while the clock runs."""
    return InlineKeyboardMarkup([[button(words.plain("button-give-up"), practice_taps.GiveUp(at.id))]])


def points_keyboard(one: Exercise, at: RehearsalView, words: Words) -> InlineKeyboardMarkup:
    """A tap ticks a point; then the model, a person, the end."""
    cells = [
        button(
            words.plain("button-point-ticked" if number in at.answers else "button-point", number=number + 1),
            practice_taps.TickPoint(at.id, number),
        )
        for number in range(len(one.points))
    ]
    rows = [cells[place : place + 4] for place in range(0, len(cells), 4)]
    if one.model:
        rows.append([button(words.plain("button-model"), practice_taps.ShowModel(at.id))])
    if one.skill == "interview":
        rows.append([button(words.plain("button-outline"), practice_taps.ShowModel(at.id))])
        rows.append(to_desk(one, words))
    rows.append([button(words.plain("button-finish"), practice_taps.FinishRehearsal(at.id))])
    return InlineKeyboardMarkup(rows)


def to_desk(one: Exercise, words: Words) -> Row:
    """What is said or written next goes to the coordinators."""
    return [button(words.plain("button-send-voice"), practice_taps.SendAnswer(one.code))]


def send_answer(one: Exercise, words: Words) -> InlineKeyboardMarkup:
    """An answer was said and stays where it is; its sender may choose otherwise."""
    return InlineKeyboardMarkup([to_desk(one, words), to_rehearsals(words)])


def model_keyboard(one: Exercise, at: RehearsalView, words: Words) -> InlineKeyboardMarkup:
    """The end; a passage has had its."""
    if one.skill == "listening":
        return only_rehearsals(words)
    return InlineKeyboardMarkup(
        [[button(words.plain("button-finish"), practice_taps.FinishRehearsal(at.id))]]
    )


def needs_interest(words: Words) -> InlineKeyboardMarkup:
    """An answer goes with a file, which isn't there yet."""
    begin = button(words.plain("button-interest"), BeginInterest("-"))
    return InlineKeyboardMarkup([[begin], to_rehearsals(words)])
