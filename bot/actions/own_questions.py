"""Self-coaching: offered once when the trajectory is over, planned by the client, and ended by one tap of his."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time

from bot.actions.speak import tell
from bot.storage import conversations, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.consequences import AskMyself
from conversations.rhythm import Local, at_utc
from conversations.script import Answers
from conversations.scripts import script_of
from conversations.scripts.own_plan import QUESTIONS
from conversations.scripts.own_questions import OWN_QUESTIONS, own_question
from conversations.scripts.setup import known
from conversations.states import Closed, Opening, Outcome
from conversations.text import Text
from conversations.wished.hour_wish import hour_named
from conversations.wishes import LATEST

OFFERED = "own_offer"
"""With what the key begins of the message that tells him that he can ask himself something later on."""
WAY = "oq"
"""What a button does that lets him begin with that."""
# Known beforehand in each of his questions: the conversation in which he laid it down.
_LAID_DOWN_IN = "laid_down_in"


def offer(work: Work, one: Conversation, shared: str | None) -> None:
    """After the last question: what becomes of his answer, that who wants to, asks himself something later on, and then
    the goodbye by itself, behind which nothing comes. When it is all erased he is told before it is, and not here."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    coach = people.coach_name(work, trajectory.coach_id)
    goodbye = Text("This was my last question, {client}. Thanks for joining in.", client=trajectory.contract.client)
    offers = Text(
        "A question to yourself for later is fine: you write it down, I ask it on the day that you choose, and only "
        "you read that."
    )
    own = ((Text("Choose my own questions"), WAY, one.trajectory_id),)
    # What stands here is more than what becomes of his answer, so it stays.
    hers = ((Text("{coach} may read it", coach=coach), "ns", f"{one.id}.beside"),)
    buttons = (hers, own) if shared == "unsaid" else (own,)
    client, said = people.by_id(work, one.person_id), (*_shared(shared, coach), offers)
    unasked = shared in (None, "unsaid")  # after a silence it comes by itself, and not at night
    key = f"{OFFERED}:{one.id}"
    tell(work, client, said, trajectory=trajectory, buttons=buttons, key=key, unasked=unasked)
    tell(work, client, (goodbye,), trajectory=trajectory, key=f"{key}:goodbye", unasked=unasked)


def _shared(shared: str | None, coach: str) -> tuple[Text, ...]:
    """What becomes of his answer, when he said so."""
    match shared:
        case "coach":
            return (Text("Good, I pass it on to {coach}.", coach=coach),)
        case "own":
            return (Text("Good, this stays with you."),)
        case "unsaid":
            return (Text("What you wrote of how it is now, stays with you."),)
    return ()


def plan(work: Work, one: Conversation, wish: AskMyself) -> None:
    """Lay down a conversation for every day he chose, at his hour, in the place of what was laid down here before."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    for before in _laid_down(work, one):
        conversations.forget(work, before.id)
    hour = _hour_of(wish.questions, trajectory.contract.client_hour)
    for day in wish.days:
        due = Local(date.fromisoformat(day), hour, trajectory.clients_zone).utc()
        asked = {own_question(number): words for number, words in enumerate(wish.questions, 1)}
        opening = Opening(known({**asked, _LAID_DOWN_IN: one.id}), due)
        conversations.start(work, OWN_QUESTIONS.key, one.person_id, one.trajectory_id, None, opening)


def _hour_of(questions: Sequence[str], usual: time) -> time:
    """At which hour he is asked: his own, or the later one of which he asks himself: "om zes uur", "op zondagavond"."""
    named = (hour.at for words in questions if (hour := hour_named(words)) is not None)
    return max((usual, *(at for at in named if at <= LATEST)))


def days_laid_down(work: Work, one: Conversation, trajectory: Trajectory) -> tuple[date, ...]:
    """The days on which he is asked what he laid down in this conversation."""
    return _days_of(_laid_down(work, one), trajectory)


def days_ahead(work: Work, trajectory: Trajectory) -> tuple[date, ...]:
    """The days on which he is still asked a question of his own."""
    return _days_of(_waiting(work, trajectory.client_id, trajectory.id), trajectory)


def _days_of(waiting: Iterable[Conversation], trajectory: Trajectory) -> tuple[date, ...]:
    due = (one.state.due for one in waiting if isinstance(one.state, Opening) and one.state.due is not None)
    return tuple(sorted({at_utc(at, trajectory.clients_zone).day for at in due}))


def _laid_down(work: Work, plan: Conversation) -> list[Conversation]:
    """What was laid down there; by an earlier version without its mark, so that is known by what it asks."""
    asks = (Answers(plan.state.asked).value(QUESTIONS) or "").splitlines()
    return [one for one in _waiting(work, plan.person_id, plan.trajectory_id) if _is_of(plan, asks, one)]


def _is_of(plan: Conversation, asks: Sequence[str], one: Conversation) -> bool:
    known_before = Answers(one.state.asked)
    if known_before.value(_LAID_DOWN_IN) is not None:
        return known_before.value(_LAID_DOWN_IN) == plan.id
    return [known_before.value(own_question(number)) for number, _ in enumerate(asks, 1)] == list(asks)


def _waiting(work: Work, person_id: str | None, trajectory_id: str | None) -> Iterator[Conversation]:
    assert trajectory_id is not None
    for one in conversations.of_trajectory(work, trajectory_id):
        if one.person_id == person_id and one.script == OWN_QUESTIONS.key and isinstance(one.state, Opening):
            yield one


def is_asked(one: Conversation) -> bool:
    """Whether it is one in which he is asked a question of his own."""
    return one.script == OWN_QUESTIONS.key


def is_alone(script: str) -> bool:
    """Whether this kind of conversation is nobody's but the client's."""
    read = script_of(script).read
    return read is not None and not read.other


def end(work: Work, person_id: str, trajectory_id: str) -> bool:
    """None of his own questions comes any more; False when none would have."""
    mine = [
        one
        for one in conversations.of_trajectory(work, trajectory_id)
        if one.person_id == person_id and is_alone(one.script) and not isinstance(one.state, Closed)
    ]
    for one in mine:
        conversations.save(work, one, Closed(one.state.asked, Outcome.STOPPED))
    return bool(mine)
