"""Self-coaching: offered once when the trajectory is over, planned by the client, and ended by one tap of his."""

from datetime import date

from bot.actions import retention
from bot.actions.speak import tell
from bot.storage import conversations, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.work import Work
from conversations.consequences import AskMyself
from conversations.rhythm import Local
from conversations.scripts import script_of
from conversations.scripts.own_questions import OWN_QUESTIONS, own_question
from conversations.scripts.setup import known
from conversations.states import Closed, Opening, Outcome
from conversations.text import Text


def offer(work: Work, one: Conversation, shared: str | None) -> None:
    """After the last question: what becomes of his answer, and that who wants to, asks himself something later on."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    coach = people.coach_name(work, trajectory.coach_id)
    said = Text(
        "This was my last question, {client}. Should you want to look back once more later on, tap below; only you "
        "read that.",
        client=trajectory.contract.client,
    )
    own = ((Text("Choose my own questions"), "oq", one.trajectory_id),)
    # What stands here is more than what becomes of his answer, so it stays.
    hers = ((Text("{coach} may read it", coach=coach), "ns", f"{one.id}.beside"),)
    buttons = (hers, own) if shared == "unsaid" else (own,)
    tell(
        work,
        people.by_id(work, one.person_id),
        (*_shared(shared, coach), said, *retention.stays_until(work, trajectory)),
        trajectory=trajectory,
        buttons=buttons,
    )


def _shared(shared: str | None, coach: str) -> tuple[Text, ...]:
    """What becomes of his answer, when he said so."""
    match shared:
        case "coach":
            return (Text("Good, I pass it on to {coach}.", coach=coach),)
        case "own":
            return (Text("Good, this stays with you."),)
        case "unsaid":
            return (Text("What you wrote stays with you, unless you want {coach} to read it.", coach=coach),)
    return ()


def plan(work: Work, one: Conversation, wish: AskMyself) -> None:
    """Lay down a conversation for every day he chose, at his hour."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    for day in wish.days:
        due = Local(date.fromisoformat(day), trajectory.contract.client_hour, trajectory.clients_zone).utc()
        asked = known({own_question(number): words for number, words in enumerate(wish.questions, 1)})
        opening = Opening(asked, due)
        conversations.start(work, OWN_QUESTIONS.key, one.person_id, one.trajectory_id, None, opening)


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
