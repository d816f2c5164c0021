"""With one tap it is again as it was before a client said when he would rather be asked."""

from datetime import time

from bot.actions import own_time
from bot.actions.other_hour import NEXT_DAY, NOT_ON, NOW
from bot.actions.take_turn import take_turn
from bot.storage import conversations
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.events import Recalled
from conversations.scripts.reflection import REFLECTION
from conversations.states import Resting
from conversations.text import Text
from conversations.wished import weekday_wish


def brought_back(work: Work, client: Person, trajectory: Trajectory, value: str) -> Text:
    """It is as it was."""
    what, _, was = value.partition(".")
    if what == NEXT_DAY:
        own_time.set_day_after(work, trajectory, wanted=False)
        if was == NOW:
            _ask_now(work, client, trajectory)
        return Text("Good. After a meeting I ask you on the day itself again.")
    if what == NOT_ON:
        own_time.take_up(work, trajectory, int(was))
        return weekday_wish.again(int(was))
    at = time(int(was[:2]), int(was[2:]))
    own_time.set_hour(work, trajectory, at)
    return Text("Good. Then I write to you at {time} again.", time=at)


def _ask_now(work: Work, client: Person, trajectory: Trajectory) -> None:
    """What was to wait until the next day with it comes at once, where nothing else is asked."""
    one = conversations.running(work, client.id)
    if one is None or (one.trajectory_id, one.script) != (trajectory.id, REFLECTION.key):
        return
    if isinstance(one.state, Resting):
        take_turn(work, one, Recalled(work.now))
