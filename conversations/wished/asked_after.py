"""What somebody who sets out to do something says of the asking itself: "vraag me er dinsdag de 5e naar".

The day in it is the one on which he would be asked, not one on which he does it, and it is no part of what he does.
What he has somebody else say ("ik zeg: vraag me eerst") stays what he does.
"""

from functools import lru_cache

from conversations import patterns as re

_IT = r"(?:(?:het|dat|er|'t|t|daar|dit|hoe het \w+|daarna|erna|dan|maar|gerust|liever|pas) )*"
_TO_ASK = (
    rf"(?:(?:vraag|stuur|herinner) {_IT}(?:me|mij)\b(?! (?:af|eerst|niks|niets|niet)\b)|"
    r"vraag (?:er|daar) (?:[\w']+ ){0,6}naar\b|vraag (?:het |maar |dan )*(?:[\w']+ ){0,5}hoe het (?:ging|was|gaat)\b|"
    r"kom (?:er|daar) (?:[\w']+ ){0,6}op terug\b|"
    r"(?:vraag|stel|herinner) (?:je|jij|u) (?:me |mij )?(?:er|daar|het|dat|dit|me|mij|dan|'t)\b(?= [^.!?\n:]*\w)|"
    r"kom (?:je|jij|u) (?:er|daar|hier|dan)\b[^.!?\n:]*\bterug\b|"
    rf"(?:kun|kan|kunt|wil|wilt|zou|mag) (?:je|u|dat|het) (?:me |mij )?{_IT}(?:me |mij )?[^.!?\n:]*"
    r"\b(?:vragen|navragen|terugkomen)\b|"
    rf"(?:je|u) (?:mag|kan|kunt) (?:me |mij )?{_IT}(?:me |mij )?[^.!?\n:]*\b(?:vragen|navragen|terugkomen)\b|"
    r"ask me\b|(?:could|can|would) you ask\b)"
)
_A_DAY = (
    r"(?:op )?(?:de )?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr)"
    r"(?:,? (?:de )?[0-9]{1,2}(?:e|de|ste)?)?"
    r"(?: (?:dec|jan|feb|\w+ember|januari|februari|maart|april|mei|juni|juli|augustus|oktober))?"
)
_FINE = r"(?:goed|prima|fijn|best|ok[eé]?|akkoord|perfect|top|uitstekend)"
# The whole of a sentence: "Vrijdag 11 is goed." "Vraag het maar maandag."
_THAT_DAY = (
    rf"(?:(?:doe |dan )*(?:maar |liever |graag )?{_A_DAY} (?:(?:graag|aub|svp)|"
    rf"(?:is|vind ik|lijkt me|past me|komt me) (?:(?:wel|ook|voor mij|me|dan|helemaal) )*{_FINE}(?: uit)?)|"
    rf"vraag (?:het|dat|'t|t) (?:(?:me|mij|dan) )*(?:maar|liever|pas|gerust) {_A_DAY})"
    r"(?:,? (?:hoor|dank\w*|bedankt|graag|nog|eens|weer))*(?=\s*(?:[.!\n]|$))"
)
_ASKED_FOR = re.compile(
    rf"(?:(?P<opens>^|(?<=[.!?…\n;)])) *|,? (?=(?:en|dus|maar|dan)\b)|, )"
    rf"(?:(?:en|dus|maar|dan|graag|ok[eé]?|ja|o ja|prima|goed|fijn|and|so)\b,? )*{_TO_ASK}"
    r"(?:[^.!?…\n]|\.(?=\d))*[.!?…]*|"
    rf"(?:^|(?<=[.!?…\n;)])) *(?:(?:ja|nee|ok[eé]?|en|oh?|dus|nou),? )*{_THAT_DAY}[.!…]*",
    re.IGNORECASE,
)
# Of so many intentions it is known: within a turn that is asked a dozen times of the same one.
_HELD = 64


@lru_cache(maxsize=_HELD)
def in_two(words: str) -> tuple[str, str]:
    """What he sets out to do, and what he says of when he would be asked about it; all of it and nothing where he says
    only one of the two."""
    spoken = words.replace("’", "'")
    found = [one for one in _ASKED_FOR.finditer(spoken) if not _is_told_others(spoken[: one.start()])]
    if not found:
        return words, ""
    left, end = [], 0
    for one in found:
        left.append(words[end : one.start()])
        end = one.end()
    does = " ".join("".join((*left, words[end:])).split(" ")).strip(" ,;")
    if not any(char.isalpha() for char in does):
        return words, ""
    return does, " ".join(words[one.start() : one.end()].strip(" ,;\n") for one in found)


def _is_told_others(before: str) -> bool:
    """Whether what stands before it, in the same sentence, has somebody say it."""
    return re.search(r"[:\"“„][^.!?\n]*$|\b(?:zeg|zeggen|zegt|say) [^.!?\n]*$", before) is not None
