"""What a client tells, while nothing is asked, of what he set out to do is kept as what came of it; he is not asked
again."""

import pytest

from tests.cast import ada_and_johan, asked, at, dutch, overview, says, taps
from tests.worlds import beginning

SET_OUT = "Ik laat de telefoon een keer liggen. Donderdag, tijdens de lunch."
LATER = SET_OUT.replace("Donderdag", "Donderdag 3 december")
DONE = "Ik heb het gedaan gisteren, de telefoon bleef in mijn tas."
ALIKE = "Gisteren tijdens de lunch heb ik m'n telefoon in de kast laten liggen."


@beginning
async def setting_out(world):
    """Ada, and Johan who is asked on Friday the eleventh how it went, and says what he writes may be read."""
    ada, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    await taps(world, johan, "Share this")
    await world.until(at("2026-12-01 17:05"))
    for each in ("Dat ik steeds ja zeg", "Bij mijn baas", SET_OUT):
        await says(world, johan, each)
        await world.after(minutes=2)
    await taps(world, johan, "vr 11 dec")
    await world.until(at("2026-12-04 12:00"))
    return ada, johan


async def asked_since(world, johan, wall="2026-12-12 12:00"):
    """All that he reads from now until then."""
    before = len(johan.reads)
    await world.until(at(wall))
    return [one.text for one in johan.reads[before:]]


async def test_it_is_kept_with_what_he_set_out_to_do_and_he_is_not_asked_again(world):
    ada, johan = await setting_out(world)
    (told,) = await says(world, johan, DONE)
    assert told.text == (
        "Je hebt het gedaan, Johan. Ada leest het vóór jullie volgende gesprek. Dan vraag ik er niet meer naar."
    )
    assert await asked_since(world, johan) == []
    shown = await overview(world, ada)
    assert (DONE in shown, dutch("a note") in shown) == (True, False)


async def test_he_can_be_asked_on_the_day_all_the_same(world):
    ada, johan = await setting_out(world)
    await says(world, johan, DONE)
    await taps(world, johan, "Ask me all the same")
    assert johan.reads[-1].text == "Goed. Dan vraag ik je vrijdag 11 december hoe het ging."
    (asked,) = await asked_since(world, johan)
    # A week later "donderdag" would be another.
    assert (LATER in asked, asked.endswith("Hoe ging het?")) == (True, True)
    assert DONE in await overview(world, ada)


async def test_where_the_words_are_only_alike_he_is_asked_whether_it_is_that(world):
    ada, johan = await setting_out(world)
    (told,) = await says(world, johan, ALIKE)
    assert told.text == f"Bewaard. Dit nam je je voor:\n\n{SET_OUT}\n\nIs dit hoe het daarmee ging?"
    (said,) = await says(world, johan, "ja")
    assert said.text == "Goed. Ada leest het vóór jullie volgende gesprek, en ik vraag er niet meer naar."
    assert await asked_since(world, johan) == []
    shown = await overview(world, ada)
    assert (ALIKE in shown, dutch("a note") in shown) == (True, False)


async def test_he_wrote_it_when_he_wrote_it_and_not_when_he_said_that_it_was_that(world):
    _, johan = await setting_out(world)
    await says(world, johan, ALIKE)
    await world.until(at("2026-12-09 12:00"))
    await taps(world, johan, "Yes, that is how it went")
    (asked,) = await asked_since(world, johan, "2026-12-17 12:00")
    assert asked.startswith(f"Dag Johan. Je spreekt Ada dinsdag om 14:00. Op 4 december schreef je:\n\n{ALIKE}")


async def test_when_it_is_something_else_it_stays_a_note_and_he_is_asked(world):
    ada, johan = await setting_out(world)
    await says(world, johan, ALIKE)
    (said,) = await taps(world, johan, "No, something else")
    assert said.text == dutch("Kept. It goes along with the next overview for {coach}.", coach="Ada")
    (asked,) = await asked_since(world, johan)
    assert asked.endswith("Hoe ging het?")
    shown = await overview(world, ada)
    assert (ALIKE in shown, dutch("a note") in shown) == (True, True)


async def test_what_is_put_off_is_asked_about_after_the_day_that_it_becomes(world):
    ada, johan = await setting_out(world)
    moved = "De lunch ging niet door, iedereen had griep. Dus nu maandag."
    (told,) = await says(world, johan, moved)
    assert told.text == "Bewaard. De dag erna, dinsdag 8 december, vraag ik hoe het ging."
    (asked,) = await asked_since(world, johan, "2026-12-08 12:00")
    assert (
        asked
        == f"Dag Johan. Dit nam je je voor:\n\n{SET_OUT.replace('Donderdag', 'Maandag 7 december')}\n\nHoe ging het?"
    )
    assert moved in await overview(world, ada)


async def test_who_knows_no_day_yet_is_asked_as_was_said_unless_he_says_which(world):
    _, johan = await setting_out(world)
    (told,) = await says(world, johan, "Uitgesteld, hij is ziek")
    assert told.text == (
        "Goed om te weten. Ik vraag je vrijdag 11 december hoe het ging. "
        "Wordt het een andere dag, schrijf me dan welke."
    )
    (told,) = await says(world, johan, "Wordt maandag")
    assert told.text == "Bewaard. De dag erna, dinsdag 8 december, vraag ik hoe het ging."


async def test_who_says_at_the_check_that_he_told_it_reads_what_he_told_and_no_more_is_asked(world):
    _, johan = await setting_out(world)
    await says(world, johan, ALIKE)
    await world.until(at("2026-12-11 09:05"))
    await says(world, johan, "Dat heb ik je vorige week al verteld man")
    await world.after(minutes=2)
    assert johan.reads[-1].text == f"Je hebt gelijk, dat had je me al verteld:\n\n{ALIKE}\n\nIk laat het hierbij."
    assert await asked_since(world, johan, "2026-12-12 09:00") == []


async def test_who_told_it_elsewhere_is_asked_no_further_either(world):
    _, johan = await setting_out(world)
    await world.until(at("2026-12-11 09:05"))
    await says(world, johan, "Dat heb ik je donderdag al verteld man. Hij ging overstag, min of meer.")
    await world.after(minutes=2)
    assert johan.reads[-1].text == "Je hebt gelijk. Ada leest het vóór jullie volgende gesprek."


@pytest.mark.parametrize(
    "words",
    [
        "Ik heb het gedaan, de telefoon bleef in mijn tas. Alleen voor mij.",
        "Mijn telefoon ging kapot tijdens de lunch.",
        "Kan ik bij jullie voor de deur parkeren?",
    ],
)
async def test_what_is_for_himself_or_tells_something_else_is_a_note(world, words):
    _, johan = await setting_out(world)
    told = await says(world, johan, words)
    assert not [one for one in told if SET_OUT in one.text]
    (asked,) = await asked_since(world, johan)
    assert asked.endswith("Hoe ging het?")


async def test_who_tells_it_where_he_is_asked_for_a_day_is_asked_for_none(world):
    _, johan = await setting_out(world)
    await says(world, johan, "Ik heb me voorgenomen om maandag om vijf uur weg te gaan")
    assert johan.reads[-1].text.endswith("Liever een andere dag?")
    await says(world, johan, DONE)
    assert johan.reads[-1].text.startswith("Je hebt het gedaan, Johan. Ada leest het vóór jullie volgende gesprek. Dan")


async def test_what_may_have_been_it_stands_quoted_on_the_day_and_he_is_asked_whether_it_was(world):
    _, johan = await setting_out(world)
    await says(world, johan, "gister tussen de middag mn mobiel in de la gelaten. was ff wennen")
    (asked,) = await asked_since(world, johan)
    assert asked == (
        f"Dag Johan. Dit nam je je voor:\n\n{LATER}\n\n"
        "Op 4 december schreef je:\n\ngister tussen de middag mn mobiel in de la gelaten. was ff wennen\n\n"
        "Was dat hoe het ging? Aanvullen mag ook."
    )


async def test_what_he_writes_on_another_day_is_no_part_of_what_he_set_out_to_do(world):
    _, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.until(at("2026-12-01 17:05"))
    for each in ("Dat ik steeds ja zeg", "Bij mijn baas", SET_OUT):
        await says(world, johan, each)
        await world.after(minutes=2)
    await world.until(at("2026-12-03 12:00"))
    await says(world, johan, "Het was druk vandaag, drie zieken.")
    asks = await asked_since(world, johan, "2026-12-04 12:00")
    assert [one for one in asks if SET_OUT in one] == [f"Dag Johan. Dit nam je je voor:\n\n{SET_OUT}\n\nHoe ging het?"]


async def test_he_can_say_in_words_that_it_was_something_else(world):
    _, johan = await setting_out(world)
    await says(world, johan, ALIKE)
    (said,) = await says(world, johan, "nee dat ging over een cursus")
    assert said.text == dutch("Kept. It goes along with the next overview for {coach}.", coach="Ada")


async def test_who_does_it_after_all_is_asked_once_more_after_that_day(world):
    _, johan = await setting_out(world)
    await world.until(at("2026-12-11 12:00"))
    await says(world, johan, "Niet gelukt. Ik doe het maandag in de lunch.")
    await world.after(minutes=2)
    assert johan.reads[-1].text == "Bewaard. De dag erna, dinsdag 15 december, vraag ik hoe het ging."
    (asked,) = await asked_since(world, johan, "2026-12-15 12:00")
    # With the day that it is now, and not the one that it was.
    assert SET_OUT.replace("Donderdag", "Maandag 14 december") in asked


async def test_before_its_day_what_is_only_like_it_is_of_something_else(world):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:05"))
    for each in ("Dat ik steeds ja zeg", "Bij mijn baas", "Do 17 december laat ik mijn telefoon liggen bij de lunch."):
        await says(world, johan, each)
        await world.after(minutes=2)
    (told,) = await says(world, johan, ALIKE)
    assert "hoe het daarmee ging" not in told.text
