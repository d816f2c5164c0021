"""How many questions are still to come in a conversation, who asks that in the middle of it."""

from dataclasses import replace

from conversations import asking
from conversations import patterns as re
from conversations.asking import History, Walk
from conversations.effects import Part
from conversations.matching import small
from conversations.references import MessageRef
from conversations.states import Asking, Status
from conversations.text import Spelled, Text

_ASKS = re.compile(
    r"\W*(?:(?:en|maar|ok|oke|prima|goed|zeg|oh?|eh|hoi|sorry|trouwens|pff+)[, ]+)*(?:"
    r"hoe ?veel (?:vragen|vraagjes|van die vragen)?(?: ?(?:komen|krijg|volgen|zijn|heb|moet|ga|stel|je|jij|u|ik|er|"
    r"nog|hierna|dan|eigenlijk|nu|te gaan|stellen|beantwoorden|over))*|"
    r"(?:is|was) (?:dit|dat) (?:(?:nu|dan|nou|al|ook) )*(?:de|het) laatste(?: vraag| vraagje| dan)?(?: dan|"
    r" voor vandaag)?|"
    r"(?:komen|krijg|volgen|heb) (?:er|ik|je)(?: (?:nog|hierna))+(?: (?:meer|veel|andere))*(?: vragen)?|"
    r"(?:nog )?(?:meer|veel) vragen(?: nog)?|hoe ?lang (?:duurt (?:dit|het|dat) nog|nog|gaat (?:dit|het) nog door)|"
    r"(?:zijn we|ben ik|ben je)(?: (?:er|nu|al|bijna|dan))+(?: klaar)?|(?:hoe ver|hoever) (?:zijn we|ben ik)|"
    r"how many (?:questions )?(?:more|are left|to go|questions)|is this the last(?: one| question)?)\W*"
)
_OF_THE_QUESTIONS = re.compile(r"\?|\b(?:hoe ?veel|how many|hoe ?lang)\b")
_FEW = 10  # words
# An answer as most give it, and one that says that there is nothing.
_GIVEN = ("Dat ik vaker nee wil zeggen tegen mijn collega.", "Niets.")
_MOST = 12


def asks_how_many(words: str) -> bool:
    """Whether he asks nothing but how many questions there are still to come."""
    said = " ".join(small(words).split())
    is_asked = _OF_THE_QUESTIONS.search(said) is not None
    return is_asked and len(said.split()) <= _FEW and _ASKS.fullmatch(said) is not None


def how_many(state: Asking, walk: Walk) -> Text:
    """How many come after the one that is open, as far as that can be told."""
    most = max(_after(state, walk, words) for words in _GIVEN)
    if most == 0:
        return Text("This is the last one.")
    if most == 1:
        return Text("After this one more at most.")
    return Text("After this {number} more at most.", number=Spelled(most))


def _after(state: Asking, walk: Walk, words: str) -> int:
    """How many are asked after this one by who answers each of them like this."""
    asked, count = _answered(state.asked, state.current, words), 0
    while count < _MOST and (place := walk.following(asked)) is not None:
        step, about = place
        asked, one = walk.opened(asked, step, about)
        asked = _answered(asked, one.number, words)
        count += not step.may_lapse
    return count


def _answered(asked: History, number: int, words: str) -> History:
    one = asked[number - 1]
    given = replace(one, parts=(Part(MessageRef("0"), words),), status=Status.ANSWERED)
    return asking.replaced(asked, given if not one.has_answer else replace(one, status=Status.ANSWERED))
