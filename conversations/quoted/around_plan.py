"""What somebody writes around what he will do and that is none of it: that it feels strange, that he doubts it, what he
asks of it, or that he does not know yet."""

from conversations import patterns as re
from conversations.matching import small
from conversations.quoted.quoting import joined
from conversations.said.gist import sentences
from conversations.told.setting_out import can_begin, names_something_to_do

_SOFTLY = (
    r"(?:(?:best|wel|erg|heel|echt|een|beetje|nog|maar|ook|toch|vind|ik|is|het|dat|wordt|blijft|en|zo|super|hoor) )*"
)
_FEELS = (
    r"(?:spannend|eng|doodeng|griezelig|lastig|moeilijk|gek|raar|vreemd|ongemakkelijk|kinderachtig|stom|suf|gedoe|"
    r"benieuwd|nerveus|zenuwachtig|klein|simpel|makkelijk gezegd)"
)
# The whole of a sentence: "Spannend wel." "Denk ik." "Ben benieuwd." "Fingers crossed."
_ONLY_FEELS = re.compile(
    rf"\W*(?:(?:ben |ik ben )?{_SOFTLY}{_FEELS}(?: (?:wel|hoor|dat|is|het|vind|ik|dus|al|nu|of|blijft|toch))*|"
    r"(?:(?:dat|zo|tenminste|althans|en|ja) )*(?:denk|hoop|geloof|dacht|gok|verwacht) ik(?: (?:dan|zo|wel|nu|toch|maar|"
    r"tenminste))*|hopelijk(?: (?:lukt|gaat) (?:het|dat)(?: goed)?)?|duimen maar|spannend hè?|we zien wel|"
    r"(?:we |ik )?(?:zal|zullen) (?:wel )?zien|(?:eens |even )?kijken of (?:dat|het|'t|t) (?:wat|iets) is|"
    r"(?:nou ja[, ]+|tja[, ]+|ik ga het )?(?:proberen|probeer ik)(?: (?:dan|maar|in elk geval|hè|toch|tenminste|het))+|"
    r"(?:dat|dit) is (?:(?:in elk geval|tenminste|althans|nu|dus) )*(?:het|mijn) (?:plan|idee|streven)"
    r"(?: (?:dan|hè|tenminste|in elk geval|dus))*|(?:(?:zo|oei|tja|pff|hup)[, ]+)?(?:nu|dan|zo) staat het er"
    r"(?: (?:dan|maar|tenminste))*|zo|(?:sorry[, ]+)?wat een [a-z]+(?: (?:eigenlijk|hè|zeg|toch|weer))*(?:[, ]+sorry)?|"
    r"we gaan het (?:meemaken|zien|beleven))\W*"
)
# "Weet alleen niet of t niet raar is", "of het lukt weet ik niet", "ik twijfel nog", "ik hoop dat ik het durf".
_DOUBTS = re.compile(
    r"(?:(?:maar|en|ik|al|alleen|wel|nog|eerlijk gezegd|eigenlijk) )*(?:"
    r"(?:weet|wist) (?:(?:ik|alleen|nog|ook|wel|eigenlijk|echt|zelf|het|maar|dus) )*niet (?:(?:zeker|goed|echt) )*"
    r"(?:of|hoe)\b|"
    r"twijfel (?:ik )?(?:nog|ook|wel|een beetje|eraan|of)\b|vraag (?:ik )?me(?: \w+)? af\b|betwijfel\b|"
    r"(?:hoop|ik hoop) (?:(?:ik|maar|wel|echt) )*(?:dat|het|'t)\b|"
    r"(?:durf|durfde) (?:ik )?(?:dat |het |ook |nog )*niet\b|"
    r"ben (?:ik )?(?:wel )?(?:bang|benieuwd) (?:dat|of|hoe)\b)|"
    r"(?:al|hoewel) (?:vraag|weet|betwijfel|twijfel) ik\b|"
    r"(?:maar |en )?of (?:[\w'’-]+,? ){2,9}weet ik (?:nog |ook |wel )*niet\W*$|"
    r"(?:[\w'’-]+ )?(?:weet|snapt|begrijpt) (?:het )?wel(?: wat ik bedoel| waarom| hoe(?:zo)?)?\W*$|"
    r"(?:laat|zeg) (?:(?:maar|me|mij|het|even|je|gerust) )*(?:weten|horen) (?:of|wat|hoe)\b"
)
_DOUBTS_BEHIND = re.compile(
    r",? (?:dus|maar|en) (?:ik (?:twijfel|weet het)|(?:twijfel|weet) ik)(?: (?:nog|wel|ook|het|een beetje|er|over))*"
    r"(?: niet)?\W*$"
)
_ASKS = re.compile(r"\?\W*$|^(?:en |maar |of )*(?:niet|pas|toch niet|dat is toch niet)\b(?!.*\bik\b).* toch\W*$")
# What he will ask or say himself may stand in a sentence of its own.
_ASKS_OR_SAYS = re.compile(r"\b(?:vraag|vragen|stel|stellen|zeg|zeggen)\b|:\W*$")
_OF_ASKING = re.compile(
    r"\b(?:telt|geldt|mag|kan|moet|hoort|hoeft|klopt|lukt|is) (?:dat|het|dit|'t|t|ik|er)\b|^(?:hoe|wanneer|hoezo)\b\W|"
    r"\b(?:vraag|stuur|kom|vind|denk|vindt|denkt) (?:je|jij|u)\b|\bwat (?:doe|moet|als) ik\b|\bof is\b|"
    r"\bwat (?:dan|als)\b"
)
_KNOWS_NOT = re.compile(
    r"\W*(?:(?:pff+|poe+h?|tja|nou|ja|hm+|eh+m?|oei|eerlijk gezegd)\W+)*(?:(?:dat|het) )?(?:weet ik|ik weet|weet) "
    r"(?:(?:het|dat|nu|nog|eigenlijk|echt|even|zelf|eerlijk gezegd) )*niet(?: (?:zo|zeker|precies|goed))*\b(?! of\b)"
)


def is_around_it(sentence: str, before: str = "") -> bool:
    """Whether behind what he will do this only says what he feels or doubts of it, or asks, where he has not just said
    `before` that he will ask or say something."""
    plain = small(sentence)
    if _ONLY_FEELS.fullmatch(plain) or _is_a_sound(plain) or _DOUBTS.match(plain) or _ends_in_doubt(sentence):
        return True
    if before.endswith("?") and _BECAUSE.match(plain):
        return True
    if _ASKS.search(plain) is None or _says_it_then(sentence):
        return False
    return _OF_ASKING.search(plain) is not None or _ASKS_OR_SAYS.search(small(before)) is None


# "Waarom niet volgende week al? Omdat Hilde dan op cursus is."
_BECAUSE = re.compile(r"(?:omdat|want)\b")


def _is_a_sound(plain: str) -> bool:
    """Whether it is one word, and says nothing of when, where or with whom: "slik", "spannend", "help"."""
    return _ONE_WORD.fullmatch(plain) is not None and _SAYS_MORE.fullmatch(plain) is None


_ONE_WORD = re.compile(r"\W*[^\W\d_]+\W*")
_SAYS_MORE = re.compile(
    r"\W*(?:\w+dag(?:ochtend|middag|avond)?|(?:over)?morgen\w*|van\w+|\w+s|altijd|voortaan|samen|alleen|hier|daar|"
    r"online|elke|eerst|nooit|meteen|direct|\w+(?:ber|ari)|maart|april|mei|juni|juli)\W*"
)


def without_asking(words: str) -> str:
    """These words without what he asks behind them; all of them where he only asks."""
    told = sentences(words)
    end = len(told)
    while end and told[end - 1].endswith("?") and not _says_it_then(told[end - 1]):
        end -= 1
    return joined(told[:end]) if 0 < end < len(told) else words


def asks_of_it(sentence: str) -> bool:
    """Whether it asks of what he will do whether that is good, or may be otherwise: "of is dat laf?"."""
    asks = sentence.endswith("?") and not _says_it_then(sentence)
    return asks and _OF_ASKING.search(small(sentence)) is not None


# "Als hij weer om een rapport vraagt zeg ik: wat mag er dan af?"
_SAYS_IT = re.compile(
    r"\b(?:(?:zeg|vraag|stel|schrijf|mail|app|antwoord) ik|ik (?:zeg|vraag|stel|schrijf|mail|app|antwoord))\b|"
    r"\b(?:zeggen|vragen|stellen|antwoorden)\b ?[:'\"“‘]|: ?['\"“‘]?[a-z]"
)


def _says_it_then(sentence: str) -> bool:
    """Whether what is asked in it is what he will say or ask himself."""
    return _SAYS_IT.search(small(sentence)) is not None


_GLADLY = r"(?:(?:dat|dit|haar|hem|maar|gerust|best|wel|ook|even|van mij|aan [\w'-]+|tegen [\w'-]+) )*"
_TELLS_WITHIN = re.compile(
    r"[^?.!]{3,80}[,;–-] ?(?:(?:(?:dat|dit) )?(?:mag|kan|kun) (?:je|jij|u) "
    rf"{_GLADLY}(?:doorgeven|zeggen|overbrengen|doorzeggen)|(?:zeg|geef) (?:dat|dit|het)"
    r"(?: (?:maar|gerust|best|wel|ook|even|haar|hem|door|(?:aan|tegen) [\w'-]+))*)(?: (?:hoor|dan|van me|van mij))*\W*"
)


def tells_within(sentence: str) -> bool:
    """Whether it says what is to be told to another, and that it may be: "mooie vraag van Ada, mag je doorgeven"."""
    return _TELLS_WITHIN.fullmatch(small(sentence)) is not None


def only_feels(sentence: str) -> bool:
    """Whether it says, wherever it stands, no more than what it feels like: "denk ik", "spannend wel"."""
    return _ONLY_FEELS.fullmatch(small(sentence)) is not None


def knows_not_yet(sentence: str) -> bool:
    """Whether it says, before what he may do, no more than that he does not know yet."""
    is_it = _KNOWS_NOT.match(small(sentence)) is not None
    return is_it and not (names_something_to_do(sentence) or can_begin(sentence))


def _ends_in_doubt(sentence: str) -> bool:
    """ "Mijn vrouw vindt het laf, dus ik twijfel nog." """
    found = _DOUBTS_BEHIND.search(small(sentence))
    return found is not None and not (names_something_to_do(left := sentence[: found.start()]) or can_begin(left))
