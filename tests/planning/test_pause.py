"""A trajectory rests until a day, and goes on by itself."""

from datetime import date, datetime

from conversations.text import Text
from tests.cast import CLEOS_LINES, OFFER, a_trajectory, ada_and_johan, asked, at, dutch, lately, says, taps, texts
from tests.worlds import beginning

RESTS = dutch(
    "{coach} lets the trajectory rest. Until {day} nothing comes.", coach="Ada", day=datetime(2027, 1, 25).date()
)
BACK = dutch("Good to see you again. From here on I am back around your meetings.")


@beginning
async def paused(world):
    """Ada lets everything rest from the first day until after three meetings, and leaves those where they are."""
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/pauze 25-1")
    await taps(world, ada, "Yes, let it rest")
    return ada, johan


async def test_nothing_comes_until_it_goes_on_by_itself_in_one_message(world):
    ada, johan = await ada_and_johan(world)
    (sure,) = await says(world, ada, "/pauze 25-1")
    assert sure.text.startswith(
        "Tot maandag 25 januari 2027 komt er niets, niet bij Johan en niet bij jou.\n\n"
        "Wat hieronder staat, valt in die tijd. Daarvoor stel ik een andere dag voor.\n\n"
        "Gesprek 1: dinsdag 1 december om 14:00\nGesprek 2: dinsdag 22 december om 14:00\n"
    )
    seen = len(johan.reads)
    _, proposal = await taps(world, ada, "Yes, let it rest")
    assert texts(johan, seen) == [RESTS]
    along = dutch("Move {number} and all later ones: {moment}", number=1, moment=datetime(2027, 1, 26, 14))
    assert proposal.buttons[0] == (along,)
    ada.taps(along)
    await world.settle()
    adas, johans = len(ada.reads), len(johan.reads)
    await world.until(at("2027-01-25 08:59"))
    assert (texts(ada, adas), texts(johan, johans)) == ([], [])
    await world.until(at("2027-01-25 09:05"))
    assert texts(ada, adas)[0] == dutch("The trajectory with {client} goes on.", client="Johan")
    (only,) = texts(johan, johans)
    assert only.startswith(f"{BACK}\n\nMorgen om 14:00 spreek je Ada")
    assert "spreek je Ada" in only
    # What was to be offered before that question, on the first day of the pause, is not offered after it.
    await taps(world, johan, "Not prepared")
    await says(world, johan, "niets")
    await world.until(at("2027-01-26 12:00"))
    assert OFFER not in texts(johan, johans)


async def test_meetings_left_in_a_pause_bring_no_pile_when_it_is_over(world):
    ada, johan = await paused(world)
    adas, johans = len(ada.reads), len(johan.reads)
    await world.until(at("2027-01-25 12:00"))
    # Of three meetings that have gone by, the evaluation is still in time.
    (only,) = texts(johan, johans)
    assert only.startswith(f"{BACK}\n\nDag Johan. ")
    goes_on, evaluation = texts(ada, adas)
    assert goes_on == dutch("The trajectory with {client} goes on.", client="Johan")
    assert "Johan" in evaluation


async def test_a_question_that_was_open_can_be_answered_but_nothing_reminds_of_it(world):
    ada, johan = await asked(world)
    await says(world, ada, "/pauze 30-11")
    await taps(world, ada, "Yes, let it rest")
    seen = len(johan.reads)
    await world.until(at("2026-11-27 12:00"))
    assert texts(johan, seen) == []
    # He heard of the pause just now, so he is asked what his words are about.
    await says(world, johan, "Hoe krijg ik ze mee?")
    await taps(world, johan, "Yes, my answer")
    await world.after(minutes=2)
    (newest,) = lately(world, johan)
    assert newest.startswith(dutch("You take that question along:"))


async def test_the_coach_goes_on_before_the_day(world):
    ada, johan = await paused(world)
    assert dutch("Everything rests until {day}.", day=datetime(2027, 1, 25).date()) in (
        (await says(world, ada, "/trajecten"))[0].text
    )
    await says(world, ada, "/pauze")
    ada.taps(dutch("Go on now"))
    ada.taps(dutch("Go on now"))
    await world.settle()
    assert lately(world, johan) == [BACK]
    await world.until(at("2026-11-26 09:00"))
    offer, question = lately(world, johan)
    assert offer.startswith("Dag Johan. Zo staat je doel in jullie afspraken:")
    assert question.startswith("Dag Johan. Je spreekt Ada dinsdag om 14:00 voor het eerst.")


async def test_a_day_that_has_been_or_is_too_far_away_is_asked_for_again(world):
    ada, johan = await ada_and_johan(world)
    before = len(johan.reads)
    told = [(await says(world, ada, f"/pauze {words}"))[0] for words in ("vandaag", "2028-01-01", "31-02", "ooit")]
    fits = dutch(
        "It can go on from {first}, and rest until {last}.",
        first=at("2026-11-24").date(),
        last=at("2027-05-25").date(),
    )
    assert [one.text.split("\n\n")[0] for one in told] == [
        fits,
        fits,
        dutch(
            "{why} The nearest day is {date}.", why=Text("That month has {days} days.", days=28), date=date(2027, 2, 28)
        ),
        dutch("I see no day in this. Write it like {example}, or {example2}.", example="ma 30 nov", example2="2 weken"),
    ]
    assert [one.buttons[0][1] for one in told] == ["november 2026"] * 4
    assert texts(johan, before) == []


async def test_the_nearest_day_to_one_that_is_not_there_is_taken_with_one_tap(world):
    ada, _ = await ada_and_johan(world)
    (asked,) = await says(world, ada, "/pauze tot 31-02")
    assert asked.buttons[-2:] == (("zo 28 feb",), (dutch("Leave it"),))
    (sure,) = await taps(world, ada, "{day}", day="zo 28 feb")
    assert "zondag 28 februari 2027" in sure.text


async def test_a_pause_is_typed_as_one_says_it(world):
    ada, _ = await ada_and_johan(world)
    (sure,) = await says(world, ada, "/pauze tot 25 januari")
    assert "maandag 25 januari 2027" in sure.text
    *_, sure = await says(world, ada, "/pauze 2 weken")
    assert "maandag 7 december 2026" in sure.text


async def test_a_client_who_stops_during_a_pause_has_stopped(world):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/pauze 25-11")
    await taps(world, ada, "Yes, let it rest")
    await says(world, johan, "/stop")
    assert lately(world, ada) == [dutch("{client} has stopped.", client="Johan")]
    adas, johans = len(ada.reads), len(johan.reads)
    await world.until(at("2026-11-27 12:00"))
    assert (texts(ada, adas), texts(johan, johans)) == ([], [])


async def test_a_coach_of_several_chooses_which_one_rests_until_the_day_he_wrote(world):
    ada, johan = await ada_and_johan(world)
    cleo = await a_trajectory(world, ada, "Cleo", CLEOS_LINES)
    (which,) = await says(world, ada, "/pauze 25-11")
    assert (which.text, which.buttons) == (dutch("Which trajectory rests?"), (("Cleo",), ("Johan",)))
    ada.taps("Cleo")
    await world.settle()
    before = texts(johan)
    await taps(world, ada, "Yes, let it rest")
    (newest,) = lately(world, cleo)
    assert newest.startswith("Ada laat het traject rusten.")
    assert texts(johan) == before


async def test_the_card_of_a_trajectory_lets_it_rest_and_go_on(world):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/traject")
    await taps(world, ada, "More")
    (asked_until,) = await taps(world, ada, "Let it rest")
    assert asked_until.buttons[0][1] == "november 2026"
    ada.taps("25")
    await world.settle()
    await taps(world, ada, "Yes, let it rest")
    (card,) = await says(world, ada, "/traject")
    assert "Alles rust tot woensdag 25 november 2026." in card.text
    ada.taps(dutch("Go on now"), card)
    await world.settle()
    assert lately(world, johan) == [BACK]
