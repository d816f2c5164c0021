"""A question that is open for a meeting stays open until the new day, when that moves."""

from collections.abc import Collection

from bot.actions.situate import situate
from bot.storage import conversations
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.events import Extended
from conversations.machine import advance
from conversations.scripts import script_of
from conversations.states import Closed, Opening


def stay_open(work: Work, trajectory: Trajectory, numbers: Collection[int]) -> bool:
    """Let what is open with the client for these meetings stay so until they begin; whether there was anything."""
    found = False
    for one in conversations.of_trajectory(work, trajectory.id):
        if one.person_id != trajectory.client_id or one.meeting not in numbers:
            continue
        situation = situate(work, one, trajectory)
        if situation.useful_until is None or isinstance(one.state, Opening | Closed):
            continue
        turn = advance(one.state, Extended(work.now), script_of(one.script), situation)
        conversations.save(work, one, turn.state)
        found = True
    return found
