"""When somebody tells it from another moment: "zelfde tijd", "een week later", "een half uur eerder"."""

from datetime import date, datetime, timedelta

from conversations import patterns as re
from conversations.days.calendar_words import later
from conversations.days.numerals import number
from conversations.rhythm import Local

SAME_TIME = re.compile(r"\b(?:(?:de)?zelfde (?:tijd|tijdstip|uur)|(?:the )?same time)\b")
_SAME_DAY = re.compile(r"\b(?:(?:de)?zelfde (?:dag|datum)|(?:the )?same (?:day|date))\b")
_SHIFTED = re.compile(
    r"(?P<number>[^ ]+) (?P<unit>dag|dagen|days?|week|weken|weekje|weeks?|maand|months?) (?P<side>later|eerder|earlier)"
)
# "zelfde tijd, dag later": one of them.
_ONE = re.compile(
    r"(?:^|(?<=tijd )|(?<=tijdstip )|(?<=uur ))(?P<unit>dag|week|maand|uur|uurtje)(?= (?:later|eerder)\b)"
)
_NEXT_DAY = re.compile(r"(?:de )?(?:volgende dag|dag erna|dag daarna)|the next day|the day after")
_SHIFTED_HOURS = re.compile(r"(?P<number>een half|half|[^ ]+) (?:uur|uurtje|hours?) (?P<side>later|eerder|earlier)")


def told_from(words: str, beside: Local) -> str:
    """ "zelfde tijd", "een week later": told from the moment it is about, and written out here."""
    words = _ONE.sub(r"een \g<unit>", words)
    words = _SAME_DAY.sub(str(beside.day), SAME_TIME.sub(f"{beside.time:%H:%M}", words))
    if found := _SHIFTED_HOURS.search(words):
        hours = 0.5 if "half" in found["number"] else _count(found["number"])
        moved = datetime.combine(beside.day, beside.time) + timedelta(hours=hours * _sign(found["side"]))
        whole = _SHIFTED_HOURS.sub(f"{moved:%H:%M}", words)
        return whole if len(whole) > len("14:00") or not hours else f"{moved:%Y-%m-%d %H:%M}"
    for form in (_SHIFTED, _NEXT_DAY):
        found = form.search(words)
        day = _shifted(found, beside.day) if found else None
        if day is not None:
            words = form.sub(str(day), words, count=1)
            return words if words != str(day) else f"{words} {beside.time:%H:%M}"
    return words


def _shifted(found: re.Match[str], day: date) -> date | None:
    parts = found.groupdict()
    if "number" not in parts:
        return day + timedelta(days=1)
    if parts["unit"].startswith("ma") or parts["unit"].startswith("mo"):
        return later(day, parts["number"], parts["unit"]) if parts["side"] == "later" else None
    days = (_count(parts["number"])) * (7 if parts["unit"].startswith("we") else 1)
    return day + timedelta(days=days * _sign(parts["side"])) if days else None


def _count(word: str) -> int:
    return number(word) or 0


def _sign(side: str) -> int:
    return 1 if side == "later" else -1
