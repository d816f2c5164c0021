"""What a coach types on each line of a trajectory, and what is offered to be tapped.

What is typed is read at once, so every value is already in the form the contract needs.
"""

import re
from collections.abc import Callable

from conversations import contract as agreement
from conversations.contract import KEEP_DAYS
from conversations.days.amounts import read_count, read_every, read_minutes
from conversations.days.calendar_words import later
from conversations.days.lengths import NumberRead
from conversations.days.numerals import tidy
from conversations.days.stretches import FROM_NOW
from conversations.days.when import Unclear, Understood, read_date, read_moment
from conversations.effects import Option
from conversations.goal.learning_words import one_each
from conversations.inputs import NO, YES, Reading, Refused, Taken, picked, short
from conversations.offers import refused
from conversations.rhythm import resolve_zone
from conversations.script import Answers
from conversations.situation import Situation
from conversations.steering import DIALS, STYLES, Dial, Style
from conversations.text import Text

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
FORMS = (JE, U)
SHOWN = Option("yes", Text("Yes"), typed=YES)
UNSHOWN = Option("no", Text("No"), typed=NO)
READ_MARKS = (SHOWN, UNSHOWN)
OWN_WORDS = Option("default", Text("Use these words"))
_LEADING = (
    Option(Dial.TIGHT, DIALS[Dial.TIGHT], typed=("strak", "tight")),
    Option(Dial.MIDDLE, DIALS[Dial.MIDDLE], typed=("midden", "middle")),
    Option(Dial.LOOSE, DIALS[Dial.LOOSE], typed=("los", "loose")),
)
_RELATIONS = (
    Option(Style.PASSER_BY, STYLES[Style.PASSER_BY], typed=("voorbijganger", "passer-by")),
    Option(Style.SEEKER, STYLES[Style.SEEKER], typed=("zoeker", "seeker")),
    Option(Style.BUYER, STYLES[Style.BUYER], typed=("koper", "buyer")),
    Option(Style.CO_EXPERT, STYLES[Style.CO_EXPERT], typed=("co-expert", "coexpert", "co expert")),
)
LANGUAGES = {"nl": Text("Dutch"), "en": Text("English")}
SPOKEN = (
    Option("nl", LANGUAGES["nl"], typed=("nl", "nederlands", "dutch")),
    Option("en", LANGUAGES["en"], typed=("en", "engels", "english")),
)


def _up_to(most: int) -> Reader:
    """Words as they are, so many characters of them at most."""
    return lambda text, answers, situation: short(text, most)


def _one_of(options: tuple[Option, ...], otherwise: Text) -> Reader:
    """One of these, typed out; `otherwise` asks for it."""

    def read(text: str, answers: Answers, situation: Situation) -> Reading:
        key = picked(options, text)
        return Taken(key) if key else Refused(otherwise)

    return read


client = _up_to(agreement.CLIENT_LENGTH)
goal = _up_to(agreement.GOAL_LENGTH)
place = _up_to(agreement.PLACE_LENGTH)
costs = _up_to(agreement.COSTS_LENGTH)
welcome = _up_to(agreement.WELCOME_LENGTH)
tie = _one_of(TIES, Text("Is your client a direct colleague, somebody you manage, or neither?"))
form = _one_of(FORMS, Text("How do you address your client: je or u?"))
read_mark = _one_of(READ_MARKS, Text("May your client see that you have read it: yes or no?"))
language = _one_of(SPOKEN, Text("I speak Dutch and English. Which of the two?"))
dial = _one_of(_LEADING, Text("How closely I lead can be strak, midden or los."))
style = _one_of(
    _RELATIONS,
    Text(
        "The style can be voorbijganger (was sent), zoeker (a vague wish), koper (wants the answer from you) or "
        "co-expert (knows what helps)."
    ),
)


def learning_goals(text: str, answers: Answers, situation: Situation) -> Reading:
    """One on each line, with or without a dash before it, or between semicolons."""
    goals = one_each(text)
    if len(goals) > agreement.LEARNING_GOALS:
        return Refused(Text("Five learning goals at most; two or three work best. Which matter most?"))
    if any(len(goal) > agreement.LEARNING_GOAL_LENGTH for goal in goals):
        return Refused(Text("A learning goal has {most} characters at most.", most=agreement.LEARNING_GOAL_LENGTH))
    return Taken("\n".join(goals))


def first(text: str, answers: Answers, situation: Situation) -> Reading:
    """The moment, or the day alone; then the time is asked for."""
    read = read_moment(text, situation.today, answers.value("zone") or situation.zone, asked=True)
    if isinstance(read, Understood):
        return Taken(f"{read.value.day} {read.value.time:%H:%M}", read.note)
    day = read_date(text, situation.today, asked=True)
    if isinstance(day, Understood):
        return Taken(str(day.value), day.note)
    return refused(day if day.offers and not read.offers else read, situation.today)


def goal_date(text: str, answers: Answers, situation: Situation) -> Reading:
    """A day."""
    read = read_date(text, situation.today, asked=True)
    if isinstance(read, Unclear):
        return refused(read, situation.today)
    return Taken(str(read.value), read.note)


def count(text: str, answers: Answers, situation: Situation) -> Reading:
    """So many meetings."""
    return _number(read_count(text), situation)


def evaluation(text: str, answers: Answers, situation: Situation) -> Reading:
    """After so many meetings: "3", "na 3 gesprekken"."""
    words = text.strip()
    opens, _, rest = words.partition(" ")
    return _number(read_count(rest if opens.casefold() in ("na", "after") else words), situation)


def every(text: str, answers: Answers, situation: Situation) -> Reading:
    """So many weeks."""
    return _number(read_every(text), situation)


def minutes(text: str, answers: Answers, situation: Situation) -> Reading:
    """So many minutes."""
    return _number(read_minutes(text), situation)


def _number(read: NumberRead, situation: Situation) -> Reading:
    return refused(read, situation.today) if isinstance(read, Unclear) else Taken(str(read.value))


def keep(text: str, answers: Answers, situation: Situation) -> Reading:
    """So many days after the last meeting."""
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


def zone(text: str, answers: Answers, situation: Situation) -> Reading:
    """An IANA time zone, or a place that is in one."""
    zone = resolve_zone(text.strip())
    if zone is None:
        return Refused(Text("Name a place for the time zone, like Europe/Amsterdam; an offset does not know summer."))
    return Taken(zone)
