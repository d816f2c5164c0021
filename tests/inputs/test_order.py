"""Words are judged by their own date and order, however and whenever they come in (faults F15, F17)."""

import asyncio
import os
import random
from datetime import timedelta
from itertools import permutations

import pytest

from tests.cast import asked, at, dutch, goes_along, lately, overview, says, taps, texts

ORDERS = int(os.environ.get("PROOF_ORDERS", "500"))
SENTENCES = ("Hoe krijg ik", "de directeur", "mee, vraag ik", "me af?")


def held_up(world, person, words, sent):
    """Somebody wrote this at `sent`; the bot does not get it yet. The update that would bring it."""
    message = person.says(words)
    (waiting,) = [one for one in world.telegram.updates.pending if one.get("message", {}).get("text") == words]
    world.telegram.updates.done(waiting)
    body = {**waiting["message"], "date": int(sent.timestamp())}
    person._chat.posts[message.message_id].body["date"] = body["date"]
    return {"message": body}


async def arrive(world, updates):
    for update in updates:
        world.telegram.raw_update(update)
        await world.settle()


async def told_in_disorder(world, seed):
    """What Ada reads of an answer of four sentences that come in some order, two of them twice."""
    ada, johan = await asked(world)
    now = world.clock.now()
    updates = [held_up(world, johan, words, now) for words in SENTENCES]
    shuffled = [*updates, *random.Random(seed).sample(updates, 2)]
    random.Random(seed).shuffle(shuffled)
    await arrive(world, shuffled)
    return await overview(world, ada)


@pytest.mark.parametrize("seed", range(6))
async def test_it_joins_the_sentences_of_one_answer_in_whatever_order_they_come_in(world, seed):
    assert (await told_in_disorder(world, seed)).endswith("\n".join(SENTENCES))


@pytest.mark.proof
async def test_it_joins_them_in_each_of_hundreds_of_orders(world_of, proves):
    read = []
    for seed in range(ORDERS):
        async with world_of() as world:
            read.append(await told_in_disorder(world, seed))
    wrong = [seed for seed, text in enumerate(read) if not text.endswith("\n".join(SENTENCES))]
    what = "what comes in any order, and twice, is one answer, each sentence once and in the order of writing"
    proves(what, of=ORDERS, failed=len(wrong), each="order")
    assert wrong == []


async def test_it_keeps_two_sentences_of_one_answer_together_over_an_outage(world):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe krijg ik de directeur mee?")
    late = held_up(world, johan, "En de minister ook?", world.clock.now())
    third = held_up(world, johan, "En de Kamer?", world.clock.now())
    await world.after(minutes=5)
    seen = len(johan.reads)
    await arrive(world, [third, late])
    assert texts(johan, seen) == []
    shown = await overview(world, ada)
    assert "Hoe krijg ik de directeur mee?\nEn de minister ook?\nEn de Kamer?" in shown


async def test_it_takes_what_was_written_before_the_next_question_for_the_one_before(world):
    ada, johan = await asked(world)
    await taps(world, johan, "Not prepared")
    late = held_up(world, johan, "Er speelt van alles", world.clock.now())
    await world.after(seconds=10)
    await says(world, johan, "De begroting vooral")
    await world.after(minutes=2)
    await arrive(world, [late])
    shown = await overview(world, ada)
    assert "De begroting vooral" in shown
    assert "Er speelt van alles" in shown
    assert dutch("Your note") not in "".join(texts(johan))


async def test_it_takes_an_edit_before_its_message_once(world):
    ada, johan = await asked(world)
    update = held_up(world, johan, "Hoe krijg ik de directeur mee?", world.clock.now())
    edit = {**update["message"], "text": "Hoe krijg ik hem mee?", "edit_date": update["message"]["date"]}
    await arrive(world, [{"edited_message": edit}, update])
    assert (await overview(world, ada)).endswith("Hoe krijg ik hem mee?")


@pytest.mark.parametrize("order", list(permutations(range(3)))[1:])
async def test_it_keeps_the_edit_that_was_made_last_in_whatever_order_they_come_in(world, order):
    ada, johan = await asked(world)
    sent = world.clock.now()
    update = held_up(world, johan, "Hoe krijg ik ze mee?", sent)
    words = ("Hoe krijg ik hem mee?", "Hoe krijg ik haar mee?")
    edits = [
        {"edited_message": {**update["message"], "text": text, "edit_date": int(sent.timestamp()) + later}}
        for later, text in enumerate(words, 1)
    ]
    updates = [update, *edits]
    await arrive(world, [updates[place] for place in order])
    assert (await overview(world, ada)).endswith("Hoe krijg ik haar mee?")


async def test_it_does_not_take_an_edit_of_something_from_before_the_question_for_an_answer(world):
    ada, johan = await asked(world)
    old = held_up(world, johan, "Tot dinsdag!", at("2026-11-24 10:00"))["message"]
    edit = {**old, "text": "Tot dinsdag om twee uur!", "edit_date": int(world.clock.now().timestamp())}
    seen = len(johan.reads)
    await arrive(world, [{"edited_message": edit}])
    assert texts(johan, seen) == []
    assert "Tot dinsdag" not in await overview(world, ada)
    assert "Tot dinsdag" not in "".join(one.text for one in await says(world, johan, "/antwoorden"))


async def test_it_takes_an_answer_for_the_question_above_it_though_telegram_was_slow_to_say_that_it_was_there(world):
    _, johan = await asked(world)
    channel, go = world.app._speaking.deliverer._channel, asyncio.Event()
    send = channel.send

    async def slow(chat_id, message):
        outcome = await send(chat_id, message)
        if chat_id == str(johan.id):
            await go.wait()
        return outcome

    channel.send = slow
    seen = len(johan.reads)
    johan.taps(dutch("Not prepared"))
    await world.telegram.until(lambda: len(johan.reads) > seen)
    late = held_up(world, johan, "Er speelt van alles", world.clock.now())
    world.clock.push(world.clock.now() + timedelta(seconds=4))
    go.set()
    await world.settle()
    world.clock.push(world.clock.now() + timedelta(seconds=4))
    await arrive(world, [late])
    await world.after(minutes=2)
    last = texts(johan)[-1]
    assert last.startswith(dutch("You wrote:"))
    assert "Er speelt van alles" in last


async def test_it_takes_no_words_for_a_question_that_was_passed_by_long_before_they_were_written(world):
    ada, johan = await asked(world)
    await taps(world, johan, "Skip")
    await world.after(minutes=10)
    late = held_up(world, johan, "Vandaag viel alles op zijn plek.", world.clock.now())
    await world.after(seconds=10)
    await arrive(world, [late])
    assert lately(world, johan) == [goes_along("How nice that you tell this, {client}.", client="Johan")]
    assert "notitie" in (await overview(world, ada)).partition("alles op zijn plek")[0]


async def test_what_is_for_the_coach_at_once_goes_to_her_however_late_it_comes(world):
    ada, johan = await asked(world)
    await taps(world, johan, "Skip")
    await says(world, johan, "/meld")
    late = held_up(world, johan, "Het gaat echt niet.", world.clock.now())
    await world.after(seconds=10)
    await arrive(world, [late])
    assert ada.reads[-1].text.endswith("\n\nHet gaat echt niet.")
