"""What people do on this Telegram, and what they see: the words that tests and the demo are written in."""

import re
from typing import TYPE_CHECKING

from bot.playground.account import menu
from bot.playground.chats import CallbackQuery, Chat, Post
from bot.playground.check import REACTIONS, Json
from bot.playground.markup import TEXT_LIMIT, commands, units
from bot.playground.messages import content_of
from bot.playground.seen import Seen, former_rows, look, rows, seen

if TYPE_CHECKING:
    from bot.playground.telegram import Telegram

_FILES: dict[str, Json] = {
    "voice": {"duration": 4, "mime_type": "audio/ogg"},
    "video_note": {"duration": 4, "length": 240},
    "audio": {"duration": 4, "mime_type": "audio/mpeg"},
    "video": {"duration": 4, "width": 640, "height": 480},
    "animation": {"duration": 4, "width": 640, "height": 480},
    "document": {"mime_type": "application/octet-stream"},
    "photo": {"width": 640, "height": 480},
    "sticker": {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False},
}
_OTHERS: dict[str, Json] = {
    "contact": {"phone_number": "+31600000000", "first_name": "Someone"},
    "location": {"latitude": 52.1, "longitude": 4.3},
    "dice": {"emoji": "🎲", "value": 4},
    "rich_message": {"blocks": [{"type": "paragraph", "text": "…"}]},
}
_LINK = re.compile(r"(?:https?://)?t\.me/(\w+)(?:\?start=(.*))?")


class Group:
    """A group chat that the bot may be in."""

    def __init__(self, telegram: "Telegram", chat_id: int) -> None:
        self._telegram = telegram
        self.id = chat_id

    @property
    def chat(self) -> list[Seen]:
        """Everything in it, in order."""
        return look(self._telegram.chats[self.id], self._telegram.files)


class Account:
    """Somebody with an account. `language` is that of the app (None when it tells none); it may be changed."""

    def __init__(
        self, telegram: "Telegram", person_id: int, name: str, language: str | None, username: str | None
    ) -> None:
        self._telegram = telegram
        self.id = person_id
        self.name = name
        self.language = language
        self.username = username

    def says(self, text: str, reply_to: Seen | None = None, group: Group | None = None, quote: str = "") -> Seen:
        """Types a message of at most 4,096 UTF-16 units; it arrives exactly as typed. `quote` is taken out of the
        message it replies to."""
        position = reply_to.text.index(quote) if reply_to else 0
        quoted = {"quote": {"text": quote, "position": position, "is_manual": True}} if quote else {}
        return self._sends({**self._typed(text), **quoted}, reply_to, group)

    def edits(self, message: Seen, text: str) -> Seen:
        """Changes a message that this person sent."""
        post = self._chat.posts[message.message_id]
        kept = {name: value for name, value in post.body.items() if name not in ("text", "entities")}
        words = {"caption": text} if "caption" in kept else self._typed(text)
        post.body = {**kept, **words, "edit_date": self._telegram.now()}
        self._telegram.updates.put("edited_message", post.body)
        return seen(post, self._telegram.files)

    def starts(self, link: str = "") -> Seen:
        """Presses start, coming from a link (`https://t.me/<bot>?start=<payload>`) or with a bare payload.

        As an app does: a payload of more than 64 characters, or of others than `A-Za-z0-9_-`, is silently left out.
        """
        if self._chat.standing == "blocked":
            self.unblocks()
        payload = self._payload(link)
        return self.says(f"/start {payload}" if re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload) else "/start")

    def taps(self, label: str, message: Seen | None = None) -> None:
        """Presses a button: on this message, or on the newest that has one of this name; if it hangs there no more, it
        was pressed just before."""
        posts = [self._chat.posts[message.message_id]] if message else self._chat.newest_first()
        buttons = [(post, button) for post in posts for row in rows(post) for button in row]
        buttons += [(post, button) for post in posts for row in former_rows(post) for button in row]
        for post, button in buttons:
            if button["text"] == label and "callback_data" in button:
                return self._presses(post, button["callback_data"])
        there = ", ".join(f"“{button['text']}”" for _, button in buttons) or "none"
        raise LookupError(f"no button “{label}” to press; there are: {there}")

    def taps_data(self, data: str, message: Seen | None = None) -> None:
        """Presses a button that never was: any data at all. Without a message it comes from one no longer there: the
        one under which that hung, if there is one in this chat."""
        return self._presses(self._chat.posts[message.message_id] if message else None, data)

    def sends(
        self,
        kind: str,
        content: bytes = b"...",
        name: str = "file",
        reply_to: Seen | None = None,
        caption: str = "",
        album: str = "",
        seconds: int | None = None,
    ) -> Seen:
        """Sends something that is not text: voice, video_note, audio, video, animation, document, photo, sticker,
        contact, location, dice, rich_message; a file with words under it, and several as one album."""
        if kind in _OTHERS:
            return self._sends({kind: _OTHERS[kind]}, reply_to)
        body = {**self._telegram.keep(name, content).body, **_FILES[kind]}
        if kind == "document":
            body["file_name"] = name
        if seconds is not None:
            body["duration"] = seconds
        around = {"caption": caption, "media_group_id": album}
        shown = {name: value for name, value in around.items() if value}
        return self._sends({kind: [body] if kind == "photo" else body, **shown}, reply_to)

    def forwards(self, text: str) -> Seen:
        """Passes on somebody else's message."""
        origin = {"type": "hidden_user", "sender_user_name": "Someone", "date": self._telegram.now()}
        return self._sends({**self._typed(text), "forward_origin": origin})

    def passes_on(self, message: Seen) -> Seen:
        """Passes a message of this chat on to the bot. Raises ValueError when it is protected."""
        if message.protected:
            raise ValueError("an app does not pass on what is protected")
        body = self._chat.posts[message.message_id].body
        origin = {"type": "user", "sender_user": body["from"], "date": body["date"]}
        return self._sends({**content_of(body), "forward_origin": body.get("forward_origin", origin)})

    def reacts(self, message: Seen, emoji: str | None) -> None:
        """Puts an emoji on a message, or takes it away. Raises ValueError for one that an app does not offer."""
        if emoji is not None and emoji not in REACTIONS:
            raise ValueError("no such reaction")
        post = self._chat.posts[message.message_id]
        kinds = ([{"type": "emoji", "emoji": one}] if one else [] for one in (post.reacted, emoji))
        change = dict(zip(("old_reaction", "new_reaction"), kinds, strict=True))
        post.reacted = emoji
        where = {"chat": self._chat.body, "message_id": message.message_id, "date": self._telegram.now()}
        self._telegram.updates.put("message_reaction", {**where, "user": self.account, **change})
        self._telegram.watch.changed()

    def blocks(self) -> None:
        """Blocks the bot."""
        self._chat.standing = "blocked"
        self._tells_standing(self._chat, "member", "kicked")

    def unblocks(self) -> None:
        """Lets the bot write again."""
        self._chat.standing = "open"
        self._tells_standing(self._chat, "kicked", "member")

    def deactivates(self) -> None:
        """Gives up the account; the bot hears nothing of it until it writes."""
        self._chat.standing = "deactivated"

    def adds_bot_to_group(self, title: str = "A group") -> Group:
        """Makes a group with the bot in it."""
        group = self._telegram.group(title)
        chat = self._telegram.chats[group.id]
        chat.standing = "open"
        self._tells_standing(chat, "left", "member")
        self._sends({"new_chat_members": [self._telegram.bot]}, group=group)
        return group

    @property
    def chat(self) -> list[Seen]:
        """Everything in this person's chat with the bot, in order, from both sides."""
        return look(self._chat, self._telegram.files)

    @property
    def reads(self) -> list[Seen]:
        """What the bot said in it."""
        return [message for message in self.chat if message.who == "bot"]

    @property
    def toasts(self) -> list[str]:
        """What flashed up after pressing buttons."""
        return [press.toast for press in self._pressed if press.toast]

    @property
    def unanswered(self) -> int:
        """How many pressed buttons the bot has not answered."""
        return sum(not press.answered for press in self._pressed)

    @property
    def menu(self) -> tuple[tuple[str, str], ...]:
        """The commands this person's app offers: names and descriptions."""
        return menu(self._telegram, self.id, self.language)

    @property
    def account(self) -> Json:
        """This person as a User object."""
        told = {"username": self.username, "language_code": self.language}
        known = {name: value for name, value in told.items() if value is not None}
        return {"id": self.id, "is_bot": False, "first_name": self.name, **known}

    @property
    def _chat(self) -> Chat:
        return self._telegram.chats[self.id]

    @property
    def _pressed(self) -> list[CallbackQuery]:
        return [press for press in self._telegram.presses.values() if press.person_id == self.id]

    def _typed(self, text: str) -> Json:
        if not 0 < units(text) <= TEXT_LIMIT:
            raise ValueError(f"a message has 1 to {TEXT_LIMIT} characters")
        found = commands(text)
        return {"text": text, **({"entities": found} if found else {})}

    def _sends(self, content: Json, reply_to: Seen | None = None, group: Group | None = None) -> Seen:
        chat = self._telegram.chats[group.id] if group else self._chat
        if chat.standing == "new":
            chat.standing = "open"
        if chat.shut:
            raise ValueError("nothing can be sent here: the bot is blocked, or gone")
        answered = chat.posts.get(reply_to.message_id) if reply_to else None
        post = self._telegram.post(chat, self.account, content, answered)
        self._telegram.updates.put("message", post.body)
        return seen(post, self._telegram.files)

    def _presses(self, post: Post | None, data: str) -> None:
        gone = {"chat": self._chat.body, "message_id": self._under(data), "date": 0}
        query_id = str(len(self._telegram.presses) + 1)
        self._telegram.presses[query_id] = CallbackQuery(self.id, self._telegram.clock.now().timestamp())
        press = {"id": query_id, "from": self.account, "chat_instance": str(self.id), "data": data}
        self._telegram.updates.put("callback_query", {**press, "message": post.body if post else gone})

    def _under(self, data: str) -> int:
        for post in self._chat.newest_first():
            if any(key.get("callback_data") == data for row in (*rows(post), *former_rows(post)) for key in row):
                return int(post.body["message_id"])
        return 0

    def _payload(self, link: str) -> str:
        found = _LINK.fullmatch(link)
        if found and found[1] != self._telegram.bot["username"]:
            raise ValueError("this link leads to another bot")
        return (found[2] or "") if found else link

    def _tells_standing(self, chat: Chat, before: str, after: str) -> None:
        bot = self._telegram.bot
        until = {"kicked": {"until_date": 0}}
        old, new = ({"user": bot, "status": status, **until.get(status, {})} for status in (before, after))
        change = {"chat": chat.body, "from": self.account, "date": self._telegram.now()}
        self._telegram.updates.put("my_chat_member", {**change, "old_chat_member": old, "new_chat_member": new})
