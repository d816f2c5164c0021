"""Before the last meeting: who wrote what the meetings gave him is asked what to talk about on the day before it."""

from tests.cast import JOHANS_LINES, a_trajectory, at, lately, says, texts
from tests.worlds import beginning

LINES = JOHANS_LINES.replace("aantal: 7", "aantal: 2")
LOOKED_BACK_ON = (
    "Binnen drie maanden een projectplan dat alle belanghebbenden dragen\n\nWat is daarvan gelukt, en wat nog niet?"
)
ASKED = (
    "Dag Johan. Je hebt nog één gesprek met Ada. Hooguit drie korte vragen, om alvast terug te kijken.\n\n"
    f"Hier werkte je naartoe:\n\n{LOOKED_BACK_ON}"
)
AGAIN = "Dag Johan. Gisteren vroeg ik je om alvast terug te kijken. Het kan nog, maar het hoeft niet."
ASKS = "Waar wil je het nog over hebben?"


@beginning
async def closing(world):
    """Johan is asked to look back, a week before his last meeting."""
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=LINES)
    await world.until(at("2026-12-15 09:00"))
    assert johan.reads[-1].text == ASKED
    return johan


async def test_who_answered_gets_it_in_the_place_of_the_reminder(world):
    johan = await closing(world)
    for words in ("Rust.", "Op maandag begin ik met wat moet.", "Dat het hielp."):
        await says(world, johan, words)
        await world.after(minutes=2)
    seen = len(johan.reads)
    await world.until(at("2026-12-21 08:59"))
    assert texts(johan, seen) == []
    await world.until(at("2026-12-21 12:00"))
    assert texts(johan, seen) == [f"Dag Johan. Je spreekt Ada morgen om 14:00 voor het laatst.\n\n{ASKS}"]


async def test_who_said_nothing_is_reminded_and_gets_it_when_a_morning_has_passed(world):
    johan = await closing(world)
    seen = len(johan.reads)
    await world.until(at("2026-12-16 09:00"))
    assert texts(johan, seen) == [AGAIN]
    await world.until(at("2026-12-18 08:59"))
    assert len(johan.reads) == seen + 1
    await world.until(at("2026-12-18 09:00"))
    assert texts(johan, seen + 1) == [f"Dag Johan. Je spreekt Ada dinsdag om 14:00 voor het laatst.\n\n{ASKS}"]
    await says(world, johan, "Hoe ik het volhou.")
    await world.after(minutes=2)
    await world.until(at("2026-12-21 12:00"))
    assert lately(world, johan) == ["Morgen om 14:00 spreek je Ada, in de werkkamer."]


async def test_after_it_he_is_reminded_of_what_was_asked(world):
    johan = await closing(world)
    for words in ("Rust.", "Op maandag begin ik met wat moet.", "Dat het hielp."):
        await says(world, johan, words)
        await world.after(minutes=2)
    await world.until(at("2026-12-22 18:00"))
    assert johan.reads[-1].text.endswith("Wat blijft je bij van dit laatste gesprek? Niets mag ook.")
    seen = len(johan.reads)
    await world.until(at("2026-12-24 12:00"))
    asked = "Dag Johan. Dinsdag vroeg ik je wat je bijblijft van je laatste gesprek met Ada."
    assert texts(johan, seen) == [f"{asked} Het kan nog, maar het hoeft niet."]
