"""What the bot does outside any one message: itself, its menus, its updates, files and chats."""

import json
import re
from typing import TYPE_CHECKING

from bot.playground.check import Json
from bot.playground.refusals import bad_request
from bot.playground.webhook import webhook

if TYPE_CHECKING:
    from bot.playground.telegram import Telegram

_DEFAULT_SCOPE = {"type": "default"}
_DOWNLOAD_LIMIT = 20_000_000
_FLAGS = {
    "can_join_groups": False,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
    "can_connect_to_business": False,
    "has_main_web_app": False,
    "has_topics_enabled": False,
}


def get_me(telegram: "Telegram", params: Json) -> Json:
    """getMe"""
    return {**_FLAGS, **telegram.bot}


def set_my_commands(telegram: "Telegram", params: Json) -> bool:
    """setMyCommands"""
    commands = params["commands"]
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"].removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    telegram.menus[_place(telegram, params)] = commands
    return True


def get_my_commands(telegram: "Telegram", params: Json) -> list[Json]:
    """getMyCommands"""
    return telegram.menus.get(_place(telegram, params), [])


def delete_my_commands(telegram: "Telegram", params: Json) -> bool:
    """deleteMyCommands"""
    telegram.menus.pop(_place(telegram, params), None)
    return True


def menu(telegram: "Telegram", chat_id: int, language: str | None) -> tuple[tuple[str, str], ...]:
    """The commands shown in a private chat: the narrowest scope that has any, the person's language first.

    The order is that of "Determining list of commands" in the Bot API.
    """
    scopes: list[Json] = [{"type": "chat", "chat_id": chat_id}, {"type": "all_private_chats"}, _DEFAULT_SCOPE]
    for scope in scopes:
        for spoken in (language or "", ""):
            if commands := telegram.menus.get((_key(scope), spoken)):
                return tuple((command["command"], command["description"]) for command in commands)
    return ()


def set_webhook(telegram: "Telegram", params: Json) -> bool:
    """setWebhook: updates are posted from now on; whoever is waiting for them is sent away"""
    telegram.updates.webhook = webhook(params)
    if "allowed_updates" in params:
        telegram.updates.allowed = tuple(params["allowed_updates"])
    return _dropped(telegram, params)


def delete_webhook(telegram: "Telegram", params: Json) -> bool:
    """deleteWebhook"""
    telegram.updates.webhook = None
    return _dropped(telegram, params)


def get_webhook_info(telegram: "Telegram", params: Json) -> Json:
    """getWebhookInfo"""
    updates, hook = telegram.updates, telegram.updates.webhook
    known: Json = {
        "url": hook.url if hook else "",
        "has_custom_certificate": bool(hook and hook.certified),
        "pending_update_count": telegram.pending,
    }
    if updates.allowed:
        known["allowed_updates"] = list(updates.allowed)
    if hook:
        known["max_connections"] = hook.connections
    if hook and hook.trouble:
        known["last_error_date"], known["last_error_message"] = hook.trouble
    return known


def get_chat(telegram: "Telegram", params: Json) -> Json:
    """getChat"""
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    more = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(gifts, False)}
    return {**telegram.chat(params["chat_id"]).body, **more}


def leave_chat(telegram: "Telegram", params: Json) -> bool:
    """leaveChat"""
    chat = telegram.chat(params["chat_id"])
    if chat.body["type"] == "private":
        raise bad_request("chat member status can't be changed in private chats")
    if chat.shut:
        raise chat.shut
    chat.standing = "left"
    return True


def get_file(telegram: "Telegram", params: Json) -> Json:
    """getFile"""
    file = telegram.files.get(params["file_id"])
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.content) > _DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {**file.body, "file_path": file.path}


def _place(telegram: "Telegram", params: Json) -> tuple[str, str]:
    scope = params.get("scope", _DEFAULT_SCOPE)
    if "chat_id" in scope:
        telegram.chat(scope["chat_id"])
    language = params.get("language_code", "")
    if not re.fullmatch(r"([a-z]{2})?", language):
        raise bad_request("invalid language code specified")
    return _key(scope), language


def _key(scope: Json) -> str:
    return json.dumps(scope, sort_keys=True)


def _dropped(telegram: "Telegram", params: Json) -> bool:
    if params.get("drop_pending_updates"):
        telegram.updates.drop()
    return True
