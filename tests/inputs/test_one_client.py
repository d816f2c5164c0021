"""With one client a coach need not name him: what stands behind a command is used; and leave can be told in pieces."""

import pytest

from tests.cast import ada_and_johan, dutch, lately, says, taps


async def test_a_day_behind_verzet_moves_the_next_meeting_and_a_number_before_it_says_which(world):
    ada, _ = await ada_and_johan(world)
    for words, read in (
        ("3 december 14:00", "1: donderdag 3 december om 14:00"),
        ("2 naar 24 december 10:00", "2: donderdag 24 december om 10:00"),
        ("johan gesprek 3 naar 14 januari zelfde tijd", "3: donderdag 14 januari om 14:00"),
    ):
        await says(world, ada, f"/verzet {words}")
        await taps(world, ada, "Only this one")
        assert [read in text for text in lately(world, ada)] == [True]
        await says(world, ada, "laat maar")


async def test_a_hypothesis_behind_its_command_is_read_back(world):
    ada, _ = await ada_and_johan(world)
    (shown,) = await says(world, ada, "/hypothese zou je bang zijn voor de directeur")
    assert "zou je bang zijn voor de directeur" in shown.text
    assert dutch("Yes, send it") in shown.buttons[0]


@pytest.mark.parametrize("first", ["/vakantie", "/vakantie vanaf 12 juli", "/vakantie ooit"])
async def test_days_after_vakantie_are_leave(world, first):
    ada, _ = await ada_and_johan(world)
    await says(world, ada, first)
    (noted, _) = await says(world, ada, "12 juli t/m 25 juli")
    assert noted.text.startswith("Ik heb het opgeschreven: je bent met vakantie van maandag 12 juli 2027")


async def test_words_after_a_list_of_leave_that_tell_no_days_are_no_leave(world):
    ada, _ = await ada_and_johan(world)
    await says(world, ada, "/vakantie")
    (offered,) = await says(world, ada, "Hij zei 3 dingen.")
    assert offered.text == dutch("Shall I keep this as a memo about {client}? Only you read it.", client="Johan")


async def test_a_yes_takes_the_only_day_that_is_offered(world):
    ada, _ = await ada_and_johan(world)
    await says(world, ada, "/vakantie 31-02")
    (noted, _) = await says(world, ada, "ja")
    assert "zondag 28 februari 2027" in noted.text


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("morgen", "dinsdag 24 november om 14:00"),
        ("volgende week donderdag", "donderdag 3 december om 14:00"),
        ("vrijdagmiddag half drie", "vrijdag 27 november om 14:30"),
        ("een week later", "dinsdag 8 december om 14:00"),
        ("overmorgen om drie uur", "woensdag 25 november om 15:00"),
        ("2026-12-04T14:30", "vrijdag 4 december om 14:30"),
    ],
)
async def test_a_day_in_words_behind_verzet_is_no_name(world, words, day):
    ada, _ = await ada_and_johan(world)
    said = await says(world, ada, f"/verzet {words}")
    if said[-1].text == dutch("At what time?"):
        ada.taps("14:00")
        await world.settle()
    (sure,) = await taps(world, ada, "Only this one")
    assert sure.text.startswith(f"Gesprek 1: {day}")
