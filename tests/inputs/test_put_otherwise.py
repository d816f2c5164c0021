"""Who says that it is about something else after all brings that instead, and is told so in one sentence."""

import pytest

from tests.cast import ada_and_johan, asked, at, dutch, looking_back, overview, says

WORDS = "Hoe krijg ik de directeur mee?"


async def answered(world):
    """Johan has answered the question before his meeting, and it was his last."""
    ada, johan = await asked(world)
    await says(world, johan, WORDS)
    await world.after(minutes=2)
    return ada, johan


def taken_along(words):
    return f"{dutch('Then you take this along:')}\n\n{words}"


@pytest.mark.parametrize(
    ("words", "brings"),
    [
        ("nee, het gaat mij om mijn baas", "het gaat mij om mijn baas"),
        ("liever over mijn baas", "over mijn baas"),
    ],
)
async def test_a_correction_takes_the_place_of_what_he_brings_and_he_is_told(world, words, brings):
    ada, johan = await answered(world)
    assert [one.text for one in await says(world, johan, words)] == [taken_along(brings)]
    seen = await overview(world, ada)
    assert (words in seen, WORDS in seen) == (True, False)


async def test_what_comes_in_the_place_of_what_is_his_alone_is_his_too_and_he_hears_so(world):
    ada, johan = await asked(world)
    await says(world, johan, "Of ik Karin haat, maar dat hoeft Ada niet te weten.")
    await world.after(minutes=2)
    (told,) = await says(world, johan, "Nee, dat is niet mijn vraag. Mijn vraag is hoe ik nee zeg.")
    stays = dutch("What you write here stays with you; {coach} does not read it.", coach="Ada")
    assert told.text == f"{taken_along('Mijn vraag is hoe ik nee zeg.')}\n\n{stays}"
    assert told.buttons == ((dutch("{coach} may read it", coach="Ada"),),)
    assert "vraag is" not in await overview(world, ada)


async def test_days_later_he_says_that_it_is_rather_about_what_he_tells(world):
    ada, johan = await answered(world)
    await world.until(at("2026-11-28 11:00"))
    told = "Mijn baas heeft twee klussen in één week gezet en ik zei: is goed."
    said = await says(world, johan, f"Toch maar iets anders dinsdag. {told}")
    assert [one.text for one in said] == [taken_along(told)]
    seen = await overview(world, ada)
    assert (told in seen, WORDS in seen) == (True, False)


async def test_it_does_so_hours_later_as_long_as_nothing_else_was_said(world):
    _, johan = await answered(world)
    await world.after(hours=5)
    assert [one.text for one in await says(world, johan, "nee, het gaat om mijn baas")] == [
        taken_along("het gaat om mijn baas")
    ]


async def test_what_it_is_rather_about_is_heard_after_something_else_was_said_as_well(world):
    _, johan = await answered(world)
    await says(world, johan, "/plan")
    assert [one.text for one in await says(world, johan, "toch liever over mijn zoon")] == [
        taken_along("over mijn zoon")
    ]


async def test_who_asked_something_practical_first_brings_what_he_names_after_it(world):
    _, johan = await asked(world)
    await says(world, johan, "Moet ik iets meenemen?")
    await world.after(minutes=2)
    await says(world, johan, "oh en waar ik het over wil hebben: de drukte op zaterdag")
    await world.after(minutes=2)
    assert f"{dutch('You take this one along:')} ❝De drukte op zaterdag.❞" in johan.reads[-1].text


async def test_more_of_it_stays_more_of_it(world):
    ada, johan = await answered(world)
    as_well = dutch("You take that along as well.")
    assert [one.text for one in await says(world, johan, "en over mijn baas")] == [as_well]
    assert (await overview(world, ada)).endswith(f"{WORDS}\nen over mijn baas")


async def test_what_he_just_wrote_reads_otherwise_though_the_next_thing_is_asked_already(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:05"))
    await says(world, johan, "Dat ik mijn tijd weggeef")
    await world.after(minutes=2)
    words = "wacht dat staat er raar. ik bedoel: ik geef mijn tijd weg voordat iemand erom vraagt"
    assert await says(world, johan, words) == []
    await world.after(minutes=2)
    await says(world, johan, "In de overdracht")
    await world.after(minutes=2)
    assert f"Dat ik mijn tijd weggeef\n{words}" in await overview(world, ada)


async def test_what_was_no_answer_goes_out_and_the_question_comes_again(world):
    ada, johan = await looking_back(world)
    await says(world, johan, "Jullie hebben alles opgeschreven.")
    await world.after(minutes=2)
    told, again = await says(world, johan, "dat was geen antwoord maar een klacht. kan dat uit haar overzicht")
    out = dutch("That is out, sorry. {coach} does not read it:", coach="Ada")
    assert told.text == f"{out}\n\nJullie hebben alles opgeschreven."
    assert again.text == "Wat heb je aan het gesprek gehad?"
    await says(world, johan, "wat eruit kwam: dat ik te snel ja zeg")
    await world.after(minutes=2)
    read = await overview(world, ada)
    assert ("dat ik te snel ja zeg" in read, "alles opgeschreven" in read, "eruit kwam" in read) == (True, False, False)


async def test_what_was_nothing_to_talk_about_makes_room_for_what_is(world):
    ada, johan = await asked(world)
    await says(world, johan, "Krijgt Marloes dit nou ook, of hoe zit dat.")
    await world.after(minutes=2)
    told = await says(
        world, johan, "Nee dat was geen vraag voor het gesprek 😅 Ik wil het hebben over waarom ik alles terugpak."
    )
    left_out = dutch("The other one I leave out.")
    assert told[0].text == f"{left_out}\n\n{dutch('You take this one along:')} ❝Waarom ik alles terugpak.❞"
    read = await overview(world, ada)
    assert ("waarom ik alles terugpak" in read, "Krijgt Marloes" in read) == (True, False)


async def test_what_he_finds_when_he_reads_it_back_is_what_comes_back_later(world):
    _, johan = await looking_back(world)
    for words in ("Dat ik steeds ja zeg.", "Bij mijn baas.", "Maandag 14 december zeg ik nee tegen Piet."):
        await says(world, johan, words)
        await world.after(minutes=2)
    await world.until(at("2026-12-15 09:05"))
    await says(world, johan, "Half gelukt. Ik zei wel nee tegen Piet, maar veel te laat.")
    await world.after(minutes=2)
    await says(world, johan, "Dat Piet lachte.")
    await world.after(hours=8)
    (told,) = await says(world, johan, "Ik lees het terug en ik klink wel streng. Eigenlijk was ik er best blij mee.")
    assert told.text == dutch("Good that you put that right, {client}.", client="Johan")
    await world.until(at("2026-12-17 09:05"))
    asked_now = johan.reads[-1].text
    assert ("Eigenlijk was ik er best blij mee." in asked_now, "te laat" in asked_now) == (True, False)
