"""A script with a line in it: from what a line says to the steps that are asked.

The line is chosen when the conversation begins, and stays: the key stands with every question that was asked from it.
What was asked from a line that is gone since (or by an earlier program) can still be answered and edited, in the words
in which it was asked; then the conversation ends.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import eq, gt, lt

from conversations.contract import mark
from conversations.effects import Option
from conversations.gist import EMPTY_HANDED, Came, has_core, kinds_of, quotable, quote
from conversations.inputs import NO, YES, Input, Words
from conversations.lines import After, Line, Question, Takes, in_order
from conversations.occasion import occasion, used
from conversations.script import Answers, Condition, Lead, Script, Situation, Step, Wording
from conversations.states import Asked, Status
from conversations.steering import Dial
from conversations.text import OnDay, Piece, Sentence, SpokenMoment, Text, Value, Verbatim, Worded

# What stands above a question for every learning goal anyway.
_QUOTES_NOTHING = frozenset({"learning_goal"})
# So often another opening question can be had instead.
_OTHERS = 3
_PRIVATE = ("crib",)
_COUNTS = (
    ("geen", "no"),
    *(("één", "one"), ("twee", "two"), ("drie", "three"), ("vier", "four"), ("vijf", "five"), ("zes", "six")),
)

ASIDE = {
    "not_prepared": Option("not_prepared", Text("Not prepared"), typed=("niet voorbereid", "not prepared")),
    "not_done": Option("not_done", Text("Not done yet"), typed=("nog niet gedaan", "not done yet")),
    "nothing": Option("nothing", Text("Nothing"), typed=("niets", "nothing")),
    "unknown": Option("unknown", Text("I do not know"), typed=("weet ik niet", "i do not know")),
}
# Goal attainment, in words: from much less than hoped (−2) by as hoped (0) to much more (+2).
ATTAINMENT = (
    Option("-2", Text("Far from it yet"), typed=("nog lang niet", "far from it yet", "-2", "−2")),
    Option("-1", Text("Less than hoped"), typed=("minder dan gehoopt", "less than hoped", "minder", "-1", "−1")),
    Option("0", Text("As hoped"), typed=("zoals gehoopt", "as hoped", "0")),
    Option("1", Text("More than hoped"), typed=("meer dan gehoopt", "more than hoped", "meer", "+1", "1")),
    Option(
        "2",
        Text("Much more than hoped"),
        typed=("veel meer dan gehoopt", "much more than hoped", "veel meer", "2"),
    ),
)
_TAKES = {
    Takes.WORDS: (),
    Takes.INTENTION: (),
    Takes.SCALE: ATTAINMENT,
    Takes.YES_OTHER: (
        Option("yes", Text("Yes, that is it"), typed=YES),
        Option("other", Text("No, something else"), typed=NO),
    ),
    Takes.ONWARD: (
        Option("keep", Text("Yes, I keep it"), typed=(*YES, "houden", "ik hou het", "keep")),
        Option("change", Text("I do it differently"), typed=("veranderen", "anders", "ik doe het anders", "change")),
        Option("drop", Text("No"), typed=(*NO, "loslaten", "drop")),
    ),
}


def with_line(script: Script, asked: Sequence[Asked], situation: Situation) -> Script:
    """The script as it is asked here: with the line that these questions came from, or with one that fits now."""
    if not script.from_lines:
        return script
    if asked:
        key = next((one.question for one in asked if one.question is not None), "")
        line = situation.lines.get(key)
        return along(script, line) if line else _as_it_was(script, asked)
    lines = in_order(
        situation.lines,
        script.key,
        occasion(situation.meeting, situation.meetings, situation.earlier, is_open=situation.intention is not None),
        used(situation.earlier),
        situation.steering,
        f"{situation.seed}:{situation.meeting.number if situation.meeting else 0}",
    )
    return replace(along(script, lines[0]), others=_others(lines[0], lines[1:]))


def _others(line: Line, rest: Sequence[Line]) -> tuple[str, ...]:
    """The lines that can be had in its place: a few of as many questions, a shorter and a longer one."""
    first = line.questions[0]
    fresh = [one for one in rest if not (one.own or first.repeat or one.questions[0].wording == first.wording)]
    alike, shorter, longer = (
        [one.key for one in fresh if fits(len(one.always), len(line.always))] for fits in (eq, lt, gt)
    )
    return (*alike[:_OTHERS], *shorter[:1], *longer[:1])


def along(script: Script, line: Line) -> Script:
    """The script with the questions of this line before its own."""
    steps = tuple(_step(line, place) for place in range(len(line.questions)))
    opening = _said(line.opening, line) if line.opening else script.opening

    def farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
        if line.farewell and not ended_early(line, answers):
            return _said(line.farewell, line)(answers, situation)
        return script.farewell(answers, situation)

    return replace(script, steps=(*steps, *script.steps), opening=opening, farewell=farewell)


def ended_early(line: Line, answers: Answers) -> bool:
    """Whether an answer was the end of this line."""
    return any(_is_over(one, place, answers) for place, one in enumerate(line.questions))


# --- one question ----------------------------------------------------------------------------------------------------


def _step(line: Line, place: int) -> Step:
    one = line.questions[place]
    return Step(
        one.step,
        input_of(one),
        when=_condition(line, place),
        lead=_lead(line, one),
        wording=_wording(line, one),
        line=line.key,
        per_goal=one.repeat,
        private=one.step in _PRIVATE,
    )


def input_of(one: Question) -> Input:
    """What this question takes: words always, and what can be tapped beside them."""
    return Words((*_TAKES[one.takes], *(ASIDE[aside] for aside in one.aside)))


def _condition(line: Line, place: int) -> Condition:
    one, before = line.questions[place], line.questions[:place]

    def applies(answers: Answers, situation: Situation) -> bool:
        asked_for = any(_came(after, line, answers) for after in one.only_after)
        over = any(_is_over(earlier, at, answers) for at, earlier in enumerate(before))
        if (over or one.only_after) and not asked_for:
            return False
        if any(_came(after, line, answers) for after in one.not_after):
            return False
        if one.step == "core" and not has_core(_quoted(one, answers, situation)):
            return False
        return _QUOTES_NOTHING.issuperset(one.quotes) or quotable(_quoted(one, answers, situation))

    applies.__doc__ = _told(one)
    return applies


def after(one: Question) -> str:
    """After which answers this question comes only."""
    return _either(one.only_after)


def _told(one: Question) -> str:
    """In words, when this question comes."""
    said = [
        *(
            ["after " + " or ".join(f"{after.step}: {after.came}" for after in one.only_after)]
            if one.only_after
            else []
        ),
        *(["not after " + " or ".join(f"{a.step}: {a.came}" for a in one.not_after)] if one.not_after else []),
        *([f"there is something to quote: {' or '.join(one.quotes)}"] if one.quotes else []),
    ]
    return "; ".join(said).capitalize() or "The line has not ended before."


def _either(conditions: Sequence[After]) -> str:
    return " or ".join(f"{after.step}: {after.came}" for after in conditions)


def _is_over(one: Question, place: int, answers: Answers) -> bool:
    """Whether the answer to this question ends the line; passing the first one by does so too."""
    asked = answers.of(one.step)
    if asked is None or one.repeat:
        return False
    if asked.status is Status.SKIPPED and asked.turns:
        return place == 0 or Came.SKIP in one.ends_after
    came = _all_that_came(one, answers)
    return bool(came & set(one.ends_after)) or (place == 0 and Came.SKIP in came)


def _came(after: After, line: Line, answers: Answers) -> bool:
    return any(one.step == after.step and after.came in _all_that_came(one, answers) for one in line.questions)


def _all_that_came(one: Question, answers: Answers) -> frozenset[str]:
    """What the answer came to, and what was tapped."""
    value, words = answers.value(one.step), answers.words(one.step)
    kinds: frozenset[str] = kinds_of(words)
    for aside in ("not_prepared", "not_done"):
        if aside in one.aside and kinds & EMPTY_HANDED - {Came.SKIP}:
            kinds |= {aside}
    return kinds | ({value} if value is not None else set())


# --- what stands around it -------------------------------------------------------------------------------------------


def _quoted(one: Question, answers: Answers, situation: Situation) -> str:
    """The words that stand above this question."""
    _, words = _first_quoted(one, answers, situation)
    return words


def _first_quoted(one: Question, answers: Answers, situation: Situation) -> tuple[str, str]:
    """What stands quoted above this question: which of what it can quote, and the words."""
    found = ((what, _words_of(what, answers, situation)) for what in one.quotes)
    return next(((what, words) for what, words in found if quotable(words)), ("", ""))


def _words_of(what: str, answers: Answers, situation: Situation) -> str:
    match what:
        case "intention":
            intended = situation.intention
            return "\n".join(part for part in (intended.words, intended.place) if part) if intended else ""
        case "brought":
            return situation.brought
        case "goal":
            return situation.contract.goal.sentence if situation.contract else ""
        case step:
            return answers.words(step)


def _lead(line: Line, one: Question) -> Lead:
    def lead(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
        said = _said(one.lead, line)(answers, situation) if one.lead else _APART.get(one.step, ())
        what, words = _first_quoted(one, answers, situation)
        if not words:
            return said
        core = answers.words("core") if what in ("question", "busy") and one.step != "core" else ""
        now = answers.of(one.step)
        opens = one is line.questions[0] and now is not None and now.turns == (1,)
        above = one.lead or (line.opening if opens else None)
        intro = () if above and above.je.endswith(":") else (_INTRO.get(what, _WROTE),)
        return (*said, *intro, Verbatim(words if what in ("goal", "intention") else quote(words, core)))

    return lead


_WROTE = Text("You wrote:")
_APART = {"crib": (Text("This one is for you alone. Nobody else gets to read it; /antwoorden keeps it for you."),)}
_INTRO = {
    "intention": Text("This is what you intended:"),
    "brought": Text("You brought this question:"),
    "goal": Text("This is your goal:"),
}


def _said(words: Worded | None, line: Line) -> Lead:
    """A sentence of the line, with what it has to say of this meeting filled in."""

    def said(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
        return (filled(words, line, situation),) if words else ()

    return said


def _wording(line: Line, one: Question) -> Wording:
    def wording(answers: Answers, situation: Situation) -> Sentence:
        return filled(one.wording, line, situation)

    return wording


def filled(words: Worded, line: Line, situation: Situation) -> Worded:
    """The sentence with its values."""
    meeting = situation.meeting
    following = [one for one in situation.meetings if meeting and one.number > meeting.number]
    values: dict[str, Value] = {
        "client": situation.client,
        "coach": situation.coach,
        "when": SpokenMoment(meeting.at.wall()) if meeting else Text("soon"),
        "until": OnDay(following[0].at.day) if following else Text("your next meeting"),
        **_counted(len(line.always)),
    }
    return replace(words, values=tuple(values.items()))


def _counted(count: int) -> dict[str, Value]:
    dutch, english = _COUNTS[min(count, len(_COUNTS) - 1)]
    return {
        "count": Worded(dutch, dutch, english),
        "Count": Worded(dutch.capitalize(), dutch.capitalize(), english.capitalize()),
    }


# --- what was asked from a line that is gone -------------------------------------------------------------------------


def _as_it_was(script: Script, asked: Sequence[Asked]) -> Script:
    steps = {one.step: one for one in asked}
    return replace(script, steps=(*(_old(one) for one in steps.values()), *script.steps), opening=script.opening)


def _old(one: Asked) -> Step:
    scale = one.step == "scale" or (one.about is not None and one.step == "progress")
    options = ATTAINMENT if scale else _TAKES.get(_OLD_TAPS.get(one.step, Takes.WORDS), ())
    return Step(
        one.step,
        Words(options),
        wording=_as_asked(one),
        per_goal=one.about is not None,
        private=one.step in (*_PRIVATE, "figures"),
    )


_OLD_TAPS = {"explore": Takes.YES_OTHER, "onward": Takes.ONWARD}


def _as_asked(one: Asked) -> Wording:
    def wording(answers: Answers, situation: Situation) -> Sentence:
        words = situation.put.get(one.step)
        return Text("{question}", question=Verbatim(words)) if words else Text("A question from before")

    return wording


def spoken_mark(value: str) -> Sentence:
    """A step on the scale, in words."""
    return next((one.label for one in ATTAINMENT if one.key == value), Text("{number}", number=mark(int(value))))


def another(one: Asked, situation: Situation) -> Iterator[Option]:
    """What can be tapped or typed at the first question to have another one, a shorter or a longer line."""
    others = [situation.lines[key] for key in one.offered if key in situation.lines]
    here = situation.lines.get(one.question or "")
    if not others or here is None or one.has_answer or one.status is not Status.OPEN:
        return
    shown = situation.steering.dial is Dial.MIDDLE
    for key, label, typed, fits in _IN_ITS_PLACE:
        instead = next((line for line in others if fits(len(line.always), len(here.always))), None)
        if instead is not None:
            yield Option(key, label, instead=instead.key, typed=typed, hidden=key != "another" or not shown)


_ANOTHER = ("andere vraag", "een andere vraag", "andere vraag graag", "another question", "another one")
_IN_ITS_PLACE = (
    ("another", Text("Another question"), _ANOTHER, eq),
    ("shorter", Text("Shorter"), ("korter", "kan het korter", "shorter"), lt),
    ("more", Text("More"), ("meer", "meer vragen", "more"), gt),
)
