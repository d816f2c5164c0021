"""Who is asked in turn whether somebody's words are for him, before they are an answer or a note, and why then.

The first who takes them has them. So what is hurt most by waiting comes first, then what is sure of its words, and last
what only guesses from what was said to him before.
"""

from enum import Enum, auto

from bot.actions import ask_coach
from bot.actions.heard import (
    after_the_end,
    another_check,
    another_plan,
    around_the_day,
    asks_for_her,
    away,
    belonging,
    day_after_meeting,
    for_before,
    goal_amid,
    hard_moment,
    in_need,
    keep_all,
    kept_beside,
    kept_goal,
    last_said,
    leave_name_out,
    named_question,
    no_answer,
    of_before,
    of_the_bot,
    of_the_topic,
    own_days,
    plan_aloud,
    put_plan_right,
    read_after_all,
    secret_beside,
    surprise,
    take_out,
    tell_at_once,
    tell_later,
    told_her_himself,
    what_she_reads,
    wish_erased,
    wished_hour,
    wished_moment,
    with_leave,
    without_asides,
    yes_amid,
)
from bot.actions.heard.besides import Besides, Hears
from bot.actions.incoming import Incoming
from bot.actions.whether_read import keeps_what_he_names
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work


class Reach(Enum):
    """Where he writes what is heard."""

    ANYWHERE = auto()
    OPEN = auto()  # not below an earlier question
    LOOSE = auto()  # below no question at all


_WHEREVER = tuple(Reach)
# Each with why it is asked before those below it.
_IN_TURN: tuple[tuple[Reach, Hears], ...] = (
    # What cannot wait.
    (Reach.ANYWHERE, in_need.is_in_need),  # Nothing that he may have said besides matters more.
    (Reach.ANYWHERE, hard_moment.rests),  # A loss answers no question, whatever else is in its words.
    # What he takes back of what lies there, or keeps: who hears it too late has read it.
    (Reach.OPEN, take_out.taken_out),  # "Not that sentence" is no topic and no goal.
    (Reach.LOOSE, put_plan_right.put_right),  # Nor is "that word is no part of it", or how somebody is called.
    (Reach.OPEN, ask_coach.leaves),  # "No, I have to go at four" is no no.
    (Reach.OPEN, kept_goal.heard),  # Of his goal, while he is busy with that, and of nothing that he wrote before.
    (Reach.OPEN, kept_beside.heard),  # It says the yes itself that stands beside what he keeps.
    (Reach.ANYWHERE, of_before.heard),  # Below an earlier question it is of that, or of another.
    (Reach.ANYWHERE, surprise.heard),  # Who thanks her himself would not have it told.
    (Reach.ANYWHERE, what_she_reads.heard),  # His asking repeats what may not be for her.
    (Reach.OPEN, what_she_reads.only_calls_for_it),  # It is none of his answer.
    (Reach.OPEN, of_the_topic.heard),  # He asks after it, and brings nothing.
    (Reach.OPEN, no_answer.heard),  # It was no answer or asked of us, which begins as a no may.
    # What he says to the open question, or asks about it.
    (Reach.OPEN, yes_amid.heard),  # What he says besides a yes comes here again, by itself.
    (Reach.OPEN, after_the_end.asks_of_the_bot),  # He asks: none of the below is a question.
    # He says himself to what it belongs; what he names is surer than all that is guessed.
    (Reach.LOOSE, asks_for_her.heard),  # He asks it of her, whatever is open.
    (Reach.LOOSE, named_question.taken),  # He names the question.
    (Reach.LOOSE, for_before.taken),  # He points back at one that was left lying.
    (Reach.LOOSE, in_need.goes_on),  # It still is of what he wrote in need, unless he said of what it is.
    (Reach.LOOSE, own_days.heard),  # Once all is over a day is one on which he asks himself.
    (Reach.LOOSE, away.heard),  # The days on which he is away are none that he wishes for.
    (Reach.LOOSE, goal_amid.lets_read),  # A bare yes under what stands there, not to what is open.
    (Reach.LOOSE, wished_moment.heard),  # When he would be asked, before an hour by itself.
    (Reach.LOOSE, belonging.moved),  # That it was no answer to this, but to the one before.
    # For whom his words are: before any of them is kept where she reads it.
    (Reach.LOOSE, keep_all.heard),  # Nothing any more, which is more than one answer.
    (Reach.LOOSE, secret_beside.heard),  # He cannot come, and why is not for her.
    (Reach.LOOSE, told_her_himself.heard),  # She knows that he cannot come; nothing is passed on.
    (Reach.LOOSE, leave_name_out.heard),  # Only the name, not the whole answer.
    (Reach.LOOSE, without_asides.heard),  # Only what he says of it himself, in the same breath.
    (Reach.LOOSE, read_after_all.heard),  # That she read it, before that she is not to.
    (Reach.LOOSE, wish_erased.offered),  # It is to go altogether, before it only stays with him.
    (Reach.LOOSE, tell_at_once.heard),  # She is to have it now, which is more than that she may.
    (Reach.LOOSE, with_leave.heard),  # She may read it.
    (Reach.LOOSE, of_the_bot.puts_loss_right),  # Nobody died: that is no reproach.
    (Reach.LOOSE, keeps_what_he_names),  # She is rather not to read it.
    (Reach.LOOSE, of_the_bot.heard),  # A grudge, where it is not about who reads what.
    # When he would be asked: the narrow ones first, and what goes for every question last.
    (Reach.LOOSE, around_the_day.heard),  # He is asked for that day.
    (Reach.LOOSE, day_after_meeting.heard),  # The day after a meeting is no weekday and no hour.
    (Reach.LOOSE, wished_hour.heard),  # An hour, from now on.
    (Reach.LOOSE, another_check.turned_down),  # The day of one question, before all of that weekday.
    (Reach.LOOSE, wished_hour.without_day),  # No question on that weekday any more.
    (Reach.LOOSE, tell_later.heard),  # He tells it later: that is no plan.
    # What he will do, and what he makes of it.
    (Reach.LOOSE, another_plan.heard),  # Another one than lies there, before one more.
    (Reach.LOOSE, plan_aloud.planned_aloud),  # What he will do, before what he wants.
    (Reach.LOOSE, goal_amid.heard),  # How he puts his goal, if he was asked that lately.
    (Reach.LOOSE, last_said.taken_up),  # It may be to anything that was said to him last.
)


def taken(
    work: Work, person: Person, running: Conversation | None, message: Incoming, *, below: bool, earlier: bool
) -> Besides | None:
    """What he says besides, where one of them took his words; None where nobody did. `below`: he writes it below the
    open question; `earlier`: below one before it."""
    reached = (Reach.ANYWHERE,) if earlier else (Reach.ANYWHERE, Reach.OPEN) if below else _WHEREVER
    for reach, hears in _IN_TURN:
        found = hears(work, person, running, message) if reach in reached else None
        if isinstance(found, Besides):
            return found
        if found is not None and found is not False:
            return Besides("" if found is True else found)
    return None
