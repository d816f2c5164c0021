"""That somebody would rather be written to at another hour, and which: "niet om 9 uur", "na vieren is beter"."""

from dataclasses import dataclass, field, replace
from datetime import time
from functools import lru_cache

from conversations import patterns as re
from conversations.days.clock import part_of_day, time_in
from conversations.days.numerals import Understood
from conversations.matching import small
from conversations.text import Text
from conversations.told.touches import touches
from conversations.wishes import EARLIEST, LATEST


@dataclass(frozen=True)
class Hour:
    """When he would rather be written to: at this time, or any time `after` it; `guessed` where he only said which
    does not suit him, `unfit` which that is."""

    at: time
    after: bool
    guessed: bool = False
    unfit: time | None = field(default=None, compare=False)


_HOURS = (
    "een", "één", "enen", "twee", "tweeën", "drie", "drieën", "vier", "vieren", "vijf", "vijven", "zes", "zessen",
    "zeven", "zevenen", "acht", "achten", "negen", "negenen", "tien", "tienen", "elf", "elven", "twaalf", "twaalven",
)  # fmt: skip
_OF_DAY = r"(?: (?:'?s|des) ?(?:ochtends|morgens|middags|avonds))?"
_TIME = rf"(?:half )?(?:[0-9]{{1,2}}(?:[:.u][0-9]{{2}})?|{'|'.join(_HOURS)})(?: ?(?:uur|u|h|o'clock|pm|am))?{_OF_DAY}"
_PARTS = {
    "ochtend": time(9),
    "morgen": time(9),
    "morning": time(9),
    "middag": time(14),
    "afternoon": time(14),
    "avond": time(19),
    "evening": time(19),
    "werk": time(17, 30),
    "work": time(17, 30),
    "school": time(16),
    "eten": time(19),
    "lunch": time(13),
    "dag": time(16),
    "eind": time(16, 30),
}
_PART = (
    r"(?:(?:'?s|des) ?(?:ochtends|morgens|middags|avonds)|in (?:de|the) (?:ochtend|middag|avond|morning|afternoon|"
    r"evening)|(?:na|after) (?:het |mijn |m'n |mn |de |my )?(?:werk|school|eten|lunch|work)|"
    r"(?:wat |iets |een stuk )?later op de dag|op het einde? van de (?:dag|middag)|aan het eind van de (?:dag|middag))"
)
_WHEN = rf"(?:{_PART}|(?:pas )?(?:na|vanaf|om|rond|tegen|after|from|at|around) {_TIME})"
_AFTER = re.compile(rf"\b(?:na|vanaf|after|from) (?P<time>{_TIME})(?![\w:])")
_AT = re.compile(rf"\b(?:om|rond|tegen|at|around) (?P<time>{_TIME})(?![\w:])")
_BETWEEN = rf"tussen {_TIME} en {_TIME}"
_NOT_BEFORE = re.compile(
    rf"\bniet (?:\w+ )?(?:tussen {_TIME} en (?P<until>{_TIME})|(?:voor|vóór) (?P<time>{_TIME}))(?![\w:])"
)
_SAID_PART = re.compile(_PART)
_NAMES = re.compile("|".join(_PARTS))

_OPENS = (
    r"\W*(?:(?:en|maar|hoi|hallo|hey|ja|nee|ok|oke|sorry|trouwens|zeg|oh|alleen|wel|graag|herinnering is prima|"
    r"and|but|please)\W+)*"
)
_SMALL = r"(?: (?:graag|liever|voortaan|hoor|svp|aub|ok|oke|dan|ook|maar|please|alsjeblieft|eigenlijk|wel|me|mij))*"
_WRITE = (
    r"(?: (?:schrijven|vragen|stellen|gevraagd worden|sturen|"
    r"appen|berichten|mailen|bereiken|storen|krijgen|komen|een bericht(?:je)? sturen|"
    r"je vragen|je vraag|je bericht(?:en|je)?|de vragen|berichten krijgen|write|ask))?"
)
_NOT = (
    rf"(?:(?:liever|graag|voortaan|please|rather) )*niet (?:meer |altijd |steeds )?(?:zo vroeg|zo laat|"
    rf"(?:om|voor|vóór|rond) {_TIME}|{_BETWEEN}|{_PART}|"
    rf"onder werktijd|tijdens (?:het |mijn )?werk|onder het werk|in de les)"
)
_UNFIT = (
    r"(?:ben ik (?:\w+ ){0,2}(?:voor de klas|in de les|aan het werk|op het werk|onderweg|druk|bezig|in bespreking|"
    r"in vergadering)|(?:kan|lukt|red) (?:ik|het)(?: me| mij| het)? (?:(?:meestal|echt|eigenlijk|bijna) )*"
    r"(?:niet|nooit)|"
    r"is (?:(?:me|mij|voor mij|wel|erg|veel|heel|nogal|echt|gewoon) )*(?:(?:te )?(?:vroeg|laat)|niet (?:zo )?handig|"
    r"onhandig|lastig|slecht)|komt (?:me |mij )?niet (?:zo )?(?:goed )?uit|"
    r"zit ik (?:\w+ ){0,2}(?:in|op) \w+|heb ik (?:\w+ ){0,2}(?:overdracht|overleg|dienst|les|vergadering|spreekuur))"
)
_IN_PLACE_OF = (
    r"(?:ipv|i\.p\.v\.|in plaats van|instead of|(?<=beter )dan|(?<=fijner )dan|(?<=handiger )dan) "
    rf"(?:(?:om|at) )?{_TIME}"
)
_BETTER = (
    r"(?:is|zou|komt|past|schikt|lukt|werkt)(?: (?:me|mij|veel|wel|voor mij))* (?:beter|fijner|handiger|prima|goed|"
    r"perfect|ideaal|mooi|top|fijn|handig|beter uit)"
)
_SURE = re.compile(
    rf"{_OPENS}(?:{_NOT}{_SMALL}(?:\W+(?:maar |liever )?{_WHEN}{_SMALL})?|"
    rf"(?:(?:om )?{_TIME}|zo vroeg|zo laat) {_UNFIT}{_SMALL}"
    rf"(?:\W+(?:dus |en |maar |liever )*{_WHEN}(?: {_BETTER})?{_SMALL})?|"
    rf"(?:kan|mag|kun|kunt|wil|wilt|zou)(?: (?:je|jij|u|dat|het|dit|die)){_SMALL} "
    rf"(?:(?:me|mij|dat|het|liever|je vragen|de vragen|je berichten) )*{_WHEN}{_SMALL}{_WRITE}|"
    rf"(?:schrijf|vraag|stuur|app|mail|write|ask)(?: (?:me|mij|het|dat|je vragen|liever|voortaan|maar|graag))* {_WHEN}"
    rf"{_SMALL}|voortaan(?: (?:graag|liever))? {_WHEN}{_SMALL}|"
    rf"(?:ik )?(?:krijg|heb|lees|wil)(?: (?:je|jouw|de|die|ze) ?(?:vragen|berichten|vraag)?)? (?:liever|graag) {_WHEN}"
    rf"{_SMALL}{_WRITE})\W*"
)
# Another hour, and not which: that is asked of the asking.
_ANOTHER = re.compile(
    rf"{_OPENS}(?:(?:kan|kun|kunt|mag|wil|wilt|zou) (?:je|jij|u|dat|het|dit|ik|die|jullie)|ik (?:wil|zou|krijg|heb)|"
    r"liever|graag)(?: (?:me|mij|het|dat|dit|ze|je|jouw|de|die|vragen|vraag|berichten?|voortaan|liever|graag|"
    r"misschien|ook|eigenlijk|willen|krijgen|sturen|schrijven|niet|gewoon))* (?:(?:op|om) )?(?:een )?"
    rf"andere? (?:tijd(?:stip)?|uur|moment (?:van|op) de dag){_SMALL}{_WRITE}\W*"
)
_PERHAPS = re.compile(
    rf"{_OPENS}(?:(?:liever|graag|rather){_SMALL} (?:{_PART},? )?{_WHEN}{_SMALL}|{_WHEN} {_BETTER}{_SMALL})\W*"
)
_AMID = re.compile(
    rf"(?:\b{_NOT}\b|\b{_TIME} {_UNFIT}|\b{_WHEN} {_BETTER}|\b(?:liever|graag|voortaan) {_WHEN}|"
    rf"\b{_WHEN} (?:graag|liever)|\b(?:te|zo) vroeg\b|"
    rf"\b(?:kan|mag|kun|kunt|wil|wilt|zou) (?:(?:je|jij|u|dat|het|dit|ook|misschien|voortaan|me|mij|liever|best|wel|"
    rf"de vragen|je vragen) )*{_WHEN})"
)
# Of a day that he names with it.
_OF_AN_HOUR = re.compile(
    rf"\b(?:dan )?(?:(?:pas )?(?:na|vanaf|om|rond|tegen|after|from|at|around) {_TIME}|(?:pas )?(?:'?s|des) ?(?:middags|"
    r"avonds)|(?:pas )?in de (?:middag|avond)|niet (?:zo|te) vroeg|(?:aan het )?einde?(?: van)?(?: de)? (?:mid)?dag|"
    r"(?:na|after) (?:het |mijn )?(?:werk|eten|work))(?![\w:])|(?<=dag)(?P<part>middag|avond)\b"
)
_ABOUT = re.compile(r"\been uur(?:tje)? of (?=\w)")
# Why, in a sentence of its own or before a comma.
_WHY_NOT = re.compile(
    rf"(?:want |omdat )?(?:dan|overdag|'?s (?:ochtends|morgens|middags|avonds)|in de (?:ochtend|middag|avond)|"
    rf"(?:om |rond |tegen )?{_TIME}) (?:(?:sta|zit|ben|heb|werk|begin|moet|kan|slaap|lig|rij|breng|geef|eet|start|loop|"
    rf"fiets) (?:ik|we)|is (?:het|mijn|m'n)|zijn (?:de|mijn|m'n)|begint (?:mijn|m'n|mn|de|het)|ligt|liggen|slapen)\b.*"
)
_ONLY_UNFIT = re.compile(rf"(?:om )?{_TIME} {_UNFIT}{_SMALL}")
_UNFIT_HOUR = re.compile(rf"\bniet (?:meer |altijd )?om (?P<not>{_TIME})(?![\w:])|\b(?P<time>{_TIME}) {_UNFIT}")
# That he cannot at an hour, all of a sentence; what it always is like at that hour is something else.
_NOT_THEN = re.compile(
    rf"{_OPENS}(?:(?:want|vandaag|morgen(?:middag|ochtend|avond)?|misschien) )*(?:(?:om )?(?P<time>{_TIME}) (?:"
    r"(?:kan|lukt|red|gaat|haal|komt|schikt) (?:(?:ik|het|me|mij|dat|er|toch|helaas|dus|misschien|waarschijnlijk|echt|"
    r"eigenlijk|morgen) )*niet(?: (?:lukken|worden|komen|meer|goed|uit|morgen))*|"
    r"ben ik (?:er (?:\w+ )?niet|(?:dus |toch |helaas |al )*(?:weg|verhinderd|in bespreking|in vergadering))|"
    r"heb ik (?:(?:al|toch|nu|ineens|een|helaas|dan|ook) )*(?:overdracht|overleg|dienst|les|vergadering|spreekuur|"
    r"afspraak|iets anders)|zit ik (?:(?:al|toch|nu|in) )*(?:overleg|vergadering|bespreking)|"
    rf"is (?:(?:me|mij|voor mij|toch|wel|erg|heel|nogal) )*(?:niet (?:zo )?handig|onhandig|lastig|slecht)){_SMALL}|"
    r"(?:(?:ik|het|dat) )?(?:kan|lukt|red) (?:(?:ik|het|me|mij|toch|helaas|dus|echt|morgen) )*"
    rf"(?:om (?P<at>{_TIME}) (?:(?:toch|helaas|dus|echt) )*niet|niet om (?P<not>{_TIME})){_SMALL})"
    r"(?:\W+(?:sorry|helaas))?\W*"
)
# A number by itself may be a mark.
_ONLY_HOUR = re.compile(
    rf"(?!\W*(?:[0-9]|1[0-2]|{'|'.join(_HOURS)})\W*$){_OPENS}(?:(?:liever|graag|doe|maar|toch|dan|of|nee|beter|pas|"
    rf"voortaan|om|rond|tegen|na|vanaf) )*(?:{_TIME}|{_WHEN})(?: {_BETTER})?{_SMALL}\W*"
)
_ENDS = re.compile(r"[.!?;]+\s*|, (?=(?:want|omdat|dan|om|overdag)\b)")
# Why, behind it.
_WHY = re.compile(
    r"(?:[,.?!;]+ *|\s)(?:dan|want|anders|omdat|aangezien|ipv|i\.p\.v\.|in plaats van|because|then|so)\b"
    r"(?! (?:graag|liever)\b).*"
)
_OF_A_TALK = re.compile(r"\b(?:gesprek(?:ken)?|afspra(?:ak|ken)|sessies?|meeting|verzetten|afspreken)\b")
_MOST, _MOST_WHY = 20, 12  # words
_BY_THEN_THEY_MET = time(17)
_AFTERNOON, _MORNING, _NOON = time(16), time(9), 15


def wishes_hour(words: str, *, sure: bool) -> Hour | None:
    """When he would rather be written to, who says nothing else; `sure` where it may be an answer to something else."""
    plain = _without_why(_plain(words))
    if not sure:
        plain = _WHY.sub("", plain)
    if len(_plain(words).split()) - len(plain.split()) > _MOST_WHY:
        return None  # So much is no reason alone.
    if len(plain.split()) > _MOST or _OF_A_TALK.search(plain):
        return None
    if _SURE.fullmatch(plain) or _ANOTHER.fullmatch(plain) or (not sure and _PERHAPS.fullmatch(plain)):
        return replace(_hour(plain), unfit=_unfit(plain)) if not touches(words) else None
    return None


# Of so many sentences it is known: in one turn that is asked again and again of the same few.
_HELD = 200


@lru_cache(maxsize=_HELD)
def cannot_at(words: str) -> time | None:
    """The hour at which he says that he cannot, whatever that is for: "om 14:00 red ik het niet"."""
    for one in _ENDS.split(_plain(words)):
        if found := _NOT_THEN.fullmatch(_WHY.sub("", one)):
            return _time(found["time"] or found["at"] or found["not"], given=True)
    return None


def hour_amid(words: str) -> Hour | None:
    """The same amid whatever else he says of how he is asked."""
    plain = _plain(words)
    found = None if _OF_A_TALK.search(plain) else _AMID.search(plain)
    return _hour(plain[found.start() :]) if found else None


def says_only_hour(words: str) -> bool:
    """Whether he says an hour, or that he wishes for one, and nothing else: "liever 17:00"."""
    return _ONLY_HOUR.fullmatch(_plain(words)) is not None or wishes_hour(words, sure=True) is not None


def hour_named(words: str) -> Hour | None:
    """The hour that he names with the day on which he would rather be asked."""
    found = _OF_AN_HOUR.search(_ABOUT.sub("", _plain(words)))
    if found is None:
        return None
    if found["part"] or found[0].startswith(("eind", "aan het eind")):
        return Hour(_PARTS[found["part"] or "eind"], after=True)
    return _hour(found[0].removeprefix("dan "))


def without_hour(words: str) -> str:
    """The same without the hour that is named in it."""
    return _OF_AN_HOUR.sub(" ", _ABOUT.sub("", words))


def offered(hour: Hour) -> Text:
    """Whether it shall be so from now on."""
    if hour.after:
        return Text("Shall I write to you after {time} from now on?", time=hour.at)
    return Text("Shall I write to you at {time} from now on?", time=hour.at)


def said(hour: Hour) -> Text:
    """That it is so from now on."""
    if hour.guessed:
        return Text(
            "Good. From now on I write to you after {time}. If another time suits you better, just write it.",
            time=hour.at,
        )
    if hour.after:
        return Text("Good. From now on I write to you after {time}.", time=hour.at)
    if hour.at < _BY_THEN_THEY_MET:
        return Text("Good. From now on I write to you at {time}, and after a meeting later that day.", time=hour.at)
    return Text("Good. From now on I write to you at {time}.", time=hour.at)


def _plain(words: str) -> str:
    return " ".join(small(words).split())


def _hour(plain: str) -> Hour:
    """The hour he names; where he only says which does not suit, one on the other half of the day."""
    if (found := _AFTER.search(plain)) and (at := _time(found["time"])) is not None:
        return Hour(_in_the_evening(at, plain), after=True)
    if (found := _NOT_BEFORE.search(plain)) and (at := _until(found, plain)) is not None:
        return Hour(_in_the_evening(at, plain), after=True)
    fits = re.sub(rf"{_NOT}|{_IN_PLACE_OF}|(?:om )?{_TIME} {_UNFIT}", " ", plain)
    if (found := _AT.search(fits)) and (at := _time(found["time"])) is not None:
        return Hour(_in_the_evening(at, fits), after=False)
    if part := _SAID_PART.search(fits):
        name = _NAMES.search(part[0])
        return Hour(_PARTS[name[0]] if name else _AFTERNOON, after=True)
    unfit = _time(found["time"], given=True) if (found := _AT.search(plain)) else None
    late = "zo laat" in plain or "avond" in plain or (unfit is not None and unfit.hour >= _NOON)
    return Hour(_MORNING if late else _AFTERNOON, after=True, guessed=True)


def _unfit(plain: str) -> time | None:
    """The hour of which he says that it does not suit him."""
    found = _UNFIT_HOUR.search(plain)
    return _time(found["not"] or found["time"], given=True) if found else None


def _without_why(plain: str) -> str:
    """These words without the sentences that only say why, if there is another."""
    parts = [one.strip() for one in _ENDS.split(plain) if one.strip()]
    left = [one for one in parts if not _WHY_NOT.fullmatch(one)]
    left = [one for one in left if not _ONLY_UNFIT.fullmatch(one)] or left
    return ", ".join(left) if left and len(left) < len(parts) else plain


def _until(found: re.Match[str], plain: str) -> time | None:
    """Until when it does not suit him."""
    return _time(found["until"] or found["time"], given="morgen" in plain or "ochtend" in plain)


def _in_the_evening(at: time, plain: str) -> time:
    """ "'s avonds, na achten": not in the morning."""
    return at.replace(hour=at.hour + 12) if "avonds" in plain and 5 <= at.hour < LATEST.hour - 11 else at


def _time(words: str, *, given: bool = False) -> time | None:
    """The time that these words are; about seven is one of the evening, but where it is `given` as unfit."""
    plain, part = part_of_day(words.strip())
    read = time_in(plain, part) or time_in(f"om {plain}", part)
    offers = (read.value,) if isinstance(read, Understood) else read.offers if read is not None else ()
    at = offers[-1] if offers else None
    if at is not None and at.hour == 7 and not part and (plain.startswith("half ") or not given):
        at = at.replace(hour=19)
    return at if at is not None and EARLIEST <= at <= LATEST else None
