"""A client wants no questions for a while. It is his to say: the coach hears it, and cannot end it.

It holds in all his trajectories, and in nothing that he does as a coach. The meetings stay where they are, and nothing
is proposed for them; that is what makes it another thing than leave, which it neither ends nor takes the place of. What
he says last counts, be it longer or shorter.
"""

from dataclasses import replace
from datetime import date, timedelta

from bot.actions.allowed import NotDone
from bot.actions.closed_days import today_of
from bot.actions.lay_plan import lay_plan
from bot.actions.speak import tell
from bot.storage import absences, people, trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.days.periods import LONGEST, Period
from conversations.days.resumption import read_resumption
from conversations.days.when import Unclear
from conversations.text import Sentence, Text

LENGTHS = {7: Text("A week"), 14: Text("Two weeks"), 28: Text("Four weeks")}
"""What is offered, in days."""


def rests_until(work: Work, client: Person, trajectory: Trajectory) -> date | None:
    """The day on which he wants to be asked again, when he rests now."""
    here = absences.rest_of(work, client.id, today_of(work, trajectory))
    return here.period.last + timedelta(days=1) if here else None


def rest(work: Work, client: Person, trajectory: Trajectory, until: date) -> None:
    """From today on nothing is asked of him, until this day."""
    if rests_until(work, client, trajectory) == until:
        return
    absences.set_rest(work, client.id, Period(today_of(work, trajectory), until - timedelta(days=1)))
    for one in trajectories.running_of_client(work, client.id):
        lay_plan(work, one)
        said = Text(
            "{client} wants no questions until {day}. Your meetings stay as they are.",
            client=one.contract.client,
            day=until,
        )
        tell(work, people.by_id(work, one.coach_id), (said,), trajectory=one)


def rest_in_words(work: Work, client: Person, trajectory: Trajectory, words: str) -> Unclear[date] | None:
    """The same until the day in these words; what is the matter with them, if anything is, and what may be meant."""
    today = today_of(work, trajectory)
    read = read_resumption(words, today)
    if isinstance(read, Unclear):
        return replace(read, offers=tuple(day for day in read.offers if _is_possible(day, today)))
    if not _is_possible(read.value, today):
        first, last = today + timedelta(days=1), today + LONGEST
        return Unclear(Text("It can go on from {first}, and rest until {last}.", first=first, last=last))
    rest(work, client, trajectory, read.value)
    return None


def rest_until(work: Work, client: Person, trajectory: Trajectory, until: date) -> bool:
    """The same until a day that was offered; False when it has gone by."""
    if not _is_possible(until, today_of(work, trajectory)):
        return False
    rest(work, client, trajectory, until)
    return True


def _is_possible(until: date, today: date) -> bool:
    return today < until <= today + LONGEST


def go_on(work: Work, client: Person, trajectory: Trajectory) -> Sentence | None:
    """He wants to be asked again, from now on."""
    if rests_until(work, client, trajectory) is None:
        today = today_of(work, trajectory)
        away = [one.period for one in absences.leave_of(work, client.id, today) if one.period.first <= today]
        if away:
            return NotDone("You are on leave until {last}; in /vakantie you withdraw it.", last=away[0].last)
        return NotDone("My questions come already.")
    absences.end_rest(work, client.id)
    for running in trajectories.running_of_client(work, client.id):
        lay_plan(work, running)
        said = Text("{client} gets my questions again.", client=running.contract.client)
        tell(work, people.by_id(work, running.coach_id), (said,), trajectory=running)
    return None
