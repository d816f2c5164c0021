"""What a client set out to do, as it stands now: in which answer, in which words, and for which day.

Whatever quotes it, asks about it or moves it reads it here. What he puts right in it is put right in that answer.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from bot.digests.intentions import told_or_asked
from bot.storage import answers
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.work import Work
from conversations.after_all import ONCE_MORE, still_to_do
from conversations.check_days import ASK_ON, RATHER_NOT
from conversations.intending import is_intention
from conversations.quoted.instead import takes_its_place
from conversations.quoted.moved import without_settled
from conversations.quoted.on_its_day import as_read, on_day
from conversations.rhythm import at_utc
from conversations.room_to_ask import last_asked_before
from conversations.scripts import script_of, steps_that
from conversations.scripts.plan import PLAN
from conversations.situation import Intention, Situation
from conversations.states import Status
from conversations.told_outcome import told_amid
from conversations.wished.days_named import first_named, ready_from

# What he was asked about an intention, he is not asked again within seven days of the one reminder, which comes up to
# three days after the question.
_NOT_AGAIN = timedelta(days=10)
_SETS, _PLACES = steps_that(lambda told: told.sets), steps_that(lambda told: told.places)
# What is asked about an intention.
_ABOUT_IT = (*_SETS, *_PLACES, *steps_that(lambda told: told.came), ASK_ON)
_KEEPS = ("keep", ONCE_MORE)
_LOOKS_BACK = "closing"
"""A conversation of which no question is about an intention, though a step of it is called like one that is."""
_ONLY_WHEN = 8  # words; so few say no more than on which day he does it


@dataclass(frozen=True)
class PlanNow:
    """The intention that he can be asked about now, and the answers in which it stands, the newest first, as far as he
    can put something else there."""

    intention: Intention
    told: tuple[Answered, ...]


def intention_of(
    work: Work, one: Conversation, every: Sequence[Answered] | None, situation: Situation
) -> Intention | None:
    """The newest intention that he can be asked about now, in his own words: not come back to yet, and not asked about
    lately, whether he answered or not; nor when he would rather not be asked. `every` is all he was asked, if known."""
    assert one.trajectory_id is not None
    known = every
    if known is None:
        known = answers.of_author(work, one.person_id, one.trajectory_id, _ABOUT_IT, questions=False)
    plan = _plan(work, [answer for answer in known if answer.conversation_id != one.id], situation)
    return plan.intention if plan is not None else None


def open_plan(work: Work, client_id: str, trajectory_id: str) -> PlanNow | None:
    """What this client set out to do and can be asked about now."""
    return _plan(work, answers.of_author(work, client_id, trajectory_id, _ABOUT_IT, questions=False))


def open_intention(work: Work, client_id: str, trajectory_id: str) -> Intention | None:
    """The newest intention that this client can be asked about now."""
    plan = open_plan(work, client_id, trajectory_id)
    return plan.intention if plan is not None else None


def says_only_when(words: str) -> bool:
    """Whether words that name another day for it say no more than that."""
    return len(words.split()) <= _ONLY_WHEN


def _plan(work: Work, known: Sequence[Answered], situation: Situation | None = None) -> PlanNow | None:
    asked = [answer for answer in known if answer.step in _ABOUT_IT and not _was_taken_back(answer)]
    given = [answer for answer in asked if answer.status is Status.ANSWERED and answer.words]
    chose = {answer.conversation_id: answer.value for answer in given if answer.step == ASK_ON}
    tried = [one for one in told_or_asked(given) if one.step in _SETS and is_intention(one.step, one.own_words)]
    # What he set out to do of himself, and would rather not be asked about, changes nothing for what was there before.
    rather_not = (one.conversation_id for one in tried if chose.get(one.conversation_id) == RATHER_NOT)
    left_out = {*rather_not} - {one.conversation_id for one in tried if takes_its_place(one.own_words)}
    tried = [one for one in tried if one.script != PLAN.key or one.conversation_id not in left_out]
    newest = tried[-1] if tried else None
    if newest is None or newest.meeting is None:
        return None
    since = [
        answer
        for answer in asked
        if answer.step in script_of(answer.script).overview.came and answer.asked_at > newest.asked_at
    ]
    # Who keeps it to do it after all is asked once more; any other answer was the end of it.
    intends = newest.own_words
    kept = next((one for one in reversed(since) if one.value in _KEEPS or _after_all(one, intends)), None)
    since = since[since.index(kept) :] if kept is not None else since
    again = _after_all(kept, intends) if kept is not None else ""
    said = (kept, again) if kept is not None and again else (newest, newest.own_words)
    if situation is not None and _comes_after(newest, situation, *said):
        return None
    wants = kept is not None and (again or kept.value == ONCE_MORE)
    lately = [answer for answer in since if work.now - answer.asked_at < _NOT_AGAIN and not (wants and answer is kept)]
    if lately or any(answer is not kept and answer in given for answer in since):
        return None
    if chose.get(newest.conversation_id) == RATHER_NOT or any(_tells_of(newest, answer) for answer in known):
        return None
    beside = (
        answer.own_words
        for answer in given
        if answer.step in _PLACES and answer.conversation_id == newest.conversation_id
    )
    told = (*_not_asked_yet(tried, asked, chose), newest)
    today, zone = (situation.today, situation.zone) if situation is not None else (work.now.date(), "UTC")
    words = [_read(one, zone, today) for one in told[:-1]]
    words += _moved(newest, kept, again, zone, today) if kept is not None and again else [_read(newest, zone, today)]
    stands = () if again else tuple(one for one in reversed(told) if one.value is None and not one.passed_on)
    return PlanNow(Intention(newest.meeting, "\n".join(words), next(beside, "")), stands)


def _read(one: Answered, zone: str, today: date) -> str:
    return as_read(one.own_words, _said(one, zone), today)


def _said(one: Answered, zone: str) -> date:
    return at_utc(one.written_at, zone).day


def _moved(newest: Answered, kept: Answered, again: str, zone: str, today: date) -> list[str]:
    """What is still to come of it, and when, by what he said `again` of that."""
    own, on = without_settled(newest.own_words, kept.own_words, again), first_named(again, _said(kept, zone))
    now = on_day(own, on) if on is not None else ""
    if now and says_only_when(again):
        return [now]
    return [own, f"{again[:1].upper()}{again[1:]}"]


def _comes_after(newest: Answered, situation: Situation, said: Answered, words: str) -> bool:
    """Whether it is for after the meeting that is coming, by the day that these words name where he `said` so."""
    meeting, contract = situation.meeting, situation.contract
    if meeting is None or contract is None or newest.meeting is None or meeting.number <= newest.meeting:
        return False
    zone = contract.own_time.zone or meeting.at.zone
    written = at_utc(said.answered_at or said.asked_at, zone).day
    return ready_from(words, written) > max(last_asked_before(meeting), situation.today)


def _tells_of(newest: Answered, answer: Answered) -> bool:
    """Whether he told in this later answer, to something else, what came of it."""
    is_later = answer.asked_at > newest.asked_at and answer.status is Status.ANSWERED
    is_other = answer.step not in _ABOUT_IT or answer.script == _LOOKS_BACK
    return is_later and is_other and told_amid(answer.own_words, newest.own_words)


def _after_all(answer: Answered, intends: str) -> str:
    """What he says in it of doing what he `intends` after all, on a day that he names."""
    if answer.status is not Status.ANSWERED:
        return ""
    said = (answer.answered_at or answer.asked_at).date()
    return still_to_do(answer.step, answer.value, answer.own_words, said, intends)


def _was_taken_back(answer: Answered) -> bool:
    """Whether he told it without being asked, and wants to be asked all the same."""
    told = answer.line is None and answer.step in script_of(answer.script).overview.came
    return told and answer.status is Status.SKIPPED


def _not_asked_yet(
    tried: Sequence[Answered], asked: Sequence[Answered], chose: Mapping[str, str | None]
) -> Iterator[Answered]:
    """What he set out to do before the newest, after the same meeting, and was not asked about when he added that of
    himself: he is asked about all of it at once. What he put something else in the place of is none of it."""
    came = max((one.asked_at for one in asked if one.step in script_of(one.script).overview.came), default=None)
    stands = max((at for at, one in enumerate(tried) if takes_its_place(one.own_words)), default=0)
    for before, one in pairwise(tried[stands:]):
        is_open = one.script == PLAN.key and before.meeting == tried[-1].meeting
        if is_open and chose.get(before.conversation_id) != RATHER_NOT and (came is None or before.asked_at > came):
            yield before
