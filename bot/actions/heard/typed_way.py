"""What somebody types in the place of an answer: the name of one of the ways on or back, or no more than a sign."""

from bot.actions import postpone
from bot.actions.kind_word import nod
from bot.actions.speak import tell
from bot.actions.take_turn import take_turn
from bot.storage import trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations import matching
from conversations.check_days import ASK_ON
from conversations.events import Continued, Lapsed, Recalled, Skipped, WentBack
from conversations.kinds import Yields
from conversations.references import MessageRef
from conversations.said.assent import LEAVE_IT, asks_again, leaves_it, puts_off_for_now
from conversations.script import option_typed
from conversations.scripts import script_of
from conversations.scripts.note import NOTE
from conversations.states import Asking, underneath
from conversations.text import Piece, Text
from conversations.told.light import is_sad_sign, is_sign, to_the_one_who_asks
from conversations.told.losses import lost_now
from conversations.wished.busy_now import back_in_a_moment, says_back

_SKIP = ("overslaan", "sla over", "sla maar over", "sla deze over", "skip", "skip it", "skip this")
_LATER = ("straks", "later", "nu niet", "not now")
_ON = ("verder", "ga verder", "ga door", "on", "go on", "continue")
_BACK = ("terug", "ga terug", "back", "go back")


def way(work: Work, person: Person, one: Conversation, words: str, message_id: MessageRef) -> bool:
    """Whether these words are the name of one of the ways on or back, typed out; then it is gone."""
    if says_back(words) and script_of(one.script).asks_client:
        take_turn(work, one, Recalled(work.now))
        return True
    state = underneath(one.state)
    if isinstance(state, Asking) and _needs_no_answer(work, person, one, state, words, message_id):
        return True
    if postpone.put_off_instead(work, person, one, words, message_id):
        return True
    return isinstance(state, Asking) and _gone(work, person, one, state, words, message_id)


def _needs_no_answer(
    work: Work, person: Person, one: Conversation, state: Asking, words: str, message_id: MessageRef
) -> bool:
    """Whether it is a face, a word to the one who asks, or that he will be back: it is seen, and the question stays."""
    if script_of(one.script).asks_client and _only_feels(work, person, one, words):
        return True
    if (state.open.step in _IN_WORDS and is_sign(words)) or to_the_one_who_asks(words):
        nod(work, person, message_id)
        return True
    if back_in_a_moment(words):
        tell(work, person, (Text("Take your time, my question stays."),), trajectory=_here(work, one))
        return True
    return False


def _gone(work: Work, person: Person, one: Conversation, state: Asking, words: str, message_id: MessageRef) -> bool:
    """Whether he puts it off or leaves it, or names the way on or back."""
    again = asks_again(words) if state.open.step != ASK_ON else ""
    if again and postpone.put_off_to(work, person, one, again):
        return True
    script, said = script_of(one.script), matching.wish(words)
    # What he tells of a loss with it is worth more.
    puts_off = not state.open.has_answer and puts_off_for_now(words) and lost_now(words) is None
    leaves = said in LEAVE_IT or (script.yields is Yields.NEVER and not script.asks_client and leaves_it(words))
    if not (puts_off or leaves or said in (*_SKIP, *_LATER, *_ON, *_BACK)):
        return False
    if option_typed(script, state.open, said) or (puts_off and not script.may_put_off):
        return False
    if puts_off or said in _LATER:
        postpone.not_now(work, person, one)
        return True
    if leaves:
        is_first = script is NOTE and state.open.number == 1
        may = script.may_put_away or ((is_first or script.yields is Yields.NEVER) and not state.open.has_answer)
        return may and _put_away(work, person, one)
    if said in _BACK:
        told = take_turn(work, one, WentBack(work.now, state.turn))
    else:
        told = take_turn(work, one, (Skipped if said in _SKIP else Continued)(work.now, state.turn, message_id))
    if isinstance(told, Text):
        tell(work, person, (told,))
    return True


_IN_WORDS = ("question", "intention")  # what he brings, or means to do, a thumb cannot tell
_MAY_TELL = Text("That does not look easy, {client}. Tell what it is if you like; it need not be.")


def _only_feels(work: Work, client: Person, one: Conversation, words: str) -> bool:
    """Whether he answers with no more than a sad face: he hears that it is seen, and what he was asked can wait."""
    here = _here(work, one) if is_sad_sign(words) else None
    if here is None:
        return False
    tell(work, client, (Text(_MAY_TELL.source, client=here.contract.client),), trajectory=here)
    return True


def _here(work: Work, one: Conversation) -> Trajectory | None:
    return trajectories.readable(work, one.trajectory_id)


def _put_away(work: Work, person: Person, one: Conversation) -> bool:
    told: list[Piece] = []
    take_turn(work, one, Lapsed(work.now), gathers=told)
    tell(work, person, told or (Text("Good. I leave it."),))
    return True
