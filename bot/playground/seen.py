"""A chat as the people in it see it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.playground.chats import Chat, File, Post
from bot.playground.check import Json
from bot.playground.markup import cut


@dataclass(frozen=True)
class Seen:
    """One message on the screen.

    `who` is "bot" or a name. `entities` are pairs of a kind and the words under it ("bold", "Hello"); `buttons` are
    rows of labels. `reaction` is the bot's emoji on it, `reacted` that of the person in the chat. `reply_to` is the
    number of the message it answers; `file` is what hangs on it.
    """

    at: datetime
    who: str
    text: str
    message_id: int
    entities: tuple[tuple[str, str], ...] = ()
    buttons: tuple[tuple[str, ...], ...] = ()
    reaction: str | None = None
    reply_to: int | None = None
    edited: bool = False
    protected: bool = False
    silent: bool = False
    file: File | None = None
    reacted: str | None = None


def look(chat: Chat, files: dict[str, File]) -> list[Seen]:
    """What is in a chat now, in order; what was deleted is gone."""
    return [seen(post, files) for post in chat.posts.values()]


def seen(post: Post, files: dict[str, File]) -> Seen:
    """One message as it looks now; it is looked at over and over, and changes seldom."""
    before = post.seen
    if before is not None and before[0] is post.body and before[1:3] == (post.reaction, post.reacted):
        return before[3]
    now = _looked_at(post, files)
    post.seen = (post.body, post.reaction, post.reacted, now)
    return now


def _looked_at(post: Post, files: dict[str, File]) -> Seen:
    body = post.body
    text = str(body.get("text") or body.get("caption") or "")
    return Seen(
        at=datetime.fromtimestamp(body["date"], UTC),
        who="bot" if body["from"]["is_bot"] else body["from"]["first_name"],
        text=text,
        message_id=body["message_id"],
        entities=tuple((entity["type"], cut(text, entity)) for entity in _entities(body)),
        buttons=tuple(tuple(button["text"] for button in row) for row in rows(post)),
        reaction=post.reaction,
        reply_to=body.get("reply_to_message", {}).get("message_id"),
        edited="edit_date" in body,
        protected=body.get("has_protected_content", False),
        silent=post.silent,
        file=next((files[file_id] for file_id in _file_ids(body) if file_id in files), None),
        reacted=post.reacted,
    )


def rows(post: Post) -> list[list[Json]]:
    """The inline keyboard under a message: rows of buttons as the Bot API shows them."""
    keyboard: list[list[Json]] = post.body.get("reply_markup", {}).get("inline_keyboard", [])
    return keyboard


def former_rows(post: Post) -> list[list[Json]]:
    """The rows that hung under a message before, newest first."""
    return [row for keyboard in reversed(post.former) for row in keyboard.get("inline_keyboard", [])]


def _entities(body: Json) -> list[Json]:
    return [*body.get("entities", []), *body.get("caption_entities", [])]


def _file_ids(body: Json) -> Iterator[str]:
    for part in body.values():
        for thing in part if isinstance(part, list) else [part]:
            if isinstance(thing, dict) and "file_id" in thing:
                yield thing["file_id"]
