"""What stands above a question of a line, quoted or said; what is filled in in its words stands in `filled_in.py`."""

from collections.abc import Sequence

from conversations import intending
from conversations import patterns as re
from conversations.announcing import ONE_MORE, with_the_question
from conversations.as_shown import as_shown
from conversations.changed import replace
from conversations.closes import back_between, said_back, sign_back, together, word_between, word_under
from conversations.days.talked import when_it_was
from conversations.filled_in import said_by, told_earlier
from conversations.goal.goal_told import ITS_GOAL, has_come, measure, own_goal, speaks_of_him, told_of, without_term
from conversations.heart import heart, heart_of_long
from conversations.intended import already as already_set_out
from conversations.line_came import after_something_hard, in_its_place
from conversations.lines import Line, Question, Takes
from conversations.occasion import FROM_EARLIER, Earlier
from conversations.plan_told import plan_before, plan_shown
from conversations.quoted.errata import as_corrected
from conversations.quoted.halves import both_halves
from conversations.quoted.point import wrote
from conversations.said.gist import Came, quotable
from conversations.said.put_right import PUT_RIGHT, puts_right
from conversations.script import Answers, Lead
from conversations.situation import Situation
from conversations.text import Piece, Sentence, Text, Verbatim, Worded
from conversations.told.how_far import is_there
from conversations.told.how_it_goes import goes_well
from conversations.told.how_it_was import hurt
from conversations.told.in_passing import of_whom, without_it
from conversations.told.no_topic import gone_on_with, taken_up
from conversations.told_between import shown_between


def quoted(one: Question, answers: Answers, situation: Situation) -> str:
    """The words that stand above this question."""
    _, words = _first_quoted(one, answers, situation)
    return words


def _first_quoted(one: Question, answers: Answers, situation: Situation) -> tuple[str, str]:
    """What stands quoted above this question: which of what it can quote, and the words."""
    for what in one.quotes:
        if quotable(words := _words_of(what, answers, situation)):
            return what, words
    return "", ""


def _words_of(what: str, answers: Answers, situation: Situation) -> str:
    match what:
        case "intention":
            tries = situation.intention
            return as_corrected("\n".join(part for part in (tries.words, tries.place) if part)) if tries else ""
        case "brought":
            return situation.brought
        case "goal" | "goal_shown":
            goal = own_goal(situation) or (situation.contract.goal.sentence if situation.contract else "")
            return without_term(goal) if has_come(situation) else goal
        case "measure":
            return measure(situation)
        case what if what in FROM_EARLIER:
            found = told_earlier(what, situation)
            return found.words if found else ""
        case step:
            return answers.own(step)


def _what_shows_it(situation: Situation) -> tuple[Piece, ...]:
    """By what he would notice it, in his words, if he wrote that with his goal."""
    words = measure(situation)
    return (Text("And you would notice it by this:"), Verbatim(words)) if words else ()


# What stands under a quotation, with it.
_UNDER = {"goal_shown": _what_shows_it, "intention": shown_between}


def lead_of(line: Line, place: int) -> Lead:
    """What stands above this question: a word to what he answered just now, the host's own, and what is quoted."""
    one, plain = line.questions[place], _lead_of(line, place)

    def lead(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
        said = plain(answers, situation)
        above = with_the_question(said)
        if line.conversation in _OF_COACH or after_something_hard(line, place, answers):
            return above
        word = together(_heard(one, said, answers, situation), _said_back(one, said, answers, situation))
        if word is None:
            return above
        first, *rest = above or (None,)
        if isinstance(first, Text | Worded) and first != ONE_MORE:
            return (Text("{word} {where}", word=word, where=first), *rest)
        return (word, *above)

    return lead


_OF_COACH = frozenset({"craft", "coach_evaluation"})


def _said_back(one: Question, said: Sequence[Piece], answers: Answers, situation: Situation) -> Sentence | None:
    """What of his answer right before it is said back above this question, where nothing of it is quoted there."""
    now, says = answers.of(one.step), one.lead.je if one.lead else ""
    if one.takes is Takes.INTENTION and one.quotes and (already(one, answers) or plan_before(answers)):
        return None  # The question points at what he will do, and not at that.
    if now is None or one.step in ("left", "half") or len(said) != 1 or not isinstance(said[0], Text | Worded):
        return None
    back = back_between(now.number, answers, situation, says=says)
    if back is not None and (plan := already(one, answers)):
        # "Is that what you want to try?"
        return wrote(plan) if len(plan.split()) <= _IN_A_LINE else None
    return back


_IN_A_LINE = 24  # words


def _heard(one: Question, said: Sequence[Piece], answers: Answers, situation: Situation) -> Sentence | None:
    """A word to what touches him in what he answered just now; under a check, to who told that it came off."""
    now, says = answers.of(one.step), one.lead.je if one.lead else ""
    if now is None or one.step == "left" or (one.step == "onward" and said):
        return None
    if (word := word_between(now.number, answers, situation, says=says)) is not None:
        return word
    if one.step == "surprised" and Came.GLAD in answers.kinds("did"):
        return Text("Good that it worked.")
    return None


def _lead_of(line: Line, place: int) -> Lead:
    one = line.questions[place]

    def lead(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
        if after_something_hard(line, place, answers):
            return ()
        said = said_by(one.lead, line)(answers, situation) if one.lead else _APART.get(one.step, ())
        if one.step == "onward" and hurt(answers.own("did")):
            said = (Text("That cannot be easy, {client}.", client=situation.client),)
        if one.step == "onward" and _came_well(answers):
            said = (Text("Good to read, {client}.", client=situation.client),)
        if one.step == "onward" and puts_right(answers.words("yielded")):
            said = (Text(PUT_RIGHT.source, client=situation.client),)
        if one.step == "onward" and (word := word_under(answers.own("yielded"), situation, answers)):
            said = (word,)
        if one.step == "onward" and (came := said_back(answers.own("yielded"), situation, looks_back=True)) is not None:
            said = (came,)
        if one.step == "onward" and (sign := _sign(line, answers, situation)) is not None:
            said = (sign,)
        is_other = one.other is not None and in_its_place(one, line, answers, situation) is one.other
        if is_other and one.step != "half":  # Both halves stand above it, however it is put.
            return without_intro(said)
        what, words = _first_quoted(one, answers, situation)
        plan = already(one, answers) if words or not one.quotes else ""
        if not plan and not words:
            return said
        if what in ITS_GOAL and speaks_of_him(situation):
            return (*without_intro(said), *told_of(situation))
        asks_when = one.takes is Takes.INTENTION and bool(one.quotes)
        shown = plan or (plan_shown(answers) if asks_when else "") or _shown(one, what, words, answers)
        if not shown or (plan and _is_right_above(what, one, answers) and plan.strip() == words.strip()):
            return without_intro(said)
        now = answers.of(one.step)
        opens = one is line.questions[0] and now is not None and now.turns == (1,)
        above = one.lead or (line.opening if opens else None)
        intro = _intro_under(above, what, situation)
        return (*said, *intro, Verbatim(shown), *(_UNDER[what](situation) if what in _UNDER else ()))

    return lead


def _came_well(answers: Answers) -> bool:
    """Whether he tells, looking back on all of it, that it worked out."""
    yielded = answers.own("yielded")
    return Came.GLAD in answers.kinds("yielded") or goes_well(yielded) or is_there(yielded)


def _sign(line: Line, answers: Answers, situation: Situation) -> Sentence | None:
    """To who tells that it came about by which he would notice that it works; he may have just read by what."""
    has_read = any("goal_shown" in each.quotes for each in line.questions)
    return sign_back(answers.own("yielded"), situation, has_read=has_read)


# What stands quoted as it is, however long.
_WHOLE = frozenset({"goal", "goal_shown", "measure"})


def _shown(one: Question, what: str, words: str, answers: Answers) -> str:
    """What is shown of these words above this question. Right under the answer that they are, that is little: nothing
    where the question does not point at it, or asks for the core of it."""
    if what in _WHOLE:
        return words
    if what == "intention":
        return as_shown(words)
    if what == "held":
        return gone_on_with(words)
    if one.step == "half":
        return both_halves(words)
    if _is_right_above(what, one, answers):
        if one.step == "core" or not points(one.wording.je):
            return ""
        if of_whom(words) is not None:
            return heart(without_it(words)) or without_it(words)
        return heart(words) or (heart_of_long(words) if _is_out_of_sight(what, answers) else "")
    core = answers.own("core") if what in ("question", "busy") and one.step != "core" else ""
    return taken_up(words, core, topic=what in ("brought", "question", "topic"))


# With these a question points at what stands above it; and where the same words do not.
_POINTS = re.compile(r"\b(?:dat|dit|die|daar\w*|hier\w*|er(?:mee|over|van|uit|aan|in|naar)?)\b", re.IGNORECASE)
_SAYS_WHAT = re.compile(r"\bdat (?:het|je|jij|u|ik)\b|\bdie dagen\b|\bschrijf erbij\b", re.IGNORECASE)


def points(asked: str) -> bool:
    """Whether what is asked cannot be read without what stands above it."""
    return _POINTS.search(_SAYS_WHAT.sub("", asked)) is not None


def _is_right_above(what: str, one: Question, answers: Answers) -> bool:
    """Whether this is what he answered in this conversation to the question before this one, and nothing was asked
    after it."""
    told, now = answers.of(what), answers.of(one.step)
    if told is None or not told.turns or what in _ELSEWHERE or (now is not None and len(now.turns) > 1):
        return False
    before = [each.number for each in answers if each.turns and (now is None or each.number < now.number)]
    return bool(before) and told.number == max(before)


def _is_out_of_sight(what: str, answers: Answers) -> bool:
    """Whether what he wrote here no longer stands right above: it is long, or somebody else's words came between."""
    told = answers.of(what)
    return told is not None and (
        any(part.passed_on for part in told.parts) or len(told.words.split()) > _IN_SIGHT or len(told.parts) > _FEW
    )


_IN_SIGHT, _FEW = 40, 3  # words, and messages


# What is quoted under these names was not said in this conversation.
_ELSEWHERE = frozenset({*FROM_EARLIER, *_WHOLE, "brought", "intention"})


def without_intro(said: Sequence[Piece]) -> tuple[Piece, ...]:
    """What the host says without the sentence that says that a quotation follows."""
    bare = [_bare(one) if isinstance(one, Worded) else one for one in said]
    return tuple(one for one in bare if not isinstance(one, Worded) or one.je)


def _bare(words: Worded) -> Worded:
    je, u, en = (_SAYS_WHO.sub("", form).rstrip() for form in (words.je, words.u, words.en))
    return Worded(je, u, en, words.values)


_SAYS_WHO = re.compile(r"(?:(?<=[.!?]) |^)[^.!?]*:$")


def already(one: Question, answers: Answers) -> str:
    """What he set out to do before this question asks for it, if it does."""
    if one.takes is not Takes.INTENTION:
        return ""
    return already_set_out(answers) if one.quotes else intending.to_do(answers.own("onward"))


def _intro_under(above: Worded | None, what: str, situation: Situation) -> tuple[Sentence, ...]:
    """What says whose words follow, unless what stands above it says so already."""
    return () if above and above.je.endswith(":") else (_intro(what, situation),)


def _wrote_on(words: Worded, one: Earlier, situation: Situation) -> Worded:
    """That he wrote this, with the day."""
    return replace(words, values=(("wrote", when_it_was(one.day, situation.today)),))


def _intro(what: str, situation: Situation) -> Sentence:
    about = told_earlier(what, situation) if what == "reached" else None
    if what in ("goal", "goal_shown") and own_goal(situation):
        return Text("This is what you worked towards, in your own words:")
    return _wrote_on(_WROTE_OF_GOAL, about, situation) if about else _INTRO.get(what, _WROTE)


_WROTE = Text("You wrote:")
_WROTE_OF_GOAL = Worded(
    "{wrote} schreef je over je doel:", "{wrote} schreef u over uw doel:", "You wrote about your goal {wrote}:"
)
_APART = {"crib": (Text("This one is for you alone. Nobody else gets to read it; /antwoorden keeps it for you."),)}
_INTRO = {
    "came": Text("You wrote about it:"),
    "held": Text("You wrote what you want to hold on to:"),
    "intention": Text("This is what you intended:"),
    "brought": Text("You brought this question:"),
    **dict.fromkeys(("goal", "goal_shown"), Text("This is what you worked towards:")),
}
