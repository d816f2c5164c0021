"""What is damaged can be erased all the same: by its client, and by itself when it is old."""

from sqlalchemy import func, select, update

from bot.storage import damage, erasing, tables
from tests.cast import JOHANS_LINES, ada_and_johan, at, bram_and_cleo, dutch, lately, says, taps, texts
from tests.worlds import beginning

LOST = "A client whose trajectory was damaged has had everything erased."


@beginning
async def damaged(world):
    """Johan's contract can no longer be read; Cleo's can."""
    ada, johan = await ada_and_johan(world)
    await bram_and_cleo(world)

    def garble(work):
        first = work.one(select(tables.trajectory.c.id).order_by(tables.trajectory.c.since)).id
        here = tables.contract.c.trajectory_id == first
        work.do(update(tables.contract).where(here).values(sealed_body=b"\1" + b"?" * 300))
        return first

    return ada, johan, await world.app.writer.run(garble)


def left_of(trajectory_id):
    """How many rows there are of it in any table, and whether its key is still there."""

    def count(work):
        named = [table for table in tables.metadata.sorted_tables if "trajectory_id" in table.c]
        rows = [select(func.count()).select_from(one).where(one.c.trajectory_id == trajectory_id) for one in named]
        return sum(work.scalar(one) for one in rows), trajectory_id in work.vault.owners()

    return count


async def test_a_client_can_have_a_damaged_trajectory_erased(world):
    ada, johan, gone = await damaged(world)
    await says(world, johan, "/vergeetmij")
    await taps(world, johan, "Yes, erase everything")
    assert lately(world, johan) == [dutch("Everything has been erased here. Thank you for your trust.")]
    (newest,) = lately(world, ada)
    assert newest.startswith(dutch(LOST))
    assert await world.app.writer.run(left_of(gone)) == (0, False)
    assert await world.app.writer.run(damage.damaged) == 0
    (said,) = await says(world, ada, "/trajecten")
    assert "beschadigd" not in said.text


async def test_a_damaged_trajectory_goes_when_it_is_old_and_another_does_not_stay_for_it(world):
    _, _, gone = await damaged(world)
    for_a_row = update(tables.meeting).where(tables.meeting.c.trajectory_id != gone, tables.meeting.c.number == 1)
    await world.app.writer.run(lambda work: work.do(for_a_row.values(state="unknown")))
    world.clock.push(at("2028-06-01 12:00"))
    await world.settle()
    assert await world.app.writer.run(left_of(gone)) == (0, False)


async def test_what_came_to_no_meeting_goes_a_year_after_it_began(world):
    ada = await world.coach("Ada")
    await says(world, ada, f"/nieuw\n{JOHANS_LINES}")
    counted = [len(await world.app.writer.run(erasing.all_trajectories))]
    for day in ("2027-11-22", "2027-11-25"):
        world.clock.push(at(f"{day} 12:00"))
        await world.settle()
        counted.append(len(await world.app.writer.run(erasing.all_trajectories)))
    assert counted == [1, 1, 0]


async def test_a_client_of_a_damaged_trajectory_alone_can_stop(world):
    _, johan, _ = await damaged(world)
    seen = len(johan.reads)
    await says(world, johan, "/stop")
    assert texts(johan, seen) == [dutch("Good. No more questions. What you wrote stays yours: /antwoorden shows it.")]
    await world.until(at("2026-12-02 12:00"))
    assert len(johan.reads) == seen + 1
