"""Leave of either of the two, and public holidays: another day is proposed, and the coach decides with one tap."""

from datetime import date, datetime

from conversations.text import Text
from tests.cast import (
    JOHANS_LINES,
    OFFER,
    a_trajectory,
    ada_and_johan,
    asked,
    at,
    bram_and_cleo,
    dutch,
    lately,
    says,
    taps,
    texts,
)

SECOND, SHIFTED = datetime(2026, 12, 22, 14), datetime(2026, 12, 15, 14)
LATER = datetime(2027, 1, 5, 14)
TO_SHIFTED = dutch("Move {number}: {moment}", number=2, moment=SHIFTED)
ELSEWHERE = dutch("This meeting has a new date already.")
WEEKLY = JOHANS_LINES.replace("om de: 3 weken", "om de: 1 weken").replace("2026-12-01", "2026-12-08")


def to_prepare(person, since=0):
    """The questions before a meeting that came."""
    return [one for one in person.reads[since:] if any(dutch("Not prepared") in row for row in one.buttons)]


async def taps_day(world, person, label: str) -> None:
    """Somebody taps a day."""
    person.taps(label)
    await world.settle()


def moved_to(day: str, old: str = "dinsdag 22 december om 14:00") -> str:
    """What Johan reads when his second meeting moves."""
    (was, at_first), (becomes, now) = old.split(" om "), day.split(" om ")
    to = f"{becomes}, zelfde tijd" if at_first == now else day
    return f"Ada wil jullie gesprek van {was} verzetten naar {to}.\n\nKun je dan?"


async def test_a_coach_on_leave_moves_the_meeting_it_touches_with_one_tap(world):
    ada, johan = await ada_and_johan(world)
    noted, proposal = await says(world, ada, "/vakantie 21-12 t/m 3-1")
    assert (
        noted.text == "Ik heb het opgeschreven: je bent met vakantie van maandag 21 december 2026 tot en met "
        "zondag 3 januari 2027."
    )
    assert (proposal.text, proposal.buttons) == (
        "Dit valt in je vakantie:\n\nGesprek 2 met Johan: dinsdag 22 december om 14:00.",
        ((TO_SHIFTED,), (dutch("Another day"), dutch("Leave it there"))),
    )
    before = len(johan.reads)
    ada.taps(TO_SHIFTED)
    ada.taps(TO_SHIFTED)
    await world.settle()
    assert texts(johan, before) == [moved_to("dinsdag 15 december om 14:00")]
    assert ada.toasts == [ELSEWHERE]


async def test_of_two_proposals_for_the_same_meeting_the_first_tap_counts(world):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/vakantie 22-12")
    one = ada.reads[-1]
    await says(world, johan, "/vakantie 21-12 t/m 23-12")
    other = ada.reads[-1]
    label = dutch("Move {number}: {moment}", number=2, moment=datetime(2026, 12, 29, 14))
    before = len(johan.reads)
    ada.taps(label, other)
    ada.taps(label, one)
    await world.settle()
    assert texts(johan, before) == [moved_to("dinsdag 29 december om 14:00")]
    assert ada.toasts == [ELSEWHERE]


async def test_it_proposes_once_more_when_the_day_was_taken_meanwhile(world):
    ada, _ = await ada_and_johan(world)
    await says(world, ada, "/vakantie 21-12 t/m 3-1")
    proposal = ada.reads[-1]
    await says(world, ada, "/verzet")
    ada.taps(dutch("{number}: {moment}", number=1, moment=datetime(2026, 12, 1, 14)))
    await world.settle()
    await says(world, ada, "15 december 10:00")
    await taps(world, ada, "Only this one")
    await taps(world, ada, "Yes, move it")
    ada.taps(TO_SHIFTED, proposal)
    await world.settle()
    assert ada.toasts == [dutch("There is no room on that day any more; this is another proposal.")]
    (another,) = [one for one in ada.reads if one.message_id == proposal.message_id]
    assert another.buttons[0] == (dutch("Move {number}: {moment}", number=2, moment=LATER),)


async def test_weekly_meetings_all_go_along_when_there_is_no_room_between_them(world):
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, "Johan", WEEKLY)
    _, proposal = await says(world, ada, "/vakantie 14-12 t/m 26-12")
    label = dutch("Move {number} and all later ones: {moment}", number=2, moment=datetime(2026, 12, 29, 14))
    assert proposal.buttons[0] == (label,)
    ada.taps(label)
    await world.settle()
    told = johan.reads[-1]
    assert told.text.splitlines()[:4] == [
        "Ada wil jullie gesprekken verzetten:",
        "· van dinsdag 15 december om 14:00 naar dinsdag 29 december om 14:00",
        "· van dinsdag 22 december om 14:00 naar dinsdag 5 januari om 14:00",
        "· van dinsdag 29 december om 14:00 naar dinsdag 12 januari om 14:00",
    ]
    assert told.text.endswith("\n\nKun je op die dagen?")
    seen = len(ada.reads)
    (which,) = await taps(world, johan, "I cannot", told)
    assert (which.text, which.buttons[:2]) == ("Op welke dag kun je niet?", (("di 29 dec",), ("di 5 jan",)))
    await taps_day(world, johan, "di 5 jan")
    assert [text.partition("\n")[0] for text in texts(ada, seen)] == [
        "Johan kan niet op dinsdag 5 januari om 14:00. Het blijft daar staan tot jij het verzet."
    ]


async def test_no_questions_come_to_a_client_on_leave_and_his_coach_knows_when(world):
    ada, johan = await ada_and_johan(world)
    await bram_and_cleo(world)
    everybody = {name: len(texts(world.named(name))) for name in ("Bram", "Cleo")}
    (noted,) = await says(world, johan, "/vakantie 24-11 t/m 27-11")
    assert noted.text.endswith("In die dagen vraag ik niets, en Ada hoort wanneer je weg bent.")
    assert lately(world, ada) == [
        "Johan is met vakantie van dinsdag 24 november 2026 tot en met vrijdag 27 november 2026.\n\n"
        "In die dagen is er geen gesprek."
    ]
    assert {name: len(texts(world.named(name))) for name in everybody} == everybody
    before = len(johan.reads)
    await world.until(at("2026-11-30 08:59"))
    assert texts(johan, before) == []
    await world.until(at("2026-11-30 09:00"))
    assert len(to_prepare(johan, before)) == 1
    # What was to be offered before that question, on the first day of his leave, is not offered after it.
    await taps(world, johan, "Not prepared")
    await says(world, johan, "niets")
    await world.until(at("2026-12-01 12:00"))
    assert OFFER not in texts(johan, before)


async def test_a_question_that_would_come_after_its_meeting_lapses(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/vakantie 24-11 t/m 1-12")
    before = len(johan.reads)
    await world.until(at("2026-12-01 14:00"))
    assert texts(johan, before) == ["Morgen om 14:00 spreek je Ada, in de werkkamer."]


async def test_withdrawn_leave_leaves_everything_as_it_was(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "/vakantie 24-11 t/m 27-11")
    withdraw = dutch("Withdraw: {first}", first=datetime(2026, 11, 24).date())
    johan.taps(withdraw)
    johan.taps(withdraw)
    await world.settle()
    assert lately(world, ada) == [dutch("{client} is not on leave after all.", client="Johan")]
    assert johan.toasts == [dutch("This leave has been withdrawn already.")]
    (listed,) = await says(world, johan, "/vakantie")
    assert listed.text.startswith(dutch("No leave has been noted."))
    before = len(johan.reads)
    await world.until(at("2026-11-26 09:00"))
    assert len(to_prepare(johan, before)) == 1


async def test_it_says_how_to_write_what_it_cannot_read(world):
    ada, _ = await ada_and_johan(world)
    for words in ("in de zomer", "12-07 t/m 30-08-2028"):
        (told,) = await says(world, ada, f"/vakantie {words}")
        assert told.text.endswith(dutch("Write it like this: /vakantie {example}", example="12 t/m 30 juli"))


async def test_it_offers_the_days_that_may_have_been_meant_and_notes_them_once(world):
    ada, _ = await ada_and_johan(world)
    first, last = date(2027, 2, 24), date(2027, 2, 28)
    (asked,) = await says(world, ada, "/vakantie 24 t/m 31-02")
    assert (asked.text, asked.buttons) == (
        dutch("{why} The nearest day is {date}.", why=Text("That month has {days} days.", days=28), date=last),
        (("wo 24 feb t/m zo 28 feb",),),
    )
    ada.taps("wo 24 feb t/m zo 28 feb", asked)
    await world.settle()
    noted, moved = texts(ada)[-2:]
    assert noted == dutch("Noted: leave from {first} to {last}.", first=first, last=last)
    assert moved == dutch("No meeting falls in it.")
    before = len(ada.reads)
    ada.taps("wo 24 feb t/m zo 28 feb", asked)
    await world.settle()
    assert (ada.toasts, texts(ada, before)) == ([dutch("This has been noted already.")], [])


async def test_a_meeting_on_a_public_holiday_moves_from_the_plan_with_one_tap(world):
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, "Johan", JOHANS_LINES.replace("2026-12-01", "2026-12-04"))
    (plan,) = await says(world, ada, "/plan")
    assert "Gesprek 2, vrijdag 25 december om 14:00. Let op: Eerste kerstdag" in plan.text
    # A week later it is New Year's Day, a week before that it is not.
    label = dutch("Move {number}: {moment}", number=2, moment=datetime(2026, 12, 18, 14))
    assert plan.buttons[0] == (label,)
    ada.taps(label)
    await world.settle()
    assert lately(world, johan) == [moved_to("vrijdag 18 december om 14:00", "vrijdag 25 december om 14:00")]


async def test_a_belgian_trajectory_has_belgian_holidays(world):
    ada = await world.coach("Ada")
    lines = JOHANS_LINES.replace("2026-12-01", "2027-07-21") + "\nzone: Europe/Brussels"
    await a_trajectory(world, ada, "Johan", lines)
    (plan,) = await says(world, ada, "/plan")
    assert "Gesprek 1, woensdag 21 juli om 14:00. Let op: Nationale feestdag" in plan.text


async def test_nothing_reminds_a_client_on_leave_of_a_question_that_was_open(world):
    _, johan = await asked(world)
    await says(world, johan, "/vakantie 27-11 t/m 29-11")
    seen = len(johan.reads)
    await world.until(at("2026-11-28 12:00"))
    assert texts(johan, seen) == []


async def test_it_notes_the_same_leave_once_however_often_it_is_told(world):
    ada, _ = await ada_and_johan(world)
    await says(world, ada, "/vakantie 1-3 februari")
    again = await says(world, ada, "/vakantie 1 t/m 3 februari")
    assert [one.text for one in again] == [dutch("This has been noted already.")]
