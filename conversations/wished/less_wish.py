"""That somebody wishes for fewer or shorter questions, in so many words; who finds them short enough wishes nothing."""

from conversations import patterns as re
from conversations.matching import apart, small

_OF_IT = r"(?:vragen|vraag|bericht(?:en|jes?)?|herinnering(?:en)?|appjes?|tekst(?:en)?)"
_CLOSES = r"(?:\W*$| *[,.!?;]| (?:en|of|maar|hoor|graag|zo|voor (?:mij|me)|per (?:keer|week)|achter elkaar)\b)"
_LESS = re.compile(
    rf"\bminder(?:{_CLOSES}| (?:{_OF_IT}|vaak|lang|veel|is|zijn|worden|mag|mogen|kan|kunnen|zou|sturen|vragen|"
    rf"schrijven)\b)|"
    rf"\bte (?:veel|vaak|lang)(?:{_CLOSES}| {_OF_IT}\b)|"
    rf"\bkorter(?:e (?={_OF_IT})|\b)|"
    r"(?<!is )(?<!zijn )(?<!valt )(?<!was )(?<!waren )\bniet zo(?:'n)? ?(?:veel|vaak)\b|"
    rf"\bzo ?(?:veel|vaak)(?: {_OF_IT}|\W*$)|"
    r"\b(?:fewer|shorter|so many|less(?= (?:often|questions|messages|of|please)|\W*$)|too (?:many|much|often|long))\b"
)
# "Niet te lang en niet te veel."
_ENOUGH = re.compile(
    r"\b(?:niet|nooit|geen|not|never) (?:\w+ )?(?:te|too) (?:veel|vaak|lang|many|much|often|long)\b"
    r"(?: (?:vragen|vraag|berichten))?"
)
_ELSEWHERE = re.compile(r"\b(?:werk|baan|team|collega\w*|baas|chef|agenda|thuis|gezin|vergadering\w*|hoofd)\b")


def wishes_less(words: str) -> bool:
    """Whether he says so of the questions."""
    said = (_ENOUGH.sub(" ", small(one)) for one in apart(words))
    return any(_LESS.search(one) and not _ELSEWHERE.search(one) for one in said)
