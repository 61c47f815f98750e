"""The buttons by which coordinators keep views of the queue, and leads write canned replies."""

from bot.callbacks.base import Tap


class NewView(Tap, prefix="jn"):
    """Ask for the name of a new view."""


class OpenFilters(Tap, prefix="jf"):
    """Show the filters of a view, to be changed."""

    view: int


class ChooseFilter(Tap, prefix="jg"):
    """Show what one filter of a view can be set to."""

    view: int
    field: str
    page: int


class SetFilter(Tap, prefix="jo"):
    """Set a filter. `mark` is `mark_of` the chosen code; the mark of '' removes the filter."""

    view: int
    field: str
    mark: int


class RenameView(Tap, prefix="jm"):
    """Ask for the new name of a view."""

    view: int


class AskDeleteView(Tap, prefix="jd"):
    view: int


class DeleteView(Tap, prefix="jz"):
    view: int


class ListReplies(Tap, prefix="j"):
    """List the canned replies, to be read and written."""

    page: int


class OpenReply(Tap, prefix="ja"):
    """Show a canned reply in one language."""

    reply: int
    language: str


class WriteReply(Tap, prefix="je"):
    """Change a canned reply, or write a new one if `reply` is 0."""

    reply: int


class AskDeleteReply(Tap, prefix="jh"):
    reply: int


class DeleteReply(Tap, prefix="jj"):
    reply: int


class EditCanned(Tap, prefix="jy"):
    """Begin a letter to the officer of a case with a canned reply."""

    interest: int
    reply: int
