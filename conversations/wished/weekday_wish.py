"""That somebody would rather be asked nothing on a weekday, and says so to the one who asks: "je vragen liever niet op
maandag". What he says of a meeting, of his work or of one day is no such wish."""

from conversations import patterns as re
from conversations.matching import small, words_of
from conversations.text import Text
from conversations.wished.days_named import weekdays_in

_ASKING = words_of(
    "vraag vragen vraagje vraagjes bericht berichten berichtje berichtjes appje appjes app appen schrijf schrijven",
    "stuur sturen stel stellen mail mailen ask asking write writing questions messages",
)
_AROUND = words_of(
    "en maar hoi hallo hey ja nee ok oke sorry trouwens zeg oh alleen wel graag liever liefst voortaan hoor svp aub",
    "dan ook please alsjeblieft eigenlijk me mij je jij u jouw de die het dat deze kan kun kunt mag wil wilt zou ik",
    "krijgen krijg heb op in meer altijd steeds nog dus is van beter fijn fijner gewoon meteen",
    "a an on any you could can rather not no don't",
)
_NOT = re.compile(
    r"\b(?:niet (?:meer |altijd |steeds )?op|op \w+ (?:liever |graag |meer )?(?:niet|geen)|geen [\w ]{3,40} op|"
    r"andere dag dan|not on|no \w+ on)\b"
)
_ANOTHER_THAN = re.compile(r"\b(?:een )?andere dag dan\b")
_BARE = re.compile(
    r"\W*(?:(?:en|maar|liever|graag|voortaan|alleen) )*niet (?:meer |altijd )?op \w+"
    r"(?: (?:graag|liever|hoor|aub|svp))*\W*"
)
_WHY = re.compile(r"(?:[,.?!;]+ *|\s)(?:dan|want|anders|omdat|aangezien|daar|because|then)\b.*")
_DAYS = re.compile(r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:s|en)?\b|\b(?:mon|tues|wednes|thurs|fri)days?\b")
_OF_A_TALK = re.compile(r"\b(?:gesprek\w*|afspra\w+|sessies?|meeting)\b")
_PARTS = re.compile(r"[.!?;\n]+")
_MOST = 20  # words
_CALLED = (
    Text("Mondays"),
    Text("Tuesdays"),
    Text("Wednesdays"),
    Text("Thursdays"),
    Text("Fridays"),
    Text("Saturdays"),
    Text("Sundays"),
)


def wishes_no_day(words: str) -> int | None:
    """The weekday (Monday is 0) on which he would rather be asked nothing, who says nothing else."""
    plain = " ".join(_WHY.sub("", small(words)).split())
    if _BARE.fullmatch(plain) is None and not _is_of_asking(plain):
        return None
    bare = _ANOTHER_THAN.sub(" ", _DAYS.sub(" ", plain))
    is_all = all(one in _AROUND | _ASKING or one in ("niet", "geen") for one in re.findall(r"[\w']+", bare))
    return _only_one(plain) if is_all else None


def no_day_amid(words: str) -> int | None:
    """The same amid what else he says of how he is asked: in a sentence that speaks of the asking."""
    found = (_only_one(one) for one in _PARTS.split(small(words)) if _is_of_asking(one))
    return next((day for day in found if day is not None), None)


def said(day: int) -> Text:
    """That it is so from now on."""
    return Text("Good. From now on I ask you nothing on {day}.", day=_CALLED[day])


def after_all(day: int) -> Text:
    """What brings the day back."""
    return Text("On {day} after all", day=_CALLED[day])


def again(day: int) -> Text:
    """That it is as it was."""
    return Text("Good. On {day} you can hear from me again.", day=_CALLED[day])


def _is_of_asking(plain: str) -> bool:
    is_short = len(plain.split()) <= _MOST and _OF_A_TALK.search(plain) is None
    return is_short and _NOT.search(plain) is not None and not _ASKING.isdisjoint(re.findall(r"\w+", plain))


def _only_one(plain: str) -> int | None:
    days = weekdays_in(plain)
    return next(iter(days)) if len(days) == 1 else None
