"""A Telegram of our own, with one bot in it: what there is, whatever way it is reached.

`people.py` is how people use it, `messages.py` and `account.py` how the bot does, `server.py` is the wire between.
Nothing here waits or sleeps, and every date comes from the clock that was given.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.clock import Clock
from bot.playground.chats import CallbackQuery, Chat, File, Post
from bot.playground.check import Json, Upload
from bot.playground.faults import Faults
from bot.playground.people import Account, Group
from bot.playground.refusals import bad_request
from bot.playground.updates import Updates
from bot.playground.watch import Watch

_FIRST_PERSON = 5_000_000_001
_FIRST_GROUP = -4_000_000_001


@dataclass
class Call:
    """One call of the bot as it came over the wire; `refused` holds the description if Telegram would not do it.

    `message_id` is the number of the message it was about: the one that was sent, or the one that was changed.
    `spoilt` tells that it failed because that was planned.
    """

    at: float
    method: str
    params: Json
    refused: str | None = None
    message_id: int | None = None
    spoilt: bool = False


class Telegram:
    """People, chats, files and the one bot, whose `token` is the only one that is known here.

    Whatever happens is told to `watch`, which may be shared.
    """

    def __init__(
        self,
        clock: Clock,
        bot_id: int = 7_000_000_001,
        username: str = "TussendoorBot",
        watch: Watch | None = None,
    ) -> None:
        self.clock = clock
        self.token = f"{bot_id}:playground-0000000000000000000000"
        self.bot: Json = {"id": bot_id, "is_bot": True, "first_name": "Tussendoor", "username": username}
        self.watch = watch or Watch()
        self.updates = Updates(clock, self.watch)
        self.faults = Faults()
        self.calls: list[Call] = []
        self.people: dict[int, Account] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.menus: dict[tuple[str, str], list[Json]] = {}
        self.presses: dict[str, CallbackQuery] = {}
        self.newest: Post | None = None
        self._last_message = 0

    def now(self) -> int:
        """The present moment in Unix time."""
        return int(self.clock.now().timestamp())

    def person(self, name: str, language: str | None = "nl", username: str | None = None) -> Account:
        """Someone new with an account, who has never seen the bot."""
        person = Account(self, _FIRST_PERSON + len(self.people), name, language, username)
        self.people[person.id] = person
        named = {"username": username} if username else {}
        self.chats[person.id] = Chat({"id": person.id, "type": "private", "first_name": name, **named}, "new")
        return person

    def group(self, title: str) -> Group:
        """A new group, without the bot."""
        group = Group(self, _FIRST_GROUP - len(self.chats))
        self.chats[group.id] = Chat({"id": group.id, "type": "group", "title": title}, "left")
        return group

    def chat(self, chat_id: int | str) -> Chat:
        """The chat of this id, or `Refusal`. Nobody here is found by a name."""
        if not isinstance(chat_id, int) or chat_id not in self.chats:
            raise bad_request("chat not found")
        return self.chats[chat_id]

    def post(self, chat: Chat, sender: Json, content: Json, reply_to: Post | None = None, silent: bool = False) -> Post:
        """A new message in a chat. The bot counts all its messages in one row, over all chats."""
        self._last_message += 1
        head = {"message_id": self._last_message, "from": sender, "chat": chat.body, "date": self.now()}
        if reply_to:
            quoted = {name: value for name, value in reply_to.body.items() if name != "reply_to_message"}
            head["reply_to_message"] = quoted
        post = Post({**head, **content}, silent)
        chat.posts[self._last_message] = self.newest = post
        self.watch.changed()
        return post

    def keep(self, name: str, content: bytes) -> File:
        """Keep a file."""
        file = File(f"file{len(self.files) + 1}", name, content)
        self.files[file.file_id] = file
        return file

    def kept(self, given: "Upload | str") -> File:
        """The file that came along with a call, or the one it points at by id; `Refusal` if there is none."""
        if isinstance(given, str):
            if given not in self.files:
                raise bad_request("wrong file identifier/HTTP URL specified")
            return self.files[given]
        if not given.content:
            raise bad_request("file must be non-empty")
        return self.keep(given.name, given.content)

    def raw_update(self, update: Json) -> None:
        """Hand the bot any update at all, well formed or not."""
        self.updates.put_raw(update)

    @property
    def pending(self) -> int:
        """How many updates the bot has not confirmed."""
        return len(self.updates.pending)

    @property
    def refused(self) -> list[tuple[str, str]]:
        """Every call Telegram would not do: method and description."""
        return [(call.method, call.refused) for call in self.calls if call.refused]

    async def until(self, holds: Callable[[], Any]) -> None:
        """Wait until something is so; it is looked at again whenever anything happened here."""
        await self.watch.until(lambda: bool(holds()))

    async def quiet(self) -> None:
        """Wait until the bot has confirmed every update."""
        await self.until(lambda: not self.pending)
