"""Once a day, and at the start: what is tidied, in steps, so that whoever says something meanwhile waits for one."""

from collections.abc import Callable, Sequence

from bot.actions import erase, lay_plan, retention
from bot.storage import absences, aloud, erasing, updates, upkeep
from bot.storage.rows import for_each
from bot.storage.work import Work
from bot.storage.writer import Writer

_PEOPLE_AT_ONCE = 200
# So many share a transaction.
_AT_ONCE = 5


def _begin(work: Work) -> tuple[Sequence[str], Sequence[str]]:
    """What takes a moment however much there is; whose plan other rules laid, and which trajectories have grown old."""
    upkeep.count(work)
    updates.forget_old(work)
    absences.forget_past(work)
    aloud.forget_old(work)
    erase.forget_strangers(work)
    return lay_plan.laid_by_others(work), retention.old(work)


class Housekeeping:
    """Everything that is done once a day, whether somebody asks for it or not."""

    def __init__(self, writer: Writer[Work]) -> None:
        self._writer = writer

    async def keep(self) -> None:
        """Do all of it; what fails by its own fault stops nothing else."""
        laid_by_others, old = await self._writer.run(_begin)
        await self._each(laid_by_others, lay_plan.lay_what_is_new)
        await self._each(old, retention.keep_as_agreed)
        await self._note_who_is_alone()
        await self._each(await self._writer.run(erase.alone_for_long), erase.erase_stranger)

    async def _note_who_is_alone(self) -> None:
        last: str | None = ""
        while last is not None:
            last = await self._writer.run_behind(erasing.note_alone, last, _PEOPLE_AT_ONCE)

    async def _each(self, ids: Sequence[str], action: Callable[[Work, str], None]) -> None:
        await for_each(self._writer, ids, action, at_once=_AT_ONCE)
