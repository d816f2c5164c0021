"""Sounds at Telegram: which a message has, and how they are fetched. Nothing of them is written down."""

from telegram import Bot, Message
from telegram.constants import ChatAction

from bot.actions.aloud import LARGEST, Sound
from bot.message import Outcome, Rejected, Sent
from bot.references import ChatRef
from bot.telegram.outcomes import outcome_of
from bot.telegram.references import number_of
from bot.telegram.request import AiohttpRequest


def sound_in(message: Message) -> Sound | None:
    """What is said in this message, if anything may be."""
    found = message.voice or message.audio or message.video_note
    if found is None:
        return None
    seconds = found.duration
    length = seconds if isinstance(seconds, int) else int(seconds.total_seconds())
    return Sound(found.file_id, length, found.file_size or 0)


class Sounds:
    """Fetches what people said."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def fetch(self, file: str) -> bytes | Outcome:
        """The sound itself; or why it cannot be had."""
        try:
            found, line = await self._bot.get_file(file), self._bot.request
            if found.file_path is None or not isinstance(line, AiohttpRequest):
                return Rejected("no_file")
            content = await line.fetch(found.file_path, LARGEST)
            return content if content is not None else Rejected("no_file")
        except Exception as error:
            return outcome_of(error)

    async def typing(self, chat: ChatRef) -> Outcome:
        """Show for a few seconds that something is coming."""
        try:
            await self._bot.send_chat_action(number_of(chat), ChatAction.TYPING)
        except Exception as error:
            return outcome_of(error)
        return Sent()
