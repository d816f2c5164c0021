"""A coach leaves: what runs freezes, and each client decides what becomes of it.

Nothing goes to somebody else by itself. A new coach comes in by a link that the client gave him, agrees, and is then
named to the client, who has the last word (`take_over.py`).
"""

from bot.actions import confirm, erase
from bot.actions.halt import halt
from bot.actions.menu import set_menu
from bot.actions.speak import locale_of, tell
from bot.actions.take_over import offer_choices
from bot.actions.take_turn import take_turn
from bot.storage import conversations, memos, people, taking_back, trajectories, unopened
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.people import Person
from bot.storage.trajectories import NOT_AGREED, Stage, Trajectory
from bot.storage.work import Work, new_id
from conversations.events import Stopped
from conversations.text import Text

WHAT = "leave"
_UNDER_WAY = (*NOT_AGREED, Stage.ACTIVE, Stage.PAUSED)


def ask_to_leave(work: Work, coach: Person) -> None:
    """Nobody leaves without a fresh confirmation."""
    confirm.ask(
        work,
        coach,
        WHAT,
        (
            Text("Do you want to stop here as a coach? Then this happens, at once:"),
            Text(
                "Every trajectory stands still. Your clients hear that you stop, and choose for themselves: take their "
                "answers along, have everything erased, or go on with another coach."
            ),
            Text("You get no overviews any more, and your memos are erased. It cannot be undone."),
        ),
        yes=(Text("Yes, I stop"), "lv"),
        no=(Text("No, I stay"), "ls"),
    )


def leave_if_sure(work: Work, coach: Person, asked_at: int) -> bool:
    """The coach goes; False when the question is too old."""
    if not confirm.stands(work, WHAT, coach, asked_at):
        return False
    confirm.answered(work, WHAT, coach, asked_at)
    let_go(work, coach)
    tell(work, coach, (Text("Done. Your clients hear it from me. Thank you for what you did here."),))
    return True


def remove(work: Work, coach_id: str) -> None:
    """Whoever runs the bot lets a coach go."""
    coach = people.by_id(work, coach_id)
    let_go(work, coach)
    said = Text("Whoever runs this bot has ended your place here as a coach. Your clients hear it from me, and choose.")
    tell(work, coach, (said,), kind=DeliveryKind.NOTICE)


def let_go(work: Work, coach: Person) -> None:
    """End everything this coach has here."""
    mine = trajectories.of_coach(work, coach.id)
    for damaged in trajectories.damaged_of_coach(work, coach.id):
        _freeze_damaged(work, coach, damaged)
    people.leave(work, coach.id)
    for trajectory in mine:
        taking_back.silence(work, coach.id, trajectory.id)
        memos.erase_all(work, trajectory.id)
        if trajectory.runs:
            _freeze(work, trajectory)
    _end_own_conversation(work, coach, {one.id for one in mine})
    for trajectory in mine:
        if trajectory.stage in NOT_AGREED:
            _erase(work, trajectory)
    set_menu(work, coach)


def _end_own_conversation(work: Work, coach: Person, mine: set[str]) -> None:
    """What he was doing here as a coach ends; what he is asked as somebody's client goes on."""
    running = conversations.running(work, coach.id)
    if running is not None and (running.trajectory_id is None or running.trajectory_id in mine):
        take_turn(work, running, Stopped(work.now))


def _freeze(work: Work, trajectory: Trajectory) -> None:
    """Everything in it stands still; the client hears why, and can choose as long as he likes."""
    halt(work, trajectory, Stage.FROZEN)
    if trajectory.client_id is not None:
        client = people.by_id(work, trajectory.client_id)
        said = Text(
            "{coach} stops here as a coach. I ask nothing any more.",
            coach=people.coach_name(work, trajectory.coach_id),
        )
        offer_choices(work, client, trajectory, said, unasked=True)


def _freeze_damaged(work: Work, coach: Person, trajectory_id: str) -> None:
    """The same where it can no longer be read. How the client wants to be spoken to is not known then, nor what could
    be offered; that his coach has left he hears all the same."""
    taking_back.silence(work, coach.id, trajectory_id)
    memos.erase_all(work, trajectory_id)
    if unopened.stage_of(work, trajectory_id) not in _UNDER_WAY:
        return
    taking_back.drop(work, trajectory_id, coach.id)
    trajectories.set_stage(work, trajectory_id, Stage.FROZEN)
    for client_id in unopened.clients_of(work, [trajectory_id]):
        said = Text("{coach} has stopped here as a coach.", coach=people.coach_name(work, coach.id))
        tell(work, people.by_id(work, client_id), (said,), kind=DeliveryKind.NOTICE, unasked=True)


def _erase(work: Work, trajectory: Trajectory) -> None:
    """Nothing had been agreed; the client, if there is one, hears it after everything has gone."""
    said = Text(
        "{coach} stops here as a coach. Your trajectory had not begun yet; I have erased everything of it.",
        coach=people.coach_name(work, trajectory.coach_id),
    )
    erase.erase_trajectory(work, trajectory, new_id())
    if trajectory.client_id is not None:
        client = people.by_id(work, trajectory.client_id)
        erase.leave_words(work, trajectory.id, client.chat, locale_of(client, trajectory), said)
