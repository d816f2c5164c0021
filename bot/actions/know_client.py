"""The coach says who the client is: at the door with one tap, and afterwards only while he has written nothing.

What somebody wrote belongs to him: it never goes to another person with a new link. A client in another account comes
back by himself (`come_back.py`).
"""

from bot.actions import confirm, introduce, remind_of_contract
from bot.actions.allowed import GONE, NotDone
from bot.actions.create_trajectory import hand_over
from bot.actions.halt import halt
from bot.actions.menu import set_menu
from bot.actions.speak import Tap, tell, tell_anyone
from bot.storage import coming_in, conversations, erasing, invitations, people, taking_back, trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.scripts.setup import known
from conversations.scripts.welcome import AGREEMENT
from conversations.states import Opening
from conversations.text import Sentence, Text

WHAT = "let_go"
SOMEBODY_ELSE = Text("This is somebody else")


def answer(work: Work, coach: Person, trajectory: Trajectory, invitation_id: str, *, yes: bool) -> Sentence | None:
    """The coach says whether the account that came in by this link is the client's."""
    opened = invitations.last_used(work, trajectory.id)
    if opened is None or opened.id != invitation_id or trajectory.client_id is None:
        return GONE
    if trajectory.stage is not Stage.UNCONFIRMED:
        return NotDone("You have said so already. /traject shows how it stands.")
    taking_back.take_back(work, f"{introduce.WHETHER}:{trajectory.id}:")
    if yes:
        _let_in(work, coach, trajectory, trajectory.client_id)
    else:
        let_go(work, trajectory)
        said = Text("Good that you say so. Nothing of {client} was shown.", client=trajectory.contract.client)
        tell(work, coach, (said,), trajectory=trajectory, buttons=(_new_link(trajectory),))
    return None


def _let_in(work: Work, coach: Person, trajectory: Trajectory, client_id: str) -> None:
    if not coming_in.advance(work, trajectory.id, Stage.UNCONFIRMED, Stage.PROPOSED):
        return
    opening = Opening(known({"consent": "yes"}), due=work.now)
    conversations.start(work, "welcome", client_id, trajectory.id, None, opening)
    remind_of_contract.remind(work, trajectories.by_id(work, trajectory.id))
    said = Text("Thank you. {client} now gets what you two agree on.", client=trajectory.contract.client)
    tell(work, coach, (said,), trajectory=trajectory, buttons=(somebody_else(trajectory),))


def somebody_else(trajectory: Trajectory) -> tuple[Tap, ...]:
    """The button for a coach who finds out that the wrong person came in."""
    return ((SOMEBODY_ELSE, "i", trajectory.id),)


def ask_to_let_go(work: Work, coach: Person, trajectory: Trajectory) -> Sentence | None:
    """Say what will happen, and ask; once he has written something it cannot be done any more."""
    if trajectory.client_id is None:
        return GONE
    client = trajectory.contract.client
    if has_written(work, trajectory):
        tell(
            work,
            coach,
            (
                Text("{client} has written something already, and that belongs to who wrote it.", client=client),
                Text(
                    "Has {client} another account by now? Then /traject makes a link by which {client} comes back. Is "
                    "it really somebody else? Then end this trajectory there, and begin a new one with /nieuw.",
                    client=client,
                ),
            ),
            trajectory=trajectory,
        )
        return None
    confirm.ask(
        work,
        coach,
        WHAT,
        (
            Text("Is it not {client} who opened the link? Then I let this person go, at once.", client=client),
            Text("I ask this person nothing more, and you can make a new link for {client}.", client=client),
        ),
        yes=(Text("Yes, somebody else"), "il"),
        no=(Text("No, this is {client}", client=client), "ik"),
        trajectory=trajectory,
        about=trajectory.id,
    )
    return None


def let_go_if_sure(work: Work, coach: Person, trajectory: Trajectory, asked_at: int) -> Sentence | None:
    """Whoever came in is let go, if it was just asked and he has still written nothing."""
    if not confirm.stands(work, WHAT, coach, asked_at) or trajectory.client_id is None:
        return GONE
    if has_written(work, trajectory):
        return ask_to_let_go(work, coach, trajectory)
    confirm.answered(work, WHAT, coach, asked_at)
    let_go(work, trajectory)
    said = Text("Done. For {client} you can make a new link.", client=trajectory.contract.client)
    tell(work, coach, (said,), trajectory=trajectory, buttons=(_new_link(trajectory),))
    return None


def renew(work: Work, trajectory: Trajectory) -> None:
    """A new link for a client who is not in, or does not take part."""
    if trajectory.client_id is not None:
        let_go(work, trajectory)
    hand_over(work, trajectories.by_id(work, trajectory.id))


def has_written(work: Work, trajectory: Trajectory) -> bool:
    """Whether the client has answered anything but whether to take part."""
    mine = (one for one in conversations.of_trajectory(work, trajectory.id) if one.person_id == trajectory.client_id)
    said = (asked for one in mine for asked in one.state.asked if asked.turns and asked.has_answer)
    return any(asked.step != "consent" and (asked.parts or asked.step != AGREEMENT) for asked in said)


def let_go(work: Work, trajectory: Trajectory) -> None:
    """Nothing is kept of who came in, and the trajectory waits for its client again."""
    assert trajectory.client_id is not None
    was = people.by_id(work, trajectory.client_id)
    halt(work, trajectory, Stage.INVITED)
    taking_back.silence(work, was.id, trajectory.id)
    erasing.forget_conversations(work, trajectory.id, was.id)
    invitations.disown(work, trajectory.id)
    coming_in.unset_client(work, trajectory.id)
    set_menu(work, was)
    if trajectory.stage is not Stage.DECLINED:
        coach = people.coach_name(work, trajectory.coach_id)
        said = Text("{coach} says that this invitation is for somebody else. I keep nothing of you.", coach=coach)
        tell_anyone(work, was.chat, was.language, said, awaited=True)


def _new_link(trajectory: Trajectory) -> tuple[Tap, ...]:
    return ((Text("Make a new link"), "r", trajectory.id),)
