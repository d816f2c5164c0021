"""Of a trajectory that does not run nothing reaches the client, whatever its coach asks for, whenever it was begun."""

import pytest

from tests.cast import ada_and_johan, asked, at, dutch, invited, says, taps, texts
from tests.worlds import beginning

STOPPED = dutch("Your client has stopped.")
NOTHING = dutch("The trajectory with {client} does not run, so I have done nothing.", client="Johan")
COMMANDS = (
    "/verzet johan 3 december 14:00",
    "/verzet johan",
    "/hypothese johan zou je moe zijn?",
    "/hypothese johan",
    "/pauze johan tot 25 januari",
    "/pauze johan",
    "/doelen johan",
    "/sturen johan los",
)


@beginning
async def stopped(world):
    """Ada, and Johan who has stopped with a question open."""
    ada, johan = await asked(world)
    await says(world, johan, "/stop")
    return ada, johan


@pytest.mark.parametrize("command", COMMANDS)
async def test_after_stop_a_command_about_him_shows_how_it_stands_and_does_nothing(world, command):
    ada, johan = await stopped(world)
    seen = len(johan.reads)
    assert STOPPED in (await says(world, ada, command))[0].text
    await says(world, ada, "ja")
    assert texts(johan, seen) == []


async def test_after_stop_nothing_of_all_that_reaches_him_in_the_weeks_that_follow(world):
    ada, johan = await stopped(world)
    seen = len(johan.reads)
    for command in COMMANDS:
        assert STOPPED in (await says(world, ada, command))[0].text
        await says(world, ada, "ja")
    await world.until(at("2027-02-01 12:00"))
    assert texts(johan, seen) == []


@pytest.mark.parametrize("command", COMMANDS)
async def test_before_he_has_agreed_it_shows_how_it_stands_and_does_nothing(world, command):
    ada = await world.coach("Ada")
    await invited(world, ada)
    assert (await says(world, ada, command))[0].text.startswith("Johan\n")


@pytest.mark.parametrize(
    ("command", "steps"),
    [
        ("/verzet johan 3 december 14:00", ("Only this one", "Yes, move it")),
        ("/hypothese johan zou je moe zijn?", ("Yes, send it",)),
        ("/pauze johan tot 25 januari", ("Yes, let it rest",)),
    ],
)
async def test_what_was_begun_before_he_stopped_is_not_done_after_it(world, command, steps):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, command)
    for step in steps[:-1]:
        await taps(world, ada, step)
    await says(world, johan, "/stop")
    seen = len(johan.reads)
    assert [one.text for one in await taps(world, ada, steps[-1]) if one.text == NOTHING] == [NOTHING]
    await world.until(at("2027-02-01 12:00"))
    assert texts(johan, seen) == []


async def test_who_has_stopped_and_says_something_is_offered_the_way_back(world):
    _, johan = await asked(world)
    await says(world, johan, "/stop")
    (told,) = await says(world, johan, "Nog een gedachte.")
    assert told.text == dutch("I am not asking anything right now. /help shows what I can do.")
    assert told.buttons == ((dutch("Go on after all"),),)


async def test_words_behind_a_command_do_not_join_a_memo_that_is_offered(world):
    ada, _ = await ada_and_johan(world)
    await says(world, ada, "Hij zuchtte.")
    (_, offered) = await says(world, ada, "/vandaag agenda nog eens nalopen")
    assert offered.text == dutch("Shall I keep this as a memo about {client}? Only you read it.", client="Johan")


async def test_what_a_coach_says_after_something_else_is_a_memo_of_its_own(world):
    ada, _ = await ada_and_johan(world)
    offer = dutch("Shall I keep this as a memo about {client}? Only you read it.", client="Johan")
    assert [one.text for one in await says(world, ada, "Hij zuchtte.")] == [offer]
    assert await says(world, ada, "En kuchte.") == []
    await says(world, ada, "/vandaag")
    assert [one.text for one in await says(world, ada, "Morgen bellen.")] == [offer]
