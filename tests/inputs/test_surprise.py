"""What a client has in mind for his coach is not told to her, and whether she has his topic he hears as it is."""

import pytest

from tests.cast import ada_and_johan, asked, at, dutch, lately, overview, says, taps

HARSH = "Hoe ik afscheid neem zonder dat het team me hard vindt."
GOOD = dutch("Good. {coach} hears nothing of that from me.", coach="Ada")
NOT_KNOWN = dutch("I do not know. {coach} hears nothing of it from me.", coach="Ada")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Oh, en ik wil haar bedanken, maar dat doe ik liever zelf.", GOOD),
        ("En bloemen, houdt Ada van bloemen?", NOT_KNOWN),
        ("Ik neem dinsdag een taartje mee voor Ada. Niet doorvertellen.", GOOD),
        ("Ik wil Ada een cadeautje geven, de laatste keer.", GOOD),
        ("Wat vindt Ada lekker, chocola of wijn?", NOT_KNOWN),
    ],
)
async def test_a_surprise_stays_one_and_what_he_brings_goes_along(world, words, said):
    ada, johan = await asked(world)
    await says(world, johan, HARSH)
    told = await says(world, johan, words)
    await world.after(minutes=2)
    read = await overview(world, ada)
    assert ([one.text for one in told], HARSH in read, words in read) == ([said], True, False)


@pytest.mark.parametrize("words", ["Ik wil mijn vrouw bloemen geven.", "Ik kocht bloemen voor haar en ze zei niks."])
async def test_what_he_gives_somebody_else_is_what_he_tells(world, words):
    ada, johan = await asked(world)
    await says(world, johan, words)
    await world.after(minutes=2)
    assert words in await overview(world, ada)


ASKS = (
    "Staat mijn onderwerp nou bij Ada of niet?",
    "Weet Ada waar ik het over wil hebben?",
    "Is mijn vraag doorgegeven?",
)


@pytest.mark.parametrize("words", ASKS)
async def test_whether_she_has_his_topic_he_hears_as_it_is(world, words):
    _, johan = await asked(world)
    (first,) = await says(world, johan, words)
    await says(world, johan, HARSH)
    await world.after(minutes=2)
    (then,) = await says(world, johan, words)
    assert [first.text, then.text] == [
        dutch("Not yet. What you write here is what you take along."),
        f"{dutch('Yes, {coach} reads it before you two meet:', coach='Ada')}\n\n{HARSH}",
    ]


async def test_whether_she_has_what_he_did_not_tell_he_hears_too(world):
    _, johan = await ada_and_johan(world)
    (told,) = await says(world, johan, ASKS[0])
    assert told.text == dutch("No, you have not told me yet. Write it here, and you take it along.")


@pytest.mark.parametrize(
    ("words", "leaves"),
    [
        ("Wil eigenlijk nog een keer met Ada praten, kan dat?", False),
        ("Kan ik Ada nog een keer spreken?", True),
        ("Kunnen we nog een gesprek plannen met Ada?", False),
    ],
)
async def test_who_wants_to_speak_her_once_all_is_over_is_heard_by_her_unless_he_leaves_it(world, words, leaves):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2027-06-20 17:19"))
    (told,) = await says(world, johan, words)
    leave = dutch("Leave it")
    said = dutch("I pass this on to {coach} in ten minutes. Rather not after all?", coach="Ada")
    assert (told.text, told.buttons) == (said, ((leave,),))
    if leaves:
        await taps(world, johan, "Leave it")
    await world.after(minutes=11)
    told_her = any(words in one for one in lately(world, ada))
    assert (told_her, johan.reads[-1].text == dutch("Good. I pass nothing on.")) == (not leaves, leaves)


async def test_what_he_names_later_to_talk_of_comes_with_what_he_brings_whatever_is_told_before_it(world):
    ada, johan = await asked(world)
    await says(world, johan, HARSH)
    await world.until(at("2026-11-27 08:15"))
    later = "Niemand belde me en toch bood ik me aan. Dat wil ik bespreken."
    await says(world, johan, later)
    read = await overview(world, ada)
    assert (HARSH in read, later in read) == (True, True)


async def test_what_he_names_later_to_talk_of_takes_the_place_of_nothing_at_all(world):
    ada, johan = await asked(world)
    for words in ("Weet ik niet", "niets"):
        await says(world, johan, words)
        await world.after(minutes=2)
    await world.until(at("2026-11-27 08:15"))
    later = "Wacht, over dat gesprek dinsdag: waarom bood ik me aan terwijl niemand belde. Dat wil ik bespreken."
    await says(world, johan, later)
    read = await overview(world, ada)
    assert (later in read, "Weet ik niet" in read) == (True, False)
