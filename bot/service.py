"""What a service manager is told, if there is one: ready, alive, stopping (systemd's sd_notify, in its own words)."""

import asyncio
import os
import socket

from bot import logs

log = logs.get("service")


def tell(state: str) -> None:
    """Tell it this; without one, nothing."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as wire:
            wire.connect(f"\0{address[1:]}" if address.startswith("@") else address)
            wire.send(state.encode())
    except OSError as error:
        log.warning("not_told", error=error)


async def say_alive() -> None:
    """Tell it so as often as it wants to hear, until cancelled: who hangs is started again."""
    every = _watchdog_seconds()
    while True:
        if every is None:
            await asyncio.Event().wait()
        else:
            tell("WATCHDOG=1")
            await asyncio.sleep(every / 3)


def _watchdog_seconds() -> float | None:
    given = os.environ.get("WATCHDOG_USEC", "")
    return int(given) / 1_000_000 if given.isdecimal() and int(given) else None
