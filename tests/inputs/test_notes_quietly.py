"""Once he has read of a note who reads it, another that only tells something goes along under its mark, and he is told
nothing; it stays with him as soon as he says so."""

import pytest

from bot.playground.seen import Seen
from tests.cast import ada_and_johan, goes_along, overview, says

FIRST, SECOND, MORE = (
    "Vandaag een lange dag met de bouw gehad.",
    "Ik heb met Piet over de planning gezeten.",
    "Hij wil weg.",
)
HIS = "Goed. Dit blijft bij jou, Ada leest het niet:"


def mark(johan, words):
    return [one.reaction for one in johan.chat if one.text == words]


async def told_twice(world, *more):
    """What he is told of the first, and of what he writes two hours later."""
    ada, johan = await ada_and_johan(world)
    first = await says(world, johan, FIRST)
    await world.after(hours=2)
    told: list[Seen] = []
    for words in (SECOND, *more):
        told += await says(world, johan, words)
    return ada, johan, [one.text for one in first], [one.text for one in told]


async def test_it_is_marked_and_goes_along_without_a_word(world):
    ada, johan, first, told = await told_twice(world)
    assert (first, told, mark(johan, SECOND)) == ([goes_along()], [], ["✍"])
    assert [SECOND in await overview(world, ada), FIRST in await overview(world, ada)] == [True, True]


@pytest.mark.parametrize("words", ["Alleen voor mij", "privé", "hou dat maar voor mij", "niet voor Ada"])
async def test_it_stays_with_him_when_he_says_so_with_all_that_he_wrote_in_one_breath(world, words):
    ada, _, _, told = await told_twice(world, MORE, words)
    assert (len(told), told[0].startswith(HIS), SECOND in told[0], MORE in told[0]) == (1, True, True, True)
    read = await overview(world, ada)
    assert (FIRST in read, SECOND in read, MORE in read, words in read) == (True, False, False, False)


@pytest.mark.parametrize(
    "words",
    [
        "Mijn moeder is overleden.",
        "Ik zit er helemaal doorheen.",
        "Wat is het adres ook alweer?",
        "Ik kan dinsdag niet.",
        "Ik wil het dinsdag over mijn baas hebben.",
        "Dit is privé: ik drink te veel.",
        "Het is gelukt!",
    ],
)
async def test_what_asks_for_a_word_gets_one(world, words):
    _, johan = await ada_and_johan(world)
    await says(world, johan, FIRST)
    await world.after(hours=2)
    assert await says(world, johan, words) != []


async def test_of_who_keeps_all_that_he_writes_none_goes_quietly(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen deel nee")
    await says(world, johan, FIRST)
    await world.after(hours=2)
    assert [one.text.endswith("tenzij je wilt dat Ada het leest.") for one in await says(world, johan, SECOND)] == [
        True
    ]
    assert SECOND not in await overview(world, ada)


async def test_words_of_somebody_else_do_not_go_quietly(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, FIRST)
    await world.after(hours=2)
    seen = len(johan.reads)
    johan.forwards(SECOND)
    await world.settle()
    assert len(johan.reads) > seen
    assert SECOND not in await overview(world, ada)
