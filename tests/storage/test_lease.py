"""One of several workers holds the lease; who dies or freezes is taken over, and can change nothing any more."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from bot.errors import NotLeading, RunningAlready
from bot.storage import lease as leases
from bot.storage.aloud import TO_HEAR
from bot.storage.calls import FREE, Calls, news_of, words_of
from bot.storage.engine import is_of_storage, open_engine
from bot.storage.lease import Lease
from bot.storage.migrate import migrate
from bot.storage.outbox import TO_CLAIM

SECONDS = 10


@pytest.fixture
def database(postgres_url):
    bare = open_engine(postgres_url)
    migrate(bare)
    bare.dispose()
    engine = open_engine(postgres_url, patience=2)
    yield engine
    engine.dispose()


@pytest.fixture
def time(monkeypatch):
    """How time goes by in this machine, by hand."""
    now = [1000.0]
    monkeypatch.setattr(leases, "ticks", lambda: now[0])
    return now


def worker(database, first=False):
    return Lease(database, SECONDS, first=first)


def checked(database, fence):
    with database.begin() as connection:
        Lease.check(fence, connection)


def test_of_many_that_begin_at_the_same_moment_one_holds_it(database):
    many = [worker(database) for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(Lease.look, many))
    assert sorted(one.fence or 0 for one in many) == [0] * 7 + [1]


def test_it_is_taken_from_who_gives_no_sign_of_life_for_as_long_as_it_lasts_and_no_sooner(database, time):
    one, other = worker(database), worker(database)
    for each in (one, other):
        each.look()
    time[0] += SECONDS - 0.1
    other.look()
    assert (one.may_begin, other.fence) == (False, None), "it stops by itself before another begins"
    time[0] += 0.1
    other.look()
    assert (other.fence, other.may_begin) == (2, True)
    one.look()
    assert (one.fence, one.may_begin) == (None, False)


def test_whoever_gives_signs_of_life_keeps_it(database, time):
    one, other = worker(database), worker(database)
    for _ in range(10):
        time[0] += SECONDS / 5
        one.look()
        other.look()
    assert (one.fence, one.may_begin, other.fence) == (1, True, None)


def test_who_was_taken_over_changes_nothing_any_more(database, time):
    one, other = worker(database), worker(database)
    one.look()
    checked(database, 1)
    other.look()
    time[0] += SECONDS
    other.look()
    with pytest.raises(NotLeading):
        checked(database, 1)
    checked(database, other.fence)


def test_a_transaction_that_a_frozen_one_left_open_is_broken_off_and_keeps_nobody_from_taking_over(database, time):
    one, other = worker(database), worker(database)
    one.look()
    other.look()
    with database.connect() as frozen:
        Lease.check(one.fence, frozen)
        time[0] += SECONDS
        other.look()
        assert other.fence == 2
        with pytest.raises(DBAPIError) as broken_off:
            frozen.execute(select(func.now()))
        assert is_of_storage(broken_off.value), "it is no fault of what was asked"
        frozen.invalidate()


def test_who_ends_lets_go_of_it_at_once_and_takes_it_no_more(database):
    one, other = worker(database), worker(database)
    one.look()
    assert (one.release(), one.release()) == (True, False)
    one.look()
    other.look()
    assert (one.fence, other.fence) == (None, 2)


def test_who_is_alone_in_its_folder_takes_over_from_who_died_and_gives_way_to_who_lives(database):
    died, second = worker(database), worker(database, first=True)
    died.look()
    second.enter(rest=lambda seconds: None)
    assert second.fence == 2
    third = worker(database, first=True)
    with pytest.raises(RunningAlready):
        third.enter(rest=lambda seconds: second.look())
    among = worker(database)
    among.enter(rest=lambda seconds: pytest.fail("nothing has to be found out"))
    assert (third.fence, among.fence, second.fence) == (None, None, 2)


def test_they_hear_what_another_calls_and_what_they_may_have_missed(database):
    hearing, calling = Calls(database), Calls(database)
    assert hearing.hear(0) == {TO_CLAIM, TO_HEAR, FREE}
    calling.call({TO_CLAIM})
    assert (hearing.hear(5), hearing.hear(0)) == ({TO_CLAIM}, set())
    hearing.hang_up()


def test_only_what_is_to_be_done_is_called(database):
    from tests.cast import BEGIN

    assert words_of([BEGIN, TO_CLAIM, TO_HEAR, object()]) == {TO_CLAIM, TO_HEAR, BEGIN.isoformat()}
    assert (news_of({TO_CLAIM}), news_of({BEGIN.isoformat(), FREE})) == ([TO_CLAIM], [BEGIN])
