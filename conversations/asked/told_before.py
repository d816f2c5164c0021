"""Who is asked what he has told already, and says so: "dat heb ik je donderdag al verteld", "zie boven"."""

from conversations import patterns as re
from conversations.matching import small
from conversations.said.gist import sentences

_OPENS = (
    r"^\W*(?:(?:nou|ja|nee|maar|eh+m?|he|hé|huh|zeg|hallo|sorry|man|mens|jongens|pff+|oh?|volgens mij|ik dacht dat|"
    r"well|but)[,.!? ]+)*"
)
_THAT = r"(?:dat|dit|die|het|'t|alles|hoe (?:het|dat) ging|daar|that)"
_TOLD = (
    r"(?:verteld|gezegd|geschreven|opgeschreven|gemeld|doorgegeven|getypt|geappt|gestuurd|beantwoord|laten weten|"
    r"gedeeld|uitgelegd|geantwoord)"
)
_TELL = r"(?:vertelde|zei|schreef|meldde|typte|stuurde|zeg|schrijf|vertel)"
# Between: to whom, when, and that it was before; it is no more than that.
_BETWEEN = (
    r"(?:(?:ik|je|jou|u|jullie|hier|toch|net|al|reeds|dus|nou|gewoon|eerder|gisteren|gister|eergisteren|vorige|afgelopen|week|"
    r"laatst|zojuist|vanmorgen|vanochtend|vanmiddag|gisteravond|meteen|toen|zelf|de|vrije|paar|dagen|geleden|over|van|op|"
    r"in|een|bericht|appje|berichtje|uitgebreid|allang|lang|\d{1,2}(?:e|ste)?|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"(?:ochtend|middag|avond)?|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|"
    r"december|hem|haar|m'n|mijn) )*"
)
_ALREADY = (
    r"(?=.*\b(?:al|reeds|net|eerder|toch|gisteren|gister|laatst|vorige|zojuist|geleden|gisteravond|allang|\w+dag|"
    r"already)\b)"
)
_TOLD_BEFORE = re.compile(
    rf"{_OPENS}{_ALREADY}(?:{_THAT} heb ik {_BETWEEN}{_TOLD}\b|heb ik {_BETWEEN}{_THAT}? ?{_BETWEEN}{_TOLD}\b|"
    rf"ik heb (?=.*\b(?:je|jou|u|jullie|hier|toch al|laten weten)\b){_BETWEEN}{_THAT}? ?{_BETWEEN}{_TOLD}\b|"
    rf"{_THAT} {_TELL} ik\b|had ik {_BETWEEN}{_TOLD}\b|{_THAT} had ik {_BETWEEN}{_TOLD}\b|"
    rf"{_TELL} ik {_BETWEEN}(?:al|toch)\b|i (?:have )?(?:already|just) (?:told|wrote|said|answered)\b)"
)
_SEE = re.compile(
    rf"{_OPENS}(?:zie|lees|kijk (?:maar )?(?:in|naar|bij)) (?:\w+ )?(?:boven|hierboven|eerder|vorige|vorig|mijn|m'n|"
    r"het|bericht\w*)\b|"
    rf"{_OPENS}{_THAT}? ?(?:weet je|weet u|heb je|staat er) (?:dat |toch )*(?:al|toch)(?: al)?\W*$|see above"
)
# "Dat heb ik mijn baas al gezegd" is what he did.
_TO_ANOTHER = re.compile(
    r"\b(?:aan|tegen) (?!je\b|jou\b|u\b|jullie\b)\w+|\b(?:mijn|m'n|de|het) (?:baas|chef|vrouw|man|manager|collega\w*|"
    r"team|leidinggevende|zoon|dochter)\b|\bheb ik (?:hem|haar|ze|hun)\b"
)
_AGAIN = re.compile(
    r"^\W*(?:(?:nou|ja|maar|sorry|eh)[, ]+)*(?:(?:dat|dit|het) (?:zei|zeg|schreef|schrijf|vertelde|vertel) ik "
    r"(?:(?:je|u|toch|net|al|zojuist|hierboven|dus|eigenlijk) ?)+|"
    r"(?:dat|dit) heb ik (?:(?:je|u|toch|net|al|eerder|vorige week|\w+dag|gisteren|dus) )+"
    r"(?:gezegd|geschreven|verteld|gestuurd)(?=:)|"
    r"(?:zo)?als ik (?:net |al |hierboven )*(?:zei|schreef))[:,.;] *(?P<rest>\S.*)$",
    re.DOTALL | re.IGNORECASE,
)
_FIRST, _A_FEW = 2, 9  # sentences, and words


def only_says_told(words: str) -> bool:
    """Whether that is all that he says; who points at it ("zie boven") may have answered with that."""
    is_all = len(words.split()) <= _A_FEW and len(sentences(words)) == 1
    is_all = is_all and not said_again(words)
    return is_all and says_told(words) and _SEE.search(small(words).strip()) is None


def says_told(words: str) -> bool:
    """Whether he says, before anything else, that he has told it already to who asks."""
    plain = [small(one).strip(" .!…\"'“”") for one in sentences(words)][:_FIRST]
    return any((_TOLD_BEFORE.search(one) or _SEE.search(one)) and not _TO_ANOTHER.search(one) for one in plain)


def said_again(words: str) -> str:
    """What he says once more, behind that he said it: "dat zei ik net al: Karel vertellen"."""
    found = _AGAIN.match(words)
    return found["rest"].strip() if found is not None and len(found["rest"].split()) > 1 else ""


_ASKED_TWICE = re.compile(
    r"\b(?:daar|dat|die|het|'t|wat) (?:had|heb) ik (?:(?:je|u|hier|toch|net|eigenlijk|volgens mij|dan) )*"
    r"(?:al|allang|net|eerder) "
    r"(?:(?:een|eens|keer|op|in|vorige|eerdere|bij|de|het|mijn|vraag|antwoord|gewoon) )*(?:op )?"
    r"(?:gegeven|beantwoord|verteld|gezegd|geschreven|opgeschreven|geantwoord)\b|"
    r"\b(?:al (?:gezegd|verteld|geschreven|beantwoord) (?:had|heb)|(?:vraagt?|vroeg) (?:je|jij|u) (?:[\w']+ ){0,3}"
    r"(?:dubbel|twee keer hetzelfde|nog een keer hetzelfde))\b"
)


def asked_twice(words: str) -> bool:
    """Whether he says, asked about the questions, that he was asked what he had told already."""
    return any(_ASKED_TWICE.search(plain) and not _TO_ANOTHER.search(plain) for plain in map(small, sentences(words)))
