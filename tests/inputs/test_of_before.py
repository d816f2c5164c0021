"""What he says later is not for his coach, by what it was about, stays with him from then on, and so does that he said
so; what she has read already, he is told."""

import pytest

from bot.digests.compose import READ
from tests.cast import ada_and_johan, asked, at, dutch, looking_back, overview, says, taps

BOSS, FATHER = "Waarom het bij mijn baas niet lukt.", "Mijn vader was ook zo'n man, die kon je niks zeggen."
ASKS = "Dat van m'n vader mag je er wel uit laten. Dat vertel ik zelf wel."
HIS = "Goed. Dit blijft bij jou, Ada leest het niet:"
OUT, REST = dutch("I leave this out; it stays with you:"), dutch("{coach} reads the rest.", coach="Ada")
YES = dutch("Yes. This stays with you, and {coach} does not read it:", coach="Ada")


async def test_the_sentence_that_he_names_goes_out_and_the_rest_goes_along(world):
    ada, johan = await asked(world)
    await says(world, johan, f"{BOSS} {FATHER}")
    await world.after(minutes=2)
    (told,) = await says(world, johan, ASKS)
    assert told.text == f"{OUT}\n\n{FATHER}\n\n{REST}"
    await world.until(at("2026-11-27 10:00"))
    (told,) = await says(world, johan, "Nee, ik bedoel: niet aan Ada laten lezen, dat van m'n vader.")
    assert told.text == f"{HIS}\n\n{FATHER}"
    read = await overview(world, ada)
    assert (BOSS in read, "vader" in read, "zelf wel" in read) == (True, False, False)


async def test_where_other_sentences_may_be_about_it_all_of_the_answer_stays_with_him(world):
    ada, johan = await asked(world)
    words = "Of ik net mijn vader ben. Die riep ook altijd. En hoe ik rustiger praat."
    await says(world, johan, words)
    await world.after(days=1)
    (told,) = await says(world, johan, "Wat ik over mijn vader schreef hou ik liever bij mij")
    assert (told.text, told.buttons) == (f"{HIS}\n\n{words}", ((dutch("{coach} may read it", coach="Ada"),),))
    assert "rustiger" not in await overview(world, ada)


async def test_of_what_he_sets_out_to_do_nothing_is_cut_the_whole_of_it_stays_with_him(world):
    ada, johan = await looking_back(world)
    does = "Ik laat de telefoon een keer liggen. Donderdag, tijdens de lunch."
    for words in ("Dat ik het werk van anderen overneem.", "In de overdracht op maandag, dan pak ik alles op.", does):
        await says(world, johan, words)
        await world.after(minutes=2)
    await world.until(at("2026-12-06 12:00"))
    (told,) = await says(world, johan, "Laat dat van die telefoon er maar uit.")
    assert (told.text, "lunch" in await overview(world, ada)) == (f"{HIS}\n\n{does}", False)


async def test_what_she_has_read_cannot_be_undone_and_he_hears_when_that_was(world):
    ada, johan = await asked(world)
    await says(world, johan, f"{BOSS} {FATHER}")
    await world.until(at("2026-11-30 18:00"))
    await taps(world, ada, READ.source)
    await world.until(at("2026-12-01 10:00"))
    (told,) = await says(world, johan, ASKS)
    day = "Ada heeft dit op maandag 30 november al gelezen, en dat kan ik niet terugdraaien:"
    assert told.text == f"{day}\n\n{BOSS} {FATHER}\n\n{dutch('In /antwoorden you can still erase it.')}"


async def test_a_worry_where_it_ends_up_is_answered_beside_what_he_tells(world):
    ada, johan = await asked(world)
    (told,) = await says(world, johan, f"{BOSS} Maar het hoeft niet in een dossier bij de provincie.")
    assert told.text == dutch("No, only {coach} reads this, and nobody else.", coach="Ada")
    await world.after(minutes=2)
    read = await overview(world, ada)
    assert (BOSS in read, "dossier" in read) == (True, False)


async def test_what_he_tells_in_the_same_breath_is_what_stays_with_him(world):
    ada, johan = await asked(world)
    (told,) = await says(world, johan, "Dat mijn man het merkte. Dat van mijn man hoeft Ada niet te lezen.")
    assert told.text == dutch("What you write here stays with you; {coach} does not read it.", coach="Ada")
    await world.after(minutes=2)
    assert "man" not in await overview(world, ada)


async def test_what_goes_on_about_it_does_not_go_along_by_itself(world):
    ada, johan = await asked(world)
    await says(world, johan, "Mijn vader was ook zo'n man. Die kon je niks zeggen. En over mijn baas.")
    await world.after(minutes=2)
    (told,) = await says(world, johan, "Dat van mijn vader mag eruit")
    assert told.text.startswith(HIS)
    assert "niks zeggen" not in await overview(world, ada)


async def test_what_he_points_at_just_after_he_wrote_it_is_that(world):
    ada, johan = await asked(world)
    await says(world, johan, BOSS)
    await world.after(minutes=2)
    (told,) = await says(world, johan, "Dat mag je er wel uit laten, dat vertel ik zelf wel")
    assert told.text == f"{HIS}\n\n{BOSS}"
    assert BOSS not in await overview(world, ada)


@pytest.mark.parametrize(
    "words",
    [
        "dat van Peter wil ik voor mezelf houden, dat van mijn moeder mag Ada wel weten",
        "Dat van mijn moeder mag Ada wel weten, dat van Peter niet.",
        "wat ik op 27 november schreef over Peter, dat hoeft Ada niet te lezen",
    ],
)
async def test_what_he_names_stays_with_him_whatever_else_she_may_know(world, words):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-11-27 12:00"))
    await says(world, johan, "Peter en ik zeggen geen woord tegen elkaar.")
    await world.after(days=2)
    (told,) = await says(world, johan, words)
    assert told.text == f"{HIS}\n\nPeter en ik zeggen geen woord tegen elkaar."
    assert "Peter" not in await overview(world, ada)


async def test_who_names_what_she_may_read_lets_her_read_nothing_else(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "Peter en ik zeggen geen woord tegen elkaar.")
    await taps(world, johan, "Only for me")
    await says(world, johan, "Dat van mijn moeder mag Ada wel weten.")
    assert "Peter" not in await overview(world, ada)


JOB = "Dat zat er al sinds m'n vader z'n baan kwijtraakte."


async def test_the_sentence_that_he_names_by_its_place_is_out_with_why_and_he_hears_whether_it_is(world):
    ada, johan = await asked(world)
    await says(world, johan, f"Ik bied me te vaak aan. Vooral bij storingen. {JOB}")
    await world.after(minutes=2)
    (told,) = await says(world, johan, "Dat laatste, over m'n vader, liever tussen ons. Ada weet het al.")
    (so,) = await says(world, johan, "Heb je dat van m'n vader nu weggehaald?")
    (first,) = await says(world, johan, "Eerste zin mag Ada wel lezen hoor. Alleen m'n vader niet.")
    his = dutch("This stays with you, and {coach} does not read it:", coach="Ada")
    assert [told.text, so.text, first.text] == [
        f"{OUT}\n\n{JOB}\n\n{REST}",
        f"{YES}\n\n{JOB}",
        f"{his}\n\n{JOB}\n\n{REST}",
    ]
    read = await overview(world, ada)
    assert [one in read for one in ("Vooral bij storingen.", "vader", "Eerste zin", "weggehaald")] == [
        True, False, False, False,
    ]  # fmt: skip


async def test_of_what_stays_with_him_she_reads_the_sentence_that_he_names_and_no_more(world):
    ada, johan = await asked(world)
    await says(world, johan, "Ik zeg te vaak ja. Thuis drink ik er wijn bij.")
    await world.after(minutes=2)
    await says(world, johan, "Wat ik net schreef hoeft Ada niet te lezen.")
    (told,) = await says(world, johan, "Alleen de eerste zin mag Ada lezen.")
    reads = dutch("Good. {coach} gets to read this:", coach="Ada")
    his = dutch("This stays with you, and {coach} does not read it:", coach="Ada")
    assert told.text == f"{reads}\n\nIk zeg te vaak ja.\n\n{his}\n\nThuis drink ik er wijn bij."
    read = await overview(world, ada)
    assert ("Ik zeg te vaak ja." in read, "wijn" in read) == (True, False)


TAKEN_BACK = (
    "Laat dat van gisteravond maar zitten, was moe.",
    "Dat van Sanne trek ik terug.",
    "Streep dat van gisteren maar door",
    "Vergeet dat van gisteravond maar.",
    "Dat van Sanne meende ik niet.",
)


@pytest.mark.parametrize("words", TAKEN_BACK)
async def test_what_he_takes_back_stays_with_him_and_that_he_does_is_kept_nowhere(world, words):
    ada, johan = await asked(world)
    await world.until(at("2026-11-27 23:40"))
    note = "Sanne zegt dat ze soms denkt dat ze alleen woont."
    await says(world, johan, note)
    await world.until(at("2026-11-28 10:00"))
    (told,) = await says(world, johan, words)
    assert told.text == f"{HIS}\n\n{note}\n\n{dutch('With /antwoorden you can also erase it altogether.')}"
    assert [one in await overview(world, ada) for one in ("Sanne", words)] == [False, False]


@pytest.mark.parametrize("words", ["Oeps, verkeerde chat!", "Dat was niet voor jou, dat was voor mijn vrouw"])
async def test_what_was_meant_for_somebody_else_stays_with_him(world, words):
    ada, johan = await asked(world)
    of_her = "Schat, neem jij brood mee? De uitslag was positief."
    await says(world, johan, of_her)
    await world.after(minutes=2)
    (told,) = await says(world, johan, words)
    assert told.text.startswith(f"{HIS}\n\n{of_her}")
    assert "uitslag" not in await overview(world, ada)
