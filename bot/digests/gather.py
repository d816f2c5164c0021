"""From rows to a Digest: what the coach is to read before a meeting. Nothing private is in it, nothing is left out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.digests.intentions import intentions, overtaken, with_what_he_told
from bot.digests.progress import Progress, progress_of
from bot.digests.written import Scribe, Written, is_answer, knew_not_yet, origin
from bot.storage import answers, conversations, meetings, schedule, told
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.schedule import MomentState, PlannedMoment
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.effects import Part
from conversations.kinds import Place, Silence
from conversations.moments import Meeting, Way, way_of
from conversations.references import MessageRef
from conversations.said.gist import quotable
from conversations.script import Answers
from conversations.scripts import SCRIPTS, brought
from conversations.scripts.note import NOTE
from conversations.states import Asked, Outcome, Status
from conversations.text import Text


@dataclass(frozen=True)
class Intended:
    """An intention after meeting `meeting`, and what came of it since the coach read last."""

    meeting: int | None
    words: str
    came: tuple[Written, ...]
    origin: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Digest:
    """What goes to the coach before `meeting`.

    `question` is what the client brings, and while it `may_come` he can still say so; `written` what else he wrote
    since last time, in order; `intentions` what he would try and what came of it; `progress` what he said so far of
    each learning goal; `wishes` what he wants of the coach. `silent` are the kinds of conversation that stayed without
    a word, `not_asked` those that never reached him; `damaged` is how many answers can no longer be read, `lost` how
    many conversations, `withdrawn` how many answers he took back after the coach got them.
    `due` is what the contract brings after this meeting; `proposed` his goal in his own words, while the coach has not
    agreed to it. `members` are the answers in it, by which it is known what
    was sent.
    """

    client: str
    meeting: Meeting
    meetings: int
    place: str
    question: tuple[Written, ...] = ()
    unprepared: bool = False
    may_come: bool = False
    written: tuple[Written, ...] = ()
    intentions: tuple[Intended, ...] = ()
    progress: tuple[Progress, ...] = ()
    wishes: tuple[Written, ...] = ()
    silent: tuple[str, ...] = ()
    not_asked: tuple[str, ...] = ()
    damaged: int = 0
    lost: int = 0
    withdrawn: int = 0
    due: tuple[str, ...] = ()
    proposed: str = ""
    members: tuple[Answered, ...] = field(default=(), repr=False)

    @property
    def empty(self) -> bool:
        """Nothing was written."""
        return not self.members

    @property
    def tells(self) -> bool:
        """There is something of his to read in it, and not only what he tapped on the way."""
        return bool(self.question or self.wishes or self.intentions or self.written)

    @property
    def last(self) -> bool:
        """There is no meeting after this one."""
        return self.meeting.number == self.meetings


def gather(work: Work, trajectory: Trajectory, meeting: Meeting, *, of: Collection[str | None]) -> Digest:
    """The digest for this meeting, with what is in the digests `of`; None stands for what is in none yet.

    An answer is in the digest in which it went to the coach first, and in every later one in which it had changed. That
    it has changed, or is there no more, is told once: in the one that the coach reads first after it.
    """
    coach = trajectory.coach_id
    theirs = [one for one in answers.for_reader(work, coach, Place.DIGEST, trajectory.id) if is_answer(one)]
    # What was asked around the meetings of a coach before is between those two.
    mine = {one.meeting.number for one in meetings.with_coach(work, trajectory.id, coach)}
    talks = [one for one in conversations.of_trajectory(work, trajectory.id) if one.meeting in mine]
    moments = [one for one in schedule.moments_of(work, trajectory.id) if one.moment.meeting in mine]
    members = [one for one in theirs if _is_in(one, of)]
    number, contract = meeting.number, trajectory.contract
    told_in = [] if None in of else [one for one in of if one is not None]
    return Digest(
        client=contract.client,
        meeting=meeting,
        meetings=contract.count,
        place=contract.place,
        unprepared=any(map(_says_that_he_has_none, _prepared(members, number))),
        may_come=_may_come(work, talks, moments, meeting),
        **_arranged(members, theirs, question_of(members, talks, number), Scribe(work, trajectory, told_in)),
        progress=progress_of(work, trajectory),
        silent=_silent(talks, members, theirs, number),
        not_asked=_not_asked(talks, moments, theirs, number),
        damaged=sum(one.damaged or one.question == answers.QUESTION_LOST for one in members),
        lost=_lost(work, trajectory, number),
        withdrawn=told.taken_back(work, coach, trajectory.id, told_in),
        due=_due_next(moments, number),
        proposed=_proposed(trajectory),
        members=tuple(members),
    )


def _proposed(trajectory: Trajectory) -> str:
    laid, signed = trajectory.laid, trajectory.signed
    is_his = laid.from_client and laid.version > signed.version
    return laid.goal.sentence if is_his and laid.goal.sentence != signed.goal.sentence else ""


def _lost(work: Work, trajectory: Trajectory, number: int) -> int:
    """How many conversations with him from one meeting to the next can no longer be gone on with."""
    found = conversations.damaged(work, trajectory.client_id, trajectory.id) if trajectory.client_id else []
    return sum(_belongs(script, meeting, number) for script, meeting in found)


def _is_in(one: Answered, of: Collection[str | None]) -> bool:
    return one.digest_id in of or (one.read_in is not None and one.read_in in of)


def _says_that_he_has_none(one: Answered) -> bool:
    brings = SCRIPTS[one.script].brings
    return brings is not None and brings.none(one.step, one.value, "\n".join(one.texts))


def _prepared(members: Sequence[Answered], number: int) -> list[Answered]:
    return [one for one in members if SCRIPTS[one.script].brings is not None and one.meeting == number]


def question_of(given: Sequence[Answered], talks: Sequence[Conversation], number: int) -> list[Answered]:
    """The answer among these with which he comes to meeting `number`: what he settled on, by the path he took."""
    known = {(one.conversation_id, one.number): one for one in given if not one.unfinished}
    prepared = (one for one in reversed(talks) if one.meeting == number)
    read = (
        (one.script, tuple(_as_it_reads(it, known.get((one.id, it.number))) for it in one.state.asked))
        for one in prepared
    )
    settled_on = next((words for script, asked in read if (words := brought(script, Answers(asked)))), "")
    return [one for one in _prepared(given, number) if one.texts and one.words == settled_on][-1:]


def _as_it_reads(one: Asked, known: Answered | None) -> Asked:
    """A question with its answer; one that is open again, with that which can be read of it meanwhile."""
    if one.status is not Status.OPEN or known is None:
        return one
    parts = tuple(Part(MessageRef(""), words) for words in known.texts)
    return replace(one, parts=parts, value=known.value, status=Status.ANSWERED)


def _may_come(work: Work, talks: Sequence[Conversation], moments: Sequence[PlannedMoment], meeting: Meeting) -> bool:
    """Whether he can still say what he brings to this meeting: he is asked about it, or will be."""
    asked = {(one.script, one.meeting) for one in talks if conversations.ended(one) is None}
    planned = {(one.moment.kind, one.moment.meeting) for one in moments if one.state is MomentState.PLANNED}
    still = (kind for kind, number in asked | planned if number == meeting.number and kind in SCRIPTS)
    return work.now < meeting.at.utc() and any(SCRIPTS[kind].brings is not None for kind in still)


def _arranged(
    members: Sequence[Answered], theirs: Sequence[Answered], question: Sequence[Answered], write: Scribe
) -> dict[str, Any]:
    """The words where the coach looks for them: every answer in one place."""
    thread = [
        one for one in with_what_he_told(intentions(theirs), theirs) if any(part in members for part in one.answers)
    ]
    # Who would have nothing otherwise says so further down.
    asked = (one for one in members if one.step in SCRIPTS[one.script].overview.wishes)
    wishes = [one for one in asked if quotable(one.words)]
    placed = (*question, *wishes, *(part for one in thread for part in one.answers))
    apart = {one.id for one in placed} | overtaken(theirs)
    rest = (one for one in members if one.id not in apart and _tells(one) and not (question and knew_not_yet(one)))
    return {
        "question": write.all(question),
        "written": write.all(rest),
        "intentions": tuple(
            Intended(
                one.meeting,
                write.intention(one.said),
                write.all(part for part in one.came if part in members or part.script == NOTE.key),
                origin(*one.said),
            )
            for one in thread
        ),
        "wishes": write.all(wishes),
    }


def _ended(talks: Sequence[Conversation], number: int, outcome: Outcome) -> tuple[str, ...]:
    """The conversations around this meeting that ended so: its preparation, and the reflection before it."""
    return tuple(
        one.script for one in talks if conversations.ended(one) is outcome and _belongs(one.script, one.meeting, number)
    )


def _tells(one: Answered) -> bool:
    """Whether it is more than a tap that only led on, or what becomes of a note, be it typed."""
    leads_on = one.step in SCRIPTS[one.script].overview.steers
    return not leads_on or (bool(one.texts) and one.script != NOTE.key)


def _silent(
    talks: Sequence[Conversation], members: Sequence[Answered], theirs: Sequence[Answered], number: int
) -> tuple[str, ...]:
    """What was asked and stayed without a word, unless he told it elsewhere since the coach read last, or it is about
    what he set out to do for himself: what is his alone is not counted either."""
    answered = {one.script for one in members if _belongs(one.script, one.meeting, number)}
    told = any(one.step in SCRIPTS[one.script].overview.came for one in members)
    came = told or not intentions(theirs)
    elsewhere = {key for key, script in SCRIPTS.items() if came and script.overview.is_all_that_came}
    asked = dict.fromkeys(_ended(talks, number, Outcome.UNANSWERED))
    return tuple(kind for kind in asked if kind not in answered | elsewhere)


def _not_asked(
    talks: Sequence[Conversation], moments: Sequence[PlannedMoment], theirs: Sequence[Answered], number: int
) -> tuple[str, ...]:
    """What never reached him, unless it did at another time, or there was nothing to ask about."""
    never = dict.fromkeys((*_lapsed(moments, number), *_ended(talks, number, Outcome.NOT_ASKED)))
    other = {one.script for one in talks if conversations.ended(one) is not Outcome.NOT_ASKED}
    reached = {one.script for one in talks if one.script in other and _belongs(one.script, one.meeting, number)}
    set_out = any(one.meeting == number - 1 for one in intentions(theirs))
    # What came of it may be asked, or told, where something else was.
    came = any(_asks_what_came(one, number) for one in talks) or any(_tells_what_came(one, number) for one in theirs)
    pointless = {key for key, script in SCRIPTS.items() if script.overview.is_all_that_came and (came or not set_out)}
    return tuple(kind for kind in never if kind not in reached | pointless)


def _asks_what_came(one: Conversation, number: int) -> bool:
    """Whether what came of an intention was asked in it, before this meeting."""
    came = SCRIPTS[one.script].overview.came if one.script in SCRIPTS else frozenset[str]()
    asked = any(each.step in came and each.turns for each in one.state.asked)
    has_reached = conversations.ended(one) is not Outcome.NOT_ASKED
    return asked and has_reached and _belongs(one.script, one.meeting, number)


def _tells_what_came(one: Answered, number: int) -> bool:
    """Whether it tells that, since the meeting before this one."""
    return one.meeting in (number - 1, number) and one.step in SCRIPTS[one.script].overview.came


def _lapsed(moments: Sequence[PlannedMoment], number: int) -> tuple[str, ...]:
    return tuple(
        one.moment.kind
        for one in moments
        if one.state is MomentState.LAPSED
        and way_of(one.moment.kind) is Way.CONVERSATION
        and _belongs(one.moment.kind, one.moment.meeting, number)
    )


def _due_next(moments: Sequence[PlannedMoment], number: int) -> tuple[str, ...]:
    return tuple(
        one.moment.kind
        for one in moments
        if one.moment.kind in SCRIPTS
        and SCRIPTS[one.moment.kind].names.ahead is not None
        and one.moment.meeting == number
        and one.state in (MomentState.PLANNED, MomentState.DONE)
    )


def _belongs(script: str, of: int | None, number: int) -> bool:
    """Whether a conversation around meeting `of` is reported before meeting `number`."""
    match SCRIPTS[script].silence if script in SCRIPTS else Silence.UNTOLD:
        case Silence.BEFORE_ITS_MEETING:
            return of == number
        case Silence.BEFORE_THE_NEXT:
            return of == number - 1
    return False
