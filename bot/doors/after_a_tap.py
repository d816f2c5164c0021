"""What becomes of a message when a button under it is tapped: the one place that does what its row says (`row.py`).

Where a tap did nothing, nothing changes. The change goes through the outbox like everything that is said, and may fail:
what is shown comes as a new message then, and what hangs under an old one does nothing any more and says so.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.actions.allowed import NotDone
from bot.actions.answered_buttons import CHOSEN, hung_under
from bot.actions.fulfil import AtOnce
from bot.actions.speak import locale_of
from bot.doors.row import ANSWERED, OPENS, SETTLED, STAYS, TURNS, AfterTap
from bot.doors.rows import ROWS
from bot.message import Button, Keyboard
from bot.storage import outbox, spoken
from bot.storage.people import Person
from bot.storage.work import TapPlace, Work
from bot.texts import render
from conversations.references import MessageRef
from conversations.text import Text


@dataclass(frozen=True)
class Tapped:
    """A button that was tapped, with the message under which it hangs, if that is there, and all that hangs there.
    `mark` is the one that the button carries, if the channel cannot see by itself that it hangs there
    (`spoken.hangs_under`)."""

    message: MessageRef | None
    button: Button
    buttons: Keyboard = ()
    protected: bool = False
    mark: str | None = None


_IN_A_LIST = ("cf", "ns", "oq")
"""Choices of which several can hang under one message, a row each, or beside which there is another one to make: the
others stay."""


def rule_of(button: Button) -> AfterTap:
    """What becomes of the message under which this button was tapped."""
    row = ROWS.get(button.action)
    rule = row.after if row is not None else STAYS
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
    if rule is OPENS and isinstance(at_once, tuple):
        return (*at_once, *_from_numbers(tapped.buttons))
    shown = place is not None and place.taken is not None
    done = tapped.message is not None and not shown and not isinstance(at_once, NotDone | tuple)
    if done and (rule in (TURNS, SETTLED) or (rule is ANSWERED and _is_loose(work, tapped, at_once))):
        settle(work, person, tapped)
    return at_once


def _from_numbers(rows: Keyboard) -> Keyboard:
    """What hangs there from the numbers of the list on; what another number opened before stands above them."""
    first = next((place for place, row in enumerate(rows) if any(rule_of(one) is OPENS for one in row)), len(rows))
    return rows[first:]


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
    if tapped.message is None:
        return
    outbox.put(work, hung_under(tapped.message, tuple(row for row in rows if row), person))


def _settled(row: tuple[Button, ...], button: Button, said: str) -> tuple[Button, ...]:
    if button in row:
        return (Button(said, CHOSEN, f"{button.action}.{button.ref}"[:40]),) if said else ()
    if button.action == "ti":
        return tuple(one for one in row if one.action != button.action)  # The invitation above it stands.
    if button.action in _IN_A_LIST:
        return row
    return tuple(one for one in row if one.url or rule_of(one) is STAYS)
