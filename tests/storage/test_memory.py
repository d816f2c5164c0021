"""What was read is not read or unsealed again, and what has changed is read anew."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, event, text

from bot.errors import Unreadable
from bot.settings import Settings
from bot.storage import absences, conversations, erasing, master_key, meetings, memory, people, trajectories
from bot.storage.sealing import Vault
from bot.storage.store import Store, open_store
from bot.storage.trajectories import Stage
from bot.storage.work import Work
from conversations.days.periods import Period
from conversations.moments import Meeting
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
def places(tmp_path: Path) -> Settings:
    places = Settings(data_dir=tmp_path / "data", key_file=tmp_path / "keys" / "master.key")
    master_key.create(places.key_file, places.data_dir)
    return places


@pytest.fixture
def store(places: Settings) -> Iterator[Store]:
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
    ada = people.meet(work, "1", "nl")
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
            absences.leave_of(work, here.coach_id, TODAY)

    assert trace.of(lambda: store.run(HOUSE, NOW, twice)) == (
        ["SELECT trajectory", "SELECT person", "SELECT coach", "SELECT meeting", "SELECT absence"],
        ["contract.body", "trajectory.steering", "person.telegram_id", "coach.name"],
    )


def test_it_reads_anew_what_it_changed_itself(store, johans):
    def change(work: Work) -> list[object]:
        before = trajectories.by_id(work, johans)
        ada = before.coach_id
        seen: list[object] = [before.stage, people.coach_name(work, ada), people.by_id(work, ada).language]
        seen += [absences.leave_of(work, ada, TODAY), len(meetings.standing(work, johans))]
        trajectories.set_stage(work, johans, Stage.FROZEN)
        people.make_coach(work, ada, "Ada de Wit")
        people.set_language(work, ada, "en")
        absences.add_leave(work, ada, LEAVE)
        meetings.put_meetings(work, johans, [Meeting(2, FIRST, 60)])
        seen += [trajectories.by_id(work, johans).stage, people.coach_name(work, ada)]
        seen += [people.by_id(work, ada).language, *(one.period for one in absences.leave_of(work, ada, TODAY))]
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


def test_a_conversation_that_begins_is_written_once(store, johans):
    def talk(work: Work) -> object:
        ada = trajectories.by_id(work, johans).coach_id
        one = conversations.draft(work, "craft", ada, johans, 1, Opening())
        assert conversations.by_id(work, one.id) is None
        conversations.save(work, one, Closed((), Outcome.KEPT))
        work.memory.clear()
        saved = conversations.by_id(work, one.id)
        return saved and (saved.state, saved.version, saved.over_at)

    assert store.run(HOUSE, NOW, talk) == (Closed((), Outcome.KEPT), 1, NOW)


def test_one_of_many_that_fails_is_undone_and_harms_no_other(store):
    def meet(work: Work, chat: str) -> None:
        people.meet(work, chat, "nl")
        if chat == "12":
            raise ValueError("in vain")

    def meet_all(work: Work) -> list[bool]:
        work.each_apart(meet, ["11", "12", "13"])
        return [people.by_chat(work, chat) is not None for chat in ("11", "12", "13")]

    assert store.run(HOUSE, NOW, meet_all) == [True, False, True]


def test_what_fails_within_what_fails_later_is_all_undone(store):
    def meet(work: Work, chat: str) -> None:
        people.meet(work, chat, "nl")
        raise ValueError("in vain")

    def meet_two(work: Work) -> None:
        people.meet(work, "21", "nl")
        work.apart(meet, "22")
        raise ValueError("in vain as well")

    def then(work: Work) -> list[bool]:
        work.apart(meet_two)
        return [people.by_chat(work, chat) is not None for chat in ("21", "22")]

    assert store.run(HOUSE, NOW, then) == [False, False]


def test_it_forgets_what_was_undone(store, johans):
    def fail(work: Work) -> None:
        trajectories.set_stage(work, johans, Stage.STOPPED)
        assert trajectories.by_id(work, johans).stage is Stage.STOPPED
        raise ValueError("in vain")

    def survive(work: Work) -> Stage:
        work.apart(fail)
        return trajectories.by_id(work, johans).stage

    assert store.run(HOUSE, NOW, survive) is Stage.INVITED


def _read(work: Work, trajectory_id: str) -> tuple[Stage, str]:
    here = trajectories.by_id(work, trajectory_id)
    return here.stage, people.coach_name(work, here.coach_id)


def _stop(work: Work, trajectory_id: str) -> None:
    trajectories.set_stage(work, trajectory_id, Stage.STOPPED)


def _stop_in_vain(work: Work, trajectory_id: str) -> None:
    _stop(work, trajectory_id)
    assert _read(work, trajectory_id) == (Stage.STOPPED, "Ada")
    raise ValueError("in vain")


def test_what_every_turn_reads_the_next_action_knows(store, trace, johans):
    store.run(HOUSE, NOW, _read, johans)
    assert trace.of(lambda: store.run(HOUSE, NOW, _read, johans)) == ([], [])


def test_the_next_action_reads_what_was_changed(store, johans):
    store.run(HOUSE, NOW, _read, johans)
    store.run(HOUSE, NOW, _stop, johans)
    assert store.run(HOUSE, NOW, _read, johans) == (Stage.STOPPED, "Ada")


def test_the_next_action_knows_nothing_that_was_not_committed(store, johans):
    with pytest.raises(ValueError, match="in vain"):
        store.run(HOUSE, NOW, _stop_in_vain, johans)
    assert store.run(HOUSE, NOW, _read, johans) == (Stage.INVITED, "Ada")


def test_it_sees_what_another_program_wrote(store, places, johans):
    store.run(HOUSE, NOW, _read, johans)
    with closing(sqlite3.connect(places.data_dir / "tussendoor.sqlite")) as other, other:
        other.execute("UPDATE trajectory SET stage = 'stopped'")
    assert store.run(HOUSE, NOW, _read, johans) == (Stage.STOPPED, "Ada")


def test_nothing_is_known_any_more_of_what_no_key_opens(store, johans):
    store.run(HOUSE, NOW, _read, johans)
    store.vault.forget(johans)
    with pytest.raises(Unreadable):
        store.run(HOUSE, NOW, _read, johans)


def test_of_an_erased_trajectory_it_holds_nothing(store, johans):
    store.run(HOUSE, NOW, _read, johans)
    store.run(HOUSE, NOW, erasing.delete_rows, johans, "batch")
    assert "Johan" not in repr(store._lasting._known.values)
    with pytest.raises(LookupError):
        store.run(HOUSE, NOW, _read, johans)


def test_it_holds_no_more_than_so_much(store, monkeypatch, johans):
    monkeypatch.setattr(memory, "_MOST", 3)
    store.run(HOUSE, NOW, _read, johans)
    store.run(HOUSE, NOW, lambda work: [meetings.standing(work, f"another {number}") for number in range(5)])
    assert list(store._lasting._known.values) == [("meetings", f"another {number}") for number in (2, 3, 4)]


@pytest.mark.more
def test_where_several_write_side_by_side_nothing_lasts(tmp_path, postgres_url):
    places = Settings(data_dir=tmp_path / "data", key_file=tmp_path / "master.key", database_url=postgres_url)
    master_key.create(places.key_file, places.data_dir)
    with open_store(places, HOUSE, NOW) as store:
        johans = store.run(HOUSE, NOW, _begin)
        store.run(HOUSE, NOW, _read, johans)
        with create_engine(postgres_url.replace("postgresql:", "postgresql+psycopg:")).begin() as other:
            other.execute(text("SET tussendoor.reader = '*'"))
            other.execute(text("UPDATE trajectory SET stage = 'stopped'"))
        assert store.run(HOUSE, NOW, _read, johans) == (Stage.STOPPED, "Ada")
