"""The operator's settings, read once from the environment and `.env`, then passed down."""

import re
import shlex
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, available_timezones

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.path_faults import find_fault
from bot.transport.proxy import Proxy, ProxyUrlError, find_proxy, read_proxy
from data.calendar import holidays
from data.calendar.business_hours import WorkingTime
from data.calendar.holidays import DaysOff
from data.db.urls import is_url, sqlite_file, without_password
from data.entries.publisher import Publisher
from data.text.locales import LANGUAGES

TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
FOLDERS = ("content_folder", "index_folder", "backup_folder", "erased_file")
SECRET = re.compile(r"[A-Za-z0-9_-]+")
"""The characters that the Bot API accepts in `secret_token`."""
ADDRESS = re.compile(r"https?://[^/\s]+\S*")
NO_ZONES = "this machine knows no time zones: install tzdata (Debian's, or make clean and make install)"
HOUR = "(1?[0-9]|2[0-4])"
HOURS = re.compile(f"{HOUR}-{HOUR}")
EMAIL = r"^[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;]+$"
TELEPHONE = r"^\+?[0-9(][^\n<>{}]{2,59}$"
Line = Annotated[str, Field(max_length=80, pattern=r"^[^\n<>{}]+$")]
"""A text that officers see as one line."""
IN_BOTH = ("name", "office", "address", "hours")
"""The settings that the operator states in both languages."""


class Settings(BaseSettings):
    """Every setting; `.env.example` explains each."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8-sig",
        env_ignore_empty=True,
        extra="ignore",
        hide_input_in_errors=True,
    )

    telegram_bot_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    telegram_proxy_url: SecretStr | None = None
    database_url: str = "sqlite:///var/peaceops.db"
    content_folder: Path = Path(__file__).parent.parent / "data" / "content"
    index_folder: Path = Path("var")
    backup_folder: Path | None = None
    backup_recipients: str = ""
    erased_file: Path | None = None
    set_aside_days: int = Field(default=14, ge=1)
    retention_days: int = Field(default=730, ge=90)
    time_zone: str = "America/Toronto"
    working_days: str = Field(default="12345", pattern="^[1-7]+$")
    working_hours: str = "8-17"
    holidays: str = "CA"
    lead_approval: str = Field(default="alert", pattern="^(approve|alert)$")
    answer_within_days: int = Field(default=0, ge=0, le=60)
    second_factor_hours: int = Field(default=0, ge=0, le=720)
    listen_host: str = "127.0.0.1"
    listen_port: int | None = Field(default=None, ge=0, le=65535)
    webhook_url: str | None = Field(default=None, pattern=r"^(https://|http://(127\.0\.0\.1|localhost)[:/])")
    webhook_secret: SecretStr | None = Field(default=None, min_length=16, max_length=256)
    public_url: str | None = Field(
        default=None, pattern=r"^(https://[^/?#@\s]+|http://(127\.0\.0\.1|localhost)(:\d{1,5})?)/?$"
    )
    operator_name_en: Line | None = None
    operator_name_fr: Line | None = None
    operator_official: bool | None = None
    operator_office_en: Line | None = None
    operator_office_fr: Line | None = None
    operator_address_en: Line | None = None
    operator_address_fr: Line | None = None
    operator_telephone: str | None = Field(default=None, pattern=TELEPHONE)
    operator_email: str | None = Field(default=None, max_length=120, pattern=EMAIL)
    operator_hours_en: Line | None = None
    operator_hours_fr: Line | None = None
    cards_hide_contacts: bool = True
    desk_letters_per_hour: int = Field(default=30, ge=1)
    desk_media_per_hour: int = Field(default=12, ge=1)
    speech_command: str = ""
    log_format: str = Field(default="text", pattern="^(text|json)$")
    log_level: str = Field(default="INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$")

    @model_validator(mode="before")
    @classmethod
    def values_have_no_blanks_around(cls, given: dict[str, Any]) -> dict[str, Any]:
        r"""Return the values without what isn't seen around them, such as the \r that a shell leaves of a
        file with Windows line ends; what is nothing else isn't set.
        """
        bare = {name: value.strip() if isinstance(value, str) else value for name, value in given.items()}
        return {name: value for name, value in bare.items() if value != ""}

    @field_validator("telegram_bot_token")
    @classmethod
    def token_is_whole(cls, value: SecretStr | None) -> SecretStr | None:
        """Check the token's form; Telegram answers to half a token as if it were revoked."""
        if value and not TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError(
                "must be as @BotFather wrote it: digits, a colon, letters; without 'bot', quotes, <>"
            )
        return value

    @field_validator(*FOLDERS)
    @classmethod
    def place_is_whole(cls, value: Path | None) -> Path | None:
        if value and (fault := find_fault(str(value))):
            raise ValueError(fault)
        return value

    @field_validator("database_url")
    @classmethod
    def url_is_whole(cls, value: str) -> str:
        if not is_url(value):
            raise ValueError(
                "not a URL like sqlite:///var/peaceops.db or postgresql://user:password@host/name"
            )
        if (path := sqlite_file(value)) and (fault := find_fault(str(path))):
            raise ValueError(fault)
        return value

    @field_validator("telegram_api_url")
    @classmethod
    def address_has_its_scheme(cls, value: str) -> str:
        if not ADDRESS.fullmatch(value):
            raise ValueError("must begin with https:// (http:// for a server of your own), then a host")
        return value

    @field_validator("telegram_proxy_url")
    @classmethod
    def proxy_is_whole(cls, value: SecretStr | None) -> SecretStr | None:
        if value:
            read_proxy(value.get_secret_value())
        return value

    @field_validator("backup_recipients")
    @classmethod
    def recipients_are_keys(cls, value: str) -> str:
        """Check the keys now, before a backup fails at night; a wrong one is named by its place only."""
        if keys := keys_of(value):
            from data.db.backups.encryption import check_recipients

            check_recipients(keys)
        return value

    @field_validator("time_zone")
    @classmethod
    def zone_exists(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, ValueError, OSError) as error:
            if not available_timezones():
                raise ValueError(NO_ZONES) from error
            raise ValueError(f"no such time zone: {value}") from error
        return value

    @field_validator("webhook_url")
    @classmethod
    def address_has_no_path_of_ours(cls, value: str | None) -> str | None:
        """Return the address without the path that the bot adds, which the proxy has too."""
        return value and value.rstrip("/").removesuffix("/telegram")

    @field_validator("webhook_secret")
    @classmethod
    def secret_is_taken(cls, value: SecretStr | None) -> SecretStr | None:
        """Check that the secret has only characters that Telegram accepts."""
        if value and not SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("may hold A-Z, a-z, 0-9, _ and - only")
        return value

    @field_validator("speech_command")
    @classmethod
    def command_can_be_split(cls, value: str) -> str:
        try:
            shlex.split(value)
        except ValueError as error:
            raise ValueError("a quotation mark isn't closed") from error
        return value

    @field_validator("working_hours")
    @classmethod
    def hours_are_in_order(cls, value: str) -> str:
        if not HOURS.fullmatch(value):
            raise ValueError("must be two hours from 0 to 24, as in 8-17")
        begins, ends = hours_of(value)
        if begins >= ends:
            raise ValueError("the first hour must be before the last, as in 8-17")
        return value

    @field_validator("holidays")
    @classmethod
    def holidays_are_known(cls, value: str) -> str:
        return holidays.check(value)

    @model_validator(mode="after")
    def environment_has_a_whole_proxy(self) -> "Settings":
        try:
            _ = self.proxy
        except ProxyUrlError as error:
            raise ValueError(f"HTTPS_PROXY, HTTP_PROXY or ALL_PROXY {error}") from None
        return self

    @model_validator(mode="after")
    def webhook_is_whole(self) -> "Settings":
        if self.webhook_url and (self.listen_port is None or self.webhook_secret is None):
            raise ValueError("WEBHOOK_URL needs LISTEN_PORT and WEBHOOK_SECRET")
        if self.public_url and self.listen_port is None:
            raise ValueError("PUBLIC_URL needs LISTEN_PORT")
        return self

    @model_validator(mode="after")
    def operator_is_stated_in_both(self) -> "Settings":
        for name in IN_BOTH:
            missing = [language for language in LANGUAGES if not self._stated(name, language)]
            if len(missing) == 1:
                raise ValueError(f"OPERATOR_{name.upper()}_{missing[0].upper()} is missing beside the other")
        if self.operator_official is not None and not self.operator_name_en:
            raise ValueError("OPERATOR_OFFICIAL needs OPERATOR_NAME_EN and OPERATOR_NAME_FR")
        return self

    def _stated(self, name: str, language: str) -> str:
        """Return what the operator states in one language; '' for nothing."""
        return str(getattr(self, f"operator_{name}_{language}") or "")

    @property
    def asks_leads(self) -> bool:
        """Return whether a lead has to approve announcements to everybody and exports of everything."""
        return self.lead_approval == "approve"

    @property
    def publisher(self) -> Publisher:
        """Return who runs the bot, as far as it is stated."""
        same = {"telephone": self.operator_telephone, "email": self.operator_email}
        facts: dict[str, dict[str, str]] = {}
        for language in LANGUAGES:
            values = {name: self._stated(name, language) for name in IN_BOTH} | same
            if stated := {name: value for name, value in values.items() if value}:
                facts[language] = stated
        return Publisher(facts, self.operator_official)

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """Return what `repr` and `str` show: no password of a URL."""
        for name, value in super().__repr_args__():
            yield name, without_password(value) if isinstance(value, str) and "://" in value else value

    @property
    def backup_keys(self) -> list[str]:
        """Return the public keys that backups are encrypted for; none if they aren't encrypted."""
        return keys_of(self.backup_recipients)

    @property
    def proxy(self) -> Proxy | None:
        """Return the proxy between the bot and Telegram, or None. Raises ProxyUrlError if the environment's
        is wrong.
        """
        given = self.telegram_proxy_url
        return find_proxy(given.get_secret_value() if given else None, self.telegram_api_url)

    @property
    def erased_place(self) -> Path | None:
        """Return the place of the list of erased people; None for beside the SQLite file."""
        return self.erased_place_of(self.database_url)

    def erased_place_of(self, database_url: str) -> Path | None:
        """Return the place of the list that belongs to a database; None for beside the SQLite file."""
        if self.erased_file or database_url.startswith("sqlite"):
            return self.erased_file
        return self.index_folder / "peaceops.erased"

    @property
    def working_time(self) -> WorkingTime:
        """Return when coordinators are reminded."""
        begins, ends = hours_of(self.working_hours)
        days = frozenset(int(day) for day in self.working_days)
        return WorkingTime(ZoneInfo(self.time_zone), days, begins, ends, DaysOff(self.holidays))


def keys_of(value: str) -> list[str]:
    """Return public keys that are separated by commas."""
    return [key.strip() for key in value.split(",") if key.strip()]


def hours_of(value: str) -> tuple[int, int]:
    """Return the first hour of work, and the one at which it ends."""
    begins, _, ends = value.partition("-")
    return int(begins), int(ends)
