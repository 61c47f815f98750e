"""A message that tells a story and then asks one thing: what the question alone finds settles the message."""

from dataclasses import replace

from data.answers.closed_questions.comparison import state_the_same
from data.answers.outcomes import Answer, Asking, NoAnswer, Outcome, likeliest
from data.answers.parts import SENTENCE, has_enough_words, pieces_of
from data.text.anaphora import is_about_it
from data.text.questions import is_question


def settle_story(message: str, outcome: Outcome, asking: Asking) -> Outcome:
    """Return the outcome of a message. If the question after its story surely finds the same entry alone, the
    entry is the sure answer, with the reply to that question if the story states nothing that may turn it.
    """
    question = question_after_story(message)
    if question is None or isinstance(outcome, NoAnswer) or (isinstance(outcome, Answer) and outcome.reply):
        return outcome
    alone = asking.ask(question, None)
    if not isinstance(alone, Answer) or alone.is_nearest or alone.code != likeliest(outcome):
        return outcome
    settled = outcome if isinstance(outcome, Answer) and not outcome.is_nearest else alone
    if alone.reply is None or not state_the_same(message, question):
        return replace(settled, reply=None, reply_language=None)
    return replace(settled, reply=alone.reply, reply_language=alone.reply_language)


def question_after_story(message: str) -> str | None:
    """Return the question with which a message ends, if something is told before it and nothing else is
    asked; None if there is none, or if it has few words or leans on the story ("could I serve there").
    """
    pieces = [piece for sentence in SENTENCE.findall(message) for piece in pieces_of(sentence)]
    if len(pieces) < 2 or any(map(is_question, pieces[:-1])) or not is_question(pieces[-1]):
        return None
    return pieces[-1] if has_enough_words(pieces[-1]) and not is_about_it(pieces[-1]) else None
