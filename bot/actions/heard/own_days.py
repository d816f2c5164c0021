"""What a client says of the questions that he asks himself, after he laid them down: another day, that he need not be
asked, that it ends; or that he wants to ask himself something once more."""

from datetime import date, timedelta

from bot.actions import own_questions, when_over
from bot.actions.incoming import Incoming
from bot.actions.situate import situate
from bot.actions.speak import his_here, tell
from bot.actions.start import start_if_free
from bot.storage import conversations, schedule
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.inputs import Taken
from conversations.script import Answers
from conversations.scripts.looking_up import FOLLOW_UP
from conversations.scripts.own_plan import NEVER, OWN_PLAN, QUESTIONS, STANDS, ask_on, read_days
from conversations.states import Closed, Opening
from conversations.text import Text
from conversations.told.light import light
from conversations.wished.own_question import ends_them, may_be_of_days, wants_to_ask_himself

# What is said later than this is of something else.
_STANDS = timedelta(days=14)


def heard(work: Work, client: Person, message: Incoming) -> bool:
    """Whether these words are of that, while nothing is asked; then it is so, and he is told."""
    # The words first: what he laid down need not be looked up for every message.
    words = message.text
    ends, wants = ends_them(words), wants_to_ask_himself(words)
    if not (ends or wants or may_be_of_days(words)) or message.reply_to is not None:
        return False
    here = his_here(work, client, None)
    if here is None or not here.runs or not when_over.is_over(work, here):
        return False
    if wants:
        return _begins(work, client, here)
    one = _laid_down_last(work, client, here)
    if one is None:
        return False
    if ends:
        own_questions.end(work, client.id, here.id)
        tell(work, client, (Text("Good. No more questions from me."),), trajectory=here)
        return True
    return work.now - (one.over_at or one.since) <= _STANDS and _other_days(work, client, here, one, words)


def _begins(work: Work, client: Person, here: Trajectory) -> bool:
    """He can write what he wants to ask himself; while he is still to be asked how it is, he is told that."""
    if any(one.moment.kind == FOLLOW_UP.key for one in schedule.planned(work, here.id)):
        tell(work, client, when_over.what_comes(work, here), trajectory=here)
        return True
    return start_if_free(work, OWN_PLAN.key, client, here) is None


def _laid_down_last(work: Work, client: Person, here: Trajectory) -> Conversation | None:
    """Where he wrote what he wants to ask himself, if nothing else was asked of him or noted since, but for that."""
    mine = (one for one in conversations.latest(work, here.id) if one.person_id == client.id)
    last = next((one for one in mine if not own_questions.is_asked(one) and not isinstance(one.state, Opening)), None)
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
