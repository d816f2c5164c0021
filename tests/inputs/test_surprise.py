"""What a client has in mind for his coach is not told to her, and whether she has his topic he hears as it is."""

import pytest

from tests.cast import ada_and_johan, asked, dutch, overview, says

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
