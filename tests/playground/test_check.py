import aiohttp
import pytest

from bot.playground.check import Upload, check
from bot.playground.refusals import Refusal


@pytest.mark.parametrize(
    ("method", "given", "params"),
    [
        ("sendMessage", {"chat_id": "12", "text": "12"}, {"chat_id": 12, "text": "12"}),
        ("sendMessage", {"chat_id": "@someone", "text": "true"}, {"chat_id": "@someone", "text": "true"}),
        ("SENDMESSAGE", {"chat_id": 12, "text": "hi"}, {"chat_id": 12, "text": "hi"}),
        ("setMessageReaction", {"chat_id": "1", "message_id": "2", "is_big": "true"}, {"is_big": True}),
        ("getUpdates", {"allowed_updates": '["message"]'}, {"allowed_updates": ["message"]}),
        ("getUpdates", {"allowed_updates": ["message"]}, {"allowed_updates": ["message"]}),
        ("sendLocation", {"chat_id": "1", "latitude": "5", "longitude": "5.5"}, {"latitude": 5, "longitude": 5.5}),
        ("setMyCommands", {"commands": "[]", "scope": '{"type":"chat","chat_id":1}'}, {"commands": []}),
        ("sendMessage", {"chat_id": "1", "text": "", "reply_markup": '{"force_reply":true}'}, {"text": ""}),
    ],
)
def test_it_reads_parameters_as_the_values_they_stand_for(method: str, given: dict, params: dict) -> None:
    assert check(method, given)[1].items() >= params.items()


def test_it_finds_a_file_under_its_own_name_or_where_attach_points() -> None:
    photo = Upload("x.png", b"png")

    own = check("sendPhoto", {"chat_id": "1", "photo": photo})
    pointed = check("sendPhoto", {"chat_id": "1", "photo": "attach://a1", "a1": photo})

    assert own == pointed == ("sendPhoto", {"chat_id": 1, "photo": photo})


@pytest.mark.parametrize(
    ("method", "given", "description"),
    [
        ("sendMesage", {}, "Not Found"),
        ("sendMessage", {"chat_id": "1", "text": "", "texts": ""}, "Bad Request: sendMessage does not know texts"),
        ("sendMessage", {"chat_id": "1"}, "Bad Request: sendMessage lacks text"),
        ("getFile", {"file_id": 5}, "Bad Request: getFile.file_id must be of type String"),
        ("getUpdates", {"limit": "ten"}, "Bad Request: getUpdates.limit must be of type Integer"),
        ("getUpdates", {"limit": True}, "Bad Request: getUpdates.limit must be of type Integer"),
        (
            "getUpdates",
            {"allowed_updates": "message"},
            "Bad Request: getUpdates.allowed_updates must be of type Array of String",
        ),
        ("getUpdates", {"allowed_updates": "[1]"}, "Bad Request: getUpdates.allowed_updates[0] must be of type String"),
        (
            "setMyCommands",
            {"commands": '[{"command":"a"}]'},
            "Bad Request: setMyCommands.commands[0] lacks description",
        ),
        (
            "setMyCommands",
            {"commands": "[]", "scope": '{"type":"chats","chat_id":1}'},
            'Bad Request: setMyCommands.scope.type must be "chat"',
        ),
        (
            "editMessageReplyMarkup",
            {"reply_markup": '{"inline_keyboard":[[{"text":"a","callback":"b"}]]}'},
            "Bad Request: editMessageReplyMarkup.reply_markup.inline_keyboard[0][0] does not know callback",
        ),
        (
            "sendMessage",
            {"chat_id": "1", "text": "", "reply_parameters": '{"message_id":"1"}'},
            "Bad Request: sendMessage.reply_parameters.message_id must be of type Integer",
        ),
        ("sendPhoto", {"chat_id": "1", "photo": 5}, "Bad Request: sendPhoto.photo must be of type InputFile"),
        (
            "sendPhoto",
            {"chat_id": "1", "photo": "x", "a1": Upload("x", b"x")},
            "Bad Request: sendPhoto does not know a1",
        ),
    ],
)
def test_it_says_what_is_wrong_and_where(method: str, given: dict, description: str) -> None:
    with pytest.raises(Refusal) as refused:
        check(method, given)

    assert refused.value.description == description


async def test_it_takes_parameters_from_the_address_a_form_or_json(api) -> None:
    address = f"{api.url}{api.token}/sendMessage"
    unknown = {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"}

    async with api.session.get(address, params={"chat_id": 1, "text": "hi"}) as response:
        assert await response.json() == unknown
    async with api.session.post(address, data={"chat_id": "1", "text": "hi"}) as response:
        assert await response.json() == unknown
    async with api.session.post(address, json={"chat_id": 1, "text": "hi"}) as response:
        assert await response.json() == unknown
    async with api.session.post(address, data=b"[1]", headers={"content-type": "application/json"}) as response:
        assert (await response.json())["description"] == "Bad Request: can't parse request: expected a JSON object"


async def test_it_knows_one_token_only(api) -> None:
    async with api.session.get(f"{api.url}123:wrong/getMe") as response:
        assert (response.status, await response.json()) == (
            401,
            {"ok": False, "error_code": 401, "description": "Unauthorized"},
        )


async def test_it_knows_no_method_by_another_name(api) -> None:
    async with api.session.get(f"{api.url}{api.token}/getMeNot") as response:
        assert (response.status, await response.json()) == (
            404,
            {"ok": False, "error_code": 404, "description": "Not Found"},
        )


async def test_it_says_so_when_a_method_exists_but_is_not_played(api) -> None:
    assert await api("close") == (501, "Not Implemented: the playground does not play close")


async def test_it_remembers_every_call_and_every_refusal(api, telegram, johan) -> None:
    await api("sendMessage", chat_id=johan.id, text="hi")
    await api("sendMessage", chat_id=johan.id, text="")

    assert [(call.method, call.params) for call in telegram.calls] == [
        ("sendMessage", {"chat_id": johan.id, "text": "hi"}),
        ("sendMessage", {"chat_id": johan.id, "text": ""}),
    ]
    assert telegram.refused == [("sendMessage", "Bad Request: message text is empty")]


async def test_it_takes_a_file_from_a_multipart_form(api, johan) -> None:
    form = aiohttp.FormData({"chat_id": str(johan.id), "document": "attach://one"})
    form.add_field("one", b"%PDF", filename="overview.pdf")
    async with api.session.post(f"{api.url}{api.token}/sendDocument", data=form) as response:
        document = (await response.json())["result"]["document"]

    assert document == {"file_id": "file1", "file_unique_id": "ufile1", "file_size": 4, "file_name": "overview.pdf"}
