"""Following and steering, read aloud: what the dial, the style and a tap come to in one conversation."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.effects import Ask, Remind
from conversations.scripts.reflection import REFLECTION
from conversations.steering import Dial, Steering
from tests.conversations.walking import DAY, SITUATION, Walk


def led(dial: Dial, **more: object):
    return replace(SITUATION, steering=Steering(dial), **more)


def asked(johan: Walk) -> Ask:
    """What was asked last."""
    return next(effect for effect in reversed(johan.everything) if isinstance(effect, Ask))


class TestAnotherQuestion:
    @pytest.mark.parametrize(("dial", "shown"), [(Dial.TIGHT, []), (Dial.MIDDLE, ["another"]), (Dial.LOOSE, [])])
    def test_it_is_a_button_in_the_middle_alone(self, dial: Dial, shown: list[str]):
        assert [option.key for option in asked(Walk(REFLECTION, led(dial))).options] == shown

    @pytest.mark.parametrize("choose", [lambda johan: johan.taps("another"), lambda johan: johan.says("Andere vraag.")])
    def test_it_follows_another_line_from_its_opening_question_on(self, choose):
        johan = Walk(REFLECTION)
        choose(johan)
        one = asked(johan)
        assert (one.number, one.turn, one.line) == (1, 2, "reflection.moment")
        johan.says("The silence")
        assert asked(johan).question.en == "What happened then?"
        johan.goes_back()
        assert asked(johan).line == "reflection.moment"

    def test_it_can_be_typed_at_any_setting(self):
        johan = Walk(REFLECTION, led(Dial.TIGHT))
        johan.says("andere vraag")
        assert asked(johan).line == "reflection.moment"

    def test_it_can_be_shorter_and_longer(self):
        johan = Walk(REFLECTION)
        johan.says("korter")
        assert asked(johan).line == "reflection.short"
        johan.says("That I wait")
        assert johan.aloud == ["✓ 102", "Kept. It goes along with the next overview for Ada."]

    def test_there_is_none_any_more_once_he_is_writing(self):
        johan = Walk(REFLECTION, quiet_seconds=60)
        johan.says("That I wait")
        johan.taps("another")
        assert johan.aloud == ["(That question has been answered; this is where we are now.)"]
        assert johan.kept() == {"yield": "That I wait"}

    def test_there_are_a_few_and_then_no_more(self):
        johan = Walk(REFLECTION)
        johan.taps("another")
        assert [option.key for option in asked(johan).options] == []


def test_who_is_led_loosely_gets_one_wide_question_and_no_toll():
    johan = Walk(REFLECTION, led(Dial.LOOSE))
    assert johan.aloud == ["You talked with Ada lately.", "* <yield>"]
    johan.says("That I wait for others")
    assert johan.aloud == ["✓ 101", "Kept. It goes along with the next overview for Ada."]


@pytest.mark.parametrize(("dial", "times"), [(Dial.TIGHT, 1), (Dial.MIDDLE, 1), (Dial.LOOSE, 0)])
def test_it_reminds_once_but_never_who_leads_himself(dial: Dial, times: int):
    johan = Walk(REFLECTION, led(dial))
    johan.waits(9 * DAY)
    assert sum(isinstance(effect, Remind) for effect in johan.everything) == times


def test_it_does_not_remind_who_has_loosened_the_dial_since():
    johan = Walk(REFLECTION, led(Dial.TIGHT))
    johan.situation = led(Dial.LOOSE)
    johan.waits(9 * DAY)
    assert not any(isinstance(effect, Remind) for effect in johan.everything)


@given(st.sampled_from([Dial.TIGHT, Dial.MIDDLE]), st.sampled_from(Dial), st.integers(1, 2))
def test_it_asks_nothing_anew_when_the_dial_moves_meanwhile(before: Dial, after: Dial, answers: int):
    johan = Walk(REFLECTION, led(before))
    for _ in range(answers):
        johan.says("a real answer")
    there, line = johan.state.asked[:-1], johan.state.asked[0].question
    johan.situation = led(after)
    johan.says("another answer", to=1)
    assert johan.state.asked[1 : len(there)] == there[1:]
    assert {one.question for one in johan.state.asked} == {line}
