"""Settings: from the environment or from `.env`, each with the prefix `TUSSENDOOR_`."""

import os
import re
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple
from zoneinfo import available_timezones

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SettingsError
from conversations.text import Text

_PREFIX = "TUSSENDOOR_"


def _home(variable: str, default: str) -> Path:
    """A folder of this user, by the XDG base directory specification."""
    return Path(os.environ.get(variable) or Path.home() / default) / "tussendoor"


class Listen(NamedTuple):
    """An address of this machine, and a port on it."""

    host: str
    port: int

    @classmethod
    def read(cls, value: str) -> "Listen":
        """From `host:port`. Raises ValueError for anything else."""
        found = re.fullmatch(r"\s*(\[[0-9a-fA-F:.]+\]|[\w.-]+):(\d{1,5})\s*", value)
        if found is None or not 0 < int(found[2]) < 65_536:
            raise ValueError("not an address and a port")
        return cls(found[1].strip("[]"), int(found[2]))


class Hooked(NamedTuple):
    """The address that Telegram posts to, the secret by which it is known, and where we listen for that."""

    url: str
    secret: str
    listen: Listen


class Settings(BaseSettings):
    """Everything that can be set. `database_url` is an SQLAlchemy URL; `quiet_seconds` the silence that completes an
    answer, 0 for at once; `rate_per_second` the most messages to Telegram a second, 0 for no pacing at all;
    `lease_seconds` how long a worker that gives no sign of life is waited for."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, env_file=".env", extra="ignore", env_ignore_empty=True)

    token: SecretStr | None = None
    token_file: Path | None = None
    api_url: str = "https://api.telegram.org/bot"
    database_url: str | None = None
    data_dir: Path = Field(default_factory=lambda: _home("XDG_DATA_HOME", ".local/share"))
    key_file: Path = Field(default_factory=lambda: _home("XDG_CONFIG_HOME", ".config") / "master.key")
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    listen: str = "127.0.0.1:8080"
    health_listen: str | None = None
    lease_seconds: float = Field(default=10, ge=1, le=600)
    timezone: str = "Europe/Amsterdam"
    language: str = Field(default="nl", pattern="^(nl|en)$")
    quiet_seconds: float = Field(default=60, ge=0, le=3600)
    rate_per_second: float = Field(default=25, ge=0, le=30)
    policy: str = Field(default="", max_length=500)
    speech_model: Path | None = None
    log_level: str = Field(default="INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$")

    @field_validator("api_url")
    @classmethod
    def _address(cls, value: str) -> str:
        """Without the slashes that slip in. What it should be cannot be guessed when it does not end in /bot: the token
        comes right behind it."""
        scheme, _, rest = value.strip().partition("://")
        parts = [part for part in rest.split("/") if part]
        known = scheme.lower() in ("http", "https") and len(parts) > 1 and parts[-1] == "bot" and parts[-2] != "file"
        if not known or re.search(r"[?#@\s]|\d+:[\w-]{30,}", rest):
            raise ValueError("not an address of a Bot API server")
        return f"{scheme.lower()}://{'/'.join(parts)}"

    @field_validator("webhook_url")
    @classmethod
    def _whole_address(cls, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(r"https?://[^\s/?#@]+(/[^\s#]*)?", value.strip()):
            raise ValueError("not a whole address")
        return value.strip() if value is not None else None

    @field_validator("webhook_secret")
    @classmethod
    def _as_telegram_takes_it(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value.get_secret_value()):
            raise ValueError("Telegram does not take it")
        return value

    @field_validator("listen", "health_listen")
    @classmethod
    def _host_and_port(cls, value: str | None) -> str | None:
        if value is not None:
            Listen.read(value)
        return value

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        # The list of names first: to look which zones the machine itself has takes a tenth of a second.
        listed = (files("tzdata") / "zones").read_text("utf-8").splitlines()
        if value not in listed and value not in available_timezones():
            raise ValueError("unknown time zone")
        return value

    @property
    def database(self) -> str:
        """The database's URL; by default an SQLite file in the data folder."""
        return self.database_url or f"sqlite:///{(self.data_dir / 'tussendoor.sqlite').absolute()}"

    @property
    def key_store(self) -> Path:
        """The file with the wrapped data keys, beside the database but never in it."""
        return self.data_dir / "keys.sqlite"

    @property
    def is_a_worker(self) -> bool:
        """Whether it may be one of several: what people write is posted to any of them, and one PostgreSQL is between
        them."""
        return self.webhook_url is not None and self.database.startswith("postgresql")

    def hook(self) -> Hooked | None:
        """Where Telegram posts what people write; None when it is fetched. Raises `SettingsError` for an address
        without a secret: anybody could post there."""
        if self.webhook_url is None:
            return None
        if self.webhook_secret is None:
            name = f"{_PREFIX}WEBHOOK_SECRET"
            raise SettingsError(
                name, Text("{setting} is missing: by it I know that it is Telegram who posts.", setting=name)
            )
        return Hooked(self.webhook_url, self.webhook_secret.get_secret_value(), Listen.read(self.listen))

    def health_at(self) -> Listen | None:
        """Where `/health` and `/metrics` are; None for nowhere."""
        return Listen.read(self.health_listen) if self.health_listen is not None else None

    def bot_token(self) -> str:
        """The bot's token, from the setting or from the file. Raises `SettingsError` when there is none."""
        if self.token is not None:
            return self.token.get_secret_value().strip()
        if self.token_file is None:
            raise SettingsError(
                f"{_PREFIX}TOKEN",
                Text("{setting} is missing: the token that BotFather gave your bot.", setting=f"{_PREFIX}TOKEN"),
            )
        try:
            return self.token_file.read_text("utf-8").strip()
        except (OSError, ValueError) as error:
            raise SettingsError(
                f"{_PREFIX}TOKEN_FILE",
                Text("{setting} names a file that cannot be read.", setting=f"{_PREFIX}TOKEN_FILE"),
            ) from error


def load() -> Settings:
    """The settings as they are now. Raises `SettingsError` naming the first that cannot be used."""
    try:
        return Settings()
    except ValidationError as error:
        name = f"{_PREFIX}{str(error.errors()[0]['loc'][0]).upper()}"
        raise SettingsError(
            name, Text("{setting} has a value I cannot use. {hint}", setting=name, hint=_hint(name))
        ) from None


_PLACE = Text("It is an address and a port of this machine, like 127.0.0.1:8080.")
_HINTS = {
    "API_URL": Text("It begins with http:// or https://, ends in /bot, and has no token in it."),
    "WEBHOOK_URL": Text("It is the whole address, with https://, that your proxy passes on to Tussendoor."),
    "WEBHOOK_SECRET": Text("It has 1 to 256 letters, digits, _ or -."),
    "LISTEN": _PLACE,
    "HEALTH_LISTEN": _PLACE,
    "TIMEZONE": Text("Name a place, like Europe/Amsterdam."),
    "LANGUAGE": Text("It is nl or en."),
    "QUIET_SECONDS": Text("It is a number of seconds from 0 to 3600."),
    "LEASE_SECONDS": Text("It is a number of seconds from 1 to 600."),
    "RATE_PER_SECOND": Text("It is a number from 0 to 30; 0 means no pacing at all, for measuring."),
    "POLICY": Text("It is 500 characters at most."),
    "LOG_LEVEL": Text("It is DEBUG, INFO, WARNING or ERROR."),
}


def _hint(name: str) -> Text:
    return _HINTS.get(name.removeprefix(_PREFIX), Text("The README has a table of all settings."))


def language_of_this_machine() -> str:
    """The language to complain in while the settings may not be in order."""
    try:
        return Settings().language
    except ValidationError:
        return "nl"
