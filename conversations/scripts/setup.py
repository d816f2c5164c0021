"""The coach lays down a trajectory: all lines in one message, or asked one by one; then a summary to confirm.

The same script, opened at its summary, changes a contract that was sent back.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, time
from typing import Any

from conversations.contract import Contract, LearningGoal, SmartGoal, carried_over
from conversations.effects import Effect, Option, SetUp
from conversations.inputs import YES, Choice, Input, Refused, Typed, is_blank
from conversations.rhythm import Local
from conversations.script import Answers, Script, Situation, Step, always, fixed, no_lead
from conversations.scripts.fields import BY_NAME, FIELDS, JE, OWN_WORDS, UNSHOWN, Field, U
from conversations.states import Asked, Status
from conversations.text import Lines, Piece, Sentence, Text, Verbatim


def _takes(field: Field) -> Callable[[Answers, Situation], Input]:
    def takes(answers: Answers, situation: Situation) -> Input:
        return Typed(lambda text, at: field.read(text, answers, situation), field.options)

    return takes


def default_welcome(client: str, coach: str) -> Text:
    """What the coach's first words are when he leaves them to us."""
    return Text(
        "Hello {client}, between our meetings Tussendoor asks you a question now and then, so that what you learn "
        "does not slip away. Before each meeting I read what you wrote. Regards, {coach}",
        client=client,
        coach=coach,
    )


def _shows_welcome(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (default_welcome(answers.value("client") or "", situation.coach),)


def _summary(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("This is what I have:"), Lines(*shown(answers)))


def shown(answers: Answers) -> tuple[Sentence, ...]:
    """What was laid down, line by line."""
    values = ((field, answers.value(field.step)) for field in FIELDS)
    return tuple(field.shown(value) for field, value in values if value and value != OWN_WORDS.key)


_CHANGE = {
    "client": Text("Client"),
    "goal": Text("Goal"),
    "learning_goals": Text("Learning goals"),
    "goal_date": Text("Date of the goal"),
    "first": Text("First meeting"),
    "count": Text("Number"),
    "every": Text("Weeks"),
    "minutes": Text("Minutes"),
    "place": Text("Place"),
    "form": Text("Form of address"),
    "read_mark": Text("Read mark"),
    "welcome": Text("First words"),
}
_CONFIRM = Choice(
    (
        Option("yes", Text("Yes, this is right"), typed=(*YES, "klopt", "ja klopt", "akkoord")),
        *(Option(f"to-{step}", label, reopen=step) for step, label in _CHANGE.items()),
        Option("no", Text("Leave it"), typed=("laat maar", "leave it")),
    )
)


def draft(answers: Answers) -> tuple[tuple[str, str], ...]:
    """What was laid down, by step."""
    values = ((field.step, answers.value(field.step)) for field in FIELDS)
    return tuple((step, value) for step, value in values if value is not None)


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    return (SetUp(draft(answers)),) if answers.value("summary") == "yes" else ()


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return () if answers.value("summary") == "yes" else (Text("Good. Nothing has been made; /nieuw begins again."),)


SETUP = Script(
    key="setup",
    steps=(
        *(
            Step(
                field.step,
                _takes(field),
                when=field.asked,
                lead=_shows_welcome if field.step == "welcome" else no_lead,
                wording=fixed(field.question),
                at_once=True,
                may_skip=field.may_skip,
            )
            for field in FIELDS
        ),
        Step("summary", _CONFIRM, lead=_summary, wording=fixed(Text("Is this right?")), at_once=True, may_skip=False),
    ),
    farewell=_farewell,
    when_left=Text("I have put this trajectory away unfinished; /nieuw begins again."),
    at_end=_at_end,
    may_put_off=False,
    recorded=False,
)


def read_lines(text: str, situation: Situation) -> tuple[tuple[Asked, ...], tuple[Piece, ...]]:
    """Lines `key: value`, as the script's first answers, and a word about each line that was not understood.

    A line without a key goes on with the one before it; learning goals add up. With at least one line, the form of
    address and the first words need not be asked; with every line there, the summary need not be confirmed.
    """
    given: dict[str, str] = {}
    remarks: list[Piece] = []
    last: Field | None = None
    for line in text.splitlines():
        name, colon, value = line.partition(":")
        field = BY_NAME.get(" ".join(name.split()).casefold()) if colon else None
        if field is not None:
            joined = field.step == "learning_goals" and field.step in given
            given[field.step] = f"{given[field.step]}\n{value.strip()}" if joined else value.strip()
            last = field
        elif last is not None and line.strip() and not colon:
            given[last.step] += "\n" + line.strip()
        elif line.strip():
            remarks.append(Text("I do not know this line: {line}", line=Verbatim(line.strip())))
    return _prefilled(given, situation, remarks), tuple(remarks)


def _prefilled(given: Mapping[str, str], situation: Situation, remarks: list[Piece]) -> tuple[Asked, ...]:
    values: dict[str, str] = {}
    if given:
        values = {"form": JE.key, "welcome": OWN_WORDS.key}
    for field in sorted(FIELDS, key=lambda field: field.step != "zone"):
        if field.step not in given:
            continue
        values.pop(field.step, None)
        if is_blank(given[field.step]):
            continue
        reading = field.read(given[field.step], Answers(known(values)), situation)
        if isinstance(reading, Refused):
            remarks.append(reading.reason)
            continue
        values[field.step] = reading.value or ""
        if reading.note:
            remarks.append(reading.note)
    complete = all(field.step in values for field in FIELDS if field.asked is always)
    return known({**values, "summary": "yes"} if complete and not remarks else values)


def known(values: Mapping[str, str]) -> tuple[Asked, ...]:
    """Answers that were given before the conversation begins."""
    return tuple(
        Asked(number, step, value=value, parts=(), status=Status.ANSWERED)
        for number, (step, value) in enumerate(values.items(), 1)
    )


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
    if contract.goal_date:
        values["goal_date"] = str(contract.goal_date)
    if not contract.read_mark:
        values["read_mark"] = UNSHOWN.key
    return values


def as_contract(values: Mapping[str, str], zone: str, welcome: str, before: Contract | None = None) -> Contract:
    """What was laid down, as a contract: the first, or the next version after `before`.

    `zone` and `welcome` hold where the draft says nothing of its own. Of what came before, a learning goal keeps its
    key, and what has no line here stays as it was. Raises `ContractError` where the parts do not fit together.
    """
    day, _, clock = values["first"].partition(" ")
    texts = [text for text in values.get("learning_goals", "").splitlines() if text]
    own = values.get("welcome", OWN_WORDS.key)
    goal_date = values.get("goal_date")
    goal = SmartGoal(values["goal"])
    lines: dict[str, Any] = {
        "client": values["client"],
        "goal": before.goal if before and before.goal.sentence == goal.sentence else goal,
        "learning_goals": carried_over(before, texts) if before else _numbered(texts),
        "count": int(values["count"]),
        "every_weeks": int(values["every"]),
        "first": Local(date.fromisoformat(day), time.fromisoformat(clock), values.get("zone", zone)),
        "minutes": int(values["minutes"]),
        "place": values["place"],
        "formal": values.get("form") == U.key,
        "welcome": welcome if own == OWN_WORDS.key else own,
        "goal_date": date.fromisoformat(goal_date) if goal_date else None,
        "read_mark": values.get("read_mark") != UNSHOWN.key,
    }
    return replace(before, version=before.version + 1, **lines) if before else Contract(version=1, **lines)


def _numbered(texts: list[str]) -> tuple[LearningGoal, ...]:
    return tuple(LearningGoal(str(number), text) for number, text in enumerate(texts, 1))
