"""What a script is made of: steps in order, each with its condition, its question and the answer it takes.

A script has no arrows. The next question is always the first step that applies and has no answer yet; going back is
opening an earlier one again. So every path is a consequence of the answers, and none can be a dead end.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias, TypeVar

from conversations.effects import Effect, Option
from conversations.inputs import Calendar, Input, Words
from conversations.kinds import (
    PLAIN,
    Audience,
    Comes,
    Fact,
    Names,
    Overview,
    Place,
    Readers,
    Silence,
    Waits,
    Who,
    Yields,
)
from conversations.matching import exactly
from conversations.said.gist import Came, kinds_of
from conversations.situation import Situation
from conversations.states import Asked, Status
from conversations.text import Piece, Sentence, Text, Worded

Q = TypeVar("Q")


class Answers:
    """A conversation's answers, by step and, where a step is repeated, by learning goal."""

    def __init__(self, asked: tuple[Asked, ...]) -> None:
        self._asked = {(one.step, one.about): one for one in asked}
        self._own: dict[str, str] = {}
        self._kinds: dict[str, frozenset[Came]] = {}
        self._came: dict[str, frozenset[str]] = {}
        self._found: dict[int, tuple[object, frozenset[str]]] = {}

    def __iter__(self) -> Iterator[Asked]:
        return iter(self._asked.values())

    @property
    def given(self) -> frozenset[str]:
        """The steps at which something was answered."""
        answered = (one for one in self._asked.values() if one.status is Status.ANSWERED and one.has_answer)
        return frozenset(one.step for one in answered)

    @property
    def known_before(self) -> bool:
        """Whether anything was known before the conversation began."""
        return any(not one.turns for one in self._asked.values())

    def was_known(self, step: str) -> bool:
        """Whether this step was answered before the conversation began."""
        one = self.of(step)
        return one is not None and not one.turns

    def of(self, step: str, about: str | None = None) -> Asked | None:
        """What was asked at this step, if it was."""
        return self._asked.get((step, about))

    def words(self, step: str) -> str:
        """What was written at this step, or nothing."""
        asked = self.of(step)
        return asked.words if asked and asked.status is Status.ANSWERED else ""

    def own(self, step: str) -> str:
        """The same without what was passed on of somebody else's."""
        if step not in self._own:
            asked = self.of(step)
            self._own[step] = asked.own.words if asked and asked.status is Status.ANSWERED else ""
        return self._own[step]

    def kinds(self, step: str) -> frozenset[Came]:
        """What the words written at this step come to."""
        if step not in self._kinds:
            self._kinds[step] = kinds_of(self.words(step))
        return self._kinds[step]

    def came(self, step: str) -> frozenset[str]:
        """The same, and what was chosen there."""
        if step not in self._came:
            kinds: frozenset[str] = self.kinds(step)
            value = self.value(step)
            self._came[step] = kinds if value is None else kinds | {value}
        return self._came[step]

    def once(self, of: Q, find: Callable[[Q, "Answers"], frozenset[str]]) -> frozenset[str]:
        """What `find` finds in these answers of such a question, which every later one asks; found once."""
        # By identity, which is its own as long as it is held here.
        known = self._found.get(id(of))
        if known is None:
            known = self._found[id(of)] = of, find(of, self)
        return known[1]

    @cached_property
    def told(self) -> tuple[tuple[str, str], ...]:
        """The steps that were asked here and answered, each with his own words there, in order."""
        answered = [one for one in self._asked.values() if one.turns and one.status is Status.ANSWERED]
        return tuple([(one.step, one.own.words) for one in answered])

    def value(self, step: str) -> str | None:
        """What was chosen at this step, or what a typed answer came down to."""
        asked = self.of(step)
        return asked.value if asked and asked.status is Status.ANSWERED else None


Condition: TypeAlias = Callable[[Answers, Situation], bool]
Lead: TypeAlias = Callable[[Answers, Situation], tuple[Piece, ...]]
Wording: TypeAlias = Callable[[Answers, Situation], Sentence]


def always(answers: Answers, situation: Situation) -> bool:
    """For every conversation."""
    return True


def no_lead(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """Nothing stands above the question."""
    return ()


def fixed(sentence: Sentence) -> Wording:
    """Always the same question."""
    return lambda answers, situation: sentence


@dataclass(frozen=True)
class Step:
    """One question of a script.

    `line` is the key of the line that it stands in, if it does. `per_goal` asks it once for each learning goal, quoted
    above it; from the second on under the words of `also` and every other time in those of `again`, of the last of
    three or more in those of `final` and under `lastly`, if it has any. `only_tapped` names the step that got a tap and
    no word of a learning goal: this one comes of the last such. `at_once`: one message is a whole answer, no silence
    is awaited. `private`: for nobody else. `recalls`: asked again, what was answered stands above it.
    `keeps_beside`: words that it cannot take for an answer are kept with it; or they belong to the answer at the step
    `else_to`, where they are such (`else_if`). `may_lapse`: left open, it is passed by without a word, for nothing
    hangs on it. `meanwhile`: what holds
    from the asking on, until it is answered.
    """

    key: str
    takes: Input | Callable[[Answers, Situation], Input] = Words()  # noqa: RUF009 - frozen
    when: Condition = always
    lead: Lead = no_lead
    wording: Wording = fixed(Worded("", "", ""))  # noqa: RUF009 - frozen
    line: str | None = None
    per_goal: bool = False
    again: Wording | None = None
    final: Wording | None = None
    also: Lead = no_lead
    lastly: Lead | None = None
    only_tapped: str = ""
    at_once: bool = False
    may_skip: bool = True
    private: bool = False
    keeps_beside: bool = True
    recalls: bool = True
    may_lapse: bool = False
    meanwhile: Callable[[Answers, Situation], tuple[Effect, ...]] | None = None
    else_to: str | None = None
    else_if: Callable[[str], bool] | None = None

    def belongs_to(self, words: str) -> str:
        """The step to whose answer these words belong, which this one cannot take."""
        return self.else_to if self.else_to and (self.else_if is None or self.else_if(words)) else ""

    def input(self, answers: Answers, situation: Situation) -> Input:
        """What this question takes, given the answers so far."""
        return self.takes if not callable(self.takes) else self.takes(answers, situation)


def nothing_follows(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """Its end has no consequences."""
    return ()


KEPT_AS_IT_IS = Text("I have kept it as it is now. You can still add to it: reply to the question.")


@dataclass(frozen=True)
class Brings:
    """How a conversation tells what somebody comes with to its meeting: `found` in all his answers, empty when there is
    nothing; `none` whether one answer (its step, what was chosen, what was written) says that there is nothing."""

    found: Callable[[Answers], str]
    none: Callable[[str, str | None, str], bool]


@dataclass(frozen=True, kw_only=True)
class Script:
    """The ordered questions of one kind of conversation, what its end means, and everything that is true of its kind.

    `answers` is who is asked; `read` where its answers are read, None when none is kept beside the state; `silence`
    whether the coach hears of it. `comes` tells when it comes around a meeting, None if it never does by itself.
    `waits`: for what it waits when it does not come around a meeting; `yields`: when it gives up its place. `needs` is
    what it has to know. `tried`: a coach can try it out. `overview`: how the overview tells its answers.

    What needs lines asks the questions of one, and then its own `steps`; `others` are the lines that can take the place
    of this one while nothing was answered (`lined.py`).

    `opening` stands above the first question, `recap` above the `farewell` that is said at the end, `when_left` if it
    was broken off after the first word and it `tells_left` so, if that is `left_by_itself` not above what comes in its
    place, and `if_left` is what that means, `if_silent` what it means that nothing was
    said; `about` stands above words that the other reads at once; `brings` is what it finds for its meeting;
    `when_overtaken` to who still presses a button of it when a newer one of its
    kind took its place. `reminds`: what the one reminder, while nothing was said, says that
    he was asked; without it there is none. `may_put_off`: *straks* is offered;
    `may_put_away`: *laat maar* is.
    """

    key: str
    steps: tuple[Step, ...]
    answers: Who
    names: Names
    read: Readers | None
    silence: Silence
    comes: Comes | None
    waits: Waits
    yields: Yields
    needs: frozenset[Fact]
    tried: bool
    overview: Overview = PLAIN
    opening: Lead = no_lead
    recap: Lead = no_lead
    about: Lead = no_lead
    farewell: Lead = no_lead
    when_left: Sentence = KEPT_AS_IT_IS
    tells_left: Condition = always
    left_by_itself: bool = False
    when_overtaken: Sentence | None = None
    at_end: Callable[[Answers, Situation], tuple[Effect, ...]] = nothing_follows
    if_left: Callable[[Answers, Situation], tuple[Effect, ...]] = nothing_follows
    if_silent: tuple[Effect, ...] = ()
    brings: Brings | None = None
    reminds: Wording | None = None
    may_put_off: bool = True
    may_put_away: bool = False
    others: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """A kind has a name wherever it is spoken of."""
        digest = self.reads_other(Place.DIGEST) or self.silence is not Silence.UNTOLD
        wanted = {"title": self.tried or self.comes, "plan": self.comes, "digest": digest}
        nameless = [name for name, when in wanted.items() if when and getattr(self.names, name) is None]
        if nameless:
            raise ValueError(f"{self.key} has no name: {', '.join(nameless)}")

    @property
    def recorded(self) -> bool:
        """Whether its answers are kept as answers, beside the state."""
        return self.read is not None

    @property
    def from_lines(self) -> bool:
        """Whether its questions are those of a line."""
        return Fact.LINES in self.needs

    @property
    def asks_client(self) -> bool:
        """Whether a client is asked its questions, along a line."""
        return self.from_lines and self.answers is Who.CLIENT

    @property
    def private(self) -> bool:
        """Whether nobody else reads its answers as long as they were not shared."""
        return self.read is None or self.read.at_first is Audience.ALONE

    @property
    def his_to_share(self) -> bool:
        """Whether the client chooses if the coach reads its answers: those that go along with an overview at once."""
        if self.read is None or self.answers is not Who.CLIENT or self.read.always or self.private:
            return False
        return Place.DIGEST in self.read.other

    def reads_author(self, place: Place) -> bool:
        """Whether who wrote its answers reads them in this place."""
        return self.read is not None and place in self.read.author

    def reads_other(self, place: Place) -> bool:
        """Whether the other of the two reads its answers in this place, once they are for both."""
        return self.read is not None and place in self.read.other

    def step(self, key: str) -> Step:
        """The step of that name; KeyError when there is none."""
        return self.by_key[key]

    @cached_property
    def by_key(self) -> Mapping[str, Step]:
        """The steps by their names."""
        return {step.key: step for step in reversed(self.steps)}


def option_typed(script: Script, one: Asked, said: str) -> str | None:
    """The option of a question whose own words these are, as far as that can be told without knowing the situation."""
    taken = next((step.takes for step in script.steps if step.key == one.step), None)
    return None if taken is None or callable(taken) else exactly(taken.options, said)


def option(input_: Input, key: str) -> Option | None:
    """The option of that name, if the question has it."""
    if isinstance(input_, Calendar):
        return input_.day(key)
    return next((one for one in input_.options if one.key == key), None)
