"""That somebody is away for some days, as he tells it beside anything: "ik ben trouwens van 5 tot 19 december weg",
"vanaf de 7e ben ik twee weken in Spanje". Only of days to come, of himself, and of more than one day."""

from dataclasses import dataclass

from conversations import patterns as re
from conversations.matching import small
from conversations.said.gist import sentences


@dataclass(frozen=True)
class Away:
    """In which words he says `when` he is away, in which sentence (`said`), and what he says besides (`rest`)."""

    when: str
    said: str
    rest: str


_MONTHS = "jan|feb|maart|mrt|april|mei|juni|juli|aug|sept?|okt|nov|dec"
_DATE = (
    rf"(?:(?:(?:aanstaande|komende|volgende) )?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|morgen|(?:de )?"
    rf"[0-9]{{1,2}}(?:e|de|ste)?)(?: [0-9]{{1,2}})?(?: (?:{_MONTHS})[a-z]*)?)"
)
_SPAN = r"(?:(?:een|twee|drie|vier|2|3|4) (?:weken|weekjes)|(?:een|1) (?:week|weekje|maand)|anderhalve week)"
_PERIOD = re.compile(
    rf"\b(?:(?:van|vanaf|tussen) {_DATE} (?:tot(?: en met| aan)?|t/m|en) {_DATE}|tot(?: en met)? {_DATE}|"
    rf"{_SPAN} vanaf {_DATE}|vanaf {_DATE}(?=(?: [\w']+){{0,4}}? {_SPAN}\b))"
)
_HOW_LONG = re.compile(rf"\b{_SPAN}\b")
_SELF = re.compile(
    r"\b(?:(?:ik|we|wij) (?:ben|zijn|zit|zitten|ga|gaan|heb)|(?:ben|zijn|zit|zitten|ga|gaan|heb) (?:ik|we|wij))\b"
)
_AWAY = re.compile(
    r"\b(?:weg|vrij|afwezig|op vakantie|op reis|met verlof|verlof|vakantie|het buitenland|onbereikbaar|niet bereikbaar|"
    r"naar (?:mijn|onze|m'n) (?:ouders|moeder|vader|zus|broer|dochter|zoon|familie))\b|\ber (?:dan |"
    r"ook )?niet\W*(?:$|,)"
)
# A place, by how it is written.
_A_PLACE = re.compile(r"\b(?:in|op|naar) [A-ZÀ-Ý][a-zà-ÿ]{2,}")
_NOT_SO = re.compile(
    r"\b(?:niet op vakantie|geen vakantie|als (?:ik|we)|was|waren|zou|zouden|wilde|wil|misschien|overleg|cursus|dienst|"
    r"kantoor|werk|gesprek|ziek|naar huis|bezig|elke|iedere|geven|praten|niet meer|op tijd|eerder|\w+ uur|"
    r"in gesprek|in vergadering)\b|\?"
)
_MOST = 16  # words; in a longer one he tells something
_SMALL = re.compile(
    r"\W*(?:\b(?:daarna|dan|pas|weer|dus|en|geen|vragen|graag|lees|ik|niks|niets|zelfs|trouwens|tot|die|tijd|hoor|ben|"
    r"er|weet|je|dat|vast|alvast|even|nog|goed|om|te|weten|sorry|ps|zo|lang|zolang|liever)\b\W*)*"
)


def says_away(words: str) -> Away | None:
    """Whether he says so, and how."""
    told = sentences(words)
    for place, sentence in enumerate(told):
        plain = small(sentence)
        found = _PERIOD.search(plain)
        is_away = _SELF.search(plain) and (_AWAY.search(plain) or _A_PLACE.search(sentence))
        if found is None or not is_away or _NOT_SO.search(plain) or len(plain.split()) > _MOST:
            continue
        span = _HOW_LONG.search(plain, found.end()) if found[0].startswith("vanaf") and " t" not in found[0] else None
        others = [one for at, one in enumerate(told) if at != place and not _SMALL.fullmatch(small(one))]
        return Away(f"{found[0]} {span[0]}" if span else found[0], sentence, " ".join(others))
    return None
