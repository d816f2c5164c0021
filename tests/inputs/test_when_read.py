"""Who asks when his coach reads it, or why he was not asked about something, hears that as it is."""

import pytest

from tests.cast import asked, dutch, overview, says, texts

BY_WHEN = (
    "In elk geval vóór jullie gesprek van dinsdag 1 december. Zie je 👀 bij je bericht, dan heeft Ada het gelezen."
)
NOT_YET = "{coach} does not know it yet. With one tap above I pass it on."
NOT_TAKEN_UP = dutch("I had not taken that up. Feel free to write how it went.")


async def test_whether_she_reads_it_now_or_only_then_is_answered_with_when(world):
    _, johan = await asked(world)
    assert [one.text for one in await says(world, johan, "Leest Ada dat nu al of pas vlak van tevoren?")] == [BY_WHEN]
    await says(world, johan, "Hoe ik nee zeg tegen Hoekstra.")
    assert (await says(world, johan, "krijgt ze dit meteen of later?"))[-1].text == BY_WHEN
    assert (await says(world, johan, "Leest Ada dat nu al, of pas vlak voor dinsdag?"))[-1].text == BY_WHEN


async def test_why_he_is_not_asked_about_something_is_answered_beside_what_he_brings(world):
    ada, johan = await asked(world)
    topic = "Over wat ik nu met Hoekstra doe."
    told = await says(world, johan, f"{topic} Waarom vraag je eigenlijk niks over die voicemail?")
    assert NOT_TAKEN_UP in [one.text for one in told]
    assert topic in await overview(world, ada)


async def test_what_he_asks_of_what_he_wrote_is_answered_as_it_is(world):
    _, johan = await asked(world)
    await says(world, johan, "Hoe ik nee zeg tegen Hoekstra.")
    await world.after(minutes=1)
    told = {
        "hoort mijn dochter daar ook bij? kan dat ook mee naar Ada?": "Dat mag er zeker bij.",
        "Moet ik zoiets ook aan Ada mailen of is dit genoeg?": "Dit is genoeg. Ada leest het vóór jullie gesprek.",
        "dat leest toch alleen Ada?": "Ja, alleen Ada. Verder niemand.",
        "er kwam geen vraag vooraf, klopt dat?": "Ik vroeg het je donderdag 26 november.",
    }
    assert {words: (await says(world, johan, words))[-1].text for words in told} == told


async def test_who_asks_whether_he_can_thank_her_here_writes_it_and_it_goes_to_her(world):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe ik nee zeg tegen Hoekstra.")
    await world.after(hours=2)
    (said,) = await says(world, johan, "Mag ik Ada hier nog bedanken, of is zij al weg?")
    assert said.text == "Ja, graag. Schrijf het hier maar, dan geef ik het door."
    await says(world, johan, "Dank je wel, ik heb er veel aan gehad.")
    assert "Dank je wel, ik heb er veel aan gehad." in ada.reads[-1].text


@pytest.mark.parametrize(
    "words",
    [
        "Dat ik bang ben dat mijn man weggaat. Dat is privé.",
        "Hoe ik nee zeg tegen Hoekstra.",
        "Ik wil niet meer leven.",
    ],
)
async def test_what_he_writes_then_that_is_no_thanks_does_not_go_to_her(world, words):
    ada, johan = await asked(world)
    before = len(ada.reads)
    await says(world, johan, "Kan ik Ada hier ook bedanken?")
    await says(world, johan, words)
    await world.after(minutes=10)
    assert texts(ada, before) == []


async def test_who_asks_whether_he_must_pass_it_on_himself_hears_that_the_tap_does_it(world):
    _, johan = await asked(world)
    await says(world, johan, "Hoe ik nee zeg tegen Hoekstra.")
    await world.after(hours=2)
    await says(world, johan, "Ik kan dinsdag de 22e niet komen.")
    told = await says(world, johan, "Moet ik dat zelf nog aan Ada doorgeven?")
    assert told[0].text == dutch(NOT_YET, coach="Ada")
