"""Words that were for the question before the one they were taken for, and a correction that begins again."""

import pytest

from tests.cast import ada_and_johan, at, overview, says

WITH_IT = "Dan zet ik dat bij de vraag ervoor."
STILL = "Vooral bij de weekrapportage."
SETS_OUT = "proberen: als hij zucht blijf ik typen. dinsdag aan mijn bureau"


async def asked_what_he_will_try(world, *words):
    """Johan has looked back on his first meeting up to what he will try; this is what he writes there."""
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:05"))
    for each in ("Dat ik steeds ja zeg", "Bij mijn baas", *words):
        await says(world, johan, each)
        await world.after(minutes=2)
    return ada, johan


async def test_it_goes_with_the_question_before_and_what_it_was_taken_for_is_asked_again(world):
    _, johan = await asked_what_he_will_try(world, STILL)
    (again,) = await says(world, johan, "oh nee wacht dat hoorde nog bij het vorige")
    assert again.text.startswith(f"{WITH_IT}\n\nWat wil je vóór")


async def test_neither_is_in_what_he_set_out_to_do_nor_quoted_of_it(world):
    ada, johan = await asked_what_he_will_try(world, STILL, "dat was nog op je vorige vraag", SETS_OUT)
    await world.until(at("2026-12-09 09:05"))
    assert johan.reads[-1].text == (
        "Dag Johan. Dit nam je je voor:\n\nals hij zucht blijf ik typen. dinsdag aan mijn bureau\n\nHoe ging het?"
    )
    assert f"Bij mijn baas\n{STILL}" in await overview(world, ada)


async def test_what_he_says_in_the_same_breath_is_the_answer_to_what_is_asked(world):
    _, johan = await asked_what_he_will_try(world, STILL)
    await says(world, johan, f"sorry, dat hoort bij de vraag hiervoor. {SETS_OUT}")
    await world.after(minutes=2)
    assert johan.reads[-1].text.startswith("Bewaard. De dag erna, woensdag 9 december, vraag ik hoe het ging.")


async def test_said_of_what_stands_with_it_what_is_asked_stays_open(world):
    _, johan = await asked_what_he_will_try(world)
    assert await says(world, johan, f"{STILL}\nsorry, hoort bij hierboven") == []
    await says(world, johan, "Dinsdag ga ik om vijf uur weg")
    await world.until(at("2026-12-09 09:05"))
    assert "Dit nam je je voor:\n\nDinsdag ga ik om vijf uur weg\n\nHoe ging het?" in johan.reads[-1].text


async def test_said_after_the_end_it_goes_there_as_well(world):
    ada, johan = await asked_what_he_will_try(world, "Dinsdag ga ik om vijf uur weg")
    await world.until(at("2026-12-09 09:05"))
    await says(world, johan, "Het lukte, en niemand zei er iets van.")
    await world.after(minutes=2)
    await says(world, johan, "En geen rapportage.")
    await world.after(seconds=65)
    (told,) = await says(world, johan, "oh die hoorde bij de vorige vraag")
    assert told.text == WITH_IT
    assert "Het lukte, en niemand zei er iets van.\nEn geen rapportage." in await overview(world, ada)


async def test_a_correction_that_begins_again_takes_the_place_of_what_it_corrects(world):
    first, then = "Donderdag spreek ik hem aan", "nee wacht, opnieuw: ik vraag hem vrijdag op de koffie"
    _, johan = await asked_what_he_will_try(world, first, then)
    await world.until(at("2026-12-07 09:05"))
    assert "Dit nam je je voor:\n\nik vraag hem vrijdag op de koffie\n\nHoe ging het?" in johan.reads[-1].text


async def test_a_nod_to_the_day_that_he_is_told_is_no_answer(world):
    ada, johan = await asked_what_he_will_try(world, "Dinsdag ga ik om vijf uur weg")
    assert await says(world, johan, "prima") == []
    (read,) = await says(world, johan, "/antwoorden")
    assert ("prima" in read.text, "prima" in await overview(world, ada)) == (False, False)
    await world.until(at("2026-12-09 09:05"))
    assert johan.reads[-1].text.endswith("Hoe ging het?")


AT_FIRST = "Hoe ik nee zeg tegen Karin."
OTHER = "Dat was nog mijn antwoord op mijn leerdoel. Of ik weg moet."
AS_A_NOTE = "Wat je eerst schreef, bewaar ik als notitie, alleen voor jou."
AND_ADA = "Wat je eerst schreef, bewaar ik als notitie; Ada leest die ook."


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (
            [f"{AT_FIRST} Dit is alleen voor mij."],
            "Je hebt gelijk. Dit staat er nu:\n\nOf ik weg moet.\n\n"
            f"Wat je hier schrijft blijft bij jou; Ada leest het niet.\n\n{AS_A_NOTE}",
        ),
        ([AT_FIRST, "Prima"], f"Je hebt gelijk, sorry. Dan neem je dit mee:\n\nOf ik weg moet.\n\n{AND_ADA}"),
    ],
)
async def test_what_answered_something_else_stays_a_note_and_who_reads_what_comes_in_its_place_is_as_it_was(
    world, before, told
):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-11-26 09:05"))
    await says(world, johan, before[0])
    await world.after(seconds=90)
    for label in before[1:]:
        johan.taps(label)
        await world.settle()
    (now,) = await says(world, johan, OTHER)
    assert now.text == told
    shown = (await says(world, johan, "/antwoorden"))[0].text
    assert [one in shown for one in (before[0], "\n\nOf ik weg moet.", OTHER)] == [True, True, False]
