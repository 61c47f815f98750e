"""The telephone numbers of the safety replies, with the source of each."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, HttpUrl, field_validator

from data.text.word_lists import read_yaml

FILE = Path(__file__).parent / "helplines.yaml"


class Helpline(BaseModel):
    """One number as people dial it, and the name that texts use for it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    number: str
    source: str
    url: HttpUrl

    @field_validator("number", mode="before")
    @classmethod
    def as_text(cls, number: object) -> str:
        """Return the number as text, because YAML reads a bare 811 as a number."""
        return str(number)


class Helplines(BaseModel):
    """Every number, the day they were looked up, and the day that is due again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    verified_on: date
    review_by: date
    lines: tuple[Helpline, ...]

    @property
    def numbers(self) -> Mapping[str, str]:
        """Return the numbers by name, for the texts."""
        return {line.name: line.number for line in self.lines}

    def is_due(self, today: date) -> bool:
        """Return whether somebody has to look the numbers up again."""
        return today >= self.review_by


def read_helplines(path: Path = FILE) -> Helplines:
    """Return the numbers that come with the bot. Raises pydantic's ValidationError if the file is wrong."""
    raw = read_yaml(path)
    return Helplines.model_validate(raw)
