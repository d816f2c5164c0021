"""What somebody asks the one who asks towards the end, or when all is over (`asking_back.py`): whether anything more
comes, whether he may still write, until when it stays, and how he takes it along.

What he asks himself sounds much the same, so all of the sentence has to be of it: "hoe haal ik alles op" is, "hoe haal
ik alles op tijd op" is not.
"""

from collections.abc import Mapping

from conversations import patterns as re
from conversations.asked.openers import opens
from conversations.days.calendar_words import NAMED

_OPENS = opens("ok[eé]?")
_BY_THE_WAY = (
    r"(?: (?:nou|nu|dan|ook|echt|eigenlijk|wel|nog|toch|straks|later|hierna|daarna|eens|even|gewoon|hier|zo|verder|"
    r"weer|alweer|altijd|vanzelf|allemaal|ergens|zomaar|tussendoor|nu pas|na vandaag|hoor|dus|een keer|af en toe|"
    r"(?:volgende|over een) (?:week|maand)|(?:in|van) de (?:zomer|vakantie)|"
    r"na (?:het|ons|mijn) laatste gesprek|na afloop|als (?:het|alles|dit) (?:voorbij|klaar|afgelopen) is))*"
)
_OR_NOT = (
    r"(?:,? (?:of|en) (?:(?:dan|daarna|daarmee|ook) )*(?:houdt|stopt|is|wordt|gaat|eindigt) "
    r"(?:(?:het|dit|dat|alles|jij|er) )?"
    r"(?:(?:dan|daarna|daarmee|hierna|ook|echt|meteen|helemaal|gewoon|klaar|op|over|afgelopen|voorbij|dicht|weg|niet|"
    r"meer|mee) ?)*|,? of niet(?: meer)?)?"
)
_YOU = r"(?:je|jij|jou|u)"
_OF_YOU = rf"(?: van {_YOU})?"
_EVERYTHING = (
    r"(?:dit alles|alles(?: wat ik (?:hier |allemaal )*(?:schreef|typte|geschreven heb|heb geschreven))?|"
    r"(?:al )?mijn (?:antwoorden|teksten?|berichten|gegevens)|"
    r"wat ik (?:hier |allemaal )*(?:schreef|typte|geschreven heb|heb geschreven))"
)
_ALL_OF_IT = rf"(?:{_EVERYTHING}|dit|het(?: allemaal)?|dat)"
_QUESTION = r"(?:die|mijn|de|m'n)(?: eigen)? vra(?:ag|gen)(?: van mij)?"
_ON_A_DAY = (
    rf"(?:,? (?:op |in |de |over |eind |begin |half )*(?:[0-9]{{1,2}}(?:e|de|ste)?|{NAMED}|"
    r"(?:maan|dins|woens|donder|vrij)dag|(?:een|twee|drie|zes|paar) (?:weken|week|maand)))*"
)
_ABOVE_HIM = r"(?:(?:mijn|m'n|mn|me|de) )?(?:baas|chef|manager|leidinggevende|directeur|werkgever|teamleider|hr)"
_END = rf"{_BY_THE_WAY}\W*"
ABOUT_THE_END: Mapping[str, re.Pattern[str]] = {
    "after": re.compile(
        rf"{_OPENS}(?:"
        rf"wat gebeurt er (?:nu|nou|verder|hierna|daarna|straks){_BY_THE_WAY}|hoe nu verder|"
        rf"(?:krijg|komen er|hoor)(?: ik)?{_BY_THE_WAY} (?:(?:een|meer|nieuwe) )?(?:vraag|vragen|berichtjes?|berichten)"
        rf"{_OF_YOU}|komt er{_BY_THE_WAY} (?:iets|wat){_OF_YOU}|hoor ik{_BY_THE_WAY} van {_YOU}|"
        rf"(?:was|is) (?:dit|dat|het){_BY_THE_WAY} (?:(?:het|alles|klaar|afgelopen|voorbij)|"
        rf"het einde|de laatste(?: vraag)?)|"
        rf"(?:zijn we|ben ik|ben je){_BY_THE_WAY} klaar|(?:stopt|eindigt) (?:het|dit|dat){_BY_THE_WAY}|"
        rf"houdt (?:het|dit|dat){_BY_THE_WAY} op|"
        rf"komt {_QUESTION}{_BY_THE_WAY}|komt (?:dat|die) nog{_BY_THE_WAY}|"
        rf"(?:vraag|stel) {_YOU}(?: (?:me|mij|het|dat|die|ze|mijn|eigen|vraag))*"
        rf"{_BY_THE_WAY} (?:nog|ook alweer){_BY_THE_WAY}|"
        rf"(?:wanneer|op welke dag|welke dag)(?: (?:krijg|kwam|komt|vraag|stel|was|is))(?: (?:ik|je|jij|u|me|mij|het))*"
        rf" {_QUESTION}{_BY_THE_WAY}|(?:ga|zal|zou) {_YOU} (?:me |mij )?(?:dat |het |die ){_BY_THE_WAY} ?vragen"
        rf"){_BY_THE_WAY}{_ON_A_DAY}{_END}"
    ),
    "itself": re.compile(rf"{_OPENS}(?:moet|hoef) ik{_BY_THE_WAY} (?:iets|wat|niks|niets) (?:te )?doen{_END}"),
    "later": re.compile(
        rf"{_OPENS}(?:mag|kan|kun|kon) (?:ik|je){_BY_THE_WAY}(?: {_YOU})?{_BY_THE_WAY}"
        rf"(?: iets| wat| een bericht(?:je)?| berichten)?{_BY_THE_WAY}"
        rf"(?: aan {_YOU}| naar {_YOU}| bij {_YOU})? (?:schrijven|berichten|appen|typen|sturen|opschrijven|kwijt)"
        rf"(?: als [^.?!]{{3,40}})?{_BY_THE_WAY}{_OR_NOT}{_END}|"
        rf"{_OPENS}(?:blijf (?:je|jij|u){_BY_THE_WAY} bestaan|besta (?:je|jij|u){_BY_THE_WAY}|"
        rf"ben (?:je|jij|u) er(?: dan| nog| straks){{1,3}}(?: als [^.?!]{{3,40}})?){_END}"
    ),
    "keeping": re.compile(
        rf"{_OPENS}(?:(?:hoe ?lang|tot wanneer)(?: (?:bewaar|bewaart|bewaren|houd|hou) (?:{_YOU}|jullie)"
        rf"{_BY_THE_WAY} {_ALL_OF_IT}| (?:blijft|staat|wordt|kan) {_ALL_OF_IT}{_BY_THE_WAY}(?: staan| bewaard)?|"
        rf" kan ik {_ALL_OF_IT}{_BY_THE_WAY} (?:lezen|teruglezen|nalezen|zien)|"
        rf" (?:heb|kan) ik{_BY_THE_WAY} (?:om )?{_ALL_OF_IT} (?:op te halen|ophalen|bewaren|te bewaren))|"
        rf"tot wanneer kan ik{_BY_THE_WAY} (?:iets|wat) (?:kwijt|schrijven|opschrijven)|"
        rf"wanneer (?:wordt|worden|verdwijnt|verdwijnen|wis je|gaat|is) {_ALL_OF_IT}"
        rf"{_BY_THE_WAY}(?: gewist| weg| verwijderd)?|"
        rf"(?:wat gebeurt er|wat doe (?:je|jij)|wat doet u){_BY_THE_WAY} met {_EVERYTHING}|"
        rf"(?:wordt|worden) {_EVERYTHING}{_BY_THE_WAY} (?:gewist|verwijderd|bewaard)|"
        rf"(?:heb|hebt|heeft) {_YOU} {_ALL_OF_IT}{_BY_THE_WAY} (?:gewist|verwijderd|weggegooid)|"
        rf"(?:is|zijn) {_EVERYTHING}{_BY_THE_WAY} (?:gewist|verwijderd|weg)|"
        rf"(?:blijft|staat) {_EVERYTHING}{_BY_THE_WAY}(?: (?:staan|bewaard|te lezen))?|"
        rf"wist {_YOU} {_ALL_OF_IT}{_ON_A_DAY}(?:,? en (?:kan|mag) ik (?:\w+ ){{1,5}}(?:bewaren|houden|meenemen))?|"
        rf"(?:kan|mag) ik {_ALL_OF_IT} (?:nog )?(?:voor|vóór) (?:die tijd|dan|{NAMED})(?: nog)? "
        rf"(?:bewaren|houden|opslaan|meenemen)){_END}"
    ),
    "takes": re.compile(
        rf"{_OPENS}(?:hoe|waar|kan|kun|mag)(?: (?:haal|kan|kun|krijg|bewaar|neem|sla|download|moet))?"
        rf"(?: (?:ik|je))?{_BY_THE_WAY} {_EVERYTHING}{_BY_THE_WAY}"
        r" (?:op|ophalen|bewaren|downloaden|opslaan|mee|meenemen|meekrijgen|krijgen|exporteren|uitprinten|printen|"
        rf"terugkrijgen|op te halen){_END}|"
        rf"{_OPENS}(?:krijg|heb) ik{_BY_THE_WAY} (?:een )?(?:overzicht|kopie|bestand|afschrift) van {_EVERYTHING}{_END}"
    ),
    "erases": re.compile(
        rf"{_OPENS}(?:(?:wis|verwijder|gooi|haal) {_EVERYTHING}{_BY_THE_WAY}(?: maar| weg)*|"
        rf"hoe (?:wis|verwijder) ik {_ALL_OF_IT}|"
        rf"(?:ik )?wil(?: ik)?{_BY_THE_WAY} (?:dat )?{_EVERYTHING} (?:weg|gewist|verwijderd|wissen|verwijderen)"
        rf"(?: hebben| wordt| worden| is)?){_END}"
    ),
    "own": re.compile(
        rf"{_OPENS}(?:wat heb ik{_BY_THE_WAY} (?:geschreven|opgeschreven|getypt)|"
        rf"(?:kan|kun|mag) (?:ik|je){_BY_THE_WAY} (?:iets|wat|{_ALL_OF_IT}){_BY_THE_WAY} "
        rf"(?:teruglezen|nalezen|terugzien|terugvinden|inzien)){_END}"
    ),
    "reader": re.compile(
        rf"{_OPENS}(?:kan|kunnen) (?:mijn|m'n|mn|me|de) (?:baas|chef|manager|leidinggevende|directeur|werkgever|hr|"
        rf"collega'?s?){_BY_THE_WAY} (?:bij|erbij|bij dit|dit lezen|dit zien|meelezen){_END}|"
        rf"{_OPENS}(?:is|zijn|staat|staan) {_ALL_OF_IT}{_BY_THE_WAY} veilig{_END}|"
        rf"{_OPENS}moet {_ALL_OF_IT}{_BY_THE_WAY}(?: (?:van|door) {_ABOVE_HIM})?{_BY_THE_WAY} (?:gelezen|gezien|"
        rf"goedgekeurd) worden(?: door {_ABOVE_HIM})?(?: of niet)?{_END}|"
        rf"{_OPENS}(?:(?:het )?klopt (?:het )?(?:toch )?dat |dus )?(?:{_ABOVE_HIM}|hij|ze|zij|ie)"
        rf"(?: (?:hoort|leest|ziet|krijgt|weet))? (?:toch |dus )?(?:hier|van {_YOU}|hier van|hiervan) "
        r"(?:toch |dus |ook )?(?:niks|niets)(?: van)?(?: te)?"
        r"(?: (?:hoort|leest|ziet|krijgt|weet|horen|lezen|zien|weten))?"
        rf"(?:,? (?:toch|h[eè]))?(?=\W*\?){_END}"
    ),
}
"""By the value of what he wants to know."""

# How all of these begin; most sentences do not, and are worth no closer look.
_MAY_ASK = re.compile(
    rf"{_OPENS}(?:wat|hoe|hoelang|tot|klopt|het|dus|hij|ze|zij|ie|mijn|m'n|mn|me|de|baas|chef|manager|wist|krijg|komt?|komen|hoor|moet|hoef|was|is|zijn|ben|stopt|eindigt|vraag|stel|wanneer|"
    r"op welke|welke|houdt|ga|zal|zou|mag|kan|kunnen|kun|kon|waar|heb|blijft?|besta|staat|staan|wil|ik wil|wis|"
    r"verwijder|gooi|haal)\b"
)
_MOST = 16  # words


def asks_about_the_end(plain: str) -> str | None:
    """What this sentence, in small letters, asks of these."""
    if len(plain.split()) > _MOST or not _MAY_ASK.match(plain):
        return None
    return next((about for about, asks in ABOUT_THE_END.items() if asks.fullmatch(plain)), None)
