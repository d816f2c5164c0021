"""Seven meetings of questions, for each of Cauffman's four styles and each of three dials: all that is asked."""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.effects import Ask
from conversations.inputs import Words
from conversations.moments import Meeting
from conversations.questions import Dial, Perspective, Style
from conversations.rhythm import Local, series
from conversations.script import Intention, Script
from conversations.scripts import SCRIPTS
from conversations.states import Closed
from conversations.steering import Steering
from tests.conversations.walking import BANK, SITUATION, Walk

MEETINGS = tuple(
    Meeting(number, at, 60)
    for number, at in enumerate(series(Local(date(2026, 12, 1), time(14), "Europe/Amsterdam"), 3, 7), 1)
)
# What comes between one meeting and the next; the longer looks have a place of their own.
EVERY_TIME = ("preparation", "reflection", "experiment")
ONCE = {3: "evaluation", 4: "halfway", 7: "closing"}
EVERY_STEERING = [Steering(dial, style) for dial in Dial for style in Style]

steerings = st.sampled_from(EVERY_STEERING)
clients = st.lists(st.integers(0, 7), min_size=1, max_size=12)


@dataclass
class Trajectory:
    """Who is asked, what was asked of him by meeting, and how he reacts: his moods, one after the other."""

    steering: Steering
    moods: list[int]
    seed: str = "a"
    asked: dict[int, list[tuple[str, str | None]]] = field(default_factory=lambda: defaultdict(list))
    own: list[str] = field(default_factory=list)

    def walk(self) -> "Trajectory":
        for meeting in MEETINGS:
            for key in (*EVERY_TIME, ONCE.get(meeting.number)):
                if key:
                    self.converse(SCRIPTS[key], meeting)
        return self

    def converse(self, script: Script, meeting: Meeting) -> None:
        lately = tuple(
            key for number in range(meeting.number - 3, meeting.number + 1) for key, _ in self.asked.get(number, ())
        )
        johan = Walk(
            script,
            replace(
                SITUATION,
                steering=self.steering,
                seed=self.seed,
                meeting=meeting,
                meetings=MEETINGS,
                intention=Intention(max(1, meeting.number - 1), "If I see Piet, then I ask"),
                only_himself=bool(self.moods[0] % 2),
                recent=lately,
            ),
        )
        while not isinstance(johan.state, Closed):
            here = (one.question for one in johan.state.asked if one.question)
            johan.situation = replace(johan.situation, recent=(*lately, *here))
            self.react(johan)
        self.asked[meeting.number] += [(one.question, one.about) for one in johan.state.asked if one.question]
        self.own += [johan.kept()[one.step] for one in johan.state.asked if one.step == "own" and one.has_answer]

    def react(self, johan: Walk) -> None:
        self.moods.append(self.moods.pop(0))
        ask = next(effect for effect in reversed(johan.everything) if isinstance(effect, Ask))
        mood, options = self.moods[0], [option.key for option in ask.options]
        if options and (mood < 3 or not isinstance(johan.script.step(ask.step).takes, Words)):
            johan.taps(options[mood % len(options)])
        elif mood == 7:
            johan.skips()
        else:
            johan.says(f"words {mood}")


@settings(max_examples=25, deadline=None)
@given(steerings, clients, st.text(st.characters(codec="utf-8"), max_size=5))
def test_it_asks_no_question_twice_within_three_meetings_but_the_scale(steering, moods, seed):
    """A scale that is to show a change is put in the same words on purpose."""
    asked = Trajectory(steering, moods, seed).walk().asked
    put = {number: [one for one in questions if ".scale." not in one[0]] for number, questions in asked.items()}
    of_three = [[one for n in range(first, first + 3) for one in put[n]] for first in range(1, 6)]
    assert [set(three) for three in of_three if len(three) > len(set(three))] == []


@settings(max_examples=25, deadline=None)
@given(steerings.filter(lambda one: one.dial is not Dial.LOOSE), clients)
def test_it_looks_through_everybody_s_eyes_in_seven_meetings(steering, moods):
    asked = Trajectory(steering, moods).walk().asked
    assert {BANK[key].perspective for each in asked.values() for key, _ in each} == set(Perspective)


@settings(max_examples=15, deadline=None)
@given(steerings, clients)
def test_it_asks_only_what_was_written_for_this_client(steering, moods):
    asked = Trajectory(steering, moods).walk().asked
    keys = {key for each in asked.values() for key, _ in each}
    assert {
        key for key in keys if steering.dial not in BANK[key].dials or steering.style not in BANK[key].styles
    } == set()


@pytest.mark.parametrize("steering", EVERY_STEERING, ids=lambda one: f"{one.dial}-{one.style}")
class TestEverySteering:
    def test_it_asks_the_same_of_the_same_history(self, steering: Steering):
        first, second = (Trajectory(steering, [1, 4, 7]).walk() for _ in range(2))
        assert first.asked == second.asked

    def test_it_is_varied(self, steering: Steering):
        asked = Trajectory(steering, [4]).walk().asked
        keys = [key for each in asked.values() for key, _ in each]
        assert len(set(keys)) >= 60

    def test_it_asks_for_a_question_of_his_own_only_when_the_dial_is_loose(self, steering: Steering):
        own = Trajectory(steering, [4]).walk().own
        assert len(own) == (8 if steering.dial is Dial.LOOSE else 0)
