"""What the bot does in a chat: every method that sends, changes or takes away a message."""

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bot.playground.chats import Chat, Post
from bot.playground.check import REACTIONS, Json
from bot.playground.markup import CAPTION_LIMIT, Formatted, blank, formatted
from bot.playground.refusals import bad_request

if TYPE_CHECKING:
    from bot.playground.telegram import Telegram

_DELETED_WITHIN = 48 * 3600
_AT_ONCE = 100
_ANSWERED_WITHIN = 15
_TOAST_LIMIT = 200
_PHOTO_LIMIT = 10_000_000
# Of no consequence to a bot; a real photo has its own.
_PHOTO_SIZE = {"width": 800, "height": 600}
_UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
_ACTIONS = frozenset(
    ["typing", "choose_sticker", "find_location", "upload_photo", "upload_document"]
    + [f"{verb}_{what}" for verb in ("record", "upload") for what in ("video", "voice", "video_note")]
)


def send_message(telegram: "Telegram", params: Json) -> Json:
    """sendMessage"""
    return _send(telegram, params, _worded(params))


def send_photo(telegram: "Telegram", params: Json) -> Json:
    """sendPhoto"""
    _open_chat(telegram, params)
    captioned = _captioned(params)
    file = telegram.kept(params["photo"])
    if len(file.content) > _PHOTO_LIMIT:
        raise bad_request("file is too big")
    return _send(telegram, params, {"photo": [{**file.body, **_PHOTO_SIZE}], **captioned})


def send_document(telegram: "Telegram", params: Json) -> Json:
    """sendDocument"""
    _open_chat(telegram, params)
    captioned = _captioned(params)
    file = telegram.kept(params["document"])
    return _send(telegram, params, {"document": {**file.body, "file_name": file.name}, **captioned})


def edit_message_text(telegram: "Telegram", params: Json) -> Json:
    """editMessageText"""
    post = _own_post(telegram, params)
    if "text" not in post.body:
        raise bad_request("there is no text in the message to edit")
    return _edit(telegram, post, _worded(params) | _keyboard(params), ("text", "entities", "reply_markup"))


def edit_message_reply_markup(telegram: "Telegram", params: Json) -> Json:
    """editMessageReplyMarkup"""
    return _edit(telegram, _own_post(telegram, params), _keyboard(params), ("reply_markup",))


def delete_message(telegram: "Telegram", params: Json) -> bool:
    """deleteMessage: in a private chat anybody's message, as long as it is less than 48 hours old"""
    chat = telegram.chat(params["chat_id"])
    post = chat.post(params["message_id"], "to delete")
    if telegram.now() - post.body["date"] >= _DELETED_WITHIN:
        raise bad_request("message can't be deleted for everyone")
    del chat.posts[params["message_id"]]
    return True


def delete_messages(telegram: "Telegram", params: Json) -> bool:
    """deleteMessages: what is not there is passed by; of what is, all or nothing"""
    chat, numbers = telegram.chat(params["chat_id"]), params["message_ids"]
    if not 1 <= len(numbers) <= _AT_ONCE:
        raise bad_request("wrong number of message identifiers specified")
    here = [number for number in numbers if number in chat.posts]
    if any(telegram.now() - chat.posts[number].body["date"] >= _DELETED_WITHIN for number in here):
        raise bad_request("message can't be deleted for everyone")
    for number in here:
        del chat.posts[number]
    return True


def forward_message(telegram: "Telegram", params: Json) -> Json:
    """forwardMessage"""
    source = _passed_on(telegram, params, "forward")
    origin = {"type": "user", "sender_user": source["from"], "date": source["date"]}
    return _send(telegram, params, {**content_of(source), "forward_origin": origin})


def copy_message(telegram: "Telegram", params: Json) -> Json:
    """copyMessage"""
    sent = _send(telegram, params, content_of(_passed_on(telegram, params, "copy")))
    return {"message_id": sent["message_id"]}


def set_message_reaction(telegram: "Telegram", params: Json) -> bool:
    """setMessageReaction: one of the free emoji, or none"""
    post = telegram.chat(params["chat_id"]).post(params["message_id"], "to react")
    reaction = params.get("reaction", [])
    if len(reaction) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(one.get("emoji") not in REACTIONS for one in reaction):
        raise bad_request("REACTION_INVALID")
    post.reaction = reaction[0]["emoji"] if reaction else None
    return True


def send_chat_action(telegram: "Telegram", params: Json) -> bool:
    """sendChatAction"""
    _open_chat(telegram, params)
    if params["action"] not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


def answer_callback_query(telegram: "Telegram", params: Json) -> bool:
    """answerCallbackQuery: within 15 seconds, as long as an app shows the button as busy"""
    press = telegram.presses.get(params["callback_query_id"])
    if press is None or telegram.clock.now().timestamp() - press.at > _ANSWERED_WITHIN:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    toast = params.get("text", "")
    if len(toast) > _TOAST_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    press.answered, press.toast = True, toast
    return True


def _worded(params: Json) -> Json:
    whole = formatted(params.get("text", ""), params.get("parse_mode"), params.get("entities", []))
    if blank(whole.text):
        raise bad_request("message text is empty")
    preview = {"link_preview_options": params["link_preview_options"]} if "link_preview_options" in params else {}
    return _shown("text", "entities", whole) | preview


def _captioned(params: Json) -> Json:
    given = params.get("caption_entities", [])
    whole = formatted(params.get("caption", ""), params.get("parse_mode"), given, CAPTION_LIMIT)
    return _shown("caption", "caption_entities", whole) if whole.text else {}


def _shown(text: str, entities: str, whole: Formatted) -> Json:
    return {text: whole.text, **({entities: whole.entities} if whole.entities else {})}


def _send(telegram: "Telegram", params: Json, content: Json) -> Json:
    chat = _open_chat(telegram, params)
    protected = {"has_protected_content": True} if params.get("protect_content") else {}
    silent = bool(params.get("disable_notification"))
    answered = _answered(chat, params.get("reply_parameters"))
    content = {**content, **_keyboard(params), **protected}
    return telegram.post(chat, telegram.bot, content, answered, silent).body


def _open_chat(telegram: "Telegram", params: Json) -> Chat:
    chat = telegram.chat(params["chat_id"])
    if chat.shut:
        raise chat.shut
    return chat


def _answered(chat: Chat, reply: Json | None) -> Post | None:
    if reply is None or (reply.get("allow_sending_without_reply") and reply["message_id"] not in chat.posts):
        return None
    return chat.post(reply["message_id"], "to be replied")


def _keyboard(params: Json) -> Json:
    """The inline keyboard as the message will carry it; other kinds of keyboard are not part of a message."""
    markup = params.get("reply_markup", {})
    for button in (button for row in markup.get("inline_keyboard", []) for button in row):
        _check_button(button)
    return {"reply_markup": markup} if markup.get("inline_keyboard") else {}


def _check_button(button: Json) -> None:
    actions = button.keys() - {"text", "style", "icon_custom_emoji_id"}
    if not actions:
        raise bad_request("text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one action must be used")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and urlsplit(button["url"]).scheme not in ("http", "https", "tg"):
        raise bad_request("inline keyboard button URL is invalid: Wrong HTTP URL")


def _own_post(telegram: "Telegram", params: Json) -> Post:
    if "chat_id" not in params or "message_id" not in params:
        raise bad_request("message identifier is not specified")
    post = telegram.chat(params["chat_id"]).post(params["message_id"], "to edit")
    if post.body["from"]["id"] != telegram.bot["id"]:
        raise bad_request("message can't be edited")
    return post


def _edit(telegram: "Telegram", post: Post, content: Json, parts: tuple[str, ...]) -> Json:
    before: dict[str, Any] = {part: post.body.get(part) for part in parts}
    if before == {part: content.get(part) for part in parts}:
        raise bad_request(_UNCHANGED)
    kept = {name: value for name, value in post.body.items() if name not in parts}
    if before.get("reply_markup"):
        post.former = (*post.former, before["reply_markup"])
    # Nobody is shown that other buttons hang under a message, only that its words are others.
    changed = {} if parts == ("reply_markup",) else {"edit_date": telegram.now()}
    post.body = {**kept, **content, **changed}
    return post.body


def _passed_on(telegram: "Telegram", params: Json, verb: str) -> Json:
    source = telegram.chat(params["from_chat_id"]).post(params["message_id"], f"to {verb}").body
    if source.get("has_protected_content"):
        raise bad_request(f"message can't be {'forwarded' if verb == 'forward' else 'copied'}")
    return source


def content_of(source: Json) -> Json:
    """What of a message goes along when it is passed on."""
    parts = ("text", "entities", "photo", "document", "caption", "caption_entities")
    return {part: source[part] for part in parts if part in source}
