"""From a Book to what its writer takes along: blocks to read, and data whose form is published.

The form of the data is `docs/schema/my-data-1.json`; a change of it is a next one beside it.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from bot.digests.book import Book, Chapter, readable
from bot.digests.compose import Sayer
from bot.digests.paper import bound
from bot.digests.written import origin
from bot.message import Attached, Block, Label, Quote
from bot.storage.absences import Absence
from bot.storage.answers import Answered
from bot.storage.trajectories import Trajectory
from bot.texts import render
from conversations.contract import Contract
from conversations.rhythm import EVERYBODYS, OwnTime, at_utc
from conversations.scripts.note import NOTE
from conversations.text import Text

FORM = "urn:tussendoor:my-data:1"


def head_of(one: Answered, zone: str) -> Text:
    """When it was written, to which question if to any, and whether it is for nobody else."""
    when = at_utc(one.answered_at or one.asked_at, zone).wall()
    if one.script == NOTE.key:
        own = Text("{moment}, only for you, of your own accord", moment=when)
        return own if one.private else Text("{moment}, of your own accord", moment=when)
    if one.private:
        return Text("{moment}, only for you: {question}", moment=when, question=one.question)
    return Text("{moment}: {question}", moment=when, question=one.question)


def bundle(book: Book, name: str, leave: Sequence[Absence], now: datetime, locale: str) -> Attached:
    """A part of the book as one file: to read on paper and as plain text, and as data for another program."""
    blocks = compose_book(book, locale)
    files = {
        "pdf": render(Text("my-own-words.pdf"), locale),
        "md": render(Text("my-own-words.md"), locale),
        "json": render(Text("my-data.json"), locale),
    }
    paper = json.loads(bound(name, blocks, (), 0, locale).of)
    of = {"files": files, "paper": paper, "data": data_of(book, leave, now)}
    whole = render(Text("my-data.zip"), locale)
    file = whole if book.parts == 1 else whole.replace(".", f"-{book.part}.", 1)
    return Attached(file, "bundle", json.dumps(of, ensure_ascii=False, separators=(",", ":")))


def compose_book(book: Book, locale: str) -> tuple[Block, ...]:
    """What he wrote, in his own order: the goal, what he brought, what he set out to do, and then everything."""
    say = Sayer(locale)
    return (
        say.head(Text("In my own words")),
        *(_part(book, locale) if book.parts > 1 else ()),
        *(block for chapter in book.chapters for block in _chapter(chapter, say)),
    )


def _part(book: Book, locale: str) -> Iterable[Block]:
    yield Label(render(Text("Part {part} of {parts}", part=book.part, parts=book.parts), locale))


def _chapter(chapter: Chapter, say: Sayer) -> Iterable[Block]:
    if chapter.trajectory is not None:
        yield say.head(Text("With {coach}", coach=chapter.coach))
        yield from _goals(chapter, say)
    if chapter.brought:
        yield say.head(Text("What I brought to the meetings"))
    for planned, one in chapter.brought:
        about = Text("Meeting {number}, {moment}", number=planned.meeting.number, moment=planned.meeting.at.wall())
        yield from _quoted(about, one.words, say, *origin(one))
    if chapter.intended:
        yield say.head(Text("What I set out to do, and what came of it"))
    for thread in chapter.intended:
        day = at_utc(thread.said[0].answered_at or thread.said[0].asked_at, chapter.zone).day
        yield from _quoted(Text("{day}", day=day), thread.words, say, *origin(*thread.said))
        for came in thread.came:
            yield from _quoted(head_of(came, chapter.zone), came.words, say, *origin(came))
    given = readable(chapter.answers)
    if given:
        yield say.head(Text("Everything I wrote, in order"))
    for one in given:
        yield from _quoted(head_of(one, chapter.zone), one.words, say, *origin(one))
    if chapter.unsent:
        yield say.head(Text("What I wrote and has gone nowhere yet"))
    yield from (Quote(words) for words in chapter.unsent)


def _goals(chapter: Chapter, say: Sayer) -> Iterable[Block]:
    """Every goal that both agreed on, with the day; and what he wants to learn by the last of them."""
    agreed = [one for one in chapter.agreed if one.agreed_at is not None]
    before = ""
    for one in agreed:
        if one.agreed_at is not None and one.contract.goal.sentence != before:
            before = one.contract.goal.sentence
            day = at_utc(one.agreed_at, chapter.zone).day
            yield from _quoted(Text("The goal, agreed on {day}", day=day), before, say)
    for goal in agreed[-1].contract.learning_goals if agreed else ():
        yield from _quoted(Text("A learning goal"), goal.text, say)


def _quoted(label: Text, words: str, say: Sayer, *signs: Text) -> Iterable[Block]:
    yield from (Label(render(one, say.locale)) for one in (label, *signs))
    yield Quote(words)


def data_of(book: Book, leave: Sequence[Absence], now: datetime) -> dict[str, Any]:
    """All of it as data; moments are in UTC."""
    return {
        "schema": FORM,
        "made_at": now.isoformat(),
        "part": book.part,
        "parts": book.parts,
        "leave": [{"first": str(one.period.first), "last": str(one.period.last)} for one in leave],
        "trajectories": [_trajectory(chapter) for chapter in book.chapters],
    }


def _trajectory(chapter: Chapter) -> dict[str, Any]:
    overviews = {one.id: {"meeting": one.meeting, "part": one.part} for one in chapter.digests}
    return {
        "coach": chapter.coach or None,
        "zone": chapter.zone,
        "settings": _settings(chapter.trajectory),
        "contracts": [_contract(one.contract, one.agreed_at) for one in chapter.agreed],
        "meetings": [
            {
                "number": one.meeting.number,
                "at": one.meeting.at.utc().isoformat(),
                "minutes": one.meeting.minutes,
                "state": str(one.state),
            }
            for one in chapter.meetings
        ],
        "overviews": [
            {**overviews[one.id], "made_at": one.made_at.isoformat(), "opened_at": _moment(one.opened_at)}
            for one in chapter.digests
        ],
        "answers": [_answer(one, chapter, overviews) for one in chapter.answers],
        "unsent": list(chapter.unsent),
    }


def _settings(trajectory: Trajectory | None) -> dict[str, Any] | None:
    """What he chose for himself, None where it is as it was agreed; and how closely he is led."""
    if trajectory is None:
        return None
    wishes = trajectory.wishes
    return {
        "sharing": str(wishes.sharing) if wishes.sharing is not None else None,
        "hour": f"{wishes.hour:%H:%M}" if wishes.hour is not None else None,
        **_own_time(wishes.own_time),
        "looks_first": wishes.looks_first,
        "word": wishes.word or None,
        "language": wishes.language or None,
        "address": None if wishes.formal is None else "u" if wishes.formal else "je",
        "steering": str(trajectory.steering.dial),
    }


def _own_time(own: OwnTime) -> dict[str, Any]:
    """On which days he is asked, when he is left in peace, and where he is."""
    as_everybody = (own.quiet_from, own.quiet_until) == (EVERYBODYS.quiet_from, EVERYBODYS.quiet_until)
    return {
        "days": None if own.days == EVERYBODYS.days else sorted(day + 1 for day in own.days),
        "quiet_from": None if as_everybody else f"{own.quiet_from:%H:%M}",
        "quiet_until": None if as_everybody else f"{own.quiet_until:%H:%M}",
        "own_zone": own.zone or None,
    }


def _contract(contract: Contract, agreed_at: datetime | None) -> dict[str, Any]:
    return {
        "version": contract.version,
        "agreed_at": _moment(agreed_at),
        "goal": contract.goal.sentence,
        "goal_date": str(contract.goal_date) if contract.goal_date else None,
        "learning_goals": [{"text": goal.text, "levels": list(goal.levels)} for goal in contract.learning_goals],
        "meetings": contract.count,
        "every_weeks": contract.every_weeks,
        "minutes": contract.minutes,
        "place": contract.place,
        "costs": contract.costs,
    }


def _answer(one: Answered, chapter: Chapter, overviews: dict[str, dict[str, int]]) -> dict[str, Any]:
    return {
        "kind": one.script,
        "meeting": one.meeting,
        "question": one.question,
        "asked_at": one.asked_at.isoformat(),
        "answered_at": _moment(one.answered_at),
        "words": one.words,
        "value": one.value,
        "for": "me" if one.private else "coach",
        "damaged": one.damaged,
        "overview": overviews.get(one.read_in or ""),
        "versions": [
            {
                "at": kept.at.isoformat(),
                "words": "\n".join(kept.texts or ((kept.chosen,) if kept.chosen else ())),
                "overview": overviews.get(kept.digest_id or ""),
            }
            for kept in chapter.versions.get(one.id, ())
        ],
    }


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None
