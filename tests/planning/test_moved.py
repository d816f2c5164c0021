"""When a meeting moves, what comes around it moves along: what is open, what was asked, what was said, and what the
coach reads. And the client is asked whether he can."""

from datetime import datetime

import pytest

from bot.storage import meetings, trajectories
from tests.cast import (
    JOHANS_LINES,
    OFFER,
    a_trajectory,
    ada_and_johan,
    asked,
    at,
    dutch,
    lately,
    reads,
    says,
    taps,
    texts,
)

FIRST, WEEK_LATER, FRIDAY = "dinsdag 1 december om 14:00", "dinsdag 8 december om 14:00", "vrijdag 4 december om 14:00"

MOVES = "Ada wil jullie gesprek van dinsdag 1 december verzetten naar dinsdag 8 december, zelfde tijd."


def questions_before(person, since: int = 0) -> list[str]:
    """The openings of the preparations that came."""
    asked = [one for one in person.reads[since:] if any(dutch("Not prepared") in row for row in one.buttons)]
    return [one.text.partition("\n")[0] for one in asked]


async def move_first(world, ada, day: str) -> None:
    """Ada moves her first meeting alone."""
    await says(world, ada, "/verzet")
    ada.taps(dutch("{number}: {moment}", number=1, moment=datetime(2026, 12, 1, 14)))
    await world.settle()
    await says(world, ada, day)
    await taps(world, ada, "Only this one")
    await taps(world, ada, "Yes, move it")


async def test_both_read_from_which_day_to_which(world):
    ada, johan = await ada_and_johan(world)
    await move_first(world, ada, "8 december 14:00")
    assert lately(world, ada) == [f"{dutch('Moved.')}\n\nGesprek 1: van {FIRST} naar {WEEK_LATER}"]
    assert lately(world, johan) == [f"{MOVES}\n\nKun je dan?"]
    assert johan.reads[-1].buttons == ((dutch("I can"), dutch("I cannot")), (dutch("For your calendar (.ics)"),))


async def asks_for_three(world):
    """Johan has asked Ada for three o'clock; what she read then."""
    ada, johan = await asked(world)
    await says(world, johan, "kan het dinsdag ook om 15 uur?")
    await says(world, johan, "ja")
    return ada, johan, ada.reads[-1]


async def test_a_coach_moves_it_with_a_tap_under_what_was_asked_or_with_a_yes_in_her_own_words(world):
    ada, johan, asks = await asks_for_three(world)
    whether = "\n\n".join(
        (
            dutch("This is about your meeting with {client}.", client="Johan"),
            "Gesprek 1: dinsdag 1 december om 15:00",
            dutch("Shall I do this?"),
        )
    )
    assert asks.buttons == ((dutch("Move a meeting"),),)
    assert [one.text for one in await taps(world, ada, "Move a meeting", asks)] == [whether]
    await taps(world, ada, "No, leave it")
    assert [one.text for one in await says(world, ada, "Dat kan, 15 uur is goed")] == [whether]
    await taps(world, ada, "Yes, move it")
    moves = "Ada heeft jullie gesprek van dinsdag 1 december voor je verzet naar 15:00."
    assert lately(world, johan)[0].partition("\n")[0] == moves
    # It moves once; after that such words are hers to keep.
    (memo,) = await says(world, ada, "Dat kan, 15 uur is goed")
    assert memo.text == dutch("Shall I keep this as a memo about {client}? Only you read it.", client="Johan")


async def test_who_can_says_so_with_one_tap_and_is_shown_when_and_where_and_his_coach_reads_it_once(world):
    ada, johan = await ada_and_johan(world)
    await move_first(world, ada, "8 december 14:00")
    seen, notice = len(ada.reads), johan.reads[-1]
    then = f"Dan zie je Ada {WEEK_LATER}, in de werkkamer."
    for _ in range(2):
        assert await taps(world, johan, "I can", notice) == []
    assert (johan.toasts[-1], texts(ada, seen)) == (then, [f"Johan kan op {WEEK_LATER}."])


async def test_the_coach_hears_once_and_at_once_that_he_cannot_with_another_day_to_choose(world):
    ada, johan = await ada_and_johan(world)
    await move_first(world, ada, "8 december 14:00")
    seen, notice = len(ada.reads), johan.reads[-1]
    for _ in range(2):
        await taps(world, johan, "I cannot", notice)
    (told,) = ada.reads[seen:]
    assert told.text.startswith(
        f"Johan kan niet op {WEEK_LATER}. Het blijft daar staan tot jij het verzet.\n\nGesprek 1 met Johan"
    )
    assert told.buttons[-1] == (dutch("Another day"), dutch("Leave it there"))
    assert johan.toasts[-1] == dutch("{coach} hears it, and looks for another day.", coach="Ada")


async def test_who_proposed_that_moment_himself_is_not_asked_whether_he_can(world):
    ada, johan = await ada_and_johan(world)
    for words in ("Ik kan dinsdag niet", "Meteen aan Ada", "de 8e zou fijn zijn", "ja"):
        await says(world, johan, words)
    await move_first(world, ada, "8 december 14:00")
    has = "{coach} has moved your meeting of {day} for you, to {new}, at the same time."
    told = dutch(has, coach="Ada", day="dinsdag 1 december", new="dinsdag 8 december")
    assert (johan.reads[-1].text, johan.reads[-1].buttons) == (told, ((dutch("For your calendar (.ics)"),),))


@pytest.mark.parametrize(
    ("to", "new", "old"),
    [
        ("1 december 15:00", "dinsdag 1 december om 15:00", "14:00"),
        ("9 december 14:00", "woensdag 9 december om 14:00", "dinsdag 1 december om 14:00"),
    ],
)
async def test_who_asked_for_another_time_and_gets_another_than_he_named_is_asked_whether_he_can(world, to, new, old):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "Kan ik de 1e een half uurtje later? Ik moet om half 2 naar de fysio.")
    await taps(world, johan, "Tell {coach} now", coach="Ada")
    await move_first(world, ada, to)
    told = dutch("You asked for another time. {coach} proposes {new}, instead of {old}.", coach="Ada", new=new, old=old)
    assert johan.reads[-1].text == f"{told}\n\n{dutch('Can you make it then?')}"


async def test_who_cannot_then_and_says_when_he_can_is_offered_that_it_goes_along(world):
    ada, johan = await ada_and_johan(world)
    await move_first(world, ada, "8 december 14:00")
    offer = dutch("Shall I pass this on to {coach} now?", coach="Ada")
    said = await says(world, johan, "nee, en voor de 8e zou fijn zijn")
    assert [one.text for one in said] == [dutch("{coach} hears it, and looks for another day.", coach="Ada"), offer]
    await says(world, johan, "liefst 's ochtends")
    await says(world, johan, "ja")
    assert "en voor de 8e zou fijn zijn\nliefst 's ochtends" in lately(world, ada)[-1]


async def test_a_tap_about_a_day_that_it_has_no_more_says_so(world):
    ada, johan = await ada_and_johan(world)
    await move_first(world, ada, "8 december 14:00")
    notice = johan.reads[-1]
    await move_first_again(world, ada)
    seen = len(ada.reads)
    await taps(world, johan, "I cannot", notice)
    assert (johan.toasts[-1], len(ada.reads)) == (dutch("This meeting has a new date already."), seen)


async def move_first_again(world, ada) -> None:
    await says(world, ada, "/verzet")
    ada.taps(dutch("{number}: {moment}", number=1, moment=datetime(2026, 12, 8, 14)))
    await world.settle()
    await says(world, ada, "9 december 14:00")
    await taps(world, ada, "Only this one")
    await taps(world, ada, "Yes, move it")


async def test_moving_it_to_where_it_stands_changes_nothing_and_tells_the_client_nothing(world):
    ada, johan = await ada_and_johan(world)
    seen = len(johan.reads)
    await move_first(world, ada, "1 december 14:00")
    assert (texts(ada)[-1], len(johan.reads)) == (dutch("It is there already."), seen)


async def test_an_open_preparation_stays_open_until_the_new_day_and_is_not_asked_again(world):
    ada, johan = await asked(world)
    await world.until(at("2026-11-30 10:00"))
    before = len(johan.reads)
    await move_first(world, ada, "8 december 14:00")
    assert texts(johan, before) == [f"{MOVES}\n\nMijn vraag ervoor blijft tot dan openstaan.\n\nKun je dan?"]
    await world.until(at("2026-12-07 17:00"))
    assert questions_before(johan, before) == []
    johan.says("Hoe krijg ik de directeur mee?")
    await world.until(at("2026-12-07 18:05"))
    assert "Hoe krijg ik de directeur mee?" in await reads(world, ada)


async def test_a_preparation_that_had_closed_is_asked_again_when_there_are_three_working_days(world):
    ada, johan = await asked(world)
    await world.until(at("2026-12-01 15:05"))
    before = len(johan.reads)
    ada.taps(dutch("Moved"))
    await world.settle()
    await says(world, ada, "15 december 14:00")
    await taps(world, ada, "Only this one")
    await taps(world, ada, "Yes, move it")
    await world.until(at("2026-12-15 13:00"))
    (asked_again,) = questions_before(johan, before)
    assert "Ada" in asked_again


async def test_what_he_answered_less_than_a_week_before_stands(world):
    ada, johan = await asked(world)
    johan.says("Hoe krijg ik de directeur mee?")
    await world.after(minutes=2)
    for _ in range(3):
        johan.taps(dutch("On")) if any(dutch("On") in row for row in johan.reads[-1].buttons) else None
        await world.settle()
    before = len(johan.reads)
    await move_first(world, ada, "4 december 14:00")
    await world.until(at("2026-12-04 13:00"))
    assert questions_before(johan, before) == []


async def test_the_reminder_comes_for_the_new_day_and_the_overview_before_it_is_whole(world):
    ada, johan = await asked(world)
    johan.says("Hoe krijg ik de directeur mee?")
    await world.until(at("2026-11-30 18:05"))
    assert "Hoe krijg ik de directeur mee?" in await reads(world, ada)
    await move_first(world, ada, "8 december 14:00")
    seen = len(ada.reads)
    await world.until(at("2026-12-07 18:05"))
    titles = [text.partition("\n")[0] for text in texts(ada, seen) if "overzicht" in text]
    assert titles == [dutch("An overview is ready")]
    assert "Hoe krijg ik de directeur mee?" in await reads(world, ada)
    assert [text for text in texts(johan) if "8 december" in text or "Morgen" in text] != []


async def test_nothing_comes_about_the_old_day(world):
    ada, johan = await ada_and_johan(world)
    await move_first(world, ada, "8 december 14:00")
    seen, his = len(ada.reads), len(johan.reads)
    await world.until(at("2026-12-03 08:59"))
    assert (texts(ada, seen), texts(johan, his)) == ([], [OFFER])  # Of the day after he agreed, and about no day.


async def moved_after_all(world):
    """Johan, asked to look back on a meeting that his coach has since moved to next week; and the question."""
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:05"))
    asked = johan.reads[-1]
    assert asked.buttons != ()
    await move_first(world, ada, "8 december 14:00")
    return johan, asked


async def test_what_looks_back_on_it_is_let_go_and_asked_when_it_has_been(world):
    johan, asked = await moved_after_all(world)
    (left,) = [one for one in johan.reads if one.message_id == asked.message_id]
    assert left.buttons == ()
    assert lately(world, johan) == [f"{MOVES}\n\nKun je dan?"]
    seen = len(johan.reads)
    await says(world, johan, "/notitie Ik denk erover na.")
    await world.until(at("2026-12-08 16:00"))
    before = [text for text in texts(johan, seen) if text == asked.text]
    await world.until(at("2026-12-08 17:05"))
    assert (before, johan.reads[-1].buttons) == ([], asked.buttons)


async def test_who_had_answered_the_first_of_it_is_asked_when_it_has_been_all_the_same(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:05"))
    first = johan.reads[-1]
    await says(world, johan, "Dat ik steeds ja zeg.")
    await world.after(minutes=2)
    second = johan.reads[-1]
    assert second.text != first.text
    await move_first(world, ada, "8 december 14:00")
    assert [one.buttons for one in johan.reads if one.message_id == second.message_id] == [()]
    await world.until(at("2026-12-08 17:05"))
    assert (johan.reads[-1].text.split(". ")[1], johan.reads[-1].buttons) == ("Vanmiddag sprak je Ada", first.buttons)


async def test_who_had_begun_to_look_back_calls_the_new_day_off_by_no_word_of_his(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:05"))
    johan.says("Het ging niet door.")
    await world.telegram.until(lambda: not world.telegram.pending)
    await move_first(world, ada, "8 december 14:00")
    seen = len(ada.reads)
    await world.after(minutes=2)
    moved = dutch(
        "{client} says that your meeting did not take place. It has a new day already: {moment}.",
        client="Johan",
        moment=datetime(2026, 12, 8, 14),
    )
    assert texts(ada, seen) == [moved]
    (trajectory,) = await world.app.writer.run(trajectories.all_active)
    standing = await world.app.writer.run(meetings.standing, trajectory.id)
    assert [f"{one.at.day:%d-%m}" for one in standing][:1] == ["08-12"]


async def test_a_day_that_has_gone_by_when_he_says_whether_he_can_tells_what_is_so_now(world):
    ada, johan = await ada_and_johan(world)
    await move_first(world, ada, "8 december 14:00")
    notice = johan.reads[-1]
    await world.until(at("2026-12-09 12:00"))
    (told,) = await taps(world, johan, "I can", notice)
    assert told.text == f"{dutch('That day has gone by already.')}\n\nJe spreekt Ada dinsdag 22 december om 14:00."


async def test_what_looks_back_on_it_all_waits_when_the_last_meeting_moves_away(world):
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=JOHANS_LINES.replace("aantal: 7", "aantal: 2"))
    await world.until(at("2026-12-15 09:00"))
    asks = johan.reads[-1]
    await says(world, ada, "/verzet")
    ada.taps(dutch("{number}: {moment}", number=2, moment=datetime(2026, 12, 22, 14)))
    await world.settle()
    await says(world, ada, "12 januari 14:00")
    await taps(world, ada, "Yes, move it")
    assert [one.buttons for one in johan.reads if one.message_id == asks.message_id] == [()]
    seen = len(johan.reads)
    await world.until(at("2027-01-05 08:59"))
    assert texts(johan, seen) == []
    await world.until(at("2027-01-05 09:00"))
    (again,) = texts(johan, seen)
    assert again.startswith("Dag Johan. Je gesprekken met Ada zijn bijna klaar, één heb je er nog.")


async def test_a_coach_who_writes_that_a_meeting_be_moved_hears_how_she_does(world):
    ada, _ = await ada_and_johan(world)
    (told,) = await says(world, ada, "verzet het gesprek met Johan naar dinsdag 8 december")
    assert told.text.startswith(dutch("With /verzet you move a meeting; from these words I move none."))
