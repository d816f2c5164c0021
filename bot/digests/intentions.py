"""The thread of intentions: what the client set out to try, and what came of each, in the order in which it went."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.storage.answers import Answered
from conversations.intending import UNASKED, set_out
from conversations.scripts import SCRIPTS


@dataclass(frozen=True)
class Undertaking:
    """`said` are the intention itself and its place and moment, `came` what was answered about it since."""

    said: tuple[Answered, ...]
    came: tuple[Answered, ...] = ()

    @property
    def meeting(self) -> int | None:
        """The meeting after which it was set."""
        return self.said[0].meeting

    @property
    def answers(self) -> tuple[Answered, ...]:
        """All that was said and came, in order."""
        return (*self.said, *self.came)

    @property
    def words(self) -> str:
        """If … then …, where and when."""
        return "\n".join(one.words for one in self.said)


def told_or_asked(given: Iterable[Answered]) -> list[Answered]:
    """These answers without what he told of himself that he will do where he was asked for it as well."""
    every = list(given)
    asked = {one.conversation_id for one in every if one.step == "intention"}
    return [one for one in every if one.step not in UNASKED or one.conversation_id not in asked]


def intentions(given: Iterable[Answered]) -> tuple[Undertaking, ...]:
    """The thread in these answers, which are in the order of asking.

    What is asked about an intention is always about the newest; changed halfway, it is a new one.
    """
    thread: list[Undertaking] = []
    for one in told_or_asked(given):
        told = SCRIPTS[one.script].overview
        if one.step in told.sets and (one.step not in UNASKED or set_out(one.words)):
            thread.append(Undertaking((one,)))
        elif thread and one.step in told.places:
            thread[-1] = Undertaking((*thread[-1].said, one), thread[-1].came)
        elif thread and one.step in told.came:
            thread[-1] = Undertaking(thread[-1].said, (*thread[-1].came, one))
    return tuple(thread)
