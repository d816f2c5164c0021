"""What somebody says of himself that he will do, while nothing is asked: it is kept as an intention, and he is told
when he is asked how it went, as after a meeting.

Who is asked about something else already, hears the day of that, and is asked about both then.
"""

from datetime import date

from conversations.as_shown import as_shown
from conversations.check_days import (
    ASK_ON,
    RATHER_NOT,
    days_to_choose,
    is_over_by_then,
    planned,
    planned_unless_chosen,
    told_when,
)
from conversations.consequences import PlanCheck
from conversations.day_asked import asks_when
from conversations.effects import Effect
from conversations.inputs import Input, Words
from conversations.kinds import Fact, Names, Overview, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.quoted.instead import takes_its_place
from conversations.room_to_ask import comes_up
from conversations.script import Answers, Script, Step, fixed
from conversations.situation import Situation
from conversations.states import Status
from conversations.text import Piece, Sentence, Text, Verbatim
from conversations.wished.day_wish import is_more_of_it

SET_OUT, SINCE = "intention", "since"
"""What he will do, and the day on which he is asked about something else already; known, and never asked."""
HEADING = Text("What you set out to do")
"""Above what he will do, where a question stands elsewhere."""


def _since(answers: Answers) -> date | None:
    day = answers.value(SINCE)
    return date.fromisoformat(day) if day else None


def can_be_asked(answers: Answers, situation: Situation) -> bool:
    """There are days on which it makes sense to ask what came of it."""
    return bool(days_to_choose(situation, answers.words(SET_OUT), _since(answers)))


def _days(answers: Answers, situation: Situation) -> Input:
    return asks_when(situation, answers.words(SET_OUT), _since(answers)) or Words()


def _when_asked(answers: Answers, situation: Situation) -> Sentence:
    return told_when(situation, answers.words(SET_OUT), _since(answers))


def _stands_now(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """What he will do, where that stands in the place of something else."""
    words = answers.words(SET_OUT)
    return (Text("Then it becomes this:"), Verbatim(as_shown(words))) if takes_its_place(words) else ()


def _meanwhile(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    return planned_unless_chosen(situation, answers.words(SET_OUT), _since(answers))


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """He is asked on the day that he chose; about what he was asked already he is asked as was said."""
    since = _since(answers)
    if answers.value(ASK_ON) == RATHER_NOT and since is not None and not takes_its_place(answers.words(SET_OUT)):
        return (PlanCheck(str(since)),)
    return planned(answers.value(ASK_ON))


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if answers.value(ASK_ON) == RATHER_NOT:
        return (Text("Good, then I do not ask about it."),)
    asked = answers.of(ASK_ON)
    if asked is not None and (asked.status is Status.SKIPPED or can_be_asked(answers, situation)):
        return ()  # of the day that he was told nothing else is said when it comes
    stands = _stands_now(answers, situation) if asked is None else ()
    if not is_over_by_then(situation, answers.words(SET_OUT)):
        return (*stands, Text("Kept."))
    return (*stands, comes_up(situation))


PLAN = Script(
    key="plan",
    answers=Who.CLIENT,
    names=Names(
        title=None,
        plan=None,
        digest=Text("something to try, in between"),
        own=None,
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.DIGEST, Place.COURSE), shared=True),
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_NOTHING,
    yields=Yields.AT_ONCE,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.DAYS_OFF, Fact.TAKEN),
    tried=False,
    overview=Overview(
        labels={ASK_ON: Text("with the intention")},
        steers=frozenset({ASK_ON}),
        arranges=frozenset({ASK_ON}),
        sets=frozenset({SET_OUT}),
    ),
    steps=(
        Step(SET_OUT, wording=fixed(HEADING), may_skip=False),
        Step(
            ASK_ON,
            _days,
            when=can_be_asked,
            lead=_stands_now,
            wording=_when_asked,
            may_skip=False,
            may_lapse=True,
            else_if=is_more_of_it,
            else_to=SET_OUT,
            meanwhile=_meanwhile,
        ),
    ),
    farewell=_farewell,
    at_end=_at_end,
    may_put_off=False,
)
