"""The client answers the contract: agreed, and the rhythm begins; or not, and nothing does."""

from bot.actions import remind_of_contract
from bot.actions.ask_again import ask_again
from bot.actions.introduce import tell_declined
from bot.actions.lay_plan import lay_plan
from bot.actions.shown.show_plan import plan_of
from bot.actions.speak import tell
from bot.actions.word_goal import offer_tomorrow
from bot.storage import conversations, meetings, people, schedule, trajectories
from bot.storage.conversations import Conversation
from bot.storage.meetings import MeetingState
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.contract import Contract
from conversations.moments import Meeting
from conversations.rhythm import series
from conversations.scripts.welcome import AGREEMENT, beside_yes
from conversations.text import Piece, Text, Verbatim


def agree(work: Work, one: Conversation) -> None:
    """Both agree: lay down all meetings and moments, and show the coach the plan. To a first contract belongs the
    offer to word its goal."""
    assert one.trajectory_id is not None
    before = trajectories.by_id(work, one.trajectory_id)
    contract = before.proposal
    trajectories.agree(work, before.id, contract.version)
    trajectory = trajectories.by_id(work, before.id)
    remind_of_contract.answered(work, trajectory)
    _lay_down_meetings(work, trajectory, before.contract)
    lay_plan(work, trajectory)
    pieces, buttons = plan_of(work, trajectory, whole=False)
    coach = people.by_id(work, trajectory.coach_id)
    agreed = Text("{client} agrees with the contract. This is the plan:", client=contract.client)
    tell(
        work,
        coach,
        (agreed, *_remarked(conversations.by_id(work, one.id) or one, contract.client), *pieces),
        trajectory=trajectory,
        buttons=buttons,
    )
    if contract.version == before.contract.version:
        offer_tomorrow(work, trajectory)


def _remarked(one: Conversation, client: str) -> tuple[Piece, ...]:
    """What he wrote beside his yes."""
    said = [asked for asked in one.state.asked if asked.step == AGREEMENT]
    words = [*(part.text for asked in said for part in asked.beside), *filter(None, map(beside_yes, said))]
    return (Text("{client} wrote with it:", client=client), Verbatim("\n".join(words))) if words else ()


def _lay_down_meetings(work: Work, trajectory: Trajectory, before: Contract) -> None:
    """Put the meetings where the contract says. Of a changed contract: those still to come, and those that moved stay
    where they are unless the rhythm itself changed."""
    contract = trajectory.contract
    _close_up(work, trajectory)
    dates = series(contract.first, contract.every_weeks, contract.count)
    known = {one.meeting.number: one.meeting for one in meetings.meetings_of(work, trajectory.id)}
    same_rhythm = (before.first, before.every_weeks) == (contract.first, contract.every_weeks)
    new = [Meeting(number, at, contract.minutes) for number, at in enumerate(dates, 1)]
    coming = [one for one in new if one.number not in known or known[one.number].at.utc() > work.now]
    kept = [
        Meeting(one.number, known[one.number].at, one.minutes) if same_rhythm and one.number in known else one
        for one in coming
    ]
    meetings.put_meetings(work, trajectory.id, kept)
    for number, meeting in known.items():
        if number > contract.count and meeting.at.utc() > work.now:
            meetings.set_meeting(work, trajectory.id, number, MeetingState.CANCELLED)
            schedule.cancel_moments(work, trajectory.id, number)


def _close_up(work: Work, trajectory: Trajectory) -> None:
    """Where a meeting was called off and they agree on fewer, the later ones move up into its place: the days stay."""
    known, count = meetings.meetings_of(work, trajectory.id), trajectory.contract.count
    standing = [one.meeting for one in known if one.state is not MeetingState.CANCELLED]
    coming = [one for one in standing if one.at.utc() > work.now]
    taken = {one.number for one in standing} - {one.number for one in coming}
    free = [number for number in range(1, count + 1) if number not in taken and number > max(taken, default=0)]
    moving = [Meeting(number, one.at, one.minutes) for number, one in zip(free, coming, strict=False)]
    if len(coming) > len(free) or moving == coming:
        return
    meetings.put_meetings(work, trajectory.id, moving)
    for number in {one.number for one in coming} - set(free):
        meetings.set_meeting(work, trajectory.id, number, MeetingState.CANCELLED)
        schedule.cancel_moments(work, trajectory.id, number)
    ask_again(work, trajectory, {one.number for one in moving})


def decline(work: Work, one: Conversation) -> None:
    """The client does not take part; the coach hears that, and nothing else."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    trajectories.set_stage(work, trajectory.id, Stage.DECLINED)
    tell_declined(work, trajectory)
