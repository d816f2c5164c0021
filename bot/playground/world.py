"""A Telegram, a clock that is pushed, and the bot between them: what is played, by stories, tests and the page."""

from datetime import datetime, timedelta
from typing import Protocol

from bot.actions.create_trajectory import link_to
from bot.clock import PushedClock
from bot.playground.people import Account
from bot.playground.telegram import Telegram
from bot.storage import invitations
from bot.storage.work import Work
from bot.storage.writer import Writer
from bot.ticker import next_due

# Less than a day, so that the bot does not take it for an absence of its own.
STEP = timedelta(hours=23)


class Bot(Protocol):
    """What of the running bot is needed to play with it."""

    @property
    def writer(self) -> Writer[Work]:
        """Who reads and writes its rows."""

    async def settle(self) -> None:
        """Do everything that is due at this moment of the clock."""


class World:
    """A Telegram, a clock and the bot between them."""

    def __init__(self, telegram: Telegram, clock: PushedClock, app: Bot) -> None:
        self.telegram, self.clock, self.app = telegram, clock, app

    def named(self, name: str) -> Account:
        """The person of this name, made if there is none."""
        return next((one for one in self.telegram.people.values() if one.name == name), None) or self.telegram.person(
            name
        )

    async def coach(self, name: str, language: str = "nl") -> Account:
        """A new person who has come in by a coach's link."""
        person = self.telegram.person(name, language)
        await self.becomes_coach(person)
        return person

    async def becomes_coach(self, person: Account) -> None:
        """Somebody comes in by a coach's link."""
        person.starts(await self.app.writer.run(_coach_link))
        await self.settle()

    async def settle(self) -> None:
        """Until nobody has anything left to do at this moment of the clock."""
        while True:
            await self.telegram.quiet()
            await self.app.settle()
            if not self.telegram.pending:
                return

    async def next_due(self) -> datetime | None:
        """When something happens next by itself, in UTC."""
        return await self.app.writer.run(next_due)

    async def until(self, moment: datetime) -> None:
        """Let the time go by to an aware moment; everything on the way happens at its own time."""
        await self.settle()
        while (now := self.clock.now()) < moment:
            due = await self.next_due() or moment
            self.clock.push(min(max(due, now), moment, now + STEP))
            await self.settle()

    async def after(self, **time: float) -> None:
        """Let this much time go by, as `timedelta` counts it."""
        await self.until(self.clock.now() + timedelta(**time))

    async def back(self, moment: datetime) -> None:
        """Set the clock back to an aware moment, as a machine's clock can be; what has happened stays so."""
        self.clock.push(moment)
        await self.settle()


def _coach_link(work: Work) -> str:
    return link_to(work, invitations.invite(work))
