"""The evaluation, read aloud: the client's side and the coach's, each unseen by the other."""

from dataclasses import replace

import pytest

from conversations.effects import Ask
from conversations.scripts.evaluation import COACH_EVALUATION, EVALUATION
from conversations.states import Closed
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
    assert johan.aloud == ["✓ 101", "“Make interests explicit”", "* <progress>", SCALE]
    johan.taps("-1")
    assert johan.aloud == ["Good to know, and honest.", "* <way>"]
    johan.says("The questions keep me awake, in a good way")
    assert johan.aloud == ["✓ 102", "One more.", "* <different>"]
    johan.says("Fewer questions")
    assert johan.aloud == ["✓ 103"]


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
