"""Small promises that are easily broken unseen."""

from datetime import datetime, timedelta
from itertools import pairwise

from bot.playground.faults import error
from bot.storage.tables import answer
from bot.storage.tables import asked as asked_rows
from tests.cast import (
    ada_and_johan,
    asked,
    at,
    confirming,
    dutch,
    invited,
    link_for_client,
    overview,
    reads,
    says,
    taps,
    texts,
)

SORRY = "Something went wrong: I could not show you a message. What you wrote is kept; /start goes on."


async def test_it_sends_one_chat_no_more_than_a_message_a_second(world):
    _, johan = await ada_and_johan(world)
    seen = len(johan.reads)
    for command in ("/plan", "/help", "/sturen", "/antwoorden"):
        johan.says(command)
    await world.settle()
    moments = [one.at for one in johan.reads[seen:]]
    assert len(moments) >= 4
    assert all(later - earlier >= timedelta(seconds=1) for earlier, later in pairwise(moments))


async def test_it_never_overwrites_a_version_that_the_coach_has_read(world):
    ada, johan = await asked(world)
    await world.until(at("2026-11-30 17:59:30"))
    johan.says("Hoe krijg ik de directeur mee?")
    await world.until(at("2026-11-30 18:01:30"))
    await reads(world, ada)

    def versions(work):
        newest = work.read_by_nobody().all(asked_rows.select().where(asked_rows.c.digest_id.is_not(None)))[-1]
        return [
            work.open(newest.trajectory_id, "answer.body", f"{newest.id}:{row.version}", row.sealed_body)
            for row in work.read_by_nobody().all(
                answer.select().where(answer.c.asked_id == newest.id).order_by(answer.c.version)
            )
        ]

    read = await world.app.writer.run(versions)
    johan.says("En iedereen?")
    await world.settle()
    now = await world.app.writer.run(versions)
    assert now[: len(read)] == read
    assert "iedereen" in now[-1]


async def test_a_day_that_was_given_in_a_calendar_stays_after_the_end(world):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/verzet")
    ada.taps(dutch("{number}: {moment}", number=1, moment=datetime(2026, 12, 1, 14)))
    await world.settle()
    calendar = ada.reads[-1]
    day = button_data(ada, calendar, "24")
    given = ada.says("3 december 15:00")
    await world.settle()
    await taps(world, ada, "Only this one")
    await taps(world, ada, "Yes, move it")
    plan = [one.text for one in await says(world, ada, "/plan Johan")]
    before, told = texts(johan), len(ada.reads)
    ada.edits(given, "4 december 15:00")
    await world.settle()
    ada.taps_data(day, calendar)
    await world.settle()
    ada.taps("24", calendar)
    await world.settle()
    assert (texts(ada, told), ada.toasts) == (
        [dutch("This has been settled already, so it stays as it was.")],
        [dutch("This conversation is over. What you wrote is kept.")] * 2,
    )
    assert [one.text for one in await says(world, ada, "/plan Johan")] == plan
    assert "3 december om 15:00" in "".join(plan)
    assert texts(johan) == before


async def test_it_says_that_something_went_wrong_when_a_message_is_refused_twice(world):
    _, johan = await ada_and_johan(world)
    world.telegram.faults.plan(error(400, "Bad Request: SOMETHING_NEW"), "sendMessage", johan.id, 2)
    said = [one.text for one in await says(world, johan, "/plan")]
    assert said == [dutch(SORRY)]


async def test_it_keeps_the_draft_of_a_coach_when_a_question_is_refused(world):
    ada = await world.coach("Ada")
    await says(world, ada, "/nieuw")
    await says(world, ada, "Johan")
    await taps(world, ada, "No")
    refused = error(400, "Bad Request: SOMETHING_NEW")
    world.telegram.faults.plan(refused, "sendMessage", ada.id, 2)
    assert [one.text for one in await says(world, ada, "Een projectplan dat iedereen draagt")] == [dutch(SORRY)]
    # Nothing comes by itself after that; she goes on when she likes.
    seen = len(ada.reads)
    await world.after(hours=3)
    assert texts(ada, seen) == []
    (again,) = await says(world, ada, "/start")
    assert again.text.endswith(dutch("Which learning goals are there? One on each line, five at most."))
    for words in ("Prioriteiten stellen", "2026-12-01 14:00", "7", "3 weken", "60", "Utrecht"):
        await says(world, ada, words)
    await taps(world, ada, "Informal (je)")
    (draft,) = await taps(world, ada, "Use these words")
    assert draft.text.splitlines()[2:5] == [
        "Klant: Johan",
        "Doel: Een projectplan dat iedereen draagt",
        "Leerdoelen: Prioriteiten stellen",
    ]
    await taps(world, ada, "Yes, this is right")
    assert link_for_client(ada)


async def test_it_keeps_what_a_client_said_when_a_question_is_refused_and_goes_on(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/doel")
    world.telegram.faults.plan(error(400, "Bad Request: SOMETHING_NEW"), "sendMessage", johan.id, 2)
    told = len(johan.reads)
    johan.says("Een plan waar iedereen achter staat")
    await world.after(minutes=2)
    assert texts(johan, told) == [dutch(SORRY)]
    (question,) = await says(world, johan, "/start")
    assert (question.text.splitlines()[-1], bool(question.buttons)) == (
        "Waaraan merk je straks dat het lukt? Eén ding is genoeg.",
        True,
    )
    assert "Een plan waar iedereen achter staat" in (await says(world, johan, "/antwoorden"))[0].text
    # What is said to it now is an answer to it.
    johan.says("Prioriteiten stellen als alles tegelijk komt")
    await world.after(minutes=2)
    assert "als alles tegelijk komt" in (await says(world, johan, "/antwoorden"))[0].text


async def test_it_says_what_a_plan_waits_for_before_both_have_agreed(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    await taps(world, johan, "Yes, I join in")
    ada.taps(confirming(ada))
    await world.settle()
    (said,) = await says(world, johan, "/plan")
    assert said.text == dutch(
        "Nothing is planned yet: you have not agreed with {coach} yet. /start shows where we are.", coach="Ada"
    )
    (said,) = await says(world, ada, "/plan")
    assert said.text == dutch(
        "Nothing is planned yet: {client} has not agreed yet. With that the plan is there.", client="Johan"
    )


async def test_an_old_button_of_something_finished_says_so_and_does_nothing(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    await taps(world, johan, "Yes, I join in")
    ada.taps(confirming(ada))
    await world.settle()
    agreement = johan.reads[-1]
    labels = ("I agree", "I want to change something")
    old = [button_data(johan, agreement, dutch(label)) for label in labels]
    await says(world, johan, "akkoord")
    before = (texts(ada), texts(johan))
    for data in old:
        johan.taps_data(data)
        await world.settle()
    assert (texts(ada), texts(johan)) == before
    assert johan.toasts[-2:] == [dutch("This conversation is over. What you wrote is kept.")] * 2


def button_data(person, message, label):
    """What the button of this name holds."""
    rows = person._chat.posts[message.message_id].body["reply_markup"]["inline_keyboard"]
    return next(key["callback_data"] for row in rows for key in row if key["text"] == label)


async def test_a_note_that_waits_for_a_choice_keeps_no_question_away(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-11-26 08:55"))
    await says(world, johan, "Ik moest nog denken aan het project")
    await world.until(at("2026-11-26 09:10"))
    assert any(dutch("Not prepared") in row for one in johan.reads[-2:] for row in one.buttons)
    assert "Ik moest nog denken aan het project" in await overview(world, ada)
