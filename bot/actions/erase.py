"""Erasing: a client's whole trajectory, or all of them, so that nothing of it can be read here any more.

The rows go in one transaction; the keys they were sealed with go right after it (`storage.sealing.Vault.forget`).
Where the program stops in between, keys without rows are forgotten at the next start.
"""

from datetime import timedelta

from bot.actions.speak import tell
from bot.actions.stop import stop
from bot.storage import absences, erasing, meetings, outbox, people, trajectories
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.text import Text

_FRESH = timedelta(hours=24)
KEPT_FOR = timedelta(days=365)


def ask_to_erase(work: Work, client: Person) -> None:
    """Nothing is erased without a fresh confirmation."""
    mine = trajectories.of_client(work, client.id)
    tell(
        work,
        client,
        (
            Text(
                "Shall I erase everything you wrote, and the agreements with it? It cannot be undone. What your coach "
                "has read in Telegram stays there, and so does this chat until you delete it yourself."
            ),
        ),
        trajectory=mine[0] if mine else None,
        buttons=(
            (
                (Text("Yes, erase everything"), "e", str(int(work.now.timestamp()))),
                (Text("No, keep it"), "k", str(int(work.now.timestamp()))),
            ),
        ),
        key=_key(client, int(work.now.timestamp())),
    )


def keep_everything(work: Work, client: Person, asked_at: int) -> None:
    """Nothing is erased, whatever is pressed after this."""
    outbox.annul(work, _key(client, asked_at))


def _key(client: Person, asked_at: int) -> str:
    return f"erase:{client.id}:{asked_at}"


def erase_client(work: Work, client: Person, asked_at: int) -> tuple[str, ...] | None:
    """Erase all trajectories of this client; the owners whose keys must go now. None when the question is too old."""
    if abs(work.now.timestamp() - asked_at) > _FRESH.total_seconds() or not outbox.stands(work, _key(client, asked_at)):
        return None
    stop(work, client.id)
    absences.forget(work, client.id)
    mine = trajectories.of_client(work, client.id)
    for trajectory in mine:
        coach = people.by_id(work, trajectory.coach_id)
        said = Text("{client} has had everything erased.", client=trajectory.contract.client)
        erasing.erase_trajectory(work, trajectory.id)
        tell(work, coach, (said,))
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
