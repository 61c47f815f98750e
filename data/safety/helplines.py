"""The telephone numbers of the safety replies, with the source of each."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, HttpUrl, field_validator

FILE = Path(__file__).parent / "helplines.yaml"


class Helpline(BaseModel):
    """One number as people dial it, by the name that texts use for it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    number: str
    source: str
    url: HttpUrl

    @field_validator("number", mode="before")
    @classmethod
    def as_text(cls, number: object) -> str:
        """YAML reads a bare 811 as a number."""
        return str(number)


class Helplines(BaseModel):
    """Every number, when they were looked up and when that is due again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    verified_on: date
    review_by: date
    lines: tuple[Helpline, ...]

    @property
    def numbers(self) -> Mapping[str, str]:
        """The numbers by name, for the texts."""
        return {line.name: line.number for line in self.lines}

    def is_due(self, today: date) -> bool:
        """Whether somebody has to look the numbers up again."""
        return today >= self.review_by


def read_helplines(path: Path = FILE) -> Helplines:
    """The numbers that come with the bot. Raises pydantic's ValidationError where the file is wrong."""
    return Helplines.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
