"""Strangers keep nobody waiting, and after a few tries silence costs nothing."""

from datetime import timedelta

from bot.storage.invitations import WRONG_TRIES_A_DAY
from bot.storage.tables import delivery, wrong_try
from tests.cast import QUESTION, ada_and_johan, dutch, says, texts

UNKNOWN = dutch("I do not know this link. Ask your coach for a new one.")


def rows(work):
    return [len(work.read_by_nobody().all(table.select())) for table in (delivery, wrong_try)]


async def test_a_client_waits_for_no_stranger(world):
    _, johan = await ada_and_johan(world)
    await world.until(QUESTION - timedelta(seconds=1))
    begun, seen = len(world.telegram.calls), len(johan.reads)
    strangers = [world.telegram.person(f"Vreemde {number}") for number in range(300)]
    for number, stranger in enumerate(strangers):
        stranger.starts(f"gok{number}")
    johan.says("/help")
    world.clock.push(QUESTION)
    await world.settle()
    # The two that are for him come at once and a second later, as fast as one chat may be spoken to.
    his = johan.reads[seen:]
    assert sorted(dutch("Not prepared") in str(one.buttons) for one in his) == [False, True]
    alone = world.app.writer.is_alone
    # Where several hear side by side, as on PostgreSQL, the first strangers are answered before he is heard.
    assert not alone or [one.at for one in his] == [QUESTION, QUESTION + timedelta(seconds=1)]
    sent = [call for call in world.telegram.calls[begun:] if call.method == "sendMessage"]
    assert max(place for place, call in enumerate(sent) if call.params["chat_id"] == johan.id) < (10 if alone else 60)
    # All strangers together hear only so much, and each of them one thing or nothing.
    heard = [texts(stranger) for stranger in strangers]
    assert len(sent) - len(his) == heard.count([UNKNOWN]) == len(heard) - heard.count([])
    assert 0 < heard.count([UNKNOWN]) < 60
    # Those who were not answered are, once it is quiet again.
    silent = next(stranger for stranger in strangers if not texts(stranger))
    silent.starts("gok")
    await world.settle()
    assert texts(silent) == [UNKNOWN]


async def test_silence_after_many_tries_costs_nothing(world):
    stranger = world.telegram.person("Niemand")
    for _ in range(WRONG_TRIES_A_DAY):
        await says(world, stranger, "hoi")
    before = await world.app.writer.run(rows)
    for words in ("hoi", "/start abc", "/stop"):
        assert await says(world, stranger, words) == []
    assert await world.app.writer.run(rows) == before
    assert len(texts(stranger)) == WRONG_TRIES_A_DAY


async def test_many_tries_of_one_stranger_silence_no_other(world):
    stranger = world.telegram.person("Niemand")
    for _ in range(WRONG_TRIES_A_DAY + 1):
        await says(world, stranger, "hoi")
    assert len(await says(world, world.telegram.person("Iemand"), "hoi")) == 1
    assert dutch("Leave it")
