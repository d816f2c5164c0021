"""The experiment check, read aloud: what came of the intention, halfway to the next meeting."""

from dataclasses import replace

import pytest

from conversations.effects import Finish
from conversations.script import Intention
from conversations.scripts.experiment import EXPERIMENT
from tests.conversations.walking import SITUATION, Walk

INTENTION = replace(SITUATION, intention=Intention(1, "If nobody speaks, then I do", "Monday, with the team"))
QUOTED = ["After meeting 1 you intended:", "“If nobody speaks, then I do\nMonday, with the team”"]
ONWARD = ["* <onward>", "[Keep it] [Change it] [Drop it]"]


def test_it_walks_from_acting_back_to_an_intention():
    johan = Walk(EXPERIMENT, INTENTION)
    assert johan.aloud == [*QUOTED, "* <did>"]
    johan.says("I began, with a joke")
    assert johan.aloud == ["✓ 101", "* <happened>"]
    johan.says("They laughed, and then they talked")
    assert johan.aloud == ["✓ 102", "* <surprised>"]
    johan.says("That it was Bas")
    assert johan.aloud == ["✓ 103", *ONWARD]
    johan.taps("keep")
    assert johan.aloud == ["Kept. You go on with it."]


def test_it_asks_for_other_words_when_he_changes_it():
    johan = Walk(EXPERIMENT, INTENTION)
    johan.skips()
    johan.says("veranderen")
    assert johan.aloud == ["✓ 101", "* What do you intend now? If …, then …"]
    johan.says("If nobody speaks, then I count to ten")
    assert johan.aloud == ["✓ 102", "“If nobody speaks, then I count to ten”", "* Where and when will that be?"]
    johan.says("Thursday")
    assert johan.aloud == ["✓ 103", "Kept."]


def test_it_lets_him_drop_it_without_a_word():
    johan = Walk(EXPERIMENT, INTENTION)
    johan.skips()
    assert johan.aloud == ONWARD
    johan.taps("drop")
    assert johan.aloud == ["Kept. You let this one go."]


def test_it_asks_no_where_and_when_without_other_words():
    johan = Walk(EXPERIMENT, INTENTION)
    johan.skips()
    johan.taps("change")
    johan.skips()
    assert johan.aloud == ["Kept."]


@pytest.mark.parametrize("words", ["👍", "❤️", "…"])
def test_it_takes_one_emoji_for_an_answer_and_goes_on(words: str):
    johan = Walk(EXPERIMENT, INTENTION)
    for _ in range(3):
        johan.says(words)
    assert johan.aloud == ["✓ 103", *ONWARD]


def test_it_says_nothing_without_an_intention():
    johan = Walk(EXPERIMENT)
    assert johan.effects == (Finish("finished"),)
