"""An imaginary trajectory, halfway its second meeting, to try a conversation out in."""

from datetime import date, time, timedelta

from bot.texts import render
from conversations.contract import Contract, LearningGoal, SmartGoal
from conversations.lines import Library
from conversations.moments import Meeting
from conversations.rhythm import Local, series
from conversations.scripts.setup import default_welcome
from conversations.situation import Intention, Situation
from conversations.text import Text

_CLIENT = "Johan"
FIRST_GOAL = "1"
_WEEKS, _COUNT, _MINUTES = 3, 7, 60
_GOALS = (Text("Set priorities in a full agenda"), Text("Make the interests of others explicit"))


def sample(lines: Library, today: date, locale: str, coach: str) -> Situation:
    """The situation of a client of this coach, three days before a meeting."""
    first = Local(today + timedelta(days=3 - 7 * _WEEKS), time(14), "Europe/Amsterdam")
    contract = Contract(
        version=1,
        client=_CLIENT,
        goal=SmartGoal(render(Text("Within three months a project plan that everybody carries"), locale)),
        learning_goals=tuple(LearningGoal(str(key), render(goal, locale)) for key, goal in enumerate(_GOALS, 1)),
        count=_COUNT,
        every_weeks=_WEEKS,
        first=first,
        minutes=_MINUTES,
        place=render(Text("the coach's room"), locale),
        formal=False,
        welcome=render(default_welcome(_CLIENT, coach), locale),
    )
    meetings = tuple(Meeting(number, at, _MINUTES) for number, at in enumerate(series(first, _WEEKS, _COUNT), 1))
    words = render(Text("If the meeting runs over, I say what I need"), locale)
    return Situation(
        lines=lines,
        today=today,
        quiet_seconds=60,
        coach=coach,
        client=_CLIENT,
        contract=contract,
        meeting=meetings[1],
        meetings=meetings,
        goals=contract.learning_goals,
        intention=Intention(1, words),
        intentions=(words,),
    )
