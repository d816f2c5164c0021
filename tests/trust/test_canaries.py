"""What people write is nowhere but in their own chats: no file, no log, no other chat holds a bird (faults T1, T6, T7).

Two pairs and a stranger live for a while with the bot. Everything that anybody types has the bird of his pair in it,
and is typed wherever something can be typed. Afterwards all that the program wrote or sent is looked through, for each
bird in every guise in which it could lie there.
"""

import asyncio
import random
import tempfile
from base64 import b64encode
from urllib.parse import quote

import pytest

from bot import logs
from bot.app import house_of
from bot.demo import bot_in, playing
from bot.playground.check import Upload
from bot.storage.copies import back_up
from tests.cast import (
    BEGIN,
    bytes_in,
    dutch,
    invited,
    joins,
)
from tests.desk.test_second_lock import puts_it_on
from tests.proof import Proves

BIRDS = ("kanariën", "roodborstjeé", "spreeuwü")
"""Of Ada and Johan, of Bram and Cleo, and of whoever knows nobody."""
_CLIENTS = "-klantwoord"
"""What stands in every word that a client says."""
_LINES = """\
klant: {0}-klant
doel: {0}-doel
leerdoel: {0}-leerdoel
eerste: 2026-12-01 1{1}:00
aantal: 5
om de: 2 weken
duur: 60
plaats: {0}-plaats
welkom: {0}-welkom"""


def guises(word):
    """How a word can lie somewhere: plain, in UTF-16, hexadecimal, in an address, in JSON, and in base64 wherever it
    begins."""
    plain = word.encode()
    yield from (plain, *(word.encode(wide) for wide in ("utf-16-le", "utf-16-be")))
    yield from (plain.hex().encode(), plain.hex().upper().encode(), quote(word).encode(), quote(word).lower().encode())
    yield ascii(word)[1:-1].replace("\\x", "\\u00").encode()
    for before in range(3):
        # The first and last characters also depend on what stands around the word.
        yield b64encode(b"\0" * before + plain)[4 if before else 0 : -4]


GUISES = {bird: tuple(guises(bird)) for bird in BIRDS}


def birds_in(data):
    return [bird for bird in BIRDS if any(guise in data for guise in GUISES[bird])]


class Chatter:
    """Two pairs and a stranger, who say something wherever they can."""

    def __init__(self, world, dice):
        self.said, self._world, self._dice = 0, world, dice
        self.pairs, self.last = [], {}

    def word(self, bird, whose=""):
        self.said += 1
        return f"{bird}-{self.said}{whose} gaat niet uit"

    async def meet(self):
        for bird, number in zip(BIRDS[:2], (4, 0), strict=True):
            coach = await self._world.coach(f"{bird}-coach")
            client = self._world.telegram.person(f"{bird}-scherm")
            client.starts(await invited(self._world, coach, _LINES.format(bird, number)))
            await self._world.settle()
            await joins(self._world, coach, client, "I want to change something")
            client.says(self.word(bird))
            await self._world.after(minutes=2)
            for person, answer in ((coach, "Change the contract"), (coach, "Yes, this is right"), (client, "I agree")):
                person.taps(dutch(answer))
                await self._world.settle()
            self.pairs.append((bird, coach, client))

    async def day(self):
        """A day: each says and taps a few things, and answers what he is asked."""
        for bird, coach, client in self.pairs:
            for person, commands in (
                (client, ("/notitie", "/meld", "/doel", "/pauze", "/straks", "/antwoorden", "/mijngegevens", "/wonen")),
                (coach, ("/memo", "/hypothese", "/vragen", "/overzicht", "/verloop", "/traject", "/nieuw", "/verzet")),
            ):
                for _ in range(3):
                    self._does(bird, person, commands)
                    await self._world.settle()
        head = {"message_id": 9_999 + self.said, "date": self._world.telegram.now()}
        bird, _, client = self._dice.choice(self.pairs)
        raw = {"from": client.account, "chat": {"id": client.id, "type": "private"}, "text": [self.word(bird)]}
        self._world.telegram.raw_update({"message": {**head, **raw}})
        self._world.telegram.person(f"{BIRDS[2]}-naam").says(self.word(BIRDS[2]))
        await self._world.after(hours=24)

    def _does(self, bird, person, commands):
        words, dice = self.word(bird, _CLIENTS if person.name.endswith("-scherm") else ""), self._dice
        match dice.randrange(7):
            case 0:
                person.says(f"{dice.choice(commands)} {words}")
            case 1:
                person.says(f"/{bird} {words}")
            case 2 if self.last.get(person.id) is not None:
                person.edits(self.last[person.id], words)
            case 3 if person.reads:
                self.last[person.id] = person.says(words, dice.choice(person.reads))
            case 4 | 5:
                self._taps(person)
            case _:
                self.last[person.id] = person.says(words)

    def _taps(self, person):
        """Something that hangs in his chat; nothing that ends it."""
        ends = {dutch(one) for one in ("End the trajectory", "Erase everything", "No, somebody else")}
        shown = [
            (one, label) for one in person.reads[-12:] for row in one.buttons for label in row if label not in ends
        ]
        if shown:
            message, label = self._dice.choice(shown)
            try:
                person.taps(label, message)
            except LookupError:
                person.says("/start")


def sent_to(call):
    """All that went along with a call, as bytes."""
    parts = [
        one.content if isinstance(one, Upload) else str(one).encode("utf-8", "replace") for one in call.params.values()
    ]
    return b"\n".join(parts)


def chat_of(telegram, call):
    """Whose chat a call was about."""
    press = telegram.presses.get(call.params.get("callback_query_id"))
    return press.person_id if press else call.params.get("chat_id")


@pytest.mark.usefixtures("log_as_it_was")
@pytest.mark.parametrize("days", [9, pytest.param(120, marks=pytest.mark.proof)])
async def test_no_word_lies_or_goes_where_it_should_not(tmp_path, capfd, monkeypatch, proves: Proves, days):
    for name in ("TMPDIR", "HOME", "XDG_CACHE_HOME"):
        (tmp_path / name).mkdir()
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "TMPDIR"))
    logs.setup("DEBUG")
    lying, written = [], []
    async with playing(tmp_path, BEGIN) as world:
        chatter = Chatter(world, random.Random(days))
        await chatter.meet()
        for _ in range(days):
            await chatter.day()
            lying += birds_in(bytes_in(tmp_path))
            written += birds_in("".join(capfd.readouterr()).encode("utf-8", "replace"))
        settings, now = bot_in(tmp_path, world.telegram.token, "http://localhost/bot"), world.clock.now()
        copies = tmp_path / "content", tmp_path / "apart"
        await asyncio.to_thread(back_up, settings, house_of(settings), now, *copies, lambda sentence: None)
    lying += birds_in(bytes_in(tmp_path))
    own = {one.id: {bird} for bird, *pair in chatter.pairs for one in pair}
    gone = [
        (bird, call.method)
        for call in world.telegram.calls
        for bird in birds_in(sent_to(call))
        if bird not in own.get(chat_of(world.telegram, call), set())
    ]
    shown = {bird for call in world.telegram.calls for bird in birds_in(sent_to(call))}
    proves(
        "no word lies in a file or a log, or goes to another chat",
        of=chatter.said,
        failed=len(lying) + len(written) + len(gone),
        each="sentence",
    )
    coaches = {coach.id for _, coach, _ in chatter.pairs}
    to_coaches = [call for call in world.telegram.calls if call.params.get("chat_id") in coaches]
    shows = [call for call in to_coaches if call.method.startswith("send") and _CLIENTS.encode() in sent_to(call)]
    assert (lying, written, gone) == ([], [], [])
    assert [call.params for call in shows if not call.params.get("protect_content")] == []
    assert len(shows) > 1
    assert shown == set(BIRDS[:2]), "they read one another, and themselves"


@pytest.mark.parametrize("days", [pytest.param(5, marks=pytest.mark.more), pytest.param(30, marks=pytest.mark.proof)])
async def test_no_word_of_a_client_reaches_a_coach_whose_lock_is_closed(world, proves: Proves, days):
    chatter = Chatter(world, random.Random(days))
    await chatter.meet()
    for _, coach, _ in chatter.pairs:
        await puts_it_on(world, coach)
    await world.after(minutes=16)
    before, said = len(world.telegram.calls), chatter.said
    for _ in range(days):
        await chatter.day()
    calls = world.telegram.calls[before:]
    coaches = {coach.id for _, coach, _ in chatter.pairs}
    shown = [call for call in calls if chat_of(world.telegram, call) in coaches and _CLIENTS.encode() in sent_to(call)]
    to_clients = [call for call in calls if chat_of(world.telegram, call) not in coaches]
    proves(
        "no word of a client reaches a coach whose second lock is closed",
        of=chatter.said - said,
        failed=len(shown),
        each="sentence",
    )
    assert [(call.method, call.params) for call in shown] == []
    assert any(_CLIENTS.encode() in sent_to(call) for call in to_clients)


@pytest.mark.parametrize("before", ["", "x", "xx"])
@pytest.mark.parametrize("number", range(len(GUISES[BIRDS[0]])))
def test_it_would_find_a_word_in_any_guise(number, before):
    whole = f"{before} dit is {BIRDS[0]}, zei hij"
    leaks = (
        whole.encode(), whole.encode("utf-16-le"), whole.encode("utf-16-be"), whole.encode().hex().encode(),
        whole.encode().hex().upper().encode(), quote(whole).encode(), quote(whole).lower().encode(),
        ascii(whole).replace("\\x", "\\u00").encode(), *(b64encode(b"\0" * some + whole.encode()) for some in range(3)),
    )  # fmt: skip
    assert birds_in(b"\0 some bytes " + leaks[number]) == [BIRDS[0]]
