"""Find what is wrong with the path of a setting or of a command, before a file of that name is made."""

import re

UNFINISHED = "holds ~ or $, which only a shell replaces: write the whole path"
NOT_ALONE = "holds quotation marks, or a comment after the value, as part of it: write the value alone"
COMMENT = re.compile(r"\s#")
"""What begins a comment for dotenv, but not for systemd and `docker run`, which take it as the value's."""
UNSEEN = "holds a sign that can't be seen: type it anew"


def find_fault(path: str) -> str | None:
    """Say what of a path a shell, or whoever reads a file of settings, would have replaced or left out: else
    a file or folder of that name would be made.
    """
    if not path.isprintable():
        return UNSEEN
    if path.startswith("~") or "$" in path:
        return UNFINISHED
    return NOT_ALONE if path.startswith(("'", '"')) or COMMENT.search(path) else None
