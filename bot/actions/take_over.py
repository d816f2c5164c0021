"""A trajectory whose coach has left: the client chooses what becomes of it.

Going on with another coach takes three steps, each by somebody else: the client asks for a link and gives it to whom he
likes; who opens it first has to coach here already, and agrees without having seen anything, or leaves it to another;
then the client hears who that is, and says yes. Only then the trajectory changes hands: the contract and the plan, and
what is written from then on. What was written before stays with the client.
"""

from bot.actions import erase, take_along
from bot.actions.allowed import GONE, NotDone
from bot.actions.create_trajectory import link_to
from bot.actions.lay_plan import lay_plan
from bot.actions.shown.show_plan import plan_of
from bot.actions.speak import tell
from bot.message import Attached
from bot.storage import audiences, invitations, meetings, people, schedule, trajectories, wishes
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.invitations import Invitation
from bot.storage.people import Person
from bot.storage.schedule import MomentState
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.scripts.setup import shown
from conversations.scripts.values import as_values
from conversations.text import Lines, Sentence, Text

NOT_A_COACH = Text(
    "This link asks a coach to go on with a client. You do not coach here yet: ask whoever runs this bot for a link of "
    "your own, and open this one again after that."
)
SPENT = Text("This link opens nothing any more. Ask who gave it to you for a new one.")
_USED = NotDone("This link has been used already.")
_YOURS = Text("This link is for the coach you want to go on with. Send it along; it is still good.")


def offer_choices(work: Work, client: Person, trajectory: Trajectory, why: Sentence, *, unasked: bool = False) -> None:
    """Lay before the client what he can do; nothing happens until he does."""
    tell(
        work,
        client,
        (
            why,
            Text(
                "What you wrote is yours, and nobody reads it now. What becomes of it, you decide; there is no hurry."
            ),
        ),
        trajectory=trajectory,
        buttons=(
            ((Text("Send me my answers"), "fz", f"{trajectory.id}.file"),),
            ((Text("Go on with another coach"), "fz", f"{trajectory.id}.coach"),),
            ((Text("Erase everything"), "fz", f"{trajectory.id}.erase"),),
        ),
        kind=DeliveryKind.NOTICE if unasked else DeliveryKind.WORD,
        unasked=unasked,
    )


def choose(work: Work, client: Person, trajectory: Trajectory, what: str) -> None:
    """The client has chosen."""
    match what:
        case "file":
            take_along.take_along(work, client, trajectory)
        case "erase":
            erase.ask_to_erase(work, client, trajectory)
        case _:
            _give_link(work, client, trajectory)


def _give_link(work: Work, client: Person, trajectory: Trajectory) -> None:
    link = link_to(work, invitations.invite(work, trajectory.id))
    tell(
        work,
        client,
        (
            Text("Give this link to the coach you want to go on with. It works once, for seven days:"),
            Text("{link}", link=link),
            Text("Who opens it sees nothing of you. I first tell you who it is, and then you decide."),
        ),
        trajectory=trajectory,
        attached=Attached("tussendoor.png", "code", link),
    )


def show_request(work: Work, person: Person, trajectory: Trajectory, invitation: Invitation) -> None:
    """Somebody opens such a link, while it is good."""
    if person.id == trajectory.client_id:
        tell(work, person, (_YOURS,), trajectory=trajectory)
    elif not people.is_coach(work, person.id):
        tell(work, person, (NOT_A_COACH,))
    elif not invitations.open_by(work, invitation.id, person.chat):
        tell(work, person, (SPENT,))
    else:
        said = Text("A client whose coach has left asks you to go on together. Do you agree? Then I tell who you are.")
        row = ((Text("Yes, I agree"), "to", f"{invitation.id}.yes"), (Text("No"), "to", f"{invitation.id}.no"))
        tell(work, person, (said,), buttons=(row,))


def asked(work: Work, person: Person, invitation_id: str) -> tuple[Invitation, Trajectory] | None:
    """The invitation of that id to go on with a client, who still waits, if this is a coach; and who that client is."""
    invitation = invitations.by_id(work, invitation_id)
    if invitation is None or invitation.trajectory_id is None or not people.is_coach(work, person.id):
        return None
    trajectory = trajectories.by_id(work, invitation.trajectory_id)
    return (invitation, trajectory) if trajectory.stage is Stage.FROZEN else None


def answer(work: Work, coach: Person, request: tuple[Invitation, Trajectory], said: str) -> Sentence | None:
    """She says whether she goes on with this client."""
    invitation, trajectory = request
    if invitation.used:
        return _USED
    if invitation.expires_at <= work.now or not invitations.was_opened_by(work, invitation.id, coach.chat):
        return GONE
    if said == "yes":
        return None if _agree(work, coach, invitation, trajectory) else _USED
    invitations.forget_opener(work, invitation.id)
    return Text("Good. Nobody hears of it.")


def _agree(work: Work, coach: Person, invitation: Invitation, trajectory: Trajectory) -> bool:
    """The coach is willing; the client hears who it is, and decides. False when another coach was first."""
    if not invitations.use(work, invitation.id):
        return False
    invitations.note_user(work, invitation.id, coach.id)
    tell(work, coach, (Text("Thank you. The client hears it now, and has the last word."),))
    assert trajectory.client_id is not None
    name = people.coach_name(work, coach.id)
    tell(
        work,
        people.by_id(work, trajectory.client_id),
        (
            Text("{coach} agrees to go on with you. Is this who you mean?", coach=name),
            Text(
                "{coach} then gets your contract and the plan, and reads what you write from now on. What you wrote "
                "before stays with you.",
                coach=name,
            ),
        ),
        trajectory=trajectory,
        buttons=(
            ((Text("Yes, go on with {coach}", coach=name), "nc", f"{trajectory.id}.{coach.id}.yes"),),
            ((Text("No, not with {coach}", coach=name), "nc", f"{trajectory.id}.{coach.id}.no"),),
        ),
        unasked=True,
    )
    return True


def refuse(work: Work, client: Person, trajectory: Trajectory, coach: Person) -> None:
    """The client would rather not; he can still choose."""
    invitations.disown(work, trajectory.id)
    tell(work, coach, (Text("The client has chosen otherwise. Thank you for being willing."),))
    offer_choices(work, client, trajectory, Text("Good, it does not go on like that."))


def hand_over(work: Work, trajectory: Trajectory, coach: Person) -> None:
    """It changes hands. Everything that was written so far stays with the client."""
    if not trajectories.set_coach(work, trajectory.id, coach.id):
        return
    audiences.keep_to_authors(work, trajectory.id)
    wishes.keep(work, trajectory.id, trajectory.wishes.for_another_reader())
    meetings.hand_over(work, trajectory.id, coach.id)
    trajectory = trajectories.by_id(work, trajectory.id)
    _lay_plan_from_now(work, trajectory)
    pieces, buttons = plan_of(work, trajectory, whole=False)
    contract = trajectory.contract
    agreed = {step: value for step, value in as_values(contract).items() if step != "welcome"}
    tell(
        work,
        coach,
        (
            Text("You go on with {client}. This is what was agreed:", client=contract.client),
            Lines(*shown(agreed)),
            *pieces,
        ),
        trajectory=trajectory,
        buttons=(*buttons, ((Text("Change the contract"), "c", trajectory.id),)),
    )
    assert trajectory.client_id is not None
    said = Text(
        "You go on with {coach}. The plan is as it was; what should change, you two discuss.",
        coach=people.coach_name(work, coach.id),
    )
    tell(work, people.by_id(work, trajectory.client_id), (said,), trajectory=trajectory)


def _lay_plan_from_now(work: Work, trajectory: Trajectory) -> None:
    """The moments around the meetings to come; what belongs to an earlier one was the other coach's."""
    lay_plan(work, trajectory)
    over = {
        one.meeting.number for one in meetings.meetings_of(work, trajectory.id) if one.meeting.end().utc() <= work.now
    }
    for planned in schedule.moments_of(work, trajectory.id):
        if planned.state is MomentState.PLANNED and planned.moment.meeting in over:
            schedule.end_moment(work, planned.id, MomentState.DONE)
