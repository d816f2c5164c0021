"""Whatever Telegram could send: nothing is left unhandled, nobody unanswered, and no word of it comes into the log."""

import asyncio
import random
import re
from collections import Counter
from time import process_time

import pytest

from bot import logs
from bot.doors import commands
from tests.cast import CLEOS_LINES, JOHANS_LINES, a_trajectory, ada_and_johan, bram_and_cleo, says
from tests.proof import Proves
from tests.trust.made import BIRD, Maker, waits_for_an_answer

# What cannot be undone is left out: there must be somebody left to speak with.
_ENDS = re.compile(r"[12]:(e|lv|il|fz|nc|cb):|[12]:t:[^:]*\.(sure|end):")
_COMMANDS = [f"/{name}" for name in {**commands.COACH, **commands.CLIENT} if name not in ("vertrek", "vergeetmij")]
_TROUBLE = re.compile(r" error (\S+)")
_TOGETHER = 100
# So many calls a second at most, over all chats and in one (bot/pace.py).
_OVER_ALL, _IN_A_CHAT = 25, 1
_LONGEST = 2.0


def presses_of(world, person):
    """What the buttons in this chat carry, as far as they leave something to go on with, and where they hang."""
    found = [
        (key["callback_data"], number)
        for number, post in world.telegram.chats[person.id].posts.items()
        for row in post.body.get("reply_markup", {}).get("inline_keyboard", [])
        for key in row
        if "callback_data" in key
    ]
    return [(data, number) for data, number in found if not _ENDS.match(data)]


def of_blocking(update):
    """Who tells in this update that he blocks the bot, or lets it in again."""
    change = update.get("my_chat_member")
    chat = change.get("chat") if isinstance(change, dict) else None
    return chat.get("id") if isinstance(chat, dict) and isinstance(chat.get("id"), int) else None


async def everybody(world):
    """Two coaches, and seven clients of theirs, of whom the last lives as she always does."""
    ada, johan = await ada_and_johan(world)
    bram, cleo = await bram_and_cleo(world)
    more = [
        await a_trajectory(world, coach, name, lines.replace(f"klant: {old}", f"klant: {name}"))
        for coach, name, lines, old in (
            (ada, "Mees", JOHANS_LINES, "Johan"),
            (ada, "Noor", JOHANS_LINES, "Johan"),
            (bram, "Sem", CLEOS_LINES, "Cleo"),
            (bram, "Liv", CLEOS_LINES, "Cleo"),
            (bram, "Tess", CLEOS_LINES, "Cleo"),
        )
    ]
    return [ada, johan, bram, cleo, *more]


class Fuzz:
    """Sends updates made by chance, a batch at a time, and looks what came of them; and `beside` these somebody who
    just writes, and who shall not notice any of it. `longest` is what she waited, see `_waited`."""

    def __init__(self, world, people, beside, capfd, seed):
        self.unanswered, self.leaked, self.trouble, self.longest = [], [], [], 0.0
        self._beside = beside
        self._world, self._people, self._capfd, self._dice = world, people, capfd, random.Random(seed)
        strangers = [world.telegram.person(f"{BIRD} {number}").account for number in range(3)]
        self._accounts = [one.account for one in people] + strangers
        self._maker = Maker(self._dice, self._accounts)

    async def send(self, count):
        for begin in range(0, count, _TOGETHER):
            await self._batch(min(_TOGETHER, count - begin), spoilt=begin // _TOGETHER % 2 == 1)

    async def _batch(self, count, *, spoilt):
        telegram, known = self._world.telegram, [one.id for one in self._people]
        self._maker.now = telegram.now()
        self._maker.presses = {one.id: presses_of(self._world, one)[-40:] for one in self._people}
        before, awaited, gone = len(telegram.calls), {}, set()
        in_between = self._dice.randrange(count)
        for number in range(count):
            if number == in_between:
                self._beside.says(f"Wat me vandaag opviel, om {self._maker.now}: het ging rustiger.")
            update = self._maker.update(_COMMANDS)
            if spoilt:
                update = {kind: self._maker.spoilt(body, 0.04) for kind, body in update.items()}
            who = waits_for_an_answer(update, known)
            # Of what one person says at a time it could not be told which of it was answered.
            if who is not None and who in awaited:
                continue
            if who is not None:
                awaited[who] = update
            telegram.raw_update(update)
            gone.add(of_blocking(update))
        waiting = asyncio.ensure_future(self._waited(before))
        await self._world.settle()
        self.longest = max(self.longest, await waiting)
        await self._world.after(minutes=2)
        heard = {call.params.get("chat_id") for call in telegram.calls[before:]}
        self.unanswered += [update for who, update in awaited.items() if who not in heard | gone]
        self._look()
        for chat in telegram.chats.values():
            for number in list(chat.posts)[:-60]:
                del chat.posts[number]
        del telegram.calls[:-10]

    async def _waited(self, before):
        """How many seconds it took to answer whom it is about, when all wrote at the same moment: what was worked for
        it, and what the pace asks for what went out before, of which each chat gets one a second. What the machine did
        besides does not count, and the clock of this world stands still meanwhile."""
        telegram, began, who = self._world.telegram, process_time(), self._beside.id
        heard = []
        while who not in heard:
            await telegram.watch.past(telegram.watch.turn)
            heard = [call.params.get("chat_id") for call in telegram.calls[before:]]
        others = Counter(heard[: heard.index(who)])
        most = _IN_A_CHAT * int(_LONGEST)
        return process_time() - began + sum(min(count, most) for count in others.values()) / _OVER_ALL

    def _look(self):
        out, err = self._capfd.readouterr()
        self.leaked += [line for line in (out + err).splitlines() if BIRD in line]
        self.trouble += _TROUBLE.findall(err)


@pytest.mark.usefixtures("log_as_it_was")
@pytest.mark.parametrize("count", [60, pytest.param(100_000, marks=pytest.mark.proof)])
async def test_it_hears_whatever_telegram_could_send(world, capfd, proves: Proves, count):
    *people, beside = await everybody(world)
    logs.setup("DEBUG")
    fuzz = Fuzz(world, people, beside, capfd, seed=count)
    await fuzz.send(count)
    found = [*fuzz.unanswered, *fuzz.leaked, *fuzz.trouble]
    proves(
        "an update made by chance from the Bot API is handled, answered where somebody spoke, and not in the log",
        of=count,
        failed=len(found),
        each="update",
        note=f"a client who wrote meanwhile waited {fuzz.longest:.1f} s at most",
    )
    assert (fuzz.unanswered, fuzz.leaked, fuzz.trouble) == ([], [], [])
    assert count < 1_000 or fuzz.longest < _LONGEST
    assert world.telegram.pending == 0
    assert len(await says(world, people[1], "/help")) == 1
