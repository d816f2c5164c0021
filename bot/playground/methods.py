"""The methods that are played, by the name the bot calls them by."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.playground import account, messages
from bot.playground.check import Json
from bot.playground.refusals import Refusal
from bot.playground.telegram import Telegram

_PLAYED: Mapping[str, Callable[[Telegram, Json], Any]] = {
    "answerCallbackQuery": messages.answer_callback_query,
    "copyMessage": messages.copy_message,
    "deleteMessage": messages.delete_message,
    "deleteMessages": messages.delete_messages,
    "deleteMyCommands": account.delete_my_commands,
    "deleteWebhook": account.delete_webhook,
    "editMessageReplyMarkup": messages.edit_message_reply_markup,
    "editMessageText": messages.edit_message_text,
    "forwardMessage": messages.forward_message,
    "getChat": account.get_chat,
    "getFile": account.get_file,
    "getMe": account.get_me,
    "getMyCommands": account.get_my_commands,
    "getWebhookInfo": account.get_webhook_info,
    "leaveChat": account.leave_chat,
    "sendChatAction": messages.send_chat_action,
    "sendDocument": messages.send_document,
    "sendMessage": messages.send_message,
    "sendPhoto": messages.send_photo,
    "setMessageReaction": messages.set_message_reaction,
    "setMyCommands": account.set_my_commands,
    "setWebhook": account.set_webhook,
}


async def play(telegram: Telegram, method: str, params: Json) -> Any:
    """Do what the bot asks and give back the result, or `Refusal`. Only getUpdates may take its time."""
    if method == "getUpdates":
        return await telegram.updates.poll(params)
    if method not in _PLAYED:
        raise Refusal(501, f"Not Implemented: the playground does not play {method}")
    result = _PLAYED[method](telegram, params)
    telegram.watch.changed()
    return result
