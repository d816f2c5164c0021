"""Workers as processes that die and freeze while they speak: nobody's answer is lost, and hardly any comes twice."""

import asyncio
import json
import signal
from contextlib import asynccontextmanager
from random import Random

import aiohttp
import pytest

from bot.clock import SystemClock
from bot.house import House, built_in_lines
from bot.playground.server import serve
from bot.playground.telegram import Telegram
from bot.settings import Settings
from bot.storage import invitations, master_key
from bot.storage.store import open_store
from tests.faults.place import Place
from tests.faults.workers import Proxy, settings_of
from tests.storage.conftest import postgres_server, postgres_url  # noqa: F401

COACHES, TIMES = 12, 10
COMMAND = "/agenda"
# What may have arrived is said once more after a minute.
SAID_AGAIN_WITHIN = 75


class Crew:
    """Two workers as processes, with a proxy before them; `strike` befalls whoever speaks."""

    def __init__(self, folder, database, ports):
        self.telegram = Telegram(SystemClock())
        self.folder, self.database = folder, database
        self.proxy_port, self.places = ports[0], list(zip(ports[1::2], ports[2::2], strict=True))
        self.proxy = Proxy([port for port, _ in self.places])
        self.processes = {}

    @asynccontextmanager
    async def at_work(self):
        async with (
            serve(self.telegram) as api,
            self.proxy.at(self.proxy_port) as self.url,
            aiohttp.ClientSession() as s,
        ):
            self.session, self.place = s, Place(self.folder, self.telegram, api)
            master_key.create(self.place.key, self.place.data)
            await asyncio.gather(*(self.begin(place) for place in self.places))
            try:
                yield
            finally:
                for process in self.processes.values():
                    process.send_signal(signal.SIGCONT)
                    process.kill()
                    await process.communicate()

    async def begin(self, place):
        port, health = place
        more = settings_of(port, self.url, self.database, health_listen=f"127.0.0.1:{health}")
        self.processes[place] = await self.place.starts("run", **{name.upper(): value for name, value in more.items()})
        while await self.shown(place) is None:
            await asyncio.sleep(0.05)
            assert self.processes[place].returncode is None, (await self.processes[place].communicate())[1].decode()

    async def shown(self, place):
        patience = aiohttp.ClientTimeout(total=1)
        try:
            async with self.session.get(f"http://127.0.0.1:{place[1]}/health", timeout=patience) as answer:
                return json.loads(await answer.text())
        except (aiohttp.ClientError, TimeoutError):
            return None

    async def who_speaks(self, other_than=None):
        while True:
            for place in self.places:
                if place != other_than and (shown := await self.shown(place)) and shown["speaks"]:
                    return place
            await asyncio.sleep(0.05)

    def coaches(self):
        settings = Settings(data_dir=self.place.data, key_file=self.place.key, database_url=self.database)
        house, now = House(built_in_lines()), SystemClock().now()
        with open_store(settings, house, now) as store:
            return [store.run(house, now, invitations.invite) for _ in range(COACHES)]

    async def dies(self):
        place = await self.who_speaks()
        self.processes[place].kill()
        await self.processes[place].communicate()
        return lambda: self.begin(place)

    async def freezes(self):
        place = await self.who_speaks()
        self.processes[place].send_signal(signal.SIGSTOP)

        async def thaws():
            await self.who_speaks(other_than=place)
            await asyncio.sleep(1)
            self.processes[place].send_signal(signal.SIGCONT)

        return thaws


@pytest.fixture
def crew(tmp_path, postgres_url, unused_tcp_port_factory):  # noqa: F811
    return Crew(tmp_path, postgres_url, [unused_tcp_port_factory() for _ in range(5)])


async def struck(crew, strike, times):
    """How many answers got lost, and how many came once too often, when this befell who speaks so many times."""
    rng, telegram = Random(1), crew.telegram
    people = [telegram.person(f"Coach {number}") for number in range(COACHES)]
    async with crew.at_work():
        for person, token in zip(people, crew.coaches(), strict=True):
            person.starts(f"https://t.me/TussendoorBot?start={token}")
        await telegram.until(lambda: all(person.reads for person in people))
        begun = [len(person.reads) for person in people]
        for _ in range(times):
            for person in people:
                person.says(COMMAND)
            await asyncio.sleep(rng.uniform(0, 1))
            mend = await strike(crew)
            await mend()
        await telegram.until(
            lambda: all(len(one.reads) >= before + times for one, before in zip(people, begun, strict=True))
        )
        await asyncio.sleep(SAID_AGAIN_WITHIN)
        return [len(one.reads) - before - times for one, before in zip(people, begun, strict=True)]


@pytest.mark.proof
@pytest.mark.parametrize("strike", [Crew.dies, Crew.freezes], ids=lambda one: one.__name__)
async def test_nobodys_answer_is_lost_and_at_most_one_comes_twice_each_time(crew, strike, proves):
    async with asyncio.timeout(900):
        over = await struck(crew, strike, TIMES)
    what, each = ("dies", "kill") if strike is Crew.dies else ("freezes and comes back", "freeze")
    note = f"{sum(over)} of {TIMES * COACHES} answers came twice"
    proves(
        f"no answer is lost when the worker that speaks {what}", of=TIMES, failed=min(over) < 0, each=each, note=note
    )
    assert min(over) >= 0
    assert sum(over) <= (TIMES if strike is Crew.dies else 0)
