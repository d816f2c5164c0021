"""What somebody asks of what he wrote here and what happens with it: whether all of it is read, whether something is to
be tapped still, how it is erased, why a part of it is quoted; and whether what he says is odd.

What he asks of his own work sounds much the same ("hoe krijg ik dat gevoel weg?"). So it is only heard where he says
that it is of this: of what he wrote, of now, of what stands with it.
"""

from collections.abc import Mapping

from conversations import patterns as re
from conversations.asked.openers import opens
from conversations.first_look import FirstLook
from conversations.text import Text

_OPENS = opens("en nu", "bedankt")
_WROTE = (
    r"(?:(?:alles|al|wat|dat) (?:wat |dat )?ik (?:(?:hier|je|nu|net|heb|allemaal) )*(?:op)?"
    r"(?:schreef|schrijf|geschreven heb|geschreven|typte|typ|zei)|mijn (?:antwoord(?:en)?|bericht(?:en|jes?)?))"
)
_PRESS = r"(?:drukken|tikken|aantikken|klikken|aanklikken|indrukken|aanvinken|bevestigen)"
_ERASE = r"(?:weg(?:halen|krijgen|gehaald)?|(?:ge)?wis(?:t|sen)|verwijder(?:d|en)|eraf)"
_ALL = rf"(?:alles|dit|dat|het|de rest|dit alles|dit allemaal|die antwoorden|{_WROTE})"
_OF_HERE = r"(?:(?:nu|al|hier|meteen|weer|nog|allemaal|uit (?:deze |de )?(?:app|chat|bot)) ?)"
_IS_IT = r"is (?:dat|dit|het)(?: (?:nou|nu|eigenlijk|wel|niet|toch|heel|dan|erg))*"
_ODD = r"(?:vreemd|raar|gek|erg|normaal|stom|dom|slecht)"
_NOT_DONE = (
    r"(?:dat|als) (?:(?:ik|het|dat|dit|er|me|mij|'t|t) ){1,3}(?:(?:met|bij|op|van) (?:\w+ ){1,3}?)?(?:\w+ ){0,2}?"
    r"(?:niet|nog niet|niks|niets|nog niks)(?: (?:\w+ )?(?:gelukt|lukte|lukt|gedaan|gelukt is|uit|uit ben|weet|heb|is|"
    r"ben|deed|kon)){1,3}"
)
# What he may feel, or let go, with his coach or here.
_LETS_GO = (
    r"(?:(?:moet |ga |zit te |zitten (?:te )?|te |loop te )?(?:(?:ge)?huil(?:en|d)?|(?:ge)?jank(?:en|t)?)|in tranen|"
    r"een traan(?:tje)?|tranen|vloek(?:en)?|scheld(?:en)?|(?:boos|kwaad|emotioneel|verdrietig|chagrijnig)"
    r"(?: (?:ben|word|zijn|worden|val|vallen))?)"
)
_THERE = (
    r"(?:(?:bij|met|tegen|voor) (?!(?:mijn|m'n|mn|de|het|een|ons|onze|mij) (?!coach))[\w']+(?: coach)?|daar|hier|"
    r"in het gesprek)"
)
_MAY_LET_GO = re.compile(
    rf"(?:\b{_IS_IT} {_ODD} (?:als|dat|om|wanneer) |{_OPENS}(?:mag|kan|zou) (?:ik|je|men|het) )"
    rf"(?=[^?.!]*\b{_THERE}\b)[^?.!]{{0,60}}\b{_LETS_GO}\b[^?.!]{{0,30}}\?"
)
_TO_A_BOT = re.compile(
    rf"{_OPENS}(?:ik weet (?:\w+ ){{0,2}}niet waarom|"
    rf"(?:(?:best|wel|een beetje|eigenlijk) )*{_ODD}(?: (?:h[eè]+|eigenlijk|wel))*,? (?:dat|hoe)) "
    r"ik (?:dit|dat|het|alles|zoiets|hier)(?: \w+){0,3} (?:tegen|aan) een "
    r"(?:robot|bot|chatbot|computer|machine|apparaat|programma)\b[^.?!]{0,40}\W*$"
)
_BY_NOW = r"(?:(?:nu|nou|al|allemaal|eigenlijk|straks|precies|dan|alles|zoal) )*"
ODD = "odd"
"""What is asked by who wants to hear that it is all right, and no advice."""
_FORMS: Mapping[str, re.Pattern[str]] = {
    "reader": re.compile(
        rf"{_OPENS}(?:krijgt|leest|ziet) [\w' ]{{2,20}}? {_WROTE}(?: (?:te (?:lezen|zien)|nu|ook|wel))*\W*$"
    ),
    "goes": re.compile(
        rf"{_OPENS}wat (?:staat|ligt) er {_BY_NOW}(?:voor|bij) (?!(?:over)?morgen\b|vandaag\b|\w+dag\b)"
        rf"[\w']{{2,20}} {_BY_NOW}klaar(?: van (?:mij|me))?\W*$|"
        rf"{_OPENS}wat (?:(?:staat|ligt) er {_BY_NOW}klaar (?:voor|bij) [\w']{{2,20}}(?: coach)?|"
        rf"(?:krijgt|leest|heeft|ziet) [\w']{{2,20}}(?: coach)? {_BY_NOW}|gaat er {_BY_NOW}(?:naar|mee naar|mee aan) "
        rf"[\w']{{2,20}}(?: coach)?) ?{_BY_NOW}van (?:mij|me)(?: (?:te (?:lezen|zien)|klaar|liggen|gelezen|al|nu|"
        r"straks|mee|klaarliggen|klaarstaan|allemaal|gekregen|gezien))*\W*$"
    ),
    "taps": re.compile(
        rf"{_OPENS}(?:moet|hoef|moest) ik (?:(?:nu|nou|nog|dan|hier|zelf|verder|even) )*(?:(?:ergens|iets|wat|een knop)"
        rf" )(?:op |aan |in )?{_PRESS}(?:,? of (?:is|was|staat|gaat|komt) [^.?!]{{0,30}})?\W*$"
    ),
    "erases": re.compile(
        rf"{_OPENS}(?:hoe (?:krijg|kan|kun|moet) (?:ik|je) (?={_ALL}\b)(?:{_WROTE}|{_ALL} {_OF_HERE}+) ?{_OF_HERE}*"
        rf"{_ERASE}|hoe (?:wis|verwijder) ik (?:{_WROTE}|{_ALL}(?: {_OF_HERE}+|\W*$))|"
        rf"(?:kan|mag) (?:alles|dit|de rest|dit alles|dit allemaal) nu (?:al )?(?:weg|gewist|verwijderd)(?: worden)?|"
        rf"(?:hoe )?(?:kan|kun) (?:ik|je) (?:{_WROTE}|alles) {_OF_HERE}*{_ERASE})\W*$"
    ),
    "quoted": re.compile(
        rf"{_OPENS}(?:waarom|hoezo) (?:staat|zet je|heb je) (?:dat|dit|die)(?: (?:stuk(?:je)?|zin(?:netje)?|laatste))*"
        r"(?: (?:van|over) (?!altijd\b)[\w']+(?: (?!altijd\b)[\w']+){0,2})? (?:daar|er|hier)bij(?: gezet)?\W*$"
    ),
    "own": re.compile(
        rf"{_OPENS}(?:kan|kun|kunt|wil|wilt|zou) (?:je|jij|u) (?:dat|dit|het)(?: (?:nog|ook|misschien|even))* bij "
        r"(?:dat (?:van|over)|(?:dat|die|het|mijn|de) (?:vorige |andere |eerdere )?(?:antwoord|vraag|bericht(?:je)?)) "
        r"(?:[\w']+ ){0,4}(?:zetten|voegen|plaatsen)"
        r"(?: (?:a\.?u\.?b|svp|alsjeblieft))?\W*$"
    ),
    ODD: re.compile(
        rf"{_OPENS}(?:dat is |toch )*{_IS_IT} {_ODD}(?: van (?:me|mij)|,? {_NOT_DONE})?\?+\W*$|"
        rf"{_OPENS}dat is toch niet {_ODD},?(?: (?:toch|h[eè]))?\?+\W*$|{_MAY_LET_GO.pattern}|"
        rf"{_TO_A_BOT.pattern}"
    ),
}  # fmt: skip


_MAY_ASK = FirstLook(*_FORMS.values())


def asks_of_what_stands(plain: str) -> str | None:
    """What this sentence, in small letters, asks of these."""
    if not _MAY_ASK(plain):
        return None
    return next((about for about, asks in _FORMS.items() if asks.search(plain)), None)


_RESTS = re.compile(r"\b(?:bezinken|laten rusten|tijd nodig|nadenken|afwachten|laten zakken|even niks|even niets)\b")
_UNDONE = re.compile(_NOT_DONE)


def reassured(words: str) -> Text:
    """What he hears who asks whether that is odd: nothing is said of what he did, only that it may be so here."""
    plain = words.casefold()
    if _MAY_LET_GO.search(plain):
        return Text("That is quite all right, with {coach} as well.")
    if _TO_A_BOT.search(plain):
        return Text("You may well tell it here.")
    if _RESTS.search(plain):
        return Text("You may take your time for it.")
    if _UNDONE.search(plain):
        return Text("It need not succeed for me. That you tell it is enough.")
    return Text("It is not odd that you wonder. You can also bring it up with {coach}.")
