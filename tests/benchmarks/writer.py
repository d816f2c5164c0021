"""How long one small transaction takes through the writer, alone and shared. Run by hand:

    python -m tests.benchmarks.writer [database URL]

Alone is the disk's time (about 0.9 of 1.3 ms where this was written); shared is the program's own (0.11 ms).
"""

import asyncio
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text, insert

from bot.storage.engine import open_engine
from bot.storage.writer import Writer

TIMES = 2000

metadata = MetaData()
answer = Table(
    "answer", metadata, Column("id", Integer, primary_key=True), Column("number", Integer), Column("words", Text)
)


def take_answer(work: Connection, number: int) -> None:
    """One small row, so that what is measured is the transaction around it."""
    work.execute(insert(answer), {"number": number, "words": "x" * 300})


async def measure(url: str) -> None:
    engine = open_engine(url)
    metadata.drop_all(engine)
    metadata.create_all(engine)
    writer = Writer(engine, lambda connection: connection)
    writer.start()
    started = time.perf_counter()
    for number in range(TIMES):
        await writer.run(take_answer, number)
    alone = time.perf_counter()
    await asyncio.gather(*(writer.run(take_answer, number) for number in range(TIMES)))
    shared = time.perf_counter()
    await writer.stop()
    engine.dispose()
    print(f"alone  {1000 * (alone - started) / TIMES:.2f} ms a transaction")
    print(f"shared {1000 * (shared - alone) / TIMES:.2f} ms a transaction")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(sys.argv[1] if len(sys.argv) > 1 else f"sqlite:///{Path(folder) / 'benchmark.sqlite'}"))
