"""The reflection, read aloud: from looking back to trying out."""

from dataclasses import replace
from datetime import date, time

from conversations.moments import Meeting
from conversations.rhythm import Local
from conversations.scripts.reflection import REFLECTION
from conversations.states import Closed
from tests.conversations.walking import HOUR, SITUATION, Walk

WHO_FIGURES = "Who figures in what you wrote just now? One tap is enough; passing it by is fine."


def test_it_walks_from_looking_back_to_an_intention():
    johan = Walk(REFLECTION)
    assert johan.aloud == ["Your meeting with Ada is behind you. A few questions to look back.", "* <yield>", "[A] [B]"]
    johan.says("A first sentence")
    assert johan.aloud == ["✓ 101", "* <essential>"]
    johan.says("That I wait for others")
    assert johan.aloud == ["✓ 102", f"* {WHO_FIGURES}", "[Only me] [Others too]"]
    johan.taps("others")
    assert johan.aloud == ["* <alternatives>"]
    johan.says("Asking, or going first")
    assert johan.aloud == ["✓ 103", "* <take_along>"]
    johan.says("Going first is allowed")
    assert johan.aloud == ["✓ 104", "* <intention>"]
    johan.says("If nobody speaks, then I do")
    assert johan.aloud == ["✓ 105", "“If nobody speaks, then I do”", "* <where_when>"]
    johan.says("Monday, with the team")
    assert johan.aloud == [
        "✓ 106",
        "Kept. This is what you intend:",
        "“If nobody speaks, then I do\nMonday, with the team”",
        "I will come back to it before the next meeting.",
    ]


def test_it_promises_no_next_time_after_the_last_meeting():
    last = Meeting(7, Local(date(2027, 2, 9), time(14), "Europe/Amsterdam"), 60)
    johan = Walk(REFLECTION, replace(SITUATION, meeting=last, meetings=(last,)))
    for _ in range(5):
        johan.skips()
    assert johan.aloud == ["Kept."]


def test_it_asks_no_where_and_when_without_an_intention():
    johan = Walk(REFLECTION)
    for _ in range(5):
        johan.skips()
    assert johan.aloud == ["Kept. I will be back before the next meeting."]


def test_it_quotes_the_intention_without_a_where_and_when():
    johan = Walk(REFLECTION)
    for _ in range(4):
        johan.skips()
    johan.says("If nobody speaks, then I do")
    johan.skips()
    assert johan.aloud[1] == "“If nobody speaks, then I do”"


def test_it_keeps_what_is_there_when_he_leaves_halfway():
    johan = Walk(REFLECTION)
    johan.says("A first sentence")
    johan.waits(48 * HOUR)
    assert johan.aloud == ["I have kept it as it is now. You can still add to it: reply to the question."]
    assert johan.kept() == {"yield": "A first sentence"}


def test_it_asks_after_the_second_meeting_whether_this_way_of_asking_helps():
    meetings = tuple(Meeting(n, Local(date(2026, 10, n), time(14), "Europe/Amsterdam"), 60) for n in range(1, 8))
    asked = {meeting.number: _steps(meeting, meetings) for meeting in meetings}
    meta = ["helps", "wish", "looser"]
    assert {number: steps[5:] for number, steps in asked.items()} == {
        1: [], 2: meta, 3: [], 4: [], 5: meta, 6: [], 7: []
    }  # fmt: skip


def _steps(meeting: Meeting, meetings: tuple[Meeting, ...]) -> list[str]:
    johan = Walk(REFLECTION, replace(SITUATION, meeting=meeting, meetings=meetings))
    while not isinstance(johan.state, Closed):
        johan.skips()
    return [one.step for one in johan.state.asked]
