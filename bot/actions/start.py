"""A conversation begins because a person asked for it."""

from bot.actions import word_goal
from bot.actions.allowed import NotDone
from bot.actions.closed_days import today_of
from bot.actions.fulfil import Offers
from bot.actions.pages import ask_whose
from bot.actions.pause import show_pause
from bot.actions.postpone import lay_aside
from bot.actions.speak import tell
from bot.actions.take_turn import take_turn
from bot.actions.unreadable import NONE_RUNNING, unreadable
from bot.storage import contracts, conversations, trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.events import Due, Lapsed, Recalled
from conversations.inputs import Refused, Taken
from conversations.kinds import Yields
from conversations.rhythm import Local, at_utc
from conversations.scripts import script_of
from conversations.scripts.goal import GOAL, READ
from conversations.scripts.pause import read_until
from conversations.scripts.setup import known
from conversations.scripts.values import as_values
from conversations.scripts.wording_goal import said_before
from conversations.situation import Situation
from conversations.states import Asked, Closed, Opening, Outcome
from conversations.text import Piece, Sentence, Text

_OPEN_AS_CLIENT = Text("As a client you still have a question open here. Answer it or pass it by; then this can begin.")


def start(
    work: Work,
    script: str,
    person: Person,
    *,
    trajectory_id: str | None = None,
    asked: tuple[Asked, ...] = (),
    before: tuple[Piece, ...] = (),
    offers: Offers | None = None,
) -> None:
    """Open a conversation now; one that was running with this person is closed, and kept as it is.

    What somebody is asked as a client is not closed by what he gets done as a coach: it waits, or he is told that it
    is open.
    """
    running = conversations.running(work, person.id)
    if running is not None and running.trajectory_id is not None and not script_of(script).recorded:
        elsewhere = trajectories.by_id(work, running.trajectory_id)
        if elsewhere.client_id == person.id:
            told = lay_aside(work, running)
            if told is None:
                tell(work, person, (_OPEN_AS_CLIENT,), trajectory=elsewhere)
                return
            running = None
            if trajectory_id is not None and trajectories.by_id(work, trajectory_id).client_id == person.id:
                before = (*told, *before)
            elif told:
                # To the client that he is there, apart from what he reads as a coach.
                tell(work, person, told, trajectory=elsewhere)
    if running is not None:
        # What was typed twice is not told that the first came to nothing.
        untold: list[Piece] | None = None
        if running.script == script and not conversations.has_begun(running):
            untold = []
        take_turn(work, running, Lapsed(work.now), gathers=untold)
    one = conversations.draft(work, script, person.id, trajectory_id, None, Opening(asked))
    take_turn(work, one, Due(work.now), list(before), offers=offers)


def the_one(
    work: Work, coach: Person, question: Text, *, action: str, view: str, page: int = 0, about: str = ""
) -> Trajectory | None:
    """The coach's running trajectory; where there are more he is asked which, and where there is none he is told.

    `action` is what follows on his choice, with what he said `about` it; `view` is what turns the pages when there are
    many (`pages.py`).
    """
    running = trajectories.running_of_coach(work, coach.id)
    if len(running) == 1:
        return running[0]
    if running:
        ask_whose(work, coach, question, running, action=action, view=view, page=page, about=about)
    else:
        tell(work, coach, unreadable(work, coach) or (NONE_RUNNING,))
    return None


def start_moving(work: Work, coach: Person, page: int = 0) -> None:
    """Let a coach choose whose meeting moves, if there is a choice, and then which."""
    trajectory = the_one(work, coach, Text("Whose meeting moves?"), action="m", view="verzet", page=page)
    if trajectory is not None:
        start_moving_in(work, coach, trajectory)


def start_moving_in(
    work: Work, coach: Person, trajectory: Trajectory, number: str | None = None, to: Local | None = None
) -> None:
    """Begin the conversation about moving, for meeting `number` if that is known; where it is known `to` when that one
    alone moves, it is only asked whether that is right."""
    if number and to is not None:
        asked = known({"meeting": f"{number} {to.day} {to.time:%H:%M}", "scope": "one"})
        whose = Text("This is about your meeting with {client}.", client=trajectory.contract.client)
        start(work, "move", coach, trajectory_id=trajectory.id, asked=asked, before=(whose,))
        return
    asked = known({"meeting": number}) if number else ()
    start(work, "move", coach, trajectory_id=trajectory.id, asked=asked)


def start_pausing(work: Work, coach: Person, words: str = "", page: int = 0) -> None:
    """Let a coach choose which trajectory rests, if there is a choice, and then until when, if that was not said."""
    until = read_until(words, Situation(lines=work.house.lines, today=at_utc(work.now, work.house.zone).day))
    day = until.value or "" if isinstance(until, Taken) else ""
    which = Text("Which trajectory rests?")
    trajectory = the_one(work, coach, which, action="pz", view="pauze", page=page, about=day)
    if trajectory is not None:
        start_pausing_in(work, coach, trajectory, words)


def start_pausing_in(work: Work, coach: Person, trajectory: Trajectory, words: str = "") -> None:
    """Begin the conversation about a pause; one that rests already is shown, with a way to go on now."""
    if trajectory.stage is Stage.PAUSED and not words:
        show_pause(work, trajectory)
        return
    read = read_until(words, Situation(lines=work.house.lines, today=today_of(work, trajectory))) if words else None
    asked = known({"until": read.value or ""}) if isinstance(read, Taken) else ()
    before, offers = ((read.reason,), read.offers) if isinstance(read, Refused) else ((), ())
    start(work, "pause", coach, trajectory_id=trajectory.id, asked=asked, before=before, offers={"until": offers})


def start_changing(work: Work, coach: Person, trajectory: Trajectory) -> None:
    """Open the contract for the coach, line by line."""
    start(work, "setup", coach, trajectory_id=trajectory.id, asked=known(as_values(trajectory.laid)))


def start_coach_question(work: Work, coach: Person, trajectory: Trajectory | None) -> None:
    """Let a coach write a question, begun from one client or from none."""
    start(work, "coach_question", coach, trajectory_id=trajectory.id if trajectory else None)


def start_wondering(work: Work, coach: Person, page: int = 0) -> None:
    """Let a coach choose about whom, if there is a choice, and then write a hypothesis."""
    trajectory = the_one(work, coach, Text("About whom do you wonder?"), action="hy", view="hypothese", page=page)
    if trajectory is not None:
        start_wondering_about(work, coach, trajectory)


def start_wondering_about(work: Work, coach: Person, trajectory: Trajectory) -> None:
    """Begin the conversation in which a coach writes a hypothesis about this client."""
    start(work, "wonder", coach, trajectory_id=trajectory.id)


def offer_goal(work: Work, coach: Person, page: int = 0) -> None:
    """Let a coach choose whose goal shall be worded, if there is a choice, and then offer it to that client."""
    trajectory = the_one(work, coach, Text("Whose goal shall be worded?"), action="go", view="doelen", page=page)
    if trajectory is not None:
        word_goal.offer_for(work, coach, trajectory)


def start_if_free(
    work: Work, script: str, client: Person, trajectory: Trajectory, asked: tuple[Asked, ...] = ()
) -> Sentence | None:
    """Begin what a client asked for; a question that is open waits meanwhile. When that cannot be, the sentence that
    tells so."""
    running = conversations.running(work, client.id)
    if running is None or script_of(running.script).yields is Yields.AT_ONCE:
        start(work, script, client, trajectory_id=trajectory.id, asked=asked)
        return None
    if (running.script, running.trajectory_id) == (script, trajectory.id):
        take_turn(work, running, Recalled(work.now))
        return None
    told = lay_aside(work, running)
    if told is None:
        return NotDone("A question of mine is still open. Answer it or pass it by first; then this can begin.")
    one = conversations.draft(work, script, client.id, trajectory.id, None, Opening(asked))
    take_turn(work, one, Due(work.now), list(told))
    return None


def start_wording(work: Work, client: Person, trajectory: Trajectory, *, has_read: bool = False) -> Sentence | None:
    """Begin the goal conversation: at the beginning, or behind what he said in the one before, when that was left
    halfway and they agreed on nothing else since. `has_read`: he has just read how his goal stands."""
    mine = (one for one in conversations.of_trajectory(work, trajectory.id) if one.script == GOAL.key)
    before = max(mine, key=lambda one: one.since, default=None)
    is_left = before is not None and isinstance(before.state, Closed) and before.state.outcome is Outcome.KEPT
    since = max((one.agreed_at for one in contracts.versions(work, trajectory.id) if one.agreed_at), default=work.now)
    so_far = said_before(before.state.asked) if before is not None and is_left and before.since >= since else ()
    return start_if_free(work, GOAL.key, client, trajectory, so_far or (known({READ: "yes"}) if has_read else ()))
