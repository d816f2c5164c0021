"""What a script says of its kind is true: it has a name wherever it is spoken of, and needs no more than it says."""

import sys
from dataclasses import fields, replace
from typing import Any

import pytest

from conversations.events import Chose, Continued, Delivered, Due, Said
from conversations.inputs import Calendar
from conversations.kinds import UNNAMED, Fact, Place, Silence, readers
from conversations.machine import advance
from conversations.script import Script
from conversations.scripts import SCRIPTS
from conversations.situation import Situation
from conversations.states import Asking, Opening
from tests.conversations.walking import NINE, SITUATION, script, step

# What is looked up for which fact; all else is there for everybody.
LOOKED_UP = {
    Fact.COACH: ("coach",),
    Fact.MEETINGS: ("meeting", "meetings"),
    Fact.MOVABLE: ("meetings",),
    Fact.DAYS_OFF: ("days_off",),
    Fact.INTENTIONS: ("intentions",),
    Fact.HOURS: ("minutes_coached",),
    Fact.AWAY: ("away",),
    Fact.TAKEN: ("taken",),
    Fact.HOLIDAYS: ("holidays",),
    Fact.BEGINNINGS: ("templates", "unfinished"),
}
MOST = 40
# Words for any question, and a day for one that takes a day.
DAY = "1 maart 2027"


def knowing_only(one: Script) -> Situation:
    """A situation that lets itself be asked only for what this script says it needs."""
    shown = {name for fact in one.needs for name in LOOKED_UP.get(fact, ())}
    hidden = {name for names in LOOKED_UP.values() for name in names} - shown

    class Strict(Situation):
        def __getattribute__(self, name: str) -> Any:
            # Whatever stands in a line's words is laid ready, needed or not.
            copied = sys._getframe(1).f_code.co_name in ("replace", "filled")
            assert copied or name not in hidden, f"{one.key} does not say that it needs {name}"
            return super().__getattribute__(name)

    return Strict(**{field.name: getattr(SITUATION, field.name) for field in fields(SITUATION)})


@pytest.mark.parametrize("picks", [0, -1])
@pytest.mark.parametrize("key", SCRIPTS)
def test_it_walks_to_its_end_with_what_it_says_it_needs(key, picks):
    one, state = SCRIPTS[key], Opening()
    situation = knowing_only(one)
    state = advance(state, Due(NINE), one, situation).state
    for number in range(1, MOST):
        if not isinstance(state, Asking):
            break
        state = advance(state, Delivered(NINE, state.turn), one, situation).state
        asked = next((step for step in one.steps if step.key == state.open.step), None)
        takes = asked.takes if asked is not None and not callable(asked.takes) else None
        options = () if takes is None or isinstance(takes, Calendar) else takes.options
        if options:
            event: Any = Chose(NINE, state.turn, options[picks].key)
        else:
            event = Said(NINE, str(number), DAY)
        state = advance(state, event, one, situation).state
        if isinstance(state, Asking):
            state = advance(state, Continued(NINE, state.turn), one, situation).state


def test_a_kind_that_is_spoken_of_without_a_name_is_refused():
    with pytest.raises(ValueError, match="digest"):
        script("nameless", step("one"), names=UNNAMED, read=readers((), (Place.DIGEST,)))
    with pytest.raises(ValueError, match="title"):
        script("nameless", step("one"), names=replace(UNNAMED, digest=SCRIPTS["note"].names.digest), tried=True)
    with pytest.raises(ValueError, match="digest"):
        script("nameless", step("one"), names=UNNAMED, read=None, silence=Silence.BEFORE_THE_NEXT)
