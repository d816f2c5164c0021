"""Who holds something against the bot is answered as it is; his words are kept, and his question stays open."""

import pytest

from tests.cast import ada_and_johan, asked, at, dutch, overview, says, taps, texts

A_PROGRAM = "You are right, I am a program. I ask and I keep, but I do not understand it the way a person does."
SET = "Good that you say so. {coach} can set how I ask you, and so can you, with /sturen."
OPEN = "What I asked stays open; leaving it is fine too."


def hers():
    return dutch("{coach} reads this too, before your meeting.", coach="Ada")


@pytest.mark.parametrize(
    ("words", "said"), [("dit is een robotantwoord", A_PROGRAM), ("Je vragen zijn te vaag voor mij", SET)]
)
async def test_it_says_how_it_is(world, words, said):
    _, johan = await ada_and_johan(world)
    values = {"coach": "Ada"} if "{coach}" in said else {}
    assert [one.text for one in await says(world, johan, words)] == [f"{dutch(said, **values)}\n\n{hers()}"]


async def test_what_is_open_stays_open_and_is_answered_by_what_comes_after_it(world):
    ada, johan = await asked(world)
    (told,) = await says(world, johan, "je bent ook maar een robot")
    assert told.text == f"{dutch(A_PROGRAM)}\n\n{hers()}\n\n{dutch(OPEN)}"
    await says(world, johan, "Hoe krijg ik de directeur mee?")
    await world.after(minutes=2)
    read = await overview(world, ada)
    assert ("Hoe krijg ik de directeur mee?" in read, "robot" in read) == (True, True)


async def test_it_does_not_say_the_same_to_who_says_it_again(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "je zegt steeds hetzelfde")
    (again,) = await says(world, johan, "dit is een robotantwoord")
    assert again.text == f"{dutch('I hear it. More than asking and keeping I cannot do.')}\n\n{hers()}"


async def test_his_coach_reads_it_and_it_can_stay_with_him(world):
    ada, johan = await ada_and_johan(world)
    (told,) = await says(world, johan, "je vraagt steeds hetzelfde")
    assert told.text == f"{dutch(SET, coach='Ada')}\n\n{hers()}"
    assert "je vraagt steeds hetzelfde" in await overview(world, ada)
    await taps(world, johan, "Keep it for me", told)
    assert "je vraagt steeds hetzelfde" not in await overview(world, ada)


async def test_a_coach_who_says_so_is_no_client(world):
    ada, _ = await ada_and_johan(world)
    seen = len(ada.reads)
    await says(world, ada, "dit is een robotantwoord")
    assert dutch(A_PROGRAM) not in "".join(texts(ada, seen))


@pytest.mark.parametrize("wish", ["Vraag maar door als ik vaag blijf.", ""])
async def test_who_said_that_he_may_be_asked_on_is_asked_once_more_after_a_vague_answer(world, wish):
    _, johan = await ada_and_johan(world)
    if wish:
        await says(world, johan, wish)
    await world.until(at("2026-12-01 17:00"))
    await says(world, johan, "Best nuttig en ook wel leerzaam")
    await world.after(minutes=2)
    plain = johan.reads[-1].text.endswith("Wat kun je daar nog over zeggen? Eén zin is genoeg.")
    assert plain is bool(wish), johan.reads[-1].text


async def test_who_says_that_it_was_not_his_loss_is_not_answered_as_if_it_were(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "Zaterdag moest ik invallen, de begrafenis van de moeder van een collega.")
    (said,) = await says(world, johan, "Het was trouwens niet mijn moeder hoor.")
    assert said.text == dutch("Then that was not the right word. Thank you for saying so.")
    assert await says(world, johan, "Het was trouwens niet mijn auto.") == []
