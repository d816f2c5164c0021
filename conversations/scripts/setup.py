"""The coach lays down a trajectory: all lines in one message, or asked one by one; then a summary to confirm.

Asked one by one, it can begin with an earlier trajectory (`beginnings.py`). The same script, opened at its summary,
changes a contract.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from conversations.consequences import SetUp
from conversations.effects import Effect, Option
from conversations.goal.addressed import still_spoken_of
from conversations.inputs import YES, Choice, Input, Typed
from conversations.kinds import UNNAMED, Fact, Silence, Waits, Who, Yields, facts
from conversations.said.assent import LEAVE_IT
from conversations.script import Answers, Lead, Script, Step, always, fixed
from conversations.scripts import beginnings
from conversations.scripts.beginnings import laid_down, still_asked
from conversations.scripts.days import a_day, a_time, day_or_moment, legend
from conversations.scripts.field_words import COLLEAGUE, FREE, OWN_WORDS, REPORT
from conversations.scripts.fields import FIELDS, Field
from conversations.situation import Situation
from conversations.states import Asked, Status
from conversations.text import Lines, Piece, Sentence, Text, Verbatim


def _takes(field: Field) -> Callable[[Answers, Situation], Input]:
    def takes(answers: Answers, situation: Situation) -> Input:
        if field.step == beginnings.FIRST:
            here = replace(situation, zone=answers.value("zone") or situation.zone)
            return a_day(here, day_or_moment(here))
        rhythms = beginnings.rhythms(answers, situation) if field.step == beginnings.RHYTHM else ()
        return Typed(lambda text, at: field.read(text, answers, situation), (*field.options, *rhythms))

    return takes


def default_welcome(client: str, coach: str) -> Text:
    """What the coach's first words are when he leaves them to us."""
    return Text(
        "Hello {client}, good that we are going to work together. I look forward to it. Regards, {coach}",
        client=client,
        coach=coach,
    )


def _lead(field: Field) -> Lead:
    """How far along this is, and what has to be read before it can be answered."""

    def lead(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
        steps = [one.step for one in FIELDS if not answers.was_known(one.step) and still_asked(one)(answers, situation)]
        far = (
            (Text("Step {number} of {count}", number=steps.index(field.step) + 1, count=len(steps)),)
            if len(steps) > 1 and field.step in steps
            else ()
        )
        if field.step == beginnings.FIRST:
            return (*far, *legend(answers, situation))
        if field.step == "goal":
            return (*mind(answers.value("tie"), laid_down(answers, situation).get("client", "")), *far)
        if field.step != "welcome":
            return far
        client = laid_down(answers, situation).get("client", "")
        return (*far, default_welcome(client, situation.coach))

    return lead


def mind(tie: str | None, client: str) -> tuple[Piece, ...]:
    """What there is to know of somebody whom the coach works with as well. What he does with it is his."""
    match tie:
        case REPORT.key:
            return (
                Text(
                    "Good that you say so. You have an interest in what {client} delivers, and who learns must be free "
                    "to fail at something. Those two can rub.",
                    client=client,
                ),
                Text(
                    "What you do and do not do with what you read here, the two of you agree on. I put in the contract "
                    "that you use it for nothing else."
                ),
            )
        case COLLEAGUE.key:
            return (
                Text(
                    "Good that you say so. You both have a picture of how things go where you work. Whether the two "
                    "are alike remains to be seen."
                ),
                Text("I put in the contract that what you read here stays out of your work together."),
            )
        case _:
            return ()


def _summary(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("This is what I have:"), Lines(*shown(laid_down(answers, situation))))


def spoken_of(values: Mapping[str, str]) -> tuple[Text, ...]:
    """That the client reads the goals himself, where they speak of somebody who could be the client."""
    client = values.get("client", "")
    goals = (values.get("goal", ""), *values.get("learning_goals", "").splitlines())
    found = next((word for goal in goals if (word := still_spoken_of(goal, client))), "")
    if not found or not client:
        return ()
    return (
        Text(
            "The goals say “{word}”, and {client} reads them too. If that is about {client}, write it with “I” or "
            "“you”; the card in /traject changes it.",
            word=Verbatim(found),
            client=client,
        ),
    )


def shown(values: Mapping[str, str]) -> tuple[Sentence, ...]:
    """What was laid down, line by line; `values` by step."""
    lines = ((field, values.get(field.step)) for field in FIELDS)
    told = ((field, value) for field, value in lines if (field.step, value) != ("tie", FREE.key))
    return tuple(field.shown(value) for field, value in told if value and value != OWN_WORDS.key)


_CHANGE = {
    "client": Text("Client"),
    "tie": Text("Colleague"),
    "goal": Text("Goal"),
    "learning_goals": Text("Learning goals"),
    "goal_date": Text("Date of the goal"),
    "first": Text("First meeting"),
    "count": Text("Number"),
    "every": Text("Weeks"),
    "minutes": Text("Minutes"),
    "place": Text("Place"),
    "costs": Text("Costs"),
    "form": Text("Form of address"),
    "read_mark": Text("Read mark"),
    "welcome": Text("First words"),
    "language": Text("Language"),
}
_CONFIRM = Choice(
    (
        Option("yes", Text("Yes, this is right"), typed=(*YES, "klopt", "ja klopt", "akkoord")),
        *(Option(f"to-{step}", label, reopen=step) for step, label in _CHANGE.items()),
        Option("no", Text("Leave it"), typed=LEAVE_IT),
    )
)


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """If it is right, the trajectory is made, or the changed contract laid before the client."""
    return (SetUp(tuple(laid_down(answers, situation).items())),) if answers.value("summary") == "yes" else ()


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return () if answers.value("summary") == "yes" else (Text("Good. Nothing has been made; /nieuw begins again."),)


def _asked(field: Field) -> Step:
    return Step(
        field.step,
        _takes(field),
        when=still_asked(field),
        lead=_lead(field),
        wording=fixed(field.question),
        at_once=True,
        may_skip=field.may_skip,
    )


def _steps(field: Field) -> Iterator[Step]:
    """The step of a line; a day that was tapped in the calendar is asked for its time."""
    yield _asked(field)
    if field.step == beginnings.FIRST:
        wording = fixed(Text("At what time?"))
        when = beginnings.lacks_time
        yield Step(beginnings.FIRST_TIME, _time, when=when, wording=wording, at_once=True, may_skip=False)


def _time(answers: Answers, situation: Situation) -> Input:
    return a_time(beginnings.first_day(answers, situation).partition(" ")[0], situation)


SETUP = Script(
    key="setup",
    answers=Who.COACH,
    names=UNNAMED,
    read=None,
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_NOTHING,
    yields=Yields.NEVER,
    needs=facts(Fact.COACH, Fact.DAYS_OFF, Fact.AWAY, Fact.BEGINNINGS),
    tried=False,
    steps=(
        Step(
            beginnings.RESUME,
            beginnings.RESUMES,
            when=beginnings.can_resume,
            lead=beginnings.shows_unfinished,
            wording=fixed(Text("Do you want to go on with it?")),
            may_skip=False,
        ),
        *(step for field in FIELDS for step in _steps(field)),
        Step("summary", _CONFIRM, lead=_summary, wording=fixed(Text("Is this right?")), at_once=True, may_skip=False),
    ),
    farewell=_farewell,
    when_left=Text("I have put this away unfinished; nothing has changed."),
    at_end=_at_end,
    may_put_off=False,
    may_put_away=True,
)


def missing(values: Mapping[str, str]) -> bool:
    """Whether a line is not there yet that every trajectory has."""
    return any(field.asked is always and not field.may_skip and field.step not in values for field in FIELDS)


def known(values: Mapping[str, str]) -> tuple[Asked, ...]:
    """Answers that were given before the conversation begins."""
    return tuple(
        Asked(number, step, value=value, parts=(), status=Status.ANSWERED)
        for number, (step, value) in enumerate(values.items(), 1)
    )
