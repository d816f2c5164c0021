"""What looks back on it all does not come on the day of what he set out to do, nor on the one on which he was told that
he would be asked about it; what gives way to everything does not come on top of something that was just said."""

from datetime import date

from tests.cast import JOHANS_LINES, a_trajectory, ada_and_johan, at, in_touch_until, lately, says, texts
from tests.planning.test_budget import came_to
from tests.planning.test_checks import chooses
from tests.worlds import beginning

TWO = JOHANS_LINES.replace("aantal: 7", "aantal: 2")


@beginning
async def looked_back(world, intention):
    """Ada, and Johan who wrote after his first meeting what he set out to do; he meets her once more."""
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=TWO)
    await world.until(at("2026-12-01 17:00"))
    for words in ("Dat ik steeds ja zeg.", "Bij mijn baas.", intention):
        await says(world, johan, words)
        await world.after(minutes=2)
    return ada, johan


async def closings(world):
    """On which days of December he was asked to look back on it all."""
    return [day.day for day, kind in await came_to(world) if kind == "closing"]


async def test_the_day_that_he_was_told_is_kept_and_what_looks_back_on_it_all_comes_the_day_after(world):
    _, johan = await looked_back(world, "Dinsdag 15 december zeg ik nee in het overleg met de minister.")
    assert texts(johan)[-1] == "Bewaard. De dag erna, woensdag 16 december, vraag ik hoe het ging."
    await world.until(at("2026-12-21 12:00"))
    assert (await came_to(world))[-3:] == [
        (date(2026, 12, 16), "experiment"),
        (date(2026, 12, 17), "closing"),
        (date(2026, 12, 18), "preparation"),
    ]


async def test_what_to_bring_is_not_asked_on_the_day_of_what_he_set_out_to_do_with_which_it_begins(world):
    ada = await world.coach("Ada")
    lines = JOHANS_LINES.replace("aantal: 7", "aantal: 3").replace("om de: 3 weken", "om de: 2 weken")
    johan = await a_trajectory(world, ada, lines=lines)
    await world.until(at("2026-12-01 17:00"))
    for words in ("Dat ik steeds ja zeg.", "Bij mijn baas.", "Donderdag 10 december zeg ik nee tegen de minister."):
        await says(world, johan, words)
        await world.after(minutes=2)
    assert texts(johan)[-1].startswith("Bewaard. Vóór je gesprek van dinsdag 15 december kom ik erop terug.")
    seen = len(johan.reads)
    await world.until(at("2026-12-10 20:00"))
    assert texts(johan, seen) == []
    await world.until(at("2026-12-11 09:00"))
    (asked,) = texts(johan, seen)
    assert asked.startswith("Dag Johan. Je spreekt Ada dinsdag om 14:00. Eerst nog dit. Je nam je voor:")


async def test_nothing_gives_way_to_a_day_on_which_there_is_nothing_to_ask(world):
    """He set out to do nothing; what he looks at his goal for is only an invitation."""
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=TWO)
    await world.app.writer.run(chooses, "2026-12-15")
    await in_touch_until(world, johan, at("2026-12-14 12:00"))
    await says(world, johan, "/doel")
    await world.until(at("2026-12-18 12:00"))
    assert await closings(world) == [15]


async def test_it_looks_back_on_its_day_when_he_set_out_to_do_it_on_another(world):
    await looked_back(world, "Maandag 14 december zeg ik nee in het overleg met de minister.")
    await world.until(at("2026-12-17 12:00"))
    assert await closings(world) == [15]


async def test_the_question_about_the_questions_waits_until_it_has_been_still_for_an_hour(world):
    _, johan = await ada_and_johan(world)
    await in_touch_until(world, johan, at("2026-12-29 08:40"))
    await says(world, johan, "/plan")
    await world.until(at("2026-12-29 09:39"))
    assert lately(world, johan) == []
    await world.until(at("2026-12-29 09:41"))
    assert [kind for _, kind in await came_to(world)][-1] == "meta"


async def test_what_gives_way_does_not_come_in_the_minute_in_which_comes_again_what_he_put_off(world):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-12-22 17:05"))
    for words in ("Dat ik steeds ja zeg.", "Woensdag zeg ik nee tegen Piet."):
        await says(world, johan, words)
        await world.after(minutes=2)
    await world.until(at("2026-12-28 09:05"))
    await says(world, johan, "kom er morgen op terug")
    seen = len(johan.reads)
    await world.until(at("2026-12-29 12:00"))
    assert [text.rsplit("\n", 1)[-1] for text in texts(johan, seen)] == ["Hoe ging het?"]
