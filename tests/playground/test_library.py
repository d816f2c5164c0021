"""A real client library, python-telegram-bot, talks to the playground as it would to Telegram."""

from collections.abc import AsyncIterator

import pytest
from telegram import Bot, BotCommand, BotCommandScopeChat, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.error import BadRequest, Forbidden, NetworkError

from bot.playground.faults import Dropped


@pytest.fixture
async def bot(telegram, url) -> AsyncIterator[Bot]:
    async with Bot(telegram.token, base_url=url, base_file_url=url.replace("/bot", "/file/bot")) as bot:
        yield bot


async def test_it_serves_a_whole_conversation(bot, telegram) -> None:
    ada = telegram.person("Ada")
    started = ada.starts("https://t.me/TussendoorBot?start=abc")
    (update,) = await bot.get_updates(timeout=5)
    assert (update.message.text, update.message.from_user.id) == ("/start abc", ada.id)

    await bot.send_message(
        ada.id,
        "<b>Welcome</b>",
        parse_mode="HTML",
        reply_parameters=ReplyParameters(started.message_id),
        reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="go")]]),
    )
    ada.taps("Go")
    (update,) = await bot.get_updates(offset=update.update_id + 1)
    await update.callback_query.answer("Off we go")
    await update.callback_query.edit_message_text("Gone")
    await bot.set_message_reaction(ada.id, started.message_id, "✍")
    await bot.set_my_commands([BotCommand("stop", "Stops")], BotCommandScopeChat(ada.id), "nl")
    await bot.send_document(ada.id, b"%PDF", filename="overview.pdf")

    assert [(message.who, message.text, message.reaction) for message in ada.chat] == [
        ("Ada", "/start abc", "✍"),
        ("bot", "Gone", None),
        ("bot", "", None),
    ]
    assert (ada.toasts, ada.menu) == (["Off we go"], (("stop", "Stops"),))
    assert telegram.refused == []

    file = await bot.get_file(ada.reads[-1].file.file_id)
    assert bytes(await file.download_as_bytearray()) == b"%PDF"


async def test_it_raises_the_errors_the_library_knows(bot, telegram, johan) -> None:
    stranger = telegram.person("Someone")
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await bot.send_message(stranger.id, "hi")
    with pytest.raises(BadRequest, match=r"(?i)can't parse entities"):
        await bot.send_message(johan.id, "<b>", parse_mode="HTML")

    telegram.faults.plan(Dropped(after=True))
    with pytest.raises(NetworkError):
        await bot.send_message(johan.id, "hi")
    assert [message.text for message in johan.reads] == ["hi"]
