"""What the bot said last to somebody decides what his words are about, when it invited words itself."""

from datetime import datetime, timedelta

from bot.actions import (
    aloud,
    announce_absence,
    ask_coach,
    ask_what_to_tell,
    change_answer,
    keep_note,
    other_hour,
    postpone,
    set_wishes,
    thank_coach,
    word_goal,
)
from bot.actions.heard import goal_offered, tell_outcome
from bot.actions.incoming import Incoming
from bot.storage import conversations, spoken
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations import matching
from conversations.days.later import may_be_when
from conversations.said.assent import LEAVE_IT
from conversations.states import Asking

_TODAY = timedelta(hours=12)


def taken_up(work: Work, person: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether these words were an answer to what the bot asked last beside its questions: when to come back, which
    days somebody is away, what the coach shall hear at once, or how an answer, or what was said aloud, shall read."""
    words, sent_at, message_id = message.text, message.sent_at, message.message_id
    said = spoken.last_said(work, person.id, sent_at)
    about, _, rest = (said.key if said else "").partition(":")
    if about == postpone.ASKED:
        one = conversations.by_id(work, rest.partition(":")[0])
        if one is None or one.person_id != person.id:
            return False
        return postpone.put_off_to(work, person, one, words, message_id)
    if about in (announce_absence.ASKED, announce_absence.SHOWN):
        return announce_absence.announce_again(work, person, words, asked=about == announce_absence.ASKED)
    if about == ask_what_to_tell.ASKED and said is not None:
        return ask_what_to_tell.taken_up(work, person, said, words, message_id)
    if about == thank_coach.ASKED and said is not None:
        return thank_coach.taken_up(work, person, running, said, words, message_id)
    if about == other_hour.CHANGED and other_hour.named_another(work, person, rest.partition(":")[0], words):
        return True
    if about == tell_outcome.ASKED and tell_outcome.taken_up(work, person, rest, words, message_id):
        return True
    if about == keep_note.ASKED and said is not None:
        return keep_note.taken_up(work, person, said, words, message_id)
    if about == set_wishes.ASKED and said is not None:
        return set_wishes.typed(work, person, said, words)
    if about == change_answer.ASKED and said is not None:
        return change_answer.taken_up(work, person, said, words, message_id)
    if about == word_goal.OFFERED and said is not None and said.at is not None and sent_at - said.at < _TODAY:
        return goal_offered.taken_up(work, person, said.trajectory_id or "", words, message_id)
    if about == ask_coach.ASKED and matching.normal(words) not in LEAVE_IT:
        return ask_coach.left(work, person, rest, words, message_id)
    if about == aloud.ASKED and said is not None:
        return aloud.taken_up(work, person, said, words, message_id)
    return goal_offered.taken_up_later(work, person, words, sent_at, message_id)


def says_when(work: Work, person: Person, one: Conversation, words: str, sent_at: datetime) -> bool:
    """Whether these words, written where he was asked when to come back to this question, tell a day among others."""
    said = spoken.last_said(work, person.id, sent_at)
    is_asked = said is not None and said.key.startswith(f"{postpone.ASKED}:{one.id}:")
    return (
        is_asked
        and may_be_when(words)
        and isinstance(one.state, Asking)
        and postpone.when_amid(work, one, words) is not None
    )
