"""What a person says: an answer to the open question, a reply to an earlier one, or words out of the blue."""

from dataclasses import replace

from bot.actions import (
    ask_coach,
    correct,
    keep_apart,
    other_hour,
    postpone,
    seen_at_once,
    set_wishes,
    tell_directly,
    which_question,
)
from bot.actions.answer import answer
from bot.actions.heard import (
    after_the_end,
    another_check,
    another_plan,
    around_the_day,
    away,
    belonging,
    day_after_meeting,
    for_before,
    goal_amid,
    hard_moment,
    keep_all,
    kept_beside,
    last_said,
    leave_name_out,
    named_question,
    no_answer,
    of_before,
    of_the_bot,
    own_days,
    read_after_all,
    reply,
    secret_beside,
    tell_at_once,
    tell_later,
    told_her_himself,
    wish_erased,
    wished_moment,
    without_asides,
    yes_amid,
)
from bot.actions.heard.another_note import is_another_note, taken_back
from bot.actions.heard.in_need import goes_on, is_in_need
from bot.actions.heard.out_of_the_blue import A_COMMAND_AND_A_WORD, ON_COMMAND, out_of_the_blue
from bot.actions.heard.plan_aloud import planned_aloud
from bot.actions.heard.take_out import taken_out
from bot.actions.heard.with_leave import shared
from bot.actions.incoming import Incoming
from bot.actions.kind_word import parts
from bot.actions.speak import tell
from bot.actions.take_turn import take_turn
from bot.actions.what_now import may_not_come, says_cannot_come
from bot.actions.whether_read import keeps_what_he_names
from bot.storage import conversations, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.events import Lapsed
from conversations.inputs import is_blank
from conversations.said.said_so import may_say_so
from conversations.scripts.meta import META
from conversations.scripts.note import NOTE
from conversations.wished.hour_wish import wishes_hour
from conversations.wished.suits_after_all import suits_after_all
from conversations.wished.weekday_wish import no_day_amid, wishes_no_day

# Who is asked this may answer it with an hour.
_EXPECTS_A_TIME = (f"{set_wishes.ASKED}:", f"{postpone.ASKED}:")


def take_answer(work: Work, person: Person, message: Incoming) -> None:
    """Bring words to where they belong. Nothing that was said is lost, and each gets a mark or a sentence."""
    if conversations.where_heard(work, person.id, message.message_id) is not None:
        return
    earlier = which_question.replied_to(work, person, message.reply_to, message.text)
    if earlier is None and _replies_to_a_client(work, person, message):
        return
    running = conversations.running(work, person.id)
    if message.plain and _has_a_hard_moment(work, person, running, message):
        return
    replies = message.plain and which_question.is_open(running, earlier)
    if replies:
        earlier = None
    if earlier is None and message.plain and taken_out(work, person, running, message.text, message.message_id):
        return
    if earlier is None and message.plain and ask_coach.leaves(work, person, message.text, message.message_id):
        return
    if earlier is None and message.plain and kept_beside.heard(work, person, running, message):
        return
    if message.plain and (rest := of_before.heard(work, person, running, message)) is not None:
        if rest:
            take_answer(work, person, replace(message, text=rest))
        return
    said_so = earlier is None and may_say_so(message.text) and _says_yes_or_no(work, person, running, message)
    if said_so or (earlier is None and after_the_end.asks_of_the_bot(work, person, running, message)):
        return
    told = False
    if earlier is None and message.plain and not replies:
        if (words := named_question.taken(work, person, running, message)) is not None:
            if words:
                take_answer(work, person, replace(message, text=words))
            return
        if for_before.taken(work, person, running, message) or _has_been_heard(work, person, running, message):
            return
        earlier = which_question.open_then(work, person, running, message.sent_at)
        told = earlier is not None  # what was held up on its way is only kept
        earlier = earlier or which_question.corrected(work, running, message.text)
        if earlier is None and not (_says_cannot_come(work, person, message) or parts(work, person, message.text)):
            earlier = which_question.just_ended(work, person, running, message.sent_at, message.text)
            if earlier is not None and keep_apart.says_it_is_his(work, earlier[0], message.text):
                earlier = None  # What is for himself goes on with nothing that his coach reads.
            if earlier is not None:
                asks = after_the_end.asked_of_the_bot(work, person, earlier[0], message)
                told = asks is after_the_end.AskedThen.BESIDES
                if asks is after_the_end.AskedThen.ALL:
                    return
            if earlier is None and _brings_other(work, person, running, message):
                return
    if earlier is not None:
        if message.plain and other_hour.leave_out(work, person, running, no_day_amid(message.text)):
            told = True
        after_the_end.add(work, person, earlier, message, quietly=told or running is not None)
    elif running is None:
        out_of_the_blue(work, person, message)
    else:
        _take_beside_open(work, person, running, message, replies=replies)


def _replies_to_a_client(work: Work, person: Person, message: Incoming) -> bool:
    """Whether a coach wrote this below what she read of a client, to whom it goes."""
    about = _of_client(work, person, message)
    if about is None:
        return False
    if _is_told_directly(work, person, message):
        seen_at_once.mark(work, about)
    reply.reply(work, person, about, message.message_id, message.text, message.quote)
    return True


def _has_a_hard_moment(work: Work, person: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he is in need, or it is so hard for him now that nothing else is asked."""
    if is_in_need(work, person, running, message.text, message.message_id):
        return True
    rests = hard_moment.rests(work, person, running, message.text)
    if rests:
        out_of_the_blue(work, person, message)
    return rests


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
    elif not message.plain or not last_said.way(work, person, running, message.text, message.message_id):
        answer(work, person, running, message, replies=replies)


def _says_yes_or_no(work: Work, person: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says yes or no to what he is asked; what he says besides goes where it would have gone by itself."""
    is_other = running is not None and running.script == NOTE.key and suits_after_all(message.text)
    more = yes_amid.heard(work, person, running, message) if message.plain and not is_other else None
    if more:
        take_answer(work, person, replace(message, text=more))
    return more is not None


def _has_been_heard(work: Work, person: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether these words are for no question, and what they are for has been done."""
    if running is None and goes_on(work, person, message.text, message.sent_at, message.message_id):
        return True
    if own_days.heard(work, person, running, message):
        return True
    if (gone := away.heard(work, person, running, message)) is not None:
        if gone.rest:
            take_answer(work, person, replace(message, text=gone.rest))
        away.keep(work, person, running, message, gone)
        return True
    if goal_amid.lets_read(work, person, running, message):
        return True
    if wished_moment.heard(work, person, running, message):
        return True
    if belonging.moved(work, person, running, message) or _says_how(work, person, running, message):
        return True
    if running is None and another_check.turned_down(work, person, message.text, message.message_id):
        return True
    if other_hour.leave_out(work, person, running, wishes_no_day(message.text)):
        return True
    if tell_later.heard(work, person, running, message):
        return True
    if another_plan.heard(work, person, running, message):
        return True
    if planned_aloud(work, person, running, message.text, message.message_id):
        return True
    if goal_amid.heard(work, person, running, message.text, message.message_id):
        return True
    return last_said.taken_up(work, person, message.text, message.sent_at, message.message_id)


def _says_how(work: Work, person: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he only says what his coach is rather not to read, or when he would rather be written to; that is offered
    him. Asked about the questions, the hour is his answer."""
    here = trajectories.readable(work, running.trajectory_id) if running is not None else None
    if message.plain and keep_all.heard(work, person, here, message.text):
        return True
    if message.plain and secret_beside.heard(work, person, here, message):
        return True
    if message.plain and told_her_himself.heard(work, person, running, here, message):
        return True
    if leave_name_out.heard(work, person, running, here, message):
        return True
    if message.plain and (left := without_asides.without_asides(work, person, running, here, message)) is not None:
        if left[0].text:
            take_answer(work, person, left[0])
        if left[1]:
            without_asides.keep(work, person, here, message, left[1])
        return True
    rest = read_after_all.heard(work, person, here, message.text) if message.plain else None
    if rest is not None:
        if rest:
            take_answer(work, person, replace(message, text=rest))
        return True
    if message.plain and no_answer.heard(work, person, here, message.text, message.message_id):
        return True
    if wish_erased.offered(work, person, running, here, message.text):
        return True
    if tell_at_once.heard(work, person, running, here, message.text, message.message_id):
        return True
    amid = running is not None and running.script != NOTE.key
    rest = shared(work, person, here, message.text, message.message_id, amid=amid) if message.plain else None
    if rest is not None:
        if rest:
            take_answer(work, person, replace(message, text=rest))
        return True
    if message.plain and of_the_bot.puts_loss_right(work, person, here, message.text, message.message_id):
        return True
    if keeps_what_he_names(work, person, here, message.text) or of_the_bot.heard(
        work, person, running, here, message.text, message.message_id
    ):
        return True
    if running is not None and around_the_day.heard(work, person, running, message):
        return True
    if message.plain and day_after_meeting.heard(work, person, running, message):
        return True
    # The words first: whose they are need not be looked up for every message.
    hour = wishes_hour(message.text, sure=running is not None)
    if hour is None:
        return False
    asked = spoken.last_said(work, person.id, message.sent_at)
    expects_a_time = asked is not None and asked.key.startswith(_EXPECTS_A_TIME)
    if expects_a_time or (running is not None and running.script == META.key):
        return False
    return other_hour.change(work, person, here, hour)


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
