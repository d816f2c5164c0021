"""What is taken while he words his learning goals: all at once, one by one, or others beside them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from conversations import contract as agreement
from conversations.effects import Option
from conversations.inputs import NO as SAY_NO
from conversations.inputs import RATHER_NOT, YES, Input, Reading, Refused, Taken, Typed, picked, short
from conversations.script import Answers
from conversations.scripts.wording_goal import (
    DROP,
    KEEP,
    MORE,
    NO,
    OLD,
    by_place,
    kept,
    places_in,
    reworded,
    worded_learning_goals,
)
from conversations.situation import Situation
from conversations.text import Lines, Piece, Text, Verbatim

KEEP_IT = Option(
    KEEP,
    Text("Keep it like this"),
    typed=("houden", "zo houden", "overslaan", "sla over", "sla maar over", "keep", "skip"),
)
RATHER_NO = Option(NO, Text("Rather not"), typed=(*SAY_NO, *RATHER_NOT, "niets", "niks", "nothing"))
_NO_MORE = Option(NO, Text("Nothing else"), typed=(*SAY_NO, *RATHER_NOT, "niets", "niks", "nothing"))
_DROP = Option(DROP, Text("Drop it"), typed=("loslaten", "drop"))
_ALL_RIGHT = Option(
    KEEP,
    Text("It is right like this"),
    typed=(*YES, "klopt", "dat klopt", "ja dat klopt", "ja klopt", "zo is het goed", "right"),
)
_MORE = Option(MORE, Text("One more beside it"), typed=("iets erbij", "nog iets", "one more"), hidden=True)
_NO = Option(NO, Text("No"), typed=SAY_NO)


def written(most: int, *options: Option) -> Typed:
    """One of the options, or words of at most so many characters."""

    def read(text: str, at: datetime) -> Reading:
        key = picked(options, text)
        return Taken(key) if key else short(text, most)

    return Typed(read, options)


def about_goal(place: str) -> Callable[[Answers, Situation], Input]:
    def takes(answers: Answers, situation: Situation) -> Input:
        others = kept(answers, situation).keys() - {place}
        one = written(agreement.LEARNING_GOAL_LENGTH, *((KEEP_IT, _DROP) if others else (KEEP_IT,)))
        return replace(one, reader=lambda text, at: one.reader(" ".join(text.split()), at))

    return takes


def more(answers: Answers, situation: Situation) -> Input:
    """As many lines as there is room for, each a learning goal."""
    room = agreement.LEARNING_GOALS - len(kept(answers, situation))

    def read(text: str, at: datetime) -> Reading:
        if key := picked((_NO_MORE,), text):
            return Taken(key)
        lines = _lines_in(text)
        return _too_much(lines, room) or Taken("\n".join(lines))

    return Typed(read, (_NO_MORE,))


def _lines_in(text: str) -> list[str]:
    return [line for line in (line.strip(" \t-*•") for line in text.splitlines()) if line]


def _too_much(lines: list[str], room: int) -> Refused | None:
    """Why these cannot all be learning goals beside the others."""
    if len(lines) > room:
        return Refused(Text("Five learning goals at most; two or three work best. Which matter most?"))
    too_long = short(max(lines, key=len, default=""), agreement.LEARNING_GOAL_LENGTH)
    return too_long if isinstance(too_long, Refused) else None


def all_at_once(answers: Answers, situation: Situation) -> Input:
    """All learning goals at once: right like this, or the numbers of some, or other words for one, or new ones."""
    count = len(situation.goals)
    room = agreement.LEARNING_GOALS - count
    options = (_ALL_RIGHT, *_numbers(OLD[:count]), *((_MORE,) if room else ()))

    def read(text: str, at: datetime) -> Reading:
        key = picked(options, text)
        if key or (places := places_in(text, OLD[:count])):
            return Taken(key or "\n".join(places))
        if picked((_NO,), text):
            return Refused(Text("Which one would you put in other words? Write its number."))
        found = [reworded(line, OLD[:count]) for line in _lines_in(text)]
        refused = _too_much([words for place, words in found if not place], room)
        refused = refused or _too_much([words for place, words in found if place], count)
        return refused or Taken("\n".join(f"{place}: {words}" for place, words in found))

    return Typed(read, options)


def one_of_them(answers: Answers, situation: Situation) -> Input:
    """One of the learning goals, by its number."""
    standing = tuple(by_place(answers, situation))

    def read(text: str, at: datetime) -> Reading:
        places = places_in(text, standing)
        return Taken(places[0]) if places else Refused(Text("Write the number of a learning goal, like 1."))

    return Typed(read, _numbers(standing))


def _numbers(places: Sequence[str]) -> tuple[Option, ...]:
    return tuple(Option(place, Text("{number}", number=str(number))) for number, place in enumerate(places, 1))


def listed(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    goals = worded_learning_goals(answers, situation)
    lines = (
        Text("{number}. {goal}", number=str(number), goal=Verbatim(goal.text)) for number, goal in enumerate(goals, 1)
    )
    return (Text("This is what you want to learn:"), Lines(*lines))
