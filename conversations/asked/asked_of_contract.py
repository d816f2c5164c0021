"""What somebody wants to know of what his coach and he agree on, while it lies before him: how often they meet, when,
what becomes of a meeting that is missed, and what he may have asked at the door. What is not known here his coach reads
with his answer."""

from datetime import date

from conversations import patterns as re
from conversations.asked.asked_at_the_door import answer_at_the_door, asks
from conversations.contract import Contract
from conversations.rhythm import series
from conversations.text import Sentence, Spelled, Text

_OF_MEETINGS = re.compile(
    r"\b(?:gesprek\w*|afspraak|sessies?|hoe ?veel|hoe ?vaak|wanneer|welke (?:dag|data|datum)|die van|"
    r"(?:maan|dins|woens|donder|vrij)dag|when|how (?:many|often))\b",
    re.IGNORECASE,
)
_MISSED = re.compile(
    r"\b(?:verval\w*|vervielen|verzet\w*|verplaats\w*|verschui\w*|inhalen|overslaan|afzeg\w*|afgezegd|gemist|mis|voorbij|"
    r"verlopen|later|eerder|andere|tellen|telt|(?:niet|geen) (?:\w+ )?(?:kan|kom|door|tijd|red|haal|doorging))\b",
    re.IGNORECASE,
)


def answer_of_contract(words: str, contract: Contract, coach: str, today: date) -> Sentence | None:
    """What he is told who asks something in these words; None where he asks nothing."""
    asked = asks(words)
    if not asked:
        return None
    if any(_OF_MEETINGS.search(one) or _MISSED.search(one) for one in asked):
        return _ahead(contract, coach, today, missed=any(map(_MISSED.search, asked)))
    at_the_door = answer_at_the_door(words, coach, contract.keep_days)
    return at_the_door or Text("I do not know that. {coach} reads your question with your answer.", coach=coach)


def _ahead(contract: Contract, coach: str, today: date, *, missed: bool) -> Sentence:
    """Which meetings are still to come; and whose it is what becomes of one that is not."""
    days = [at for at in series(contract.first, contract.every_weeks, contract.count) if at.day >= today]
    settles = Text("Moving a meeting, or making up for one, you settle with {coach}.", coach=coach)
    if not days:
        return settles
    if len(days) == 1:
        said = Text("You meet {coach} once more: {moment}.", coach=coach, moment=days[0].wall())
    else:
        said = Text(
            "You meet {coach} {number} more times, first on {moment}.",
            coach=coach,
            number=Spelled(len(days)),
            moment=days[0].wall(),
        )
    return Text("{one} {other}", one=said, other=settles) if missed else said
