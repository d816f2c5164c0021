"""Who has told how it went and wants to be asked once more is asked then, or hears why not; while nothing was set out,
he hears what he is asked and when."""

from tests.cast import ada_and_johan, at, dutch, says, texts

TRIES = "Ik leg donderdag mijn telefoon in de la."


async def told_how_it_went(world):
    """Ada, and Johan, who has told how it went with what he set out to do after his first meeting."""
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:00"))
    for words in ("Dat ik steeds ja zeg.", "Bij mijn baas.", TRIES):
        await says(world, johan, words)
        await world.after(minutes=2)
    await world.until(at("2026-12-04 12:00"))
    for words in ("Het ging half.", "Dat niemand het merkte."):
        await says(world, johan, words)
        await world.after(minutes=2)
    return ada, johan


async def asked_about_it(world, johan, since):
    """On which days in December he was asked how it went."""
    await world.until(at("2026-12-18 12:00"))
    return [
        one.at.day for one in johan.reads[since:] if "mijn telefoon in de la" in one.text and one.text.endswith("?")
    ]


async def test_who_wants_to_be_asked_once_more_is_asked_then(world):
    _, johan = await told_how_it_went(world)
    (told,) = await says(world, johan, "Vraag je er na maandag nog een keer naar?")
    assert told.text == "Goed. Dan vraag ik je dinsdag 8 december hoe het ging."
    assert await asked_about_it(world, johan, len(johan.reads)) == [8]


async def test_a_day_too_near_to_the_next_meeting_becomes_the_last_on_which_it_can_be(world):
    _, johan = await told_how_it_went(world)
    (told,) = await says(world, johan, "kun je er over twee weken nog eens op terugkomen?")
    nearest = dutch("That is too close to your next meeting. I ask you {day} how it went.", day="donderdag 17 december")
    assert told.text == nearest
    assert await asked_about_it(world, johan, len(johan.reads)) == [17]


async def test_once_they_have_met_for_the_last_time_he_hears_what_still_comes(world):
    _, johan = await ada_and_johan(world)
    await world.until(at("2027-04-07 12:00"))
    await says(world, johan, "vraag je het over een maand nog een keer?")
    assert texts(johan)[-1] == dutch("Once more, on {day}: then I ask how it is.", day="dinsdag 18 mei")
