"""More of what somebody asks the one who asks (`asking_back.py`), by what he wants to know: whether it is for his work,
who would ask that, how much time it takes, whether it is enough or too small, what he wrote before, who changes what
stands here."""

from collections.abc import Mapping

from conversations import patterns as re
from conversations.asked.about_the_end import asks_about_the_end
from conversations.asked.openers import opens
from conversations.first_look import FirstLook

_OPENS = opens("mag ik (?:je|jou|u) (?:wat|iets) vragen")
_SMALL = r"(?: (?:nou|nu|dan|ook|echt|eigenlijk|wel|nog|toch|soms|misschien|niet|straks|eens|even|gewoon|hier|zo))*"
_THIS = r"(?:dit|dat|het|die vragen|deze vragen|wat ik hier (?:schrijf|typ|zeg|invul))"
_WORK = (
    r"(?:(?:mijn|m'n|mn|de|het|een|jullie) )*(?:hr|p&o|personeelszaken|evaluatie\w*|beoordeling\w*|functionering\w*|"
    r"functioneringsgesprek|jaargesprek|dossier|personeelsdossier|bedrijfsarts|uwv|arbo\w*|werkgever|baas|"
    r"leidinggevende|directie|re-?integratie|onderzoek)"
)
_ODD = "raar|gek|vreemd|stom|dom|ongepast|overdreven"
_HER = r"(?:ze|zij|hij|haar|hem|ada|mijn coach|de coach|mevrouw|meneer|u|jij)"
_WROTE = (
    r"(?:dat lijstje|die lijst|mijn (?:antwoorden|antwoord|verhaal|stukjes?)|wat ik (?:\w+ ){0,4}?(?:op)?"
    r"(?:schreef|geschreven heb|typte|zei|vertelde|heb geschreven))"
)
_UNTIL = (
    r"(?:(?:tot|voor) (?:(?:aan|de|het|ons|dan|volgende|eerstvolgende) )*"
    r"(?:gesprek|keer|dan|afspraak|sessie|kerst\w*|oudjaar|nieuwjaar|pasen|vakantie|"
    r"\w+dag|\d{1,2}(?:e|ste)?(?: \w+)?|januari|februari|maart|april|mei|juni|juli|"
    r"augustus|september|oktober|november|december)|tussendoor|ondertussen|intussen)"
)
# The hour at which they meet, which he wants to be sure of.
_HOUR = (
    r"(?:(?:om )?(?:half \w+|kwart (?:over|voor) \w+|\d{1,2}(?:[:.u]\d{2}(?: ?u(?:ur)?)?| ?u(?:ur)?)|\w+ uur)|"
    r"om (?:\d{1,2}|een|één|twee|drie|vier|vijf|negen|tien|elf|twaalf))"
)
_SURE = (
    r"(?:(?:toch|nou|nu|dus|gewoon|nog|steeds|ook|alweer|weer|h[eè]|het|dat|vandaag|morgen|vanmiddag|(?:maan|dins|woens|"
    r"donder|vrij)dag|klopt|is|was|of niet),? )*"
)
_SURE_OF_IT = (
    rf"(?:(?:het|dat|ons gesprek|de afspraak) )?(?:is|was|blijft|begint|(?:spreken|hadden|zien) we)(?: elkaar)? "
    rf"{_SURE}{_HOUR},? ?{_SURE}(?:(?:of (?:is|was|wordt) (?:het|dat) {_HOUR}|h[eè]|toch|klopt|"
    r"(?:maan|dins|woens|donder|vrij)dag|morgen)\W*)*"
)
# What he wrote, or a part of it, and whether that goes along.
_PART = r"(?:(?:dat|dit)(?: (?:stuk|stukje|verhaal|bericht|laatste|eerste|zinnetje))?|die|alles|wat ik \w+)"
_OF_WHAT = r"(?: (?:van|over|met) (?!je\b|mij\b)[^.?!,]{2,40}?)?"
_ALSO = r"(?:(?:toch|ook|wel|dan|nu|al) )*"
_WITH = r"(?:bij|erbij|mee|in|erin)"
BESIDES: Mapping[str, re.Pattern[str]] = {
    "effort": re.compile(
        rf"{_OPENS}(?:"
        r"hoe ?veel (?:tijd|werk|uur|uren|minuten) (?:kost|is|vraagt|neemt|zit|gaat|ben ik|moet ik)"
        r"(?: (?:dit|dat|het|me|mij|mijn|ik|er|hier|hierin|hieraan|daar|in|aan|mee|kwijt|steken|eigenlijk|ongeveer|nou|"
        r"nog|nu|zo|allemaal|deze|die|jouw|je|uw|vragen|zitten))*"
        r"(?: (?:per|elke|iedere|in de) (?:week|dag|keer|gesprek|maand))?(?: (?:ongeveer|eigenlijk|allemaal))?|"
        r"hoe ?lang (?:duurt|duren|ben ik|gaat)(?: (?:dit|dat|het|deze|die|zo'n|je|jouw|uw|vragen|vraag|vragenlijst|"
        r"lijst|lijstje|hier|hiermee|er|mee|bezig|kwijt|eigenlijk|ongeveer|nou|nu|allemaal|per|elke|keer))+|"
        r"hoe ?vaak (?:kom|komt|vraag|vraagt|app|appt|stuur|stuurt|meld|meldt|hoor|krijg|moet)"
        r"(?: (?:je|jij|u|ik|iets|wat|dit|me|mij|van|een|bericht|berichtje|er|eigenlijk|ongeveer|nou|nu|langs|terug|"
        r"hier|doen|invullen|antwoorden|beantwoorden))+(?: (?:per|in de) (?:week|dag|maand))?|"
        r"(?:kost|is) (?:dit|het|dat)(?: me| mij)? (?:erg |heel )?veel (?:tijd|werk)|"
        r"hoe ?veel (?:vragen|berichten|berichtjes)(?: (?:stel|stuur|krijg|komen|zijn|ga|moet|heb|stelt|stuurt|"
        r"je|jij|u|ik|er|het|nog|eigenlijk|ongeveer|stellen|sturen|beantwoorden|nu|me|dit))+"
        r"(?: (?:per|in de) (?:week|dag|keer))?|"
        r"how (?:much time|long|often) (?:does|do|will|is) (?:this|it|you|that)\b[^?]*"
        r")\W*$"
    ),
    "purpose": re.compile(
        rf"{_OPENS}(?:(?:is|was|dient) {_THIS}{_SMALL} (?:voor|van|namens|bedoeld voor)(?: de)? {_WORK}|"
        rf"(?:gaat|komt|belandt|telt|staat) {_THIS}{_SMALL} (?:in|bij|naar|mee (?:voor|in|bij|met)) {_WORK}|"
        rf"(?:krijgt|gebruikt|hoort|leest) {_WORK} {_THIS}(?: \w+){{0,3}})(?: (?:\w+ ){{0,4}}\w+)?\?\W*$|"
        rf"{_OPENS}(?:of )?(?:voor|in|bij|naar) {_WORK}\?\W*$"
    ),
    "whom": re.compile(
        rf"{_OPENS}(?:wie (?:vraagt|zou|gaat) (?:dat|me dat|mij dat|zoiets|er dan)(?: \w+){{0,3}}|"
        r"(?:aan )?wie(?: is)?(?: (?:dan|die iemand|bedoel je|bedoelt u|iemand))+|welke iemand|wie dan|"
        r"wie is (?:die )?iemand|iemand\W+wie)\W*$"
    ),
    "enough": re.compile(
        rf"{_OPENS}(?:is|was) (?:dat|dit|het|wat ik (?:\w+ )?schreef){_SMALL} (?:duidelijk|genoeg|"
        r"goed genoeg|voldoende|te (?:kort|lang|vaag|veel|weinig)|lang genoeg|concreet genoeg)(?: zo)?"
        r"(?:,? of (?:moet|zal|wil|is|mag) [^.?!]*)?\W*$|"
        rf"{_OPENS}of (?:is|zijn|wordt) (?:[eé][eé]n|twee|drie|vier)(?: (?:dingen|voornemens))?{_SMALL} te veel"
        r"(?: (?:ineens|tegelijk))?\?\W*$|"
        rf"{_OPENS}(?:of )?(?:is|wordt) (?:dat|dit){_SMALL} te (?:klein|vaag|ambitieus)\?\W*$"
    ),
    "topic": re.compile(
        rf"{_OPENS}(?:wat|waar) (?:is|zijn|was) (?:\w+ )?(?:normaal|gebruikelijk|de bedoeling)\b[^.?!]{{0,20}} "
        r"(?:te bespreken|over te (?:praten|hebben)|mee te nemen)\b[^.?!]{0,30}\W*$|"
        rf"{_OPENS}(?:wat bespreken|waar (?:praten|hebben)) (?:andere mensen|mensen|anderen|de meesten)\b"
        r"[^.?!]{0,40}\?\W*$|"
        rf"{_OPENS}(?:of )?(?:is (?:dat|dit|zoiets|het){_SMALL} (?:iets|wat) (?:om|voor) (?:[^.?!]* )?"
        r"(?:gesprek|volgende keer|maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|te bespreken|de \d+e)"
        r"(?:,? of (?:is )?[^.?!]*)?)\?\W*$|"
        # Whether it is odd to bring it to her, or to call her.
        rf"{_OPENS}is (?:het|dat){_SMALL} (?:{_ODD}) (?:als|dat|om) (?:[^.?!]* )?(?:met|aan|bij|tegen|van) "
        rf"{_HER}\b(?! \w+ (?:man|vrouw))(?: \w+){{0,3}}\?\W*$|"
        rf"\b(?:mag|kan)\b(?: \w+){{0,5}} (?:bellen|appen|mailen|langskomen)[^.?!]{{0,20}}"
        rf"\bof is (?:dat|het){_SMALL} (?:{_ODD})\W*$"
    ),
    "own": re.compile(
        rf"{_OPENS}(?:heb je {_WROTE}{_SMALL}(?: met [^.?!]*)?|(?:kan|kun|mag) (?:ik|je) (?:\w+ )?{_WROTE}"
        rf"(?: \w+){{0,3}} (?:teruglezen|terugzien|terugvinden|zien|nalezen|inzien)(?: \w+)?|"
        rf"waar (?:vind|lees|zie|staat|staan) (?:ik )?(?:\w+ )?{_WROTE}(?: terug)?|"
        r"(?:kan|kun|mag) (?:dat|dit|het|mijn antwoord)(?: (?:nog|ook|later))* (?:anders|veranderd|aangepast|gewijzigd)"
        r"(?: worden)?|zou ik (?:wel |graag )*willen (?:teruglezen|nalezen|terugzien)|"
        r"wat (?:was|is) mijn (?:vraag|antwoord|doel|voornemen|plan) (?:ook )?al ?weer|"
        r"wat (?:schreef|zei|antwoordde) ik (?:\w+ ){0,3}(?:ook )?al ?weer)(?: [^.?!]*)?\W*$"
    ),
    "changes": re.compile(
        rf"{_OPENS}(?:kan|kun|kunt|moet|zal|ga|mag) (?:jij|je|u|ik) (?:dat|dit|het|de afspraak|de datum){_SMALL} "
        rf"(?:(?:erin|er in|zelf|hier) )*(?:zetten|aanpassen|veranderen|wijzigen|noteren|regelen)"
        rf"(?:,? of (?:moet|doet|kan) {_HER}(?: dat)?(?: doen)?)\W*$"
    ),
    "passes": re.compile(
        rf"{_OPENS}(?:geef|geeft|stuur|zeg|vertel|meld) (?:jij|je|u) (?:dat|dit|het)(?: \w+){{0,3}}? "
        rf"(?:door|haar|hem|aan \w+)?(?: door)?(?:,? of (?:moet|zal) ik (?:{_HER} |dat |het |zelf )*"
        r"(?:appen|bellen|mailen|zeggen|doen|doorgeven|laten weten))\W*$"
    ),
    "after": re.compile(
        rf"{_OPENS}(?:hoor|krijg) ik(?: (?:hierna|hier na|na dit|na vandaag|straks|later))?{_SMALL} "
        r"(?:(?:nog|iets|wat|een keer|van (?:je|jou|u|jullie|ada)) ?)+"
        r"(?:na (?:vandaag|dit|het laatste|afloop)[^.?!]*|hierna|straks|later)?\W*$|"
        rf"{_OPENS}(?:ga|zal|hoor|krijg) ik(?: (?:nu|nou|dan|straks|hierna|van je|van jou|van u|na vandaag|hier))* "
        rf"(?:niks|niets|nooit|helemaal niks|iets)(?: (?:meer|nog|nu|van je|van jou|van u|van jullie|horen))*"
        rf"\?\W*$|"
        rf"{_OPENS}komt er{_SMALL} (?:nog )?(?:wat|iets|een vraag)(?: na (?:dit|vandaag)| hierna| achteraan)\?\W*$|"
        rf"{_OPENS}(?:was|is) (?:dit|dat) het(?: (?:dan|nu|nou|dus|weer))*\?\W*$|"
        rf"{_OPENS}(?:blijf|besta|kom|zie|spreek) (?:jij|je|u|ik) "
        r"(?:(?:jou|je|er|hier|ook|straks|daarna|hierna|nu) )*"
        r"(?:nog|weer|terug)(?: (?:wel|hier|bestaan|terug|hierna|daarna|straks|dan|even))*"
        r"(?:,? of (?:is|was) (?:dit|dat) (?:het|alles)(?: (?:dan|nu|nou))*|,? of (?:ook )?niet(?: meer)?)?\W*$|"
        rf"(?:{_OPENS}|,? (?:of|en) )(?:hoe (?:werkt|gaat|loopt|zit) (?:dat|het|dit)(?: (?:dan|eigenlijk|nu))* "
        r"(?:(?:hierna|daarna|straks)(?: verder)?|verder|na (?:het laatste|dit|vandaag)[^.?!]*)|"
        r"wat gebeurt er (?:dan )?(?:hierna|daarna|straks|na (?:het laatste|dit)[^.?!]*))(?: (?:dan|nou))*\W*$"
    ),
    "keeping": re.compile(
        rf"{_OPENS}wat gebeurt er(?: (?:dan|straks|daarna|eigenlijk|hierna))* met "
        r"(?:alles|wat ik|mijn|dit|dat|al)\b[^.?!]*\W*$"
    ),
    "reader": re.compile(
        rf"{_OPENS}(?:hoort|ziet|leest|weet|krijgt|ontvangt) (?:\w+ )?\w+{_SMALL} (?:dat|dit|het|alles)"
        r"(?: (?:nu|ook|dan|al|meteen|direct|gelijk|zelf|eigenlijk|wel))+\W*$|"
        rf"{_OPENS}wat (?:doe|doet|gebeurt) (?:je|jij|u|er){_SMALL} met (?:al )?(?:die|mijn|de|deze|alle) "
        r"(?:antwoorden|gegevens|verhalen|berichten|woorden)\W*$|"
        rf"{_OPENS}{_WORK} (?:toch |hopelijk |zeker )+niet\?\W*$|"
        rf"{_OPENS}(?:ontvangt|krijgt) (?:\w+ )?\w+{_SMALL} (?:een )?(?:kopie|afschrift|verslag) van "
        r"(?:wat|dit|alles|mijn)\b[^.?!]*\W*$"
    ),
    "place": re.compile(
        rf"{_OPENS}(?=.*\b(?:toch|h[eè]|of (?:was|is|wordt)|blijft|klopt)\b)(?:{_SURE_OF_IT}|"
        rf"(?:(?:morgen|vandaag|(?:maan|dins|woens|donder|vrij)dag),? )?{_HOUR},? {_SURE}"
        r"(?:toch|h[eè]|was het toch))\W*\?\W*$|"
        rf"{_OPENS}(?:hoezo|waarom|wat is er)(?: (?:juist|dan|nou|nu))*(?: (?:voor|vóór|op|tot))? (?:de )?"
        r"(?:\d{1,2}(?:e|ste)?(?: (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|"
        r"december))|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\W*$|"
        rf"{_OPENS}(?:waar|hoe laat|wanneer|welke (?:kamer|zaal|ruimte)|in welke kamer)(?: (?:was|is|moet|moest|"
        r"zijn|zit|zitten|spreken|we|ik|het|dat|die|kamer|er|precies|morgen|dinsdag)){0,4} (?:ook ?)?(?:al ?weer|weer)"
        r"(?:,? (?:precies|die (?:kamer|plek|ruimte)|het gesprek|dan|zijn|was|is|morgen|nou|het))*\W*$|"
        rf"{_OPENS}(?:hoe laat (?:moest|moet|word|werd) ik (?:er |daar )?|(?:in |op )?welke (?:ruimte|kamer|zaal|"
        rf"verdieping) "
        r"(?:was|is|zit|moet|moest|spreken) )(?:(?:ook|alweer|weer|nou|nu|precies|zijn|komen|verwacht|het|dat|we|"
        r"ik|er|morgen|"
        r"dinsdag|de \d+e) ?)+\W*$|"
        rf"{_OPENS}(?:ik )?(?:vergat|ben vergeten|weet niet meer|ben kwijt|wilde|wou)(?: te)?(?: vragen)? "
        r"(?:hoe laat|waar|wanneer|welke kamer) (?:het|we|ik|ons|dat|die|de)(?: (?!over\b)[^.?! ]+){0,5}\W*$"
    ),
    "whole": re.compile(
        rf"{_OPENS}(?:{_PART}{_OF_WHAT} (?:staat|zit|gaat|komt) (?:er |daar )?{_ALSO}{_WITH}|"
        rf"(?:staat|zit|gaat|komt) {_PART}{_OF_WHAT} (?:er |daar )?{_ALSO}{_WITH}|"
        rf"heb (?:je|u) {_PART}{_OF_WHAT} (?:er )?{_ALSO}(?:bewaard|opgeschreven|genoteerd|meegenomen|"
        r"erbij (?:gezet|geschreven)))(?: (?:h[eè]|toch|dan))?\W*\?\W*$"
    ),
    "names": re.compile(
        rf"{_OPENS}(?:(?:kan|kun|kunt|wil|wilt|zou|laat|haal) (?:je|jij|u) (?:\w+ ){{0,3}}namen? (?:\w+ ){{0,4}}"
        r"(?:weglaten|weg|eruit|anonimiseren)\b[^?]*|"
        r"(?:staan|staat|komen|komt|gaan|gaat|leest|ziet) (?:\w+ ){0,3}(?:namen|naam) (?:[\w']+ ){0,6}"
        r"(?:in|bij|mee|erin|erbij|door)\b[^?]*|(?:is|wordt|blijft|gaat) (?:dit|dat|het|alles)(?: \w+){0,3} "
        r"(?:anoniem|geanonimiseerd)(?: \w+){0,2})\?\W*$"
    ),
    "asked": re.compile(
        rf"{_OPENS}(?:huh,? )?(?:(?:op |over |naar )?welke vraag"
        r"(?: (?:dan|bedoel je|bedoelt u|was dat|is dat|stel je|nou))*|"
        r"wat (?:was|is) (?:nou |nu )?(?:je|de|uw|jouw) vraag(?: (?:ook|al|alweer|weer|nou|nu|dan|eigenlijk))*|"
        r"wat vroeg (?:je|u|jij)(?: (?:me|mij|nou|ook|al|alweer|weer|net|eigenlijk|precies))*|"
        r"wat (?:nam|had) ik (?:me|mij) (?:ook )?(?:al ?weer )?voor(?:genomen)?(?: (?:ook|al|alweer|weer|dan|nou))*|"
        r"welke? (?:voornemen|doel)(?: (?:dan|bedoel je|bedoelt u|precies|was dat|is dat|ook|al ?weer|nou|hadden we|"
        r"had ik|afgesproken|eigenlijk))*|waar (?:heb|hebben) (?:je|we|jij|u) het (?:nou |nu )?(?:precies )?over|"
        r"which question|what was (?:the|your) question)\W*$"
    ),
    "itself": re.compile(
        rf"{_OPENS}(?:moet|hoef|moest) ik(?: (?:nou|nu|nog|eigenlijk|dan|verder|hier|hierna|straks|echt|{_UNTIL}))* "
        rf"(?:niks|niets|iets|wat)(?: (?:meer|nog|anders|verder|hier|{_UNTIL}))* (?:doen|schrijven|invullen|sturen)"
        rf"(?: {_UNTIL})?(?:,? of (?:vraag|kom|stuur|meld|hoor|(?:is|was) (?:het|dit|dat))\b[^.?!]{{0,40}})?\?\W*$|"
        rf"{_OPENS}(?:vraag|stuur|stel) (?:jij|je|u) (?:(?:me|mij|nog|later|straks|dan|nou|nu) )*(?:nog )?"
        rf"(?:iets|wat|een vraag|vragen)(?: {_UNTIL})?\?\W*$|"
        rf"{_OPENS}wat (?:komt|krijg|volgt) (?:er|ik) (?:(?:nu|nou|nog|dan|hierna|eigenlijk|allemaal) ?)+\?\W*$"
    ),
    "counts": re.compile(
        rf"{_OPENS}(?:telt|geldt) (?:dat|dit|het|zoiets)(?: (?:nou|nu|dan|eigenlijk|ook|mee|wel|toch))*"
        r"(?: als [^.?!,]{2,60})?\?\W*$|"
        rf"{_OPENS}(?:telt|tellen|geldt|gelden) (?:halve? (?:punten?|keer)|half|de helft|bijna|proberen)"
        r"(?: (?:nou|nu|dan|eigenlijk|ook|mee|wel|toch))*\?\W*$"
    ),
    "stops": re.compile(
        rf"{_OPENS}(?:kan|hoe kan|hoe) ik (?:me |mij )?(?:hier |ook |me |nog )*"
        r"(?:afmelden|uitschrijven|opzeggen)[^.?!]*\W*$"
    ),
}
"""By the value of what he wants to know."""


# How all of these begin; most sentences do not, and are worth no closer look.
_MAY_ASK = re.compile(
    r"\b(?:of|en) (?:hoe|wat) \w+ (?:dat|het|dit|er)\b|"
    rf"{_OPENS}(?:blijft?|besta|kom|zien?|spreek|spreken|hadden|om|half|kwart|\d+|"
    rf"morgen|vandaag|\w+dag|\w+ uur|begint|ons|hoef|moest|vraag|stel|geldt|ben|"
    r"hoe ?veel|hoe ?lang|hoe ?vaak|kost|how|is|was|tellen|gelden|dient|gaat|komt|belandt|telt|staat|krijgt|"
    rf"gebruikt|hoort|leest|ziet|weet|ontvangt|of|voor|in|op|bij|"
    r"naar|aan|wie|welke?|iemand|kan|kun|kunt|mag|heb|waar|wat|hoezo|waarom|over|huh|which|what|zou|moet|zal|ga|haal|laat|wil|wilt|staan|komen|wordt|blijft|geef|geeft|stuur|zeg|vertel|meld|hoor|krijg|hoe|"
    r"wanneer|ik|vergat|ben|weet|wilde|wou|dit|dat|mijn|m'n|mn|de|het|een|jullie|hr|p&o|personeelszaken|evaluatie|beoordeling|"
    r"functionering|functioneringsgesprek|jaargesprek|dossier|personeelsdossier|bedrijfsarts|uwv|arbo|werkgever|baas|"
    r"leidinggevende|directie|re-?integratie|onderzoek)\b"
)


# What almost every sentence has a word of.
_ANYWHERE = {about: BESIDES[about] for about in ("enough", "topic", "after", "place", "whole", "asked")}
_MAY_BE_OTHERS = FirstLook(*(asks for about, asks in BESIDES.items() if about not in _ANYWHERE))


def asks_besides(plain: str) -> str | None:
    """What this sentence, in small letters, asks of these."""
    at_the_end = asks_about_the_end(plain)
    if at_the_end is not None or not _MAY_ASK.match(plain):
        return at_the_end
    forms = BESIDES if _MAY_BE_OTHERS(plain) else _ANYWHERE
    return next((about for about, asks in forms.items() if asks.search(plain)), None)


def two(sentence: str) -> list[str]:
    """What is asked in one breath: "hoe laat is het en waar parkeer ik"."""
    return _TWO.split(sentence)


_TWO = re.compile(r"(?<=\w),? en (?=(?:waar|of|hoe|mag|kan|moet|is|zit|houdt|stopt) )")
