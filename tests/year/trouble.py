"""What goes wrong in a year, and how often: drawn from its number."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, TypeAlias

from tests.year.channel import Fate

if TYPE_CHECKING:
    from tests.year.world import Year

_HOUR = timedelta(hours=1)
_JUMPS = (timedelta(0), -_HOUR, _HOUR, 72 * _HOUR, -72 * _HOUR, timedelta(days=-365 * 56))

Shares: TypeAlias = dict[Fate, float] | None
Away: TypeAlias = Sequence[tuple[datetime, datetime]]
"""From when to when the bot does not run."""


class Trouble:
    """Spoils a year. `commits` is the share of them at which the process is killed, `unconfirmed` that of the batches
    after which it is, before they are confirmed."""

    def __init__(self, year: "Year") -> None:
        self._year, self._channel = year, year.channel
        self.commits = self.unconfirmed = 0.0
        # Apart from all else that is drawn, which stays what it was for its number.
        self._jumps = Random(year.seen.seed)

    def strikes(self) -> bool:
        """Whether the process is killed at this commit."""
        return self._channel.fates.rng.random() < self.commits

    def ends(self) -> None:
        """Nothing goes wrong any more."""
        self._channel.fates.shares = {}
        self.commits = self.unconfirmed = 0.0
        self._year.is_off = self._channel.is_down = False
        self._set_right()

    def begins(self, shares: Shares, *, careless: bool, kills: float, jumps: float, away: Away) -> None:
        """From now on things go wrong: as these shares and the others say, or as the number draws."""
        if shares is not None:
            self._channel.fates.shares = dict(shares)
            self.commits, self.unconfirmed = (0.05, 0.0) if careless else (kills, kills)
            if jumps:
                self._again(jumps, self._wrong_clock)
            for since, until in away:
                self._year.at(since, self._off)
                self._year.at(until, self._on)
            return
        rng, some = self._year.rng, (0.0, 0.0, 0.002, 0.01, 0.05)
        drawn = {fate: rng.choice(some) for fate in Fate if fate is not Fate.DONE}
        drawn[Fate.REFUSED] /= 10
        kills = rng.choice((0.0, 0.2, 1.0))
        for fate in (Fate.KILLED_BEFORE, Fate.KILLED_AFTER):
            drawn[fate] *= kills / 5
        self._channel.fates.shares = drawn
        self.unconfirmed = rng.choice(some) * kills
        self.commits = rng.choice((0.0, 0.0005, 0.002)) * kills
        for each, doing in (
            (40, self._outage),
            (60, self._down),
            (50, self._hides),
            (45, self._late),
            (90, self._wrong_clock),
            (80, self._anew),
        ):
            if rng.random() < 0.6:
                self._again(each, doing)

    def _again(self, each: float, doing: Callable[[], None]) -> None:
        when = self._year.clock.now() + timedelta(days=self._year.rng.expovariate(1) * each)

        def happens() -> None:
            doing()
            self._again(each, doing)

        self._year.at(when, happens)

    def _counts(self, what: str) -> None:
        self._year.seen.faults[what] = self._year.seen.faults.get(what, 0) + 1

    def _outage(self) -> None:
        self._counts("outage")
        self._channel.is_down = True
        self._year.at(self._year.clock.now() + timedelta(hours=self._year.rng.choice((0.1, 2, 11, 30))), self._back)

    def _back(self) -> None:
        self._channel.disturb()
        self._channel.is_down = False

    def _off(self) -> None:
        self._counts("not running")
        self._year.is_off = True

    def _down(self) -> None:
        self._off()
        self._year.at(self._year.clock.now() + timedelta(hours=self._year.rng.choice((1, 9, 30, 80, 200))), self._on)

    def _on(self) -> None:
        self._channel.disturb()
        self._year.is_off = False

    def _hides(self) -> None:
        self._counts("blocked")
        one = self._year.rng.choice(self._year.people)
        if one.chat in self._channel.blocked:
            return
        one.hides = True
        self._channel.blocks(one.chat, True)

        def comes_back() -> None:
            one.hides = False
            self._channel.blocks(one.chat, False)

        self._year.at(self._year.clock.now() + timedelta(days=self._year.rng.expovariate(1) * 10), comes_back)

    def _late(self) -> None:
        self._counts("held up")
        for one in self._year.people:
            if self._year.rng.random() < 0.5 and not one.hides:
                one.speaks()
        self._channel.holds_up(self._year.clock.now() + timedelta(hours=self._year.rng.choice((0.02, 0.5, 6, 20))))

    def _wrong_clock(self) -> None:
        """The clock is doubted, and mostly with reason: it was set. Nothing falls due and nothing is said, until it is
        settled, and set right again."""
        off_by = self._jumps.choice(_JUMPS)
        self._counts("clock set wrong" if off_by else "clock doubted")
        self._year.is_wrong_clock, self._year.its_clock.is_off_by = True, off_by
        self._channel.disturb()
        self._year.at(self._year.clock.now() + timedelta(hours=self._year.rng.choice((0.1, 1, 5))), self._right_again)

    def _right_again(self) -> None:
        self._channel.disturb()
        self._set_right()

    def _set_right(self) -> None:
        self._year.is_set_right |= self._year.is_wrong_clock
        self._year.is_wrong_clock, self._year.its_clock.is_off_by = False, timedelta(0)

    def _anew(self) -> None:
        if not self._channel.waiting:
            self._counts("numbered anew")
            self._channel.numbers_anew(self._year.rng)
