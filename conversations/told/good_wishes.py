"""What somebody wishes the one who asks: a good weekend, happy holidays, a happy new year. It is wished back."""

from conversations import patterns as re
from conversations.matching import apart, normal, small
from conversations.text import Text

_GOOD = r"(?:fijne?|goede?|prettige?|gezellige?|mooie?|zalige?|vrolijke?|gelukkige?|heerlijke?|lekkere?)"
_FEAST = r"(?:kerst|kerstmis|kerstdagen|feestdagen|dagen|paasdagen|pasen|pinksteren|jaarwisseling|oud en nieuw)"
_BESIDE = (
    r"(?: (?:alvast|nog|ook|maar|vast|hoor|gewenst|toegewenst|allemaal|trouwens|gehad|verder|straks|he|dan|jij|je|u|"
    r"tussendoor|iedereen|samen|voor|en))*"
)
_BEFORE = r"(?:(?:nou|en|ok[eé]?|dan|alvast|nog|vast|ja|hoi|dag|dankje|dank je|een|hele|heel|de|wens je|voor nu) )*"
_WISHES = {
    "days": re.compile(
        rf"{_BEFORE}{_GOOD} {_FEAST}(?: en (?:een )?{_GOOD} (?:nieuwjaar|nieuw jaar|jaarwisseling))?{_BESIDE}"
    ),
    "year": re.compile(
        rf"{_BEFORE}(?:{_GOOD} (?:en gezond )?(?:nieuwjaar|nieuw ?jaar|2\d{{3}})|beste wensen){_BESIDE}"
    ),
    "weekend": re.compile(rf"{_BEFORE}{_GOOD} weekend{_BESIDE}"),
    "away": re.compile(rf"{_BEFORE}{_GOOD} (?:vakantie|zomer|vrije dagen){_BESIDE}"),
}
# "Jij ook, als dat kan bij een bot."
_AS_A_BOT = re.compile(
    r" (?:als|voor ?zover|zover|ook al|of) (?:[\w']+ ){1,5}(?:ro)?(?:chat)?(?:bot|computer|programma|apparaat)"
    r"(?: (?:dat )?(?:kan|kent|doet|heeft|bent|viert|haha))*$"
)
_JOKES = re.compile(r"\b(?:(?:ha){2,}h?|(?:hi){2,}|lol)\W*$")
_A_JOKE = 18  # words


def _wished(sentence: str) -> str | None:
    plain = _AS_A_BOT.sub("", normal(sentence))
    return next((what for what, one in _WISHES.items() if one.fullmatch(plain)), None) if "?" not in sentence else None


def wishes_well(sentence: str) -> bool:
    """Whether this sentence is such a wish, and no more."""
    return _wished(sentence) is not None


def only_wishes(words: str) -> bool:
    """Whether that is all that he says, but for a joke about it."""
    each = apart(words)
    others = [one for one in each if not wishes_well(one)]
    return len(others) < len(each) and all(
        _JOKES.search(small(one)) and len(one.split()) <= _A_JOKE and "?" not in one for one in others
    )


def wishes_beside(words: str) -> bool:
    """Whether he wishes well beside something else that he says."""
    each = apart(words)
    return len(each) > 1 and any(map(wishes_well, each)) and not only_wishes(words)


def wished_back(words: str, client: str) -> Text | None:
    """The same to him; nothing where he wishes nothing."""
    match next(filter(None, map(_wished, apart(words))), None):
        case "days":
            return Text("Happy holidays to you too, {client}.", client=client)
        case "year":
            return Text("A happy new year to you too, {client}.", client=client)
        case "weekend":
            return Text("A good weekend to you too, {client}.", client=client)
        case "away":
            return Text("Thank you, {client}. You too.", client=client)
        case _:
            return None
