"""Files that entries are written into: the fast writer makes the same text as the slow one."""

from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from data.entries.exporting import WIDTH, written
from data.entries.source_files import CONTENT, TopicFile, read_yaml


def slowly_written(file: dict[str, Any]) -> str:
    return yaml.safe_dump(file, allow_unicode=True, sort_keys=False, width=WIDTH)


@given(text=st.text(max_size=300))
@example(text="got the thumbs up 🎉 what now")
@example(text="a next line \x85, a space \xa0, lines \u2028 \u2029, and \\U0001F389 as it is typed")
def test_whatever_an_entry_says_is_written_as_it_is(text: str) -> None:
    entries = [{"code": code, "en": {"title": text, "phrasings": [text]}} for code in ("tour", "leave")]
    file = {"topic": "life", "entries": entries}
    assert written(file) == slowly_written(file)


@pytest.mark.slow
def test_shipped_entries_are_written_by_both_alike() -> None:
    """Some of each file, because the slow writer takes seconds for all."""
    for path in sorted(CONTENT.glob("*.yaml")):
        told = read_yaml(path)
        if "entries" in told:
            some = TopicFile.model_validate(told | {"entries": told["entries"][::20]})
            file = some.model_dump(exclude_none=True)
            assert written(file) == slowly_written(file), path.name
