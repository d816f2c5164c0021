"""What people say stays between the two who agreed: unreadable on disk, absent from logs, unseen by the others."""

import shutil
import sqlite3
from base64 import b64encode
from contextlib import closing

import pytest

from bot import logs
from tests.cast import (
    BEGIN,
    at,
    bytes_in,
    dutch,
    invited,
    joins,
    link_for_client,
    reads,
    texts,
)
from tests.worlds import playing


class Words:
    """One invented word for every field that somebody can type in, all with the same bird in them."""

    def __init__(self, bird):
        self.bird = bird

    def __getattr__(self, field):
        return f"{self.bird}-{field}"

    @property
    def lines(self):
        return f"""\
klant: {self.client}
doel: {self.goal}
leerdoel: {self.learning}
eerste: 2026-12-01 14:00
aantal: 7
om de: 3 weken
duur: 60
plaats: {self.place}
welkom: {self.welcome}"""


CANARY, ROBIN = Words("kanarie"), Words("roodborst")


async def agreed(world, words):
    """A coach and a client, who first sent the contract back with a remark."""
    coach = await world.coach(words.coach)
    client = world.telegram.person(words.screen)
    client.starts(await invited(world, coach, words.lines))
    await world.settle()
    await joins(world, coach, client, "I want to change something")
    client.says(words.remark)
    await world.after(minutes=2)
    for person, answer in ((coach, "Change the contract"), (coach, "Yes, this is right"), (client, "I agree")):
        person.taps(dutch(answer))
        await world.settle()
    return coach, client


async def noted(world, client, words):
    """A note for himself."""
    client.says(words.note)
    await world.settle()
    client.says("alleen voor mij")
    await world.settle()


async def prepared(world, client, words):
    """An answer to the question before the meeting, edited, with words that may be no answer."""
    await world.until(at("2026-11-26 09:00"))
    question = client.says(words.question)
    client.says(f"/{words.doubt}")
    await world.settle()
    client.edits(question, words.edited)
    await world.after(minutes=2)


async def looked_back(world, client, words):
    """An answer after the meeting, and something that nobody can read."""
    await world.until(at("2026-12-01 17:00"))
    client.says(words.reflection)
    head = {"message_id": 9_999, "date": 0, "from": client.account, "chat": {"id": client.id, "type": "private"}}
    world.telegram.raw_update({"message": {**head, "text": [words.unreadable]}})
    await world.after(minutes=2)


async def everything_said(folder, words):
    """The whole of it by one pair, and a word of somebody else; the Telegram in which it was said."""
    async with playing(folder, BEGIN) as world:
        _, client = await agreed(world, words)
        world.telegram.person(words.stranger).says(words.stray)
        for happens in (noted, prepared, looked_back):
            await happens(world, client, words)
    return world.telegram


def forms(word):
    """How a word can lie on a disk: in three encodings, and in base64 wherever it begins."""
    yield from (word.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
    for before in range(3):
        # The first and last characters also depend on what stands around the word.
        yield b64encode(b"\0" * before + word.encode())[4 if before else 0 : -4]


def holds(data, word):
    return any(form in data for form in forms(word))


# --- on disk -------------------------------------------------------------------------------------------------------


async def test_it_writes_no_word_no_name_no_link_no_number_and_no_token_to_disk(tmp_path):
    telegram = await everything_said(tmp_path, CANARY)
    links = [link_for_client(person).partition("=")[2] for person in telegram.people.values() if "coach" in person.name]
    data = bytes_in(tmp_path)
    secrets = [CANARY.bird, telegram.token, *links, *(str(number) for number in telegram.people)]
    assert (len(data) > 100_000, [secret for secret in secrets if holds(data, secret)]) == (True, [])


async def test_it_writes_no_word_to_the_journal_or_to_a_copy(tmp_path):
    await everything_said(tmp_path, CANARY)
    source = tmp_path / "data" / "tussendoor.sqlite"
    journal = source.with_name("tussendoor.sqlite-journal")
    with closing(sqlite3.connect(source, isolation_level=None)) as database:
        with closing(sqlite3.connect(tmp_path / "copy.sqlite")) as copy:
            database.backup(copy)
        # Change every row, with so little memory that it all has to go through the journal.
        database.executescript("PRAGMA journal_mode=DELETE; PRAGMA cache_size=1; BEGIN")
        for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            column = database.execute(f"SELECT name FROM pragma_table_info('{table}')").fetchone()[0]
            database.execute(f"UPDATE {table} SET {column} = {column}")
        assert journal.stat().st_size > 50_000
        assert not holds(bytes_in(tmp_path), CANARY.bird)


@pytest.mark.parametrize("before", ["", "x", "xx"])
@pytest.mark.parametrize(
    "encode", [str.encode, lambda text: text.encode("utf-16"), lambda text: b64encode(text.encode())], ids=range(3)
)
async def test_it_would_find_a_word_that_leaked(tmp_path, encode, before):
    (tmp_path / "leak").write_bytes(b"\0 some bytes " + encode(f"{before} dit is {CANARY.goal} van Johan"))
    assert holds(bytes_in(tmp_path), CANARY.bird)


async def test_it_opens_nothing_for_who_takes_the_data_folder_without_the_key(tmp_path):
    await everything_said(tmp_path / "here", CANARY)
    shutil.copytree(tmp_path / "here" / "data", tmp_path / "there" / "data")
    (tmp_path / "there" / "keys").mkdir()
    with pytest.raises(Exception, match="key"):
        async with playing(tmp_path / "there", BEGIN):
            pass


# --- in the log ----------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("log_as_it_was")
async def test_it_logs_no_word_no_name_no_link_no_number_and_no_token(tmp_path, capfd):
    logs.setup("DEBUG")
    telegram = await everything_said(tmp_path, CANARY)
    out, err = capfd.readouterr()
    links = [link_for_client(person).partition("=")[2] for person in telegram.people.values() if "coach" in person.name]
    secrets = [CANARY.bird, telegram.token, *links, *(str(number) for number in telegram.people)]
    assert ("delivery.carried" in err, [one for one in secrets if holds((out + err).encode(), one)]) == (True, [])


# --- between two pairs ---------------------------------------------------------------------------------------------


async def test_it_lets_not_one_word_cross_between_two_pairs(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        ada, johan = await agreed(world, CANARY)
        bram, cleo = await agreed(world, ROBIN)
        for happens in (noted, prepared, looked_back):
            await happens(world, johan, CANARY)
            await happens(world, cleo, ROBIN)
        await reads(world, ada)
        await reads(world, bram)
        for person in (ada, johan, bram, cleo):
            for command in ("trajecten", "plan", "overzicht", "verloop", "verzet", "antwoorden", "help", "start"):
                person.says(f"/{command}")
                await world.settle()
    assert not any(ROBIN.bird in text for person in (ada, johan) for text in texts(person))
    assert not any(CANARY.bird in text for person in (bram, cleo) for text in texts(person))


async def test_it_keeps_from_the_coach_what_the_client_keeps_to_himself(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        ada, johan = await agreed(world, CANARY)
        for happens in (noted, prepared, looked_back):
            await happens(world, johan, CANARY)
        await reads(world, ada)
        ada.says("/overzicht")
        await world.settle()
    assert any(CANARY.edited in text for text in texts(ada))
    assert not any(CANARY.note in text for text in texts(ada))
