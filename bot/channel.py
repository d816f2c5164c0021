"""What the program asks of a channel, and all that it asks. `telegram/` is one; another is one more folder beside it.

A channel has its own names for chats, messages and updates (`references.py`), and alone knows what they say.
"""

from collections.abc import Awaitable, Callable, Hashable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Protocol, TypeAlias

from bot.clock import Difference
from bot.errors import TussendoorError
from bot.house import Links
from bot.intake import Raw
from bot.message import Keyboard, Message, Outcome
from bot.references import ChatRef
from bot.settings import Settings
from bot.storage.sealing import Vault
from bot.storage.work import Work
from bot.storage.writer import Writer
from conversations.references import MessageRef

Sign: TypeAlias = Callable[[str], bytes]
"""A keyed signature of at least 8 bytes over a text, always the same for the same text."""


class Speaks(Protocol):
    """How something is said; every call comes to one outcome and raises nothing."""

    async def send(self, chat: ChatRef, message: Message) -> Outcome: ...
    async def react(self, chat: ChatRef, message: MessageRef, emoji: str) -> Outcome: ...
    async def set_menu(self, chat: ChatRef, commands: Sequence[tuple[str, str]]) -> Outcome: ...
    async def leave(self, chat: ChatRef) -> Outcome: ...
    async def rehang(self, chat: ChatRef, message: MessageRef, buttons: Keyboard) -> Outcome: ...
    async def clear(self, chat: ChatRef, messages: Sequence[MessageRef]) -> Outcome: ...


class HasSounds(Protocol):
    """How what people say aloud is fetched."""

    async def fetch(self, file: str) -> bytes | Outcome: ...
    async def typing(self, chat: ChatRef) -> Outcome: ...


class TakesIn(Protocol):
    """How what happened there comes to the doors of the program; each returns when that is committed."""

    async def handle(self, raw: Raw) -> None:
        """One update, once however often it comes; raises what went wrong, so that it is not confirmed."""

    async def set_aside(self, raw: Raw, reason: str) -> None:
        """Keep an update that could not be handled, and tell its sender, as far as one can be made out."""

    def chat_of(self, raw: Raw) -> Hashable | None:
        """In which chat it happened, if that can be made out: there it is handled in order."""

    def opened(self) -> AbstractAsyncContextManager[object]:
        """As long as this lasts it can be handled."""


Fetch: TypeAlias = Callable[[int | None, bool], Awaitable[list[Raw] | Outcome]]
"""Look at the channel once: confirm everything below the offset, if any, and wait for an update or not. Each has an
`update_id`, a number that is greater than those before it; it is used for one batch, and never kept."""


class Posts(Protocol):
    """How it is had that what happens there is posted to us; nothing is raised."""

    async def is_set(self, url: str) -> bool | Outcome:
        """Whether just this address is set there; `NotNow` where it is, but what waits does not come through."""

    async def put(self, url: str, secret: str) -> bool | Outcome:
        """Have everything posted to this address from now on; True when that is so."""

    async def remove(self) -> bool:
        """Take any address away, so that everything can be fetched. Whether that was done."""

    async def is_here(self, url: str) -> bool:
        """Whether it is posted to us. Raises `RunningAlready` when it is posted elsewhere."""


class Channel(Protocol):
    """The bot as it is known there: what it is called (`name`), which it is for good (`account`), and how it is found
    (`links`)."""

    name: str
    account: str
    links: Links
    fetch: Fetch
    posts: Posts
    sounds: HasSounds

    def speaks(self, sign: Sign) -> Speaks:
        """How it says something, with buttons that are signed like this."""

    def brings(self, writer: Writer[Work], vault: Vault, *, hears: bool) -> TakesIn:
        """How it brings what happens; whether it `hears` what is said aloud, too."""

    async def ask(self) -> None:
        """Ask anything at all, so that it answers with a date."""

    def refuses(self) -> TussendoorError:
        """What to say when it does not know us any more."""


Connect: TypeAlias = Callable[[Settings, Difference], AbstractAsyncContextManager[Channel]]
"""The way to a channel; it hears how late it is there. Raises `SettingsError` when it is not to be had."""
