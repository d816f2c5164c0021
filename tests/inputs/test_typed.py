"""Words where there are buttons: taken when they can be understood, and otherwise kept beside the question."""

import pytest

from tests.cast import ada_and_johan, confirming, dutch, invited, overview, says, taps
from tests.worlds import beginning

AT_THE_DOOR = (
    "I keep nothing of that yet. Would you rather know something first, then ask {coach}; joining in is up to you. "
    "Do you want to take part in this way? Yes or no is enough."
)


@beginning
async def with_a_choice(world):
    """Johan has the contract before him."""
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    await taps(world, johan, "Yes, I join in")
    ada.taps(confirming(ada))
    await world.settle()
    await taps(world, ada, "Yes, this is {client}", client="Johan")
    return ada, johan


async def test_it_keeps_a_loose_thought_of_several_messages_as_one_note(world):
    ada, johan = await ada_and_johan(world)
    for words in ("Ik moest nog denken", "aan wat je zei", "over de directeur"):
        johan.says(words)
        await world.settle()
    reactions = [message.reaction for message in johan.chat[-4:]]
    assert reactions == [None, None, "✍", "✍"]
    assert (await overview(world, ada)).endswith("Ik moest nog denken\naan wat je zei\nover de directeur")


async def test_it_keeps_a_remark_beside_the_choice_and_goes_on_with_the_tap(world):
    _, johan = await with_a_choice(world)
    words = ("dat weet ik eigenlijk nog niet goed", "ja maar")
    assert [[message.text for message in await says(world, johan, one)] for one in words] == [
        ["Goed dat je het zegt, Ada leest het erbij. Wil je zo samenwerken? Ja of nee is genoeg."],
        [
            "Wat je erbij schreef, heb ik bewaard.\n\n"
            "Ik weet nog niet of het een ja of een nee is. Wil je zo samenwerken?"
        ],
    ]
    await taps(world, johan, "I agree")
    read = "".join(message.text for message in await says(world, johan, "/antwoorden"))
    assert "dat weet ik eigenlijk nog niet goed\n\nja maar" in read


@pytest.mark.parametrize("words", ["AKKOORD!", "akk", "de eerste", "I agree", "Ja, prima.", "akkoord hoor 👍"])
async def test_it_takes_a_typed_label_for_a_tap(world, words):
    _, johan = await with_a_choice(world)
    said = await says(world, johan, words)
    agreed = dutch(
        "Agreed, {client}. Tomorrow I ask about your goal; after that I come by myself, around your meetings with"
        " {coach}.",
        client="Johan",
        coach="Ada",
    )
    in_need = dutch("I am not watched live. In need, call 112, or 113 (0800-0113) to talk to someone.")
    assert said[0].text == f"{agreed}\n\n{in_need}"


async def test_it_keeps_nothing_that_was_typed_before_consent(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    assert [one.text for one in await says(world, johan, "dit heb ik eigenlijk niet nodig")] == [
        dutch(AT_THE_DOOR, coach="Ada")
    ]
