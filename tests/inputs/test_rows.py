"""Who may tap a button, and at which stage, stands in its row; whatever it is, nothing happens for anybody else."""

from datetime import date

import pytest
from sqlalchemy import String, func, select

from bot.actions import confirm, end_trajectory, erase, erase_answer, know_client, leave, loose
from bot.actions.allowed import GONE, coached, followed
from bot.actions.aloud import heard
from bot.actions.shown import show_memos
from bot.doors.press import act
from bot.doors.row import RUNS, Row, Within
from bot.doors.rows import ROWS
from bot.message import Button
from bot.storage import absences, aloud, answers, people, tables, trajectories
from bot.storage.tables import conversation, delivery
from bot.storage.trajectories import NOT_AGREED, Stage
from conversations.days.periods import Period
from conversations.references import MessageRef
from conversations.text import Text
from tests.cast import ada_and_johan, says, taps
from tests.inputs.test_apart import all_at_work, ids_of

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


RUNNING, ANY = frozenset(RUNS), frozenset(Stage)
MAY = {
    (("ada",), ANY): "cf h i il mm of ov st t ti vf vl ga",
    (("ada",), RUNNING): "dg fw go hy m mw pl pz sh ss",
    (("ada",), RUNNING | {Stage.SENT_BACK}): "c",
    (("ada",), RUNNING | set(NOT_AGREED)): "et",
    (("ada",), frozenset({Stage.INVITED})): "x",
    (("ada",), frozenset({Stage.INVITED, Stage.DECLINED})): "r",
    (("ada",), frozenset({Stage.PAUSED})): "pr",
    (("johan",), ANY): "di dn dt gr",
    (("johan",), RUNNING): "gk gl gw gy ib ih in kj kn oq",
    (("johan",), frozenset({Stage.FROZEN})): "fz nc",
    (("johan",), frozenset({Stage.STOPPED})): "sv",
    (("ada", "johan"), RUNNING): "ca pa sd",
    # What he was asked, what he wrote and what he has said aloud is his; what she keeps or was about to keep, hers.
    (("johan",), None): "ac af ah al an ap as aw b cb dl du ea ek g k l lw n nn ns o q s sn sp te tj tn tv w y",
    (("ada",), None): "eg ik lm ls md mk",
    (("ada", "bram"), None): "lv pg tr u",
    (("ada", "bram", "dirk"), None): "cl sl",
    (("ada", "cleo", "johan"), None): "a e ew",
    (("ada", "bram", "cleo", "dirk", "johan"), None): "ln v",
    # Nobody is asked to go on with who has a coach (tests/inputs/test_leaving.py).
    ((), None): "to",
}
"""Whom each button is for, of all that there is around Johan, and at which stage of his trajectory; written once more,
by hand. Ada coaches him and is coached by Bram, who coaches Cleo; Dirk has coached here."""
SURE = {"johan": (erase.WHAT, erase_answer.WHAT)}
SURE["ada"] = (end_trajectory.WHAT, know_client.WHAT, leave.WHAT, show_memos.WHAT)


def around_johan(work, by_name):
    """The id of everything that there is around Johan: what is his or in his trajectory, and what his coach kept."""
    ada, johan = by_name["ada"], by_name["johan"]
    loose.offer_memo(work, ada, MessageRef("90"), "Zag hem lachen.", apart=True)
    absences.add_leave(work, johan.id, Period(date(2027, 7, 1), date(2027, 7, 9)))
    here, *ids = ids_of(work, "Johan")
    aloud.keep(work, johan.id, here, MessageRef("91"), "", "file")
    (sound,) = work.all(select(tables.aloud.c.id))
    heard(work, sound.id, "Minder ja zeggen")
    for name, whats in SURE.items():
        for what in whats:
            ways = {"yes": (Text("Yes"), "yes"), "no": (Text("No"), "no")}
            confirm.ask(work, by_name[name], what, (Text("Sure?"),), **ways)
    every = [table for table in tables.metadata.sorted_tables if {"id", "person_id"} <= set(table.c.keys())]
    of_johan = [table for table in every if isinstance(table.c.id.type, String)]
    his = [row.id for table in of_johan for row in work.all(select(table.c.id).where(table.c.person_id == johan.id))]
    his += [here, str(int(work.now.timestamp())), *(one.id for one in answers.of_author(work, johan.id, here))]
    hers = [row.id for row in work.all(select(conversation.c.id).where(conversation.c.person_id == ada.id))]
    return his, [*hers, *ids]


def opens(row, work, person, ids):
    """Whether this button is there for this person, with any of these ids in it."""
    if isinstance(row, Row):
        return row.who(work, person)
    return any(row.whose(work, person, one) is not None for one in ids)


def found(work, chats):
    """For whom every button is, by who they are and at which stage: `MAY`, as it is."""
    by_name = {name: people.by_chat(work, str(chat)) for name, chat in chats.items()}
    (his, hers), may = around_johan(work, by_name), {}
    for action, row in sorted(ROWS.items()):
        who, others = (
            tuple(sorted(name for name, person in by_name.items() if opens(row, work, person, ids)))
            for ids in (his, hers)
        )
        who = who or others
        may.setdefault((who, frozenset(row.at) if isinstance(row, Within) else None), []).append(action)
    return {who: sorted(actions) for who, actions in may.items()}


async def test_every_button_is_for_these_and_nobody_else_at_these_stages(world):
    ada, johan, bram, cleo = await all_at_work(world)
    dirk = await world.coach("Dirk")
    await says(world, dirk, "/vertrek")
    await taps(world, dirk, "Yes, I stop")
    await says(world, johan, "Minder vaak ja zeggen")
    await world.after(minutes=2)
    chats = {"ada": ada.id, "johan": johan.id, "bram": bram.id, "cleo": cleo.id, "dirk": dirk.id}
    assert await world.app.writer.run(found, chats) == {who: sorted(actions.split()) for who, actions in MAY.items()}
