"""That somebody asks whether his coach has what he wants to talk about: "Staat mijn onderwerp nou bij Ada of niet?"."""

from functools import lru_cache

from conversations import patterns as re
from conversations.matching import called, small
from conversations.said.gist import sentences

_SMALL = r"(?: (?:nou|nu|al|dan|ook|eigenlijk|wel|nog|echt|goed|er|bij haar|klaar|in|het|overzicht))*"
_MINE = r"(?:mijn|m'n|mn|het|dat) (?:onderwerp|vraag|punt|gespreksonderwerp)"
_OPENS = r"\W*(?:(?:en|maar|hoi|zeg|trouwens|h[eé]|eh|dus|nog even)\W+)*"
_MAY = re.compile(r"\bonderwerp|\b(?:mijn|m'n|mn) (?:vraag|punt)\b|\bwaar ik het over\b")


def asks_of_topic(coach: str, words: str) -> bool:
    """Whether that is all that he asks."""
    plain = small(words)
    if _MAY.search(plain) is None:
        return False
    told = [small(one) for one in sentences(words)]
    return len(told) == 1 and _asking(called(coach)).fullmatch(told[0]) is not None


@lru_cache(maxsize=re.NAMES)
def _asking(name: str) -> "re.Pattern[str]":
    her = rf"(?:{re.escape(name)}|(?:mijn |de )?coach)"
    has = r"(?:gelezen|gezien|binnen|gekregen|doorgegeven|doorgestuurd|aangekomen|genoteerd|meegenomen)"
    forms = (
        rf"(?:staat|ligt|zit|is|gaat|komt) {_MINE}{_SMALL} (?:bij|naar|aan|voor) {her}{_SMALL}(?: {has})?",
        rf"(?:staat|zit) {_MINE}(?: (?:er|al|nou|nu|ook))* (?:erin|in)(?: het overzicht)?",
        rf"(?:is|staat|heb je) {_MINE}{_SMALL}(?: (?:aan|naar) {her})?{_SMALL} {has}",
        rf"(?:weet|ziet|leest|heeft|kent) {her}{_SMALL} (?:{_MINE}|waar ik het (?:\w+ ){{0,2}}over wil hebben){_SMALL}"
        rf"(?: {has})?",
    )
    return re.any_of(forms, _OPENS, r"(?:,? of niet)?(?: toch)?\W*")
