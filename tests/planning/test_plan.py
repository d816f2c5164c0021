"""Everything that is coming, before anyone gets it: as text, and as a file for a calendar."""

from datetime import datetime

from icalendar import Calendar

from bot.actions.send_calendar import OFFER
from bot.actions.shown.show_plan import for_client, for_coach
from conversations.moments import Kind, Who, kinds, who_of
from tests.cast import ada_and_johan, bram_and_cleo, dutch, says, taps, texts

FIRST, SECOND = datetime(2026, 12, 1, 14), datetime(2026, 12, 22, 14)


async def calendar(world, person):
    """The files that this person gets now, read as a calendar app does: uid -> sequence, start, status, title."""
    given = await taps(world, person, OFFER.source)
    found = [one for seen in given for one in Calendar.from_ical(seen.file.content).walk("VEVENT")]
    return {
        str(one["uid"]): (int(one["sequence"]), one.start.replace(tzinfo=None), str(one["status"]), str(one["summary"]))
        for one in found
    }


async def moves(world, ada, number, to):
    await says(world, ada, "/verzet")
    moment = {1: FIRST, 2: SECOND}[number]
    await taps_shown(world, ada, "{number}: {moment}", number=number, moment=moment)
    await says(world, ada, to)
    await taps(world, ada, "Only this one")
    return await taps(world, ada, "Yes, move it")


async def taps_shown(world, person, source, **values):
    seen = len(person.reads)
    person.taps(dutch(source, **values))
    await world.settle()
    return person.reads[seen:]


def test_it_has_words_for_every_kind_of_moment_for_whom_it_is():
    hers = {kind for kind in kinds() if for_coach(kind, "Johan")}
    assert hers == set(kinds()) - {Kind.LOOK}, "what the client alone wants, she does not see"
    mine = {kind for kind in kinds() if for_client(kind, "Ada")}
    assert mine == {kind for kind in kinds() if who_of(kind) is not Who.COACH} | {Kind.DIGEST}


async def test_it_shows_a_client_what_comes_and_nothing_that_is_for_the_coach_alone(world):
    _, johan = await ada_and_johan(world)
    (plan,) = await says(world, johan, "/plan")
    assert plan.text.split("\n\n")[:2] == [
        "Je gesprekken met Ada, en wanneer je van mij hoort",
        "Gesprek 1, dinsdag 1 december om 14:00\n"
        "· donderdag 26 november om 09:00: de vraag vooraf\n"
        "· maandag 30 november om 09:00: een herinnering\n"
        "· maandag 30 november om 18:00: wat je schreef, voor Ada\n"
        "· dinsdag 1 december om 17:00: de vragen erna\n"
        "· vrijdag 11 december om 09:00: hoe het ging met het voornemen",
    ]
    assert dutch(for_coach("craft", "Johan").source) not in plan.text


async def test_it_shows_the_next_meeting_first_and_the_rest_on_a_tap(world):
    ada, johan = await ada_and_johan(world)
    for person, of in ((ada, "Johan"), (johan, "Ada")):
        (plan,) = await says(world, person, "/plan")
        assert ("Gesprek 1" in plan.text, "Gesprek 2" in plan.text, of in plan.text) == (True, False, True)
        (whole,) = await taps(world, person, "All that is planned", plan)
        assert [f"Gesprek {number}, " in whole.text for number in range(1, 8)] == [True] * 7


async def test_it_tells_who_has_no_trajectory_that_nothing_is_planned(world):
    bram = await world.coach("Bram")
    (told,) = await says(world, bram, "/plan")
    assert told.text == dutch("No trajectory is running now. /nieuw begins one.")


async def test_a_moved_meeting_is_the_same_event_in_both_calendars(world):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/plan")
    before = await calendar(world, ada)
    assert list(before.values())[:2] == [
        (0, FIRST, "CONFIRMED", "Gesprek met Johan"),
        (0, SECOND, "CONFIRMED", "Gesprek met Johan"),
    ]
    (told,) = await moves(world, ada, 2, "24 december 10:00")
    assert told.buttons == ((dutch(OFFER.source),),)
    after = await calendar(world, ada)
    moved = (1, datetime(2026, 12, 24, 10), "CONFIRMED", "Gesprek met Johan")
    second = list(before)[1]
    assert after == {**before, second: moved}
    assert {uid: (*rest, title) for uid, (*rest, title) in (await calendar(world, johan)).items()} == {
        uid: (*rest, "Gesprek met Ada") for uid, (*rest, _) in after.items()
    }


async def test_a_cancelled_meeting_leaves_the_calendar(world):
    ada, _ = await ada_and_johan(world)
    await world.until(FIRST.astimezone())
    await world.after(hours=2)
    await taps(world, ada, "Cancelled")
    await says(world, ada, "/plan")
    second, *_, first = (await calendar(world, ada)).values()
    assert (first, second[:3]) == ((1, FIRST, "CANCELLED", "Gesprek met Johan"), (0, SECOND, "CONFIRMED"))
    files = [Calendar.from_ical(one.file.content) for one in ada.reads[-2:]]
    assert [(str(file["method"]), len(file.walk("VEVENT"))) for file in files] == [("PUBLISH", 6), ("CANCEL", 1)]


async def test_a_place_that_changes_is_a_change_for_a_calendar_too(world):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/plan")
    before = await calendar(world, ada)
    await says(world, ada, "/traject")
    await taps(world, ada, "More")
    await taps(world, ada, "Change what is agreed")
    await taps(world, ada, "Place")
    await says(world, ada, "Online")
    await taps(world, ada, "Yes, this is right")
    await taps(world, johan, "I agree")
    await says(world, ada, "/plan")
    after = await calendar(world, ada)
    assert after == {uid: (sequence + 1, *rest) for uid, (sequence, *rest) in before.items()}
    assert b"LOCATION:Online" in ada.reads[-1].file.content


async def test_a_calendar_says_nothing_of_the_goal(world):
    ada, _ = await ada_and_johan(world)
    await says(world, ada, "/plan")
    (seen,) = await taps(world, ada, OFFER.source)
    text = seen.file.content.decode()
    assert [word for word in ("projectplan", "Prioriteiten", "belangen") if word in text] == []


async def test_nobody_gets_the_calendar_of_others(world):
    ada, johan = await ada_and_johan(world)
    bram, cleo = await bram_and_cleo(world)
    await says(world, ada, "/plan")
    before = [len(texts(one)) for one in (johan, bram, cleo)]
    post = world.telegram.chats[ada.id].last_with_buttons()[0].body
    data = post["reply_markup"]["inline_keyboard"][-1][0]["callback_data"]
    for thief in (johan, bram, cleo):
        thief.taps_data(data)
    await world.settle()
    assert [len(texts(one)) for one in (johan, bram, cleo)] == before
