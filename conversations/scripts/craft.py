"""The coach looks back on the own craft after a meeting: what did I do and leave, what was it for, what would I try.

Private: nobody else ever sees it. The chapter calls it reflection on action (Schön); the hours count (*vlieguren*).
"""

from conversations import when_due
from conversations.kinds import Comes, Fact, Names, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.script import Answers, Script
from conversations.situation import Situation
from conversations.text import Piece, Plural, Sentence, Text


def _opening(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("Your own look back on the meeting with {client}, for you alone.", client=situation.client),)


def duration(minutes: int) -> Sentence:
    """So many minutes, in hours and minutes."""
    hours = Plural("{count} hour", "{count} hours", count=minutes // 60)
    rest = Plural("{count} minute", "{count} minutes", count=minutes % 60)
    if minutes % 60 == 0:
        return hours
    return Text("{hours} and {minutes}", hours=hours, minutes=rest) if minutes >= 60 else rest


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    hours = duration(situation.minutes_coached)
    if not answers.given:
        return (Text("Good, skipped. Hours you have coached, all in all: {hours}.", hours=hours),)
    return (Text("Kept, for you alone. Hours you have coached, all in all: {hours}.", hours=hours),)


CRAFT = Script(
    key="craft",
    answers=Who.COACH,
    names=Names(
        title=Text("The coach's own looking back"),
        plan=Text("look back on your own craft, for you alone"),
        digest=None,
        own=None,
        ahead=None,
    ),
    read=readers((Place.CRAFT_LOG,)),
    silence=Silence.UNTOLD,
    comes=Comes(when_due.craft, when_due.craft_until, of_held=True),
    waits=Waits.FOR_NOTHING,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.LINES, Fact.HOURS),
    tried=False,
    opening=_opening,
    steps=(),
    farewell=_farewell,
)
