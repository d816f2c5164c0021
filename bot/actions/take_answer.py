"""What a person says: an answer to the open question, a reply to an earlier one, or words out of the blue."""

from dataclasses import dataclass, replace

from bot.actions import correct, keep_apart, other_hour, seen_at_once, tell_directly, which_question
from bot.actions.answer import answer
from bot.actions.heard import after_the_end, in_turn, reply, typed_way
from bot.actions.heard.another_note import is_another_note, taken_back
from bot.actions.heard.besides import Besides
from bot.actions.heard.out_of_the_blue import A_COMMAND_AND_A_WORD, ON_COMMAND, out_of_the_blue
from bot.actions.incoming import Incoming
from bot.actions.kind_word import parts
from bot.actions.noted import note_alone
from bot.actions.speak import his_beside, tell
from bot.actions.take_turn import take_turn
from bot.actions.what_now import may_not_come, says_cannot_come
from bot.storage import conversations, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.events import Lapsed
from conversations.inputs import is_blank
from conversations.scripts.note import NOTE
from conversations.wished.weekday_wish import no_day_amid


def take_answer(work: Work, person: Person, message: Incoming) -> None:
    """Bring words to where they belong. Nothing that was said is lost, and each gets a mark or a sentence.

    Words below something earlier are for that, unless it is the question that is open. Then they are offered to all who
    may hear something of their own in them (`heard/in_turn.py`), and what nobody takes goes on from what ended just now
    or was put right, is a thought out of the blue, or answers what is asked.
    """
    if conversations.where_heard(work, person.id, message.message_id) is not None:
        return
    earlier = which_question.replied_to(work, person, message.reply_to, message.text)
    if earlier is None and _replies_to_a_client(work, person, message):
        return
    running = conversations.running(work, person.id)
    replies = message.plain and which_question.is_open(running, earlier)
    earlier = None if replies else earlier
    if message.plain:
        taken = in_turn.taken(work, person, running, message, below=replies, earlier=earlier is not None)
        if taken is not None:
            _hear_besides(work, person, running, message, taken)
            return
    goes_with = _Before(earlier)
    if earlier is None and message.plain and not replies:
        found = _goes_on_from(work, person, running, message)
        if found is None:
            return
        goes_with = found
    if goes_with.asked is not None:
        no_day = message.plain and other_hour.leave_out(work, person, running, no_day_amid(message.text))
        quietly = no_day or goes_with.answered or running is not None
        after_the_end.add(work, person, goes_with.asked, message, quietly=quietly)
    elif running is None:
        out_of_the_blue(work, person, message)
    else:
        _take_beside_open(work, person, running, message, replies=replies)


def _hear_besides(
    work: Work, person: Person, running: Conversation | None, message: Incoming, besides: Besides
) -> None:
    """What he says besides what was heard goes where it would have gone by itself."""
    if besides.rest:
        take_answer(work, person, replace(message, text=besides.rest))
    mine = his_beside(work, person, running) if besides.aside else None
    if mine is not None:
        note_alone(work, person, mine, message.message_id, besides.aside)


@dataclass(frozen=True)
class _Before:
    """The question and turn before the open one with which words go, if there is one; `answered` where he has had an
    answer to them, or needs none."""

    asked: tuple[Conversation, int] | None
    answered: bool = False


def _goes_on_from(work: Work, person: Person, running: Conversation | None, message: Incoming) -> _Before | None:
    """With what was asked before words go that are below nothing; None where there is nothing left of them."""
    held_up = which_question.open_then(work, person, running, message.sent_at)
    if held_up is not None:
        return _Before(held_up, answered=True)  # what was held up on its way is only kept
    corrected = which_question.corrected(work, running, message.text)
    if corrected is not None or _says_cannot_come(work, person, message) or parts(work, person, message.text):
        return _Before(corrected)
    ended = which_question.just_ended(work, person, running, message.sent_at, message.text)
    if ended is None or keep_apart.says_it_is_his(work, ended[0], message.text):
        # What is for himself goes on with nothing that his coach reads.
        return None if _brings_other(work, person, running, message) else _Before(None)
    asks = after_the_end.asked_of_the_bot(work, person, ended[0], message)
    if asks is after_the_end.AskedThen.ALL:
        return None
    return _Before(ended, answered=asks is after_the_end.AskedThen.BESIDES)


def _replies_to_a_client(work: Work, person: Person, message: Incoming) -> bool:
    """Whether a coach wrote this below what she read of a client, to whom it goes."""
    about = _of_client(work, person, message)
    if about is None:
        return False
    if _is_told_directly(work, person, message):
        seen_at_once.mark(work, about)
    reply.reply(work, person, about, message.message_id, message.text, message.quote)
    return True


def _brings_other(work: Work, person: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says, while nothing else is asked, what he wants to talk about after all."""
    asked = which_question.asked_before(work, person, running, message.text)
    if asked is None:
        return False
    if running is not None:
        take_turn(work, running, Lapsed(work.now))
    correct.add_to_it(work, person, asked, message.message_id, message.text)
    return True


def _take_beside_open(work: Work, person: Person, running: Conversation, message: Incoming, *, replies: bool) -> None:
    """Words where something is asked: to that, or for themselves."""
    if running.script == NOTE.key and _is_only_a_command(message):
        tell(work, person, (ON_COMMAND,), trajectory=trajectories.readable(work, running.trajectory_id))
    elif not replies and (rest := taken_back(work, person, running, message)) is not None:
        if rest:
            out_of_the_blue(work, person, replace(message, text=rest))
    elif not replies and message.plain and is_another_note(work, person, running, message.text):
        take_turn(work, running, Lapsed(work.now))
        out_of_the_blue(work, person, message)
    elif not message.plain or not typed_way.way(work, person, running, message.text, message.message_id):
        answer(work, person, running, message, replies=replies)


def _says_cannot_come(work: Work, person: Person, message: Incoming) -> bool:
    if not may_not_come(message.text):
        return False
    mine = trajectories.running_of_client(work, person.id)
    return any(says_cannot_come(work, one, person, message.text) for one in mine)


def _is_only_a_command(message: Incoming) -> bool:
    """Whether this is no command of ours, and says nothing that a note could hold."""
    is_one = message.text.startswith("/") and not message.forwarded
    return is_one and len(message.text.removeprefix("/").split()) <= A_COMMAND_AND_A_WORD


def _of_client(work: Work, person: Person, message: Incoming) -> Trajectory | None:
    """The running trajectory about which a coach read what he replies to."""
    if message.reply_to is None or message.text.startswith("/") or is_blank(message.text):
        return None
    about = spoken.trajectory_of(work, person.id, message.reply_to)
    mine = (one for one in trajectories.running_of_coach(work, person.id) if one.id == about)
    return next(mine, None)


def _is_told_directly(work: Work, person: Person, message: Incoming) -> bool:
    """Whether what a coach replies to is what a client told her directly."""
    said = spoken.said_as(work, person.id, message.reply_to) if message.reply_to is not None else None
    return said is not None and said.key.startswith(f"{tell_directly.SENT}:")
