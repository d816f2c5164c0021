"""A client puts something right in what he set out to do: another day than he named, a word, or that some of it is no
part of it. It is so from now on, wherever it is read; after another day he is asked then."""

from bot.actions import ask_coach
from bot.actions.closed_days import clients_day, clients_today
from bot.actions.incoming import Incoming
from bot.actions.move_meeting import MOVED
from bot.actions.plan_check import plan_check
from bot.actions.plan_now import open_plan
from bot.actions.situate import situate
from bot.actions.speak import tell
from bot.actions.take_turn import take_turn
from bot.storage import conversations, meetings, schedule, spoken, trajectories
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.schedule import MomentState
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.after_all import told_after_all, told_when_later
from conversations.check_days import ASK_ON, days_to_choose, unless_chosen
from conversations.consequences import PlanCheck
from conversations.events import Lapsed, Rewritten
from conversations.kept.named_out import said_out, without_said
from conversations.quoted.day_instead import day_instead
from conversations.quoted.errata import as_corrected, is_erratum, puts_right_a_word
from conversations.quoted.on_its_day import days_told, moved
from conversations.references import MessageRef
from conversations.scripts.experiment import EXPERIMENT
from conversations.scripts.note import NOTE
from conversations.states import Asking, underneath
from conversations.told.put_later import Later
from conversations.told.touches import touches
from conversations.wished.days_named import first_named

_OF_A_MEETING = (MOVED, ask_coach.ASKED)


def day_put_right(work: Work, client: Person, message: Incoming) -> bool:
    """Whether these words do that."""
    # The words first: what he set out to do need not be looked up for every message.
    other = day_instead(message.text) if message.plain and message.reply_to is None else None
    if other is None or touches(message.text):
        return False
    running = conversations.running(work, client.id)
    if not _may_come_beside(running):
        return False
    return any(_put(work, client, one, running, message) for one in trajectories.running_of_client(work, client.id))


def put_right(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether these words put a word of it right, or take a few out: "geen Truus, die heet Trees", "dat Pfff hoort er
    niet bij". He sees by the mark that it is done."""
    if not message.plain or "?" in message.text or not _may_come_beside(running):
        return False
    # The words first: what he set out to do need not be looked up for every message.
    if not (is_erratum(message.text) or said_out(message.text)):
        return False
    for trajectory in trajectories.running_of_client(work, client.id):
        plan = open_plan(work, client.id, trajectory.id) if trajectory.stage is Stage.ACTIVE else None
        for told in plan.told if plan is not None else ():
            now = _read_otherwise(told.own_words, message.text)
            one = conversations.by_id(work, told.conversation_id) if now else None
            if one is not None:
                take_turn(work, one, Rewritten(work.now, message.message_id, now, told.number))
                return True
    return False


def _read_otherwise(plan: str, words: str) -> str:
    """What he set out to do as these words put it right; empty where they do not, or put a day right, which may be the
    one on which he is asked."""
    if left := without_said(words, plan):
        return left
    if not puts_right_a_word(plan, words):
        return ""
    now = as_corrected(f"{plan}\n{words}")
    return now if days_told(now) == days_told(plan) else ""


def _may_come_beside(running: Conversation | None) -> bool:
    """Whether nothing else is open than a note, or when he is asked about it."""
    return running is None or running.script == NOTE.key or _asks_when(running)


def _asks_when(one: Conversation) -> bool:
    """Whether he is asked on which day he is asked how it went."""
    state = underneath(one.state)
    return isinstance(state, Asking) and state.open.step == ASK_ON


def _put(work: Work, client: Person, trajectory: Trajectory, running: Conversation | None, message: Incoming) -> bool:
    plan = open_plan(work, client.id, trajectory.id) if trajectory.stage is Stage.ACTIVE else None
    if plan is None or _is_of_a_meeting(work, client, trajectory, running, message):
        return False
    today, text = clients_today(work, trajectory), message.text
    found = ((one, moved(one.own_words, clients_day(trajectory, one.written_at), text, today)) for one in plan.told)
    told, now = next(((one, now) for one, now in found if now), (None, ""))
    if told is None:
        return False
    say_it_so(work, client, trajectory, told, now, message.message_id)
    return True


def say_it_so(
    work: Work, client: Person, trajectory: Trajectory, told: Answered, now: str, message_id: MessageRef
) -> None:
    """What he set out to do reads like this `now`, and he hears when he is asked about it."""
    one = conversations.by_id(work, told.conversation_id)
    assert one is not None
    take_turn(work, one, Rewritten(work.now, message_id, now, told.number))
    one = conversations.by_id(work, one.id) or one
    if _asks_when(one):
        take_turn(work, one, Lapsed(work.now), gathers=[])
        one = conversations.by_id(work, one.id) or one
    situation, today = situate(work, one, trajectory), clients_today(work, trajectory)
    if days_to_choose(situation, now):
        day, said = str(unless_chosen(situation, now)), told_after_all(now, situation)
    else:
        day, said = "", told_when_later(Later(now, today), situation)
    plan_check(work, one, PlanCheck(day, again=_was_asked(work, trajectory, one) and bool(day)))
    tell(work, client, (said,), trajectory=trajectory)


def _was_asked(work: Work, trajectory: Trajectory, one: Conversation) -> bool:
    checks = (each for each in schedule.moments_of(work, trajectory.id) if each.moment.kind == EXPERIMENT.key)
    return any(each.moment.meeting == one.meeting and each.state is MomentState.DONE for each in checks)


def _is_of_a_meeting(
    work: Work, client: Person, trajectory: Trajectory, running: Conversation | None, message: Incoming
) -> bool:
    """Whether it can be of a meeting: he was told something of one last, or that is the day on which he has one."""
    if running is not None and _asks_when(running):
        return False
    said, other = spoken.last_said(work, client.id, message.sent_at), day_instead(message.text)
    if said is not None and said.key.partition(":")[0] in _OF_A_MEETING:
        return True
    ahead, today = meetings.coming(work, trajectory.id), clients_today(work, trajectory)
    return ahead is not None and other is not None and first_named(other.gone, today) == ahead.at.day
