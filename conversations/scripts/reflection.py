"""After a meeting: Korthagen's spiral from looking back (2) to trying out (5).

What stays with him, one thing deeper, and what he will try, with its place and moment: the intention. The next
conversation opens with it. After the last meeting there is no intention but a goodbye, to the goal he began with.
"""

from conversations import when_due
from conversations.check_days import (
    ASK_ON,
    RATHER_NOT,
    days_to_choose,
    is_over_by_then,
    planned,
    planned_unless_chosen,
    told_when,
)
from conversations.closes import (
    breaks_in,
    close_of,
    coach_reads,
    has_to_sink_in,
    leaves_it,
    let_rest,
    said_back,
    weighs_too_much,
    word_under,
)
from conversations.coach_questions import is_own
from conversations.consequences import DidNotHappen
from conversations.day_asked import asks_when
from conversations.days.talked import when_talked
from conversations.effects import Effect
from conversations.inputs import Input, Words
from conversations.intended import THAT, intended
from conversations.intending import UNASKED, is_tried
from conversations.kinds import Comes, Fact, Names, Overview, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.room_to_ask import comes_up
from conversations.said.gist import EMPTY_HANDED, Came, kinds_of, quotable, says_not_held, sentences
from conversations.script import Answers, Script, Step
from conversations.situation import Situation
from conversations.states import Status
from conversations.surely import is_sure, may_well_be, names_its_day, says_it_need_not
from conversations.text import Piece, Sentence, Text, Worded
from conversations.told.borne import takes_it_back
from conversations.told.how_far import is_glad
from conversations.told.how_it_was import fell_short
from conversations.told.light import Light, light
from conversations.told.parting import parting, will_miss
from conversations.told.plainly_felt import doubts_it, word_to_it
from conversations.told.told_loose import Tells, told
from conversations.told.touched import Touch, touch
from conversations.wished.day_wish import is_more_of_it


def has_intention(answers: Answers, situation: Situation) -> bool:
    """He has said what he will try."""
    return is_tried(intended(answers))


def goes_on(situation: Situation) -> bool:
    """There is a meeting after this one."""
    last = max((meeting.number for meeting in situation.meetings), default=0)
    return situation.meeting is None or situation.meeting.number < last


def _opening(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    met = when_talked(situation.meeting, situation.today)
    return (Text("You talked with {coach} {met}.", coach=situation.coach, met=met),)


def may_choose_day(answers: Answers, situation: Situation) -> bool:
    """He intends something, and there are days on which it makes sense to ask what came of it."""
    return has_intention(answers, situation) and bool(days_to_choose(situation, intended(answers)))


def _is_sure(answers: Answers, situation: Situation) -> bool:
    """What he will try is surely that: he pointed at what he set out to do, says so, or names its day."""
    given = answers.of("intention")
    if given is None or answers.value("intention") == THAT or is_sure(given.words):
        return True
    return names_its_day(given.words, situation.today)


def _days(answers: Answers, situation: Situation) -> Input:
    return asks_when(situation, intended(answers), sure=_is_sure(answers, situation)) or Words()


def _when_asked(answers: Answers, situation: Situation) -> Sentence:
    """When he is asked, and that it can be another day; whether he is, where that is not sure to make sense."""
    if not _is_sure(answers, situation):
        if (word := word_under(answers.own("intention"), situation, answers)) is not None:
            return Text("{word} When shall I ask about it?", word=word)
        if kinds_of(intended(answers)) & {Came.HARD, Came.HURT}:
            return Text("That does not sound easy. When shall I ask about it?")
        if doubts_it(answers.own("intention")):
            return Text("{word} When shall I ask about it?", word=Text("You may well be in doubt."))
        return Text("Kept. When shall I ask about it?")
    said, own = told_when(situation, intended(answers)), answers.own("intention")
    heard = told_when(situation, intended(answers), heard=True)
    if touch(own) in _WORTH_A_WORD and (word := word_under(own, situation, answers)) is not None:
        return Text("{word} {where}", word=word, where=heard)
    if doubts_it(own):
        return Text("{word} {where}", word=Text("You may well be in doubt."), where=heard)
    return said


_WORTH_A_WORD = frozenset({Touch.TREMBLED, Touch.FEAR, Touch.HARD})
"""What he says of what he will try that is met with a word."""


def _meanwhile(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """Who chooses no day is asked on the one that he was told, or else halfway; but not about what may be no plan."""
    does = _is_sure(answers, situation) or may_well_be(answers.words("intention"))
    return planned_unless_chosen(situation, intended(answers)) if does else planned(RATHER_NOT)


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """He is asked what came of it on the day that he chose, if he chose one."""
    if says_not_held(answers.words("yield"), situation.coach):
        return (DidNotHappen(),)
    return planned(answers.value(ASK_ON)) if has_intention(answers, situation) else ()


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if says_not_held(answers.words("yield"), situation.coach):
        return (Text("Good that you say so. I pass it on to {coach}.", coach=situation.coach),)
    if not goes_on(situation):
        return _until_then(answers, situation)
    if answers.value(ASK_ON) == RATHER_NOT:
        return (Text("Good, then I do not ask about it."),)
    asked = answers.of(ASK_ON)
    if asked is not None and asked.status is Status.SKIPPED and _is_sure(answers, situation):
        return ()  # of the day that he was told nothing else is said when it comes
    if asked is not None and may_choose_day(answers, situation):
        return ()  # the day that he tapped stays readable where he tapped it
    if has_intention(answers, situation) and is_over_by_then(situation, intended(answers)):
        return (comes_up(situation),)
    return _at_the_end_of(answers, situation)


def _until_then(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """To who has been at his last meeting; with a word to what he tells that weighs on him, or that he got."""
    name, steps = situation.client, ("goal", "deeper", "keep", "left")
    came = frozenset[Came]().union(*map(answers.kinds, steps))
    is_feast = any(told(answers.words(step)) is Tells.FEAST for step in steps)
    has_word = is_feast or _begins_with_thanks(answers, situation)
    back = None if has_word else said_back(_said_last(answers), situation)
    if back is not None:
        return (Text("{word} In six weeks I ask once more how it is. Until then.", word=back),)
    if (word := word_under(_said_last(answers), situation, answers)) is not None:
        return (Text("{word} In six weeks I ask once more how it is. Until then.", word=word),)
    if will_miss(last := _said_last(answers)):
        understood = Text("I understand that, {client}.", client=name)
        return (Text("{word} In six weeks I ask once more how it is. Until then.", word=understood),)
    if came & {Came.HARD, Came.SOUR} or any(map(fell_short, sentences(last))):
        return (Text("Thank you for writing that, {client}. In six weeks I ask once more how it is.", client=name),)
    if is_feast:
        return (Text("Congratulations, {client}. In six weeks I ask once more how it is. Until then.", client=name),)
    if _begins_with_thanks(answers, situation):
        return (Text("You are welcome, {client}. In six weeks I ask once more how it is. Until then.", client=name),)
    if is_glad(last):
        glad = Text("Good to read, {client}.", client=name)
        return (Text("{word} In six weeks I ask once more how it is. Until then.", word=glad),)
    if not any(quotable(answers.words(step)) for step in steps):
        return (Text("Good. In six weeks I ask once more how it is. Until then, {client}.", client=name),)
    return (Text("Thank you, {client}. In six weeks I ask once more how it is. Until then.", client=name),)


def _begins_with_thanks(answers: Answers, situation: Situation) -> bool:
    """Whether what he says last is thanks before anything else."""
    first, *_ = sentences(_said_last(answers)) or ("",)
    return (
        light(first, situation.coach) is Light.THANKS or parting(first, situation.client, situation.coach) is not None
    )


def _said_last(answers: Answers) -> str:
    return next((words for one in reversed([*answers]) if (words := answers.own(one.step))), "")


# The steps at which he looks back, in the order in which they can come.
_TOLD = ("yield", "wished", "about", "more", "core", "deeper", "left")


def _at_the_end_of(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """What is said when there is no intention: by what he said last."""
    words = _said_last(answers)
    if answers.own("left") and takes_it_back(next(iter(sentences(words)), "")):
        return (Text("Good to read, {client}.", client=situation.client),)
    if any(has_to_sink_in(answers.own(step)) for step in (*_TOLD, "intention")):
        return let_rest(situation, words)
    said = [step for step in _TOLD if quotable(answers.words(step))]
    last = next((came for step in ("intention", *reversed(_TOLD)) if (came := answers.kinds(step))), frozenset[Came]())
    if not said and Came.CONTENT in answers.kinds("yield"):
        return (Text("Kept."),)
    if not said:
        return (leaves_it(situation),)
    if Came.CONTENT in last:
        return (Text("Good. Then it stays like this."),)
    if Came.NOTHING in answers.kinds("intention"):
        if (word := word_to_it(answers.own("intention"))) is not None:
            return (Text("{word} {where}", word=word, where=Text("I leave it at this.")),)
        return (leaves_it(situation),)
    if says_it_need_not(answers.words("intention")):
        return (Text("It need not be. I leave it at this."),)
    if not kinds_of(words) & EMPTY_HANDED and (met := close_of(words, situation, answers)):
        return _not_on_today(met) if _ended_early(answers, situation) else met
    if "wished" in said:
        return (Text("That is clear. I keep it like this."),)
    if any(answers.kinds(step) & {Came.HARD, Came.SOUR} for step in said):
        return (Text("Thank you for writing that. I leave it at this."),)
    if coach_reads(words, situation):
        if situation.meeting is not None and situation.meeting.number % 2 == 0:
            return (Text("Thank you, {client}.", client=situation.client),)
        return (Text("Kept. It goes along with the next overview for {coach}.", coach=situation.coach),)
    return (Text("Kept."),)


def _not_on_today(said: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """With it, to who was told how many questions come at most, that this was the last."""
    *first, last = said
    if isinstance(last, Text | Worded):
        return (*first, Text("{word} I do not ask on today.", word=last))
    return (*said, Text("I do not ask on today."))


def _ended_early(answers: Answers, situation: Situation) -> bool:
    """Whether he was not asked what he will try, since what he told weighs too much."""
    said = [words for step in _TOLD if (words := answers.own(step))]
    weighs = any(map(breaks_in, said)) or weighs_too_much(said[-1]) if said else False
    return weighs and answers.of("intention") is None and goes_on(situation)


def _asked_about(answers: Answers, situation: Situation) -> Text:
    """What he was asked, in a reminder, in half a sentence; of a question that his coach wrote, only about what."""
    coach, asked = situation.coach, max(answers, key=lambda one: one.number, default=None)
    line = situation.lines.get(asked.question or "") if asked is not None else None
    step = asked.step if asked is not None and line is not None and not is_own(line.key) else ""
    question = line.questions[0] if line is not None else None
    if step == "goal" and question is not None and question.quotes:
        return Text("how far you are with your goal")
    if step in ("yield", "deeper") and question is not None and "brought" in question.quotes:
        return Text("what came of what you wanted to talk about with {coach}", coach=coach)
    if step == "yield" and question is not None and question.wording.en.startswith("How"):
        return Text("how your meeting with {coach} was", coach=coach)
    if step == "yield" and goes_on(situation):
        return Text("what you took along from your meeting with {coach}", coach=coach)
    if step == "goal" and question is not None and "last conversation" in question.wording.en:
        return Text("what stays with you of your last meeting with {coach}", coach=coach)
    if step in ("yield", "keep", "goal"):
        return Text("what you take along from your meetings with {coach}", coach=coach)
    if goes_on(situation):
        return Text("something about your meeting with {coach}", coach=coach)
    return Text("something about your last meeting with {coach}", coach=coach)


REFLECTION = Script(
    key="reflection",
    answers=Who.CLIENT,
    names=Names(
        title=Text("Looking back"),
        plan=Text("questions to look back"),
        digest=Text("looking back"),
        own=Text("After a meeting"),
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.DIGEST, Place.COURSE), shared=True),
    silence=Silence.BEFORE_THE_NEXT,
    comes=Comes(when_due.reflection, when_due.reflection_until, of_held=True),
    waits=Waits.FOR_NOTHING,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.DAYS_OFF, Fact.TAKEN, Fact.LINES),
    tried=True,
    overview=Overview(
        labels={
            "own": Text("a question of his own"),
            "yield": Text("what it gave"),
            "wished": Text("about this meeting"),
            "about": Text("about this meeting"),
            "more": Text("one step deeper"),
            "core": Text("in one sentence"),
            "deeper": Text("one step deeper"),
            "left": Text("one step deeper"),
            "essential": Text("what mattered"),
            "alternatives": Text("other ways"),
            "take_along": Text("to take along"),
            "helps": Text("this way of asking"),
            "goal": Text("how far"),
            "keep": Text("to hold on to"),
            ASK_ON: Text("with the intention"),
            "reflection.last_held/goal": Text("what stays with him"),
            "reflection.last_begin/goal": Text("what came of it"),
            "reflection.last_asked/deeper": Text("his own answer to his question"),
            "reflection.last_measured_brought/deeper": Text("what came of his question"),
            "reflection.last_brought/deeper": Text("what came of his question"),
        },
        steers=frozenset({"looser", ASK_ON}),
        arranges=frozenset({ASK_ON}),
        sets=frozenset({"intention", *UNASKED}),
        places=frozenset({"where_when"}),  # where earlier programs asked for it apart
    ),
    opening=_opening,
    steps=(
        Step(
            ASK_ON,
            _days,
            when=may_choose_day,
            wording=_when_asked,
            may_lapse=True,
            else_if=is_more_of_it,
            else_to="intention",
            meanwhile=_meanwhile,
        ),
    ),
    farewell=_farewell,
    at_end=_at_end,
    reminds=_asked_about,
)
