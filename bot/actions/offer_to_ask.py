"""A client is asked whether what is held for him shall go to his coach now: it waits for his tap."""

from collections.abc import Sequence

from bot.actions import tell_directly
from bot.actions.speak import tell
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.text import Piece, Text

TAP = "dt"
"""What a button does that passes it on."""
ASKED = tell_directly.ASIDE
"""With what the key begins of what asks whether it shall be."""


def offer(
    work: Work, client: Person, trajectory: Trajectory, held: Conversation, asks: Sequence[Piece], label: Text
) -> None:
    """Ask it in these words, with this on the button."""
    buttons = (((label, TAP, f"{trajectory.id}.{held.id}"),),)
    tell(work, client, asks, trajectory=trajectory, buttons=buttons, key=f"{ASKED}:{held.id}")
