"""A yes or a no in words, with more beside it or a while later, under each of the bot's buttons that ask for one: it is
the tap, and what is said besides is kept or answered as it would have been by itself. And what is none stays what it
was."""

import pytest

from tests.cast import ada_and_johan, asked, at, dutch, invited, looking_back, overview, says, taps, texts
from tests.worlds import beginning

ON_ITS_WAY = dutch("I pass it on at once. Whether {coach} sees it today, I cannot know.", coach="Ada")
THEN = "Dan zie je Ada donderdag 3 december om 17:00, in de werkkamer."
HE_CAN = "Johan kan op donderdag 3 december om 17:00."
PARKING = "Kan ik bij jullie voor de deur parkeren of niet?"
BUS = "Kan ik daar aan de haven m'n bus kwijt, of is dat betaald parkeren? Het is een lange, met imperiaal."
PROUD = "Ik heb het gisteren gezegd, en hij keek of hij water zag branden."


async def told(world, person, words) -> list[str]:
    return [one.text for one in await says(world, person, words)]


@beginning
async def reads_contract(world):
    """Ada, and Johan who reads what they agree on and is asked whether it is good so."""
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    await taps(world, johan, "Yes, I join in")
    await says(world, ada, "ja")
    return ada, johan


@beginning
async def asked_for_another_hour(world):
    """Ada, and Johan who is asked whether he can make it on Thursday at five."""
    ada, johan = await ada_and_johan(world)
    for words in ("/verzet Johan 3 december 17:00", "alleen dit", "ja, verzetten"):
        await says(world, ada, words)
    return ada, johan


@beginning
async def asks_something(world):
    """Ada, and Johan who asks what only she knows, and is asked whether it shall be passed on."""
    ada, johan = await ada_and_johan(world)
    await says(world, johan, PARKING)
    return ada, johan


# --- Wil je zo meedoen? Wil je zo samenwerken? -----------------------------------------------------------------------


async def test_who_joins_in_with_more_beside_it_has_joined_in_and_hears_that_the_rest_is_not_kept(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    joined, left_out = await told(world, johan, "Ja hoor, doe maar. Wel spannend, want dit heb ik nog nooit gedaan")
    assert joined.startswith("Dank je. Ada bevestigt even dat jij het bent.")
    assert left_out == "Wat je erbij schreef, heb ik niet bewaard. Vertel of vraag het Ada gerust zelf."


async def test_who_joins_in_and_says_that_he_is_no_writer_hears_that_this_is_fine(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    joined, fine = await told(
        world, johan, "Is goed hoor, maar ik ben niet zo'n typer. En overdag op de pont kan ik niet altijd kijken."
    )
    assert joined.startswith("Dank je. Ada bevestigt even dat jij het bent.")
    assert fine == "Een paar woorden is genoeg, en antwoorden mag wanneer het jou uitkomt."


@pytest.mark.parametrize("words", ["Ja zei ik toch", "Ja hoor, helemaal mee eens", "geen bezwaar", "👍", "Doe maar!"])
async def test_a_yes_to_the_contract_is_one_however_it_is_said(world, words):
    _, johan = await reads_contract(world)
    (agreed,) = await told(world, johan, words)
    assert agreed.startswith("Afgesproken, Johan.")


async def test_what_stands_beside_a_yes_to_the_contract_is_read_by_the_coach_with_it(world):
    ada, johan = await reads_contract(world)
    seen = len(ada.reads)
    (agreed,) = await told(world, johan, f"Ja da's goed zo. {BUS}")
    assert "\n\nWat je erbij schreef, leest Ada.\n\n" in agreed
    assert texts(ada, seen)[0].startswith(
        f"Johan is akkoord. Zo ziet het plan er nu uit:\n\nJohan schreef erbij:\n\n{BUS}"
    )


async def test_what_stands_beside_a_no_to_the_contract_is_what_he_wants_to_be_different(world):
    ada, johan = await reads_contract(world)
    seen = len(ada.reads)
    await says(world, johan, "Nee, dinsdagmiddag werk ik altijd in Zwolle en kan ik nooit weg")
    await world.after(minutes=2)
    assert "dinsdagmiddag werk ik altijd in Zwolle" in texts(ada, seen)[0]


@pytest.mark.parametrize("words", ["ja, maar niet op dinsdag", "nee hoor dat is prima", "ja en nee"])
async def test_what_could_be_both_is_asked_once_more_and_in_other_words_the_second_time(world, words):
    _, johan = await reads_contract(world)
    first, second = await told(world, johan, words), await told(world, johan, "ik twijfel nog")
    assert first[0].endswith("Wil je zo samenwerken? Ja of nee is genoeg.")
    assert second == [
        f"{dutch('I have kept what you wrote with it.')}\n\n"
        "Ik weet nog niet of het een ja of een nee is. Wil je zo samenwerken?"
    ]


# --- Kun je dan? -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        *("ja vijf uur past", "Donderdag om vijf uur ben ik er!", "de 3e kan ik", "ja hoor geen probleem", "👍"),
        *("Zelfde dag is prima", "Top, tot dan", "ja dan kom ik", "prima, vijf uur"),
        *("zet ik in mn agenda", "dat is een drukke dag, maar oke", "top, die dag ben ik vrij"),
    ],
)
async def test_who_says_that_he_can_has_said_so_and_his_coach_reads_it(world, words):
    ada, johan = await asked_for_another_hour(world)
    seen = len(ada.reads)
    assert (await told(world, johan, words))[0] == THEN
    assert texts(ada, seen) == [HE_CAN]
    assert any(("✓ " + dutch("I can"),) in one.buttons for one in johan.reads)


async def test_how_that_suits_him_is_no_answer_to_the_question_that_is_open(world):
    ada, johan = await asked(world)
    for words in ("/verzet Johan 3 december 17:00", "alleen dit", "ja, verzetten"):
        await says(world, ada, words)
    assert await told(world, johan, "ja dan kan ik, heb dan vrij") == [THEN]
    assert await told(world, johan, "fijn, dan heb ik meer tijd") == []
    shown = await overview(world, ada)
    assert ("vrij" in shown, "meer tijd" in shown) == (False, False)


async def test_a_plain_yes_is_to_what_was_offered_where_the_open_question_wants_words(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:05"))
    await says(world, johan, "Dat ik steeds ja zeg. Mag mijn hond de volgende keer mee?")
    await world.after(minutes=2)
    await says(world, johan, "ja doe maar")
    assert "Mag mijn hond de volgende keer mee?" in texts(ada)[-1]


@pytest.mark.parametrize("words", ["ja vier uur past", "woensdag kan ik", "ja, maar liever wat later", "ja hè"])
async def test_another_hour_or_day_is_no_yes(world, words):
    ada, johan = await asked_for_another_hour(world)
    seen = len(ada.reads)
    assert THEN not in await told(world, johan, words)
    assert HE_CAN not in texts(ada, seen)


@pytest.mark.parametrize(
    "words", ["Nee zeg, vandaag ging het weer mis met Karin", "Nee dat was niet makkelijk met hem"]
)
async def test_a_story_that_begins_with_no_does_not_say_that_he_cannot_come(world, words):
    ada, johan = await asked_for_another_hour(world)
    seen = len(ada.reads)
    await says(world, johan, words)
    assert texts(ada, seen) == []


async def test_he_can_still_say_so_hours_later_with_other_things_said_since(world):
    ada, johan = await asked_for_another_hour(world)
    await says(world, johan, PROUD)
    await world.after(hours=5)
    seen = len(ada.reads)
    assert await told(world, johan, "En de 3e kan ik. Zelfde dag is prima") == [THEN]
    assert texts(ada, seen) == [HE_CAN]


async def test_once_he_has_said_so_it_is_not_heard_again(world):
    ada, johan = await asked_for_another_hour(world)
    await says(world, johan, "ja prima")
    seen = len(ada.reads)
    await says(world, johan, PROUD)
    assert THEN not in await told(world, johan, "donderdag om vijf uur kan ik")
    assert texts(ada, seen) == []


@beginning
async def asked_both(world):
    """Ada, and Johan who is asked what he wants to talk about, and after that whether he can make it."""
    ada, johan = await asked(world)
    for words in ("/verzet Johan 3 december 17:00", "alleen dit", "ja, verzetten"):
        await says(world, ada, words)
    return ada, johan


async def test_a_yes_with_his_answer_behind_it_is_both(world):
    ada, johan = await asked_both(world)
    seen = len(ada.reads)
    assert (await told(world, johan, "Ja, vijf uur past. Ik wil het hebben over mijn baas."))[0] == THEN
    assert texts(ada, seen) == [HE_CAN]
    await world.until(at("2026-12-02 18:05"))
    assert "Ik wil het hebben over mijn baas." in "".join(await told(world, johan, "/antwoorden"))


@pytest.mark.parametrize("words", ["Ja, dat ik steeds ja zeg", "Nee zeggen tegen mijn baas", "Nee, niet echt iets"])
async def test_an_answer_to_the_open_question_that_begins_so_stays_the_answer(world, words):
    ada, johan = await asked_both(world)
    seen = len(ada.reads)
    await says(world, johan, words)
    assert texts(ada, seen) == []


# --- Zal ik het vragen? ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["Ja graag, vraag maar", "ja vraag het haar maar", "Graag!", "doe maar", "ja als dat kan"]
)
async def test_a_yes_to_passing_it_on_passes_it_on(world, words):
    ada, johan = await asks_something(world)
    assert await told(world, johan, words) == [ON_ITS_WAY]
    assert texts(ada)[-1].endswith(PARKING)


async def test_what_he_says_besides_a_yes_is_kept_as_well(world):
    ada, johan = await asks_something(world)
    on_its_way, kept = await told(
        world, johan, "Ja graag. Mijn bus is namelijk zeven meter lang, met een imperiaal erop"
    )
    assert (on_its_way, texts(ada)[-1].endswith(PARKING)) == (ON_ITS_WAY, True)
    assert kept.startswith("Bewaard.")
    assert "zeven meter lang" in "".join(await told(world, johan, "/antwoorden"))


async def test_what_only_takes_from_it_how_much_it_matters_gets_no_word_of_its_own(world):
    ada, johan = await asks_something(world)
    though = "Al staat het antwoord misschien op de kaart."
    assert await told(world, johan, f"Ja, geef die vraag maar aan Ada. {though}") == [ON_ITS_WAY]
    assert (texts(ada)[-1].endswith(PARKING), though in "".join(await told(world, johan, "/antwoorden"))) == (
        True,
        True,
    )


@pytest.mark.parametrize("words", ["Nee laat maar", "nee hoeft niet hoor", "nee, ik bel haar zelf wel"])
async def test_a_no_to_passing_it_on_leaves_it(world, words):
    ada, johan = await asks_something(world)
    seen = len(ada.reads)
    await says(world, johan, words)
    assert texts(ada, seen) == []


@beginning
async def asks_something_amid(world):
    """Ada, and Johan who asks what only she knows in the place of an answer, and is asked whether to pass it on."""
    ada, johan = await looking_back(world)
    await says(world, johan, "Is Ada volgende week ziek?")
    return ada, johan


@pytest.mark.parametrize("words", ["Nee hoor, dat hoeft niet", "nee joh", "Nee laat maar"])
async def test_a_no_to_passing_it_on_leaves_it_and_is_no_answer_to_the_open_question(world, words):
    _, johan = await asks_something_amid(world)
    assert await told(world, johan, words) == [dutch("Good. I leave it.")]


@pytest.mark.parametrize("words", ["Ja, dat ik steeds ja zeg.", "Nee, niet veel eigenlijk, we hebben vooral gepraat."])
async def test_what_answers_the_open_question_and_begins_so_passes_nothing_on(world, words):
    ada, johan = await asks_something_amid(world)
    seen = len(ada.reads)
    await says(world, johan, words)
    await world.after(minutes=2)
    assert texts(ada, seen) == []
    assert words in "".join(await told(world, johan, "/antwoorden"))


# --- Mag Ada dit lezen? ----------------------------------------------------------------------------------------------


@beginning
async def asked_whether_she_may_read_it(world):
    """Ada, and Johan who kept a thought for himself and can let her read it."""
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "Dit is alleen voor mij: ik slaap slecht.")
    return ada, johan


@pytest.mark.parametrize("words", ["ja", "Ja hoor, fijn", "ok", "Ja ik slaap echt beroerd"])
async def test_nobody_reads_anything_because_of_a_mere_yes(world, words):
    ada, johan = await asked_whether_she_may_read_it(world)
    seen = len(ada.reads)
    await says(world, johan, words)
    await world.until(at("2026-11-30 18:05"))
    assert "ik slaap slecht" not in "".join(texts(ada, seen))


@pytest.mark.parametrize("words", ["vraag het haar maar", "ja geef maar door", "Stuur maar door"])
async def test_what_says_in_so_many_words_that_it_may_be_passed_on_is(world, words):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "Ik zag Piet gisteren nog op de gang, hij vroeg naar het plan.")
    assert await told(world, johan, words) == [ON_ITS_WAY]
    assert "hij vroeg naar het plan" in texts(ada)[-1]


# --- The coach's ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["Ja, dat is Johan. Ik sprak hem gisteren nog op de gang", "ja klopt!", "zeker, dat is hem"]
)
async def test_a_coach_says_that_it_is_he_with_more_beside_it(world, words):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    await taps(world, johan, "Yes, I join in")
    thanks = dutch("Thank you. {client} now gets what you two agree on.", client="Johan")
    assert (await told(world, ada, words))[0] == thanks


async def test_what_a_coach_says_besides_that_it_went_on_is_offered_as_a_memo(world):
    ada, _ = await asked(world)
    await world.until(at("2026-12-01 15:30"))
    noted, memo = await told(world, ada, "Ja, ging door. Hij was wel erg stil het eerste half uur.")
    assert noted == dutch("Noted: held.")
    assert memo == dutch("Shall I keep this as a memo about {client}? Only you read it.", client="Johan")


async def test_a_no_below_an_offered_memo_with_more_behind_it_keeps_what_she_said(world):
    ada, _ = await ada_and_johan(world)
    await says(world, ada, "Hij keek weg.")
    assert await told(world, ada, "Nee, hij keek echt heel lang weg.") == []
    assert await told(world, ada, "ja") == [dutch("Kept as a memo about {client}, for you alone.", client="Johan")]
