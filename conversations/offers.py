"""What may have been meant, as buttons: each carries what could have been typed instead."""

from collections.abc import Iterable
from datetime import date, time

from conversations import patterns as re
from conversations.around import Meeting
from conversations.days.numerals import Unclear
from conversations.days.when import as_typed
from conversations.effects import Option
from conversations.inputs import Refused
from conversations.rhythm import Local
from conversations.text import Brief, Sentence, Text

MOST = 5

_DAY, _CLOCK = "[0-9]{4}-[0-9]{2}-[0-9]{2}", r"[0-9]{2}\.[0-9]{2}"
_OFFER = re.compile(rf"of\.(?:(?:[0-9]+_)?{_DAY}(?:_{_CLOCK})?|{_CLOCK}|[0-9]+)")


def refused(read: Unclear[Local] | Unclear[date] | Unclear[time] | Unclear[int], today: date) -> Refused:
    """Why not, with what may have been meant under it."""
    return Refused(read.reason, as_options(read.offers, today))


def as_options(offers: Iterable[Local | date | time | int], today: date) -> tuple[Option, ...]:
    """The first few of these as what can be tapped."""
    return tuple(Option(*_offer(one, today)) for one in tuple(offers)[:MOST])


def _offer(one: Local | date | time | int, today: date) -> tuple[str, Sentence]:
    """The key of a button, and what it says. A key holds nothing but what a button can carry."""
    match one:
        case Local():
            return f"of.{one.day}_{one.time:%H.%M}", Text("{moment}", moment=as_typed(one.day, today, one.time))
        case date():
            return f"of.{one}", Text("{day}", day=as_typed(one, today))
        case time():
            return f"of.{one:%H.%M}", Text("{time}", time=Brief(at=one))
        case _:
            return f"of.{one}", Text("{number}", number=one)


def which_moves(meetings: Iterable[Meeting], when: str) -> tuple[Option, ...]:
    """The first few of these meetings as what can be tapped to move it there."""
    to = when.replace(" ", "_").replace(":", ".")
    return tuple(
        Option(f"of.{one.number}_{to}", Text("{number}: {moment}", number=one.number, moment=one.at.wall()))
        for one in tuple(meetings)[:MOST]
    )


def is_offer(key: str) -> bool:
    """Whether a button with this key was hung under a refusal."""
    return _OFFER.fullmatch(key) is not None


def value_of(key: str) -> str:
    """What could have been typed in the place of the button."""
    return key.removeprefix("of.").replace("_", " ").replace(".", ":")
