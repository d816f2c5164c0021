"""When somebody would meet instead, in a sentence that says no more than that: "kan het donderdag?", "donderdag om tien
kan ik wel", "en voor de 8e zou fijn zijn". It belongs with his wish to meet at another time; by itself it may be of
anything.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from conversations import patterns as re
from conversations.days.calendar_words import NAMED
from conversations.days.clock import time_in
from conversations.days.numerals import Understood
from conversations.matching import small, words_of
from conversations.rhythm import Local
from conversations.wished.days_named import dates_in, weekdays_in

_WHEN = re.compile(
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:s|en)?(?:ochtend|morgen|middag|avond)?|"
    r"(?:over|van)?morgen(?:ochtend|middag|avond)?|van(?:daag|ochtend|middag|avond)|(?:ma|di|wo|do|vr|za|zo)|"
    r"[0-3]?[0-9](?:e|ste|de)|[0-2]?[0-9](?:[:.][0-5][0-9])|[0-2]?[0-9]u(?:ur)?|[0-3]?[0-9][-/][01]?[0-9]|"
    rf"{NAMED}|(?:'?s)?(?:voor|na)?(?:ochtend|morgen|middag|avond)s?|weken|week|weekje|maand|weekend|kerst\w*|\w*vakantie|"
    r"lunch|feestdagen|nieuwjaar|pasen|carnaval|later|eerder|vroeger|uur|uurtje|tijdstip"
)
_AROUND = words_of(
    "en of maar dan wel ook anders liever liefst graag eventueel misschien mss desnoods bijvoorbeeld bv ergens het t",
    "dat die deze de een is zijn was kan kun kunt kunnen kon mag zou zouden lukt past schikt komt uit gaat zal zullen",
    "ik we wij je u me mij beter beste fijn fijner goed prima ok oke handig handiger mogelijk vrij tijd plek ruimte om",
    "op in aan voor vóór na tot rond tegen vanaf bij van naar half kwart tussen begin eind einde volgende komende",
    "andere ander zelfde dezelfde oud nieuw nieuwe jaar paar twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "dag dagen moment keer nog al pas even ff iets wat hoor svp aub alsjeblieft alstublieft please 's ochtends middags",
    "avonds niet heel hele heb hebben doen maken voorkeur bij als nou nee ja u laat vroeg ipv plaats werk ofzo één 't",
)
_TOKENS = re.compile(r"[0-3]?[0-9][-/:.][0-9]{1,2}|'?\w+")
_PAST_THE_HOUR = re.compile(r"\b(kwart|vijf|tien) over\b")
_AGREES = re.compile(r"\bmaar (?:dat is )?(?:ok|oke|oké|okay|prima|goed|best|vooruit|dat kan)\W*$")
_BARE = re.compile(r"[0-2]?[0-9]")
_MOST = 16  # words


def says_when_else(sentence: str) -> bool:
    """Whether this is about a time, and about nothing else."""
    said = _TOKENS.findall(_PAST_THE_HOUR.sub(r"\1", small(sentence)))
    if not said or len(said) > _MOST or _AGREES.search(small(sentence)):
        return False
    names = [one for one in said if _WHEN.fullmatch(one)]
    return bool(names) and all(one in _AROUND or _WHEN.fullmatch(one) or _BARE.fullmatch(one) for one in said)


_OF_IT = re.compile(
    r"(?:(?:fijn|fijn zeg|wat fijn|top|mooi|mooi zo|prima|ok|oke|oké|super|gelukkig|handig|heerlijk|ah|o|oh|ja|"
    r"dank je|bedankt)[,.! ]+)*(?:(?:dan|die dag|dat|zo) (?:heb|ben|kan|komt|scheelt|past|zit|werk)|scheelt) "
    r"(?:ik |me |mij |het )?[^?]*"
)
_FEW = 10  # words


def is_of_the_day(words: str) -> bool:
    """Whether somebody who said just now that he can come then only says how that suits him: "fijn, dan heb ik meer
    tijd"."""
    return len(words.split()) <= _FEW and _OF_IT.fullmatch(small(words).strip()) is not None


_HOUR = r"(?:[0-9]{1,2}(?:[:.u][0-9]{2})?|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)"
_TIME = re.compile(
    rf"\bom (?P<at>(?:half |kwart (?:voor|over) )?{_HOUR})\b|\b(?P<half>half {_HOUR}|kwart (?:voor|over) {_HOUR})\b|"
    rf"\b(?P<clock>[0-9]{{1,2}}[:.][0-9]{{2}}|{_HOUR} ?(?:uur|u))\b(?! (?:later|eerder|vroeger))"
)
_CLAUSES = re.compile(r"[.!?,;\n]+(?![0-9])|\b(?:maar|want)\b")
_NOT = re.compile(r"\b(?:niet|geen)\b")
_BY = re.compile(
    r"\b(?:(?P<half>half ?uur(?:tje)?)|(?P<quarter>kwartier(?:tje)?)|(?P<hour>uur(?:tje)?)|(?P<day>dag(?:je)?)|"
    r"(?P<week>week(?:je)?)) (?P<way>later|eerder|vroeger)\b"
)
_LENGTHS = {
    "half": timedelta(minutes=30),
    "quarter": timedelta(minutes=15),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(days=7),
}
_NEXT_WEEK = re.compile(r"\bvolgende week\b")
_NEARBY = timedelta(days=6)


def proposes(words: str, said: date, old: Local, new: Local) -> bool:
    """Whether who wanted a meeting at another time than `old` proposed this `new` one in these words of the day `said`:
    its day and, where it is another, its time."""
    return any(
        _shifts(clause, old, new) or _names(clause, said, old, new)
        for clause in _CLAUSES.split(small(words))
        if not _NOT.search(clause)
    )


def proposed(words: str, said: date, old: Local) -> Local | None:
    """The one moment other than `old` that words of the day `said` name for a meeting; None where they name none, or
    more than one."""
    clauses = [one for one in _CLAUSES.split(small(words)) if not _NOT.search(one)]
    by = {_shift(found) for one in clauses if (found := _BY.search(one)) is not None}
    times = {time for one in clauses for time in _times(one)}
    days = {day for one in clauses for day in _days(one, said, old)}
    if len(by) + len(times) > 1 or len(days) > 1 or not (by or times or days):
        return None
    moment = datetime.combine(next(iter(days), old.day), next(iter(times), old.time)) + next(iter(by), timedelta())
    new = Local(moment.date(), moment.time(), old.zone)
    return new if new != old and new.day >= said else None


def _days(clause: str, said: date, old: Local) -> frozenset[date]:
    """The days that it names; of a weekday the one nearest to the meeting that is still to come."""
    if named := dates_in(clause, said):
        return named
    monday = said + timedelta(days=7 - said.weekday())
    if _NEXT_WEEK.search(clause):
        return frozenset(monday + timedelta(days=weekday) for weekday in weekdays_in(clause))
    around = [old.day + timedelta(days=ahead) for ahead in range(-_NEARBY.days // 2, _NEARBY.days // 2 + 1)]
    return frozenset(day for day in around if day.weekday() in weekdays_in(clause) and day > said)


def _shift(found: re.Match[str]) -> timedelta:
    by = next(length for name, length in _LENGTHS.items() if found[name])
    return by if found["way"] == "later" else -by


def _shifts(clause: str, old: Local, new: Local) -> bool:
    found = _BY.search(clause)
    return found is not None and new.wall() - old.wall() == _shift(found)


def _names(clause: str, said: date, old: Local, new: Local) -> bool:
    times = list(_times(clause))
    is_day = new.day in dates_in(clause, said) or (
        new.day.weekday() != old.day.weekday()
        and new.day.weekday() in weekdays_in(clause)
        and abs(new.day - old.day) <= _NEARBY
    )
    is_day = is_day or (_NEXT_WEEK.search(clause) is not None and _is_next_week(clause, said, new.day))
    if is_day:
        return new.time in times if times else new.time == old.time
    return new.day == old.day and new.time in times


def _is_next_week(clause: str, said: date, day: date) -> bool:
    monday = said + timedelta(days=7 - said.weekday())
    return day.weekday() in weekdays_in(clause) and monday <= day < monday + timedelta(days=7)


def _times(clause: str) -> Iterator[time]:
    for found in _TIME.finditer(clause):
        read = time_in(f"om {(found['at'] or found['half'] or found['clock']).replace(' uur', '').rstrip(' u')}")
        if isinstance(read, Understood):
            yield read.value
