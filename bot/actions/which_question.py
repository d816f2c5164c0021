"""To which question words belong that are not simply for the open one: by what they reply to, by their own date, and
by what they go on from."""

from datetime import datetime, timedelta

from bot.storage import conversations, meetings, noting, people, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.asked.lost import asks_when, does_not_suit, is_lost
from conversations.check_days import ASK_ON
from conversations.kept.for_whom import says_for_whom
from conversations.line_steps import PRIVATE
from conversations.planning_aloud import plans
from conversations.quoted.errata import puts_right_a_word
from conversations.quoted.reread import rereads, was_misread
from conversations.quoted.taken_back import is_remark, only_jests, takes_out
from conversations.references import MessageRef
from conversations.said.assent import says_no_more, says_stop
from conversations.said.put_otherwise import (
    corrects,
    corrects_before,
    goes_on,
    names_one_more,
    only_of_another,
    rather_about,
    says_what_he_meant,
)
from conversations.scripts import script_of
from conversations.scripts.note import NOTE
from conversations.scripts.preparation import UNPREPARED
from conversations.states import Asking, Closed, Outcome, Resting, underneath
from conversations.told.another_matter import names_another
from conversations.told.belongs_before import belongs_before
from conversations.told.praise import praises_the_bot
from conversations.told.to_talk_of import wants_to_talk
from conversations.told.told_loose import Tells, told
from conversations.wished.waiting_words import says_only_to_wait

# What comes this soon after an answer that ended a conversation goes on from it.
_GOES_ON = timedelta(minutes=2)
# And this soon what takes a sentence out of it.
_CORRECTS = timedelta(hours=1)
# So long what he brings is another thing after all, as long as nothing else was said to him.
_DAY = timedelta(days=1)
# And this soon, that evening, what goes on in so many words.
_EVENING = timedelta(hours=5)
# And this soon what he wrote just before the question that is open now.
_JUST_NOW = timedelta(minutes=10)
# What asks for more of it takes that as well.
_ASKS_ON = ("more", "about", "left", "wished")
# What is said at the end comes with it, and so soon.
_WITH_THE_END = timedelta(seconds=30)
KIND = "kind"
"""With what the key begins of a kind word that answers thanks, and asks nothing."""
MORE = f"{KIND}:more"
"""The same of what is said to who adds something."""
# What has a human word of its own.
_HEAVY = (Tells.LOSS, Tells.ILL, Tells.HEAVY, Tells.FEAST)
# What is handled this soon after it was sent was not held up.
_AT_ONCE = timedelta(seconds=2)


def replied_to(work: Work, person: Person, reply_to: MessageRef | None, words: str) -> tuple[Conversation, int] | None:
    """The conversation and turn of the question this replies to, if it is one that can still be answered."""
    if reply_to is None or words.startswith("/"):
        return None
    found = spoken.question_of(work, person.id, reply_to)
    one = conversations.by_id(work, found[0]) if found else None
    if one is None or found is None or not isinstance(one.state, Asking | Resting | Closed):
        return None
    if isinstance(one.state, Closed) and not script_of(one.script).recorded:
        return None  # What it was for has been done; these words are for something else.
    return one, found[1]


def is_open(running: Conversation | None, asked: tuple[Conversation, int] | None) -> bool:
    """Whether this question is the one that is open now."""
    if running is None or asked is None or asked[0].id != running.id:
        return False
    state = underneath(running.state)
    return isinstance(state, Asking) and asked[1] in state.open.turns


def open_then(
    work: Work, person: Person, running: Conversation | None, sent_at: datetime
) -> tuple[Conversation, int] | None:
    """The question that was open when this was written, if it is not the one that is open now: what comes late or out
    of order is judged by its own date (faults F15, F17)."""
    if sent_at + _AT_ONCE >= work.now:
        return None
    shown = spoken.question_at(work, person.id, sent_at)
    one = conversations.by_id(work, shown[0]) if shown else None
    if one is None or shown is None or not isinstance(one.state, Asking | Resting | Closed):
        return None
    state = underneath(one.state)
    if is_open(running, (one, shown[1])):
        return None
    asked = next((asked for asked in state.asked if shown[1] in asked.turns), None)
    if asked is None or not script_of(one.script).recorded:
        return None
    done = noting.done_at(work, one.id, asked.number)
    if done is None and isinstance(state, Closed):
        was_open = one.over_at is not None and one.over_at >= sent_at  # passed by, or left
    else:
        was_open = done is None or done >= sent_at
    return (one, shown[1]) if was_open else None


def corrected(work: Work, running: Conversation | None, words: str) -> tuple[Conversation, int] | None:
    """The question before the open one, where he says that what he just wrote there reads otherwise, and has not
    answered the open one yet; where he is told a day, that is told anew with it, elsewhere."""
    if running is None or not isinstance(running.state, Asking) or running.state.open.step == ASK_ON:
        return None
    state = running.state
    before = next((one for one in reversed(state.asked) if one.number < state.current and one.turns), None)
    is_erratum = before is not None and puts_right_a_word(before.words, words)
    is_meant = any(is_so(words) for is_so in (corrects_before, says_what_he_meant, rereads, was_misread))
    # Asked something for himself alone, he names one more of what he told his coach just before.
    is_meant = is_meant or (state.open.step in PRIVATE and names_one_more(words))
    if before is None or not (is_erratum or is_meant):
        return None
    if not before.parts or before.value is not None or state.open.has_answer:
        return None
    if state.open.step in _ASKS_ON:
        return None
    done = noting.done_at(work, running.id, before.number) if script_of(running.script).recorded else None
    return (running, before.turns[-1]) if done is not None and work.now - done < _JUST_NOW else None


def _coach_of(work: Work, one: Conversation) -> str:
    trajectory = trajectories.readable(work, one.trajectory_id)
    return people.coach_name(work, trajectory.coach_id) if trajectory is not None else ""


def _answers_nothing(words: str) -> bool:
    """Whether these words go on from no answer: they thank, are for the bot itself, or say that a day does not suit."""
    heard = (says_no_more, says_stop, is_lost, asks_when, is_remark, does_not_suit, praises_the_bot)
    in_jest = only_jests(words) and not takes_out(words)
    return in_jest or any(one(words) for one in heard) or says_only_to_wait(words)


def asked_before(
    work: Work, person: Person, running: Conversation | None, words: str
) -> tuple[Conversation, int] | None:
    """The question what he wants to talk about at the meeting that is coming, where he says it after all while nothing
    is asked."""
    is_free = running is None or running.script == NOTE.key
    is_other = rather_about(words)
    if not is_free or not (is_other or wants_to_talk(words)):
        return None
    found = brought_ahead(work, person)
    trajectory = trajectories.readable(work, found[0].trajectory_id) if found is not None else None
    if found is None or trajectory is None:
        return None
    coach = people.coach_name(work, trajectory.coach_id)
    is_his = says_for_whom(coach, words)
    return found if not is_his and (is_other or wants_to_talk(words, coach)) else None


def brought_ahead(work: Work, person: Person) -> tuple[Conversation, int] | None:
    """The question what he wants to talk about at the meeting that is coming, where it was asked and is over."""
    for trajectory in trajectories.running_of_client(work, person.id):
        ahead = meetings.coming(work, trajectory.id)
        talks = conversations.latest(work, trajectory.id, ahead.number) if ahead else ()
        for one in talks:
            is_it = one.person_id == person.id and script_of(one.script).brings is not None
            turns = one.state.asked[0].turns if is_it and isinstance(one.state, Closed) and one.state.asked else ()
            if ahead and one.meeting == ahead.number and turns:
                return one, turns[-1]
    return None


def just_ended(
    work: Work, person: Person, running: Conversation | None, sent_at: datetime, words: str
) -> tuple[Conversation, int] | None:
    """The question of which the answer in words ended a conversation just now, if nothing else was said to him since:
    who goes on writing, goes on with that answer; and who said that he had nothing to bring, has after all."""
    shown = spoken.question_at(work, person.id, sent_at) if running is None else None
    one = conversations.by_id(work, shown[0]) if shown else None
    if one is None or shown is None or not isinstance(one.state, Closed) or one.over_at is None:
        return None
    last, script = one.state.asked[-1], script_of(one.script)
    may_go_on = (last.parts and last.value is None) or last.value in UNPREPARED
    took_words = may_go_on and shown[1] in last.turns and script.recorded
    is_other = script.brings is not None and corrects(words)
    is_erratum = puts_right_a_word(last.words, words) or rereads(words)
    is_elsewhere = script.brings is not None and only_of_another(words)
    is_of_it = is_erratum or takes_out(words) or is_elsewhere or belongs_before(words) is not None or was_misread(words)
    is_more = goes_on(words) and told(words) not in _HEAVY
    within = _DAY if is_other or is_erratum else _CORRECTS if is_of_it else _EVENING if is_more else _GOES_ON
    if not took_words or one.state.outcome is not Outcome.FINISHED or script is NOTE:
        return None
    if _answers_nothing(words) and not was_misread(words):
        return None
    said = spoken.last_said(work, person.id, sent_at)
    if sent_at - one.over_at >= within:
        return None
    writes_on = said is not None and said.key.startswith(f"{MORE}:")
    is_of_before = is_of_it or is_other
    if not is_of_before and (told(words) in _HEAVY or (writes_on and names_another(words, last.words))):
        return None
    if plans(words) if script.brings is not None else wants_to_talk(words, _coach_of(work, one)):
        return None
    is_kind = said is not None and said.key.startswith(f"{KIND}:")
    is_here = is_other and said is not None and said.conversation_id == one.id
    is_last = is_of_it or is_here or said is None or said.at is None or is_kind or said.at - one.over_at < _WITH_THE_END
    turn = _longest(one) if rereads(words) else shown[1]
    return (one, turn) if is_last else None


def _longest(one: Conversation) -> int:
    """The turn of the question to which he wrote most: what he speaks of who reads it back."""
    told = [asked for asked in one.state.asked if asked.parts and asked.value is None and asked.turns]
    return max(told, key=lambda asked: len(asked.words)).turns[-1]
