"""Words that name the question to which they belong: they go there, without its name, whoever may read it."""

from datetime import timedelta

from bot.actions import keep_apart, which_question
from bot.actions.incoming import Incoming
from bot.storage import conversations, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.states import Asking, Closed, underneath
from conversations.told.names_question import names_question

_THAT_DAY = timedelta(hours=14)


def taken(work: Work, person: Person, running: Conversation | None, message: Incoming) -> str | None:
    """What he says to the open question, where he names that; "" where he names another of today, to which it has been
    brought; None where he names none."""
    named = names_question(message.text)
    found = _asked_today(work, person, named[0]) if named is not None else None
    if named is None or found is None:
        return None
    if which_question.is_open(running, found):
        return named[1]
    keep_apart.add(work, person, found, message.message_id, named[1], message.via_bot)
    return ""


def _asked_today(work: Work, person: Person, step: str) -> tuple[Conversation, int] | None:
    """The question of this step that he was asked last, if that was today, and its turn."""
    for trajectory in trajectories.running_of_client(work, person.id):
        for one in conversations.latest(work, trajectory.id):
            if work.now - one.since > _THAT_DAY:
                break
            state = underneath(one.state)
            asked = next((asked for asked in state.asked if asked.step == step and asked.turns), None)
            if asked is not None and one.person_id == person.id and isinstance(state, Asking | Closed):
                return one, asked.turns[-1]
    return None
