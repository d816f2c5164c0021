"""*Straks*: the same question again, in an hour, tonight or tomorrow."""

from bot.actions.speak import tell
from bot.actions.take_turn import AtOnce, take_turn
from bot.storage import trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.events import PutOff
from conversations.rhythm import at_utc, later_options
from conversations.scripts import script_of
from conversations.states import Closed
from conversations.text import Text

_LABELS = {"hour": Text("In an hour"), "tonight": Text("Tonight"), "tomorrow": Text("Tomorrow")}
_NOTHING = Text("There is nothing to put off any more.")


def offer_later(work: Work, person: Person, one: Conversation) -> None:
    """Ask when this question may come again."""
    trajectory = trajectories.by_id(work, one.trajectory_id) if one.trajectory_id else None
    if not script_of(one.script).may_put_off:
        tell(work, person, (Text("This can wait as long as you like; I keep it open."),), trajectory=trajectory)
        return
    options = later_options(work.now, _zone(work, one))
    row = [(_LABELS[key], "w", f"{one.id}.{key}") for key, _ in options]
    tell(work, person, (Text("When shall I come back to it?"),), trajectory=trajectory, buttons=(row,))


def put_off(work: Work, one: Conversation, key: str) -> AtOnce:
    """Put the open question off until then; counted from the moment of the tap."""
    until = dict(later_options(work.now, _zone(work, one))).get(key)
    if until is None or isinstance(one.state, Closed):
        return _NOTHING
    return take_turn(work, one, PutOff(work.now, until, at_utc(until, _zone(work, one)).wall()))


def _zone(work: Work, one: Conversation) -> str:
    return trajectories.by_id(work, one.trajectory_id).zone if one.trajectory_id else work.house.zone
