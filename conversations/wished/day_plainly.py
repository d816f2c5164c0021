"""How somebody types a day in a hurry, as he would say it: "vlgnde wk do" is "volgende week donderdag"."""

from conversations import patterns as re
from conversations.days.misspelled import corrected
from conversations.matching import small

_AS_SAID = {
    "ma": "maandag",
    "di": "dinsdag",
    "din": "dinsdag",
    "wo": "woensdag",
    "woe": "woensdag",
    "do": "donderdag",
    "vr": "vrijdag",
    "za": "zaterdag",
    "'k": "ik",
    "k": "ik",
    "'n": "een",
    "wk": "week",
    "vlg": "volgende",
    "vlgd": "volgende",
    "vlgnde": "volgende",
    "volg": "volgende",
}
_HASTY = re.compile(
    rf"(?<![\w'])(?P<short>{'|'.join(sorted(_AS_SAID, key=len, reverse=True))})(?![\w'])(?:\.(?= ?[0-9a-z]))?"
)


def plainly(words: str) -> str:
    """These words, in small letters, as they are said."""
    return corrected(_HASTY.sub(lambda found: _AS_SAID[found["short"]], small(words)))
