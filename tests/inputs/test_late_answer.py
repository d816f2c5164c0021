"""A question that lapsed is answered after all, by what he writes while nothing came after it."""

import pytest

from tests.cast import JOHANS_LINES, a_trajectory, ada_and_johan, at, dutch, lately, overview, says, texts
from tests.worlds import beginning

LATE = "Dat bewaar ik nog bij mijn vraag van dinsdag 1 december."


@beginning
async def left_lying(world):
    """Ada, and Johan who answered one question after his first meeting, and left the next for four days."""
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:00"))
    await says(world, johan, "Dat ik steeds ja zeg.")
    await world.until(at("2026-12-05 12:00"))
    return ada, johan


async def test_what_he_writes_is_the_answer_to_it_and_he_hears_so(world):
    ada, johan = await left_lying(world)
    assert [one.text for one in await says(world, johan, "Bij mijn baas, in het overleg.")] == [LATE]
    shown = await overview(world, ada)
    assert ("Bij mijn baas" in shown, dutch("a note") in shown) == (True, False)


async def test_what_he_adds_just_after_it_belongs_to_it(world):
    ada, johan = await left_lying(world)
    await says(world, johan, "Bij mijn baas, in het overleg.")
    await world.after(minutes=1)
    assert await says(world, johan, "en ook bij Piet") == []
    shown = await overview(world, ada)
    assert ("en ook bij Piet" in shown, dutch("a note") in shown) == (True, False)


async def test_who_is_not_ready_yet_can_write_it_later_still(world):
    _, johan = await left_lying(world)
    (told,) = await says(world, johan, "weet ik nog niet hoor. vraag het over een week nog es")
    assert told.text == dutch("That is fine. Write it here when you are ready; I keep it with my question.")
    await world.until(at("2026-12-06 12:00"))
    assert [one.text for one in await says(world, johan, "Bij mijn baas.")] == [LATE]


async def test_what_is_for_himself_stays_with_him_there_too(world):
    ada, johan = await left_lying(world)
    told = await says(world, johan, "Bij mijn baas. Ada hoeft dit niet te lezen.")
    assert [one.text for one in told] == [LATE, "Wat je hier schrijft blijft bij jou; Ada leest het niet."]
    assert "Bij mijn baas" not in await overview(world, ada)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("kan het de 22e een half uur later?", "Verzetten doe je met Ada."),
        ("Bedankt!", "Graag gedaan."),
        ("laat maar", "Goed. Ik laat het zo."),
    ],
)
async def test_what_is_for_something_else_is_no_answer(world, words, told):
    _, johan = await left_lying(world)
    await says(world, johan, words)
    assert texts(johan)[-1].startswith(told)


async def test_once_something_else_was_said_it_is_a_note(world):
    _, johan = await left_lying(world)
    await says(world, johan, "wanneer is ons gesprek?")
    await says(world, johan, "Bij mijn baas, in het overleg.")
    assert LATE not in lately(world, johan)
    assert texts(johan)[-1] != LATE


async def test_once_the_meeting_was_for_which_he_was_asked_it_is_a_note(world):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 15:30"))
    (told,) = await says(world, johan, "Over mijn baas.")
    assert not told.text.startswith("Dat bewaar ik nog")


@beginning
async def asked_what_he_brings(world):
    """Ada, and Johan who was not heard about what he set out to do, and is asked what he wants to talk about."""
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:00"))
    for words in ("Dat ik steeds ja zeg.", "Bij mijn baas.", "Maandag 14 december zeg ik nee tegen Piet."):
        await says(world, johan, words)
        await world.after(minutes=2)
    await world.until(at("2026-12-17 12:00"))
    return ada, johan


OF_THAT_DAY = "Dat bewaar ik nog bij mijn vraag van dinsdag 15 december."


async def test_what_he_says_is_of_what_he_set_out_to_do_goes_there_and_the_open_question_stays(world):
    ada, johan = await asked_what_he_brings(world)
    (told,) = await says(world, johan, "Nog over mijn voornemen: ik heb nee gezegd.")
    assert told.text == f"{OF_THAT_DAY} En waar wil je het met Ada over hebben?"
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    shown = await overview(world, ada)
    assert ("ik heb nee gezegd" in shown, "Hoe krijg ik ze mee?" in shown) == (True, True)


async def test_what_he_brings_in_the_same_breath_is_that_and_the_name_of_the_other_question_is_in_neither(world):
    ada, johan = await asked_what_he_brings(world)
    words = "Je vroeg dinsdag hoe het ging. Ik heb nee gezegd. En nu wil ik het over Karin hebben."
    (told,) = await says(world, johan, words)
    assert told.text == OF_THAT_DAY
    await world.after(minutes=2)
    shown = await overview(world, ada)
    assert "De vraag\nEn nu wil ik het over Karin hebben.\n" in shown
    assert ("hoe het ging\nIk heb nee gezegd.\n" in shown, "Je vroeg dinsdag" in shown) == (True, False)


async def test_while_nothing_is_asked_it_is_for_what_he_left_lying_on_that_day(world):
    ada, johan = await asked_what_he_brings(world)
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(hours=3)
    assert [one.text for one in await says(world, johan, "En op je vraag van dinsdag: ik heb nee gezegd.")] == [
        OF_THAT_DAY
    ]
    assert "ik heb nee gezegd" in await overview(world, ada)


@pytest.mark.parametrize(
    ("then", "told", "reads"),
    [
        ("ja hoor", "Bewaard. Ada krijgt het te lezen.", True),
        ("nee liever niet", "Goed. Ik laat het zo.", False),
        (
            "Laat Ada dat laatste maar lezen dan. En bedankt, het was goed te doen.",
            "Goed. Ada krijgt dit te lezen:\n\n"
            "Niet zo goed. Ik zit weer tot zes uur op kantoor.\n\nGraag gedaan, Johan.",
            True,
        ),
    ],
)
async def test_how_it_is_six_weeks_later_is_the_answer_also_after_the_goodbye(world, then, told, reads):
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=JOHANS_LINES.replace("aantal: 7", "aantal: 1"))
    await world.until(at("2026-12-01 17:05"))
    await says(world, johan, "Dat ik te snel ja zeg.")
    await world.until(at("2027-01-20 12:00"))
    assert johan.reads[-1].text.endswith("Dat was mijn laatste vraag, Johan. Bedankt dat je meedeed.")
    (asked,) = await says(world, johan, "Niet zo goed. Ik zit weer tot zes uur op kantoor.")
    assert (asked.text, asked.buttons) == ("Dat klinkt niet makkelijk. Mag Ada dit lezen?", (("Ja, stuur maar door",),))
    seen = len(ada.reads)
    assert [one.text for one in await says(world, johan, then)] == [told]
    await world.after(minutes=10)
    added = [text for text in texts(ada, seen) if text.startswith("Er ligt een aanvulling op het overzicht klaar")]
    assert bool(added) is reads
