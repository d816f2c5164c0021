"""The preparation, read aloud: finding the one question to bring."""

from dataclasses import replace
from datetime import date, time

import pytest

from conversations.effects import Ask
from conversations.moments import Meeting
from conversations.rhythm import Local
from conversations.script import Intention
from conversations.scripts.preparation import PREPARATION
from tests.conversations.walking import SITUATION, Walk

STORY = " ".join(["word"] * 61)


COMING = "On 1 December 14:00 you meet Ada."
OPTIONS = "[A] [B] [Not prepared] [Think it through first]"
TO_BRING = "This is for the question that you take along to that meeting."


def test_it_is_one_question_for_who_has_one():
    johan = Walk(PREPARATION)
    assert johan.aloud == [COMING, TO_BRING, "* <question>", OPTIONS]
    johan.says("How do I get Piet along?")
    assert johan.aloud == ["✓ 101", "Your question for the meeting is kept:", "“How do I get Piet along?”"]


def test_it_has_a_path_of_its_own_for_who_did_not_prepare():
    johan = Walk(PREPARATION)
    johan.taps("unprepared")
    assert johan.aloud == ["* <busy>"]
    johan.says("Everything at once")
    assert johan.aloud == ["✓ 101", "You wrote:", "“Everything at once”", "* <core>"]
    johan.says("I do not choose")
    assert johan.aloud == ["✓ 102", "“I do not choose”", "* <explore>", "[Yes, that is it] [No, something else]"]
    johan.taps("yes")
    assert johan.aloud == ["Your question for the meeting is kept:", "“I do not choose”"]


@pytest.mark.parametrize("no", ["nee", "No.", "Nee, dank je!"])
def test_it_asks_what_else_if_that_is_not_it(no: str):
    johan = Walk(PREPARATION)
    johan.says("niet voorbereid")
    johan.says("Everything at once")
    johan.says("I do not choose")
    johan.says(no)
    assert johan.aloud == ["✓ 104", "* <other>"]
    johan.says("How do I say no?")
    assert johan.aloud == ["✓ 105", "Your question for the meeting is kept:", "“How do I say no?”"]


def test_it_takes_other_words_than_yes_or_no_for_an_answer_too():
    johan = Walk(PREPARATION)
    johan.taps("unprepared")
    johan.says("Everything at once")
    johan.says("I do not choose")
    johan.says("Almost")
    assert johan.aloud == ["✓ 103", "Your question for the meeting is kept:", "“I do not choose”"]


def test_it_is_fine_to_bring_nothing():
    johan = Walk(PREPARATION)
    johan.taps("unprepared")
    johan.skips()
    assert johan.aloud == ["Good. Then you two will see on the spot what comes up."]


def test_it_asks_for_the_core_of_a_question_that_sprawls():
    johan = Walk(PREPARATION)
    johan.says(STORY)
    assert johan.aloud == ["✓ 101", "You wrote:", f"“{STORY}”", "* <core>"]
    johan.says("How do I begin?")
    assert johan.aloud == ["✓ 102", "Your question for the meeting is kept:", "“How do I begin?”"]


def test_it_keeps_the_story_when_there_is_no_core():
    johan = Walk(PREPARATION)
    johan.says(STORY)
    johan.skips()
    assert johan.aloud == ["Your question for the meeting is kept:", f"“{STORY}”"]


def test_it_asks_no_core_of_sixty_words():
    johan = Walk(PREPARATION)
    johan.says(" ".join(["word"] * 60))
    assert not any(isinstance(effect, Ask) for effect in johan.effects)


def test_it_opens_with_the_meeting_that_is_coming():
    meeting = Meeting(2, Local(date(2026, 10, 27), time(14), "Europe/Amsterdam"), 60)
    johan = Walk(PREPARATION, replace(SITUATION, meeting=meeting, coach="Ada"))
    assert johan.aloud[0] == "On 27 October 14:00 you meet Ada."


def test_it_opens_with_the_intention_of_last_time_in_his_own_words():
    intention = Intention(1, "If Piet sighs, then I ask", "The Monday meeting")
    johan = Walk(PREPARATION, replace(SITUATION, intention=intention))
    assert johan.aloud == [
        COMING,
        "After meeting 1 you intended:",
        "“If Piet sighs, then I ask\nThe Monday meeting”",
        "* <outcome>",
    ]
    johan.says("He sighed, I asked")
    assert johan.aloud == ["✓ 101", TO_BRING, "* <question>", OPTIONS]


def test_it_brings_what_is_on_the_path_when_he_thinks_better_of_it():
    johan = Walk(PREPARATION)
    johan.taps("unprepared")
    johan.says("Everything at once")
    johan.goes_back()
    assert johan.aloud[-1] == "* <busy>"
    johan.goes_back()
    assert johan.aloud == [
        TO_BRING,
        "Your answer was: Not prepared",
        "* <question>",
        OPTIONS.removeprefix("[A] [B] "),
    ]
    johan.says("How do I say no?")
    assert johan.aloud == ["✓ 102", "Your question for the meeting is kept:", "“How do I say no?”"]


def test_it_takes_a_question_in_reply_after_all():
    johan = Walk(PREPARATION)
    johan.taps("unprepared")
    johan.says("How do I say no?", to=1)
    assert johan.aloud == ["✓ 101", "Your question for the meeting is kept:", "“How do I say no?”"]


class TestThinkingItThroughFirst:
    def test_it_walks_from_goal_to_will_and_then_asks_for_the_question(self):
        johan = Walk(PREPARATION)
        johan.taps("grow")
        steps = [johan.aloud[-2]]
        for words in ("A plan", "Everybody nods", "Ask them one by one"):
            johan.says(words)
            steps.append(johan.aloud[-2])
        assert steps == ["* <grow_goal>", "* <grow_reality>", "* <grow_options>", "* <grow_will>"]
        johan.says("I begin with Fatima")
        assert johan.aloud == ["✓ 104", TO_BRING, "* Which question do you bring now?"]
        johan.says("What does Fatima need?")
        assert johan.aloud == ["✓ 105", "Your question for the meeting is kept:", "“What does Fatima need?”"]

    def test_it_can_be_left_at_every_step(self):
        for steps in range(4):
            johan = Walk(PREPARATION)
            johan.taps("grow")
            for _ in range(steps):
                johan.skips()
            johan.taps("enough")
            assert johan.aloud == [TO_BRING, "* Which question do you bring now?"]

    def test_it_is_fine_to_have_no_question_after_all(self):
        johan = Walk(PREPARATION)
        johan.says("Eerst doordenken")
        johan.taps("enough")
        johan.skips()
        assert johan.aloud == ["Good. Then you two will see on the spot what comes up."]
