import pytest

from bot.files import code
from bot.message import (
    Attached,
    Button,
    Message,
    NotNow,
    Paragraph,
    Quote,
    Rejected,
    Sent,
    TokenDead,
    Unknown,
    Unreachable,
)
from bot.telegram.buttons import Peg, encode
from bot.telegram.sender import Sender

JOHAN = "7"
HELLO = Message((Paragraph("Dag <Johan>"),))


@pytest.fixture
def sender(bot, sign):
    return Sender(bot, sign)


async def test_it_shows_a_message_with_all_that_belongs_to_it(telegram, sender, sign):
    yes = Button("Ja", "y", "4f")
    message = Message((Paragraph("Mag dit?"), Quote("<b>")), ((yes,),), protected=True, reply_to="3", mark="abc-_9")
    assert await sender.send(JOHAN, message) == Sent("1")
    [(method, sent)] = telegram.calls
    assert (method, sent) == (
        "sendMessage",
        {
            "chat_id": 7,
            "text": "Mag dit?\n\n<blockquote>&lt;b&gt;</blockquote>",
            "parse_mode": "HTML",
            "protect_content": True,
            "link_preview_options": {"is_disabled": True},
            "reply_markup": {
                "inline_keyboard": [[{"text": "Ja", "callback_data": encode(yes, Peg(JOHAN, None, "abc-_9"), sign)}]]
            },
            "reply_parameters": {"message_id": 3, "allow_sending_without_reply": True},
        },
    )


async def test_it_shows_a_picture_with_the_words_under_it(telegram, sender):
    link = "https://t.me/TussendoorBot?start=abc"
    message = Message((Paragraph("Dag <Johan>"),), attached=Attached("uitnodiging.png", "code", link))
    assert await sender.send(JOHAN, message) == Sent("1")
    [(method, sent)] = telegram.calls
    assert (method, sent["caption"], sent["photo"]) == (
        "sendPhoto",
        "Dag &lt;Johan&gt;",
        ("uitnodiging.png", "image/png", code.make(link)),
    )


async def test_it_never_sends_a_file_that_cannot_be_made(telegram, sender):
    with pytest.raises(ValueError, match="Data too large"):
        await sender.send(JOHAN, Message((), attached=Attached("te-lang.png", "code", "a" * 8_000)))
    assert telegram.calls == []


async def test_it_takes_messages_out_of_a_chat_in_one_call(telegram, sender):
    telegram.answers(True)
    assert await sender.clear(JOHAN, [3, 4]) == Sent()
    assert [(method, sent["message_ids"]) for method, sent in telegram.calls] == [("deleteMessages", [3, 4])]


async def test_it_takes_them_out_one_by_one_when_one_stops_the_others(telegram, sender):
    telegram.refuses(400, "Bad Request: message can't be deleted for everyone")
    telegram.refuses(400, "Bad Request: message to delete not found")
    telegram.answers(True)
    assert await sender.clear(JOHAN, [3, 4]) == Sent()
    assert [method for method, _ in telegram.calls] == ["deleteMessages", "deleteMessage", "deleteMessage"]


async def test_it_takes_nothing_out_of_a_chat_that_was_closed(telegram, sender):
    telegram.refuses(403, "Forbidden: bot was blocked by the user")
    assert await sender.clear(JOHAN, [3, 4]) == Unreachable("blocked")
    assert len(telegram.calls) == 1


REFUSALS = [
    (429, "Too Many Requests: retry after 17", {"retry_after": 17}, NotNow(17.0)),
    (403, "Forbidden: bot was blocked by the user", {}, Unreachable("blocked")),
    (403, "Forbidden: user is deactivated", {}, Unreachable("deactivated")),
    (403, "Forbidden: bot can't initiate conversation with a user", {}, Unreachable("never_started")),
    (400, "Bad Request: chat not found", {}, Unreachable("no_chat")),
    (400, "Bad Request: group chat was upgraded", {"migrate_to_chat_id": -100}, Unreachable("migrated")),
    (403, "Forbidden: something Telegram made up later", {}, Rejected("forbidden")),
    (403, "Forbidden: bot was blocked by the user yesterday", {}, Rejected("forbidden")),
    (400, "Bad Request: chat not found in the index", {}, Rejected("bad_request")),
    (400, "Bad Request: message text is empty", {}, Rejected("bad_request")),
    (400, "Bad Request: message is not modified: specified new content is the same", {}, Sent()),
    (400, "Bad Request: query is too old and response timeout expired", {}, Sent()),
    (401, "Unauthorized", {}, TokenDead()),
    (404, "Not Found", {}, TokenDead()),
    (500, "Internal Server Error", {}, Unknown()),
]


@pytest.mark.parametrize(("code", "description", "extra", "outcome"), REFUSALS)
async def test_it_knows_what_a_refusal_means(telegram, sender, code, description, extra, outcome):
    for _ in range(2):
        telegram.refuses(code, description, **extra)
    assert await sender.send(JOHAN, HELLO) == outcome
    assert len(telegram.calls) == 1 + (outcome == Rejected("bad_request"))


async def test_it_sends_plainly_what_is_refused_for_a_reason_it_does_not_know(telegram, sender):
    telegram.refuses(400, "Bad Request: something new about your keyboard")
    message = Message((Paragraph("Dag <Johan>"),), ((Button("Ja", "y"), Button("Nee", "n")),), reply_to="3")
    assert await sender.send(JOHAN, message) == Sent("2")
    (_, sent) = telegram.calls[1]
    rows = [[key["text"] for key in row] for row in sent["reply_markup"]["inline_keyboard"]]
    assert (sent["text"], sent.get("parse_mode"), "reply_parameters" in sent, rows) == (
        "Dag <Johan>",
        None,
        False,
        [["Ja"], ["Nee"]],
    )


@pytest.mark.parametrize(
    "trouble",
    [
        lambda telegram: telegram.hangs_up(),
        lambda telegram: telegram.shows_page(200),
        lambda telegram: telegram.shows_page(404),
        lambda telegram: telegram.shows_page(502),
    ],
)
async def test_it_does_not_claim_to_know_what_nobody_knows(telegram, sender, trouble):
    trouble(telegram)
    assert await sender.send(JOHAN, HELLO) == Unknown()
    assert len(telegram.calls) == 1


async def test_it_may_try_again_what_never_left(bot, sender):
    await bot.request.shutdown()
    assert await sender.send(JOHAN, HELLO) == NotNow(None)


async def test_it_sends_the_words_plainly_when_its_markup_is_refused(telegram, sender):
    telegram.refuses(400, "Bad Request: can't parse entities: Unsupported start tag")
    assert await sender.send(JOHAN, HELLO) == Sent("2")
    assert [(sent["text"], sent.get("parse_mode")) for _, sent in telegram.calls] == [
        ("Dag &lt;Johan&gt;", "HTML"),
        ("Dag <Johan>", None),
    ]


async def test_it_sends_what_is_too_long_in_parts_with_the_buttons_under_the_last(telegram, sender):
    telegram.refuses(400, "Bad Request: message is too long")
    message = Message((Paragraph("a" * 5000),), ((Button("Ja", "y"),),))
    assert await sender.send(JOHAN, message) == Sent("3")
    assert [(len(sent["text"]), "reply_markup" in sent) for _, sent in telegram.calls] == [
        (5000, True),
        (4096, False),
        (904, True),
    ]


async def test_it_tries_plainly_only_once(telegram, sender):
    for _ in range(2):
        telegram.refuses(400, "Bad Request: can't parse entities: whatever")
    assert await sender.send(JOHAN, HELLO) == Rejected("unparsable")
    assert len(telegram.calls) == 2


async def test_it_puts_an_emoji_on_a_message(telegram, sender):
    assert await sender.react(JOHAN, 3, "✍") == Sent()
    [(method, sent)] = telegram.calls
    assert (method, sent["reaction"]) == ("setMessageReaction", [{"type": "emoji", "emoji": "✍"}])


async def test_it_gives_one_chat_its_own_menu(telegram, sender):
    assert await sender.set_menu(JOHAN, [("stop", "geen vragen meer")]) == Sent()
    [(method, sent)] = telegram.calls
    assert (method, sent["commands"], sent["scope"]) == (
        "setMyCommands",
        [{"command": "stop", "description": "geen vragen meer"}],
        {"type": "chat", "chat_id": 7},
    )


async def test_it_goes_out_of_a_group(telegram, sender):
    assert await sender.leave(-5) == Sent()
    assert telegram.calls == [("leaveChat", {"chat_id": -5})]
