"""What many trajectories that fall due at once will ask for, found by a few statements for all of them."""

from collections.abc import Sequence

from bot.storage import absences, meetings, people, trajectories, unopened
from bot.storage.work import Work


def look_up(work: Work, trajectory_ids: Sequence[str]) -> None:
    """Have at hand what is known of these trajectories and of their clients, for as long as it lasts; and the keys."""
    if not trajectory_ids:
        return
    clients = unopened.clients_of(work, trajectory_ids)
    work.vault.look_up((*trajectory_ids, *clients))
    if work.memory.lasts:
        trajectories.look_up(work, clients)
        meetings.look_up(work, trajectory_ids)
        people.look_up(work, clients)
        absences.look_up(work, clients)
