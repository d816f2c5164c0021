"""What comes by itself keeps out of the coach's evenings, weekends and leave; the overview comes before its meeting."""

from datetime import date, time

from bot.playground.faults import too_many_requests
from bot.playground.seen import Seen
from tests.cast import JOHANS_LINES, a_trajectory, ada_and_johan, asked, at, dutch, says, taps, texts


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


async def test_what_a_client_does_late_reaches_the_coach_in_the_morning_whatever_it_is(world):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/hypothese")
    await says(world, ada, "Misschien is het plan het probleem niet.")
    await taps(world, ada, "Yes, send it")
    brought = johan.reads[-1]
    await world.until(at("2026-11-23 22:00"))
    seen = len(ada.reads)
    await taps(world, johan, "It fits", brought)
    await says(world, johan, "/sturen")
    await taps(world, johan, "Tight")
    await says(world, johan, "/vakantie 30-11 t/m 2-12")
    await says(world, johan, "/stop")
    await world.until(at("2026-11-24 07:59"))
    assert texts(ada, seen) == []
    await world.until(at("2026-11-24 08:01"))
    assert [text.partition("\n")[0] for text in texts(ada, seen)] == [
        dutch("You wondered:"),
        dutch("{client} has changed how I ask:", client="Johan"),
        dutch(
            "{client} is on leave from {first} to {last}.",
            client="Johan",
            first=date(2026, 11, 30),
            last=date(2026, 12, 2),
        ),
        dutch("{client} has stopped.", client="Johan"),
    ]


async def test_what_the_coach_asks_for_late_she_gets_at_once(world):
    ada, _ = await ada_and_johan(world)
    await world.until(at("2026-11-28 22:00"))
    for command in ("/plan", "/traject", "/overzicht", "/logboek", "/verzet", "zomaar iets", "/nieuws"):
        assert (command, len(await says(world, ada, command))) == (command, 1)


async def test_a_coach_who_answers_late_is_answered_late(world):
    """Her own reflection, put off to the evening, comes then, and goes on when she has been silent for a minute."""
    ada, _ = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:05"))
    craft = next(one for one in reversed(ada.reads) if any(dutch("Later") in row for row in one.buttons))
    await taps(world, ada, "Later", craft)
    await taps(world, ada, "Tonight")
    await world.until(at("2026-12-01 21:00"))
    seen = len(ada.reads)
    ada.says("Ik liet het stil worden.")
    await world.after(minutes=2)
    assert len(texts(ada, seen)) == 1


async def test_a_reminder_that_is_read_on_the_day_itself_speaks_of_that_day(world):
    """Written the day before, when nothing could be sent; by the morning it is not tomorrow any more."""
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada)
    await world.until(at("2026-11-26 09:00"))
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.until(at("2026-11-30 08:59"))
    seen = len(johan.reads)
    world.telegram.faults.plan(too_many_requests(13 * 60 * 60), "sendMessage", johan.id)
    await world.until(at("2026-12-01 08:01"))
    where = {"time": time(14), "whom": "Ada", "where": ", in de werkkamer"}
    assert texts(johan, seen) == [dutch("Today at {time} you meet {whom}{where}.", **where)]
