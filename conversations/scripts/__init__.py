"""Every kind of conversation, by its key: the only place that knows them all."""

from collections.abc import Callable

from conversations.kinds import Overview
from conversations.script import Answers, Script
from conversations.scripts.coach_question import COACH_QUESTION
from conversations.scripts.craft import CRAFT
from conversations.scripts.direct import DIRECT
from conversations.scripts.evaluation import COACH_EVALUATION, EVALUATION
from conversations.scripts.experiment import EXPERIMENT
from conversations.scripts.follow_up import FOLLOW_UP
from conversations.scripts.goal import GOAL
from conversations.scripts.hypothesis import HYPOTHESIS, WONDER
from conversations.scripts.looking_up import CLOSING, GOAL_DATE, HALFWAY
from conversations.scripts.memo import MEMO
from conversations.scripts.meta import META
from conversations.scripts.move import MOVE
from conversations.scripts.note import NOTE
from conversations.scripts.own_plan import OWN_PLAN
from conversations.scripts.own_questions import OWN_QUESTIONS
from conversations.scripts.pause import PAUSE
from conversations.scripts.plan import PLAN
from conversations.scripts.preparation import PREPARATION
from conversations.scripts.reflection import REFLECTION
from conversations.scripts.setup import SETUP
from conversations.scripts.trial import on_trial, tried
from conversations.scripts.welcome import WELCOME
from conversations.scripts.word import REPLY, WORD

# In the order in which they are offered, and in which those due at one moment stand in the plan.
SCRIPTS: dict[str, Script] = {
    script.key: script
    for script in (
        WELCOME,
        GOAL,
        PREPARATION,
        REFLECTION,
        CRAFT,
        EXPERIMENT,
        EVALUATION,
        COACH_EVALUATION,
        HALFWAY,
        GOAL_DATE,
        CLOSING,
        FOLLOW_UP,
        META,
        OWN_PLAN,
        OWN_QUESTIONS,
        NOTE,
        PLAN,
        HYPOTHESIS,
        WORD,
        DIRECT,
        SETUP,
        MOVE,
        PAUSE,
        COACH_QUESTION,
        WONDER,
        REPLY,
        MEMO,
    )
}


def steps_that(tell: Callable[[Overview], frozenset[str]]) -> tuple[str, ...]:
    """The steps, over all kinds, that the overview tells like this: `steps_that(lambda one: one.sets)`."""
    return tuple(sorted({step for script in SCRIPTS.values() for step in tell(script.overview)}))


def brought(script: str, answers: Answers) -> str:
    """What somebody brings to a meeting out of a conversation of this kind; empty when that is nothing."""
    brings = SCRIPTS[script].brings if script in SCRIPTS else None
    return brings.found(answers) if brings is not None else ""


def script_of(key: str) -> Script:
    """The script that goes by this name, or the trial of it. KeyError when there is none."""
    known = SCRIPTS.get(key)
    return on_trial(SCRIPTS[tried(key)]) if known is None else known
