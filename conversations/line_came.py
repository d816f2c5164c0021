"""What came of the answers to the questions of a line, and whether a question can be asked after it."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from conversations.asked.of_the_bot import stays_vague
from conversations.insight import leaves_it, sees, tells_moment, tells_scene, wants_it_so, will_do
from conversations.lines import After, Line, Question
from conversations.quoted.halves import happened_then, is_as_a_rule, other_half
from conversations.said.gist import Came, kinds_of, says_not_held
from conversations.script import Answers
from conversations.situation import Situation
from conversations.text import Worded
from conversations.told import how_it_was
from conversations.told.borne import hurts_little, takes_it_back, tells_how_it_was, was_slight
from conversations.told.came_of_it import did, is_angry, may_be_asked_on, says_not_done, tells_surprise
from conversations.told.harm import is_grave
from conversations.told.how_far import came_far, doubts_goal, fell_short, is_partly_there, only_glad, weighs
from conversations.told.touched import Touch, touch

# The words that say as much as a button. Who says "nee" or "niets" does not ask to be asked on.
_MEANT = {
    "not_prepared": frozenset({Came.UNKNOWN, Came.NOT_DONE}),
    "not_done": frozenset({Came.NOT_DONE}),
}
# Of so many answers it is known: every turn asks it of the same few.
_HELD = 200
_NOTHING: frozenset[Came] = frozenset()
# An answer that is one of these is known for something else already.
_KNOWN = frozenset(Came) - {Came.SPRAWLS, Came.GLAD}
_GAIN = frozenset({Came.SEEN, Came.WANTED, Came.PLANNED})
_HARD = frozenset({Came.HARD, Came.HURT})
_AT_LENGTH = 20  # words
# Where it is asked what is left to say of something hard.
_LEFT, _TRIES = "left", "intention"


@lru_cache(maxsize=_HELD)
def of_what_happened(words: str) -> frozenset[Came]:
    """What is heard in the answer to how it went. Who tells what took from it is asked on from that, unless he says
    what it depends on."""
    half = other_half(words) if may_be_asked_on(words) and not is_grave(words) else ""
    if half:
        came = frozenset({Came.DONE, Came.HALF, Came.MOMENT} if happened_then(half) else {Came.DONE, Came.HALF})
        return _NOTHING if is_as_a_rule(half) else came
    if says_not_done(words) and not is_angry(words):
        return frozenset({Came.NOT_DONE})
    # Who tells with it what he had not expected, or tells it at length, is not asked for that.
    is_told = tells_surprise(words) or len(words.split()) >= _AT_LENGTH
    return frozenset({Came.DONE}) if did(words) and not is_told else _NOTHING


@lru_cache(maxsize=_HELD)
def of_the_goal(words: str) -> frozenset[Came]:
    """What is heard in how far he came."""
    if fell_short(words):
        return frozenset({Came.HARD})
    return frozenset({Came.DONE}) if came_far(words) else _NOTHING


@lru_cache(maxsize=_HELD)
def of_the_day_of_the_goal(words: str) -> frozenset[Came]:
    """What is heard in how far he is, on the day that he named himself."""
    if fell_short(words) or weighs(words):
        return frozenset({Came.HARD})
    heard = {Came.DOUBTED: doubts_goal, Came.PARTLY: is_partly_there, Came.FELT: only_glad, Came.DONE: came_far}
    return frozenset({next((came for came, hears in heard.items() if hears(words)), Came.ELSE)})


@lru_cache(maxsize=_HELD)
def of_the_talk(words: str) -> frozenset[Came]:
    """What is heard in what somebody tells after a talk."""
    heard = {
        Came.PLANNED: will_do(words),
        Came.SEEN: sees(words),
        Came.WANTED: wants_it_so(words),
        Came.MOMENT: tells_moment(words),
    }
    came = frozenset(one for one, so in heard.items() if so)
    if leaves_it(words) and Came.PLANNED not in came:
        return frozenset({Came.CLOSED})
    if words and came <= {Came.MOMENT} and not kinds_of(words) & _KNOWN:
        return came | {Came.ELSE}
    return came


# What is heard at some steps only, for only there it is asked.
_HEARD: Mapping[str, Callable[[str], frozenset[Came]]] = {
    "did": of_what_happened,
    **dict.fromkeys(("yielded", "goal"), of_the_goal),
    "there": of_the_day_of_the_goal,
    **dict.fromkeys(("yield", "about", "more", "core", "deeper"), of_the_talk),
}


def named(afters: Sequence[After], line: Line) -> tuple[tuple[Question, frozenset[str]], ...]:
    """The questions that these speak of, each with what is to have come of it."""
    steps = {after.step for after in afters}
    spoken_of = [one for one in line.questions if one.step in steps]
    return tuple([(one, frozenset([after.came for after in afters if after.step == one.step])) for one in spoken_of])


def any_came(
    named: Sequence[tuple[Question, frozenset[str]]], answers: Answers, situation: Situation, step: str = ""
) -> bool:
    """Whether any of this came of an answer. Of who said that he may be asked on, a vague answer is a short one; and
    what was hard keeps nobody from what he will try once he takes it back or tells what he has of it."""
    if not named:
        return False
    lifted = _HARD if step == _TRIES and _is_lifted(answers) else _NOTHING
    for one, wanted in named:
        if not wanted.isdisjoint(answers.once(one, _all_that_came) - lifted):
            return True
        if Came.UNKNOWN in wanted and says_not_held(answers.own(one.step), situation.coach):
            return True  # whom he did not meet, he calls by name
    if not situation.asks_on:
        return False
    short = (one.step for one, wanted in named if Came.SHORT in wanted)
    return any(stays_vague(answers.words(step)) for step in short)


def _is_lifted(answers: Answers) -> bool:
    """Whether he said, asked what is left to say of something hard, that it was not, or, where it was but slightly so,
    what he has of it."""
    left = answers.own(_LEFT)
    if not left or answers.kinds(_LEFT) & _HARD:
        return False
    came = of_the_talk(left)
    if Came.PLANNED in came:
        return False
    return takes_it_back(left) or (was_slight(answers.own("yield")) and not came.isdisjoint(_GAIN))


def all_that_came(one: Question, answers: Answers) -> frozenset[str]:
    """What the answer came to, what is heard in it where that is asked, and what was tapped."""
    return answers.once(one, _all_that_came)


def _all_that_came(one: Question, answers: Answers) -> frozenset[str]:
    came, kinds = answers.came(one.step), answers.kinds(one.step)
    if hears := _HEARD.get(one.step):
        came |= hears(answers.own(one.step))
        if came & _HARD and came & _GAIN and hurts_little(answers.own(one.step)):
            came -= _HARD  # what he has of it counts
        if Came.DONE in came and touch(answers.own(one.step)) is Touch.RELIEF:
            came -= _HARD  # he cried with relief
    if not kinds or not one.aside:
        return came
    return came.union(aside for aside in one.aside if kinds & _MEANT.get(aside, _NOTHING))


def stands(one: Question, line: Line, answers: Answers, situation: Situation) -> bool:
    """Whether what this question stands on, if it names that, was heard."""
    return not one.stands_on or any_came(named(one.stands_on, line), answers, situation)


def in_its_place(one: Question, line: Line, answers: Answers, situation: Situation) -> Worded | None:
    """What is asked in the place of this question, if it has such words, where what it stands on was not heard."""
    if stands(one, line, answers, situation):
        return None
    if one.talk is not None and any(how_it_was.of_the_talk(answers.own(what)) for what in one.quotes):
        return one.talk
    said = [answers.own(what) for what in one.quotes]
    is_scene = one.scene is not None and any(tells_scene(words) and not tells_how_it_was(words) for words in said)
    return one.scene if is_scene else one.other


def after_something_hard(line: Line, place: int, answers: Answers) -> bool:
    """Whether the last thing that he told in this line was hard, and this question has other words for that."""
    if line.questions[place].hard is None:
        return False
    told = [one for one in line.questions[:place] if (found := answers.of(one.step)) and found.words]
    last = max(told, key=lambda one: _number(one, answers), default=None)
    return last is not None and Came.HARD in all_that_came(last, answers)


def _number(one: Question, answers: Answers) -> int:
    asked = answers.of(one.step)
    return asked.number if asked else 0
