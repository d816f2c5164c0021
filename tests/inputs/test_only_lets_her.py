"""Who says no more than that his coach may read it hears what that is of, and what he says is no note and no answer."""

import pytest

from tests.cast import asked, dutch, looking_back, overview, says

MAY = "Ada mag het lezen."
TOLD = ("Karin was boos.", "Ik weet niet wat ik ermee moet.")
GETS = dutch("Good. {coach} gets to read this:", coach="Ada")
READS = dutch("Yes, {coach} reads it before you two meet.", coach="Ada")


async def noted(world, *words):
    """Johan has answered what he brings, and then writes a note of several messages."""
    ada, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik tijd voor de pilot?")
    await world.after(hours=4)
    for one in words:
        johan.says(one)
    await world.settle()
    await world.after(minutes=2)
    return ada, johan


@pytest.mark.parametrize("words", [MAY, "Ze mag het lezen hoor", "Deel maar met Ada"])
async def test_of_a_note_that_stays_with_him_he_reads_all_that_she_gets_to_read(world, words):
    ada, johan = await noted(world, f"Hou dit voor mij: {TOLD[0]}", TOLD[1])
    (told,) = await says(world, johan, words)
    assert told.text == f"{GETS}\n\nHou dit voor mij: {TOLD[0]}\n{TOLD[1]}"
    await world.after(minutes=2)
    shown = await overview(world, ada)
    assert (TOLD[1] in shown, words in shown) == (True, False)


@pytest.mark.parametrize("hours", [0, 5])
async def test_of_a_note_that_she_reads_anyhow_he_hears_that_she_does(world, hours):
    ada, johan = await noted(world, *TOLD)
    await world.after(hours=hours)
    assert [one.text for one in await says(world, johan, MAY)] == [READS]
    await world.after(minutes=2)
    assert MAY not in await overview(world, ada)


async def test_in_one_go_with_the_note_it_is_no_part_of_it(world):
    ada, _ = await noted(world, *TOLD, MAY)
    shown = await overview(world, ada)
    assert ("\n".join(TOLD) in shown, MAY in shown) == (True, False)


async def test_where_he_wrote_nothing_he_hears_who_reads_what_he_writes_and_is_still_asked(world):
    ada, johan = await asked(world)
    (told,) = await says(world, johan, MAY)
    assert told.text.startswith("Ada leest wat je schrijft, behalve wat je voor jezelf houdt.")
    await says(world, johan, "Hoe krijg ik tijd voor de pilot?")
    await world.after(minutes=2)
    shown = await overview(world, ada)
    assert ("De vraag\nHoe krijg ik tijd voor de pilot?" in shown, MAY in shown) == (True, False)


async def test_under_a_question_behind_his_answer_as_well(world):
    ada, johan = await looking_back(world)
    await says(world, johan, "Dat ik vaak ja zeg.")
    await world.after(minutes=2)
    assert [one.text for one in await says(world, johan, MAY)] == [READS]
    assert MAY not in await overview(world, ada)


async def test_what_somebody_else_may_read_he_tells(world):
    ada, johan = await looking_back(world)
    await says(world, johan, "Dat mijn chef het verslag mag lezen.")
    await world.after(minutes=2)
    assert "Dat mijn chef het verslag mag lezen." in await overview(world, ada)
