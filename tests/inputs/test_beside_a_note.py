"""What somebody writes on after a note is heard for what it is: what is for his coach is offered, what is asked is
answered, and what he takes back is not passed on."""

import pytest

from tests.cast import ada_and_johan, asked, at, dutch, overview, says, taps, texts

OFFER = dutch("I do not know that, but {coach} surely does. Shall I ask it?", coach="Ada")
MOVE = dutch("Moving a meeting is up to you and {coach}. Shall I pass this on now?", coach="Ada")
LEFT = dutch("Good. I pass nothing on.")
SENT = dutch("I pass it on at once. Whether {coach} sees it today, I cannot know.", coach="Ada")
NOTE = "Het regent in de gang."


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Moet ik een laptop meenemen of gewoon mezelf?", OFFER),
        ("kan dinsdag ook online? anders ben ik een halve dag kwijt", OFFER),
        ("dinsdag 2 uur red ik misschien nie, sta dan te lossen", MOVE),
        ("wil jij aan Ada zeggen wat er gebeurd is", SENT),
        ("is dat duidelijk zo?", dutch("It is good like this. You can always write something more here.")),
    ],
)
async def test_what_wants_an_answer_gets_one_although_it_comes_behind_a_note(world, words, told):
    _, johan = await ada_and_johan(world)
    await says(world, johan, NOTE)
    (said,) = await says(world, johan, words)
    assert said.text == told


async def test_what_only_goes_on_with_the_note_is_part_of_it(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, NOTE)
    assert await says(world, johan, "En op de trap ook.") == []


COMES = "Fijn, dan spreek je Ada dinsdag om 14:00. Ik geef niets door."


@pytest.mark.parametrize(
    ("words", "told"), [("laat maar, ik neem een ander mee", LEFT), ("o wacht, dan lukt het toch gewoon", COMES)]
)
async def test_that_it_suits_after_all_is_passed_on_to_nobody_and_kept_with_it(world, words, told):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "kan het dinsdag een dag later?")
    seen = len(ada.reads)
    (said,) = await says(world, johan, words)
    assert (said.text, texts(ada, seen)) == (told, [])
    assert words in "".join(one.text for one in await says(world, johan, "/antwoorden"))


async def test_what_he_would_not_have_asked_of_her_she_does_not_read_later(world):
    ada, johan = await ada_and_johan(world)
    question = "Kun jij me zeggen of ik Kemal moet bellen?"
    await says(world, johan, question)
    (said,) = await says(world, johan, "Nee laat maar, zie haar dinsdag toch.")
    assert (said.text, question in await overview(world, ada)) == (LEFT, False)


async def test_who_cannot_come_hears_a_human_word_once(world):
    _, johan = await ada_and_johan(world)
    (said,) = await says(world, johan, "ben ziek, 39,2, kan dinsdag niet")
    assert said.text == f"{dutch('Get well soon, {client}.', client='Johan')}\n\n{MOVE}"
    assert await says(world, johan, "echt balen want ik had zoveel") == []


async def test_a_wish_that_went_as_a_note_is_his_when_the_meeting_moves(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "Zou Ada ons gesprek van dinsdag naar woensdag kunnen zetten? Ik zit dan in Zwolle.")
    await taps(world, johan, "Tell {coach} now", coach="Ada")
    seen = len(johan.reads)
    await says(world, ada, "/verzet Johan 2-12-2026 14:00")
    await taps(world, ada, "Only this one")
    await taps(world, ada, "Yes, move it")
    assert "voor je verzet" in "".join(texts(johan, seen))


async def test_whether_it_is_for_his_work_is_told_and_the_question_stays(world):
    _, johan = await asked(world)
    (said,) = await says(world, johan, "Is dit voor de evaluatie van HR?")
    source = "No, it is for your talks with {coach}. Nobody else reads along, nobody at your work either."
    assert said.text == dutch(source, coach="Ada")
    await says(world, johan, "Hoe ik nee zeg.")
    assert "Hoe ik nee zeg." in "".join(one.text for one in await says(world, johan, "/antwoorden"))


async def test_regards_within_a_note_are_offered(world):
    _, johan = await ada_and_johan(world)
    *_, said = await says(world, johan, "Doe Ada de groeten. Ik vergat haar een hand te geven.")
    assert said.text == dutch("Shall I give {coach} your regards?", coach="Ada")


async def test_where_and_when_it_was_is_told_and_what_is_not_known_is_offered(world):
    _, johan = await ada_and_johan(world)
    known, offer = await says(world, johan, "Hoe laat ook weer precies en waar zet ik mijn fiets")
    assert ("14:00" in known.text, offer.text) == (True, OFFER)


async def test_that_an_offer_beside_an_answer_is_not_needed_any_more_is_heard(world):
    ada, johan = await asked(world)
    await says(world, johan, "Over mijn baas. Kan het dinsdag een half uurtje later?")
    seen = len(ada.reads)
    (said,) = await says(world, johan, "de vergadering is verplaatst. 14.00 uur blijft dus staan.")
    assert (said.text, texts(ada, seen)) == (LEFT, [])


async def test_what_he_tells_besides_is_heard_for_itself(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "mag m'n hond mee?")
    words = "Laat maar, de buurvrouw past op. Wel een tip voor Ada: het gaat over mijn baas"
    assert [one.text for one in await says(world, johan, words)] == [LEFT]
    assert "het gaat over mijn baas" in "".join(one.text for one in await says(world, johan, "/antwoorden"))


async def test_who_wants_no_more_for_today_hears_that(world):
    _, johan = await ada_and_johan(world)
    (said,) = await says(world, johan, "Doe mij maar geen vraag meer vandaag, ik ga gourmetten")
    assert said.text == dutch("Good. Nothing more today.")


async def test_half_an_answer_is_kept_where_the_rest_is_for_later(world):
    _, johan = await asked(world)
    words = "Dat ik het moet zeggen en dat ik moet rekenen. vraag me t morgen nog es"
    (said,) = await says(world, johan, words)
    assert said.text == "Bewaard. Ik vraag het je morgen."
    assert "dat ik moet rekenen" in "".join(one.text for one in await says(world, johan, "/antwoorden"))


@pytest.mark.parametrize("words", ["ik stop ermee", "ik kap ermee hoor"])
async def test_who_says_that_he_stops_is_asked_what_he_means(world, words):
    _, johan = await asked(world)
    (said,) = await says(world, johan, words)
    assert said.text == dutch("Do you want to stop with the questions, or is this your answer?")


async def test_what_he_wants_to_talk_about_takes_the_place_of_what_he_brings_although_a_note_is_open(world):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe ik nee zeg.")
    await world.after(minutes=20)
    await says(world, johan, NOTE)
    (said,) = await says(world, johan, "Ik wil het dinsdag toch over mijn salaris hebben")
    assert said.text.startswith(dutch("You take this one along:"))
    assert "salaris" in await overview(world, ada)


async def test_what_he_also_wants_to_talk_about_comes_with_what_he_brings(world):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe ik nee zeg.")
    await world.after(hours=20)
    (said,) = await says(world, johan, "voor dinsdag nog: ik wil het ook over mijn vader hebben")
    assert said.text == f"{dutch('You take this along as well:')}\n\nik wil het ook over mijn vader hebben"
    shown = await overview(world, ada)
    assert ("Hoe ik nee zeg." in shown, "over mijn vader" in shown) == (True, True)


async def test_what_he_wants_to_talk_about_before_he_is_asked_stands_where_he_is_asked_for_it(world):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:05"))
    await says(world, johan, "overslaan")
    await world.until(at("2026-12-05 12:00"))
    (said,) = await says(world, johan, "Met Ada wil ik het de volgende keer over oudjaar hebben.")
    where = dutch("{coach} reads it before your meeting.", coach="Ada")
    topic = "Met Ada wil ik het de volgende keer over oudjaar hebben."
    assert said.text == f"{dutch('You take this one along:')} ❝{topic}❞\n\n{where}"
    await world.until(at("2026-12-18 09:00"))
    assert any(topic in one and "Wat wil je daarover met Ada uitzoeken?" in one for one in texts(johan))
