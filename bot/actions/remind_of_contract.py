"""What two people agree on lies before the client, who says nothing yet: he is reminded once, and the day before they
first meet his coach hears that he has not answered."""

from bot.actions.speak import coach_of, tell
from bot.house import days_off
from bot.storage import people, taking_back
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.eve import coach_reminder
from conversations.moments import Around, Meeting, reminder_after
from conversations.rhythm import at_utc
from conversations.text import Text

_WAITS = "unanswered"


def remind(work: Work, trajectory: Trajectory) -> None:
    """Lay down both; not for a change of what they agreed on, nor once they would have met."""
    if trajectory.runs or trajectory.client_id is None:
        return
    answered(work, trajectory)
    proposal, client, coach = trajectory.proposal, people.by_id(work, trajectory.client_id), trajectory.coach_id
    begins, zone = proposal.first.utc(), trajectory.clients_zone
    free = days_off(at_utc(work.now, zone).day, zone)
    key = f"{_WAITS}:{trajectory.id}:{work.now:%y%m%d%H%M%S}"
    asks = Text(
        "Hello {client}. It lies above still what {coach} and you agree on. Is this how you want to work together? Yes "
        "or no is enough; until then I ask nothing.",
        client=proposal.client,
        coach=coach_of(work, trajectory),
    )
    his = reminder_after(work.now, zone, proposal.client_hour, free, proposal.own_time)
    hers = coach_reminder(Around(Meeting(1, proposal.first, proposal.minutes), None, proposal, free)).utc()
    says = Text(
        "{client} has not answered yet what you two agree on, and you meet on {moment}. Until there is a yes I ask "
        "{client} nothing.",
        client=proposal.client,
        moment=proposal.first.wall(),
    )
    for person, said, at in ((client, asks, his), (people.by_id(work, coach), says, hers)):
        if work.now < at < begins:
            tell(
                work,
                person,
                (said,),
                trajectory=trajectory,
                kind=DeliveryKind.NOTICE,
                key=f"{key}:{person.id}",
                unasked=True,
                not_before=at,
                expires_at=begins,
            )


def answered(work: Work, trajectory: Trajectory) -> None:
    """He has answered, or reads something else now: neither is said any more."""
    taking_back.take_back(work, f"{_WAITS}:{trajectory.id}:")
