"""A client says, where he words his goal, that his coach is not to read this: what he tells stays with him, and he
reads which that is. Where it is what shows him that it works, or what he wants to learn, he is asked on about his goal;
else the talk about it ends there, and nothing of it goes."""

from bot.actions import goal_left
from bot.actions.incoming import Incoming
from bot.actions.noted import note_alone
from bot.actions.speak import Taps, coach_of, tell
from bot.actions.take_turn import take_turn
from bot.actions.whether_read import MAY, STAYS
from bot.storage import conversations, noting, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.events import Lapsed, Said, Skipped
from conversations.kept.aside_out import aside_out
from conversations.kept.kept_from import may_keep
from conversations.kept.kept_goal import kept_goal
from conversations.references import MessageRef
from conversations.script import Answers
from conversations.scripts.goal import GOAL
from conversations.scripts.goal_back import keeps_what_shows
from conversations.scripts.wording_goal import AGAIN, GOALS, SENTENCE, SHOWS, SURE, says_goal
from conversations.states import Asked, Asking, Closed, Outcome, Status, underneath
from conversations.text import Piece, Text, Verbatim

_STAYS_SO = Text("Good. Then it stays as it was.")
_AS_AGREED = Text("What you two agreed on stays as it is; with /doel you can put it otherwise.")
_STAYS_HIS = Text("Good. What you wrote about your goal stays with you; {coach} does not read it.")
_NOTHING_GOES = Text("Of your goal I pass on nothing either; /doel begins again.")


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says so where he is busy with his goal, or was asked whether she may read it."""
    if running is None or running.script != GOAL.key:
        return may_keep(message.text) and _keeps_what_lies_there(work, client, message)
    here, state = trajectories.readable(work, running.trajectory_id), underneath(running.state)
    if here is None or here.client_id != client.id or not isinstance(state, Asking):
        return False
    coach = coach_of(work, here)
    tells = kept_goal(coach, message.text)
    if tells is None or aside_out(coach, message.text, hers=True) is not None:
        return False  # What is left of it is his goal.
    answers, step = Answers(state.asked), state.open.step
    if step == SURE and keeps_what_shows(answers, coach, message.text):
        take_turn(work, running, Said(work.now, message.message_id, message.text, state.turn))
    elif tells and step in (GOALS, AGAIN, SHOWS):
        _keep(work, client, here, message.message_id, message.text, tells)
        take_turn(work, running, Skipped(work.now, state.turn))
    else:
        _end(work, running)
        _tell_end(work, client, here, message, tells, is_said=step != SENTENCE or bool(says_goal(answers)))
    return True


def _keeps_what_lies_there(work: Work, client: Person, message: Incoming) -> bool:
    """Whether he says so right under the question whether his coach may read what he left of it."""
    said = spoken.last_said(work, client.id, message.sent_at)
    about, _, key = said.key.partition(":") if said is not None else ("", "", "")
    here = trajectories.readable(work, said.trajectory_id) if said is not None and about == goal_left.SHALL else None
    left = goal_left.left_of(work, here) if here is not None and here.client_id == client.id else None
    if here is None or left is None or left.id != key.partition(":")[0]:
        return False
    if kept_goal(coach_of(work, here), message.text) != "":
        return False  # He tells something else that is his.
    goal_left.decide(work, left, here, yes=False)
    conversations.hear(work, left, message.message_id)
    tell(work, client, (Text(_STAYS_HIS.source, coach=coach_of(work, here)),), trajectory=here)
    return True


def keeps_his_goal(work: Work, client: Person, here: Trajectory, words: str, message_id: MessageRef) -> bool:
    """Whether he says so where he was offered to put it his way, and is busy with nothing yet."""
    tells = kept_goal(coach_of(work, here), words)
    if here.client_id != client.id or tells is None:
        return False
    if tells:
        _keep(work, client, here, message_id, words, tells, _AS_AGREED)
    else:
        tell(work, client, (_STAYS_SO,), trajectory=here)
    return True


def without_what_he_keeps(work: Work, client: Person, here: Trajectory, words: str, message_id: MessageRef) -> str:
    """What he puts there as his goal, without what he keeps of it; that is a note of his, and he reads it."""
    found = aside_out(coach_of(work, here), words, hers=True)
    if found is None:
        return words
    tell(work, client, (Text("I leave this out; it stays with you:"), Verbatim(found[1])), trajectory=here)
    note_alone(work, client, here, message_id, found[1])
    return found[0]


def _keep(
    work: Work, client: Person, here: Trajectory, message_id: MessageRef, words: str, shown: str, *more: Piece
) -> None:
    """It is a note of his, which he can let her read."""
    coach, one = coach_of(work, here), note_alone(work, client, here, message_id, words)
    note_id = noting.with_number(work, client.id, one.id, 1)
    may: Taps = [[(Text("{coach} may read it", coach=coach), MAY, note_id)]] if note_id is not None else ()
    tell(work, client, (Text(STAYS.source, coach=coach), Verbatim(shown), *more), trajectory=here, buttons=may)


def _end(work: Work, running: Conversation) -> None:
    """Nothing of it is laid before his coach, and it is not asked about again."""
    take_turn(work, running, Lapsed(work.now), gathers=[])
    one = conversations.by_id(work, running.id)
    if one is not None and isinstance(one.state, Closed):
        asked = [each for each in one.state.asked if each.step != SURE]
        no = Asked(len(asked) + 1, SURE, value="no", status=Status.ANSWERED)
        conversations.save(work, one, Closed((*asked, no), Outcome.FINISHED))


def _tell_end(work: Work, client: Person, here: Trajectory, message: Incoming, tells: str, *, is_said: bool) -> None:
    if tells:
        more = _NOTHING_GOES if is_said else _AS_AGREED
        _keep(work, client, here, message.message_id, message.text, tells, more)
        return
    stays = Text(_STAYS_HIS.source, coach=coach_of(work, here))
    tell(work, client, (stays if is_said else _STAYS_SO,), trajectory=here)
