"""A conversation on paper: walk through it event by event, saving and loading its state before every one.

Ada is the coach, Johan the client. The clock stands at Tuesday 10 November 2026, 9:00 in Amsterdam.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from conversations import asking, line_files, saved
from conversations.contract import Contract, LearningGoal, SmartGoal
from conversations.effects import Ask, Effect, KeepAnswer, Option, Part, Receipt, Remark, Reshow, Say
from conversations.events import (
    Chose,
    Continued,
    Delivered,
    Doubted,
    Due,
    Edited,
    Event,
    PutOff,
    Resolved,
    Said,
    Skipped,
    WentBack,
    Why,
)
from conversations.inputs import Choice, Input, Taken, Typed, Words
from conversations.kinds import Names, Place, Silence, Who, Yields, facts, readers
from conversations.line_files import parse
from conversations.lines import STEPS, Library
from conversations.machine import advance
from conversations.moments import Meeting
from conversations.rhythm import Local, series
from conversations.script import Script, Step, fixed
from conversations.situation import Situation
from conversations.states import Asking, Opening, State, fallen_due, wake_at
from conversations.text import (
    Brief,
    Lines,
    Month,
    OnDay,
    Piece,
    Plural,
    Sentence,
    Spelled,
    SpokenDay,
    SpokenMoment,
    Text,
    Verbatim,
    Weekday,
    Worded,
)


def lines_in(folder: Path) -> Library:
    """All lines in the files of a folder."""
    return Library(line for name in STEPS for line in parse(name, (folder / f"{name}.toml").read_text("utf-8")))


LINES = lines_in(Path(line_files.__file__).with_name("lines"))
SMALL = lines_in(Path(__file__).with_name("small"))
"""A few lines that stay as they are, whatever becomes of those of the program."""

NINE = datetime(2026, 11, 10, 8, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

FIRST = Local(date(2026, 12, 1), time(14), "Europe/Amsterdam")
MEETINGS = tuple(Meeting(number, at, 60) for number, at in enumerate(series(FIRST, 3, 4), 1))
CONTRACT = Contract(
    version=1,
    client="Johan",
    goal=SmartGoal("A plan that everybody carries"),
    learning_goals=(LearningGoal("1", "Set priorities"), LearningGoal("2", "Make interests explicit")),
    count=4,
    every_weeks=3,
    first=FIRST,
    minutes=60,
    place="Ada's office",
    formal=False,
    welcome="Hello Johan, a question now and then. Ada",
)
SITUATION = Situation(
    lines=SMALL,
    today=date(2026, 11, 10),
    coach="Ada",
    client="Johan",
    contract=CONTRACT,
    meeting=MEETINGS[0],
    meetings=MEETINGS,
    goals=CONTRACT.learning_goals,
    seed="a",
)


def question(key: str) -> Text:
    """How the tiny scripts put a question."""
    return Text(f"{key}?")


def step(key: str, *args: object, **kwargs: object) -> Step:
    """A step of a tiny script, with fixed words."""
    return Step(key, *args, wording=fixed(question(key)), **kwargs)


def script(key: str, *steps: Step, **told: Any) -> Script:
    """A tiny script for a client, of which the coach reads everything; `told` is what else is to be true of it."""
    of_its_kind: dict[str, Any] = {
        "answers": Who.CLIENT,
        "names": Names(title=None, plan=None, digest=question(key), own=None, ahead=None),
        "read": readers((Place.READ_BACK,), (Place.DIGEST,), shared=True),
        "silence": Silence.UNTOLD,
        "comes": None,
        "waits": False,
        "yields": Yields.UNTIL_FIRST_WORD,
        "needs": facts(),
        "tried": False,
    }
    return Script(key=key, steps=steps, **of_its_kind | told)


THREE = script("three", step("one"), step("two"), step("three"), reminds=fixed(Text("three things")))
"""Three questions for words."""

GOODBYE = (Text("Goodbye."),)
YES_NO = Choice((Option("yes", Text("Yes"), typed=("ja",)), Option("no", Text("No"), typed=("nee",))))
SCALE = Choice(tuple(Option(str(step), Text("{number}", number=str(step).replace("-", "−"))) for step in range(-2, 3)))
MIXED = script(
    "mixed",
    step("choice", YES_NO, may_skip=False),
    step("why", when=lambda answers, situation: answers.value("choice") == "no"),
    step("scale", SCALE, per_goal=True),
    step("typed", Typed(lambda text, at: Taken(text.upper(), Text("I read that."))), at_once=True),
    step("words", Words((Option("none", Text("Nothing"), typed=("niets",)),))),
    farewell=lambda answers, situation: GOODBYE,
)
"""One question of every sort."""


class Walk:
    """A conversation under way. Every verb is one event; what it came to is in `effects` and `state`."""

    def __init__(
        self,
        script: Script,
        situation: Situation = SITUATION,
        *,
        state: State | None = None,
        quiet_seconds: float = 0,
        arrives: bool = True,
    ) -> None:
        self.script = script
        self.situation = replace(situation, quiet_seconds=quiet_seconds)
        self.state: State = state or Opening()
        self.now = NINE
        self.effects: tuple[Effect, ...] = ()
        self.everything: list[Effect] = []
        self._messages = count(101)
        self.opens(arrives=arrives)

    def opens(self, *, arrives: bool) -> None:
        self.happens(Due(self.now))
        if arrives and isinstance(self.state, Asking):
            effects = self.effects
            self.happens(Delivered(self.now, self.turn))
            self.effects = effects

    def happens(self, event: Event) -> tuple[Effect, ...]:
        before = saved.loads(saved.dumps(self.state))
        assert before == self.state
        turn = advance(before, event, self.script, self.situation)
        self.state, self.effects = turn.state, turn.effects
        self.everything.extend(turn.effects)
        return self.effects

    def says(self, text: str, *, to: int | None = None) -> tuple[Effect, ...]:
        return self.happens(Said(self.now, str(next(self._messages)), text, to))

    def doubtfully_says(self, text: str, why: Why = Why.COMMAND) -> tuple[Effect, ...]:
        return self.happens(Doubted(self.now, str(next(self._messages)), text, why))

    def means(self, message: int, *, answer: bool) -> tuple[Effect, ...]:
        return self.happens(Resolved(self.now, message, answer))

    def edits(self, message: int, text: str) -> tuple[Effect, ...]:
        return self.happens(Edited(self.now, message, text))

    def taps(self, option: str, *, turn: int | None = None) -> tuple[Effect, ...]:
        return self.happens(Chose(self.now, turn or self.turn, option))

    def goes_on(self, *, turn: int | None = None) -> tuple[Effect, ...]:
        return self.happens(Continued(self.now, turn or self.turn))

    def skips(self, *, turn: int | None = None) -> tuple[Effect, ...]:
        return self.happens(Skipped(self.now, turn or self.turn))

    def goes_back(self, *, turn: int | None = None) -> tuple[Effect, ...]:
        return self.happens(WentBack(self.now, turn or self.turn))

    def puts_off(self, by: timedelta = HOUR) -> tuple[Effect, ...]:
        until = self.now + by
        return self.happens(PutOff(self.now, until, until.replace(tzinfo=None)))

    def waits(self, by: timedelta) -> tuple[Effect, ...]:
        """Let time go by, and everything that happens by itself in it; returns what that came to."""
        until, effects = self.now + by, []
        while (at := wake_at(self.state)) is not None and at <= until:
            self.now = max(self.now, at)
            event = fallen_due(self.state, self.now)
            assert event is not None
            before = self.state
            effects.extend(self.happens(event))
            assert self.state != before, "what falls due must not fall due again"
        self.now, self.effects = until, tuple(effects)
        return self.effects

    @property
    def turn(self) -> int:
        state = self.state
        return state.turn if isinstance(state, Asking) else state.then.turn

    @property
    def takes(self) -> Input:
        """What the open question takes."""
        state = self.state if isinstance(self.state, Asking) else self.state.then
        return asking.Walk.of(self.script, state.asked, self.situation).input_of(state.open, state.asked)

    @property
    def aloud(self) -> list[str]:
        """What the person sees of the last turn, line by line; "*" before a question, "[…]" for what can be tapped.

        A question from a line is shown as its step, <so>: how it is worded is the line's business.
        """
        return [line for effect in self.effects for line in _aloud(effect)]

    def kept(self) -> Mapping[str, str]:
        """What is kept now, by step: words, or else what was chosen."""
        return {
            one.step: " / ".join(part.text for part in one.parts) or str(one.value)
            for one in self.state.asked
            if one.has_answer
        }


def _aloud(effect: Effect) -> list[str]:
    match effect:
        case Ask():
            taps = " ".join(f"[{speak(option.label)}]" for option in effect.options)
            grid = [" ".join(f"{speak(option.label):>3}" for option in row) for row in effect.rows]
            put = f"<{effect.step}>" if effect.line else speak(effect.question)
            return [*map(speak, effect.lead), f"* {put}", *grid, *([taps] if taps else [])]
        case Reshow():
            return [" ".join(f"{speak(option.label):>3}" for option in row) for row in effect.ask.rows]
        case Say():
            return [speak(piece) for piece in effect.pieces]
        case Remark():
            return [f"({speak(effect.sentence)})"]
        case Receipt():
            return [f"✓ {effect.message}"]
        case _:
            return []


def speak(piece: Piece) -> str:
    """A sentence in English; a quotation between quotation marks."""
    match piece:
        case Verbatim():
            return f"“{piece.words}”"
        case Lines():
            return " | ".join(map(speak, piece.sentences))
        case Text():
            return _filled(piece.source, piece)
        case Plural():
            return _filled(piece.one if piece.count == 1 else piece.many, piece)
        case Worded():
            return _filled(piece.en, piece)


def _filled(template: str, piece: Sentence) -> str:
    values = {
        name: f"{value.day:%B %Y}"
        if isinstance(value, Month)
        else value.number
        if isinstance(value, Spelled)
        else f"{value.day:%a}"
        if isinstance(value, Weekday)
        else f"{value.day:%-d %B}"
        if isinstance(value, OnDay)
        else f"{value.day:%A %-d %B}"
        if isinstance(value, SpokenDay)
        else f"{value.moment:%A at %H:%M}"
        if isinstance(value, SpokenMoment)
        else f"{value:%-d %B %H:%M}"
        if isinstance(value, datetime)
        else " ".join(
            filter(
                None,
                (
                    value.day and f"{value.day:%a %-d %b}{f' {value.day:%Y}' * value.year}",
                    value.at and f"{value.at:%H:%M}",
                ),
            )
        )
        if isinstance(value, Brief)
        else value.words
        if isinstance(value, Verbatim)
        else speak(value)
        if isinstance(value, Text | Plural | Worded)
        else str(value)
        for name, value in piece.values
    }
    return template.format(**values)


def keep(number: int, *messages: tuple[str, str], version: int = 1, complete: bool = True) -> KeepAnswer:
    """An answer in words, stored."""
    parts = tuple(Part(message, text) for message, text in messages)
    return KeepAnswer(number, version, parts, None, None, complete)


def ask(turn: int, number: int, key: str, *, lead: tuple[Piece, ...] = (), back: bool = False, on: bool = False) -> Ask:
    """A question for words, as the tiny script of three puts it."""
    ways = {"may_skip": not back, "may_put_off": not back, "may_go_on": on, "may_go_back": back}
    return Ask(turn, number, key, None, None, False, lead, question(key), **ways)
