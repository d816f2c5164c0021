"""Coaches in one bot are apart: what is another's is, to anybody, exactly as if it were not there (faults T7).

Everything is tried that the program's own tables of commands and buttons hold, with the id of every kind of row, so
that what is new there is tried here by itself.
"""

import re
from secrets import token_urlsafe

from sqlalchemy import String, select

from bot.doors import commands, hear, rows
from bot.doors.after_a_tap import Tapped
from bot.doors.hear import Speaker
from bot.message import Button
from bot.storage import carrying, trajectories
from bot.storage.tables import delivery, metadata, trajectory
from tests.cast import (
    CLEOS_LINES,
    QUESTION,
    ada_and_johan,
    at,
    bram_and_cleo,
    dutch,
    invited,
    joins,
    lately,
    says,
    taps,
)
from tests.worlds import beginning

ACTIONS = sorted(rows.ROWS)
SHAPES = ("{id}", "{id}.1", "{id}.1.yes", "{id}.yes")
ADAS_WORDS = "Ik wil minder ja zeggen."
COMMAND = re.compile(r"(?<!\S)/([a-z]+)")


@beginning
async def all_at_work(world):
    """Ada coaches Johan, and is coached herself by Bram, who coaches Cleo too; all have been asked something."""
    ada, johan = await ada_and_johan(world)
    bram, cleo = await bram_and_cleo(world)
    ada.starts(await invited(world, bram, CLEOS_LINES.replace("klant: Cleo", "klant: Ada\naanspreekvorm: u")))
    await world.settle()
    await joins(world, bram, ada)
    for coach, client in ((ada, "Johan"), (bram, "Cleo")):
        await says(world, coach, f"/memo {client}")
        await says(world, coach, f"Zag {client} lachen.")
    await world.until(QUESTION)
    return ada, johan, bram, cleo


def shapes_shown(world, ids):
    """For each action, how the refs look that the bot has made for anybody, with `{id}` for these ids."""
    posts = [post for chat in world.telegram.chats.values() for post in chat.posts.values()]
    rows = [row for post in posts for row in post.body.get("reply_markup", {}).get("inline_keyboard", [])]
    known, shapes = re.compile("|".join(map(re.escape, ids))), {action: set(SHAPES) for action in ACTIONS}
    for key in (key for row in rows for key in row if "callback_data" in key):
        _, action, ref, *_ = key["callback_data"].split(":")
        shapes[action].add(re.sub(known, "{id}", ref))
    return shapes


def ids_of(work, name):
    """Of every kind of row in the trajectory of the client of this name, one id, and those of its people."""
    every = [trajectories.by_id(work, row.id) for row in work.all(select(trajectory.c.id))]
    (one,) = [one for one in every if one.contract.client == name]
    rows = [
        work.one(select(table.c.id).where(table.c.trajectory_id == one.id))
        for table in metadata.sorted_tables
        if {"id", "trajectory_id"} <= set(table.c.keys()) and isinstance(table.c.id.type, String)
    ]
    return [one.id, one.client_id, one.coach_id, *(row.id for row in rows if row is not None)]


def answers_to(work, chat, tries):
    """What this person reads at once, and what anybody is sent, at every press of a button that says this."""
    found = []
    for action, ref in tries:
        last = work.one(select(delivery.c.id).order_by(delivery.c.id.desc())).id
        pressed = hear.hear_press(work, Speaker(str(chat), "", "nl"), Tapped("1", Button("", action, ref)))
        said = carrying._opened(work, work.read_by_nobody().all(select(delivery).where(delivery.c.id > last)))
        found.append((action, pressed, [(one.chat, one.kind, one.payload) for one in said]))
    return found


async def test_it_answers_a_button_on_what_is_ones_own_and_on_anothers_as_if_it_were_not_there(world):
    ada, _, _, _ = await all_at_work(world)
    theirs = await world.app.writer.run(ids_of, "Cleo")
    shown = shapes_shown(world, theirs)
    shapes = [(action, shape) for action in ACTIONS for shape in sorted(shown[action]) if "{id}" in shape]
    tries = [(action, shape.replace("{id}", one)) for action, shape in shapes for one in theirs]
    others = await world.app.writer.run(answers_to, ada.id, tries)
    tries = [(action, shape.replace("{id}", token_urlsafe(9))) for action, shape in shapes]
    nobodys = await world.app.writer.run(answers_to, ada.id, tries)
    assert others == [answer for answer in nobodys for _ in theirs]
    assert [said for _, _, said in others if said] == []
    own = await world.app.writer.run(ids_of, "Johan")
    tries = [(action, ref) for action in ("c", "m", "md", "mm", "i") for ref in own]
    hers = await world.app.writer.run(answers_to, ada.id, tries)
    assert [action for action, _, said in hers if said] == ["c", "m", "md", "mm", "i"]


async def test_it_answers_every_command_about_anothers_client_as_if_there_were_none(world):
    ada, _, _, _ = await all_at_work(world)
    (theirs, *_) = await world.app.writer.run(ids_of, "Cleo")
    await says(world, ada, "Minder vaak ja zeggen")
    await world.after(minutes=2)
    for command in commands.COACH:
        # The first time something may have been under way.
        await says(world, ada, f"/{command} iets")
        said = [
            [one.text.replace(typed, "…") for one in await says(world, ada, f"/{command} {typed}")]
            for typed in ("Cleo", theirs, "Zoë", token_urlsafe(9))
        ]
        assert said == [said[0]] * 4, command
        assert said[0], command


async def test_it_knows_no_command_of_a_coach_when_anybody_else_gives_it(world):
    _, johan = await ada_and_johan(world)
    nothing = [one.text for one in await says(world, johan, "/bestaatniet")]
    # One that is much like his own is taken for that: "/doelen".
    his = {dutch("I do not know that command. Do you mean /{name}?", name=one) for one in commands.CLIENT}
    for command in commands.COACH.keys() - commands.CLIENT.keys():
        (said,) = await says(world, johan, f"/{command}")
        assert said.text in {*nothing, *his}, command


async def test_it_speaks_to_one_person_in_one_role_at_a_time(world):
    ada, johan, _, _ = await all_at_work(world)
    await says(world, johan, "Het projectplan")
    await says(world, ada, ADAS_WORDS)
    await world.after(minutes=2)
    as_coach, as_client = await says(world, ada, "/help")
    for name in commands.COACH.keys() - commands.CLIENT.keys():
        assert (f"/{name}" in as_coach.text, f"/{name}" in as_client.text) == (True, False)
        for said in await says(world, ada, f"/{name}"):
            assert [word for word in ("Bram", "het tuinhuis", ADAS_WORDS) if word in said.text] == [], name
    for name in commands.CLIENT.keys() - commands.COACH.keys():
        assert (name in COMMAND.findall(as_coach.text), name in COMMAND.findall(as_client.text)) == (False, True)
        for said in await says(world, ada, f"/{name}"):
            assert "Johan" not in said.text, name


async def test_a_clients_question_waits_while_she_gets_something_done_as_a_coach(world):
    ada, _, bram, _ = await all_at_work(world)
    question = ada.reads[-1].text
    aside, first = await says(world, ada, "/nieuw")
    assert aside.text == "Eerst dit dan. Mijn vraag stel ik vrijdag 27 november opnieuw."
    assert ("Stap 1" in first.text, aside.text in first.text) == (True, False)
    await taps(world, ada, "Leave it")
    seen = len(ada.reads)
    await world.until(at("2026-11-27 09:30"))
    (again,) = [one.text for one in ada.reads[seen:] if one.text.endswith(question.splitlines()[-1])]
    assert "klant" not in again
    await says(world, ada, ADAS_WORDS)
    await world.after(minutes=2)
    assert [ADAS_WORDS in text for text in lately(world, ada)] == [True]
    await says(world, ada, "/stop")
    assert lately(world, bram) == [dutch("{client} has stopped.", client="Ada")]
    (said,) = await says(world, ada, "/trajecten")
    assert dutch("A question is open with your client.") in said.text
