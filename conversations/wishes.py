"""How a client wants it: what becomes of what he writes, when he is asked, and how he is spoken to.

It is his alone. It needs nobody's yes, goes before what was agreed about manners, and says nothing of anything else.
"""

from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum
from typing import Any

from conversations.contract import Contract
from conversations.rhythm import EVERYBODYS, OwnTime
from conversations.text import Text


class Sharing(StrEnum):
    """What becomes of what he writes, unless he says otherwise of one answer."""

    COACH = "coach"  # it goes along with the next overview
    OWN = "own"  # it stays with him
    LATER = "later"  # it stays with him until he shares it; before an overview he is told that there is something


LABELS = {
    Sharing.COACH: Text("Share this"),
    Sharing.OWN: Text("Keep it for me"),
    Sharing.LATER: Text("Choose later"),
}
"""What each is called at the end of a conversation."""

WORDS = ("klant", "coachee", "cliënt")
"""What he can be called where his coach reads about him; the first unless he says otherwise."""

EARLIEST, LATEST = time(5), time(23)
"""Between the last and the first of these nobody has himself asked."""

HOURS = (time(8), time(9), time(12), time(16), time(19))
"""The hours that he is offered to be asked at; he can type any other."""


@dataclass(frozen=True)
class Wishes:
    """What one client wants in one trajectory; None, or nothing, is as it was agreed.

    `offered`: he was shown, once, that he can choose what becomes of what he writes. `looks_first`: he sees what goes
    along before it goes. `word` is what he is called where his coach reads about him.
    """

    sharing: Sharing | None = None
    offered: bool = False
    hour: time | None = None
    own_time: OwnTime = EVERYBODYS
    looks_first: bool = False
    word: str = ""
    language: str = ""
    formal: bool | None = None

    @property
    def keeps(self) -> bool:
        """Whether what he writes stays with him, as long as he does not share it."""
        return self.sharing in (Sharing.OWN, Sharing.LATER)

    def over(self, contract: Contract) -> Contract:
        """What was agreed, with the manners that he wants."""
        manners: dict[str, Any] = {
            "client_hour": self.hour or contract.client_hour,
            "own_time": self.own_time,
            "looks_first": self.looks_first,
            "language": self.language or contract.language,
            "formal": contract.formal if self.formal is None else self.formal,
        }
        return contract if manners.items() <= vars(contract).items() else replace(contract, **manners)

    def for_another_reader(self) -> "Wishes":
        """The same with another coach: who reads it now, he has not chosen yet."""
        return replace(self, sharing=None, offered=False)
