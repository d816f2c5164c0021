"""*Straks*: the same question again, in an hour, tonight or tomorrow."""

from bot.actions.allowed import NotDone
from bot.actions.fulfil import AtOnce
from bot.actions.speak import tell
from bot.actions.take_turn import take_turn
from bot.storage import conversations, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work, new_id
from conversations.events import PutOff
from conversations.later import only_when, read_amid, read_later
from conversations.matching import normal
from conversations.rhythm import Local, at_utc, later_options
from conversations.scripts import script_of
from conversations.states import Closed
from conversations.text import Text

ASKED = "later"
"""What the key of the question when to come back begins with; then comes the conversation that it is about."""
_WORDS = {
    "hour": ("over een uur", "een uur", "over een uurtje", "uurtje", "in an hour"),
    "tonight": ("vanavond", "tonight", "this evening"),
    "tomorrow": ("morgen", "morgenochtend", "tomorrow"),
}
_TONIGHT = {"vanavond", "tonight"}
_LABELS = {"hour": Text("In an hour"), "tonight": Text("Tonight"), "tomorrow": Text("Tomorrow")}
_NOTHING = NotDone("There is nothing to put off any more.")


def offer_later(work: Work, person: Person, one: Conversation) -> None:
    """Ask when this question may come again. What is over, is not put off."""
    if isinstance(one.state, Closed):
        tell(work, person, (_NOTHING,))
        return
    trajectory = trajectories.by_id(work, one.trajectory_id) if one.trajectory_id else None
    if not script_of(one.script).may_put_off:
        tell(work, person, (Text("This can wait as long as you like; I keep it open."),), trajectory=trajectory)
        return
    options = later_options(work.now, _zone(work, one))
    row = [(_LABELS[key], "w", f"{one.id}.{key}") for key, _ in options]
    when = Text("When shall I come back to it?")
    tell(work, person, (when,), trajectory=trajectory, buttons=(row,), key=f"{ASKED}:{one.id}:{new_id()}")


def put_off_to(work: Work, person: Person, one: Conversation, words: str) -> bool:
    """Put the open question off until what these words say, a day, a time or one of the buttons; whether they do."""
    zone, script = _zone(work, one), script_of(one.script)
    until = _until(work, words, zone) or only_when(words, lambda said: _until(work, said, zone))
    if until is None or until.utc() <= work.now or isinstance(one.state, Closed) or not script.may_put_off:
        return False
    told = take_turn(work, one, PutOff(work.now, until.utc(), until.wall()))
    if isinstance(told, Text):
        tell(work, person, (told,))
    return True


def put_off_amid(work: Work, conversation_id: str, words: str) -> None:
    """Put the open question off until the day that stands among these words, if that is still to come."""
    one = conversations.by_id(work, conversation_id)
    until = when_amid(work, one, words) if one is not None else None
    if one is not None and until is not None:
        take_turn(work, one, PutOff(work.now, until.utc(), until.wall()))


def when_amid(work: Work, one: Conversation, words: str) -> Local | None:
    """The moment that stands among these words, if it is still to come and the question can wait."""
    if not script_of(one.script).may_put_off:
        return None
    zone = _zone(work, one)
    tonight = dict(later_options(work.now, zone)).get("tonight") if _TONIGHT & set(normal(words).split()) else None
    until = at_utc(tonight, zone) if tonight is not None else read_amid(words, work.now, zone)
    return until if until is not None and until.utc() > work.now else None


def is_when(work: Work, one: Conversation, words: str) -> bool:
    """Whether these words are nothing but a day or a time."""
    return _until(work, words, _zone(work, one)) is not None


def _until(work: Work, words: str, zone: str) -> Local | None:
    said = normal(words)
    key = next((key for key, names in _WORDS.items() if said in names), "")
    chosen = dict(later_options(work.now, zone)).get(key)
    if chosen is not None:
        return at_utc(chosen, zone)
    return read_later(words, work.now, zone)


def put_off(work: Work, one: Conversation, key: str) -> AtOnce:
    """Put the open question off until then; counted from the moment of the tap."""
    until = dict(later_options(work.now, _zone(work, one))).get(key)
    if until is None or isinstance(one.state, Closed):
        return _NOTHING
    return take_turn(work, one, PutOff(work.now, until, at_utc(until, _zone(work, one)).wall()))


def _zone(work: Work, one: Conversation) -> str:
    """Where who was asked it is."""
    trajectory = trajectories.by_id(work, one.trajectory_id) if one.trajectory_id else None
    if trajectory is None:
        return work.house.zone
    return trajectory.clients_zone if one.person_id == trajectory.client_id else trajectory.zone
