"""Johan's whole trajectory, from his coach's first command to the last digest, beside Cleo's, who must not notice.

What everybody got to read, and when, stands in the pages beside this file, to be read aloud. After a change on purpose:
`make stories` writes them anew; read the difference before you commit it.
"""

import asyncio
import os
import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.demo import World, playing
from bot.player import story
from bot.playground import johan
from bot.playground.people import Person
from tests.cast import a_trajectory

HERE = Path(__file__).parent
ZONE = ZoneInfo("Europe/Amsterdam")

CLEOS_LINES = """klant: Cleo
doel: voor de zomer een team dat zonder haar verder kan
eerste: 2026-10-07 10:00
aantal: 3
om de: 2 weken
duur: 90
plaats: het tuinhuis
aanspreekvorm: u
leerdoel: werk uit handen geven"""

CLEOS_WORDS: johan.Words = {
    (1, "preparation", "question"): ("Wie ben ik als ik niet alles regel?",),
    (1, "reflection", "yield"): ("Rust, een middag lang.",),
    (1, "reflection", "essential"): ("Zwaluwen vliegen ook zonder rooster.",),
    (1, "reflection", "alternatives"): (),
    (1, "reflection", "take_along"): ("Niet opnemen is ook een antwoord.",),
    (1, "reflection", "intention"): ("Als de telefoon gaat onder het eten, dan laat ik hem gaan.",),
    (1, "reflection", "where_when"): ("Thuis, ’s avonds.",),
    (2, "preparation", "outcome"): ("Drie keer gegaan, twee keer laten gaan.",),
    (2, "preparation", "question"): ("Hoe zeg ik het zonder spijt?",),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Everybody's chat at the end of it all, as text."""
    return asyncio.run(_played(tmp_path_factory.mktemp("johan")))


async def _played(folder: Path) -> dict[str, str]:
    async with playing(folder, johan.BEGIN) as world:
        bram = await world.coach("Bram")
        cleo = await a_trajectory(world, bram, "Cleo", CLEOS_LINES)
        async for _ in story(world, {cleo: CLEOS_WORDS}):
            pass
        assert world.telegram.refused == []
        return {name: transcript(world, name) for name in ("Ada", "Johan", "Bram", "Cleo")}


def transcript(world: World, name: str) -> str:
    """A person's chat: every message with its local time, who said it, and what hangs on it."""
    person = next(one for one in world.telegram.people.values() if one.name == name)
    return "\n\n".join(_lines(person))


def _lines(person: Person) -> list[str]:
    lines = []
    for message in person.chat:
        when = message.at.astimezone(ZONE).strftime("%a %Y-%m-%d %H:%M")
        who = "Tussendoor" if message.who == "bot" else message.who
        marks = f" {message.reaction}" if message.reaction else ""
        text = re.sub(r"start[= ][\w-]{43}", "start=…", message.text)
        buttons = "".join(f"\n[{' | '.join(row)}]" for row in message.buttons)
        lines.append(f"{when} {who}{marks}\n{text}{buttons}")
    return lines


@pytest.mark.parametrize("name", ["Ada", "Johan", "Bram", "Cleo"])
def test_everybody_gets_just_this_at_just_these_moments(told: dict[str, str], name: str) -> None:
    page = HERE / f"{name.lower()}.txt"
    if os.environ.get("WRITE_STORIES"):
        page.write_text(told[name] + "\n", "utf-8")
    assert told[name] + "\n" == page.read_text("utf-8")


def everything(words: johan.Words) -> set[str]:
    """All that somebody says in the story, apart from the names of buttons."""
    return {text for texts in words.values() for text in texts} - {"unprepared", "yes"}


def test_not_one_word_crosses(told: dict[str, str]) -> None:
    johans, cleos = everything(johan.WORDS) | {"Johan", "werkkamer"}, everything(CLEOS_WORDS) | {"Cleo", "tuinhuis"}
    assert [word for word in johans for name in ("Bram", "Cleo") if word in told[name]] == []
    assert [word for word in cleos for name in ("Ada", "Johan") if word in told[name]] == []


def test_every_answer_is_read_by_the_coach_exactly_once(told: dict[str, str]) -> None:
    last_reflection = {
        text
        for (meeting, script, _), texts in johan.WORDS.items()
        for text in texts
        if (meeting, script) == (7, "reflection")
    }
    digested = everything(johan.WORDS) - last_reflection
    counted = {text: told["Ada"].count(text) for text in digested}
    assert {text: count for text, count in counted.items() if count != 1} == {}
