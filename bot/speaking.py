"""What the bot does of its own accord: what is due falls due, what is to be said is carried, what was said is heard.

One process at a time does this; where there are several, in terms (`leading.py`). What was on its way when the one
before it ended, or its term did, is settled first.
"""

from collections.abc import Sequence
from contextlib import suppress

from bot.actions import deliver
from bot.delivery import Deliverer
from bot.ears import Ears
from bot.errors import StorageError
from bot.leading import first_of
from bot.receiver import TokenDied
from bot.storage import erasing
from bot.storage.sealing import Vault
from bot.storage.under_way import UnderWay
from bot.storage.work import Work
from bot.storage.writer import Writer
from bot.ticker import Ticker


class Speaking:
    """The ticker, the deliverer and the ears, with what they need: a writer that runs, notes of what is under way."""

    def __init__(
        self,
        writer: Writer[Work],
        vault: Vault,
        ticker: Ticker,
        deliverer: Deliverer,
        ears: Ears,
        under_way: UnderWay,
    ) -> None:
        self.ticker, self.deliverer, self.ears = ticker, deliverer, ears
        self._writer, self._vault, self._under_way = writer, vault, under_way
        deliverer.on_arrival(ticker.arrived)
        writer.on_commit(self.hear)

    def hear(self, news: Sequence[object]) -> None:
        """What was committed, here or elsewhere."""
        self.deliverer.hear(news)
        self.ticker.hear(news)
        self.ears.hear(news)

    async def begin(self) -> None:
        """Settle what the life before left."""
        with suppress(StorageError):
            # A key store that was put back may hold them again; what is not done yet, the ticker goes on with.
            for owner in await self._writer.run(erasing.entered, self._vault.owners()):
                self._vault.forget(owner)
        await self._writer.run(deliver.recover, self._under_way.left())
        self._under_way.start()

    async def run(self) -> None:
        """Do it until cancelled. Raises `TokenDied` when the channel no longer knows us."""
        await first_of(self.ticker.run(), self.deliverer.run(), self.ears.run(), self.deliverer.token_dead.wait())
        raise TokenDied

    async def end(self) -> None:
        """It is over, in good order."""
        with suppress(StorageError):
            await self.ticker.mark()

    def close(self) -> None:
        """Nothing is noted any more."""
        self._under_way.stop()

    async def settle(self) -> None:
        """Do everything that is due at this moment of the clock, until nothing is."""
        while await self.ticker.settle() or await self.ears.settle() or await self.deliverer.settle():
            pass
