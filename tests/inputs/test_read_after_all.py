"""Who holds against the bot that his coach read what he had wanted for himself hears how it is, and it is no answer."""

from conversations.kept.read_after_all import complains_of_reading, complaint_beside
from tests.cast import ada_and_johan, asked, overview, says

COMPLAINS = (
    "Ik had gevraagd om dat bij mij te houden",
    "Ik zie dat Ada dat over Henk nu toch gelezen heeft. Ik had gevraagd om dat bij mij te houden. Daar ben ik niet "
    "blij mee.",
    "Dat had Ada helemaal niet mogen lezen",
    "Waarom heeft Ada gelezen wat ik over Karin schreef? Dat was niet de bedoeling",
    "Je hebt doorgegeven wat ik over mijn baas schreef, dat had ik niet gewild",
    "ik had toch gezegd dat dit tussen ons blijft",
    "ik schrok dat Ada van het nalezen wist, dat had ik voor mezelf willen houden",
    "Ik schrok ervan dat ze dat wist. Dat had ik voor mezelf willen houden.",
    "Ik vond het niet leuk dat Ada dat wist, dat had ik liever voor mezelf gehouden",
    "hoe komt het dat Ada dat van m'n vader toch las?",
    "Ze had het toch gelezen, van m'n vader. Dat zat me even niet lekker.",
    "waarom heeft Ada dit gezien?",
    "Ze had het toch gelezen, dat van mijn vader.",
    "Ada had dat stuk over mijn vader toch gelezen.",
)
ANYTHING_ELSE = (
    "Ik had mijn baas gevraagd om dat bij mij te houden",
    "Ik had gevraagd om op tijd naar huis te mogen",
    "Ada had mijn bericht nog niet gelezen",
    "Heeft Ada dat gelezen?",
    "Ada weet nu dat ik weg wil",
    "Het ging goed. Maar Ada begon over mijn moeder, en dat had ik jou gevraagd bij mij te houden.",
    "Ik schrok dat mijn baas het wist, dat had ik voor mezelf willen houden",
    "Ik schrok dat Ada van Karin wist",
    "Dat had ik voor mezelf willen houden",
    "Ze had het toch gelezen. Toen gaf ze me gelijk.",
    "Hoe kan Ada mij helpen met mijn vader?",
    "Hoe weet Ada dat ik thuis zit?",
)
STARTLED = "Ik schrok dat Ada van die ruzie wist, dat had ik voor mezelf willen houden."


def test_it_is_heard_where_that_is_all_that_he_says():
    assert [words for words in COMPLAINS if not complains_of_reading("Ada", words)] == []
    assert [words for words in ANYTHING_ELSE if complains_of_reading("Ada", words)] == []


def test_beside_what_he_tells_it_is_heard_where_it_is_sure_that_it_is_of_his_coach():
    assert complaint_beside("Ada", f"Dat ik meer rust mag nemen. {STARTLED}") == (
        "Dat ik meer rust mag nemen.",
        STARTLED,
    )
    assert complaint_beside("Ada", f"Mijn zus belde. {STARTLED.replace('Ada', 'ze')}") is None
    read = "Ze had het toch gelezen, van m'n vader. Dat zat me niet lekker. Ik leg een briefje neer."
    assert complaint_beside("Ada", read, known=set().__contains__) is None
    assert complaint_beside("Ada", read, known={"vader"}.__contains__) == (
        "Ik leg een briefje neer.",
        "Ze had het toch gelezen, van m'n vader.",
    )
    assert complaint_beside("Ada", f"Het ging goed. {STARTLED.partition(',')[0]}.") is None


async def test_beside_his_answer_he_is_told_and_the_answer_is_kept(world):
    ada, johan = await asked(world)
    await says(world, johan, "/meld Ruzie met Henk gehad.")
    seen = len(johan.reads)
    await says(world, johan, f"Hoe krijg ik ze mee? {STARTLED}")
    await world.after(minutes=2)
    assert johan.reads[seen].text == (
        "Dat spijt me. Dit heeft Ada van mij gekregen, en dat kan ik niet terugdraaien:\n\n"
        "Ruzie met Henk gehad.\n\nIn /antwoorden kun je het nog wissen. In /instellingen kies je dat wat je schrijft "
        "bij jou blijft."
    )
    shown = await overview(world, ada)
    assert ("Hoe krijg ik ze mee?" in shown, "schrok" in shown) == (True, False)


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
