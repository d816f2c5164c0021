"""Johan's trajectory, played: who says what when, step by step, from wherever it stands."""

import re
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TypeAlias

from bot.digests.compose import READ
from bot.playground import johan
from bot.playground.people import Account
from bot.playground.seen import Seen
from bot.playground.world import World
from bot.storage import conversations, people, trajectories
from bot.storage.trajectories import Stage
from bot.storage.work import Work
from bot.telegram.references import chat_ref
from bot.texts import LANGUAGES, render
from conversations.states import Asking
from conversations.text import Text

Typing: TypeAlias = Callable[[Account, str], Awaitable[None]]
"""What goes before somebody's words are sent: nothing, or the time it takes to type them."""

_LINK = re.compile(r"https://t\.me/\S+")
_WELCOME_TAPS = 4
_OFFERED = {render(Text("At another time"), language) for language in LANGUAGES}
_GOAL = (0, "goal", "sentence")
_SKIP = {render(Text("Skip"), language) for language in LANGUAGES}
_READ = {render(READ, language) for language in LANGUAGES}
# What somebody taps who is there: that another day will do, and that his coach may read along.
_FINE = {render(words, language) for words in (Text("I can"), Text("Share this")) for language in LANGUAGES}


async def at_once(person: Account, text: str) -> None:
    """Type without taking any time."""


async def story(
    world: World,
    beside: Mapping[Account, johan.Words] | None = None,
    words: johan.Words = johan.WORDS,
    typing: Typing = at_once,
    end: datetime = johan.END,
) -> AsyncGenerator[None, None]:
    """Johan's trajectory, step by step; everything that was said since the last step can be read in the chats.

    It goes on from where the world stands, to where nothing more happens before `end` (aware). People `beside` him
    live through the same weeks, and say their own words.
    """
    ada = world.named("Ada")
    async for _ in invited(world, ada, johan.NEW_TRAJECTORY, typing):
        yield
    client = world.named("Johan")
    async for _ in joined(world, ada, client):
        yield
    said = {client: words, ada: johan.ADAS_WORDS, **(beside or {})}
    first = partial(worded, world, ada, client, words, typing)
    async for _ in lived(world, said, typing, end, first, _of_her_own_accord(world, ada)):
        yield


async def lived(
    world: World,
    said: Mapping[Account, johan.Words],
    typing: Typing = at_once,
    end: datetime = johan.END,
    first: Callable[[], AsyncGenerator[None, None]] | None = None,
    in_between: Sequence[tuple[datetime, Callable[[], Awaitable[None]]]] = (),
) -> AsyncGenerator[None, None]:
    """These people live through their weeks, step by step, and say what they have to say.

    `first` is looked at before all else, each time something has come; `in_between` happens at its own moment.
    """
    read: set[int] = set()
    while True:
        if first is not None:
            async for _ in first():
                yield
        for person, words in said.items():
            async for _ in _answer(world, person, words, typing):
                yield
        async for _ in _tap(world, read, [person for person, words in said.items() if words]):
            yield
        due = await world.next_due()
        if due is None or due >= end:
            return
        coming = [(moment, doing) for moment, doing in in_between if world.clock.now() < moment < due]
        if coming:
            moment, doing = coming[0]
            await world.until(moment)
            await doing()
        else:
            await world.until(due)
        yield


async def invited(world: World, coach: Account, lines: str, typing: Typing = at_once) -> AsyncGenerator[None, None]:
    """A coach comes in, lays down a trajectory in these lines, and gets the client's link."""
    if not coach.chat:
        await world.becomes_coach(coach)
        yield
    if not links_in(coach.reads):
        await typing(coach, lines)
        coach.says(lines)
        await world.settle()
        yield


async def joined(world: World, coach: Account, client: Account) -> AsyncGenerator[None, None]:
    """A client opens the link, and agrees with everything that is asked."""
    if not client.chat:
        client.starts(links_in(coach.reads)[-1])
        await world.settle()
        yield
    for _ in range(_WELCOME_TAPS):
        if await world.app.writer.run(_is_awaited, client.id):
            coach.taps(coach.reads[-1].buttons[0][0])
        elif await world.app.writer.run(_running_script, client.id) != "welcome" or not client.reads[-1].buttons:
            return
        else:
            client.taps(client.reads[-1].buttons[0][0])
        await world.settle()
        yield


async def worded(
    world: World, coach: Account, client: Account, words: johan.Words, typing: Typing
) -> AsyncGenerator[None, None]:
    """A client who was just asked how he would put his goal does so, if he has words for it, and the coach agrees."""
    offered = {label for row in client.reads[-1].buttons for label in row}
    if _GOAL not in words or not offered & _OFFERED:
        return
    for text in words[_GOAL]:
        await _react(world, client, text, typing)
    yield
    async for _ in _answer(world, client, words, typing):
        yield
    coach.taps(coach.reads[-1].buttons[0][0])
    await world.settle()
    yield


async def _answer(world: World, client: Account, known: johan.Words, typing: Typing) -> AsyncGenerator[None, None]:
    """Somebody says what he has to say to what is open, question after question."""
    while (place := await world.app.writer.run(_open_question, client.id)) is not None:
        words = known.get(place)
        if words is None or not client.reads[-1].buttons:
            return
        for text in words:
            await _react(world, client, text, typing)
        if not words:
            _pass_by(client)
        elif not _is_tapped(words[-1]):
            await world.after(seconds=60)
        await world.settle()
        yield


async def _react(world: World, client: Account, text: str, typing: Typing) -> None:
    if _is_tapped(text):
        label = text.strip("[]")
        if label == "#1":
            label = client.reads[-1].buttons[0][0]
        if any(label in row for row in client.reads[-1].buttons):
            client.taps(label)
            await world.settle()
    else:
        await typing(client, text)
        client.says(text)
        await world.settle()
        await world.after(seconds=20)


def _is_tapped(text: str) -> bool:
    return text.startswith("[")


def _pass_by(client: Account) -> None:
    """Tap *skip*, or type it where there is no button for it."""
    label = next((label for label in client.reads[-1].buttons[-1] if label in _SKIP), None)
    if label is None:
        client.says("overslaan")
    else:
        client.taps(label)


async def _tap(world: World, done: set[int], there: Sequence[Account]) -> AsyncGenerator[None, None]:
    """Every coach opens the overviews that lie ready, and who is `there` finds fine what is proposed; `done` are the
    messages under which that was tapped."""
    for person in world.telegram.people.values():
        labels = _READ | _FINE if person in there else _READ
        lies_ready = [(one, row[0]) for one in person.reads for row in one.buttons if row[0] in labels]
        for message, label in lies_ready:
            if message.message_id not in done:
                done.add(message.message_id)
                person.taps(label, message)
                await world.settle()
                yield


async def _move(world: World, ada: Account) -> None:
    """The coach moves one meeting out of the holidays."""
    ada.says("/verzet")
    await world.settle()
    rows = [row for row in ada.reads[-1].buttons if row[0].startswith(johan.MOVED_MEETING)]
    if not rows:
        return
    ada.taps(rows[0][0])
    await world.settle()
    ada.says(johan.MOVED_TO)
    await world.settle()
    for _ in ("only this one", "sure"):
        ada.taps(ada.reads[-1].buttons[0][0])
        await world.settle()


async def _wonder(world: World, ada: Account) -> None:
    """The coach lays before the client what she wonders about."""
    for words in ("/hypothese", johan.WONDER):
        ada.says(words)
        await world.settle()
    ada.taps(ada.reads[-1].buttons[0][0])
    await world.settle()


def _of_her_own_accord(world: World, ada: Account) -> Sequence[tuple[datetime, Callable[[], Awaitable[None]]]]:
    """What Ada does on her own days."""
    return ((johan.WONDERED_ON, lambda: _wonder(world, ada)), (johan.MOVED_ON, lambda: _move(world, ada)))


def _open_question(work: Work, chat: int) -> tuple[int, str, str] | None:
    """Where the open question of this person stands: meeting, script and step, with the learning goal it is for."""
    person = people.by_chat(work, chat_ref(chat))
    running = conversations.running(work, person.id) if person else None
    if running is None or not isinstance(running.state, Asking):
        return None
    asked = running.state.open
    return running.meeting or 0, running.script, f"{asked.step}:{asked.about}" if asked.about else asked.step


def _is_awaited(work: Work, chat: int) -> bool:
    """Whether the coach has yet to say that this is the client."""
    person = people.by_chat(work, chat_ref(chat))
    mine = trajectories.of_client(work, person.id) if person else []
    return any(one.stage is Stage.UNCONFIRMED for one in mine)


def _running_script(work: Work, chat: int) -> str | None:
    """What conversation is open with this person."""
    person = people.by_chat(work, chat_ref(chat))
    running = conversations.running(work, person.id) if person else None
    return running.script if running else None


def links_in(messages: Sequence[Seen]) -> list[str]:
    """The invitations among these messages, oldest first."""
    return [link for message in messages for link in _LINK.findall(message.text)]
