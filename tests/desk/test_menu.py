"""What the menu and /help hold: a working week, and the way to all the rest."""

from bot.doors import commands
from tests.cast import ada_and_johan, says

WIDTH, HEIGHT = 42, 22
"""What a phone shows of a message: so many characters on a line, so many lines on a screen."""


def lines_on_a_phone(text):
    return sum(max(1, -(-len(line) // WIDTH)) for line in text.split("\n"))


async def test_the_menu_of_a_coach_is_a_working_week_in_its_order(world):
    ada, _ = await ada_and_johan(world)
    assert [name for name, _ in ada.menu] == [
        "vandaag", "overzicht", "traject", "memo", "verzet", "vakantie", "nieuw", "help",
    ]  # fmt: skip


async def test_help_fits_on_one_screen_and_names_every_command(world):
    ada, johan = await ada_and_johan(world)
    (for_coach,) = await says(world, ada, "/help")
    (for_client,) = await says(world, johan, "/help")
    assert [name for name in commands.COACH if f"/{name}" not in for_coach.text] == ["help"]
    assert [name for name in commands.CLIENT if f"/{name}" not in for_client.text] == ["help"]
    assert max(map(lines_on_a_phone, (for_coach.text, for_client.text))) <= HEIGHT
    assert (for_coach.text.count("\n") < 14, for_client.text.count("\n") < 12) == (True, True)


async def test_what_is_not_in_the_menu_works_when_it_is_typed(world):
    ada, _ = await ada_and_johan(world)
    for name in commands.COACH:
        assert "/help" not in (await says(world, ada, f"/{name}"))[-1].text.splitlines()[0], name


def test_every_command_but_that_of_a_link_is_told_of_to_who_may_ask_it():
    every = commands.COMMANDS.items()
    told = {name for name, row in every if row.coach or row.client}
    assert (
        set(commands.COMMANDS) - told == {name for name, row in commands.COMMANDS.items() if row.anybody} == {"start"}
    )
    assert [name for name, row in every if row.about and not row.coach] == []
