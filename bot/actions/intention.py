"""What a client set out to try, and from when on it makes sense to ask what came of it."""

from datetime import date

from bot.storage import answers
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.check_days import is_day_of, ready_from
from conversations.intending import is_tried
from conversations.rhythm import at_utc
from conversations.scripts import SCRIPTS, steps_that
from conversations.states import Status


def ready_to_ask(work: Work, trajectory: Trajectory, kind: str) -> date | None:
    """The first day on which what became of his last intention can be asked, never the day of the thing itself; None
    when this kind does not ask about it, or there is none."""
    if kind not in SCRIPTS or not SCRIPTS[kind].overview.is_all_that_came or trajectory.client_id is None:
        return None
    given = answers.of_author(work, trajectory.client_id, trajectory.id, steps_that(lambda told: told.sets))
    newest = next((one for one in reversed(given) if one.status is Status.ANSWERED and is_tried(one.own_words)), None)
    if newest is None:
        return None
    said = at_utc(newest.answered_at or newest.asked_at, trajectory.clients_zone).day
    today = at_utc(work.now, trajectory.clients_zone).day
    ready = max(ready_from(newest.own_words, said), today)
    return date.fromordinal(ready.toordinal() + 1) if is_day_of(newest.own_words, said, ready) else ready
