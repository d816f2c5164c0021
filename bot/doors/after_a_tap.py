"""What becomes of a message when a button under it is tapped: the one place that says so, for every button there is.

- `TURNS`: what is shown now takes the place of the message, as a page that is turned. When nothing is shown, it is
  settled.
- `SETTLED`: it was a choice. The buttons go, and what was tapped stays readable ("✓ Held"): the chat tells the whole
  story. A button that does not choose (`STAYS`) stays beside it.
- `ANSWERED`: the same for the buttons of a conversation, where `answered_buttons.py` looks after the question itself.
- `STAYS`: a way to something else, a file, a question to be sure, one of a list of clients: it can be tapped again.

Where a tap did nothing, nothing changes. The change goes through the outbox like everything that is said, and may fail:
what is shown comes as a new message then, and what hangs under an old one does nothing any more and says so.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TypeAlias

from bot.actions.allowed import NotDone
from bot.actions.answered_buttons import CHOSEN, hung_under
from bot.actions.fulfil import AtOnce
from bot.actions.speak import locale_of
from bot.message import Button, Keyboard
from bot.storage import outbox, spoken
from bot.storage.people import Person
from bot.storage.work import TapPlace, Work
from bot.texts import render
from conversations.text import Text


class AfterTap(Enum):
    """What becomes of the message (see above)."""

    TURNS = auto()
    SETTLED = auto()
    ANSWERED = auto()
    STAYS = auto()


@dataclass(frozen=True)
class Tapped:
    """A button that was tapped, and the message under which it hangs, with all that hangs there."""

    message: int
    button: Button
    buttons: Keyboard = ()
    protected: bool = False


_By: TypeAlias = Mapping[str, AfterTap]
"""A rule by a word of what a button carries, "" where it carries none; "*" for every other."""

TURNS, SETTLED, ANSWERED, STAYS = AfterTap.TURNS, AfterTap.SETTLED, AfterTap.ANSWERED, AfterTap.STAYS
RULES: Mapping[str, AfterTap | tuple[int, _By]] = {
    # under a question
    **dict.fromkeys(("o", "g", "s", "b", "q", "w"), ANSWERED),
    **dict.fromkeys(("y", "n"), SETTLED),
    "ns": TURNS,
    **dict.fromkeys(("l", "te", CHOSEN), STAYS),
    # the client's own
    "a": (0, {"file": STAYS, "*": TURNS}),
    **dict.fromkeys(("ap", "as", "ew"), TURNS),
    "ac": STAYS,
    "ea": (1, {"": STAYS, "*": TURNS}),
    "ek": TURNS,
    "in": (1, {**dict.fromkeys(("look", "tell", "all", "tidy", "gone"), STAYS), "*": TURNS}),
    **dict.fromkeys(("di", "dn"), TURNS),
    **dict.fromkeys(("an", "dl", "k", "gw", "gk", "oq", "kj", "kn", "sp"), SETTLED),
    # Who has gone, or has another account by now, is written nothing in the old one.
    **dict.fromkeys(("e", "cb", "sv"), STAYS),
    # a trajectory
    "t": (1, {**dict.fromkeys(("card", "all", "resume"), TURNS), "*": STAYS}),
    **dict.fromkeys(("et", "eg"), SETTLED),
    **dict.fromkeys(("h", "m", "fw", "st", "pz", "hy", "r", "x", "cf", "il", "ik", "ga", "nc", "to"), SETTLED),
    **dict.fromkeys(("sh", "pr", "go", "pa", "sd", "ss"), TURNS),
    **dict.fromkeys(("c", "i", "ca", "fz"), STAYS),
    # a coach's own
    "u": (0, {"new": STAYS, "try": STAYS, "*": TURNS}),
    "md": (1, {"": STAYS, "*": TURNS}),
    "mk": TURNS,
    "cl": (1, {"pdf": STAYS, "*": TURNS}),
    "sl": (0, {**dict.fromkeys(("set", "open", "off", "codes", "noted"), STAYS), "*": TURNS}),
    **dict.fromkeys(("lv", "ls", "mm"), SETTLED),
    **dict.fromkeys(("lm", "lw", "ln", "pg"), TURNS),
    "vl": (1, {"": STAYS, "*": TURNS}),
    **dict.fromkeys(("dg", "pl", "ov", "of", "vf", "tr"), STAYS),
}
"""By what a button does (`press.py`); where it depends on what it carries, by the word at that place in it."""

_IN_A_LIST = ("cf",)
"""Choices of which several can hang under one message, a row each: the others stay."""


def rule_of(button: Button) -> AfterTap:
    """What becomes of the message under which this button was tapped."""
    rule = RULES.get(button.action, STAYS)
    if isinstance(rule, AfterTap):
        return rule
    place, by = rule
    word = (*button.ref.split("."), "", "")[place]
    return by.get(word, by["*"])


def change(work: Work, person: Person, tapped: Tapped, doing: Callable[[Work], AtOnce]) -> AtOnce:
    """Do what the button stands for, and with the message what its rule says."""
    rule = rule_of(tapped.button)
    place = TapPlace(person.id, tapped.message, tapped.protected) if rule is TURNS else None
    at_once = doing(replace(work, place=place))
    shown = place is not None and place.taken is not None
    done = tapped.message != 0 and not shown and not isinstance(at_once, NotDone | tuple)
    if done and (rule in (TURNS, SETTLED) or (rule is ANSWERED and _is_loose(work, tapped, at_once))):
        settle(work, person, tapped)
    return at_once


def _is_loose(work: Work, tapped: Tapped, at_once: AtOnce) -> bool:
    """Whether the button hung elsewhere than under the question that it answers: under a reminder of it, say."""
    one, turn, *_ = (*tapped.button.ref.split("."), "")
    if tapped.button.action == "w":
        return True
    if at_once is not None:
        return False
    asked = spoken.shown_as(work, f"ask:{one}:{turn}")
    return asked is not None and asked != tapped.message


def settle(work: Work, person: Person, tapped: Tapped) -> None:
    """Hang what was tapped in the place of what could be chosen."""
    said = render(Text("✓ {answer}", answer=tapped.button.label), locale_of(person)) if tapped.button.label else ""
    rows = [_settled(row, tapped.button, said) for row in tapped.buttons]
    outbox.put(work, hung_under(tapped.message, tuple(row for row in rows if row), person))


def _settled(row: tuple[Button, ...], button: Button, said: str) -> tuple[Button, ...]:
    if button in row:
        return (Button(said, CHOSEN, f"{button.action}.{button.ref}"[:40]),) if said else ()
    if button.action in _IN_A_LIST:
        return row
    return tuple(one for one in row if one.url or rule_of(one) is STAYS)
