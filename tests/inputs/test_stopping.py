"""However a trajectory ends, nothing half-written goes to anybody, the words stay his, and there is a way back."""

import pytest

from tests.cast import asked, at, dutch, reads, says, taps, texts

HALF = "Ik denk dat ik eigenlijk niet meer"
DIGEST_READ = "2026-11-30 20:00"


async def he_stops(world, ada, johan):
    johan.says("/stop")
    await world.settle()
    return [dutch("{client} has stopped.", client="Johan")]


async def she_ends_it(world, ada, johan):
    await says(world, ada, "/traject")
    await taps(world, ada, "End it")
    told = len(ada.reads)
    await taps(world, ada, "Yes, end it")
    assert texts(ada, told) == [dutch("The trajectory with {client} has ended.", client="Johan")]
    return texts(ada, told - 2)


async def she_leaves(world, ada, johan):
    await says(world, ada, "/vertrek")
    await taps(world, ada, "Yes, I stop")
    return texts(ada)[-2:]


WAYS = [he_stops, she_ends_it, she_leaves]


@pytest.mark.parametrize("ends", WAYS, ids=lambda one: one.__name__)
async def test_it_sends_the_coach_nothing_that_was_half_written_and_keeps_it_for_him(world, ends):
    ada, johan = await asked(world)
    await world.until(at(DIGEST_READ))
    await reads(world, ada)
    told, heard = len(ada.reads), len(johan.reads)
    johan.says(HALF)
    await world.telegram.until(lambda: not world.telegram.pending)
    said = await ends(world, ada, johan)
    await world.until(at("2026-12-02 12:00"))
    assert texts(ada)[told:][-len(said) :] == said
    assert HALF not in "".join(texts(ada))
    # He is told once that it is over, and nothing of what he could still add.
    assert len(johan.reads) == heard + 1
    (own,) = await says(world, johan, "/antwoorden")
    assert HALF in own.text


async def test_what_he_says_with_a_stop_is_for_nobody_either_when_he_goes_on_after_all(world):
    ada, johan = await asked(world)
    johan.says(HALF)
    johan.says("/weetniet wat ik wil")
    johan.says("/stop")
    await world.settle()
    await taps(world, johan, "Go on after all")
    await world.until(at("2026-11-30 18:05"))
    shown = await reads(world, ada)
    assert (HALF in shown, "weetniet" in shown) == (False, False)
