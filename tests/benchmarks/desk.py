"""How long the coach's own pages take with many trajectories: from the command to what is written in the outbox.

    .venv/bin/python -m tests.benchmarks.desk

Two hundred trajectories of seven meetings, ten weeks under way, with every question of those weeks asked. Cold is the
first time after a start, when no key has been opened yet; warm is the median of nine times.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from bot.actions.agree import agree
from bot.actions.due.open_moments import open_moments
from bot.actions.due.wake import find_due
from bot.actions.shown import show_agenda, show_trajectories
from bot.actions.shown.choose_memo import memo
from bot.app import house_of
from bot.settings import Settings
from bot.storage import coming_in, conversations, master_key, people, trajectories
from bot.storage.people import Person
from bot.storage.store import open_store
from bot.storage.work import Work
from conversations.rhythm import Local
from conversations.states import Opening
from conversations.steering import Steering
from tests.cast import BEGIN
from tests.conversations.walking import CONTRACT

CLIENTS, TIMES = 200, 9
VIEWS: dict[str, Callable[[Work, Person], None]] = {
    "/trajecten": show_trajectories.show_trajectories,
    "/vandaag": show_agenda.show_today,
    "/week": show_agenda.show_week,
    "/memo": memo,
}


def lay_down(work: Work) -> Person:
    """A coach with all these clients, who have agreed."""
    coach = people.meet(work, "1", "nl")
    people.make_coach(work, coach.id, "Ada")
    for number in range(CLIENTS):
        first = Local(date(2026, 12, 1) + timedelta(days=number % 21), CONTRACT.first.time, CONTRACT.first.zone)
        client = people.meet(work, str(1000 + number), "nl")
        one = trajectories.create(
            work, coach.id, replace(CONTRACT, client=f"Johan {number}", first=first, count=7), Steering()
        )
        coming_in.set_client(work, one.id, client.id)
        agree(work, conversations.start(work, "welcome", client.id, one.id, None, Opening()))
    return coach


def live(work: Work) -> None:
    """Let everything happen that is due."""
    while due := find_due(work).trajectories:
        for trajectory_id in due:
            open_moments(work, trajectory_id)


def measure() -> None:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder) / "data", key_file=Path(folder) / "keys" / "master.key")
        master_key.create(settings.key_file, settings.data_dir)
        house, now = house_of(settings), BEGIN
        with open_store(settings, house, now) as store:
            coach = store.run(house, now, lay_down)
            for _ in range(70):
                now += timedelta(days=1)
                store.run(house, now, live)
        for name, view in VIEWS.items():
            with open_store(settings, house, now) as store:
                cold, *warm = [_seconds(partial(store.run, house, now, view, coach)) for _ in range(TIMES + 1)]
            print(f"{name:<11} cold {1000 * cold:4.0f} ms   warm {1000 * statistics.median(warm):4.0f} ms")


def _seconds(doing: Callable[[], None]) -> float:
    begun = time.perf_counter()
    doing()
    return time.perf_counter() - begun


if __name__ == "__main__":
    measure()
