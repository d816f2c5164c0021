"""The end of a week or the first day of a month that somebody's words name, where they name no day."""

from datetime import date, timedelta

from conversations import patterns as re
from conversations.days.calendar_words import MONTHS, NAMED

_DAY = timedelta(days=1)
_FRIDAY, _DECEMBER = 4, 12
THIS_WEEK = re.compile(
    r"\b(?:deze|dees|dze|vd|v/d|v\.d\.|van de|van deze|this) (?:week|wk|weekend)\b|\b(?:dit|het|['’]t) weekend\b"
)
NEXT_WEEK = re.compile(r"\b(?:volgende|volg|vlgnde|vlgd|komende|kmnde|aankomende|aanstaande|next|coming) (?:week|wk)\b")
# These seven days for who says it on a Tuesday, and the next week for who says it on a Friday.
_COMING_WEEK = re.compile(r"(?<!eind )(?<!van )(?<!van de )\b(?:komende|kmnde|aankomende|coming) (?:week|wk)\b")
_BEGINS_WEEK = re.compile(r"\bbegin (?:van )?(?:de )?(?:volgende|komende|aankomende) (?:week|wk)\b")
IN_MONTH = re.compile(rf"\b(?P<when>in|begin|eind|half|vanaf) (?P<month>{NAMED})\b")
_ABOUT = {"half": 15, "eind": 25}  # which day that is about


def end_of_week(words: str, said: date) -> date | None:
    """The last working day of the week that the words name, "vd week" or the next one."""
    friday, spoken = said + timedelta(days=_FRIDAY - said.weekday()), words.casefold()
    if weekend := _WEEKEND.search(spoken):
        is_next = weekend["next"] or (said.weekday() > _FRIDAY and "komend" in weekend[0])
        sunday = said + (6 - said.weekday() + (7 if is_next else 0)) * _DAY
        # What is done before the weekend is done by its Friday, and after it from the Monday on.
        return max(said, sunday + {"voor": -2, "vóór": -2, "na": 1}.get(weekend["beside"] or "", 0) * _DAY)
    if _BEGINS_WEEK.search(spoken):
        return friday + 5 * _DAY
    if _COMING_WEEK.search(spoken):
        return min(friday, said) + 7 * _DAY
    if NEXT_WEEK.search(spoken):
        return friday + 7 * _DAY
    if _A_WEEK_ON.search(spoken):
        return said + 7 * _DAY
    return max(friday, said) if THIS_WEEK.search(spoken) else None


_WEEKEND = re.compile(
    r"(?:\b(?P<beside>na|voor|vóór) )?\b(?:(?:dit|(?:van |in )?(?:het|'t|’t)|komend|aankomend|aanstaand|this|"
    r"the|coming|(?P<next>volgend|next)) )+(?:weekend|weekeinde)\b"
)
# "Is een week opgeschoven": no day is named, but which week it is.
_A_WEEK_ON = re.compile(
    r"\b(?:een|één|1) week(?:je)? (?:opgeschoven|verschoven|verzet|uitgesteld|doorgeschoven|naar achteren)\b"
)


def month_ahead(words: str, said: date) -> date | None:
    """The first day of a month that the words name, where that is another one than this: "in januari pas"; or of the
    year that comes. The middle or the end of one is some days on."""
    if NEW_YEAR.search(words.casefold()) and said.month == _DECEMBER:
        return date(said.year + 1, 1, 1)
    found = IN_MONTH.search(words.casefold())
    if found is None:
        return None
    month, day = MONTHS[found["month"]], _ABOUT.get(found["when"], 1)
    if month == said.month:
        return date(said.year, month, day) if day > said.day else None
    return date(said.year + (month < said.month), month, day)


NEW_YEAR = re.compile(
    r"\b(?:(?:in|vanaf|begin)(?: van)? (?:(?:het )?nieuwe|volgend) jaar|na (?:oud en nieuw|nieuwjaar)|"
    r"in the new year)\b"
)
