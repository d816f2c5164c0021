"""A coach says yes to who asked for another time: in words of her own, or by a tap under what he asked. It moves once
she has seen to when, and said that it is right."""

from collections.abc import Sequence

from bot.actions import another_time
from bot.actions.closed_days import clients_today
from bot.actions.start import start_moving_in
from bot.actions.whom import mentioned
from bot.storage import meetings
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.asked.asks_to_move import agrees_to_move
from conversations.text import Sentence, Text
from conversations.wished.when_else import proposed


def agreed(work: Work, coach: Person, coached: Sequence[Trajectory], words: str, told: Trajectory | None) -> bool:
    """Whether these words say so of one meeting, and to when; then she is asked whether it is that. Without a time in
    them they do where what this client `told` her is the last that she read."""
    if not agrees_to_move(words):
        return False
    among = [told] if told is not None else mentioned(coached, words) or coached
    asked = [(one, planned) for one in among if one.runs and (planned := another_time.is_open(work, one)) is not None]
    if len(asked) != 1:
        return False
    ((trajectory, planned),) = asked
    to = proposed(words, clients_today(work, trajectory), planned.meeting.at)
    if to is None and told is not None:
        to = another_time.wanted(work, trajectory, planned.meeting.number)
    if to is None or to.utc() <= work.now:
        return False
    start_moving_in(work, coach, trajectory, str(planned.meeting.number), to)
    return True


def pressed(work: Work, coach: Person, trajectory: Trajectory, number: str) -> Sentence | None:
    """She tapped that it moves: to when he asked for, or else she says to when."""
    planned = meetings.find(work, trajectory.id, int(number)) if number.isdecimal() else None
    if planned is None or planned.meeting.at.utc() <= work.now:
        return Text("This meeting has a new date already.")
    to = another_time.wanted(work, trajectory, planned.meeting.number)
    start_moving_in(work, coach, trajectory, number, to if to is not None and to.utc() > work.now else None)
    return None
