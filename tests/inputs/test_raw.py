"""Raw and hostile updates (inputs, H): nothing ends the bot, nothing is said to others, everybody else is heard."""

import logging
import random

from tests.cast import ada_and_johan, asked, dutch, lately, overview

NOW = 1_795_000_000
WHO = {"id": 4_500_000_000_000_000, "is_bot": False, "first_name": "X"}
MESSAGE = {"message_id": 1, "date": NOW, "chat": {"id": WHO["id"], "type": "private"}, "from": WHO, "text": "hoi"}


def nested(depth):
    return {"message": nested(depth - 1)} if depth else {}


RAW = [
    {},
    {"message": None},
    {"message": []},
    {"message": MESSAGE, "edited_message": MESSAGE},
    {"message": {name: value for name, value in MESSAGE.items() if name != "from"}},
    {"message": {name: value for name, value in MESSAGE.items() if name != "chat"}},
    {"message": MESSAGE | {"from": WHO | {"id": -1}}},
    {"message": MESSAGE | {"from": WHO | {"id": 0}, "chat": {"id": 0, "type": "private"}}},
    {"message": MESSAGE | {"from": WHO | {"id": "7"}}},
    {"message": MESSAGE | {"date": 0}},
    {"message": MESSAGE | {"date": 4_294_967_295}},
    {"message": MESSAGE | {"date": "gisteren"}},
    {"message": MESSAGE | {"chat": {"id": WHO["id"], "type": "mars"}}},
    {"message": MESSAGE | {"reply_to_message": nested(900)}},
    {"message": MESSAGE | {"text": "x" * 1_000_000}},
    {"message": MESSAGE | {"text": "\ud800"}},
    {"message": MESSAGE | {"text": "/start " + "\x00" * 50}},
    {"update_id": -5, "message": MESSAGE},
    {"callback_query": {"id": "1", "from": WHO, "chat_instance": "1", "data": 7}},
    {"callback_query": {"id": "1", "from": WHO}},
    {"my_chat_member": {"chat": {"id": WHO["id"], "type": "private"}, "from": WHO, "date": NOW}},
    {"poll_answer": {"poll_id": "1", "user": WHO, "option_ids": [0]}},
    {"something_new": {"from": WHO}},
]


async def is_heard_besides(world, updates):
    """Whether everything arrives that Johan says after each of these updates."""
    ada, johan = await asked(world)
    for number, update in enumerate(updates):
        world.telegram.updates.put_raw(update)
        world.telegram.updates.next_id = 200_000_001 + 2 * number
        johan.says(f"woord {number}")
    return (await overview(world, ada)).endswith("\n".join(f"woord {number}" for number in range(len(updates))))


async def test_it_hears_everybody_else_besides(world, caplog):
    assert await is_heard_besides(world, RAW)
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


JUNK = [None, True, 0, -1, 2**63, 1.5, "", "x", "\ud800", [], [None], {}, {"id": 1}]


def mutated(value, chance, dice):
    """The same with some of its parts replaced, lost or doubled."""
    if dice.random() < chance:
        return dice.choice(JUNK)
    if isinstance(value, dict):
        return {name: mutated(part, chance, dice) for name, part in value.items() if dice.random() > chance}
    return [mutated(part, chance, dice) for part in value] if isinstance(value, list) else value


async def test_it_hears_everybody_else_beside_two_hundred_updates_gone_wrong(world):
    dice = random.Random(1)
    press = {"id": "1", "from": WHO, "chat_instance": "1", "data": "1:e:1:AAAAAAAAAAA", "message": MESSAGE}
    right = [{"message": MESSAGE}, {"edited_message": MESSAGE | {"edit_date": NOW}}, {"callback_query": press}]
    wrong = [{kind: mutated(body, 0.15, dice)} for _ in range(70) for one in right for kind, body in one.items()]
    assert await is_heard_besides(world, wrong)


async def test_it_answers_whoever_writes_though_he_had_blocked_it_and_he_cannot_be_read(world):
    _, johan = await ada_and_johan(world)
    bot = {"user": world.telegram.bot, "until_date": 0}
    change = {"old_chat_member": {**bot, "status": "member"}, "new_chat_member": {**bot, "status": "kicked"}}
    head = {"from": johan.account, "chat": {"id": johan.id, "type": "private"}, "date": world.telegram.now()}
    world.telegram.raw_update({"my_chat_member": {**head, **change}})
    await world.settle()
    world.telegram.raw_update({"message": {**head, "message_id": 9_999, "text": ["hoi"]}})
    await world.settle()
    assert lately(world, johan) == [dutch("I could not read this. Would you say it once more, in plain text?")]
