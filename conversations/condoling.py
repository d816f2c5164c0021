"""A human word to who tells of a death, or of losing what he stood on: once, where he tells it, and room after it."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from conversations.occasion import Earlier
from conversations.text import Text

_DIED = re.compile(
    r"\b(?:(?:is|zijn|was) (?:\w+ ){0,4}(?:overleden|gestorven|doodgegaan|ingeslapen)|overleed|stierf|passed away|died|"
    r"(?:overleden|gestorven|doodgegaan|ingeslapen) (?:is|zijn))\b"
)
_DEAD = re.compile(r"\b(?:is|was) (?:\w+ ){0,2}dood\b")
_OF_SOMEBODY = re.compile(
    r"\b(?:moeder|vader|man|vrouw|zoon|dochter|broer|zus|opa|oma|vriend|vriendin|collega|kind|partner|tante|oom|nicht|"
    r"neef|schoonmoeder|schoonvader|buurman|buurvrouw|hij|ze|zij|mother|father|wife|husband|brother|sister)\b"
)
_JUST_NOW = re.compile(
    r"\b(?:gisteren|vannacht|vanmorgen|vanochtend|eergisteren|zojuist|net|onverwachts?|plotseling|"
    r"(?:vorige|deze|afgelopen) "
    r"(?:week|maand|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|weekend)|"
    r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)|yesterday|last (?:week|month|night))\b"
)
_BURIED = re.compile(r"\b(?:de|zijn|haar|een|the) (?:begrafenis|uitvaart|crematie|funeral)\b")
_LOST = re.compile(
    r"\b(?:miskraam|miscarriage|ontslagen|ontslag gekregen|uit elkaar|scheiden|scheiding|kanker|got fired|laid off)\b"
)
_LONG_AGO = re.compile(
    r"\b(?:jaar geleden|jaren geleden|destijds|vroeger|toen ik (?:\w+ )?(?:klein|kind|jong|twaalf|\d+) was|"
    r"in (?:19|20)\d\d|years ago|als kind|weduwe|weduwnaar|(?:al|nu) (?:\w+ )?(?:jaar|jaren|maanden)|"
    r"(?:jaar|jaren|maanden) (?:terug|dood|weg|later)|sinds|elk jaar|sterfdag|toen (?:mijn|m'n|mn) \w+ )\b"
)
_IS_WELL = re.compile(r"\b(?:gaat (?:wel |best |nu )*goed|mag best|juist fijn|het is goed zo|i am fine|i'm fine)\b")
_NEAR = timedelta(days=21)


def word_for(words: str, client: str) -> Text | None:
    """What is said to who tells this, if he tells of a death or a loss of now."""
    plain = words.casefold().replace("’", "'")
    if _LONG_AGO.search(plain):
        return None
    if _BURIED.search(plain) or _died(plain):
        return Text("How sad, {client}. My condolences.", client=client)
    return Text("That is a lot, {client}. Thank you for telling.", client=client) if _LOST.search(plain) else None


def _died(plain: str) -> bool:
    told = _DIED.search(plain) or (_DEAD.search(plain) and _JUST_NOW.search(plain))
    return bool(told and _OF_SOMEBODY.search(plain)) or bool(told and re.search(r"\b(?:mijn|m'n|mn|my)\b", plain))


def has_lost(earlier: Sequence[Earlier], today: date) -> bool:
    """Whether he told of it the last time, some weeks ago at most: then nothing comes as if it had not been."""
    lately = [one for one in earlier if one.words and one.day is not None and today - one.day <= _NEAR]
    last = [one for one in lately if (one.script, one.meeting) == (lately[-1].script, lately[-1].meeting)]
    return any(word_for(one.words, "") for one in last) and not any(
        _IS_WELL.search(one.words.casefold()) for one in last
    )
