"""A meeting moves, and everything around it moves along, in one transaction; the client hears it once, and can say
that he cannot."""

from collections.abc import Mapping, Sequence

from bot.actions import another_time
from bot.actions.ask_again import ask_again
from bot.actions.lay_plan import lay_plan
from bot.actions.leave_reflection import leave_reflection, leave_until_it_fits
from bot.actions.send_calendar import OFFER
from bot.actions.speak import Tap, tell
from bot.actions.stands_still import stands_still
from bot.actions.stay_open import stay_open
from bot.storage import conversations, meetings, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.consequences import MoveMeeting
from conversations.moments import Meeting
from conversations.rhythm import Local
from conversations.scripts.move import local, moved
from conversations.scripts.setup import known
from conversations.states import Opening
from conversations.text import Lines, Piece, Sentence, SpokenDay, Text

MOVED = "moved"
"""With what the key begins of what asks him whether he can."""
_THERE = Text("It is there already.")


def move(work: Work, one: Conversation, wish: MoveMeeting) -> None:
    """Carry out what the coach decided; a moment that has gone by while he decided is asked for again."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    if stands_still(work, trajectory):
        return
    to = local(wish.to, trajectory.zone)
    if to.utc() > work.now:
        move_to(work, trajectory, wish.number, to, later_too=wish.later_too)
        return
    coach = people.by_id(work, trajectory.coach_id)
    tell(work, coach, (Text("That moment has passed. Write one that is still to come."),), trajectory=trajectory)
    again = Opening(known({"meeting": str(wish.number)}), due=work.now)
    conversations.start(work, "move", coach.id, trajectory.id, None, again)


def move_to(work: Work, trajectory: Trajectory, number: int, to: Local, *, later_too: bool) -> None:
    """Move meeting `number`, and the later ones along with it or not; both get the new dates, also for a calendar."""
    every, coach = trajectory.contract.every_weeks, people.by_id(work, trajectory.coach_id)
    before = {one.number: one for one in meetings.movable(work, trajectory.id, trajectory.contract.count)}
    new = moved(tuple(before.values()), number, to, every, later_too=later_too)
    new = tuple(one for one in new if not meetings.stands(work, trajectory.id, one))
    offer = ((OFFER, "ca", trajectory.id),)
    if not new:
        tell(work, coach, (_THERE,), trajectory=trajectory, buttons=(offer,))
        return
    for_him = another_time.asked_for(work, trajectory, new[0].number)
    proposed = another_time.has_proposed(work, trajectory, new[0].number, new[0].at)
    meetings.put_meetings(work, trajectory.id, new)
    numbers = {one.number for one in new}
    for number in numbers:
        if before[number].at.utc() <= work.now:
            leave_reflection(work, trajectory, number)
    leave_until_it_fits(work, trajectory, numbers)
    ask_again(work, trajectory, numbers)
    lay_plan(work, trajectory)
    said = Lines(*(_for_coach(before[one.number], one) for one in new))
    tell(work, coach, (Text("Moved."), said), trajectory=trajectory, buttons=(offer,))
    open_still = stay_open(work, trajectory, numbers)
    if trajectory.client_id is not None:
        _tell_client(work, trajectory, before, new, open_still=open_still, for_him=for_him, proposed=proposed)


def _tell_client(
    work: Work,
    trajectory: Trajectory,
    before: Mapping[int, Meeting],
    new: Sequence[Meeting],
    *,
    open_still: bool,
    for_him: bool,
    proposed: bool,
) -> None:
    """From which day to which, and whether he can; `for_him` it moves when it was he who asked for that. Where nothing
    moves but to the moment that he `proposed`, nothing is asked."""
    assert trajectory.client_id is not None
    his = len(new) == 1 and proposed
    pieces: list[Piece] = [_for_client(work, trajectory, before, new, for_him=for_him, proposed=proposed)]
    if open_still:
        pieces.append(Text("My question for it stays open until then."))
    if not his:
        pieces.append(Text("Can you make it then?") if len(new) == 1 else Text("Can you make it on those days?"))
    asks = () if his else (_whether_he_can(work, trajectory, new),)
    rows = (*asks, ((OFFER, "ca", trajectory.id),))
    client, key = people.by_id(work, trajectory.client_id), f"{MOVED}:{new_id()}"
    tell(work, client, pieces, trajectory=trajectory, buttons=rows, unasked=True, key=key)


def _for_client(
    work: Work,
    trajectory: Trajectory,
    before: Mapping[int, Meeting],
    new: Sequence[Meeting],
    *,
    for_him: bool,
    proposed: bool,
) -> Sentence | Lines:
    coach = people.coach_name(work, trajectory.coach_id)
    if len(new) == 1:
        old, to = before[new[0].number].at, new[0].at
        return _has_moved(coach, old, to, proposed=proposed) if for_him else _moves(coach, old, to)
    lines = [Text("· from {old} to {new}", old=before[one.number].at.wall(), new=one.at.wall()) for one in new]
    if for_him and proposed:
        can = Text("It can be done: {moment}, as you asked. What comes after it moves along:", moment=new[0].at.wall())
        return Lines(can, *lines[1:])
    if for_him:
        return Lines(Text("{coach} has moved your meetings, as you asked:", coach=coach), *lines)
    return Lines(Text("{coach} moves your meetings:", coach=coach), *lines)


def _moves(coach: str, old: Local, new: Local) -> Sentence:
    """As a person says it: the time where it is another one, the day where it is not the same."""
    day = SpokenDay(old.day)
    if old.day == new.day:
        return Text("{coach} would like to move your meeting of {day} to {time}.", coach=coach, day=day, time=new.time)
    if old.time == new.time:
        return Text(
            "{coach} would like to move your meeting of {day} to {new}, at the same time.",
            coach=coach,
            day=day,
            new=SpokenDay(new.day),
        )
    return Text("{coach} would like to move your meeting of {day} to {new}.", coach=coach, day=day, new=new.wall())


def _has_moved(coach: str, old: Local, new: Local, *, proposed: bool) -> Sentence:
    """The same to who asked for it himself, and may have `proposed` this very moment."""
    if not proposed:
        instead = old.time if old.day == new.day else old.wall()
        return Text(
            "You asked for another time. {coach} proposes {new}, instead of {old}.",
            coach=coach,
            new=new.wall(),
            old=instead,
        )
    day = SpokenDay(old.day)
    if old.day == new.day:
        return Text("{coach} has moved your meeting of {day} for you, to {time}.", coach=coach, day=day, time=new.time)
    if old.time == new.time:
        return Text(
            "{coach} has moved your meeting of {day} for you, to {new}, at the same time.",
            coach=coach,
            day=day,
            new=SpokenDay(new.day),
        )
    return Text("{coach} has moved your meeting of {day} for you, to {new}.", coach=coach, day=day, new=new.wall())


def _for_coach(old: Meeting, new: Meeting) -> Sentence:
    return Text("Meeting {number}: from {old} to {new}", number=new.number, old=old.at.wall(), new=new.at.wall())


def _whether_he_can(work: Work, trajectory: Trajectory, new: Sequence[Meeting]) -> tuple[Tap, ...]:
    sequences = {one.meeting.number: one.sequence for one in meetings.meetings_of(work, trajectory.id)}
    first, last = new[0].number, new[-1].number
    ref = f"{trajectory.id}.{first}.{last}.{sequences[first]}"
    return (Text("I can"), "kj", ref), (Text("I cannot"), "kn", ref)
