"""What a new trajectory can begin with: nothing, a rhythm that many use, an earlier one, or the one that was put away.

What is answered in the conversation itself always goes before what it began with.
"""

from collections.abc import Mapping, Sequence

from conversations.contract import Contract
from conversations.effects import Option
from conversations.inputs import NO, YES, Choice
from conversations.script import Answers, Condition
from conversations.scripts.days import moment_of
from conversations.scripts.fields import FIELDS, Field
from conversations.scripts.values import as_values
from conversations.situation import Situation, Template
from conversations.states import Asked
from conversations.text import Piece, Text

RESUME = "resume"
FIRST, FIRST_TIME = "first", "first_time"
# The question that can be answered with a whole rhythm.
RHYTHM = "count"
_COPIED = ("count", "every", "minutes", "place", "form")

# The example of the book, which two people can agree on as it is.
JOHANS = Template(
    "like-johan",
    Text("Seven meetings of an hour, every three weeks"),
    {"count": "7", "every": "3", "minutes": "60"},
)
RESUMES = Choice(
    (Option("yes", Text("Go on with it"), typed=YES), Option("no", Text("Begin anew"), typed=NO)),
)


def copy_of(key: str, contract: Contract) -> Template:
    """An earlier trajectory, without what belongs to its client alone."""
    values = as_values(contract)
    kept = {step: values[step] for step in _COPIED}
    return Template(f"like-{key}", Text("As with {client}", client=contract.client), kept)


def can_resume(answers: Answers, situation: Situation) -> bool:
    """The coach began a trajectory earlier and put it away."""
    return bool(situation.unfinished) and not answers.known_before


def shows_unfinished(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """Whose trajectory it was going to be."""
    client = situation.unfinished.get("client")
    return (Text("You were laying down a trajectory with {client}.", client=client),) if client else ()


def rhythms(answers: Answers, situation: Situation) -> tuple[Option, ...]:
    """Whole rhythms to choose from, when nothing is known yet."""
    return () if answers.known_before else tuple(Option(one.key, one.label) for one in situation.templates)


def still_asked(field: Field) -> Condition:
    """Whether this line is asked for: it always is, unless it began with something here."""

    def applies(answers: Answers, situation: Situation) -> bool:
        """It did not begin with it."""
        if answers.of(field.step) is not None:
            return True
        return field.asked(answers, situation) and field.step not in begun_with(answers, situation)

    return applies


def begun_with(answers: Answers, situation: Situation) -> Mapping[str, str]:
    """The values that were there at the beginning, by step."""
    resumed = situation.unfinished if answers.value(RESUME) == "yes" else {}
    rhythm = answers.value(RHYTHM) or resumed.get(RHYTHM)
    template = next((one.values for one in situation.templates if one.key == rhythm), {})
    # A rhythm that is not there any more is no number of meetings.
    own = {step: value for step, value in resumed.items() if step != RHYTHM or value.isdecimal()}
    return {**own, **template}


def laid_down(answers: Answers, situation: Situation) -> dict[str, str]:
    """All values there are now, by step, in the order of the lines."""
    begun = begun_with(answers, situation)
    now = {field.step: answers.value(field.step) for field in FIELDS}
    if not (now[RHYTHM] or "").isdecimal():
        del now[RHYTHM]
    values = {**begun, **{step: value for step, value in now.items() if value is not None}}
    if first := values.pop(FIRST, None):
        whole = moment_of(first, answers.value(FIRST_TIME) or begun.get(FIRST_TIME), situation.zone)
        values |= {FIRST: f"{whole.day} {whole.time:%H:%M}"} if whole else {}
    return {field.step: values[field.step] for field in FIELDS if field.step in values}


def lacks_time(answers: Answers, situation: Situation) -> bool:
    """The day of the first meeting is known, the time is not."""
    return bool(first_day(answers, situation)) and FIRST not in laid_down(answers, situation)


def first_day(answers: Answers, situation: Situation) -> str:
    """The day of the first meeting, or the moment, as it was given."""
    return answers.value(FIRST) or begun_with(answers, situation).get(FIRST, "")


def put_away(histories: Sequence[tuple[Asked, ...]]) -> Mapping[str, str]:
    """What was answered in conversations that were put away, newest first; back to one that did not go on with an
    earlier one."""
    values: dict[str, str] = {}
    for history in histories:
        answers = Answers(history)
        said = {step: answers.value(step) for step in (*(field.step for field in FIELDS), FIRST_TIME)}
        values = {**{step: value for step, value in said.items() if value is not None}, **values}
        if answers.value(RESUME) != "yes":
            break
    return values
