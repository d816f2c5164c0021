"""Self-coaching: questions that the client asks himself, on days he sets, when the trajectory is over.

There is no coach in it: nothing of it is ever shown to the coach, not even that it is there. One tap ends it.
"""

from datetime import date, datetime, timedelta

from conversations import patterns as re
from conversations.consequences import AskMyself, AskNoMore
from conversations.contract import KEPT_FOR
from conversations.days.when import Unclear, read_date
from conversations.effects import Effect, Option
from conversations.inputs import NO, YES, Choice, Input, Reading, Refused, Taken, Typed, Words, short
from conversations.kinds import UNNAMED, Fact, Names, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.matching import small
from conversations.offers import refused
from conversations.said.gist import EMPTY_HANDED, kinds_of
from conversations.script import Answers, Condition, Script, Step, Wording, fixed
from conversations.situation import Situation
from conversations.text import Lines, Piece, SpokenDay, Text, Verbatim
from conversations.told.light import light
from conversations.told.parting import parting

QUESTIONS = 3
QUESTION_LENGTH = 500
DAYS = 6


def own_question(number: int) -> str:
    """Where question `number` (from 1) stands among the answers."""
    return f"question{number}"


_ASKS = re.compile(
    r"\?\s*$|^\W*(?:en |of |and )?(?:wie|wat|hoe|waar\w*|wanneer|welke?|waarom|hoeveel|heb|ben|durf|doe|lukt|gaat|is|"
    r"zijn|kan|wil|mag|moet|denk|voel|weet|krijg|neem|zeg|blijf|of|who|what|how|where|when|which|why|do|am|is|are|have|can)\b",
    re.IGNORECASE,
)
_A_TOPIC = 3  # words; in so few it can be what he wants to ask himself about


def asks(line: str) -> bool:
    """Whether somebody can be asked this: a goodbye, or how it is with him, is no question to himself."""
    return _ASKS.search(line) is not None or (len(line.split()) <= _A_TOPIC and light(line) is None)


def _questions(text: str, at: datetime) -> Reading:
    lines = _lines(text)
    if not any(asks(line) for line in lines):
        return Taken("")
    if len(lines) > QUESTIONS:
        return Refused(Text("Three questions at most. Which would help you most?"))
    too_long = short(max(lines, key=len, default=""), QUESTION_LENGTH)
    return too_long if isinstance(too_long, Refused) else Taken("\n".join(lines))


def _lines(text: str) -> list[str]:
    """What stands on a line of its own, or behind another question."""
    return [line for line in (line.strip(" \t-*•") for line in _EACH.split(text)) if line]


_EACH = re.compile(r"\n|(?<=\?)\s+")


def last_day(situation: Situation) -> date:
    """Until when answers are kept, and so questions make sense."""
    days = [meeting.at.day for meeting in situation.meetings]
    kept = timedelta(days=situation.contract.keep_days) if situation.contract is not None else KEPT_FOR
    return max(days, default=situation.today) + kept


def _days(answers: Answers, situation: Situation) -> Input:
    def read(text: str, at: datetime) -> Reading:
        lines = _lines(text)
        if len(lines) > DAYS:
            return Refused(Text("Six days at most; later you can always choose new ones."))
        days = set()
        for line in lines:
            one = read_date(line, situation.today, asked=True)
            # What is taken for meant here is read back before anything comes of it.
            if isinstance(one, Unclear) and len(one.offers) != 1:
                return refused(one, situation.today) if len(lines) == 1 else Refused(one.reason)
            days.add(one.offers[0] if isinstance(one, Unclear) else one.value)
        return _possible(sorted(days), situation)

    return Typed(read)


def _possible(days: list[date], situation: Situation) -> Reading:
    if any(day <= situation.today for day in days):
        return Refused(Text("One of these is today or has passed. Write all the days once more, each still to come."))
    if any(day >= last_day(situation) for day in days):
        last = last_day(situation)
        return Refused(Text("I keep everything until {day}; choose days before that.", day=last))
    return Taken("\n".join(map(str, days)))


def has(step: str) -> Condition:
    """Whether there is something at this step."""

    def applies(answers: Answers, situation: Situation) -> bool:
        return bool(answers.value(step))

    applies.__doc__ = f"There are {step}."
    return applies


def _plan(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    days = map(date.fromisoformat, _chosen(answers, "days"))
    told = (Text("{day}", day=SpokenDay(day) if day.year == situation.today.year else day) for day in days)
    return (*(Verbatim(question) for question in _chosen(answers, "questions")), Lines(*told))


def _chosen(answers: Answers, step: str) -> tuple[str, ...]:
    return tuple((answers.value(step) or "").splitlines())


def _planned(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    said = answers.own("questions")
    if answers.value("questions") == "" and _THANKS.search(small(said)):
        return (Text("You are welcome, {client}. Take care.", client=situation.client),)
    if answers.value("questions") == "" and parting(said, situation.client, "") is not None:
        return (Text("Take care, {client}.", client=situation.client),)
    if answers.value("questions") == "" and kinds_of(said) & EMPTY_HANDED:
        return (Text("Good. Then I ask nothing."),)
    if answers.value("questions") == "":
        return (Text("Thank you. I keep it, for you alone, and ask nothing more."),)
    if answers.value("sure") != "yes":
        return (Text("Good. Then I ask nothing."),)
    return (Text("Good. I bring them on those days, for you alone. One tap, or /stop, ends it."),)


_THANKS = re.compile(r"^\W*(?:\w+ ){0,2}?(?:dank|bedankt|dankjewel|dankuwel|merci|thanks|thank you)\b")


def _ask(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """If he wants it so, his questions come on those days."""
    if answers.value("sure") != "yes":
        return ()
    return (AskMyself(_chosen(answers, "questions"), _chosen(answers, "days")),)


_ON_WHICH_DAYS = Text("When shall I ask you that? In six weeks, for instance. More days are fine too.")
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
    needs=facts(Fact.MEETINGS),
    tried=True,
    steps=(
        Step(
            "questions",
            Typed(_questions),
            wording=fixed(
                Text("What do you want to ask yourself later on? One question is enough, three are fine too.")
            ),
        ),
        Step(
            "days",
            _days,
            when=has("questions"),
            wording=fixed(_ON_WHICH_DAYS),
        ),
        Step(
            "sure",
            Choice((Option("yes", Text("Yes, ask me"), typed=YES), Option("no", Text("No, rather not"), typed=NO))),
            when=has("days"),
            lead=_plan,
            wording=fixed(Text("Shall I ask you this then?")),
        ),
    ),
    farewell=_planned,
    at_end=_ask,
)

_NO_MORE = Option("no-more", Text("No more questions of mine"), typed=("stop hiermee", "no more"))


def _wants_no_more(answers: Answers) -> bool:
    return any(answers.value(f"answer{number}") == _NO_MORE.key for number in range(1, QUESTIONS + 1))


def _goes_on(number: int) -> Condition:
    def applies(answers: Answers, situation: Situation) -> bool:
        """For each question of his, until he wants no more."""
        ended = any(answers.value(f"answer{before}") == _NO_MORE.key for before in range(1, number))
        return bool(answers.value(own_question(number))) and not ended

    return applies


def _own_words(number: int) -> Wording:
    return lambda answers, situation: Text("{words}", words=answers.value(own_question(number)) or "")


def _opening(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("You wanted to ask yourself this. Nobody else sees it."),)


def _kept(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if _wants_no_more(answers):
        return (Text("Good. No more questions from me."),)
    return (Text("Kept, for you alone."),) if any(answers.words(f"answer{n}") for n in range(1, QUESTIONS + 1)) else ()


def _stops(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """If he wants no more, none comes."""
    return (AskNoMore(),) if _wants_no_more(answers) else ()


OWN_QUESTIONS = Script(
    key="own_questions",
    answers=Who.CLIENT,
    names=UNNAMED,
    read=readers((Place.READ_BACK,)),
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_SILENCE,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(),
    tried=False,
    opening=_opening,
    steps=tuple(
        Step(f"answer{number}", Words((_NO_MORE,)), when=_goes_on(number), wording=_own_words(number))
        for number in range(1, QUESTIONS + 1)
    ),
    farewell=_kept,
    at_end=_stops,
)
