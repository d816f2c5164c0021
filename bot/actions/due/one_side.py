"""What is due around one trajectory's meetings for one of the two people in it, so that it never is a pile."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from bot.actions import compare_evaluations, remind_of_meeting
from bot.actions.another_time import still_open
from bot.actions.call_off import ASKED_WHETHER, how_it_went
from bot.actions.closed_days import clients_today
from bot.actions.due import after_closing, leave_in_peace
from bot.actions.due.asked_lately import asked_lately
from bot.actions.give_way import WAIT, as_due, beside_rivals, came_today, is_busy, next_look
from bot.actions.intention import is_its_day, ready_to_ask, too_early
from bot.actions.pages import has_namesake
from bot.actions.room import place_of, room_of
from bot.actions.send_digest import send_when_finished
from bot.actions.sharing import show_before_it_goes, still_waits
from bot.actions.situate import situate
from bot.actions.speak import tell
from bot.actions.take_turn import take_turn
from bot.storage import conversations, schedule, spoken
from bot.storage.conversations import Conversation
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.people import Person
from bot.storage.schedule import MomentState, PlannedMoment
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.budget import Room
from conversations.events import Due, Lapsed
from conversations.kinds import Yields
from conversations.machine import advance
from conversations.moments import (
    Around,
    DueMoment,
    Kind,
    Meeting,
    Sorting,
    Way,
    can_wait,
    choose,
    comes_once,
    gives_way,
    way_of,
)
from conversations.rhythm import at_utc, is_quiet
from conversations.scripts import SCRIPTS, script_of
from conversations.scripts.preparation import PREPARATION
from conversations.states import Asking, Opening
from conversations.text import Piece, Text, Value

# What comes at the same time as another conversation and must not be lost.
_ANOTHER_DAY = timedelta(days=1)
# So long it has been still before what gives way to everything.
_STILL = timedelta(hours=1)


class Side:
    """What is due around one trajectory's meetings, for one of the two people in it."""

    def __init__(self, work: Work, trajectory: Trajectory, person: Person, around: Mapping[int, Around]) -> None:
        self.work, self.trajectory, self.person, self.around = work, trajectory, person, around
        self.is_coach = person.id == trajectory.coach_id

    def open(self, due: Sequence[PlannedMoment], missed: list[Piece]) -> None:
        """Do what is to be done now, so that it is one message and not a pile."""
        if not due:
            return
        running = conversations.running(self.work, self.person.id)
        busy = running is not None and is_busy(self.work, running)
        room = None if self.is_coach else room_of(self.work, self.trajectory, self.person)
        peace = (
            [] if self.is_coach else leave_in_peace.let_go(self.work, self.trajectory, self.person, due, self.around)
        )
        self._lapse([as_due(one, self.around) for one in peace])
        moments = [as_due(one, self.around) for one in due if one not in peace and self._makes_sense(one)]
        if room is not None:
            moments = self._after_its_day(moments, room)
        if running is not None and not busy and self._keeps_its_place(running):
            moments = self._beside_preparation(moments, room)
        if running is not None and self.is_coach and came_today(self.work, self.trajectory, running):
            moments = self._after_that_of_today(moments)
        if room is not None:
            room = beside_rivals(self.work, self.trajectory, moments, busy, room)
        choice = choose(moments, self.work.now, busy, room)
        self._lapse(choice.lapses)
        for waiting in choice.waits:
            schedule.postpone(self.work, waiting.id, self.work.now + WAIT)
        for digest in choice.digests:
            send_when_finished(self.work, self.trajectory, digest.id, self.around[digest.moment.meeting].meeting)
        self._converse(choice, running, missed)
        # What opened may have had nothing to ask; then the others are looked at once more.
        if choice.another_day and (
            choice.opens is None or conversations.running(self.work, self.person.id) is not None
        ):
            left = room.spent() if room is not None and choice.opens is not None else room
            self._put_off(choice.another_day, left)

    def say(self, pieces: Sequence[Piece]) -> None:
        """Say this by itself."""
        self._tell(None, pieces)

    def _makes_sense(self, one: PlannedMoment) -> bool:
        """Whether it is not too early, for what he set out to do is not asked about before it has been, nor asked just
        now, and on a day that was promised there is something to ask; that is left out."""
        if self.is_coach:
            return True
        if one.chosen:
            return self._keeps_a_promise(one)
        if asked_lately(self.work, self.trajectory, one.moment.kind):
            schedule.end_moment(self.work, one.id, MomentState.CANCELLED)
            return False
        if gives_way(one.moment.kind) and self._gives_way(one):
            return False
        here = self.around[one.moment.meeting]
        if eve := after_closing.day_before(self.work, self.trajectory, one.moment.kind, here):
            schedule.postpone(self.work, one.id, eve.utc())
            return False
        if later := self._after_his_day(one, here):
            schedule.postpone(self.work, one.id, here.on(later).utc())
            return False
        ready = ready_to_ask(self.work, self.trajectory, one.moment.kind)
        if ready is None or ready <= clients_today(self.work, self.trajectory):
            return True
        schedule.postpone(self.work, one.id, here.on(ready).utc())
        return False

    def _after_his_day(self, one: PlannedMoment, here: Around) -> date | None:
        """The next day, where what he brings to a meeting begins with what he set out to do today or later, and there
        is a day left before it."""
        script = SCRIPTS.get(one.moment.kind)
        if script is None or script.brings is None or not too_early(self.work, self.trajectory):
            return None
        if situate(self.work, self._opening(one), self.trajectory).intention is None:
            return None
        later = here.working_day_from(clients_today(self.work, self.trajectory) + timedelta(days=1))
        return later if later < here.day else None

    def _opening(self, one: PlannedMoment) -> Conversation:
        """The conversation that this would be."""
        meeting, kind = one.moment.meeting, one.moment.kind
        return Conversation(one.id, self.person.id, self.trajectory.id, meeting, kind, Opening(), 1, self.work.now)

    def _keeps_a_promise(self, one: PlannedMoment) -> bool:
        """Whether there still is something to ask on the day that was promised; where he told it elsewhere, nothing
        else has to give way to it."""
        if self._asks(self._opening(one)):
            return True
        schedule.end_moment(self.work, one.id, MomentState.DONE)
        return False

    def _gives_way(self, one: PlannedMoment) -> bool:
        """Whether today is for something else, or something was said just now; then it comes on a day of its own, or
        later today, or not at all."""
        at = place_of(self.work, self.trajectory, self.person, one)
        if at is None:
            schedule.end_moment(self.work, one.id, MomentState.CANCELLED)
        elif at.day != clients_today(self.work, self.trajectory):
            schedule.postpone(self.work, one.id, at.utc())
        elif (later := self._after_what_was_said()) is not None:
            schedule.postpone(self.work, one.id, later)
        else:
            return False
        return True

    def _after_what_was_said(self) -> datetime | None:
        """When it has been still for a while (UTC): today, or this time tomorrow when that is in his quiet hours; None
        when it has been."""
        said = spoken.last_said(self.work, self.person.id, self.work.now)
        if said is None or said.at is None or self.work.now - said.at >= _STILL:
            return None
        later, own = said.at + _STILL, self.trajectory.contract.own_time
        is_late = is_quiet(at_utc(later, self.trajectory.clients_zone), own)
        return self.work.now + _ANOTHER_DAY if is_late else later

    def _after_its_day(self, due: Sequence[DueMoment], room: Room) -> list[DueMoment]:
        """Without what comes once, to look back on it all, on the very day of what he set out to do: tomorrow that can
        be in it."""
        later = [one for one in due if comes_once(one.moment.kind) and not one.asked_for and can_wait(one, room)]
        if not later or not is_its_day(self.work, self.trajectory, clients_today(self.work, self.trajectory)):
            return list(due)
        self._put_off(later, room)
        return [one for one in due if one not in later]

    def _lapse(self, lapses: Sequence[DueMoment]) -> None:
        for lapsed in lapses:
            schedule.end_moment(self.work, lapsed.id, MomentState.LAPSED)
            if compare_evaluations.has_side(lapsed.moment.kind):
                compare_evaluations.compare(self.work, self.trajectory, lapsed.moment.meeting)

    def _put_off(self, later: Sequence[DueMoment], room: Room | None) -> None:
        for one in later:
            at = room.later(asked_for=one.asked_for).utc() if room is not None else self.work.now + _ANOTHER_DAY
            schedule.postpone(self.work, one.id, at)

    def _keeps_its_place(self, running: Conversation) -> bool:
        """Whether this is the invitation to prepare a meeting that is still to come, or one like it."""
        keeps = script_of(running.script).yields is Yields.AFTER_ITS_MEETING
        mine = keeps and running.trajectory_id == self.trajectory.id
        here = self.around.get(running.meeting or 0) if mine else None
        return here is not None and self.work.now < here.meeting.at.utc()

    def _beside_preparation(self, due: Sequence[DueMoment], room: Room | None) -> list[DueMoment]:
        """What can go beside an invitation to prepare, which keeps its place; conversations come another day, unless
        they come only once and there is no other day."""
        talks = [one for one in due if way_of(one.moment.kind) is Way.CONVERSATION]
        later = [one for one in talks if can_wait(one, room) or not comes_once(one.moment.kind)]
        self._put_off([one for one in later if can_wait(one, room)], room)
        self._lapse([one for one in later if not can_wait(one, room)])
        return [one for one in due if one not in later]

    def _after_that_of_today(self, due: Sequence[DueMoment]) -> list[DueMoment]:
        """What does not wait until the coach has answered the one that came today; the others do, and come tomorrow if
        she does not, as long as that is not too late for them."""
        again = next_look(self.work, self.trajectory)
        later = [
            one
            for one in due
            if way_of(one.moment.kind) is Way.CONVERSATION and (one.latest is None or again < one.latest)
        ]
        for one in later:
            schedule.postpone(self.work, one.id, again)
        return [one for one in due if one not in later]

    def _converse(self, choice: Sorting, running: Conversation | None, missed: list[Piece]) -> None:
        notices = [*missed, *(piece for one in choice.notices for piece in self._notice(one, choice.opens))]
        if choice.opens is not None:
            schedule.end_moment(self.work, choice.opens.id, MomentState.DONE)
            self._begin(choice.opens, running, notices)
        # Nothing opened, or it had nothing to ask, and so nothing to stand above.
        if len(notices) > len(missed):
            self._tell(choice.notices[0], notices)
            notices = []
        if not notices:
            missed.clear()

    def _begin(self, due: DueMoment, running: Conversation | None, notices: list[Piece]) -> None:
        """Open it in the place of what is open; what turns out to have nothing to ask takes nobody's place."""
        one = conversations.draft(
            self.work, due.moment.kind, self.person.id, self.trajectory.id, due.moment.meeting, Opening()
        )
        if running is not None and self._asks(one):
            # What is said at its end stands above what comes in its place.
            together = notices if running.trajectory_id == self.trajectory.id else None
            take_turn(self.work, running, Lapsed(self.work.now), gathers=together)
        take_turn(self.work, one, Due(self.work.now), notices, unasked=True)

    def _asks(self, one: Conversation) -> bool:
        situation = situate(self.work, one, self.trajectory)
        return isinstance(advance(one.state, Due(self.work.now), script_of(one.script), situation).state, Asking)

    def _notice(self, due: DueMoment, opens: DueMoment | None) -> tuple[Piece, ...]:
        """What a notice adds to the message of now; what has buttons of its own is said by itself, and the last
        preparation tells when the meeting is."""
        meeting = self.around[due.moment.meeting].meeting
        schedule.end_moment(self.work, due.id, MomentState.DONE)
        if due.moment.kind == Kind.HELD:
            self._ask_whether_held(due, meeting)
            return ()
        if due.moment.kind == Kind.LOOK:
            show_before_it_goes(self.work, self.person, self.trajectory, meeting)
            return ()
        remind_of_meeting.tell_coach(self.work, self.trajectory, self.around[meeting.number], due.id)
        prepares = opens is not None and (opens.moment.kind, opens.moment.meeting) == (PREPARATION.key, meeting.number)
        told = prepares and self.around[meeting.number].following is None
        said = () if told else (remind_of_meeting.for_client(self.work, self.trajectory, meeting),)
        wished = still_open(self.work, self.trajectory, meeting.number)
        return *said, *wished, *still_waits(self.work, self.trajectory)

    def _tell(self, due: DueMoment | None, notices: Sequence[Piece]) -> None:
        meeting = self.around[due.moment.meeting].meeting if due else None
        key = due.id if due else f"{self.trajectory.id}:{self.work.now:%y%m%d}"
        tell(
            self.work,
            self.person,
            notices,
            trajectory=self.trajectory,
            kind=DeliveryKind.NOTICE,
            key=f"notice:{key}:{meeting.at.day if meeting else ''}",
            unasked=True,
            expires_at=meeting.at.utc() if meeting else None,
        )

    def _ask_whether_held(self, due: DueMoment, meeting: Meeting) -> None:
        client: Value = self.trajectory.contract.client
        if has_namesake(self.work, self.trajectory):
            client = Text("{client} ({moment})", client=client, moment=meeting.at.wall())
        tell(
            self.work,
            self.person,
            (Text("Meeting {number} with {client}: did it take place?", number=meeting.number, client=client),),
            trajectory=self.trajectory,
            buttons=(how_it_went(self.trajectory, meeting.number),),
            key=f"{ASKED_WHETHER}:{due.id}:{meeting.at.day}",
            unasked=True,
        )
