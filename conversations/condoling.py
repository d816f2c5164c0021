"""A human word to who tells of a death, or of losing what he stood on: once, where he tells it, and room after it."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from conversations.occasion import Earlier
from conversations.text import Text

_DIED = re.compile(
    r"\b(?:overleden|overleed|gestorven|stierf|doodgegaan|ingeslapen|uit het leven gestapt|passed away|died|"
    r"(?:moeder|vader|man|vrouw|zoon|dochter|broer|zus|opa|oma|vriend|vriendin|collega|kind|partner|hij|ze|zij) "
    r"(?:is|was|ging) (?:\w+ ){0,2}dood)\b"
)
_BURIED = re.compile(r"\b(?:de|zijn|haar|een|the) (?:begrafenis|uitvaart|crematie|funeral)\b")
_LOST = re.compile(
    r"\b(?:miskraam|miscarriage|ontslagen|ontslag gekregen|uit elkaar|scheiden|scheiding|kanker|got fired|laid off)\b"
)
_LONG_AGO = re.compile(
    r"\b(?:jaar geleden|jaren geleden|destijds|vroeger|toen ik (?:\w+ )?(?:klein|kind|jong|twaalf|\d+) was|"
    r"in (?:19|20)\d\d|years ago|als kind)\b"
)
_NEAR = timedelta(days=21)


def word_for(words: str, client: str) -> Text | None:
    """What is said to who tells this, if he tells of a death or a loss of now."""
    plain = words.casefold().replace("’", "'")
    if _LONG_AGO.search(plain):
        return None
    if _DIED.search(plain) or _BURIED.search(plain):
        return Text("How sad, {client}. My condolences.", client=client)
    return Text("That is a lot, {client}. Thank you for telling.", client=client) if _LOST.search(plain) else None


def has_lost(earlier: Sequence[Earlier], today: date) -> bool:
    """Whether he told of it the last time, some weeks ago at most: then nothing comes as if it had not been."""
    lately = [one for one in earlier if one.words and one.day is not None and today - one.day <= _NEAR]
    last = [one for one in lately if (one.script, one.meeting) == (lately[-1].script, lately[-1].meeting)]
    return any(word_for(one.words, "") is not None for one in last)
