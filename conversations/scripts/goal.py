"""The goal in the client's own words, and what he wants to learn; the coach's words are the draft.

The goal is one sentence. Beside one in his own words the learning goals stay as they are, and he may say otherwise in
whatever he says next. Who comes to look at his goal and leaves it as it is reads them all at once; he says that they
are right, or puts them his way, all of them or some. Where something changed he is asked once what shows him that it
works, and he is asked about that at the end. What he only remarks goes with it, for the coach to read.

What comes out he reads back: it is a proposal, and counts when the coach agrees.
"""

from conversations.consequences import WordGoal
from conversations.contract_in_words import shows_it, to_learn
from conversations.effects import Effect, Say
from conversations.filled_in import filled
from conversations.goal.agrees_but import agrees_although
from conversations.goal.goal_told import speaks_of_him, told_of
from conversations.goal.reads_goal import without_yes
from conversations.kept.named_out import named_out
from conversations.kinds import Fact, Names, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.lines import Line
from conversations.matching import normal
from conversations.script import Answers, Script, Step, fixed
from conversations.scripts.all_goals import again, all_at_once, is_more, its_goal, what_shows
from conversations.scripts.goal_back import sure, what_else
from conversations.scripts.goal_list import listed, read_back, taken_over
from conversations.scripts.wording_goal import (
    AGAIN,
    ANEW,
    ASIDE,
    GOALS,
    SENTENCE,
    SHOWS,
    SURE,
    WHAT,
    agreed,
    named,
    remarks,
    says_goal,
    shown_by,
    standing,
    worded_goal,
    worded_learning_goals,
)
from conversations.situation import Situation
from conversations.text import Piece, Sentence, Text, Verbatim

READ = "read"  # known when he comes from a message in which the goal stands; it is not asked


def looks_at_goals(answers: Answers, situation: Situation) -> bool:
    """There are learning goals in the contract, and he came to look at his goal and leaves it as it is."""
    was_asked = answers.was_known(READ) and not answers.was_known(SENTENCE)
    return bool(situation.goals) and not says_goal(answers) and not was_asked


def says_anew(answers: Answers, situation: Situation) -> bool:
    """There is no learning goal yet, or he puts them differently."""
    return not situation.goals or answers.value(GOALS) == ANEW or bool(named(answers, situation))


def has_other_words(answers: Answers, situation: Situation) -> bool:
    """The goal or what he wants to learn is worded differently now."""
    sentence, learning = worded_goal(answers, situation).sentence, worded_learning_goals(answers, situation)
    return (sentence, learning) != (agreed(situation).sentence, situation.goals)


def has_changed(answers: Answers, situation: Situation) -> bool:
    """There is something to lay before the coach."""
    is_other = worded_goal(answers, situation) != agreed(situation) or has_other_words(answers, situation)
    return is_other or bool(remarks(answers))


def never(answers: Answers, situation: Situation) -> bool:
    """It is only come to from what he reads back."""
    return False


_STANDS = Text("This is how your goal stands:")


def as_it_stands(situation: Situation) -> tuple[Piece, ...]:
    """How his goal stands in what they agreed, to who did not ask for it: with a word of greeting."""
    line = _plain(situation)
    if speaks_of_him(situation):
        _, *goal = told_of(situation)
        names = {"client": situation.client, "coach": situation.coach}
        return (Text("Hello {client}. This is how {coach} wrote down your goal:", **names), *goal)
    says = filled(line.opening, line, situation) if line and line.opening else _STANDS
    return (says, Verbatim(agreed(situation).sentence))


def asks_for_goal(answers: Answers, situation: Situation) -> Sentence:
    """As its plain line puts it."""
    line = _plain(situation)
    return filled(line.questions[0].wording, line, situation) if line else Text("How would you put it?")


def _plain(situation: Situation) -> Line | None:
    return next((line for line in situation.lines.of("goal") if line.plain), None)


def _opening(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """To who comes back to it: what he said so far, unless all of it follows to be read back."""
    if not answers.was_known(SENTENCE) or answers.was_known(READ):
        return ()
    if answers.was_known(SHOWS):
        return (Text("You were busy with your goal."),)
    goal, learning = says_goal(answers), worded_learning_goals(answers, situation)
    said = (
        (Text("You were busy with your goal. You said:"), Verbatim(goal))
        if goal
        else (Text("You were busy with your goal."),)
    )
    learns = to_learn(learning) if learning != situation.goals else ()
    last = (goal or answers.was_known(GOALS)) and not says_anew(answers, situation)
    return (*said, *learns, *((Text("One question still:"),) if last or answers.was_known(AGAIN) else ()))


def _stands(situation: Situation) -> tuple[Piece, ...]:
    """How it stands; what speaks of him as of somebody else, in the words of his coach."""
    return told_of(situation) if speaks_of_him(situation) else (_STANDS, Verbatim(agreed(situation).sentence))


def _goal_lead(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """How it stands, unless he has just read that."""
    one = answers.of(SENTENCE)
    if one is not None and one.redo:
        return (Text("Your goal is now:"), Verbatim(worded_goal(answers, situation).sentence))
    return () if answers.was_known(READ) else _stands(situation)


def _laid_beside(answers: Answers, situation: Situation, *steps: str) -> tuple[Piece, ...]:
    """That what he remarked just now goes with it."""
    said = any(answers.value(step) == ASIDE and not answers.was_known(step) for step in steps)
    return (Text("I put that with it for {coach}.", coach=situation.coach),) if said else ()


def _goals_lead(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (*_laid_beside(answers, situation, SENTENCE), *listed(answers, situation))


def _said_back(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """What he just said his goal is, not repeated where he typed just that."""
    goal, typed, one = says_goal(answers), answers.words(SENTENCE), answers.of(SHOWS)
    has_gone_on = any(answers.of(step) is not None for step in (AGAIN, SURE)) or (one is not None and one.redo)
    if not goal or answers.was_known(SENTENCE) or has_gone_on:
        return ()
    if normal(typed) == normal(goal):
        return (Text("That is clear."),)
    return (Text("Then this is your goal:"), Verbatim(goal))


def _again_lead(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """Those that he named, by themselves; all of them when he comes back to it."""
    if answers.of(WHAT) is not None:
        return listed(answers, situation)
    places = named(answers, situation)
    return tuple(Verbatim(goal.text) for place, goal in standing(answers, situation) if place in places)


def _again_asks(answers: Answers, situation: Situation) -> Sentence:
    if not situation.goals:
        return Text("What do you want to learn? One learning goal on each line.")
    if len(named(answers, situation)) == 1 or len(situation.goals) == 1:
        return Text("How do you say it?")
    if is_more(answers):
        return Text("What else do you want to learn?")
    return Text("How would you put them? One under the other is fine.")


def _shows_lead(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    words = shown_by(answers, situation)
    until_now = (Text("Until now:"), Verbatim(words)) if words else ()
    beside = _laid_beside(answers, situation, GOALS, AGAIN)
    return (*_said_back(answers, situation), *(beside or taken_over(answers, situation)), *until_now)


def _everything(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """What it has become; what stays as it was is not read back."""
    goal, before = worded_goal(answers, situation), agreed(situation)
    said = () if goal.sentence == before.sentence else (Text("Your goal becomes:"), Verbatim(goal.sentence))
    learns = read_back(answers, situation)
    shows = () if goal.shown_by == before.shown_by else tuple(shows_it(goal))
    beside = remarks(answers)
    return (*said, *learns, *shows, *((Text("You wrote with it:"), Verbatim(beside)) if beside else ()))


def _proposes(answers: Answers, situation: Situation) -> Sentence:
    return Text("Shall I let {coach} read it like this?", coach=situation.coach)


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if answers.value(SURE) != "yes":
        return (Text("Good. Then it stays as it was."),)
    if not has_other_words(answers, situation) and worded_goal(answers, situation) == agreed(situation):
        return (Text("{coach} gets to read it.", coach=situation.coach),)
    heard = Text("I let {coach} read it. You hear from me as soon as {coach} answers.", coach=situation.coach)
    beside = Text("{coach} reads what you wrote with it.", coach=situation.coach)
    return (heard, beside) if beside_yes(answers, situation) else (heard,)


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """If he wants that, the coach reads it and agrees, or they talk it over."""
    if answers.value(SURE) != "yes":
        return ()
    goal, learning = worded_goal(answers, situation), worded_learning_goals(answers, situation)
    said = filter(None, (remarks(answers), beside_yes(answers, situation)))
    return (WordGoal(goal, learning, "\n".join(said)),)


def beside_yes(answers: Answers, situation: Situation) -> str:
    """What he says in one breath with his yes; a few words are part of it."""
    typed = answers.words(SURE)
    said = without_yes(typed, situation.coach)
    return said if (len(said.split()) >= _MORE or agrees_although(typed)) and not named_out(said) else ""


_MORE = 6  # words


def _is_told(answers: Answers, situation: Situation) -> bool:
    """He is told once that it was left, and not each time he comes back to it; where one question is open still, that
    comes in its place."""
    return not answers.was_known(SENTENCE) and not _lacks_mark(answers)


def _lacks_mark(answers: Answers) -> bool:
    """Whether what shows him that it works is the last that he was asked."""
    one = answers.of(SHOWS)
    return one is not None and one.value is None and not one.has_answer and answers.of(SURE) is None


_STILL = Text("I asked you by what you notice that it works. You can still say that, just here.")


def _if_left(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """What he was asked last is put to him once more, the first time."""
    asks = _lacks_mark(answers) and not answers.was_known(SENTENCE)
    return (Say((_STILL,), by_itself=True),) if asks else ()


GOAL = Script(
    key="goal",
    answers=Who.CLIENT,
    names=Names(
        title=Text("Word the goal"),
        plan=None,
        digest=None,
        own=None,
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.AT_ONCE,), shared=True),
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_NOTHING,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH),
    tried=True,
    opening=_opening,
    steps=(
        Step(SENTENCE, its_goal, lead=_goal_lead, wording=asks_for_goal, may_skip=False, recalls=False),
        Step(
            GOALS,
            all_at_once,
            when=looks_at_goals,
            lead=_goals_lead,
            wording=fixed(Text("Is it right like this?")),
            recalls=False,
        ),
        Step(AGAIN, again, when=says_anew, lead=_again_lead, wording=_again_asks, recalls=False),
        Step(
            SHOWS,
            what_shows,
            when=has_other_words,
            lead=_shows_lead,
            wording=fixed(Text("And what will show you that it works? One thing is enough.")),
            recalls=False,
        ),
        Step(SURE, sure, when=has_changed, lead=_everything, wording=_proposes, may_skip=False),
        Step(WHAT, what_else, when=never, wording=fixed(Text("What do you want different?")), recalls=False),
    ),
    farewell=_farewell,
    when_left=Text("I have kept what you wrote. Nothing has been passed on yet; /doel goes on from there."),
    tells_left=_is_told,
    left_by_itself=True,
    if_left=_if_left,
    at_end=_at_end,
)
