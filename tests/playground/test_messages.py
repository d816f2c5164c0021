from dataclasses import replace
from datetime import timedelta

import pytest

from bot.playground.chats import File
from bot.playground.people import Account
from bot.playground.seen import Seen

UNCHANGED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
STALE = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def keyboard(*buttons: dict) -> dict:
    return {"inline_keyboard": [list(buttons)]}


YES = {"text": "Yes", "callback_data": "yes"}


async def test_it_shows_a_message_as_it_was_sent(api, johan, clock) -> None:
    question = johan.says("a question")
    await api(
        "sendMessage",
        chat_id=johan.id,
        text="<b>An</b> answer",
        parse_mode="HTML",
        reply_markup=keyboard(YES, {"text": "Site", "url": "https://example.org"}),
        reply_parameters={"message_id": question.message_id},
        protect_content=True,
        disable_notification=True,
    )

    assert johan.reads == [
        Seen(
            at=clock.now(),
            who="bot",
            text="An answer",
            message_id=question.message_id + 1,
            entities=(("bold", "An"),),
            buttons=(("Yes", "Site"),),
            reply_to=question.message_id,
            protected=True,
            silent=True,
        )
    ]


def stranger(telegram) -> Account:
    return telegram.person("Someone")


def blocker(telegram) -> Account:
    person = telegram.person("Someone")
    person.starts()
    person.blocks()
    return person


def former(telegram) -> Account:
    person = telegram.person("Someone")
    person.starts()
    person.deactivates()
    return person


@pytest.mark.parametrize(
    ("someone", "description"),
    [
        (stranger, "Forbidden: bot can't initiate conversation with a user"),
        (blocker, "Forbidden: bot was blocked by the user"),
        (former, "Forbidden: user is deactivated"),
    ],
)
async def test_it_lets_nobody_be_written_to_who_does_not_let_himself(api, telegram, someone, description) -> None:
    person = someone(telegram)

    assert await api("sendMessage", chat_id=person.id, text="hi") == (403, description)
    assert await api("sendPhoto", chat_id=person.id, photo="file1") == (403, description)
    assert await api("sendChatAction", chat_id=person.id, action="typing") == (403, description)
    assert person.reads == []


async def test_it_lets_somebody_be_written_to_again_who_unblocks(api, telegram) -> None:
    person = blocker(telegram)
    person.unblocks()
    await api("sendMessage", chat_id=person.id, text="hi")

    assert [message.text for message in person.reads] == ["hi"]


@pytest.mark.parametrize("chat_id", [1, "@johan"])
async def test_it_finds_no_chat_that_is_not_there(api, chat_id) -> None:
    assert await api("sendMessage", chat_id=chat_id, text="hi") == (400, "Bad Request: chat not found")


@pytest.mark.parametrize(
    ("button", "description"),
    [
        ({"text": "a", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "callback_data": "é" * 32 + "a"}, "BUTTON_DATA_INVALID"),
        ({"text": "a"}, "text buttons are unallowed in the inline keyboard"),
        (
            {"text": "a", "callback_data": "a", "url": "https://a.nl"},
            "can't parse inline keyboard button: exactly one action must be used",
        ),
        ({"text": "a", "url": "example"}, "inline keyboard button URL is invalid: Wrong HTTP URL"),
    ],
)
async def test_it_refuses_a_button_that_cannot_work(api, johan, button: dict, description: str) -> None:
    answer = await api("sendMessage", chat_id=johan.id, text="hi", reply_markup=keyboard(button))

    assert answer == (400, f"Bad Request: {description}")


async def test_it_takes_64_bytes_of_callback_data(api, johan) -> None:
    await api(
        "sendMessage", chat_id=johan.id, text="a", reply_markup=keyboard({"text": "a", "callback_data": "é" * 32})
    )

    assert johan.reads[0].buttons == (("a",),)


async def test_it_replies_to_nothing_only_if_that_is_allowed(api, johan) -> None:
    strict = await api("sendMessage", chat_id=johan.id, text="a", reply_parameters={"message_id": 99})
    loose = {"message_id": 99, "allow_sending_without_reply": True}
    await api("sendMessage", chat_id=johan.id, text="b", reply_parameters=loose)

    assert strict == (400, "Bad Request: message to be replied not found")
    assert [(message.text, message.reply_to) for message in johan.reads] == [("b", None)]


async def test_it_edits_text_and_takes_the_keyboard_away_unless_it_is_given_again(api, johan) -> None:
    sent = await api("sendMessage", chat_id=johan.id, text="a", reply_markup=keyboard(YES))
    before = johan.reads[0]
    await api("editMessageText", chat_id=johan.id, message_id=sent["message_id"], text="<i>b</i>", parse_mode="HTML")

    assert johan.reads == [replace(before, text="b", entities=(("italic", "b"),), buttons=(), edited=True)]


async def test_it_edits_a_keyboard_alone(api, johan) -> None:
    sent = await api("sendMessage", chat_id=johan.id, text="a", reply_markup=keyboard(YES))
    await api("editMessageReplyMarkup", chat_id=johan.id, message_id=sent["message_id"])

    assert [(message.text, message.buttons) for message in johan.reads] == [("a", ())]


async def test_it_refuses_an_edit_that_changes_nothing(api, johan) -> None:
    sent = await api("sendMessage", chat_id=johan.id, text="a", reply_markup=keyboard(YES))
    where = {"chat_id": johan.id, "message_id": sent["message_id"], "reply_markup": keyboard(YES)}

    assert await api("editMessageText", text="a", **where) == (400, UNCHANGED)
    assert await api("editMessageReplyMarkup", **where) == (400, UNCHANGED)
    assert not johan.reads[0].edited


async def test_it_edits_only_messages_of_the_bot_that_have_text(api, johan) -> None:
    said = johan.says("mine")
    photo = johan.sends("photo")
    picture = await api("sendPhoto", chat_id=johan.id, photo=photo.file.file_id)

    async def edit(**which: int) -> object:
        return await api("editMessageText", text="x", **which)

    assert await edit(chat_id=johan.id, message_id=said.message_id) == (400, "Bad Request: message can't be edited")
    assert await edit(chat_id=johan.id, message_id=99) == (400, "Bad Request: message to edit not found")
    assert await edit(chat_id=johan.id) == (400, "Bad Request: message identifier is not specified")
    assert await edit(chat_id=johan.id, message_id=picture["message_id"]) == (
        400,
        "Bad Request: there is no text in the message to edit",
    )


async def test_it_deletes_messages_of_both_within_48_hours(api, johan, clock) -> None:
    sent = await api("sendMessage", chat_id=johan.id, text="a")
    said = johan.says("b")
    clock.push(clock.now() + timedelta(hours=48, seconds=-1))

    assert await api("deleteMessage", chat_id=johan.id, message_id=sent["message_id"]) is True
    clock.push(clock.now() + timedelta(seconds=1))
    late = await api("deleteMessage", chat_id=johan.id, message_id=said.message_id)
    gone = await api("deleteMessage", chat_id=johan.id, message_id=sent["message_id"])

    assert late == (400, "Bad Request: message can't be deleted for everyone")
    assert gone == (400, "Bad Request: message to delete not found")
    assert [message.text for message in johan.chat] == ["/start", "b"]


async def test_it_deletes_several_at_once_all_or_nothing_of_those_that_are_there(api, johan, clock) -> None:
    first = await api("sendMessage", chat_id=johan.id, text="a")
    clock.push(clock.now() + timedelta(hours=48))
    second = await api("sendMessage", chat_id=johan.id, text="b")

    both = await api("deleteMessages", chat_id=johan.id, message_ids=[first["message_id"], second["message_id"]])
    assert both == (400, "Bad Request: message can't be deleted for everyone")
    assert await api("deleteMessages", chat_id=johan.id, message_ids=[second["message_id"], 999]) is True
    none = await api("deleteMessages", chat_id=johan.id, message_ids=[])
    assert none == (400, "Bad Request: wrong number of message identifiers specified")
    assert [message.text for message in johan.chat] == ["/start", "a"]


async def test_it_forwards_and_copies(api, johan) -> None:
    said = johan.says("pass it on")
    what = {"chat_id": johan.id, "from_chat_id": johan.id, "message_id": said.message_id}
    forwarded = await api("forwardMessage", **what)
    copied = await api("copyMessage", **what)

    assert forwarded["forward_origin"]["sender_user"]["id"] == johan.id
    assert copied == {"message_id": forwarded["message_id"] + 1}
    assert [message.text for message in johan.reads] == ["pass it on", "pass it on"]


async def test_it_passes_nothing_on_that_is_protected(api, johan) -> None:
    sent = await api("sendMessage", chat_id=johan.id, text="a", protect_content=True)
    what = {"chat_id": johan.id, "from_chat_id": johan.id, "message_id": sent["message_id"]}

    assert await api("forwardMessage", **what) == (400, "Bad Request: message can't be forwarded")
    assert await api("copyMessage", **what) == (400, "Bad Request: message can't be copied")


async def test_it_reacts_and_takes_the_reaction_back(api, johan) -> None:
    said = johan.says("a")
    where = {"chat_id": johan.id, "message_id": said.message_id}

    await api("setMessageReaction", reaction=[{"type": "emoji", "emoji": "✍"}], **where)
    assert johan.chat[-1].reaction == "✍"

    await api("setMessageReaction", reaction=[], **where)
    assert johan.chat[-1].reaction is None


@pytest.mark.parametrize(
    ("reaction", "description"),
    [
        ([{"type": "emoji", "emoji": "✅"}], "REACTION_INVALID"),
        ([{"type": "custom_emoji", "custom_emoji_id": "5"}], "REACTION_INVALID"),
        ([{"type": "emoji", "emoji": "👍"}, {"type": "emoji", "emoji": "🔥"}], "REACTIONS_TOO_MANY"),
    ],
)
async def test_it_reacts_with_one_of_the_free_emoji_only(api, johan, reaction: list, description: str) -> None:
    said = johan.says("a")
    answer = await api("setMessageReaction", chat_id=johan.id, message_id=said.message_id, reaction=reaction)

    assert answer == (400, f"Bad Request: {description}")


async def test_it_finds_no_message_to_react_to(api, johan) -> None:
    answer = await api("setMessageReaction", chat_id=johan.id, message_id=99, reaction=[])

    assert answer == (400, "Bad Request: message to react not found")


async def test_it_answers_a_pressed_button_within_15_seconds(api, johan, clock) -> None:
    johan.taps_data("x")
    query = (await api("getUpdates"))[0]["callback_query"]["id"]
    assert johan.unanswered == 1

    clock.push(clock.now() + timedelta(seconds=15))
    assert await api("answerCallbackQuery", callback_query_id=query, text="Done") is True
    assert (johan.toasts, johan.unanswered) == (["Done"], 0)

    clock.push(clock.now() + timedelta(seconds=1))
    assert await api("answerCallbackQuery", callback_query_id=query) == (400, STALE)
    assert await api("answerCallbackQuery", callback_query_id="unknown") == (400, STALE)


async def test_it_flashes_at_most_200_characters(api, johan) -> None:
    johan.taps_data("x")

    assert await api("answerCallbackQuery", callback_query_id="1", text="a" * 201) == (
        400,
        "Bad Request: MESSAGE_TOO_LONG",
    )


async def test_it_knows_what_a_bot_can_seem_to_be_doing(api, johan) -> None:
    assert await api("sendChatAction", chat_id=johan.id, action="upload_document") is True
    assert await api("sendChatAction", chat_id=johan.id, action="sleeping") == (
        400,
        "Bad Request: wrong parameter action in request",
    )


async def test_it_keeps_a_file_and_gives_it_back(api, johan, telegram) -> None:
    file = telegram.keep("chart.png", b"png")
    await api("sendPhoto", chat_id=johan.id, photo=file.file_id, caption="<b>Chart</b>", parse_mode="HTML")
    told = await api("getFile", file_id=file.file_id)
    root = api.url.removesuffix("/bot") + f"/file/bot{api.token}"
    async with api.session.get(f"{root}/{told['file_path']}") as response:
        content = await response.read()
    async with api.session.get(f"{root}/documents/none") as response:
        missing = response.status

    shown = johan.reads[0]
    assert (shown.text, shown.entities, shown.file) == (
        "Chart",
        (("bold", "Chart"),),
        File("file1", "chart.png", b"png"),
    )
    assert told == {"file_id": "file1", "file_unique_id": "ufile1", "file_size": 3, "file_path": "documents/file1"}
    assert (content, missing) == (b"png", 404)


async def test_it_refuses_files_that_are_not_there_or_too_big(api, johan, telegram) -> None:
    big = telegram.keep("big", bytes(20_000_001))

    assert await api("sendPhoto", chat_id=johan.id, photo="none") == (
        400,
        "Bad Request: wrong file identifier/HTTP URL specified",
    )
    assert await api("getFile", file_id="none") == (400, "Bad Request: invalid file_id")
    assert await api("getFile", file_id=big.file_id) == (400, "Bad Request: file is too big")
    assert await api("sendPhoto", chat_id=johan.id, photo="none", caption="a" * 1025) == (
        400,
        "Bad Request: message caption is too long",
    )


@pytest.mark.parametrize(
    ("method", "kind", "size", "answer"),
    [
        ("sendPhoto", "photo", 10_000_001, (400, "Bad Request: file is too big")),
        ("sendDocument", "document", 50_000_001, (413, "Request Entity Too Large")),
        ("sendPhoto", "photo", 0, (400, "Bad Request: file must be non-empty")),
    ],
)
async def test_it_takes_no_file_that_is_too_big_or_empty(api, johan, method: str, kind: str, size: int, answer) -> None:
    assert await api.upload(method, {kind: bytes(size)}, chat_id=johan.id) == answer
    assert johan.reads == []


async def test_it_takes_a_photo_of_ten_megabytes(api, johan) -> None:
    sent = await api.upload("sendPhoto", {"photo": bytes(10_000_000)}, chat_id=johan.id)

    assert sent["photo"][0]["file_size"] == 10_000_000
