"""What an action has read it does not read or unseal again, and what has changed it reads anew."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from bot.settings import Settings
from bot.storage import absences, conversations, master_key, meetings, people, trajectories
from bot.storage.sealing import Vault
from bot.storage.store import Store, open_store
from bot.storage.trajectories import Stage
from bot.storage.work import Work
from conversations.moments import Meeting
from conversations.periods import Period
from conversations.states import Closed, Opening, Outcome
from conversations.steering import Steering
from tests.digests.test_private import CONTRACT, FIRST, HOUSE, NOW

TODAY = NOW.date()
LEAVE = Period(date(2026, 12, 21), date(2026, 12, 24))


class Trace:
    """What an action asked of the database, and what it opened."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, store: Store) -> None:
        self.asked: list[str] = []
        self.opened: list[str] = []
        event.listen(store._engine, "before_cursor_execute", self._ask)
        unsealed = Vault.open

        def note(vault: Vault, owner: str, place: str, sealed: bytes) -> str:
            self.opened.append(place.partition(":")[0])
            return unsealed(vault, owner, place, sealed)

        monkeypatch.setattr(Vault, "open", note)

    def _ask(self, _connection: object, _cursor: object, statement: str, *_more: object) -> None:
        if not statement.startswith("BEGIN"):
            self.asked.append(" ".join(statement.split()[:1] + statement.partition("FROM ")[2].split()[:1]))

    def of(self, doing: Callable[[], Any]) -> tuple[list[str], list[str]]:
        """What this asks and opens, beginning from here."""
        self.asked.clear()
        self.opened.clear()
        doing()
        return self.asked, self.opened


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    places = Settings(data_dir=tmp_path / "data", key_file=tmp_path / "keys" / "master.key")
    master_key.create(places.key_file, places.data_dir)
    with open_store(places, HOUSE, NOW) as store:
        yield store


@pytest.fixture
def trace(monkeypatch: pytest.MonkeyPatch, store: Store, johans: str) -> Trace:
    return Trace(monkeypatch, store)


@pytest.fixture
def johans(store: Store) -> str:
    """The trajectory of Ada and Johan."""
    return store.run(HOUSE, NOW, _begin)


def _begin(work: Work) -> str:
    ada = people.meet(work, 1, "nl")
    people.make_coach(work, ada.id, "Ada")
    made = trajectories.create(work, ada.id, CONTRACT, Steering())
    meetings.put_meetings(work, made.id, [Meeting(1, FIRST, 60)])
    return made.id


def test_it_reads_and_opens_once_what_it_asks_for_twice(store, trace, johans):
    def twice(work: Work) -> None:
        for _ in range(2):
            here = trajectories.by_id(work, johans)
            people.by_id(work, here.coach_id)
            people.coach_name(work, here.coach_id)
            meetings.standing(work, johans)
            absences.of_person(work, here.coach_id, TODAY)

    assert trace.of(lambda: store.run(HOUSE, NOW, twice)) == (
        ["SELECT trajectory", "SELECT person", "SELECT coach", "SELECT meeting", "SELECT absence"],
        ["contract.body", "trajectory.steering", "person.telegram_id", "coach.name"],
    )


def test_it_reads_anew_what_it_changed_itself(store, johans):
    def change(work: Work) -> list[object]:
        before = trajectories.by_id(work, johans)
        ada = before.coach_id
        seen: list[object] = [before.stage, people.coach_name(work, ada), people.by_id(work, ada).language]
        seen += [absences.of_person(work, ada, TODAY), len(meetings.standing(work, johans))]
        trajectories.set_stage(work, johans, Stage.FROZEN)
        people.make_coach(work, ada, "Ada de Wit")
        people.set_language(work, ada, "en")
        absences.add(work, ada, LEAVE)
        meetings.put_meetings(work, johans, [Meeting(2, FIRST, 60)])
        seen += [trajectories.by_id(work, johans).stage, people.coach_name(work, ada)]
        seen += [people.by_id(work, ada).language, *(one.period for one in absences.of_person(work, ada, TODAY))]
        return [*seen, len(meetings.standing(work, johans))]

    before, after = [Stage.INVITED, "Ada", "nl", (), 1], [Stage.FROZEN, "Ada de Wit", "en", LEAVE, 2]
    assert store.run(HOUSE, NOW, change) == [*before, *after]


def test_it_knows_a_conversation_as_it_wrote_it(store, trace, johans):
    def talk(work: Work) -> bool:
        ada = trajectories.by_id(work, johans).coach_id
        one = conversations.start(work, "craft", ada, johans, 1, Opening())
        closed = Closed((), Outcome.KEPT)
        conversations.save(work, one, closed)
        saved = conversations.by_id(work, one.id)
        return saved is not None and (saved.state, saved.version) == (closed, 2)

    assert store.run(HOUSE, NOW, talk)
    assert "conversation.state" not in trace.opened


def test_it_forgets_what_was_undone(store, johans):
    def fail(work: Work) -> None:
        trajectories.set_stage(work, johans, Stage.STOPPED)
        assert trajectories.by_id(work, johans).stage is Stage.STOPPED
        raise ValueError

    def survive(work: Work) -> Stage:
        work.apart(fail)
        return trajectories.by_id(work, johans).stage

    assert store.run(HOUSE, NOW, survive) is Stage.INVITED


def test_nothing_of_it_is_there_for_the_next(store, trace, johans):
    def read(work: Work) -> None:
        trajectories.by_id(work, johans)

    store.run(HOUSE, NOW, read)
    assert trace.of(lambda: store.run(HOUSE, NOW, read))[0] == ["SELECT trajectory"]
