"""The thread of intentions: what the client set out to try, and what came of each, in the order in which it went."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.storage.answers import Answered
from conversations.asked.told_before import says_told
from conversations.intending import UNASKED, is_intention, set_out
from conversations.said.gist import EMPTY_HANDED, kinds_of
from conversations.said.said_so import said_so
from conversations.scripts import SCRIPTS
from conversations.scripts.note import NOTE
from conversations.told_outcome import HowSure, may_be_of, outcome_in, says_it_is_other, what_he_told


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


def overtaken(given: Iterable[Answered]) -> frozenset[str]:
    """Those of these in which he did not know yet what he would try, and found it later, after the same meeting."""
    sets = [one for one in given if one.step in SCRIPTS[one.script].overview.sets]
    none = [one for one in sets if one.step not in UNASKED and kinds_of(one.own_words) & EMPTY_HANDED]
    found = [one for one in sets if is_intention(one.step, one.own_words)]
    return frozenset(
        one.id for one in none if any(each.meeting == one.meeting and each.asked_at > one.asked_at for each in found)
    )


def intentions(given: Iterable[Answered]) -> tuple[Undertaking, ...]:
    """The thread in these answers, which are in the order of asking.

    What is asked about an intention is always about the newest; changed halfway, it is a new one.
    """
    every, thread = list(given), list[Undertaking]()
    over = overtaken(every)
    for one in told_or_asked(every):
        if one.id in over:
            continue
        told = SCRIPTS[one.script].overview
        if one.step in told.sets and (one.step not in UNASKED or set_out(one.words)):
            thread.append(Undertaking((one,)))
        elif thread and one.step in told.places:
            thread[-1] = Undertaking((*thread[-1].said, one), thread[-1].came)
        elif thread and one.step in told.came:
            thread[-1] = Undertaking(thread[-1].said, (*thread[-1].came, one))
    return tuple(thread)


def with_what_he_told(thread: Sequence[Undertaking], given: Iterable[Answered]) -> tuple[Undertaking, ...]:
    """The same thread, in which what he told unasked of an intention stands with it, before what he answered later:
    "Ja, dat was het" is read under what it was."""
    notes = [one for one in given if one.script == NOTE.key and one.step == "note"]
    return tuple(_with_told(one, until, notes) for one, until in pairwise((*thread, None)) if one is not None)


def _with_told(one: Undertaking, until: Undertaking | None, notes: Sequence[Answered]) -> Undertaking:
    since, end = one.said[0].asked_at, until.said[0].asked_at if until is not None else None
    between = [note for note in notes if since <= note.asked_at and (end is None or note.asked_at < end)]
    told = [note for note in between if outcome_in(note.words, one.words) is HowSure.SURE]
    if one.came and not any(says_it_is_other(came.words) for came in one.came):
        # Where he does not say that he told it, it can only be what stood above the question.
        may_be = between if any(map(_points_at_it, one.came)) else [n for n in between if may_be_of(n.words, one.words)]
        meant = what_he_told([note.words for note in may_be], one.words)
        told = told or [note for note in may_be if note.words == meant]
    return Undertaking(one.said, tuple(sorted((*told, *one.came), key=lambda came: came.asked_at)))


def _points_at_it(came: Answered) -> bool:
    said = said_so(came.words)
    return says_told(came.words) or (said is not None and said.yes)
