"""`/vandaag`, `/week` and `/trajecten`: all clients of a coach on one screen, by day, never counted or compared."""

import re

from bot.actions.shown import show_agenda
from tests.cast import (
    CLEOS_LINES,
    JOHANS_LINES,
    a_trajectory,
    ada_and_johan,
    asked,
    at,
    bram_and_cleo,
    dutch,
    invited,
    says,
    taps,
)

MANY = 21


async def shows(world, coach, command):
    """The one message that comes back, in lines."""
    (said,) = await says(world, coach, f"/{command}")
    return said.text.splitlines()


async def test_it_tells_by_day_who_is_due_who_wrote_and_who_is_silent(world):
    ada, johan = await asked(world)
    cleo = await a_trajectory(world, ada, "Cleo", CLEOS_LINES)
    await world.until(at("2026-11-27 10:00"))
    await says(world, cleo, "Waarom doe ik alles zelf?")
    await world.until(at("2026-12-01 08:00"))
    assert await shows(world, ada, "week") == [
        "Vandaag, dinsdag 1 december 2026",
        "· 10:00: gesprek 1 met Cleo",
        "· 13:30: de vragen erna, voor Cleo",
        "· 14:00: gesprek 1 met Johan",
        "· 17:00: de vragen erna, voor Johan",
        "",
        "Deze klanten schreven in de afgelopen zeven dagen:",
        "· Cleo, vrijdag 27 november 2026",
        "",
        "Van deze klanten wacht ik nog op antwoord:",
        "· Johan, donderdag 26 november 2026",
    ]
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    assert (await shows(world, ada, "vandaag"))[-2:] == ["Deze klanten schreven vandaag:", "· Johan"]


async def test_it_shows_the_same_when_there_are_too_many_to_open_every_contract(world, monkeypatch):
    ada, _ = await ada_and_johan(world)
    await a_trajectory(world, ada, "Cleo", CLEOS_LINES)
    await world.until(at("2026-11-27 10:00"))
    before = await shows(world, ada, "week")
    monkeypatch.setattr(show_agenda, "_OPENED", 1)
    assert await shows(world, ada, "week") == before


async def test_it_tells_when_nothing_is_planned_and_when_nothing_runs(world):
    ada = await world.coach("Ada")
    nothing = [dutch("No trajectory is running now. /nieuw begins one.")]
    assert await shows(world, ada, "week") == await shows(world, ada, "vandaag") == nothing
    await a_trajectory(world, ada)
    assert await shows(world, ada, "vandaag") == ["Vandaag, maandag 23 november 2026", "Er staat niets gepland."]


async def test_it_shows_nothing_of_what_a_client_keeps_to_himself(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen deel nee")
    await says(world, johan, "/notitie")
    await says(world, johan, "Het regent in de gang.")
    await world.after(minutes=2)
    before = await shows(world, ada, "week")
    await says(world, johan, "alleen voor mij")
    assert await shows(world, ada, "week") == before == await shows(world, ada, "week")
    assert "Johan\n" not in "\n".join(before)


async def test_it_shows_no_coach_anothers_clients(world):
    ada, _ = await ada_and_johan(world)
    await bram_and_cleo(world)
    await world.until(at("2026-11-27 08:00"))
    assert "Cleo" not in "".join(await shows(world, ada, "week"))


async def test_it_turns_pages_when_there_are_many_clients(world):
    ada = await world.coach("Ada")
    for number in range(MANY):
        await invited(world, ada, JOHANS_LINES.replace("Johan", f"Klant {number}", 1))
    names, labels = [], []
    said = (await says(world, ada, "/trajecten"))[-1]
    while True:
        names += re.findall(r"Klant \d+", said.text)
        labels.append(said.buttons[0])
        if dutch("Next page") not in said.buttons[0]:
            break
        (said,) = await taps(world, ada, "Next page")
    assert (len(names), len(set(names)), len(labels)) == (MANY, MANY, 3)
    assert labels[0] == (dutch("Next page"),)
    assert labels[1] == (dutch("Previous page"), dutch("Next page"))
    assert labels[2] == (dutch("Previous page"),)
    (whose,) = await says(world, ada, "/memo")
    assert (len(whose.buttons), whose.buttons[-1]) == (21, (dutch("Next page"),))
