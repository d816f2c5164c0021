"""When to come back to a question, as people type it: "over een half uur", "om 4", "na het weekend", "dinsdag 8"."""

import re
from datetime import date, datetime, time, timedelta

from conversations.lengths import long
from conversations.numerals import Understood, readings
from conversations.resumption import read_resumption
from conversations.rhythm import Local, at_utc
from conversations.when import read_date, read_moment, read_time

_HOUR = time(9)
_IN = re.compile(r"(?:over|binnen|in|within) (?P<length>.+)")
# A length of time by its words; "2 uur" by itself is the hour.
_SHORT = re.compile(r"\b(?:kwartier\w*|min\w*|half\w* uur\w*|halfuur\w*|half an hour|quarters?)\b")
_BY_CLOCK = re.compile(r"\b(?:om|at|rond|tegen|na|after|uur|u)\b|:|[0-9]u\b|\b(?:half|kwart|voor|over)\b")


def read_later(text: str, now: datetime, zone: str) -> Local | None:
    """The moment that these words are, said at `now` (UTC): a day without a time is its morning, a time without a day
    the next such time. None when they are nothing but that."""
    here = at_utc(now, zone)
    for words in (text, text.strip().removeprefix("tot ").removeprefix("op ")):
        if (moment := _on_the_calendar(words, here)) is not None:
            return moment
    if (minutes := _minutes(text)) is not None:
        return at_utc(now + timedelta(minutes=minutes), zone)
    on = read_resumption(text, here.day)
    if isinstance(on, Understood):
        return Local(on.value, _HOUR, zone)
    return _at_the_clock(text, here)


_BACK = r"(?:als|zodra) (?:ik|het|'t|t) (?:\w+ ){0,3}(?:terug|thuis|klaar|beter|rustig|rustiger|werk) (?:ben|is)"
_FEAST = (
    r"(?:kerst\w*|weekend|weekeinde|feestdagen|vakantie\w*|\w+vakantie|verlof|nieuw|nieuwjaar\w*|pasen|pinksteren|"
    r"carnaval|zomer|drukte|griep|verhuizing|beurs|seizoen|(?:maan|dins|woens|donder|vrij|zater|zon)dag|sinterklaas|"
    r"[0-9]{1,2}e?(?: [a-z]+)?|christmas|holidays?|easter)"
)
_PUTS_OFF = re.compile(
    r"(?:(?:dat|het|liever|graag|pas|wel|dan|doe|maar|wordt|komt|kom|ik|er|op|terug|kan|mag|mail|app|vraag|me|mij|we|"
    r"doen|nee|sorry|ask|me|rather|please) )*"
    rf"(?P<when>(?:na|after) (?:(?:de|het|mijn|m'n|mn|onze|the|my|oud en|tweede|1e|2e) )*{_FEAST}|{_BACK}|"
    r"(?:begin |in de )?(?:volgende|next) (?:week|maand|month)|"
    r"(?:begin|in) (?:januari|het nieuwe jaar|the new year)|"
    r"over (?:een|twee|drie|[1-9]) (?:week|weken|dagen|weekje)|(?:when|once) i am back)"
    r"(?: (?:pas|graag|maar|weer|even|hoor|wel|dan|meid|joh|ok|oke|goed|please|beter|liever|terug))*"
)
_NOT_NOW = re.compile(
    r"\b(?:druk(?:te)?|geen tijd|niet nu|nu (?:even )?niet|even niet|ziek|griep|vakantie|onderweg|vrij|weg|sorry|later|"
    r"ik (?:sta|zit|ben|lig|rij)|(?:sta|zit) (?:ik )?(?:tot|midden|onder|op|in)|gekkenhuis|niet aan toe|niet toe|busy|"
    r"no time|not now|away|t is [0-9]+ [a-z]+)\b"
)
_PARTS = re.compile(r"[.,;!?…\n]+|\s[-–]\s")
_MOST = 25  # words; in more of them something is told


def puts_off_until(text: str) -> str:
    """Until when somebody lets a question wait who says so, and at most why not now: "sta tot mn knieën in de hulst. na
    de kerst!!" is "na de kerst". Nothing when he says anything else."""
    parts = [one.strip() for one in _PARTS.split(text.casefold().replace("’", "'")) if one.strip()]
    if not parts or len(text.split()) > _MOST:
        return ""
    for place in (len(parts) - 1, 0):
        found = _PUTS_OFF.fullmatch(parts[place])
        others = [one for at, one in enumerate(parts) if at != place]
        if found is not None and all(_NOT_NOW.search(one) for one in others):
            return found["when"]
    return ""


def read_put_off(words: str, now: datetime, zone: str) -> Local | None:
    """The morning that these words are, of `puts_off_until`; None when that is for him to know ("als ik terug ben")."""
    if (read := read_later(words, now, zone)) is not None:
        return read
    today = at_utc(now, zone).day
    if re.search(r"\b(?:week|weekje)\b", words):
        return Local(today + timedelta(days=7 - today.weekday()), _HOUR, zone)
    if re.search(r"\b(?:maand|month|januari|jaar|year)\b", words):
        month = 1 if re.search(r"\b(?:januari|jaar|year)\b", words) else today.month % 12 + 1
        return Local(date(today.year + (month <= today.month), month, 1), _HOUR, zone)
    return None


def _on_the_calendar(words: str, here: Local) -> Local | None:
    moment = read_moment(words, here.day, here.zone)
    if isinstance(moment, Understood):
        return moment.value
    day = read_date(words, here.day)
    return Local(day.value, _HOUR, here.zone) if isinstance(day, Understood) else None


def _minutes(text: str) -> int | None:
    """How many, where so long from now is said."""
    for words in readings(text):
        found = _IN.fullmatch(words)
        if found is None and not _SHORT.search(words):
            continue
        read = long(found["length"] if found else words)
        if isinstance(read, Understood):
            return read.value
    return None


def _at_the_clock(text: str, here: Local) -> Local | None:
    """ "om 4", "16:00": today, or tomorrow when it has been."""
    clock = read_time(text) if any(_BY_CLOCK.search(words) for words in readings(text)) else None
    if not isinstance(clock, Understood):
        return None
    today = Local(here.day, clock.value, here.zone)
    return today if today.utc() > here.utc() else today.plus_days(1)
