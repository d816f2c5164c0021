"""A meeting that did not take place: who is told, what does not come any more, and what now."""

import pytest
from sqlalchemy import select

from bot.actions.call_off import client_says_not
from bot.actions.take_turn import take_turn
from bot.storage import conversations, meetings, trajectories
from bot.storage.tables import conversation
from conversations.events import Lapsed
from tests.cast import ada_and_johan, at, dutch, lately, says, taps, texts
from tests.worlds import beginning

ENDED, FIRST = at("2026-12-01 15:05"), "dinsdag 1 december om 14:00"
WHAT_NOW = f"Je gesprek met Johan van {FIRST} gaat niet door.\n\nWat nu?"


@beginning
async def held_asked(world):
    """Ada, Johan, and the question whether their first meeting took place."""
    ada, johan = await ada_and_johan(world)
    await world.until(ENDED)
    return ada, johan, ada.reads[-1]


async def test_a_cancelled_meeting_asks_what_now_and_the_client_hears_which_one(world):
    ada, johan, asked = await held_asked(world)
    (now,) = await taps(world, ada, "Cancelled", asked)
    assert (now.text, now.buttons) == (
        WHAT_NOW,
        ((dutch("Another day"), dutch("One meeting fewer")), (dutch("Held"),)),
    )
    assert lately(world, johan) == [f"Volgens Ada is jullie gesprek van {FIRST} niet doorgegaan."]


async def test_another_day_for_it_brings_it_back_with_all_around_it(world):
    ada, johan, asked = await held_asked(world)
    (now,) = await taps(world, ada, "Cancelled", asked)
    await taps(world, ada, "Another day", now)
    await says(world, ada, "15 december 14:00")
    await taps(world, ada, "Only this one")
    await taps(world, ada, "Yes, move it")
    assert texts(johan)[-1].startswith(
        "Ada wil jullie gesprek van dinsdag 1 december verzetten naar dinsdag 15 december, zelfde tijd.\n\nKun je dan?"
    )
    seen = len(ada.reads)
    await world.until(at("2026-12-15 15:05"))
    assert [text for text in texts(ada, seen) if "klaar" in text or "doorgegaan" in text or "Gesprek 1" in text] != []


async def test_one_meeting_fewer_keeps_the_days_of_the_others_once_the_client_agrees(world):
    ada, johan, asked = await held_asked(world)
    (now,) = await taps(world, ada, "Cancelled", asked)
    await taps(world, ada, "One meeting fewer", now)
    await taps(world, johan, "I agree")
    (trajectory,) = await world.app.writer.run(trajectories.all_active)
    standing = await world.app.writer.run(meetings.standing, trajectory.id)
    assert [(one.number, f"{one.at.day:%d-%m}") for one in standing] == [
        (1, "22-12"),
        (2, "12-01"),
        (3, "02-02"),
        (4, "23-02"),
        (5, "16-03"),
        (6, "06-04"),
    ]


async def test_a_correction_is_told_to_whom_the_first_was_told(world):
    ada, johan, asked = await held_asked(world)
    await taps(world, ada, "Cancelled", asked)
    await taps(world, ada, "Held", asked)
    assert lately(world, johan) == [f"Volgens Ada is jullie gesprek van {FIRST} toch doorgegaan."]
    await world.until(at("2026-12-01 17:05"))
    assert johan.reads[-1].buttons != ()


async def test_under_what_is_off_she_can_say_that_it_took_place_after_all(world):
    ada, johan, asked = await held_asked(world)
    (off,) = await taps(world, ada, "Cancelled", asked)
    await taps(world, ada, "Held", off)
    assert lately(world, johan) == [f"Volgens Ada is jullie gesprek van {FIRST} toch doorgegaan."]


async def test_held_alone_is_told_to_nobody(world):
    ada, johan, asked = await held_asked(world)
    seen = len(johan.reads)
    assert await taps(world, ada, "Held", asked) == []
    assert len(johan.reads) == seen


async def says_it_did_not(world) -> None:
    """Johan says, where he is asked to look back, that his first meeting did not take place."""

    def said(work):
        row = work.one(select(conversation.c.id).where(conversation.c.script == "reflection"))
        one = conversations.by_id(work, row.id)
        assert one is not None
        client_says_not(work, one)
        take_turn(work, one, Lapsed(work.now))

    await world.app.writer.run(said)
    await world.settle()


async def test_nothing_comes_about_a_meeting_that_did_not_happen_in_the_clients_words(world):
    ada, johan, _ = await held_asked(world)
    await world.until(at("2026-12-01 17:05"))
    seen = len(ada.reads)
    await says_it_did_not(world)
    (told,) = ada.reads[seen:]
    assert told.text == f"Johan zegt dat jullie gesprek van {FIRST} niet is doorgegaan.\n\nWat nu?"
    assert told.buttons == ((dutch("Another day"), dutch("One meeting fewer")), (dutch("Held"),))
    his = len(johan.reads)
    await world.until(at("2026-12-14 08:59"))
    assert texts(johan, his) == []


async def test_what_the_coach_has_noted_stands_and_she_is_told(world):
    ada, _johan, asked = await held_asked(world)
    await taps(world, ada, "Held", asked)
    await world.until(at("2026-12-01 17:05"))
    seen = len(ada.reads)
    await says_it_did_not(world)
    (told,) = ada.reads[seen:]
    assert told.text == f"Johan zegt dat jullie gesprek van {FIRST} niet is doorgegaan."
    assert told.buttons == ((dutch("Held"), dutch("Moved"), dutch("Cancelled")),)
    (trajectory,) = await world.app.writer.run(trajectories.all_active)
    assert len(await world.app.writer.run(meetings.standing, trajectory.id)) == 7


async def test_nothing_that_comes_after_the_question_was_taken_back_is_no_note(world):
    _, johan = await ada_and_johan(world)
    (told,) = await says(world, johan, "niks dus")
    assert (told.text, told.buttons) == (dutch("Good. I leave it at this."), ())


HELD_NOT = ("Het ging niet door.", "ik heb haar helemaal niet gesproken?? lotte had griep. ik heb ada zelf maar gebeld")


@pytest.mark.parametrize("words", HELD_NOT)
async def test_johan_says_so_where_he_is_asked_to_look_back_and_is_asked_nothing_more(world, words):
    ada, johan, _ = await held_asked(world)
    await world.until(at("2026-12-01 17:05"))
    seen, his = len(ada.reads), len(johan.reads)
    johan.says(words)
    await world.after(minutes=2)
    assert texts(johan, his) == ["Goed dat je het zegt. Ik geef het door aan Ada."]
    assert texts(ada, seen) == [f"Johan zegt dat jullie gesprek van {FIRST} niet is doorgegaan.\n\nWat nu?"]
