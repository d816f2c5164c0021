"""A script with a line in it: from what a line says to the steps that are asked.

The line is chosen when the conversation begins, and stays: the key stands with every question that was asked from it.
What was asked from a line that is gone since (or by an earlier program) can still be answered and edited, in the words
in which it was asked; then the conversation ends.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import eq, gt, lt

from conversations.above import without_intro
from conversations.as_shown import leaves_open
from conversations.asked.asking_back import OF_ITSELF, first_asked
from conversations.effects import Option
from conversations.filled_in import said_by
from conversations.goal.goal_told import ITS_GOAL, measure, speaks_of_him
from conversations.inputs import Words
from conversations.kinds import Who
from conversations.line_steps import ATTAINMENT, PRIVATE, TAKES, is_over, steps_of
from conversations.lines import Line, Question, Takes
from conversations.occasion import occasion, used
from conversations.script import Answers, Lead, Script, Step, Wording
from conversations.situation import Situation
from conversations.states import Asked, Status
from conversations.steering import Dial
from conversations.text import Piece, Sentence, SpokenDay, Text, Verbatim, Worded
from conversations.told.came_of_it import is_angry
from conversations.told.condoling import has_lost, last_word_for, told_unasked, was_told_before
from conversations.which_line import in_order

# So often another opening question can be had instead; where that is a button, and not only typed.
_OTHERS = 3
_SHOWN_IN = ("preparation", "reflection")


def with_line(script: Script, asked: Sequence[Asked], situation: Situation) -> Script:
    """The script as it is asked here: with the line that these questions came from, or with one that fits now."""
    if not script.from_lines:
        return _with_steps_that_are_gone(script, asked)
    if asked:
        key = next((one.question for one in asked if one.question is not None), "")
        line = situation.lines.get(key)
        return along(script, line) if line else _as_it_was(script, asked)
    lines = in_order(
        situation.lines,
        script.key,
        occasion(
            situation.meeting,
            situation.meetings,
            situation.earlier,
            is_open=situation.intention is not None,
            brought=situation.brought,
            goal_ahead=_is_ahead(situation),
            measured=bool(measure(situation)),
        ),
        used(situation.earlier),
        situation.steering,
        f"{situation.seed}:{situation.meeting.number if situation.meeting else 0}",
    )
    return replace(along(script, lines[0]), others=_others(lines[0], lines[1:]))


def _is_ahead(situation: Situation) -> bool:
    """Whether there is a goal whose date has not passed."""
    goal_date = situation.contract.goal_date if situation.contract else None
    return situation.contract is not None and (goal_date is None or situation.today < goal_date)


def _others(line: Line, rest: Sequence[Line]) -> tuple[str, ...]:
    """The lines that can be had in its place: a few of as many questions, a shorter and a longer one."""
    first = line.questions[0]
    fresh = [one for one in rest if not (one.own or first.repeat or _asks_alike(one.questions[0], first))]
    alike, shorter, longer = (
        _otherwise([one for one in fresh if fits(len(one.always), len(line.always))], line) for fits in (eq, lt, gt)
    )
    return (*alike[:_OTHERS], *shorter[:1], *longer[:1])


def _otherwise(lines: Sequence[Line], here: Line) -> list[str]:
    """Those of these that ask something else than the one here, and than each other."""
    found: list[Line] = []
    for one in lines:
        if one.asks not in {here.asks, *(other.asks for other in found)} - {""}:
            found.append(one)
    return [one.key for one in found]


def _asks_alike(one: Question, first: Question) -> bool:
    """Whether this begins like the one in whose place it would come: in its words, or under its quotation."""
    return one.wording == first.wording or bool(one.quotes and one.quotes == first.quotes)


# By identity, which is theirs as long as they are held here: every turn of a conversation goes along the same one.
_ALONG: dict[tuple[int, int], tuple[Script, Line, Script]] = {}
_MOST = 300


def along(script: Script, line: Line) -> Script:
    """The script with the questions of this line before its own."""
    known = _ALONG.get((id(script), id(line)))
    if known is None:
        if len(_ALONG) >= _MOST:
            _ALONG.clear()
        known = _ALONG[id(script), id(line)] = script, line, _along(script, line)
    return known[2]


def _along(script: Script, line: Line) -> Script:
    opening = opening_of(line) if line.opening else script.opening

    def farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
        if script.answers is Who.CLIENT and (condoled := _condoled(answers, situation, script.key)):
            return (condoled,)
        if line.farewell and not ended_early(line, answers):
            return said_by(line.farewell, line)(answers, situation)
        return script.farewell(answers, situation)

    first, *others = steps_of(line)
    softly = _minding(first.wording) if first.key == "question" else _softly(first.wording)
    steps = (replace(first, wording=softly), *others, *script.steps)
    return replace(script, steps=steps, opening=opening, farewell=farewell)


def opening_of(line: Line) -> Lead:
    """What the host says first; where the goal that it leads up to is not read, without saying that it comes."""
    assert line.opening is not None
    opening, quotes = said_by(line.opening, line), line.questions[0].quotes[:1]

    def said(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
        told = opening(answers, situation)
        if "intention" in quotes and situation.intention and leaves_open(situation.intention.words):
            return _only_wrote(told)
        return without_intro(told) if ITS_GOAL.intersection(quotes) and speaks_of_him(situation) else told

    return said


def _only_wrote(told: Sequence[Piece]) -> tuple[Piece, ...]:
    """The same above what he did not promise: that he wrote it, and not that he meant to do it."""
    return tuple(
        replace(
            one,
            je=f"{one.je} Eerder schreef je:".strip(),
            u=f"{one.u} Eerder schreef u:".strip(),
            en=f"{one.en} You wrote earlier:".strip(),
        )
        if isinstance(one, Worded)
        else one
        for one in without_intro(told)
    )


def _condoled(answers: Answers, situation: Situation, script: str) -> Text | None:
    """What is said at the end to who told of a loss in what he was asked last, or was angry at it; earlier, it has been
    said."""
    last = max((one for one in answers if one.turns), key=lambda one: one.number, default=None)
    if last is not None and is_angry(last.own.words):
        return Text("I come at a bad moment, sorry. I leave it at this.")
    if last is None or was_told_before(last.own.words, situation.earlier, script):
        return None
    is_said = (first_asked(last.own.words) or (None, ""))[0] in OF_ITSELF  # with what he asked besides
    return None if is_said else last_word_for(last.own.words, situation.client)


def _softly(wording: Wording) -> Wording:
    """The first question as it is put to who lost somebody lately."""

    def worded(answers: Answers, situation: Situation) -> Sentence:
        asks = wording(answers, situation)
        if not has_lost(situation.earlier, situation.today):
            return asks
        return Text("{question} It need not be now, leaving it is all right.", question=asks)

    return worded


def _minding(wording: Wording) -> Wording:
    """What he wants to talk about, asked of who told something heavy lately: not as if he had said nothing."""
    otherwise = _softly(wording)

    def worded(answers: Answers, situation: Situation) -> Sentence:
        heavy = told_unasked(situation.earlier, situation.today)
        if heavy is None or heavy.day is None:
            return otherwise(answers, situation)
        asks, ago = wording(answers, situation), (situation.today - heavy.day).days
        if ago == 0:
            return Text("{question} It may also be about what you wrote today.", question=asks)
        if ago == 1:
            return Text("{question} It may also be about what you wrote yesterday.", question=asks)
        return Text("{question} It may also be about what you wrote on {day}.", question=asks, day=SpokenDay(heavy.day))

    return worded


def ended_early(line: Line, answers: Answers) -> bool:
    """Whether an answer was the end of this line."""
    return any(is_over(one, place, answers) for place, one in enumerate(line.questions))


# --- what was asked from a line that is gone -------------------------------------------------------------------------


def _with_steps_that_are_gone(script: Script, asked: Sequence[Asked]) -> Script:
    """The script with what an earlier program asked in it: what is open of that is answered, and it goes on."""
    known = {step.key for step in script.steps}
    gone = tuple(_old(one) for one in asked if one.step not in known)
    return replace(script, steps=(*gone, *script.steps)) if gone else script


def _as_it_was(script: Script, asked: Sequence[Asked]) -> Script:
    steps = {one.step: one for one in asked}
    return replace(script, steps=(*(_old(one) for one in steps.values()), *script.steps), opening=script.opening)


def _old(one: Asked) -> Step:
    scale = one.step == "scale" or (one.about is not None and one.step == "progress")
    options = ATTAINMENT if scale else TAKES.get(_OLD_TAPS.get(one.step, Takes.WORDS), ())
    return Step(
        one.step,
        Words(options),
        wording=_as_asked(one),
        per_goal=one.about is not None,
        private=one.step in PRIVATE,
    )


_OLD_TAPS = {"explore": Takes.YES_OTHER, "onward": Takes.ONWARD}


def _as_asked(one: Asked) -> Wording:
    def wording(answers: Answers, situation: Situation) -> Sentence:
        words = situation.put.get(one.step)
        return Text("{question}", question=Verbatim(words)) if words else Text("A question from before")

    return wording


def another(one: Asked, situation: Situation) -> Iterator[Option]:
    """What can be tapped or typed at the first question to have another one, a shorter or a longer line."""
    others = [situation.lines[key] for key in one.offered if key in situation.lines]
    here = situation.lines.get(one.question or "")
    if not others or here is None or one.has_answer or one.status is not Status.OPEN:
        return
    shown = situation.steering.dial is Dial.MIDDLE and here.conversation in _SHOWN_IN
    for key, label, typed, fits in _IN_ITS_PLACE:
        instead = next((line for line in others if fits(len(line.always), len(here.always))), None)
        if instead is not None:
            yield Option(key, label, instead=instead.key, typed=typed, hidden=key != "another" or not shown)


_ANOTHER = (
    *("andere vraag", "een andere vraag", "ander vraagje", "een ander vraagje", "stel een andere vraag"),
    *("another question", "another one"),
)
_IN_ITS_PLACE = (
    ("another", Text("Another question"), _ANOTHER, eq),
    ("shorter", Text("Shorter"), ("korter", "kan het korter", "shorter"), lt),
    ("more", Text("More"), ("meer", "meer vragen", "more"), gt),
)
