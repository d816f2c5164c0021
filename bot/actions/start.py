"""A conversation begins because a person asked for it."""

from collections.abc import Sequence

from bot.actions.closed_days import today_of
from bot.actions.pause import show_pause
from bot.actions.speak import tell
from bot.actions.take_turn import take_turn
from bot.storage import conversations, trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.events import Due, Lapsed
from conversations.inputs import Refused, Taken
from conversations.rhythm import at_utc
from conversations.script import Situation
from conversations.scripts.pause import read_until
from conversations.scripts.setup import as_values, known
from conversations.states import Asked, Opening
from conversations.text import Piece, Text


def start(
    work: Work,
    script: str,
    person: Person,
    *,
    trajectory_id: str | None = None,
    asked: tuple[Asked, ...] = (),
    before: tuple[Piece, ...] = (),
) -> None:
    """Open a conversation now; one that was running with this person is closed, and kept as it is."""
    running = conversations.running(work, person.id)
    if running is not None:
        take_turn(work, running, Lapsed(work.now))
    one = conversations.start(work, script, person.id, trajectory_id, None, Opening(asked))
    take_turn(work, one, Due(work.now), list(before))


def start_moving(work: Work, coach: Person) -> None:
    """Let a coach choose whose meeting moves, if there is a choice, and then which."""
    running = [one for one in trajectories.of_coach(work, coach.id) if one.runs]
    if len(running) == 1:
        start_moving_in(work, coach, running[0])
    else:
        _ask_whose(work, coach, running, Text("Whose meeting moves?"), "m")


def _ask_whose(
    work: Work, coach: Person, running: Sequence[Trajectory], question: Text, action: str, rest: str = ""
) -> None:
    if not running:
        tell(work, coach, (Text("No trajectory is running yet. /nieuw begins one."),))
        return
    rows = [[(Text("{client}", client=one.contract.client), action, f"{one.id}{rest}")] for one in running]
    tell(work, coach, (question,), buttons=rows)


def start_moving_in(work: Work, coach: Person, trajectory: Trajectory, number: str | None = None) -> None:
    """Begin the conversation about moving, for meeting `number` if that is known."""
    asked = known({"meeting": number}) if number else ()
    start(work, "move", coach, trajectory_id=trajectory.id, asked=asked)


def start_pausing(work: Work, coach: Person, words: str) -> None:
    """Let a coach choose which trajectory rests, if there is a choice, and then until when, if that was not said."""
    running = [one for one in trajectories.of_coach(work, coach.id) if one.runs]
    if len(running) == 1:
        start_pausing_in(work, coach, running[0], words)
        return
    until = read_until(words, Situation(bank=work.house.bank, today=at_utc(work.now, work.house.zone).day))
    known_day = f".{until.value}" if isinstance(until, Taken) else ""
    _ask_whose(work, coach, running, Text("Which trajectory rests?"), "pz", known_day)


def start_pausing_in(work: Work, coach: Person, trajectory: Trajectory, words: str = "") -> None:
    """Begin the conversation about a pause; one that rests already is shown, with a way to go on now."""
    if trajectory.stage is Stage.PAUSED and not words:
        show_pause(work, trajectory)
        return
    read = read_until(words, Situation(bank=work.house.bank, today=today_of(work, trajectory))) if words else None
    asked = known({"until": read.value or ""}) if isinstance(read, Taken) else ()
    before = (read.reason,) if isinstance(read, Refused) else ()
    start(work, "pause", coach, trajectory_id=trajectory.id, asked=asked, before=before)


def start_changing(work: Work, coach: Person, trajectory: Trajectory) -> None:
    """Open the contract for the coach, line by line."""
    start(work, "setup", coach, trajectory_id=trajectory.id, asked=known(as_values(trajectory.proposal)))
