"""A contract as the values of the setup script, by step, and back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from typing import Any

from conversations.contract import EVALUATION_AFTER, KEPT, Contract, LearningGoal, SmartGoal, carried_over
from conversations.rhythm import Local
from conversations.scripts.field_words import FREE, JE, OWN_WORDS, UNSHOWN, U
from conversations.steering import Dial, Steering, Style


def as_values(contract: Contract) -> dict[str, str]:
    """A contract as the values of this script, to be changed."""
    values = {
        "client": contract.client,
        "goal": contract.goal.sentence,
        "learning_goals": "\n".join(goal.text for goal in contract.learning_goals),
        "first": f"{contract.first.day} {contract.first.time:%H:%M}",
        "count": str(contract.count),
        "every": str(contract.every_weeks),
        "minutes": str(contract.minutes),
        "place": contract.place,
        "form": U.key if contract.formal else JE.key,
        "welcome": contract.welcome,
        "zone": contract.first.zone,
    }
    if contract.tie:
        values["tie"] = contract.tie
    if contract.language:
        values["language"] = contract.language
    if contract.goal_date:
        values["goal_date"] = str(contract.goal_date)
    if contract.keep_days != KEPT:
        values["keep"] = str(contract.keep_days)
    if contract.evaluation_after != EVALUATION_AFTER:
        values["evaluation"] = str(contract.evaluation_after)
    if contract.costs.strip():
        values["costs"] = contract.costs
    if not contract.read_mark:
        values["read_mark"] = UNSHOWN.key
    return values


def as_steering(values: Mapping[str, str]) -> Steering:
    """What was laid down about the way of asking; what was not, is as for anybody."""
    default = Steering()
    return Steering(Dial(values.get("dial", default.dial)), Style(values.get("style", default.style)))


def as_contract(values: Mapping[str, str], zone: str, welcome: str, before: Contract | None = None) -> Contract:
    """What was laid down, as a contract: the first, or the next version after `before`.

    `zone` and `welcome` hold where the draft says nothing of its own. Of what came before, a learning goal keeps its
    key, and what has no line here stays as it was. Raises `ContractError` where the parts do not fit together.
    """
    day, _, clock = values["first"].partition(" ")
    texts = [text for text in values.get("learning_goals", "").splitlines() if text]
    own = values.get("welcome", OWN_WORDS.key)
    goal_date = values.get("goal_date")
    lines: dict[str, Any] = {
        "client": values["client"],
        "goal": _goal(values["goal"], before),
        "learning_goals": carried_over(before, texts) if before else _numbered(texts),
        "count": int(values["count"]),
        "every_weeks": int(values["every"]),
        "first": Local(date.fromisoformat(day), time.fromisoformat(clock), values.get("zone", zone)),
        "minutes": int(values["minutes"]),
        "place": values["place"],
        "formal": values.get("form") == U.key,
        "welcome": welcome if own == OWN_WORDS.key else own,
        "goal_date": date.fromisoformat(goal_date) if goal_date else None,
        "tie": values.get("tie", "").removesuffix(FREE.key),
        "language": values.get("language", ""),
        "costs": values.get("costs", ""),
        "keep_days": int(values.get("keep", before.keep_days if before else KEPT)),
        "evaluation_after": int(values.get("evaluation", EVALUATION_AFTER)),
        "read_mark": values.get("read_mark") != UNSHOWN.key,
        "from_client": False,
    }
    return replace(before, version=before.version + 1, **lines) if before else Contract(version=1, **lines)


def _goal(sentence: str, before: Contract | None) -> SmartGoal:
    """The goal; in other words it is still shown by what the client said that shows it."""
    if before is None or before.goal.sentence == sentence:
        return before.goal if before is not None else SmartGoal(sentence)
    return SmartGoal(sentence, shown_by=before.goal.shown_by)


def _numbered(texts: list[str]) -> tuple[LearningGoal, ...]:
    return tuple(LearningGoal(str(number), text) for number, text in enumerate(texts, 1))
