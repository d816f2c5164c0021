"""What is asked of the writer, and what came of it."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, NamedTuple, TypeVar

W = TypeVar("W")


class Ended(NamedTuple):
    """What became of an action: its value, or the error it raised."""

    value: Any = None
    error: BaseException | None = None


@dataclass(frozen=True)
class Errand(Generic[W]):
    """An action, and who waits for it. `behind`: it is left for later when somebody asks for something, unless it is
    one of the first."""

    action: Callable[[W], Any]
    futures: Sequence[asyncio.Future[Ended]]
    behind: bool = False


class Rider(NamedTuple):
    """Something that goes along with the next transaction, by what is done with all of its kind."""

    action: Callable[[Any, list[Any]], None]
    item: Any
    future: asyncio.Future[Ended]


async def value_of(future: asyncio.Future[Ended]) -> Any:
    """The value, once it is there; raises the error, if that is what came of it."""
    outcome = await future
    if outcome.error is not None:
        raise outcome.error
    return outcome.value


def by_action(riders: list[Rider]) -> list[Errand[Any]]:
    """An errand for all that go along and are done in the same way."""
    jobs = []
    for action in dict.fromkeys(rider.action for rider in riders):
        mine = [rider for rider in riders if rider.action == action]
        items = [rider.item for rider in mine]
        jobs.append(Errand[Any](partial(_all_of, action, items), [one.future for one in mine]))
    return jobs


def _all_of(action: Callable[[Any, list[Any]], None], items: list[Any], work: Any) -> None:
    action(work, items)
