"""How many answers a second the whole bot takes in: over HTTP, decoded, sealed, committed and confirmed.

    .venv/bin/python -m tests.benchmarks.answers

Twenty clients each send ten messages to their open question at once. Every figure is the median of five rounds; one
round in which a single client sends all of them shows what order within a chat costs.
"""

import asyncio
import statistics
import tempfile
import time
from pathlib import Path

from bot.demo import playing
from bot.playground.people import Account
from bot.playground.world import World
from tests.cast import BEGIN, JOHANS_LINES, a_trajectory, at

CLIENTS, MESSAGES, ROUNDS = 20, 10, 5


async def measure() -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with playing(Path(folder), BEGIN, quiet_seconds=3600) as world:
            ada = await world.coach("Ada")
            clients = [
                await a_trajectory(world, ada, f"Johan {number}", JOHANS_LINES.replace("Johan", f"Johan {number}", 1))
                for number in range(CLIENTS)
            ]
            await world.until(at("2026-11-26 09:00"))
            many = [await seconds(world, clients, MESSAGES) for _ in range(ROUNDS)]
            one = await seconds(world, clients[:1], CLIENTS * MESSAGES)
    total = CLIENTS * MESSAGES
    print(f"{CLIENTS} chats side by side: {total / statistics.median(many):.0f} answers a second")
    print(f"one chat, in order: {total / one:.0f} answers a second")


async def seconds(world: World, clients: list[Account], messages: int) -> float:
    """How long it takes until everything these clients say is stored and confirmed."""
    for number in range(messages):
        for client in clients:
            client.says(f"antwoord {number}, in een zin die zo lang is als mensen ze op een telefoon schrijven")
    begun = time.perf_counter()
    await world.telegram.quiet()
    return time.perf_counter() - begun


if __name__ == "__main__":
    asyncio.run(measure())
