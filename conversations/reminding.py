"""The one reminder: on which day what was asked, and that leaving it is fine too. It does not ask again."""

from datetime import datetime

from conversations.days.talked import when_it_was
from conversations.rhythm import at_utc
from conversations.script import Answers, Script
from conversations.situation import Situation
from conversations.states import Asked
from conversations.text import Text


def reminder(script: Script, asked: tuple[Asked, ...], situation: Situation, asked_at: datetime | None) -> Text:
    """What is said, in a reply to the question itself and under a greeting; `asked_at` (UTC) is when that arrived."""
    assert script.reminds is not None
    day = at_utc(asked_at, situation.zone).day if asked_at else None
    if day is None or day > situation.today:
        # Since a meeting was moved it counts as asked later than it was.
        return Text(
            "I asked you {what}. You can still answer, leaving it is fine too.",
            what=script.reminds(Answers(asked), situation),
        )
    return Text(
        "{asked_on} I asked you {what}. You can still answer, leaving it is fine too.",
        asked_on=when_it_was(day, situation.today),
        what=script.reminds(Answers(asked), situation),
    )
