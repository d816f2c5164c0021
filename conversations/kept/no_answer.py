"""That what he wrote just now was no answer: "dat was geen antwoord op je vraag maar een klacht. kan dat uit haar
overzicht", "nee, dat was geen punt voor Ada. Dat was een vraag aan jou"; and what it is in the place of that, where he
goes on with it: "dat was geen vraag voor het gesprek. Ik wil het hebben over …"."""

from conversations import patterns as re
from conversations.matching import small
from conversations.said.gist import sentences

_OPENS = r"\W*(?:(?:h[eé]+|oh?|nee|sorry|maar|en|trouwens|wacht|eh|nou|ja|hoi|oeps)[,.! ]+)*"
_SMALL = r"(?:(?:dus|eigenlijk|toch|trouwens|helemaal|natuurlijk|gewoon|ook|maar|even|er|graag|wel|dan|liever|nog) )*"
_THAT = (
    r"(?:dat|dit|het|die|wat ik (?:net|zonet|daarnet|hierboven|zojuist)? ?(?:schreef|zei|typte)|dat laatste|dat vorige)"
)
_ELSE = r"(?:klacht|opmerking|vraag|grap(?:je)?|geintje|mededeling|tip|test|reactie|uitroep|verzuchting|groet|bedankje)"
_WHOM = r"(?:(?:het|ons|dat|dit) (?:gesprek|overleg)|(?!mijn\b|m'n\b|de\b|het\b|een\b|mij\b|dat\b|dit\b|ons\b)\w+)"
_NO_ANSWER = re.compile(
    rf"{_OPENS}{_THAT} (?:was|is) {_SMALL}(?:(?:geen|niet mijn|niet het) (?:antwoord|punt|onderwerp|gesprekspunt|"
    rf"vraag)\b(?: op (?:je|de|uw|jouw) vraag| (?:voor|aan) {_WHOM})?|"
    rf"niet {_SMALL}(?:bedoeld )?voor {_WHOM}(?: bedoeld)?)"
    rf"(?:,? (?:maar|wel) {_SMALL}(?:voor|aan) (?:jou|je|u))?"
    rf"(?:,? (?:maar|het was) {_SMALL}(?:een |mijn )?(?:\w+ )?{_ELSE}(?: (?:over|aan|voor|van) [\w' ]{{1,20}})?)?"
    r"(?: (?:trouwens|hoor|hè|he|sorry))*\W*"
)
_OUT = re.compile(
    rf"{_OPENS}(?:(?:kan|mag|kun je|kan je|wil je|moet) {_THAT} {_SMALL}(?:uit|weg|eruit|er uit|verwijderen|weghalen|"
    rf"eruit halen|niet mee)\b[\w' ]{{0,30}}|(?:haal|laat|gooi|doe|schrap) {_THAT} {_SMALL}(?:vorige |laatste )?"
    rf"{_SMALL}(?:weg|eruit|er uit|uit|zitten)\b[\w' ]{{0,30}}|{_THAT} (?:hoeft|moet|mag|hoort) {_SMALL}niet {_SMALL}"
    r"(?:in|bij|erin|erbij|naar|mee)\b[\w' ]{0,30}|dat (?:bedoelde|vroeg) ik niet)\W*"
)
# That it was asked of the one who asks, or what else it was; said with it, or alone.
_TO_YOU = re.compile(
    rf"{_OPENS}(?:{_THAT} was {_SMALL}(?:een vraag (?:aan|voor) (?:je|jou|u)|(?:een |mijn )?{_ELSE})|"
    rf"{_THAT} (?:vraag|vroeg) ik {_SMALL}(?:aan )?(?:jou|je|u))(?: (?:hoor|juist|gewoon|dus))*\W*"
)
_NOT_HERS = re.compile(
    rf"{_OPENS}{_THAT} hoeft {_SMALL}(?:mijn coach|\w+) {_SMALL}niet {_SMALL}te (?:lezen|weten|zien)\W*"
)
_MOST = 40  # words
_CLAUSE = re.compile(r",\s+(?=(?:haal|laat|gooi|doe|schrap|kan|mag|kun|wil|dat|dit)\b)")


def may_be_none(words: str) -> bool:
    """Whether it is worth a closer look."""
    plain = words.casefold()
    return len(plain.split()) <= _MOST and any(one in plain for one in ("antwoord", "punt", "onderwerp", "vr", "voor"))


def was_no_answer(words: str) -> bool:
    """Whether he says that, and besides at most that it is to go."""
    head, rest = _taken_apart(words)
    return bool(head) and not rest


def instead_of_it(words: str) -> str:
    """What he says it is, who says first that what he wrote just now is none; nothing where he says only that."""
    head, rest = _taken_apart(words)
    return " ".join(rest) if head else ""


def is_no_answer(sentence: str) -> bool:
    """Whether this one sentence says only that."""
    return _NO_ANSWER.fullmatch(small(sentence)) is not None


def _taken_apart(words: str) -> tuple[list[str], list[str]]:
    """The sentences in which he says that it was none, or is to go, and those behind them; nothing where he does not
    begin with them."""
    told = [part for one in sentences(words) for part in _CLAUSE.split(one)] if may_be_none(words) else []
    plain = [small(one) for one in told]
    forms = (_NO_ANSWER, *((_NOT_HERS,) if any(map(_TO_YOU.fullmatch, plain)) else ()))
    none = [any(form.fullmatch(one) for form in forms) for one in plain]
    beside = [_OUT.fullmatch(one) or _TO_YOU.fullmatch(one) or re.fullmatch(_OPENS, f"{one} ") for one in plain]
    last = next((at for at, one in enumerate(plain) if not (none[at] or beside[at])), len(told))
    return (told[:last], told[last:]) if any(none[:last]) else ([], [])


def was_to_you(words: str) -> bool:
    """Whether he says only of what he wrote just now that it was asked of the one who asks."""
    told = sentences(words) if may_be_none(words) else ()
    return bool(told) and all(_TO_YOU.fullmatch(small(one)) is not None for one in told)
