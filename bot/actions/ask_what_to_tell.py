"""A client wants to tell his coach something directly: to which of his coaches, and what it is. It goes as everything
goes that is told directly (`tell_directly.py`).
"""

import re
from collections.abc import Sequence
from datetime import timedelta

from bot.actions.speak import coach_of, tell
from bot.actions.tell_directly import NOBODY, can_be_reached, is_held, keep_waiting, names_of, send
from bot.storage import conversations, trajectories
from bot.storage.people import Person
from bot.storage.spoken import LastSaid
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.effects import Part
from conversations.matching import normal
from conversations.references import MessageRef
from conversations.said.assent import LEAVE_IT
from conversations.text import Text

ASKED = "tell"
"""With what the key begins of the question what it is."""
# What is written later than this is not what he was asked for then.
_STANDS = timedelta(hours=1)
_NAMED = re.compile(r"(?P<name>[^:,\n]+)[:,](?P<says>.*)", re.DOTALL)
_LEAVE = (*LEAVE_IT, "nee", "no")


def direct(work: Work, client: Person, words: str, message_id: MessageRef) -> None:
    """Pass these words on; without words, or where it is not clear to whom, ask first."""
    mine = _one_each(_reached(work, client))
    to, says = _addressed(work, mine, words.strip())
    if not mine:
        tell(work, client, (NOBODY,))
    elif to is None:
        _ask_whom(work, client, mine, says, message_id)
    elif says:
        send(work, client, to, (Part(message_id, says),))
    else:
        ask(work, client, to)


def _addressed(work: Work, mine: Sequence[Trajectory], words: str) -> tuple[Trajectory | None, str]:
    """To which of his coaches these words are, and what he says; None where that is not clear. A name that only begins
    a sentence may be what it is about."""
    if len(mine) == 1:
        return mine[0], words
    found = _NAMED.fullmatch(words)
    name, says = (found["name"], found["says"]) if found is not None else (words, "")
    named = [one for one in mine if normal(name) in names_of(coach_of(work, one))]
    return (named[0], says.strip()) if len(named) == 1 else (None, words)


def _ask_whom(work: Work, client: Person, mine: Sequence[Trajectory], words: str, message_id: MessageRef) -> None:
    """The words that he wrote with it are kept until he has tapped, or writes others."""
    for earlier in (one for within in mine for one in conversations.of_trajectory(work, within.id)):
        if is_held(client, earlier):
            conversations.forget(work, earlier.id)
    asked, held = Text("To whom? Tap it, and then write what it is."), ""
    if words:
        asked = Text("To whom? Tap it, and I pass it on.")
        one = keep_waiting(work, client, mine[0], Part(message_id, words))
        conversations.hear(work, one, message_id)
        held = one.id
    rows = [((Text("{coach}", coach=coach_of(work, one)), "di", f"{one.id}.{held}.{one.coach_id}"),) for one in mine]
    tell(work, client, (asked,), trajectory=mine[0], buttons=rows)


def whom(work: Work, client: Person, trajectory: Trajectory, held: str, coach_id: str) -> bool:
    """He tapped to whom: what he wrote with it goes, or he is asked what it is; False when it has gone already, or this
    trajectory has another coach by now than the one whom he meant."""
    if trajectory.coach_id != coach_id:
        return False
    if not held:
        ask(work, client, trajectory)
        return True
    one = conversations.by_id(work, held)
    if one is None or not is_held(client, one):
        return False
    (part,) = one.state.asked[0].parts
    conversations.forget(work, one.id)
    if part.text:
        send(work, client, trajectory, (part,))
    else:
        ask(work, client, trajectory)
    return True


def ask(work: Work, client: Person, trajectory: Trajectory) -> None:
    """What he writes next goes to this coach, unless he leaves it."""
    said = Text(
        "What do you want to tell {coach}? I pass on the next thing you write, at once and outside the overview. "
        "Nobody else reads it.",
        coach=coach_of(work, trajectory),
    )
    leave = ((Text("Leave it"), "dn", trajectory.id),)
    key = f"{ASKED}:{trajectory.coach_id}:{new_id()}"
    tell(work, client, (said,), trajectory=trajectory, buttons=(leave,), key=key)


def taken_up(work: Work, client: Person, asked: LastSaid, words: str, message_id: MessageRef) -> bool:
    """Whether these words are what he was asked for; then they have gone, or he has left it."""
    to = to_whom(work, client, asked)
    if to is None:
        return False
    if leaves(words):
        leave(work, client, to)
    else:
        send(work, client, to, (Part(message_id, words),))
    return True


def to_whom(work: Work, client: Person, asked: LastSaid) -> Trajectory | None:
    """In which trajectory goes what he was asked for just now, as long as it still can."""
    coach_id = asked.key.split(":")[1]
    mine = (one for one in _reached(work, client) if (one.id, one.coach_id) == (asked.trajectory_id, coach_id))
    return None if asked.at is None or work.now - asked.at > _STANDS else next(mine, None)


def leaves(words: str) -> bool:
    """Whether he says that nothing is to be passed on."""
    return normal(words) in _LEAVE


def leave(work: Work, client: Person, trajectory: Trajectory) -> None:
    """Nothing is passed on; what he writes next is what it always was."""
    tell(work, client, (Text("Good. I pass nothing on."),), trajectory=trajectory)


def _reached(work: Work, client: Person) -> Sequence[Trajectory]:
    return [one for one in trajectories.of_client(work, client.id) if can_be_reached(work, one)]


def _one_each(mine: Sequence[Trajectory]) -> Sequence[Trajectory]:
    """One trajectory with each of his coaches: which of two with the same coach it is, is all the same."""
    return list({one.coach_id: one for one in reversed(mine)}.values())[::-1]
