"""What a chat holds: messages as the Bot API shows them, and what people see besides."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from bot.playground.check import Json
from bot.playground.refusals import Refusal, bad_request, forbidden

if TYPE_CHECKING:
    from bot.playground.seen import Seen

# How the bot stands in a chat: a person who never pressed start is "new".
Standing: TypeAlias = Literal["new", "open", "blocked", "deactivated", "left"]

_SHUT = {
    "new": "bot can't initiate conversation with a user",
    "blocked": "bot was blocked by the user",
    "deactivated": "user is deactivated",
    "left": "bot is not a member of the group chat",
}


# Only what a browser shows without running anything.
_SHOWN = {
    b"\x89PNG\r\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"%PDF-": "application/pdf",
}


@dataclass
class Post:
    """One message. `body` is its Message object, replaced as a whole when the message changes.

    `reaction` is the bot's emoji on it, `reacted` that of the person in the chat. `former` are keyboards that hung
    under it: a press may be on its way when they go. `seen` is how it looked last, behind what that was made of.
    """

    body: Json
    silent: bool = False
    reaction: str | None = None
    reacted: str | None = None
    former: tuple[Json, ...] = ()
    seen: "tuple[Json, str | None, str | None, Seen] | None" = field(default=None, compare=False, repr=False)


@dataclass
class Chat:
    """A private chat or a group: its Chat object, how the bot stands in it, and its messages by number."""

    body: Json
    standing: Standing
    posts: dict[int, Post] = field(default_factory=dict)

    @property
    def shut(self) -> Refusal | None:
        """Why the bot may not write here, if so."""
        return None if self.standing == "open" else forbidden(_SHUT[self.standing])

    def post(self, message_id: int, what: str) -> Post:
        """The message of this number, or `Refusal`; `what` was wanted of it ("to edit")."""
        if message_id not in self.posts:
            raise bad_request(f"message {what} not found")
        return self.posts[message_id]

    def newest_first(self) -> list[Post]:
        """All messages, newest first."""
        return list(reversed(self.posts.values()))

    def last_with_buttons(self) -> list[Post]:
        """Messages that carry an inline keyboard, newest first."""
        return [post for post in reversed(self.posts.values()) if "reply_markup" in post.body]


@dataclass(frozen=True)
class File:
    """A file Telegram keeps, found by its id or by its path."""

    file_id: str
    name: str
    content: bytes

    @property
    def path(self) -> str:
        """Where the bot fetches it, under `/file/bot<token>/`."""
        return f"documents/{self.file_id}"

    @property
    def kind(self) -> str | None:
        """The media type of what can be shown as it is, by its first bytes; None for everything else."""
        if self.content.startswith(b"RIFF") and self.content[8:12] == b"WEBP":
            return "image/webp"
        return next((kind for begins, kind in _SHOWN.items() if self.content.startswith(begins)), None)

    @property
    def body(self) -> Json:
        """What every object that stands for this file has."""
        unique = f"u{self.file_id}"
        return {"file_id": self.file_id, "file_unique_id": unique, "file_size": len(self.content)}


@dataclass
class CallbackQuery:
    """A pressed button (a callback query), at a moment in Unix time, until the bot answers it."""

    person_id: int
    at: float
    answered: bool = False
    toast: str = ""
