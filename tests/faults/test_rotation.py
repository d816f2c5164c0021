"""Another master key takes over: while the bot runs, broken off anywhere, and never twice the only way in."""

import os
import random
import re
import signal
import sqlite3
import time
from contextlib import closing
from itertools import count

import pytest

from bot.clock import SystemClock
from bot.errors import KeyFault, KeyTrouble
from bot.house import House, built_in_lines
from bot.settings import Settings
from bot.storage import keystore as keystores
from bot.storage import master_key, people
from bot.storage.keystore import KeyStore
from bot.storage.store import open_keystore, open_store, replace_master
from tests.cast import dutch
from tests.faults.midway import comes_to_its_end
from tests.faults.place import complains, everything_in, sheet_in
from tests.faults.test_key import HIDDEN, asked_back

HOUSE = House(built_in_lines())
PEOPLE = range(1, 6)


@pytest.fixture
def lived_in(settled):
    """A house that knows five people."""
    settled.own = Settings(data_dir=settled.data, key_file=settled.key)
    with open_store(settled.own, HOUSE, SystemClock().now()) as store:
        for chat in PEOPLE:
            store.run(HOUSE, SystemClock().now(), people.meet, str(chat), "nl")
    return settled


def keys_in(keystore):
    """The data key of everybody, as this key store reads it."""
    return {owner: keystore.newest_key(owner) for owner in sorted(keystore.owners())}


async def test_the_new_key_takes_over_when_a_group_of_its_sheet_was_typed_back(lived_in):
    before, old = keys_in(open_keystore(lived_in.own)), lived_in.key.read_text()
    code, shown = await lived_in.on_a_terminal("key", "rotate", answers=[asked_back])
    assert (code, sheet_in(shown)) == (0, lived_in.key.read_text().split())
    assert lived_in.key.read_text() != old
    assert keys_in(open_keystore(lived_in.own)) == before
    with pytest.raises(KeyTrouble) as caught:
        KeyStore.open(lived_in.data / "keys.sqlite", master_key.parse(old))
    assert caught.value.fault is KeyFault.WRONG
    assert (await lived_in.does("migrate"))[0] == 0


async def test_nothing_changes_when_nothing_is_typed_back_or_nobody_looks(lived_in):
    before = everything_in(lived_in)
    assert await complains(lived_in, "key", "rotate") == dutch(HIDDEN)
    code, shown = await lived_in.on_a_terminal("key", "rotate", answers=[lambda shown: asked_back(shown) and "\x04"])
    assert (code, everything_in(lived_in)) == (1, before)
    assert dutch("Nothing was typed back, so everything stays as it was.") in re.sub(r"\s+", " ", shown)


@pytest.mark.parametrize("steps", range(8))
def test_broken_off_anywhere_everything_opens_and_it_goes_on(lived_in, monkeypatch, steps):
    monkeypatch.setattr(keystores, "_AT_ONCE", 1)
    before = keys_in(open_keystore(lived_in.own))
    new = master_key.draw()
    going = replace_master(lived_in.own, new)
    for _ in range(steps):
        next(going)
    going.close()
    assert keys_in(open_keystore(lived_in.own)) == before
    # Once more, to the end: then the new key alone is enough.
    assert list(replace_master(lived_in.own, new)) == [1, 2, 3, 4, 5, 6, 7]
    assert master_key.read_all(lived_in.key, lived_in.data) == (new,)
    assert keys_in(open_keystore(lived_in.own)) == before


def test_a_program_that_runs_meanwhile_reads_on_and_wraps_what_it_makes_with_the_new_key(lived_in):
    running, new = open_keystore(lived_in.own), master_key.draw()
    rotated(lived_in, new)
    made = running.newest_key("cleo")
    everybody = keys_in(running)
    assert keys_in(KeyStore.open(lived_in.data / "keys.sqlite", new)) == everybody
    assert everybody["cleo"] == made


def test_a_program_that_cannot_see_the_new_key_makes_no_key_that_only_the_old_one_opens(lived_in):
    blind = KeyStore.open(lived_in.data / "keys.sqlite", master_key.read(lived_in.key, lived_in.data))
    rotated(lived_in, master_key.draw())
    with pytest.raises(KeyTrouble) as caught:
        blind.newest_key("cleo")
    assert caught.value.fault is KeyFault.STORE_DAMAGED
    assert "cleo" not in open_keystore(lived_in.own).owners()


def test_one_damaged_key_does_not_stop_the_others(lived_in):
    owner = min(open_keystore(lived_in.own).owners())
    with closing(sqlite3.connect(lived_in.data / "keys.sqlite")) as database:
        database.execute("UPDATE data_key SET wrapped = zeroblob(60) WHERE owner = ?", (owner,))
        database.commit()
    rotated(lived_in, master_key.draw())
    assert open_keystore(lived_in.own).damaged() == 1


@pytest.mark.proof
def test_two_hundred_kills_while_keys_are_made_and_every_key_opens(lived_in, proves):
    running, chance, finished = open_keystore(lived_in.own), random.Random(12), 0
    made = {f"client {number}": running.newest_key(f"client {number}") for number in range(500)}
    for kill in range(200):
        child = os.fork()
        if child == 0:
            new, *old = master_key.read_all(lived_in.key, lived_in.data)
            rotated(lived_in, new if old else master_key.draw())
            os._exit(0)
        made[f"during {kill}"] = running.newest_key(f"during {kill}")
        time.sleep(chance.uniform(0, 0.3))
        os.kill(child, signal.SIGKILL)
        finished += os.waitpid(child, 0)[1] == 0
        fresh, some = open_keystore(lived_in.own), chance.sample(sorted(made), 5)
        assert (fresh.damaged(), fresh.owners() >= set(made)) == (0, True)
        for keystore in (running, fresh):
            assert {owner: keystore.newest_key(owner) for owner in some} == {owner: made[owner] for owner in some}
    left = open_keystore(lived_in.own)
    lost = [owner for owner in made if left.newest_key(owner) != made[owner]]
    note = f"{finished} rotations came to an end, {len(made)} keys"
    proves("every key opens after a kill while keys are replaced", of=200, failed=len(lost), each="kill", note=note)
    assert lost == []


@pytest.mark.proof
def test_every_key_opens_wherever_replacing_them_is_killed(lived_in, monkeypatch, proves):
    monkeypatch.setattr(keystores, "_AT_ONCE", 1)
    before = keys_in(open_keystore(lived_in.own))
    for kills in count():
        new = master_key.draw()
        is_over = comes_to_its_end(lambda new=new: rotated(lived_in, new), killed_before=kills + 1)
        first = master_key.read_all(lived_in.key, lived_in.data)[0]
        assert (first == new or not is_over, keys_in(open_keystore(lived_in.own))) == (True, before), kills
        rotated(lived_in, first)
        assert master_key.read_all(lived_in.key, lived_in.data) == (first,)
        assert keys_in(open_keystore(lived_in.own)) == before, kills
        if is_over:
            break
    proves("every key opens wherever replacing them is killed, step by step", of=kills, each="kill")
    assert kills > len(before)


def rotated(house, new):
    for _ in replace_master(house.own, new):
        pass
