"""Screens of the quiz: questions as polls, explanations, results."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.callbacks import practice as practice_taps
from bot.callbacks.ams import OpenStanding
from bot.callbacks.browse import OpenEntry
from bot.texts.catalogue import Words, safe
from bot.ui.formatting import folded
from bot.ui.keyboards import Row, button, home, in_pairs, to_ams
from bot.ui.screen import Screen
from data.ams.material import STAGES, QuizQuestion
from data.ams.quiz.difficulty import level_of
from data.ams.quiz.placement import PLACEMENT, read_results
from data.ams.quiz.store import ALL, DAY, MIN_ANSWERS, WRONG, QuizHome, RunView
from data.entries.views import EntryCard
from handlers.browse.screens import entry_footer


def quiz(home: QuizHome, is_daily: bool, words: Words) -> Screen:
    """Say what the quiz is and how the officer does in each stage. Offer to resume, then sets of everything,
    of what was wrong and of one stage, the placement test and daily questions.
    """
    rows: list[Row] = []
    if home.run and home.run.question:
        rows.append([button(words.plain("button-resume-quiz"), practice_taps.NextQuestion(-1))])
    rows.append([button(words.plain("button-quiz-all"), practice_taps.BeginQuiz(ALL))])
    if home.wrong:
        label = words.plain("button-quiz-wrong", count=home.wrong)
        rows.append([button(label, practice_taps.BeginQuiz(WRONG))])
    rows.append([button(words.plain("button-placement"), practice_taps.BeginQuiz(PLACEMENT))])
    cells = [button(words.plain(f"area-{stage}"), practice_taps.BeginQuiz(stage)) for stage in STAGES]
    rows += in_pairs(cells)
    daily = words.plain("button-daily-off" if is_daily else "button-daily-on")
    rows.append([button(daily, practice_taps.SetDaily(int(not is_daily)))])
    return Screen(quiz_text(home, words), InlineKeyboardMarkup([*rows, to_ams(words)]))


def quiz_text(home: QuizHome, words: Words) -> str:
    """Say what the quiz is and how the officer does in each stage."""
    lines = []
    for area in home.areas:
        share = round(100 * area.share)
        key = "quiz-area" if area.answered >= MIN_ANSWERS else "quiz-area-new"
        lines.append(words(key, stage=words.plain(f"area-{area.stage}"), share=share, answered=area.answered))
    due = words("quiz-due", wrong=home.wrong, due=home.due)
    return "\n\n".join([words("quiz-head"), "\n".join(lines), due])


def stopped(words: Words) -> Screen:
    """Say that the set ended before its last question."""
    return Screen(words("quiz-stopped"), only_quiz(words))


def under_poll(words: Words) -> InlineKeyboardMarkup:
    """Offer to end the set."""
    return InlineKeyboardMarkup([[button(words.plain("button-stop-quiz"), practice_taps.StopQuiz())]])


def explained_keyboard(question: QuizQuestion, run: RunView, words: Words) -> InlineKeyboardMarkup:
    """Offer the next question, or the result after the last, and the entry that the question comes from."""
    label = words.plain("button-next-question" if run.question else "button-quiz-result")
    entry = button(words.plain("button-read-on"), OpenEntry(question.entry))
    return InlineKeyboardMarkup(
        [[button(label, practice_taps.NextQuestion(run.place))], [entry, *home(words)]]
    )


def result_keyboard(run: RunView, words: Words) -> InlineKeyboardMarkup:
    """Offer to repeat what was wrong, to begin another set, or to return to the AMS."""
    rows: list[Row] = []
    if run.wrong:
        rows.append(
            [button(words.plain("button-quiz-wrong", count=len(run.wrong)), practice_taps.BeginQuiz(WRONG))]
        )
    if run.kind == PLACEMENT:
        rows.insert(0, [button(words.plain("button-standing"), OpenStanding())])
    rows.append([button(words.plain("button-quiz"), practice_taps.OpenQuiz())])
    return InlineKeyboardMarkup([*rows, to_ams(words)])


def only_quiz(words: Words) -> InlineKeyboardMarkup:
    """Offer only the quiz and the AMS home."""
    return InlineKeyboardMarkup(
        [[button(words.plain("button-quiz"), practice_taps.OpenQuiz())], to_ams(words)]
    )


def daily(words: Words) -> InlineKeyboardMarkup:
    """Offer, under the daily invitation, to begin or to turn it off."""
    begin = button(words.plain("button-begin-daily"), practice_taps.BeginQuiz(DAY))
    off = button(words.plain("button-daily-off"), practice_taps.SetDaily(0))
    return InlineKeyboardMarkup([[begin], [off, *home(words)]])


def poll_question(run: RunView, question: str, words: Words) -> str:
    """Number a question ('3/10 · …') as plain text, since polls allow no HTML."""
    return words.plain("poll-question", number=run.place + 1, total=run.total, question=question)


def explained_text(question: QuizQuestion, card: EntryCard | None, is_right: bool, words: Words) -> str:
    """Say whether the answer was right, give the right answer and why; quote the entry, its caution, its
    sources.
    """
    text = question.text(words.language)
    right = text.options[question.right]
    parts = [words("quiz-right" if is_right else "quiz-wrong", answer=right), safe(text.why)]
    if card:
        parts.append(f"<b>{safe(card.title)}</b>\n{safe(card.answer.strip())}")
        quotes = [words("entry-caution", text=card.caution.strip())] if card.caution else []
        parts.append("\n".join(folded(text) for text in (*quotes, entry_footer(card, words))))
    return "\n\n".join(parts)


def difficulty_text(share: float | None, words: Words) -> str:
    """Say how hard others found the question; return '' while there are too few answers."""
    level = level_of(share)
    return "\n\n" + words(f"difficulty-{level}", share=round(100 * (share or 0))) if level else ""


def placement_text(run: RunView, quiz: Sequence[QuizQuestion], words: Words) -> str:
    """Give the result of the placement test by competency, the weakest first."""
    lines = [
        words(
            "placement-line",
            competency=words.plain(f"competency-{one.competency}"),
            right=one.right,
            asked=one.asked,
        )
        for one in read_results(quiz, run.questions, run.wrong)
    ]
    head = words("placement-head", right=run.total - len(run.wrong), total=run.total)
    return "\n\n".join([head, "\n".join(lines), words("placement-feeds")])


def result_text(run: RunView, quiz: Sequence[QuizQuestion], words: Words) -> str:
    """Give the result at the end of a set."""
    if run.kind == PLACEMENT:
        return placement_text(run, quiz, words)
    return words("quiz-result", right=run.total - len(run.wrong), total=run.total, wrong=len(run.wrong))
