"""A plan that somebody tells while nothing is asked is kept as what he set out to do, and he is asked how it went."""

from tests.cast import ada_and_johan, at, dutch, in_touch_until, overview, says, taps

PLAN = "ik heb me voorgenomen om dinsdag om vijf uur weg te gaan"
SET_OUT = "Donderdag zeg ik dat ik erop terugkom"
LATER = "Donderdag 3 december zeg ik dat ik erop terugkom"


async def met(world, *words):
    """Johan has looked back on his first meeting; this is what he wrote."""
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:05"))
    for each in words:
        await says(world, johan, each)
        await world.after(minutes=2)
    return ada, johan


async def test_it_is_told_on_which_day_he_is_asked_how_it_went_and_then_he_is(world):
    ada, johan = await met(world, "Dat ik steeds ja zeg", "Bij mijn baas", "Niets.")
    (told,) = await says(world, johan, PLAN)
    assert told.text == "Bewaard. De dag erna, woensdag 9 december, vraag ik hoe het ging. Liever een andere dag?"
    await world.until(at("2026-12-09 09:05"))
    assert (PLAN in johan.reads[-1].text, johan.reads[-1].text.endswith("Hoe ging het?")) == (True, True)
    assert PLAN in await overview(world, ada)


async def test_that_he_does_not_see_it_yet_is_no_plan_and_what_it_is_after_all_is_one(world):
    ada, johan = await met(
        world, "Dat ik steeds ja zeg", "Bij mijn baas", "Weet ik niet, ik zie het nog niet zo voor me"
    )
    assert johan.reads[-1].text.startswith("Bewaard. Ada leest het vóór jullie gesprek.")
    await world.until(at("2026-12-02 17:00"))
    (told,) = await says(world, johan, "Toch wel: de donderdagochtend van 10 december, bieb. En ik neem Truus mee")
    assert told.text == "Bewaard. De dag erna, vrijdag 11 december, vraag ik hoe het ging. Liever een andere dag?"
    await world.until(at("2026-12-11 09:05"))
    plan = "De donderdagochtend van 10 december, bieb. En ik neem Truus mee"
    assert johan.reads[-1].text == f"Dag Johan. Dit nam je je voor:\n\n{plan}\n\nHoe ging het?"
    # His coach reads the plan, and no more that he had none.
    shown = await overview(world, ada)
    assert (plan in shown, "zie het nog niet" in shown, "Toch wel" in shown) == (True, False, False)


async def test_a_day_told_by_its_number_is_the_first_and_a_weekday_behind_it_comes_after_it(world):
    words = "Donderdag de 10e zeg ik in het overleg niks, en vrijdag kijk ik wat het deed."
    _, johan = await met(world, "Dat ik steeds ja zeg", "Bij mijn baas", words)
    assert johan.reads[-1].text == "Bewaard. Ik vraag je maandag 14 december hoe het ging. Liever een andere dag?"


async def test_what_he_thinks_of_her_and_may_be_passed_on_is_no_part_of_his_plan(world):
    ada, johan = await met(world, "Dat ik steeds ja zeg", "Bij mijn baas")
    await says(world, johan, SET_OUT)
    (offered,) = await says(world, johan, "Mooie vraag trouwens van Ada, mag je doorgeven")
    assert offered.text == "Zal ik dit nu doorgeven aan Ada?"
    await taps(world, johan, "Yes, pass it on")
    assert "Mooie vraag trouwens van Ada, mag je doorgeven" in ada.reads[-1].text
    await world.until(at("2026-12-09 09:05"))
    shown = await overview(world, ada)
    assert (SET_OUT in shown, "Mooie vraag" in shown) == (True, False)


async def test_who_is_asked_about_something_else_already_is_asked_about_both_on_that_day(world):
    _, johan = await met(world, "Dat ik steeds ja zeg", "Bij mijn baas", SET_OUT)
    await taps(world, johan, "vr 11 dec")
    (told,) = await says(world, johan, PLAN)
    assert told.text == "Bewaard. Ik vraag je vrijdag 11 december hoe het ging. Liever een andere dag?"
    await world.until(at("2026-12-11 09:05"))
    assert f"{LATER}\n{PLAN}" in johan.reads[-1].text


async def test_who_only_says_that_he_wants_another_is_told_that_he_can_write_it(world):
    _, johan = await met(world, "Dat ik steeds ja zeg", "Bij mijn baas", SET_OUT)
    await taps(world, johan, "vr 11 dec")
    for words in ("Ik wil mijn voornemen aanpassen", "Mag ik mijn plan nog wijzigen?"):
        (told,) = await says(world, johan, words)
        assert told.text == "Dat kan. Schrijf hier gewoon wat je nu gaat doen, en wanneer."
    (told,) = await says(world, johan, "Ik wil het plan van mijn baas veranderen")
    assert not told.text.startswith("Dat kan.")


CHANGED = "Ik ben van gedachten veranderd. Ik wil niet erop terugkomen, maar meteen zeggen dat ik geen tijd heb."


async def test_what_he_says_that_it_becomes_takes_its_place_and_the_day_stays(world):
    ada, johan = await met(world, "Dat ik steeds ja zeg", "Bij mijn baas", SET_OUT)
    await taps(world, johan, "vr 11 dec")
    (told,) = await says(world, johan, CHANGED)
    stands = CHANGED.partition(". ")[2]
    assert told.text == (
        f"Dan wordt het dit:\n\n{stands}\n\n"
        "Bewaard. Ik vraag je vrijdag 11 december hoe het ging. Liever een andere dag?"
    )
    (told,) = await says(world, johan, "Kun je dat ook als mijn nieuwe voornemen zetten?")
    assert told.text == f"Dit staat er nu:\n\n{stands}\n\nGoed. Dan vraag ik je vrijdag 11 december hoe het ging."
    await world.until(at("2026-12-11 09:05"))
    assert johan.reads[-1].text == f"Dag Johan. Dit nam je je voor:\n\n{stands}\n\nHoe ging het?"
    assert CHANGED in await overview(world, ada)


async def test_what_he_lets_go_of_is_asked_about_no_more_unless_he_wants_it_all_the_same(world):
    _, johan = await met(world, "Dat ik steeds ja zeg", "Bij mijn baas", SET_OUT)
    await taps(world, johan, "vr 11 dec")
    (told,) = await says(world, johan, "Dat zeggen dat ik erop terugkom doe ik niet meer.")
    assert told.text == f"Goed. Hier vraag ik niet meer naar:\n\n{SET_OUT}"
    seen = len(johan.reads)
    await world.until(at("2026-12-12 09:05"))
    assert len(johan.reads) == seen


async def test_what_weighs_beside_letting_go_of_it_gets_its_word_first(world):
    _, johan = await met(world, "Dat ik steeds ja zeg", "Bij mijn baas", SET_OUT)
    await taps(world, johan, "vr 11 dec")
    words = "Dat zeggen dat ik erop terugkom doe ik niet meer. Mijn dochter ligt in het ziekenhuis."
    (told,) = await says(world, johan, words)
    word = "Wat heftig, Johan. Dank je dat je het vertelt."
    assert told.text == f"{word} Hier vraag ik niet meer naar:\n\n{SET_OUT}"


async def test_who_would_rather_not_be_asked_about_it_is_still_asked_what_he_was_told(world):
    _, johan = await met(world, "Dat ik steeds ja zeg", "Bij mijn baas", SET_OUT)
    await taps(world, johan, "vr 11 dec")
    await says(world, johan, PLAN)
    await taps(world, johan, "rather not")
    assert johan.reads[-1].text.startswith(dutch("Good, then I do not ask about it."))
    await world.until(at("2026-12-11 09:05"))
    assert (LATER in johan.reads[-1].text, PLAN in johan.reads[-1].text) == (True, False)


async def test_that_it_is_moved_moves_the_day_also_while_no_day_was_tapped(world):
    _, johan = await met(world, "Dat ik steeds ja zeg", "Bij mijn baas", "Niets.")
    await taps(world, johan, "Share this")
    await in_touch_until(world, johan, at("2026-12-22 17:05"))
    for each in ("Dat ik te snel ja zeg.", "Ik praat dinsdag met Bert, op kantoor."):
        await says(world, johan, each)
        await world.after(minutes=2)
    await world.until(at("2026-12-23 12:00"))
    (told,) = await says(world, johan, "Het gesprek met Bert is verzet naar maandag 4 januari")
    assert told.text == "Bewaard. De dag erna, dinsdag 5 januari, vraag ik hoe het ging."


async def test_what_he_writes_next_is_a_thought_of_its_own(world):
    _, johan = await met(world, "Dat ik steeds ja zeg", "Bij mijn baas", "Niets.")
    await says(world, johan, PLAN)
    (told,) = await says(world, johan, "mijn baas was vandaag chagrijnig tegen iedereen")
    assert "hoe het ging" not in told.text
    await world.until(at("2026-12-09 09:05"))
    assert (PLAN in johan.reads[-1].text, "chagrijnig" in johan.reads[-1].text) == (True, False)


async def test_told_loosely_under_the_end_it_is_kept_as_well_though_he_grumbles_first(world):
    ada, johan = await met(world, "Lastig gesprek.", "niks")
    late = "je zou toch 3 vragen stellen? ik ga iig de kozijnen aan dennis geven en er niet meer aankomen tot vrijdag"
    (told,) = await says(world, johan, late)
    assert told.text == "Bewaard. Ik vraag je maandag 7 december hoe het ging. Liever een andere dag?"
    await world.until(at("2026-12-07 09:05"))
    assert johan.reads[-1].text.endswith("Hoe ging het?")
    assert late.partition("? ")[2] in await overview(world, ada)


async def test_before_the_first_meeting_it_is_a_note(world):
    _, johan = await ada_and_johan(world)
    (told,) = await says(world, johan, PLAN)
    assert "hoe het ging" not in told.text


async def test_what_is_over_too_late_to_ask_apart_is_asked_with_what_to_bring(world):
    _, johan = await met(world, "Dat ik steeds ja zeg", "Bij mijn baas", "Niets.")
    words = "Het echte voornemen: ik geef het dossier aan Piet en kijk er tot de 18e niet in."
    (told,) = await says(world, johan, words)
    assert told.text == "Bewaard. Vóór je gesprek van dinsdag 22 december kom ik erop terug."
    await world.until(at("2026-12-21 09:05"))
    assert "\n\nIk geef het dossier aan Piet en kijk er tot de 18e niet in.\n\n" in johan.reads[-1].text


FOUND = (
    "Trouwens, ik heb wel wat bedacht. In het nieuwe jaar zet ik een bordje op mijn deur. Op 4 januari, om negen uur."
)


async def asked_what_could_be_otherwise(world):
    """Johan has looked back twice, and is asked about the questions."""
    ada, johan = await met(world)
    await in_touch_until(world, johan, at("2026-12-29 09:05"))
    assert johan.reads[-1].text.endswith("Niets mag ook.")
    return ada, johan


async def test_who_is_asked_about_the_questions_and_tells_what_he_will_try_is_asked_how_that_went(world):
    ada, johan = await asked_what_could_be_otherwise(world)
    (told,) = await says(world, johan, FOUND)
    assert told.text.startswith("Bewaard. De dag erna, dinsdag 5 januari, vraag ik hoe het ging.")
    seen = len(johan.reads)
    await world.until(at("2027-01-05 09:05"))
    (asked,) = johan.reads[seen:]
    assert (asked.text.startswith("Dag Johan. Dit "), asked.text.endswith("Hoe ging het?")) == (True, True)
    assert "Op 4 januari, om negen uur." in await overview(world, ada)


async def test_beside_what_he_says_of_the_questions_it_is_no_more_than_that(world):
    _, johan = await asked_what_could_be_otherwise(world)
    seen = len(johan.reads)
    await says(world, johan, "Kort is goed. En ik ga maandag met Karin praten.")
    await world.after(minutes=2)
    assert [one.text for one in johan.reads[seen:]] == ["Dank je. Ada leest het vóór jullie volgende gesprek."]


async def test_asked_about_the_questions_that_his_plan_is_put_off_moves_it_and_what_he_says_of_these_later_is_with_them(
    world,
):
    ada, johan = await met(world)
    await in_touch_until(world, johan, at("2026-12-22 17:05"))
    for words in ("Dat ik te snel ja zeg.", "Ik zeg het tegen Karin, maandag 4 januari.", "doe maar vrijdag 8 januari"):
        await says(world, johan, words)
        await world.after(minutes=2)
    await taps(world, johan, "Share this")
    await world.until(at("2026-12-29 09:05"))
    (told,) = await says(world, johan, "Update: Karin is ziek, het is verzet naar di 5 jan")
    assert told.text == "Bewaard. De dag erna, woensdag 6 januari, vraag ik hoe het ging."
    await world.until(at("2027-01-06 09:05"))
    assert "verzet naar di 5 jan" in johan.reads[-1].text
    later = "o ja, en over de vragen: prima, soms wat formeel"
    (told,) = await says(world, johan, later)
    assert told.text == "Dat bewaar ik nog bij mijn vraag van dinsdag 29 december. En hoe ging het?"
    assert f"Over mijn vragen\n{later}" in await overview(world, ada)
