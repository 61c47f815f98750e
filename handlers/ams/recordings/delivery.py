"""Bring a proposed recording to the other coordinators, and the decision to the one who recorded it."""

from telegram import InlineKeyboardMarkup

from bot.callbacks.practice import OpenPassage, PlayRecording
from bot.delivery.sender import Sender
from bot.ui.keyboards import button
from data.ams.recordings import store as recordings
from data.ams.recordings.store import RecordingState
from data.outbox.store import Delivery


async def deliver_recording(sender: Sender, delivery: Delivery) -> int | None:
    """Send the recording's present state. Send nothing if it was withdrawn or, for a request, decided
    meanwhile.
    """
    words = sender.words(delivery)
    shown = await sender.services.db.run(recordings.find, delivery.about_id or 0)
    one = sender.services.practice.exercise(shown.code) if shown else None
    if shown is None or one is None:
        return None
    rows = [[button(words.plain("button-passage"), OpenPassage(one.code))]]
    if delivery.kind == recordings.PROPOSED_KIND:
        if shown.state != RecordingState.PROPOSED:
            return None
        html = words("recording-asked", title=one.title, speaker=shown.speaker)
        hear = words.plain("button-hear-proposed", speaker=shown.speaker)
        rows.insert(0, [button(hear, PlayRecording(shown.id))])
    else:
        html = words(f"recording-told-{shown.state}", title=one.title, by=shown.decided_by or "–")
    await sender.message(delivery, html, InlineKeyboardMarkup(rows))
    return None
