"""The playground itself is held to the table: what it hands out has the shape that Bot API 10.3 promises."""

from collections.abc import Callable

import pytest

from bot.playground.check import misfit, returned
from bot.playground.people import Account

KINDS = [
    *("voice", "video_note", "audio", "video", "animation", "document", "photo", "sticker"),
    *("contact", "location", "dice", "rich_message"),
]
EVERY_KIND = ["message", "edited_message", "callback_query", "my_chat_member", "message_reaction"]


@pytest.mark.parametrize(
    "does",
    [
        lambda person: person.says("/help", reply_to=person.chat[0]),
        lambda person: person.edits(person.chat[0], "other"),
        lambda person: person.forwards("words"),
        lambda person: person.passes_on(person.chat[0]),
        lambda person: person.reacts(person.chat[0], "👍"),
        lambda person: person.taps_data("x"),
        lambda person: person.taps_data("x", person.chat[0]),
        lambda person: person.blocks(),
        lambda person: person.adds_bot_to_group(),
        *(lambda person, kind=kind: person.sends(kind) for kind in KINDS),
    ],
)
async def test_it_hands_out_updates_of_the_right_shape(api, johan, does: Callable[[Account], object]) -> None:
    await api("getUpdates", allowed_updates=EVERY_KIND)
    does(johan)
    updates = await api("getUpdates")

    assert updates
    assert misfit(updates, "Array of Update") is None


async def test_it_gives_results_of_the_right_shape(api, telegram, johan) -> None:
    file = telegram.keep("a", b"a").file_id
    here = {"chat_id": johan.id}
    said = {"from_chat_id": johan.id, "message_id": johan.says("a").message_id}
    sent = {**here, "message_id": (await api("sendMessage", **here, text="a"))["message_id"]}
    johan.taps_data("x")
    calls: list[tuple[str, dict]] = [
        ("sendMessage", {**here, "text": "<b>a</b>", "parse_mode": "HTML", "protect_content": True}),
        ("sendPhoto", {**here, "photo": file, "caption": "a"}),
        ("sendDocument", {**here, "document": file}),
        ("editMessageText", {**sent, "text": "b"}),
        (
            "editMessageReplyMarkup",
            {**sent, "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]]}},
        ),
        ("forwardMessage", {**here, **said}),
        ("copyMessage", {**here, **said}),
        ("setMessageReaction", {**sent, "reaction": [{"type": "emoji", "emoji": "👍"}]}),
        ("deleteMessage", sent),
        ("answerCallbackQuery", {"callback_query_id": "1"}),
        ("sendChatAction", {**here, "action": "typing"}),
        ("getMe", {}),
        ("getChat", here),
        ("getFile", {"file_id": file}),
        ("setMyCommands", {"commands": [{"command": "a", "description": "a"}]}),
        ("getMyCommands", {}),
        ("deleteMyCommands", {}),
        ("setWebhook", {"url": "http://localhost:9/hook"}),
        ("getWebhookInfo", {}),
        ("deleteWebhook", {}),
        ("getUpdates", {}),
        ("leaveChat", {"chat_id": johan.adds_bot_to_group().id}),
    ]

    misfits = {method: misfit(await api(method, **params), returned(method)) for method, params in calls}

    assert misfits == dict.fromkeys(misfits)
