"""What somebody asks within an answer is answered, or goes to his coach on one tap; the rest is his answer, and what he
is asked goes on. A wish for another time reaches his coach, and nobody speaks as if he had not said it."""

import pytest

from conversations.told.of_the_meeting import IN_CASE
from tests.cast import ada_and_johan, asked, at, dutch, lately, overview, says, taps, texts

OFFER = dutch("I do not know that, but {coach} surely does. Shall I ask it?", coach="Ada")
MOVE = dutch("Moving a meeting is up to you and {coach}. Shall I pass this on now?", coach="Ada")
DIRECT = dutch("{client} tells you this directly, outside the overview:", client="Johan")
FIRST = dutch("This is about {moment}.", moment="dinsdag 1 december om 14:00")
PREPARE = dutch("As far as I know you need not prepare anything. I ask you beforehand what you want to talk about.")
NOTHING_TO_DO = (
    "Van mij hoef je nu niets te doen.\n\nRond donderdag 17 december vraag ik waar je het met Ada over wilt hebben."
)
SORRY = dutch("Sorry, then I did not understand your question. With /meld you ask {coach} at once.", coach="Ada")
STAYS = "Alles wat je schreef, bewaar ik tot maandag 5 juli 2027. Daarna wis ik het."
WISH = "Kan het dinsdag een half uurtje later?"


async def after_the_first(world):
    """The evening after Johan's first meeting, with the first question open."""
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:05"))
    return ada, johan


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Moet ik nog iets voorbereiden voor de volgende keer?", PREPARE),
        ("hoe lang duurt het de volgende keer?", "Een uur: van 14:00 tot 15:00."),
        (
            "Komt dat vanzelf?",
            "Dat gaat vanzelf: rond elk gesprek met Ada hoor je van me.\n\n"
            "Rond donderdag 17 december vraag ik waar je het met Ada over wilt hebben.",
        ),
        ("Moet ik nou tot kerst niks meer doen, of vraag je nog iets?", NOTHING_TO_DO),
        ("Hoeveel vragen nog?", "Hierna hooguit nog twee."),
        ("telt dat ook?", dutch("Whether that counts is up to you. I keep it as you wrote it.")),
        ("Wat als ik iets vergeet?", "Je kunt hier later altijd nog iets bij schrijven."),
        ("Moet ik daar nu al iets van vinden?", "Nee hoor, dat kan ook later."),
        ("Dat vroeg ik eigenlijk aan jou.", SORRY),
        (
            "Kan ik na het laatste gesprek ook nog wat kwijt, of houdt het dan op?",
            f"{dutch('Yes, after the last meeting too you can write here.')}\n\n{STAYS}",
        ),
    ],
)
async def test_what_is_known_is_told_in_a_sentence_and_the_rest_is_the_answer(world, question, told):
    _, johan = await after_the_first(world)
    seen = len(johan.reads)
    await says(world, johan, f"Dat ik steeds ja zeg tegen mijn baas. {question}")
    await world.after(minutes=2)
    first, last = texts(johan, seen)
    assert (first, "Dat ik steeds ja zeg tegen mijn baas." in last, question in last) == (told, True, False)


async def test_who_has_said_what_he_wants_to_talk_about_is_not_told_that_he_will_be_asked(world):
    _, johan = await asked(world)
    (said,) = await says(world, johan, "Moet ik dinsdag eigenlijk nog iets meenemen?")
    assert said.text == dutch("As far as I know you need not prepare or bring anything.")
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(hours=5)
    (said,) = await says(world, johan, "Moet ik dinsdag nog iets meenemen, of op papier zetten?")
    assert said.text == dutch(
        "As far as I know you need not prepare or bring anything. What you want to talk about I have already."
    )


async def test_what_only_his_coach_knows_goes_to_her_on_one_tap_and_the_question_goes_on(world):
    ada, johan = await after_the_first(world)
    (offer,) = await says(world, johan, "Dat ik steeds ja zeg. Mag mijn hond de volgende keer mee?")
    assert (offer.text, offer.buttons) == (
        f"{OFFER}\n\nMag mijn hond de volgende keer mee?",
        ((dutch("Yes, ask {coach}", coach="Ada"),),),
    )
    await world.after(minutes=2)
    assert (lately(world, johan)[-1].count("Dat ik steeds ja zeg."), "hond" in lately(world, johan)[-1]) == (1, False)
    seen = len(ada.reads)
    await taps(world, johan, "Yes, ask {coach}", offer, coach="Ada")
    assert texts(ada, seen) == [f"{DIRECT}\n\nMag mijn hond de volgende keer mee?"]
    await taps(world, johan, "Yes, ask {coach}", offer, coach="Ada")
    assert texts(ada, seen + 1) == []


async def test_where_that_is_all_he_says_it_is_no_answer_and_the_question_stays(world):
    ada, johan = await asked(world)
    (offer,) = await says(world, johan, "Mag m'n hond mee?")
    assert (offer.text, offer.buttons) == (OFFER, ((dutch("Yes, ask {coach}", coach="Ada"),),))
    await says(world, johan, "ja")
    assert ada.reads[-1].text == f"{DIRECT}\n\nMag m'n hond mee?"
    await says(world, johan, "Hoe krijg ik ze mee?")
    shown = await overview(world, ada)
    assert ("Hoe krijg ik ze mee?" in shown, "hond" in shown) == (True, False)


@pytest.mark.parametrize(
    ("words", "goes"),
    [
        ("1 dec kan. 22 dec is oplevering, dan liever een dag later", ""),
        ("22 december kan ik niet, dan heb ik oplevering. liever een dag later", ""),
        ("hoor je dat? 22 dec kan ik dus niet", "22 dec kan ik dus niet"),
    ],
)
async def test_who_turns_down_the_date_of_a_later_meeting_is_offered_to_tell_it_and_the_question_stays(
    world, words, goes
):
    ada, johan = await asked(world)
    (offer,) = await says(world, johan, words)
    assert offer.text == MOVE
    seen = len(ada.reads)
    await taps(world, johan, "Yes, pass it on", offer)
    assert texts(ada, seen)[0].startswith(f"{DIRECT}\n\n{goes or words}")
    await says(world, johan, "Hoe krijg ik ze mee?")
    shown = await overview(world, ada)
    assert ("Hoe krijg ik ze mee?" in shown, "hoor je dat" in shown) == (True, False)


@pytest.mark.parametrize(
    "words",
    [
        "22 december heb ik een gesprek met mijn baas, daar wil ik het over hebben",
        "Hoe ik mijn baas vertel dat 22 december niet gaat lukken",
        "23 december is oplevering, dan liever een dag later",
    ],
)
async def test_who_only_names_such_a_date_or_turns_down_another_brings_that(world, words):
    ada, johan = await asked(world)
    await says(world, johan, words)
    await world.after(minutes=2)
    assert dutch("Moving a meeting is up to you and {coach}. Shall I pass this on now?", coach="Ada") not in "".join(
        lately(world, johan)
    )
    assert words in await overview(world, ada)


async def test_who_has_to_go_early_has_his_coach_told_at_once_by_a_tap_and_it_is_quoted_nowhere(world):
    ada, johan = await asked(world)
    early = "moet wel om kwart voor 3 weg, dochter halen"
    seen = len(johan.reads)
    await says(world, johan, f"niks speciaals, gewoon kijken of het blijft hangen. {early}")
    offer = next(one for one in johan.reads[seen:] if early in one.text)
    assert offer.text == f"{dutch('{coach} does not know that yet. Shall I pass it on now?', coach='Ada')}\n\n{early}"
    heard = len(ada.reads)
    await taps(world, johan, "Yes, pass it on", offer)
    assert texts(ada, heard)[0].startswith(f"{DIRECT}\n\n{early}")
    await world.until(at("2026-12-01 17:05"))
    assert "niks speciaals" not in johan.reads[-1].text


async def test_who_changes_the_answer_afterwards_changes_his_answer(world):
    ada, johan = await asked(world)
    message = johan.says("Hoe ik nee zeg. Mag m'n hond mee?")
    await world.settle()
    await taps(world, johan, "Yes, ask {coach}", coach="Ada")
    johan.edits(message, "Hoe ik vaker nee zeg.")
    await world.settle()
    shown = await overview(world, ada)
    assert ("Hoe ik vaker nee zeg." in shown, "hond" in shown) == (True, False)


async def test_a_question_that_is_his_own_is_what_he_brings(world):
    ada, johan = await asked(world)
    assert await says(world, johan, "Hoe krijg ik tijd?") == []
    assert "Hoe krijg ik tijd?" in await overview(world, ada)


async def test_a_wish_within_an_answer_goes_to_his_coach_with_the_meeting_it_is_about(world):
    ada, johan = await asked(world)
    (offer,) = await says(world, johan, f"Over mijn baas. {WISH}")
    assert (offer.text, offer.buttons) == (f"{MOVE}\n\n{WISH}", ((dutch("Yes, pass it on"),),))
    seen = len(ada.reads)
    await taps(world, johan, "Yes, pass it on", offer)
    assert texts(ada, seen) == [f"{DIRECT}\n\n{WISH}\n\n{FIRST}"]
    assert "Over mijn baas." in await overview(world, ada)


async def test_who_brings_something_and_cannot_come_hears_that_it_is_kept_and_passes_on_why(world):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-12-17 09:05"))
    move = "Kan het dinsdag ook om 15 uur? Om half 2 komt de vrachtwagen."
    (offer,) = await says(world, johan, f"{move} Ik wil het hebben over mijn rooster.")
    assert offer.text == f"Waar je het over wilt hebben, heb ik bewaard.\n\n{MOVE}\n\n{move}"
    (again,) = await says(world, johan, "Dinsdag lukt niet, zoontje ziek.")
    assert again.text == MOVE


async def test_who_cannot_come_for_something_hard_hears_a_human_word_first_and_the_day_he_names_goes_along(world):
    ada, johan = await asked(world)
    words = "Mijn vader ligt in het ziekenhuis, ik kan dinsdag niet. Kan het donderdag?"
    (offer,) = await says(world, johan, words)
    assert offer.text == f"Wat heftig, Johan. Dank je dat je het vertelt.\n\n{MOVE}"
    await taps(world, johan, "Yes, pass it on")
    assert lately(world, ada)[-1] == f"{DIRECT}\n\n{words}\n\n{FIRST}"


async def test_that_he_cannot_come_is_not_lost_where_he_says_that_it_was_his_answer(world):
    ada, johan = await asked(world)
    await says(world, johan, "dinsdag kan ik niet")
    (offer,) = await taps(world, johan, "Yes, my answer")
    seen = len(ada.reads)
    await taps(world, johan, "Yes, pass it on", offer)
    assert texts(ada, seen) == [f"{DIRECT}\n\ndinsdag kan ik niet\n\n{FIRST}"]


TELL_HER = "Kun je Ada laten weten dat het nu even niks wordt met oefenen?"


@pytest.mark.parametrize(("taps_on", "directly"), [(None, False), ("Yes, pass it on", True)])
async def test_what_she_is_to_know_goes_along_as_long_as_he_taps_nothing_and_reaches_her_once(world, taps_on, directly):
    ada, johan = await asked(world)
    seen = len(ada.reads)
    await says(world, johan, TELL_HER)
    if taps_on is not None:
        await taps(world, johan, taps_on)
    assert (TELL_HER in "".join(texts(ada, seen)), TELL_HER in await overview(world, ada)) == (directly, not directly)


@pytest.mark.parametrize(
    ("passes_on", "told"),
    [
        (True, "You wrote that this does not suit you; whether it changes, you hear from {coach}."),
        (False, "You wrote here that this does not suit you; I have not passed that on."),
    ],
)
async def test_the_reminder_says_that_he_wished_otherwise(world, passes_on, told):
    _, johan = await asked(world)
    await says(world, johan, f"Over mijn baas. {WISH}")
    if passes_on:
        await taps(world, johan, "Yes, pass it on")
    seen = len(johan.reads)
    await world.until(at("2026-11-30 18:00"))
    assert "".join(texts(johan, seen)).count(dutch(told, coach="Ada")) == 1


async def test_nothing_is_said_of_it_once_his_coach_has_said_something(world):
    ada, johan = await asked(world)
    await says(world, johan, f"Over mijn baas. {WISH}")
    await taps(world, johan, "Yes, pass it on")
    await says(world, ada, "Dat lukt niet, sorry.")
    await taps(world, ada, "Send this to {client}", client="Johan")
    seen = len(johan.reads)
    await world.until(at("2026-11-30 18:00"))
    told = "You wrote that this does not suit you; whether it changes, you hear from {coach}."
    assert [one for one in texts(johan, seen) if dutch(told, coach="Ada") in one] == []


@pytest.mark.parametrize("asks", [True, False])
async def test_a_meeting_that_he_asked_to_move_has_been_moved_for_him(world, asks):
    ada, johan = await asked(world)
    await says(world, johan, f"Over mijn baas. {WISH}" if asks else "Over mijn baas.")
    if asks:
        await taps(world, johan, "Yes, pass it on")
    await says(world, ada, "/verzet Johan 1 1 december 14:30")
    await taps(world, ada, "Only this one")
    await taps(world, ada, "Yes, move it")
    wants = "{coach} would like to move your meeting of {day} to {time}."
    has = "{coach} has moved your meeting of {day} for you, to {time}."
    (told,) = (one for one in texts(johan) if "14:30" in one)
    assert told.partition("\n")[0] == dutch(has if asks else wants, coach="Ada", day="dinsdag 1 december", time="14:30")


async def test_that_he_may_be_later_is_over_once_his_coach_has_moved_it(world):
    ada, johan = await asked(world)
    await says(world, johan, "Over mijn baas.")
    await world.until(at("2026-11-27 12:00"))
    await says(world, johan, "Kan het dinsdag een half uur later? Ik ben er dinsdag pas om kwart over twee.")
    await taps(world, johan, "Tell {coach} now", coach="Ada")
    await says(world, ada, "/verzet Johan 1 1 december 14:30")
    await taps(world, ada, "Only this one")
    await taps(world, ada, "Yes, move it")
    seen = len(johan.reads)
    await world.until(at("2026-11-30 18:00"))
    (told,) = texts(johan, seen)
    assert ("14:30" in told, "later bent" in told) == (True, False)


async def test_who_asked_for_it_hears_that_it_can_be_done_and_says_yes_to_all_days_in_his_own_words(world):
    ada, johan = await asked(world)
    await says(
        world, johan, "Kunnen we dinsdag verzetten naar donderdag 3 december? Ja ik weet het, ik zei dat ik kon."
    )
    await taps(world, johan, "Yes, pass it on")
    await says(world, ada, "/verzet Johan 1 3 december 14:00")
    await taps(world, ada, "This one and all later ones")
    await taps(world, ada, "Yes, move it")
    can = "It can be done: {moment}, as you asked. What comes after it moves along:"
    (told,) = (one for one in texts(johan) if "donderdag 24 december" in one)
    assert told.partition("\n")[0] == dutch(can, moment="donderdag 3 december om 14:00")
    (yes,) = await says(world, johan, "ja die kunnen allemaal hoor, fijn")
    assert yes.text.startswith("Mooi. Dan zie je Ada eerst donderdag 3 december om 14:00")


async def test_the_hour_is_told_beside_what_he_brings_and_is_not_brought(world):
    ada, johan = await asked(world)
    await says(world, johan, "Over mijn baas.")
    await world.after(minutes=2)
    (told,) = await says(world, johan, "Ja precies. O en het was toch om twee uur he dinsdag, of was het half drie?")
    assert told.text.startswith("Op dinsdag 1 december om 14:00 spreek je Ada")
    assert "half drie" not in await overview(world, ada)


async def test_what_may_come_of_it_is_his_to_tell_her_then(world):
    _, johan = await asked(world)
    await says(world, johan, "Over mijn baas.")
    await world.after(minutes=2)
    (told,) = await says(world, johan, "Als het dinsdag uitloopt, app ik Ada dan zelf of zeg ik het hier?")
    assert told.text == dutch(IN_CASE.source, coach="Ada")
    (told,) = await says(world, johan, "Ik heb Ada al gemaild dat ik later kom.")
    assert told.text == dutch("Good, then {coach} knows.", coach="Ada")


async def test_where_it_is_the_question_that_is_to_wait_nothing_goes_to_his_coach(world):
    _, johan = await after_the_first(world)
    for words in ("Dat ik steeds ja zeg", "Bij mijn baas", "Donderdag zeg ik dat ik erop terugkom"):
        await says(world, johan, words)
        await world.after(minutes=2)
    await world.until(at("2026-12-04 09:05"))
    (told,) = await says(world, johan, "Kan het een weekje later?")
    assert told.text == dutch("When shall I come back to it?")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Het ging goed vandaag. Mag mijn hond mee?", OFFER),
        ("Zeg maar tegen Ada dat ik eraan denk.", "Zal ik dit nu doorgeven aan Ada?"),
        ("Kan het dinsdag wat later?", MOVE),
        ("Moet ik nog iets meenemen?", PREPARE),
        ("Ik kom niet. Ik lig met griep op bed.", f"{dutch('Get well soon, {client}.', client='Johan')}\n\n{MOVE}"),
    ],
)
async def test_the_same_is_heard_when_nothing_is_asked(world, words, told):
    _, johan = await ada_and_johan(world)
    assert (await says(world, johan, words))[-1].text == told


async def test_who_says_that_he_asked_something_hears_the_answer_after_all(world):
    _, johan = await after_the_first(world)
    await says(world, johan, "overslaan")
    await world.after(hours=20)
    await says(world, johan, "Ik heb de hele week nee gezegd, en het is nog stil ook. Hoe laat is het de 22e?")
    await world.after(hours=2)
    (told,) = await says(world, johan, "Haha, dat was een vraag aan jou.")
    assert "dinsdag 22 december om 14:00" in told.text


async def test_who_no_longer_knows_his_goal_hears_it(world):
    _, johan = await after_the_first(world)
    (told,) = await says(world, johan, "Wat was mijn doel ook alweer?")
    assert told.text.startswith(dutch("This is your goal:"))


async def test_who_has_to_go_early_is_asked_whether_she_shall_know_it_and_his_answer_stays_his_answer(world):
    ada, johan = await asked(world)
    topic, early = "Over dat achternalopen.", "Ik heb dinsdag een vergadering, kan ik om tien voor drie weg?"
    told = dutch("{coach} does not know that yet. Shall I pass it on now?", coach="Ada")
    said = await says(world, johan, f"{topic} {early}")
    assert said[0].text == f"{told}\n\n{early}"
    # What puts that right is no other topic.
    (said,) = await says(world, johan, "Ik bedoelde: dinsdag wil ik om 14.50 weg bij Ada. Weet zij dat nu?")
    assert said.text == f"{told}\n\ndinsdag wil ik om 14.50 weg bij Ada."
    assert topic in await overview(world, ada)


async def test_who_says_that_he_comes_as_agreed_hears_when_and_what_she_read_to_the_contrary_can_be_put_right(world):
    _, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.until(at("2026-11-30 12:00"))
    (said,) = await says(world, johan, "het stormt dus we blijven binnen ik kan dinsdag gewoon")
    assert said.text == "Fijn, dan spreek je Ada morgen om 14:00."
    await says(world, johan, "/meld Ik ben morgen wat later.")
    assert [one.text for one in await says(world, johan, "ik kan morgen toch gewoon om 2 uur")] == [
        dutch("{coach} does not know that yet. Shall I pass it on now?", coach="Ada")
    ]


async def test_of_a_perhaps_the_reminder_says_no_more_and_that_he_comes_after_all_can_be_passed_on(world):
    _, johan = await asked(world)
    await says(world, johan, "Over mijn baas. En dinsdag kan ik misschien niet, als Pim weer ziek wordt.")
    await taps(world, johan, "Yes, pass it on")
    seen = len(johan.reads)
    await world.until(at("2026-11-30 18:00"))
    perhaps = dutch("You wrote that you may not be able to come. If it comes to that, let {coach} know.", coach="Ada")
    assert "".join(texts(johan, seen)).count(perhaps) == 1
    words = "O nee hoor, dinsdag komt juist prima uit! Ik bedoelde alleen als Pim ziek wordt. Ik kom gewoon."
    assert [one.text for one in await says(world, johan, words)] == [
        dutch("{coach} does not know that yet. Shall I pass it on now?", coach="Ada")
    ]
