"""Telegram on a bad day: faults on demand, by method and chat, so many times."""

import asyncio
import json
from dataclasses import dataclass
from typing import TypeAlias

from bot.playground.check import Json


@dataclass(frozen=True)
class Instead:
    """Another answer than the true one: this status, this body."""

    status: int
    body: str
    content_type: str = "application/json"
    after: bool = False


@dataclass(frozen=True)
class Dropped:
    """No answer: the connection breaks."""

    after: bool = False


@dataclass(frozen=True)
class Slow:
    """The true answer, but only once `released` is set."""

    released: asyncio.Event
    after: bool = False


@dataclass(frozen=True)
class Late:
    """The true answer, but only after so many real seconds."""

    seconds: float
    after: bool = False


# `after` says when it strikes: False, and the call has no effect (Slow, Late: not before its time); True, and the call
# has had its effect by then, only the bot does not hear of it.
Fault: TypeAlias = Instead | Dropped | Slow | Late


def error(code: int, description: str, retry_after: int | None = None, after: bool = False) -> Instead:
    """An error in Telegram's own form."""
    body: Json = {"ok": False, "error_code": code, "description": description}
    if retry_after is not None:
        body["parameters"] = {"retry_after": retry_after}
    return Instead(code, json.dumps(body), after=after)


def too_many_requests(retry_after: int) -> Instead:
    """429, with the seconds to wait."""
    return error(429, f"Too Many Requests: retry after {retry_after}", retry_after)


def server_error(after: bool = False) -> Instead:
    """500, in JSON."""
    return error(500, "Internal Server Error", after=after)


def bad_gateway(after: bool = False) -> Instead:
    """502 from whatever stands in front of Telegram, in HTML."""
    return Instead(502, "<html><body><h1>502 Bad Gateway</h1></body></html>", "text/html", after)


def foreign_page(after: bool = False) -> Instead:
    """200 with a page that is no answer at all, as from a hotel's network."""
    return Instead(200, "<html><body>Welcome! Please log in.</body></html>", "text/html", after)


@dataclass
class Plan:
    """A fault that strikes so many calls more: those of one method ("" is any), in one chat (None is any)."""

    fault: Fault
    method: str
    chat_id: int | None
    times: int

    def strikes(self, method: str, params: Json) -> bool:
        return self.method in ("", method) and self.chat_id in (None, params.get("chat_id"))


class Faults:
    """The faults to come, in the order in which they were planned."""

    def __init__(self) -> None:
        self.planned: list[Plan] = []

    def plan(self, fault: Fault, method: str = "", chat_id: int | None = None, times: int = 1) -> None:
        """Let the next `times` calls fail like this: those of one method ("" is any), in one chat (None is any)."""
        self.planned.append(Plan(fault, method, chat_id, times))

    def take(self, method: str, params: Json) -> Fault | None:
        """The fault that strikes this call, used up by it."""
        for plan in self.planned:
            if plan.strikes(method, params):
                plan.times -= 1
                if plan.times <= 0:
                    self.planned.remove(plan)
                return plan.fault
        return None

    def clear(self) -> None:
        """No more faults."""
        self.planned = []
