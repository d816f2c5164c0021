"""What a client said of his goal and left there, before he said whether his coach may read it.

He is asked that once, behind what he brings to their next meeting, and reads all that would go. Nothing of it goes
without his yes.
"""

from datetime import timedelta

from bot.actions import word_goal
from bot.actions.situate import situate
from bot.actions.speak import Taps, coach_of, tell
from bot.storage import contracts, conversations, people, spoken
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.consequences import WordGoal
from conversations.effects import Part
from conversations.script import Answers
from conversations.scripts import script_of
from conversations.scripts.goal import GOAL, beside_yes, has_changed
from conversations.scripts.wording_goal import NO, SURE, remarks, says_goal, worded_goal, worded_learning_goals
from conversations.states import Asked, Closed, Outcome, Status
from conversations.text import Text
from conversations.told.told_loose import weighs

SHALL = "laid"
"""With what the key begins of the question whether his coach may read it."""
TAP = "gy"
"""What the button under it does."""
_FOR = timedelta(days=30)


def ask_once(work: Work, one: Conversation, ended: Closed, trajectory: Trajectory) -> None:
    """Ask him so, where he has just said what he brings, and has not been asked that before. Who tells hard news there
    is asked nothing besides."""
    brings = script_of(one.script).brings
    if brings is None or ended.outcome is not Outcome.FINISHED:
        return
    if any(weighs(asked.words) for asked in ended.asked) or (left := left_of(work, trajectory)) is None:
        return
    client = people.by_id(work, one.person_id)
    if spoken.last_of(work, client.id, f"{SHALL}:{left.id}", work.now) is not None:
        return
    answers, here = Answers(left.state.asked), situate(work, left, trajectory)
    if not has_changed(answers, here):
        return
    coach = coach_of(work, trajectory)
    said = (
        Text("You were busy with your goal; {coach} has not read that yet.", coach=coach),
        *GOAL.step(SURE).lead(answers, here),
        Text("Shall I let {coach} read it like this?", coach=coach),
    )
    tell(work, client, said, trajectory=trajectory, buttons=ways(trajectory, left, coach), key=shall(left))


def ways(trajectory: Trajectory, left: Conversation, coach: str) -> Taps:
    """The button under that question."""
    return (((Text("Yes, let {coach} read it", coach=coach), TAP, f"{trajectory.id}.{left.id}"),),)


def shall(left: Conversation) -> str:
    """The key of that question, anew."""
    return f"{SHALL}:{left.id}:{new_id()}"


def decide(work: Work, one: Conversation, trajectory: Trajectory, *, yes: bool, beside: tuple[Part, ...] = ()) -> Text:
    """What he said of his goal is laid before his coach, with what he says `beside` it, or it is not; what he hears."""
    asked = tuple(each for each in one.state.asked if each.step != SURE)
    said = "yes" if yes else NO
    sure = Asked(len(asked) + 1, SURE, parts=beside, value=said, status=Status.ANSWERED)
    conversations.save(work, one, Closed((*asked, sure), Outcome.FINISHED))
    if not yes:
        return Text("Good. Then it stays as it was.")
    answers, here = Answers((*asked, sure)), situate(work, one, trajectory)
    with_it = "\n".join(filter(None, (remarks(answers), beside_yes(answers, here))))
    word_goal.propose(work, one, WordGoal(worded_goal(answers, here), worded_learning_goals(answers, here), with_it))
    return hears(work, trajectory)


def hears(work: Work, trajectory: Trajectory) -> Text:
    """What he hears once it is laid before her."""
    coach = coach_of(work, trajectory)
    return Text("I let {coach} read it. You hear from me as soon as {coach} answers.", coach=coach)


def left_of(work: Work, trajectory: Trajectory) -> Conversation | None:
    """The talk in which he put his goal in his own words and left it, lately, where they agreed on nothing since."""
    if not trajectory.runs:
        return None
    one = next((one for one in conversations.latest(work, trajectory.id) if one.script == GOAL.key), None)
    if one is None or not isinstance(one.state, Closed) or one.state.outcome is not Outcome.KEPT:
        return None
    is_lately = one.over_at is not None and work.now - one.over_at <= _FOR
    agreed = [each.agreed_at for each in contracts.versions(work, trajectory.id) if each.agreed_at]
    is_since = not agreed or one.since >= max(agreed)
    return one if is_lately and is_since and says_goal(Answers(one.state.asked)) else None
