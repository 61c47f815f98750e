"""The buttons by which coordinators keep views of the queue, and leads write canned replies."""

from bot.callbacks.base import Tap


class NewView(Tap, prefix="jn"):
    """The name of a new view comes next."""


class OpenFilters(Tap, prefix="jf"):
    """What a view shows, to be changed."""

    view: int


class ChooseFilter(Tap, prefix="jg"):
    """What one filter of a view can be set to."""

    view: int
    field: str
    page: int


class SetFilter(Tap, prefix="jo"):
    """`mark` stands for the chosen code; that of an empty text leaves nothing out."""

    view: int
    field: str
    mark: int


class RenameView(Tap, prefix="jm"):
    """The new name of a view comes next."""

    view: int


class AskDeleteView(Tap, prefix="jd"):
    view: int


class DeleteView(Tap, prefix="jz"):
    view: int


class ListReplies(Tap, prefix="j"):
    """The canned replies, to be read and written."""

    page: int


class OpenReply(Tap, prefix="ja"):
    """A canned reply in one language."""

    reply: int
    language: str


class WriteReply(Tap, prefix="je"):
    """Write a canned reply anew, or a new one where `reply` is 0."""

    reply: int


class AskDeleteReply(Tap, prefix="jh"):
    reply: int


class DeleteReply(Tap, prefix="jj"):
    reply: int


class EditCanned(Tap, prefix="jy"):
    """Begin a letter to the officer of a file with a canned reply."""

    interest: int
    reply: int
