"""What in a note is for his coach now, so that it is offered to be told: that he cannot come or comes late, that a
meeting is on another day by now, or what only she knows."""

from datetime import date, timedelta

from conversations import patterns as re
from conversations.around import Meeting
from conversations.asked.becomes_later import becomes_later
from conversations.asked.hers_to_know import asks_of_the_coach
from conversations.asked.lost import NEAR, cannot_come_on, comes_late, is_of_others
from conversations.asked.not_at_that_hour import cannot_come_at
from conversations.asked.only_then import is_of, only_then
from conversations.effects import Part
from conversations.kept.kept_amid import Secret, secret_amid
from conversations.kept.may_stay import may_stay
from conversations.references import MessageRef
from conversations.said.gist import sentences
from conversations.script import Answers
from conversations.situation import Situation
from conversations.states import Asked, Status
from conversations.told.asides import For, Listening, names_meeting, never
from conversations.told.leaves_early import leaves_early
from conversations.told.news_of_meeting import is_news_of_meeting
from conversations.wished.days_named import names_day


def is_offered(answers: Answers, situation: Situation) -> bool:
    """Whether it is offered to tell it now: it cannot wait, or needs an answer of his coach."""
    if secret_of(answers, situation) is Secret.HIS:
        return False
    if _cannot_wait(answers, situation) or moved_meeting(answers, situation) is not None:
        return True
    return asks_her(answers, situation)


def would_offer(words: str, situation: Situation) -> bool:
    """Whether these words, as a note of their own, would be offered to be told now."""
    one = Asked(1, "note", parts=(Part(MessageRef(""), words),), status=Status.ANSWERED)
    return is_offered(Answers((one,)), situation)


def asks_her(answers: Answers, situation: Situation) -> bool:
    """Whether he asks what nobody here knows, or to have it told to his coach; who reads this is known, and of what may
    stay with him nothing is offered."""
    own = answers.own("note")
    asks = asks_of_the_coach(own) or for_coach(answers, situation) is not None
    return asks and secret_of(answers, situation) is None and not may_stay(situation.coach, own)


def secret_of(answers: Answers, situation: Situation) -> Secret | None:
    """What he says in it of who reads it."""
    return secret_amid(situation.coach, answers.own("note"))


def is_over(situation: Situation) -> bool:
    """Whether no meeting is to come any more."""
    been = bool(situation.meetings) and all(one.at.day < situation.today for one in situation.meetings)
    return situation.over or been


def for_coach(answers: Answers, situation: Situation) -> For | None:
    """What is for his coach in it."""
    ahead, today = day_near(situation), situation.today
    listening = Listening(
        situation.coach, never, never, day=lambda one: ahead is not None and names_day(one, today, ahead)
    )
    found = listening.to(answers.own("note"))
    return found.about if found is not None else None


def _cannot_wait(answers: Answers, situation: Situation) -> bool:
    """Whether he says of a meeting that is near that he cannot come, or later."""
    return says_he_cannot_come(answers, situation) or says_he_comes_late(answers, situation)


def says_he_cannot_come(answers: Answers, situation: Situation) -> bool:
    """Whether he says that he cannot come to the meeting that is next."""
    ahead = day_near(situation)
    if situation.meetings and for_coach(answers, situation) is For.MOVES:
        return not is_over(situation)
    own, today = answers.own("note"), situation.today
    if ahead is None:
        return False
    next_one = min(one.at for one in situation.meetings if one.at.day >= today)
    return cannot_come_on(ahead, own, today) or cannot_come_at(next_one, own, today)


A_DAY = timedelta(days=1)


def says_he_comes_late(answers: Answers, situation: Situation) -> bool:
    """Whether he says that he comes later to it, or leaves before it is over."""
    own, near, today = answers.own("note"), day_near(situation), situation.today
    if near is not None and any(_goes_early(one, situation, near) for one in sentences(own)):
        return True
    if near is not None and near - today <= A_DAY and becomes_later(own) and names_day(own, today, near):
        return True
    if near is None or not comes_late(own):
        return False
    ahead = min(one.at for one in situation.meetings if one.at.day >= situation.today)
    return not only_then(own) or is_of(ahead, own, situation.today)


def _goes_early(sentence: str, situation: Situation, near: date) -> bool:
    """Whether he says of the meeting that is near that he has to go before it is over."""
    named = names_meeting(sentence) or names_day(sentence, situation.today, near) or _NEXT_TIME.search(sentence)
    return bool(named) and leaves_early(sentence, situation.coach)


_NEXT_TIME = re.compile(r"\bvolgende keer\b", re.IGNORECASE)


def day_near(situation: Situation) -> date | None:
    """The day of the meeting that is next, if that is near."""
    ahead = min((one.at.day for one in situation.meetings if one.at.day >= situation.today), default=None)
    return ahead if ahead is not None and ahead - situation.today <= NEAR else None


def moved_meeting(answers: Answers, situation: Situation) -> Meeting | None:
    """The meeting that is next, where he tells that it is another day, hour or place by now."""
    ahead = [one for one in situation.meetings if one.at.day >= situation.today]
    own = answers.own("note")
    if not ahead or is_of_others(own) or not is_news_of_meeting(own, situation.coach):
        return None
    return min(ahead, key=lambda one: one.at)
