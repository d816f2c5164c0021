"""The lines of a trajectory: how each is called, read, asked and shown to the coach."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from conversations.effects import Option
from conversations.script import Answers, Condition, always
from conversations.scripts import field_words
from conversations.scripts.field_words import (
    COLLEAGUE,
    FORMS,
    LANGUAGES,
    OWN_WORDS,
    READ_MARKS,
    REPORT,
    SHOWN,
    SPOKEN,
    TIES,
    Reader,
)
from conversations.situation import Situation
from conversations.steering import WHAT_IT_IS, WHAT_IT_IS_FOR, Dial, Style
from conversations.text import Plural, Sentence, Text


@dataclass(frozen=True)
class Field:
    """One line of a trajectory: how it is called, read, asked and shown."""

    step: str
    names: tuple[str, ...]
    read: Reader
    question: Text
    shown: Callable[[str], Sentence]
    options: tuple[Option, ...] = ()
    may_skip: bool = False
    asked: Condition = always


def _step_by_step(answers: Answers, situation: Situation) -> bool:
    """It is laid down step by step; where lines came in one message, it is one of those, or not there."""
    return not (answers.was_known("form") or answers.was_known("welcome"))


def _never(answers: Answers, situation: Situation) -> bool:
    """It is not asked for; it is laid down as a line, or not at all."""
    return False


_TIED = {
    COLLEAGUE.key: Text("Your client is a direct colleague"),
    REPORT.key: Text("You manage your client"),
}


FIELDS = (
    Field(
        "client", ("klant", "client", "naam", "name", "naam klant", "cliënt", "coachee", "client name"),
        field_words.client,
        Text("What is your client called? The name you use is enough."),
        lambda value: Text("Client: {value}", value=value),
    ),
    Field(
        "tie", ("collega", "directe collega", "ondergeschikte", "collega of ondergeschikte", "colleague"),
        field_words.tie,
        field_words.WHICH_TIE,
        _TIED.__getitem__,
        options=TIES,
        asked=_step_by_step,
    ),
    Field(
        "goal", ("doel", "goal", "einddoel", "hoofddoel", "doel van het traject", "trajectdoel"), field_words.goal,
        Text("What is the goal of the trajectory, in one sentence?"),
        lambda value: Text("Goal: {value}", value=value),
    ),
    Field(
        "learning_goals",
        ("leerdoel", "leerdoelen", "learning goal", "learning goals", "leervraag", "leervragen"),
        field_words.learning_goals,
        Text("Which learning goals are there? One on each line, five at most."),
        lambda value: Text("Learning goals: {value}", value="; ".join(value.splitlines())),
        may_skip=True,
    ),
    Field(
        "goal_date", ("doeldatum", "goal date", "datum doel", "datum van het doel"), field_words.goal_date,
        Text("On which date should the goal be reached? For instance: {example}", example=Text("1 March")),
        lambda value: Text("Date of the goal: {day}", day=date.fromisoformat(value)),
        may_skip=True,
        asked=_never,
    ),
    Field(
        "first",
        (
            "eerste", "first", "eerste gesprek", "eerste afspraak", "eerste keer", "first meeting", "start", "begin",
            "startdatum", "start date", "datum", "wanneer", "date", "when",
        ),
        field_words.first,
        Text("When is the first meeting? For instance: {example}", example=Text("1 December 14:00")),
        lambda value: Text("First meeting: {moment}", moment=datetime.fromisoformat(value)),
    ),
    Field(
        "count",
        (
            "aantal", "count", "aantal gesprekken", "gesprekken", "number", "number of meetings", "meetings",
            "aantal sessies", "sessies", "hoe vaak", "hoeveel", "hoeveel gesprekken",
        ),
        field_words.count,
        Text("How many meetings are there?"),
        lambda value: Text("Number of meetings: {number}", number=int(value)),
    ),
    Field(
        "every",
        ("om de", "every", "ritme", "rhythm", "frequentie", "frequency", "interval", "elke", "iedere", "weeks"),
        field_words.every,
        Text("How many weeks are there from one meeting to the next?"),
        lambda value: Text("Weeks from one to the next: {number}", number=int(value)),
    ),
    Field(
        "minutes",
        ("duur", "minutes", "length", "lengte", "minuten", "duration", "hoe lang", "gespreksduur", "tijdsduur"),
        field_words.minutes,
        Text("How long does a meeting take, in minutes?"),
        lambda value: Text("Minutes: {number}", number=int(value)),
    ),
    Field(
        "place", ("plaats", "place", "locatie", "location", "plek", "waar", "where"), field_words.place,
        Text("Where do you meet?"),
        lambda value: Text("Place: {value}", value=value),
    ),
    Field(
        "costs", ("kosten", "costs", "prijs", "tarief", "price", "fee"), field_words.costs,
        Text("What do you two agree about the costs?"),
        lambda value: Text("Costs: {value}", value=value),
        may_skip=True,
        asked=_never,
    ),
    Field(
        "evaluation",
        (
            "evaluatie", "evaluatie na", "evalueren", "evalueren na", "tussenevaluatie", "evaluation",
            "evaluation after", "evaluate after",
        ),
        field_words.evaluation,
        Text("After how many meetings do you two look at how it goes?"),
        lambda value: Plural(
            "Evaluation: after {count} meeting", "Evaluation: after {count} meetings", count=int(value)
        ),
        may_skip=True,
        asked=_never,
    ),
    Field(
        "keep",
        ("bewaren", "bewaartermijn", "bewaar", "keep", "kept", "retention"),
        field_words.keep,
        Text("How many days after the last meeting do I keep what is written?"),
        lambda value: Text("Kept until so many days after the last meeting: {number}", number=int(value)),
        may_skip=True,
        asked=_never,
    ),
    Field(
        "form", ("aanspreekvorm", "form", "aanspreken", "form of address", "je/u", "je of u"),
        field_words.form,
        Text("How do you address your client?"),
        lambda value: Text("Form of address: {value}", value=value),
        options=FORMS,
    ),
    Field(
        "read_mark", ("leesbericht", "read mark"),
        field_words.read_mark,
        Text("May your client see that you have read the overview?"),
        lambda value: (
            Text("Your client sees that you have read: yes")
            if value == SHOWN.key
            else Text("Your client sees that you have read: no")
        ),
        options=READ_MARKS,
        may_skip=True,
        asked=_never,
    ),
    Field(
        "welcome", ("welkom", "welcome", "welkomstwoord", "eerste woorden", "first words"), field_words.welcome,
        Text("With which words of yours shall I begin?"),
        lambda value: Text("Your first words: {value}", value=value),
        options=(OWN_WORDS,),
    ),
    Field(
        "language", ("taal", "language"), field_words.language,
        Text("Which language do I speak with your client? Left open, it is the one of the client's Telegram."),
        lambda value: Text("Language: {language}", language=LANGUAGES[value]),
        options=SPOKEN,
        may_skip=True,
        asked=_never,
    ),
    Field(
        "dial", ("sturing", "steering"),
        field_words.dial,
        Text("How closely shall I lead?"),
        lambda value: WHAT_IT_IS[Dial(value)],
        asked=_never,
    ),
    Field(
        "style", ("stijl", "style"),
        field_words.style,
        Text("For which relation shall I word the questions?"),
        lambda value: WHAT_IT_IS_FOR[Style(value)],
        asked=_never,
    ),
    Field(
        "zone", ("zone", "tijdzone", "time zone", "timezone"), field_words.zone,
        Text("In which time zone do you meet?"),
        lambda value: Text("Time zone: {value}", value=value),
        asked=_never,
    ),
)  # fmt: skip
BY_NAME: Mapping[str, Field] = {name: field for field in FIELDS for name in field.names}
