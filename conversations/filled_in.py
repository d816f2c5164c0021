"""What is filled in in the words of a line: with whom it is, when they meet, how many questions there are."""

from collections.abc import Callable, Mapping
from datetime import date

from conversations.around import Meeting
from conversations.changed import replace
from conversations.days.talked import when_talked, when_wrote
from conversations.days.zones import clocks, spoken, times
from conversations.lines import Line
from conversations.occasion import FROM_EARLIER, Earlier, told
from conversations.quoted.own_words import boss
from conversations.rhythm import Local, at_utc
from conversations.script import Answers, Lead
from conversations.situation import Situation
from conversations.text import OnDay, Piece, Text, Value, Worded
from conversations.told.no_topic import taken_up

_COUNTS = (
    ("geen", "no"),
    *(("één", "one"), ("twee", "two"), ("drie", "three"), ("vier", "four"), ("vijf", "five"), ("zes", "six")),
    ("zeven", "seven"),
)


def said_by(words: Worded | None, line: Line) -> Lead:
    """A sentence of the line, with what it has to say of this meeting filled in."""

    def said(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
        return (filled(words, line, situation),) if words else ()

    return said


def filled(words: Worded, line: Line, situation: Situation) -> Worded:
    """The sentence with the values that it has a place for."""
    said = f"{words.je}{words.u}{words.en}"
    here = {name: value(line, situation) for name, value in _VALUES.items() if f"{{{name}}}" in said}
    return replace(words, values=(*words.values, *here.items())) if here else words


def _when_wrote(line: Line, situation: Situation) -> Worded:
    """When he wrote what this line quotes."""
    quotes = (what for one in line.questions for what in one.quotes if what in FROM_EARLIER)
    found = next((one for what in quotes if (one := told_earlier(what, situation))), None)
    return when_wrote(found.day if found else None, situation.today, taken_up(found.words) if found else "")


def when_meeting(meeting: Meeting | None, situation: Situation) -> Value:
    """When they meet, as a person says it; of a day that is not the one they agreed on, which one."""
    if meeting is None:
        return Text("soon")
    days = (at_utc(meeting.at.utc(), situation.zone).day - situation.today).days
    if situation.has_moved and days > 1:
        return Text("now on {moment}", moment=clocks(meeting.at, situation.zone))
    return seen_from(situation.today, meeting.at, situation.zone)


def seen_from(today: date, at: Local, zone: str) -> Value:
    """This moment as a person says it on the day `today`."""
    days = (at_utc(at.utc(), zone).day - today).days
    if days == 0:
        return Text("today at {time}", time=times(at, zone))
    if days == 1:
        return Text("tomorrow at {time}", time=times(at, zone))
    return spoken(at, zone)


def _until(line: Line, situation: Situation) -> Value:
    """The day of the meeting after this one."""
    meeting = situation.meeting
    following = (one for one in situation.meetings if meeting and one.number > meeting.number)
    return next((OnDay(one.at.day) for one in following), Text("your next meeting"))


def _count(line: Line, situation: Situation) -> Worded:
    """How many questions there are at most, in a word."""
    goals = len(situation.goals)
    count = sum((min(goals, 1) if one.only_tapped else goals) if one.repeat else 1 for one in line.always)
    dutch, english = _COUNTS[min(count, len(_COUNTS) - 1)]
    return Worded(dutch, dutch, english)


def _count_first(line: Line, situation: Situation) -> Worded:
    """The same, at the beginning of a sentence."""
    count = _count(line, situation)
    return Worded(count.je.capitalize(), count.u.capitalize(), count.en.capitalize())


def _questions(line: Line, situation: Situation) -> Worded:
    """The same with what it counts."""
    count = _count(line, situation)
    dutch, english = ("vraag", "question") if count.en == "one" else ("vragen", "questions")
    return Worded(f"{count.je} korte {dutch}", f"{count.u} korte {dutch}", f"{count.en} short {english}")


_VALUES: Mapping[str, Callable[[Line, Situation], Value]] = {
    "client": lambda line, situation: situation.client,
    "coach": lambda line, situation: situation.coach,
    "when": lambda line, situation: when_meeting(situation.meeting, situation),
    "met": lambda line, situation: when_talked(situation.meeting, situation.today),
    "wrote": _when_wrote,
    "boss": lambda line, situation: boss(situation.earlier),
    "until": _until,
    "count": _count,
    "Count": _count_first,
    "questions": _questions,
}


def told_earlier(what: str, situation: Situation) -> Earlier | None:
    """Where he said earlier what is to be quoted here."""
    return told(what, situation.meeting, situation.meetings, situation.earlier)
