"""Erasing: a client's whole trajectory, or all of them, so that nothing of it can be read here any more.

The rows go in one transaction, which enters the owner in the ledger; the keys they were sealed with go right after it
(`storage.sealing.Vault.forget`). Where the program stops in between, the ledger has them forgotten at the next start.
"""

from bot.actions import confirm
from bot.actions.speak import tell
from bot.actions.stop import stop
from bot.storage import absences, erasing, meetings, people, trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.contract import KEPT_FOR
from conversations.text import Text

_WHAT = "erase"
_STAYS = Text(
    "It cannot be undone. What your coach has read in Telegram stays there, and so does this chat until you delete it "
    "yourself. Of your meetings only the length stays, as a number among your coach's hours, without your name."
)


def ask_to_erase(work: Work, client: Person, only: Trajectory | None = None) -> None:
    """Nothing is erased without a fresh confirmation: of one trajectory, or of all."""
    mine = [only] if only else trajectories.of_client(work, client.id)
    what = Text("Shall I erase everything you wrote, and the agreements with it?")
    if only is not None:
        coach = people.coach_name(work, only.coach_id)
        what = Text(
            "Shall I erase everything of your trajectory with {coach}, and the agreements with it?", coach=coach
        )
    confirm.ask(
        work,
        client,
        _WHAT,
        (what, _STAYS),
        yes=(Text("Yes, erase everything"), "e"),
        no=(Text("No, keep it"), "k"),
        trajectory=mine[0] if mine else None,
        about=only.id if only else "",
    )


def keep_everything(work: Work, client: Person, asked_at: int) -> None:
    """Nothing is erased, whatever is pressed after this."""
    confirm.answered(work, _WHAT, client, asked_at)


def erase_client(work: Work, client: Person, asked_at: int, only: str = "") -> tuple[str, ...] | None:
    """Erase this trajectory of the client, or all; the owners whose keys must go now. None when the question is too
    old."""
    if not confirm.stands(work, _WHAT, client, asked_at):
        return None
    mine = [one for one in trajectories.of_client(work, client.id) if only in ("", one.id)]
    if not only:
        stop(work, client.id)
        absences.forget(work, client.id)
    for trajectory in mine:
        is_coached = trajectories.coached(work, trajectory.coach_id, trajectory.id) is not None
        erasing.erase_trajectory(work, trajectory.id)
        if is_coached:
            said = Text("{client} has had everything erased.", client=trajectory.contract.client)
            tell(work, people.by_id(work, trajectory.coach_id), (said,))
    tell(work, client, (Text("Everything has been erased here. Thank you for your trust."),))
    return tuple(trajectory.id for trajectory in mine)


def erase_old(work: Work) -> tuple[str, ...]:
    """Erase trajectories whose last meeting is more than a year ago; the owners whose keys must go now."""
    old = []
    for trajectory_id in erasing.all_trajectories(work):
        dates = [one.meeting.end().utc() for one in meetings.meetings_of(work, trajectory_id)]
        if dates and max(dates) + KEPT_FOR < work.now:
            erasing.erase_trajectory(work, trajectory_id)
            old.append(trajectory_id)
    return tuple(old)
