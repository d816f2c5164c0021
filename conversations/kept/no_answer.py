"""That what he wrote just now was no answer: "dat was geen antwoord op je vraag maar een klacht. kan dat uit haar
overzicht". Only where he says nothing else."""

from conversations import patterns as re
from conversations.matching import small
from conversations.said.gist import sentences

_OPENS = r"\W*(?:(?:h[eé]+|oh?|nee|sorry|maar|en|trouwens|wacht|eh|nou|ja|hoi|oeps)[,.! ]+)*"
_SMALL = r"(?:(?:dus|eigenlijk|toch|trouwens|helemaal|natuurlijk|gewoon|ook|maar|even|er|graag|wel|dan|liever|nog) )*"
_THAT = (
    r"(?:dat|dit|het|die|wat ik (?:net|zonet|daarnet|hierboven|zojuist)? ?(?:schreef|zei|typte)|dat laatste|dat vorige)"
)
_ELSE = r"(?:klacht|opmerking|vraag|grap(?:je)?|geintje|mededeling|tip|test|reactie|uitroep|verzuchting|groet|bedankje)"
_NO_ANSWER = re.compile(
    rf"{_OPENS}{_THAT} (?:was|is) {_SMALL}(?:geen|niet mijn|niet het) antwoord\b(?: op (?:je|de|uw|jouw) vraag)?"
    rf"(?:,? (?:maar|het was) {_SMALL}(?:een |mijn )?(?:\w+ )?{_ELSE}(?: (?:over|aan|voor|van) [\w' ]{{1,20}})?)?"
    r"(?: (?:trouwens|hoor|hè|he|sorry))*\W*"
)
_OUT = re.compile(
    rf"{_OPENS}(?:(?:kan|mag|kun je|kan je|wil je|moet) {_THAT} {_SMALL}(?:uit|weg|eruit|er uit|verwijderen|weghalen|"
    rf"eruit halen|niet mee)\b[\w' ]{{0,30}}|(?:haal|laat|gooi|doe|schrap) {_THAT} {_SMALL}(?:vorige |laatste )?"
    rf"{_SMALL}(?:weg|eruit|er uit|uit|zitten)\b[\w' ]{{0,30}}|{_THAT} (?:hoeft|moet|mag|hoort) {_SMALL}niet {_SMALL}"
    r"(?:in|bij|erin|erbij|naar|mee)\b[\w' ]{0,30}|dat (?:bedoelde|vroeg) ik niet)\W*"
)
_MOST = 40  # words
_CLAUSE = re.compile(r",\s+(?=(?:haal|laat|gooi|doe|schrap|kan|mag|kun|wil|dat|dit)\b)")


def may_be_none(words: str) -> bool:
    """Whether it is worth a closer look."""
    return len(words.split()) <= _MOST and "antwoord" in words.casefold()


def was_no_answer(words: str) -> bool:
    """Whether he says that, and besides at most that it is to go."""
    told = [part for one in sentences(words) for part in _CLAUSE.split(small(one))] if may_be_none(words) else []
    none = [_NO_ANSWER.fullmatch(one) is not None for one in told]
    beside = (_OUT.fullmatch(one) or re.fullmatch(_OPENS, f"{one} ") for one in told)
    return any(none) and all(said or out for said, out in zip(none, beside, strict=True))
