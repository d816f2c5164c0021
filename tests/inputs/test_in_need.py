"""Who says that he does not want to live hears at once whom he can call, whatever was asked; nobody else hears that,
and his coach reads it only when he taps so."""

import pytest

from tests.cast import ada_and_johan, asked, dutch, invited, lately, overview, says, taps, texts

WORDS = "poeh. ik zie het niet meer zitten"
CALL = dutch(
    "Do not stay alone with it. At 113 somebody is there day and night: call 0800-0113, or chat at 113.nl. If there is "
    "danger now, call 112."
)
HEARD = "\n\n".join(
    (
        dutch("What you write is heavy, {client}. Good that you say it.", client="Johan"),
        CALL,
        dutch(
            "What I asked can wait. What you wrote stays with you, unless you want {coach} to read it now.", coach="Ada"
        ),
    )
)


async def test_it_comes_at_once_and_what_was_asked_rests(world):
    ada, johan = await asked(world)
    seen = len(ada.reads)
    (said,) = await says(world, johan, WORDS)
    assert (said.text, said.buttons) == (HEARD, ((dutch("Tell {coach} now", coach="Ada"),),))
    await world.after(minutes=30)
    assert (lately(world, johan), texts(ada, seen)) == ([], [])
    assert WORDS not in await overview(world, ada)
    assert WORDS in "".join(one.text for one in await says(world, johan, "/antwoorden"))


async def test_who_is_hurt_at_home_hears_another_number_and_it_stays_with_him_too(world):
    ada, johan = await asked(world)
    (said,) = await says(world, johan, "Mijn vrouw drinkt weer en slaat me soms.")
    home = dutch(
        "Do not stay alone with it. At Veilig Thuis somebody is there day and night: call 0800-2000, it is free. If "
        "there is danger now, call 112."
    )
    assert said.text == HEARD.replace(CALL, home)
    (on,) = await says(world, johan, "Gisteren ook, voor de kinderen.")
    assert on.text.endswith(dutch("At Veilig Thuis somebody listens now: 0800-2000."))
    assert "slaat" not in await overview(world, ada)


async def test_his_coach_reads_it_when_he_taps_so(world):
    ada, johan = await asked(world)
    await says(world, johan, WORDS)
    seen = len(ada.reads)
    await taps(world, johan, "Tell {coach} now", coach="Ada")
    head = dutch("{client} tells you this directly, outside the overview:", client="Johan")
    assert texts(ada, seen) == [f"{head}\n\n{WORDS}"]


async def test_it_comes_where_nothing_is_asked_and_beside_a_note(world):
    _, johan = await ada_and_johan(world)
    assert [one.text for one in await says(world, johan, WORDS)] == [HEARD]
    await says(world, johan, "Het regent.")
    assert [one.text for one in await says(world, johan, "ik wil er niet meer zijn")] == [HEARD]


async def test_it_comes_before_he_takes_part_and_nothing_is_kept(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    (said,) = await says(world, johan, WORDS)
    assert said.text == f"{dutch('What you write is heavy. Good that you say it.')}\n\n{CALL}"


async def test_what_he_tells_directly_goes_and_he_hears_it_too(world):
    ada, johan = await ada_and_johan(world)
    seen = len(ada.reads)
    (said,) = await says(world, johan, f"/meld {WORDS}")
    assert (said.text.endswith(CALL), texts(ada, seen)[0].endswith(WORDS)) == (True, True)


@pytest.mark.parametrize("words", ["ben verkouden, kan ik wel komen?", "ik word er gek van", "doodmoe ben ik"])
async def test_it_comes_for_nothing_less(world, words):
    _, johan = await ada_and_johan(world)
    await says(world, johan, words)
    await taps(world, johan, "Tell {coach} now", coach="Ada")
    assert not any("113" in text for text in texts(johan, 4))


async def test_what_he_writes_on_stays_with_him_and_gets_no_stamp(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, WORDS)
    (said,) = await says(world, johan, "gister op het perron dacht ik even. nou ja")
    assert (said.text, said.buttons) == (
        "\n\n".join(
            (
                dutch("Thank you for telling on, {client}. This too stays with you.", client="Johan"),
                dutch("At 113 somebody listens now: 0800-0113."),
            )
        ),
        ((dutch("Tell {coach} now", coach="Ada"),),),
    )
    assert await says(world, johan, "ik heb het net aan mijn broer verteld") == []
    assert "perron" not in await overview(world, ada)


async def test_that_he_cannot_come_is_heard_after_it(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, WORDS)
    (said,) = await says(world, johan, "dinsdag weet ik nog niet of ik kom")
    assert said.text == dutch("Moving a meeting is up to you and {coach}. Shall I pass this on now?", coach="Ada")
