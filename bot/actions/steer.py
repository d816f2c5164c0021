"""How a client is asked: client and coach see it, both can change it, and each hears when the other does.

The style is between the coach and the bot: the client never sees it.
"""

from collections.abc import Sequence

from bot.actions.pages import ask_whose
from bot.actions.speak import Tap, coach_of, tell
from bot.storage import people, steering, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.steering import DIALS, STYLES, WHAT_IT_IS, WHAT_IT_IS_FOR, Dial, Steering, Style, dial_in
from conversations.text import Lines, Piece, Sentence, Text


def show_steering(work: Work, person: Person, words: str = "") -> str:
    """How the questions come now, with a button for every other way; a coach of several chooses whose. Who writes the
    way behind it, has it at once, where it is clear for whom. Returns the words that it had no use for."""
    coached = trajectories.running_of_coach(work, person.id)
    followed = trajectories.running_of_client(work, person.id)
    dial, mine = dial_in(words), [*coached, *followed]
    if dial is not None and len(mine) == 1:
        _say_turned(work, person, mine[0], dial)
        return ""
    if len(coached) == 1:
        show_to_coach(work, person, coached[0])
    elif coached:
        ask_whose(work, person, Text("Whose card?"), coached, action="t", view="traject", page=0)
    for trajectory in followed:
        _show_client(work, person, trajectory)
    if not coached and not followed:
        tell(work, person, (Text("No questions are going on, so there is nothing to steer."),))
    return "" if dial is not None else words


def _show_client(work: Work, client: Person, trajectory: Trajectory) -> None:
    pieces = (
        *_dial(trajectory),
        Text("It can be changed at any time; {coach} hears of it.", coach=coach_of(work, trajectory)),
    )
    tell(work, client, pieces, trajectory=trajectory, buttons=(_dials(trajectory),))


def steer_of(work: Work, coach: Person, trajectory: Trajectory, words: str) -> str:
    """Lead this client as the words say, or show how he is led now. Returns the words that it had no use for."""
    dial = dial_in(words)
    if dial is None:
        show_to_coach(work, coach, trajectory)
        return words
    _say_turned(work, coach, trajectory, dial)
    return ""


def _say_turned(work: Work, person: Person, trajectory: Trajectory, dial: Dial) -> None:
    """Who typed it reads in the chat what who tapped it sees at once."""
    _turn(work, person, trajectory, dial)
    tell(work, person, (Text("Good. This is how I ask from now on:"), WHAT_IT_IS[dial]), trajectory=trajectory)


def show_to_coach(work: Work, coach: Person, trajectory: Trajectory) -> None:
    client = trajectory.contract.client
    pieces = (
        Text("{client}", client=client),
        *_dial(trajectory),
        Text("{client} sees this and can change it too. What follows stays between you and me.", client=client),
        *_style(trajectory),
    )
    styles = [(label, "ss", f"{trajectory.id}.{style}") for style, label in STYLES.items()]
    buttons = (_dials(trajectory), styles[:2], styles[2:])
    tell(work, coach, pieces, trajectory=trajectory, buttons=buttons)


def turn_dial(work: Work, person: Person, trajectory: Trajectory, dial: Dial) -> Sentence:
    """Lead this closely from now on: who turned the dial sees how it is now, and the other hears it."""
    _turn(work, person, trajectory, dial)
    return _show_anew(work, person, trajectory)


def tell_lost(work: Work, trajectory: Trajectory) -> None:
    """The coach hears once that what was chosen can no longer be read."""
    client = trajectory.contract.client
    said = Text("How I ask {client} was damaged here. I ask as at first; /sturen sets it again.", client=client)
    coach = people.by_id(work, trajectory.coach_id)
    tell(work, coach, (said,), trajectory=trajectory, key=f"steering:{trajectory.id}:{coach.id}", unasked=True)


def loosen(work: Work, one: Conversation, dial: Dial) -> None:
    """The client took up the offer of more room."""
    assert one.trajectory_id is not None
    client, trajectory = people.by_id(work, one.person_id), trajectories.by_id(work, one.trajectory_id)
    _say_turned(work, client, trajectory, dial)


def set_style(work: Work, coach: Person, trajectory: Trajectory, style: Style) -> Sentence:
    """Word the questions for this relation from now on; the client hears nothing of it."""
    steering.steer(work, trajectory.id, Steering(trajectory.steering.dial, style))
    return _show_anew(work, coach, trajectory)


def _turn(work: Work, person: Person, trajectory: Trajectory, dial: Dial) -> None:
    if dial is not trajectory.steering.dial:
        steering.steer(work, trajectory.id, Steering(dial, trajectory.steering.style))
        _tell_other(work, person, trajectory, dial)


def _show_anew(work: Work, person: Person, trajectory: Trajectory) -> Sentence:
    """How it is now, where it was shown before; and a short word, for who looks at the button."""
    show = show_to_coach if person.id == trajectory.coach_id else _show_client
    show(work, person, trajectories.by_id(work, trajectory.id))
    return Text("I have changed it.")


def _tell_other(work: Work, person: Person, trajectory: Trajectory, dial: Dial) -> None:
    if person.id == trajectory.coach_id:
        if trajectory.client_id is None:
            return
        other = people.by_id(work, trajectory.client_id)
        said = Text("{coach} has changed how I ask; with /sturen you can do so too.", coach=coach_of(work, trajectory))
    else:
        other = people.by_id(work, trajectory.coach_id)
        said = Text("{client} has changed how I ask:", client=trajectory.contract.client)
    tell(work, other, (said, WHAT_IT_IS[dial]), trajectory=trajectory, unasked=True)


def _dial(trajectory: Trajectory) -> tuple[Piece, ...]:
    dial = trajectory.steering.dial
    others = (what for one, what in WHAT_IT_IS.items() if one is not dial)
    return Lines(Text("This is how I ask now:"), WHAT_IT_IS[dial]), Lines(Text("It can be otherwise:"), *others)


def _style(trajectory: Trajectory) -> tuple[Piece, ...]:
    style = trajectory.steering.style
    others = (what for one, what in WHAT_IT_IS_FOR.items() if one is not style)
    now = Text("This is for whom I word the questions now:")
    return Lines(now, WHAT_IT_IS_FOR[style]), Lines(Text("It can be otherwise:"), *others)


def _dials(trajectory: Trajectory) -> Sequence[Tap]:
    return [(label, "sd", f"{trajectory.id}.{dial}") for dial, label in DIALS.items()]
