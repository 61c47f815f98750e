"""Screens of rehearsals: exercises, reading, interviews, points to check oneself against."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, WebAppInfo

from bot.callbacks import practice as practice_taps
from bot.callbacks.ams import OpenStanding
from bot.callbacks.interests import BeginInterest
from bot.texts.catalogue import LANGUAGES, Words, safe
from bot.ui.formatting import folded
from bot.ui.keyboards import Row, button, home, in_pairs, to_ams
from bot.ui.screen import Screen
from data.ams.material import (
    ASKED,
    GENERAL,
    SKILLS,
    Exercise,
    ListeningQuestion,
    ReadingQuestion,
    TypedQuestion,
)
from data.ams.rehearsals.marking import FULL, PER_MARK, half_marks
from data.ams.rehearsals.store import RehearsalView


def exercise(one: Exercise, words: Words) -> Screen:
    """Say what an exercise is before its clock starts; offer to start it or to choose another."""
    key = f"exercise-{one.skill}_after" if one.after else f"exercise-{one.skill}"
    html = words(key, title=one.title, minutes=one.minutes, think=one.think)
    label = words.plain("button-begin", minutes=one.think + one.minutes)
    begin = button(label, practice_taps.BeginExercise(one.code))
    back = button(words.plain("button-back"), practice_taps.ListRehearsals(one.skill, one.language))
    return Screen(html, InlineKeyboardMarkup([[begin], *in_pairs([back, *to_ams(words)])]))


def begun(one: Exercise, at: RehearsalView, zone: str, words: Words) -> str:
    """Show the text, the notes or the question, and until when there is time by the officer's clock."""
    until = words(f"begun-{one.skill}", ends=words.clock(at.ends_at, zone), zone=words.city(zone))
    return f"<b>{safe(one.title)}</b>\n\n{safe(one.text.strip())}\n\n{until}"


def thinking(one: Exercise, at: RehearsalView, zone: str, words: Words) -> Screen:
    """Show an interview's question and until when to think; offer to go on to the answer, or to give up."""
    rows = [speak_now(one.code, words), *give_up(at, words).inline_keyboard]
    return Screen(begun(one, at, zone, words), InlineKeyboardMarkup(rows))


def speaking(one: Exercise, at: RehearsalView, zone: str, words: Words) -> Screen:
    """Show an interview's question once more, and until when to speak."""
    until = words("begun-speaking", ends=words.clock(at.ends_at, zone), zone=words.city(zone))
    return Screen(f"<b>{safe(one.title)}</b>\n\n{safe(one.text.strip())}\n\n{until}")


def question(one: Exercise, at: RehearsalView, words: Words, page: str | None = None) -> Screen:
    """Ask the current question, with the minutes left; a reading's text is quoted above it. `page` is the
    address at which a reading's text and questions are seen together.
    """
    asked, head = one.questions[len(at.answers)], question_head(at, words)
    if isinstance(asked, TypedQuestion):
        html = f"{head}\n\n<b>{safe(asked.q)}</b>\n{words('listening-type')}"
        return Screen(html, give_up(at, words))
    quote = f"{folded(safe(one.text.strip()))}\n" if one.skill == "reading" else ""
    screen = Screen(f"{quote}{head}\n\n<b>{safe(asked.q)}</b>", choices(asked, at, words))
    if page is None or one.skill != "reading":
        return screen
    return screen.with_rows(
        [[InlineKeyboardButton(words.plain("button-reading-page"), web_app=WebAppInfo(page))]]
    )


def no_option(one: Exercise, at: RehearsalView, words: Words, page: str | None) -> Screen:
    """Say that what was typed is none of the options, and ask the question again."""
    html, keyboard = question(one, at, words, page)
    return Screen(f"{words('reading-no-option')}\n\n{html}", keyboard)


def ticking(one: Exercise, at: RehearsalView, zone: str, words: Words, page: str | None = None) -> Screen:
    """Return the message that shows the clock, with the time that is left now."""
    if one.skill in ASKED and len(at.answers) < len(one.questions):
        return question(one, at, words, page)
    clock = words("rehearsal-soon", minutes=at.minutes_left) if at.minutes_left else words("clock-over")
    if one.skill == "interview":
        return Screen(f"{speaking(one, at, zone, words)}\n{clock}")
    return Screen(f"{begun(one, at, zone, words)}\n{clock}", give_up(at, words))


def question_head(at: RehearsalView, words: Words) -> str:
    """Say which question this is, and how many minutes are left."""
    clock = words("clock", minutes=at.minutes_left) if at.minutes_left else words("clock-over")
    return words("reading-question", number=len(at.answers) + 1) + f" · {clock}"


def questions_result(one: Exercise, at: RehearsalView, words: Words) -> str:
    """Give the marks and the time, then each question that wasn't fully right, with its answer."""
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
    """Give the right answer, and why if that says more."""
    if isinstance(question, TypedQuestion):
        return words("reading-right", answer=question.answer.rstrip("."))
    right = question.options[question.right]
    why = "" if question.why.rstrip(".") == right else f" {safe(question.why)}"
    return words("reading-right", answer=right) + why


def minutes_taken(at: RehearsalView) -> int:
    """Return the minutes from beginning to end, rounded up."""
    end = at.finished_at or at.began_at
    return max(1, -int(-(end - at.began_at).total_seconds() // 60))


def time_up(one: Exercise, at: RehearsalView, words: Words) -> Screen:
    """Say that the time is over and what to do, with a button to where the exercise stands."""
    go_on = button(
        words.plain("button-resume-rehearsal", title=one.title), practice_taps.ResumeRehearsal(at.id)
    )
    kind = "questions" if one.skill in ASKED else one.skill
    return Screen(words(f"rehearsal-time-{kind}"), InlineKeyboardMarkup([[go_on]]))


def points_of(one: Exercise, words: Words) -> list[str]:
    """Return the points to check oneself against: the exercise's own, then for a report those of every
    report.
    """
    general = GENERAL if one.skill == "report" else ()
    return [*one.points, *(words.plain(f"criterion-{code}") for code in general)]


def points(one: Exercise, at: RehearsalView, words: Words) -> Screen:
    """Show the points to check oneself against, each with a button to tick it."""
    return Screen(points_text(one, at, words), points_keyboard(one, at, words))


def points_text(one: Exercise, at: RehearsalView, words: Words) -> str:
    """List the points to check oneself against; a tick is said in a word too."""
    lines = [
        words("point-ticked" if number in at.answers else "point-open", text=text)
        for number, text in enumerate(points_of(one, words))
    ]
    return words(f"points-{one.skill}") + "\n" + "\n".join(lines)


def model(one: Exercise, at: RehearsalView, words: Words) -> Screen:
    """Show the outline of an answer, or the script of a passage."""
    if one.skill == "interview":
        parts = [words("outline-head"), "\n".join(f"• {safe(line)}" for line in one.outline)]
    else:
        parts = [words("script-after", title=one.title), safe(one.text.strip())]
    return Screen("\n\n".join([*parts, words("practice-only")]), model_keyboard(one, at, words))


def finished(one: Exercise, at: RehearsalView, words: Words) -> Screen:
    """Say at the end of a report or an interview how many points were ticked."""
    html = words("rehearsal-finished", title=one.title, ticked=len(at.answers), total=one.checks)
    return Screen(html, InlineKeyboardMarkup([standing(words), *to_rehearsals(words)]))


def gone(words: Words) -> Screen:
    """Say that a rehearsal was given up."""
    return Screen(words("rehearsal-gone"), only_rehearsals(words))


def rehearsals(running: tuple[Exercise, RehearsalView] | None, words: Words) -> Screen:
    """Offer each skill in each language; begin with the rehearsal that is under way."""
    rows = in_pairs(
        [
            button(words.plain(f"skill-{skill}-{language}"), practice_taps.ListRehearsals(skill, language))
            for skill in SKILLS
            for language in LANGUAGES
        ]
    )
    if running:
        label = words.plain("button-resume-rehearsal", title=running[0].title)
        rows.insert(0, [button(label, practice_taps.ResumeRehearsal(running[1].id))])
    return Screen(words("rehearse-head"), InlineKeyboardMarkup([*rows, to_ams(words)]))


def exercises(skill: str, listed: Sequence[Exercise], done: set[str], words: Words) -> Screen:
    """List the exercises of a skill, one row each; a finished one says so."""
    rows = [
        [
            button(
                words.plain("button-done-exercise", title=one.title) if one.code in done else one.title,
                practice_taps.OpenExercise(one.code),
            )
        ]
        for one in listed
    ]
    return Screen(words(f"rehearse-{skill}"), InlineKeyboardMarkup([*rows, *to_rehearsals(words)]))


def to_rehearsals(words: Words) -> list[Row]:
    """Return the rows that lead back to the rehearsals and home."""
    return [[button(words.plain("button-rehearse"), practice_taps.OpenRehearsals())], home(words)]


def standing(words: Words) -> Row:
    """Return the button that shows where the officer stands after a result."""
    return [button(words.plain("button-standing"), OpenStanding())]


def only_rehearsals(words: Words) -> InlineKeyboardMarkup:
    """Offer only the ways back."""
    return InlineKeyboardMarkup(to_rehearsals(words))


def choices(question: ReadingQuestion, at: RehearsalView, words: Words) -> InlineKeyboardMarkup:
    """Offer the options of the current question."""
    rows = [
        [button(text, practice_taps.AnswerReading(at.id, len(at.answers), number))]
        for number, text in enumerate(question.options)
    ]
    return InlineKeyboardMarkup([*rows, *give_up(at, words).inline_keyboard])


def speak_now(code: str, words: Words) -> Row:
    """Return the button that starts the clock of the answer."""
    return [button(words.plain("button-speak"), practice_taps.SpeakNow(code))]


def result_keyboard(one: Exercise, at: RehearsalView, words: Words) -> InlineKeyboardMarkup:
    """Offer the script if it was a listening passage, and the ways back."""
    script = [[button(words.plain("button-read-script"), practice_taps.ShowModel(at.id))]]
    read_script = script if one.skill == "listening" else []
    return InlineKeyboardMarkup([*read_script, standing(words), *to_rehearsals(words)])


def give_up(at: RehearsalView, words: Words) -> InlineKeyboardMarkup:
    """Offer to give up while the clock runs."""
    return InlineKeyboardMarkup([[button(words.plain("button-give-up"), practice_taps.GiveUp(at.id))]])


def points_keyboard(one: Exercise, at: RehearsalView, words: Words) -> InlineKeyboardMarkup:
    """Offer each point to tick; then the model, sending an answer to coordinators, and the end."""
    cells = [
        button(
            words.plain("button-point-ticked" if number in at.answers else "button-point", number=number + 1),
            practice_taps.TickPoint(at.id, number),
        )
        for number in range(one.checks)
    ]
    rows = [cells[place : place + 4] for place in range(0, len(cells), 4)]
    if one.model:
        more = button(words.plain("button-add-report"), practice_taps.AddToReport(at.id))
        rewrite = button(words.plain("button-rewrite"), practice_taps.RewriteReport(at.id))
        rows += [[more], [button(words.plain("button-model"), practice_taps.ShowModel(at.id))], [rewrite]]
    if one.skill == "interview":
        rows.append([button(words.plain("button-outline"), practice_taps.ShowModel(at.id))])
        rows.append(to_desk(one, words))
    rows.append([button(words.plain("button-finish"), practice_taps.FinishRehearsal(at.id))])
    return InlineKeyboardMarkup(rows)


def to_desk(one: Exercise, words: Words) -> Row:
    """Return the button that sends the officer's next message to the coordinators."""
    return [button(words.plain("button-send-voice"), practice_taps.SendAnswer(one.code))]


def send_answer(one: Exercise, words: Words) -> Screen:
    """Offer to send an answer to the coordinators; without a tap it stays in the chat."""
    keyboard = InlineKeyboardMarkup([to_desk(one, words), *to_rehearsals(words)])
    return Screen(words("answer-stays"), keyboard)


def model_keyboard(one: Exercise, at: RehearsalView, words: Words) -> InlineKeyboardMarkup:
    """Offer to finish; a listening passage is finished already and offers only the ways back."""
    if one.skill == "listening":
        return only_rehearsals(words)
    return InlineKeyboardMarkup(
        [[button(words.plain("button-finish"), practice_taps.FinishRehearsal(at.id))]]
    )


def needs_interest(words: Words) -> Screen:
    """Offer to register an interest: an answer is sent with a file, and there is none yet."""
    begin = button(words.plain("button-interest"), BeginInterest("-"))
    return Screen(words("answer-needs-interest"), InlineKeyboardMarkup([[begin], *to_rehearsals(words)]))
