"""A client asks whether his coach has what he wants to talk about: he hears how that is, and what it is."""

from bot.actions import which_question
from bot.actions.incoming import Incoming
from bot.actions.speak import Taps, coach_of, his_beside, tell
from bot.actions.whether_read import MAY, as_shown, is_hers
from bot.storage import answers, meetings
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.asked.of_the_topic import asks_of_topic
from conversations.script import Answers
from conversations.scripts import script_of
from conversations.states import Asking, underneath
from conversations.text import Text, Verbatim


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he asks no more than that."""
    trajectory = his_beside(work, client, running) if "?" in message.text else None
    if trajectory is None or not asks_of_topic(coach_of(work, trajectory), message.text):
        return False
    if running is not None and script_of(running.script).brings is not None and _is_open(running):
        tell(work, client, (Text("Not yet. What you write here is what you take along."),), trajectory=trajectory)
        return True
    coach, topic = coach_of(work, trajectory), _topic(work, client)
    if topic is None:
        said = Text("No, you have not told me yet. Write it here, and you take it along.")
        if meetings.coming(work, trajectory.id) is None:
            said = Text("No, nothing of that lies there.")
        tell(work, client, (said,), trajectory=trajectory)
    elif topic.private:
        buttons: Taps = [[(Text("{coach} may read it", coach=coach), MAY, topic.id)]]
        stays = Text("No, this is still with you; {coach} does not read it:", coach=coach)
        tell(work, client, (stays, Verbatim(as_shown(topic))), trajectory=trajectory, buttons=buttons)
    else:
        says = Text("Yes, {coach} reads it before you two meet:", coach=coach)
        if is_hers(work, trajectory, topic):
            says = Text("Yes, {coach} has read it:", coach=coach)
        tell(work, client, (says, Verbatim(as_shown(topic))), trajectory=trajectory)
    return True


def _is_open(running: Conversation) -> bool:
    state = underneath(running.state)
    return isinstance(state, Asking) and not any(one.has_answer for one in state.asked)


def _topic(work: Work, client: Person) -> Answered | None:
    """What he brings to the meeting that is coming, as it lies there; None where that is nothing."""
    found = which_question.brought_ahead(work, client)
    if found is None:
        return None
    one = found[0]
    brings = script_of(one.script).brings
    what = brings.found(Answers(one.state.asked)) if brings else ""
    mine = answers.of_author(work, client.id, one.trajectory_id or "", questions=False)
    there = [each for each in mine if each.conversation_id == one.id and each.texts]
    return next((each for each in there if what and what in each.words), None)
