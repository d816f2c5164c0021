"""The evaluation, read aloud: the client's side and the coach's, each unseen by the other."""

from dataclasses import replace

import pytest

from conversations.contract import LearningGoal
from conversations.effects import Ask
from conversations.scripts.evaluation import COACH_EVALUATION, EVALUATION
from conversations.states import Closed
from conversations.text import Worded
from tests.conversations.walking import SITUATION, Walk

SCALE = "[Far from it yet] [Less than hoped] [As hoped] [More than hoped] [Much more than hoped]"
UNSEEN = "Kept, and unseen by the other. When both of you are done, or the time is up, you both read both."


def test_it_asks_the_client_once_for_each_learning_goal_in_words_or_on_the_scale():
    johan = Walk(EVALUATION)
    assert johan.aloud == [
        "According to your contract you two now look at how it goes. Ada gets questions too.",
        "“Set priorities”",
        "* <progress>",
        SCALE,
    ]
    johan.says("Further than I thought")
    assert johan.aloud == ["✓ 101", "And this:", "“Make interests explicit”", "* <progress>", SCALE]
    johan.says("Not so far")
    assert johan.aloud == ["✓ 102", "* <way>"]
    johan.says("The questions keep me awake, in a good way")
    assert johan.aloud == ["✓ 103", "One more:", "* <different>"]
    johan.says("Fewer questions")
    assert johan.aloud == ["✓ 104", "Thank you, Johan. When Ada is done too, you read each other's answers."]


def _asked(johan: Walk) -> str:
    """How the last question is put."""
    (ask,) = [effect for effect in johan.effects if isinstance(effect, Ask)]
    assert isinstance(ask.question, Worded)
    return ask.question.en


def test_it_asks_on_of_the_learning_goal_that_was_only_tapped_just_now():
    johan = Walk(EVALUATION)
    johan.says("Further than I thought")
    johan.taps("-1")
    assert (johan.aloud, _asked(johan)) == (["* <noticed>"], "How do you notice that?")
    johan.says("I talk most of the time")
    assert johan.aloud == ["✓ 102", "* <way>"]


def test_it_asks_on_of_one_that_was_tapped_before_and_says_of_which():
    johan = Walk(EVALUATION)
    johan.taps("0")
    assert johan.aloud == ["And this:", "“Make interests explicit”", "* <progress>", SCALE]
    johan.says("Not so far")
    assert (johan.aloud, _asked(johan)) == (
        ["✓ 101", "About this:", "“Set priorities”", "* <noticed>"],
        "How do you notice how it goes?",
    )
    johan.skips()
    assert johan.aloud == ["* <way>"]


def test_it_asks_on_once_however_much_was_only_tapped():
    johan = Walk(EVALUATION)
    johan.taps("0")
    johan.taps("1")
    johan.says("They nod less")
    assert johan.aloud == ["✓ 101", "* <way>"]
    assert [(one.step, one.about) for one in johan.state.asked if one.step == "noticed"] == [("noticed", "2")]


def test_it_says_that_the_last_of_three_learning_goals_is_the_last():
    goals = (*SITUATION.goals, LearningGoal("3", "Let the team talk"))
    johan = Walk(EVALUATION, replace(SITUATION, goals=goals))
    johan.says("Further than I thought")
    johan.says("Not so far")
    assert johan.aloud == ["✓ 102", "Last:", "“Let the team talk”", "* <progress>", SCALE]


def test_it_takes_words_and_a_mark_as_one_answer():
    johan = Walk(EVALUATION, quiet_seconds=60)
    johan.says("Further than I thought")
    johan.taps("1")
    one = johan.state.asked[0]
    assert (one.words, one.value) == ("Further than I thought", "1")


@pytest.mark.parametrize("typed", ["zoals gehoopt", "0", "As hoped"])
def test_it_takes_a_mark_that_is_typed(typed: str):
    johan = Walk(EVALUATION)
    johan.says(typed)
    assert johan.state.asked[0].value == "0"


def test_it_asks_the_coach_once_for_all_goals():
    ada = Walk(COACH_EVALUATION)
    assert ada.aloud == [
        "According to the contract Johan and you now look at how it goes. Johan gets questions too.",
        "* <progress>",
    ]
    ada.says("He moves")
    assert ada.aloud == ["✓ 101", "* <way>"]
    ada.says("Short questions suit him")
    assert ada.aloud == ["✓ 102", "* <different>"]
    ada.says("I may be silent more")
    assert ada.aloud == ["✓ 103", UNSEEN]


@pytest.mark.parametrize("script", [EVALUATION, COACH_EVALUATION], ids=lambda script: script.key)
def test_it_is_kept_from_the_other_question_by_question(script):
    one = Walk(script)
    while not isinstance(one.state, Closed):
        one.says("words")
    assert {effect.private for effect in one.everything if isinstance(effect, Ask)} == {True}


def test_it_goes_on_to_the_way_of_working_without_learning_goals():
    johan = Walk(EVALUATION, replace(SITUATION, goals=()))
    assert johan.aloud[-1] == "* <way>"


def test_it_goes_on_when_the_goal_it_asks_about_is_dropped():
    johan = Walk(EVALUATION)
    johan.situation = replace(johan.situation, goals=SITUATION.goals[1:])
    johan.says("Further than I thought")
    assert johan.aloud == ["✓ 101", "“Make interests explicit”", "* <progress>", SCALE]
