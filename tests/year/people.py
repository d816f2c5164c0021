"""Who lives through the year: clients and coaches who answer, are silent, tap what there is to tap, change their minds
and write what comes to them. Every word that counts is one of a kind, so it is known whose it is wherever it turns up.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from bot.message import Button
from bot.references import ChatRef
from conversations.references import MessageRef
from tests.year.channel import Channel, Shown

TOKEN = re.compile(r"\bk(\d+)w(\d+)\b")
LINK = re.compile(r"https://t\.me/\w+\?start=([\w-]+)")
_SENTENCES = (
    "Dat het bij mijn baas pas spannend wordt, {token}.",
    "Op maandag zei ik in het overleg {token} en toen werd het stil.",
    "Als hij me iets vraagt, zeg ik {token}. Dinsdag na het weekoverleg.",
    "Hoe krijg ik {token} op tafel?",
    "{token}",
    "Eerst dacht ik niets.\nToen bleek {token} toch te werken.",
)
_NOTHING = ("Niets", "Geen idee", "niet gedaan", "ja", "nee", "3", "stop", "straks", "ok", "👍", "overslaan")
_DATES = ("morgen", "dinsdag 10:00", "volgende week donderdag 14:30", "over drie weken", "2 weken", "vrijdag", "9 uur")
_CLIENTS_COMMANDS = (
    *("/plan", "/antwoorden", "/instellingen", "/doel", "/help", "/start", "/straks", "/notitie", "/sturen"),
    *("/notitie dat ik {token} zag", "/meld het gaat over {token}", "/vakantie volgende week", "/pauze twee weken"),
    *("/mijngegevens", "/terugkeer", "/wis", "/onzin", "/straks morgen 10:00"),
)
_COACHES_COMMANDS = (
    *("/traject", "/trajecten", "/vandaag", "/week", "/plan", "/verzet", "/overzicht", "/doelen", "/help", "/start"),
    *("/memo over {token}", "/memo", "/hypothese", "/sturen", "/vragen", "/logboek", "/vlieguren", "/verloop"),
    *("/pauze", "/vakantie morgen", "/vakantie volgende week"),
)
# What ends things for good is tapped and asked for seldom, or nobody would be left before the winter.
_GRAVE = re.compile(r"^(e|ew|ea|x|to|fw|st|nc|lv|ls|sv|cb|md)$")
_GRAVE_COMMANDS = ("/stop", "/vergeetmij")
_LEAVING = ("/vertrek",)
_NEW = """/nieuw
klant: {client}
doel: Een plan dat {token} iedereen draagt
leerdoel: Prioriteiten stellen
leerdoel: De belangen van anderen op tafel krijgen
eerste: {first:%Y-%m-%d} {hour:02}:00
aantal: {count}
om de: {weeks} weken
duur: 60
plaats: de werkkamer"""


def chat_of(number: int) -> ChatRef:
    """What this channel calls the chat with somebody."""
    return ChatRef(f"@{number}:example.org")


@dataclass
class Said:
    """Words of somebody: where they came in, and what they read last."""

    token: str
    ref: MessageRef
    at: datetime
    words: str


@dataclass
class Person:
    """Somebody with a chat. `writes`, `busy` and `roams` tell how much he says, how fast, and how far he strays."""

    number: int
    name: str
    channel: Channel
    rng: Random
    is_coach: bool
    writes: float
    roams: float
    busy: timedelta
    said: list[Said] = field(default_factory=list)
    count: int = 0
    hides: bool = False
    link: str | None = None
    is_about_to_look: bool = False
    today: date = date.min
    left: int = 0

    @property
    def chat(self) -> ChatRef:
        return chat_of(self.number)

    def token(self) -> str:
        self.count += 1
        return f"k{self.number}w{self.count}"

    def when(self, now: datetime) -> datetime:
        """When he looks at what has come: as soon as he is, by day, and so many times a day at most."""
        moment = now + max(timedelta(seconds=20), self.rng.expovariate(1) * self.busy)
        if moment.hour < 6 or moment.hour > 20:
            moment += timedelta(hours=10)
        if moment.date() != self.today:
            self.today, self.left = moment.date(), self.rng.choice((3, 6, 12))
        self.left -= 1
        return moment if self.left >= 0 else moment + timedelta(hours=self.rng.uniform(14, 30))

    def looks(self) -> None:
        """He opens the chat, and does something with what stands there; or not."""
        if self.hides or self.rng.random() > self.writes:
            return
        here = list(self.channel.chats.get(self.chat, ()))
        last = next((one for one in reversed(here) if one.taps), None)
        choice = self.rng.random()
        if last is None or choice < 0.45:
            self.speaks()
        elif choice < 0.85:
            self.taps(last)
        else:
            self.taps(self.rng.choice([one for one in here[-12:] if one.taps] or [last]))

    def strays(self) -> None:
        """He does something of his own accord."""
        if self.hides:
            return
        choice = self.rng.random()
        if choice < 0.5:
            self.commands()
        elif choice < 0.7 and self.said:
            self.edits()
        elif choice < 0.8:
            self.channel.sends_a_file(self.chat, self.name)
        elif choice < 0.9:
            here = [one for one in self.channel.chats.get(self.chat, ()) if one.taps]
            if here:
                self.taps(self.rng.choice(here))
        else:
            self.speaks()

    def speaks(self) -> None:
        choice = self.rng.random()
        if choice < 0.72:
            for _ in range(self.rng.choice((1, 1, 1, 2, 3))):
                self.words(self.rng.choice(_SENTENCES))
        elif choice < 0.86:
            self.channel.says(self.chat, self.name, self.rng.choice(_NOTHING))
        elif choice < 0.93:
            self.channel.says(self.chat, self.name, self.rng.choice(_DATES))
        else:
            here = list(self.channel.chats.get(self.chat, ()))
            self.words(self.rng.choice(_SENTENCES), self.rng.choice(here).ref if here else None)

    def words(self, sentence: str, reply_to: int | None = None) -> None:
        token = self.token()
        words = sentence.format(token=token)
        ref = self.channel.says(self.chat, self.name, words, reply_to)
        self.said.append(Said(token, ref, self.channel.clock.now().replace(microsecond=0), words))

    def edits(self) -> None:
        one = self.rng.choice(self.said[-6:])
        if not one.words.startswith("/"):
            one.token = self.token()
            one.words = self.rng.choice(_SENTENCES).format(token=one.token)
            self.channel.edits(self.chat, self.name, one.ref, one.words, one.at)

    def commands(self) -> None:
        wild = self.rng.random()
        own = _COACHES_COMMANDS if self.is_coach else _CLIENTS_COMMANDS
        if wild < self.roams * 0.05:
            command = self.rng.choice(_LEAVING if self.is_coach and wild < self.roams * 0.01 else _GRAVE_COMMANDS)
        else:
            command = self.rng.choice(own)
        if "{token}" in command:
            self.words(command)
        else:
            self.channel.says(self.chat, self.name, command)

    def taps(self, shown: Shown) -> None:
        choices: Sequence[Button] = [
            one for one in shown.taps if not _GRAVE.match(one.action) or self.rng.random() < self.roams * 0.3
        ]
        if choices:
            first = self.rng.random() < 0.5
            self.channel.taps(shown, self.name, choices[0] if first else self.rng.choice(choices))

    def begins(self, client: str, first: datetime) -> None:
        """A coach lays down a trajectory."""
        token = self.token()
        words = _NEW.format(
            client=client,
            token=token,
            first=first,
            hour=self.rng.randint(9, 17),
            count=self.rng.randint(2, 8),
            weeks=self.rng.randint(1, 4),
        )
        self.channel.says(self.chat, self.name, words)

    def newest_link(self) -> str | None:
        """The link that she was given last, taken out of the chat to be passed on."""
        for one in reversed(self.channel.chats.get(self.chat, ())):
            if (found := LINK.search(one.text)) and found[1] != self.link:
                self.link = found[1]
                return found[1]
        return None
