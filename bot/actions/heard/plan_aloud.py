"""What a client says of himself that he will do, while nothing is asked: kept as his intention, with a day to ask about
it, as after a meeting."""

from dataclasses import dataclass
from datetime import date

from bot.actions.closed_days import clients_today
from bot.actions.incoming import Incoming
from bot.actions.situate import situate
from bot.actions.speak import locale_of
from bot.actions.take_turn import take_turn
from bot.storage import conversations, meetings, noting, people, schedule, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.schedule import MomentState, PlannedMoment
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from bot.texts import render
from conversations.check_days import days_to_choose, is_over_by_then
from conversations.effects import Part
from conversations.events import Due, Lapsed
from conversations.moments import Meeting
from conversations.planning_aloud import plans, plans_after_all, plans_at_once, without_after_all
from conversations.said.gist import EMPTY_HANDED, kinds_of
from conversations.scripts.experiment import EXPERIMENT
from conversations.scripts.meta import META
from conversations.scripts.note import NOTE
from conversations.scripts.plan import HEADING, PLAN, SET_OUT, SINCE
from conversations.scripts.reflection import REFLECTION
from conversations.states import Asked, Opening, Status
from conversations.told.to_talk_of import wants_to_talk


def planned_aloud(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether these words, to no question, say what he will do and when; then he hears when he is asked about it."""
    # What is asked first, which is known, and then the words: whose they are need not be looked up for every message.
    words = message.text
    if running is not None and not _may_tell_it(running, words):
        return False
    after_all = plans_after_all(words, "")
    if not (after_all or plans(words, just_met=True)) or wants_to_talk(words):
        return False
    for trajectory in trajectories.running_of_client(work, client.id):
        met = met_last(work, trajectory) if trajectory.stage is Stage.ACTIVE else None
        check = check_of(work, trajectory, met) if met is not None else None
        may_come = check is None or check.state is not MomentState.DONE
        if met is None or not may_come:
            continue
        coach, today = people.coach_name(work, trajectory.coach_id), clients_today(work, trajectory)
        # On the evening after a meeting he need not say when.
        is_plan = plans(words, coach, just_met=met.at.day == today and not (check and check.chosen))
        is_after_all = plans_after_all(words, coach) and _knew_none(work, trajectory, met)
        if is_plan or is_after_all:
            does = without_after_all(words) if is_after_all else words
            said = ToldPlan((Part(message.message_id, does),), _asked_already(work, check))
            return begin(work, client, trajectory, met, said, running)
    return False


def _knew_none(work: Work, trajectory: Trajectory, met: Meeting) -> bool:
    """Whether he had nothing that he would try when he was asked after this meeting."""
    talks = conversations.latest(work, trajectory.id, met.number)
    asked = (one for talk in talks if talk.script == REFLECTION.key for one in talk.state.asked)
    said = (part.text for one in asked if one.step == "intention" for part in one.parts)
    return any(kinds_of(words) & EMPTY_HANDED for words in said)


@dataclass(frozen=True)
class ToldPlan:
    """What he said that he will do, in these parts, and the day on which he is asked about something else already.
    Where it stands in the place of that, it is kept also when he cannot be asked about it any more."""

    parts: tuple[Part, ...]
    since: date | None
    instead: bool = False

    @property
    def words(self) -> str:
        return "\n".join(part.text for part in self.parts)


def _may_tell_it(running: Conversation, words: str) -> bool:
    """Whether words beside what is open can be that: asked about the questions, he may tell what he found to try."""
    return running.script in (NOTE.key, PLAN.key) or (running.script == META.key and plans_at_once(words))


def met_last(work: Work, trajectory: Trajectory) -> Meeting | None:
    """The meeting that was last, if another one comes."""
    standing = meetings.standing(work, trajectory.id)
    been = [one for one in standing if one.at.utc() <= work.now]
    return been[-1] if been and len(been) < len(standing) else None


def check_of(work: Work, trajectory: Trajectory, met: Meeting) -> PlannedMoment | None:
    """When he is asked, since this meeting, what came of what he set out to do."""
    these = (one for one in schedule.moments_of(work, trajectory.id) if one.moment.kind == EXPERIMENT.key)
    return next((one for one in these if one.moment.meeting == met.number), None)


def begin(
    work: Work, client: Person, trajectory: Trajectory, met: Meeting, said: ToldPlan, running: Conversation | None
) -> bool:
    """Whether there is a day on which he can be asked, or it comes up before the next meeting; then it has begun."""
    number, known = 1, list[Asked]()
    if said.since is not None:
        known.append(Asked(number, SINCE, value=str(said.since), status=Status.ANSWERED))
        number += 1
    known.append(Asked(number, SET_OUT, parts=said.parts, status=Status.ANSWERED))
    one = conversations.start(work, PLAN.key, client.id, trajectory.id, met.number, Opening(tuple(known)))
    situation = situate(work, one, trajectory)
    comes_back = said.instead or (said.since is None and is_over_by_then(situation, said.words))
    if not comes_back and not days_to_choose(situation, said.words, said.since):
        conversations.forget(work, one.id)
        return False
    if running is not None:
        take_turn(work, running, Lapsed(work.now))
    question = render(HEADING, locale_of(client, trajectory))
    noting.ask(
        work, one, number, step=SET_OUT, about=None, line=None, question=question, private=trajectory.wishes.keeps
    )
    texts = tuple(part.text for part in said.parts)
    noting.keep(work, one, number, 1, texts=texts, value=None, chosen=None, complete=True)
    for part in said.parts:
        conversations.hear(work, one, part.message, anew=True)
    take_turn(work, one, Due(work.now))
    return True


def _asked_already(work: Work, check: PlannedMoment | None) -> date | None:
    """The day on which he is asked about what he set out to do before."""
    is_ahead = check is not None and check.chosen and check.state is MomentState.PLANNED and check.due_at > work.now
    return check.moment.at.day if check is not None and is_ahead else None
