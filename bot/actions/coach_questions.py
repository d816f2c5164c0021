"""A coach's own questions: shown, added to, and taken away."""

from collections.abc import Sequence

from bot.actions.speak import Tap, tell
from bot.storage import coach_questions, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.coach_questions import CoachQuestion
from conversations.consequences import KeepQuestion
from conversations.kinds import said
from conversations.scripts import SCRIPTS
from conversations.text import Piece, Text, Verbatim


def show_coach_questions(
    work: Work, coach: Person, trajectory: Trajectory | None = None, before: Sequence[Piece] = ()
) -> None:
    """The coach's own questions, for one client or for all, with buttons to add and to take away; `before` stands
    above them."""
    if trajectory is None:
        mine = coach_questions.for_all(work, coach.id)
        heading = Text("Your own questions, for all your clients:")
        none = Text("You have no questions of your own yet. The card of a client (/traject) adds one for that client.")
    else:
        mine = coach_questions.for_trajectory(work, trajectory)
        heading = Text("Your own questions for {client}:", client=trajectory.contract.client)
        none = Text("You have no questions of your own for {client} yet.", client=trajectory.contract.client)
    pieces: list[Piece] = [*before, heading if mine else none]
    for number, one in enumerate(mine, 1):
        pieces.extend((_where(number, one), Verbatim(one.words)))
    about = trajectory.id if trajectory else ""
    add = [(Text("New question"), "u", f"new.{about}")]
    drop: list[Tap] = [
        (Text("Take away {number}", number=number), "u", f"drop.{one.id}.{about}") for number, one in enumerate(mine, 1)
    ]
    theirs: Tap = (Text("The lines of Tussendoor"), "u", "lines.")
    tell(work, coach, pieces, trajectory=trajectory, buttons=(add, *([one] for one in drop), [theirs]))


def _where(number: int, one: CoachQuestion) -> Text:
    return Text("{number}. {when}:", number=number, when=said(SCRIPTS[one.script].names.own))


def keep(work: Work, one: Conversation, wish: KeepQuestion) -> None:
    """Store what the coach wrote, and show what there is now."""
    coach = people.by_id(work, one.person_id)
    trajectory_id = None if wish.everywhere else one.trajectory_id
    coach_questions.keep(work, coach.id, trajectory_id, wish.script, wish.words)
    show_coach_questions(work, coach, trajectories.by_id(work, one.trajectory_id) if one.trajectory_id else None)


def take_away(work: Work, coach: Person, ref: str) -> bool:
    """Ask it no more, and show what there is left; False when it was not there. `ref` is the question, and the
    trajectory of which the questions were shown."""
    own_id, _, of = ref.partition(".")
    if not coach_questions.take_away(work, coach.id, own_id):
        return False
    said = Text("Taken away. What was answered to it stays where it is.")
    show_coach_questions(work, coach, trajectories.coached(work, coach.id, of) if of else None, (said,))
    return True
