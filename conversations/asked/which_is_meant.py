"""What somebody asks of the question itself, which only he can choose: "waarbij, bij Casper of bij het overleg?"; and
what he holds against the hour at which he is asked: "was het niet 's avonds?".

Where he names the two by themselves, and says nothing of them: "ga ik weg of blijf ik?" is what he asks himself.
"""

from conversations import patterns as re
from conversations.asked.openers import opens

_OPENS = opens("huh")
_AT = r"(?:van|bij|over|in|op|met|voor|aan|tijdens|na|tegen|uit)"
_ONE = rf"(?:{_AT} (?:[\w'-]+ ){{0,3}}[\w'-]+|thuis|privé|iets anders|(?:de|het|die|dat) [\w'-]+)"
_ASKS = (
    r"(?:waar(?:bij|van|over|in|op|mee|aan|voor|door|tegen)?|welke?|op welk moment|welke? van de (?:twee|drie)|wanneer)"
    rf"(?: (?:precies|dan|nou|bedoel je|bedoelt u|{_AT} (?:mijn|m'n|het|de) \w+))*"
)
_SUBJECT = r"(?!.*\b(?:ik|hij|ze|zij|we|wij|is|was|moet|wil|ga|gaat|kan|blijf|blijft|heb|heeft)\b)"
_WHICH = re.compile(
    rf"{_OPENS}{_SUBJECT}(?:{_ASKS}[,:?] ?{_ONE} of {_ONE}(?: ook)?|{_AT} (?:[\w'-]+ ){{0,3}}[\w'-]+ of {_ONE}|"
    rf"thuis of {_ONE})\?+\W*$"
)
_PART = (
    r"(?:'?s ?(?:ochtends|morgens|middags|avonds)|in de (?:ochtend|middag|avond)|na (?:het |mijn )?(?:werk|eten)|"
    r"(?:na|vanaf|om|rond|niet om|niet voor) (?:half )?(?:\d{1,2}(?:[:.]\d\d)?(?: uur)?|vier(?:en)?|vijf|vijven|"
    r"zes(?:sen)?|"
    r"zeven(?:en)?|acht(?:en)?|negen(?:en)?))"
)
_WRITE = r"(?:vragen|schrijven|komen|sturen|appen|berichten)"
_HOUR = re.compile(
    rf"{_OPENS}(?:was het niet {_PART}(?: (?:afgesproken|dat je (?:zou|me) \w+))?\?+|"
    rf"(?:je|jij|u) zou (?:(?:me|mij|toch|nu|voortaan|het|dat|niet|pas) )*{_PART} {_WRITE}(?: toch)?[?.!]*|"
    rf"(?:we hadden|ik had) (?:(?:toch|je|u|het|nog) )*(?:{_PART} (?:afgesproken|gezegd|gevraagd)|(?:gezegd|"
    rf"gevraagd) {_PART})"
    r"(?: toch)?[?.!]*|(?:(?:dus|toch|alweer|w[eé]{2,}r) )*om (?:half )?(?:\d{1,2}(?:[:.]\d\d)?|zeven|acht|"
    r"negen|tien|vijf|zes)(?: uur)?(?: (?:dus|toch|alweer|w[eé]{2,}r))+(?: h[eèé]+)?)\W*$"
)
WHICH, HOUR = "which", "hour"


def asks_which(plain: str) -> str | None:
    """What this sentence, in small letters, asks of these."""
    if _HOUR.search(plain):
        return HOUR
    return WHICH if " of " in plain and _WHICH.search(plain) else None
