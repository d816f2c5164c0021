"""What a client writes without what he says in it for whom it is: what he takes back in the same breath, and an aside
that need not be in it, which stays with him."""

from bot.actions.heard import leave_name_out
from bot.actions.heard.besides import Besides
from bot.actions.incoming import Incoming
from bot.actions.speak import coach_of, his_beside, tell
from bot.storage import meetings
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.asked.others_read import OtherReader, may_fear, other_reader
from conversations.kept.aside_out import aside_out, may_leave_out
from conversations.kept.thought_better import may_turn, thought_better
from conversations.line_steps import PRIVATE
from conversations.moves import is_being_answered
from conversations.scripts.goal import GOAL
from conversations.states import Asking, underneath
from conversations.text import Text, Verbatim
from conversations.wishes import Sharing


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> Besides | None:
    """What is left of it, which may be nothing, and the aside that stays with him; None where he says no such thing."""
    if (nameless := leave_name_out.left_out(work, client, running, message)) is not None:
        return Besides(nameless)
    # The words first: whose they are need not be looked up for every message.
    if not (may_turn(message.text) or may_leave_out(message.text) or may_fear(message.text)):
        return None
    trajectory = his_beside(work, client, running)
    if trajectory is None:
        return None
    coach = coach_of(work, trajectory)
    better = thought_better(coach, message.text)
    if better is not None and better[0] and better[1] is Sharing.COACH:
        return Besides(better[0])
    if (other := other_reader(coach, message.text)) is not None:
        tell(work, client, (_who_reads(work, trajectory, coach, running, other),), trajectory=trajectory)
        return Besides(other.rest)
    found = aside_out(coach, message.text, hers=running is not None and running.script == GOAL.key)
    if found is None or not (found[0] or _answers_already(running)):
        return None
    tell(work, client, (Text("I leave this out; it stays with you:"), Verbatim(found[1])), trajectory=trajectory)
    return Besides(*found)


def _answers_already(running: Conversation | None) -> bool:
    """Whether he wrote something to the open question before: else what he keeps is all of his answer."""
    return running is not None and isinstance(running.state, Asking) and is_being_answered(running.state)


def _who_reads(
    work: Work, trajectory: Trajectory, coach: str, running: Conversation | None, other: OtherReader
) -> Text:
    """Whether whom he fears reads it: never; and who does, where that is his coach."""
    state = underneath(running.state) if running is not None else None
    is_asked_alone = isinstance(state, Asking) and state.open.step in PRIVATE
    is_hers = not (is_asked_alone or trajectory.wishes.keeps or meetings.coming(work, trajectory.id) is None)
    if not other.who:
        only = Text("No, only {coach} reads this, and nobody else.", coach=coach)
        return only if is_hers else Text("No, nobody else reads this.")
    if is_hers and other.his:
        return Text("No, only {coach} reads this; your {who} does not.", coach=coach, who=other.who)
    if is_hers:
        return Text("No, only {coach} reads this; {who} does not.", coach=coach, who=other.who)
    his = Text("No, your {who} does not read this, and nobody else does.", who=other.who)
    return his if other.his else Text("No, {who} does not read this, and nobody else does.", who=other.who)
