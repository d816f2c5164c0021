"""Two whole trajectories side by side, played by the real application: Johan's with Ada, and Cleo's with Bram."""

import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from struct import unpack
from zoneinfo import ZoneInfo

from pypdf import PdfReader

from bot.demo import World
from bot.player import story
from bot.playground import johan
from bot.playground.people import Account
from bot.playground.seen import Seen
from tests.cast import a_trajectory, at, dutch, says, taps
from tests.worlds import playing

ZONE = ZoneInfo("Europe/Amsterdam")
NAMES = ("Ada", "Johan", "Bram", "Cleo")
PAPERS = ("verloop", "verloop-pdf", "overzicht-pdf")
PICTURE = dutch("Progress per learning goal, as {client} puts it.", client="Johan")

CLEOS_LINES = """klant: Cleo
doel: voor de zomer een team dat zonder haar verder kan
eerste: 2026-10-07 10:00
aantal: 4
om de: 2 weken
duur: 90
plaats: het tuinhuis
aanspreekvorm: u
leerdoel: werk uit handen geven
sturing: los
stijl: co-expert"""

CLEOS_WORDS: johan.Words = {
    (1, "preparation", "question"): ("Wie ben ik als ik niet alles regel?",),
    (1, "reflection", "yield"): ("Rust, een middag lang.",),
    (2, "preparation", "question"): ("Hoe zeg ik het zonder spijt?",),
    (2, "reflection", "yield"): ("Ik zeg het, en daarna zeg ik niets meer. Dat scheelt de spijt.",),
    (4, "follow_up", "lasts"): ("Het tuinhuis mis ik, de telefoon niet.",),
    (4, "follow_up", "helps"): (),
    (4, "follow_up", "share"): ("nee",),
}
CLEOS_NOTE = "Noor vroeg vandaag niets. Ik merkte het pas om vier uur."
NOTED = at("2026-11-09 08:00")


async def told(folder: Path) -> dict[str, str]:
    """Everybody's chat at the end of it all, as text."""
    async with playing(folder, johan.BEGIN) as world:
        bram = await world.coach("Bram")
        cleo = await a_trajectory(world, bram, "Cleo", CLEOS_LINES)
        before = world.clock.now()
        async for _ in story(world, {cleo: CLEOS_WORDS}):
            if _has_come(NOTED, before, world.clock.now()):
                await _makes_a_note(world, cleo)
            before = world.clock.now()
        chats = {name: transcript(world, name) for name in NAMES}
        read = await _reads_it_all_again(world)
        assert world.telegram.refused == []
        return {**chats, **read}


def _has_come(moment: datetime, before: datetime, now: datetime) -> bool:
    return before < moment <= now


async def _makes_a_note(world: World, client: Account) -> None:
    client.says(f"/notitie {CLEOS_NOTE}")
    await world.settle()
    await world.after(minutes=2)
    client.taps(dutch("{coach} may read it", coach="Bram"))
    await world.settle()


async def _reads_it_all_again(world: World) -> dict[str, str]:
    """When all is over, Ada reads the way that was gone, and takes it along on paper with an overview from halfway."""
    ada, before = world.named("Ada"), len(world.named("Ada").chat)
    drawn = [message for message in ada.reads if message.file and message.text.startswith(PICTURE)]
    await says(world, ada, "/verloop")
    course = _lines(ada.chat[before:])
    if any(dutch("Page {page} of {pages}", page=2, pages=2) in row for row in ada.reads[-1].buttons):
        await taps(world, ada, "Page {page} of {pages}", page=2, pages=2)
        course += _lines(ada.chat[-1:])
    papers = [(await taps(world, ada, "As PDF", message))[0] for message in (ada.reads[-1], drawn[0])]
    return {
        "verloop": "\n\n".join(course),
        "verloop-pdf": paper(papers[0]),
        "overzicht-pdf": paper(papers[1], drawn[0]),
    }


def paper(*messages: Seen) -> str:
    """What can be read in files, page by page, with the size of each: of papers in points, of pictures in pixels."""
    return "\n\n".join(page for message in messages for page in _pages(message.file.content if message.file else b""))


def _pages(content: bytes) -> list[str]:
    if content.startswith(b"\x89PNG"):
        return ["[{} × {} pixels]".format(*unpack(">II", content[16:24]))]
    pages = PdfReader(BytesIO(content)).pages
    return [f"[{page.mediabox.width:.0f} × {page.mediabox.height:.0f}]\n{page.extract_text()}" for page in pages]


def transcript(world: World, name: str) -> str:
    """A person's chat: every message with its local time, who said it, and what hangs on it."""
    person = next(one for one in world.telegram.people.values() if one.name == name)
    return "\n\n".join(_lines(person.chat))


def _lines(chat: Sequence[Seen]) -> list[str]:
    lines = []
    for message in chat:
        when = message.at.astimezone(ZONE).strftime("%a %Y-%m-%d %H:%M")
        who = "Tussendoor" if message.who == "bot" else message.who
        marks = f" {message.reaction}" if message.reaction else ""
        text = re.sub(r"start[= ][\w-]{43}", "start=…", message.text)
        buttons = "".join(f"\n[{' | '.join(row)}]" for row in message.buttons)
        file = f"<{message.file.name}>\n" if message.file else ""
        lines.append(f"{when} {who}{marks}\n{file}{text}{buttons}")
    return lines


_STEERING = {"0", "1", "-1", "ja", "13 januari"}


def everything(words: johan.Words) -> set[str]:
    """All that somebody says in the story, apart from what only steers."""
    return {text for texts in words.values() for text in texts if not text.startswith("[")} - _STEERING
