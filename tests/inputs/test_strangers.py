"""Strangers keep nobody waiting, and after a few tries silence costs nothing."""

from bot.storage.invitations import WRONG_TRIES_A_DAY
from bot.storage.tables import delivery, wrong_try
from tests.cast import asked, dutch, says, texts


def rows(work):
    return [len(work.all(table.select())) for table in (delivery, wrong_try)]


async def test_a_client_waits_for_no_stranger(world):
    _, johan = await asked(world)
    for number in range(60):
        world.telegram.person(f"Vreemde {number}").starts("nonsense")
    begun = len(world.telegram.calls)
    johan.says("/help")
    await world.settle()
    sent = [call for call in world.telegram.calls[begun:] if call.method == "sendMessage"]
    place = next(place for place, call in enumerate(sent) if call.params["chat_id"] == johan.id)
    assert place < 5


async def test_all_strangers_together_hear_only_so_much_at_a_time(world):
    await asked(world)
    strangers = [world.telegram.person(f"Vreemde {number}") for number in range(60)]
    for stranger in strangers:
        stranger.starts("nonsense")
    await world.settle()
    heard = sum(bool(texts(stranger)) for stranger in strangers)
    assert 0 < heard <= len(strangers)
    (said,) = await says(world, world.telegram.person("Laatste"), "hoi")
    assert said.text


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
