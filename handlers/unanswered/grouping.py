"""The open questions that the bot couldn't answer, grouped."""

import asyncio

from bot.context import Services
from data.unanswered import store as question_groups
from data.unanswered.store import QuestionGroup


async def groups_now(services: Services) -> list[QuestionGroup]:
    """What most people asked comes first."""
    missed = await services.db.run(question_groups.list_missed)
    answers = await services.wait_for_answers()
    places = await asyncio.to_thread(answers.group, [question.text for question in missed])
    return question_groups.rank_groups(missed, places)
