"""A button was pressed. The signature only says that we made it for this person; what it may do is checked here."""

from dataclasses import dataclass

from bot.actions import allowed
from bot.actions.allowed import GONE
from bot.actions.fulfil import AtOnce
from bot.actions.speak import as_client, locale_of, voice
from bot.doors.after_a_tap import Tapped, change
from bot.doors.press_conversation import CONVERSATION
from bot.doors.press_own import OWN
from bot.doors.row import is_once
from bot.doors.rows import ROWS
from bot.message import Button, Keyboard
from bot.storage import conversations, trajectories, updates
from bot.storage.people import Person
from bot.storage.work import Work
from bot.texts import render


@dataclass(frozen=True)
class Pressed:
    """What a press came to: a short word for who pressed, in his language; or other buttons in the place of these."""

    remark: str | None = None
    buttons: Keyboard | None = None


def press(work: Work, person: Person, tapped: Tapped) -> Pressed:
    """Carry out what the button stands for, if this person may and it still can be; the message changes with it."""
    if _is_the_same_tap(work, person, tapped):
        return Pressed()
    at_once = change(work, person, tapped, lambda work: act(work, person, tapped.button))
    if isinstance(at_once, tuple):
        return Pressed(buttons=at_once)
    return Pressed(render(at_once, _voice(work, person, tapped.button)) if at_once else None)


def _voice(work: Work, person: Person, button: Button) -> str:
    """How to address who pressed: as what he is where this button belongs, for a coach can be a client as well."""
    if button.action in OWN:
        return locale_of(person, as_client(work, person))
    about = allowed.either(work, person, button.ref)
    if button.action in CONVERSATION and (one := conversations.by_id(work, button.ref.partition(".")[0])) is not None:
        about = trajectories.by_id(work, one.trajectory_id) if one.trajectory_id else None
    return voice(work, person, about)


def _is_the_same_tap(work: Work, person: Person, tapped: Tapped) -> bool:
    """Whether he tapped this a moment ago too, and once is what he meant."""
    row, button = ROWS.get(tapped.button.action), tapped.button
    if row is None or not tapped.message or not is_once(row, button.ref):
        return False
    return updates.just_before(work, f"{person.id}:{tapped.message}:{button.action}.{button.ref}")


def act(work: Work, person: Person, button: Button) -> AtOnce:
    """Do what a button stands for, if this person may and it still can be."""
    row = ROWS.get(button.action)
    return row.carry_out(work, person, button.ref) if row is not None else GONE
