"""How somebody puts his goal while nothing is asked, some time after he was asked for it: only what can be told for
one by itself, and of no day.
"""

from dataclasses import dataclass

from conversations import patterns as re
from conversations.goal.goal_words import WANTS, behind_lead, heard
from conversations.matching import small
from conversations.quoted.apologies import without_apology
from conversations.said.gist import sentences
from conversations.told.to_talk_of import wants_to_talk

_LEAST, _MOST = 4, 40  # words
_BEGINS_AS_ONE = re.compile(
    r"^(?:(?:of|nee|maar|ok[eé]?|nou|mijn doel is|doel)[:, ]+)*(?:(?:dat (?:ik|we|wij|het|er|mijn|m'n|mn|mensen|"
    r"iedereen)\b)|"
    r"(?:weer|meer(?! (?:weet|heb|kan|hoef|niet)\b)|minder|vaker|beter|rust|rustig\w*|zonder|met (?:meer|minder)|"
    r"niet meer|gewoon (?:weer|meer))\b|"
    r"(?:ik|we) (?:wil|zou)\b(?! (?:het|dat|dit|er|je|u|graag weten)\b)|"
    r"(?:ik|we) (?:wil|zou)(?: graag| willen| eigenlijk)* dat (?:ik|we|mijn|m'n|mn|mensen|iedereen|ons|"
    r"(?:de|het)(?! (?:vragen|berichten|berichtjes|gesprek|coaching)\b))\b|my goal\b)"
)
_OF_TODAY = re.compile(
    r"\b(?:vandaag|morgen|vanavond|vanmiddag|straks|gisteren|gister|net|zojuist|(?:maan|dins|woens|donder|vrij|zater|"
    r"zon)dag\w*|was|waren|had|(?:heb|hebben|ben)(?! ?(?:[,.!]|$|met m|en\b))|ging|kwam|moest|ada|coach|gesprek|"
    r"afspraak|je|jij|u)\b"
)


def sounds_like_goal(words: str) -> bool:
    """Whether these words can be told for a goal by themselves, while nothing is asked."""
    plain = small(words).strip()
    if "?" in words or len(words.split()) < _LEAST or len(words.split()) > _MOST or _OF_TODAY.search(plain):
        return False
    return bool(behind_lead(words)) or (_BEGINS_AS_ONE.search(plain) is not None and bool(heard(words).goal))


# Of the question how he would put his goal, by name; a talk about his goal is what he wants to have.
_ITS_QUESTION = re.compile(
    r"\bvraag (?:\w+ ){0,3}?(?:over|naar) (?:het|mijn|m'n|mn|me|dat) doel\b(?! hebben| praten)|"
    r"\b(?:over|bij) (?:het|mijn|m'n|mn|me|dat) doel(?: nog| trouwens)?(?: van \w+)?:|"
    r"\b(?:het|mijn|m'n|mn|me) doel (?:zou ik|noem ik|zeg ik|schrijf ik|trouwens:|nog:|:)|"
    r"\bhoe (?:ik|je) (?:mijn|m'n|mn|het) doel (?:zou )?(?:zeg|zeggen|noem|noemen)\b"
)
_AS_ONE = re.compile(
    r"^(?:weer|meer|minder|vaker|beter|niet meer|gewoon|zonder|dat|op|om)\b|"
    r"\b(?:\w{2,}en|gaan|staan|doen|zijn|zien)[.! ]*$"
)


_BESIDES = re.compile(r"\W*(?:(?:en|maar) )?(?:verder|voor de rest|trouwens|overigens|daarnaast|o ja|oja)\b")


@dataclass(frozen=True)
class GoalAmid:
    """How he puts his `goal`, where another question is open, and what he says besides, which is for that."""

    goal: str
    rest: str = ""


def goal_amid(words: str) -> GoalAmid | None:
    """His answer to how he would put his goal, beside another question, or days later; only where he names what it
    answers, and what he says has the shape of a goal."""
    plain = small(words)
    if "?" in words or len(words.split()) > _MOST * 2 or _ITS_QUESTION.search(plain) is None:
        return None
    told = sentences(without_apology(words))
    begins = next((place for place, one in enumerate(told) if _ITS_QUESTION.search(small(one))), 0)
    beside = [
        one
        for place, one in enumerate(told)
        if place < begins or wants_to_talk(one) or (place > begins and _BESIDES.match(small(one)))
    ]
    goal = shaped_as_goal(" ".join(one for one in told if one not in beside))
    return GoalAmid(goal, " ".join(beside)) if goal else None


def shaped_as_goal(words: str) -> str:
    """How he puts his goal with these words, which he says that they are; empty where they have no such shape."""
    said = behind_lead(words)
    is_one = WANTS.search(small(said)) is not None or _AS_ONE.search(small(said)) is not None
    return said[0].upper() + said[1:] if said and is_one and len(said.split()) <= _MOST else ""
