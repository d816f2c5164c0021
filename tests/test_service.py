"""What a service manager is told."""

import asyncio
import signal
import socket

from bot import service
from conversations import patterns
from tests.faults.conftest import house, settled  # noqa: F401


async def test_it_tells_that_it_is_ready_alive_and_stopping(settled, tmp_path, monkeypatch):  # noqa: F811
    wire = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    wire.bind(str(tmp_path / "notify"))
    wire.settimeout(20)
    told = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "1000000"}
    monkeypatch.setattr(settled, "environment", lambda **more: type(settled).environment(settled, **more) | told)
    heard = []
    async with settled.running(polls=2) as bot:
        while len(heard) < 3:
            heard.append((await asyncio.to_thread(wire.recv, 99)).decode())
        bot.send_signal(signal.SIGTERM)
        while heard[-1] != "STOPPING=1":
            heard.append((await asyncio.to_thread(wire.recv, 99)).decode())
        assert await bot.wait() == 0
    wire.close()
    assert (heard[:3], set(heard)) == (["READY=1", "WATCHDOG=1", "WATCHDOG=1"], {"READY=1", "WATCHDOG=1", "STOPPING=1"})


def test_it_is_silent_where_nobody_listens(monkeypatch, tmp_path):
    for address in ("", str(tmp_path / "nobody"), "@nobody-at-all"):
        monkeypatch.setenv("NOTIFY_SOCKET", address)
        service.tell("READY=1")


async def test_it_gets_ready_for_what_it_has_to_hear_while_nobody_waits(monkeypatch):
    one = patterns.compile("wat straks komt")
    monkeypatch.setattr(patterns, "_all", {one})
    monkeypatch.setattr(service, "_AFTER_THE_START", 0)
    await service.get_ready()
    assert one.is_put_together
    assert "_spelled" in vars(one)
