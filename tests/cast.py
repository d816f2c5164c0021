"""The fixed cast of the stories, and how they come to where a story begins.

Ada is Johan's coach; Bram is Cleo's, and neither pair may notice anything of the other; a stranger knows nobody.
Stories begin on Monday morning, eight days before Johan's first meeting.
"""

import re
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.demo import World
from bot.playground.people import Account
from bot.playground.seen import Seen
from bot.texts import render
from conversations.text import Text, Value
from tests.worlds import Repeatable, beginning

JOHANS_LINES = """\
klant: Johan
doel: Binnen drie maanden een projectplan dat alle belanghebbenden dragen
leerdoel: Prioriteiten stellen in een volle agenda
leerdoel: De belangen van anderen op tafel krijgen
eerste: 2026-12-01 14:00
aantal: 7
om de: 3 weken
duur: 60
plaats: de werkkamer van Ada"""

CLEOS_LINES = """\
klant: Cleo
doel: Voor de zomer een team dat zonder haar verder kan
leerdoel: Werk uit handen geven
eerste: 2026-12-01 10:00
aantal: 5
om de: 2 weken
duur: 90
plaats: het tuinhuis"""


def at(wall: str) -> datetime:
    """A moment on the clock in Amsterdam: `at("2026-12-01 14:00")`."""
    return datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo("Europe/Amsterdam"))


BEGIN = at("2026-11-23 10:00")
QUESTION = at("2026-11-26 09:00")
EVALUATION = at("2027-01-14 09:00")


def dutch(source: str, **values: Value) -> str:
    """How one of our sentences, or the label of a button, reads in Dutch."""
    return render(Text(source, **values), "nl")


OFFER = "\n\n".join(
    (
        "Dag Johan. Zo staat je doel in jullie afspraken:",
        "Binnen drie maanden een projectplan dat alle belanghebbenden dragen",
        "Hoe zou jij het zeggen? Eén zin is genoeg.",
    )
)
"""What Johan is asked the day after he agreed, at his hour."""


READS_FIRST = "{coach} reads it before you two meet for the first time."
READS_NEXT = "{coach} reads it before your meeting."


def goes_along(word: str = "Kept.", coach: str = "Ada", reads: str = READS_FIRST, **values: Value) -> str:
    """What somebody hears of a thought that he wrote while nothing was asked: a word that fits it, to him by his name
    above who reads it, or else before that."""
    where = dutch(reads, coach=coach)
    between = "\n\n" if "client" in values else " "
    return f"{dutch(word, **values)}{between}{where}"


def texts(person: Account, since: int = 0) -> list[str]:
    """What the bot has said to this person, leaving out the first `since` messages."""
    return [message.text for message in person.reads[since:]]


def lately(world: World, person: Account) -> list[str]:
    """All that the bot has said to this person since the world last began to settle, or the time to go by: nothing
    before it, nothing behind it."""
    assert isinstance(world, Repeatable)
    return world.lately(person)


def link_for_client(coach: Account) -> str:
    """The newest link that this coach was given to pass on."""
    links = [link for text in texts(coach) for link in re.findall(r"https://t\.me/\w+\?start=[\w-]+", text)]
    return links[-1]


async def invited(world: World, coach: Account, lines: str = JOHANS_LINES) -> str:
    """A trajectory is laid down in one message; the client's link."""
    coach.says(f"/nieuw\n{lines}")
    await world.settle()
    return link_for_client(coach)


async def a_trajectory(world: World, coach: Account, name: str = "Johan", lines: str = JOHANS_LINES) -> Account:
    """From /nieuw to agreed by both; the client."""
    client = world.telegram.person(name)
    client.starts(await invited(world, coach, lines))
    await world.settle()
    await joins(world, coach, client)
    return client


async def joins(world: World, coach: Account, client: Account, answer: str = "I agree") -> None:
    """The client takes part, the coach says that it is the client, and he answers the contract: a tap each."""
    await taps(world, client, "Yes, I join in")
    coach.taps(confirming(coach))
    await world.settle()
    await taps(world, client, answer)


def confirming(coach: Account) -> str:
    """The button by which a coach says that it is the client who opened the link."""
    yes = dutch("Yes, this is {client}", client="")
    return next(row[0] for one in reversed(coach.reads) for row in one.buttons if row[0].startswith(yes))


@beginning
async def ada_and_johan(world: World) -> tuple[Account, Account]:
    """Ada, and Johan who has agreed with her."""
    ada = await world.coach("Ada")
    return ada, await a_trajectory(world, ada)


@beginning
async def looking_back(world: World) -> tuple[Account, Account]:
    """Ada, and Johan who is asked what the first meeting gave him."""
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:00"))
    return ada, johan


@beginning
async def bram_and_cleo(world: World) -> tuple[Account, Account]:
    """Bram, and Cleo who has agreed with him."""
    bram = await world.coach("Bram")
    return bram, await a_trajectory(world, bram, "Cleo", CLEOS_LINES)


@beginning
async def coached_by_two(world: World) -> tuple[Account, Account, Account]:
    """Ada and Bram, and Johan, who has agreed with both of them."""
    ada, johan = await ada_and_johan(world)
    bram = await world.coach("Bram")
    johan.starts(await invited(world, bram, CLEOS_LINES.replace("Cleo", "Johan")))
    await world.settle()
    await joins(world, bram, johan)
    return ada, bram, johan


@beginning
async def asked(world: World) -> tuple[Account, Account]:
    """Ada, and Johan with the question before his first meeting open."""
    ada, johan = await ada_and_johan(world)
    await world.until(QUESTION)
    return ada, johan


def data_of(world: World, person: Account, label: str, **values: Value) -> str:
    """What the button of this label would send, on the newest message that has buttons."""
    posts = world.telegram.chats[person.id].last_with_buttons()
    keys = [key for post in posts for row in post.body["reply_markup"]["inline_keyboard"] for key in row]
    return next(key["callback_data"] for key in keys if key["text"] == dutch(label, **values))


async def overview(world: World, coach: Account) -> str:
    """What stands in the overview now, after the minute of silence that completes an answer."""
    await world.after(minutes=2)
    seen = len(coach.reads)
    coach.says("/overzicht")
    await world.settle()
    return "".join(texts(coach, seen))


async def reads(world: World, coach: Account) -> str:
    """A coach opens the newest overview that lies ready; what stands in it."""
    return "".join(message.text for message in await taps(world, coach, "Read the overview"))


async def says(world: World, person: Account, words: str) -> list[Seen]:
    """Somebody says something; what the bot answers at once."""
    seen = len(person.reads)
    person.says(words)
    await world.settle()
    return person.reads[seen:]


@beginning
async def evaluating(world: World) -> tuple[Account, Account]:
    """Ada and Johan, who was silent in every conversation but not in between, on the morning of the evaluation."""
    ada, johan = await ada_and_johan(world)
    await in_touch_until(world, johan, EVALUATION)
    return ada, johan


async def evaluates(world: World, person: Account) -> None:
    """Somebody answers what is open of an evaluation, the first question in two words and the others in none."""
    for words in ("Wat rustiger", "verder", *["overslaan"] * 3):
        await says(world, person, words)


async def opens(world: World, client: Account, number: int) -> None:
    """A client taps the number of one of several answers that are listed."""
    if any(str(number) in row for row in client.reads[-1].buttons):
        await taps(world, client, str(number), client.reads[-1])


async def shares(world: World, client: Account, number: int) -> None:
    """A client shares what he kept for himself, by the number under which he reads it."""
    await says(world, client, "/antwoorden")
    await opens(world, client, number)
    await taps(world, client, "Share {number}", number=number)


def bytes_in(folder: Path) -> bytes:
    """All that lies in a folder, one file after the other."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


async def edits(world: World, person: Account, message: Seen, words: str) -> tuple[list[str], str | None]:
    """Somebody changes a message; what the bot answers at once, and the sign that it puts on it."""
    seen = len(person.reads)
    person.edits(message, words)
    await world.settle()
    (mark,) = (one.reaction for one in person.chat if one.message_id == message.message_id)
    return texts(person, seen), mark


async def in_touch_until(world: World, person: Account, moment: datetime) -> None:
    """Somebody answers nothing until then, but is not silent: every week he makes a note."""
    while world.clock.now() + timedelta(days=7) < moment:
        await world.after(days=7)
        await says(world, person, "/notitie Ik denk erover na.")
    await world.until(moment)


async def taps(world: World, person: Account, label: str, message: Seen | None = None, **values: Value) -> list[Seen]:
    """Somebody presses the button with this label, on this message or the newest; what the bot answers at once: what
    stands in the place of a message, or below."""
    before = {one.message_id: one.text for one in person.reads}
    person.taps(dutch(label, **values), message)
    await world.settle()
    return [one for one in person.reads if before.get(one.message_id) != one.text]
