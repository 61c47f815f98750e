"""The open questions that the bot couldn't answer, grouped."""

import asyncio

from bot.context import Services
from data.unanswered import store as question_groups
from data.unanswered.clustering import cluster_questions
from data.unanswered.store import QuestionGroup


async def groups_now(services: Services) -> list[QuestionGroup]:
    """Return the groups of open questions, those most people asked first."""
    questions = await services.db.run(question_groups.list_unanswered)
    answers = await services.wait_for_answers()
    texts = [question.text for question in questions]
    places = await asyncio.to_thread(cluster_questions, texts, answers, services.question_vectors)
    return question_groups.rank_groups(questions, places)


async def find_group(services: Services, question_id: int) -> QuestionGroup | None:
    """Return the group of open questions that a question is in, None if it isn't open any more."""
    groups = await groups_now(services)
    return next((group for group in groups if any(one.id == question_id for one in group.questions)), None)
