"""The coach lays down a trajectory: all lines in one message, or asked one by one; then a summary to confirm.

What is typed is read at once, so every step's value is already in the form the contract needs. The same script,
opened at its summary, changes a contract that was sent back.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from conversations import contract as agreement
from conversations.contract import Contract, LearningGoal, SmartGoal
from conversations.effects import Effect, Option, SetUp
from conversations.inputs import Choice, Input, Reading, Refused, Taken, Typed
from conversations.rhythm import Local, resolve_zone
from conversations.script import Answers, Condition, Script, Situation, Step, always, fixed, no_lead
from conversations.states import Asked, Status
from conversations.text import Lines, Piece, Sentence, Text, Verbatim
from conversations.when import Unclear, Understood, read_count, read_every, read_minutes, read_moment

Reader = Callable[[str, Answers, Situation], Reading]

_JE = Option("je", Text("Informal (je)"))
_U = Option("u", Text("Formal (u)"))
_OWN_WORDS = Option("default", Text("Use these words"))


def _name(text: str, answers: Answers, situation: Situation) -> Reading:
    return _short(text, agreement.CLIENT_LENGTH)


def _goal(text: str, answers: Answers, situation: Situation) -> Reading:
    return _short(text, agreement.GOAL_LENGTH)


def _place(text: str, answers: Answers, situation: Situation) -> Reading:
    return _short(text, agreement.PLACE_LENGTH)


def _welcome(text: str, answers: Answers, situation: Situation) -> Reading:
    return _short(text, agreement.WELCOME_LENGTH)


def _short(text: str, most: int) -> Reading:
    if len(text.strip()) > most:
        return Refused(Text("That is longer than fits here: {most} characters at most.", most=most))
    return Taken(text.strip())


def _learning_goals(text: str, answers: Answers, situation: Situation) -> Reading:
    goals = [line.strip(" \t-*•") for line in text.splitlines()]
    goals = [goal for goal in goals if goal]
    if len(goals) > agreement.LEARNING_GOALS:
        return Refused(Text("Five learning goals at most; two or three work best. Which matter most?"))
    if any(len(goal) > agreement.LEARNING_GOAL_LENGTH for goal in goals):
        return Refused(Text("A learning goal has {most} characters at most.", most=agreement.LEARNING_GOAL_LENGTH))
    return Taken("\n".join(goals))


def _first(text: str, answers: Answers, situation: Situation) -> Reading:
    read = read_moment(text, situation.today, answers.value("zone") or situation.zone)
    if isinstance(read, Unclear):
        return Refused(read.reason)
    return Taken(f"{read.value.day} {read.value.time:%H:%M}", read.note)


def _count(text: str, answers: Answers, situation: Situation) -> Reading:
    return _number(read_count(text))


def _every(text: str, answers: Answers, situation: Situation) -> Reading:
    return _number(read_every(text))


def _minutes(text: str, answers: Answers, situation: Situation) -> Reading:
    return _number(read_minutes(text))


def _number(read: Understood[int] | Unclear) -> Reading:
    return Refused(read.reason) if isinstance(read, Unclear) else Taken(str(read.value))


def _zone(text: str, answers: Answers, situation: Situation) -> Reading:
    zone = resolve_zone(text.strip())
    if zone is None:
        return Refused(Text("Name a place for the time zone, like Europe/Amsterdam; an offset does not know summer."))
    return Taken(zone)


def _form(text: str, answers: Answers, situation: Situation) -> Reading:
    typed = text.strip().casefold()
    if typed in (_JE.key, _U.key):
        return Taken(typed)
    return Refused(Text("How do you address your client: je or u?"))


@dataclass(frozen=True)
class _Field:
    """One line of a trajectory: how it is called, read, asked and shown."""

    step: str
    names: tuple[str, ...]
    read: Reader
    question: Text
    shown: Callable[[str], Text]
    options: tuple[Option, ...] = ()
    may_skip: bool = False
    asked: Condition = always


def _never(answers: Answers, situation: Situation) -> bool:
    return False


_FIELDS = (
    _Field(
        "client", ("klant", "client"), _name,
        Text("What is your client called? The name you use is enough."),
        lambda value: Text("Client: {value}", value=value),
    ),
    _Field(
        "goal", ("doel", "goal"), _goal,
        Text("What is the goal of the trajectory, in one sentence?"),
        lambda value: Text("Goal: {value}", value=value),
    ),
    _Field(
        "learning_goals", ("leerdoel", "leerdoelen", "learning goal"), _learning_goals,
        Text("Which learning goals are there? One on each line, five at most."),
        lambda value: Text("Learning goals: {value}", value="; ".join(value.splitlines())),
        may_skip=True,
    ),
    _Field(
        "first", ("eerste", "first"), _first,
        Text("When is the first meeting? For instance: 2026-12-01 14:00"),
        lambda value: Text("First meeting: {moment}", moment=datetime.fromisoformat(value)),
    ),
    _Field(
        "count", ("aantal", "count"), _count,
        Text("How many meetings are there?"),
        lambda value: Text("Number of meetings: {number}", number=int(value)),
    ),
    _Field(
        "every", ("om de", "every"), _every,
        Text("How many weeks are there from one meeting to the next?"),
        lambda value: Text("Weeks from one to the next: {number}", number=int(value)),
    ),
    _Field(
        "minutes", ("duur", "minutes", "length"), _minutes,
        Text("How long does a meeting take, in minutes?"),
        lambda value: Text("Minutes: {number}", number=int(value)),
    ),
    _Field(
        "place", ("plaats", "place"), _place,
        Text("Where do you meet?"),
        lambda value: Text("Place: {value}", value=value),
    ),
    _Field(
        "form", ("aanspreekvorm", "form"), _form,
        Text("How do you address your client?"),
        lambda value: Text("Form of address: {value}", value=value),
        options=(_JE, _U),
    ),
    _Field(
        "welcome", ("welkom", "welcome"), _welcome,
        Text("With which words of yours shall I begin?"),
        lambda value: Text("Your first words: {value}", value=value),
        options=(_OWN_WORDS,),
    ),
    _Field(
        "zone", ("zone", "tijdzone"), _zone,
        Text("In which time zone do you meet?"),
        lambda value: Text("Time zone: {value}", value=value),
        asked=_never,
    ),
)  # fmt: skip
_BY_NAME: Mapping[str, _Field] = {name: field for field in _FIELDS for name in field.names}


def _takes(field: _Field) -> Callable[[Answers, Situation], Input]:
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
    values = ((field, answers.value(field.step)) for field in _FIELDS)
    return tuple(field.shown(value) for field, value in values if value and value != _OWN_WORDS.key)


_CHANGE = {
    "client": Text("Client"),
    "goal": Text("Goal"),
    "learning_goals": Text("Learning goals"),
    "first": Text("First meeting"),
    "count": Text("Number"),
    "every": Text("Weeks"),
    "minutes": Text("Minutes"),
    "place": Text("Place"),
    "form": Text("Form of address"),
    "welcome": Text("First words"),
}
_CONFIRM = Choice(
    (
        Option("yes", Text("Yes, this is right")),
        *(Option(f"to-{step}", label, reopen=step) for step, label in _CHANGE.items()),
        Option("no", Text("Leave it")),
    )
)


def draft(answers: Answers) -> tuple[tuple[str, str], ...]:
    """What was laid down, by step."""
    values = ((field.step, answers.value(field.step)) for field in _FIELDS)
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
            for field in _FIELDS
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
    last: _Field | None = None
    for line in text.splitlines():
        name, colon, value = line.partition(":")
        field = _BY_NAME.get(" ".join(name.split()).casefold()) if colon else None
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
        values = {"form": _JE.key, "welcome": _OWN_WORDS.key}
    for field in sorted(_FIELDS, key=lambda field: field.step != "zone"):
        if field.step not in given:
            continue
        reading = field.read(given[field.step], Answers(known(values)), situation)
        if isinstance(reading, Refused) or not given[field.step]:
            values.pop(field.step, None)
            if isinstance(reading, Refused):
                remarks.append(reading.reason)
            continue
        values[field.step] = reading.value or ""
        if reading.note:
            remarks.append(reading.note)
    complete = all(field.step in values for field in _FIELDS if field.asked is always)
    return known({**values, "summary": "yes"} if complete and not remarks else values)


def known(values: Mapping[str, str]) -> tuple[Asked, ...]:
    """Answers that were given before the conversation begins."""
    return tuple(
        Asked(number, step, value=value, parts=(), status=Status.ANSWERED)
        for number, (step, value) in enumerate(values.items(), 1)
    )


def as_values(contract: Contract) -> dict[str, str]:
    """A contract as the values of this script, to be changed."""
    return {
        "client": contract.client,
        "goal": contract.goal.sentence,
        "learning_goals": "\n".join(goal.text for goal in contract.learning_goals),
        "first": f"{contract.first.day} {contract.first.time:%H:%M}",
        "count": str(contract.count),
        "every": str(contract.every_weeks),
        "minutes": str(contract.minutes),
        "place": contract.place,
        "form": _U.key if contract.formal else _JE.key,
        "welcome": contract.welcome,
        "zone": contract.first.zone,
    }


def as_contract(values: Mapping[str, str], zone: str, welcome: str, version: int = 1) -> Contract:
    """What was laid down, as a contract. `zone` and `welcome` hold where the draft says nothing of its own.

    Raises `ContractError` where the parts do not fit together.
    """
    day, _, clock = values["first"].partition(" ")
    goals = values.get("learning_goals", "").splitlines()
    own = values.get("welcome", _OWN_WORDS.key)
    return Contract(
        version=version,
        client=values["client"],
        goal=SmartGoal(values["goal"]),
        learning_goals=tuple(LearningGoal(str(key), goal) for key, goal in enumerate(goals, 1) if goal),
        count=int(values["count"]),
        every_weeks=int(values["every"]),
        first=Local(date.fromisoformat(day), time.fromisoformat(clock), values.get("zone", zone)),
        minutes=int(values["minutes"]),
        place=values["place"],
        formal=values.get("form") == _U.key,
        welcome=welcome if own == _OWN_WORDS.key else own,
    )
