"""That somebody wishes for fewer or shorter questions, in so many words; who finds them short enough wishes nothing."""

from conversations import patterns as re
from conversations.matching import apart, small

_OF_IT = r"(?:vragen|vraag|bericht(?:en|jes?)?|herinnering(?:en)?|appjes?|tekst(?:en)?)"
_CLOSES = r"(?:\W*$| *[,.!?;]| (?:en|of|maar|hoor|graag|zo|voor (?:mij|me)|per (?:keer|week)|achter elkaar)\b)"
_NEED_NOT = (
    r"(?:hoeft|hoeven|hoef) (?:[\w']+ ){0,3}niet|(?:mag|mogen|kan|kunnen) (?:[\w']+ )?weg|(?:is|zijn) niet nodig"
)
_LESS = re.compile(
    rf"\bminder(?:{_CLOSES}| (?:{_OF_IT}|vaak|lang|veel|is|zijn|worden|mag|mogen|kan|kunnen|zou|sturen|vragen|"
    rf"schrijven)\b)|"
    rf"\bte (?:veel|vaak|lang)(?:{_CLOSES}| {_OF_IT}\b)|"
    rf"\bkorter(?:e (?={_OF_IT})|\b)|"
    r"(?<!is )(?<!zijn )(?<!valt )(?<!was )(?<!waren )\bniet zo(?:'n)? ?(?:veel|vaak)\b|"
    rf"\bzo ?(?:veel|vaak)(?: {_OF_IT}|\W*$)|"
    rf"\b(?:geen|zonder) (?:(?:die|meer|verdere) )?herinnering(?:en)?\b|"
    rf"\bherinnering(?:en)? (?:{_NEED_NOT})\b|"
    r"\b(?:fewer|shorter|so many|less(?= (?:often|questions|messages|of|please)|\W*$)|too (?:many|much|often|long))\b"
)
# "Niet te lang en niet te veel."
_ENOUGH = re.compile(
    r"\b(?:niet|nooit|geen|not|never) (?:\w+ )?(?:te|too) (?:veel|vaak|lang|many|much|often|long)\b"
    r"(?: (?:vragen|vraag|berichten))?"
)
_ELSEWHERE = re.compile(r"\b(?:werk|baan|team|collega\w*|baas|chef|agenda|thuis|gezin|vergadering\w*|hoofd)\b")


_REMINDER = re.compile(r"\b(?:herinnering\w*|herinner\w*|reminders?)\b")
_KEEPS = re.compile(
    r"\b(?:niet zonder|wel met|met (?:een |de |die )?herinnering|(?:wil|wou|zou) [^.!?]*\b(?:houden|behouden|hebben)|"
    r"(?:mag|moet|kan|moeten|mogen) (?:wel |gewoon )?blijven|graag|fijn|handig|nodig(?! niet)|niet weg|"
    r"keep|anders vergeet)\b"
)
_NO_REMINDER = re.compile(r"\b(?:geen|niet nodig|hoeft|hoeven)\b|(?<!niet )\bzonder\b")


def keeps_reminders(words: str) -> bool:
    """Whether he would still be reminded, who is asked whether he would rather have less."""
    said = [one for one in apart(small(words)) if _REMINDER.search(one)]
    return any(_KEEPS.search(one) and not _NO_REMINDER.search(one) for one in said)


_BEFORE = re.compile(r"\b(?:vraag|vragen|voorbereiding\w*|question)\b")
_NEARER = re.compile(
    r"\b(?:(?:de|een|één|1) )?(?:avond|dag(?:je)?|ochtend) (?:ervoor|daarvoor|van ?te ?voren|vooraf|"
    r"voor (?:het|een|ons|elk) gesprek)\b|\bdichter (?:op|bij|erop|tegen|naar)\b|"
    r"\bkorter (?:op|voor|van ?te ?voren) (?:het|een|ons)?\b|"
    r"\bdagen (?:eerder|ervoor|van ?te ?voren|vooraf) (?:is|vind ik|komt)\b[^.!?]*\b(?:vroeg|lang)\b|"
    r"\b(?:te|erg|wel) (?:vroeg|lang) (?:van ?te ?voren|vooraf)\b"
)


def wishes_nearer(words: str) -> bool:
    """Whether he would have the question before a meeting nearer to it: "liever de avond ervoor dan vijf dagen
    eerder"."""
    return any(_BEFORE.search(one) and _NEARER.search(one) for one in apart(small(words)))


def wishes_less(words: str) -> bool:
    """Whether he says so of the questions."""
    said = (_ENOUGH.sub(" ", small(one)) for one in apart(words))
    return any(_LESS.search(one) and not _ELSEWHERE.search(one) for one in said)
