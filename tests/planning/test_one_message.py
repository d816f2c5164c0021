"""What comes at the same moment is one message: nobody is reminded of a question while the next one comes, and what is
said at the end of what was open stands above what comes in its place."""

from tests.cast import JOHANS_LINES, a_trajectory, ada_and_johan, at, lately, says
from tests.worlds import beginning

PREPARES = "Dag Johan. Je spreekt Ada dinsdag om 14:00."
FIRST = "Dag Johan. Je spreekt Ada dinsdag om 14:00 voor het eerst."


@beginning
async def weekly(world):
    """Ada, and Johan whom she meets every week."""
    ada = await world.coach("Ada")
    return ada, await a_trajectory(world, ada, lines=JOHANS_LINES.replace("om de: 3 weken", "om de: 1 week"))


async def test_who_gets_the_next_question_is_not_reminded_of_the_last(world):
    _, johan = await weekly(world)
    await world.until(at("2026-12-03 08:59"))
    await world.until(at("2026-12-03 12:00"))
    (said,) = lately(world, johan)
    assert said.startswith(PREPARES)


async def test_who_gets_no_other_question_is_reminded_at_his_hour(world):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-11-27 08:59"))
    await world.until(at("2026-11-27 09:00"))
    asked, reminded = johan.reads[-2:]
    assert reminded.text == (
        "Dag Johan. Gisteren vroeg ik je waar je het met Ada over wilt hebben. Het kan nog, maar het hoeft niet."
    )
    assert (asked.text, reminded.reply_to) == (f"{FIRST}\n\nWaar wil je het over hebben?", asked.message_id)


async def test_that_a_note_is_kept_stands_above_what_comes_in_its_place(world):
    _, johan = await weekly(world)
    await world.until(at("2026-12-08 16:00"))
    await says(world, johan, "/notitie Het regent in de gang.")
    await world.until(at("2026-12-08 16:59"))
    await world.until(at("2026-12-08 17:30"))
    (said,) = lately(world, johan)
    assert said.startswith("Dag Johan. Vanmiddag sprak je Ada.")


async def test_the_goal_he_left_halfway_ends_without_a_word_above_what_comes(world):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-11-24 09:30"))
    await says(world, johan, "Ik wil dat iedereen achter het plan staat.")
    await world.until(at("2026-11-26 08:59"))
    await world.until(at("2026-11-26 12:00"))
    (said,) = lately(world, johan)
    assert said.startswith(FIRST)
