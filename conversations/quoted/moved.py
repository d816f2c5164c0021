"""What somebody writes of what he set out to do, some days later, that moves it: "plan gewijzigd: …", "het is verzet
naar donderdag". What he wrote last of it is what stands."""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.matching import small
from conversations.quoted.quoting import joined
from conversations.quoted.same_words import in_common
from conversations.said.gist import sentences
from conversations.told.setting_out import can_begin
from conversations.wished.asked_after import in_two

_MOVES = re.compile(
    r"^(?:oh? ja |en |even |kleine |nog een )*(?:plan (?:is |was )?(?:gewijzigd|veranderd|aangepast)|gewijzigd plan|"
    r"nieuw plan|wijziging|update)\b ?:|\b(?:is|wordt|werd) (?:[\w']+ ){0,3}?"
    r"(?:verzet|verplaatst|verschoven|uitgesteld|opgeschoven|vervroegd) (?:naar|tot)\b|"
    r"^(?:dus |en |maar )*(?:die|dat|het|de) (?:[\w']+ )?wordt (?:(?:dus|nu|dan|pas) )*(?:de (?:[0-9]{1,2}(?:e|de|ste)|"
    r"[a-z]+(?:de|ste))|(?:maan|dins|woens|donder|vrij|zater|zon)dag(?: de [0-9]{1,2}e| [0-9]{1,2} [a-z]+)?)\W*$"
)
_NOT_YET = re.compile(r"^(?:nee,? )?nog niet(?: \w+)?[,.:;]+ (?=\w+ \w)", re.IGNORECASE)
# "Het is verzet naar donderdag, dus ik heb niets kunnen doen": why there is nothing to tell is no plan.
_NOTHING_DONE = re.compile(
    r",? (?:dus|daarom|en dus|waardoor) (?:(?:ik|er) (?:heb|kon|is|was)|(?:heb|kon|is|was) (?:ik|er)) "
    r"(?:[\w'’]+ ){0,3}?(?:niets|niks|niet)\b[^.!?]*\W*$",
    re.IGNORECASE,
)
A_DAY = re.compile(
    r"\b(?:(?:op|aanstaande|komende|volgende|deze) )*(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|morgen|"
    r"middag|avond)?|(?:ma|di|wo|do|vr|za|zo)(?= [0-9]))(?: (?:de )?[0-9]{1,2}(?:e|de|ste)?)?"
    r"(?: (?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\w*)?\b",
    re.IGNORECASE,
)
"""A day, as it stands in what he wrote."""
_ON_A_DAY = re.compile(rf"(?:\b(?:van|voor) )?{A_DAY.pattern},?", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][a-zé]{2,}\b")
_NO_NAMES = re.compile(
    r"dat|als|het|een|dan|maar|dus|plan|update|wijziging|nieuw|over|voor|met|bij|naar|(?:over)?morgen|komende|volgende|"
    r"[a-z]+dag|mijn|ons|onze|nog|nee|misschien|wel|die|deze",
    re.IGNORECASE,
)


def as_moved(words: str) -> tuple[str, str]:
    """What he set out to do at first, and what he wrote of it since that moves it; without what is moved, where there
    is more of it. That something else is moved is none of it."""
    told = sentences(words)
    others = [one for at, one in enumerate(told) if at and _MOVES.search(small(one)) and not _is_of(one, told[:at])]
    told = tuple(one for one in told if one not in others)
    place = next((place for place, one in enumerate(told) if place and _MOVES.search(small(one))), None)
    if place is None:
        return (joined(told) if others else words), ""
    since = [one for one in told[place:] if not one.endswith("?")] or list(told[place : place + 1])
    now = _NOTHING_DONE.sub(".", _NOT_YET.sub("", in_two(joined(since))[0]))
    now = _LED.sub("", now)
    now = now if told[place][0].islower() else now[0].upper() + now[1:]
    # Only what says it anew takes the place of what was there: "met Bert is verzet naar vrijdag" does not.
    names = _names(now) if _SAYS_IT.search(small(now)) else frozenset()
    left = [one for one in told[:place] if not (A_DAY.search(one) and names & _names(one))]
    return joined(left if any(map(can_begin, left)) else told[:place]), now


_SAYS_IT = re.compile(r"\bik\b")
_LED = re.compile(r"^(?:dus|en|maar) (?=(?:die|dat|het|de) )", re.IGNORECASE)


def without_its_day(told: Sequence[str], now: str) -> tuple[str, ...]:
    """These sentences of what he set out to do, without the day of what is on another `now`: of the one that speaks of
    it, or else of the only one that names a day; or of the one that says only when it would be."""
    dated = [one for one in told if A_DAY.search(one)]
    only_when = [one for one in dated if A_DAY.match(one) and not _SAYS_IT.search(small(one))]
    of_it = only_when if len(only_when) == 1 else [one for one in dated if in_common(one, now)] or dated
    if len(of_it) != 1 or len(A_DAY.findall(of_it[0])) != 1:
        return tuple(told)
    return tuple(_ON_A_DAY.sub("…", one) if one == of_it[0] else one for one in told)


def without_settled(plan: str, told: str, again: str) -> str:
    """What he set out to do without a part that came about, as he told where he said `again` when the rest will be."""
    parts, beside = sentences(plan), [one for one in sentences(told) if again not in one and one not in again]
    left = [one for one in parts if in_common(one, again) or not any(_is_told_of(one, each) for each in beside)]
    return joined(left) if len(left) < len(parts) and any(in_common(one, again) for one in left) else plan


def _is_told_of(part: str, told: str) -> bool:
    return len(in_common(part, told)) > 1 and _NOT.search(small(told)) is None


_NOT = re.compile(r"\b(?:niet|niks|niets|geen|nooit|nog)\b")
# What is moved stands before the verb; a talk or a plan may be the one in which he does it.
_SUBJECT = re.compile(
    r"^(?:(?:ja|oh?|en|maar|update|trouwens|even|helaas|nee|nog|niet|de|het|een|dat|die|dit|mijn|m'n|ons|onze|plan|"
    r"gesprek|afspraak|overleg|vergadering|bijeenkomst|moment|meeting|hele|dus|nu)\b[,.: ]*)*"
)
_VERB = re.compile(r"\b(?:is|wordt|werd)\b")


def _is_of(sentence: str, before: Sequence[str]) -> bool:
    """Whether what this sentence moves is what stands before it: by a word of that, or naming no other thing."""
    plain = small(sentence)
    verb = _VERB.search(plain)
    subject = plain[: verb.start()] if verb else ""
    return not _SUBJECT.sub("", subject).strip() or bool(in_common(subject, " ".join(before)))


def _names(words: str) -> frozenset[str]:
    return frozenset(one for one in _NAME.findall(words) if _NO_NAMES.fullmatch(one) is None)
