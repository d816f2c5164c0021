"""Who wants to be forgotten: of one trajectory or of all, on a fresh yes, and out of the chats as far as that goes."""

from sqlalchemy import select

from bot.actions.allowed import GONE as GONE_BUTTON
from bot.playground.faults import error
from bot.storage import tables
from tests.cast import (
    asked,
    at,
    coached_by_two,
    data_of,
    dutch,
    lately,
    overview,
    says,
    taps,
    texts,
)

GONE = dutch("Everything has been erased here. Thank you for your trust.")
WITH_ADA = dutch("Everything of your trajectory with {coach} has been erased here.", coach="Ada")
LEFT_WITH_COACH = "\n\n".join(
    (
        dutch("{client} has had everything erased.", client="Johan"),
        dutch(
            "What I wrote you about it in the last two days I have taken out of this chat. What is older stays in "
            "your Telegram until you delete it there."
        ),
    )
)
WORDS = "Hoe krijg ik ze mee?"


async def stages(world):
    rows = await world.app.writer.run(lambda work: work.all(select(tables.trajectory.c.stage)))
    return [row.stage for row in rows]


async def written(world):
    """Ada, who has just read what Johan wrote, and Johan."""
    ada, johan = await asked(world)
    await says(world, johan, WORDS)
    assert WORDS in await overview(world, ada)
    return ada, johan


async def test_it_asks_a_client_of_two_coaches_what_shall_go(world):
    _, _, johan = await coached_by_two(world)
    (asked_what,) = await says(world, johan, "/vergeetmij")
    assert (asked_what.text, asked_what.buttons) == (
        dutch("What shall I erase?"),
        (
            (dutch("Only with {coach}", coach="Ada"),),
            (dutch("Only with {coach}", coach="Bram"),),
            (dutch("Everything"),),
        ),
    )


async def test_it_erases_the_one_trajectory_that_was_meant_and_tells_that_coach_alone(world):
    ada, bram, johan = await coached_by_two(world)
    await says(world, johan, "/vergeetmij")
    before = texts(bram)
    await taps(world, johan, "Only with {coach}", coach="Ada")
    await taps(world, johan, "Yes, erase everything")
    assert (texts(johan)[-1], texts(ada)[-1], texts(bram), await stages(world)) == (
        WITH_ADA,
        LEFT_WITH_COACH,
        before,
        ["active"],
    )


async def test_it_takes_the_name_of_the_coach_behind_the_command(world):
    ada, _, johan = await coached_by_two(world)
    await says(world, johan, "/vergeetmij ada")
    await taps(world, johan, "Yes, erase everything")
    assert (texts(johan)[-1], texts(ada)[-1], await stages(world)) == (WITH_ADA, LEFT_WITH_COACH, ["active"])


async def test_it_erases_all_of_them_when_that_was_chosen(world):
    ada, bram, johan = await coached_by_two(world)
    await says(world, johan, "/vergeetmij")
    await taps(world, johan, "Everything")
    await taps(world, johan, "Yes, erase everything")
    assert (texts(johan)[-1], texts(ada)[-1], texts(bram)[-1], await stages(world)) == (
        GONE,
        LEFT_WITH_COACH,
        LEFT_WITH_COACH,
        [],
    )


async def test_it_does_nothing_on_what_was_chosen_once_that_trajectory_has_gone(world):
    _, _, johan = await coached_by_two(world)
    await says(world, johan, "/vergeetmij")
    only_ada = data_of(world, johan, "Only with {coach}", coach="Ada")
    await says(world, johan, "/vergeetmij ada")
    await taps(world, johan, "Yes, erase everything")
    johan.taps_data(only_ada)
    await world.settle()
    assert (texts(johan)[-1], johan.toasts[-1], await stages(world)) == (
        WITH_ADA,
        dutch(GONE_BUTTON.source),
        ["active"],
    )


async def test_it_takes_its_messages_of_two_days_out_of_both_chats(world):
    ada, johan = await written(world)
    johan_before, ada_before = texts(johan), texts(ada)
    await says(world, johan, "/vergeetmij")
    await taps(world, johan, "Yes, erase everything")
    assert (texts(johan), texts(ada)[-1]) == ([*johan_before[: _of_days_ago(world, johan)], GONE], LEFT_WITH_COACH)
    assert (WORDS in "".join(ada_before), WORDS in "".join(texts(ada))) == (True, False)


async def test_it_says_nothing_else_when_a_message_cannot_be_taken_out(world):
    _, johan = await written(world)
    world.telegram.faults.plan(error(400, "Bad Request: message can't be deleted"), "deleteMessages", None, 5)
    await says(world, johan, "/vergeetmij")
    shown = len(johan.reads)
    await taps(world, johan, "Yes, erase everything")
    assert lately(world, johan) == [GONE]
    assert len(johan.reads) < shown, "one by one, when not all together"


async def test_it_leaves_the_chats_of_others_as_they_are(world):
    ada, bram, johan = await coached_by_two(world)
    before = [one.message_id for one in bram.reads]
    await says(world, johan, "/vergeetmij ada")
    await taps(world, johan, "Yes, erase everything")
    assert [one.message_id for one in bram.reads] == before
    assert lately(world, ada) == [LEFT_WITH_COACH]


def _of_days_ago(world, person):
    """How many messages to this person are older than two days."""
    now = world.clock.now()
    return sum((now - one.at).total_seconds() > 47 * 3600 for one in person.reads)


async def test_it_tells_him_at_once_that_it_is_gone_though_his_coach_hears_it_in_the_morning(world):
    ada, johan = await written(world)
    await world.until(at("2026-11-30 22:00"))
    await says(world, johan, "/vergeetmij")
    await taps(world, johan, "Yes, erase everything")
    assert (lately(world, johan), lately(world, ada)) == ([GONE], [])
    await world.until(at("2026-12-01 09:00"))
    assert lately(world, ada) == [LEFT_WITH_COACH]
