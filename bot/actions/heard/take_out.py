"""A piece of what somebody wrote before, of his goal or of what he takes along, that he says later may go; or a
sentence of what he wrote just now, by its place."""

from datetime import timedelta

from bot.actions import correct, which_question, word_goal
from bot.actions.incoming import Incoming
from bot.actions.sharing import can_be_changed
from bot.actions.speak import coach_of, tell
from bot.actions.take_turn import take_turn
from bot.actions.unsay import unsay
from bot.actions.whether_read import has_gone, told
from bot.storage import answers, conversations, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.events import Rewritten
from conversations.kept.named_out import named_out, not_there, without_named, without_words
from conversations.quoted.taken_back import takes_out, without
from conversations.references import MessageRef
from conversations.said.gist import sentences
from conversations.scripts import script_of
from conversations.scripts.goal import GOAL
from conversations.scripts.note import NOTE
from conversations.states import Asking, Opening, underneath
from conversations.text import Piece, Text, Verbatim
from conversations.told.how_it_was import hurt
from conversations.told.touches import touches

_OUT, _PART_OUT = Text("That sentence is out."), Text("That is out.")
_REST = Text("The rest stays as you wrote it.")
"""Nobody is shown anew what is hard, for having taken something else out."""
_JUST_NOW = timedelta(hours=3)


def taken_out(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether these words take such a piece out; he reads what is left. While he words his goal they are for that."""
    words = message.text
    # The words first: what he wrote need not be looked up for every message.
    if running is not None and running.script == GOAL.key:
        return False
    if takes_out(words):
        return any(_out_of_last(work, client, one, message) for one in trajectories.running_of_client(work, client.id))
    if (what := not_there(words)) and _out_of_any(work, client, what, running, message):
        return True
    if not named_out(words):
        return False
    is_topic = _out_of_topic(work, client, words, message.message_id)
    mine = trajectories.running_of_client(work, client.id)
    is_goal = any(_out_of_goal(work, client, one, words) for one in mine)
    return is_topic or is_goal


def _out_of_last(work: Work, client: Person, trajectory: Trajectory, message: Incoming) -> bool:
    """Whether it is a sentence of what he wrote last, just now, that goes by its place; he reads what he takes
    along now."""
    last = next(iter(told(work, client, trajectory)), None)
    if last is None or work.now - last.written_at > _JUST_NOW or has_gone(last) or not can_be_changed(last):
        return False
    one = conversations.by_id(work, last.conversation_id)
    said = tuple(sentences(last.words))
    left = "\n".join(without(said, message.text))
    if one is None or isinstance(one.state, Opening) or left == "\n".join(said):
        return False
    take_turn(work, one, Rewritten(work.now, message.message_id, left, last.number))
    if script_of(one.script).brings is not None:
        _tell_left(work, client, one, left, _OUT)
    else:
        tell(work, client, (_OUT, _REST), trajectory=trajectory)
    return True


def _out_of_any(work: Work, client: Person, what: str, running: Conversation | None, message: Incoming) -> bool:
    """Whether these very words stand in something that he wrote, of late first: then they are out of it. What he is
    asked there is asked again."""
    for trajectory in trajectories.running_of_client(work, client.id):
        for one in told(work, client, trajectory):
            left = without_words(what, one.words) if can_be_changed(one) and not one.unfinished else ""
            talk = conversations.by_id(work, one.conversation_id) if left else None
            if talk is None or isinstance(talk.state, Opening):
                continue
            asks = _asked_now(work, client, trajectory, running)
            tell(work, client, (_PART_OUT, Verbatim(left), *asks), trajectory=trajectory)
            take_turn(work, talk, Rewritten(work.now, message.message_id, left, one.number))
            unsay(work, one)
            return True
    return False


def _asked_now(work: Work, client: Person, trajectory: Trajectory, running: Conversation | None) -> tuple[Piece, ...]:
    """What he is asked, where something is open that he has not answered."""
    state = underneath(running.state) if running is not None and running.script != NOTE.key else None
    if running is None or not isinstance(state, Asking) or state.open.has_answer:
        return ()
    mine = answers.of_author(work, client.id, trajectory.id)
    here = (one.question for one in mine if one.conversation_id == running.id and one.number == state.current)
    question = next(here, "")
    return (Text("I had asked:"), Verbatim(question)) if question else ()


def _tell_left(work: Work, client: Person, one: Conversation, left: str, out: Text) -> None:
    """What he takes along now, unless that is hard to read back."""
    if touches(left) or hurt(left):
        tell(work, client, (out, _REST), trajectory=trajectories.readable(work, one.trajectory_id))
    else:
        correct.tell_taken_along(work, client, one, (out,))


def _out_of_topic(work: Work, client: Person, words: str, message_id: MessageRef) -> bool:
    found = which_question.brought_ahead(work, client)
    asked = found[0].state.asked[0] if found is not None else None
    left = without_named(words, asked.words) if asked is not None else ""
    if found is None or asked is None or not left:
        return False
    take_turn(work, found[0], Rewritten(work.now, message_id, left, asked.number))
    _tell_left(work, client, found[0], left, _PART_OUT)
    return True


def _out_of_goal(work: Work, client: Person, trajectory: Trajectory, words: str) -> bool:
    left = without_named(words, trajectory.proposal.goal.sentence)
    if not left:
        return False
    word_goal.put_instead(work, trajectory, left)
    heard = Text(
        "I let {coach} read it. You hear from me as soon as {coach} answers.", coach=coach_of(work, trajectory)
    )
    said = (Text("That is out. Your goal becomes:"), Verbatim(left), heard)
    tell(work, client, said, trajectory=trajectory)
    return True
