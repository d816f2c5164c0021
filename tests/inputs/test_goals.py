"""The goal in the client's words, from the offer to the contract; and goals of every size, dropped, or in the way."""

from datetime import timedelta

import pytest

from tests.cast import (
    CLEOS_LINES,
    JOHANS_LINES,
    OFFER,
    a_trajectory,
    ada_and_johan,
    asked,
    at,
    dutch,
    lately,
    overview,
    says,
    taps,
    texts,
)
from tests.worlds import beginning

LEARNING = ("Prioriteiten stellen in een volle agenda", "De belangen van anderen op tafel krijgen")
THREE_WEEKS = JOHANS_LINES.replace("aantal: 7", "aantal: 3").replace("om de: 3 weken", "om de: 1 week")
OFFERED = at("2026-11-24 09:00")
GOAL = "Binnen drie maanden een projectplan dat alle belanghebbenden dragen"
COMES_AGAIN = (
    "Dag Johan. Gisteren vroeg ik je dit, voor het gesprek van dinsdag om 14:00:\n\nWaar wil je het over hebben?"
)
NOTICES = "Waaraan merk je straks dat het lukt? Eén ding is genoeg."
OPEN = dutch("A question of mine is still open. Answer it or pass it by first; then this can begin.")


@beginning
async def reworded(world, lines=JOHANS_LINES):
    """Johan has said the goal in other words and let go of a learning goal; it lies before Ada."""
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=lines)
    await world.until(OFFERED)
    await says(world, johan, "Een plan waar zes mensen achter staan")
    await says(world, johan, "2 mag weg")
    await taps(world, johan, "Rather not")
    await taps(world, johan, "Yes, let {coach} read it", coach="Ada")
    return ada, johan


async def test_it_offers_the_goal_once_both_agree_and_leaves_it_at_that(world):
    _, johan = await ada_and_johan(world)
    before = len(johan.reads)
    await world.until(OFFERED - timedelta(minutes=1))
    assert texts(johan, before) == []
    await world.until(OFFERED)
    assert (johan.reads[-1].text, johan.reads[-1].buttons) == (
        OFFER,
        ((dutch("It is good like this"), dutch("At another time")),),
    )
    before = len(johan.reads)
    await world.until(at("2026-11-26 08:59"))
    assert texts(johan, before) == []


async def test_a_note_of_which_he_did_not_say_for_whom_it_is_keeps_the_offer_from_nobody(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "Zag hem lachen.")
    before = len(johan.reads)
    await world.until(OFFERED)
    assert texts(johan, before) == [OFFER]
    assert "Zag hem lachen." in "".join(one.text for one in await says(world, johan, "/antwoorden"))
    assert "Zag hem lachen." in await overview(world, ada)


async def test_it_waits_while_he_is_telling_for_whom_a_note_is(world):
    _, johan = await ada_and_johan(world)
    await world.until(OFFERED - timedelta(minutes=10))
    await says(world, johan, "Zag hem lachen.")
    before = len(johan.reads)
    await world.until(OFFERED + timedelta(minutes=45))
    assert texts(johan, before) == []
    await world.until(OFFERED + timedelta(minutes=65))
    assert texts(johan, before) == [OFFER]


async def test_his_words_stand_in_the_overview_as_long_as_they_wait_for_his_coach(world):
    ada, johan = await reworded(world)
    proposal = ada.reads[-1]
    await world.until(at("2026-11-26 09:05"))
    await says(world, johan, "Hoe krijg ik ze mee?")
    waits = (
        "Het doel in eigen woorden\nEen plan waar zes mensen achter staan\n\nDit staat nog niet in jullie afspraken."
    )
    assert waits in await overview(world, ada)
    await taps(world, ada, "I agree", proposal)
    assert "eigen woorden" not in await overview(world, ada)


async def test_words_typed_under_the_offer_are_how_he_puts_it_and_he_reads_them_back_first(world):
    ada, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    seen = len(ada.reads)
    (asks,) = await says(world, johan, "In grote lijnen wel, al gaat het me vooral om de zes mensen.")
    then = "Dan is dit je doel:\n\nHet gaat me vooral om de zes mensen."
    assert asks.text == f"{then}\n\n{NOTICES}"
    whole = (await taps(world, johan, "Rather not"))[-1]
    becomes = "Je doel wordt dan:\n\nHet gaat me vooral om de zes mensen."
    assert whole.text == f"{becomes}\n\nZal ik het zo aan Ada laten lezen?"
    assert texts(ada, seen) == []
    await says(world, johan, "Nee, doe maar: zes mensen achter het plan")
    assert johan.reads[-1].text == whole.text.replace(
        "Het gaat me vooral om de zes mensen.", "Zes mensen achter het plan"
    )
    (asked,) = await says(world, johan, "En waar is gebleven wat ik maandag schreef?")
    assert asked.text == "Wat wil je anders?"
    assert [label for row in asked.buttons for label in row][:3] == [
        "Mijn doel",
        "Wat ik wil leren",
        "Waaraan ik het merk",
    ]


@pytest.mark.parametrize(
    "words", ["ja hoor", "Ja, precies zo. Dank je!", "laat maar zo", "prima", "laat maar", "ja klopt wel"]
)
async def test_a_typed_yes_under_the_offer_leaves_it_as_it_is(world, words):
    _, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    assert [one.text for one in await says(world, johan, words)] == [dutch("Good, then it stays like this.")]


async def test_a_yes_under_the_offer_with_although_behind_it_stays_and_his_coach_reads_the_remark(world):
    ada, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    words = "Goed zo, al zou ik overzicht eerst noemen"
    (asks,) = await says(world, johan, words)
    assert asks.text == f"Je schreef erbij:\n\n{words}\n\nZal ik het zo aan Ada laten lezen?"
    await says(world, johan, "ja hoor")
    assert lately(world, ada) == [f"Johan schreef over het doel:\n\n{words}"]


async def test_what_he_said_of_his_goal_is_there_again_when_he_left_it_halfway(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/doel")
    await says(world, johan, "Een plan waar zes mensen achter staan")
    await world.after(days=2)
    still = "I asked you by what you notice that it works. You can still say that, just here."
    assert johan.reads[-1].text == dutch(still)
    (goes_on,) = await says(world, johan, "/doel")
    said = "Je was met je doel bezig. Je zei:\n\nEen plan waar zes mensen achter staan"
    assert goes_on.text == f"{said}\n\nEén vraag nog:\n\n{NOTICES}"
    await says(world, johan, "2 mag weg")
    before = len(johan.reads)
    await world.until(at("2026-11-29 09:00"))
    assert [text for text in texts(johan, before) if "/doel" in text] == []
    await says(world, johan, "/doel")
    said = f"{said}\n\nDit wil je leren:\n\n{LEARNING[0]}\n\nEén vraag nog:"
    assert johan.reads[-1].text.endswith(f"{said}\n\n{NOTICES}")
    await taps(world, johan, "Rather not")
    assert "Een plan waar zes mensen achter staan" in johan.reads[-1].text
    assert johan.reads[-1].buttons[0][0] == "Ja, laat Ada het lezen"


async def test_a_no_under_the_offer_asks_it_and_another_time_leaves_it(world):
    _, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    (later,) = await says(world, johan, "straks")
    assert later.text == dutch("Good. With /doel you look at it when it suits you.")
    await says(world, johan, "/doel")
    assert johan.reads[-1].text.startswith(f"Zo staat je doel in jullie afspraken:\n\n{GOAL}\n\nHoe zou jij het")


async def test_it_becomes_the_contract_by_one_tap_of_the_coach_and_the_client_hears_it(world):
    ada, johan = await reworded(world)
    reads = f"Johan zegt het doel zo:\n\nEen plan waar zes mensen achter staan\n\nHet was:\n\n{GOAL}"
    learns = f"Johan wil leren:\n\n{LEARNING[0]}\n\nHet was:\n\n{LEARNING[0]}\n\n{LEARNING[1]}"
    assert lately(world, ada) == [f"{reads}\n\n{learns}"]
    assert ada.reads[-1].protected
    await taps(world, ada, "I agree")
    agrees = "{coach} agrees with your words. They are in what you two agree on now."
    assert lately(world, johan) == [dutch(agrees, coach="Ada")]
    (again,) = await says(world, johan, "/doel")
    assert "Een plan waar zes mensen achter staan" in again.text


async def test_it_stays_as_it_was_until_the_coach_agrees(world):
    _, johan = await reworded(world)
    (again,) = await says(world, johan, "/doel")
    assert "Binnen drie maanden een projectplan dat alle belanghebbenden dragen" in again.text


async def test_it_agrees_only_with_the_newest_proposal(world):
    ada, johan = await reworded(world)
    first = ada.reads[-1]
    await says(world, johan, "/doel")
    await says(world, johan, "Zes mensen achter het plan")
    for words in ("liever niet", "ja"):
        await says(world, johan, words)
    ada.taps(dutch("I agree"), first)
    await world.settle()
    assert ada.toasts[-1] == dutch("There is a newer version of the contract by now.")
    await taps(world, ada, "I agree")
    (again,) = await says(world, johan, "/doel")
    assert "Zes mensen achter het plan" in again.text


async def test_what_the_coach_makes_of_his_words_he_reads_as_hers_and_his_own_as_his(world):
    ada, johan = await reworded(world)
    await taps(world, ada, "Change the contract")
    await taps(world, ada, "Learning goals")
    (summary,) = await says(world, ada, "Prioriteiten stellen; in een volle agenda")
    assert ("Een plan waar zes mensen achter staan" in summary.text, summary.protected) == (True, True)
    await taps(world, ada, "Yes, this is right")
    takes_over = "Ada neemt je woorden over, en zette wat je wilt leren in twee regels:"
    assert lately(world, johan) == [
        f"{takes_over}\n\nPrioriteiten stellen\n\nin een volle agenda\n\nVind je het zo goed?"
    ]
    (agreed,) = await taps(world, johan, "I agree")
    assert agreed.text == "Afgesproken, zo staat het er nu."
    (again,) = await says(world, johan, "/doel")
    assert "Een plan waar zes mensen achter staan" in again.text


async def test_a_remark_goes_to_the_coach_beside_it_and_is_no_proposal(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/doel")
    await taps(world, johan, "It is good like this")
    words = "Het zijn er trouwens twee, geen drie. Laat ze maar zo staan."
    (asks,) = await says(world, johan, words)
    assert asks.text == f"Je schreef erbij:\n\n{words}\n\nZal ik het zo aan Ada laten lezen?"
    (ends,) = await says(world, johan, "ja hoor")
    assert ends.text == "Ada krijgt het te lezen."
    assert lately(world, ada) == [f"Johan schreef over het doel:\n\n{words}"]
    assert ada.reads[-1].buttons == ((dutch("Change the contract"),),)


async def test_it_can_be_asked_for_by_the_coach(world):
    ada, johan = await ada_and_johan(world)
    before = len(johan.reads)
    (told,) = await says(world, ada, "/doelen")
    assert told.text == dutch(
        "I ask {client}, by day and when no other question is open. What comes of it, you read here.", client="Johan"
    )
    assert texts(johan, before) == [OFFER]


async def test_of_who_has_put_it_into_words_it_is_asked_again_only_when_his_coach_says_so(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/doel")
    await says(world, johan, "Een plan waar zes mensen achter staan")
    before = len(johan.reads)
    (told,) = await says(world, ada, "/doelen")
    puts = dutch("{client} puts the goal like this:", client="Johan")
    assert told.text == f"{puts}\n\nEen plan waar zes mensen achter staan\n\nIk vraag het dus niet nog eens."
    assert texts(johan, before) == []
    (asks,) = await taps(world, ada, "Ask for it again", told)
    assert asks.text == dutch(
        "I ask {client}, by day and when no other question is open. What comes of it, you read here.", client="Johan"
    )


async def test_it_begins_at_once_while_a_question_is_open_which_comes_again_the_next_day(world):
    _, johan = await asked(world)
    (asks,) = await says(world, johan, "/doel")
    assert (
        asks.text == "Eerst dit dan. Mijn vraag stel ik vrijdag 27 november opnieuw.\n\n"
        f"Zo staat je doel in jullie afspraken:\n\n{GOAL}\n\n"
        "Hoe zou jij het zeggen? Eén zin is genoeg."
    )
    for words in ("Een plan waar zes mensen achter staan", "liever niet"):
        await says(world, johan, words)
    await taps(world, johan, "Yes, let {coach} read it", coach="Ada")
    await world.until(at("2026-11-27 08:59"))
    assert lately(world, johan) == []
    await world.until(at("2026-11-27 09:00"))
    assert lately(world, johan) == [COMES_AGAIN]
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    assert "Die vraag neem je mee: ❝Hoe krijg ik ze mee?❞" in lately(world, johan)[0]


async def test_what_he_wanted_to_do_first_and_left_ends_when_the_question_comes_again(world):
    _, johan = await asked(world)
    await says(world, johan, "/doel")
    await world.until(at("2026-11-27 09:00"))
    assert lately(world, johan) == [COMES_AGAIN]


async def test_a_question_that_waits_is_taken_up_sooner_by_a_tap_and_the_goal_waits_in_its_place(world):
    _, johan = await asked(world)
    question = johan.reads[-1]
    await says(world, johan, "/doel")
    first, after = await taps(world, johan, "Not prepared", question)
    assert (first.text, after.text) == (
        "Eerst dit dan. Mijn vraag stel ik vrijdag 27 november opnieuw.",
        "Geeft niks.\n\nWat houdt je deze week het meest bezig?",
    )
    await says(world, johan, "Alles tegelijk.")
    await world.until(at("2026-11-27 09:00"))
    assert "Hoe zou jij het zeggen?" in texts(johan)[-1]


async def test_typed_twice_it_is_shown_twice(world):
    _, johan = await ada_and_johan(world)
    (first,) = await says(world, johan, "/doel")
    (again,) = await says(world, johan, "/doel")
    assert again.text == first.text


async def test_what_cannot_wait_is_to_be_answered_first(world):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/traject")
    for label in ("More", "One meeting more"):
        await taps(world, ada, label)
    (told,) = await says(world, johan, "/doel")
    assert told.text == OPEN


async def test_it_goes_on_when_the_learning_goal_it_asks_about_is_dropped(world):
    ada, johan = await reworded(world)
    await world.until(at("2026-12-22 17:00"))
    await says(world, johan, "Dat ik vaker nee zeg")
    await world.until(at("2027-01-14 09:00"))
    await says(world, johan, "Het gaat")
    await world.after(minutes=2)
    assert [LEARNING[1] in text for text in lately(world, johan)] == [True]
    proposed = next(message for message in ada.reads if "Een plan waar" in message.text)
    ada.taps(dutch("I agree"), proposed)
    await world.settle()
    await says(world, johan, "Nog niet ver")
    await taps(world, johan, "Yes, my answer")
    await world.after(minutes=2)
    assert lately(world, johan) == ["Tot slot de gesprekken met Ada.\n\nWat wil je zo houden, en wat niet?"]


async def test_it_plans_twenty_meetings_but_no_fewer_than_there_have_been(world):
    ada, johan = await reworded(world, THREE_WEEKS)
    await world.until(at("2026-12-15 15:00"))
    for number in ("2", "20"):
        await taps(world, ada, "Change the contract")
        await taps(world, ada, "Number")
        await says(world, ada, number)
        told = await taps(world, ada, "Yes, this is right")
        if number == "2":
            reason = dutch("There have been {number} meetings. With that number this was the last one.", number=3)
            assert [message.text for message in told] == [reason]
    heard = len(ada.reads)
    await taps(world, johan, "I agree")
    await taps(world, ada, "All that is planned")
    assert "Gesprek 20, dinsdag 13 april om 14:00" in "".join(texts(ada, heard))


@pytest.mark.parametrize("length", [3_000, 3_001])
async def test_it_takes_a_goal_of_three_thousand_characters_and_no_more(world, length):
    ada = await world.coach("Ada")
    lines = JOHANS_LINES.replace("Binnen drie maanden een projectplan dat alle belanghebbenden dragen", "p" * length)
    if length > 3_000:
        (told,) = await says(world, ada, f"/nieuw\n{lines}")
        refused = dutch("That is longer than fits here: {most} characters at most.", most=3_000)
        assert told.text.startswith(refused)
        assert told.text.endswith(dutch("What is the goal of the trajectory, in one sentence?"))
    else:
        johan = await a_trajectory(world, ada, lines=lines)
        assert "".join(texts(johan)).count("p" * length) == 1


async def test_the_offer_to_word_it_lapses_with_the_first_conversation_or_is_not_made_when_that_is_near(world):
    ada, johan = await invited_and_away(world)
    await world.until(at("2026-12-20 10:00"))
    assert OFFER not in texts(johan)
    await world.until(at("2026-12-21 10:00"))
    cleo = await a_trajectory(world, ada, "Cleo", CLEOS_LINES.replace("2026-12-01 10:00", "2026-12-24 10:00"))
    await world.until(at("2026-12-28 12:00"))
    assert [text for text in texts(cleo) if text == OFFER] == []


async def invited_and_away(world):
    """Johan is on leave from the day of the offer until the day of the preparation."""
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/vakantie 24-11 t/m 25-11")
    return ada, johan


async def test_the_offer_to_word_it_lapses_after_a_week(world):
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, "Johan", JOHANS_LINES.replace("2026-12-01", "2027-01-19"))
    await says(world, johan, "/vakantie 24-11 t/m 4-12")
    await world.until(at("2027-01-10 10:00"))
    assert OFFER not in texts(johan)


async def test_the_words_of_a_button_typed_out_are_no_goal(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/doel")
    for words in ("Zo laten", "Zo klopt het", "Liever niet"):
        await says(world, johan, words)
    assert "Zo laten" not in "".join(texts(johan)[-3:])
    assert "Zo klopt het" not in "".join(texts(johan)[-2:])


@pytest.mark.parametrize(
    ("further", "quoted"),
    [
        ((), "in je eigen woorden:\n\nzes mensen achter het plan"),
        (("liever niet", "laat maar"), f":\n\n{GOAL}"),
        # He let it go to his coach, who has not agreed yet.
        (("liever niet", "ja"), "in je eigen woorden:\n\nzes mensen achter het plan"),
    ],
)
async def test_the_goal_that_he_put_in_his_words_and_left_at_that_is_the_one_he_looks_back_on(world, further, quoted):
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=JOHANS_LINES.replace("aantal: 7", "aantal: 2"))
    await says(world, johan, "/doel")
    await says(world, johan, "zes mensen achter het plan")
    for words in further:
        await says(world, johan, words)
    await world.until(at("2026-12-15 09:00"))
    assert quoted in johan.reads[-1].text


async def test_the_half_of_his_goal_that_comes_by_itself_is_part_of_it_and_then_it_may_go(world):
    ada, johan = await ada_and_johan(world)
    await world.until(OFFERED)
    first, second = "dat zes mensen achter mijn plan staan", "en om half zes nog iets over heb voor mijn dochter"
    await says(world, johan, first)
    (read,) = await says(world, johan, second)
    assert (f"\n\n{first} {second}\n\n" in read.text, read.text.endswith(NOTICES)) == (True, True)
    await taps(world, johan, "Rather not")
    await says(world, johan, "top, stuur maar")
    assert f"{first} {second}" in texts(ada)[-1]
