"""What a coach may type when laying down a trajectory (inputs, F): nothing half right is ever made."""

from tests.cast import JOHANS_LINES, asked, confirming, dutch, invited, lately, link_for_client, says

UNCLEAR = """\
eerste: 31-02-2027
eerste: 29-02-2027
eerste: 2027-13-01 14:00
eerste: 00-01-2027
eerste: 01/02/2027
eerste: 2020-01-01 14:00
eerste: 2226-12-01 14:00
eerste: 2026-12-01 25:00
eerste: ooit
aantal: 0
aantal: -1
aantal: 0,5
aantal: 500
aantal: 1e309
om de: 0 weken
om de: 10000 weken
om de: morgen
duur: 0
duur: 99999999999999999999
zone: UTC+2
zone: Mars/Phobos
klant: {long}
plaats: {long}
aanspreekvorm: hullie
onzin: iets""".replace("{long}", "x" * 2000).splitlines()


def with_line(line):
    """Johan's lines, with this one in the place of its like."""
    key = line.partition(":")[0]
    return "\n".join([*(one for one in JOHANS_LINES.splitlines() if not one.startswith(f"{key}:")), line])


async def test_it_makes_nothing_of_lines_it_cannot_take_and_says_why(world):
    ada = await world.coach("Ada")
    for line in UNCLEAR:
        said = (await says(world, ada, f"/nieuw\n{with_line(line)}"))[-1].text
        assert "\n\n" in said, line
    (shown,) = await says(world, ada, "/trajecten")
    assert shown.text == dutch("You have no trajectories yet. /nieuw begins one.")


async def test_it_tells_how_a_time_that_the_clock_skips_is_taken(world):
    ada = await world.coach("Ada")
    said = await says(world, ada, f"/nieuw\n{with_line('eerste: 28-03-2027 02:30')}")
    assert "03:30" in said[0].text


async def test_it_shows_what_was_typed_as_it_is(world):
    ada = await world.coach("Ada")
    goal = "<b>{client}</b> &amp; %s </pre> 100%"
    await invited(world, ada, with_line(f"doel: {goal}"))
    johan = world.telegram.person("Johan")
    johan.starts(link_for_client(ada))
    await world.settle()
    johan.taps(dutch("Yes, I join in"))
    await world.settle()
    ada.taps(confirming(ada))
    await world.settle()
    assert [goal in text for text in lately(world, johan)] == [True]


async def test_it_lets_the_last_of_two_wizards_win(world):
    ada = await world.coach("Ada")
    await says(world, ada, "/nieuw\nklant: Piet")
    await says(world, ada, "/nieuw\nklant: Johan")
    (next_question,) = await says(world, ada, "Een projectplan")
    assert "Piet" not in next_question.text


async def test_it_comes_back_at_the_hour_or_after_the_while_that_is_typed_behind_straks(world):
    _, johan = await asked(world)
    for words, when in (
        ("om 4", "16:00"),
        ("over een half uur", "09:30"),
    ):
        (said,) = await says(world, johan, f"/straks {words}")
        assert said.text == dutch("Good. I will come back to it at {time}.", time=when)
