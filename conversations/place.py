"""Where people meet, as it is said to the client: the coach writes it for herself ("mijn werkkamer"), the client reads
whose it is ("bij Ada in de werkkamer")."""

from conversations import patterns as re

_IT_IS_HET = frozenset(
    [
        *("atelier", "bureau", "café", "gebouw", "huis", "kantoor", "lokaal", "pand", "praktijkhuis", "tuinhuis"),
        *("stadhuis", "gemeentehuis", "raadhuis", "buurthuis", "wijkcentrum", "clubhuis", "centrum"),
    ]
)
_MINE = re.compile(
    r"(?!bij\s+ons\b)(?:(?:in|op|bij|at)\s+)?(?:mijn|m'n|m’n|my|ons|onze|our)\s+(?P<what>.+)", re.IGNORECASE | re.DOTALL
)
_MY = re.compile(r"(?:at\s+|in\s+)?(?:my|our)\b", re.IGNORECASE)
_WITH_ME = re.compile(r"\bbij (?:mij|me|ons)\b", re.IGNORECASE)
# Somewhere in the middle: "de kamer naast mijn kantoor".
_INSIDE = re.compile(r"\b(?:mijn|m'n|m’n|ons|onze)\s+(?P<what>\w+)", re.IGNORECASE)
_PREPOSITIONS = frozenset(
    ("in", "bij", "op", "aan", "via", "te", "at", "on", "near", "online", "thuis", "buiten", "onder", "boven", "naast"),
)
# Without whose it is he would take it for his own.
_COULD_BE_HIS = re.compile(r"thuis\b|op kantoor\b")
# A street and a number.
_ADDRESS = re.compile(r"[A-Z][\w’' -]*\w \d+\w?(?:,|$)")
# What a street is called; one stands on the street itself: "aan de Kerkstraat 8".
_STREET = re.compile(
    r"[\w’' -]*(?:(?P<de>straat|laan|weg|gracht|kade|singel|dijk|steeg|dreef|allee|markt)|(?P<het>plein|pad|hof))\b",
    re.IGNORECASE,
)
# "Kerkstraat 8, Aalsmeer", with or without the code of the post.
_THEN_TOWN = re.compile(r", (?:\d{4} ?[A-Z]{2} )?([A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)$")
# "Utrecht, Maliebaan 12".
_TOWN_FIRST = re.compile(r"[A-Z][\w’' -]*, .*\d")
# "kantoor Zuid, Oisterwijk": no street, and the town.
_IN_TOWN = re.compile(r"^([^,\d]+), ([A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)$")
# What people talk through; "Teams" is no place.
_AT_A_DISTANCE = frozenset(
    ("teams", "zoom", "skype", "whatsapp", "signal", "webex", "facetime", "meet", "google", "microsoft")
)
_BUILDINGS = frozenset(
    [
        *("stadhuis", "gemeentehuis", "raadhuis", "bibliotheek", "praktijk", "praktijkruimte", "buurthuis"),
        *("wijkcentrum", "café", "kantoor", "school", "kantine", "tuinhuis", "atelier", "clubhuis"),
    ]
)
# What goes by a name of its own: "Praktijk Ada" keeps the capital it was written with.
_CALLED = frozenset(("praktijk", "café", "atelier", "school", "clubhuis", "buurthuis", "wijkcentrum", "tuinhuis"))
# "praktijk Ada": a building with somebody's name.
_NAMED = re.compile(r"\w+ [A-Z]")
# "Waterschapshuis, kamer 2.14".
_COMPOUND = re.compile(r"\w{3,}?(?P<kind>huis|kantoor|gebouw|centrum|school|toren|praktijk)(?=,|$)", re.IGNORECASE)
# What a room with a number is called.
_ROOMS = frozenset(("kamer", "zaal", "lokaal", "room", "vergaderkamer", "spreekkamer", "gebouw"))
_WHOSE = frozenset(
    (
        "de",
        "het",
        "een",
        "the",
        "a",
        "an",
        "mijn",
        "my",
        "onze",
        "ons",
        "our",
        "haar",
        "her",
        "zijn",
        "his",
        "je",
        "uw",
    ),
)


def for_client(place: str, coach: str) -> str:
    """The place as the client reads it; what does not speak of the coach stays as it was written."""
    words = place.strip()
    whose = rf"(?:(?:het )?kantoor (?:van )?{re.escape(coach)}|{re.escape(coach)}['’]?s kantoor)"
    if office := re.match(rf"(?:op )?{whose}(?=,|$)", words, re.IGNORECASE):
        return f"bij {coach} op kantoor{words[office.end() :]}"
    found = _MINE.fullmatch(words)
    if found is None:
        named = _WITH_ME.sub(f"bij {coach}", words)
        return _INSIDE.sub(lambda found: f"{_article(found['what'])} {found['what']} van {coach}", named)
    what = found["what"]
    if _MY.match(words):
        return f"at {coach}’s {what}"
    first = re.split(r"[\s,]", what, maxsplit=1)[0].casefold()
    if first == "kantoor":
        return f"bij {coach} op {what}"
    if first == "huis":
        return f"bij {coach} thuis{what[len('huis') :]}"
    return f"bij {coach} in {_article(first)} {what}"


def _article(noun: str) -> str:
    noun = noun.casefold()
    return "het" if noun in _IT_IS_HET or noun.endswith("je") else "de"


def _without_owner(words: str, whom: str) -> str:
    if found := re.match(rf"{whom}(?:'s|’s|s)\s+(?P<what>\w+)", words, re.IGNORECASE):
        return f"{_article(found['what'])} {words[found.start('what') :]}"
    if found := re.match(rf"(?:het )?kantoor (?:van )?{whom}(?=,| in |$)", words, re.IGNORECASE):
        return f"op het kantoor{words[found.end() :]}"
    return words


def in_a_sentence(place: str, whom: str) -> str:
    """The place behind "Morgen om 14:00 spreek je Ada": ", in de werkkamer" or ", wandelend in het park"."""
    words = _IN_TOWN.sub(r"\1 in \2", place.strip().rstrip("."))
    if not words:
        return ""
    if whom and whom.casefold() in words.casefold():
        words = _without_owner(words, re.escape(whom))
    if words.casefold().endswith(f" van {whom}".casefold()):
        # Whose it is, he knows: he is told in the same breath whom he meets.
        words = words[: -len(f" van {whom}")]
        if words.split()[0].casefold() not in _WHOSE | _PREPOSITIONS:
            words = f"{_article(words.split()[0].casefold())} {words[0].lower()}{words[1:]}"
    with_whom = f"bij {whom} "
    if words.casefold().startswith(with_whom.casefold()):
        room = words[len(with_whom) :]
        return f", {words}" if _COULD_BE_HIS.match(room) else f", {room}"
    first = words.split()[0].casefold()
    lowered = words[0].lower() + words[1:]
    if first in _PREPOSITIONS:
        return f", {lowered}"
    if first in _WHOSE or first.endswith(("'s", "’s")):
        return f", in {lowered if first in _WHOSE else words}"
    if first.rstrip(",") in _BUILDINGS:
        if _NAMED.match(words):
            return f", bij {words if first in _CALLED else lowered}"
        return f", in {_article(first.rstrip(','))} {lowered}"
    if found := _COMPOUND.match(words):
        return f", in {_article(found['kind'])} {words}"
    if first in _ROOMS:
        return f", in {lowered}"
    if first in _AT_A_DISTANCE:
        return f", via {words}"
    if _ADDRESS.match(words):
        street, where = _STREET.match(words), _THEN_TOWN.sub(r" in \1", words)
        return f", aan {'de' if street['de'] else 'het'} {where}" if street else f", {where}"
    if _TOWN_FIRST.match(words):
        return f", in {words}"
    return f", {lowered}" if first.endswith("end") else f" ({words})"
