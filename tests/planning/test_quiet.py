"""What comes by itself keeps out of the coach's evenings, weekends and leave; the overview comes before its meeting."""

from bot.playground.seen import Seen
from tests.cast import JOHANS_LINES, a_trajectory, asked, at, dutch, says, texts


def by_day(person, since: int) -> list[str]:
    """When something came, in Amsterdam: "do 26 18:00"."""
    return [f"{one.at.astimezone(at('2026-11-23 10:00').tzinfo):%a %d %H:%M}" for one in messages(person, since)]


def messages(person, since: int) -> list[Seen]:
    return list(person.reads[since:])


async def test_before_a_monday_the_overview_comes_on_friday_and_nothing_in_the_weekend(world):
    ada = await world.coach("Ada")
    await a_trajectory(world, ada, "Johan", JOHANS_LINES.replace("2026-12-01 14:00", "2026-11-30 14:00"))
    seen = len(ada.reads)
    await world.until(at("2026-11-30 07:59"))
    came = [one for one in messages(ada, seen) if dutch("An overview is ready") in one.text]
    assert [f"{one.at:%d %H:%M}" for one in came] == ["27 17:00"]
    assert [day for day in by_day(ada, seen) if day.startswith(("Sat", "Sun"))] == []


async def test_whether_an_evening_meeting_took_place_is_asked_in_the_morning(world):
    ada = await world.coach("Ada")
    await a_trajectory(world, ada, "Johan", JOHANS_LINES.replace("14:00", "20:00"))
    await world.until(at("2026-12-01 20:00"))
    seen = len(ada.reads)
    await world.until(at("2026-12-02 07:59"))
    assert texts(ada, seen) == []
    await world.until(at("2026-12-02 08:00"))
    assert texts(ada, seen)[0] == dutch("Meeting {number} with {client}: did it take place?", number=1, client="Johan")


async def test_in_her_leave_the_coach_gets_nothing_and_the_overview_comes_before_the_meeting(world):
    ada, johan = await asked(world)
    await says(world, ada, "/vakantie 26-11 t/m 30-11")
    johan.says("Hoe krijg ik de directeur mee?")
    seen = len(ada.reads)
    await world.until(at("2026-12-01 07:59"))
    assert texts(ada, seen) == []
    await world.until(at("2026-12-01 08:05"))
    assert [text.partition("\n")[0] for text in texts(ada, seen)] == [dutch("An overview is ready")]


async def test_what_comes_in_late_in_the_evening_waits_until_the_morning_of_the_meeting(world):
    ada, johan = await asked(world)
    await world.until(at("2026-11-30 21:00"))
    seen = len(ada.reads)
    johan.says("Toch nog een vraag")
    await world.after(minutes=3)
    assert texts(ada, seen) == []
    await world.until(at("2026-12-01 08:05"))
    assert [text.partition("\n")[0] for text in texts(ada, seen)] == [dutch("An addition to the overview is ready")]
