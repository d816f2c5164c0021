"""Whole trajectories on paper, of seven meetings and of three.

Every dial and relation, and people who answer all, half, nothing, or in one word. What is asked keeps its budget,
repeats nothing, and points at nothing that was not named.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from itertools import count

import pytest

from conversations.effects import Ask
from conversations.gist import quotable
from conversations.lines import Takes
from conversations.moments import Meeting
from conversations.occasion import Earlier
from conversations.rhythm import Local, series
from conversations.script import Answers, Intention
from conversations.scripts import SCRIPTS
from conversations.scripts.preparation import brought
from conversations.states import Closed, Status
from conversations.steering import Dial, Steering, Style
from conversations.text import Verbatim, Worded
from tests.conversations.walking import LINES, SITUATION, Walk

FIRST = Local(date(2026, 12, 1), time(14), "Europe/Amsterdam")
EVERY_STEERING = [Steering(dial, style) for dial in Dial for style in Style]
GOALS = len(SITUATION.goals)

# At most so many questions to who has something to say, and what else only comes after a certain answer.
MOST: Mapping[str, int] = {
    "preparation": 2,
    "reflection": 3,
    "experiment": 2,
    "evaluation": GOALS + 2,
    "halfway": GOALS,
    "goal_date": 2,
    "closing": 3,
    "follow_up": 3,
    "meta": 3,
}
NOT_PREPARED = 5  # the question, what keeps him busy, its core, whether that is it, and what else
EMPTY_HANDED = 3  # nothing, why not, and what he does with it


def says_everything(ask: Ask, turn: int) -> str:
    return f"Something real, number {turn}, that happened on Monday with the team at the office."


def says_half(ask: Ask, turn: int) -> str | None:
    return says_everything(ask, turn) if turn % 2 else None


def says_nothing(ask: Ask, turn: int) -> str | None:
    return None


def says_that_there_is_nothing(ask: Ask, turn: int) -> str:
    return "Niets"


def says_one_word(ask: Ask, turn: int) -> str:
    return "Rust"


PEOPLE = [says_everything, says_half, says_nothing, says_that_there_is_nothing, says_one_word]


@dataclass
class Trajectory:
    """A client, how he is led, how he answers, and all that he was asked, conversation by conversation."""

    steering: Steering
    person: Callable[[Ask, int], str | None]
    meetings: tuple[Meeting, ...]
    earlier: list[Earlier] = field(default_factory=list)
    intention: Intention | None = None
    talks: list[tuple[str, list[Ask]]] = field(default_factory=list)
    turns: Iterator[int] = field(default_factory=lambda: count(1))

    def walk(self) -> "Trajectory":
        for meeting in self.meetings:
            for script in self._around(meeting.number):
                self._converse(script, meeting)
        return self

    def _around(self, number: int) -> Iterator[str]:
        last = number == len(self.meetings)
        yield "preparation"
        if last:
            yield "closing"
        yield "reflection"
        if number == 2:
            yield "meta"
        if number == 3 and not last:
            yield "evaluation"
        if number == (len(self.meetings) + 1) // 2:
            yield "halfway"
        yield "follow_up" if last else "experiment"

    def _converse(self, script: str, meeting: Meeting) -> None:
        situation = replace(
            SITUATION,
            lines=LINES,
            steering=self.steering,
            meeting=meeting,
            meetings=self.meetings,
            intention=self.intention,
            earlier=tuple(self.earlier),
        )
        johan = Walk(SCRIPTS[script], situation)
        while not isinstance(johan.state, Closed):
            ask = next(effect for effect in reversed(johan.everything) if isinstance(effect, Ask))
            words = self.person(ask, next(self.turns)) if ask.line else None
            johan.skips() if words is None else johan.says(words)
        self.talks.append((script, [effect for effect in johan.everything if isinstance(effect, Ask)]))
        for one in johan.state.asked:
            words = one.words if one.status is Status.ANSWERED else ""
            self.earlier.append(Earlier(script, meeting.number, one.step, one.question or "", words, one.value))
        intended = Answers(johan.state.asked).words("intention")
        if script == "experiment" or quotable(intended):
            self.intention = Intention(meeting.number, intended) if quotable(intended) else None
        if script == "preparation":
            assert bool(brought(Answers(johan.state.asked))) == (words_were_given(johan) is True)


def words_were_given(johan: Walk) -> bool:
    steps = ("question", "busy", "core", "other")
    return any(one.step in steps and quotable(one.words) for one in johan.state.asked if one.status is Status.ANSWERED)


def trajectory(steering: Steering, person: Callable[[Ask, int], str | None], meetings: int) -> Trajectory:
    planned = tuple(Meeting(number, at, 60) for number, at in enumerate(series(FIRST, 3, meetings), 1))
    return Trajectory(steering, person, planned).walk()


@pytest.fixture(params=[7, 3], ids=["seven meetings", "three"])
def meetings(request: pytest.FixtureRequest) -> int:
    return request.param


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.__name__)
@pytest.mark.parametrize("steering", EVERY_STEERING, ids=lambda one: f"{one.dial}-{one.style}")
class TestEverybody:
    def test_it_asks_no_more_than_there_is_room_for(self, steering, person, meetings):
        talks = trajectory(steering, person, meetings).talks
        most = {
            **MOST,
            "preparation": NOT_PREPARED
            if person in (says_that_there_is_nothing, says_nothing)
            else MOST["preparation"],
            "experiment": EMPTY_HANDED,
        }
        assert [(script, len(asked)) for script, asked in talks if len(asked) > most[script]] == []

    def test_it_follows_no_line_twice_while_another_fits(self, steering, person, meetings):
        one = trajectory(steering, person, meetings)
        lines = Counter(
            asked[0].line for script, asked in one.talks if asked and script in ("preparation", "reflection")
        )
        assert {line: times for line, times in lines.items() if times > 1} == {}

    def test_it_opens_no_two_conversations_with_the_same_question(self, steering, person, meetings):
        one = trajectory(steering, person, meetings)
        opens = Counter(
            asked[0].question for script, asked in one.talks if asked and script in ("preparation", "reflection")
        )
        assert {question.je: times for question, times in opens.items() if times > 1} == {}

    def test_it_has_the_words_above_it_that_it_points_at(self, steering, person, meetings):
        for _, asked in trajectory(steering, person, meetings).talks:
            for ask in asked:
                assert not _quotes(ask) or any(isinstance(piece, Verbatim) for piece in ask.lead), ask.question

    def test_it_holds_where_and_when_in_the_intention_itself(self, steering, person, meetings):
        steps = [ask.step for _, asked in trajectory(steering, person, meetings).talks for ask in asked]
        assert "where_when" not in steps


def _quotes(ask: Ask) -> bool:
    line = LINES.get(ask.line or "")
    asked = next((one for one in line.questions if one.step == ask.step), None) if line else None
    return bool(asked and asked.quotes)


@pytest.mark.parametrize("steering", EVERY_STEERING, ids=lambda one: f"{one.dial}-{one.style}")
class TestSaidAtTheStart:
    def test_it_is_so_for_who_answers_everything(self, steering, meetings):
        numbers = {"één": 1, "eén": 1, "twee": 2, "drie": 3}
        for script, asked in trajectory(steering, says_everything, meetings).talks:
            opening = next(
                (piece.je for ask in asked for piece in ask.lead if isinstance(piece, Worded)), ""
            ).casefold()
            promised = next((n for word, n in numbers.items() if f"{word} korte vragen" in opening), None)
            own = [ask for ask in asked if ask.line is not None]
            assert promised in (None, len(own)), (script, opening, [ask.question for ask in own])

    def test_after_the_last_there_comes_no_other(self, steering, meetings):
        for _, asked in trajectory(steering, says_everything, meetings).talks:
            own = [ask for ask in asked if ask.line is not None]
            announced = [place for place, ask in enumerate(own) if _announces_the_last(ask)]
            assert announced in ([], [len(own) - 1])


def _announces_the_last(ask: Ask) -> bool:
    leads = [piece.je for piece in ask.lead if isinstance(piece, Worded)]
    return any(said.startswith(("Nog één", "En de laatste")) for said in leads)


def test_every_intention_asks_for_where_and_when():
    asked = [one.wording.je for line in LINES.values() for one in line.questions if one.takes is Takes.INTENTION]
    assert [words for words in asked if "waar" not in words or "wanneer" not in words] == []
