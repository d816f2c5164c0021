"""After the last meeting no overview is coming: what is shared, added or changed then, the coach gets at once, and what
comes in while that lies unread goes along with it."""

from bot.digests.compose import READ
from tests.cast import (
    JOHANS_LINES,
    QUESTION,
    a_trajectory,
    at,
    dutch,
    lately,
    reads,
    says,
    shares,
    taps,
    texts,
)
from tests.worlds import beginning

ONCE = JOHANS_LINES.replace("aantal: 7", "aantal: 1")
BROUGHT, LAST, MORE = "Hoe krijg ik ze mee?", "Dat ik te snel ja zeg.", "En te vaak."
READY = "\n".join(
    (
        dutch("An addition to the overview is ready"),
        dutch("After the meeting of {moment}.", moment=at("2026-12-01 14:00")),
    )
)
GETS_IT = dutch("Kept. {coach} gets to read it.", coach="Ada")


@beginning
async def over(world):
    """Ada and Johan a week after their only meeting, and the question after it; what he wrote stays with him."""
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=ONCE)
    await world.until(QUESTION)
    await says(world, johan, BROUGHT)
    await world.after(minutes=2)
    await taps(world, johan, "Keep it for me")
    await world.until(at("2026-12-01 17:05"))
    question = johan.reads[-1]
    await says(world, johan, LAST)
    await world.after(minutes=2)
    await world.until(at("2026-12-07 12:00"))
    return ada, johan, question


def ready(person, since):
    """The notices that something lies ready."""
    return [one.text for one in person.reads[since:] if one.buttons == ((dutch(READ.source),),)]


async def test_what_he_shares_is_there_at_once_and_he_is_promised_no_next_overview(world):
    ada, johan, _ = await over(world)
    seen = len(ada.reads)
    await shares(world, johan, 1)
    assert (johan.toasts[-1], ready(ada, seen)) == (GETS_IT, [READY])
    read = await reads(world, ada)
    assert (LAST in read, BROUGHT in read) == (True, False)


async def test_what_he_shares_while_it_lies_unread_goes_along_and_is_announced_no_second_time(world):
    ada, johan, _ = await over(world)
    seen = len(ada.reads)
    await shares(world, johan, 1)
    await shares(world, johan, 2)
    one_notice, read = ready(ada, seen), await reads(world, ada)
    assert (one_notice, LAST in read, BROUGHT in read) == ([READY], True, True)


async def test_what_he_shares_when_she_has_read_is_announced_anew(world):
    ada, johan, _ = await over(world)
    seen = len(ada.reads)
    await shares(world, johan, 1)
    await reads(world, ada)
    await shares(world, johan, 2)
    read = await reads(world, ada)
    assert (ready(ada, seen), LAST in read, BROUGHT in read) == ([READY, READY], False, True)


async def test_in_the_night_it_waits_for_the_morning(world):
    ada, johan, _ = await over(world)
    seen = len(ada.reads)
    await world.until(at("2026-12-07 23:00"))
    await shares(world, johan, 1)
    by_night = ready(ada, seen)
    await world.until(at("2026-12-08 12:00"))
    assert (by_night, ready(ada, seen)) == ([], [READY])


async def test_a_note_that_was_his_alone_goes_at_once_when_he_shares_it(world):
    ada, johan, _ = await over(world)
    await says(world, johan, "Nog een gedachte.")
    await says(world, johan, "alleen voor mij")
    seen = len(ada.reads)
    await shares(world, johan, 1)
    assert (ready(ada, seen), "Nog een gedachte." in await reads(world, ada)) == ([READY], True)


async def test_what_he_adds_and_changes_in_what_she_has_read_is_there_at_once(world):
    ada, johan, question = await over(world)
    await shares(world, johan, 1)
    await reads(world, ada)
    seen = len(ada.reads)
    added = johan.says(MORE, reply_to=question)
    await world.settle()
    first, read = ready(ada, seen), await reads(world, ada)
    johan.edits(added, "En veel te vaak.")
    await world.settle()
    again = await reads(world, ada)
    assert (first, ready(ada, seen), MORE in read, "En veel te vaak." in again, "gewijzigd" in again) == (
        [READY],
        [READY, READY],
        True,
        True,
        True,
    )


async def test_what_he_adds_to_what_is_his_alone_stays_so(world):
    ada, johan, question = await over(world)
    seen = len(ada.reads)
    johan.says(MORE, reply_to=question)
    await world.settle()
    assert (texts(ada, seen), lately(world, johan)) == ([], ["Dat komt erbij."])
