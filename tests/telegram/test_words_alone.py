import pytest
from telegram import Update

from bot.telegram import handlers
from bot.telegram.words_alone import Said, words_alone

JOHAN = {"id": 7, "is_bot": False, "first_name": "Johan"}
ALONE = {"id": 7, "type": "private", "first_name": "Johan"}
MESSAGE = {"message_id": 5, "from": JOHAN, "chat": ALONE, "date": 1_790_000_000, "text": "Goed."}


def update(**message):
    return {"update_id": 3, "message": {**MESSAGE, **message}}


def by_the_library(raw):
    read = Update.de_json(raw, None)
    return Said(handlers._come(read), handlers._sender(read), handlers._incoming(read.message))


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"text": " \n/help  hé 👋 ", "entities": [{"type": "bot_command", "offset": 2, "length": 5}]},
        {"from": {**JOHAN, "last_name": "de Vries", "username": "johan" * 9, "language_code": "nl"}},
        {"from": {**JOHAN, "first_name": "J" * 64, "last_name": "de Vries", "is_premium": True}},
        {"date": 0},
    ],
)
def test_it_reads_words_alone_as_the_library_does(message):
    raw = update(**message)
    assert words_alone(raw) == by_the_library(raw)


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"update_id": 3},
        {"update_id": 3, "edited_message": MESSAGE},
        {"update_id": 3, "message": None},
        {"update_id": 3, "message": [MESSAGE]},
        {"update_id": "3", "message": MESSAGE},
        {"update_id": True, "message": MESSAGE},
        {"update_id": 3, "message": MESSAGE, "later": {}},
        {"update_id": 3, "message": {name: value for name, value in MESSAGE.items() if name != "text"}},
        *(
            update(**message)
            for message in (
                {"text": ""},
                {"text": None},
                {"text": 5},
                {"date": "now"},
                {"message_id": 5.0},
                {"from": None},
                {"chat": 7},
                {"chat": {"id": 7, "type": "group"}},
                {"chat": {"id": 8, "type": "private"}},
                {"from": {**JOHAN, "is_bot": True}},
                {"from": {"id": 7, "first_name": "Johan"}},
                {"from": {**JOHAN, "first_name": None}},
                {"from": {**JOHAN, "first_name": ""}},
                {"from": {**JOHAN, "language_code": 5}},
                {"reply_to_message": MESSAGE},
                {"forward_origin": {}},
                {"via_bot": JOHAN},
                {"edit_date": 5},
                {"media_group_id": "5"},
                {"sender_chat": ALONE},
                {"something_new": 1},
            )
        ),
    ],
)
def test_it_leaves_everything_else_to_the_library(raw):
    assert words_alone(raw) is None
