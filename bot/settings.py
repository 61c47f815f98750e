"""What an operator sets, read once from the environment and `.env`, then passed down."""

from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from data.working_time import WorkingTime


class Settings(BaseSettings):
    """Every setting; `.env.example` explains each."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore")

    telegram_bot_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    database_url: str = "sqlite:///var/peaceops.db"
    content_folder: Path = Path(__file__).parent.parent / "data" / "content"
    index_folder: Path = Path("var")
    retention_days: int = Field(default=730, ge=90)
    time_zone: str = "America/Toronto"
    working_days: str = Field(default="12345", pattern="^[1-7]+$")
    working_hours: str = Field(default="8-17", pattern=r"^([0-9]|1[0-9]|2[0-3])-([1-9]|1[0-9]|2[0-4])$")
    log_level: str = Field(default="INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$")

    @field_validator("time_zone")
    @classmethod
    def zone_exists(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, ValueError, OSError) as error:
            raise ValueError(f"no such time zone: {value}") from error
        return value

    @property
    def working_time(self) -> WorkingTime:
        """When coordinators are reminded."""
        begins, ends = (int(hour) for hour in self.working_hours.split("-"))
        days = frozenset(int(day) for day in self.working_days)
        return WorkingTime(ZoneInfo(self.time_zone), days, begins, min(ends, 23))
