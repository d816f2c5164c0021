"""When to come back to a question, as people type it: "over een half uur", "om 4", "na het weekend", "dinsdag 8"."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from conversations import patterns as re
from conversations.days.lengths import long
from conversations.days.numerals import Unclear, Understood, readings
from conversations.days.resumption import read_resumption
from conversations.days.when import read_date, read_time, whole_moment
from conversations.rhythm import Local, at_utc
from conversations.text import Text

_HOUR = time(9)
_SHORT_NAME = re.compile(r"\b(?:ma|di|wo|do|vr|za|zo|mo|we|sat|sun)\b(?! ?[0-9])", re.IGNORECASE)
_PARTS = (("middag", time(13)), ("avond", time(19)), ("afternoon", time(13)), ("evening", time(19)))
_IN = re.compile(r"(?:over|binnen|in|within) (?P<length>.+)")
# A length of time by its words; "2 uur" by itself is the hour.
_SHORT = re.compile(r"\b(?:kwartier\w*|min\w*|half\w* uur\w*|halfuur\w*|half an hour|quarters?)\b")
_BY_CLOCK = re.compile(r"\b(?:om|at|rond|tegen|na|after|uur|u)\b|:|[0-9]u\b|\b(?:half|kwart|voor|over)\b")


def read_later(text: str, now: datetime, zone: str) -> Local | None:
    """The moment that these words are, said at `now` (UTC): a day without a time is its morning, a time without a day
    the next such time. None when they are nothing but that."""
    here = at_utc(now, zone)
    for words in dict.fromkeys((text, text.strip().removeprefix("tot ").removeprefix("op "))):
        if (moment := _on_the_calendar(words, here)) is not None:
            return moment
    if (minutes := _minutes(text)) is not None:
        return at_utc(now + timedelta(minutes=minutes), zone)
    on = read_resumption(text, here.day)
    if isinstance(on, Understood):
        return Local(on.value, _HOUR, zone)
    return _at_the_clock(text, here)


def read_amid(text: str, now: datetime, zone: str) -> Local | None:
    """The morning of the one day that stands among these words: "ik kijk er maandag naar". What is asked or only looks
    like the short name of a day is none."""
    here = at_utc(now, zone)
    read = None if "?" in text else read_date(_SHORT_NAME.sub(" ", text), here.day, asked=True)
    days = read.offers if isinstance(read, Unclear) else (read.value,) if read is not None else ()
    return Local(days[0], _HOUR, zone) if len(days) == 1 else None


# What is said around a day or a time, and adds nothing to it.
_AROUND = frozenset((
    "ja", "nou", "oh", "o", "eh", "ok", "oke", "oké", "okay", "sorry", "doe", "doen", "maar", "er", "liever",
    "graag", "pas", "ergens", "rond", "kan", "mag", "kun", "wil", "wilt", "vraag", "je", "u", "het", "t", "me",
    "mij", "dan", "zullen", "we", "laten", "zeggen", "zeg", "probeer", "liefst", "even", "nog", "weer", "eens",
    "een", "keer", "keertje", "terug", "kom", "komt", "stuur", "maak", "van", "hoor", "is", "beter", "best",
    "prima", "goed", "handig", "handiger", "fijn", "lukt", "ofzo", "zoiets", "of", "zo", "denk", "ik", "ook",
    "svp", "alsjeblieft", "alstublieft", "ajb", "dank", "dankje", "bedankt", "straks", "misschien", "uit",
    "please", "make", "it", "rather", "better", "ask", "again", "perhaps", "would", "be", "fine", "works", "for",
))  # fmt: skip
# Why not now, behind it.
_WHY = re.compile(
    r"\s*(?:[,.;–-]\s*)?\b(?:want|because)\b.*$|"
    r"\s*[,.;–-]\s*dan (?:heb|ben|kan) ik (?:\w+ )?(?:vrij|tijd|rust|thuis|wel)\W*$|"
    r"\s*[,.;–-]\s*(?:ik )?(?:zit|ben|moet|sta|loop|rij|eet|kook|"
    r"heb (?:nu |even |net )*(?:geen tijd|het druk|een overleg|overleg|bezoek|een vergadering))\b.*$",
    re.DOTALL | re.IGNORECASE,
)
_A_FEW = 14  # words


def only_when(text: str, read: Callable[[str], Local | None]) -> Local | None:
    """The same for words that are about nothing but when, as people say it: "doe maar vrijdag", "vrijdagavond graag, ik
    zit in de trein"; `read` tells which moment bare words are."""
    if len(text.split()) > _A_FEW or text.rstrip().endswith("??"):
        return None
    tries = dict.fromkeys((text, _WHY.sub("", text.strip())))
    return next((moment for words in tries if (moment := _trimmed(words, read)) is not None), None)


def _trimmed(text: str, read: Callable[[str], Local | None]) -> Local | None:
    words = [word.strip(",.!?;") for word in text.casefold().split()]
    while words:
        if (moment := read(" ".join(words))) is not None:
            return moment
        if words[0] in _AROUND:
            words = words[1:]
        elif words[-1] in _AROUND:
            words = words[:-1]
        else:
            return None
    return None


_COMES_BACK = re.compile(
    r"\b(?:terug\w*|later|kijk\w*|antwoord\w*|in ?vul\w*|reageer\w*|vraag (?:me|mij|het)|doe ik|kom ik|tijd|pas|"
    r"uitstel\w*|schrijf|herinner\w*|back|answer|look|remind\w*|time)\b",
    re.IGNORECASE,
)
_MAY_BE_SHORT = 6  # words


def may_be_when(text: str) -> bool:
    """Whether words in which a day stands can tell when, to who was asked that: they are few, or speak of coming back
    to it. Who tells something at length in which a day happens to stand, answers."""
    return len(text.split()) <= _MAY_BE_SHORT or _COMES_BACK.search(text) is not None


def _on_the_calendar(words: str, here: Local) -> Local | None:
    moment = whole_moment(words, here.day, here.zone)
    if moment is not None:
        return moment.value
    day = read_date(words, here.day)
    return Local(day.value, _hour(words), here.zone) if isinstance(day, Understood) else None


def _hour(words: str) -> time:
    """The hour of the part of the day that is named; of a day alone its morning."""
    said = words.casefold()
    return next((hour for part, hour in _PARTS if part in said), _HOUR)


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


def comes_back(then: datetime, wait: timedelta, usual: time, *, kept: bool = False) -> Text:
    """What is said to who puts something off, for so long: until then, on his own wall clock, where he is asked at the
    `usual` hour. What he wrote with it is `kept`."""
    days = (then.date() - (then - wait).date()).days
    if not days and kept:
        return Text("Kept. I will come back to it at {time}.", time=then.time())
    if not days:
        return Text("Good. I will come back to it at {time}.", time=then.time())
    if days == 1 and then.time() == usual:
        return Text("Kept. I will ask you tomorrow.") if kept else Text("Of course. I will ask you tomorrow.")
    if kept:
        return Text("Kept. I will come back to it on {when}.", when=then)
    return Text("Good. I will come back to it on {when}.", when=then)
