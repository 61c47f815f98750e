"""What officers and coordinators write to each other."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from handlers.letters import actions, delivery, pages

    return Room(
        handlers=actions.handlers(),
        groups={-4: actions.reply_handlers(), -1: actions.live_handlers()},
        prompts=actions.prompts_taken(),
        deliveries={"letter": delivery.deliver_letter},
        pages=pages.pages(),
    )
