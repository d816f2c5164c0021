"""Somebody opens a link: a coach's own, a client's, or one that opens nothing (any more)."""

from bot.actions.menu import set_menu
from bot.actions.speak import tell
from bot.actions.start import start
from bot.actions.take_over import NOT_A_COACH, offer_choices, show_request
from bot.message import Message, Say, to_json
from bot.storage import conversations, invitations, outbox, people, trajectories
from bot.storage.invitations import WRONG_TRIES_A_DAY, Invitation
from bot.storage.outbox import ToSay
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work, new_id
from bot.texts import render
from conversations.text import Sentence, Text

STRANGER = Text(
    "Hello, I am Tussendoor. I ask questions between coaching meetings, and I only know people who come with a link "
    "from their coach. Do you have one? Then open it again."
)
_STRANGERS_AT_ONCE = 25
_UNKNOWN = Text("I do not know this link. Ask your coach for a new one.")
_USED = Text("This link has been used already. Ask your coach for a new one.")
_SPENT = Text("This link opens nothing any more. Ask who gave it to you for a new one.")
_EXPIRED = Text("This link is no longer open. Ask your coach for a new one.")


def accept_invitation(work: Work, chat: int, language: str, name: str, token: str) -> None:
    """Let in whom the link is for, and tell anybody else, kindly, that it opens nothing. `name` is how Telegram shows
    the person."""
    invitation = invitations.by_token(work, token)
    person = people.by_chat(work, chat)
    if invitation is None:
        if person is None or invitations.note_wrong_try(work, chat) <= WRONG_TRIES_A_DAY:
            tell_anyone(work, chat, language, _UNKNOWN)
    elif invitation.trajectory_id is None:
        _let_coach_in(work, chat, language, name, invitation, person)
    else:
        trajectory = trajectories.by_id(work, invitation.trajectory_id)
        if trajectory.stage is Stage.FROZEN:
            _look_at_request(work, chat, language, invitation, trajectory, person)
            return
        _let_client_in(work, chat, language, name, invitation, trajectory)


def tell_anyone(work: Work, chat: int, language: str, sentence: Sentence) -> None:
    """Say one sentence to someone who may be a stranger; nothing of strangers is kept.

    A stranger hears so much a day, and all of them together so much at a time; after that silence, which costs nothing.
    """
    person = people.by_chat(work, chat)
    if person is None and not _may_hear(work, chat):
        return
    message = Message((Say(render(sentence, language)),))
    outbox.put(work, ToSay(f"word:{new_id()}", outbox.Kind.WORD, to_json(message), person, chat=chat))


def _may_hear(work: Work, chat: int) -> bool:
    if invitations.wrong_tries(work, chat) >= WRONG_TRIES_A_DAY:
        return False
    if outbox.waiting_for_strangers(work) >= _STRANGERS_AT_ONCE:
        return False
    invitations.note_wrong_try(work, chat)
    return True


def where_we_are(work: Work, person: Person) -> None:
    """Somebody known presses start without a new link: tell what there is, change nothing."""
    if people.is_coach(work, person.id):
        tell(work, person, (Text("Welcome back. /trajecten shows your trajectories, /help what else I can do."),))
        return
    mine = trajectories.of_client(work, person.id)
    frozen = next((one for one in mine if one.stage is Stage.FROZEN), None)
    if frozen is not None:
        coach = people.coach_name(work, frozen.coach_id)
        offer_choices(work, person, frozen, Text("{coach} has stopped here as a coach.", coach=coach))
    elif mine and mine[0].stage is Stage.PROPOSED and conversations.running(work, person.id) is None:
        start(work, "welcome", person, trajectory_id=mine[0].id)
    elif mine and mine[0].stage not in (Stage.STOPPED, Stage.DECLINED, Stage.ENDED):
        tell(work, person, (Text("We have met already. I will be back around your meetings."),), trajectory=mine[0])
    else:
        tell_anyone(work, person.chat, person.language, STRANGER)


def _look_at_request(
    work: Work, chat: int, language: str, invitation: Invitation, trajectory: Trajectory, person: Person | None
) -> None:
    """A client whose coach has left gave this link to another one."""
    if invitation.used or invitation.expires_at <= work.now:
        tell_anyone(work, chat, language, _SPENT)
    elif person is None:
        tell_anyone(work, chat, language, NOT_A_COACH)
    else:
        show_request(work, person, trajectory, invitation)


def _let_coach_in(
    work: Work, chat: int, language: str, name: str, invitation: Invitation, person: Person | None
) -> None:
    if person is not None and invitation.used_by == person.id:
        where_we_are(work, person)
    elif not invitation.used and invitation.expires_at <= work.now:
        tell_anyone(work, chat, language, _EXPIRED)
    elif not invitations.use(work, invitation.id):
        tell_anyone(work, chat, language, _USED)
    else:
        person = people.meet(work, chat, language)
        invitations.note_user(work, invitation.id, person.id)
        if not people.is_coach(work, person.id):
            people.make_coach(work, person.id, name)
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
    work: Work, chat: int, language: str, name: str, invitation: Invitation, trajectory: Trajectory
) -> None:
    person = people.by_chat(work, chat)
    if person is not None and person.id == trajectory.coach_id:
        said = Text("This link is for {client}. Send it along; it is still good.", client=trajectory.contract.client)
        tell(work, person, (said,))
    elif person is not None and invitation.used_by == person.id:
        where_we_are(work, person)
    elif not invitation.used and invitation.expires_at <= work.now:
        tell_anyone(work, chat, language, _EXPIRED)
        _warn_coach(work, trajectory, used=False)
    elif not invitations.use(work, invitation.id):
        tell_anyone(work, chat, language, _USED)
        _warn_coach(work, trajectory, used=True)
    else:
        _welcome_client(work, people.meet(work, chat, language), name, invitation, trajectory)


def _welcome_client(work: Work, client: Person, name: str, invitation: Invitation, trajectory: Trajectory) -> None:
    if not trajectories.set_client(work, trajectory.id, client.id):
        tell_anyone(work, client.chat, client.language, _USED)
        return
    invitations.note_user(work, invitation.id, client.id)
    people.set_reachable(work, client.id, reachable=True)
    set_menu(work, client)
    said = Text(
        "{client} has opened your link, in Telegram under the name {name}. Is that somebody else? Then say so.",
        client=trajectory.contract.client,
        name=name,
    )
    tell(
        work,
        people.by_id(work, trajectory.coach_id),
        (said,),
        trajectory=trajectory,
        buttons=(((Text("This is somebody else"), "i", trajectory.id),),),
    )
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
