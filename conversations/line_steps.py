"""One question of a line to the step that is asked: what it takes, when it comes, what stands above it."""

from collections.abc import Callable, Sequence

from conversations import patterns as re
from conversations.above import already, lead_of, quoted
from conversations.after_all import ONWARD, TELLS, does_it_after_all, told_later, wants_it_still
from conversations.closes import breaks_in, has_to_sink_in, weighs_too_much
from conversations.contract_in_words import ATTAINED
from conversations.effects import Option
from conversations.filled_in import filled, said_by
from conversations.inputs import NO, RATHER_NOT, YES, Input, Words
from conversations.insight import tells_where_and_when
from conversations.intended import points_by_name, said_before, says_that, says_when, told_before
from conversations.intending import can_be_done, tells_otherwise
from conversations.line_came import after_something_hard, all_that_came, any_came, in_its_place, named
from conversations.line_wording import fitting
from conversations.lines import ABOUT_INTENTION, After, Line, Question, Takes
from conversations.plan_told import plan_before
from conversations.quoted.quoting import whole
from conversations.said.gist import Came, has_core, quotable
from conversations.script import Answers, Condition, Step, Wording
from conversations.situation import Situation
from conversations.states import Asked, Status
from conversations.text import Sentence, Text, Worded
from conversations.told.came_of_it import is_angry, wants_it_on
from conversations.told.condoling import has_lost
from conversations.told.how_it_was import has_wished
from conversations.told.losses import lost_now
from conversations.wished.days_named import names_any_day

_ASKS_WHERE_OR_WHEN = re.compile(r"(?:Waar|Wanneer) (?:speelt|merk|kom) ")
# What stands above a question for every learning goal anyway.
_QUOTES_NOTHING = frozenset({"learning_goal"})
# What is asked after how it went.
_AFTER_IT = (ONWARD, "half", "surprised")
# For nobody else, whoever words it.
PRIVATE = ("crib", "figures")
ASIDE = {
    "not_prepared": Option("not_prepared", Text("Not prepared"), typed=("niet voorbereid", "not prepared")),
    "not_done": Option("not_done", Text("Not done yet"), typed=("nog niet gedaan", "not done yet")),
    "nothing": Option("nothing", Text("Nothing"), typed=("niets", "nothing")),
    "unknown": Option("unknown", Text("I do not know"), typed=("weet ik niet", "i do not know")),
}
# Goal attainment, in words: from much less than hoped (−2) by as hoped (0) to much more (+2).
ATTAINMENT = (
    Option("-2", ATTAINED[-2], typed=("nog lang niet", "far from it yet", "-2", "−2")),
    Option("-1", ATTAINED[-1], typed=("minder dan gehoopt", "less than hoped", "minder", "-1", "−1")),
    Option("0", ATTAINED[0], typed=("zoals gehoopt", "as hoped", "0")),
    Option("1", ATTAINED[1], typed=("meer dan gehoopt", "more than hoped", "meer", "+1", "1")),
    Option(
        "2",
        ATTAINED[2],
        typed=("veel meer dan gehoopt", "much more than hoped", "veel meer", "2"),
    ),
)
_RIGHT = ("dat is het", "ja dat is het", "klopt", "ja klopt", "dat klopt", "inderdaad", "ja inderdaad", "precies")
TAKES = {
    Takes.WORDS: (),
    Takes.INTENTION: (),
    Takes.SCALE: ATTAINMENT,
    Takes.YES_OTHER: (
        Option("yes", Text("Yes, that is it"), typed=(*YES, *_RIGHT)),
        Option("other", Text("No, something else"), typed=("iets anders", "nee iets anders", "something else")),
    ),
    Takes.ONWARD: (
        Option(
            "keep",
            Text("Yes, I keep it"),
            typed=(*YES, "houden", "ik hou het", "keep"),
            known=wants_it_still,
        ),
        Option(
            "change",
            Text("I do it differently"),
            typed=("veranderen", "anders", "ik doe het anders", "change"),
            known=tells_otherwise,
        ),
        Option("drop", Text("No"), typed=(*NO, *RATHER_NOT, "loslaten", "drop")),
    ),
}


# --- one question ----------------------------------------------------------------------------------------------------


# By identity, which is theirs as long as they are held here: a turn asks for the same few lines again and again.
_STEPS: dict[int, tuple[Line, tuple[Step, ...]]] = {}
_MOST = 300


def steps_of(line: Line) -> tuple[Step, ...]:
    """The steps of a line, in order."""
    known = _STEPS.get(id(line))
    if known is None:
        if len(_STEPS) >= _MOST:
            _STEPS.clear()
        known = _STEPS[id(line)] = line, tuple(_step_of(line, place) for place in range(len(line.questions)))
    return known[1]


def _step_of(line: Line, place: int) -> Step:
    one = line.questions[place]
    return Step(
        one.step,
        _taken(line, place),
        when=_condition(line, place),
        lead=lead_of(line, place),
        wording=fitting(line, place),
        again=_wording(line, one.again) if one.again else None,
        final=_wording(line, one.final) if one.final else None,
        also=said_by(one.also, line),
        lastly=said_by(one.lastly, line) if one.lastly else None,
        only_tapped=one.only_tapped,
        line=line.key,
        per_goal=one.repeat,
        private=one.step in PRIVATE,
    )


def _taken(line: Line, place: int) -> Input | Callable[[Answers, Situation], Input]:
    """What it takes; where it asks for what he will try, that it is what he wrote before as well."""
    one = line.questions[place]
    plain = input_of(one)
    if one.takes is not Takes.INTENTION:
        return plain

    def taken(answers: Answers, situation: Situation) -> Input:
        before = quoted(one, answers, situation)
        told = already(one, answers)
        if not told and one.quotes and (plan := plan_before(answers)):
            return Words((*plain.options, says_when(plan, shown=names_any_day(plan))))
        before = before if can_be_done(before) else said_before(answers)
        if after_something_hard(line, place, answers):
            return plain
        if not (told or can_be_done(before)):
            named = "\n".join(told_before(answers))
            return Words((*plain.options, points_by_name(named))) if named else plain
        return Words((*plain.options, says_that(told or whole(before), shown=bool(told))))

    return taken


def input_of(one: Question) -> Words:
    """What this question takes: words always, and what can be tapped beside them."""
    return Words((*TAKES[one.takes], *(ASIDE[aside] for aside in one.aside)))


def _condition(line: Line, place: int) -> Condition:
    one = line.questions[place]
    may_end = [(at, earlier) for at, earlier in enumerate(line.questions[:place]) if not at or earlier.ends_after]
    only, never, stands_on = (named(some, line) for some in (one.only_after, one.not_after, one.stands_on))
    is_about_intention = line.conversation in ABOUT_INTENTION
    is_left_in_peace = _peace(line, place)
    quotes_nothing = _QUOTES_NOTHING.issuperset(one.quotes)
    asks_when = one.step == "deeper" and _ASKS_WHERE_OR_WHEN.match(one.wording.je) is not None

    def applies(answers: Answers, situation: Situation) -> bool:
        if is_about_intention and situation.intention is None:
            return False
        if is_left_in_peace(answers):
            return False
        if one.step in _AFTER_IT and (later := told_later(answers, situation)) is not None:
            # Of what is still to come there is nothing to ask but whether he wants it, where he names no day.
            return one.step == ONWARD and later.day is None
        if one.only_after:
            if not any_came(only, answers, situation, one.step):
                return False
        elif _has_ended(may_end, answers):
            return False
        if any_came(never, answers, situation, one.step):
            return False
        if stands_on and not any_came(stands_on, answers, situation):
            if one.takes is Takes.INTENTION and has_lost(situation.earlier, situation.today):
                return False  # who lost somebody lately is given nothing to do unless he speaks of it
            return in_its_place(one, line, answers, situation) is not None
        if _has_told(one, answers):
            return False
        if asks_when and tells_where_and_when(quoted(one, answers, situation)):
            return False
        if one.step == "core" and not has_core(quoted(one, answers, situation)):
            return False
        return quotes_nothing or quotable(quoted(one, answers, situation))

    applies.__doc__ = _in_words(one)
    return applies


def _has_told(one: Question, answers: Answers) -> bool:
    """Whether he told already, with what he was asked before, what he had rather had, or that he goes on with it."""
    if one.step == "wished":
        return has_wished(answers.words("yield"))
    if one.step != ONWARD:
        return False
    return wants_it_on(answers.own("did")) or any(does_it_after_all(answers.own(step)) for step in TELLS)


def _peace(line: Line, place: int) -> Callable[[Answers], bool]:
    """Whether this is not asked of who told of a loss in this line, was angry at it, or has to let it sink in; nor, but
    for what comes only then and for what he wants to talk about, of who had no idea just now."""
    one, earlier = line.questions[place], line.questions[:place]
    before = {each.step for each in earlier} | ({one.step} if one.repeat else set())
    once = [each.step for each in earlier if not each.repeat]
    asks_on = one.only_after or line.conversation == "preparation"

    def is_left(answers: Answers) -> bool:
        said = [words for step, words in answers.told if step in before]
        if any(map(lost_now, said)) or any(map(is_angry, said)):
            return True
        if line.conversation == "reflection" and _is_too_much(one, said):
            return True
        last = None if asks_on else _last_answered(once, answers)
        return last is not None and Came.UNKNOWN in answers.kinds(last.step)

    return _never if line.conversation in _OF_COACH else is_left


def _never(answers: Answers) -> bool:
    return False


def _last_answered(steps: Sequence[str], answers: Answers) -> Asked | None:
    told = [asked for step in steps if (asked := answers.of(step)) and asked.status is Status.ANSWERED]
    return max(told, key=lambda asked: asked.number, default=None)


def _is_too_much(one: Question, said: Sequence[str]) -> bool:
    """Whether it is not the moment to ask this on, or what he will try, after what he told."""
    if one.step not in _TASKS:
        return False
    if any(has_to_sink_in(words) or breaks_in(words) for words in said):
        return True
    return one.takes is Takes.INTENTION and bool(said) and weighs_too_much(said[-1])


_OF_COACH = frozenset({"craft", "coach_evaluation"})
# What is asked on, and asked to be tried, of who does not have to let it sink in first.
_TASKS = frozenset({"deeper", "intention"})


def after(one: Question) -> str:
    """After which answers this question comes only."""
    return _either(one.only_after)


def _in_words(one: Question) -> str:
    """In words, when this question comes."""
    said = (
        ("after", _either(one.only_after)),
        ("not after", _either(one.not_after)),
        ("only where it is heard:", _either(one.stands_on)),
        ("there is something to quote:", " or ".join(one.quotes)),
    )
    return "; ".join(f"{so} {what}" for so, what in said if what).capitalize() or "The line has not ended before."


def _either(conditions: Sequence[After]) -> str:
    return " or ".join(f"{after.step}: {after.came}" for after in conditions)


def _has_ended(before: Sequence[tuple[int, Question]], answers: Answers) -> bool:
    """Whether the answer to one of these, each with its place, ended the line."""
    for place, one in before:  # noqa: SIM110, a generator takes twice as long, and this is asked of every question
        if is_over(one, place, answers):
            return True
    return False


def is_over(one: Question, place: int, answers: Answers) -> bool:
    """Whether the answer to this question ends the line; passing the first one by does so too."""
    asked = answers.of(one.step)
    if asked is None or one.repeat:
        return False
    if asked.status is Status.SKIPPED and asked.turns:
        return place == 0 or Came.SKIP in one.ends_after
    came = all_that_came(one, answers)
    return not came.isdisjoint(one.ends_after) or (place == 0 and Came.SKIP in came)


def _wording(line: Line, words: Worded) -> Wording:
    def wording(answers: Answers, situation: Situation) -> Sentence:
        return filled(words, line, situation)

    return wording
