"""Once the overview for a meeting has gone, what a client hears is read before that meeting still reaches his coach
before it, in an addition, however long he leaves it at that."""

from tests.cast import asked, at, dutch, reads, says, taps, texts
from tests.worlds import beginning

WORDS = "Vandaag bij de lunch bleef de telefoon in de kast."
ADDED = dutch("An addition to the overview is ready")


@beginning
async def the_evening_before(world):
    """Ada with the overview of that evening, and Johan, who lets her read what he writes and meets her tomorrow."""
    ada, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    await taps(world, johan, "Share this")
    await world.until(at("2026-11-30 19:00"))
    return ada, johan


async def test_a_note_goes_along_in_an_addition_though_he_leaves_it_at_that(world):
    ada, johan = await the_evening_before(world)
    seen = len(ada.reads)
    (said,) = await says(world, johan, WORDS)
    assert said.text == "Bewaard. Ada leest het vóór jullie gesprek van morgen."
    await world.until(at("2026-12-01 10:00"))
    assert [text.partition("\n")[0] for text in texts(ada, seen)] == [ADDED]
    assert WORDS in await reads(world, ada)


async def test_what_he_then_keeps_for_himself_she_does_not_read(world):
    ada, johan = await the_evening_before(world)
    await says(world, johan, WORDS)
    await taps(world, johan, "Only for me")
    await world.until(at("2026-12-01 10:00"))
    assert WORDS not in await reads(world, ada)


async def test_more_of_it_is_in_the_same_addition(world):
    ada, johan = await the_evening_before(world)
    seen = len(ada.reads)
    await says(world, johan, WORDS)
    await says(world, johan, "En niemand miste me.")
    await world.until(at("2026-12-01 10:00"))
    assert [text.partition("\n")[0] for text in texts(ada, seen)] == [ADDED]
    shown = await reads(world, ada)
    assert (WORDS in shown, "En niemand miste me." in shown) == (True, True)


async def test_that_he_comes_later_is_offered_to_be_told_at_once(world):
    _, johan = await the_evening_before(world)
    offers = dutch("{coach} does not know that yet. Shall I pass it on now?", coach="Ada")
    for words in ("ik kom tien minuten later morgen", "het wordt morgen wat later"):
        (said,) = await says(world, johan, words)
        assert said.text == offers
        await taps(world, johan, "Let it go")
