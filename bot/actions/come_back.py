"""A client comes back: after stopping, or in another Telegram account.

The coach starts it with a link of its own kind, and only the client can finish it. In his own account that is a tap. In
another one the link shows nothing until he has proved who he is: by a tap in the old account, or by the code that he
got there with `/terugkeer`. The coach alone can never bring a client's words to another account.
"""

from bot.actions import take_over
from bot.actions.allowed import GONE
from bot.actions.ask_again import ask_again
from bot.actions.create_trajectory import link_to
from bot.actions.know_client import has_written, somebody_else
from bot.actions.lay_plan import lay_plan
from bot.actions.menu import set_menu
from bot.actions.speak import Tap, as_client, coach_of, locale_of, tell, tell_anyone
from bot.message import Attached
from bot.storage import (
    coming_in,
    conversations,
    erasing,
    invitations,
    meetings,
    people,
    taking_back,
    trajectories,
    unopened,
    ways_back,
)
from bot.storage.invitations import Invitation, Opener, Purpose
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work, new_id
from conversations.scripts.setup import known
from conversations.states import Opening
from conversations.text import Sentence, Text

_OF_ITS_OWN = Text("This account is known here for something else. Open the link in an account of its own.")
_NOT_THE_CODE = Text("That is not the code. Look once more at how you wrote it down, and send it again.")
_ENOUGH = Text("That is not the code either. For now this link opens nothing any more; ask your coach for a new one.")


# --- after stopping ------------------------------------------------------------------------------------------------


def ways(work: Work, client: Person) -> list[list[Tap]]:
    """A button for every trajectory that this client stopped, and that is still here."""
    stopped = [one for one in trajectories.of_client(work, client.id) if one.stage is Stage.STOPPED]
    if len(stopped) == 1:
        return [[(Text("Go on after all"), "sv", stopped[0].id)]]
    return [[(Text("Go on with {coach}", coach=coach_of(work, one)), "sv", one.id)] for one in stopped]


def go_on(work: Work, client: Person, trajectory: Trajectory) -> None:
    """The client goes on from here; what the stop called off and can still come, comes."""
    if not people.is_coach(work, trajectory.coach_id):
        trajectories.set_stage(work, trajectory.id, Stage.FROZEN)
        gone = Text("{coach} has stopped here as a coach.", coach=coach_of(work, trajectory))
        take_over.offer_choices(work, client, trajectories.by_id(work, trajectory.id), gone)
        return
    stage = coming_in.restart(work, trajectory.id)
    trajectory = trajectories.by_id(work, trajectory.id)
    coach = people.by_id(work, trajectory.coach_id)
    tell(work, coach, (Text("{client} goes on after all.", client=trajectory.contract.client),), trajectory=trajectory)
    said = Text("Good to see you again. From here on I am back around your meetings.")
    if trajectory.runs:
        coming = meetings.coming(work, trajectory.id)
        ask_again(work, trajectory, {coming.number} if coming is not None else ())
        lay_plan(work, trajectory)
    elif stage is Stage.PROPOSED:
        opening = Opening(known({"consent": "yes"}), due=work.now)
        conversations.start(work, "welcome", client.id, trajectory.id, None, opening)
        said = Text("Good to see you again. Here is what lay before you.")
    tell(work, client, (said,), trajectory=trajectory)


# --- the link ------------------------------------------------------------------------------------------------------


def invite_back(work: Work, coach: Person, trajectory: Trajectory) -> None:
    """Give the coach a link by which this client comes back, and nobody else."""
    client = trajectory.contract.client
    link = link_to(work, invitations.invite(work, trajectory.id, Purpose.RETURN))
    mistaken = trajectory.client_id is not None and not has_written(work, trajectory)
    tell(
        work,
        coach,
        (
            Text("By this link {client} comes back. It works once, for seven days:", client=client),
            Text("{link}", link=link),
            Text(
                "In the account that I know, one tap is enough. In another account {client} first proves who he is: by "
                "a tap in the old account, or by the code that /terugkeer gave there. Until then I show nothing.",
                client=client,
            ),
        ),
        trajectory=trajectory,
        buttons=(somebody_else(trajectory),) if mistaken else (),
        attached=Attached("tussendoor.png", "code", link),
    )


def open_return(work: Work, opener: Opener, invitation: Invitation, trajectory: Trajectory) -> Sentence | None:
    """Such a link is opened, by another account than the client's; what to say when it opens nothing."""
    assert trajectory.client_id is not None
    person = people.by_chat(work, opener.chat)
    if person is not None and _is_known(work, person):
        tell(work, person, (_OF_ITS_OWN,))
        return None
    if person is not None:
        erasing.erase_person(work, person.id, new_id())
    again = invitations.returning(work, opener.chat)
    is_new = again is None or again.id != invitation.id
    if is_new:
        if not invitations.use(work, invitation.id):
            return Text("This link has been used already. Ask your coach for a new one.")
        invitations.note_opener(work, invitation, opener)
        _ask_old_account(work, opener, invitation, trajectory)
    tell_anyone(
        work,
        opener.chat,
        opener.language,
        Text(
            "This link is for somebody who was here before, in another account. I show nothing until I know that it is "
            "you. I have just asked it in that account; a tap there is enough. Is it gone? Then send me the code that "
            "/terugkeer gave you there."
        ),
        awaited=is_new,
    )
    return None


def _ask_old_account(work: Work, opener: Opener, invitation: Invitation, trajectory: Trajectory) -> None:
    assert trajectory.client_id is not None
    said = (
        Text(
            "{name} wants to go on here as you, by a link of {coach}. Is that you, in another account?",
            name=opener.shown,
            coach=coach_of(work, trajectory),
        ),
        Text("Then everything goes along: what you wrote, and what is still to come. Here nothing stays."),
    )
    row = ((Text("Yes, that is me"), "cb", f"{invitation.id}.yes"), (Text("No"), "cb", f"{invitation.id}.no"))
    client = people.by_id(work, trajectory.client_id)
    tell(work, client, said, trajectory=trajectory, buttons=(row,))


# --- the proof -----------------------------------------------------------------------------------------------------


def give_code(work: Work, client: Person) -> None:
    """Show a code once, in the client's own chat; an earlier one opens nothing any more."""
    code = ways_back.make(work, client.id)
    tell(
        work,
        client,
        (
            Text("Should you ever lose this account, you come back with this code: {code}", code=code),
            Text(
                "Write it down somewhere else. I show it only now, and nobody else has it. Your coach then makes a "
                "link for you, and in your new account you send me the code. Another /terugkeer makes another code."
            ),
        ),
        trajectory=as_client(work, client),
    )


def asked(work: Work, person: Person, invitation_id: str) -> tuple[Invitation, Trajectory] | None:
    """The link of that id by which the client of a trajectory comes back, if this is the client; and which it is."""
    invitation = invitations.by_id(work, invitation_id)
    if invitation is None or invitation.trajectory_id is None:
        return None
    trajectory = trajectories.by_id(work, invitation.trajectory_id)
    return (invitation, trajectory) if trajectory.client_id == person.id else None


def answer(work: Work, client: Person, link: tuple[Invitation, Trajectory], yes: str) -> Sentence | None:
    """The client says in the account that is known whether the other one is his."""
    invitation, trajectory = link
    opener = invitations.opener(work, invitation)
    if opener is None:
        return GONE
    if yes == "yes":
        _move(work, client, invitation, trajectory, opener)
        return None
    invitations.forget_opener(work, invitation.id)
    tell(work, client, (Text("Good. Nothing changes."),), trajectory=trajectory)
    tell_anyone(
        work,
        opener.chat,
        opener.language,
        Text("It does not go on by this link. Ask your coach for a new one."),
        awaited=True,
    )
    coach = people.by_id(work, trajectory.coach_id)
    said = Text("Somebody else opened the link by which {client} comes back.", client=trajectory.contract.client)
    tell(work, coach, (said,), trajectory=trajectory)
    return None


def try_code(work: Work, opener: Opener, words: str) -> bool:
    """Words of somebody unknown who opened such a link are his code; False when nobody awaits one from him."""
    invitation = invitations.returning(work, opener.chat)
    if invitation is None or invitation.trajectory_id is None:
        return False
    trajectory = trajectories.by_id(work, invitation.trajectory_id)
    if trajectory.client_id is None:
        return False
    if not invitations.count_try(work, invitation.id):
        return False
    if ways_back.fits(work, trajectory.client_id, words):
        _move(work, people.by_id(work, trajectory.client_id), invitation, trajectory, opener)
    elif invitation.tries + 1 < invitations.CODES_TO_TRY:
        tell_anyone(work, opener.chat, opener.language, _NOT_THE_CODE, awaited=True)
    else:
        invitations.forget_opener(work, invitation.id)
        tell_anyone(work, opener.chat, opener.language, _ENOUGH, awaited=True)
    return True


def _move(work: Work, client: Person, invitation: Invitation, trajectory: Trajectory, opener: Opener) -> None:
    """The same person, from now on in the other account: everything that is his stays his."""
    invitations.forget_opener(work, invitation.id)
    invitations.note_user(work, invitation.id, client.id)
    ways_back.forget(work, client.id)
    language = locale_of(client, trajectory)
    moved = people.move(work, client, opener.chat, opener.language)
    taking_back.readdress(work, moved)
    moved_on = Text("Good. I go on in your other account. Here I keep nothing of you.")
    tell_anyone(work, client.chat, language, moved_on, awaited=True)
    set_menu(work, moved)
    welcome = Text("Welcome back. Everything you wrote is here: /antwoorden. I go on where we were.")
    tell(work, moved, (welcome,), trajectory=trajectory, buttons=ways(work, moved))
    said = Text("{client} is back, in another account.", client=trajectory.contract.client)
    tell(work, people.by_id(work, trajectory.coach_id), (said,), trajectory=trajectory)


def _is_known(work: Work, person: Person) -> bool:
    return people.is_coach(work, person.id) or unopened.is_client(work, person.id)
