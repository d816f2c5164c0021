"""The coach ends a trajectory before its time: nothing more is asked, and what the client wrote stays his."""

from bot.actions import confirm
from bot.actions.halt import halt
from bot.actions.send_digest import send_what_is_left
from bot.actions.speak import tell
from bot.storage import people
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.text import Piece, Text

WHAT = "end"


def ask_to_end(work: Work, coach: Person, trajectory: Trajectory) -> None:
    """Say what ending means; nothing ends without a fresh yes."""
    client = trajectory.contract.client
    confirm.ask(
        work,
        coach,
        WHAT,
        (
            Text("End the trajectory with {client}?", client=client),
            Text(
                "Then I ask {client} nothing more, and you get what was written since the last overview. What "
                "{client} wrote stays there for {client} to read back or erase.",
                client=client,
            ),
        ),
        yes=(Text("Yes, end it"), "et"),
        no=(Text("No, go on"), "eg"),
        trajectory=trajectory,
        about=trajectory.id,
    )


def end_if_sure(work: Work, coach: Person, trajectory: Trajectory, asked_at: int) -> bool:
    """It ends; False when that was asked too long ago."""
    if not confirm.stands(work, WHAT, coach, asked_at):
        return False
    confirm.answered(work, WHAT, coach, asked_at)
    _end(work, coach, trajectory)
    return True


def _end(work: Work, coach: Person, trajectory: Trajectory) -> None:
    """Open conversations close as they are, the coach gets what is left, and the client hears that it is over."""
    halt(work, trajectory, Stage.ENDED)
    if trajectory.runs:
        send_what_is_left(work, trajectory)
    tell(work, coach, (Text("The trajectory with {client} has ended.", client=trajectory.contract.client),))
    if trajectory.client_id is not None:
        client = people.by_id(work, trajectory.client_id)
        tell(work, client, has_ended(work, trajectory), trajectory=trajectory, unasked=True)


def has_ended(work: Work, trajectory: Trajectory) -> tuple[Piece, ...]:
    """What the client is told of it, then and whenever he asks where we are."""
    coach = people.coach_name(work, trajectory.coach_id)
    return (
        Text("{coach} has ended the trajectory. I ask no more questions.", coach=coach),
        Text("What you wrote stays yours: /antwoorden shows it, as a file too, and /vergeetmij erases it."),
    )
