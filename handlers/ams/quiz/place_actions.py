"""Take the place of an answer that is typed under a question of the quiz: "2", "la deuxième"."""

from telegram import Message, Update
from telegram.ext import ApplicationHandlerStop, MessageHandler, filters

from bot.callbacks.practice import StopQuiz
from bot.context import Context
from bot.routing import TYPED, Handlers, typed
from data.ams.quiz import store as quizzes
from data.forms.spoken import place_of, plain, spoken
from handlers.ams.quiz import poll
from handlers.forms.press_actions import find_last, offers


class NamesPlace(filters.MessageFilter):
    """Lets a text pass that is a place in a list, and nothing else."""

    def filter(self, message: Message) -> bool:
        return place_of(plain(message.text or ""), spoken()) is not None


def typed_handlers() -> Handlers:
    """Return the handler that runs before forms and questions."""
    return [MessageHandler(TYPED & NamesPlace(), take_place)]


async def take_place(update: Update, context: Context) -> None:
    """Count the answer at this place if the question is the chat's last message. A vote in the poll, which
    stays open on the screen, isn't counted after that.
    """
    last, place = find_last(update, context), place_of(plain(typed(update)), spoken())
    if last is None or place is None or not offers(last, (StopQuiz,)):
        return
    asked = await context.db.run(quizzes.find_poll, context.person.id)
    if asked is None or place >= asked.options:
        return
    await poll.take_answer(context, asked.poll, [place])
    raise ApplicationHandlerStop
