"""Buttons that are old, forged, stolen or pressed twice (inputs, D): no effect, and always an answer."""

from base64 import urlsafe_b64encode

import pytest
from sqlalchemy import select

from bot.doors import hear
from bot.doors.after_a_tap import Tapped
from bot.doors.hear import Speaker
from bot.doors.press import GONE
from bot.message import Button
from bot.storage import people, tables, trajectories
from tests.cast import ada_and_johan, asked, at, bram_and_cleo, data_of, dutch, lately, says, taps, texts
from tests.faults.test_erasing import rows


def every_text(world):
    return {person.name: texts(person) for person in world.telegram.people.values()}


FORGED = [
    "",
    "v1:erase:all:xxxx",
    "0:o:abc.1.yes:AAAAAAAAAAA",
    "1:e:1795000000:AAAAAAAAAAA",
    "1:i:abc:AAAAAAAAAAA:more",
    "1:::AAAAAAAAAAA",
    "\u00ff" * 32,
    "\ud800",
    "'; DROP TABLE answer;--",
]


async def test_it_does_nothing_on_a_forged_button_and_says_so(world):
    _, johan = await asked(world)
    before = every_text(world)
    for data in FORGED:
        johan.taps_data(data)
    await world.settle()
    assert (every_text(world), johan.toasts, johan.unanswered) == (before, [dutch(GONE.source)] * len(FORGED), 0)


async def test_it_does_nothing_on_a_button_with_one_letter_changed(world):
    ada, _ = await ada_and_johan(world)
    data, before = data_of(world, ada, "This is somebody else"), every_text(world)
    for place, letter in enumerate(data):
        ada.taps_data(data[:place] + ("x" if letter != "x" else "y") + data[place + 1 :])
    await world.settle()
    assert (every_text(world), ada.toasts) == (before, [dutch(GONE.source)] * len(data))


async def test_it_answers_a_press_without_any_data(world):
    _, johan = await asked(world)
    before = every_text(world)
    press = {"id": "1", "from": johan.account, "chat_instance": "1", "game_short_name": "poker"}
    world.telegram.raw_update({"callback_query": press})
    await world.settle()
    assert every_text(world) == before


async def test_it_does_nothing_on_a_button_that_was_made_for_somebody_else(world):
    ada, johan = await asked(world)
    _, cleo = await bram_and_cleo(world)
    johan.says("/vergeetmij")
    await world.settle()
    labels = ("Skip", "Not prepared", "Later", "Yes, erase everything")
    stolen = [data_of(world, johan, label) for label in labels]
    thieves = (cleo, ada, world.telegram.person("Niemand"))
    before = every_text(world)
    for thief in thieves:
        for data in stolen:
            thief.taps_data(data)
    await world.settle()
    assert [thief.toasts for thief in thieves] == [[dutch(GONE.source)] * len(stolen)] * 3
    assert every_text(world) == before


async def kept(world):
    """Everything that the database knows."""
    return {table.name: await rows(world, table) for table in tables.metadata.sorted_tables}


async def test_it_does_nothing_on_a_button_under_another_message_than_it_hangs_under(world):
    """The same person, with an app of his own that presses what it likes: also of what is still to be chosen."""
    _, johan = await asked(world)
    question = johan.reads[-1]
    await says(world, johan, "/instellingen")
    card = johan.reads[-1]
    await says(world, johan, "/vergeetmij")
    sure, of_card = data_of(world, johan, "Yes, erase everything"), data_of_one(world, johan, card)
    await taps(world, johan, "{it}", it=card.buttons[0][0])
    turned = data_of_one(world, johan, card)
    assert turned != of_card
    before, seen, here = every_text(world), await kept(world), (question, johan.reads[-1])
    pairs = [(sure, question), (sure, card), *((one, under) for one in (of_card, turned) for under in here)]
    for data, under in pairs:
        johan.taps_data(data, under)
    await world.settle()
    assert (every_text(world), johan.toasts[-len(pairs) :]) == (before, [dutch(GONE.source)] * len(pairs))
    assert {**await kept(world), "update_seen": []} == {**seen, "update_seen": []}
    johan.taps_data(sure, johan.reads[-1])
    await world.settle()
    assert johan.toasts[-1] == dutch("I am erasing everything. I tell you when it is gone.")


def data_of_one(world, person, message):
    """What the first button under this message would send."""
    body = world.telegram.chats[person.id].posts[message.message_id].body
    return body["reply_markup"]["inline_keyboard"][0][0]["callback_data"]


async def test_what_hangs_under_a_message_from_before_buttons_were_bound_counts_there_and_nowhere_else(world):
    _, johan = await asked(world)
    question = johan.reads[-1]
    sign = world.app._vault.sign
    _, action, ref, *_ = data_of(world, johan, "Not prepared").split(":")
    signed = urlsafe_b64encode(sign(f"button|1|{action}|{ref}|{johan.id}")[:8]).rstrip(b"=").decode()
    await says(world, johan, "/help")
    old, before = f"1:{action}:{ref}:{signed}", every_text(world)
    for under in (question, johan.reads[-1]):
        johan.taps_data(old, under)
    await world.settle()
    assert (every_text(world), johan.toasts) == (before, [dutch(GONE.source)] * 2)

    def was_upgraded(work):
        of_question = select(tables.delivery.c.id).where(tables.delivery.c.message_id == str(question.message_id))
        work.do(tables.installation.update().values(last_unmarked=of_question.scalar_subquery()))

    await world.app.writer.run(was_upgraded)
    johan.taps_data(old, johan.reads[-1])
    await world.settle()
    assert (every_text(world), johan.toasts[2:]) == (before, [dutch(GONE.source)])
    johan.taps_data(old, question)
    await world.settle()
    assert (len(texts(johan)), johan.unanswered, len(johan.toasts)) == (len(before["Johan"]) + 1, 0, 3)


@pytest.mark.parametrize("noted", ["not yet", "as this", "as another", "doubled"])
async def test_a_button_counts_as_soon_as_its_message_is_there_and_under_both_copies_of_it(world, noted):
    _, johan = await asked(world)
    question = johan.reads[-1]
    await says(world, johan, "/help")
    became = {
        "not yet": {"message_id": None},
        "as this": {},
        "as another": {"message_id": "9999"},
        "doubled": {"message_id": "9999", "unknowns": 1},
    }[noted]

    def note(work):
        of_question = tables.delivery.c.message_id == str(question.message_id)
        work.do(tables.delivery.update().where(of_question).values(**became))

    if became:
        await world.app.writer.run(note)
    data, elsewhere = data_of(world, johan, "Not prepared"), johan.reads[-1]
    johan.taps_data(data, elsewhere)
    await world.settle()
    assert (johan.toasts, johan.reads[-1]) == ([dutch(GONE.source)], elsewhere)
    johan.taps_data(data, question)
    await world.settle()
    counts = noted != "as another"
    assert (len(johan.toasts) == 1, johan.reads[-1] != elsewhere) == (counts, counts)


async def test_it_has_one_effect_when_a_button_is_pressed_twice_fast(world):
    _, johan = await asked(world)
    seen = len(johan.reads)
    johan.taps(dutch("Not prepared"))
    johan.taps(dutch("Not prepared"))
    await world.settle()
    assert (len(texts(johan, seen)), johan.unanswered) == (1, 0)


async def test_it_says_that_everything_is_gone_when_keeping_it_comes_too_late(world):
    _, johan = await asked(world)
    johan.says("/vergeetmij")
    await world.settle()
    johan.taps(dutch("Yes, erase everything"))
    johan.taps(dutch("No, keep it"))
    await world.settle()
    assert lately(world, johan) == [dutch("Everything has been erased here. Thank you for your trust.")]
    assert johan.toasts == [dutch("I am erasing everything. I tell you when it is gone."), dutch(GONE.source)]


async def test_it_keeps_everything_when_that_was_pressed_first(world):
    ada, johan = await asked(world)
    johan.says("/vergeetmij")
    await world.settle()
    johan.taps(dutch("No, keep it"))
    johan.taps(dutch("Yes, erase everything"))
    await world.settle()
    assert dutch("{client} has had everything erased.", client="Johan") not in "".join(texts(ada))


async def test_it_shows_the_question_of_now_when_the_button_of_an_earlier_one_is_pressed(world):
    _, johan = await asked(world)
    first = johan.reads[-1]
    await taps(world, johan, "Not prepared")
    now = johan.reads[-1]
    assert dutch("Back") in now.buttons[-1]
    johan.taps(dutch("Skip"), first)
    await world.settle()
    assert johan.toasts == [dutch("That question has been answered; this is where we are now.")]


async def test_it_still_acts_when_a_press_is_too_old_to_be_answered(world):
    _, johan = await asked(world)
    seen = len(johan.reads)
    johan.taps(dutch("Later"))
    (press,) = world.telegram.updates.pending
    del world.telegram.presses[press["callback_query"]["id"]]
    await world.settle()
    assert texts(johan, seen) == [dutch("When shall I come back to it?")]
    assert [method for method, _ in world.telegram.refused] == ["answerCallbackQuery"]


async def test_it_offers_nothing_more_after_everything_was_erased(world):
    _, johan = await asked(world)
    data = data_of(world, johan, "Skip")
    johan.says("/vergeetmij")
    await world.settle()
    await taps(world, johan, "Yes, erase everything")
    before = every_text(world)
    johan.taps_data(data)
    await world.settle()
    assert (every_text(world), johan.toasts[-1]) == (before, dutch(GONE.source))
    await world.until(at("2026-12-22 18:00"))
    assert every_text(world) == before


@pytest.mark.parametrize("action", ["h", "sh", "m", "kj", "kn", "ti", "cf", "sp", "in", "di", "t"])
async def test_a_button_from_before_that_carries_less_says_so_and_does_nothing(world, action):
    ada, johan = await asked(world)

    def pressed(work):
        (trajectory,) = trajectories.of_client(work, people.by_chat(work, str(johan.id)).id)
        return [
            hear.hear_press(
                work.caused_by(str(one.id)), Speaker(str(one.id), "", "nl"), Tapped(None, Button("", action, ref))
            )
            for one in (ada, johan)
            for ref in (trajectory.id, f"{trajectory.id}.1", f"{trajectory.id}.x.y", "")
        ]

    said = await world.app.writer.run(pressed)
    assert [one.buttons for one in said] == [None] * 8
