"""The coach lets a trajectory rest until a day he names; then it goes on by itself."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from conversations.consequences import Pause
from conversations.days.periods import LONGEST
from conversations.days.resumption import read_resumption
from conversations.days.when import Unclear
from conversations.effects import Effect, Option
from conversations.inputs import NO, YES, Choice, Input, Reading, Refused, Taken
from conversations.kinds import UNNAMED, Fact, Silence, Waits, Who, Yields, facts
from conversations.offers import refused
from conversations.script import Answers, Script, Step, fixed
from conversations.scripts.days import a_day, legend
from conversations.situation import Situation
from conversations.text import Lines, Piece, Text

_UNTIL_WHICH_DAY = Text(
    "On which day does it go on? Tap it, or type it: {example}, {example2}",
    example=Text("12 January"),
    example2=Text("in 3 weeks"),
)
_SURE = Choice(
    (
        Option("yes", Text("Yes, let it rest"), typed=YES),
        Option("no", Text("No, go on"), typed=NO),
    )
)


def read_until(text: str, situation: Situation) -> Reading:
    """The day on which it goes on: tomorrow at the earliest, half a year ahead at most."""
    read = read_resumption(text, situation.today)
    if isinstance(read, Unclear):
        return refused(read, situation.today)
    first, last = _bounds(situation)
    if not first <= read.value <= last:
        return Refused(Text("It can go on from {first}, and rest until {last}.", first=first, last=last))
    return Taken(str(read.value), read.note)


def _bounds(situation: Situation) -> tuple[date, date]:
    return situation.today + timedelta(days=1), situation.today + LONGEST


def _until(answers: Answers, situation: Situation) -> Input:
    def read(text: str, at: datetime) -> Reading:
        return read_until(text, situation)

    first, last = _bounds(situation)
    return replace(a_day(situation, read), first=first, last=last)


def _outcome(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    until = date.fromisoformat(answers.value("until") or "")
    said = Text("Until {day} nothing comes, to {client} or to you.", day=until, client=situation.client)
    within = [one for one in situation.meetings if situation.today <= one.at.day < until]
    if not within:
        return (said,)
    falls = (Text("Meeting {number}: {moment}", number=one.number, moment=one.at.wall()) for one in within)
    return (said, Text("In that time falls what is below; I propose another day for it."), Lines(*falls))


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """If he is sure, everything rests until that day."""
    return (Pause(answers.value("until") or ""),) if answers.value("sure") == "yes" else ()


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return () if answers.value("sure") == "yes" else (Text("Good. Everything stays as it was."),)


PAUSE = Script(
    key="pause",
    answers=Who.COACH,
    names=UNNAMED,
    read=None,
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_NOTHING,
    yields=Yields.NEVER,
    needs=facts(Fact.MEETINGS, Fact.DAYS_OFF, Fact.AWAY),
    tried=False,
    steps=(
        Step(
            "until",
            _until,
            lead=legend,
            wording=fixed(_UNTIL_WHICH_DAY),
            at_once=True,
            may_skip=False,
        ),
        Step("sure", _SURE, lead=_outcome, wording=fixed(Text("Shall I do this?")), may_skip=False),
    ),
    farewell=_farewell,
    when_left=Text("Nothing has changed; /pauze begins again."),
    at_end=_at_end,
    may_put_off=False,
    may_put_away=True,
)
