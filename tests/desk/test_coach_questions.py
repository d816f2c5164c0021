"""A coach's own questions: written with advice that can be put aside, and asked between the others."""

import pytest

from bot.doors.press import GONE
from bot.house import built_in_lines
from tests.cast import QUESTION, ada_and_johan, bram_and_cleo, dutch, lately, overview, says, taps, texts

LINES = built_in_lines()
TAKEN_AWAY = dutch("Taken away. What was answered to it stays where it is.")
OWN = "Wat zag je collega die je hielp?"


async def begins(world, coach, when="Before a meeting"):
    """The coach begins a question for all clients, and is asked for its words."""
    await says(world, coach, "/vragen")
    for label in ("New question", when):
        await taps(world, coach, label)


async def writes(world, coach, words=OWN):
    await begins(world, coach)
    await says(world, coach, words)


async def is_brought_to_it(world, client):
    """The day of the question before the meeting; what is asked."""
    await world.until(QUESTION)
    return client.reads[-1]


async def test_a_good_question_is_kept_at_once(world):
    ada, _ = await ada_and_johan(world)
    await writes(world, ada)
    assert lately(world, ada) == ["Deze vragen stel je zelf, aan al je klanten:\n\n1. Voor een gesprek:\n\n" + OWN]
    assert ada.reads[-1].buttons == (("Nieuwe vraag",), ("Haal 1 weg",), ("De lijnen van Tussendoor",))


async def test_it_is_a_line_of_one_and_comes_before_the_others(world):
    ada, johan = await ada_and_johan(world)
    await writes(world, ada)
    asked = await is_brought_to_it(world, johan)
    assert OWN in asked.text
    assert asked.buttons[-1] == ("Overslaan", "Straks")
    johan.says("Noor, denk ik.")
    await world.after(minutes=2)
    assert lately(world, johan) == [
        "Dat neem je mee: ❝Noor, denk ik.❞\n\n"
        "Ada leest dit vóór jullie gesprek, tenzij je het liever voor jezelf houdt."
    ]
    assert "Noor, denk ik." in await overview(world, ada)


async def test_several_under_each_other_are_a_line_of_several(world):
    ada, johan = await ada_and_johan(world)
    await writes(world, ada, OWN + "\nWat vroeg je hem?")
    await is_brought_to_it(world, johan)
    johan.says("Noor, denk ik.")
    await world.after(minutes=2)
    assert lately(world, johan) == ["Wat vroeg je hem?"]


async def test_only_her_own_clients_are_asked(world):
    ada, _ = await ada_and_johan(world)
    _, cleo = await bram_and_cleo(world)
    await writes(world, ada)
    assert OWN not in (await is_brought_to_it(world, cleo)).text


async def test_what_was_taken_away_is_not_asked_any_more_but_can_still_be_answered_and_edited(world):
    ada, johan = await ada_and_johan(world)
    await writes(world, ada)
    await is_brought_to_it(world, johan)
    await says(world, ada, "/vragen")
    ada.taps("Haal 1 weg")
    await world.settle()
    assert ada.reads[-1].text.startswith(TAKEN_AWAY)
    said = johan.says("Noor, denk ik.")
    await world.after(minutes=2)
    johan.edits(said, "Noor, dat weet ik zeker.")
    await world.settle()
    assert "Noor, dat weet ik zeker." in await overview(world, ada)
    await says(world, ada, "/vragen")
    (newest,) = lately(world, ada)
    assert newest.startswith("Je hebt nog geen eigen vragen.")


async def reads_the_lines(world, coach, of="Looking back"):
    """The coach turns to the lines of one conversation."""
    await says(world, coach, "/vragen")
    await taps(world, coach, "The lines of Tussendoor")
    await taps(world, coach, of)


async def test_she_reads_the_lines_one_by_one_and_tries_one(world):
    ada, _ = await ada_and_johan(world)
    await reads_the_lines(world, ada)
    lines = [line for line in LINES.values() if line.conversation == "reflection"]
    assert [line.idea in ada.reads[-1].text for line in lines] == [True] * len(lines)
    ada.taps("2")
    await world.settle()
    assert [one.wording.je in ada.reads[-1].text for one in lines[1].questions if "{" not in one.wording.je][:1] == [
        True
    ]
    assert ada.reads[-1].buttons == (("Probeer", "Zet uit"), ("Terug",))
    ada.taps("Probeer")
    await world.settle()
    assert [lines[1].questions[0].wording.je in text for text in lately(world, ada)] == [True]


async def test_a_line_that_is_off_comes_to_none_of_her_clients_until_it_is_on_again(world):
    ada, _ = await ada_and_johan(world)
    await reads_the_lines(world, ada)
    ada.taps("2")
    await world.settle()
    count = len(ada.reads)
    ada.taps("Zet uit")
    await world.settle()
    assert ada.toasts[-1] == "Deze lijn staat uit: geen van je klanten krijgt hem."
    assert ada.reads[-1].buttons == (("Probeer", "Zet aan"), ("Terug",))
    (shown,) = await taps(world, ada, "Back")
    assert "\n2. (uit) " in shown.text
    ada.taps("2")
    await world.settle()
    ada.taps("Zet aan")
    await world.settle()
    (shown,) = await taps(world, ada, "Back")
    assert "(uit)" not in shown.text
    assert len(ada.reads) == count


async def test_the_plain_line_cannot_be_switched_off(world):
    ada, _ = await ada_and_johan(world)
    await reads_the_lines(world, ada)
    ada.taps("1")
    await world.settle()
    assert ada.reads[-1].buttons == (("Probeer",), ("Terug",))


async def test_taking_it_away_twice_takes_it_away_once(world):
    ada, _ = await ada_and_johan(world)
    await writes(world, ada)
    ada.taps("Haal 1 weg")
    ada.taps("Haal 1 weg")
    await world.settle()
    assert [one.startswith(TAKEN_AWAY) for one in texts(ada)].count(True) == 1
    assert ada.toasts == [dutch(GONE.source)]


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("Heb je het geprobeerd?", "Hierop past ja of nee, en dan houdt het op."),
        ("Wat ging goed en wat ging mis?", "Eén vraag tegelijk krijgt een heel antwoord; van twee raakt er één zoek."),
        (
            "Wat doe je met {naam} en {{klant}}?",
            "Tussen accolades vul ik niets in; je klant zou ze zo zien staan.",
        ),
    ],
)
async def test_advice_is_given_and_the_coach_decides(world, words, advice):
    ada, johan = await ada_and_johan(world)
    await writes(world, ada, words)
    assert [advice in text for text in lately(world, ada)] == [True]
    assert ada.reads[-1].buttons[0] == ("Zo laten", "Anders zeggen")
    await taps(world, ada, "Put it differently")
    await says(world, ada, words)
    await taps(world, ada, "Keep it like this")
    assert words in (await is_brought_to_it(world, johan)).text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("\u2800", "Ik zie geen tekst. Wil je het typen?"),
        ("Wat? " * 800, "In een vraag passen 3.500 tekens. Wat is de kern?"),
    ],
)
async def test_what_is_no_question_is_asked_for_again(world, words, said):
    ada, _ = await ada_and_johan(world)
    await writes(world, ada, words)
    assert lately(world, ada) == [said]
    await says(world, ada, OWN)
    assert [OWN in text for text in lately(world, ada)] == [True]
