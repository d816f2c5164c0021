"""A coach's own questions: written with advice that can be put aside, and asked between the others."""

import pytest

from tests.cast import QUESTION, ada_and_johan, bram_and_cleo, dutch, overview, says, taps, texts

OWN = "Wat zag je collega die je hielp?"


async def begins(world, coach, when="Before a meeting", where="After the other questions"):
    """The coach begins a question for all clients, and is asked for its words."""
    await says(world, coach, "/vragen")
    for label in ("New question", when, where):
        await taps(world, coach, label)


async def writes(world, coach, words=OWN):
    await begins(world, coach)
    await says(world, coach, words)


async def is_brought_to_it(world, client, question="Hoe begin ik?"):
    """The client answers the question before the meeting; what is asked next."""
    await world.until(QUESTION)
    client.says(question)
    await world.after(minutes=2)
    return client.reads[-1]


async def test_a_good_question_is_kept_at_once(world):
    ada, _ = await ada_and_johan(world)
    await writes(world, ada)
    assert ada.reads[-1].text == (
        "Je eigen vragen, voor al je klanten:\n\n1. Voor een gesprek, na de andere vragen:\n\n" + OWN
    )
    assert ada.reads[-1].buttons == (("Nieuwe vraag",), ("Haal 1 weg",))


async def test_it_is_asked_where_the_coach_put_it_and_answered_like_any_other(world):
    ada, johan = await ada_and_johan(world)
    await writes(world, ada)
    asked = await is_brought_to_it(world, johan)
    assert OWN in asked.text
    assert asked.buttons == (("Verder", "Overslaan", "Straks", "Terug"),)
    await says(world, johan, "Noor, denk ik.")
    read = await overview(world, ada)
    assert OWN in read
    assert "Noor, denk ik." in read


async def test_only_her_own_clients_are_asked(world):
    ada, _ = await ada_and_johan(world)
    _, cleo = await bram_and_cleo(world)
    await writes(world, ada)
    assert OWN not in (await is_brought_to_it(world, cleo)).text


async def test_what_was_taken_away_is_not_asked_any_more_but_can_still_be_edited(world):
    ada, johan = await ada_and_johan(world)
    await writes(world, ada)
    await is_brought_to_it(world, johan)
    said = johan.says("Noor, denk ik.")
    await world.after(minutes=2)
    await says(world, ada, "/vragen")
    ada.taps("Haal 1 weg")
    await world.settle()
    assert ada.reads[-1].text == dutch("Taken away. What was answered to it stays where it is.")
    johan.edits(said, "Noor, dat weet ik zeker.")
    await world.settle()
    assert "Noor, dat weet ik zeker." in await overview(world, ada)
    await says(world, ada, "/vragen")
    assert ada.reads[-1].text.startswith("Je hebt nog geen eigen vragen.")


async def test_taking_it_away_twice_takes_it_away_once(world):
    ada, _ = await ada_and_johan(world)
    await writes(world, ada)
    ada.taps("Haal 1 weg")
    ada.taps("Haal 1 weg")
    await world.settle()
    assert texts(ada)[-1] == dutch("Taken away. What was answered to it stays where it is.")
    assert texts(ada).count(texts(ada)[-1]) == 1


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("Heb je het geprobeerd?", "Hierop past ja of nee, en dan houdt het op."),
        ("Wat ging goed en wat ging mis?", "Eén vraag tegelijk krijgt een heel antwoord; van twee raakt er één zoek."),
        (
            "Wat doe je met {naam} en {{klant}}?",
            "Tussen accolades wordt niets ingevuld; de klant zou ze zo zien staan.",
        ),
    ],
)
async def test_advice_is_given_and_the_coach_decides(world, words, advice):
    ada, johan = await ada_and_johan(world)
    await writes(world, ada, words)
    assert advice in ada.reads[-1].text
    assert ada.reads[-1].buttons[0] == ("Zo laten", "Anders zeggen")
    await taps(world, ada, "Put it differently")
    await says(world, ada, words)
    await taps(world, ada, "Keep it like this")
    assert words in (await is_brought_to_it(world, johan)).text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("\u2800", "Ik zie geen tekst. Wil je het typen?"),
        ("Wat? " * 800, "Een vraag heeft hooguit 3.500 tekens. Wat is de kern ervan?"),
    ],
)
async def test_what_is_no_question_is_asked_for_again(world, words, said):
    ada, _ = await ada_and_johan(world)
    await writes(world, ada, words)
    assert ada.reads[-1].text == said
    await says(world, ada, OWN)
    assert OWN in ada.reads[-1].text
