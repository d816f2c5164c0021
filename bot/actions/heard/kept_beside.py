"""A client keeps something of what he told from his coach, or a name, beside his yes or right behind his answer: it is
kept apart at once, he reads what that is, and his yes does what it would have done."""

from datetime import timedelta

from bot.actions.incoming import Incoming
from bot.actions.sharing import can_be_changed
from bot.actions.situate import situate
from bot.actions.speak import Taps, coach_of, his_beside, tell
from bot.actions.take_turn import take_turn
from bot.actions.unsay import keep_back
from bot.actions.whether_read import MAY, STAYS, as_shown, has_gone, told
from bot.storage import conversations
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.asking import Walk
from conversations.events import Chose, Rewritten
from conversations.kept.kept_beside import Beside, agrees, is_about, kept_beside, may_have_surname, may_keep_beside
from conversations.kept.nameless import may_name, without
from conversations.scripts import script_of
from conversations.scripts.direct import DIRECT
from conversations.scripts.note import NOTE
from conversations.scripts.preparation import PREPARATION
from conversations.states import Asking, Opening, underneath
from conversations.text import Piece, Text, Verbatim

_JUST_NOW = timedelta(hours=3)
_LIKE_THIS = Text("Good. I keep it like this:")
_NO_SURNAME = Text("Good. There is no surname in it.")


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says that of what he wrote just now, and nothing else but yes; then it is done."""
    # The words first: whose they are need not be looked up for every message.
    if not may_keep_beside(message.text):
        return False
    trajectory = his_beside(work, client, running)
    if trajectory is None:
        return False
    coach = coach_of(work, trajectory)
    says = kept_beside(coach, message.text)
    if says is not None and says.of and says.name is None and not agrees(message.text):
        return False  # By itself it is of what he wrote before, and of no more of it than he names (`of_before.py`).
    mine = _just_now(work, client, trajectory) if says is not None else []
    if says is None or not mine:
        return False
    _keep(work, client, trajectory, says, mine, message)
    if running is not None and agrees(message.text):
        _say_yes(work, running, trajectory)
    return True


def _just_now(work: Work, client: Person, trajectory: Trajectory) -> list[Answered]:
    """What he wrote in the conversation that is open or was just now, and has not gone yet; the last first."""
    mine = [one for one in told(work, client, trajectory) if one.value is None]
    last = next(iter(mine), None)
    if last is None or last.script in (DIRECT.key, NOTE.key):
        return []
    there = [one for one in mine if one.conversation_id == last.conversation_id and not has_gone(one)]
    return [one for one in there if work.now - one.written_at < _JUST_NOW]


def _keep(
    work: Work, client: Person, trajectory: Trajectory, says: Beside, mine: list[Answered], message: Incoming
) -> None:
    coach = coach_of(work, trajectory)
    kept = _which(says, mine) if says.keeps else []
    changed: list[str] = []
    if says.name is not None:
        for one in (one for one in mine if one not in kept):
            left = "" if says.surname else without(says.name, one.words, coach)
            if left and can_be_changed(one) and _put(work, one, message, left):
                changed.append(left)
            elif may_have_surname(one.words) if says.surname else may_name(one.words, coach):
                kept.append(one)
    for one in kept:
        keep_back(work, one)
    pieces: list[Piece] = []
    if says.surname and not kept and not changed:
        pieces.append(_NO_SURNAME)
    if changed:
        pieces += [_LIKE_THIS, *map(Verbatim, changed)]
    if kept:
        pieces += [Text(STAYS.source, coach=coach), *(Verbatim(as_shown(one)) for one in reversed(kept))]
    may: Taps = [[(Text("{coach} may read it", coach=coach), MAY, kept[0].id)]] if len(kept) == 1 else ()
    if pieces:
        tell(work, client, pieces, trajectory=trajectory, buttons=may)


def _which(says: Beside, mine: list[Answered]) -> list[Answered]:
    """Those that are about what he names, or else all of them, rather too much; where he names nothing, the last, and
    all that led to the one sentence that he brings."""
    if "rest" in says.of:
        return mine[1:] or list(mine)
    if says.of:
        return [one for one in mine if is_about(says.of, one.words)] or list(mine)
    return mine[:1] if says.last or mine[0].script != PREPARATION.key else list(mine)


def _put(work: Work, one: Answered, message: Incoming, words: str) -> bool:
    talk = conversations.by_id(work, one.conversation_id)
    if talk is None or isinstance(talk.state, Opening):
        return False
    take_turn(work, talk, Rewritten(work.now, message.message_id, words, one.number))
    return True


def _say_yes(work: Work, running: Conversation, trajectory: Trajectory) -> None:
    """His yes, where the open question takes one."""
    one = conversations.by_id(work, running.id)
    state = underneath(one.state) if one is not None else None
    if one is None or not isinstance(state, Asking):
        return
    takes = Walk.of(script_of(one.script), state.asked, situate(work, one, trajectory)).input_of(
        state.open, state.asked
    )
    key = next((option.key for option in takes.options if "ja" in option.typed), None)
    if key is not None:
        take_turn(work, one, Chose(work.now, state.turn, key))
