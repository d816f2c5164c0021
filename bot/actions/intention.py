"""What a client set out to try, and from when on it makes sense to ask what came of it."""

from datetime import date

from bot.actions.closed_days import clients_day, clients_today
from bot.digests.intentions import told_or_asked
from bot.storage import answers
from bot.storage.answers import Answered
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.intending import is_intention
from conversations.scripts import SCRIPTS, steps_that
from conversations.states import Status
from conversations.wished.days_named import is_day_of, ready_from


def ready_to_ask(work: Work, trajectory: Trajectory, kind: str) -> date | None:
    """The first day on which what became of his last intention can be asked, never the day of the thing itself; None
    when this kind does not ask about it, or there is none."""
    newest = _newest(work, trajectory) if kind in SCRIPTS and SCRIPTS[kind].overview.is_all_that_came else None
    if newest is None:
        return None
    said = _said(newest, trajectory)
    today = clients_today(work, trajectory)
    ready = max(ready_from(newest.own_words, said), today)
    return date.fromordinal(ready.toordinal() + 1) if is_day_of(newest.own_words, said, ready) else ready


def too_early(work: Work, trajectory: Trajectory) -> bool:
    """Whether what he set out to do last is for today or later, as far as his words name a day."""
    newest, today = _newest(work, trajectory), clients_today(work, trajectory)
    return newest is not None and ready_from(newest.own_words, _said(newest, trajectory)) > today


def is_its_day(work: Work, trajectory: Trajectory, today: date) -> bool:
    """Whether it is today that he set out to do something, as far as his words name a day."""
    newest = _newest(work, trajectory)
    return newest is not None and is_day_of(newest.own_words, _said(newest, trajectory), today)


def _newest(work: Work, trajectory: Trajectory) -> Answered | None:
    if trajectory.client_id is None:
        return None
    given = answers.of_author(work, trajectory.client_id, trajectory.id, steps_that(lambda told: told.sets))
    told = (one for one in reversed(told_or_asked(given)) if one.status is Status.ANSWERED)
    return next((one for one in told if is_intention(one.step, one.own_words)), None)


def _said(one: Answered, trajectory: Trajectory) -> date:
    return clients_day(trajectory, one.answered_at or one.asked_at)
