import pytest

CHAT_NOT_FOUND = (400, "Bad Request: chat not found")


def commands(*names: str) -> list:
    return [{"command": name, "description": f"Does {name}"} for name in names]


async def test_it_says_who_the_bot_is(api) -> None:
    me = await api("getMe")

    assert (me["id"], me["is_bot"], me["username"], me["can_join_groups"]) == (
        7_000_000_001,
        True,
        "TussendoorBot",
        False,
    )


async def test_it_shows_the_narrowest_menu_in_the_language_of_the_app(api, telegram, johan) -> None:
    def shown() -> list:
        return [name for name, _ in johan.menu]

    chat = {"type": "chat", "chat_id": johan.id}
    assert shown() == []
    await api("setMyCommands", commands=commands("a"))
    assert shown() == ["a"]
    await api("setMyCommands", commands=commands("b"), language_code="nl")
    assert shown() == ["b"]
    await api("setMyCommands", commands=commands("c"), scope={"type": "all_private_chats"})
    assert shown() == ["c"]
    await api("setMyCommands", commands=commands("d"), scope=chat)
    assert shown() == ["d"]
    await api("setMyCommands", commands=commands("e"), scope=chat, language_code="nl")
    assert johan.menu == (("e", "Does e"),)
    johan.language = "fr"
    assert shown() == ["d"]
    await api("deleteMyCommands", scope=chat)
    assert shown() == ["c"]


async def test_it_gives_a_menu_back_by_scope_and_language(api, johan) -> None:
    await api("setMyCommands", commands=commands("a"), scope={"chat_id": johan.id, "type": "chat"}, language_code="nl")

    assert await api("getMyCommands", scope={"type": "chat", "chat_id": johan.id}, language_code="nl") == commands("a")
    assert await api("getMyCommands", language_code="nl") == []


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"commands": commands("Start")}, "BOT_COMMAND_INVALID"),
        ({"commands": commands("a" * 33)}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "a", "description": "a" * 257}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": commands(*"a" * 101)}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [], "language_code": "nl-NL"}, "invalid language code specified"),
        ({"commands": [], "scope": {"type": "chat", "chat_id": 1}}, "chat not found"),
    ],
)
async def test_it_refuses_a_menu_that_cannot_be(api, params: dict, description: str) -> None:
    assert await api("setMyCommands", **params) == (400, f"Bad Request: {description}")


async def test_it_describes_a_chat(api, johan) -> None:
    chat = await api("getChat", chat_id=johan.id)

    assert (chat["id"], chat["type"], chat["first_name"]) == (johan.id, "private", "Johan")
    assert await api("getChat", chat_id=1) == CHAT_NOT_FOUND


async def test_it_leaves_a_group_and_may_not_write_there_any_more(api, johan) -> None:
    group = johan.adds_bot_to_group("Team")
    await api("sendMessage", chat_id=group.id, text="bye")
    outside = (403, "Forbidden: bot is not a member of the group chat")

    assert await api("leaveChat", chat_id=group.id) is True
    assert await api("leaveChat", chat_id=group.id) == outside
    assert await api("sendMessage", chat_id=group.id, text="hi") == outside
    assert [message.text for message in group.chat] == ["", "bye"]


async def test_it_cannot_leave_a_private_chat(api, johan) -> None:
    assert await api("leaveChat", chat_id=johan.id) == (
        400,
        "Bad Request: chat member status can't be changed in private chats",
    )
