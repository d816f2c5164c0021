"""A client asks whether he can thank his coach here: he can, and thanks go to her at once. What else he writes then
goes where it would have gone without that, and the question that was open still is."""

from bot.actions.ask_what_to_tell import leave, leaves, to_whom
from bot.actions.speak import coach_of, tell
from bot.actions.tell_directly import NOBODY, can_be_reached, pass_on
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.spoken import LastSaid
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.effects import Part
from conversations.kept.kept_amid import secret_amid
from conversations.references import MessageRef
from conversations.scripts.note import NOTE
from conversations.states import Asking
from conversations.text import Text
from conversations.told.distress import in_distress
from conversations.told.thanks_her import only_thanks_her, thanks_her

ASKED = "thank"
"""With what the key begins of what invites him to."""


def ask(work: Work, client: Person, trajectory: Trajectory) -> None:
    """He can; what he writes next goes to her if it thanks."""
    if not can_be_reached(work, trajectory):
        tell(work, client, (NOBODY,))
        return
    said = Text("Yes, please. Just write it here, and I pass it on.")
    buttons = (((Text("Leave it"), "dn", trajectory.id),),)
    key = f"{ASKED}:{trajectory.coach_id}:{new_id()}"
    tell(work, client, (said,), trajectory=trajectory, buttons=buttons, key=key)


def taken_up(
    work: Work, client: Person, running: Conversation | None, asked: LastSaid, words: str, message_id: MessageRef
) -> bool:
    """Whether these words thank her, or leave it; what may be an answer to the open question is that, and what is for
    nobody else is not passed on."""
    to = to_whom(work, client, asked)
    if to is None:
        return False
    if leaves(words):
        leave(work, client, to)
        return True
    coach = coach_of(work, to)
    is_asked = running is not None and running.script != NOTE.key and isinstance(running.state, Asking)
    thanks = only_thanks_her(words, coach) if is_asked else thanks_her(words)
    if not thanks or in_distress(words) or secret_amid(coach, words) is not None:
        return False
    return pass_on(work, client, to, Part(message_id, words))
