"""Rehearsals: exercises, reading, reports, points to remember."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks import practice as practice_taps
from bot.callbacks.interests import BeginInterest
from bot.texts.catalogue import Words, safe
from bot.ui.keyboards import Row, button, home, to_ams
from bot.ui.screen import Screen
from data.ams.material import SKILLS, Exercise, ReadingQuestion
from data.ams.rehearsals.store import Figures, RehearsalView


def exercise(one: Exercise, words: Words) -> Screen:
    """What a rehearsal is, before the clock starts."""
    html = words(f"exercise-{one.skill}", title=one.title, minutes=one.minutes)
    begin = button(words.plain("button-begin", minutes=one.minutes), practice_taps.BeginExercise(one.code))
    back = button(words.plain("button-back"), practice_taps.ListRehearsals(one.skill, one.language))
    return Screen(html, InlineKeyboardMarkup([[begin], [back, *to_ams(words)]]))


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
    return "\n\n".join([numbers, in_time, points_text(one, at, words)])


def points_text(one: Exercise, at: RehearsalView, words: Words) -> str:
    """What one checks oneself against; a tick is said in a word too."""
    lines = [
        words("point-ticked" if number in at.answers else "point-open", text=text)
        for number, text in enumerate(one.points)
    ]
    return words(f"points-{one.skill}") + "\n" + "\n".join(lines)


def model(one: Exercise, figures: Figures, at: RehearsalView, words: Words) -> Screen:
    """A model to compare with, and its own figures."""
    text = safe((one.model or "").strip())
    html = "\n\n".join(
        [words("model-head"), text, length("model-figures", figures, words), words("practice-only")]
    )
    return Screen(
        html,
        InlineKeyboardMarkup([[button(words.plain("button-finish"), practice_taps.FinishRehearsal(at.id))]]),
    )


def finished(one: Exercise, at: RehearsalView, words: Words) -> str:
    """At the end of a report or an interview."""
    return words("rehearsal-finished", title=one.title, ticked=len(at.answers), total=len(one.points))


def rehearsals(words: Words) -> InlineKeyboardMarkup:
    """A skill in a language."""
    rows = [
        [
            button(words.plain(f"skill-{skill}-{language}"), practice_taps.ListRehearsals(skill, language))
            for language in ("en", "fr")
        ]
        for skill in SKILLS
    ]
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


def reading(one: Exercise, at: RehearsalView, words: Words) -> InlineKeyboardMarkup:
    """The options of the question it stands at."""
    place = len(at.answers)
    options = one.questions[place].options
    rows = [
        [button(text, practice_taps.AnswerReading(at.id, place, number))]
        for number, text in enumerate(options)
    ]
    return InlineKeyboardMarkup([*rows, *give_up(at, words).inline_keyboard])


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
        rows.append(to_desk(one, words))
    rows.append([button(words.plain("button-finish"), practice_taps.FinishRehearsal(at.id))])
    return InlineKeyboardMarkup(rows)


def to_desk(one: Exercise, words: Words) -> Row:
    """What is said or written next goes to the coordinators."""
    return [button(words.plain("button-send-voice"), practice_taps.SendAnswer(one.code))]


def send_answer(one: Exercise, words: Words) -> InlineKeyboardMarkup:
    """An answer was said and stays where it is; its sender may choose otherwise."""
    return InlineKeyboardMarkup([to_desk(one, words), to_rehearsals(words)])


def needs_interest(words: Words) -> InlineKeyboardMarkup:
    """An answer goes with a file, which isn't there yet."""
    begin = button(words.plain("button-interest"), BeginInterest("-"))
    return InlineKeyboardMarkup([[begin], to_rehearsals(words)])
