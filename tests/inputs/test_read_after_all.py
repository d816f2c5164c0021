"""Who holds against the bot that his coach read what he had wanted for himself hears how it is, and it is no answer."""

from conversations.kept.read_after_all import complains_of_reading
from tests.cast import ada_and_johan, overview, says

COMPLAINS = (
    "Ik had gevraagd om dat bij mij te houden",
    "Ik zie dat Ada dat over Henk nu toch gelezen heeft. Ik had gevraagd om dat bij mij te houden. Daar ben ik niet "
    "blij mee.",
    "Dat had Ada helemaal niet mogen lezen",
    "Waarom heeft Ada gelezen wat ik over Karin schreef? Dat was niet de bedoeling",
    "Je hebt doorgegeven wat ik over mijn baas schreef, dat had ik niet gewild",
    "ik had toch gezegd dat dit tussen ons blijft",
)
ANYTHING_ELSE = (
    "Ik had mijn baas gevraagd om dat bij mij te houden",
    "Ik had gevraagd om op tijd naar huis te mogen",
    "Ada had mijn bericht nog niet gelezen",
    "Heeft Ada dat gelezen?",
    "Ada weet nu dat ik weg wil",
    "Het ging goed. Maar Ada begon over mijn moeder, en dat had ik jou gevraagd bij mij te houden.",
)


def test_it_is_heard_where_that_is_all_that_he_says():
    assert [words for words in COMPLAINS if not complains_of_reading("Ada", words)] == []
    assert [words for words in ANYTHING_ELSE if complains_of_reading("Ada", words)] == []


async def test_of_what_she_has_he_hears_that_it_cannot_be_undone_and_what_he_can_do(world):
    _, johan = await ada_and_johan(world)
    (told,) = await says(world, johan, COMPLAINS[0])
    assert told.text == "Van mij heeft Ada nog niets te lezen gekregen. In /antwoorden zie je wat er staat."
    await says(world, johan, "/meld Ruzie met Henk gehad.")
    (told,) = await says(world, johan, COMPLAINS[1])
    assert told.text == (
        "Dat spijt me. Dit heeft Ada van mij gekregen, en dat kan ik niet terugdraaien:\n\nRuzie met Henk gehad.\n\n"
        "In /antwoorden kun je het nog wissen. In /instellingen kies je dat wat je schrijft bij jou blijft."
    )


async def test_what_she_has_not_read_yet_stays_with_him_from_then_on(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "Ruzie met Henk gehad.")
    await says(world, johan, "Ada mag het lezen")
    await world.after(minutes=2)
    (told,) = await says(world, johan, "Waarom heeft Ada gelezen wat ik over Henk schreef?")
    assert told.text == (
        "Dat spijt me. Ada heeft dit nog niet gelezen. Vanaf nu blijft het bij jou:\n\nRuzie met Henk gehad."
    )
    assert "Henk" not in await overview(world, ada)
