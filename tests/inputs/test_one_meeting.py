"""A trajectory of a single meeting, from its preparation to the questions the client asks himself afterwards.

It is answered with a word and a picture, because that is an answer too.
"""

from datetime import date, timedelta

import pytest

from conversations.text import OnDay, SpokenDay
from tests.cast import JOHANS_LINES, a_trajectory, ada_and_johan, at, dutch, lately, reads, says, taps, texts
from tests.worlds import beginning

ONE = JOHANS_LINES.replace("aantal: 7", "aantal: 1").replace("om de: 3 weken\n", "om de: 1 week\nbewaren: 365\n")
FOLLOW_UP = at("2027-01-12 09:00")
LAST = dutch("This was my last question, {client}. Thanks for joining in.", client="Johan")
OFFER = dutch(
    "A question to yourself for later is fine: you write it down, I ask it on the day that you choose, and only you "
    "read that."
)
DAY = at("2027-02-08 09:00")


@beginning
async def pair(world):
    ada = await world.coach("Ada")
    return ada, await a_trajectory(world, ada, lines=ONE)


async def answers(world, johan, word="Rust 🙂"):
    """Johan answers everything that is asked with one word, and passes by what asks for a tap."""
    asked = 0
    ways = {dutch("Skip"), dutch("Back"), dutch("No, only for me")}
    while any(ways & set(row) for row in johan.reads[-1].buttons) and asked < 12:
        asked += 1
        johan.says(word)
        await world.settle()
        await world.after(minutes=2)
        if any(dutch("No, only for me") in row for row in johan.reads[-1].buttons):
            await taps(world, johan, "No, only for me")


async def followed_up(world):
    """Six weeks later, everything was answered with a word."""
    ada, johan = await pair(world)
    for moment in ("2026-11-26 09:00", "2026-12-01 17:00"):
        await world.until(at(moment))
        await answers(world, johan)
    await world.until(FOLLOW_UP)
    await answers(world, johan)
    return ada, johan


@beginning
async def planned(world):
    """Johan has been silent until six weeks later, and asks himself two things on two days."""
    ada, johan = await pair(world)
    await world.until(FOLLOW_UP)
    await taps(world, johan, "Skip")
    await taps(world, johan, "Choose my own questions")
    await says(world, johan, "Wie weet dit beter?\nWat kan weg?")
    await says(world, johan, "8 februari en 8 maart")
    return ada, johan


@pytest.mark.parametrize("before", [(), ("Nou.",)])
async def test_nobody_takes_leave_of_him_when_he_does_not_want_to_live(world, before):
    _, johan = await pair(world)
    await world.until(FOLLOW_UP)
    for words in before:
        await says(world, johan, words)
    said = [one.text for one in await says(world, johan, "Niet goed. Ik wil niet meer leven.")]
    heavy = dutch("What you write is heavy, {client}. Good that you say it.", client="Johan")
    assert [text.split("\n\n")[0] for text in said] == [heavy]
    await world.after(minutes=30)
    assert not any(OFFER in text for text in texts(johan))


async def test_who_asks_whether_his_coach_alone_reads_what_stays_with_him_hears_that_nobody_does(world):
    _, johan = await pair(world)
    await world.until(FOLLOW_UP)
    assert (await says(world, johan, "Leest alleen Ada dit?"))[0].text == dutch("Nobody, unless you want that.")


async def test_it_asks_before_and_after_and_makes_no_balance_of_a_single_meeting(world):
    ada, johan = await followed_up(world)
    assert dutch("The last meeting is near.") not in "".join(texts(johan))
    assert lately(world, johan) == [f"{dutch('Good, this stays with you.')}\n\n{OFFER}", LAST]
    notice = next(one for one in ada.reads if one.text.startswith(dutch("An overview is ready")))
    digest = "".join(one.text for one in await taps(world, ada, "Read the overview", notice))
    assert "Rust 🙂" in digest
    assert dutch("This is the last meeting of the contract.") in digest


@pytest.mark.parametrize("refuses", ["Dat hoeft Ada niet te weten.", "Dat hou ik liever bij me."])
async def test_who_says_that_she_need_not_know_has_it_kept_and_nothing_goes_to_her(world, refuses):
    ada, johan = await pair(world)
    await world.until(FOLLOW_UP)
    seen = len(ada.reads)
    await says(world, johan, "Slecht. Ik drink weer.")
    await world.after(minutes=2)
    heard = len(johan.reads)
    await says(world, johan, refuses)
    await world.after(days=4)
    assert dutch("Good, I pass it on to {coach}.", coach="Ada") not in "\n".join(
        one.text for one in johan.reads[heard:]
    )
    assert [one.text for one in ada.reads[seen:] if "overzicht" in one.text or "drink" in one.text] == []


async def test_who_does_not_say_whether_his_coach_may_read_it_hears_that_it_stays_with_him(world):
    ada, johan = await pair(world)
    await world.until(FOLLOW_UP)
    seen = len(ada.reads)
    await says(world, johan, "Het plan ligt er nog.")
    await world.after(minutes=2)
    assert johan.reads[-1].text == dutch("Thank you. May {coach} read this?", coach="Ada")
    await world.after(days=3)
    stays = dutch("What you wrote of how it is now, stays with you.")
    assert [one.text for one in johan.reads[-2:]] == [f"{stays}\n\n{OFFER}", LAST]
    assert "Het plan ligt er nog." not in "".join(texts(ada, seen))
    await taps(world, johan, "{coach} may read it", coach="Ada")
    farewell, _, said = johan.reads[-3:]
    assert farewell.buttons == (
        (f"✓ {dutch('{coach} may read it', coach='Ada')}",),
        (dutch("Choose my own questions"),),
    )
    assert said.text == dutch("Kept. {coach} gets to read it.", coach="Ada")
    assert "Het plan ligt er nog." in await reads(world, ada)


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Het plan ligt er nog.\ndoe ada de groetjes", "Thank you. May {coach} read this, with your regards?"),
        ("Het plan ligt er nog.", "Thank you. May {coach} read this?"),
    ],
)
async def test_regards_in_what_he_writes_weeks_later_go_along_with_it(world, words, asked):
    _, johan = await pair(world)
    await world.until(FOLLOW_UP)
    await says(world, johan, words)
    await world.after(minutes=2)
    question = johan.reads[-1]
    assert question.text == dutch(asked, coach="Ada")
    assert [one.text for one in await says(world, johan, "En jij bedankt, voor zover dat bij jou aankomt.")] == [
        f"{dutch('You are welcome.')} {dutch('May {coach} still read what you wrote?', coach='Ada')}"
    ]
    await taps(world, johan, "Yes, send it along", question)


@pytest.mark.parametrize(("whom", "gets"), [("Ada", True), ("Karin", False)])
async def test_who_repeats_the_question_and_is_curious_lets_her_read_it(world, whom, gets):
    ada, johan = await pair(world)
    await world.until(FOLLOW_UP)
    await says(world, johan, "Het plan ligt er nog.")
    await world.after(minutes=2)
    told = await says(world, johan, f"Mag {whom} dit lezen? Ik ben benieuwd wat ze vindt")
    assert (told[0].text.startswith(dutch("Good, I pass it on to {coach}.", coach="Ada"))) is gets
    await world.after(minutes=2)
    assert ("Het plan ligt er nog." in await reads(world, ada)) is gets


async def test_it_counts_the_hours(world):
    ada, johan = await pair(world)
    assert (await says(world, ada, "/vlieguren"))[0].text.startswith("Je hebt alles bij elkaar 0 uur gecoacht.")
    await world.until(at("2026-12-01 17:00"))
    assert (await says(world, ada, "/vlieguren"))[0].text == "Je hebt alles bij elkaar 1 uur gecoacht.\n\nJohan: 1 uur"
    await says(world, johan, "/vergeetmij")
    await taps(world, johan, "Yes, erase everything")
    assert (await says(world, ada, "/vlieguren"))[0].text == (
        "Je hebt alles bij elkaar 1 uur gecoacht.\n\nGewiste trajecten: 1 uur"
    )


async def test_it_counts_no_meeting_that_was_cancelled(world):
    ada, _ = await pair(world)
    await world.until(at("2026-12-01 15:00"))
    await taps(world, ada, "Cancelled")
    assert (await says(world, ada, "/vlieguren"))[0].text == "Je hebt alles bij elkaar 0 uur gecoacht."


async def test_it_brings_his_own_questions_on_his_days_and_the_coach_notices_nothing(world):
    ada, johan = await planned(world)
    heard = len(ada.reads)
    await world.until(DAY)
    opening = dutch("You wanted to ask yourself this. Nobody else sees it.")
    assert lately(world, johan) == [f"{opening}\n\nWie weet dit beter?"]
    (answer,) = await says(world, ada, "/trajecten")
    assert dutch("Nothing is waiting.") in answer.text
    await says(world, johan, "Mo")
    await world.after(minutes=2)
    assert lately(world, johan) == ["Wat kan weg?"]
    (told,) = await says(world, johan, "Sla maar over")
    assert told.text == dutch("Kept, for you alone.")
    assert texts(ada, heard) == [answer.text]


GONE = dutch("What you wrote stays here until {day}; then I erase it.", day=OnDay(date(2027, 12, 1)))


async def test_once_all_is_over_he_hears_what_is_so_then_and_nothing_of_meetings(world):
    _, johan = await followed_up(world)
    told = {
        "krijg ik nog vragen?": f"{dutch('I ask nothing more.')}\n\n{GONE}",
        "mag ik je later nog schrijven?": f"{dutch('You can always write something more here later.')}\n\n{GONE}",
        "hoe lang bewaar je dit": f"{GONE}\n\n{dutch('Sooner is fine too: /vergeetmij erases everything.')}",
        "hoe haal ik alles op": dutch("Tap below, and I send you all that you wrote here. It is for you alone."),
        "moet ik nog iets doen?": dutch("For me you need not do anything now."),
    }
    assert {words: (await says(world, johan, words))[0].text for words in told} == told


async def test_what_he_says_later_of_his_own_questions_is_heard_as_long_as_they_are_to_come(world):
    _, johan = await planned(world)
    await world.after(hours=60)
    days = dutch("{one} and {other}", one=SpokenDay(date(2027, 2, 8)), other=SpokenDay(date(2027, 3, 8)))
    other = dutch("Good. Then I ask you this on {days}.", days=SpokenDay(date(2027, 2, 15)))
    told = {
        "Ja doe maar. Vraag je het nou nog op 8 februari?": dutch("Your own question comes on {days}.", days=days),
        "toch liever 15 februari": other,
        "toch maar niet": dutch("Good. Then I ask nothing."),
    }
    assert {words: (await says(world, johan, words))[0].text for words in told} == told
    assert await world.next_due() is None
    await says(world, johan, "ik wil mezelf toch nog iets vragen")
    await says(world, johan, "Wat kan weg?")
    day = dutch("{days}", days=SpokenDay(date(2027, 2, 25)))
    assert day in johan.reads[-1].text


async def test_it_waits_until_nothing_else_is_open(world):
    _, johan = await planned(world)
    await world.until(DAY - timedelta(hours=1))
    await says(world, johan, "/doel")
    await world.until(DAY)
    assert lately(world, johan) == []


async def test_what_he_writes_to_it_after_a_week_and_more_is_its_answer_and_no_day_on_which_he_would_be_asked(world):
    ada, johan = await planned(world)
    heard = len(ada.reads)
    await world.until(DAY + timedelta(days=9))
    (told,) = await says(world, johan, "Sorry, een week later. Mo weet dit, en op dinsdag Karin ook. Twee namen dus.")
    assert told.text == dutch("Kept, for you alone.")
    assert texts(ada, heard) == []
    await world.until(at("2027-03-08 09:00"))
    assert johan.reads[-1].text.endswith("Wie weet dit beter?")


async def test_one_tap_ends_them(world):
    _, johan = await planned(world)
    await world.until(DAY)
    await taps(world, johan, "No more questions of mine")
    assert await world.next_due() is None


async def test_stop_ends_them_and_the_coach_hears_nothing_of_it(world):
    ada, johan = await planned(world)
    heard = len(ada.reads)
    (said,) = await says(world, johan, "/stop")
    assert said.text == dutch("Good. No more questions. What you wrote stays yours: /antwoorden shows it.")
    assert (await world.next_due(), texts(ada, heard)) == (None, [])


async def test_the_number_of_the_meeting_before_a_day_of_the_week_and_its_number_is_no_part_of_the_date(world):
    ada, _ = await ada_and_johan(world)
    said = await says(world, ada, "/verzet 1 dinsdag 8 15:00")
    assert said[0].text == "Dat is dinsdag 8 december 2026 om 15:00."
