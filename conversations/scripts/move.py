"""The coach moves one meeting, or this one and all later ones."""

from datetime import datetime, timedelta

from conversations.around import Meeting
from conversations.consequences import MoveMeeting
from conversations.effects import Effect, Option
from conversations.inputs import NO, YES, Choice, Input, Reading, Refused, Taken, Typed, moment_in
from conversations.kinds import UNNAMED, Fact, Silence, Waits, Who, Yields, facts
from conversations.offers import which_moves
from conversations.rhythm import Local
from conversations.script import Answers, Script, Step, fixed
from conversations.scripts.days import a_day, a_time, day_or_moment, legend, moment_of
from conversations.situation import Situation
from conversations.text import Piece, Text
from conversations.wished.which_meeting import which_meeting

_TO_WHICH_DAY = Text(
    "To which day? Tap it, or type it, with the time if you like: {example}", example=Text("1 December 14:00")
)
_WHICH = Refused(Text("Which meeting do you mean? Its number or its day is enough."))
_STILL_MOVES_FOR = timedelta(days=3)


def may_move(situation: Situation) -> tuple[Meeting, ...]:
    """The meetings still to come, and one that has just gone by."""
    since = situation.today - _STILL_MOVES_FOR
    return tuple(meeting for meeting in situation.meetings if meeting.at.day >= since)


def _meetings(answers: Answers, situation: Situation) -> Input:
    meetings = may_move(situation)
    return Typed(
        lambda text, at: _which(text, at, meetings, situation),
        tuple(
            Option(
                str(meeting.number),
                Text("{number}: {moment}", number=meeting.number, moment=meeting.at.wall()),
                typed=(str(meeting.number),),
            )
            for meeting in meetings
        ),
    )


def _which(text: str, at: datetime, meetings: tuple[Meeting, ...], situation: Situation) -> Reading:
    """Which meeting moves, by its number or its day; and to when, if that is said with it: "2 2026-12-24 10:00"."""
    told = which_meeting(text, meetings, situation.today, situation.zone)
    one = told.meeting or (meetings[0] if len(meetings) == 1 else None)
    if told.meeting is not None and not told.rest:
        return Taken(str(told.meeting.number))
    when = day_or_moment(situation, one.at if one else None)(told.rest, at)
    if isinstance(when, Refused):
        return Taken(str(one.number), when.reason) if told.meeting is not None and one is not None else _WHICH
    if one is not None:
        return Taken(f"{one.number} {when.value}", when.note)
    moment = moment_in(when.value or "") or Text("{day}", day=situation.today)
    return Refused(Text("Which of these moves to {moment}?", moment=moment), which_moves(meetings, when.value or ""))


def _day(answers: Answers, situation: Situation) -> Input:
    chosen = _chosen(answers, situation)
    at = chosen.at if chosen else None
    return a_day(situation, day_or_moment(situation, at), at.day if at else None)


def _time(answers: Answers, situation: Situation) -> Input:
    chosen = _chosen(answers, situation)
    return a_time(_when(answers) or "", situation, chosen.at if chosen else None)


def _chosen(answers: Answers, situation: Situation) -> Meeting | None:
    number = (answers.value("meeting") or "").partition(" ")[0]
    return next((one for one in situation.meetings if str(one.number) == number), None)


def _when(answers: Answers) -> str | None:
    """The day it gets, asked for or said with the meeting."""
    return answers.value("when") or (answers.value("meeting") or "").partition(" ")[2] or None


def lacks_day(answers: Answers, situation: Situation) -> bool:
    """It is known which meeting moves, and was not said with it to when."""
    return has_chosen(answers, situation) and " " not in (answers.value("meeting") or "")


def can_move(answers: Answers, situation: Situation) -> bool:
    """There is a meeting that can still be moved."""
    return bool(may_move(situation))


def has_chosen(answers: Answers, situation: Situation) -> bool:
    """It is known which meeting moves."""
    return _chosen(answers, situation) is not None


def lacks_time(answers: Answers, situation: Situation) -> bool:
    """The day is known, the time is not."""
    return has_chosen(answers, situation) and " " not in (_when(answers) or " ")


def has_later(answers: Answers, situation: Situation) -> bool:
    """There are meetings after this one that could move along."""
    chosen = _chosen(answers, situation)
    return chosen is not None and any(one.number > chosen.number for one in situation.meetings)


_ALONG = Choice(
    (
        Option("one", Text("Only this one"), typed=(*NO, "alleen deze", "only this one")),
        Option("later", Text("This one and all later ones"), typed=(*YES, "allemaal", "all")),
    )
)
_SURE = Choice(
    (
        Option("yes", Text("Yes, move it"), typed=YES),
        Option("no", Text("No, leave it"), typed=NO),
    )
)


def moved(
    meetings: tuple[Meeting, ...], number: int, to: Local, every_weeks: int, *, later_too: bool
) -> tuple[Meeting, ...]:
    """The meetings that move, where they will be: later ones keep the agreed number of weeks between them."""
    return tuple(
        Meeting(one.number, to.plus_days(7 * every_weeks * (one.number - number)), one.minutes)
        for one in meetings
        if one.number == number or (later_too and one.number > number)
    )


def _to(answers: Answers, situation: Situation) -> Local | None:
    day = _when(answers)
    return moment_of(day, answers.value("time"), situation.zone) if day else None


def _outcome(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    chosen, to = _chosen(answers, situation), _to(answers, situation)
    if chosen is None or to is None or situation.contract is None:
        return ()
    every, later_too = situation.contract.every_weeks, answers.value("scope") == "later"
    new = moved(situation.meetings, chosen.number, to, every, later_too=later_too)
    return tuple(_where(one, situation) for one in new)


def _where(meeting: Meeting, situation: Situation) -> Text:
    number, moment = meeting.number, meeting.at.wall()
    if meeting.at.day in situation.away:
        return Text("Meeting {number}: {moment}. Mind: leave.", number=number, moment=moment)
    if meeting.at.day in situation.days_off:
        return Text("Meeting {number}: {moment}. Mind: a public holiday.", number=number, moment=moment)
    return Text("Meeting {number}: {moment}", number=number, moment=moment)


def local(value: str, zone: str) -> Local:
    """A value of this script, "2026-12-01 14:00", as a local time."""
    wall = datetime.fromisoformat(value)
    return Local(wall.date(), wall.time(), zone)


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """If he is sure, the meeting moves, and the later ones along with it if he wants."""
    to = _to(answers, situation)
    if answers.value("sure") != "yes" or to is None:
        return ()
    number, later_too = int((answers.value("meeting") or "0").partition(" ")[0]), answers.value("scope") == "later"
    return (MoveMeeting(number, f"{to.day} {to.time:%H:%M}", later_too),)


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if not has_chosen(answers, situation):
        return (Text("There is no meeting to move."),)
    return () if answers.value("sure") == "yes" else (Text("Good. Everything stays as it was."),)


MOVE = Script(
    key="move",
    answers=Who.COACH,
    names=UNNAMED,
    read=None,
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_NOTHING,
    yields=Yields.NEVER,
    needs=facts(Fact.MOVABLE, Fact.DAYS_OFF, Fact.AWAY),
    tried=False,
    steps=(
        Step("meeting", _meetings, when=can_move, wording=fixed(Text("Which meeting moves?")), may_skip=False),
        Step(
            "when",
            _day,
            when=lacks_day,
            lead=legend,
            wording=fixed(_TO_WHICH_DAY),
            at_once=True,
            may_skip=False,
        ),
        Step("time", _time, when=lacks_time, wording=fixed(Text("At what time?")), at_once=True, may_skip=False),
        Step("scope", _ALONG, when=has_later, wording=fixed(Text("Do the later ones move along?")), may_skip=False),
        Step(
            "sure",
            _SURE,
            when=has_chosen,
            lead=_outcome,
            wording=fixed(Text("Shall I do this?")),
            may_skip=False,
        ),
    ),
    farewell=_farewell,
    when_left=Text("Nothing has been moved; /verzet begins again."),
    at_end=_at_end,
    may_put_off=False,
    may_put_away=True,
)
