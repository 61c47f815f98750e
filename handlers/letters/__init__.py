"""What officers and coordinators write to each other."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from data.letters import copies
    from handlers.letters import actions, delivery

    return Room(
        handlers=actions.handlers(),
        groups={-4: actions.reply_handlers(), -1: actions.live_handlers()},
        prompts=actions.prompts_taken(),
        deliveries={"letter": delivery.deliver_letter},
        undelivered={"letter": copies.mark_undelivered},
        barred={"letter": copies.drop_delivery},
    )
