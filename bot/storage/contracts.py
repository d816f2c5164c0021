"""The versions of a contract, as they are written down."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Row, bindparam, insert, select

from bot.storage.tables import contract
from bot.storage.work import Work
from conversations.contract import KEPT_BEFORE, Contract, LearningGoal, SmartGoal
from conversations.rhythm import Local

# What a client wants is no part of what was agreed.
_HIS_ALONE = ("own_time", "looks_first")
_PROPOSE = insert(contract)
_CONTRACTS = select(contract).where(contract.c.trajectory_id == bindparam("trajectory")).order_by(contract.c.version)


@dataclass(frozen=True)
class Version:
    """One version of a contract; `agreed_at` is None while it was only proposed."""

    contract: Contract
    proposed_at: datetime
    agreed_at: datetime | None


def propose(work: Work, trajectory_id: str, version: Contract) -> None:
    """Keep a new version of the contract, not yet agreed."""
    agreed = {name: value for name, value in asdict(version).items() if name not in _HIS_ALONE}
    body = json.dumps(agreed, default=_plain, ensure_ascii=False)
    row = f"{trajectory_id}:{version.version}"
    work.do(
        _PROPOSE,
        trajectory_id=trajectory_id,
        version=version.version,
        sealed_body=work.seal(trajectory_id, "contract.body", row, body),
        proposed_at=work.now,
    )


def versions(work: Work, trajectory_id: str) -> list[Version]:
    """Every version of the contract, the first one first."""
    found = work.read_by(trajectory_id).all(_CONTRACTS, trajectory=trajectory_id)
    return [Version(opened(work, row), row.proposed_at, row.agreed_at) for row in found]


def opened(work: Work, row: Row[Any]) -> Contract:
    place = f"{row.trajectory_id}:{row.version}"
    body = json.loads(work.open(row.trajectory_id, "contract.body", place, row.sealed_body))
    first = body.pop("first")
    return Contract(
        **{
            "keep_days": KEPT_BEFORE,
            **body,
            "goal": SmartGoal(**body["goal"]),
            "learning_goals": tuple(_learning_goal(goal) for goal in body["learning_goals"]),
            "first": Local(date.fromisoformat(first["day"]), time.fromisoformat(first["time"]), first["zone"]),
            "client_hour": time.fromisoformat(body["client_hour"]),
            "goal_date": date.fromisoformat(body["goal_date"]) if body.get("goal_date") else None,
        }
    )


def _learning_goal(body: dict[str, Any]) -> LearningGoal:
    return LearningGoal(body["key"], body["text"], tuple(body.get("levels", ())))


def _plain(value: object) -> str:
    if isinstance(value, date | time):
        return value.isoformat()
    raise TypeError(type(value).__name__)
