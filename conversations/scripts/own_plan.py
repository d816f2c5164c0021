"""What the client wants to ask himself when the trajectory is over, and when.

Once he has written it, it is laid down for a day and he is told which; silence leaves it so. He can have another day,
or more of them, and whatever he says of it the question stands.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from conversations import patterns as re
from conversations.asked.asking_back import without_asking
from conversations.consequences import AskMyself
from conversations.contract import KEPT_FOR
from conversations.effects import Effect, Option
from conversations.inputs import RATHER_NOT, YES, Input, Reading, Refused, Taken, Typed, short
from conversations.kinds import Fact, Names, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.matching import normal, small
from conversations.rhythm import is_working_day, next_working_day
from conversations.said.gist import EMPTY_HANDED, Came, kinds_of
from conversations.script import Answers, Script, Step, fixed
from conversations.situation import Situation
from conversations.text import Brief, Piece, Sentence, SpokenDay, Text
from conversations.told.light import Light, light
from conversations.told.parting import parting
from conversations.wished.own_days import OwnDays, Wished, day_within, wished_days
from conversations.wished.own_question import (
    asks,
    asks_more_of_himself,
    asks_plainly,
    chosen_of,
    day_said,
    each_question,
    finds_days_fine,
    knows_none,
    says_to_ask,
    says_when,
    wants_none,
    wonders_who_hears,
)

MOST_QUESTIONS = 3
QUESTION_LENGTH = 500
QUESTIONS, DAYS = "questions", "days"
"""The steps: what he wants to ask himself, and when."""
MEANT = "meant"
"""The days that he was asked about by an earlier version, which laid down nothing before a yes."""

NOBODY_HEARS = Text("Nobody hears of it. I ask it of you alone, on the day that you choose.")
"""To who asks whether anybody hears of it."""

STANDS, NEVER, _SURE, _NOT_SURE = "stands", "never", "yes", "no"
"""What he can say of the days, but for other days."""
_SIX_WEEKS, _A_DAY = timedelta(weeks=6), timedelta(days=1)
_BEFORE_IT_GOES = timedelta(days=10)  # in the last week he is told that what he wrote is erased
_FAR = timedelta(days=300)


def _questions(answers: Answers, situation: Situation) -> Input:
    one = answers.of(QUESTIONS)
    before = [line for part in one.beside for line in each_question(part.text)] if one is not None else []

    def read(text: str, at: datetime) -> Reading:
        lines = each_question(text)
        if before and not any(map(asks_plainly, lines)):
            lines = chosen_of(before, small(text), MOST_QUESTIONS)
        if wonders_who_hears(text):
            return Refused(NOBODY_HEARS)
        if normal(text) in YES or light(text) is Light.NOD:
            return Refused(Text("Then just write what you want to ask yourself."))
        if not any(asks(line) for line in lines):
            return Taken("")
        if len(lines) > MOST_QUESTIONS:
            return Refused(Text("Three questions at most. Which would help you most?"), keeps=True)
        too_long = short(max(lines, key=len, default=""), QUESTION_LENGTH)
        return too_long if isinstance(too_long, Refused) else Taken("\n".join(lines))

    return Typed(read)


def last_day(situation: Situation) -> date:
    """Until when answers are kept, and so questions make sense."""
    days = [meeting.at.day for meeting in situation.meetings]
    kept = timedelta(days=situation.contract.keep_days) if situation.contract is not None else KEPT_FOR
    return max(days, default=situation.today) + kept


def proposed(situation: Situation) -> date | None:
    """The day on which he is asked when he names none: in six weeks, or sooner where what he wrote is erased by then;
    None where that is too soon to be asked at all."""
    today, last = situation.today, last_day(situation)
    latest = max(last - _BEFORE_IT_GOES, today + (last - today) / 2)
    day = min(next_working_day(today + _SIX_WEEKS - _A_DAY, situation.days_off, situation.own_time), latest)
    while day > today and not is_working_day(day, situation.days_off, situation.own_time):
        day -= _A_DAY
    if day > today:
        return day
    return today + _A_DAY if today + _A_DAY < last else None


def _told(answers: Answers, situation: Situation) -> tuple[date, ...]:
    """The days on which he is asked as things are: as laid down, or as it will be."""
    meant = tuple(map(date.fromisoformat, (answers.value(MEANT) or "").splitlines()))
    if situation.own_days or meant:
        return situation.own_days or meant
    day = proposed(situation)
    if day is None:
        return ()
    wished = _said_with_it(answers, situation, day)
    return (day,) if wished is None else wished.days or (day,)


def _said_with_it(answers: Answers, situation: Situation, day: date) -> Wished | None:
    """The days that he names with what he would ask himself, or in it; None where he names none."""
    words, told = answers.own(QUESTIONS), OwnDays((day,), situation.today, last_day(situation))
    said = words if says_to_ask(words) else day_said(words)
    if said:
        return wished_days(said, told)
    named = (day_within(one, told) for one in each_question(words))
    return next((one for one in named if one is not None), None)


def _can_be_asked(answers: Answers, situation: Situation) -> bool:
    """There are questions, and a day for them before all is erased."""
    return bool(answers.value(QUESTIONS)) and bool(_told(answers, situation))


def _was_asked_for_days(answers: Answers, situation: Situation) -> bool:
    """For who was asked by an earlier version on which days, and then whether that is it."""
    return answers.of(MEANT) is not None


def spoken(days: Sequence[date], today: date) -> Sentence:
    """These days in a sentence: "donderdag 15 april en donderdag 1 juli"."""
    said = [Text("{day}", day=day if day - today > _FAR else SpokenDay(day)) for day in days]
    listed = said[0]
    for one in said[1:-1]:
        listed = Text("{one}, {others}", one=listed, others=one)
    return Text("{one} and {other}", one=listed, other=said[-1]) if len(said) > 1 else listed


def _when_asked(answers: Answers, situation: Situation) -> Sentence:
    days, day = spoken(_told(answers, situation), situation.today), proposed(situation)
    wished = _said_with_it(answers, situation, day) if day is not None else None
    if wished is None:
        return Text(
            "Good. On which day shall I ask you this? If you say nothing, it is {days}, for you alone. More days are "
            "fine too.",
            days=days,
        )
    if not wished.days or wished.too_late:
        last = _on(last_day(situation), situation.today)
        return Text(
            "From {last} on it cannot be: then I erase everything. On which day before that? If you say nothing, it is "
            "{days}, for you alone.",
            last=last,
            days=days,
        )
    return Text("Good. I ask you this on {days}, for you alone. Rather another day, or more days?", days=days)


def _meanwhile(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    return (ask_on(answers, _told(answers, situation)),)


def ask_on(answers: Answers, days: Sequence[date]) -> AskMyself:
    """That his questions come on these days, and on no others."""
    return AskMyself(tuple((answers.value(QUESTIONS) or "").splitlines()), tuple(map(str, days)))


def _days(answers: Answers, situation: Situation) -> Input:
    def read(text: str, at: datetime) -> Reading:
        return read_days(text, answers, situation)

    return Typed(
        read,
        (
            Option(_SURE, Text("Yes, ask me"), typed=YES, hidden=True),
            Option(_NOT_SURE, Text("No, rather not"), hidden=True),
            Option(NEVER, Text("rather not"), typed=RATHER_NOT),
        ),
    )


def read_days(text: str, answers: Answers, situation: Situation) -> Reading:
    """What comes of words about the days: other days, that these are fine, that he need not be asked; or they stand."""
    told, words = _told(answers, situation), without_asking(text)
    questions = [*(answers.value(QUESTIONS) or "").splitlines(), *each_question(text)]
    if asks_more_of_himself(text) and len(questions) <= MOST_QUESTIONS:
        return Taken("\n".join(questions), to=QUESTIONS)
    wished = wished_days(words, OwnDays(told, situation.today, last_day(situation)))
    if wished is not None:
        days = wished.days or told
        said = spoken(days, situation.today)
        late = Text(
            "From {last} on it cannot be: then I erase everything. I ask you this on {days}.",
            last=_on(last_day(situation), situation.today),
            days=said,
        )
        note = late if wished.too_late else Text("Good. Then I ask you this on {days}.", days=said)
        return Taken("\n".join(map(str, days)), note)
    if wants_none(words):
        return Taken(NEVER)
    if finds_days_fine(words):
        return Taken(STANDS)
    if light(words, situation.coach) in (Light.THANKS, Light.GOODBYE, Light.HELLO, Light.REGARDS, Light.WISH):
        return Refused(Text("I leave it at {days}.", days=spoken(told, situation.today)), keeps=True)
    return _stand(words, answers, situation)


def _on(day: date, today: date) -> Sentence:
    return Text("{day}", day=day if day - today > _FAR else SpokenDay(day))


def _stand(words: str, answers: Answers, situation: Situation) -> Reading:
    """They stand, and he is told so; once with how a day is written, and then no more of it."""
    days, one = spoken(_told(answers, situation), situation.today), answers.of(DAYS)
    if (one is not None and one.beside) or Came.UNKNOWN in kinds_of(words):
        return Taken(STANDS, Text("Then it stays {days}.", days=days))
    if not says_when(words):
        return Refused(Text("Kept, for you alone. I leave it at {days}.", days=days), keeps=True)
    shown = Brief(next_working_day(situation.today + timedelta(days=9), situation.days_off))
    return Refused(
        Text("I leave it at {days}. Rather another day? Write it like {example}.", days=days, example=shown), keeps=True
    )


def _planned(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    said = answers.own(QUESTIONS)
    if answers.value(QUESTIONS) == "" and _THANKS.search(small(said)):
        return (Text("You are welcome, {client}. Take care.", client=situation.client),)
    if answers.value(QUESTIONS) == "" and parting(said, situation.client, "") is not None:
        return (Text("Take care, {client}.", client=situation.client),)
    if answers.value(QUESTIONS) == "" and (kinds_of(said) & EMPTY_HANDED or knows_none(said)):
        return (Text("Good. Then I ask nothing."),)
    if answers.value(QUESTIONS) == "":
        return (Text("I keep it, for you alone, and ask nothing more."),)
    if answers.value(QUESTIONS) is None or answers.value(DAYS) in (NEVER, _NOT_SURE):
        return (Text("Good. Then I ask nothing."),)
    if answers.of(DAYS) is None:
        return (Text("I erase everything on {last}; there is no day left to ask you this.", last=last_day(situation)),)
    return ()


_THANKS = re.compile(r"^\W*(?:\w+ ){0,2}?(?:dank|bedankt|dankjewel|dankuwel|merci|thanks|thank you)\b")


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """His questions come on the days that he named, on those that he was told, or not at all."""
    chosen = answers.value(DAYS)
    if chosen in (NEVER, _NOT_SURE):
        return (ask_on(answers, ()),)
    if chosen in (STANDS, _SURE):
        return (ask_on(answers, _told(answers, situation)),)
    if chosen is None:
        # Left open they stand as they were laid down; what he wrote may have changed since.
        return (ask_on(answers, situation.own_days),) if situation.own_days else ()
    return (ask_on(answers, tuple(map(date.fromisoformat, chosen.splitlines()))),)


OWN_PLAN = Script(
    key="own_plan",
    answers=Who.CLIENT,
    names=Names(
        title=Text("Questions of the client's own"),
        plan=None,
        digest=None,
        own=None,
        ahead=None,
    ),
    read=readers((Place.READ_BACK,)),
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_NOTHING,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.DAYS_OFF, Fact.OWN_DAYS),
    tried=True,
    steps=(
        Step(
            QUESTIONS,
            _questions,
            wording=fixed(
                Text("What do you want to ask yourself later on? One question is enough, three are fine too.")
            ),
        ),
        Step(MEANT, _days, when=_was_asked_for_days, wording=_when_asked),
        Step(
            DAYS,
            _days,
            when=_can_be_asked,
            wording=_when_asked,
            may_skip=False,
            may_lapse=True,
            meanwhile=_meanwhile,
        ),
    ),
    farewell=_planned,
    at_end=_at_end,
)
