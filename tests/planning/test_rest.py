"""A client's rest is not leave: it stops what is asked of him as a client, and nothing else."""

import pytest

from bot.actions.rest import LENGTHS
from tests.cast import CLEOS_LINES, ada_and_johan, at, coached_by_two, dutch, invited, joins, lately, says, taps, texts
from tests.worlds import beginning

RESTS = "Johan wil tot {} geen vragen. Jullie gesprekken blijven staan."


@beginning
async def ada_who_is_coached(world):
    """Ada coaches Johan, and Bram coaches her: her meeting with him is a week after hers with Johan."""
    ada, johan = await ada_and_johan(world)
    bram = await world.coach("Bram")
    lines = CLEOS_LINES.replace("Cleo", "Ada")
    ada.starts(await invited(world, bram, lines))
    await world.settle()
    await joins(world, bram, ada)
    return ada, bram, johan


async def rests(world, person, length=28):
    """Somebody has himself asked nothing for so many days."""
    await says(world, person, "/instellingen")
    await taps(world, person, "No questions for a while")
    await taps(world, person, LENGTHS[length].source)


def asks_her(ada, since):
    """What was asked of Ada as a client."""
    return [one.text for one in ada.reads[since:] if any(dutch("Not prepared") in row for row in one.buttons)]


async def test_who_coaches_too_goes_on_being_told_what_her_client_wrote(world):
    ada, *_ = await ada_who_is_coached(world)
    await rests(world, ada)
    seen = len(ada.reads)
    await world.until(at("2026-12-01 18:00"))
    assert asks_her(ada, seen) == []
    assert sorted(text.partition("\n")[0] for text in texts(ada, seen)) == [
        "Er ligt een overzicht klaar",
        "Is gesprek 1 met Johan doorgegaan?",
        "Je sprak Johan. Hooguit drie korte vragen, alleen voor jou.",
        "Morgen om 10:00 spreek je Bram, in het tuinhuis.",
        "Morgen om 14:00 spreek je Johan, in de werkkamer van Ada.",
    ]


async def test_the_leave_of_who_coaches_and_rests_stays_when_the_rest_ends(world):
    ada, bram, _ = await ada_who_is_coached(world)
    await says(world, ada, "/vakantie 23-11 t/m 27-11")
    await rests(world, ada)
    await says(world, ada, "/instellingen")
    (card,) = await taps(world, ada, "Ask me again")
    leave = dutch("Leave from {first} to {last}", first=at("2026-11-23").date(), last=at("2026-11-27").date())
    assert (leave in card.text, "vraag ik je niets" in card.text) == (True, False)
    assert lately(world, bram) == [dutch("{client} gets my questions again.", client="Ada")]
    (listed,) = await says(world, ada, "/vakantie")
    assert listed.text.startswith(leave)


async def test_leave_says_that_it_is_leave_when_somebody_taps_an_old_button_to_be_asked_again(world):
    _, johan = await ada_and_johan(world)
    (said,) = await says(world, johan, "/pauze 7 december")
    await taps(world, johan, "Ask me again", said)
    await says(world, johan, "/vakantie 23-11 t/m 27-11")
    johan.taps(dutch("Ask me again"), said)
    await world.settle()
    assert johan.toasts[-1] == dutch(
        "You are on leave until {last}; in /vakantie you withdraw it.", last=at("2026-11-27").date()
    )


@pytest.mark.parametrize("day", ["30 november", "14 december"])
async def test_what_he_said_last_counts_be_it_shorter_or_longer(world, day):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/pauze 7 december")
    (said,) = await says(world, johan, f"/pauze {day}")
    assert said.text == f"Tot maandag {day} 2026 vraag ik je niets."
    assert lately(world, ada) == [RESTS.format(f"maandag {day} 2026")]
    (asked,) = await says(world, johan, "/pauze")
    assert (asked.text.partition("\n")[0], (dutch("Ask me again"),) in asked.buttons) == (said.text, True)


async def test_the_same_day_once_more_is_no_news(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/pauze 7 december")
    before = texts(ada)
    await says(world, johan, "/pauze 7 december")
    assert texts(ada) == before


async def test_a_shorter_rest_lets_the_question_before_the_meeting_come(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/pauze 7 december")
    await says(world, johan, "/pauze 25 november")
    await world.until(at("2026-11-26 09:05"))
    (newest,) = lately(world, johan)
    assert newest.startswith("Dag Johan. Je spreekt Ada dinsdag om 14:00 voor het eerst.")


async def test_no_meeting_is_proposed_elsewhere_because_of_a_rest(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/pauze 25 januari")
    await says(world, ada, "/vakantie 21-12 t/m 3-1")
    assert lately(world, ada)[-1].startswith("Dit valt in je vakantie:")
    assert ada.reads[-1].buttons[0] == ("Verzet 2: dinsdag 15 december om 14:00",)


async def test_both_coaches_hear_it_and_he_reads_that_they_do(world):
    ada, bram, johan = await coached_by_two(world)
    (asked,) = await says(world, johan, "/pauze")
    assert "Je gesprekken blijven staan, en je coaches horen het." in asked.text
    adas, brams = len(ada.reads), len(bram.reads)
    await taps(world, johan, "A week")
    assert (texts(ada, adas), texts(bram, brams)) == ([RESTS.format("maandag 30 november 2026")],) * 2
    (noted, *_) = await says(world, johan, "/vakantie 24-12 t/m 27-12")
    assert noted.text.endswith("In die dagen vraag ik niets, en je coaches horen wanneer je weg bent.")


async def test_who_is_both_and_says_pauze_is_offered_either(world):
    ada, _, johan = await ada_who_is_coached(world)
    seen = len(johan.reads)
    pause, own = await says(world, ada, "/pauze 7 december")
    assert pause.text.startswith("Tot maandag 7 december 2026 komt er niets, niet bij Johan en niet bij jou.")
    assert own.text == "En wil jij zelf even geen vragen, als klant van Bram? Tik dan hier."
    (asked,) = await taps(world, ada, "No questions for a while", own)
    assert asked.text.startswith("Hoe lang zal ik je niets vragen? Jullie gesprekken blijven staan, en Bram hoort het.")
    assert texts(johan, seen) == []


async def test_erasing_what_she_wrote_as_a_client_leaves_her_leave_as_a_coach(world):
    ada, _, _ = await ada_who_is_coached(world)
    await says(world, ada, "/vakantie 23-11 t/m 27-11")
    await rests(world, ada)
    await says(world, ada, "/vergeetmij")
    await taps(world, ada, "Yes, erase everything")
    await world.settle()
    (listed,) = await says(world, ada, "/vakantie")
    assert listed.text.startswith("Vakantie van maandag 23 november 2026 tot en met vrijdag 27 november 2026")
