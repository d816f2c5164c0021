"""Whole trajectories on paper, of seven meetings and of three.

Every dial and relation, and people who answer all, half, nothing, or in one word. What comes keeps its budget, what is
asked repeats nothing, and points at nothing that was not named: it stands quoted above the question, or is the answer
right above it.
"""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from itertools import pairwise

import pytest

from conversations.effects import Ask, Remind
from conversations.lines import Takes
from conversations.proofreading import remarks
from conversations.scripts import SCRIPTS
from conversations.steering import Dial, Steering, Style
from conversations.text import Verbatim, Worded
from tests.conversations.living import (
    GOALS,
    PEOPLE,
    Person,
    Talk,
    life,
    says_everything,
    says_nothing,
    says_one_word,
    says_that_there_is_nothing,
    weight,
)
from tests.conversations.walking import LINES

_POINTS = re.compile(r"\b(?:dat|die|dit|daar\w*|er\w*)\b", re.IGNORECASE)
EVERY_STEERING = [Steering(dial, style) for dial in Dial for style in Style]
MESSAGES, ASKING, BUTTONS = 75, 50, 150

# At most so many questions to who has something to say, and what else only comes after a certain answer.
MOST: Mapping[str, int] = {
    "goal": 5,
    "preparation": 2,
    "reflection": 3,
    "experiment": 2,
    "evaluation": len(GOALS) + 2,
    "halfway": len(GOALS),
    "goal_date": 1,
    "closing": 3,
    "follow_up": 2,
    "meta": 1,
}
# Not prepared: the question, what keeps him busy, its core, whether that is it, and what else. Who has little to say is
# asked once whether he wants to be led less.
FOR_WHO_SAYS_LITTLE = {"preparation": 5, "experiment": 3, "meta": 2}
SAY_LITTLE = (says_that_there_is_nothing, says_nothing, says_one_word)


@pytest.fixture(params=[7, 3], ids=["seven meetings", "three"])
def meetings(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.mark.parametrize("steering", EVERY_STEERING, ids=lambda one: f"{one.dial}-{one.style}")
class TestEverybody:
    def test_it_keeps_to_what_a_trajectory_has_room_for(self, steering: Steering, meetings: int):
        for person, talks in lives(steering, meetings):
            messages, asking, buttons = found = weight(talks, meetings)
            assert (messages <= MESSAGES, asking <= ASKING, buttons <= BUTTONS) == (True,) * 3, (person, found)

    def test_it_asks_no_more_in_a_conversation_than_there_is_room_for(self, steering: Steering, meetings: int):
        for person, talks in lives(steering, meetings):
            most = {**MOST, **(FOR_WHO_SAYS_LITTLE if person in SAY_LITTLE else {})}
            asked = [(talk.script, len(talk.asked)) for talk in talks]
            assert [(script, count) for script, count in asked if count > most[script]] == [], person

    def test_ways_stand_under_the_first_question_only(self, steering: Steering, meetings: int):
        for person, talks in lives(steering, meetings):
            later = [ask for talk in talks for ask in talk.asked[1:] if ask.may_go_back]
            assert [ask for ask in later if ask.may_skip or ask.may_put_off] == [], person

    def test_one_conversation_comes_on_a_day_and_two_in_a_week(self, steering: Steering, meetings: int):
        for person, talks in lives(steering, meetings):
            days = [talk.day for talk in talks]
            assert len(days) == len(set(days)), person
            full = [day for day in days if sum(day - timedelta(days=7) < other <= day for other in days) > 2]
            assert full == [], person

    def test_it_follows_no_line_twice_while_another_fits(self, steering: Steering, meetings: int):
        for person, talks in lives(steering, meetings):
            lines = Counter(talk.asked[0].line for talk in _that_open(talks))
            assert {line: times for line, times in lines.items() if times > 1} == {}, person

    def test_it_opens_no_two_conversations_with_the_same_question(self, steering: Steering, meetings: int):
        for person, talks in lives(steering, meetings):
            opens = Counter(talk.asked[0].question for talk in _that_open(talks))
            assert {question: times for question, times in opens.items() if times > 1} == {}, person

    def test_it_has_the_words_above_it_that_it_points_at(self, steering: Steering, meetings: int):
        for _, talks in lives(steering, meetings):
            for before, ask in (each for talk in talks for each in pairwise((None, *talk.asked))):
                quotes = _quotes(ask)
                stands_right_above = before is not None and before.step in quotes
                assert not quotes or stands_right_above or _has_quoted(ask), ask.question

    def test_it_repeats_nothing_right_above_a_question_that_does_not_point(self, steering: Steering, meetings: int):
        for _, talks in lives(steering, meetings):
            for before, ask in (each for talk in talks for each in pairwise((None, *talk.asked))):
                if before is not None and before.step in _quotes(ask) and not _POINTS.search(_spoken(ask.question)):
                    assert not _has_quoted(ask), (before.question, ask.question)

    def test_it_quotes_nothing_that_says_nothing(self, steering: Steering, meetings: int):
        for person, talks in lives(steering, meetings):
            leads = (piece for talk in talks for ask in talk.asked for piece in ask.lead)
            assert "Niets" not in {piece.words for piece in leads if isinstance(piece, Verbatim)}, person

    def test_it_holds_where_and_when_in_the_intention_itself(self, steering: Steering, meetings: int):
        for person, talks in lives(steering, meetings):
            assert "where_when" not in {ask.step for talk in talks for ask in talk.asked}, person

    def test_who_is_silent_is_reminded_once_and_then_left_in_peace(self, steering: Steering, meetings: int):
        for person, talks in lives(steering, meetings):
            for talk in talks:
                reminded = sum(isinstance(one, Remind) for one in talk.said)
                may = person is says_nothing and SCRIPTS[talk.script].reminds and steering.reminds
                assert reminded == (1 if may and talk.asked else 0), (person, talk.script)


def lives(steering: Steering, meetings: int) -> list[tuple[Person, tuple[Talk, ...]]]:
    """Everybody's trajectory, when it is led like this."""
    return [(person, life(steering, person, meetings)) for person in PEOPLE]


def _that_open(talks: tuple[Talk, ...]) -> list[Talk]:
    return [talk for talk in talks if talk.asked and talk.script in ("preparation", "reflection")]


def _quotes(ask: Ask) -> tuple[str, ...]:
    line = LINES.get(ask.line or "")
    asked = next((one for one in line.questions if one.step == ask.step), None) if line else None
    return asked.quotes if asked else ()


def _has_quoted(ask: Ask) -> bool:
    return any(isinstance(piece, Verbatim) for piece in ask.lead)


@pytest.mark.parametrize("steering", EVERY_STEERING, ids=lambda one: f"{one.dial}-{one.style}")
class TestSaidAtTheStart:
    def test_it_is_so_for_who_answers_everything(self, steering: Steering, meetings: int):
        numbers = {"één": 1, "eén": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5}
        for talk in life(steering, says_everything, meetings):
            leads = [piece for ask in talk.asked for piece in ask.lead if isinstance(piece, Worded)]
            opening = _spoken(leads[0]).casefold() if leads else ""
            promised = next((n for word, n in numbers.items() if f"{word} korte vragen" in opening), None)
            own = [ask for ask in talk.asked if ask.line is not None]
            assert promised in (None, len(own)), (talk.script, opening, [ask.question for ask in own])

    def test_after_the_last_there_comes_no_other(self, steering: Steering, meetings: int):
        for talk in life(steering, says_everything, meetings):
            own = [ask for ask in talk.asked if ask.line is not None]
            announced = [place for place, ask in enumerate(own) if _announces_the_last(ask)]
            assert announced in ([], [len(own) - 1])


def _spoken(words: Worded) -> str:
    counted = {name: value.je for name, value in words.values if isinstance(value, Worded)}
    return words.je.replace("{Count}", counted.get("Count", "")).replace("{count}", counted.get("count", ""))


def _announces_the_last(ask: Ask) -> bool:
    leads = [piece.je for piece in ask.lead if isinstance(piece, Worded)]
    return any(said.startswith(("Nog één", "En de laatste")) for said in leads)


def test_every_intention_asks_for_where_and_when():
    asked = [one.wording.je for line in LINES.values() for one in line.questions if one.takes is Takes.INTENTION]
    assert [words for words in asked if "waar" not in words.casefold() or "wanneer" not in words] == []


def test_nothing_is_to_be_remarked_on_any_line():
    assert list(remarks(tuple(LINES.values()))) == []
