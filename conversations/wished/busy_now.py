"""Who only says that he is busy at this moment, that he is back in one, or that he is there again."""

from conversations import patterns as re
from conversations.matching import small

OPENS = (
    r"(?:(?:en|dus|nou|ok|oke|ja|nee|sorry|joh|maar|of|anders|hm+|pff+|poe+h?|pfoe+|oh|o|eh|please|hoi|hey|hallo|goed|"
    r"haha) )*"
)
"""With what people begin who put something off."""
_WORD_OF_TIME = r"(?:nu|net|ff|effe|even|eventjes|momenteel|op dit moment|vandaag|nog|hier)"
_AT_IT = (
    r"(?:(?:wacht)?rij|trein|bus|tram|metro|auto|file|overleg|vergadering|meeting|call|teams|les|college|winkel|"
    r"supermarkt|appie|ah|jumbo|lidl|kassa|wachtkamer|tandarts|kapper|huisarts|douche|bed|bad|wc|fiets|telefoon|lijn|"
    r"koken|eten|rijden|tanken|werk|onderweg|de deur uit)"
)
# All that he says: that he is busy at this moment. "Druk" alone may be how it is with him.
_BUSY_NOW = re.compile(
    rf"{OPENS}(?:(?:ik|k|het is|is|t is) )*(?:(?:ben|zit|sta|heb|lig|rij) )?(?:ik )?(?:(?:{_WORD_OF_TIME}|te|heel|erg|"
    r"echt|super|hartstikke|zo) )*(?:"
    rf"{_WORD_OF_TIME} (?:(?:te|heel|erg|echt|super|hartstikke|zo|even|nu|net|ff) )*"
    r"(?:druk|geen tijd|bezig|niet handig|geen moment)|"
    rf"(?:geen tijd|druk|bezig|niet handig|komt niet uit) {_WORD_OF_TIME}|onderweg|aan het (?:rijden|koken|eten))"
    rf"(?: (?:hoor|joh|mee|{_WORD_OF_TIME}|druk|met \w+|sorry))*|"
    rf"(?:sorry|oei|hoi|hey)(?: (?:heel|erg|te|ff|even|beetje))* (?:druk|bezig|geen tijd)(?: hoor)?|"
    rf"{OPENS}(?:ik )?(?:ben|zit|sta) (?:aan het werk|op (?:het |mijn )?werk|in gesprek|bij een klant) "
    rf"{_WORD_OF_TIME}|"
    rf"{OPENS}(?:ik )?(?:sta|zit|lig|rij|loop|fiets|ben) (?:ik )?{_WORD_OF_TIME} (?:\w+ ){{0,4}}?{_AT_IT}"
    rf"(?: (?:bij|in|op|van) (?:de |het )?\w+(?: \w+){{0,1}} ?)?(?: (?:hoor|sorry))*"
)
# That he is back in a moment.
_IN_A_MOMENT = re.compile(
    rf"(?:eh+m?|uh+m?|hm+)|{OPENS}(?:(?:een|n|ff|even|wacht) )*"
    r"(?:moment(?:je)?|ogenblik(?:je)?|sec(?:je|onde)?|minuutje|"
    r"wacht(?:en)?|"
    r"(?:ben |ik ben )?zo (?:weer )?terug|kom (?:er )?zo(?: aan)?|brb|hold on|one moment|just a sec)"
    r"(?: (?:hoor|geduld|graag|aub|even|ff|svp|please|alsjeblieft))*"
)


def only_busy(plain: str) -> bool:
    """Whether these words, in small letters, say that he is busy at this moment, and no more."""
    return _BUSY_NOW.fullmatch(plain) is not None


def back_in_a_moment(text: str) -> bool:
    """Whether that is all that he says."""
    return _IN_A_MOMENT.fullmatch(" ".join(small(text).rstrip(" .!…").replace(",", " ").split())) is not None


_BACK = re.compile(
    rf"{OPENS}(?:(?:ik |k )?(?:ben|zit) er weer|(?:daar|hier) ben ik (?:alweer|weer|dan)|(?:ik )?ben (?:weer )?terug|"
    r"weer terug|(?:ik )?heb (?:nu|weer|even) (?:(?!geen)\w+ )?tijd|nu (?:heb ik )?(?:wel |even |weer )*tijd|"
    r"i am back|i'm back|"
    r"back again)(?: (?:hoor|sorry|het|duurde|even|wat|langer|nu|weer|van|weggeweest|voor|je|dan))*"
)


def says_back(text: str) -> bool:
    """Whether he says that he is there again, and no more."""
    return _BACK.fullmatch(" ".join(re.sub(r"[.,!…]", " ", small(text)).split())) is not None
