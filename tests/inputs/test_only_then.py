"""Who can meet his coach only at a later hour is asked at once whether she shall know it, in his own words; it is no
part of what he wants to talk about."""

import pytest

from tests.cast import ada_and_johan, asked, at, dutch, overview, says, taps, texts

TOLD = dutch("{coach} does not know that yet. Shall I pass it on now?", coach="Ada")
DIRECT = dutch("{client} tells you this directly, outside the overview:", client="Johan")
TOPIC, LATER = "Of ik mijn eigen nummer moet wegdoen.", "En ik kan dinsdag pas om half drie, een klus loopt uit."


async def test_behind_what_he_brings_it_is_offered_by_itself_and_what_he_brings_stays(world):
    ada, johan = await asked(world)
    seen, heard = len(johan.reads), len(ada.reads)
    await says(world, johan, f"{TOPIC} {LATER}")
    offer = next(one for one in johan.reads[seen:] if one.text == f"{TOLD}\n\n{LATER}")
    await taps(world, johan, "Yes, pass it on", offer)
    assert texts(ada, heard)[0].startswith(f"{DIRECT}\n\n{LATER}")
    told = await overview(world, ada)
    assert TOPIC in told
    assert LATER not in told


@pytest.mark.parametrize("words", ["kan dinsdag pas om kwart over twee", "haal twee uur niet, wordt half drie"])
async def test_said_alone_it_is_offered_and_what_he_is_asked_stays_open(world, words):
    ada, johan = await asked(world)
    assert [one.text for one in await says(world, johan, words)] == [TOLD]
    await says(world, johan, TOPIC)
    assert TOPIC in await overview(world, ada)


async def test_on_the_eve_it_is_offered_as_well(world):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-12-21 12:00"))
    assert [one.text for one in await says(world, johan, "ik ben er morgen om half drie pas")] == [TOLD]


@pytest.mark.parametrize("words", ["pas om half drie snapte hij het", "ik kan vrijdag pas om half drie"])
async def test_what_is_of_no_such_talk_is_offered_to_nobody(world, words):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-12-21 12:00"))
    assert [one.text for one in await says(world, johan, words)] == []
