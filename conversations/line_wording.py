"""How a question of a line is put: in its own words, or in others where those fit better what he said."""

from conversations.above import already, quoted
from conversations.filled_in import filled
from conversations.insight import tells_where_and_when
from conversations.intending import lasts
from conversations.line_came import after_something_hard, in_its_place, stands
from conversations.lines import Line, Question, Takes
from conversations.plan_told import plan_before
from conversations.quoted.own_words import names_boss
from conversations.said.gist import Came, kinds_of
from conversations.script import Answers, Wording
from conversations.situation import Situation
from conversations.text import Sentence, Worded
from conversations.told_between import told_between
from conversations.wished.days_named import names_any_day


def fitting(line: Line, place: int) -> Wording:
    """How it is put, in other words where those fit better."""
    one = line.questions[place]

    def wording(answers: Answers, situation: Situation) -> Sentence:
        words = one.wording
        if one.hard is not None and after_something_hard(line, place, answers):
            words = one.hard
        elif already(one, answers):
            words = _IS_IT
        elif one.takes is Takes.INTENTION and one.quotes and (plan := plan_before(answers)):
            # Who told when he will do it is not asked that again.
            words = _IS_IT if names_any_day(plan) else _WHEN
        elif _asks_how_it_went(one, situation) and lasts(quoted(one, answers, situation)):
            words = _IT_GOES_ON
        elif _asks_how_it_went(one, situation) and told_between(situation) is not None:
            words = _WAS_THAT_IT
        elif (
            one.takes is Takes.INTENTION
            and tells_where_and_when(_told_before(answers))
            and stands(one, line, answers, situation)
        ):
            words = _WHAT_THEN
        elif (other := in_its_place(one, line, answers, situation)) is not None:
            words = other
        elif one.brief is not None and Came.SHORT in kinds_of(quoted(one, answers, situation)):
            words = one.brief
        if "{boss}" in words.je and not names_boss(situation.earlier):
            words = _TO_WHOM
        return filled(words, line, situation)

    return wording


def _told_before(answers: Answers) -> str:
    """Where it is so for him, where he was asked that."""
    return answers.own("deeper")


# Where and when stand there already.
_WHAT_THEN = Worded(
    "Wat wil je dan vóór {until} een keer proberen? Niets is ook goed.",
    "Wat wilt u dan vóór {until} een keer proberen? Niets is ook goed.",
    "What would you like to try then, once before {until}? Nothing is fine too.",
)
_WHEN = Worded(
    "Waar en wanneer ga je dat doen? Nog niet weten mag ook.",
    "Waar en wanneer gaat u dat doen? Nog niet weten mag ook.",
    "Where and when will you do that? Not knowing yet is fine too.",
)
_TO_WHOM = Worded(
    "Als iemand op je werk vraagt hoe het was, wat zeg je dan? Overslaan mag ook.",
    "Als iemand op uw werk vraagt hoe het was, wat zegt u dan? Overslaan mag ook.",
    "When somebody at work asks how it was, what do you say? Skipping is fine too.",
)


def _asks_how_it_went(one: Question, situation: Situation) -> bool:
    return "not_done" in one.aside and one.quotes[:1] == ("intention",) and situation.intention is not None


_IT_GOES_ON = Worded("Hoe gaat het daarmee?", "Hoe gaat het daarmee?", "How is that going?")
_WAS_THAT_IT = Worded(
    "Was dat hoe het ging? Aanvullen mag ook.",
    "Was dat hoe het ging? Aanvullen mag ook.",
    "Was that how it went? You may add to it.",
)
_IS_IT = Worded(
    "Is dat wat je wilt proberen? Iets anders opschrijven mag ook.",
    "Is dat wat u wilt proberen? Iets anders opschrijven mag ook.",
    "Is that what you want to try? Writing something else is fine too.",
)
