"""The lines of a trajectory: how each is called, read, asked and shown to the coach.

What is typed is read at once, so every value is already in the form the contract needs.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from conversations import contract as agreement
from conversations.amounts import NumberRead, read_count, read_every, read_minutes
from conversations.calendar_words import later
from conversations.contract import KEEP_DAYS
from conversations.effects import Option
from conversations.inputs import NO, YES, Reading, Refused, Taken, picked, short
from conversations.numerals import tidy
from conversations.offers import refused
from conversations.rhythm import resolve_zone
from conversations.script import Answers, Condition, always
from conversations.situation import Situation
from conversations.steering import DIALS, STYLES, WHAT_IT_IS, WHAT_IT_IS_FOR, Dial, Style
from conversations.stretches import FROM_NOW
from conversations.text import Plural, Sentence, Text
from conversations.when import Unclear, Understood, read_date, read_moment

Reader = Callable[[str, Answers, Situation], Reading]

FREE = Option("no", Text("No"), typed=(*NO, "geen van beide", "neither"))
COLLEAGUE = Option(
    agreement.COLLEAGUE, Text("A direct colleague"), typed=(*YES, "collega", "directe collega", "colleague")
)
REPORT = Option(
    agreement.REPORT, Text("Somebody I manage"), typed=("ondergeschikte", "medewerker", "ik geef leiding", "report")
)
TIES = (FREE, COLLEAGUE, REPORT)
WHICH_TIE = Text("Is your client a direct colleague, or somebody you manage?")
JE = Option("je", Text("Informal (je)"), typed=("je", "jij", "informal"))
U = Option("u", Text("Formal (u)"), typed=("u", "formal"))
SHOWN = Option("yes", Text("Yes"), typed=YES)
UNSHOWN = Option("no", Text("No"), typed=NO)
OWN_WORDS = Option("default", Text("Use these words"))
_DIALS = (
    Option(Dial.TIGHT, DIALS[Dial.TIGHT], typed=("strak", "tight")),
    Option(Dial.MIDDLE, DIALS[Dial.MIDDLE], typed=("midden", "middle")),
    Option(Dial.LOOSE, DIALS[Dial.LOOSE], typed=("los", "loose")),
)
_STYLES = (
    Option(Style.PASSER_BY, STYLES[Style.PASSER_BY], typed=("voorbijganger", "passer-by")),
    Option(Style.SEEKER, STYLES[Style.SEEKER], typed=("zoeker", "seeker")),
    Option(Style.BUYER, STYLES[Style.BUYER], typed=("koper", "buyer")),
    Option(Style.CO_EXPERT, STYLES[Style.CO_EXPERT], typed=("co-expert", "coexpert", "co expert")),
)


def _name(text: str, answers: Answers, situation: Situation) -> Reading:
    return short(text, agreement.CLIENT_LENGTH)


def _goal(text: str, answers: Answers, situation: Situation) -> Reading:
    return short(text, agreement.GOAL_LENGTH)


def _place(text: str, answers: Answers, situation: Situation) -> Reading:
    return short(text, agreement.PLACE_LENGTH)


def _costs(text: str, answers: Answers, situation: Situation) -> Reading:
    return short(text, agreement.COSTS_LENGTH)


def _welcome(text: str, answers: Answers, situation: Situation) -> Reading:
    return short(text, agreement.WELCOME_LENGTH)


def _learning_goals(text: str, answers: Answers, situation: Situation) -> Reading:
    goals = [line.strip(" \t-*•") for line in text.splitlines()]
    goals = [goal for goal in goals if goal]
    if len(goals) > agreement.LEARNING_GOALS:
        return Refused(Text("Five learning goals at most; two or three work best. Which matter most?"))
    if any(len(goal) > agreement.LEARNING_GOAL_LENGTH for goal in goals):
        return Refused(Text("A learning goal has {most} characters at most.", most=agreement.LEARNING_GOAL_LENGTH))
    return Taken("\n".join(goals))


def _first(text: str, answers: Answers, situation: Situation) -> Reading:
    """The moment, or the day alone; then the time is asked for."""
    read = read_moment(text, situation.today, answers.value("zone") or situation.zone)
    if isinstance(read, Understood):
        return Taken(f"{read.value.day} {read.value.time:%H:%M}", read.note)
    day = read_date(text, situation.today)
    if isinstance(day, Understood):
        return Taken(str(day.value), day.note)
    return refused(day if day.offers and not read.offers else read, situation.today)


def _goal_date(text: str, answers: Answers, situation: Situation) -> Reading:
    read = read_date(text, situation.today)
    if isinstance(read, Unclear):
        return refused(read, situation.today)
    return Taken(str(read.value), read.note)


def _count(text: str, answers: Answers, situation: Situation) -> Reading:
    return _number(read_count(text), situation)


def _evaluation(text: str, answers: Answers, situation: Situation) -> Reading:
    """After so many meetings: "3", "na 3 gesprekken"."""
    words = text.strip()
    first, _, rest = words.partition(" ")
    return _number(read_count(rest if first.casefold() in ("na", "after") else words), situation)


def _every(text: str, answers: Answers, situation: Situation) -> Reading:
    return _number(read_every(text), situation)


def _minutes(text: str, answers: Answers, situation: Situation) -> Reading:
    return _number(read_minutes(text), situation)


def _number(read: NumberRead, situation: Situation) -> Reading:
    return refused(read, situation.today) if isinstance(read, Unclear) else Taken(str(read.value))


def _keep(text: str, answers: Answers, situation: Situation) -> Reading:
    words = tidy(text)
    found = FROM_NOW.fullmatch(words)
    until = later(situation.today, found["number"], found["unit"]) if found is not None else None
    days = (
        (until - situation.today).days if until is not None else int(words) if re.fullmatch("[0-9]{1,3}", words) else 0
    )
    if days in KEEP_DAYS:
        return Taken(str(days))
    low, high = KEEP_DAYS[0], KEEP_DAYS[-1]
    return Refused(Text("I can keep it from {low} to {high} days after the last meeting.", low=low, high=high))


def _zone(text: str, answers: Answers, situation: Situation) -> Reading:
    zone = resolve_zone(text.strip())
    if zone is None:
        return Refused(Text("Name a place for the time zone, like Europe/Amsterdam; an offset does not know summer."))
    return Taken(zone)


def _form(text: str, answers: Answers, situation: Situation) -> Reading:
    form = picked((JE, U), text)
    return Taken(form) if form else Refused(Text("How do you address your client: je or u?"))


LANGUAGES = {"nl": Text("Dutch"), "en": Text("English")}
_DUTCH = Option("nl", LANGUAGES["nl"], typed=("nl", "nederlands", "dutch"))
_ENGLISH = Option("en", LANGUAGES["en"], typed=("en", "engels", "english"))


def _language(text: str, answers: Answers, situation: Situation) -> Reading:
    language = picked((_DUTCH, _ENGLISH), text)
    return Taken(language) if language else Refused(Text("I speak Dutch and English. Which of the two?"))


def _dial(text: str, answers: Answers, situation: Situation) -> Reading:
    dial = picked(_DIALS, text)
    return Taken(dial) if dial else Refused(Text("How closely I lead can be strak, midden or los."))


def _style(text: str, answers: Answers, situation: Situation) -> Reading:
    style = picked(_STYLES, text)
    if style:
        return Taken(style)
    return Refused(
        Text(
            "The style can be voorbijganger (was sent), zoeker (a vague wish), koper (wants the answer from you) or "
            "co-expert (knows what helps)."
        )
    )


def _tie(text: str, answers: Answers, situation: Situation) -> Reading:
    tie = picked(TIES, text)
    return Taken(tie) if tie else Refused(Text("Is your client a direct colleague, somebody you manage, or neither?"))


_TIED = {
    COLLEAGUE.key: Text("Your client is a direct colleague"),
    REPORT.key: Text("You manage your client"),
}


def _read_mark(text: str, answers: Answers, situation: Situation) -> Reading:
    picks = picked((SHOWN, UNSHOWN), text)
    return Taken(picks) if picks else Refused(Text("May your client see that you have read it: yes or no?"))


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


FIELDS = (
    Field(
        "client", ("klant", "client", "naam", "name", "naam klant", "cliënt", "coachee", "client name"), _name,
        Text("What is your client called? The name you use is enough."),
        lambda value: Text("Client: {value}", value=value),
    ),
    Field(
        "tie", ("collega", "directe collega", "ondergeschikte", "collega of ondergeschikte", "colleague"), _tie,
        WHICH_TIE,
        _TIED.__getitem__,
        options=TIES,
        asked=_step_by_step,
    ),
    Field(
        "goal", ("doel", "goal", "einddoel", "hoofddoel", "doel van het traject", "trajectdoel"), _goal,
        Text("What is the goal of the trajectory, in one sentence?"),
        lambda value: Text("Goal: {value}", value=value),
    ),
    Field(
        "learning_goals",
        ("leerdoel", "leerdoelen", "learning goal", "learning goals", "leervraag", "leervragen"),
        _learning_goals,
        Text("Which learning goals are there? One on each line, five at most."),
        lambda value: Text("Learning goals: {value}", value="; ".join(value.splitlines())),
        may_skip=True,
    ),
    Field(
        "goal_date", ("doeldatum", "goal date", "datum doel", "datum van het doel"), _goal_date,
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
        _first,
        Text("When is the first meeting? For instance: {example}", example=Text("1 December 14:00")),
        lambda value: Text("First meeting: {moment}", moment=datetime.fromisoformat(value)),
    ),
    Field(
        "count",
        (
            "aantal", "count", "aantal gesprekken", "gesprekken", "number", "number of meetings", "meetings",
            "aantal sessies", "sessies", "hoe vaak", "hoeveel", "hoeveel gesprekken",
        ),
        _count,
        Text("How many meetings are there?"),
        lambda value: Text("Number of meetings: {number}", number=int(value)),
    ),
    Field(
        "every",
        ("om de", "every", "ritme", "rhythm", "frequentie", "frequency", "interval", "elke", "iedere", "weeks"),
        _every,
        Text("How many weeks are there from one meeting to the next?"),
        lambda value: Text("Weeks from one to the next: {number}", number=int(value)),
    ),
    Field(
        "minutes",
        ("duur", "minutes", "length", "lengte", "minuten", "duration", "hoe lang", "gespreksduur", "tijdsduur"),
        _minutes,
        Text("How long does a meeting take, in minutes?"),
        lambda value: Text("Minutes: {number}", number=int(value)),
    ),
    Field(
        "place", ("plaats", "place", "locatie", "location", "plek", "waar", "where"), _place,
        Text("Where do you meet?"),
        lambda value: Text("Place: {value}", value=value),
    ),
    Field(
        "costs", ("kosten", "costs", "prijs", "tarief", "price", "fee"), _costs,
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
        _evaluation,
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
        _keep,
        Text("How many days after the last meeting do I keep what is written?"),
        lambda value: Text("Kept until so many days after the last meeting: {number}", number=int(value)),
        may_skip=True,
        asked=_never,
    ),
    Field(
        "form", ("aanspreekvorm", "form", "aanspreken", "form of address", "je/u", "je of u"), _form,
        Text("How do you address your client?"),
        lambda value: Text("Form of address: {value}", value=value),
        options=(JE, U),
    ),
    Field(
        "read_mark", ("leesbericht", "read mark"), _read_mark,
        Text("May your client see that you have read the overview?"),
        lambda value: (
            Text("Your client sees that you have read: yes")
            if value == SHOWN.key
            else Text("Your client sees that you have read: no")
        ),
        options=(SHOWN, UNSHOWN),
        may_skip=True,
        asked=_never,
    ),
    Field(
        "welcome", ("welkom", "welcome", "welkomstwoord", "eerste woorden", "first words"), _welcome,
        Text("With which words of yours shall I begin?"),
        lambda value: Text("Your first words: {value}", value=value),
        options=(OWN_WORDS,),
    ),
    Field(
        "language", ("taal", "language"), _language,
        Text("Which language do I speak with your client? Left open, it is the one of the client's Telegram."),
        lambda value: Text("Language: {language}", language=LANGUAGES[value]),
        options=(_DUTCH, _ENGLISH),
        may_skip=True,
        asked=_never,
    ),
    Field(
        "dial", ("sturing", "steering"), _dial,
        Text("How closely shall I lead?"),
        lambda value: WHAT_IT_IS[Dial(value)],
        asked=_never,
    ),
    Field(
        "style", ("stijl", "style"), _style,
        Text("For which relation shall I word the questions?"),
        lambda value: WHAT_IT_IS_FOR[Style(value)],
        asked=_never,
    ),
    Field(
        "zone", ("zone", "tijdzone", "time zone", "timezone"), _zone,
        Text("In which time zone do you meet?"),
        lambda value: Text("Time zone: {value}", value=value),
        asked=_never,
    ),
)  # fmt: skip
BY_NAME: Mapping[str, Field] = {name: field for field in FIELDS for name in field.names}
