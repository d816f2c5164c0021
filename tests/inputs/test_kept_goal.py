"""Who keeps for himself what he writes about his goal reads which that is, and the talk about it ends or goes on."""

import pytest

from tests.cast import ada_and_johan, at, dutch, lately, overview, says, taps, texts

OFFERED = at("2026-11-24 09:00")
KEPT = dutch("Good. This stays with you, and {coach} does not read it:", coach="Ada")
AS_AGREED = dutch("What you two agreed on stays as it is; with /doel you can put it otherwise.")
STAYS = dutch("Good. What you wrote about your goal stays with you; {coach} does not read it.", coach="Ada")
AS_IT_WAS = dutch("Good. Then it stays as it was.")
SHALL = dutch("Shall I let {coach} read it like this?", coach="Ada")
CALM = "Ik wil ontspannen kunnen presenteren."
HIS = f"{CALM} Dat hoeft Ada niet te weten."


async def told(world, johan, *words):
    for one in words:
        read = await says(world, johan, one)
    return [one.text for one in read]


@pytest.mark.parametrize("further", [(), ("/doel",)])
async def test_the_goal_that_he_keeps_is_said_back_as_his_and_what_they_agreed_on_stays(world, further):
    ada, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    assert await told(world, johan, *further, HIS) == [f"{KEPT}\n\n{CALM}\n\n{AS_AGREED}"]
    await world.after(minutes=2)
    assert (lately(world, johan), [one for one in texts(ada) if "ontspannen" in one]) == ([], [])


async def test_he_can_put_his_goal_otherwise_after_that(world):
    _, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    (read,) = await told(world, johan, HIS, "Mijn doel is rust in mijn hoofd.")
    assert read.startswith(f"{dutch('Then this is your goal:')}\n\nRust in mijn hoofd.")


async def test_his_coach_can_read_it_after_all_with_one_tap(world):
    ada, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    await says(world, johan, HIS)
    await taps(world, johan, "{coach} may read it", coach="Ada")
    assert CALM in await overview(world, ada)


async def test_what_shows_it_to_him_alone_is_kept_and_his_goal_is_read_back_without(world):
    _, johan = await ada_and_johan(world)
    mark = "Dat ik niet meer drink voor een vergadering."
    read = await told(world, johan, "/doel", CALM, f"{mark} Dat hoeft Ada niet te weten.")
    becomes = dutch("Your goal becomes:")
    assert read == [f"{KEPT}\n\n{mark}", f"{becomes}\n\n{CALM}\n\n{SHALL}"]


@pytest.mark.parametrize("words", ["Nee, dat hoeft Ada niet te weten.", "Hou het maar voor mij."])
async def test_who_keeps_all_of_it_hears_that_it_stays_with_him(world, words):
    ada, johan = await ada_and_johan(world)
    assert await told(world, johan, "/doel", CALM, "Dat ik slaap.", words) == [STAYS]
    assert [one for one in texts(ada) if CALM in one] == []


@pytest.mark.parametrize("name", ["ze", "Ada"])
async def test_beside_a_yes_only_what_he_names_of_it_stays_behind_and_he_reads_it_back(world, name):
    _, johan = await ada_and_johan(world)
    words = f"Ja, maar dat van het slapen hoeft {name} niet te weten."
    (read,) = await told(world, johan, "/doel", CALM, "Dat ik slaap.", words)
    assert read == f"{dutch('Your goal becomes:')}\n\n{CALM}\n\n{SHALL}"


async def test_a_sentence_that_he_keeps_beside_his_goal_is_left_out_of_it(world):
    _, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    words = "Ik wil rustiger worden. Dat ik bang ben voor mijn chef hoeft Ada niet te weten."
    out, on = await told(world, johan, words)
    assert out == f"{dutch('I leave this out; it stays with you:')}\n\nDat ik bang ben voor mijn chef"
    assert "chef" not in on


async def test_who_only_says_that_he_keeps_it_leaves_it_as_it_is(world):
    _, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    assert await told(world, johan, "Dat hou ik liever voor mezelf.") == [AS_IT_WAS]


async def test_what_he_brings_to_his_coach_stays_hers_where_he_keeps_his_goal(world):
    """It was once his question for her that was taken back, as what he wrote last."""
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-11-26 09:00"))
    question = "Hoe krijg ik tijd voor de pilot?"
    await told(world, johan, question, "/doel", CALM, "Dat hoeft Ada niet te weten.")
    assert question in await overview(world, ada)
