"""From a Course to what the coach reads: the agreements, and then meeting by meeting what went between."""

from collections.abc import Iterable

from bot.digests.compose import Sayer, answer, quoted, signs
from bot.digests.course import Course, Leg
from bot.message import Block, Paragraph
from bot.storage.meetings import MeetingState
from bot.texts import render
from conversations.scripts.setup import shown
from conversations.scripts.values import as_values
from conversations.text import Text

# How things were said, which is not what was agreed.
_MANNERS = ("client", "form", "language", "read_mark", "welcome", "zone")


def compose_course(course: Course, locale: str) -> tuple[Block, ...]:
    """Everything from the first agreement on, in the order in which it went."""
    say = Sayer(locale)
    return (
        say.head(Text("The trajectory so far")),
        say(Text("{client}. Confidential.", client=course.client)),
        *_agreements(course, say),
        *(block for leg in course.legs for block in _leg(leg, say)),
    )


def _agreements(course: Course, say: Sayer) -> Iterable[Block]:
    """The first version, and of every later one what it changed."""
    before: list[str] = []
    for number, (contract, day) in enumerate(course.versions):
        agreed = {step: value for step, value in as_values(contract).items() if step not in _MANNERS}
        lines = [render(line, say.locale) for line in shown(agreed)]
        if new := [line for line in lines if line not in before]:
            yield say.head(Text("Agreed on {day}", day=day) if number == 0 else Text("Changed on {day}", day=day))
            yield Paragraph("\n".join(new))
        before = lines


def _leg(leg: Leg, say: Sayer) -> Iterable[Block]:
    number, moment = leg.planned.meeting.number, leg.planned.meeting.at.wall()
    yield say.head(Text("Meeting {number}, {moment}", number=number, moment=moment))
    yield from (say(sentence) for sentence in _standing(leg))
    for brought in leg.question:
        yield say(Text("The question:"))
        yield from signs(brought, say)
        yield from quoted(brought.words)
    for one in leg.intentions:
        yield say(Text("The intention:"))
        yield from signs(one, say)
        yield from quoted(one.words)
        for came in one.came:
            yield from answer(came, say)


def _standing(leg: Leg) -> Iterable[Text]:
    if leg.planned.state is MeetingState.CANCELLED:
        yield Text("Cancelled.")
        return
    if leg.planned.sequence:
        yield Text("Moved to this day.")
    if leg.held:
        yield Text("Held.")
