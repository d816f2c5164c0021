"""A client says that what he wrote just now was no answer, or nothing for his coach: it goes out of his answers, and
stays with him as a note. What he asked in it he is told; where it was all that he answered, he can do so anew."""

from datetime import timedelta

from bot.actions.erase_answer import without_words
from bot.actions.incoming import Incoming
from bot.actions.noted import note_alone
from bot.actions.speak import coach_of, his_beside, tell
from bot.actions.take_turn import take_turn
from bot.actions.unsay import unsay
from bot.actions.what_now import tell_about_itself
from bot.actions.whether_read import is_read, told
from bot.storage import conversations, noting
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.asked.asking_back import first_asked
from conversations.events import Rewritten, WentBack
from conversations.kept.no_answer import instead_of_it, was_no_answer, was_to_you
from conversations.quoted.point import taken_along
from conversations.scripts import script_of
from conversations.scripts.direct import DIRECT
from conversations.scripts.note import NOTE
from conversations.states import Asking
from conversations.text import Text, Verbatim
from conversations.told.no_topic import taken_up
from conversations.told.to_talk_of import wants_to_talk

_JUST_NOW = timedelta(hours=1)


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says so of what he wrote lately; then it is out, if his coach has not read it. That it was asked of
    the one who asks is enough where that is known here."""
    rest = instead_of_it(message.text)
    says_so = bool(rest) or was_no_answer(message.text)
    if not (says_so or was_to_you(message.text)):
        return False
    found = _written_lately(work, client, running, rest)
    if found is None:
        return False
    trajectory, one, last = found
    asks = first_asked(last.texts[-1])
    if asks is None and not says_so:
        return False
    coach = coach_of(work, trajectory)
    if is_read(work, trajectory, last):
        tell(work, client, (Text("{coach} has read that already, so I cannot take it out any more.", coach=coach),))
        return True
    *before, out = last.texts
    if rest:
        unsay(work, last)
        take_turn(work, one, Rewritten(work.now, message.message_id, "\n".join((*before, rest)), last.number))
        note_alone(work, client, trajectory, message.message_id, out)
        left_out = (Text("The other one I leave out."), *taken_along(taken_up(rest, topic=True)))
        tell(work, client, left_out, trajectory=trajectory)
        return True
    out = _taken_out(work, client, one, last, message)
    note_alone(work, client, trajectory, message.message_id, out)
    said = (Text("That is out, sorry. {coach} does not read it:", coach=coach), Verbatim(out))
    tell(work, client, said, trajectory=trajectory)
    if asks is not None:
        tell_about_itself(work, client, trajectory, *asks)
    if before:
        return True
    now = conversations.by_id(work, one.id)
    if now is not None and isinstance(now.state, Asking) and last.number < now.state.current:
        take_turn(work, now, WentBack(work.now, now.state.turn))
    return True


def _written_lately(
    work: Work, client: Person, running: Conversation | None, rest: str
) -> tuple[Trajectory, Conversation, Answered] | None:
    """What he wrote last, a moment ago, to something that he was asked; where he says with `rest` what it is instead,
    only what he brings."""
    trajectory = his_beside(work, client, running)
    last = next(iter(told(work, client, trajectory)), None) if trajectory is not None else None
    if trajectory is None or last is None or last.script in (NOTE.key, DIRECT.key):
        return None
    if rest and (script_of(last.script).brings is None or not wants_to_talk(rest, coach_of(work, trajectory))):
        return None
    one = conversations.by_id(work, last.conversation_id)
    is_late = work.now - (last.answered_at or last.asked_at) > _JUST_NOW
    return None if one is None or is_late else (trajectory, one, last)


def _taken_out(work: Work, client: Person, one: Conversation, last: Answered, message: Incoming) -> str:
    """The last that he wrote there, which is no answer any more; or all of it, where there is nothing before it or it
    stands beside what he was asked."""
    unsay(work, last)
    *before, out = last.texts
    if before and not last.beside:
        take_turn(work, one, Rewritten(work.now, message.message_id, "\n".join(before), last.number))
        return out
    noting.erase(work, client.id, last.id)
    conversations.save(work, one, without_words(one.state, last.number))
    return last.words
