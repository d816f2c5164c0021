"""A conversation begins because a person asked for it."""

from bot.actions.pages import ask_whose
from bot.actions.speak import tell
from bot.actions.take_turn import take_turn
from bot.storage import conversations, trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.events import Due, Lapsed
from conversations.scripts import SCRIPTS
from conversations.scripts.setup import as_values, known
from conversations.states import Asked, Opening
from conversations.text import Piece, Text

_OPEN_AS_CLIENT = Text("As a client you still have a question open here. Answer it or pass it by; then this can begin.")


def start(
    work: Work,
    script: str,
    person: Person,
    *,
    trajectory_id: str | None = None,
    asked: tuple[Asked, ...] = (),
    before: tuple[Piece, ...] = (),
) -> None:
    """Open a conversation now; one that was running with this person is closed, and kept as it is.

    What somebody is asked as a client is not closed by what he gets done as a coach: he is told that it is open.
    """
    running = conversations.running(work, person.id)
    if running is not None and running.trajectory_id is not None and not SCRIPTS[script].recorded:
        elsewhere = trajectories.by_id(work, running.trajectory_id)
        if elsewhere.client_id == person.id:
            tell(work, person, (_OPEN_AS_CLIENT,), trajectory=elsewhere)
            return
    if running is not None:
        take_turn(work, running, Lapsed(work.now))
    one = conversations.start(work, script, person.id, trajectory_id, None, Opening(asked))
    take_turn(work, one, Due(work.now), list(before))


def start_moving(work: Work, coach: Person, page: int = 0) -> None:
    """Let a coach choose whose meeting moves, if there is a choice, and then which."""
    running = [one for one in trajectories.of_coach(work, coach.id) if one.stage is Stage.ACTIVE]
    if not running:
        tell(work, coach, (Text("No trajectory is running yet. /nieuw begins one."),))
    elif len(running) == 1:
        start_moving_in(work, coach, running[0])
    else:
        ask_whose(work, coach, Text("Whose meeting moves?"), running, action="m", view="verzet", page=page)


def start_moving_in(work: Work, coach: Person, trajectory: Trajectory, number: str | None = None) -> None:
    """Begin the conversation about moving, for meeting `number` if that is known."""
    asked = known({"meeting": number}) if number else ()
    start(work, "move", coach, trajectory_id=trajectory.id, asked=asked)


def start_changing(work: Work, coach: Person, trajectory: Trajectory) -> None:
    """Open the contract for the coach, line by line."""
    start(work, "setup", coach, trajectory_id=trajectory.id, asked=known(as_values(trajectory.proposal)))
