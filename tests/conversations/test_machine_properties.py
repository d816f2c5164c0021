"""Whatever happens, in whatever order: what holds for every conversation."""

from collections.abc import Callable
from contextlib import suppress
from copy import copy
from dataclasses import replace
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from conversations import saved
from conversations.consequences import AnswerKindly, Discard, Finish
from conversations.effects import Ask, KeepAnswer, Receipt, Remind, Say
from conversations.events import (
    Chose,
    Continued,
    Delivered,
    Doubted,
    Due,
    Edited,
    Event,
    Lapsed,
    NotDelivered,
    PutOff,
    Reminded,
    Resolved,
    Said,
    Skipped,
    Stopped,
    WentBack,
    WentQuiet,
    Why,
)
from conversations.inputs import Choice
from conversations.machine import advance
from conversations.script import Script
from conversations.scripts import SCRIPTS
from conversations.scripts.note import NOTE
from conversations.scripts.own_questions import OWN_QUESTIONS
from conversations.scripts.setup import known
from conversations.situation import Intention, Situation
from conversations.states import (
    Asking,
    Closed,
    Opening,
    State,
    Status,
    Turn,
    UnexpectedEvent,
    Waiting,
    fallen_due,
    underneath,
    wake_at,
)
from conversations.steering import Dial, Steering
from tests.conversations.walking import DAY, MEETINGS, MIXED, NINE, SITUATION, THREE, Walk

WORLD = replace(
    SITUATION,
    meeting=MEETINGS[1],
    intention=Intention(1, "If I see Piet, then I ask", "Monday"),
    intentions=("If I see Piet, then I ask",),
    quiet_seconds=60,
)
WORLDS = [replace(WORLD, steering=Steering(dial), meeting=meeting) for dial in Dial for meeting in MEETINGS[:2]]
EVERY_SCRIPT = [*SCRIPTS.values(), THREE, MIXED]
WORDS = ["abc", "andere vraag", "ja", "1", "nee", "niets", " ", "2026-12-03 14:00", "x " * 70]
OPTIONS = [
    "another",
    "shorter",
    "not_done",
    "yes",
    "no",
    "agree",
    "remark",
    "not_prepared",
    "other",
    "1",
    "-2",
    "keep",
    "change",
    "none",
    "coach",
    "later",
    "to-goal",
    "je",
]

turns = st.integers(0, 6)
messages = st.integers(1, 6).map(str)
words = st.sampled_from(WORDS)
worlds = st.sampled_from(WORLDS)


def happenings() -> st.SearchStrategy[Callable[[object], Event]]:
    """Events without their moment, which is filled in as time goes on."""
    with_turn = st.tuples(
        st.sampled_from([Delivered, NotDelivered, Continued, Skipped, WentBack, WentQuiet, Reminded]), turns
    )
    return st.one_of(
        with_turn.map(lambda one: lambda at: one[0](at, one[1])),
        st.sampled_from([Due, Lapsed, Stopped]).map(lambda kind: lambda at: kind(at)),
        st.tuples(messages, words, st.none() | turns).map(lambda one: lambda at: Said(at, *one)),
        st.tuples(messages, words).map(lambda one: lambda at: Edited(at, *one)),
        st.tuples(messages, words, st.sampled_from(Why)).map(lambda one: lambda at: Doubted(at, *one)),
        st.tuples(messages, st.booleans()).map(lambda one: lambda at: Resolved(at, *one)),
        st.tuples(turns, st.sampled_from(OPTIONS)).map(lambda one: lambda at: Chose(at, *one)),
        st.integers(1, 40).map(lambda hours: lambda at: PutOff(at, at + timedelta(hours=hours), at)),
    )


def opening(script: Script) -> Opening:
    beforehand = {NOTE.key: {"note": "kept"}, OWN_QUESTIONS.key: {"question1": "What helped?", "question2": "And now?"}}
    return Opening(known(beforehand.get(script.key, {})))


def opened(script: Script, world: Situation = WORLD) -> Turn:
    return advance(opening(script), Due(NINE), script, world)


def assert_sound(state: State) -> None:
    assert saved.loads(saved.dumps(state)) == state
    assert [one.number for one in state.asked] == list(range(1, len(state.asked) + 1))
    asking = underneath(state)
    if isinstance(asking, Asking):
        assert asking.open.status is Status.OPEN
        assert asking.open.turns[-1] == asking.turn
        assert len({timer.waiting for timer in asking.timers}) == len(asking.timers)
        assert all(timer.turn == asking.turn for timer in asking.timers if timer.waiting is Waiting.QUIET)
    every_turn = sorted(turn for one in state.asked for turn in one.turns)
    assert every_turn == list(range(1, len(every_turn) + 1))


@given(
    st.sampled_from(EVERY_SCRIPT),
    st.lists(st.tuples(happenings(), st.integers(0, 3000), worlds), max_size=30),
)
def test_it_is_always_in_a_sound_state_or_refuses_what_happened_while_the_dial_moves(script, story):
    state, now = opened(script).state, NINE
    finished = 0
    for happening, minutes, world in story:
        now += timedelta(minutes=minutes)
        with suppress(UnexpectedEvent):
            turn = advance(state, happening(now), script, world)
            state, finished = turn.state, finished + sum(isinstance(effect, Finish) for effect in turn.effects)
        assert_sound(state)
        assert finished == isinstance(state, Closed)


@given(st.lists(st.tuples(happenings(), st.integers(0, 3000)), max_size=30))
def test_it_reminds_once_at_most(story):
    turn, now, reminded = opened(THREE), NINE, 0
    for happening, minutes in story:
        now += timedelta(minutes=minutes)
        with suppress(UnexpectedEvent):
            turn = advance(turn.state, happening(now), THREE, WORLD)
            reminded += sum(isinstance(effect, Remind) for effect in turn.effects)
    assert reminded <= 1


class Client:
    """A person who says each thing once, goes where he likes, and is always heard."""

    def __init__(self, script: Script, world: Situation) -> None:
        self.walk = Walk(script, world, state=opening(script), quiet_seconds=60)
        self.taken: list[tuple[int, str]] = []

    def does(self, choice: int) -> None:
        if isinstance(self.walk.state, Closed):
            return
        before = {part for one in self.walk.state.asked for part in one.parts}
        options = [
            option.key for effect in self.walk.everything if isinstance(effect, Ask) for option in effect.options
        ]
        match choice % 6:
            case 0 | 1:
                self.walk.says(f"words {choice}")
            case 2:
                self.walk.goes_on()
            case 3:
                self.walk.goes_back()
            case 4:
                self.walk.puts_off() if choice % 2 else self.walk.waits(timedelta(minutes=2))
            case 5 if options:
                self.walk.taps(options[choice % len(options)])
        assert_sound(self.walk.state)
        now = {part for one in self.walk.state.asked for part in one.parts}
        self.taken += [(part.message, part.text) for part in now - before]


@given(st.sampled_from(EVERY_SCRIPT), worlds, st.lists(st.integers(0, 100), max_size=25))
def test_it_loses_no_words_that_it_took(script, world, choices):
    client = Client(script, world)
    for choice in choices:
        client.does(choice)
    if not isinstance(client.walk.state, Closed):
        client.walk.happens(Lapsed(client.walk.now))
    assume(Discard() not in client.walk.everything)
    stored = {
        (part.message, part.text): effect.complete
        for effect in client.walk.everything
        if isinstance(effect, KeepAnswer)
        for part in effect.parts
    }
    assert dict.fromkeys(client.taken, True) == stored


@given(st.sampled_from(EVERY_SCRIPT), worlds, st.lists(st.integers(0, 100), max_size=25))
def test_it_holds_in_the_end_what_it_stored_last(script, world, choices):
    client = Client(script, world)
    for choice in choices:
        client.does(choice)
    assume(Discard() not in client.walk.everything)
    last = {
        effect.number: (effect.parts, effect.value, effect.beside)
        for effect in client.walk.everything
        if isinstance(effect, KeepAnswer)
    }
    held = {
        one.number: (one.parts, one.value, one.beside)
        for one in client.walk.state.asked
        if (one.turns and (one.has_answer or one.beside)) or one.number in last
    }
    assert held == last


@given(st.sampled_from(EVERY_SCRIPT), worlds, st.lists(st.integers(0, 100), max_size=25))
def test_it_marks_each_message_at_most_once(script, world, choices):
    client = Client(script, world)
    for choice in choices:
        client.does(choice)
    receipts = [effect.message for effect in client.walk.everything if isinstance(effect, Receipt)]
    assert len(receipts) == len(set(receipts))


@given(st.sampled_from(EVERY_SCRIPT), st.lists(st.tuples(happenings(), st.integers(0, 3000)), max_size=15))
def test_it_comes_to_rest_after_a_long_silence(script, story):
    state, now = opened(script).state, NINE
    for happening, minutes in story:
        now += timedelta(minutes=minutes)
        with suppress(UnexpectedEvent):
            state = advance(state, happening(now), script, WORLD).state
    now += 300 * DAY
    for _ in range(6):
        event = fallen_due(state, now)
        if event is None:
            break
        before, state = state, advance(state, event, script, WORLD).state
        assert state != before
    assert fallen_due(state, now) is None
    assert (at := wake_at(state)) is None or at > now


def answer_of(ask: Ask, script: Script) -> str:
    """Something that the question takes."""
    typed = {"first": "2026-12-03 14:00", "when": "2026-12-03 14:00", "form": "je", "days": "over 3 weken"}
    numbers = ("count", "every", "minutes")
    return typed.get(ask.step, "15" if ask.step in numbers else f"words to {ask.step}")


def answer(walk: Walk, *, last: bool = False) -> None:
    ask = next(effect for effect in reversed(walk.everything) if isinstance(effect, Ask))
    taken = walk.takes
    options = [option.key for option in ask.options if option.reopen is None and option.instead is None]
    days = [option.key for row in ask.rows for option in row if option.label.source == "{day}{mark}"]
    if days:
        walk.taps(days[-1 if last else 0])
    elif options and (last or not ask.may_skip or isinstance(taken, Choice)):
        walk.taps(options[-1 if last else 0])
    else:
        walk.says(answer_of(ask, walk.script))


def in_every_way(test: Callable[[Any, Script, Dial, bool], None]) -> Callable[[Any, Script], None]:
    """A test that is done with every dial, by who takes the first of what is offered and by who takes the last."""

    def of_script(self: Any, script: Script) -> None:
        for dial, last in product(Dial, (False, True)):
            test(self, script, dial, last)

    return of_script


@pytest.mark.parametrize("script", EVERY_SCRIPT, ids=lambda script: script.key)
class TestEveryScript:
    def begun(self, script: Script, dial: Dial) -> Walk:
        world = replace(WORLD, steering=Steering(dial), quiet_seconds=0)
        return Walk(script, world, state=opening(script))

    @in_every_way
    def test_it_can_be_finished_and_asks_nothing_twice(self, script: Script, dial: Dial, last: bool):
        walk = self.begun(script, dial)
        for _ in range(30):
            if not isinstance(walk.state, Closed):
                answer(walk, last=last)
        asked = [(effect.step, effect.about) for effect in walk.everything if isinstance(effect, Ask)]
        assert isinstance(walk.state, Closed)
        assert walk.state.outcome == "finished"
        assert len(asked) == len(set(asked))

    @in_every_way
    def test_it_can_be_left_after_every_question(self, script: Script, dial: Dial, last: bool):
        walk = self.begun(script, dial)
        for _ in range(12):
            left = copy(walk)
            left.everything = [*walk.everything]
            left.happens(Lapsed(walk.now))
            assert isinstance(left.state, Closed)
            if not isinstance(walk.state, Closed):
                answer(walk, last=last)

    @in_every_way
    def test_it_can_be_walked_backwards_and_finished_again(self, script: Script, dial: Dial, last: bool):
        walk = self.begun(script, dial)
        while not isinstance(walk.state, Closed):
            before, state = len(walk.state.asked), walk.state
            answer(walk, last=last)
        walk.state = state
        for _ in range(before):
            walk.goes_back()
        first = next(one for one in walk.state.asked if one.turns)
        assert walk.state.open.number == first.number
        for _ in range(30):
            if not isinstance(walk.state, Closed):
                walk.skips()
            if not isinstance(walk.state, Closed) and not walk.state.open.has_answer:
                answer(walk, last=last)
        assert isinstance(walk.state, Closed)

    @in_every_way
    def test_it_can_be_resumed_after_months(self, script: Script, dial: Dial, last: bool):
        walk = self.begun(script, dial)
        saved_then = saved.dumps(walk.state)
        walk.now += 200 * DAY
        walk.state = saved.loads(saved_then)
        before = len(walk.everything)
        answer(walk, last=last)
        assert len(walk.everything) > before

    @in_every_way
    def test_it_takes_one_picture_for_every_answer_or_says_what_it_needs(self, script: Script, dial: Dial, last: bool):
        walk = self.begun(script, dial)
        for _ in range(30):
            if isinstance(walk.state, Closed):
                break
            before = walk.state.turn
            walk.says("🙂")
            refused = not isinstance(walk.state, Closed) and walk.state.turn == before
            if refused:
                did = [type(effect) for effect in walk.effects]
                assert did in ([Say], [KeepAnswer, Say], [KeepAnswer, Receipt], [AnswerKindly])
                answer(walk, last=last)
        assert isinstance(walk.state, Closed)
