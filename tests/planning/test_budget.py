"""How much comes to a client: one conversation a day, two a week that he did not ask for, over all his trajectories."""

from collections import Counter
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.storage import conversations, trajectories
from conversations.scripts import SCRIPTS
from tests.cast import JOHANS_LINES, a_trajectory, ada_and_johan, at, in_touch_until, invited, joins, says

BRAMS_LINES = JOHANS_LINES.replace("2026-12-01 14:00", "2026-12-01 16:00").replace("Ada", "Bram")
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


async def came_to(world, name="Johan"):
    """On which days which kinds of conversation came to a client, in order."""

    def look(work):
        found = {one.client_id: one for one in trajectories.all_active(work) if one.contract.client == name}
        (client_id,) = found
        came = conversations.came(work, client_id, at("2026-11-01 00:00"))
        by_itself = [one for one in came if SCRIPTS[one.script].comes is not None]
        return sorted((one.since.astimezone(AMSTERDAM).date(), one.script) for one in by_itself)

    return await world.app.writer.run(look)


def too_much(came):
    """The days with more than one, and the weeks of seven days with more than two."""
    days = [day for day, _ in came]
    double = [day for day, count in Counter(days).items() if count > 1]
    full = [day for day in days if sum(day - timedelta(days=7) < other <= day for other in days) > 2]
    return double, full


async def test_a_client_of_two_coaches_gets_both_preparations_on_following_days(world):
    _, johan = await ada_and_johan(world)
    bram = await world.coach("Bram")
    johan.starts(await invited(world, bram, BRAMS_LINES))
    await world.settle()
    await joins(world, bram, johan)
    await world.until(at("2026-11-27 09:05"))
    assert [(day.day, kind) for day, kind in await came_to(world)] == [(26, "preparation"), (27, "preparation")]
    await world.until(at("2026-12-23 12:00"))
    assert too_much(await came_to(world)) == ([], [])


async def test_weekly_meetings_leave_room_for_what_comes_once(world):
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, "Johan", JOHANS_LINES.replace("om de: 3 weken", "om de: 1 week"))
    await in_touch_until(world, johan, at("2027-01-20 12:00"))
    came = await came_to(world)
    assert too_much(came) == ([], [])
    assert Counter(kind for _, kind in came)["preparation"] == 7


async def test_no_question_about_the_questions_takes_the_place_of_looking_back(world):
    """With a meeting a week there is no room for it at all; then it is left out."""
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, "Johan", JOHANS_LINES.replace("om de: 3 weken", "om de: 1 week"))
    await in_touch_until(world, johan, at("2026-12-10 09:05"))
    await says(world, johan, "Hoe krijg ik de directeur mee?")
    await in_touch_until(world, johan, at("2026-12-23 12:00"))
    assert [(day.day, kind) for day, kind in await came_to(world)] == [
        (26, "preparation"), (1, "reflection"),
        (3, "preparation"), (8, "reflection"),
        (10, "preparation"), (15, "reflection"),
        (17, "evaluation"), (22, "preparation"),
    ]  # fmt: skip


async def test_what_piles_up_during_a_leave_comes_one_by_one_the_rare_ones_first(world):
    _ada, johan = await ada_and_johan(world)
    await in_touch_until(world, johan, at("2027-01-12 18:00"))
    johan.says("/vakantie 13-1 t/m 29-1")
    await world.settle()
    await world.until(at("2027-02-02 13:00"))
    after = [one for one in await came_to(world) if one[0] >= at("2027-01-30 00:00").date()]
    assert [kind for _, kind in after] == ["evaluation", "preparation"]
    assert too_much(after) == ([], [])


async def test_the_date_of_the_goal_comes_before_looking_back_though_that_would_lapse_sooner(world):
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, "Johan", f"{JOHANS_LINES}\ndoeldatum: 2026-12-02")
    await world.until(at("2026-11-30 12:00"))
    await says(world, johan, "/vakantie 1-12 t/m 2-12")
    await world.until(at("2026-12-04 12:00"))
    came = [(day.day, kind) for day, kind in await came_to(world)]
    assert came == [(26, "preparation"), (3, "goal_date"), (4, "reflection")]
