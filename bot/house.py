"""What is the same for every action: the question bank, and the few settings that decide what is said when."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib.resources import files

import holidays

from conversations import questions
from conversations.questions import Bank


@dataclass(frozen=True)
class House:
    """The surroundings of all actions. `zone` and `language` are defaults, `bot_name` its name in the channel."""

    bank: Bank
    bot_name: str = ""
    zone: str = "Europe/Amsterdam"
    language: str = "nl"
    quiet_seconds: float = 60


@cache
def built_in_bank() -> Bank:
    """The question bank that comes with the program."""
    return questions.parse((files("conversations") / "questions.toml").read_text("utf-8"))


def public_holidays(first: date, last: date, language: str = "nl") -> dict[date, str]:
    """The Dutch public holidays from `first` to `last`, with their names; what most offices close for."""
    known = _holidays(language, first.year, last.year)
    return {day: name for day, name in sorted(known.items()) if first <= day <= last}


@lru_cache(maxsize=64)
def days_off(today: date) -> frozenset[date]:
    """The public holidays that planning around `today` has to know: a quarter back, two and a half years on."""
    return frozenset(public_holidays(today - timedelta(days=92), today + timedelta(days=915)))


@cache
def _holidays(language: str, first_year: int, last_year: int) -> dict[date, str]:
    calendar = holidays.country_holidays(
        "NL", years=range(first_year, last_year + 1), language={"en": "en_US"}.get(language, "nl")
    )
    return dict(calendar.items())
