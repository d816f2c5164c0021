"""What people write around the days on which they are away: "ik ben er niet", "van", "op vakantie", an hour."""

from collections.abc import Iterator

from conversations import patterns as re
from conversations.days.numerals import POLITE, tidy
from conversations.days.weekdays import WEEKDAYS

_AWAY = (
    r"(?:weg|vrij|afwezig|er niet|niet beschikbaar|niet bereikbaar|(?:op|met) vakantie|away|on holiday|on leave|off)"
)
_OPENS = re.compile(
    rf"^(?:(?:van|vanaf|from|tussen|between|een dagje|een dag|"
    rf"{_AWAY}|(?:ik|wij|we) (?:ben|zijn|ga|gaan)|i am|i'm|vakantie|verlof|alleen|enkel|only|in|tijdens|periode) )+"
)
_OF_SCHOOL = ("kerst", "krokus", "voorjaars", "mei", "zomer", "herfst", "bouw", "christmas", "summer")
# "kerst vakantie" is not "kerst" with something said about it.
_CLOSES = re.compile(rf"{''.join(f'(?<!{name})' for name in _OF_SCHOOL)}(?: (?:{_AWAY}|vakantie|verlof|lang))+$")
SCHOOL = re.compile(
    rf"(?:(?:in|tijdens|de|hele|heel|een) )*(?P<name>{'|'.join(_OF_SCHOOL)})"
    r"(?:-| )?(?:vakantie|holidays?|vak|vac|verlof)"
)
# Leave begins and ends with a day, whatever the hour.
CLOCK = re.compile(r"(?<=[0-9a-z])[t ](?:om )?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]+)?)?(?:z| ?uur|u)?(?= |$)")
_WRITTEN = (
    (re.compile(r"(?<=[0-9])\.(?=-)"), ""),
    (re.compile(r"^(?:nu|now) (?=t/m|tot)"), "vandaag "),
    (re.compile(r" (?:\+|plus) (?=[^ ]+ (?:dag|week|weken|maand|day|month))"), " "),
    (re.compile(r"^(?:de )?rest van (?:het|dit) jaar$"), "vandaag t/m 31 december"),
)


def without_more(text: str) -> Iterator[str]:
    """What was written, and the same without the words around it that say that somebody is away, or nothing."""
    words = CLOCK.sub("", tidy(text))
    for form, meant in _WRITTEN:
        words = form.sub(meant, words)
    yield words
    for one in (words, POLITE.sub("", words)):
        yield _CLOSES.sub("", one)
        yield _OPENS.sub("", _CLOSES.sub("", one))


# "13,14 nov", "ma 16 nov + di 17 nov".
_NUMBERED = rf"(?:(?:{'|'.join(WEEKDAYS)})\.? )?[0-9]{{1,2}}"
_A_MONTH = r"(?!(?:week|weken|weekje|wkn|dag|dagen|maand|maanden|uur)\b)[a-z]{3,9}"
_DAYS_IN_A_ROW = re.compile(rf"^{_NUMBERED}(?: {_A_MONTH})? ?[,+&] ?{_NUMBERED} {_A_MONTH}$", re.IGNORECASE)
_LITTLE_WEEK = re.compile(r"^(?:1 |een )?weekje(?= vanaf\b)", re.IGNORECASE)
_ALL_DAY = re.compile(r",? (?:de )?(?:hele|gehele) dag$", re.IGNORECASE)


def in_other_words(text: str) -> str:
    """The same days, as they are said more often."""
    return _ALL_DAY.sub("", _LITTLE_WEEK.sub("een week", _DAYS_IN_A_ROW.sub(_and, text)))


def _and(found: re.Match[str]) -> str:
    return re.sub(r" ?[,+&] ?", " en ", found[0])
