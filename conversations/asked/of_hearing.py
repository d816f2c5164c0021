"""What somebody says, asked how the questions are, of how the one who asks hears him: that it does not get what he
means, quotes the wrong sentence of his, asks on where there is nothing to ask.
"""

from enum import StrEnum

from conversations import patterns as re
from conversations.matching import apart, small


class Mishears(StrEnum):
    """In which way."""

    QUOTES = "quotes"  # it takes the wrong thing out of what he wrote
    MISSES = "misses"  # it does not hear what he means


_YOU = r"(?:je|jij|u|tussendoor|de bot)(?! (?:vragen|vraag|bericht\w*|antwoord\w*|tekst\w*)\b)"
_QUOTES = (
    r"(?:citeer\w*|aanha(?:al|alt|len)|haalt? (?=.{0,40}\b(?:aan|uit)\b)|halen(?=\W|$)|herhaal\w*|herhalen|pikt|"
    r"(?:pakt?|pakken|neemt?|nemen)(?= .{0,30}\b(?:uit|zin(?:nen|netje)?|stuk(?:je|jes|ken)?|deel)\b)|terugha(?:alt|"
    r"len))"
)
_HEARS = (
    r"(?:snap(?:t|pen)?|begrijp(?:t|en)?|begrepen|luistert?|luisteren|hoort?|horen|leest|opvat|vat .{0,20}op|"
    r"reageert?|reageren|doorvra(?:ag|agt|gen)|vraagt? .{0,20}door|door te vragen|ingaat|inga(?:at|an)|"
    r"gaat .{0,20}op in|"
    r"antwoordt?|antwoorden|mist|door(?:hebt|heeft|had))"
)
# What says that it could be otherwise.
_OTHERWISE = re.compile(
    r"\b(?:niet|nooit|soms|vaak|weleens|wel eens|af en toe|minder|beter|verkeerde?|verkeerds|terwijl|zou(?:den)?|"
    r"liever|"
    r"altijd|nauwelijks|amper|langs|mag|te (?:snel|letterlijk|veel|vaak)|steeds|weer|raar|rare)\b"
)
_KINDS = (
    (Mishears.QUOTES, re.compile(rf"(?<!ik )\b(?:{_YOU}\b.{{0,60}}?\b{_QUOTES}|{_QUOTES} {_YOU})\b")),
    (Mishears.MISSES, re.compile(rf"(?<!ik )\b(?:{_YOU}\b.{{0,60}}?\b{_HEARS}|(?<!ik ){_HEARS} {_YOU})\b")),
)


def says_it_mishears(words: str) -> Mishears | None:
    """What he holds against how it hears him, if he does in one of these sentences."""
    for one in map(small, apart(words)):
        found = next((kind for kind, form in _KINDS if form.search(one)), None)
        if found is not None and _OTHERWISE.search(one):
            return found
    return None
