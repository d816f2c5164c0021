"""From script and answers to the next question: pure look-ups that the machine asks for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from conversations.changed import replace
from conversations.closes import word_under
from conversations.contract_in_words import described
from conversations.effects import Ask, KeepAnswer, Option
from conversations.inputs import Calendar, Input, Words, moment_in
from conversations.intended import meant
from conversations.kept.kept_amid import is_his_so_far
from conversations.kinds import Who
from conversations.lined import along, another, with_line
from conversations.script import Answers, Script, Step, Wording, option
from conversations.situation import Situation
from conversations.states import Asked, Status
from conversations.text import Piece, Sentence, Text, Verbatim, Worded
from conversations.told.condoling import was_told_before, word_for
from conversations.told.touched import TOLD, touch

History = tuple[Asked, ...]
"""All questions asked in a conversation; question `number` is at `number - 1`."""
Place = tuple[Step, str | None]
"""A step that applies, and the learning goal it is for."""

_NO_WORDS = Worded("", "", "")


class Path:
    """The steps that apply, in order, as these answers are; looked at only as far as somebody walks it."""

    def __init__(self, asked: History, walked: Callable[[Answers], Iterator[Place]]) -> None:
        self.asked, self.answers = asked, Answers(asked)
        self._inputs: dict[int, tuple[Asked, Input]] = {}
        self._known: list[Place] = []
        self._ahead = walked(self.answers)

    def __iter__(self) -> Iterator[Place]:
        yield from self._known
        for place in self._ahead:
            self._known.append(place)
            yield place

    def input_of(self, one: Asked, found: Callable[[], Input]) -> Input:
        """What this question takes, as these answers are."""
        # By identity, which is its own as long as it is held here.
        known = self._inputs.get(id(one))
        if known is None:
            known = self._inputs[id(one)] = one, found()
        return known[1]


@dataclass(frozen=True)
class Walk:
    """A script, walked in one situation; `script` has its line in it, `base` has none."""

    script: Script
    situation: Situation
    base: Script
    _paths: dict[int, Path] = field(init=False, default_factory=dict, compare=False)

    @classmethod
    def of(cls, script: Script, asked: History, situation: Situation) -> "Walk":
        """The walk in which these questions were asked so far."""
        global _latest
        here, latest = with_line(script, asked, situation), _latest
        # A turn is walked once more for what it leaves behind.
        if (
            latest is None
            or latest.situation is not situation
            or latest.script is not here
            or latest.base is not script
        ):
            latest = _latest = cls(here, situation, script)
        return latest

    def instead(self, key: str) -> "Walk":
        """The same, along another line."""
        return replace(self, script=along(self.base, self.situation.lines[key]))

    def following(self, asked: History) -> Place | None:
        """The first step that applies and has no answer yet, and the learning goal it is for; None at the end."""
        path = self._path(asked)
        for step, about in path:
            one = path.answers.of(step.key, about)
            if one is None or one.status is Status.OPEN:
                return step, about
        return None

    def before(self, asked: History, number: int) -> Asked | None:
        """The last question on the path before this one that was asked and answered or passed by."""
        found = None
        for found in self._behind(asked, number):  # noqa: B007, the last of them is what is asked for
            pass
        return found

    def _behind(self, asked: History, number: int) -> Iterator[Asked]:
        """All of them, in order."""
        path = self._path(asked)
        for step, about in path:
            one = path.answers.of(step.key, about)
            if one is not None and one.number == number:
                return
            if one is not None and one.turns and one.status is not Status.OPEN:
                yield one

    def applies(self, one: Asked, asked: History) -> bool:
        """Whether the path, as the answers are now, comes to this question."""
        return any((one.step, one.about) == (step.key, about) for step, about in self._path(asked))

    def opened(self, asked: History, step: Step, about: str | None) -> tuple[History, Asked]:
        """The questions with this step's among them, new if it was not there, and that question."""
        one = Answers(asked).of(step.key, about)
        if one is None:
            others = () if asked else self.script.others
            one = Asked(len(asked) + 1, step.key, about, step.line, offered=others)
        return replaced(asked, one), one

    def question(self, asked: History, number: int, turn: int) -> Ask:
        """The asking of question `number`, with everything that stands around it."""
        one, answers = asked[number - 1], self._path(asked).answers
        step = self.step(one)
        earlier = _earlier(one, self.input_of(one, asked)) if one.redo and step.recalls else ()
        return replace(
            self.tappable(asked, number, turn),
            lead=(
                *self._opening(turn, answers),
                *self._heard(number, asked),
                *self._above(step, one, asked),
                *earlier,
            ),
            question=self._wording(step, one, asked)(answers, self.situation),
        )

    def tappable(self, asked: History, number: int, turn: int) -> Ask:
        """The same without words: what can be tapped under it."""
        one = asked[number - 1]
        step, taken = self.step(one), self.input_of(one, asked)
        back = next(self._behind(asked, number), None) is not None
        opens = not back or not (self.script.from_lines or self.script.answers is Who.CLIENT)
        return Ask(
            turn=turn,
            number=number,
            step=one.step,
            about=one.about,
            line=one.question,
            private=self.script.private or step.private or self._keeps(asked),
            lead=(),
            question=_NO_WORDS,
            options=tuple(option for option in taken.options if not option.hidden),
            rows=taken.rows if isinstance(taken, Calendar) else (),
            may_skip=opens and self.may_skip(one) and not (one.redo and self.script.from_lines),
            may_go_on=one.redo and isinstance(taken, Words),
            may_go_back=back and not step.may_lapse,
            may_put_off=opens and self.script.may_put_off,
            may_put_away=self.script.may_put_away,
        )

    def _keeps(self, asked: History) -> bool:
        """Whether what he said so far is for himself."""
        return self.script.his_to_share and is_his_so_far(self.situation.coach, asked)

    def kept(self, one: Asked, asked: History, *, complete: bool) -> KeepAnswer:
        """The wish to store this answer as it is now."""
        chosen = option(self.input_of(one, asked), one.value) if one.value is not None else None
        label = _as_kept(chosen, one.words) if chosen else None
        return KeepAnswer(one.number, one.version, one.parts, one.value, label, complete, one.beside)

    @property
    def reminds(self) -> bool:
        """Whether silence is met with the one reminder."""
        meeting = self.situation.meeting if self.script.brings else None
        is_today = meeting is not None and meeting.at.day == self.situation.today
        return self.script.reminds is not None and self.situation.steering.reminds and not is_today

    def step(self, one: Asked) -> Step:
        """The step of the script at which it was asked."""
        return self.script.by_key[one.step]

    def input_of(self, one: Asked, asked: History) -> Input:
        """What the question takes, with what can be had in its place among the options."""
        path = self._path(asked)
        return path.input_of(one, lambda: self._input_of(one, path.answers))

    def _input_of(self, one: Asked, answers: Answers) -> Input:
        taken = self.step(one).input(answers, self.situation)
        others = tuple(another(one, self.situation)) if isinstance(taken, Words) else ()
        return replace(taken, options=(*taken.options, *others)) if others and isinstance(taken, Words) else taken

    def may_skip(self, one: Asked) -> bool:
        """Whether it can be passed by: always when there is an earlier answer that stays."""
        return self.step(one).may_skip or one.redo

    def keeps_beside(self, one: Asked) -> bool:
        """Whether words that it cannot take for an answer are kept with it."""
        return self.script.recorded and self.step(one).keeps_beside

    def _path(self, asked: History) -> Path:
        """The steps that apply, as the answers are now, each with the learning goal it is for."""
        # By identity, which is theirs as long as they are held here: a turn asks for the same path again and again.
        known = self._paths.get(id(asked))
        if known is None:
            known = self._paths[id(asked)] = Path(asked, self._walked)
        return known

    def _walked(self, answers: Answers) -> Iterator[Place]:
        for step in self.script.steps:
            if step.when(answers, self.situation):
                yield from ((step, key) for key in self._goals_for(step, answers)) if step.per_goal else [(step, None)]

    def _goals_for(self, step: Step, answers: Answers) -> list[str]:
        """Of which learning goals it is asked."""
        if not step.only_tapped:
            return self._goal_keys
        tapped = [(key, answers.of(step.only_tapped, key)) for key in self._goal_keys]
        return [key for key, one in tapped if one is not None and one.value is not None and not one.parts][-1:]

    def _opening(self, turn: int, answers: Answers) -> tuple[Piece, ...]:
        """What stands above the very first asking."""
        return self.script.opening(answers, self.situation) if turn == 1 else ()

    def _above(self, step: Step, one: Asked, asked: History) -> tuple[Piece, ...]:
        """The host's words above it, and of a learning goal which it is; nothing where it is asked on of the same."""
        if self._asks_on(one, asked):
            return ()
        lead = step.lead
        if self._is_again(one):
            lead = step.lastly if step.lastly is not None and self._is_last(one) else step.also
        return (*lead(self._path(asked).answers, self.situation), *self._goal(one))

    def _wording(self, step: Step, one: Asked, asked: History) -> Wording:
        """How it is put: of every other learning goal in other words, and where it is asked on of an earlier one."""
        if step.only_tapped:
            return step.wording if step.again is None or self._asks_on(one, asked) else step.again
        if step.final is not None and self._is_last(one):
            return step.final
        is_other = one.about not in self._goal_keys[::2]
        return step.again if step.again is not None and is_other else step.wording

    def _asks_on(self, one: Asked, asked: History) -> bool:
        """Whether the question right before this one was about the same learning goal."""
        return one.number > 1 and one.about is not None and asked[one.number - 2].about == one.about

    def _is_last(self, one: Asked) -> bool:
        """Whether it is asked of the last of three learning goals or more."""
        keys = self._goal_keys
        return len(keys) > 2 and one.about == keys[-1]

    def _heard(self, number: int, asked: History) -> tuple[Piece, ...]:
        """A word to who told of a death or a loss just now; and where a question for every learning goal goes on to the
        next, to what touches him in what he told of the one."""
        before = asked[number - 2] if number > 1 else None
        said = word_for(before.words, self.situation.client) if before and self.script.from_lines else None
        if before and said and not was_told_before(before.words, self.situation.earlier, self.script.key):
            return (said,)
        goes_on = before is not None and before.about is not None and not self._asks_on(asked[number - 1], asked)
        if before and goes_on and self.script.from_lines and self.script.answers is Who.CLIENT:
            told = before.own.words
            word = word_under(told, self.situation, self._path(asked).answers) if touch(told) in TOLD else None
            return (word,) if word is not None else ()
        return ()

    def _is_again(self, one: Asked) -> bool:
        """Whether it is asked of a learning goal after the first: then what stands above the first was said."""
        return one.about in self._goal_keys[1:]

    @property
    def _goal_keys(self) -> list[str]:
        return [goal.key for goal in self.situation.goals]

    def _goal(self, one: Asked) -> tuple[Piece, ...]:
        """The learning goal a repeated question is about, in the contract's own words, with the steps he described."""
        about = (goal for goal in self.situation.goals if goal.key == one.about)
        return tuple(piece for goal in about for piece in (Verbatim(goal.text), *described(goal)))


_latest: Walk | None = None


def replaced(asked: History, one: Asked) -> History:
    """The questions with this one in the place of its earlier self."""
    return (*asked[: one.number - 1], one, *asked[one.number :])


def put(asked: History, number: int, turn: int) -> History:
    """The questions, with one of them asked once more."""
    one = asked[number - 1]
    return replaced(asked, replace(one, turns=(*one.turns, turn)))


def _as_kept(chosen: Option, words: str) -> Sentence:
    """What was tapped, as it is kept: its label, or the earlier words that it stands for."""
    return Text("{words}", words=Verbatim(meant(chosen.means, words))) if chosen.means else chosen.label


def _earlier(one: Asked, taken: Input) -> tuple[Piece, ...]:
    """What was answered before, when a question is opened again."""
    chosen = option(taken, one.value) if one.value is not None and not one.parts else None
    if chosen is not None:
        return (Text("Your answer was: {answer}", answer=chosen.label),)
    if not one.parts and (day := moment_in(one.value or "")) is not None:
        return (Text("Your answer was: {answer}", answer=day),)
    words = one.words or one.value or ""
    return (Text("You wrote this. What you write now takes its place."), Verbatim(words))
