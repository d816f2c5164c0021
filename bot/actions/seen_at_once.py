"""What a client told his coach directly she has read when she answers it: his messages get the mark that shows it,
where the two agreed on that."""

from bot.references import short
from bot.storage import conversations, outbox, people, spoken
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.outbox import ToSay
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.effects import Part
from conversations.scripts.direct import DIRECT
from conversations.states import Outcome


def mark(work: Work, trajectory: Trajectory) -> None:
    """All that he told her so far, each once."""
    if trajectory.client_id is None or not trajectory.contract.read_mark:
        return
    client = people.by_id(work, trajectory.client_id)
    for talk in conversations.of_trajectory(work, trajectory.id):
        if talk.script == DIRECT.key and conversations.ended(talk) is Outcome.FINISHED:
            for part in talk.state.asked[0].parts:
                say = ToSay(_key(talk, part), DeliveryKind.SEEN, part.message, client, trajectory_id=trajectory.id)
                outbox.put(work, say)


def is_seen(work: Work, one: Answered) -> bool:
    """Whether what he told directly has that mark."""
    talk = conversations.by_id(work, one.conversation_id)
    parts = talk.state.asked[0].parts if talk is not None and talk.state.asked else ()
    return talk is not None and any(spoken.is_known(work, _key(talk, part)) for part in parts)


def _key(talk: Conversation, part: Part) -> str:
    return f"answered:{talk.id}:{short(part.message)}"
