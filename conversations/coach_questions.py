"""A coach's own questions: asked before the others of a conversation, or after them, in the coach's own words.

They are steps like any other, so everything that holds for a question holds for them: passing it by, going back, an
answer that is edited later. What was asked can be answered and edited also when the coach has taken it away since.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from conversations.script import Answers, Script, Situation, Step, fixed
from conversations.states import Asked
from conversations.text import Text, Verbatim

_PREFIX = "own-"


class Place(StrEnum):
    """Where in a conversation it is asked."""

    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True)
class CoachQuestion:
    """One question of a coach, for the conversations of this script. `id` is made of letters and digits."""

    id: str
    script: str
    place: Place
    words: str


def with_own(script: Script, own: Sequence[CoachQuestion], asked: Sequence[Asked]) -> Script:
    """The script with these questions in it, and with the steps of those that were asked (`asked`) and are gone."""
    mine = [one for one in own if one.script == script.key]
    first, last = ([_step(one) for one in mine if one.place is place] for place in Place)
    gone = _gone(asked, {step.key for step in (*first, *last)})
    return replace(script, steps=(*first, *script.steps, *last, *gone))


def _step(one: CoachQuestion) -> Step:
    return Step(_PREFIX + one.id, wording=fixed(Text("{question}", question=Verbatim(one.words))))


def _gone(asked: Sequence[Asked], there: set[str]) -> Iterator[Step]:
    for one in asked:
        if one.step.startswith(_PREFIX) and one.step not in there:
            yield Step(one.step, when=_never, wording=fixed(Text("A question that your coach has taken away since")))


def _never(answers: Answers, situation: Situation) -> bool:
    return False
