"""Who is told on which day he is asked how it went may find that fine: "is goed", a thumb, "maandag is prima"."""

from datetime import date

from conversations import patterns as re
from conversations.matching import normal
from conversations.said.gist import Came, kinds_of
from conversations.told.light import Light, light
from conversations.wished.days_named import weekdays_in

_EASY = re.compile(
    r"(?:(?:ja|nee|nou|dan|hoor|maar|ok|oke|prima|fijn|is|dat|die|dit|het|vrijdag|laat|hou|houd|zo|doe|staan|"
    r"klinkt|goed|plan|past|kan|wel|lukt|gewoon|dag|me|mij|van mij|best|komt|uit|helemaal|mooi|top|super|perfect) ?)+"
)


def finds_it_fine(words: str) -> bool:
    """Whether he finds the day fine that he was told: "is goed", a thumb, "doe maar", "mij best"."""
    plain, said = normal(words), light(words)
    if said is Light.NOD or Came.CONTENT in kinds_of(words):
        return "?" not in words
    is_easy = _EASY.fullmatch(plain) is not None and plain not in ("nee", "laat maar", "laat het", "laat dat", "maar")
    leaves_it = re.fullmatch(
        r"(?:maakt (?:me |mij )?niet(?: zoveel)? uit|om het even|zie maar|wat jij wilt|kies jij maar|wanneer je wilt|"
        r"(?:doe |vraag )?(?:het )?maar wanneer het (?:jou|je|u) uitkomt|"
        r"alle dagen zijn goed|elke dag is goed|geen voorkeur)(?: hoor)?",
        plain,
    )
    return (is_easy and not weekdays_in(words) and "laat maar" not in plain) or leaves_it is not None


_ITS_NUMBER = re.compile(
    r"\W*(?:(?:nee|ja|nou|hoor|gewoon|de|die)\W+)*(?P<day>\d{1,2})(?:e|de|ste)? (?:is|kan|lijkt me) (?:\w+ )?"
    r"(?:prima|goed|ok[eé]?|fijn|perfect|mooi)\b",
    re.IGNORECASE,
)


def says_its_number(words: str, told: date) -> bool:
    """Whether he says of the day that he was told, by its number, that it is fine: "Nee 11 is goed"."""
    found = _ITS_NUMBER.match(words)
    return found is not None and int(found["day"]) == told.day
