"""What a client tells, while nothing is asked, of a thing that he set out to do and that is still to come: it was put
off, or moved to a day. It is kept with what came of it so far, and he is asked after that day and not before."""

from bot.actions.closed_days import clients_today
from bot.actions.heard.put_plan_right import say_it_so
from bot.actions.heard.tell_outcome import check_ahead, keep_as_outcome, may_be_read, note_of
from bot.actions.incoming import Incoming
from bot.actions.plan_check import plan_check
from bot.actions.plan_now import open_plan, says_only_when
from bot.actions.situate import situate
from bot.actions.speak import tell
from bot.storage import trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.after_all import told_after_all, told_when_later
from conversations.check_days import days_to_choose, unless_chosen
from conversations.consequences import PlanCheck
from conversations.effects import Part
from conversations.quoted.on_its_day import on_day
from conversations.said.points_back import is_of_questions
from conversations.scripts.meta import META
from conversations.situation import Intention
from conversations.text import SpokenDay, Text
from conversations.told.put_later import Later, may_put_later, put_later_unasked


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether these words tell that what he set out to do is put off; then he hears when he is asked about it.

    Asked about the questions he may tell it as well, where he says which day it becomes, and nothing of these.
    """
    # The words first: whose they are need not be looked up for every message.
    if not message.plain or not may_put_later(message.text):
        return False
    if running is not None and (running.script != META.key or is_of_questions(message.text)):
        return False
    part, amid = Part(message.message_id, message.text), running is not None
    mine = trajectories.running_of_client(work, client.id)
    return any(_is_put_later(work, client, one, part, amid=amid) for one in mine)


def _is_put_later(work: Work, client: Person, trajectory: Trajectory, part: Part, *, amid: bool) -> bool:
    if trajectory.stage is not Stage.ACTIVE:
        return False
    plan = open_plan(work, client.id, trajectory.id) if may_be_read(work, trajectory, part.text) else None
    today = clients_today(work, trajectory)
    later = put_later_unasked(part.text, plan.intention.words, today) if plan is not None else None
    if plan is None or later is None:
        return False
    if later.day is None:
        return not amid and _no_day_yet(work, client, trajectory, part)
    told = plan.told[0] if len(plan.told) == 1 and says_only_when(part.text) else None
    if told is not None and (now := on_day(told.own_words, later.day)):
        say_it_so(work, client, trajectory, told, now, part.message)
    else:
        _move(work, client, trajectory, plan.intention, later, part)
    return True


def _move(work: Work, client: Person, trajectory: Trajectory, about: Intention, later: Later, part: Part) -> None:
    one = keep_as_outcome(work, client, trajectory, about, (part,))
    situation = situate(work, one, trajectory)
    if days_to_choose(situation, later.words):
        day, said = str(unless_chosen(situation, later.words)), told_after_all(later.words, situation)
    else:
        day, said = "", told_when_later(later, situation)
    plan_check(work, one, PlanCheck(day, again=bool(day)))
    tell(work, client, (said,), trajectory=trajectory)


def _no_day_yet(work: Work, client: Person, trajectory: Trajectory, part: Part) -> bool:
    """He is asked on the day that he was told, unless he says which day it becomes."""
    check = check_ahead(work, trajectory)
    if check is None or check.moment.at.day <= clients_today(work, trajectory):
        return False
    note_of(work, client, trajectory, (part,))
    day = SpokenDay(check.moment.at.day)
    said = Text("Good to know. I ask you {day} how it went. If it becomes another day, write to me which.", day=day)
    tell(work, client, (said,), trajectory=trajectory)
    return True
