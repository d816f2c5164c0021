"""A client tells that he is away for some days: he is offered to be left in peace then, and his coach hears it with
that. Where it is all that he says, what is asked of him stays."""

from datetime import timedelta

from bot.actions.closed_days import clients_today
from bot.actions.heard.besides import Besides
from bot.actions.incoming import Incoming
from bot.actions.speak import coach_of, his_beside, tell
from bot.storage import absences, meetings
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations import patterns as re
from conversations.check_days import ASK_ON
from conversations.days.periods import read_period
from conversations.days.when import Unclear
from conversations.kept.kept_amid import secret_amid
from conversations.scripts import script_of
from conversations.states import Asking, underneath
from conversations.text import SpokenDay, Text
from conversations.told.away import says_away
from conversations.told.touches import touches

NOTES = "ln"
"""What a button does that notes it."""
_LEAST = timedelta(days=3)
# What he tells besides is more than when.
_BECAUSE = re.compile(r"\b(?:want|omdat|opgenomen|kliniek|operatie)\b", re.IGNORECASE)


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> Besides | None:
    """What he says of it, a note of his, and what he says besides, where he has been offered that."""
    # The words first: whose they are need not be looked up for every message.
    said = says_away(message.text)
    if said is None or _asks_when(running) or _BECAUSE.search(said.said) or touches(message.text):
        return None
    trajectory = his_beside(work, client, running)
    if trajectory is None or secret_amid(coach_of(work, trajectory), message.text) is not None:
        return None
    if not trajectory.runs or meetings.coming(work, trajectory.id) is None:
        return None
    read = read_period(said.when, clients_today(work, trajectory))
    if isinstance(read, Unclear) or read.value.last - read.value.first < _LEAST:
        return None
    period = read.value
    if any(one.period == period for one in absences.leave_of(work, client.id, period.first)):
        return None
    asks = Text(
        "Shall I leave you in peace from {first} to {last}? {coach} hears then that you are away.",
        first=SpokenDay(period.first),
        last=SpokenDay(period.last),
        coach=coach_of(work, trajectory),
    )
    button = (Text("Yes, please"), NOTES, f"{period.first}.{period.last}")
    tell(work, client, (asks,), trajectory=trajectory, buttons=((button,),))
    return Besides(said.rest, aside=said.said)


def _asks_when(running: Conversation | None) -> bool:
    """Whether he is asked for a day: then it is of that, or where he does not speak for himself."""
    state = underneath(running.state) if running is not None else None
    if running is None or not isinstance(state, Asking):
        return False
    return state.open.step == ASK_ON or not script_of(running.script).asks_client
