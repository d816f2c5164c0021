"""How long a conversation waits (rule 3 of the machine). Timers live in the state; all times are UTC."""

from datetime import datetime

from conversations.asking import Walk
from conversations.changed import replace
from conversations.moments import (
    OPEN_AFTER_INVITATION,
    OPEN_AFTER_LAST_WORD,
    OPEN_BEFORE_FIRST_WORD,
    reminder_after,
)
from conversations.states import Asking, Timer, Waiting


def invited(state: Asking, at: datetime, walk: Walk) -> Asking:
    """The first question has arrived at `at`: from now on patience is counted, and the reminder is set."""
    situation = walk.situation
    state = replace(state, invited=at)
    if state.begun is not None:
        return state
    state = waiting_from(state, at, walk)
    if not walk.reminds:
        return state
    remind = reminder_after(at, situation.zone, situation.client_hour, situation.days_off, situation.own_time)
    return with_timer(state, Waiting.REMIND, remind)


def present(state: Asking, at: datetime, walk: Walk) -> Asking:
    """The person is there at `at`: no reminder any more, and patience counts from now."""
    begun = replace(without(state, Waiting.REMIND), begun=state.begun or at)
    return waiting_from(begun, at, walk)


def waiting_from(state: Asking, at: datetime, walk: Walk) -> Asking:
    """When it closes, if nothing more is heard after `at`. What cannot be put off is never closed by itself."""
    if not walk.script.may_put_off:
        return state
    limits = [at + (OPEN_BEFORE_FIRST_WORD if state.begun is None else OPEN_AFTER_LAST_WORD)]
    if state.invited is not None:
        limits.append(state.invited + OPEN_AFTER_INVITATION)
    if walk.situation.useful_until is not None:
        limits.append(walk.situation.useful_until)
    return with_timer(state, Waiting.CLOSE, min(limits))


def extended(state: Asking, walk: Walk) -> Asking:
    """What it is useful for comes later than it did: until then it stays open, as if it had just been asked."""
    until = walk.situation.useful_until
    if until is None or not walk.script.may_put_off:
        return state
    return with_timer(replace(state, invited=until - OPEN_AFTER_INVITATION), Waiting.CLOSE, until)


def with_timer(state: Asking, waiting: Waiting, at: datetime) -> Asking:
    """The state with this timer set, in the place of an earlier one of its kind."""
    return replace(state, timers=(*without(state, waiting).timers, Timer(at, waiting, state.turn)))


def without(state: Asking, *waiting: Waiting) -> Asking:
    """The state without timers of these kinds."""
    return replace(state, timers=tuple(timer for timer in state.timers if timer.waiting not in waiting))
