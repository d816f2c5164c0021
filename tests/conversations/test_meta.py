"""Once in a trajectory, read aloud: does this way of asking help, and may it be a little less led?"""

from dataclasses import replace

import pytest

from conversations.effects import Loosen
from conversations.scripts.meta import META
from conversations.steering import Dial, Steering
from tests.conversations.walking import SITUATION, Walk

LOOSER = "* Shall I leave you more room: one wide question each time, and no reminder?"


def asked(dial: Dial) -> Walk:
    johan = Walk(META, replace(SITUATION, steering=Steering(dial)))
    johan.says("They wake me up")
    johan.says("Nothing")
    return johan


def test_it_asks_whether_it_helps_and_what_he_wishes():
    johan = Walk(META)
    assert johan.aloud == ["* <helps>"]
    johan.says("They wake me up")
    assert johan.aloud == ["✓ 101", "One more.", "* <wish>"]
    johan.says("Nothing")
    assert johan.aloud[1:] == [LOOSER, "[Yes, leave me more room] [No, keep it like this]"]
    johan.taps("no")
    assert johan.aloud == []


@pytest.mark.parametrize(("dial", "looser"), [(Dial.TIGHT, Dial.MIDDLE), (Dial.MIDDLE, Dial.LOOSE)])
def test_more_room_is_one_tap_away(dial: Dial, looser: Dial):
    johan = asked(dial)
    johan.taps("yes")
    assert Loosen(looser) in johan.effects


def test_it_is_left_without_a_consequence():
    johan = asked(Dial.TIGHT)
    johan.skips()
    assert not any(isinstance(effect, Loosen) for effect in johan.everything)


def test_it_is_not_offered_to_who_has_it_nor_to_who_says_nothing():
    assert asked(Dial.LOOSE).aloud == ["✓ 102"]
    silent = Walk(META)
    silent.skips()
    assert silent.aloud == ["Good. I leave it at this."]


def test_who_wishes_for_something_is_not_offered_less():
    johan = Walk(META)
    johan.says("They wake me up, most of the time")
    johan.says("Let Ada ask on when I stay vague")
    assert johan.aloud == ["✓ 102"]
