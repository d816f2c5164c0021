"""Who may tap a button, and at which stage, stands in its row; whatever it is, nothing happens for anybody else."""

import pytest
from sqlalchemy import func, select

from bot.actions.allowed import GONE, coached, followed
from bot.doors.press import act
from bot.doors.row import RUNS, Within
from bot.doors.rows import ROWS
from bot.message import Button
from bot.storage import people, trajectories
from bot.storage.tables import delivery
from bot.storage.trajectories import Stage
from tests.cast import ada_and_johan

IN_A_TRAJECTORY = {action: row for action, row in ROWS.items() if isinstance(row, Within)}


def pressed(stage, whose):
    """What comes of every button that counts only for this person, or at another stage, pressed by Ada or Johan."""

    def press(work, chat):
        person = people.by_chat(work, str(chat))
        (here,) = trajectories.of_coach(work, person.id) or trajectories.of_client(work, person.id)
        trajectories.set_stage(work, here.id, stage)
        before = work.db.execute(select(func.count()).select_from(delivery)).scalar_one()
        tried = {
            action: act(work, person, Button("", action, here.id))
            for action, row in IN_A_TRAJECTORY.items()
            if (row.whose is whose if stage in RUNS else stage not in row.at)
        }
        return tried, work.db.execute(select(func.count()).select_from(delivery)).scalar_one() - before

    return press


@pytest.mark.parametrize("stage", [Stage.DECLINED, Stage.ENDED, Stage.UNCONFIRMED])
async def test_a_button_does_nothing_at_a_stage_that_is_not_in_its_row(world, stage):
    for person in await ada_and_johan(world):
        tried, said = await world.app.writer.run(pressed(stage, None), person.id)
        assert (set(tried.values()), said, {"m", "in", "sd"} <= set(tried)) == ({GONE}, 0, True)


async def test_a_coachs_button_does_nothing_for_the_client_nor_a_clients_for_the_coach(world):
    ada, johan = await ada_and_johan(world)
    for person, others, one in ((johan, coached, "t"), (ada, followed, "in")):
        tried, said = await world.app.writer.run(pressed(Stage.ACTIVE, others), person.id)
        assert (set(tried.values()), said, one in tried) == ({GONE}, 0, True)
