"""That somebody who can choose who reads what he wrote is in doubt whether his coach should, whatever he begins with:
"prima, al is het gênant, dus of dat erbij moet weet ik niet zo goed"."""

from functools import lru_cache

from conversations import patterns as re
from conversations.matching import called, small

_MOST = 40  # words
_SMALL = r"(?:(?:wel|eigenlijk|nog|ook|echt|het|dat|dit|zelf|alleen|zo|een beetje|nu|best|toch|er) )*"
_DOUBTS = re.compile(
    rf"\b(?:weet (?:ik )?|ik weet ){_SMALL}niet\b|\btwijfel\w*\b|\bvraag (?:ik )?me {_SMALL}af\b|\bgeen idee\b|"
    r"\b(?:ben (?:ik )?)?niet zeker\b"
)
_WHETHER = (
    r"\bof (?:(?:HER|ik|ze|zij|hij) )?(?:dat|dit|het|die|HER|ze|zij|hij|alles|alles wat)\b(?: [\w']+){0,6}? "
    r"(?:erbij|mee|lezen|leest|weten|horen|hoort|zien|ziet|delen|deel)\b"
)
# "Weet ik eigenlijk niet, het is wel gênant."
_KNOWS_NOT = re.compile(
    rf"(?:(?:eh+m?|tja|nou|poeh?|hm+|ja)[,. ]+)*(?:ik weet|weet ik) {_SMALL}niet(?: zo goed| zeker)?\b(?! of\b)"
)
_SHY = re.compile(r"\b(?:gênant\w*|genant\w*|privé|prive|persoonlijk\w*|gevoelig\w*|intiem\w*|schaam\w*)(?=\W|$)")
# "Hmm. Is dat niet te persoonlijk?"
_ASKS_WHETHER = re.compile(r"\b(?:is|vind je|wordt) (?:dat|dit|het)\b(?: \w+){0,4}? \w+\W*\?")


def in_doubt(coach: str, words: str) -> bool:
    """Whether he is, in these words."""
    plain = small(words).strip()
    if len(plain.split()) > _MOST:
        return False
    if _DOUBTS.search(plain) and _whether(called(coach)).search(plain):
        return True
    return _SHY.search(plain) is not None and (
        _KNOWS_NOT.match(plain) is not None or _ASKS_WHETHER.search(plain) is not None
    )


@lru_cache(maxsize=re.NAMES)
def _whether(name: str) -> "re.Pattern[str]":
    return re.any_of((_WHETHER.replace("HER", rf"(?:{re.escape(name)}|(?:mijn |de )?coach)"),))
