"""How somebody puts his goal while nothing is asked, some time after he was asked for it: only what can be told for
one by itself, and of no day.
"""

from conversations import patterns as re
from conversations.goal_words import behind_lead, heard
from conversations.matching import small

_LEAST, _MOST = 4, 40  # words
_BEGINS_AS_ONE = re.compile(
    r"^(?:(?:of|nee|maar|ok[eé]?|nou|mijn doel is|doel)[:, ]+)*(?:(?:dat (?:ik|we|wij|het|er|mijn|m'n|mn|mensen|"
    r"iedereen)\b)|"
    r"(?:weer|meer(?! (?:weet|heb|kan|hoef|niet)\b)|minder|vaker|beter|rust|rustig\w*|zonder|met (?:meer|minder)|"
    r"niet meer|gewoon (?:weer|meer))\b|"
    r"(?:ik|we) (?:wil|zou)\b(?! (?:het|dat|dit|er|je|u|graag weten)\b)|my goal\b)"
)
_OF_TODAY = re.compile(
    r"\b(?:vandaag|morgen|vanavond|vanmiddag|straks|gisteren|gister|net|zojuist|(?:maan|dins|woens|donder|vrij|zater|"
    r"zon)dag\w*|was|waren|had|heb|hebben|ben|ging|kwam|moest|ada|coach|gesprek|afspraak|je|jij|u)\b"
)


def sounds_like_goal(words: str) -> bool:
    """Whether these words can be told for a goal by themselves, while nothing is asked."""
    plain = small(words).strip()
    if "?" in words or len(words.split()) < _LEAST or len(words.split()) > _MOST or _OF_TODAY.search(plain):
        return False
    return bool(behind_lead(words)) or (_BEGINS_AS_ONE.search(plain) is not None and bool(heard(words).goal))
