"""Who only thanks, or takes leave, clause by clause, once the talks are over: "Bedankt, ik heb er veel aan gehad. Tot
ziens!". What tells anything besides is none.
"""

from dataclasses import dataclass

from conversations import patterns as re
from conversations.matching import normal


@dataclass(frozen=True)
class Parting:
    """Whether he `thanks`, or else takes leave; and whether he says what the talks were to him (`of_the_talks`), which
    his coach may like to read."""

    thanks: bool
    of_the_talks: bool = False


_VERY = r"(?:heel|hartstikke|erg|echt|super|nou|en|nog|ook|nogmaals|mijn|veel|enorm|ontzettend|alvast|ja|oh|tot slot)"
_THANKS = re.compile(
    rf"(?:{_VERY} )*(?:dank(?: je| u)?(?: wel)?|dankjewel|dankuwel|bedankt|merci|thanks|thx|thank you)"
    r"(?: (?:wel|hoor|he|hè|allebei|allemaal|jullie|ook|nogmaals|iedereen|tussendoor|namens \w+ \w+|aan \w+|"
    r"voor(?: (?!maar\b|ik\b|dat\b|want\b)\w+){1,6}+))*|"
    r"voor alles|namens \w+ \w+|ook (?:aan|namens)(?: \w+){0,2}|"
    r"(?:wat |heel )?fijn dat (?:je|jij|u|jullie) (?:(?:er|nog|even|het|dit|me|mij|weer|steeds) )*"
    r"(?:was|waren|bent|vroeg|meedacht|luisterde)"
)
_GOOD = r"(?:fijn|leuk|mooi|goed|prettig|nuttig|waardevol|leerzaam|bijzonder|gezellig|de moeite waard|zinvol|top)"
_OF_THE_TALKS = re.compile(
    r"(?:en )?(?:ik heb|ik had|heb) er (?:\w+ )?veel aan(?: gehad)?|"
    r"(?:en )?(?:het|dit|ze|jullie|je) (?:heeft|hebben|hebt|heb) (?:me|mij) (?:(?:echt|heel|erg|veel|goed|enorm) )*"
    r"geholpen|"
    rf"(?:en )?(?:het|dit|dat) was (?:(?:een|echt|heel|erg|best|wel|voor mij) )*{_GOOD}"
    r"(?: (?:traject|gesprek|geweest|hoor))*|"
    rf"(?:en )?ik vond (?:het|je|jullie|de gesprekken) (?:(?:echt|heel|erg|best|wel) )*{_GOOD}|"
    rf"(?:heel )?{_GOOD} (?:traject|gesprekken) (?:was|waren) (?:het|dit)|"
    r"(?:en )?ik (?:ga|zal) (?:het|je|jullie|dit|de gesprekken) (?:(?:best|wel|echt|nog) )*missen"
)
_LEAVES = re.compile(
    r"(?:(?:nou|en|dan|dus|nu|ok|oke|oké|ja|prima) )*(?:"
    r"(?:het ga (?:je|jou|u|jullie)(?: \w+)? goed|het beste|alle goeds|"
    r"(?:veel |heel veel )?succes(?: (?:met (?:alles|de rest|iedereen)|ermee|verder|allemaal|jullie))*|"
    r"tot (?:ziens|kijk|later|gauw|nooit(?: meer)?|dan|over (?:\w+ )?(?:weken|maanden)|in \w+)|"
    r"(?:(?:jij|jullie|u) )?(?:ook )?(?:nog )?(?:een )?(?:hele )?(?:fijne?|mooie|goede) (?:dag|avond|week|weekend|"
    r"vakantie|zomer|winter|kerst|feestdagen|jaarwisseling|tijd)(?: (?:nog|verder|alvast|ook|gewenst|toegewenst))*|"
    r"dat was (?:het|'m|t|em)(?: (?:dan|weer|wel))*|"
    r"(?:(?:vriendelijke|hartelijke|lieve|met) )*groet(?:en|jes)?(?: \w+)?|liefs(?: \w+)?|"
    r"ik (?:ga|moet|kan) (?:(?:nu|weer|maar|eens|gauw|snel|even|dan|verder|lekker) )+(?:(?:met|aan|naar|voor) )?"
    r"(?:(?:het|de|mijn|m'n) )?(?:werk|aan het werk|slag|gang|door|verder|huis|bed|koken|eten|slapen)(?: \w+)?|overdag|"
    r"graag gedaan|geen dank|dag|doei+|doeg|ciao|houdoe|adieu|vaarwel|x+)"
    r"(?: (?:tussendoor|allebei|allemaal|dan|hoor|haha|he|bot|robot|jullie))*)"
)
_FILLS = re.compile(r"(?:(?:nou|haha+|hihi|ja|oké?|zo|he|hè|hoor|mooi|fijn|prima|top|goed|lief) ?)+")
_APART = re.compile(r"[.,!;:\n…–]+|\s+-\s+|\ben (?=(?:tot|veel succes|succes|het ga|dank|bedankt)\b)")
_SIGNED = re.compile(r"\b(groet(?:en|jes)?|liefs|gr),?\s+(?:van )?\w+\W*$", re.IGNORECASE)
_MOST = 30  # words


def parting(words: str, *names: str) -> Parting | None:
    """What these words are, if that is all that they are; `names` is whom he may name: himself, and whom he spoke."""
    if "?" in words or len(words.split()) > _MOST:
        return None
    his = {normal(one).partition(" ")[0] for one in names if one}
    clauses = (normal(one).split() for one in _APART.split(_SIGNED.sub(r"\1", words)))
    told = [" ".join(said) for one in clauses if (said := [word for word in one if word not in his])]
    thanks, talks, leaves = ({one for one in told if kind.fullmatch(one)} for kind in (_THANKS, _OF_THE_TALKS, _LEAVES))
    rest = [one for one in told if one not in thanks | talks | leaves and not _FILLS.fullmatch(one)]
    if rest or not (thanks or talks or leaves):
        return None
    return Parting(bool(thanks), bool(talks))


def will_miss(words: str) -> bool:
    """Whether he says that he misses the talks, or is sorry that they are over."""
    return any(_MISSES.search(one) and not _NOT_MISSED.search(one) for one in _APART.split(normal(words)) if one)


_MISSES = re.compile(
    r"\b(?:ga|zal|gaat) (?:\w+ ){1,4}missen\b|^(?:ik )?mis (?:ik )?(?:het|je|jullie|haar|hem|ze|de gesprekken|ada)\b|"
    r"\b(?:jammer|kut|balen|baal|zonde|spijtig|verdrietig|gek|raar|vreemd) dat (?:het|dit|we|de gesprekken) "
    r"(?:\w+ ){0,3}(?:voorbij|klaar|afgelopen|over|de laatste)\b"
)
_NOT_MISSED = re.compile(r"\b(?:niet|nooit|werk|team|collega\w*|geen)\b")


def may_part(words: str) -> bool:
    """Whether it may be such; whose names he may use need not be looked up for any others."""
    return "?" not in words and len(words.split()) <= _MOST and _MAY.search(normal(words)) is not None


_MAY = re.compile(
    r"\b(?:dank\w*|bedankt|merci|thanks|thx|thank|fijne?|mooi\w*|missen|geholpen|gehad|vond|was|goed|beste|goeds|succes|"
    r"tot|groet\w*|liefs|graag|dag|doei+|doeg|ciao|houdoe|adieu|vaarwel)\b"
)
