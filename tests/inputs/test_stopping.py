"""Stopping: at once, nothing half-written goes to anybody, and there is a way back."""

from tests.cast import asked, at, dutch, says, texts

HALF = "Ik denk dat ik eigenlijk niet meer"


async def test_it_sends_the_coach_nothing_that_was_half_written_when_the_client_stops(world):
    ada, johan = await asked(world)
    await world.until(at("2026-11-30 20:00"))
    told = len(texts(ada))
    johan.says(HALF)
    johan.says("/stop")
    await world.settle()
    await world.until(at("2026-12-02 12:00"))
    assert texts(ada, told) == [dutch("{client} has stopped.", client="Johan")]


async def test_it_keeps_what_was_half_written_for_the_client_alone(world):
    ada, johan = await asked(world)
    await world.until(at("2026-11-30 20:00"))
    told = len(texts(ada))
    johan.says(HALF)
    johan.says("/stop")
    await world.settle()
    await says(world, ada, "/verloop")
    assert texts(ada, told)[0] == dutch("{client} has stopped.", client="Johan")
    assert HALF not in "".join(texts(ada))
    (own,) = await says(world, johan, "/antwoorden")
    assert HALF in own.text
