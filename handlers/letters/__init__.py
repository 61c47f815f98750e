"""Letters: what officers and coordinators write to each other."""

from bot.room import HandlerGroup, Room


def room() -> Room:
    """Return what this room registers: handlers, prompts, forms, deliveries and pages."""
    from data.letters import undelivered
    from data.letters.forms import CANNED
    from handlers.letters import (
        actions,
        ask_actions,
        canned,
        delivery,
        live_actions,
        preview_actions,
        prompt_actions,
        reply_actions,
    )

    with_taps = (actions, ask_actions, live_actions, prompt_actions, preview_actions, canned)
    return Room(
        handlers=[handler for module in with_taps for handler in module.handlers()],
        groups={
            HandlerGroup.LETTER_REPLIES: reply_actions.reply_handlers(),
            HandlerGroup.LINKS_AND_LETTERS: actions.unaddressed_handlers(),
        },
        prompts=prompt_actions.prompt_handlers() | ask_actions.prompt_handlers(),
        forms=(CANNED,),
        finished_forms=canned.form_handlers(),
        form_rules=canned.form_rules(),
        deliveries={"letter": delivery.deliver_letter},
        undelivered={"letter": undelivered.mark_undelivered},
        returned=(undelivered.deliver_missed,),
        unauthorized={"letter": undelivered.redirect_delivery},
        pages=canned.list_pages,
    )
