"""How long it takes until a client has everything he wrote, when that is very much.

    .venv/bin/python -m tests.benchmarks.taking_along

Johan has written 5,000 answers of about 60 words; the file with all of it should be there within 30 seconds.
"""

import asyncio
import json
import tempfile
import time
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from sqlalchemy import insert, select

from bot.playground.chats import File
from bot.storage.tables import answer, asked
from bot.storage.work import Work, new_id
from tests.cast import BEGIN, says
from tests.cast import asked as is_asked
from tests.worlds import playing

ANSWERS = 5_000
WORDS = " ".join(["Ik zei ja voordat ik wist waartegen ik daarmee nee zeg, en daar kwam ik later op terug."] * 4)


async def measure(folder: Path) -> tuple[float, File]:
    """How many seconds it took from his command on, and the file that came."""
    async with playing(folder, BEGIN) as world:
        _, johan = await is_asked(world)
        await says(world, johan, "Hoe krijg ik ze mee?")
        await world.after(minutes=2)
        await world.app.writer.run(_write_much)
        begun = time.perf_counter()
        *_, said = await says(world, johan, "/mijngegevens")
        seconds = time.perf_counter() - begun
    assert said.file is not None
    return seconds, said.file


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        seconds, came = await measure(Path(folder))
    with ZipFile(BytesIO(came.content)) as file:
        inside = ", ".join(f"{one.filename} {one.file_size / 1e6:.1f} MB" for one in file.infolist())
    print(f"{ANSWERS} answers: {seconds:.1f} s, {len(came.content) / 1e6:.1f} MB: {inside}")


def _write_much(work: Work) -> None:
    """The same question answered so many times."""
    (like,) = work.all(select(asked).where(asked.c.step != "consent", asked.c.status == "answered"))[-1:]
    body = json.dumps({"texts": [WORDS], "value": None, "chosen": None, "beside": 0})
    for number in range(ANSWERS):
        new = new_id()
        question = work.seal(like.trajectory_id, "asked.question", new, f"Wat neem je mee van keer {number}?")
        row = {**like._mapping, "id": new, "number": 100 + number, "sealed_question": question}
        work.do(insert(asked).values(**row))
        sealed = work.seal(like.trajectory_id, "answer.body", f"{new}:1", body)
        work.do(insert(answer).values(asked_id=new, version=1, sealed_body=sealed, at=work.now))


if __name__ == "__main__":
    asyncio.run(main())
