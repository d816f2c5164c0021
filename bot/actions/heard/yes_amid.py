"""A yes or a no to the question that is open, with more beside it: it does what a tap would do, and what is said
besides goes where it would have gone by itself."""

from bot.actions import which_question
from bot.actions.incoming import Incoming
from bot.actions.noted import note_alone
from bot.actions.situate import situate
from bot.actions.speak import tell
from bot.actions.take_turn import take_turn
from bot.storage import conversations, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations import patterns as re
from conversations.asking import Walk
from conversations.check_days import ASK_ON
from conversations.events import Chose
from conversations.inputs import Choice, Taken
from conversations.kept.kept_from import left_of_leave, may_let_read, topic
from conversations.matching import normal, small
from conversations.said.joins_in import is_of_his_means, joins_in
from conversations.said.said_so import SaidSo, may_say_so, said_so, says_pass_on
from conversations.scripts import script_of
from conversations.scripts.follow_up import SHARE, SHARED, repeats_leave
from conversations.scripts.meta import META
from conversations.scripts.note import NOTE
from conversations.scripts.note_ways import NOW
from conversations.scripts.welcome import AGREEMENT, CONSENT
from conversations.states import Asking, underneath
from conversations.text import Text
from conversations.told.added import is_though
from conversations.wished.suits_after_all import suits_after_all

_AS_IT_SUITS = Text("A few words are enough, and answering when it suits you is fine.")
_THANKS_FOR_IT = re.compile(
    r"\W*(?:ok[eé]?|okay|goed|fijn|mooi|top|prima|nou|super)\W+(?:heel (?:erg )?|hartelijk )?"
    r"(?:bedankt|dank|thanks|thx)(?:jewel|je(?: wel)?| u(?: wel)?)?(?: (?:voor|dat)\b|[.!]*\W*\w.*\?)"
)
_A_WORD = 6  # words; so few stay with the answer beside which they stand


def heard(work: Work, person: Person, running: Conversation | None, message: Incoming) -> str | None:
    """What he says besides a yes or a no to the open question, which is answered by that; "" where he says nothing
    else. None where it is no such thing, or all of it can be the answer to that question."""
    repeats = repeats_leave(message.text)
    state = underneath(running.state) if running is not None and (repeats or may_say_so(message.text)) else None
    if running is None or not isinstance(state, Asking):
        return None
    if running.script == NOTE.key and suits_after_all(message.text):
        return None  # What he asked to have passed on need not be.
    trajectory = trajectories.readable(work, running.trajectory_id)
    walk = Walk.of(script_of(running.script), state.asked, situate(work, running, trajectory))
    takes = walk.input_of(state.open, state.asked)
    said = said_so(message.text, names_in(work, trajectory)) if isinstance(takes, Choice) else None
    if repeats in names_in(work, trajectory) and state.open.step == SHARE:
        said = SaidSo(yes=True, head=message.text)
    if said is None and state.open.step == CONSENT:
        said = joins_in(message.text)
    if said is not None and state.open.step == SHARE and _THANKS_FOR_IT.match(small(message.text)):
        return None  # Who thanks for all of it lets nobody read anything with that.
    if said is None or which_question.open_then(work, person, running, message.sent_at) is not None:
        return None
    key = takes.agreed(yes=said.yes) if isinstance(takes, Choice) else None
    if key is None and running.script == NOTE.key and says_pass_on(message.text):
        key = NOW
    if key is None or not isinstance(takes, Choice) or _names_a_day(state, takes, message):
        return None
    if not repeats and _is_whole(said, running) and _reads(takes, message):
        return None
    take_turn(work, running, Chose(work.now, state.turn, key))
    if key == SHARED and (more := _beside_leave(work, trajectory, state, said.more)) is not None:
        return more
    if running.script == NOTE.key and said.yes and keeps_though(work, person, said.more, message):
        return ""
    if not said.more or walk.step(state.open).keeps_beside:
        return said.more
    if said.yes:
        _leave_out(work, person, trajectory, said.more)
    return ""


def _beside_leave(work: Work, trajectory: Trajectory | None, state: Asking, more: str) -> str | None:
    """What he says besides, where he says once more that his coach may read it; None where he says no such thing, or of
    something else."""
    what = topic(more)
    is_it = not what or any(what in asked.words.casefold() for asked in state.asked)
    coach = people.coach_name(work, trajectory.coach_id) if trajectory is not None else ""
    return left_of_leave(coach, more) if more and is_it and may_let_read(more) else None


def keeps_though(work: Work, person: Person, more: str, message: Incoming) -> bool:
    """Keep, without a word, what only takes from his leave how much it matters."""
    mine = trajectories.running_of_client(work, person.id) if is_though(more) else ()
    if mine:
        note_alone(work, person, mine[0], message.message_id, more)
    return bool(mine)


def asks_to_choose(work: Work, person: Person) -> bool:
    """Whether a question is open with choices, of which a yes may be one."""
    running = conversations.running(work, person.id)
    state = underneath(running.state) if running is not None else None
    if running is None or not isinstance(state, Asking):
        return False
    situation = situate(work, running, trajectories.readable(work, running.trajectory_id))
    walk = Walk.of(script_of(running.script), state.asked, situation)
    return isinstance(walk.input_of(state.open, state.asked), Choice)


def names_in(work: Work, trajectory: Trajectory | None) -> tuple[str, ...]:
    """The words that name who it is between, which say nothing else."""
    if trajectory is None:
        return ("coach",)
    both = f"{people.coach_name(work, trajectory.coach_id)} {trajectory.contract.client}"
    return ("coach", "tussendoor", *normal(both).split())


def _is_whole(said: SaidSo, running: Conversation) -> bool:
    """Whether what is said besides can stay with the answer: a word or two that ask nothing; what his coach reads
    with his yes to the contract; or how he would have the questions."""
    state = underneath(running.state)
    if said.yes and isinstance(state, Asking) and state.open.step == AGREEMENT:
        return True
    if running.script == META.key and "?" not in said.more:
        return True
    is_short = "?" not in said.more and len(said.more.split()) <= _A_WORD
    return is_short and running.script != NOTE.key


def _names_a_day(state: Asking, takes: Choice, message: Incoming) -> bool:
    """Whether he says with his no on which day he would be asked: "nee, 't is zaterdag. Dus vraag maandag maar"."""
    if state.open.step != ASK_ON or takes.turned_down is None:
        return False
    return isinstance(takes.turned_down(message.text), Taken)


def _reads(takes: Choice, message: Incoming) -> bool:
    return isinstance(takes.read(message.text, message.sent_at), Taken)


def _leave_out(work: Work, person: Person, trajectory: Trajectory | None, more: str) -> None:
    """Nothing of it is kept yet. Of how he writes, or when he can, he hears that this is fine."""
    if trajectory is None or trajectory.client_id != person.id:
        return
    if is_of_his_means(more):
        tell(work, person, (_AS_IT_SUITS,), trajectory=trajectory)
        return
    coach = people.coach_name(work, trajectory.coach_id)
    said = Text("What you wrote with it I have not kept. Do tell or ask {coach} yourself.", coach=coach)
    tell(work, person, (said,), trajectory=trajectory)
