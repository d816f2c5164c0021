"""States to JSON and back."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations import saved
from conversations.effects import Part
from conversations.events import Why
from conversations.states import (
    Asked,
    Asking,
    Closed,
    Doubt,
    Opening,
    Outcome,
    Resting,
    State,
    Status,
    Timer,
    Waiting,
)

TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
NUMBERS = st.integers(1, 2**52)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2036, 1, 1), timezones=st.just(UTC))


def tuples(values: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(values, max_size=3).map(tuple)


MAYBE_TEXT = st.none() | TEXTS
PARTS = st.builds(Part, TEXTS, TEXTS)
ASKED = tuples(
    st.builds(
        Asked,
        NUMBERS,
        TEXTS,
        MAYBE_TEXT,
        MAYBE_TEXT,
        tuples(NUMBERS),
        tuples(PARTS),
        MAYBE_TEXT,
        NUMBERS,
        st.sampled_from(Status),
        st.booleans(),
        tuples(TEXTS),
        tuples(PARTS),
    )
)
TIMERS = tuples(st.builds(Timer, MOMENTS, st.sampled_from(Waiting), NUMBERS))
DOUBTS = tuples(st.builds(Doubt, NUMBERS, TEXTS, TEXTS, st.sampled_from(Why), MAYBE_TEXT))
ASKING = st.builds(
    Asking, ASKED, NUMBERS, NUMBERS, TIMERS, DOUBTS, st.none() | MOMENTS, st.none() | MOMENTS, st.booleans()
)
STATES = st.one_of(
    st.builds(Opening, ASKED, st.none() | MOMENTS),
    ASKING,
    st.builds(Resting, ASKING, TIMERS),
    st.builds(Closed, ASKED, st.sampled_from(Outcome)),
)


@given(STATES)
def test_it_reads_back_what_it_wrote(state: State):
    assert saved.loads(saved.dumps(state)) == state


def test_it_writes_what_it_always_wrote():
    state = Closed((Asked(1, "note", parts=(Part("@johan:example.org/7", "é"),), turns=(1,)),), Outcome.KEPT)
    assert saved.dumps(state) == (
        '{"version":7,"state":"closed","asked":[{"number":1,"step":"note","about":null,"question":null,"turns":[1],'
        '"parts":[{"message":"@johan:example.org/7","text":"é","passed_on":false}],"value":null,"version":1,"status":"open","redo":false,'
        '"offered":[],"beside":[]}],"outcome":"kept"}'
    )


def test_it_refuses_what_a_newer_program_wrote():
    newer = json.dumps({**json.loads(saved.dumps(Opening())), "version": saved.VERSION + 1})
    with pytest.raises(saved.UnknownVersion, match="8"):
        saved.loads(newer)


ASKED_BEFORE = (
    '[{"number":1,"step":"yield","about":null,"question":"reflection.yield.1","turns":[1],'
    '"parts":[{"message":7,"text":"Rust"}],"value":null,"version":1,"status":"open","redo":false}]'
)
ASKING_BEFORE = (
    f'"asked":{ASKED_BEFORE},"turn":1,"current":1,'
    '"timers":[{"at":"2026-12-03T15:00:00+00:00","waiting":"close","turn":1}],"doubts":[],'
    '"invited":"2026-12-01T16:00:00+00:00","begun":"2026-12-01T16:05:00+00:00","reminded":false'
)
ASKED_THEN = Asked(1, "yield", None, "reflection.yield.1", (1,), (Part("7", "Rust"),))
ASKING_THEN = Asking(
    (ASKED_THEN,),
    turn=1,
    current=1,
    timers=(Timer(datetime(2026, 12, 3, 15, tzinfo=UTC), Waiting.CLOSE, 1),),
    invited=datetime(2026, 12, 1, 16, tzinfo=UTC),
    begun=datetime(2026, 12, 1, 16, 5, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ('{"version":1,"state":"opening","asked":[],"due":null}', Opening()),
        (f'{{"version":1,"state":"asking",{ASKING_BEFORE}}}', ASKING_THEN),
        (
            f'{{"version":1,"state":"resting","then":{{{ASKING_BEFORE}}},'
            '"timers":[{"at":"2026-12-02T08:00:00+00:00","waiting":"resume","turn":1}]}',
            Resting(ASKING_THEN, (Timer(datetime(2026, 12, 2, 8, tzinfo=UTC), Waiting.RESUME, 1),)),
        ),
        (
            f'{{"version":1,"state":"closed","asked":{ASKED_BEFORE},"outcome":"kept"}}',
            Closed((ASKED_THEN,), Outcome.KEPT),
        ),
    ],
    ids=["opening", "asking", "resting", "closed"],
)
def test_it_reads_what_was_written_before_there_was_a_choice_of_questions(written: str, state: State):
    assert saved.loads(written) == state


def test_it_reads_what_was_written_when_messages_had_a_number():
    body = json.loads(saved.dumps(Asking((replace(ASKED_THEN, beside=(Part("8", "Ja?"),)),), 1, 1)))
    asked = {**body["asked"][0], "parts": [{"message": 7, "text": "Rust", "passed_on": False}]}
    asked["beside"] = [{"message": 8, "text": "Ja?", "passed_on": False}]
    doubts = [{"number": 1, "message": 9, "text": "/ja", "why": "command", "value": None}]
    written = json.dumps({**body, "version": 4, "asked": [asked], "doubts": doubts})
    beside, doubt = (Part("8", "Ja?"),), Doubt(1, "9", "/ja", Why.COMMAND)
    assert saved.loads(written) == Asking((replace(ASKED_THEN, beside=beside),), 1, 1, doubts=(doubt,))
