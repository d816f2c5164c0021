"""Which client a coach means by a name: whole, the first name, or a beginning that only one has; capitals aside."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from bot.actions.speak import tell
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.matching import words_of
from conversations.text import Text

_SHORTEST = 2
_BEFORE_A_NAME = words_of("van met over voor aan bij naar of with about for")
_PLEASE = words_of("graag even aub svp alsjeblieft please")
_MARKS = " \t\n.,:;!?'\"()“”‘’-–—"


@dataclass(frozen=True)
class Meant:
    """The clients that a text begins with, one or several of the same name, and what is said after the name."""

    clients: tuple[Trajectory, ...]
    rest: str


def meant(mine: Sequence[Trajectory], said: str) -> Meant:
    """Whom the beginning of this text names. Among those of one name, those that run go before those that are over."""
    words = said.split(maxsplit=1)
    for names in (_whole, _first):
        found = [(one, length) for one in mine if (length := names(one, said))]
        if found:
            longest = max(length for _, length in found)
            return Meant(_running([one for one, length in found if length == longest]), _after(said, longest))
    start = _plain(words[0]) if words else ""
    begun = [one for one in mine if len(start) >= _SHORTEST and _plain(one.contract.client).startswith(start)]
    if len({_plain(one.contract.client) for one in begun}) == 1:
        return Meant(_running(begun), _after(said, 1))
    further = meant(mine, words[1]) if len(words) > 1 and start in _BEFORE_A_NAME else Meant((), said)
    return further if further.clients else Meant((), said)


def mentioned(mine: Sequence[Trajectory], said: str) -> tuple[Trajectory, ...]:
    """The clients whose name stands somewhere in this text."""
    words = {_plain(word) for word in said.split()}
    return _running([one for one in mine if _plain(one.contract.client.split()[0]) in words])


def tell_unknown(work: Work, coach: Person, mine: Sequence[Trajectory], said: str) -> None:
    """No client is called like this; these are the names there are."""
    names = ", ".join(sorted({one.contract.client for one in mine}, key=str.casefold))
    known = Text("I know no client called “{name}”. Yours are: {names}.", name=said[:60], names=names)
    none = Text("You have no trajectories yet. /nieuw begins one.")
    tell(work, coach, (known if names else none,))


def _whole(one: Trajectory, said: str) -> int:
    """How many words at the beginning are this client's whole name."""
    name = _plain(one.contract.client).split()
    return len(name) if [_plain(word) for word in said.split()[: len(name)]] == name else 0


def _first(one: Trajectory, said: str) -> int:
    first = _plain(one.contract.client).split()[:1]
    return 1 if first and [_plain(word) for word in said.split()[:1]] == first else 0


def _running(found: Sequence[Trajectory]) -> tuple[Trajectory, ...]:
    return tuple(one for one in found if one.runs) or tuple(found)


def _after(said: str, words: int) -> str:
    parts = said.split(maxsplit=words)
    rest = parts[words].lstrip(_MARKS) if len(parts) > words else ""
    return "" if _plain(rest) in _PLEASE else rest


def _plain(name: str) -> str:
    """A name without capitals, accents and marks around it."""
    taken_apart = unicodedata.normalize("NFKD", name).casefold().strip(_MARKS)
    return "".join(char for char in taken_apart if not unicodedata.combining(char))
