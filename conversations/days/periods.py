"""A stretch of days as people type it: "12-30 juli", "20 december tot en met 5 januari", "hele augustus", "2 weken".

Like the rest of reading it never guesses: what is not sure is asked, and what was understood is shown back.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypeAlias

from conversations import patterns as re
from conversations.days.bare_days import bare_days
from conversations.days.calendar_words import MONTH, NAMED, YEAR, DateRead, ask, nearest, says_year
from conversations.days.clock import part_of_day
from conversations.days.dates import date_in, spread
from conversations.days.leave_words import SCHOOL, in_other_words, without_more
from conversations.days.nearby import half_later
from conversations.days.numerals import ORDINALS, Unclear, Understood, best, number, ordinal, tidy
from conversations.days.spans import is_some_time
from conversations.days.stretches import Period as Period
from conversations.days.stretches import around_christmas, listed, named_stretch, working_days
from conversations.days.weekdays import WEEKDAYS
from conversations.days.when import as_typed, example
from conversations.text import Text

LONGEST = timedelta(days=183)
_UNTIL = re.compile(r" (?:t/m|t\.?m|tot en met|tot|until|till|to|through|en|and|-) |(?<=[0-9]) ?t/m ?(?=[0-9])")
_DASH = re.compile(r"-")
# "20-12/3-1": with dashes inside both; "24 dec/2 jan": with a month behind both.
_SLASH = re.compile(
    rf"(?<=[0-9])/(?=(?:[0-9]{{1,2}}|[12][0-9]{{3}})-[0-9])|(?<=[a-z0-9])/(?=[0-9]{{1,2}} ?(?:{NAMED}))"
)
_BARE_DAY = re.compile(
    rf"(?:(?:de|the) )?(?:(?:{'|'.join(WEEKDAYS)}) )?(?:de )?"
    r"(?P<day>[a-zéë]+|[0-9]{1,2}(?:e|ste|de|th|st|nd|rd)?)"
)
_FIGURES_AT_END = re.compile(r"^[0-9]{1,2}(?=[-/.][0-9])")
_MONTH_AT_END = re.compile(rf"\b{MONTH}(?: {YEAR})?$")
_OF_A_FEAST = re.compile(r"\b(?:kerst|paas|pinkster)dag$")
_OPEN_ENDED = re.compile(r"^(?:.* )?(?:vanaf|from|per|sinds|na|after) ")
_AFTER = re.compile(r"^(?:na|after) ")
UP_TO = re.compile(r"^(?:tot en met|t/m|tot|until|till) ")
_ALL_OF_IT = re.compile(r"^(?:tot en met|t/m) ")
_AND = re.compile(r" (?:en|and) ")
_SPAN = re.compile(r"\b(?:tussen|between|tot|t/m|tm|until|till|to|through|week|weken)\b|-|[0-9] [0-9]+ (?:en|and)")
_NEXT_WEEK = re.compile(rf"^(?P<days>(?:{'|'.join(WEEKDAYS)}) .+) (?P<week>volgende week|next week)$")
_AGAIN = ("elke", "iedere", "every", "each", "telkens", "niet", "not")
_THESE = Text("Do you mean these days?")
_BACKWARDS = Text("The last day comes before the first. Write the first day first.")
_LONG = Text("That is longer than half a year. Write a last day that is nearer.")


PeriodRead: TypeAlias = Understood[Period] | Unclear[Period]


def read_period(text: str, today: date, *, asked: bool = False) -> PeriodRead:
    """Two days with "t/m" or the like between them, one day, a week, a month, or a length; half a year at most.

    Without years they are the next such days; a period that has begun already counts from `today`. Who was `asked` for
    days may say more than those: then it is asked whether they are meant.
    """
    text = in_other_words(text)
    every = dict.fromkeys(without_more(text))
    read = best(period_in(words, today) for words in every)
    if asked and isinstance(read, Unclear) and not read.offers:
        read = next((found for words in every if (found := _amid(words, today))), read)
    if asked and isinstance(read, Unclear) and (bare := bare_days(tidy(text), today)) is not None:
        return Unclear(_THESE, (bare,))
    if isinstance(read, Understood) and _names_two(tidy(text), read.value):
        return _whether_between(read.value)
    begins = {read.value} if isinstance(read, Understood) else set(read.offers)
    if len(begins) == 1 and _OPEN_ENDED.match(tidy(text)) and (one := begins.pop()).first == one.last:
        return _until_when(one.first, today)
    return read


def _amid(words: str, today: date) -> PeriodRead | None:
    """ "12-30 juli in Frankrijk": it is asked whether these days are meant; not where they come again and again."""
    every = words.split()
    if any(word in _AGAIN for word in every):
        return None
    for begin in range(len(every)):
        for end in range(len(every), begin, -1):
            span, rest = " ".join(every[begin:end]), "".join(every[:begin] + every[end:])
            read = period_in(span, today) if span not in ORDINALS and not any(map(str.isdecimal, rest)) else None
            if isinstance(read, Understood):
                return Unclear(_THESE, (read.value,))
    return None


def _whether_between(days: Period) -> PeriodRead:
    ends = (Period(days.first, days.first), Period(days.last, days.last))
    return Unclear(Text("Do you mean all the days in between as well? If not, note them one by one."), (days, *ends))


def _until_when(first: date, today: date) -> PeriodRead:
    like = shown(Period(first, first + timedelta(days=14)), today)
    offers = tuple(Period(first, first + timedelta(days=7 * count - 1)) for count in (1, 2, 3))
    return Unclear(Text("Until which day? Write the first and the last, like {example}.", example=like), offers)


def period_in(words: str, today: date) -> PeriodRead:
    if days := working_days(words, today):
        return Unclear(_THESE, (days,)) if days.last - days.first <= LONGEST else Unclear(_LONG)
    if found := SCHOOL.fullmatch(words):
        return school_holiday(found["name"], today)
    named = named_stretch(words, today)
    if named is not None:
        return _possible(named.first, named.last, today)
    if UP_TO.match(words):
        return _from_today(words, today)
    unclear: PeriodRead | None = None
    words = _NEXT_WEEK.sub(r"\g<week> \g<days>", words)
    words, in_a_row = listed(words)
    if not in_a_row:
        ends = period_in(words, today)
        return _whether_between(ends.value) if isinstance(ends, Understood) else ends
    for first_words, last_words in _halves(words):
        read = _between(first_words, last_words, words, today)
        if isinstance(read, Understood):
            return read
        unclear = unclear or read
    return unclear or _side_by_side(words, today) or _one_day(words, today)


def _side_by_side(words: str, today: date) -> PeriodRead | None:
    """ "20-12 3-1", "12 juli / 30 juli": two days and nothing that says what lies between."""
    every = [word for word in words.split() if word != "/"]
    for place in range(1, len(every)):
        first, last = (date_in(" ".join(half), today) for half in (every[:place], every[place:]))
        named = all(any(map(str.isdecimal, "".join(half))) for half in (every[:place], every[place:]))
        if named and isinstance(first, Understood) and isinstance(last, Understood) and first.value < last.value:
            return _whether_between(Period(first.value, last.value))
    return None


def _names_two(words: str, days: Period) -> bool:
    """Whether two days are named that do not follow on each other, with nothing that says that it is up to the last."""
    after = days.last + timedelta(days=1)
    whole_months = days.first.day == after.day == 1
    apart = days.last - days.first > timedelta(days=1) and not whole_months
    return apart and listed(words)[0] == words and _AND.search(words) is not None and _SPAN.search(words) is None


def school_holiday(name: str, today: date) -> PeriodRead:
    """Only that around Christmas is the same in the whole country; it is asked whether it is meant."""
    if not name.startswith(("kerst", "christmas")):
        begin = example(today).day or today
        like = shown(Period(begin, begin + timedelta(days=9)), today)
        return Unclear(
            Text("That holiday is not the same everywhere. Write its first and last day, like {example}.", example=like)
        )
    coming = (around_christmas(year) for year in (today.year - 1, today.year, today.year + 1))
    period = next(one for one in coming if one.last >= today)
    return Unclear(_THESE, (Period(max(period.first, today), period.last),))


def _halves(words: str) -> Iterator[tuple[str, str]]:
    """The words of the first and of the last day, split where that may be."""
    for split in (_SLASH, _UNTIL, _DASH):
        for found in split.finditer(words):
            first, last = words[: found.start()].strip(), words[found.end() :].strip()
            if not first or not last:
                continue
            yield _completed(first, last), _with_month_of(first, last)


def _completed(first: str, last: str) -> str:
    """A first day without a month has that of the last: "12 t/m 30 juli", "12 t/m 30-07"."""
    found = _BARE_DAY.fullmatch(first)
    if found is None or (number(found["day"]) or ordinal(found["day"])) is None:
        return first
    last = spread(last)
    if feast := _OF_A_FEAST.search(last):
        return f"{first} {feast[0]}"
    if month := _MONTH_AT_END.search(last):
        return f"{first} {month[0]}"
    return first + _FIGURES_AT_END.sub("", last) if _FIGURES_AT_END.match(last) else first


def _with_month_of(first: str, last: str) -> str:
    """A last day without a month has that of the first: "maandag 1 feb t/m 5"."""
    month = re.search(rf"\b{MONTH}(?: {YEAR})?$", spread(first))
    return f"{last} {month[0]}" if month and re.fullmatch(r"(?:[a-z]+ )?[0-9]{1,2}", last) else last


def _between(first_words: str, last_words: str, words: str, today: date) -> PeriodRead | None:
    """The days between two, if both halves are days."""
    if "/" in first_words and "/" in last_words:
        return _slashed(first_words, last_words, words, today)
    first, last = date_in(first_words, today), date_in(last_words, today)
    if isinstance(first, Unclear) and first.offers and last_words in WEEKDAYS:
        # "dinsdag en woensdag", said on a Tuesday: the Wednesday after either.
        pairs = ((one, date_in(last_words, one)) for one in first.offers)
        possible = tuple(Period(one, day.value) for one, day in pairs if isinstance(day, Understood))
        return Unclear(first.reason, possible)
    if isinstance(first, Understood) and last_words.isalpha() and not last_words.endswith("morgen"):
        # "maandag t/m vrijdag": the Friday after that Monday.
        last = date_in(last_words, first.value) or last
    if first is None or last is None:
        return None
    if isinstance(first, Understood) and isinstance(last, Understood):
        return _ordered(first.value, last.value, words, today)
    return _offered(first, last, words, today)


def _offered(first: DateRead, last: DateRead, words: str, today: date) -> PeriodRead:
    """One of the two has to be chosen; the other is what it is."""
    reason = first.reason if isinstance(first, Unclear) else last.reason if isinstance(last, Unclear) else _BACKWARDS
    firsts = first.offers if isinstance(first, Unclear) else (first.value,)
    lasts = last.offers if isinstance(last, Unclear) else (last.value,)
    both = (_ordered(one, other, words, today) for one in firsts for other in lasts)
    return Unclear(reason, tuple(read.value for read in both if isinstance(read, Understood)))


def _slashed(first: str, last: str, words: str, today: date) -> PeriodRead | None:
    """The order of day and month is the same in both."""
    reads = []
    for order in ((0, 1), (1, 0)):
        both = [date_in(_dashed(half, order), today) for half in (first, last)]
        if all(isinstance(one, Understood) for one in both):
            reads.append(_ordered(both[0].value, both[1].value, words, today))  # type: ignore[union-attr]
    possible = tuple(dict.fromkeys(read.value for read in reads if isinstance(read, Understood)))
    # What would have begun long ago is not what is meant, where the other order is still to come.
    possible = tuple(one for one in possible if one.first > today) or possible
    if len(possible) > 1:
        return Unclear(Text("Which comes first, the day or the month? Which of these do you mean?"), possible)
    return Understood(possible[0]) if possible else next(iter(reads), None)


def _dashed(half: str, order: tuple[int, int]) -> str:
    parts = half.split("/")
    if len(parts) < 2:
        return half
    return "-".join((parts[order[0]], parts[order[1]], *parts[2:]))


def _ordered(first: date, last: date, words: str, today: date) -> PeriodRead:
    if last < first:
        if says_year(words) or last - nearest(first.year - 1, first.month, first.day) > LONGEST:
            swapped = (Period(last, first),) if first - last <= LONGEST else ()
            return Unclear(_BACKWARDS, swapped)
        first = today
    return _possible(first, last, today)


def _possible(first: date, last: date, today: date) -> PeriodRead:
    if last < today:
        return Unclear(Text("{date} has passed. Write a day that is still to come.", date=last))
    first = max(first, today)
    return Understood(Period(first, last)) if last - first <= LONGEST else Unclear(_LONG)


def _from_today(words: str, today: date) -> PeriodRead:
    """ "tot 5 januari": that day is in it; "tot september": nothing of that month is."""
    until = _AFTER.sub("", UP_TO.sub("", words))
    named = named_stretch(until, today)
    if named is not None:
        is_in_it = until != UP_TO.sub("", words) or _ALL_OF_IT.match(words) is not None
        return _possible(today, named.last if is_in_it else named.first - timedelta(days=1), today)
    last = date_in(until, today)
    if last is None:
        return _unread(today)
    lasts = last.offers if isinstance(last, Unclear) else (last.value,)
    reads = [_possible(today, day, today) for day in lasts]
    can = tuple(read.value for read in reads if isinstance(read, Understood))
    if isinstance(last, Unclear):
        return Unclear(last.reason if can or not reads else _LONG, can)
    return reads[0]


def _one_day(words: str, today: date) -> PeriodRead:
    if (halves := half_later(words, today)) is not None:
        lengths = tuple(Period(today, day - timedelta(days=1)) for day in halves)
        return Unclear(_THESE, lengths)
    whole, part = part_of_day(spread(words))
    read = date_in(words, today) or (_whole_day(date_in(whole, today), today) if part else None)
    if read is None or is_some_time(words):
        return _unread(today)
    if isinstance(read, Unclear):
        return Unclear(read.reason, tuple(Period(day, day) for day in read.offers))
    return Understood(Period(read.value, read.value))


def _whole_day(read: DateRead | None, today: date) -> DateRead | None:
    """Of a part of a day, whether the whole day is meant."""
    return ask([read.value], today) if isinstance(read, Understood) else read


def shown(period: Period, today: date) -> Text:
    """The period as a person would type it."""
    first, last = as_typed(period.first, today), as_typed(period.last, today)
    return (
        Text("{day}", day=first) if period.first == period.last else Text("{first} to {last}", first=first, last=last)
    )


def _unread(today: date) -> PeriodRead:
    begin = example(today).day or today
    like = shown(Period(begin, begin + timedelta(days=14)), today)
    return Unclear(Text("I see no days in this. Write the first and the last, like {example}.", example=like))
