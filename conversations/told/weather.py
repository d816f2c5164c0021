"""Who says nothing but what the weather or the road is like: "brr wat is het koud ineens", "glad buiten hè"."""

from conversations import patterns as re
from conversations.matching import small

_BE = r"(?:(?:brr+|pff+|poeh?|h[eè]+|zeg|joh|nou|tjonge|jeetje|oef|haha|trouwens|maar|en|wat|lekker|heerlijk)[, ]+)*"
_SKY = r"(?:weer|weertje|regen|hagel|kou|hitte|storm|wind|mist|sneeuw|zon|zonnetje|bui|buien|ijzel|gladheid)"
_IS = r"(?:koud|warm|heet|glad|nat|mistig|guur|fris|zonnig|benauwd|grijs|druilerig|stormachtig)"
_SMALL = (
    r"(?: (?:is|het|was|een|weer|zeg|h[eè]+|ineens|opeens|buiten|vandaag|vanmorgen|vanochtend|vanmiddag|vanavond|"
    r"gisteren|"
    r"nou|nu|toch|ook|hier|joh|trouwens|eindelijk|wel|echt|die|dat|lekker|vies|vieze|mooi|hard|de|hele|dag|in|op|"
    r"straat|"
    r"ijs|buitenlucht))*"
)
# "En gisteren weer trouwens."
_AGAIN = r"(?:gisteren?|vandaag|morgen|\w+dag|en|ook|al|daar|toen|nu|ik|we|niet|net|straks) weer\b"
_ONE = (
    rf"{_BE}(?:wat (?:een )?|een |het is |'t is )?(?!{_AGAIN})(?:[a-z]+ )?{_SKY}{_SMALL}|"
    rf"{_BE}(?:wat is het |het is |'t is |is het )(?:[a-z]+ )?{_IS}{_SMALL}|"
    rf"{_BE}{_IS} (?:buiten|vandaag|weer|vanmorgen|vanochtend){_SMALL}|"
    rf"{_BE}(?:het|'t) (?:regent|sneeuwt|vriest|stormt|waait|hagelt|giet|hoost|dooit){_SMALL}|"
    r"(?:(?:ik|we) )?(?:(?:vanmorgen|vanochtend|net|weer|half|een|uur|uurtje|kwartier|op de fiets|helemaal|zeiknat|"
    r"in de "
    r"trein|lang) ?)*(?:doorweekt|in de file gestaan|zeiknat geregend|verwaaid)(?: (?:geworden|aangekomen|dus))*"
)
_ALL = re.compile(rf"\W*(?:{_ONE})(?:[.,!… ]+(?:{_ONE}))*\W*")
_MOST = 14  # words


def only_weather(words: str) -> bool:
    """Whether that is all that he says."""
    plain = small(words).strip()
    return "?" not in plain and 1 < len(plain.split()) <= _MOST and _ALL.fullmatch(plain) is not None
