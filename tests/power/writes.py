"""The storage of the bot in a process of its own, hearing a coach for as long as it is told to, so that `strace` can
see what it writes: `python -m tests.power.writes FOLDER UPDATES`.

Each update is confirmed on the standard output as the receiver would at Telegram: when its commit is done, and sooner
by nothing. Four at a time share a transaction, as what comes in together does.
"""

import asyncio
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.actions.incoming import Incoming
from bot.app import house_of
from bot.clock import PushedClock
from bot.demo import bot_in
from bot.doors import hear
from bot.house import House
from bot.references import ChatRef, UpdateRef
from bot.storage import master_key, people
from bot.storage.store import Store, open_store
from bot.storage.work import Work
from conversations.references import MessageRef

BEGIN = datetime(2026, 12, 1, 9, tzinfo=UTC)
BEGUN, CONFIRMED = b"begun\n", b"confirmed "
_ADA = ChatRef("@ada:example.org")
_TOGETHER = 4


def _hears(work: Work, number: int) -> None:
    """Ada says something; she says a lot."""
    message = Incoming(MessageRef(f"{_ADA}/{number}"), f"/memo Word {number} of many", work.now)
    hear.once(work.caused_by(_ADA), UpdateRef(str(number)), hear.hear_text, hear.Speaker(_ADA, "Ada", "nl"), message)


def _begins(work: Work) -> None:
    people.make_coach(work, people.meet(work, _ADA, "nl").id, "Ada")


async def _is_heard(store: Store, house: House, updates: int) -> None:
    clock = PushedClock(BEGIN)
    writer = store.writer(house, clock)
    writer.start()
    await writer.run(_begins)
    os.write(1, BEGUN)

    async def one(number: int) -> None:
        await writer.run(_hears, number)
        os.write(1, CONFIRMED + b"%d\n" % number)

    for first in range(0, updates, _TOGETHER):
        with writer.together():
            several = [asyncio.ensure_future(one(number)) for number in range(first, first + _TOGETHER)]
            await asyncio.sleep(0)
        await asyncio.gather(*several)
    await writer.stop()


if __name__ == "__main__":
    folder, count = sys.argv[1:]
    settings = bot_in(Path(folder), "7000000001:power-000000000000000000000000", "http://nowhere/bot")
    master_key.create(settings.key_file, settings.data_dir)
    its_house = house_of(settings, "TussendoorBot")
    with open_store(settings, its_house, BEGIN, alone=True) as opened:
        asyncio.run(_is_heard(opened, its_house, int(count)))
