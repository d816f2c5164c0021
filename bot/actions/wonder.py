"""What the coach writes on its way to the client, as a hypothesis or as it is, and the answer back.

It waits its turn like everything else that the client did not ask for (`room.py`), and the coach hears when that is.
"""

from dataclasses import replace
from datetime import datetime

from bot.actions.room import turn_of
from bot.actions.speak import tell
from bot.actions.stands_still import stands_still
from bot.storage import conversations, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.consequences import SendWord, TellCoach, Wonder
from conversations.kinds import Place
from conversations.rhythm import at_utc
from conversations.scripts import script_of
from conversations.scripts.setup import known
from conversations.states import Opening
from conversations.text import Sentence, Text

_AS_SOON = Text("You read the answer as soon as it is there.")


def send(work: Work, one: Conversation, wish: Wonder) -> None:
    """What the coach wrote goes to the client as a hypothesis."""
    _bring(work, one, "hypothesis", {"wonder": wish.words})


def send_word(work: Work, one: Conversation, wish: SendWord) -> None:
    """What the coach wrote goes to the client under the coach's name."""
    _bring(work, one, "word", {"words": wish.words, "quote": wish.quote})


def _bring(work: Work, one: Conversation, kind: str, holds: dict[str, str]) -> None:
    """Bring this to the client when it is its turn and no other question is open with him; the coach hears when."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    coach = people.by_id(work, one.person_id)
    if trajectory.client_id is None:
        tell(work, coach, (Text("The link has not been opened yet."),), trajectory=trajectory)
        return
    if stands_still(work, trajectory):
        return
    later = turn_of(work, trajectory, people.by_id(work, trajectory.client_id), kind)
    opening = Opening(known(holds), due=later or work.now)
    conversations.start(work, kind, trajectory.client_id, trajectory.id, None, opening)
    said: Sentence = Text("I bring it when no other question is open.")
    if later is not None:
        said = on(trajectory, later)
    tell(work, coach, (said, _AS_SOON), trajectory=trajectory)


def on(trajectory: Trajectory, later: datetime) -> Text:
    """What a coach hears of what comes later."""
    day = at_utc(later, trajectory.zone).day
    return Text("I bring it on {day}, or as soon after that as no question is open any more.", day=day)


def wait_turn(work: Work, one: Conversation) -> bool:
    """Whether this, which somebody brought about, has to wait for a later day; then it does, and the coach hears it."""
    if one.trajectory_id is None or not isinstance(one.state, Opening):
        return False
    trajectory = trajectories.by_id(work, one.trajectory_id)
    later = turn_of(work, trajectory, people.by_id(work, one.person_id), one.script)
    if later is None:
        return False
    conversations.save(work, one, replace(one.state, due=later))
    if script_of(one.script).reads_other(Place.AT_ONCE):
        coach = people.by_id(work, trajectory.coach_id)
        said = Text(
            "What you wrote to {client} comes later than I said: something else came in between.",
            client=trajectory.contract.client,
        )
        tell(work, coach, (said, on(trajectory, later)), trajectory=trajectory)
    return True


def tell_coach(work: Work, one: Conversation, wish: TellCoach) -> None:
    """The coach reads what the client answered, at once, if that is where it is read."""
    assert one.trajectory_id is not None
    if not script_of(one.script).reads_other(Place.AT_ONCE):
        return
    trajectory = trajectories.by_id(work, one.trajectory_id)
    tell(work, people.by_id(work, trajectory.coach_id), wish.pieces, trajectory=trajectory)
