"""A question that was put off comes again, on another day: that it was asked stands above it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from conversations.announcing import without_it
from conversations.days.talked import when_it_was
from conversations.effects import Ask
from conversations.filled_in import when_meeting
from conversations.kinds import Who
from conversations.rhythm import at_utc
from conversations.script import Script
from conversations.situation import Situation
from conversations.text import Piece, Text, Value, Verbatim


def coming_back(ask: Ask, script: Script, situation: Situation, asked_at: datetime | None) -> Ask:
    """The question, to which nothing was said yet; `asked_at` (UTC) is when it arrived first. On the same day it is
    asked as it is."""
    if asked_at is None or at_utc(asked_at, situation.zone).day == situation.today:
        return ask
    question = _what_to_bring(situation) if _only_quotes(ask, script) else ask.question
    return replace(ask, lead=tuple(_opening(ask, script, situation, asked_at)), question=question)


def _only_quotes(ask: Ask, script: Script) -> bool:
    """Whether what stands quoted above the question is not what it is about: what to bring can be anything."""
    return script.brings is not None and ask.step == "question" and any(isinstance(one, Verbatim) for one in ask.lead)


def _what_to_bring(situation: Situation) -> Text:
    return Text("What do you want to talk about with {coach}?", coach=situation.coach)


def _opening(ask: Ask, script: Script, situation: Situation, asked_at: datetime) -> Iterator[Piece]:
    values: dict[str, Value] = {
        "name": situation.client if script.answers is Who.CLIENT else situation.coach,
        "wrote": when_it_was(at_utc(asked_at, situation.zone).day, situation.today),
    }
    places = [place for place, piece in enumerate(ask.lead) if isinstance(piece, Verbatim)]
    if places and not _only_quotes(ask, script):
        yield Text("Hello {name}. {wrote} I asked you something about this:", **values)
        yield from without_it(ask.lead[places[0] :])
    elif situation.meeting is not None and situation.today <= situation.meeting.at.day and script.brings:
        meets = when_meeting(situation.meeting, replace(situation, has_moved=False))
        yield Text("Hello {name}. {wrote} I asked you this, for {moment}:", **values, moment=meets)
    else:
        yield Text("Hello {name}. {wrote} I asked you this:", **values)
