"""Two workers on one PostgreSQL: what is written may come to either, and they answer as one."""

import asyncio
from contextlib import AsyncExitStack, asynccontextmanager

import psycopg
import pytest

from bot.alarm import TOLD
from bot.app import put_together
from bot.clock import PushedClock
from bot.demo import World, at_work, bot_in
from bot.playground.server import serve
from bot.playground.telegram import Telegram
from bot.storage import master_key
from tests.cast import BEGIN, asked, dutch, overview, texts
from tests.faults.workers import Proxy, settings_of
from tests.storage.conftest import postgres_server, postgres_url  # noqa: F401
from tests.worlds import playing


class Office:
    """Two workers with one folder and one database, and the proxy before them. As a bot: settled when the one who
    speaks is."""

    def __init__(self, folder, database, ports):
        self.folder, self.database, self.ports = folder, database, ports
        self.proxy, self.workers, self.stacks = Proxy(ports[1:]), {}, {}

    @property
    def writer(self):
        return next(iter(self.workers.values())).writer

    @property
    def speaks(self):
        return [port for port, worker in self.workers.items() if worker._speaking is not None]

    async def settle(self):
        while not self.speaks:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        await self.workers[self.speaks[0]].settle()

    @asynccontextmanager
    async def open(self):
        telegram = Telegram(PushedClock(BEGIN))
        self.world = World(telegram, telegram.clock, self)
        async with AsyncExitStack() as stack:
            self.url = await stack.enter_async_context(self.proxy.at(self.ports[0]))
            self.api = await stack.enter_async_context(serve(telegram))
            for port in self.ports[1:]:
                self.stacks[port] = await stack.enter_async_context(AsyncExitStack())
                await self.begins(port)
            await telegram.until(lambda: telegram.updates.webhook)
            yield self.world

    async def begins(self, port):
        more = settings_of(port, self.url, self.database)
        settings = bot_in(self.folder, self.world.telegram.token, self.api, **more)
        if not settings.key_file.exists():
            master_key.create(settings.key_file, settings.data_dir)
        app = await self.stacks[port].enter_async_context(put_together(settings, self.world.clock))
        await self.stacks[port].enter_async_context(at_work(app))
        self.workers[port] = app

    def cut_off(self):
        name = self.database.split("?")[0].rpartition("/")[2]
        with psycopg.connect(self.database, autocommit=True) as connection:
            others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
            connection.execute(f"{others} AND datname = '{name}' AND usename = current_user")

    async def ends(self, port):
        del self.workers[port]
        await self.stacks[port].aclose()


@pytest.fixture
def office(tmp_path, postgres_url, unused_tcp_port_factory):  # noqa: F811
    return Office(tmp_path / "office", postgres_url, [unused_tcp_port_factory() for _ in range(3)])


async def story(world):
    """What Ada and Johan read, from the first word to the overview."""
    ada, johan = await asked(world)
    for words in ("Ik twijfel.", "Hoe krijg ik de directeur mee?", "En wanneer?"):
        johan.says(words)
    await overview(world, ada)
    johan.says("/memo Bel de wethouder.")
    ada.says("/agenda")
    await world.settle()
    await world.after(days=2)
    return texts(ada), texts(johan)


@pytest.mark.more
async def test_two_workers_answer_as_one_does_in_the_same_order(tmp_path, office):
    async with asyncio.timeout(60), office.open() as world:
        together = await story(world)
        assert min(office.proxy.passed_on.values()) > 3, "both received"
        assert len(office.speaks) == 1
    async with playing(tmp_path / "alone", BEGIN) as world:
        alone = await story(world)
    assert [plain(said) for said in together] == [plain(said) for said in alone]


def plain(said):
    """Without the links, which are other ones each time."""
    return [" ".join(word for word in one.split() if "t.me/" not in word) for one in said]


@pytest.mark.more
async def test_who_speaks_hands_over_when_it_ends_and_nothing_is_said_twice_or_lost(office):
    async with asyncio.timeout(60), office.open() as world:
        ada, johan = await asked(world)
        before = len(ada.reads), len(johan.reads)
        (first,) = office.speaks
        johan.says("Ik twijfel.")
        await world.telegram.quiet()
        await office.ends(first)
        johan.says("Hoe krijg ik de directeur mee?")
        shown = await overview(world, ada)
        assert office.speaks == [port for port in office.ports[1:] if port != first]
        assert shown.split(dutch("The question"))[-1].strip().split("\n") == [
            "Ik twijfel.",
            "Hoe krijg ik de directeur mee?",
        ]
        said = [one.text for one in (*ada.reads[before[0] :], *johan.reads[before[1] :])]
        assert len(said) == len(set(said))


@pytest.mark.more
async def test_they_go_on_when_the_server_cuts_everybody_off_and_lose_and_repeat_nothing(office):
    async with asyncio.timeout(60), office.open() as world:
        ada, johan = await asked(world)
        seen = len(johan.reads)
        said = [f"Zin {number}." for number in range(6)]
        for words in said:
            johan.says(words)
            await asyncio.to_thread(office.cut_off)
        shown = await overview(world, ada)
        assert shown.split(dutch("The question"))[-1].strip().split("\n") == said
        assert len(johan.reads) - seen == len(set(texts(johan, seen)))


@pytest.mark.more
async def test_only_who_speaks_tells_the_coaches_of_trouble(office):
    async with asyncio.timeout(60), office.open() as world:
        ada = await world.coach("Ada")
        seen = len(ada.reads)
        for worker in office.workers.values():
            worker._alarm.sound("webhook_set")
        await world.telegram.until(lambda: len(ada.reads) > seen)
        await world.settle()
        assert texts(ada, seen) == [dutch(TOLD["webhook_set"].source)]
