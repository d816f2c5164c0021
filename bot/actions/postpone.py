"""*Straks*: the same question again, in an hour, tonight or tomorrow."""

from dataclasses import replace
from datetime import time, timedelta

from bot.actions.allowed import NotDone
from bot.actions.closed_days import clients_day, clients_today
from bot.actions.fulfil import AtOnce
from bot.actions.in_mourning import in_mourning
from bot.actions.situate import situate
from bot.actions.speak import coach_of, tell
from bot.actions.take_turn import take_turn
from bot.house import days_off
from bot.storage import conversations, meetings, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.check_days import ASK_ON
from conversations.days.later import only_when, read_amid, read_later
from conversations.events import PutOff, Skipped, WentQuiet
from conversations.kinds import Who
from conversations.matching import normal
from conversations.moves import is_being_answered
from conversations.references import MessageRef
from conversations.rhythm import Local, at_utc, is_working_day, later_options, next_working_day, working_days_before
from conversations.said.gist import says_not_held
from conversations.scripts import script_of
from conversations.states import Asking, Closed, underneath
from conversations.surely import sets_out_and_asks
from conversations.text import Piece, SpokenDay, Text
from conversations.told.touches import news_beside, touches, word_above
from conversations.wished.put_off import not_today, puts_off_until, read_put_off
from conversations.wished.waiting_words import UntilWhen, asks_to_wait, says_only_when

ASKED = "later"
"""What the key of the question when to come back begins with; then comes the conversation that it is about."""
_WORDS = {
    "hour": ("over een uur", "een uur", "over een uurtje", "uurtje", "in an hour"),
    "tonight": ("vanavond", "tonight", "this evening"),
    "tomorrow": ("morgen", "morgenochtend", "tomorrow"),
}
_MORNING = time(9)
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


def not_now(work: Work, person: Person, one: Conversation) -> None:
    """He says that it does not suit him now: he is asked when it does, unless he lost somebody lately."""
    trajectory = trajectories.readable(work, one.trajectory_id)
    if trajectory is None or not in_mourning(work, one):
        offer_later(work, person, one)
        return
    said = Text("That is fine, {client}. You need not do anything now.", client=trajectory.contract.client)
    tell(work, person, (said,), trajectory=trajectory)


def put_off_to(work: Work, person: Person, one: Conversation, words: str, message_id: MessageRef | None = None) -> bool:
    """Put the open question off until what these words say, a day, a time or one of the buttons; whether they do. What
    touches him beside that, in this message, is kept and gets a word."""
    zone, script = _zone(work, one), script_of(one.script)
    until = _until(work, words, zone) or only_when(words, lambda said: _until(work, said, zone))
    news = news_beside(words) if until is None else None
    here = trajectories.readable(work, one.trajectory_id) if news is not None else None
    if news is not None and here is not None and message_id is not None:
        return _let_wait(work, person, one, here, UntilWhen(news[1], kept=words), message_id)
    if until is None or until.utc() <= work.now or isinstance(one.state, Closed) or not script.may_put_off:
        return False
    _turn(work, person, one, PutOff(work.now, until.utc(), until.wall()))
    return True


def _turn(work: Work, person: Person, one: Conversation, event: PutOff | Skipped) -> None:
    """Take this turn, and tell what came of it where that is not in what is said then."""
    told = take_turn(work, one, event)
    if isinstance(told, Text):
        tell(work, person, (told,))


def put_off_instead(work: Work, person: Person, one: Conversation, words: str, message_id: MessageRef) -> bool:
    """Whether somebody writes, in the place of a first answer, until when it can wait; then it does, at most until the
    working day before the meeting that it is for, and is passed by where that has come. Where he does not say until
    when, he is asked."""
    script, state = script_of(one.script), underneath(one.state)
    trajectory = trajectories.readable(work, one.trajectory_id)
    may = script.may_put_off and (script.comes is not None or script.answers is Who.CLIENT)
    if not isinstance(state, Asking) or not may or trajectory is None:
        return False
    if state.open.step == ASK_ON:
        return False  # Asked when to ask, he says when.
    if says_not_held(words, coach_of(work, trajectory)):
        return False
    if state.open.step in script.overview.sets and sets_out_and_asks(words):
        return False
    is_first = not any(asked.has_answer for asked in state.asked)
    if is_first and (when := puts_off_until(words)):
        until = _by_day(work, trajectory, one, read_put_off(when, work.now, _zone(work, one)))
        if until is None or until.utc() <= work.now:
            _turn(work, person, one, Skipped(work.now, state.turn, message_id))
        else:
            _turn(work, person, one, PutOff(work.now, until.utc(), until.wall()))
        return True
    waits = asks_to_wait(words, first=is_first) if not state.open.has_answer or state.open.redo else None
    if waits is not None and not waits.kept and touches(words):
        waits = replace(waits, kept=words)
    return waits is not None and _let_wait(work, person, one, trajectory, waits, message_id)


def _let_wait(
    work: Work, person: Person, one: Conversation, trajectory: Trajectory, waits: UntilWhen, message_id: MessageRef
) -> bool:
    """Put the open question off until then, as near to it as makes sense; where that is not known, he is asked when."""
    wanted = _at(work, waits.when, _zone(work, one)) if waits.when else None
    until = _in_time(work, trajectory, one, wanted) if wanted is not None else None
    if until is not None and until.utc() > work.now:
        kept = (message_id, waits.kept) if waits.kept else (None, "")
        event = PutOff(work.now, until.utc(), until.wall(), *kept)
        take_turn(work, one, event, before=list(word_above(waits.kept, trajectory.contract.client)))
    elif waits.kept:
        return False  # What he tells is worth more than that it can wait.
    else:
        not_now(work, person, one)
    return True


def _in_time(work: Work, trajectory: Trajectory, one: Conversation, wanted: Local) -> Local:
    """The moment that he names, at his own hour where he names only a day, and while the question makes sense."""
    if wanted.time == _MORNING and wanted.day > at_utc(work.now, wanted.zone).day:
        wanted = Local(wanted.day, trajectory.contract.client_hour, wanted.zone)
    useful = situate(work, one, trajectory).useful_until
    ends = at_utc(useful, wanted.zone) if useful is not None else None
    comes = script_of(one.script).comes
    if ends is None or comes is None:
        return wanted
    own, closed = trajectory.contract.own_time, days_off(clients_today(work, trajectory), trajectory.zone)
    last = Local(working_days_before(ends.day, 1, closed, own), trajectory.contract.client_hour, wanted.zone)
    return wanted if wanted.utc() < ends.utc() and wanted.day <= last.day else last


def _by_day(work: Work, trajectory: Trajectory, one: Conversation, wanted: Local | None) -> Local | None:
    """The working day on which that can be: the one he wants or the next, and before the meeting that it is for."""
    own, hour = trajectory.contract.own_time, trajectory.contract.client_hour
    closed = days_off(clients_today(work, trajectory), trajectory.zone)
    day = None
    if wanted is not None:
        day = wanted.day if is_working_day(wanted.day, closed, own) else next_working_day(wanted.day, closed, own)
    comes, meeting = script_of(one.script).comes, meetings.find(work, trajectory.id, one.meeting or 0)
    if comes is not None and comes.ends and meeting is not None:
        eve = working_days_before(clients_day(trajectory, meeting.meeting.at.utc()), 1, closed, own)
        day = min(day or eve, eve)
    if day is None:
        return None
    # "Vrijdagmiddag" is no morning.
    at = wanted.time if wanted is not None and wanted.day == day and wanted.time > max(hour, _MORNING) else hour
    return Local(day, at, trajectory.clients_zone)


def lay_aside(work: Work, one: Conversation) -> tuple[Piece, ...] | None:
    """Let what is open wait, for he wants to do something else first: until tomorrow, or sooner where that is too late.
    What he is told of it: nothing when he put it off already, or has just answered all of it; None when it cannot
    wait."""
    if not script_of(one.script).may_put_off or one.trajectory_id is None:
        return None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    if isinstance(one.state, Asking) and is_being_answered(one.state):
        take_turn(work, one, WentQuiet(work.now, one.state.turn))
        one = conversations.by_id(work, one.id) or one
    if not isinstance(one.state, Asking):
        return ()
    until = _when_first_possible(work, trajectory, one)
    take_turn(work, one, PutOff(work.now, until.utc(), until.wall()), gathers=[])
    if until.day == at_utc(work.now, until.zone).day:
        return (Text("This first, then. I ask my question again at {time}.", time=until.time),)
    return (Text("This first, then. I ask my question again on {day}.", day=SpokenDay(until.day)),)


def let_wait_a_day(
    work: Work, trajectory: Trajectory, one: Conversation, kept: tuple[MessageRef, str] | None = None
) -> None:
    """Let what is open wait until the next working day at his hour, with what he told besides (`kept`); nothing is said
    of it here."""
    until = _when_first_possible(work, trajectory, one)
    take_turn(work, one, PutOff(work.now, until.utc(), until.wall(), *(kept or (None, ""))), gathers=[])


def _when_first_possible(work: Work, trajectory: Trajectory, one: Conversation) -> Local:
    """The next working day at his hour, if it still makes sense then; else in an hour, or as soon as it is day."""
    zone = _zone(work, one)
    tomorrow = Local(at_utc(work.now, zone).day + timedelta(days=1), time(), zone)
    day = _by_day(work, trajectory, one, tomorrow) if one.person_id == trajectory.client_id else None
    if day is not None and day.utc() > work.now:
        return day
    return at_utc(min(instant for _, instant in later_options(work.now, zone)), zone)


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
    if not_today(words):
        return Local(at_utc(work.now, zone).day, _MORNING, zone).plus_days(1)
    when = puts_off_until(words) or says_only_when(words)
    return (read_put_off(when, work.now, zone) if when else None) or read_later(words, work.now, zone)


def _at(work: Work, words: str, zone: str) -> Local | None:
    return _until(work, words, zone) or read_put_off(words, work.now, zone)


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
