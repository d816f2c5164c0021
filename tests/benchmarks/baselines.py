"""What the program is measured against: the same short conversation, as its libraries would have it written.

    python -m tests.benchmarks.baselines bare|ptb|ptb_sqlalchemy|aiogram ORIGIN TOKEN FOLDER

Each puts three questions and marks every answer with a reaction before it puts the next: two calls an answer, like the
program. `bare` is no framework at all, and commits each answer to SQLite before it says anything. The others do nothing
more: no sealing, no outbox, no order kept by rows, nothing left after a kill but what `ptb_sqlalchemy` has committed.
"""

import asyncio
import sqlite3
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

QUESTIONS = (
    "Wat heeft het gesprek je opgeleverd?",
    "Waar merk je dat vooral?",
    "Wat wil je uitproberen? Schrijf erbij waar en wanneer.",
    "Bewaard.",
)
_MARK = "✍"


async def bare(origin: str, token: str, folder: Path) -> None:
    """No framework: HTTP, JSON and a table, each answer committed."""
    import aiohttp

    table = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    table.execute("PRAGMA synchronous=FULL")
    table.execute("CREATE TABLE answer (chat INTEGER, number INTEGER, words TEXT)")
    at: dict[int, int] = {}
    async with aiohttp.ClientSession(f"{origin}/bot{token}/", connector=aiohttp.TCPConnector(limit=256)) as session:

        async def call(method: str, **given: Any) -> Any:
            async with session.post(method, json=given) as answer:
                return (await answer.json())["result"]

        async def hear(message: dict[str, Any]) -> None:
            chat, number = message["chat"]["id"], at.get(message["chat"]["id"], -1) + 1
            if number:
                table.execute("INSERT INTO answer VALUES (?, ?, ?)", (chat, number, message["text"]))
                mark = [{"type": "emoji", "emoji": _MARK}]
                await call("setMessageReaction", chat_id=chat, message_id=message["message_id"], reaction=mark)
            at[chat] = number
            await call("sendMessage", chat_id=chat, text=QUESTIONS[number])

        offset = 0
        while True:
            updates = await call("getUpdates", offset=offset, timeout=30)
            await asyncio.gather(*(hear(one["message"]) for one in updates))
            offset = max((one["update_id"] + 1 for one in updates), default=offset)


def ptb(origin: str, token: str, keep: Callable[[int, int, str], None] = lambda *_: None) -> None:
    """python-telegram-bot's ConversationHandler, in memory, or with what `keep` does for each answer."""
    from telegram import Update
    from telegram.ext import Application, CommandHandler, ConversationHandler, MessageHandler, filters

    async def begin(update: Update, _: Any) -> int:
        assert update.message is not None
        await update.message.reply_text(QUESTIONS[0])
        return 0

    def taking(number: int) -> Callable[[Update, Any], Awaitable[int]]:
        async def take(update: Update, _: Any) -> int:
            message = update.message
            assert message is not None
            keep(message.chat_id, number, message.text or "")
            await message.set_reaction(_MARK)
            await message.reply_text(QUESTIONS[number + 1])
            return number + 1 if number < 2 else ConversationHandler.END

        return take

    application = Application.builder().token(token).base_url(f"{origin}/bot").build()
    states: dict[object, Any] = {number: [MessageHandler(filters.TEXT, taking(number))] for number in range(3)}
    application.add_handler(ConversationHandler([CommandHandler("start", begin)], states, []))
    application.run_polling()


def ptb_sqlalchemy(origin: str, token: str, folder: Path) -> None:
    """The same, and each answer is committed through SQLAlchemy's ORM."""
    from sqlalchemy import create_engine
    from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

    class Base(DeclarativeBase):
        pass

    class Answer(Base):
        __tablename__ = "answer"
        id: Mapped[int] = mapped_column(primary_key=True)
        chat: Mapped[int]
        number: Mapped[int]
        words: Mapped[str]

    engine = create_engine(f"sqlite:///{folder / 'ptb.sqlite'}")
    Base.metadata.create_all(engine)

    def keep(chat: int, number: int, words: str) -> None:
        with Session(engine) as session, session.begin():
            session.add(Answer(chat=chat, number=number, words=words))

    ptb(origin, token, keep)


async def aiogram(origin: str, token: str) -> None:
    """aiogram with its states in memory."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.filters import CommandStart
    from aiogram.fsm.context import FSMContext
    from aiogram.fsm.state import State, StatesGroup
    from aiogram.types import Message, ReactionTypeEmoji

    class Talk(StatesGroup):
        zero, one, two = State(), State(), State()

    order = (Talk.zero, Talk.one, Talk.two, None)
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart())
    async def begin(message: Message, state: FSMContext) -> None:
        await state.set_state(Talk.zero)
        await message.answer(QUESTIONS[0])

    def taking(number: int) -> Callable[[Message, FSMContext], Awaitable[None]]:
        async def take(message: Message, state: FSMContext) -> None:
            await state.set_state(order[number + 1])
            await message.react([ReactionTypeEmoji(emoji=_MARK)])
            await message.answer(QUESTIONS[number + 1])

        return take

    for number in range(3):
        dispatcher.message(order[number])(taking(number))
    await dispatcher.start_polling(Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(origin))))


if __name__ == "__main__":
    name, origin, token, folder = sys.argv[1:]
    match name:
        case "bare":
            asyncio.run(bare(origin, token, Path(folder)))
        case "ptb":
            ptb(origin, token)
        case "ptb_sqlalchemy":
            ptb_sqlalchemy(origin, token, Path(folder))
        case "aiogram":
            asyncio.run(aiogram(origin, token))
