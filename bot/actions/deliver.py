"""The outbox at the door: which rows may go now, and what each outcome means.

What is true of each kind stands in one table (`storage/delivery_kinds.py`): a question whose fate is unknown goes once
more, a reminder never, a digest until it is confirmed; receipts and menus can be repeated freely.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.actions import tell_directly, word_goal
from bot.actions.answered_buttons import Rehung
from bot.actions.closed_days import clients_today, leave_of, silent_days
from bot.actions.keep_in_touch import went_away
from bot.actions.speak import is_behind_lock, say_what_is_held, tell
from bot.actions.take_turn import take_turn
from bot.errors import Unreadable
from bot.message import NotNow, Outcome, Rejected, Sent, Unknown, Unreachable
from bot.storage import carrying, conversations, meetings, outbox, people, spoken, trajectories
from bot.storage.delivery_kinds import RULES, Again, DeliveryKind
from bot.storage.outbox import Delivery, State
from bot.storage.trajectories import Stage
from bot.storage.under_way import Left
from bot.storage.work import Work
from conversations.events import Delivered, Lapsed, NotDelivered
from conversations.rhythm import QUIET_UNTIL, Local, at_utc, next_allowed
from conversations.scripts import script_of
from conversations.states import Asking, Closed, has_not_arrived, underneath
from conversations.text import Text


class Claimed(NamedTuple):
    """Whether there was anything to claim, and whether anything that is due was left."""

    any: bool
    is_left: bool


_PROTECTED = '"protected":true'
_SORRY = "sorry"
_LOST = Unknown()
_SECOND_TRY = timedelta(seconds=60)
_LONGEST_PAUSE = timedelta(minutes=5)


def claim(work: Work, limit: int, held: Collection[int] = (), begun: Collection[int] = ()) -> Claimed:
    """Claim rows to send now, and tell of those that may go, looked at once more: is it still true, still in time,
    still welcome? Rows of these ids are `held` by who carries them, however long they have been. Of those that nobody
    carries, what was `begun` has an unknown fate; the rest was never heard of, as when the database broke off while it
    was committed, and waits again."""
    if lost := carrying.orphans(work, held=held):
        carrying.give_back(work, [row.id for row in lost if row.id not in begun])
        for row in carrying.orphans(work, held=held):
            _record_apart(work, row)
    rows = carrying.claim(work, limit)
    for row in rows:
        if _may_go_apart(work, row):
            work.tell(_addressed(work, row))
    return Claimed(bool(rows), carrying.is_left(work))


def _addressed(work: Work, row: Delivery) -> Delivery:
    """Under which message other buttons are hung is known once that one has arrived."""
    if row.kind is not DeliveryKind.BUTTONS:
        return row
    rehung = Rehung.from_json(row.payload)
    return replace(row, message_id=rehung.under or spoken.shown_as(work, rehung.key))


def recover(work: Work, left: Left | None = None) -> None:
    """At the start: what was being sent when the program ended has an unknown fate, but for what is known to have
    arrived, and what was not begun yet waits as if nothing had happened. Where nothing is known, everything was begun.
    """
    lost = carrying.orphans(work, at_start=True)
    if left is not None:
        record_all(work, [(row, Sent(*left.arrived[row.id])) for row in lost if row.id in left.arrived])
        known = {*left.arrived, *left.begun}
        carrying.give_back(work, [row.id for row in lost if row.id not in known])
    for row in lost:
        if left is None or row.id in left.begun:
            _record_apart(work, row)


def _record_apart(work: Work, row: Delivery, outcome: Outcome = _LOST) -> None:
    if not work.apart(_is_recorded, row, outcome):
        end_damaged(work, row, outcome)


def _is_recorded(work: Work, row: Delivery, outcome: Outcome) -> bool:
    record(work, row, outcome)
    return True


def end_damaged(work: Work, row: Delivery, outcome: Outcome) -> None:
    """A row is over, though what should follow from that cannot be read."""
    number = outcome.message_id if isinstance(outcome, Sent) else None
    carrying.end(work, row.id, State.SENT if number else State.UNKNOWN, message_id=number, reason="unreadable")


def _may_go_apart(work: Work, row: Delivery) -> bool:
    """A row of which nobody can tell whether it may go, because what it hangs on can no longer be read, does not go."""
    try:
        return _may_go(work, row)
    except Unreadable:
        carrying.end(work, row.id, State.REFUSED, reason="unreadable")
        return False


def record_all(work: Work, marks: Sequence[tuple[Delivery, Outcome]]) -> None:
    """Note how deliveries went, and what follows from it; what cannot be read of one stops no other."""
    sent = [(row, outcome) for row, outcome in marks if isinstance(outcome, Sent)]
    numbers = {row.id: outcome.message_id for row, outcome in sent if row.message_id is None}
    at = {row.id: outcome.at for row, outcome in sent}
    carrying.became(work, [(one, number, at[one]) for one, number in numbers.items() if number is not None])
    carrying.arrived(work, [row.id for row, _ in sent if numbers.get(row.id) is None])
    work.each_apart(_arrived, [row for row, _ in sent if row.kind is DeliveryKind.QUESTION and row.invites])
    for row, _ in sent:
        if row.person_id is None:
            carrying.forget_over(work, row.id)
    for row, outcome in marks:
        if not isinstance(outcome, Sent):
            _record_apart(work, row, outcome)


def record(work: Work, row: Delivery, outcome: Outcome) -> None:
    """Note that a delivery did not arrive for certain, and what follows from it."""
    match outcome:
        case Unknown():
            _unknown(work, row)
        case Unreachable():
            _give_up(work, row, State.REFUSED, outcome.reason)
            if row.person_id is not None and (person := people.find(work, row.person_id)) is not None:
                went_away(work, person)
        case Rejected():
            _give_up(work, row, State.REFUSED, outcome.reason)
            _say_instead(work, row)
        case NotNow(seconds=seconds) if seconds is not None:
            carrying.again(work, row.id, work.now + timedelta(seconds=seconds))
        case _:
            carrying.again(work, row.id, work.now + min(timedelta(seconds=2**row.attempts), _LONGEST_PAUSE))
    if row.person_id is None:
        carrying.forget_over(work, row.id)


def _say_instead(work: Work, row: Delivery) -> None:
    """Where a change cannot be marked, it is said; where a message cannot be shown, that something went
    wrong: at once to who did something himself and waits, whatever the hour."""
    person = people.find(work, row.person_id) if row.person_id is not None else None
    if person is None or row.key.startswith(_SORRY):
        return
    trajectory = trajectories.by_id(work, row.trajectory_id) if row.trajectory_id else None
    if row.kind is DeliveryKind.RECEIPT and row.key.startswith(outbox.CHANGED):
        tell(work, person, (Text("I have changed it."),), trajectory=trajectory, key=f"instead:{row.id}", urgent=True)
    elif RULES[row.kind].missed:
        said = Text("Something went wrong: I could not show you a message. What you wrote is kept; /start goes on.")
        tell(work, person, (said,), trajectory=trajectory, key=f"{_SORRY}:{row.id}", urgent=not row.unasked)


def _may_go(work: Work, row: Delivery) -> bool:
    if row.chat == people.NOWHERE or row.damaged:
        _give_up(work, row, State.REFUSED, "unreadable")
        return False
    late = RULES[row.kind].late
    if (late is not None and work.now > row.intended_at + late) or (
        row.expires_at is not None and work.now >= row.expires_at
    ):
        _give_up(work, row, State.LAPSED, "too_late")
        return False
    if _is_resting(work, row):
        _give_up(work, row, State.LAPSED, "paused")
        return False
    if _is_over(work, row):
        carrying.end(work, row.id, State.SKIPPED, reason="overtaken")
        return False
    if row.person_id is not None and not people.is_reachable(work, row.person_id):
        _give_up(work, row, State.REFUSED, "unreachable")
        return False
    return _is_day(work, row) and _is_hour(work, row) and not _is_held(work, row)


def _is_held(work: Work, row: Delivery) -> bool:
    """Whether it lies behind the lock of who would read it, which has closed since it was written."""
    person = people.find(work, row.person_id) if row.person_id is not None and _PROTECTED in row.payload else None
    if person is None or not person.guard or not is_behind_lock(work, row):
        return False
    say_what_is_held(work, person, row.trajectory_id, row.key)
    carrying.postpone(work, row.id, work.now + outbox.HELD)
    return True


def _is_over(work: Work, row: Delivery) -> bool:
    """Whether things have moved on: a question no longer open, a reminder no longer needed, a client who stopped."""
    if row.unasked and row.trajectory_id is not None:
        trajectory = trajectories.by_id(work, row.trajectory_id)
        if trajectory.stage is Stage.STOPPED and row.person_id == trajectory.client_id:
            return True
    if row.turn is None or row.conversation_id is None:
        return False
    one = conversations.by_id(work, row.conversation_id)
    if one is None or isinstance(one.state, Closed):
        return True
    state = underneath(one.state)
    moved_on = not isinstance(state, Asking) or state.turn != row.turn
    return moved_on or (row.kind is DeliveryKind.REMINDER and conversations.has_begun(one))


def _is_resting(work: Work, row: Delivery) -> bool:
    """Whether this would come to a client by itself while everything rests, or remind him on leave. That it rests, he
    does hear."""
    if not row.unasked or row.kind is DeliveryKind.WORD or row.trajectory_id is None:
        return False
    trajectory = trajectories.by_id(work, row.trajectory_id)
    if row.person_id != trajectory.client_id:
        return False
    on_leave = clients_today(work, trajectory) in silent_days(work, trajectory).client
    return trajectory.stage is Stage.PAUSED or (on_leave and row.kind is DeliveryKind.REMINDER)


def _is_day(work: Work, row: Delivery) -> bool:
    """What the bot offers a client of its own accord waits until he is back, and everything goes on."""
    if not row.key.startswith(word_goal.OFFERED) or row.trajectory_id is None:
        return True
    later = word_goal.another_day(work, trajectories.by_id(work, row.trajectory_id))
    if later is None:
        left = conversations.running(work, row.person_id or "")
        if left is not None:
            # What gives way to it ends without a word, so that what he writes now is about this.
            take_turn(work, left, Lapsed(work.now), gathers=[])
        return True
    carrying.postpone(work, row.id, later)
    return False


def _is_hour(work: Work, row: Delivery) -> bool:
    """What the bot says of its own accord waits for the end of the quiet hours, to a coach of her leave too; but an
    overview never beyond its meeting."""
    if not row.unasked or row.person_id is None:
        return True
    trajectory = trajectories.by_id(work, row.trajectory_id) if row.trajectory_id else None
    zone = trajectory.zone if trajectory else work.house.zone
    allowed = next_allowed(work.now, zone)
    if trajectory is not None and row.person_id == trajectory.client_id:
        allowed = next_allowed(work.now, trajectory.clients_zone, trajectory.contract.own_time)
    elif trajectory is None:
        allowed = _back_at_work(work, row.person_id, zone, allowed)
    elif row.person_id == trajectory.coach_id:
        allowed = _back_at_work(work, row.person_id, zone, allowed)
        coming = meetings.coming(work, trajectory.id) if row.kind is DeliveryKind.DIGEST else None
        if coming is not None and coming.at.utc() <= allowed:
            return True
    else:
        return True
    if allowed <= work.now:
        return True
    carrying.postpone(work, row.id, allowed)
    return False


def _back_at_work(work: Work, coach_id: str, zone: str, allowed: datetime) -> datetime:
    """The first allowed instant from this one on that is not in the coach's leave."""
    leave = leave_of(work, coach_id, at_utc(work.now, zone).day)
    while (day := at_utc(allowed, zone).day) in leave:
        allowed = next_allowed(Local(day + timedelta(days=1), QUIET_UNTIL, zone).utc(), zone)
    return allowed


def _unknown(work: Work, row: Delivery) -> None:
    again = RULES[row.kind].again
    if again is Again.NEVER or (again is Again.ONCE and row.unknowns):
        carrying.end(work, row.id, State.UNKNOWN)
        _arrived(work, row)
        return
    carrying.again(work, row.id, work.now + _SECOND_TRY * min(2**row.unknowns, 60), unknown=True)


def _arrived(work: Work, row: Delivery) -> None:
    if row.kind is DeliveryKind.QUESTION and row.turn is not None and row.conversation_id is not None:
        one = conversations.by_id(work, row.conversation_id)
        if one is not None and has_not_arrived(one.state):
            take_turn(work, one, Delivered(work.now, row.turn))


def _give_up(work: Work, row: Delivery, state: State, reason: str) -> None:
    carrying.end(work, row.id, state, reason=reason)
    work.apart(_not_arrived, row, state)


def _not_arrived(work: Work, row: Delivery, state: State) -> None:
    if row.key.startswith(f"{tell_directly.SENT}:"):
        tell_directly.tell_lost(work, row)
    if row.kind is DeliveryKind.QUESTION and row.turn is not None and row.conversation_id is not None:
        one = conversations.by_id(work, row.conversation_id)
        # What somebody is getting done is a draft of his: it stays, though this question could not be shown.
        if one is not None and (state is not State.REFUSED or script_of(one.script).recorded):
            take_turn(work, one, NotDelivered(work.now, row.turn))
