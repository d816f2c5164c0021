"""Who says amid his answer that it is for himself has it so at once, with what is asked on about it."""

import pytest

from tests.cast import asked, at, dutch, looking_back, overview, says, taps, texts

HIS = "Wat je hier schrijft blijft bij jou; Ada leest het niet."
WHO = "Alleen Ada leest dit, verder niemand, ook niemand op je werk."
SHARE = dutch("{coach} may read it", coach="Ada")


@pytest.mark.parametrize("shares", [False, True])
async def test_it_stays_with_him_unless_he_shares_it_after_all(world, shares):
    ada, johan = await asked(world)
    (told,) = await says(world, johan, "Of ik moet blijven. Dat hoeft verder niemand te lezen.")
    assert (told.text, told.buttons) == (HIS, ((SHARE,),))
    await world.after(minutes=2)
    if shares:
        await taps(world, johan, "{coach} may read it", coach="Ada")
    assert ("Of ik moet blijven" in await overview(world, ada)) is shares


async def test_what_is_asked_on_about_it_stays_with_him_as_well(world):
    ada, johan = await looking_back(world)
    await says(world, johan, "Ik ben boos op Ada. Moet zij dit lezen? Liever niet.")
    assert texts(johan)[-1] == HIS
    await world.after(minutes=2)
    await says(world, johan, "Ze keek steeds op haar horloge.")
    await world.after(minutes=2)
    shown = await overview(world, ada)
    assert ("boos" in shown, "horloge" in shown) == (False, False)


async def test_what_stays_with_him_is_not_said_to_go_along(world):
    ada, johan = await looking_back(world)
    for words in ("Dat ik steeds ja zeg.", "Bij mijn baas.", "Ik leg mijn telefoon donderdag in de la."):
        await says(world, johan, words)
        await world.after(minutes=2)
    await world.until(at("2026-12-04 09:05"))
    seen = len(johan.reads)
    await says(world, johan, "Privé: ik ben weer gaan roken. Maar de telefoon bleef liggen.")
    await world.after(minutes=2)
    assert texts(johan, seen) == [HIS, dutch("Kept.")]
    assert "roken" not in await overview(world, ada)


async def test_between_us_may_be_of_the_two_of_them_so_he_hears_who_reads_it(world):
    ada, johan = await looking_back(world)
    (told,) = await says(world, johan, "Tranen, vooral. Mag dit tussen ons blijven?")
    assert (told.text, told.buttons) == (WHO, ((dutch("Keep it for me"),),))
    await world.after(minutes=2)
    assert "Tranen, vooral." in await overview(world, ada)


async def test_he_keeps_it_with_one_tap(world):
    ada, johan = await looking_back(world)
    await says(world, johan, "Tranen, vooral. Mag dit tussen ons blijven?")
    await taps(world, johan, "Keep it for me")
    await world.after(minutes=2)
    assert "Tranen" not in await overview(world, ada)


async def test_what_he_keeps_from_others_at_his_work_is_what_he_tells(world):
    ada, johan = await looking_back(world)
    assert await says(world, johan, "Dat ik mijn mening voor mezelf hou.") == []
    await world.after(minutes=2)
    assert "mijn mening" in await overview(world, ada)


@pytest.mark.parametrize("shares", [False, True])
async def test_what_he_holds_against_his_coach_stays_with_him_unless_he_wants_otherwise(world, shares):
    ada, johan = await looking_back(world)
    (told,) = await says(world, johan, "Eerlijk? Ik vond Ada vandaag nogal belerend.")
    source = "What you write about {coach} stays with you, unless you want {coach} to read it."
    assert (told.text, told.buttons) == (dutch(source, coach="Ada"), ((SHARE,),))
    await world.after(minutes=2)
    if shares:
        await taps(world, johan, "{coach} may read it", told, coach="Ada")
    assert ("belerend" in await overview(world, ada)) is shares


async def test_that_it_is_confidential_said_where_a_day_is_asked_is_of_what_he_wrote_before(world):
    ada, johan = await looking_back(world)
    for words in ("Dat ik steeds ja zeg.", "Bij mijn baas.", "Ik leg mijn telefoon donderdag in de la."):
        await says(world, johan, words)
        await world.after(minutes=2)
    (told,) = await says(world, johan, "Dit is nog vertrouwelijk!!")
    assert told.text == HIS
    assert "in de la" not in await overview(world, ada)


async def test_an_aside_that_need_not_be_in_it_stays_with_him_and_the_rest_goes_along(world):
    ada, johan = await asked(world)
    (told,) = await says(
        world, johan, "Of ik minder wil werken. En mijn zoon blowt, maar dat is niet voor in het verslag."
    )
    assert told.text == f"{dutch('I leave this out; it stays with you:')}\n\nEn mijn zoon blowt"
    await world.after(minutes=2)
    read = "".join(texts(ada)) + await overview(world, ada)
    assert ("Of ik minder wil werken." in read, "blowt" in read, "verslag" in read) == (True, False, False)
    assert "En mijn zoon blowt" in (await says(world, johan, "/antwoorden"))[0].text


async def test_an_aside_under_its_own_label_stays_with_him_and_all_that_he_tells_around_it_and_after_it_goes(world):
    ada, johan = await looking_back(world)
    await says(world, johan, "Ver! Ik heb een zinnetje.")
    (told,) = await says(world, johan, "(niet voor Ada: mijn zus drinkt weer)")
    await says(world, johan, "Voor het team ook.")
    assert told.text == f"{dutch('I leave this out; it stays with you:')}\n\nmijn zus drinkt weer"
    await world.after(minutes=2)
    await says(world, johan, "Zondag bij de koffie zeg ik het zinnetje.")
    await world.after(minutes=2)
    read = await overview(world, ada)
    words = ("Ik heb een zinnetje.", "Voor het team ook.", "Zondag bij de koffie", "drinkt")
    assert [one in read for one in words] == [True, True, True, False]


async def test_without_brackets_the_secret_may_go_on_so_nothing_of_that_answer_goes(world):
    ada, johan = await looking_back(world)
    for words in ("Het ging over grenzen.", "Niet voor Ada: mijn zus drinkt weer.", "Ze belde vannacht, ladderzat."):
        await says(world, johan, words)
    await world.after(minutes=2)
    read = await overview(world, ada)
    assert [one in read for one in ("grenzen", "drinkt", "ladderzat")] == [False, False, False]


async def test_who_fears_that_somebody_else_reads_it_hears_that_he_does_not_and_his_coach_reads_the_rest(world):
    ada, johan = await asked(world)
    words = "Of ik het tegen Lammert zeg. Dit komt toch niet bij Lammert terecht? Die weet dat nog niet."
    (told,) = await says(world, johan, words)
    assert told.text == dutch("No, only {coach} reads this; {who} does not.", coach="Ada", who="Lammert")
    await world.after(minutes=2)
    read = await overview(world, ada)
    assert ("Of ik het tegen Lammert zeg." in read, "terecht" in read) == (True, False)


APPLIES = "ik kan dinsdag niet komen, maar zeg Ada niet dat ik solliciteer"
OFFERED = (
    f"{dutch('The rest stays with you. Shall I pass on only this to {coach}?', coach='Ada')}\n\n"
    "ik kan dinsdag niet komen"
)


@pytest.mark.parametrize("moment", [asked, looking_back])
async def test_a_secret_is_never_offered_to_be_passed_on_with_that_he_cannot_come(world, moment):
    ada, johan = await moment(world)
    (told,) = await says(world, johan, APPLIES)
    assert (told.text, told.buttons) == (OFFERED, ((dutch("Yes, pass it on"),),))
    seen = len(ada.reads)
    await says(world, johan, "ja")
    assert ["solliciteer" in one for one in texts(ada, seen)] == [False]


async def test_nor_does_it_go_where_he_sends_it_himself(world):
    ada, johan = await asked(world)
    seen = len(ada.reads)
    (told,) = await says(world, johan, f"/meld {APPLIES}")
    only = dutch("I pass on only this at once; the rest stays with you:")
    assert (told.text, ["solliciteer" in one for one in texts(ada, seen)]) == (
        f"{only}\n\nik kan dinsdag niet komen",
        [False],
    )


@pytest.mark.parametrize(
    "words",
    [
        "Dat ik te snel ja zeg. Mijn vrouw is zwanger. Eerste zin mag Ada lezen, de tweede niet.",
        "Ik heb gehuild, en ik weet wat ik wil. Dat mag Ada weten, behalve dat ik gehuild heb.",
    ],
)
async def test_leave_for_a_part_of_it_is_none_for_all_of_it(world, words):
    ada, johan = await looking_back(world)
    (told,) = await says(world, johan, words)
    assert (told.text, told.buttons) == (HIS, ((SHARE,),))
    await world.after(minutes=2)
    shown = await overview(world, ada)
    assert ("zwanger" in shown, "gehuild" in shown) == (False, False)
