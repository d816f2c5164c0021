"""From script and answers to the next question: pure look-ups that the machine asks for."""

from dataclasses import replace

from conversations import questions
from conversations.effects import Ask, KeepAnswer
from conversations.inputs import Choice, Input
from conversations.script import Answers, Script, Situation, Step, option
from conversations.states import Asked, Status
from conversations.text import Piece, Sentence, Text, Verbatim


def following(script: Script, asked: tuple[Asked, ...], situation: Situation) -> tuple[Step, str | None] | None:
    """The first step that applies and has no answer yet, and the learning goal it is for; None at the end."""
    answers = Answers(asked)
    for step in script.steps:
        for about in [goal.key for goal in situation.goals] if step.per_goal else [None]:
            one = answers.of(step.key, about)
            if (one is None or one.status is Status.OPEN) and step.when(answers, situation):
                return step, about
    return None


def opened(
    asked: tuple[Asked, ...], step: Step, about: str | None, script: Script, situation: Situation
) -> tuple[tuple[Asked, ...], Asked]:
    """The questions with this step's among them, new or opened again, and that question."""
    one = Answers(asked).of(step.key, about)
    if one is None:
        one = Asked(len(asked) + 1, step.key, about, _from_bank(step, script, situation))
        asked = (*asked, one)
    return asked, one


def question(
    asked: tuple[Asked, ...], number: int, turn: int, script: Script, situation: Situation, *, may_go_back: bool
) -> Ask:
    """The asking of question `number`, with everything that stands around it."""
    one = asked[number - 1]
    step, answers = script.step(one.step), Answers(asked)
    taken = step.input(answers, situation)
    return Ask(
        turn=turn,
        number=number,
        step=one.step,
        about=one.about,
        bank_key=one.question,
        lead=(*step.lead(answers, situation), *_goal(one, situation), *_earlier(one, taken)),
        question=_wording(one, step, script, answers, situation),
        options=taken.options,
        may_skip=step.may_skip,
        may_go_on=not (step.at_once or isinstance(taken, Choice) or not step.may_skip),
        may_go_back=may_go_back,
        may_put_off=script.may_put_off,
    )


def kept(one: Asked, script: Script, asked: tuple[Asked, ...], situation: Situation, *, complete: bool) -> KeepAnswer:
    """The wish to store this answer as it is now."""
    chosen = None
    if one.value is not None:
        picked = option(input_of(one, script, asked, situation), one.value)
        chosen = picked.label if picked else None
    return KeepAnswer(
        number=one.number,
        version=one.version,
        parts=one.parts,
        value=one.value,
        chosen=chosen,
        complete=complete,
    )


def input_of(one: Asked, script: Script, asked: tuple[Asked, ...], situation: Situation) -> Input:
    """What the question takes."""
    return script.step(one.step).input(Answers(asked), situation)


def replaced(asked: tuple[Asked, ...], one: Asked) -> tuple[Asked, ...]:
    """The questions with this one in the place of its earlier self."""
    return (*asked[: one.number - 1], one, *asked[one.number :])


def put(asked: tuple[Asked, ...], number: int, turn: int) -> tuple[Asked, ...]:
    """The questions, with one of them asked once more."""
    one = asked[number - 1]
    return replaced(asked, replace(one, turns=(*one.turns, turn)))


def _from_bank(step: Step, script: Script, situation: Situation) -> str | None:
    if step.wording is not None:
        return None
    seed = f"{situation.seed}:{situation.meeting.number if situation.meeting else 0}"
    return questions.choose(situation.bank, script.key, step.key, recent=situation.recent, seed=seed).key


def _wording(one: Asked, step: Step, script: Script, answers: Answers, situation: Situation) -> Sentence:
    if step.wording is not None:
        return step.wording(answers, situation)
    key = one.question if one.question in situation.bank else _from_bank(step, script, situation)
    assert key is not None
    return situation.bank[key].wording


def _goal(one: Asked, situation: Situation) -> tuple[Piece, ...]:
    """The learning goal a repeated question is about, in the client's contract's own words."""
    return tuple(Verbatim(goal.text) for goal in situation.goals if goal.key == one.about)


def _earlier(one: Asked, taken: Input) -> tuple[Piece, ...]:
    """What was answered before, when a question is opened again."""
    if not one.redo:
        return ()
    chosen = option(taken, one.value) if one.value is not None and not one.parts else None
    if chosen is not None:
        return (Text("Your answer was: {answer}", answer=chosen.label),)
    return (Text("You wrote this. What you write now takes its place."), Verbatim(one.words))
