"""He answers the question how he would put his goal while another is open, and says so: his goal is heard, and the
other question waits for what is for that. So it is with what shows him that it works, where he was asked that last and
left it lying: it is put with his goal, and his coach reads it once he says yes to that. A yes lets her read it as well
where he hears that it lies there still."""

from dataclasses import replace
from datetime import date, timedelta

from bot.actions import goal_left, word_goal
from bot.actions.allowed import GONE
from bot.actions.closed_days import clients_day
from bot.actions.fulfil import LEFT
from bot.actions.goal_left import SHALL, hears
from bot.actions.heard import yes_amid
from bot.actions.heard.asked_again import asked_again, tell_and_ask
from bot.actions.incoming import Incoming
from bot.actions.speak import coach_of, tell
from bot.actions.take_turn import take_turn
from bot.storage import conversations, noting, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations import patterns as re
from conversations.contract import LEVEL_LENGTH
from conversations.effects import Part
from conversations.events import Said
from conversations.goal.goal_later import GoalAmid, goal_amid
from conversations.goal.noticing import asks_whether_it_came, may_be_mark, names_mark
from conversations.inputs import Refused, short
from conversations.kept.kept_amid import secret_amid
from conversations.kept.kept_from import lets_read as lets
from conversations.matching import small
from conversations.references import MessageRef
from conversations.said.assent import plainly
from conversations.said.said_so import SaidSo, may_say_so, said_so
from conversations.scripts import script_of
from conversations.scripts.goal import GOAL
from conversations.scripts.wording_goal import (
    SHOWS,
    SURE,
)
from conversations.states import Asked, Asking, Closed, Outcome, Status, underneath
from conversations.text import Piece, Sentence, Text, Verbatim

_STANDS = timedelta(days=10)


def asked_lately(work: Work, person: Person, words: str) -> tuple[Trajectory, GoalAmid] | None:
    """How he puts his goal with these words, and of which trajectory, if he was asked that lately and has not said it
    since."""
    # The words first: what was said to him need not be looked up for every message.
    said = goal_amid(words)
    trajectory = asked_how_he_puts_it(work, person, words) if said is not None else None
    return None if trajectory is None or said is None else (trajectory, said)


def asked_how_he_puts_it(work: Work, person: Person, words: str, day: date | None = None) -> Trajectory | None:
    """The trajectory in which he was asked lately how he would put his goal, on this `day` if one is given, and has not
    said it since."""
    offer = spoken.last_of(work, person.id, word_goal.OFFERED, work.now)
    if offer is None or offer.at is None or work.now - offer.at > _STANDS:
        return None
    trajectory = trajectories.readable(work, offer.trajectory_id)
    if trajectory is None or trajectory.client_id != person.id or not trajectory.runs:
        return None
    if secret_amid(coach_of(work, trajectory), words) is not None:
        return None  # What he keeps for himself is not laid before his coach.
    talks = conversations.latest(work, trajectory.id)
    is_said = any(one.script == GOAL.key and one.since > offer.at for one in talks)
    is_other = day is not None and clients_day(trajectory, offer.at) != day
    return None if is_said or is_other else trajectory


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he does so; then his goal is said back to him, and laid before his coach."""
    words, message_id = message.text, message.message_id
    brings = script_of(running.script).brings if running is not None else None
    if (running is None or brings is not None) and _notices(work, client, running, message):
        return True
    if asks_whether_it_came(words) and _tells_whether_it_came(work, client, running):
        return True
    if running is None or running.script == GOAL.key or (found := asked_lately(work, client, words)) is None:
        return False
    put_goal(work, client, running, *found, message_id)
    return True


def put_goal(
    work: Work, client: Person, running: Conversation, trajectory: Trajectory, said: GoalAmid, message_id: MessageRef
) -> None:
    """That is his goal from now on; what he says besides is for the question that is open, or else that is still."""
    word_goal.put_instead(work, trajectory, said.goal)
    asks = asked_again(work, trajectory, running) if not said.rest else None
    told_so = hears(work, trajectory)
    if asks is not None:
        told_so = Text("{one} {other}", one=told_so, other=asks)
    told = (Text("Then this is your goal:"), Verbatim(said.goal), told_so)
    tell(work, client, told, trajectory=trajectory)
    state = underneath(running.state)
    if said.rest and isinstance(state, Asking):
        take_turn(work, running, Said(work.now, message_id, said.rest, state.turn))


def _tells_whether_it_came(work: Work, client: Person, running: Conversation | None) -> bool:
    """Whether there is something that he said of his goal and left; then he hears if what shows him that it works is
    with it."""
    left = next(filter(None, (_left(work, client, one, None) for one in _among(work, client, running))), None)
    if left is None:
        return False
    is_there = any(one.step == SHOWS and one.value is not None for one in left[0].state.asked)
    said = Text("Yes, that is with your goal.")
    if not is_there:
        said = Text("No, that is not with your goal yet, sorry. With /doel you go on there.")
    tell_and_ask(work, client, left[1], said, running)
    return True


def _right_under(work: Work, client: Person, message: Incoming) -> str:
    """By what he notices it, where these words may be that, right under the word that his goal lies there still."""
    mark = may_be_mark(message.text) if message.plain else ""
    said = spoken.last_said(work, client.id, message.sent_at) if mark else None
    if said is None or said.at is None or not said.key.startswith(f"{LEFT}:"):
        return ""
    return mark if message.sent_at - said.at < _AT_MOST else ""


def _notices(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says by what he notices it, where he is asked what he brings or nothing at all, and that is what he
    left open of his goal; then it is with that, and he is asked whether his coach may read it."""
    # The words first: what he was asked need not be looked up for every message.
    words, found = message.text, names_mark(message.text)
    if found is None and running is None and (mark := _right_under(work, client, message)):
        found = mark, ""
    if found is None or (running is None and found[1]):
        return False
    left = next(filter(None, (left_at_mark(work, client, one) for one in _among(work, client, running))), None)
    return left is not None and put_with_goal(work, client, running, left, found, words, message.message_id)


def left_at_mark(work: Work, client: Person, trajectory_id: str | None) -> tuple[Conversation, Trajectory] | None:
    """The talk about his goal in which he was asked last what shows him that it works, and left that lying."""
    return _left(work, client, trajectory_id, SHOWS)


def put_with_goal(
    work: Work,
    client: Person,
    running: Conversation | None,
    left: tuple[Conversation, Trajectory],
    said: tuple[str, str],
    words: str,
    message_id: MessageRef,
    *,
    before: tuple[Piece, ...] = (),
) -> bool:
    """Put what shows it with his goal, if it is such; what he says besides is for the question that is open. He is told
    so, in the words `before` if any are given."""
    (one, trajectory), (mark, rest) = left, said
    if isinstance(short(mark, LEVEL_LENGTH), Refused) or secret_amid(coach_of(work, trajectory), words) is not None:
        return False
    shows = replace(one.state.asked[-1], parts=(Part(message_id, words),), value=mark, status=Status.ANSWERED)
    noting.keep(work, one, shows.number, shows.version, texts=[words], value=mark, chosen=None, complete=True)
    conversations.hear(work, one, message_id)
    sure = Asked(shows.number + 1, SURE, status=Status.SKIPPED)
    conversations.save(work, one, Closed((*one.state.asked[:-1], shows, sure), Outcome.KEPT))
    state = underneath(running.state) if running is not None else None
    asks = Text("Shall I let {coach} read it like this?", coach=coach_of(work, trajectory))
    # What follows upon the rest may ask something itself.
    shall = GOAL.when_left if rest else asks
    told = (*(before or (Text("I put that with your goal:"),)), Verbatim(mark), shall)
    if rest:
        tell(work, client, told, trajectory=trajectory, key=f"{LEFT}:{one.id}:{new_id()}")
    else:
        buttons = goal_left.ways(trajectory, one, coach_of(work, trajectory))
        tell(work, client, told, trajectory=trajectory, buttons=buttons, key=goal_left.shall(one))
    if rest and running is not None and isinstance(state, Asking):
        take_turn(work, running, Said(work.now, message_id, rest, state.turn))
    return True


def _among(work: Work, client: Person, running: Conversation | None) -> list[str | None]:
    """Of which trajectories he may be telling: that of the question that is open, or else all of his that run."""
    return [running.trajectory_id] if running else [one.id for one in trajectories.running_of_client(work, client.id)]


def lets_read(work: Work, client: Person, running: Conversation | None, message: Incoming) -> str | bool:
    """Whether he says yes right under the question whether his coach may read it, or under the word that his goal lies
    there still and nothing was passed on; or no under that question."""
    # The words first: what was said to him need not be looked up for every message.
    if not message.plain or not _may_say_so(message.text):
        return False
    said = spoken.last_said(work, client.id, message.sent_at)
    if said is not None and not said.key.startswith((f"{SHALL}:", f"{LEFT}:")) and _is_to_no_other(running, message):
        said = spoken.last_of(work, client.id, SHALL, message.sent_at)
    about, _, key = said.key.partition(":") if said is not None else ("", "", "")
    if said is None or said.at is None or message.sent_at - said.at > (_AT_MOST if about == LEFT else _AS_ASKED):
        return False
    if about != SHALL and (about != LEFT or running is not None):
        return False
    is_asked = about == SHALL
    left = _left(work, client, said.trajectory_id, None if is_asked else SURE)
    if left is None or left[0].id != key.partition(":")[0]:
        return False
    return _decides(work, client, *left, running, message, is_asked=is_asked)


def tapped(work: Work, client: Person, trajectory: Trajectory, rest: str) -> Sentence | None:
    """He lets his coach read it by the button; what is open is asked once more."""
    left = goal_left.left_of(work, trajectory)
    if left is None or left.id != rest:
        return GONE
    said = goal_left.decide(work, left, trajectory, yes=True)
    tell_and_ask(work, client, trajectory, said, conversations.running(work, client.id))
    return None


def _is_to_no_other(running: Conversation | None, message: Incoming) -> bool:
    """Whether it is a yes that answers nothing where he is asked what he brings: to what he was asked before that."""
    brings = script_of(running.script).brings if running is not None else None
    return (brings is not None and plainly(message.text) is True) or _READS_IT.search(small(message.text)) is not None


_READS_IT = re.compile(
    r"^\W*(?:(?:ja|jawel|prima|goed|ok[eé]?|hoor|is|graag|zeker|tuurlijk|natuurlijk|doe|dat|het|ze|zij|hij|ada|mag|laat|"
    r"maar|gerust|best|wel|haar|hem|ook|zo)[,. ]+)+(?:lezen|doorsturen|doorgeven)(?: (?:hoor|joh|prima|graag|zo))*\W*$"
)


def _decides(
    work: Work,
    client: Person,
    one: Conversation,
    trajectory: Trajectory,
    running: Conversation | None,
    message: Incoming,
    *,
    is_asked: bool,
) -> str | bool:
    """Whether he says yes to that, or no where he `is_asked` it; what he says besides is for the question that is open,
    or by itself."""
    if secret_amid(coach_of(work, trajectory), message.text) is not None:
        return False
    so = said_so(message.text, yes_amid.names_in(work, trajectory))
    is_yes = plainly(message.text) is True or lets(coach_of(work, trajectory), message.text)
    if not is_yes and (not is_asked or so is None or (running is None and _is_more(so))):
        return False
    conversations.hear(work, one, message.message_id)
    yes, more = is_yes or (so is not None and so.yes), so.more if so is not None and is_asked else ""
    if running is None and not yes:
        more = ""
    beside = () if more or running is not None else (Part(message.message_id, message.text),)
    said = goal_left.decide(work, one, trajectory, yes=yes, beside=beside)
    if not more:
        tell_and_ask(work, client, trajectory, said, running)
        return True
    tell(work, client, (said,), trajectory=trajectory)
    state = underneath(running.state) if running is not None else None
    if running is None or not isinstance(state, Asking):
        return more
    take_turn(work, running, Said(work.now, message.message_id, more, state.turn))
    return True


def _is_more(so: SaidSo) -> bool:
    """Whether he says no with it, and then more than why."""
    return not so.yes and len(so.more.split()) > _A_REASON


_A_REASON = 6  # words; so few say why not
_AT_MOST = timedelta(hours=16)  # over a night
_AS_ASKED = timedelta(days=3)


def _may_say_so(words: str) -> bool:
    return may_say_so(words) or plainly(words) is True or _LETS_HER.search(small(words)) is not None


_LETS_HER = re.compile(r"\b(?:lezen|leest|zien|krijgen|hebben|door|naar|sturen|stuur|akkoord|klopt)\b")


def _left(
    work: Work, client: Person, trajectory_id: str | None, step: str | None
) -> tuple[Conversation, Trajectory] | None:
    """The talk about his goal that was left lately, at this step where one is given, and the trajectory it is of."""
    trajectory = trajectories.readable(work, trajectory_id)
    if trajectory is None or trajectory.client_id != client.id:
        return None
    one = goal_left.left_of(work, trajectory)
    last = one.state.asked[-1] if one is not None and one.state.asked else None
    if one is None or last is None or step not in (None, last.step) or (step is not None and last.value is not None):
        return None
    return one, trajectory
