"""Chats that are not one to one (inputs, G): out at once, without a word."""

import pytest

from bot.doors import commands
from tests.cast import ada_and_johan, texts

COMMANDS = sorted({"start", *commands.COACH, *commands.CLIENT})
CHATS = {
    "channel": {"channel_post": {"chat": {"id": -1001, "type": "channel", "title": "Kanaal"}}},
    "supergroup": {"message": {"chat": {"id": -1002, "type": "supergroup", "title": "Groep"}}},
    "topic": {
        "message": {
            "chat": {"id": -1004, "type": "supergroup", "title": "Groep", "is_forum": True},
            "message_thread_id": 7,
            "is_topic_message": True,
        }
    },
    "anonymous admin": {
        "message": {
            "chat": {"id": -1003, "type": "supergroup", "title": "Groep"},
            "sender_chat": {"id": -1003, "type": "supergroup", "title": "Groep"},
        }
    },
}


def methods(world):
    return [call.method for call in world.telegram.calls if call.method != "getUpdates"]


async def test_it_leaves_a_group_at_once_without_a_word(world):
    ada, johan = await ada_and_johan(world)
    told, before = (texts(ada), texts(johan)), len(methods(world))
    group = ada.adds_bot_to_group()
    for person in (ada, johan):
        for command in COMMANDS:
            person.says(f"/{command}@TussendoorBot", group=group)
    await world.settle()
    assert [message for message in group.chat if message.who == "bot"] == []
    assert set(methods(world)[before:]) == {"leaveChat"}
    assert (texts(ada), texts(johan)) == told


@pytest.mark.parametrize("update", CHATS.values(), ids=CHATS.keys())
async def test_it_leaves_every_other_kind_of_chat_too(world, update):
    ((kind, head),) = update.items()
    person = world.telegram.person("Iemand")
    head = {"message_id": 1, "date": world.telegram.now(), "from": person.account, "text": "/overzicht", **head}
    world.telegram.raw_update({kind: head})
    await world.settle()
    assert set(methods(world)) - {"getMe"} == {"leaveChat"}


async def test_it_says_nothing_to_another_bot(world):
    bot = {"id": 99, "is_bot": True, "first_name": "Bot"}
    head = {"message_id": 1, "date": world.telegram.now(), "from": bot, "chat": {"id": 99, "type": "private"}}
    world.telegram.raw_update({"message": {**head, "text": "/start"}})
    await world.settle()
    assert "sendMessage" not in methods(world)
