import pytest

from bot.message import NotNow, TokenDead, TokenShared, Unknown
from bot.telegram.polling import polling

UNREADABLE = {"update_id": 5, "message": {"date": "next year's shape"}}


KINDS = ["message", "edited_message", "callback_query", "my_chat_member"]


async def test_it_waits_for_updates_and_gives_them_raw(telegram, bot):
    telegram.answers([UNREADABLE])
    assert await polling(bot)(None, True) == [UNREADABLE]
    assert telegram.calls == [("getUpdates", {"timeout": 25, "limit": 100, "allowed_updates": KINDS})]


async def test_it_confirms_without_waiting(telegram, bot):
    telegram.answers([])
    assert await polling(bot)(6, False) == []
    assert telegram.calls == [("getUpdates", {"timeout": 0, "limit": 100, "allowed_updates": KINDS, "offset": 6})]


@pytest.mark.parametrize(
    ("code", "description", "extra", "outcome"),
    [
        (401, "Unauthorized", {}, TokenDead()),
        (409, "Conflict: terminated by other getUpdates request", {}, TokenShared()),
        (429, "Too Many Requests", {"retry_after": 4}, NotNow(4.0)),
        (502, "Bad Gateway", {}, Unknown()),
    ],
)
async def test_it_gives_the_outcome_of_a_poll_that_failed(telegram, bot, code, description, extra, outcome):
    telegram.refuses(code, description, **extra)
    assert await polling(bot)(None, True) == outcome


async def test_it_takes_no_other_shape_for_updates(telegram, bot):
    telegram.answers({"not": "a list"})
    assert await polling(bot)(None, True) == Unknown()
