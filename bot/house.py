"""What is the same for every action: the lines, and the few settings that decide what is said when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple, Protocol

from conversations.line_files import parse
from conversations.lines import STEPS, Library, Line
from conversations.text import Text

_HOME = "Europe/Amsterdam"


class FoundLink(NamedTuple):
    """The token of a link that stands in somebody's words, and whether there is nothing beside it."""

    token: str
    alone: bool


class Links(Protocol):
    """How a way in to the bot is written in the channel: a link with a token in it."""

    def to(self, token: str) -> str:
        """The address that opens the bot with this token."""

    def pasted_in(self, words: str) -> FoundLink | None:
        """The link to this bot in these words, if there is one."""


class _Unlinked:
    """Where there is no channel, there is only the token."""

    def to(self, token: str) -> str:
        return token

    def pasted_in(self, words: str) -> FoundLink | None:
        return None


_UNLINKED = _Unlinked()


class ToldOf(Protocol):
    """What can be asked for, as it is told to a coach and to a client; to neither who may not ask it. `stays`: she who
    has left may ask it still."""

    @property
    def coach(self) -> Text | None: ...

    @property
    def client(self) -> Text | None: ...

    @property
    def stays(self) -> bool: ...


@dataclass(frozen=True)
class House:
    """The surroundings of all actions. `zone` and `language` are defaults, `bot_name` its name in the channel and
    `links` how it is found there, `policy` what the employer of those who use it says about writing by Telegram,
    whether it `hears` what is said aloud, and `commands` what can be asked of it, by name."""

    lines: Library
    bot_name: str = ""
    zone: str = _HOME
    language: str = "nl"
    quiet_seconds: float = 60
    policy: str = ""
    hears: bool = False
    links: Links = _UNLINKED
    commands: Mapping[str, ToldOf] = field(default_factory=dict)


@cache
def built_in_lines() -> Library:
    """The lines that come with the program."""
    return Library(_BuiltIn())


class _BuiltIn:
    """They are read in when one is looked for, which a start does not."""

    def __iter__(self) -> Iterator[Line]:
        folder = files("conversations") / "lines"
        for name in STEPS:
            yield from parse(name, (folder / f"{name}.toml").read_text("utf-8"))


def public_holidays(first: date, last: date, language: str = "nl", zone: str = _HOME) -> dict[date, str]:
    """The public holidays from `first` to `last` of the country that the zone is in, with their names; what most
    offices close for."""
    known = _holidays(_country(zone), language, first.year, last.year)
    return {day: name for day, name in sorted(known.items()) if first <= day <= last}


@lru_cache(maxsize=64)
def days_off(today: date, zone: str = _HOME) -> frozenset[date]:
    """The public holidays that planning around `today` has to know: a quarter back, two and a half years on."""
    return frozenset(public_holidays(today - timedelta(days=92), today + timedelta(days=915), zone=zone))


@cache
def _country(zone: str) -> str:
    """The code of the country that a zone is in, by the table of the time zones themselves; else that of home."""
    lines = (files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8").splitlines()
    countries = {line.split("\t")[2]: line[:2] for line in lines if not line.startswith("#")}
    return countries.get(zone, countries[_HOME])


@cache
def _holidays(country: str, language: str, first_year: int, last_year: int) -> dict[date, str]:
    import holidays  # reads in every country there is; nothing at the start has to know the days

    wanted = {"en": "en_US"}.get(language, language)
    spoken = wanted if wanted in holidays.list_localized_countries().get(country, ()) else None
    if country not in holidays.list_supported_countries():
        return {}
    calendar = holidays.country_holidays(country, years=range(first_year, last_year + 1), language=spoken)
    return dict(calendar.items())
