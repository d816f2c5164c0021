"""Who thanks or praises the one who asks for how it asks, and tells nothing besides: "dank je trouwens dat je het zo
kort houdt, ik lees dit in de pauze".
"""

from conversations import patterns as re
from conversations.matching import normal

_SO = (
    r"(?:(?:trouwens|wel|hoor|echt|zeg|ook|nog|toch|zo|heel|erg|best|eigenlijk|wat|haha+|en|nou|ja|ok[eé]?|maar|"
    r"even) )*"
)
_GOOD = (
    r"(?:fijne?|leuke?|lief|lieve|mooie?|prettige?|attente?|grappige?|knappe?|goede?|goeie|handige?|nuttige?|slimme?|"
    r"gezellige?|aardige?|prima|top|geweldige?)"
)
_THANKS = r"(?:dank(?: je| u)?(?: wel)?|dankjewel|dankuwel|bedankt|merci|thanks|thx|thank you)"
_ASKS = (
    r"(?:vraagt?|vroeg|gevraagd|onthoudt|onthield|onthouden|weet|wist|luistert|luisterde|herinnert|schrijft|schreef|"
    r"stuurt|appt|meedenkt|meedacht|bent|was|reageert|snapt|begrijpt|houdt|helpt|terugkomt|terugkwam|doorvraagt|"
    r"oordeelt)"
)
_BETWEEN = (
    r"(?:(?:het|dat|dit|me|mij|er|zo|zo'n|steeds|even|altijd|niet|weer|nog|ook|telkens|elke keer|iedere keer|kort|goed|"
    r"hier|daar|naar|mee|echt|gewoon|eens|wat|een|vraag|vragen|af en toe|nooit|'s ochtends|rustig) )*"
)
_TAIL = (
    r"(?: (?:trouwens|hoor|zeg|eigenlijk|joh|haha+|altijd|steeds|telkens|elke keer|iedere keer|ook|wel|zo|had|hebt|"
    r"deze|"
    r"maanden|weken|tijd))*"
)
_ITS = r"(?:zo'n (?:vraag|vraagje|berichtje)|(?:je|jouw|uw|die|deze) (?:vra(?:ag|gen)|vraagjes|berichtjes?|appjes))"
_IS_GOOD = rf"(?:(?:ik )?(?:vind|vond) (?:het |dit )?)?{_SO}{_GOOD}"
_SAID = re.compile(
    # "bedankt voor het vragen steeds", "fijn dat je het vraagt"
    rf"{_SO}{_THANKS} ?{_SO}(?:voor (?:(?:het|je|uw|al|de|alle|jouw) )*(?:vragen|vraag|vraagjes?|berichtjes?|berichten|"
    rf"geduld|meedenken|herinnering(?:en)?|luisteren|moeite|aandacht|appjes?))?{_TAIL}|"
    rf"{_SO}(?:{_THANKS}|{_IS_GOOD}) {_SO}dat (?:(?:je|jij|u) {_BETWEEN}{_ASKS}|het {_SO}(?:kort|rustig) is){_TAIL}|"
    # "je bent een goede luisteraar voor een bot", "ik vind je vragen leuk"
    rf"{_SO}(?:jij|je|u) (?:bent|ben) {_SO}(?:een )?{_SO}{_GOOD}(?: (?:luisteraar|bot|robot|gesprekspartner|hulp|"
    rf"ding))?"
    rf"(?: voor (?:een )?(?:bot|robot|computer|programma|apparaat))?{_TAIL}|"
    rf"{_SO}(?:ik vind )?{_ITS} (?:(?:is|zijn|vind ik|vond ik|helpt|helpen|werkt|werken) )?{_SO}{_GOOD}{_TAIL}|"
    rf"{_IS_GOOD} {_SO}{_ITS}(?: [\w']+){{0,5}}|{_SO}{_GOOD} vraag{_TAIL}"
)
_ALONE = re.compile(rf"{_IS_GOOD}{_TAIL}")
_OF_ITS = re.compile(rf"{_ITS}(?: [\w']+){{0,5}}")
# What goes with it, and is nothing by itself.
_WITH_IT = re.compile(
    r"ik (?:lees|doe|beantwoord) (?:dit|het|ze|dat|je vragen|je berichtjes)(?: [\w']+){0,8}|"
    r"(?:en )?(?:dat|het|dit) (?:helpt|scheelt|werkt|is|was|vind ik) (?:(?:me|mij|echt|wel|heel|best|erg|goed|veel) )*"
    r"(?:fijn(?:er)?|prettig(?:er)?|leuk(?:er)?|goed|handig|nuttig)?(?: (?:dan (?:ik )?(?:dacht|verwacht|gedacht)|zo|"
    r"hoor))*|"
    rf"{_ITS}(?: (?:op|in|bij|'s|voor|tussen)(?: [\w']+){{1,4}})?|"
    r"(?:haha+|hihi|nou|ja|ok[eé]?|fijn|top|super)"
)
_APART = re.compile(r"[.!,;…\n]+|\s+-\s+")
_MOST = 26  # words


def praises_the_bot(words: str) -> bool:
    """Whether that is all that he does."""
    if "?" in words or len(words.split()) > _MOST:
        return False
    told = [plain for one in _APART.split(words) if (plain := normal(one))]
    said = [one for one in told if _SAID.fullmatch(one)]
    if not said and len(told) > 1 and _ALONE.fullmatch(told[0]):
        said = [one for one in told if _OF_ITS.fullmatch(one)]  # "handig, zo'n berichtje"
    return bool(said) and all(one in said or _WITH_IT.fullmatch(one) or _ALONE.fullmatch(one) for one in told)


_OF_THANKS = re.compile(rf"\b(?:{_THANKS}|dat (?:je|jij|u|het))\b")


def is_glad_of_it(words: str) -> bool:
    """Whether he thanks for it, or is glad that it is done; else he only finds it good."""
    return _OF_THANKS.search(normal(words)) is not None
