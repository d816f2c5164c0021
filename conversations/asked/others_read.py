"""Who fears that somebody else reads it: "dat van die duim, dat komt toch niet bij Lammert terecht?", "krijgt mijn baas
dit te zien?". Only what can be meant of what he writes here, and of nobody who coaches him."""

from dataclasses import dataclass

from conversations import patterns as re
from conversations.said.gist import sentences


@dataclass(frozen=True)
class OtherReader:
    """Whom he names, as he does it, and whether that is somebody of `his` ("mijn baas" is "baas", of his); nobody where
    he points at somebody or says only that nobody may. `rest` is what he tells besides."""

    who: str
    his: bool
    rest: str


_OPENS = (
    r"\W*(?:(?:en|maar|alleen|dus|oh?|eh|trouwens|sorry|wel|oja|zeg|even checken|voor de zekerheid|toch|ps|nou|ja|"
    r"nee)\W+)*"
)
_SMALL = (
    r"(?:(?:toch|hopelijk|ook|wel|hoor|nou|nu|eigenlijk|straks|dan|niet|nooit|per ongeluk|echt|zeker|verder|later|"
    r"allemaal|zo) )*"
)
_WHO = (
    r"(?:(?P<his>mijn|m'n|mn|me|onze|ons) |(?P<the>de |het |meneer |mevrouw )|die )?"
    r"(?P<who>(?!(?:mijn|m'n|mn|onze|de|ik|je|jij|jou|u|we|wij|dit|dat|het|iets|niks|er|mee|toch|niet|wat)\b)"
    r"[A-Za-zÀ-ÿ&-]+)"
)
_THIS = (
    r"(?:dit|dat|het|'t|t|alles|wat ik (?:\w+ ){0,3}(?:schrijf|typ|zeg|vertel|schreef|antwoord)|"
    r"(?:dat|dit) (?:van|over) (?:\w+ ){1,3}?\w+)"
)
_READS = r"(?:lezen|zien|horen|weten|meelezen|mee te lezen|te lezen|te zien|te horen|te weten|onder ogen)"
_DOES = r"(?:leest|ziet|hoort|krijgt|weet|kan)"
_FEARS = (
    rf"(?:{_THIS},? )?{_THIS} (?:komt|gaat|belandt|staat|kan) {_SMALL}(?:bij|naar|aan) {_WHO}"
    r"(?: (?:terecht|aan|toe|te liggen|komen|terechtkomen))?",
    rf"(?:{_THIS},? )?{_THIS} {_DOES} {_WHO} {_SMALL}(?:(?:mee )?{_READS}|mee)?",
    rf"{_WHO} {_DOES} (?:{_THIS} |hier (?:iets )?(?:van )?|mee )?{_SMALL}(?:mee|{_READS})?",
    rf"{_DOES} {_WHO} {_SMALL}(?:{_THIS}|mee|hier (?:iets )?van) ?{_SMALL}(?:{_READS})?",
    rf"(?:je|jij|u) (?:geeft|geef|stuurt|stuur|vertelt|vertel|zegt|zeg|deelt) {_THIS} {_SMALL}(?:door )?(?:aan|naar|"
    rf"tegen|met) {_WHO}(?: (?:door|verder))?",
    rf"(?:komt|gaat|belandt) {_THIS} {_SMALL}(?:bij|naar|aan) {_WHO}(?: (?:terecht|aan|toe))?",
)
_FILE = (
    r"(?:een |het |mijn |m'n |de )?(?:(?:personeels)?dossier|archief|bestand|systeem|hr|p&o|personeelszaken|"
    r"(?:provincie|gemeente|directie|werkgever|baas|uwv|bedrijfsarts|arbo\w*)\b)"
)
_OF_WHOM = r"(?: (?:bij|van|op) (?:(?:de|het|mijn|m'n|onze) )?[\w&-]+)?"
_GETS_THERE = r"(?: (?:te )?(?:terecht ?)?(?:komen|staan|belanden))?"
# Who does not ask it, but says that it is not to be so.
_NOT_TO_BE = (
    rf"(?:{_THIS} )?(?:hoeft|mag|moet|hoort) {_SMALL}(?:{_THIS} )?{_SMALL}(?<=niet )(?:in|bij|naar) {_FILE}{_OF_WHOM}"
    rf"{_GETS_THERE}",
    rf"(?:ik )?(?:wil|hoop|heb liever) (?:ik )?{_SMALL}dat {_THIS} {_SMALL}(?:in|bij|naar) {_FILE}{_OF_WHOM} "
    r"(?:terecht ?)?(?:komt|staat|belandt|gaat)",
    rf"{_WHO} (?:hoeft|hoeven|mag|mogen|moet|moeten) dit {_SMALL}(?<=niet )(?:te )?{_READS}",
    rf"(?:als|zolang|zolang als) {_WHO} (?:dit|het) maar (?:niet|nooit) (?:leest|ziet|hoort|weet|"
    r"te (?:lezen|zien|weten) (?:komt|krijgt))",
)
_ENDS = r"[, ]*(?:(?:toch|h[eè]+|of wel|of niet|hoor|of zo|hopelijk|dan|ook)[, ]+)*"
_FORMS, _PLAIN = (
    tuple(re.compile(f"{_OPENS}(?:{one}){_ENDS}", re.IGNORECASE) for one in forms) for forms in (_FEARS, _NOT_TO_BE)
)
_READS_IT = re.compile(
    rf"\b(?:{_READS}|leest|ziet|hoort|mee|terecht|belandt|komt|gaat|geef\w*|stuur\w*|vertel\w*|krijgt)\b", re.IGNORECASE
)
_ASKS = re.compile(r"\btoch (?:niet|nooit|hopelijk)|\bhopelijk\b|\?\W*$|\bh[eè]+\W*$", re.IGNORECASE)
_POINTS = ("die", "iemand", "niemand", "anderen", "iedereen", "hun", "derden")
_UNSURE = ("hij", "ze", "zij", "hem", "haar")
_WHY = re.compile(
    r"\W*(?:want |omdat |en )?(?:die|hij|ze|zij) (?:weet|mag|hoeft|moet|kent|wist|zou)\b[^?]{0,60}$", re.IGNORECASE
)
_CLAUSE = re.compile(r",\s+|\s+(?=maar\b)")
_MOST, _LONG = 120, 18  # words; of all, and of what fears it


def may_fear(words: str) -> bool:
    """Whether it is worth a closer look."""
    return len(words.split()) <= _MOST and _ASKS_AT_ALL.search(words) is not None


_ASKS_AT_ALL = re.compile(
    r"\b(?:leest|lezen|ziet|zien|weten|dossier|terecht|komt|gaat|belandt|krijgt|hoort|hoeft|mag|geeft?|stuurt?|vertelt?)\b",
    re.IGNORECASE,
)


def other_reader(coach: str, words: str) -> OtherReader | None:
    """Of whom he fears that it is read, and what he tells besides; None where he says no such thing."""
    told = list(sentences(words)) if may_fear(words) else []
    for at, one in enumerate(told):
        cuts = (0, *(found.end() for found in _CLAUSE.finditer(one)))
        for begins in cuts:
            found = _feared(coach, one[begins:])
            if found is None:
                continue
            behind = told[at + 1 :]
            if behind and _WHY.fullmatch(behind[0]) and not _TELLS.search(behind[0]):
                behind = behind[1:]
            before = one[:begins].rstrip(" ,;")
            rest = " ".join((*told[:at], *((before,) if _tells(before) else ()), *behind)).strip()
            return OtherReader(*found, rest)
    return None


def _tells(before: str) -> bool:
    """Whether what stands before it answers something."""
    return len(before.split()) > _FEW or _TELLS.search(before) is not None


_TELLS = re.compile(r"\b(?:ik|k|we|wij|is|was|heeft|had|gaat|ging|zit|zat)\b", re.IGNORECASE)
_FEW = 5  # words; so few before the comma only say what of it: "alleen dat van die duim,"


def _feared(coach: str, clause: str) -> tuple[str, bool] | None:
    if len(clause.split()) > _LONG:
        return None
    asks = _ASKS.search(clause) is not None and _READS_IT.search(clause) is not None
    plain = f"{' '.join(clause.split()).rstrip(' .?!…')} "
    found = next((match for form in (*(_FORMS * asks), *_PLAIN) if (match := form.fullmatch(plain))), None)
    if found is None:
        return None
    if "who" not in found.re.groupindex:
        return "", False
    who, of_his = found["who"], found["his"] is not None
    if who.casefold() in (*coach.casefold().split()[:1], "coach", "wie", *_UNSURE):
        return None
    if who.casefold() in _POINTS:
        return "", False
    return f"{(found['the'] or '').casefold()}{who}", of_his
