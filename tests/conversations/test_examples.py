"""Every example that a question or a refusal of ours shows is itself taken where it is shown, in either language."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from bot.actions import announce_absence
from bot.texts import render
from conversations.days.numerals import Unclear, Understood
from conversations.days.periods import read_period
from conversations.inputs import Calendar, Refused, Taken, Typed
from conversations.moments import Meeting
from conversations.script import Answers, Script
from conversations.scripts.move import MOVE
from conversations.scripts.own_plan import OWN_PLAN
from conversations.scripts.pause import PAUSE
from conversations.scripts.setup import SETUP, known
from conversations.text import Text
from tests.conversations.walking import MEETINGS, SITUATION

NOW = datetime(2026, 11, 10, 8, tzinfo=UTC)
NONSENSE = ["ooit", "0", "999", "31-02", "14:00", "1-12", "1999-01-01", "2226-01-01", "iedere maand", "3:00", "", "½"]
PLACES = [
    (SETUP, "first"), (SETUP, "first_time"), (SETUP, "goal_date"), (SETUP, "count"), (SETUP, "every"),
    (SETUP, "minutes"), (MOVE, "when"), (MOVE, "time"), (PAUSE, "until"), (OWN_PLAN, "days"),
]  # fmt: skip
KNOWN = known({"meeting": "1", "when": "2026-12-03", "first": "2026-12-03", "questions": "What now?"})


def examples(sentence: Text) -> Iterator[Text]:
    """What a sentence shows as an example, wherever in it."""
    for name, value in sentence.values:
        if name.startswith("example"):
            yield Text("{it}", it=value)
        elif isinstance(value, Text):
            yield from examples(value)


def shown_at(script: Script, key: str) -> Iterator[Text]:
    """The examples in the question, and in every refusal of something that makes no sense."""
    step, answers = script.step(key), Answers(KNOWN)
    assert step.wording is not None
    yield from examples(step.wording(answers, SITUATION))
    for words in NONSENSE:
        reading = step.input(answers, SITUATION).read(words, NOW)
        if isinstance(reading, Refused):
            yield from examples(reading.reason)


@pytest.mark.parametrize("locale", ["nl", "en"])
@pytest.mark.parametrize(("script", "key"), PLACES, ids=[f"{script.key}-{key}" for script, key in PLACES])
def test_it_takes_every_example_of_its_own(script: Script, key: str, locale: str):
    taken = script.step(key).input(Answers(KNOWN), SITUATION)
    assert isinstance(taken, Calendar | Typed)
    typed = {render(one, locale) for one in shown_at(script, key)}
    assert typed
    assert {words for words in typed if not isinstance(taken.read(words, NOW), Taken)} == set()


@pytest.mark.parametrize("locale", ["nl", "en"])
def test_it_takes_every_example_of_leave(locale: str):
    refusals = [read_period(words, SITUATION.today) for words in NONSENSE]
    reasons = [read.reason for read in refusals if isinstance(read, Unclear)]
    typed = {render(one, locale) for reason in (*reasons, announce_absence.HOW) for one in examples(reason)}
    assert typed
    assert {words for words in typed if not isinstance(read_period(words, SITUATION.today), Understood)} == set()


@pytest.mark.parametrize("meeting", MEETINGS[:1])
def test_it_takes_the_same_time_on_another_day(meeting: Meeting):
    taken = MOVE.step("when").input(Answers(KNOWN), SITUATION)
    assert taken.read("vrijdag zelfde tijd", NOW) == Taken(
        "2026-11-13 14:00", Text("That is {date}, {time}.", date=datetime(2026, 11, 13).date(), time=meeting.at.time)
    )
    assert MOVE.step("time").input(Answers(KNOWN), SITUATION).read("zelfde tijd", NOW) == Taken("14.00")
