"""What somebody says of one of the things he wants to learn by its place: that it is right or may stay, that it may go,
or how he puts it.

What only judges one is never the text of one: "de eerste is goed zo, de tweede zou ik zeggen: eerst vragen" puts the
second in other words and leaves the first. A place is no judgment by itself: "de eerste zijn die iets zegt" is
something to learn.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from conversations import patterns as re
from conversations.goal.goal_words import behind_lead, stays
from conversations.goal.learning_words import GOES, PLACES, reads_to_learn
from conversations.spellings import usual


@dataclass(frozen=True)
class OfOne:
    """What he says of the one at this place: how he puts it, that it `goes`, or nothing of the two, for it stays;
    `named` is what he says stands there."""

    place: int
    words: str = ""
    goes: bool = False
    named: str = ""


_WHICH = (
    r"eerste|tweede|derde|vierde|vijfde|laatste|[1-5](?!\w)|(?:(?<=nummer )|(?<=nr ))(?:een|één|twee|drie|vier|vijf)\b"
)
_ONLY = r"alleen|al|behalve"
_PLACE = (
    rf"(?:(?:o+h?|ja|nee|nou|wacht|sorry|maar|en|dan|dus|ok[eé]?|klopt|prima|liever|graag|{_ONLY}|dat klopt niet|"
    r"zou ik|ik zou|kan|mag|maak|vervang|verander)[, ]+){0,9}(?:(?:bij|voor|van|over|op|in plaats van|ipv) )?"
    rf"(?:(?:die|de|het|dat|mijn|nummer|nr|leerdoel|punt)\.? )*(?P<which>{_WHICH})"
    r"(?: (?:leer)?(?:doel|ding|punt|zin|regel))?"
)
_ALL = (
    r"(?:(?:ja|nee|nou|maar|en|de|die|alle|deze)\W+)*"
    r"(?:allebei|beide|ze|andere(?: \w+)?|rest|(?:alle)?(?:twee|drie|vier)|punten|doelen|leerdoelen)"
)
_OF_ALL = re.compile(rf"\W*{_ALL}\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_ALL_JUDGED = re.compile(
    r"\W*(?:$|(?:kloppen|klopt|passen|past|zijn|is|goed|prima|ok[eé]?|mogen|mag|kan|kunnen|blijven|wel|ook|hoeven|zo|vind)\b)",
    re.IGNORECASE,
)
_ANY_PLACE = _PLACE.replace("?P<which>", "?:")
_PIECES = re.compile(
    r"(?<=[^\d][.!?;])\s+|\n+|,\s+(?=maar (?:ik|ook|dan|verder)\b)|"
    rf",\s+(?=(?:(?:en|maar) )?{_ANY_PLACE}\b)|\s+(?=(?:en|maar|{_ONLY}) {_ANY_PLACE}\b)",
    re.IGNORECASE,
)
_AT = re.compile(rf"\W*{_PLACE}(?P<mark>[.):]*)(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_JUDGES = (
    r"is|was|klopt\w*|klopte|past|mag|hoeft|hoort|blijft|vind|vond|snap|begrijp|herken|staat|komt|klinkt|voelt|"
    r"zou ik|wordt|moet|moest|liever|anders|graag|maken|worden|kan|vervang\w*|door"
)
_NUMBER_JUDGED = re.compile(rf"\W*(?:{_JUDGES})\b", re.IGNORECASE)
_JUDGED = re.compile(
    rf"\W*(?:$|(?:{_JUDGES}|wel|niet|ook|ja|nee|ok[eé]?|prima|goed|top|fijn|mooi|akkoord|kan|heb|doe|weet|laat|houd?|"
    r"zegt|spreekt|gaat|heeft|die|dat|zo|zoals|van mij|meer|minder|eerder|liever|maar|graag|gewoon|helemaal|precies|"
    r"zeker|echt|eigenlijk|misschien|twijfel|ben|doet|lukt|lijkt|zit|zou|wil|anders)\b|na\W*$)",
    re.IGNORECASE,
)
_PUTS = re.compile(r"(?P<head>[^:?]{0,80}?):\s*(?P<words>\S.*)", re.DOTALL)
_NOT_PUT = r"(?!niet\b|anders|korter|langer|weg|zo\b|wat\b|iets\b|een beetje)"
_PUTS_PLAINLY = (
    re.compile(
        r"\W*(?:wordt|moet (?:zijn|worden)|zou ik (?:zelf )?(?:zeggen|noemen)|liever|zeg ik liever|"
        rf"(?:graag |maar )?(?:vervang|verander)\w* (?:door|in)|door|maar gewoon)[:,]? {_NOT_PUT}(?P<words>.+)",
        re.IGNORECASE | re.DOTALL,
    ),
    re.compile(
        rf"\W*(?:mag|moet|kan|zou)(?: (?:gewoon|eigenlijk|liever|dan|ook|van mij))* {_NOT_PUT}(?P<words>.+?)"
        r" (?:zijn|worden|heten)[.! ]*",
        re.IGNORECASE | re.DOTALL,
    ),
)
# "De laatste is 'eerst vragen'", "2 zou ik gewoon 'eerst vragen' noemen"
_QUOTES = re.compile(
    r"\W*(?:is|wordt|mag|moet|kan|zou|liever|graag|door|vervang\w*)\b[^'\"“‘:]{0,40}?\s['\"“‘](?P<words>\S.+?)['\"”’]"
    r"(?: (?:zijn|worden|noemen|zeggen|maken|heten))?[.! ]*",
    re.IGNORECASE | re.DOTALL,
)
_STAYS = re.compile(
    r"\b(?:blijven|blijft|staan|houden|laten|klopt|kloppen|goed|prima|mooi)\b(?! niet)|\blaat\b.*\bstaan\b",
    re.IGNORECASE,
)
_LEFT = re.compile(r"\b(?:laat|mag|kan|moet)\b[^.?!]*\b(?:staan|blijven)\b", re.IGNORECASE)
_IT_GOES = re.compile(
    r"\W*(?:maar |dus |en )?(?:die|dat) (?:mag|kan|moet) (?:\w+ ){0,3}?(?:weg|eruit|eraf)\b", re.IGNORECASE
)
_FEW, _SOME = 8, 3  # words; who says more of it tells something else; so many between quotation marks are no word of it


def of_each(words: str, count: int) -> tuple[Sequence[OfOne], Sequence[str]]:
    """What these words say of so many, each by its place; and the pieces of them that are about none."""
    said: list[OfOne] = []
    loose: list[str] = []
    others = False
    for piece in filter(str.strip, _PIECES.split(words)):
        one = _of_one(piece, count)
        last = said[-1] if said and not loose else None
        if one is not None:
            said.append(one)
        elif last is not None and not last.words and _IT_GOES.match(piece):
            said[-1] = OfOne(last.place, goes=True)
        elif last is not None and not last.words and not last.goes and (put := behind_lead(piece)):
            said[-1] = OfOne(last.place, put)
        elif (rest := _OF_ALL.fullmatch(piece)) is not None and _ALL_JUDGED.match(rest["rest"]):
            others = True
        elif not stays(piece):
            loose.append(re.sub(r"^maar (?=ik\b)", "", piece))
    named = {one.place for one in said}
    return [*said, *(OfOne(place) for place in range(count) if others and place not in named)], loose


def _at(which: str, count: int, words: str) -> OfOne | None:
    place = count - 1 if which == "laatste" else PLACES[which]
    return OfOne(place, words) if place < count else None


_QUOTED = re.compile(r"['\"“‘](?!s |t |n )(?P<words>.+)['\"”’]\W*", re.DOTALL)


def _to_learn(words: str) -> str:
    """How he puts it, without quotation marks around it or a question mark behind it; empty where it only says
    something of it."""
    quoted = _QUOTED.fullmatch(words)
    bare = (quoted["words"] if quoted is not None else words).rstrip("? ")
    return bare if reads_to_learn(bare, asked=True) else ""


_INSTEAD_OF = re.compile(r"\W*(?:(?:nee|maar|ja|liever)[, ]+)*(?:in plaats van|ipv)\b", re.IGNORECASE)
# "op tijd stoppen in plaats van 2"
_BEFORE = re.compile(
    rf"(?P<words>\S.{{3,}}?),? (?:in plaats van|ipv) (?:(?:nummer|de|die|het) )?(?P<which>{_WHICH})\W*", re.IGNORECASE
)


def _of_one(piece: str, count: int) -> OfOne | None:
    if (before := _BEFORE.fullmatch(piece)) is not None and (words := _to_learn(before["words"])):
        return _at(usual(before["which"].casefold()), count, words)
    found = _AT.fullmatch(piece)
    if found is None:
        return None
    which, rest = usual(found["which"].casefold()), found["rest"]
    place = count - 1 if which == "laatste" else PLACES[which]
    if place >= count:
        return None
    is_instead = _INSTEAD_OF.match(piece) is not None
    if (
        which.isdecimal()
        and not is_instead
        and not (stays(rest) or (_NUMBER_JUDGED.match(rest) and not found["mark"].endswith(":")))
    ):
        return None
    if stays(rest):
        return OfOne(place)
    return _said_of(place, f"{found['mark']}{rest}" if found["mark"] == ":" else rest)


def _said_of(place: int, rest: str) -> OfOne | None:
    if (put := _PUTS.fullmatch(rest)) is not None:
        if _STAYS.search(put["head"].rpartition(",")[2]):
            return OfOne(place, named=put["words"])
        if (not put["head"].strip() or _JUDGED.match(put["head"])) and (words := _to_learn(put["words"])):
            return OfOne(place, words)
    if (quoted := _QUOTES.fullmatch(rest)) is not None and len(quoted["words"].split()) >= _SOME:
        return OfOne(place, quoted["words"])
    for plain in (found for one in _PUTS_PLAINLY if (found := one.fullmatch(rest)) is not None):
        if reads_to_learn(plain["words"], asked=False):
            return OfOne(place, plain["words"])
    if _JUDGED.match(rest) is None:
        return None
    said = rest.casefold().split()
    goes = GOES.search(rest.casefold()) and "niet" not in said and len(said) <= _FEW
    return OfOne(place, goes=bool(goes) and not _LEFT.search(rest) and "?" not in rest)
