"""Who asks what of his words his coach reads, or whether she read what he names, is told as it is; his asking repeats
what may be for nobody else, and is kept nowhere."""

import pytest

from conversations.asked.what_she_reads import asks_what_she_reads
from tests.cast import asked, dutch, overview, says

TOLD = "Alleen is er nu niemand om rustig bij naar binnen te gaan."
STAYS = dutch("This stays with you, and {coach} does not read it:", coach="Ada")
EVERYTHING = dutch(
    "{coach} reads what you write, in your own words, except what you keep to yourself. Nobody else, nobody at your "
    "work either.",
    coach="Ada",
)


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("En heeft ze nou gelezen dat ik alleen zit of niet?", ""),
        ("Wat leest ze nou wel en wat niet?", ""),
        ("Weet Ada nou dat ik alleen zit?", ""),
        ("Wat leest Ada eigenlijk allemaal?", ""),
        ("Over thuis. Heeft Ada al gezien dat ik weg wil?", "Over thuis."),
        ("Heeft ze gezien dat ik boos was?", None),
        ("Hoe weet ik wat ze van me wil en wat niet?", None),
        ("Weet mijn baas dat ik hier weg wil?", None),
        ("Wat weet ze nou van mij?", None),
        ("Ze heeft gelezen dat ik alleen zit.", None),
    ],
)
def test_it_is_heard_where_it_can_be_of_nobody_else(words, rest):
    found = asks_what_she_reads("Ada", words)
    assert (found and found[1]) == rest


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("En heeft ze nou gelezen dat ik alleen zit of niet?", f"{STAYS}\n\n{TOLD}"),
        ("Wat leest ze nou wel en wat niet?", f"{EVERYTHING}\n\n{STAYS}\n\n{TOLD}"),
        ("Heeft Ada gelezen dat mijn hond ziek is?", EVERYTHING),
        ("Dinsdag? Daar wist ik niks van. Weet Ada dat ik alleen zit?", f"{STAYS}\n\n{TOLD}"),
    ],
)
async def test_he_is_told_as_it_is_and_she_reads_nothing_of_his_asking(world, words, told):
    ada, johan = await asked(world)
    await says(world, johan, f"Niet voor Ada: {TOLD}")
    (said,) = await says(world, johan, words)
    assert said.text.replace("Niet voor Ada: ", "") == told
    await world.after(minutes=2)
    assert words not in await overview(world, ada)


async def test_who_calls_for_an_answer_answers_nothing(world):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe ik thuis rustig blijf.")
    await says(world, johan, "Hallo?")
    await world.after(minutes=2)
    read = await overview(world, ada)
    assert ("Hoe ik thuis rustig blijf." in read, "Hallo" in read) == (True, False)
