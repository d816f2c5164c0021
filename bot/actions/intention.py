"""What a client set out to try, and from when on it makes sense to ask what came of it."""

from datetime import date

from bot.actions.closed_days import clients_day, clients_today
from bot.digests.intentions import told_or_asked
from bot.storage import answers
from bot.storage.answers import Answered
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.after_all import TELLS, still_to_do
from conversations.intending import is_intention
from conversations.scripts import SCRIPTS, steps_that
from conversations.states import Status
from conversations.wished.days_named import is_day_of, ready_from

_SETS = steps_that(lambda told: told.sets)


def ready_to_ask(work: Work, trajectory: Trajectory, kind: str) -> date | None:
    """The first day on which what became of his last intention can be asked, never the day of the thing itself; None
    when this kind does not ask about it, or there is none."""
    named = _names_its_day(work, trajectory) if kind in SCRIPTS and SCRIPTS[kind].overview.is_all_that_came else None
    if named is None:
        return None
    ready = max(ready_from(*named), clients_today(work, trajectory))
    return date.fromordinal(ready.toordinal() + 1) if is_day_of(*named, ready) else ready


def too_early(work: Work, trajectory: Trajectory) -> bool:
    """Whether what he set out to do last is for today or later, as far as his words name a day."""
    named = _names_its_day(work, trajectory)
    return named is not None and ready_from(*named) > clients_today(work, trajectory)


def is_its_day(work: Work, trajectory: Trajectory, today: date) -> bool:
    """Whether it is today that he set out to do something, as far as his words name a day."""
    named = _names_its_day(work, trajectory)
    return named is not None and is_day_of(*named, today)


def _names_its_day(work: Work, trajectory: Trajectory) -> tuple[str, date] | None:
    """What he says of when he does what he set out to do last, and the day on which he said it: with that itself, or
    later, where he told that it is still to come."""
    if trajectory.client_id is None:
        return None
    steps = steps_that(lambda told: told.sets | told.came)
    given = [one for one in answers.of_author(work, trajectory.client_id, trajectory.id, steps) if _is_given(one)]
    told = [one for one in told_or_asked(given) if _sets_out(one)]
    if not told:
        return None
    newest = told[-1]
    since = (one for one in reversed(given) if one.step in TELLS and one.asked_at > newest.asked_at)
    later = ((_still_to_come(one, newest, trajectory), one) for one in since)
    found = next((each for each in later if each[0]), (newest.own_words, newest))
    return found[0], _said(found[1], trajectory)


def _is_given(one: Answered) -> bool:
    return one.status is Status.ANSWERED


def _sets_out(one: Answered) -> bool:
    return one.step in _SETS and is_intention(one.step, one.own_words)


def _still_to_come(one: Answered, newest: Answered, trajectory: Trajectory) -> str:
    return still_to_do(one.step, one.value, one.own_words, _said(one, trajectory), newest.own_words)


def _said(one: Answered, trajectory: Trajectory) -> date:
    return clients_day(trajectory, one.written_at)
