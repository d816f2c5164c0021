"""States to JSON and back, with the version of the form they were saved in.

An older form is upgraded here, in code, one version at a time; a newer one than this program knows is refused.
"""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

from conversations.effects import Part
from conversations.events import Why
from conversations.goal.goal_words import heard
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

VERSION = 7


def _with_offers(body: dict[str, Any]) -> dict[str, Any]:
    """Version 1 knew no questions to choose from."""
    for one in body.get("then", body)["asked"]:
        one["offered"] = []
    return {**body, "version": 2}


def _with_words_beside(body: dict[str, Any]) -> dict[str, Any]:
    """Version 2 kept no words beside a question that could not take them."""
    for one in body.get("then", body)["asked"]:
        one["beside"] = []
    return {**body, "version": 3}


def _with_origins(body: dict[str, Any]) -> dict[str, Any]:
    """Version 3 did not know which words somebody had only passed on."""
    return {**body, "version": 4}


def _with_references(body: dict[str, Any]) -> dict[str, Any]:
    """Version 4 knew messages by number."""
    asking = body.get("then", body)
    parts = (part for one in asking["asked"] for part in (*one["parts"], *one["beside"]))
    for one in (*parts, *asking.get("doubts", ())):
        one["message"] = str(one["message"])
    return {**body, "version": 5}


def _with_goals_together(body: dict[str, Any]) -> dict[str, Any]:
    """Version 5 asked about learning goals one by one while a goal was worded, and kept as it was typed how that was
    put. What was said of them stands with all of them, and what is open of that is asked of those that are left."""
    asking = body.get("then", body)
    asked = asking["asked"]
    said = {one["step"]: one["value"] for one in asked if one["status"] == "answered" and one["value"]}
    if all(one["step"] != "sentence" for one in asked):
        return {**body, "version": 6}
    apart = {f"goal{number}": said.get(f"goal{number}") for number in range(5)}
    before = [line for line in (said.get("goals") or "").splitlines() if ": " in line or apart.get(line, "") is None]
    changed = [f"{place}: {words}" for place, words in apart.items() if words not in (None, "keep")]
    more = [f": {line}" for line in said.get("more", "no").splitlines() if line != "no"]
    for one in asked:
        if one["step"] == "sentence" and one["value"] not in (None, "keep", "parts"):
            one["value"] = heard(one["value"]).goal or one["value"]
        if one["step"] == "goals" and one["status"] == "answered":
            one["value"] = "\n".join([*before, *changed, *more]) or "keep"
        if one["number"] == asking.get("current") and one["step"] in (*apart, "more"):
            one["step"] = "again"
    return {**body, "version": 6}


def _with_days_at_once(body: dict[str, Any]) -> dict[str, Any]:
    """Version 6 asked who lays down questions for himself on which days, and then whether that is it; now he is told a
    day, and what he says of it is one question."""
    asked = body.get("then", body)["asked"]
    if {"questions", "sure"} <= {one["step"] for one in asked}:
        for one in asked:
            one["step"] = {"days": "meant", "sure": "days"}.get(one["step"], one["step"])
    return {**body, "version": 7}


# From the version that is the key to the next one.
_UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {
    1: _with_offers,
    2: _with_words_beside,
    3: _with_origins,
    4: _with_references,
    5: _with_goals_together,
    6: _with_days_at_once,
}


class UnknownVersion(Exception):
    """Saved by a newer program than this one."""


def dumps(state: State) -> str:
    """The state as JSON."""
    return _WRITER.encode({"version": VERSION, "state": type(state).__name__.lower(), **vars(state)})


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else vars(value)


_WRITER = json.JSONEncoder(default=_plain, ensure_ascii=False, separators=(",", ":"), check_circular=False)


def loads(text: str) -> State:
    """The state that `dumps` wrote, in this or an earlier version. Raises `UnknownVersion` for a later one."""
    body = json.loads(text)
    if body["version"] > VERSION:
        raise UnknownVersion(str(body["version"]))
    while body["version"] < VERSION:
        body = _UPGRADES[body["version"]](body)
    match body["state"]:
        case "opening":
            return Opening(_asked(body["asked"]), _moment(body["due"]))
        case "asking":
            return _asking(body)
        case "resting":
            return Resting(_asking(body["then"]), _timers(body["timers"]))
        case _:
            return Closed(_asked(body["asked"]), Outcome(body["outcome"]))


def _asking(body: dict[str, Any]) -> Asking:
    return Asking(
        asked=_asked(body["asked"]),
        turn=body["turn"],
        current=body["current"],
        timers=_timers(body["timers"]),
        doubts=tuple(Doubt(**{**one, "why": Why(one["why"])}) for one in body["doubts"]),
        invited=_moment(body["invited"]),
        begun=_moment(body["begun"]),
        reminded=body["reminded"],
    )


def _asked(rows: list[dict[str, Any]]) -> tuple[Asked, ...]:
    return tuple(
        [
            Asked(
                **{
                    **row,
                    "turns": tuple(row["turns"]),
                    "parts": tuple([Part(**part) for part in row["parts"]]),
                    "status": Status(row["status"]),
                    "offered": tuple(row["offered"]),
                    "beside": tuple([Part(**part) for part in row["beside"]]),
                },
            )
            for row in rows
        ]
    )


def _timers(rows: list[dict[str, Any]]) -> tuple[Timer, ...]:
    return tuple([Timer(datetime.fromisoformat(row["at"]), Waiting(row["waiting"]), row["turn"]) for row in rows])


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
