"""How somebody speaks to the bot in the tests: what is in the file of his voice note are his words."""

import sys
from pathlib import Path

from bot.demo import World
from bot.playground.people import Account
from bot.playground.seen import Seen
from bot.speech import Speech

STAND_IN = (sys.executable, "-I", str(Path(__file__).with_name("stand_in.py")))


def listens(world: World, speech: Speech | None = None) -> Speech:
    """The bot of this world hears, from now on, until it is started anew."""
    speech = speech or Speech(STAND_IN)
    world.app._speaking.ears._speech, world.app._brings._hears = speech, True
    return speech


async def speaks(world: World, person: Account, words: str | bytes, kind: str = "voice", **more: object) -> list[Seen]:
    """Somebody says something aloud; what the bot answers at once."""
    seen = len(person.reads)
    person.sends(kind, words.encode() if isinstance(words, str) else words, "note.ogg", **more)
    await world.settle()
    return person.reads[seen:]
