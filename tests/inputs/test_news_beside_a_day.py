"""What touches him beside the day on which he would be asked gets a word first and is kept, and the day is taken."""

import pytest

from conversations.told.touches import news_beside
from tests.cast import at, looking_back, overview, says

PLAN = "Als hij me iets vraagt, zeg ik dat ik er morgen op terugkom."
GOOD = "Goed dat je het zegt, Johan."
FIRED = "Wat naar voor je, Johan. Dank je dat je het vertelt."
SORRY = "Wat verdrietig, Johan. Gecondoleerd."
HOSPITAL = "Mijn moeder wordt geopereerd."


async def asked_which_day(world, plan=PLAN):
    """Johan looked back, said what he will try, and is asked whether another day is better."""
    ada, johan = await looking_back(world)
    for words in ("Dat ik steeds ja zeg.", "Bij mijn baas. Dinsdag zei ik meteen ja.", plan):
        await says(world, johan, words)
        await world.after(minutes=2)
    return ada, johan


def then(day):
    return f"Goed. Dan vraag ik je {day} hoe het ging."


@pytest.mark.parametrize(
    ("words", "word", "day", "kept"),
    [
        (f"{HOSPITAL} Doe maar woensdag.", GOOD, "woensdag 9 december", HOSPITAL),
        (f"Doe maar woensdag. {HOSPITAL}", GOOD, "woensdag 9 december", HOSPITAL),
        ("Doe maar woensdag. Mijn moeder wordt morgen geopereerd.", GOOD, "woensdag 9 december", "morgen geopereerd"),
        ("Mijn moeder wordt geopereerd, dus doe maar woensdag.", GOOD, "woensdag 9 december", "wordt geopereerd"),
        ("Mijn vader is overleden. Liever volgende week woensdag.", SORRY, "woensdag 9 december", "vader is overleden"),
        ("Ik ben ontslagen. Doe maar vrijdag.", FIRED, "vrijdag 4 december", "Ik ben ontslagen."),
    ],
)
async def test_it_gets_a_word_and_is_a_note_and_he_is_asked_on_that_day(world, words, word, day, kept):
    ada, johan = await asked_which_day(world)
    read = [one.text for one in await says(world, johan, words)]
    assert [one.split("\n")[0] for one in read] == [word, then(day)]
    shown = await overview(world, ada)
    assert (kept in shown, "Doe maar" in shown) == (True, False)


async def test_days_later_as_well(world):
    ada, johan = await asked_which_day(world, f"{PLAN} Dinsdag na het weekoverleg.")
    await says(world, johan, "prima")
    await world.until(at("2026-12-02 12:00"))
    read = [one.text for one in await says(world, johan, f"{HOSPITAL} Vraag het maar vrijdag.")]
    assert sorted(one.split("\n")[0] for one in read) == sorted([GOOD, then("vrijdag 11 december")])
    assert HOSPITAL in await overview(world, ada)


async def test_asked_when_to_come_back_to_it_he_says_when(world):
    _, johan = await looking_back(world)
    await says(world, johan, "straks")
    (read,) = await says(world, johan, f"{HOSPITAL} Doe maar donderdag.")
    assert read.text == f"{GOOD}\n\nBewaard. Op donderdag 3 december om 09:00 kom ik erop terug."


@pytest.mark.parametrize("words", ["Niet voor Ada: ik ben aan het solliciteren.", f"Niet voor Ada: {HOSPITAL}"])
async def test_what_his_coach_is_not_to_read_beside_it_she_does_not_read(world, words):
    ada, johan = await asked_which_day(world)
    await says(world, johan, f"{words} Doe maar woensdag.")
    shown = await overview(world, ada)
    assert [one for one in ("solliciteren", "geopereerd") if one in shown] == []


@pytest.mark.parametrize(
    "words",
    [
        "Prima. Doe maar woensdag.",
        "Ik ben nogal moe deze week. Doe maar woensdag.",
        "Ik werk in het ziekenhuis, dus doe maar woensdag.",
        HOSPITAL,
    ],
)
def test_a_reason_like_any_other_is_none(words):
    assert news_beside(words) is None
