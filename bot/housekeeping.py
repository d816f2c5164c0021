"""Once a day, and at the start: what is tidied, in steps, so that whoever says something meanwhile waits for one."""

from collections.abc import Callable, Sequence

from bot.actions import erase, lay_plan
from bot.storage import absences, erasing, updates, upkeep
from bot.storage.rows import for_each
from bot.storage.work import Work
from bot.storage.writer import Writer

_PEOPLE_AT_ONCE = 200
# So many share a transaction.
_AT_ONCE = 5


class Housekeeping:
    """Everything that is done once a day, whether somebody asks for it or not."""

    def __init__(self, writer: Writer[Work]) -> None:
        self._writer = writer

    async def keep(self) -> None:
        """Do all of it; what fails by its own fault stops nothing else."""
        await self._writer.run(upkeep.count)
        await self._each(await self._writer.run(lay_plan.laid_by_others), lay_plan.lay_what_is_new)
        await self._writer.run(updates.forget_old)
        await self._writer.run(absences.forget_past)
        await self._each(await self._writer.run(erase.old), erase.erase_old)
        await self._note_who_is_alone()
        await self._each(await self._writer.run(erase.alone_for_long), erase.erase_stranger)
        await self._writer.run(erase.forget_strangers)

    async def _note_who_is_alone(self) -> None:
        last: str | None = ""
        while last is not None:
            last = await self._writer.run(erasing.note_alone, last, _PEOPLE_AT_ONCE)

    async def _each(self, ids: Sequence[str], action: Callable[[Work, str], None]) -> None:
        await for_each(self._writer, ids, action, at_once=_AT_ONCE)
