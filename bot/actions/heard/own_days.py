"""What a client says of the questions that he asks himself, after he laid them down: another day, that he need not be
asked, that it ends; that he wants to ask himself something once more, or writes it late; or what that is."""

from dataclasses import replace
from datetime import date, timedelta

from bot.actions import own_questions, when_over
from bot.actions.incoming import Incoming
from bot.actions.situate import situate
from bot.actions.speak import coach_of, his_here, tell
from bot.actions.start import start_if_free
from bot.actions.take_turn import take_turn
from bot.storage import conversations, schedule, spoken
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.events import Lapsed, Said
from conversations.inputs import Taken
from conversations.script import Answers
from conversations.scripts.follow_up import FOLLOW_UP
from conversations.scripts.note import NOTE
from conversations.scripts.own_plan import NEVER, NOBODY_HEARS, OWN_PLAN, QUESTIONS, STANDS, ask_on, read_days
from conversations.states import Closed, Opening
from conversations.text import Text
from conversations.told.light import light
from conversations.told_back import without_name
from conversations.wished.own_question import (
    asks_himself,
    ends_them,
    may_be_of_days,
    speaks_of_asking,
    takes_up_asking_himself,
    wants_to_ask_himself,
    wonders_what_it_is,
    wonders_who_hears,
)

# What is said later than this is of something else.
_STANDS = timedelta(days=14)
# And this soon "what is that?" is of what he has just read.
_AT_HAND = timedelta(days=1)


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether these words are of that, while nothing is asked; then it is so, and he is told."""
    return _taken_up(work, client, running, message) or (running is None and _heard(work, client, message))


def _heard(work: Work, client: Person, message: Incoming) -> bool:
    # The words first: what he laid down need not be looked up for every message.
    words = message.text
    ends, wants = ends_them(words), wants_to_ask_himself(words)
    is_late, wonders = asks_himself(words), wonders_what_it_is(words, just_offered=True) or wonders_who_hears(words)
    if not (ends or wants or is_late or wonders or may_be_of_days(words)) or message.reply_to is not None:
        return False
    here = his_here(work, client, None)
    if here is None or not here.runs or not when_over.is_over(work, here):
        return False
    if wants:
        return _begins(work, client, here)
    if wonders and _has_told(work, client, here, message):
        return True
    if is_late and _takes_late(work, client, here, message):
        return True
    one = _laid_down_last(work, client, here)
    if one is None:
        return False
    if ends:
        own_questions.end(work, client.id, here.id)
        tell(work, client, (Text("Good. No more questions from me."),), trajectory=here)
        return True
    if _was_asked(work, client, message) and not speaks_of_asking(words):
        return False  # He answers what he wanted to ask himself.
    return work.now - (one.over_at or one.since) <= _STANDS and _other_days(work, client, here, one, words)


def _taken_up(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says that he likes to ask himself something, perhaps what: then that begins as by a tap, and not a
    note, or more of one."""
    asked = takes_up_asking_himself(message.text) if message.reply_to is None else None
    if asked is None or (running is not None and running.script != NOTE.key):
        return False
    here = his_here(work, client, None)
    if here is None or not here.runs or not when_over.is_over(work, here):
        return False
    if running is not None:
        take_turn(work, running, Lapsed(work.now))
    if not _begins(work, client, here):
        return False
    begun = conversations.running(work, client.id)
    if asked and begun is not None and begun.script == OWN_PLAN.key:
        _is_asked(work, client, replace(message, text=asked))
    return True


def _was_asked(work: Work, client: Person, message: Incoming) -> bool:
    """Whether what he has read last is a question of his own."""
    shown = spoken.question_at(work, client.id, message.sent_at)
    one = conversations.by_id(work, shown[0]) if shown else None
    return one is not None and own_questions.is_asked(one)


def _begins(work: Work, client: Person, here: Trajectory) -> bool:
    """He can write what he wants to ask himself; while he is still to be asked how it is, he is told that."""
    if any(one.moment.kind == FOLLOW_UP.key for one in schedule.planned(work, here.id)):
        tell(work, client, when_over.what_comes(work, here), trajectory=here)
        return True
    return start_if_free(work, OWN_PLAN.key, client, here) is None


def _is_asked(work: Work, client: Person, asked: Incoming) -> None:
    """What he writes is what he was asked to write for himself just now."""
    begun = conversations.running(work, client.id)
    assert begun is not None
    take_turn(work, begun, Said(work.now, asked.message_id, asked.text))


def _has_told(work: Work, client: Person, here: Trajectory, message: Incoming) -> bool:
    """Whether he was offered that, and has been told now what it is."""
    offered = spoken.last_of(work, client.id, own_questions.OFFERED, message.sent_at)
    at = offered.at if offered is not None else None
    is_fresh = at is not None and message.sent_at - at < _AT_HAND
    if at is None:
        return False
    if is_fresh and wonders_who_hears(message.text):
        what = NOBODY_HEARS
    elif wonders_what_it_is(message.text, just_offered=is_fresh):
        what = Text(
            "Then you write a question and a day, and on that day I ask you it. Only you read what you write then."
        )
    else:
        return False
    way = ((Text("Choose my own questions"), own_questions.WAY, here.id),)
    tell(work, client, (what,), trajectory=here, buttons=(way,))
    return True


def _takes_late(work: Work, client: Person, here: Trajectory, message: Incoming) -> bool:
    """Whether these are what he was asked to write for himself, after that lapsed; it is as if he wrote it then."""
    if without_name(message.text, coach_of(work, here)) != message.text:
        return False
    one = _last_of_his(work, client, here)
    is_left = one is not None and one.script == OWN_PLAN.key and isinstance(one.state, Closed)
    if one is None or not is_left or Answers(one.state.asked).value(QUESTIONS) is not None or not message.plain:
        return False
    if work.now - (one.over_at or one.since) > _STANDS or start_if_free(work, OWN_PLAN.key, client, here) is not None:
        return False
    _is_asked(work, client, message)
    return True


def _last_of_his(work: Work, client: Person, here: Trajectory) -> Conversation | None:
    """What was asked of him or noted last, but for his own questions."""
    mine = (one for one in conversations.latest(work, here.id) if one.person_id == client.id)
    return next((one for one in mine if not own_questions.is_asked(one) and not isinstance(one.state, Opening)), None)


def _laid_down_last(work: Work, client: Person, here: Trajectory) -> Conversation | None:
    """Where he wrote what he wants to ask himself, if nothing else was asked of him or noted since, but for that."""
    last = _last_of_his(work, client, here)
    is_it = last is not None and last.script == OWN_PLAN.key and isinstance(last.state, Closed)
    return last if is_it and last is not None and Answers(last.state.asked).value(QUESTIONS) else None


def _other_days(work: Work, client: Person, here: Trajectory, one: Conversation, words: str) -> bool:
    answers = Answers(one.state.asked)
    reading = read_days(words, answers, situate(work, one, here))
    if not isinstance(reading, Taken) or reading.value is None or reading.to is not None:
        return False
    if reading.value == STANDS:
        if light(words) is not None or not own_questions.days_ahead(work, here):
            return False
        tell(work, client, when_over.what_comes(work, here), trajectory=here)
        return True
    days = () if reading.value == NEVER else tuple(map(date.fromisoformat, reading.value.splitlines()))
    own_questions.plan(work, one, ask_on(answers, days))
    tell(work, client, (reading.note or Text("Good. Then I ask nothing."),), trajectory=here)
    return True
