"""Who stays silent is asked nothing more until he writes; both hear that once, and at the end he gets a goodbye.

When that is so, `conversations/quiet.py` tells.
"""

from collections.abc import Iterator, Mapping, Sequence

from bot.actions.retention import stays_until
from bot.actions.speak import tell
from bot.actions.take_turn import take_turn
from bot.storage import conversations, people, unopened
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.schedule import PlannedMoment
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.around import Around
from conversations.events import Reminded
from conversations.moments import Way, way_of
from conversations.quiet import is_left_in_peace
from conversations.scripts.reflection import REFLECTION
from conversations.scripts.trial import is_trial
from conversations.text import Text


def let_go(
    work: Work, trajectory: Trajectory, client: Person, due: Sequence[PlannedMoment], around: Mapping[int, Around]
) -> list[PlannedMoment]:
    """What is not asked of him, because he is left in peace; he is told so, or gets his goodbye."""
    asks = [one for one in due if way_of(one.moment.kind) is Way.CONVERSATION]
    if not asks or not is_left_in_peace(one.state for one in _talks(work, trajectory, client)):
        return []
    last = max(around, key=lambda number: around[number].meeting.at.utc())
    if any((one.moment.kind, one.moment.meeting) == (REFLECTION.key, last) for one in asks):
        _say_goodbye(work, trajectory, client)
    elif work.now < around[last].meeting.at.utc():
        _tell_once(work, trajectory, client, next(_talks(work, trajectory, client)))
    return asks


def _talks(work: Work, trajectory: Trajectory, client: Person) -> Iterator[Conversation]:
    """What was talked about with him, newest first."""
    every = conversations.latest(work, trajectory.id)
    return (one for one in every if one.person_id == client.id and not is_trial(one.script))


def _tell_once(work: Work, trajectory: Trajectory, client: Person, since: Conversation) -> None:
    """That nothing more is asked until he writes: him and his coach, once for every time that he falls silent."""
    name, coach = trajectory.contract.client, people.by_id(work, trajectory.coach_id)
    met = people.coach_name(work, coach.id)
    peace = Text("You do not have to write anything, {client}. I ask nothing more until you do.", client=name)
    if unopened.has_another(work, trajectory):
        peace = Text(
            "You do not have to write anything, {client}. Around your meetings with {coach} I ask nothing more until "
            "you do.",
            client=name,
            coach=met,
        )
    his = (peace, Text("You meet {coach} as agreed.", coach=met))
    hers = Text(
        "{client} has left three questions in a row unanswered. I ask nothing more until he writes.", client=name
    )
    tell(work, client, his, trajectory=trajectory, key=f"peace:{since.id}", unasked=True)
    if (open_still := conversations.running(work, client.id)) is not None:
        # Turns count from one, so this is no reminder of anything: after these words none comes.
        take_turn(work, open_still, Reminded(work.now, 0))
    tell(work, coach, (hers,), trajectory=trajectory, key=f"peace:{since.id}:coach", unasked=True)


def _say_goodbye(work: Work, trajectory: Trajectory, client: Person) -> None:
    names = {"client": trajectory.contract.client, "coach": people.coach_name(work, trajectory.coach_id)}
    said = Text("That was your last meeting with {coach}. I ask nothing more.", **names)
    if unopened.has_another(work, trajectory):
        said = Text("That was your last meeting with {coach}. About it I ask nothing more.", **names)
    pieces = (said, *stays_until(work, trajectory), Text("Take care, {client}.", **names))
    tell(work, client, pieces, trajectory=trajectory, key=f"goodbye:{trajectory.id}", unasked=True)
