"""Which question of the bank a step asks, and which others the client can have in its place (rule 12 of the machine).

The choice comes once in a conversation, at its main question: who is asked for it at every step gets tired of choosing.
It is drawn when the step is first opened, and kept with it, so nothing shifts while somebody is thinking.
"""

from collections.abc import Collection, Sequence
from string import ascii_uppercase

from conversations import questions
from conversations.effects import Option
from conversations.questions import Bank, Dial, Perspective
from conversations.script import Answers, Script, Situation, Step
from conversations.states import Asked, Status
from conversations.text import Lines, Piece, Text

_BESIDE_MAIN = 2


def drawn(script: Script, step: Step, situation: Situation) -> str:
    """The bank's key of the question that this step asks now."""
    return _draw(situation.bank, script, step, situation, situation.recent)


def beside(key: str, script: Script, step: Step, answers: Answers, situation: Situation) -> tuple[str, ...]:
    """The keys of the questions that the client can have instead: fresh ones only, so perhaps fewer than there is room
    for."""
    if step.others_eyes is not None and step.others_eyes(answers, situation):
        looks_already = situation.bank[key].perspective is Perspective.OTHERS
        return () if looks_already else _others(key, script, step, situation, 1, (Perspective.OTHERS,))
    if step.main and situation.steering.dial is Dial.MIDDLE:
        return _others(key, script, step, situation, _BESIDE_MAIN, tuple(Perspective))
    return ()


def options(one: Asked, bank: Bank) -> tuple[Option, ...]:
    """What can be tapped, or typed, to be asked another question; nothing any more once there is an answer."""
    return tuple(
        Option(letter, Text("{letter}", letter=letter), instead=key, typed=(letter.casefold(),))
        for letter, key in _lettered(one, bank)
    )


def shown(one: Asked, step: Step, bank: Bank) -> tuple[Piece, ...]:
    """The other questions, as they stand below the one that is asked."""
    lines = [
        Text("{letter}. {question}", letter=letter, question=bank[key].wording) for letter, key in _lettered(one, bank)
    ]
    return (Lines(_EYES if step.others_eyes else _RATHER, *lines),) if lines else ()


_RATHER = Text("Would you rather have another one? Tap its letter, or just answer this one.")
_EYES = Text(
    "Twice you tapped that only you figure in it. Would you rather look through the eyes of others for once? Tap the "
    "letter, or just answer this one."
)


def _others(
    key: str, script: Script, step: Step, situation: Situation, most: int, among: Collection[Perspective]
) -> tuple[str, ...]:
    fresh = (one for one in situation.bank.values() if one.perspective in among and one.key not in situation.recent)
    pool, met = Bank((situation.bank[key], *fresh)), [key]
    while len(met) <= most and (another := _draw(pool, script, step, situation, met)) not in met:
        met.append(another)
    return tuple(met[1:])


def _draw(bank: Bank, script: Script, step: Step, situation: Situation, recent: Sequence[str]) -> str:
    meeting, steering = situation.meeting, situation.steering
    return questions.choose(
        bank,
        step.source or script.key,
        step.key,
        recent=recent,
        seed=f"{situation.seed}:{meeting.number if meeting else 0}",
        dial=steering.dial,
        style=steering.style,
    ).key


def _lettered(one: Asked, bank: Bank) -> list[tuple[str, str]]:
    """The keys that can still take the place of this question's, each with its letter."""
    free = one.status is Status.OPEN and not one.has_answer
    keys = [key for key in one.offered if key in bank] if free else []
    return list(zip(ascii_uppercase, keys, strict=False))
