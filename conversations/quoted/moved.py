"""What somebody writes of what he set out to do, some days later, that moves it: "plan gewijzigd: …", "het is verzet
naar donderdag". What he wrote last of it is what stands."""

from conversations import patterns as re
from conversations.matching import small
from conversations.quoted.quoting import joined
from conversations.said.gist import sentences
from conversations.told.setting_out import can_begin
from conversations.wished.asked_after import in_two

_MOVES = re.compile(
    r"^(?:oh? ja |en |even |kleine |nog een )*(?:plan (?:is |was )?(?:gewijzigd|veranderd|aangepast)|gewijzigd plan|"
    r"nieuw plan|wijziging|update)\b ?:|\b(?:is|wordt|werd) (?:[\w']+ ){0,3}?"
    r"(?:verzet|verplaatst|verschoven|uitgesteld|opgeschoven|vervroegd) (?:naar|tot)\b"
)
_NOT_YET = re.compile(r"^(?:nee,? )?nog niet(?: \w+)?[,.:;]+ (?=\w+ \w)", re.IGNORECASE)
A_DAY = re.compile(
    r"\b(?:(?:op|aanstaande|komende|volgende|deze) )*(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|morgen|"
    r"middag|avond)?|(?:ma|di|wo|do|vr|za|zo)(?= [0-9]))(?: (?:de )?[0-9]{1,2}(?:e|de|ste)?)?"
    r"(?: (?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\w*)?\b",
    re.IGNORECASE,
)
"""A day, as it stands in what he wrote."""
_NAME = re.compile(r"\b[A-Z][a-zé]{2,}\b")
_NO_NAMES = re.compile(
    r"dat|als|het|een|dan|maar|dus|plan|update|wijziging|nieuw|over|voor|met|bij|naar|(?:over)?morgen|komende|volgende|"
    r"[a-z]+dag|mijn|ons|onze|nog|nee|misschien|wel|die|deze",
    re.IGNORECASE,
)


def as_moved(words: str) -> tuple[str, str]:
    """What he set out to do at first, and what he wrote of it since that moves it; without what is moved, where there
    is more of it."""
    told = sentences(words)
    place = next((place for place, one in enumerate(told) if place and _MOVES.search(small(one))), None)
    if place is None:
        return words, ""
    since = [one for one in told[place:] if not one.endswith("?")] or list(told[place : place + 1])
    now = _NOT_YET.sub("", in_two(joined(since))[0])
    now = now if told[place][0].islower() else now[0].upper() + now[1:]
    names = _names(now)
    left = [one for one in told[:place] if not (A_DAY.search(one) and names & _names(one))]
    return joined(left if any(map(can_begin, left)) else told[:place]), now


def _names(words: str) -> frozenset[str]:
    return frozenset(one for one in _NAME.findall(words) if _NO_NAMES.fullmatch(one) is None)
