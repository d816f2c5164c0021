"""What goes by the clock is done as long as that goes on as time does: nothing is kept of what it was set under."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec, TypeAlias, TypeVar

from bot.storage.work import Work

P = ParamSpec("P")
R = TypeVar("R")

GoesOn: TypeAlias = Callable[[datetime], None]
"""Raises `TimeJumped` for a moment that the clock did not come to by going on."""
Steady: TypeAlias = Callable[[], GoesOn]
"""Such a thing, from now on."""


def always() -> GoesOn:
    """For a clock that nobody doubts."""
    return lambda _: None


def while_it_goes_on(goes_on: GoesOn, action: Callable[Concatenate[Work, P], R]) -> Callable[Concatenate[Work, P], R]:
    """The same action, at no other moment than one that is known to be right."""

    @wraps(action)
    def acting(work: Work, /, *args: P.args, **kwargs: P.kwargs) -> R:
        goes_on(work.now)
        return action(work, *args, **kwargs)

    return acting
