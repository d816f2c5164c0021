"""An event loop in which no time goes by but what is waited for, and nothing is done beside it: the same every time."""

import asyncio
import selectors
from collections.abc import Callable
from typing import Any


class _Impatient(selectors.DefaultSelector):  # type: ignore[valid-type, misc]
    """Where it would wait, it tells how long, and does not."""

    def __init__(self) -> None:
        super().__init__()
        self.waited = 0.0

    def select(self, timeout: float | None = None) -> Any:
        ready = super().select(0 if timeout is not None else None)
        if not ready and timeout is not None:
            self.waited += timeout
        return ready


class Timeless(asyncio.SelectorEventLoop):
    """Its time is the sum of what was waited for; what would be given to a thread is done at once."""

    def __init__(self) -> None:
        self._impatient = _Impatient()
        super().__init__(self._impatient)

    def time(self) -> float:
        return self._impatient.waited

    def run_in_executor(self, executor: object, func: Callable[..., Any], *args: Any) -> asyncio.Future[Any]:  # type: ignore[override]
        future = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:
            future.set_exception(error)
        return future
