"""The list of police services as a YAML file."""

from pathlib import Path

from pydantic import Field, ValidationError

from data.entries.source_files import CONTENT, Code, ContentError, ContentPart, describe, read_yaml
from data.text.locales import known

SERVICES = "services.yaml"
"""The name of the file in the folder of content files."""


class ServiceFile(ContentPart):
    """A police service, for the list one searches by typing."""

    code: Code
    en: str
    fr: str
    short: list[str] = Field(default_factory=list)

    def name(self, language: str) -> str:
        name: str = getattr(self, known(language))
        return name


class ServicesFile(ContentPart):
    """The curated list of Canadian police services."""

    services: list[ServiceFile]


def read_services(folder: Path = CONTENT) -> list[ServiceFile]:
    """Return the list of police services. Raises ContentError."""
    path = folder / SERVICES
    try:
        return ServicesFile.model_validate(read_yaml(path)).services
    except ValidationError as error:
        raise ContentError(describe(path, error)) from error
