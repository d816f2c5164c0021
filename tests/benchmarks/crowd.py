"""How the program bears growth: ten thousand trajectories with two hundred thousand answers, beside hardly any.

    python -m tests.benchmarks.crowd [--trajectories 10000] [--moments] [--kept FOLDER]

The crowd is one trajectory of seven meetings with 21 answers, lived once and copied row by row, each copy sealed by the
program's own vault under a key of its own. With `--moments` nothing was said yet, and twenty moments of each are still
to come: a hundred thousand fit on a disk then. All are of one coach. Of both databases: how long it takes from the
start to the first look for messages, what the program holds and does while nothing happens, what an answer takes, and
/vandaag. With `--kept` the databases stay in that folder, and those that are there are not made again.
"""

import argparse
import asyncio
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias
from unittest.mock import patch

from sqlalchemy import Table, insert, select, update

from bot.app import house_of
from bot.demo import throw_away
from bot.settings import Settings
from bot.storage import carrying, conversations, engine, master_key, noting, outbox, people
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.outbox import ToSay
from bot.storage.people import Person, telegram_hash
from bot.storage.store import open_store
from bot.storage.tables import answer, asked, contract, conversation, delivery, heard, meeting, moment, trajectory
from bot.storage.work import Work, new_id
from conversations.states import Closed, Opening, Outcome
from tests.benchmarks.contest import PROGRAM, cpu_of, settings_in, started
from tests.benchmarks.rig import rig
from tests.many import a_coach, ask_back, lay_down

Rows: TypeAlias = Mapping[str, Sequence[tuple[dict[str, Any], str | None]]]
"""Of each table its rows, and what is sealed in each of them, opened."""
MEETINGS, QUESTIONS, MOMENTS = 7, 3, 20
ALONE, IDLE = range(2_000, 2_030), 10
WORDS = "Dat ik vaker eerst vraag wat de ander ziet, en dan pas zeg wat ik er zelf van vind. Dat gaf rust."
_COACH, _FIRST_COPY, _AT_ONCE = 1, 1_000_000, 200
_LIVED = timedelta(days=70)
_SAID = (DeliveryKind.QUESTION, DeliveryKind.RECEIPT, DeliveryKind.BUTTONS)
# Of each table of a trajectory: what is sealed in it, where, and the row's own name there.
_SEALED: Mapping[str, tuple[str, str, str]] = {
    "trajectory": ("sealed_steering", "trajectory.steering", "{id}"),
    "contract": ("sealed_body", "contract.body", "{trajectory_id}:{version}"),
    "conversation": ("sealed_state", "conversation.state", "{id}"),
    "asked": ("sealed_question", "asked.question", "{id}"),
    "answer": ("sealed_body", "answer.body", "{asked_id}:{version}"),
    "delivery": ("sealed_chat", "delivery.chat", "{key}"),
}
# What is made here is thrown away where the power fails, so nothing waits for the disk.
_UNHURRIED = {"journal_mode": ("MEMORY", "memory"), "synchronous": ("OFF", 0)}
_TABLES: Sequence[Table] = (trajectory, contract, meeting, moment, conversation, asked, answer, delivery, heard)


def live(work: Work, trajectory_id: str, client: Person) -> None:
    """Everything up to now has been: each meeting looked back on in three answers."""
    message = 0
    for number in range(1, MEETINGS + 1):
        one = conversations.start(work, "reflection", client.id, trajectory_id, number, Opening())
        for turn in range(1, QUESTIONS + 1):
            noting.ask(work, one, turn, step="yield", about=None, line=None, question="Wat heeft het je opgeleverd?")
            noting.keep(work, one, turn, 1, texts=(WORDS,), value=None, chosen=None, complete=True)
            message += 2
            conversations.hear(work, one, message)
            _said(work, trajectory_id, client, one.id, turn)
        conversations.save(work, one, Closed((), Outcome.FINISHED))
    rows = work.all(select(delivery.c.id, delivery.c.kind).where(delivery.c.trajectory_id == trajectory_id))
    questions = [row.id for row in rows if row.kind == DeliveryKind.QUESTION]
    carrying.became(work, [(one, 2 * place + 1, work.now) for place, one in enumerate(questions)])
    carrying.arrived(work, [row.id for row in rows if row.kind != DeliveryKind.QUESTION])


def _said(work: Work, trajectory_id: str, client: Person, conversation_id: str, turn: int) -> None:
    """What is sent for one answer: the question, the mark under the answer, and the buttons that go."""
    question = f"ask:{conversation_id}:{turn}"
    where = {"person": client, "trajectory_id": trajectory_id, "conversation_id": conversation_id}
    outbox.put(work, ToSay(question, DeliveryKind.QUESTION, "", turn=turn, **where))
    outbox.put(
        work, ToSay(f"receipt:{conversation_id}:{turn}", DeliveryKind.RECEIPT, "", client, trajectory_id=trajectory_id)
    )
    outbox.put(work, ToSay(f"buttons:{question}", DeliveryKind.BUTTONS, "", **where))


def let_pass(work: Work) -> None:
    """What was due by now was done."""
    work.do(update(moment).where(moment.c.due_at <= work.now).values(state="done"))


def rows_of(work: Work, trajectory_id: str) -> Rows:
    """All rows of a trajectory by table, and what is sealed in each, opened."""
    questions = select(asked.c.id).where(asked.c.trajectory_id == trajectory_id)
    talks = select(conversation.c.id).where(conversation.c.trajectory_id == trajectory_id)
    which = {
        "trajectory": trajectory.c.id == trajectory_id,
        "answer": answer.c.asked_id.in_(questions),
        "delivery": (delivery.c.trajectory_id == trajectory_id) & delivery.c.kind.in_(_SAID),
        "heard": heard.c.conversation_id.in_(talks),
    }
    found = {}
    for table in _TABLES:
        here = which.get(table.name)
        query = select(table).where(table.c.trajectory_id == trajectory_id if here is None else here)
        found[table.name] = [_opened(work, table, trajectory_id, dict(row._mapping)) for row in work.all(query)]
    return found


def _opened(work: Work, table: Table, owner: str, row: dict[str, Any]) -> tuple[dict[str, Any], str | None]:
    if table.name not in _SEALED:
        return row, None
    column, place, name = _SEALED[table.name]
    return row, work.open(owner, place, name.format(**row), row[column])


def with_moments_only(rows: Rows) -> Rows:
    """Of these rows what somebody has with whom nobody spoke yet, and the moments that come first."""
    coming = [one for one in rows[moment.name] if one[0]["state"] == "planned"]
    first = sorted(coming, key=lambda one: one[0]["due_at"])[:MOMENTS]
    return {table.name: rows[table.name] for table in (trajectory, contract, meeting)} | {moment.name: first}


def copy(work: Work, rows: Rows, chats: Sequence[int]) -> None:
    """The same trajectory once more for each of these chats, under keys of its own."""
    made: dict[str, list[dict[str, Any]]] = {name: [] for name in rows}
    (original, _), *_ = rows["trajectory"]
    for chat in chats:
        ids = {original["id"]: new_id(), original["client_id"]: people.meet(work, str(chat), "nl").id}
        ids |= {row["lane"]: telegram_hash(work, str(chat)).hex()[:48] for row, _ in rows.get(delivery.name, ())[:1]}
        for table in (moment, conversation, asked):
            ids |= {row["id"]: new_id() for row, _ in rows.get(table.name, ())}
        for name, its in rows.items():
            made[name] += [_copied(work, name, ids[original["id"]], ids, row, words) for row, words in its]
    for table in _TABLES:
        if table.name in made:
            work.db.execute(insert(table), made[table.name])


def _copied(
    work: Work, table: str, owner: str, ids: Mapping[str, str], row: dict[str, Any], words: str | None
) -> dict[str, Any]:
    new = {column: ids.get(value, value) if isinstance(value, str) else value for column, value in row.items()}
    if table == delivery.name:
        del new["id"]
        *before, talk, turn = row["key"].split(":")
        new["key"] = ":".join((*before, ids[talk], turn))
    if words is not None:
        column, place, name = _SEALED[table]
        new[column] = work.seal(owner, place, name.format(**new), words)
    return new


def lay_crowd(folder: Path, trajectories: int, *, moments_only: bool = False) -> None:
    """A program's folder with so many trajectories, and a few clients who have just been asked something; nothing is
    done where it is there."""
    if folder.exists():
        return
    draft = folder.with_name(f"{folder.name}.draft")
    settings = settings_in(draft)
    master_key.create(settings.key_file, settings.data_dir)
    with patch.dict(engine._PRAGMAS, _UNHURRIED):
        _lay(settings, trajectories, moments_only=moments_only)
    draft.rename(folder)


def _lay(settings: Settings, trajectories: int, *, moments_only: bool) -> None:
    house, now = house_of(settings), datetime.now(UTC)
    then = now if moments_only else now - _LIVED
    with open_store(settings, house, then) as store:
        coach: Person = store.run(house, then, a_coach, _COACH)
        began = then.date() + timedelta(days=7)
        (original,) = store.run(house, then, lay_down, coach, [(_FIRST_COPY - 1, "Johan")], first=began)
        if not moments_only:
            client = store.run(house, then, people.meet, str(_FIRST_COPY - 1), "nl")
            store.run(house, then, live, original, client)
        store.run(house, now, let_pass)
        rows = store.run(house, now, rows_of, original)
        rows = with_moments_only(rows) if moments_only else rows
        for place in range(0, trajectories, _AT_ONCE):
            chats = range(_FIRST_COPY + place, _FIRST_COPY + min(place + _AT_ONCE, trajectories))
            store.run(house, now, copy, rows, chats)
        soon = now.date() + timedelta(days=60)
        ids = store.run(house, now, lay_down, coach, [(chat, f"Johan {chat}") for chat in ALONE], first=soon)
        store.run(house, now, ask_back, ids, unasked=False)


async def measured(town: Path) -> dict[str, float]:
    """What the program does on this folder."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "folder"
        shutil.copytree(town, folder)
        async with rig() as (telegram, origin):
            begun = time.perf_counter()
            process = started(PROGRAM, origin, folder)
            try:
                await telegram.polled.wait()
                found = {"start, s": time.perf_counter() - begun, "start, s of CPU": cpu_of(process)}
                await telegram.asked(ALONE)
                await asyncio.sleep(IDLE)
                found["idle, MiB"] = _memory(process.pid)
                cpu = cpu_of(process)
                await asyncio.sleep(IDLE)
                found["idle, % of a core"] = 100 * (cpu_of(process) - cpu) / IDLE
                await telegram.talk(ALONE[:2], QUESTIONS)
                took = [one for chat in ALONE[2:] for one in await telegram.talk([chat], QUESTIONS)]
                found["an answer, ms"] = 1000 * statistics.median(took)
                for command in ("/vandaag", "/week"):
                    found[f"{command}, ms"] = 1000 * statistics.median(
                        [(await telegram.talk([_COACH], 1, command))[0] for _ in range(6)][1:]
                    )
            finally:
                process.kill()
                process.wait()
    return found


def _memory(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def main() -> None:
    """Make both, measure both, and print them side by side."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--trajectories", type=int, default=10_000)
    parser.add_argument("--moments", action="store_true", help="nothing was said yet")
    parser.add_argument("--kept", type=Path, help="keep the databases in this folder")
    chosen = parser.parse_args()
    found, many = [], chosen.trajectories
    with nullcontext(chosen.kept) if chosen.kept else throw_away() as place:
        for number in (0, many):
            begun = time.perf_counter()
            folder = place / f"{number}-moments" if chosen.moments else place / str(number)
            lay_crowd(folder, number, moments_only=chosen.moments)
            print(f"{number} laid down in {time.perf_counter() - begun:.0f} s", flush=True)
            found.append(asyncio.run(measured(folder)))
    print(f"| | hardly any | {many} |\n| --- | --: | --: |")
    for name in found[0]:
        print(f"| {name} | {found[0][name]:.1f} | {found[1][name]:.1f} |")


if __name__ == "__main__":
    main()
