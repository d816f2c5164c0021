"""A client says of his words that they are for a question that was asked before the one that is open: they are kept
with that, and the open one stays."""

from dataclasses import replace
from datetime import timedelta

from bot.actions import keep_apart
from bot.actions.closed_days import clients_day, clients_today
from bot.actions.heard import goal_amid
from bot.actions.heard.asked_again import asked_again
from bot.actions.incoming import Incoming
from bot.actions.speak import tell
from bot.actions.take_turn import take_turn
from bot.storage import conversations, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.asked.hers_to_know import asks_of_the_coach
from conversations.asked.lost import cannot_come, comes_late
from conversations.events import Said
from conversations.goal.goal_later import GoalAmid, shaped_as_goal
from conversations.goal.noticing import what_he_notices
from conversations.quoted.quoting import joined
from conversations.said.points_back import Back, Of, may_point_back, points_back, told_then
from conversations.scripts import script_of
from conversations.scripts.experiment import EXPERIMENT
from conversations.scripts.goal import GOAL
from conversations.scripts.looking_up import CLOSING
from conversations.scripts.meta import META
from conversations.scripts.reflection import REFLECTION
from conversations.states import Asked, Asking, Closed, Outcome, underneath
from conversations.text import SpokenDay, Text

# What was asked longer ago than this is of another time.
_STANDS = timedelta(days=10)


def taken(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says so, and there is such a question; then he hears with which it is, and what is still asked."""
    if not may_point_back(message.text):
        return False
    trajectory = _whose(work, client, running)
    if trajectory is None or trajectory.client_id != client.id:
        return False
    today, about_questions = clients_today(work, trajectory), running is not None and running.script == META.key
    means = points_back(message.text, today, about_questions=about_questions)
    if means is None or (running is not None and not isinstance(running.state, Asking) and not means.questions):
        return False
    answer, rest = told_then(message.text)
    if any(is_so(answer) for is_so in (comes_late, cannot_come, asks_of_the_coach)):
        return False
    if rest and running is None:
        answer, rest = joined((answer, rest)), ""
    elif rest and running is not None and script_of(running.script).brings is None:
        return False  # It may be that both are for this one.
    left = goal_amid.left_at_mark(work, client, trajectory.id)
    if left is not None and _is_the_mark(work, trajectory, left[0], means):
        said = (what_he_notices(answer), rest)
        return goal_amid.put_with_goal(work, client, running, left, said, message.text, message.message_id)
    found = _asked_then(work, client, running, trajectory, means)
    if found is None and means.of not in (Of.LAST, Of.PLAN):
        found = _asked_then(work, client, running, trajectory, replace(means, day=None))
    if found is None:
        return _is_goal(work, client, running, means, answer, rest, message)
    one, turn = found
    _tell(work, client, trajectory, one, running if not rest else None)
    keep_apart.add(work, client, (one, turn), message.message_id, answer, message.via_bot)
    state = underneath(running.state) if running is not None else None
    if rest and running is not None and isinstance(state, Asking):
        take_turn(work, running, Said(work.now, message.message_id, rest, state.turn))
    return True


def _tell(work: Work, client: Person, trajectory: Trajectory, one: Conversation, running: Conversation | None) -> None:
    """With which question it is, and what is still asked of him."""
    kept = Text("I still keep that with my question of {day}.", day=SpokenDay(clients_day(trajectory, one.since)))
    asks = asked_again(work, trajectory, running)
    says = kept if asks is None else Text("{one} {other}", one=kept, other=asks)
    tell(work, client, (says,), trajectory=trajectory)


def _is_goal(
    work: Work,
    client: Person,
    running: Conversation | None,
    means: Back,
    answer: str,
    rest: str,
    message: Incoming,
) -> bool:
    """Whether it is how he puts his goal, which he was asked on that day."""
    goal = shaped_as_goal(answer) if means.day is not None and running is not None and "?" not in answer else ""
    trajectory = goal_amid.asked_how_he_puts_it(work, client, message.text, means.day) if goal else None
    if trajectory is None or running is None or running.script == GOAL.key:
        return False
    goal_amid.put_goal(work, client, running, trajectory, GoalAmid(goal, rest), message.message_id)
    return True


def _is_the_mark(work: Work, trajectory: Trajectory, one: Conversation, means: Back) -> bool:
    """Whether it is the question what shows him that it works that he means."""
    if means.day is not None:
        return clients_day(trajectory, one.since) == means.day
    return means.of is Of.MARK or (means.of is Of.LAST and _left_last(work, trajectory, one))


def _left_last(work: Work, trajectory: Trajectory, one: Conversation) -> bool:
    """Whether no other question was left lying since."""
    since = (other for other in conversations.latest(work, trajectory.id) if other.since > one.since)
    return not any(_unanswered(other) for other in since)


def _whose(work: Work, client: Person, running: Conversation | None) -> Trajectory | None:
    """The trajectory in which he is asked; while nothing is, the one that he is in."""
    if running is not None:
        return trajectories.readable(work, running.trajectory_id)
    return next(iter(trajectories.running_of_client(work, client.id)), None)


def _asked_then(
    work: Work, client: Person, running: Conversation | None, trajectory: Trajectory, means: Back
) -> tuple[Conversation, int] | None:
    """The question that he means: how it went, the one about the questions, or the last that was asked on that day.
    Where nothing is asked, it is one that he left lying."""
    open_still = means.open_still or (running is None and not means.questions)
    if means.of is Of.LAST and means.day is None and running is not None and running.state.asked[1:]:
        return None  # It may be the one before in what he is answering.
    for one in conversations.latest(work, trajectory.id):
        if work.now - one.since > _STANDS:
            return None
        script, state = script_of(one.script), one.state
        is_open = running is not None and one.id == running.id
        is_his = not is_open and one.person_id == client.id and script.asks_client and script.recorded
        if not is_his or not isinstance(state, Closed) or not state.asked:
            continue
        left = _unanswered(one)
        asked = left or state.asked[0]
        if (open_still and left is None) or not _is_it(trajectory, one, means):
            continue
        if asked.turns and asked.value is None:
            return one, asked.turns[-1]
    return None


def _is_it(trajectory: Trajectory, one: Conversation, means: Back) -> bool:
    if means.day is not None:
        return clients_day(trajectory, one.since) == means.day
    return means.of is Of.LAST or one.script == _KINDS.get(means.of)


def _unanswered(one: Conversation) -> Asked | None:
    """What he was asked there last, where he left that lying."""
    if not isinstance(one.state, Closed) or one.state.outcome not in (Outcome.KEPT, Outcome.UNANSWERED):
        return None
    last = one.state.asked[-1] if one.state.asked else None
    return last if last is not None and last.turns and not last.has_answer else None


_KINDS = {
    Of.PLAN: EXPERIMENT.key,
    Of.QUESTIONS: META.key,
    Of.MEETING: REFLECTION.key,
    Of.LOOKING_BACK: CLOSING.key,
}
