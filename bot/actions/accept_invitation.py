"""Somebody opens a link: a coach's own, a client's, or one that opens nothing (any more).

A link into a trajectory shows nothing of it: who opens it reads what this is and who reads along, and may take part.
The contract comes after the coach has said that this is the client (`introduce.py`).
"""

from bot.actions import come_back
from bot.actions.end_trajectory import has_ended
from bot.actions.menu import set_menu
from bot.actions.speak import tell, tell_anyone
from bot.actions.start import start
from bot.actions.take_over import NOT_A_COACH, SPENT, offer_choices, show_request
from bot.actions.take_turn import take_turn
from bot.actions.what_now import waits_for_coach
from bot.storage import coming_in, conversations, invitations, people, trajectories
from bot.storage.invitations import WRONG_TRIES_A_DAY, Invitation, Opener, Purpose
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.events import Recalled
from conversations.states import Asking
from conversations.text import Sentence, Text

STRANGER = Text(
    "Hello, I am Tussendoor. I ask questions between coaching meetings, and I only know people who come with a link "
    "from their coach. Do you have one? Then open it again."
)
_UNKNOWN = Text("I do not know this link. Ask your coach for a new one.")
_USED = Text("This link has been used already. Ask your coach for a new one.")
_WELCOME_BACK = Text("Welcome back. /trajecten shows your trajectories, /help what else I can do.")
_STOPPED = Text("You have stopped the questions. Do you want to go on?")
_FROZEN, _AT_THE_DOOR = (Stage.FROZEN,), (Stage.OPENED, Stage.UNCONFIRMED, Stage.PROPOSED)
_EXPIRED = Text("This link is no longer open. Ask your coach for a new one.")


def accept_invitation(work: Work, opener: Opener, token: str) -> None:
    """Let in whom the link is for, and tell anybody else, kindly, that it opens nothing."""
    invitation = invitations.by_token(work, token)
    person = people.by_chat(work, opener.chat)
    if invitation is None:
        if person is None or invitations.note_wrong_try(work, opener.chat) <= WRONG_TRIES_A_DAY:
            _tell(work, opener, _UNKNOWN)
    elif invitation.trajectory_id is None:
        _let_coach_in(work, opener, invitation, person)
    else:
        trajectory = trajectories.by_id(work, invitation.trajectory_id)
        if trajectory.stage is Stage.FROZEN:
            _look_at_request(work, opener, invitation, trajectory, person)
        else:
            _let_client_in(work, opener, invitation, trajectory, person)


def _tell(work: Work, opener: Opener, sentence: Sentence) -> None:
    tell_anyone(work, opener.chat, opener.language, sentence)


def where_we_are(work: Work, person: Person) -> None:
    """Somebody known presses start without a new link: show what is open once more, or tell what there is."""
    mine = trajectories.of_client(work, person.id)
    frozen, begins = (next((one for one in mine if one.stage in stages), None) for stages in (_FROZEN, _AT_THE_DOOR))
    running = conversations.running(work, person.id)
    welcome = (_WELCOME_BACK,) if people.is_coach(work, person.id) else ()
    if frozen is not None:
        coach = people.coach_name(work, frozen.coach_id)
        offer_choices(work, person, frozen, Text("{coach} has stopped here as a coach.", coach=coach))
    elif begins is not None:
        _show_where_it_began(work, person, begins)
    elif running is not None and isinstance(running.state, Asking):
        take_turn(work, running, Recalled(work.now))
    elif ways := come_back.ways(work, person):
        tell(work, person, (*welcome, _STOPPED), buttons=ways)
    elif welcome:
        tell(work, person, welcome)
    elif here := next((one for one in mine if one.stage not in (Stage.DECLINED, Stage.ENDED)), None):
        met = Text("We have met already. I will be back around your meetings.")
        tell(work, person, (met,), trajectory=here)
    elif ended := next((one for one in mine if one.stage is Stage.ENDED), None):
        tell(work, person, has_ended(work, ended), trajectory=ended)
    else:
        tell_anyone(work, person.chat, person.language, STRANGER)


def _show_where_it_began(work: Work, client: Person, trajectory: Trajectory) -> None:
    """What is open at the door, once more."""
    running = conversations.running(work, client.id)
    if waits_for_coach(work, client):
        return
    if running is None:
        start(work, "welcome", client, trajectory_id=trajectory.id)
    else:
        take_turn(work, running, Recalled(work.now))


def _look_at_request(
    work: Work, opener: Opener, invitation: Invitation, trajectory: Trajectory, person: Person | None
) -> None:
    """A client whose coach has left gave this link to another one."""
    if invitation.used or invitation.expires_at <= work.now:
        _tell(work, opener, SPENT)
    elif person is None:
        _tell(work, opener, NOT_A_COACH)
    else:
        show_request(work, person, trajectory, invitation)


def _let_coach_in(work: Work, opener: Opener, invitation: Invitation, person: Person | None) -> None:
    if person is not None and invitation.used_by == person.id:
        where_we_are(work, person)
    elif not invitation.used and invitation.expires_at <= work.now:
        _tell(work, opener, _EXPIRED)
    elif not invitations.use(work, invitation.id):
        _tell(work, opener, _USED)
    else:
        person = people.meet(work, opener.chat, opener.language)
        invitations.note_user(work, invitation.id, person.id)
        if not people.is_coach(work, person.id):
            people.make_coach(work, person.id, opener.name)
        _welcome_coach(work, person)


def _welcome_coach(work: Work, coach: Person) -> None:
    set_menu(work, coach)
    tell(
        work,
        coach,
        (
            Text("Welcome, {coach}. I am Tussendoor.", coach=people.coach_name(work, coach.id)),
            Text(
                "Around every meeting I ask your client questions, one at a time. The evening before you meet you "
                "read the answers here, word for word. I advise nobody and summarise nothing."
            ),
            Text(
                "Good to know: whoever runs this bot cannot read the answers in the database; they do travel "
                "through Telegram. I am not watched live. In need: 112, or 113 (0800-0113)."
            ),
            Text("With /nieuw you begin a trajectory. /help shows the rest."),
        ),
    )


def _let_client_in(
    work: Work, opener: Opener, invitation: Invitation, trajectory: Trajectory, person: Person | None
) -> None:
    if person is not None and person.id == trajectory.coach_id:
        said = Text("This link is for {client}. Send it along; it is still good.", client=trajectory.contract.client)
        tell(work, person, (said,), trajectory=trajectory)
    elif person is not None and person.id == trajectory.client_id and trajectory.stage is Stage.STOPPED:
        tell(work, person, (_STOPPED,), trajectory=trajectory, buttons=come_back.ways(work, person))
    elif person is not None and person.id in (invitation.used_by, trajectory.client_id):
        where_we_are(work, person)
    elif not invitation.used and invitation.expires_at <= work.now:
        _tell(work, opener, _EXPIRED)
        _warn_coach(work, trajectory, used=False)
    elif invitation.purpose is Purpose.RETURN:
        if (refused := come_back.open_return(work, opener, invitation, trajectory)) is not None:
            _tell(work, opener, refused)
            _warn_coach(work, trajectory, used=True)
    elif not invitations.use(work, invitation.id):
        _tell(work, opener, _USED)
        _warn_coach(work, trajectory, used=True)
    else:
        _welcome_client(work, opener, invitation, trajectory)


def _welcome_client(work: Work, opener: Opener, invitation: Invitation, trajectory: Trajectory) -> None:
    """Who opens the link reads what this is, and may take part; the coach hears of it when he does."""
    client = people.meet(work, opener.chat, opener.language)
    if not coming_in.set_client(work, trajectory.id, client.id):
        _tell(work, opener, _USED)
        return
    invitations.note_user(work, invitation.id, client.id)
    invitations.note_opener(work, invitation, opener)
    people.set_reachable(work, client.id, reachable=True)
    set_menu(work, client)
    start(work, "welcome", client, trajectory_id=trajectory.id)


def _warn_coach(work: Work, trajectory: Trajectory, *, used: bool) -> None:
    if not people.is_coach(work, trajectory.coach_id):
        return
    warning = (
        Text("Somebody else tried the link you gave {client}. Nothing was shown.", client=trajectory.contract.client)
        if used
        else Text("The link for {client} was opened after it had ended.", client=trajectory.contract.client)
    )
    buttons = () if used else (((Text("Make a new link"), "r", trajectory.id),),)
    coach = people.by_id(work, trajectory.coach_id)
    tell(work, coach, (warning,), trajectory=trajectory, buttons=buttons)
