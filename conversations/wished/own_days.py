"""On which days somebody would be asked what he wants to ask himself: "15 april en 1 juli", "elke maand", "over drie
weken en over zes", "halverwege april en nog een keer voor de zomer".

He was told one day, and can leave it at that, have another in its place, or more beside it. What he says of a day is no
wish for it: "eind april is het vakantie".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from conversations import patterns as re
from conversations.asked.lost import does_not_suit
from conversations.days.calendar_words import NAMED, months_on
from conversations.days.feasts import nth_weekday
from conversations.days.numerals import Understood, number, ordinal
from conversations.days.weekdays import A_WEEKDAY, WEEKDAYS
from conversations.days.when import read_date
from conversations.matching import small
from conversations.wished.by_its_place import ToldDay
from conversations.wished.day_wish import wished_day
from conversations.wished.days_named import EVERY, WEEKDAY_NUMBER, dates_in

MOST = 6
"""So many days at most."""


@dataclass(frozen=True)
class OwnDays:
    """The days that he was told on the day `today`, the first and the last on which he can be asked."""

    days: tuple[date, ...]
    today: date
    last: date


@dataclass(frozen=True)
class Wished:
    """The days that he wants, and whether he wants some that come too late for it."""

    days: tuple[date, ...]
    too_late: bool


_DAY, _WEEK = timedelta(days=1), timedelta(weeks=1)
_FRIDAY, _SATURDAY = 4, 5
_LONG = 45  # words; in more of them something is told
_MONTHS = rf"(?:{NAMED})"
_NUMBER = r"(?:[0-9]{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)"
_UNIT = r"(?:dag(?:en)?|week(?:je)?|weken|maand(?:en|je)?|days?|weeks?|months?)"
_OF_ONE_MONTH = re.compile(
    rf"\b(?P<first>[0-9]{{1,2}})(?:e|ste|de)?(?P<and>(?:,| en| &| and)) (?:(?:op )?de )?"
    rf"(?=[0-9]{{1,2}}(?:e|ste|de)?(?:(?:,| en| &| and) (?:de )?[0-9]{{1,2}})* (?:van )?(?P<month>{_MONTHS})\b)"
)
_OF_ONE_UNIT = re.compile(
    rf"\b(?P<over>over|in) (?P<first>{_NUMBER})(?P<unit> {_UNIT})?(?P<and>(?:,| en| &| and)"
    rf"(?: (?:dan|nog|ook|een keer|nog eens|daarna|then|again))*) (?:over |in )?(?P<second>{_NUMBER})"
    rf"(?P<other> {_UNIT})?(?=\W|$)(?! (?:keer|x|uur|{_MONTHS})\b)"
)
_HALFWAY = re.compile(rf"\b(?:halverwege|half|medio|midden|mid)(?: in| van)? (?=(?:de maand )?(?:{NAMED})\b)")
_ABOUT = re.compile(
    r"\b(?:zo rond|rond(?:om)?|omstreeks|ongeveer|zo'n|pakweg|een beetje|ergens|uiterlijk|zoiets als|around|about)\b ?"
)
# Short for a day of the week, and more often something else.
_NO_DAY = re.compile(r"\b(?:zo|do|ma|mar|maar|mag|di|wo|za|even|eens|keer|keertje|mei's)\b(?! \d)")
_ENDS = re.compile(
    r"[.](?!\d)|[,;:!?…\n()]+|\s[-–]\s|\bof (?=ik |het |we |mijn |er |dat |of )|"
    r"\b(?:en|plus|and|maar|want|omdat|aangezien|dan wel|but|because)\b|&"
)
_OF_THE_DAY = re.compile(
    r"\b(?:is (?:het|er|dan|mijn|m'n|onze|de|ie|hij|zij|ze|iedereen)|ben ik|heb ik|zit ik|werk ik|moet ik|kan ik|ga ik|"
    r"vertrek ik|sta ik|was ik|hebben we|zijn we|gaan we|begint|is te|duurt|vergeet ik|weet ik|loop ik|i am|i have|"
    r"(?:mijn|m'n|onze) \w+ (?:is|begint|komt)|"
    r"ik (?:heb|ben|moet|ga|zit|werk|sta|was|vertrek|loop|hoef)|it is|niet|nooit|not|"
    r"geen (?:tijd|zin|goede?|handige?))\b"
)
_IS_A_WISH = re.compile(
    r"\b(?:(?:meer|weer|wel|genoeg|dan) (?:tijd|rust|ruimte|lucht)|weer (?:terug|thuis|aan het werk|begonnen)|"
    r"is (?:goed|prima|fijn|ok[eé]?|beter|best|mooi|handig)|liever)\b"
)
_BY_HOW_MUCH = re.compile(rf"\b{_UNIT}\b|\d")
_HABIT = re.compile(r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dags\b")
_IS_AWAY = re.compile(r"\b(?:vakantie|weg|op reis|buitenland|er niet|vrij die week|holiday|away)\b")
_SOONER = re.compile(r"\b(?:eerder|vroeger|sneller|te (?:ver|lang|laat)|zo (?:ver|lang)|sooner|earlier)\b")
_LATER = re.compile(r"\b(?:later|te (?:snel|vroeg|kort)|langer|iets verder)\b")
_SEASONS: tuple[tuple[re.Pattern[str], int, int], ...] = (
    (re.compile(r"\b(?:voor|vóór|before) (?:de |mijn |onze |the )?(?:zomer|summer|grote vakantie)"), 6, 25),
    (re.compile(r"\b(?:na|after) (?:de |mijn |onze |the )?(?:zomer|summer|grote vakantie)"), 9, 6),
    (re.compile(r"\b(?:in|deze|komende|this) (?:de |the )?(?:zomer|summer)"), 7, 15),
    (re.compile(r"\b(?:in|na|deze|komend[e]?) (?:de |het )?(?:najaar|herfst|autumn)"), 10, 1),
    (re.compile(r"\b(?:voor|vóór|before) (?:de )?(?:kerst|christmas)"), 12, 15),
    (re.compile(r"\b(?:voor|vóór) (?:de )?(?:meivakantie)"), 4, 20),
    (re.compile(r"\b(?:na) (?:de )?(?:meivakantie)"), 5, 12),
)
_IN_MONTH = re.compile(
    rf"\b(?:(?P<part>begin|half|einde?)(?: van)?|in|ergens in|in de loop van) (?:de maand )?(?P<month>{NAMED})\b"
    rf"(?! [0-9]{{1,2}}\b)"
)
_A_MONTH = re.compile(rf"^\W*(?P<month>{NAMED})\W*$")
_AGAIN = re.compile(
    r"\b(?:(?:elke|iedere|every|each)(?: (?P<nth>eerste|1e|tweede|2e|derde|3e|laatste))?"
    r"(?: (?P<count>andere|twee|drie|vier|zes|2|3|4|6|second|two|three))?"
    rf" (?P<every>week|weken|maand|maanden|month|months|weeks|kwartaal|{A_WEEKDAY})|"
    r"(?:om de|(?:eens|(?:één|een|1) keer|1x) (?:in de|per)|once a|once every)"
    r"(?: (?P<some>andere|twee|drie|vier|zes|paar|2|3|4|6))? (?P<per>week|weken|maand|maanden|month|weeks|kwartaal)|"
    r"(?P<monthly>maandelijks|monthly)|(?P<weekly>wekelijks|weekly)|(?P<two>tweewekelijks|veertiendaags))\b"
)
_OF_THE_MONTH = re.compile(r"\bvan (?:de|iedere|elke) maand\b")
_OFTEN = re.compile(
    r"\b(?:vaker|meer dagen|meerdere (?:keren|dagen)|(?:een )?paar (?:keer|dagen)|(?P<number>twee|drie|vier|2|3|4) "
    r"(?:keer|dagen|x)|nog een (?:keer|dag)|more (?:days|often)|twice)\b"
)
_NOD = (
    r"(?:ja+|jawel|goed|prima|ok[eé]?|graag|is|dat|die|dag|deze|dan|doe|maar|hoor|fijn|mooi|top|perfect|nee|yes|fine)"
)
_BESIDES = re.compile(
    rf"^\W*(?:{_NOD}\b\W*)*\b(?:en|plus|ook|and)\b|\b(?:erbij|daarnaast|ook (?:nog|graag|even)?)\b|\bookgraag\b"
)


# "Kan het ook maandag?" is that in its place, and "ook nog" beside it.
_ASKS_FOR_ANOTHER = re.compile(r"\b(?:kan|kon|mag|zou|lukt) (?:(?:het|dat|je|u|misschien) )*ook(?! (?:nog|een keer)\b)")


def wished_days(words: str, told: OwnDays) -> Wished | None:
    """The days that he names, as they are said on that day; None where he names none."""
    plain = _usual(small(words))
    if len(plain.split()) > _LONG:
        return None
    again = _again(plain, told)
    if again is not None:
        return _fitting(again, told)
    found = [day for one in _ENDS.split(plain) if one.strip() and (day := _day_in(one.strip(), told.today))]
    found = [day for day in found if day > told.today]
    if found and _BESIDES.search(plain) and not _ASKS_FOR_ANOTHER.search(plain):
        return _fitting((*told.days, *found), told)
    if found:
        return _fitting(found, told)
    return _from_what_was_told(words, plain, told)


def day_within(question: str, told: OwnDays) -> Wished | None:
    """The day of which he asks himself something, where his question ends with it: "ligt hij nog in de la, met
    Pinksteren?" What lies far ahead may have been."""
    found = _ENDS_WITH_A_DAY.search(small(question))
    day = _day_in(found["when"], told.today) if found is not None else None
    return _fitting([day], told) if day is not None and told.today < day < told.today + _FAR else None


_FAR = timedelta(days=200)
_ENDS_WITH_A_DAY = re.compile(
    r"\b(?:met |op )?(?P<when>(?:(?:na|rond|voor|vóór|in|begin|eind|half) )?(?:(?:de|het) )?(?:pasen|pinksteren|"
    r"hemelvaart(?:sdag)?|koningsdag|moederdag|vaderdag|kerst|sinterklaas|carnaval|zomer|zomervakantie|grote vakantie)|"
    rf"(?:(?:in|begin|eind|half|rond|op) )(?:[0-9]{{1,2}} )?(?:{NAMED}))\W*$"
)


def _from_what_was_told(words: str, plain: str, told: OwnDays) -> Wished | None:
    """The day that lies so far from the one he was told, the next where that one does not suit, or more of them."""
    first, by_how_much = told.days[0], _BY_HOW_MUCH.search(plain)
    if by_how_much is None and _SOONER.search(plain):
        return _fitting([_working(told.today + (first - told.today) / 2)], told)
    if by_how_much is None and _LATER.search(plain):
        return _fitting([_working(first + 2 * _WEEK)], told)
    day = wished_day(words, ToldDay(first, told.today, "", (), told.today + _DAY))
    if day is not None and told.today < day != first:
        return _fitting([day], told)
    if does_not_suit(words):
        return _fitting([_beside(first, _WEEK if _IS_AWAY.search(plain) else _DAY, told)], told)
    often = _OFTEN.search(plain)
    if often is None:
        return None
    times = (number(often["number"]) if often["number"] else None) or 2
    apart = (told.last - told.today) / (times + 1)
    return _fitting([_working(told.today + apart * place) for place in range(1, times + 1)], told)


def _beside(day: date, step: timedelta, told: OwnDays) -> date:
    """The working day so much after this one, or before it where that is too late."""
    after = _working(day + step)
    return after if after < told.last else _working_before(day - step)


def _fitting(days: Iterable[date], told: OwnDays) -> Wished:
    """Those before the last day; so many at most."""
    every = sorted(set(days))
    fit = tuple(day for day in every if told.today < day < told.last)
    return Wished(fit[:MOST], too_late=len(fit) < len(every))


def _usual(plain: str) -> str:
    """These words with each day by itself: "15 en 29 april", "over drie en zes weken"."""
    plain = _HALFWAY.sub("half ", plain)
    while (joined := _OF_ONE_MONTH.sub(r"\g<first> \g<month>\g<and> ", plain)) != plain:
        plain = joined
    return _OF_ONE_UNIT.sub(_each_in_its_unit, plain)


def _each_in_its_unit(found: re.Match[str]) -> str:
    unit, other = found["unit"] or found["other"] or "", found["other"] or found["unit"] or ""
    if not unit:
        return found[0]
    return f"{found['over']} {found['first']}{unit}{found['and']} over {found['second']}{other}"


def _day_in(clause: str, today: date) -> date | None:
    """The day that this clause asks for, if it does."""
    if _OF_THE_DAY.search(clause) and not _IS_A_WISH.search(clause):
        return None
    if _HABIT.search(clause) and not EVERY.search(clause):
        return None
    if WEEKDAY_NUMBER.search(clause) and len(named := dates_in(clause, today)) == 1:
        return next(iter(named))
    season = next((one for one in _SEASONS if one[0].search(clause)), None)
    if season is not None:
        return _working(_next(today, season[1], season[2]))
    bare = " ".join(_NO_DAY.sub(" ", _ABOUT.sub("", clause)).split())
    if not bare:
        return None
    month = _A_MONTH.match(bare) or _IN_MONTH.search(bare)
    if month is not None and not dates_in(bare, today):
        bare = f"{month.groupdict().get('part') or 'half'} {month['month']}"
    read = read_date(bare, today, asked=True)
    if isinstance(read, Understood):
        return read.value if dates_in(bare, today) or _names_weekday(bare) else _working(read.value)
    if len(read.offers) > 1 and (first := min(read.offers)).day == 1:
        return _working(first + 2 * _WEEK)  # a whole month
    if not read.offers:
        return None
    return read.offers[0] if dates_in(bare, today) else _working_before(read.offers[0])


def _names_weekday(words: str) -> bool:
    return any(word in WEEKDAYS for word in words.split())


def _next(today: date, month: int, day: int) -> date:
    this_year = date(today.year, month, day)
    return this_year if this_year > today else date(today.year + 1, month, day)


def _working(day: date) -> date:
    """This day, or the Monday after it where it falls in the weekend."""
    return day + (7 - day.weekday()) * _DAY if day.weekday() >= _SATURDAY else day


def _working_before(day: date) -> date:
    """This day, or the Friday before it where it falls in the weekend."""
    return day - (day.weekday() - _FRIDAY) * _DAY if day.weekday() >= _SATURDAY else day


# --- again and again ----------------------------------------------------------------------------------------------


def _again(plain: str, told: OwnDays) -> list[date] | None:
    """The days that come again and again up to the last one, and no further than that they are told apart."""
    found = _AGAIN.search(plain)
    if found is None or (EVERY.search(plain) is None and found["every"]):
        return None
    if found["every"] in WEEKDAYS:
        return list(_weekdays(WEEKDAYS[found["every"]], found, plain, told))
    count = _count(found["count"] or found["some"] or "")
    unit = (
        "week" if found["weekly"] or found["two"] else "maand" if found["monthly"] else found["every"] or found["per"]
    )
    count *= 3 if unit == "kwartaal" else 2 if found["two"] else 1
    steps = range(1, MOST + 1)
    if unit.startswith("we"):
        return _up_to(told, (_working(told.today + _WEEK * count * step) for step in steps))
    return _up_to(told, (_working(months_on(told.today, count * step)) for step in steps))


def _up_to(told: OwnDays, days: Iterator[date]) -> list[date]:
    """Those that can be, and the first that comes too late."""
    every = list(days)
    return every[: sum(day < told.last for day in every) + 1]


def _weekdays(weekday: int, found: re.Match[str], plain: str, told: OwnDays) -> list[date]:
    nth = ordinal(found["nth"]) if found["nth"] and _OF_THE_MONTH.search(plain) else None
    if nth is not None:
        months = (months_on(told.today.replace(day=1), step) for step in range(MOST + 1))
        days = (nth_weekday(month.year, month.month, nth, weekday) for month in months)
        return _up_to(told, (day for day in days if day > told.today))
    first = told.today + ((weekday - told.today.isoweekday() - 1) % 7 + 1) * _DAY
    return _up_to(told, (first + _WEEK * _count(found["count"] or "") * step for step in range(MOST)))


def _count(word: str) -> int:
    return 2 if word in ("andere", "second", "paar") else number(word) or 1
