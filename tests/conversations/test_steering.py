"""Following and steering, read aloud: what the dial, the style and a tap come to in one conversation."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.effects import Ask, Loosen, Remind, Skip
from conversations.questions import Dial, Perspective, Style
from conversations.scripts.looking_up import CLOSING
from conversations.scripts.preparation import PREPARATION
from conversations.scripts.reflection import REFLECTION
from conversations.states import Closed
from conversations.steering import Steering
from conversations.text import Text, Verbatim
from tests.conversations.walking import BANK, DAY, MEETINGS, SITUATION, Walk

OPENING = "Your meeting with Ada is behind you. A few questions to look back."
OWN = [
    "Write down a question of your own, and answer it after that. Skip, and you get one of mine.",
    "* Which question do you ask yourself?",
]


def led(dial: Dial, **more: object):
    return replace(SITUATION, steering=Steering(dial), **more)


def asked(johan: Walk) -> Ask:
    """What was asked last."""
    return next(effect for effect in reversed(johan.everything) if isinstance(effect, Ask))


class TestTight:
    def test_it_sets_every_question(self):
        johan = Walk(REFLECTION, led(Dial.TIGHT))
        assert johan.aloud == [OPENING, "* <yield>"]


class TestMiddle:
    def test_it_lays_two_others_below_the_main_question_with_different_eyes(self):
        johan = Walk(REFLECTION, led(Dial.MIDDLE))
        one = asked(johan)
        keys = [one.bank_key, *(option.instead for option in one.options)]
        assert [option.key for option in one.options] == ["A", "B"]
        assert len({BANK[key].perspective for key in keys}) == 3

    @pytest.mark.parametrize("choose", [lambda johan: johan.taps("B"), lambda johan: johan.says("b.")])
    def test_it_asks_the_one_that_he_chooses_and_keeps_it_as_the_question(self, choose):
        johan = Walk(REFLECTION, led(Dial.MIDDLE))
        chosen = asked(johan).options[1].instead
        choose(johan)
        assert (asked(johan).number, asked(johan).turn, asked(johan).bank_key) == (1, 2, chosen)
        assert johan.aloud == ["* <yield>"]
        johan.says("What I kept to myself")
        johan.goes_back()
        assert asked(johan).bank_key == chosen
        assert johan.aloud[1] == "“What I kept to myself”"

    def test_it_takes_words_for_an_answer_to_the_one_on_top(self):
        johan = Walk(REFLECTION, led(Dial.MIDDLE))
        first = asked(johan).bank_key
        johan.says("That I wait for others")
        assert (johan.state.asked[0].question, johan.kept()["yield"]) == (first, "That I wait for others")

    def test_it_has_no_others_any_more_once_he_is_writing(self):
        johan = Walk(REFLECTION, led(Dial.MIDDLE), quiet_seconds=60)
        johan.says("That I wait")
        johan.taps("B")
        assert johan.aloud == ["(That question has been answered; this is where we are now.)"]
        assert johan.kept() == {"yield": "That I wait"}

    def test_it_lays_them_there_again_when_he_comes_back_without_an_answer(self):
        johan = Walk(REFLECTION, led(Dial.MIDDLE))
        offered = asked(johan).options
        johan.skips()
        johan.goes_back()
        assert asked(johan).options == offered

    def test_it_leaves_the_other_answers_of_a_question_where_they_are(self):
        johan = Walk(PREPARATION, led(Dial.MIDDLE))
        johan.taps("A")
        assert johan.aloud[-1] == "[Not prepared] [Think it through first]"
        johan.taps("unprepared")
        assert johan.aloud == ["* <busy>"]


class TestLoose:
    def test_it_asks_the_question_that_he_asks_himself(self):
        johan = Walk(REFLECTION, led(Dial.LOOSE))
        assert johan.aloud == [OPENING, *OWN]
        johan.says("What did I avoid?")
        assert johan.aloud == ["✓ 101", "* Own question: What did I avoid?"]
        assert asked(johan).bank_key is None
        johan.says("To say that I do not know")
        assert johan.aloud == ["✓ 102", "* <essential>"]

    def test_it_has_a_question_of_its_own_for_who_passes_that_by(self):
        johan = Walk(REFLECTION, led(Dial.LOOSE))
        johan.skips()
        assert johan.aloud == ["* <yield>"]

    def test_it_takes_his_own_question_still_when_he_comes_back_for_it(self):
        johan = Walk(REFLECTION, led(Dial.LOOSE))
        johan.skips()
        johan.goes_back()
        johan.says("What did I avoid?")
        assert johan.aloud == ["✓ 101", "* Own question: What did I avoid?"]

    def test_it_lets_the_question_stand_that_he_answered(self):
        johan = Walk(REFLECTION, led(Dial.LOOSE))
        johan.skips()
        johan.says("That I wait for others")
        johan.goes_back()
        johan.goes_back()
        johan.says("What did I avoid?")
        johan.goes_back()
        assert johan.aloud[1:] == ["“That I wait for others”", "* <yield>"]

    def test_it_follows_an_edit_of_his_question_until_he_answers_it(self):
        johan = Walk(REFLECTION, led(Dial.LOOSE))
        johan.says("What did I avoid?")
        johan.edits(101, "Whom did I avoid?")
        johan.puts_off()
        johan.waits(DAY)
        assert asked(johan).question == Text("Own question: {question}", question=Verbatim("Whom did I avoid?"))

    def test_it_asks_nothing_of_its_own_where_he_brings_a_question(self):
        johan = Walk(PREPARATION, led(Dial.LOOSE))
        assert johan.aloud[-2:] == ["* <question>", "[Not prepared] [Think it through first]"]

    def test_it_begins_the_closing_statement_with_it_too(self):
        assert Walk(CLOSING, led(Dial.LOOSE)).aloud[-2:] == OWN


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


@given(st.sampled_from(Dial), st.sampled_from(Dial), st.integers(1, 6))
def test_it_asks_nothing_anew_when_the_dial_moves_meanwhile(before: Dial, after: Dial, answers: int):
    johan = Walk(REFLECTION, led(before))
    for _ in range(answers):
        johan.says("ja")
    there = johan.state.asked[:-1]
    johan.situation = led(after)
    johan.skips()
    assert johan.state.asked[: len(there)] == there


class TestTheEyesOfOthers:
    def reflected(self, tap: str | None, *, before: bool, dial: Dial = Dial.TIGHT) -> Ask:
        johan = Walk(REFLECTION, led(dial, only_himself=before))
        johan.says("Rest")
        johan.says("That I wait for others")
        johan.taps(tap) if tap else johan.skips()
        return asked(johan)

    @pytest.mark.parametrize("dial", [Dial.TIGHT, Dial.MIDDLE])
    def test_they_are_offered_after_two_reflections_of_himself_alone(self, dial: Dial):
        one = self.reflected("me", before=True, dial=dial)
        keys = [one.bank_key, *(option.instead for option in one.options)]
        assert one.step == "alternatives"
        assert [BANK[key].perspective for key in keys][-1] is Perspective.OTHERS

    @pytest.mark.parametrize(("tap", "before"), [("me", False), ("others", True), (None, True)])
    def test_they_are_not_offered_otherwise(self, tap: str | None, before: bool):
        assert self.reflected(tap, before=before).options == ()

    def test_who_figures_is_for_nobody_else(self):
        johan = Walk(REFLECTION, led(Dial.TIGHT))
        johan.says("Rest")
        johan.says("That I wait for others")
        assert (asked(johan).step, asked(johan).private) == ("figures", True)

    def test_who_figures_is_not_asked_of_who_wrote_nothing(self):
        johan = Walk(REFLECTION, led(Dial.TIGHT))
        johan.skips()
        johan.skips()
        assert asked(johan).step == "alternatives"

    def test_who_figures_is_not_asked_of_who_leads_himself(self):
        johan = Walk(REFLECTION, led(Dial.LOOSE))
        for words in ("What did I avoid?", "A word", "That I wait for others"):
            johan.says(words)
        assert asked(johan).step == "alternatives"


class TestMoreRoom:
    def offered(self, dial: Dial) -> Walk:
        johan = Walk(REFLECTION, led(dial, meeting=MEETINGS[1]))
        while not isinstance(johan.state, Closed) and asked(johan).step != "looser":
            johan.skips()
        return johan

    @pytest.mark.parametrize(("dial", "looser"), [(Dial.TIGHT, Dial.MIDDLE), (Dial.MIDDLE, Dial.LOOSE)])
    def test_it_is_one_tap_away(self, dial: Dial, looser: Dial):
        johan = self.offered(dial)
        johan.taps("yes")
        assert Loosen(looser) in johan.effects

    @pytest.mark.parametrize("no", [lambda johan: johan.taps("no"), lambda johan: johan.skips()])
    def test_it_is_left_without_a_consequence(self, no):
        johan = self.offered(Dial.TIGHT)
        no(johan)
        assert {type(effect).__name__ for effect in johan.effects} <= {"KeepAnswer", Skip.__name__, "Say", "Finish"}

    def test_it_is_not_offered_to_who_has_it(self):
        johan = self.offered(Dial.LOOSE)
        assert isinstance(johan.state, Closed)


def test_the_style_decides_among_the_questions():
    first = {style: asked(Walk(REFLECTION, replace(SITUATION, steering=Steering(style=style)))) for style in Style}
    assert {style: style in BANK[one.bank_key].styles for style, one in first.items()} == dict.fromkeys(Style, True)
    assert len({one.bank_key for one in first.values()}) > 1
