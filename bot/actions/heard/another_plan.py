"""A client puts something else in the place of what he set out to do, or lets go of it: what stands now is said, and
when he is asked about it; about the other he is asked no more."""

from datetime import timedelta

from bot.actions.closed_days import clients_today
from bot.actions.heard.plan_aloud import ToldPlan, begin, check_of, met_last
from bot.actions.heard.tell_outcome import check_ahead, lets_it_go, taken_out
from bot.actions.incoming import Incoming
from bot.actions.plan_now import open_intention
from bot.actions.speak import coach_of, tell
from bot.actions.take_turn import take_turn
from bot.storage import conversations, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.schedule import MomentState
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.as_shown import as_shown
from conversations.check_days import ASK_ON, then_asked
from conversations.effects import Part
from conversations.events import Lapsed
from conversations.kept.for_whom import says_for_whom
from conversations.quoted.instead import changes_it, instead, lets_go, puts_it_so
from conversations.quoted.same_words import in_common
from conversations.scripts.note import NOTE
from conversations.scripts.plan import PLAN
from conversations.situation import Intention
from conversations.states import Asking, Closed
from conversations.text import Piece, Text, Verbatim
from conversations.told.to_talk_of import wants_to_talk
from conversations.wished.days_named import first_named

_LATELY = timedelta(days=2)


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether these words do that."""
    # The words first: what he set out to do need not be looked up for every message.
    words = message.text
    if not message.plain or not (changes_it(words) or puts_it_so(words) or lets_go(words)) or wants_to_talk(words):
        return False
    if running is not None and not _may_come_beside(running):
        return False
    for trajectory in trajectories.running_of_client(work, client.id):
        intention = open_intention(work, client.id, trajectory.id) if trajectory.stage is Stage.ACTIVE else None
        if _stays_his(work, trajectory, words):
            continue
        if changes_it(words):
            said = (Part(message.message_id, message.text),)
            is_heard = intention is not None and _stands_now(work, client, trajectory, running, said)
        elif puts_it_so(words):
            is_heard = _put(work, client, trajectory, running, message, intention)
        else:
            is_heard = intention is not None and _let_go(work, client, trajectory, intention, message)
        if is_heard:
            return True
    return False


def _may_come_beside(running: Conversation) -> bool:
    """Whether what is open is a note or a plan, or only when he is asked about what he set out to do."""
    asks_when = isinstance(running.state, Asking) and running.state.asked[-1].step == ASK_ON
    return asks_when or running.script in (NOTE.key, PLAN.key)


def _stays_his(work: Work, trajectory: Trajectory, words: str) -> bool:
    coach = coach_of(work, trajectory)
    names_her = coach.split()[0].casefold() in words.casefold().split()
    return names_her or says_for_whom(coach, words)


def _stands_now(
    work: Work,
    client: Person,
    trajectory: Trajectory,
    running: Conversation | None,
    parts: tuple[Part, ...],
) -> bool:
    """This is what he will do from now on: where it names no day, he is asked on the day that he was told before."""
    met = met_last(work, trajectory)
    check = check_of(work, trajectory, met) if met is not None else None
    if met is None or (check is not None and check.state is MomentState.DONE):
        return False
    words = "\n".join(part.text for part in parts)
    told = check.moment.at.day if check is not None and check.chosen and check.due_at > work.now else None
    names_day = first_named(instead(words) or words, clients_today(work, trajectory)) is not None
    said = ToldPlan(parts, None if names_day else told, instead=True)
    return begin(work, client, trajectory, met, said, running)


def _put(
    work: Work,
    client: Person,
    trajectory: Trajectory,
    running: Conversation | None,
    message: Incoming,
    intention: Intention | None,
) -> bool:
    """He asks that what he wrote last be it: that is so already, or it is so from now on."""
    kinds = (NOTE.key, PLAN.key)
    mine = (one for one in conversations.latest(work, trajectory.id) if one.script in kinds)
    last = next(mine, None)
    if last is None or last.person_id != client.id or work.now - last.since > _LATELY:
        return False
    if last.script == PLAN.key:
        check = check_ahead(work, trajectory)
        if intention is None:
            return False
        stands: tuple[Piece, ...] = (Text("This is what stands now:"), Verbatim(as_shown(intention.words)))
        tell(work, client, (*stands, *((then_asked(check.moment.at.day),) if check else ())), trajectory=trajectory)
        return True
    if running is not None:
        take_turn(work, running, Lapsed(work.now))
        last = conversations.by_id(work, last.id) or last
    if not isinstance(last.state, Closed) or not last.state.asked[0].parts:
        return False
    parts = (*last.state.asked[0].parts, Part(message.message_id, message.text))
    if not _stands_now(work, client, trajectory, None, parts):
        return False
    taken_out(work, last)
    return True


def _let_go(work: Work, client: Person, trajectory: Trajectory, intention: Intention, message: Incoming) -> bool:
    """He lets go of it, where it is that by his own words for it or he calls it so: it is asked about no more."""
    check = check_ahead(work, trajectory)
    named = "voornemen" in message.text.casefold() or in_common(message.text, intention.words)
    if check is None or not named:
        return False
    lets_it_go(work, client, trajectory, intention, check, Part(message.message_id, message.text))
    return True
