"""The composition root: the parts of the bot, put together once."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from telegram import Update
from telegram.error import InvalidToken, NetworkError
from telegram.ext import Application, ContextTypes

from bot import access, commands, errors
from bot.arrivals import Arrivals
from bot.context import App, Context, Parts
from bot.housekeeping import Housekeeping
from bot.learning import Learner
from bot.notifier import Notifier
from bot.patient_bot import PatientBot
from bot.routes import on_prompts
from bot.settings import Settings
from bot.texts import Texts
from bot.updates import InOrder
from data import answers, content, coordinators
from data.content_files import TopicFile, read_services, read_topics
from data.database import Database, sqlite_file
from data.private_files import tighten
from data.search.encoder import open_encoder
from data.services import Services
from data.small_talk import read_small_talk
from handlers import (
    ask,
    fallback,
    feedback,
    form,
    inline,
    interest,
    language,
    letters,
    missions,
    my_data,
    my_file,
    privacy,
    start,
    topics,
)
from handlers.desk import files, queue, stages

UPDATES = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.INLINE_QUERY,
]
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0

log = logging.getLogger(__name__)


def open_parts(settings: Settings) -> Parts:
    """Migrate, load the content, build the index. Raises ContentError before anything is served."""
    loaded: list[TopicFile] = read_topics(settings.content_folder)
    services = Services(tuple(read_services(settings.content_folder)))
    db = Database(settings.database_url)
    db.migrate()
    tighten_files(settings)
    report = db.run_here(content.import_content, loaded)
    log.info(
        "content: %d added, %d changed, %d removed, %d unchanged",
        len(report.added),
        len(report.changed),
        len(report.removed),
        report.unchanged,
    )
    parts = Parts(
        settings=settings,
        db=db,
        texts=Texts(settings.time_zone),
        answers=db.run_here(answers.load_answers),
        services=services,
        arrivals=Arrivals(db),
        small_talk=read_small_talk(),
        encoder=open_encoder(),
    )
    if parts.encoder and not parts.answers.missing(parts.encoder, settings.index_folder):
        parts.answers.learn(parts.encoder, settings.index_folder)
    return parts


def tighten_files(settings: Settings) -> None:
    """What holds people's data or the token is readable by its owner only."""
    database = sqlite_file(settings.database_url)
    beside = (
        [database.with_name(database.name + ending) for ending in ("", "-wal", "-shm")] if database else []
    )
    for path in (Path(".env"), *beside):
        if tighten(path):
            log.warning("%s could be read by others; now only by its owner", path.name)


def build_application(settings: Settings, parts: Parts) -> App:
    """The Application with every handler, in the order they are tried."""
    if settings.telegram_bot_token is None:
        raise InvalidToken
    token = settings.telegram_bot_token.get_secret_value()
    app: App = (
        Application.builder()
        .bot(PatientBot(token, settings.telegram_api_url, parts.arrivals.receive))
        .context_types(ContextTypes(context=Context))
        .concurrent_updates(InOrder(parts.pace, parts.load, parts.arrivals))
        .job_queue(None)
        .build()
    )
    app.bot_data["parts"] = parts
    add_handlers(app)
    return app


def add_handlers(app: App) -> None:
    """The guard; words of distress; letters; what was waited for; commands and taps; questions; the rest."""
    app.add_handler(access.guard(), group=-5)
    app.add_handlers(ask.first_handlers(), group=-4)
    app.add_handlers(letters.reply_handlers(), group=-3)
    app.add_handler(on_prompts({**letters.prompts_taken(), **stages.prompts_taken()}), group=-2)
    app.add_handlers(letters.live_handlers(), group=-1)
    features = (
        start,
        language,
        missions,
        topics,
        ask,
        feedback,
        inline,
        my_file,
        my_data,
        privacy,
        queue,
        files,
        stages,
        interest,
        letters,
        form,
    )
    for feature in features:
        app.add_handlers(feature.handlers(), group=0)
    app.add_handlers(fallback.tap_handlers(), group=0)
    app.add_handlers([*ask.text_handlers(), *fallback.text_handlers()], group=1)
    app.add_handlers(fallback.after_handlers(), group=2)
    app.add_error_handler(errors.on_error)


@asynccontextmanager
async def running(app: App) -> AsyncIterator[None]:
    """The bot at work: polling, notifying; stopped in order when the block ends."""
    await connect(app)
    parts: Parts = app.bot_data["parts"]
    notifier, learner, housekeeping = Notifier(app.bot, parts), Learner(parts), Housekeeping(parts)
    assert app.updater is not None
    await parts.arrivals.start()
    await app.updater.start_polling(allowed_updates=UPDATES, drop_pending_updates=False, bootstrap_retries=-1)
    await app.start()
    await notifier.start()
    learner.start()
    await housekeeping.start()
    known = await parts.db.run(coordinators.list_coordinators)
    publishing = asyncio.create_task(commands.publish(app.bot, parts.texts, known))
    try:
        yield
    finally:
        publishing.cancel()
        with contextlib.suppress(InvalidToken):
            await app.updater.stop()
        await app.stop()
        await notifier.stop()
        await housekeeping.stop()
        await learner.stop()
        await parts.arrivals.stop()
        await app.shutdown()


async def connect(app: App) -> None:
    """Greet Telegram, waiting while it can't be reached. Raises InvalidToken."""
    pause = FIRST_PAUSE
    while True:
        try:
            await app.initialize()
            return
        except InvalidToken:
            await app.bot.shutdown()
            raise
        except NetworkError as error:
            log.warning("Telegram can't be reached (%s), trying again", type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
