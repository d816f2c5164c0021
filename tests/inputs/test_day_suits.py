"""A day that does not suit: of whom it is, what is offered, and that it is no part of what he set out to do."""

import pytest

from tests.cast import ada_and_johan, at, dutch, lately, overview, says, taps, texts
from tests.worlds import beginning

PASS_ON = dutch("Moving a meeting is up to you and {coach}. Shall I pass this on now?", coach="Ada")
PREPARE = dutch("As far as I know you need not prepare anything. I ask you beforehand what you want to talk about.")
TRIES = "Ik leg mijn telefoon in de la."


@beginning
async def told_a_day(world):
    """Ada, and Johan who was told after his first meeting on which day he is asked how it went."""
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:00"))
    for words in ("Dat ik steeds ja zeg.", "Bij mijn baas.", TRIES):
        await says(world, johan, words)
        await world.after(minutes=2)
    return ada, johan


async def asked_about_it(world, johan, since):
    """On which days in December he was asked how it went."""
    await world.until(at("2026-12-18 12:00"))
    return [one.at.day for one in johan.reads[since:] if TRIES in one.text and "Hoe ging het?" in one.text]


@pytest.mark.parametrize(
    "words",
    [
        "Vraag het maar na de begrafenis van mijn moeder.",
        "Liever dinsdag, want vrijdag is de begrafenis van mijn vader.",
    ],
)
async def test_nobody_is_asked_around_a_funeral_how_it_went(world, words):
    _, johan = await told_a_day(world)
    (told,) = await says(world, johan, words)
    assert told.text.startswith("Wat verdrietig, Johan. Gecondoleerd.")
    assert await asked_about_it(world, johan, len(johan.reads)) == []


async def test_what_he_keeps_for_himself_is_not_offered_to_be_passed_on_with_what_he_asks(world):
    ada, johan = await told_a_day(world)
    await world.until(at("2026-12-03 12:00"))
    words = "Ik kan de 22e niet komen, ik moet naar de psychiater, dat hoeft Ada niet te weten."
    (told,) = await says(world, johan, words)
    only = dutch("The rest stays with you. Shall I pass on only this to {coach}?", coach="Ada")
    assert told.text == f"{only}\n\nIk kan de 22e niet komen"
    seen = len(ada.reads)
    await world.after(hours=12)
    assert "psychiater" not in "".join(texts(ada, seen))


async def test_who_is_told_a_day_that_does_not_suit_is_asked_on_the_next(world):
    _, johan = await told_a_day(world)
    assert texts(johan)[-1] == "Bewaard. Ik vraag je vrijdag 11 december hoe het ging. Liever een andere dag?"
    (told,) = await says(world, johan, "Vrijdag lukt me niet")
    assert told.text.startswith("Goed. Dan vraag ik je dinsdag 15 december hoe het ging.")
    seen = len(johan.reads)
    assert await asked_about_it(world, johan, seen) == [15]


async def test_days_after_he_was_told_a_day_he_can_still_name_another(world):
    _, johan = await told_a_day(world)
    await world.until(at("2026-12-06 12:00"))
    (told,) = await says(world, johan, "vraag maar op dinsdag")
    assert told.text == "Goed. Dan vraag ik je dinsdag 8 december hoe het ging."
    seen = len(johan.reads)
    assert await asked_about_it(world, johan, seen) == [8]


@pytest.mark.parametrize(
    ("tapped", "day", "told", "asked"),
    [
        ("di 15 dec", 5, "Goed. Dan vraag ik je dinsdag 15 december hoe het ging.", [15]),
        ("liever niet", 5, "Goed, dan vraag ik er niet naar.", []),
        ("do 3 dec", 5, "Die dag is al geweest. Ik vraag je vrijdag 11 december hoe het ging.", [11]),
        ("do 3 dec", 2, "Goed. Dan vraag ik je donderdag 3 december hoe het ging.", [3]),
        ("di 15 dec", 12, "Dat heb ik intussen al gevraagd. Schrijf hier gerust hoe het ging.", []),
    ],
)
async def test_a_day_that_he_taps_days_later_is_the_day_or_he_hears_what_is_so(world, tapped, day, told, asked):
    _, johan = await told_a_day(world)
    await world.until(at(f"2026-12-{day:02} 12:00"))
    await taps(world, johan, tapped)
    assert texts(johan)[-1] == told
    assert await asked_about_it(world, johan, len(johan.reads)) == asked


async def test_who_told_meanwhile_how_it_went_hears_that_when_he_taps_a_day(world):
    _, johan = await told_a_day(world)
    await world.until(at("2026-12-06 12:00"))
    await says(world, johan, "Ik heb mijn telefoon in de la gelegd, en dat ging goed.")
    await says(world, johan, "ja")
    for tapped in ("di 15 dec", "liever niet"):
        await taps(world, johan, tapped)
        assert texts(johan)[-1] == "Je hebt al verteld hoe het ging. Ik vraag er niet meer naar."
    assert await asked_about_it(world, johan, len(johan.reads)) == []


@pytest.mark.parametrize("later", [0, 24])
@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("kan je me dinsdag vragen ipv vrijdag, vrijdag is altijd chaos op de bouw", 8),
        ("maandag ipv vrijdag graag", 14),
        ("kun je me maandag vragen en niet vrijdag", 14),
    ],
)
async def test_who_asks_for_a_day_in_the_place_of_the_one_he_was_told_is_asked_then(world, words, day, later):
    _, johan = await told_a_day(world)
    await world.after(hours=later)
    (told,) = await says(world, johan, words)
    assert told.text.startswith("Goed. Dan vraag ik je")
    seen = len(johan.reads)
    assert await asked_about_it(world, johan, seen) == [day]


async def test_what_he_adds_with_a_day_of_its_own_moves_the_day_on_which_he_is_asked(world):
    _, johan = await told_a_day(world)
    told = await says(world, johan, "En vrijdag bel ik Piet.")
    assert [one.text for one in told] == [
        "Bewaard. Ik vraag je maandag 7 december hoe het ging. Liever een andere dag?"
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("En hoe zit dat, kan ik die afspraak van de 22e nog een week later zetten? Dan is het al kerst.", PASS_ON),
        ("En moet ik dan nog wat meenemen naar Ada?", PREPARE),
        ("Wat als Piet er dan niet is?", None),
    ],
)
async def test_what_he_asks_there_is_no_part_of_what_he_set_out_to_do(world, words, told):
    _, johan = await told_a_day(world)
    assert [one.text for one in await says(world, johan, words)] == [told] * (told is not None)
    await world.until(at("2026-12-11 12:00"))
    (asked,) = (one.text for one in johan.reads if "Hoe ging het?" in one.text)
    assert (TRIES in asked, words in asked) == (True, False)


async def test_once_that_is_over_he_is_asked_the_day_after(world):
    _, johan = await told_a_day(world)
    await says(world, johan, "prima")
    seen = len(johan.reads)
    await world.until(at("2026-12-09 10:00"))
    await says(world, johan, "vrijdag ben ik er niet")
    assert lately(world, johan) == ["Goed. Dan vraag ik je maandag 14 december hoe het ging."]
    assert await asked_about_it(world, johan, seen) == [14]


async def test_who_says_that_he_need_not_be_asked_is_not(world):
    _, johan = await told_a_day(world)
    told = await says(world, johan, "Hoef je niet te vragen, ik zeg het wel als er wat is 👍")
    assert [_first(one.text) for one in told] == ["Goed, dan vraag ik er niet naar."]
    seen = len(johan.reads)
    assert await asked_about_it(world, johan, seen) == []


async def test_who_finds_it_fine_and_asks_something_is_answered_and_that_is_no_part_of_what_he_set_out(world):
    _, johan = await told_a_day(world)
    told = await says(world, johan, "Ja hoor. Ziet Ada dan of ik het gedaan heb of alleen jij?")
    assert [_first(one.text) for one in told] == ["Ja, Ada leest dit vóór jullie gesprek."]
    await world.until(at("2026-12-11 12:00"))
    assert lately(world, johan) == [f"Dag Johan. Dit nam je je voor:\n\n{TRIES}\n\nHoe ging het?"]


@pytest.mark.parametrize(
    ("words", "passed_on"),
    [
        ("Dinsdag lukt me niet", True),
        ("Dinsdag schikt mij helaas niet.", True),
        ("Woensdag lukt me niet", False),
        ("Ik ben ziek", True),
    ],
)
async def test_only_of_the_day_of_a_meeting_is_it_offered_to_tell_the_coach(world, words, passed_on):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-11-25 12:00"))
    (told,) = await says(world, johan, words)
    assert told.text.endswith(PASS_ON) is passed_on


def _first(text):
    """What is said of the day; the first time it is told after it who reads what he wrote."""
    return text.partition("\n\n")[0]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("dan ben ik op vakantie", ["Goed. Dan vraag ik je dinsdag 15 december hoe het ging."]),
        ("Liever maandag, vrijdag ben ik vrij", ["Goed. Dan vraag ik je maandag 14 december hoe het ging."]),
        ("vraag het maar na het weekend", ["Goed. Dan vraag ik je maandag 14 december hoe het ging."]),
        ("doe ma 7/12", ["Goed. Dan vraag ik je maandag 7 december hoe het ging."]),
        ("liever zaterdag", ["In het weekend schrijf ik je niet. Ik vraag je maandag 14 december hoe het ging."]),
        ("👍", []),
    ],
)
async def test_the_day_that_he_types_is_the_day_and_is_said_back(world, words, told):
    _, johan = await told_a_day(world)
    assert [_first(one.text) for one in await says(world, johan, words)][: len(told)] == told


async def test_with_the_day_he_can_name_an_hour(world):
    _, johan = await told_a_day(world)
    await says(world, johan, "ma is goed, maar pas na vijven graag")
    assert [_first(one) for one in texts(johan)[-2:]] == [
        "Goed. Dan vraag ik je maandag 14 december hoe het ging.",
        "Om 17:00 dan.",
    ]
    seen = len(johan.reads)
    await world.until(at("2026-12-14 16:30"))
    assert johan.reads[seen:] == []
    await world.until(at("2026-12-14 17:30"))
    assert [one.text.endswith("Hoe ging het?") for one in johan.reads[seen:]] == [True]


async def test_on_the_day_on_which_he_is_asked_what_to_talk_about_that_begins_with_it(world):
    _, johan = await told_a_day(world)
    (told,) = await says(world, johan, "Die vrijdag zit ik bij mijn zus, doe maar donderdag de 17e")
    assert _first(told.text) == "Goed. Dan vraag ik je donderdag 17 december hoe het ging."
    seen = len(johan.reads)
    await world.until(at("2026-12-17 12:00"))
    (asked,) = texts(johan)[seen:]
    assert _first(asked) == "Dag Johan. Je spreekt Ada dinsdag om 14:00. Eerst nog dit. Je nam je voor:"
    assert asked.endswith(f"{TRIES}\n\nHoe is het daarmee gegaan?")


async def test_an_hour_by_itself_leaves_the_day_as_it_is(world):
    _, johan = await told_a_day(world)
    (told,) = await says(world, johan, "liever s avonds, na achten, dan slapen de kinderen")
    assert told.text == "Goed. Voortaan schrijf ik je na 20:00."
    assert await asked_about_it(world, johan, len(johan.reads)) == [11]


async def test_what_is_for_his_coach_besides_is_offered_to_be_passed_on(world):
    _, johan = await told_a_day(world)
    await says(world, johan, "Na het weekend pas. En kun je doorgeven aan Ada dat ik de 22e een kwartier later ben?")
    assert [_first(one) for one in texts(johan)[-2:]] == [
        "Goed. Dan vraag ik je maandag 14 december hoe het ging.",
        "Ada weet dat nog niet. Zal ik het nu doorgeven?",
    ]


async def test_once_that_is_over_he_can_still_name_another(world):
    _, johan = await told_a_day(world)
    await says(world, johan, "prima")
    await world.until(at("2026-12-06 12:00"))
    await says(world, johan, "Wil je vrijdag maar liever maandag vragen hoe het ging? Ik ben gesloopt.")
    assert lately(world, johan) == ["Goed. Dan vraag ik je maandag 14 december hoe het ging."]


async def test_he_can_put_the_day_right_whatever_came_in_between_and_say_yes_in_the_same_breath(world):
    ada, johan = await told_a_day(world)
    await says(world, johan, "Doe maar de maandag erna. O en 22 december kan toch niet, dan vaar ik voor een ander.")
    await says(world, johan, "/antwoorden")
    seen = len(ada.reads)
    await says(world, johan, "Nee, ik bedoelde maandag 7 december. En ja geef het maar door, liefst begin januari.")
    assert lately(world, johan) == [
        "Goed. Dan vraag ik je maandag 7 december hoe het ging.",
        "Ik geef het meteen door. Of Ada het vandaag ziet, weet ik niet.",
    ]
    (told,) = ada.reads[seen:]
    assert told.text.split("\n\n")[1:] == [
        "O en 22 december kan toch niet, dan vaar ik voor een ander.\nliefst begin januari.",
        "Het gaat om het gesprek van dinsdag 22 december om 14:00.",
    ]
    assert await asked_about_it(world, johan, len(johan.reads)) == [7]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "O wacht, maandag ben ik d'r niet, dan heb ik de fysio. Dinsdag de 8e dan, zelfde verhaal.",
            "Bewaard. De dag erna, woensdag 9 december, vraag ik hoe het ging.",
        ),
        ("Dinsdag ben ik er niet, woensdag dan", "Goed. Dan vraag ik je woensdag 9 december hoe het ging."),
    ],
)
async def test_who_cannot_on_the_day_of_what_he_will_do_and_names_another_does_it_then(world, words, told):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:00"))
    for said in ("Dat ik steeds ja zeg.", "Bij mijn baas.", "Volgende week maandag zeg ik in de kantine wat ik wil."):
        await says(world, johan, said)
        await world.after(minutes=2)
    assert texts(johan)[-1].startswith("Bewaard. De dag erna, dinsdag 8 december, vraag ik hoe het ging.")
    assert [one.text.split("\n")[0] for one in await says(world, johan, words)] == [told]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Dat is pas zaterdag. Vraag het maandag de 14e 's avonds maar.",
            "Goed. Op maandag 14 december om 19:00 kom ik erop terug.",
        ),
        (
            "Dat is maandag pas, ik zei toch dat ik naar de fysio moest? Vraag het dinsdag nog es.",
            "Goed. Op dinsdag 15 december om 09:00 kom ik erop terug.",
        ),
    ],
)
async def test_that_it_is_still_to_come_is_nothing_of_how_it_went(world, words, told):
    ada, johan = await told_a_day(world)
    await world.until(at("2026-12-11 09:05"))
    assert [one.text for one in await says(world, johan, words)] == [told]
    assert words not in await overview(world, ada)
