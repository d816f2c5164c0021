"""A link works once, also when two press it at the same moment: on either database exactly one gets in."""

import asyncio
import threading
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, TypeAlias

import pytest

from bot.actions.incoming import Incoming
from bot.demo import World, playing
from bot.doors import hear
from bot.doors.after_a_tap import Tapped
from bot.doors.hear import Speaker
from bot.message import Button
from bot.playground.people import Account
from bot.storage import invitations
from tests.cast import BEGIN, asked, dutch, invited, link_for_client, says, taps, texts

pytestmark = pytest.mark.parametrize("database_url", ["sqlite", "postgres"], indirect=True)

USED = dutch("This link has been used already. Ask your coach for a new one.")
TRIED = dutch("Somebody else tried the link you gave {client}. Nothing was shown.", client="Johan")

Doing: TypeAlias = Coroutine[Any, Any, Any]


class Crossing:
    """Keeps an action between looking and claiming, until another has looked too."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._one_is_here, self._both = threading.Event(), threading.Barrier(2)
        self._claim = invitations.use
        monkeypatch.setattr(invitations, "use", self._use)

    def _use(self, *args: Any) -> bool:
        self._one_is_here.set()
        # With one writing thread nobody comes beside; then it is simply the one after the other.
        with suppress(threading.BrokenBarrierError):
            self._both.wait(timeout=1)
        return self._claim(*args)

    async def meet(self, first: Doing, second: Doing) -> list[Any]:
        """Both at once, each in a transaction of its own; what came of them."""
        one = asyncio.create_task(first)
        await asyncio.to_thread(self._one_is_here.wait, 10)
        return [await second, await one]


def starts(world: World, person: Account, link: str) -> Doing:
    """Somebody presses start, straight into the writer, so that nothing puts the two in a row."""
    sender = Speaker(str(person.id), person.name, "nl")
    token = link.partition("?start=")[2]
    message = Incoming("1000", f"/start {token}", world.clock.now())
    return world.app.writer.run(hear.hear_text, sender, message)


async def two_who_knock(world: World) -> tuple[Account, Account]:
    """Johan and somebody else, who have both said something before."""
    people = world.telegram.person("Johan"), world.telegram.person("Niemand")
    for one in people:
        await says(world, one, "hoi")
    return people


async def test_it_lets_one_client_in_and_shows_the_other_nothing(tmp_path, database_url, monkeypatch):
    async with playing(tmp_path, BEGIN, database_url=database_url) as world:
        ada = await world.coach("Ada")
        link = await invited(world, ada)
        knocking = await two_who_knock(world)
        told = len(texts(ada))
        crossing = Crossing(monkeypatch)
        await crossing.meet(starts(world, knocking[0], link), starts(world, knocking[1], link))
        await world.settle()
        said = [texts(one, 1) for one in knocking]
        assert sorted(len(one) for one in said) == [1, 1]
        assert [one for one in said if one == [USED]] == [[USED]]
        assert texts(ada, told).count(TRIED) == 1
        assert [word for word in ("Johan", "projectplan", "werkkamer") if word in USED] == []


async def test_it_makes_one_coach_of_one_link(tmp_path, database_url, monkeypatch):
    async with playing(tmp_path, BEGIN, database_url=database_url) as world:
        link = await world.app.writer.run(lambda work: invitations.invite(work))
        knocking = await two_who_knock(world)
        crossing = Crossing(monkeypatch)
        await crossing.meet(starts(world, knocking[0], f"?start={link}"), starts(world, knocking[1], f"?start={link}"))
        await world.settle()
        assert sorted(len(one.menu) > 0 for one in knocking) == [False, True]
        assert [texts(one, 1) for one in knocking if not one.menu] == [[USED]]


GONE = dutch("This link opens nothing any more. Ask who gave it to you for a new one.")


REFUSALS = {dutch("This link has been used already."), dutch("This button does nothing any more.")}


async def test_it_lets_one_coach_take_over_and_nobody_after_him(tmp_path, database_url, monkeypatch):
    async with playing(tmp_path, BEGIN, database_url=database_url) as world:
        ada, johan = await asked(world)
        coaches = [await world.coach("Bram"), await world.coach("Dirk")]
        await says(world, ada, "/vertrek")
        await taps(world, ada, "Yes, I stop")
        await taps(world, johan, "Go on with another coach")
        link = link_for_client(johan)
        for one in coaches:
            one.starts(link)
            await world.settle()
        invitation = await world.app.writer.run(invitations.by_token, link.partition("?start=")[2])
        crossing = Crossing(monkeypatch)
        agrees = Tapped("1", Button("Ja", "to", f"{invitation.id}.yes"))
        agreeing = [
            world.app.writer.run(hear.hear_press, Speaker(str(one.id), one.name, "nl"), agrees) for one in coaches
        ]
        remarks = sorted(pressed.remark or "" for pressed in await crossing.meet(agreeing[0], agreeing[1]))
        await world.settle()
        # What the other reads depends on who was quicker: used by now, or not a link of his.
        assert (remarks[0], remarks[1] in REFUSALS) == ("", True)
        willing = "{coach} agrees to go on with you. Is this who you mean?"
        named = [name for name in ("Bram", "Dirk") if dutch(willing, coach=name) in "".join(texts(johan))]
        assert len(named) == 1
        # Nor later: not by whoever came second, who was never asked, nor once more by the first.
        assert texts(coaches[1])[-1] == GONE
        for one in coaches:
            pressed = await world.app.writer.run(hear.hear_press, Speaker(str(one.id), one.name, "nl"), agrees)
            assert pressed.remark == dutch("This link has been used already.")
