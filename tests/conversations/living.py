"""A client's whole trajectory on paper: the days on which something comes to him, and all that is said in it.

The days are those of the plan and the budget, the conversations those of the machine; in each he answers in his own
way. Only the first day is not walked but counted, for it is the same for everybody.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import count, zip_longest
from zoneinfo import ZoneInfo

from conversations.around import Around, Meeting
from conversations.budget import Promise, Room
from conversations.contract import Contract, LearningGoal, SmartGoal
from conversations.effects import Ask, Remind, Say
from conversations.kinds import Who
from conversations.moments import DueMoment, Moment, Way, choose, is_promised, latest, plan, way_of, who_of
from conversations.occasion import Earlier
from conversations.rhythm import Local, is_working_day, series
from conversations.said.gist import quotable
from conversations.script import Answers
from conversations.scripts import SCRIPTS
from conversations.scripts.preparation import brought
from conversations.situation import Intention
from conversations.states import Closed, Status
from conversations.steering import Steering
from tests.conversations.walking import LINES, SITUATION, Walk

ZONE = "Europe/Amsterdam"
NINE = time(9)
FIRST = Local(date(2026, 12, 1), time(14), ZONE)
CHRISTMAS = frozenset({date(2026, 12, 25), date(2027, 1, 1), date(2027, 3, 29)})
GOALS = tuple(LearningGoal(str(number), words) for number, words in enumerate(("Choose", "Ask", "Wait"), 1))
TOLD = "That I always say yes when the team asks, number {}. On Monday I asked first."
# On which day he is asked about his intention is said, not asked.
SAID = ("ask_on",)
# Consent, thank you, the contract, agreed; the goal offered, and agreed; both evaluations.
FIRST_DAY, OFFERED, COMPARED = (4, 2, 4), (2, 1, 2), (1, 0, 0)


@dataclass
class Diary:
    """What came on which day, what never came, and what waits."""

    came: list[tuple[date, Moment]] = field(default_factory=list)
    lapsed: list[Moment] = field(default_factory=list)
    waiting: dict[str, datetime] = field(default_factory=dict)


def lived(*contracts: Contract, chosen: bool = False) -> Diary:
    """A client's days through all of these trajectories at once, from the first moment to the last."""
    diary, due = Diary(), {}
    for place, contract in enumerate(contracts):
        dates = series(contract.first, contract.every_weeks, contract.count)
        meetings = [Meeting(number, at, 60) for number, at in enumerate(dates, 1)]
        around = {
            one.number: Around(one, following, contract, CHRISTMAS, tuple(meetings))
            for one, following in zip_longest(meetings, meetings[1:])
        }
        for one in plan(meetings, contract, CHRISTMAS):
            if way_of(one.kind) is Way.CONVERSATION and who_of(one.kind) is Who.CLIENT:
                key = f"{place}.{one.meeting}.{one.kind}"
                end = latest(one.kind, around[one.meeting])
                due[key] = DueMoment(key, one, end, chosen and one.kind == "experiment")
                diary.waiting[key] = one.at.utc()
    while diary.waiting:
        _next(diary, due)
    return diary


def _next(diary: Diary, due: dict[str, DueMoment]) -> None:
    now = min(diary.waiting.values())
    today = now.astimezone(ZoneInfo(ZONE)).date()
    ready = [due[key] for key, when in diary.waiting.items() if when <= now]
    room = _room(diary, due, today)
    choice = choose(ready, now, begun=False, room=room)
    for one in choice.lapses:
        diary.lapsed.append(one.moment)
        del diary.waiting[one.id]
    if choice.opens is not None:
        diary.came.append((today, choice.opens.moment))
        del diary.waiting[choice.opens.id]
        room = room.spent()
    for one in choice.another_day:
        diary.waiting[one.id] = room.later(asked_for=one.asked_for).utc()


def _room(diary: Diary, due: dict[str, DueMoment], today: date) -> Room:
    asked_for = {one.moment for one in due.values() if one.asked_for}
    promises = []
    for key, when in diary.waiting.items():
        one = due[key]
        if is_promised(one.moment.kind) and one.latest is not None:
            first = max(when.date(), today)
            last = one.latest.date()
            while last > first and not is_working_day(last, CHRISTMAS):
                last -= timedelta(days=1)
            promises.append(Promise(first, max(first, last)))
    return Room(
        today,
        had=frozenset(day for day, moment in diary.came if moment not in asked_for),
        taken=any(day == today for day, _ in diary.came),
        promises=tuple(one for one in promises if one.first <= today + timedelta(days=14)),
        closed=CHRISTMAS,
        hour=NINE,
        zone=ZONE,
    )


@dataclass(frozen=True)
class Talk:
    """One conversation of a trajectory: when it came, around which meeting, and all that was said in it."""

    day: date
    script: str
    meeting: int
    said: tuple[Ask | Say | Remind, ...]

    @property
    def asked(self) -> list[Ask]:
        """The questions, without the day of the check."""
        return [one for one in self.said if isinstance(one, Ask) and one.step not in SAID]


Person = Callable[[int], str | None]
"""What somebody says to the question that is the so-manieth; None is silence, from there to the end of it."""


def says_everything(turn: int) -> str:
    return TOLD.format(turn)


def says_half(turn: int) -> str:
    return TOLD.format(turn) if turn % 2 else "overslaan"


def says_nothing(turn: int) -> None:
    return None


def says_that_there_is_nothing(turn: int) -> str:
    return "Niets"


def says_one_word(turn: int) -> str:
    return "Rust"


PEOPLE = (says_everything, says_half, says_nothing, says_that_there_is_nothing, says_one_word)


@cache
def life(steering: Steering, person: Person, meetings: int) -> tuple[Talk, ...]:
    """All conversations with this person in a trajectory of so many meetings, three weeks apart, with a goal date."""
    contract = Contract(
        1, "Johan", SmartGoal("A plan that everybody carries"), GOALS, meetings, 3, FIRST, 60, "Here", formal=False,
        welcome="", goal_date=FIRST.day + timedelta(days=80),
    )  # fmt: skip
    return tuple(_Life(steering, person, contract).talks())


@dataclass
class _Life:
    steering: Steering
    person: Person
    contract: Contract
    earlier: list[Earlier] = field(default_factory=list)
    intention: Intention | None = None
    question: str = ""
    turns: Iterator[int] = field(default_factory=lambda: count(1))

    def talks(self) -> Iterator[Talk]:
        dates = series(self.contract.first, self.contract.every_weeks, self.contract.count)
        self.meetings = tuple(Meeting(number, at, 60) for number, at in enumerate(dates, 1))
        yield self._talk(FIRST.day - timedelta(days=7), "goal", 1)
        for day, moment in lived(self.contract).came:
            yield self._talk(day, moment.kind, moment.meeting)

    def _talk(self, day: date, script: str, meeting: int) -> Talk:
        situation = replace(
            SITUATION,
            lines=LINES,
            today=day,
            contract=self.contract,
            goals=GOALS,
            steering=self.steering,
            meeting=self.meetings[meeting - 1],
            meetings=self.meetings,
            intention=self.intention,
            brought=self.question,
            earlier=tuple(self.earlier),
        )
        walk = Walk(SCRIPTS[script], situation)
        while not isinstance(walk.state, Closed):
            self._answers(walk)
        self._remembers(walk, script, meeting)
        return Talk(day, script, meeting, tuple(one for one in walk.everything if isinstance(one, Ask | Say | Remind)))

    def _answers(self, walk: Walk) -> None:
        ask = next(effect for effect in reversed(walk.everything) if isinstance(effect, Ask))
        words = self.person(next(self.turns))
        if words is None:
            walk.waits(timedelta(days=30))
        elif words == "overslaan":
            walk.skips() if ask.may_skip or ask.step in SAID else walk.says(words)
        elif ask.line is None and ask.options:
            walk.taps(ask.options[0].key)
        else:
            walk.says(words)

    def _remembers(self, walk: Walk, script: str, meeting: int) -> None:
        for one in walk.state.asked:
            words = one.words if one.status is Status.ANSWERED else ""
            self.earlier.append(Earlier(script, meeting, one.step, one.question or "", words, one.value))
        answers = Answers(walk.state.asked)
        intended = answers.words("intention")
        if script == "experiment" or quotable(intended):
            self.intention = Intention(meeting, intended) if quotable(intended) else None
        if script == "preparation":
            self.question = brought(answers)


def buttons(ask: Ask) -> int:
    """How many hang under a question."""
    ways = (ask.may_go_on, ask.may_skip, ask.may_put_off, ask.may_go_back, ask.may_put_away)
    return len(ask.options) + sum(ways)


def weight(talks: Sequence[Talk], meetings: int) -> tuple[int, int, int]:
    """All messages to the client in a trajectory, how many of them ask, and the buttons under them.

    A meeting is reminded of in a message of its own, unless something else comes on that day.
    """
    days = {talk.day for talk in talks}
    dates = [FIRST.day + timedelta(weeks=3 * place) for place in range(meetings)]
    alone = sum(day - timedelta(days=1) not in days for day in dates)
    said = [one for talk in talks for one in talk.said]
    asks = [one for talk in talks for one in talk.asked]
    reminded = [one for one in said if isinstance(one, Remind)]
    under = sum(buttons(one) for one in said if isinstance(one, Ask)) + 2 * len(reminded)
    compared = COMPARED if any(talk.script == "evaluation" and talk.asked for talk in talks) else (0, 0, 0)
    here = (len(said) + alone, len(asks) + len(reminded), under)
    return tuple(map(sum, zip(here, FIRST_DAY, OFFERED, compared, strict=True)))  # type: ignore[return-value]
