"""Questions that somebody asks the one who asks: who reads this and how long it is kept, whether it must, who asks.

They are answered in a sentence, as it is, and are no answer to what was asked. Only what can be meant for nobody else
is taken for one: what he wants to ask his coach may sound like it.
"""

from enum import StrEnum
from functools import lru_cache

from conversations import patterns as re
from conversations.asked.asked_besides import asks_besides, two
from conversations.asked.asked_in_brief import asks_briefly
from conversations.asked.asks_opinion import asks_as_a_person
from conversations.asked.beside_asking import CALLS, FORGOT, HEARS, NOD, THANKS, WHY, may_be_anything
from conversations.asked.for_himself import asks_of_his_own
from conversations.asked.of_what_stands import asks_of_what_stands
from conversations.asked.practical import asked, pieces, practical
from conversations.asked.to_us import asks_us, asks_us_something
from conversations.asked.to_whom_it_talks import asks_in_other_words, counted_on_more
from conversations.asked.when_read import asks_when_read, asks_why_not
from conversations.asked.whether_so import asks_whether, without_lead
from conversations.asked.which_is_meant import asks_which
from conversations.matching import apart, small


class AsksBack(StrEnum):
    """What he wants to know."""

    READER = "reader"
    KEEPING = "keeping"
    MEETINGS = "meetings"
    EFFORT = "effort"
    MUST = "must"
    DATE = "date"
    ANYTHING = "anything"
    NOT_YET = "not_yet"  # whether he has to know it by now
    WHO = "who"
    WHAT = "what"
    ADVICE = "advice"
    OWED = "owed"
    PREPARE = "prepare"
    ITSELF = "itself"
    LATER = "later"
    PLACE = "place"
    LENGTH = "length"
    PURPOSE = "purpose"
    WHOM = "whom"  # who would ask that, of whom the question speaks
    ENOUGH = "enough"
    TOPIC = "topic"
    OWN = "own"
    CHANGES = "changes"
    PASSES = "passes"
    AFTER = "after"
    STOPS = "stops"
    FREELY = "freely"  # whether what he writes may be elsewhere than at his work, or small
    WHOLE = "whole"
    HERS = "hers"
    NAMES = "names"
    ASKED = "asked"  # what it was that he was asked
    MOVES = "moves"
    COUNTS = "counts"  # whether what he did is enough to count
    TAPS = "taps"
    GOES = "goes"  # what lies there for his coach
    LATE = "late"  # whether it matters that he answers late
    HIS_WAY = "his_way"  # or otherwise than others may
    CALLS = "calls"  # whether he may call
    ANY_TIME = "any_time"  # until when he can answer
    PICTURES = "pictures"  # whether he may send some
    SPEAKS = "speaks"  # whether he may say it aloud
    SHORTER = "shorter"  # that it keeps it short
    UNKNOWN = "unknown"  # anything else that it is to do, which is known nowhere here
    ERASES = "erases"
    QUOTED = "quoted"  # why a part of what he wrote is quoted
    TAKES = "takes"  # how he takes along what he wrote
    ODD = "odd"
    JUDGES = "judges"  # whether that was right of him
    IDEA = "idea"  # whether what he wants is a good one
    WONDERS = "wonders"  # whether it is odd of him
    WHICH = "which"  # which of two things the question is of
    EVERY_TIME = "every_time"  # whether it asks that every time
    WHICH_MEETING = "which_meeting"  # of which meeting it speaks
    HOUR = "hour"  # whether it was not to come at another hour
    LEFT = "left"  # why he is not asked about something
    BOT = "bot"  # how it is itself, as one asks a person
    BELONGS = "belongs"  # whether that may be here as well
    MAILS = "mails"  # whether he has to send it to his coach himself, too
    ONLY = "only"  # whether his coach alone reads it
    CAME = "came"  # whether it is right that no question came
    HOW_KEPT = "how_kept"  # how he keeps something for himself
    IS_KEPT = "is_kept"  # whether that is so by now
    WHERE_KEPT = "where_kept"  # where it is then
    THANKS_HER = "thanks_her"  # whether he can thank his coach here
    THAT_WAS_ALL = "that_was_all"  # whether it were not to be more questions
    THEN = "then"  # whether he is asked again then
    STOPPED = "stopped"  # that it stopped without a word
    WHY_HIS = "why_his"  # why his coach is not to read this


# How such a question opens, of whom it is asked, and what it is about.
_OPENS = (
    r"^\W*(?:(?:en|maar|hoi|hallo|hey|dag|ow|o|oh|eh|trouwens|zeg|pardon|sorry|goedemorgen|goedemiddag|goedenavond|"
    r"geachte (?:heer|mevrouw)(?: of mevrouw)?|beste (?:\w+|heer of mevrouw)|and|but|hi)[, ]+)*"
)
_SOMEBODY = (
    r"(?:(?!(?:je|jij|ik|we|wij)\b)(?:(?:mijn|m'n|mn|me|die|de|my|mevrouw|mevr\.?|meneer|dhr\.?|de heer) )*"
    r"(?!(?:mijn|de|die|mevrouw)\b)\w+(?: van \w+)?|mevrouw|meneer)"
)
_READERS = (
    r"(?:(?:(?:mijn|m'n|mn|me|de|die|my) )?(?:baas|chef|manager|leidinggevende|teamleider|directeur|werkgever|"
    r"afdelingshoofd|collega'?s?|hr|p&o|boss)|die|hij|zij|ze)"
)
_ALSO = r"(?: (?:nou|nu|dan|ook|echt|eigenlijk|wel|alleen|straks|al|allemaal|nog|niet))*"
_THIS = r"(?:dit|dat|alles|mee|hier(?: iets)? ?van|iets(?: hier)?van|ervan)"
_MANY = r"(?:[0-9]{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|meer|one|two|three|four|five|six|more)"
_MEETINGS = r"(?:gesprek(?:ken)?|afspra(?:ak|ken)|sessies?|keer|keren|meetings?|talks?)"
_WELL = r"(?:ook|al|alweer|nou|nu|precies|eigenlijk|dan|weer|dinsdag|morgen|straks)"
_SMALL = r"(?: (?:er|nog|dan|nou|nu|ook|alweer|eigenlijk|precies|toch|wel|weer|hier|te gaan|still|left))*"
_WRITTEN = (
    r"(?:(?:dit|dat|het|t)(?: (?:nou|nu|al|ook|wel))*|die|alles|"
    r"mijn (?:\w+ )?(?:antwoord(?:en)?|bericht(?:je)?|verhaal|notitie|stuk(?:je)?|vra(?:ag|gen)|onderwerp|punt)|"
    r"wat ik (?:\w+ ){0,4}(?:schreef|schrijf|typte|typ|stuurde|zei|vertelde|geschreven heb|gestuurd heb))"
    r"(?: (?:van|over) (?:\w+ ){0,2}?\w+)?"
)
_OR_NOT = r"(?: (?:of niet|of toch niet|of nog niet|dan|nou|nu|al|eigenlijk|toch|h[eè]))*\W*$"
_PASSED = r"(?:gegaan|gestuurd|doorgestuurd|verstuurd|verzonden|doorgegeven|terechtgekomen|aangekomen|gekomen|beland)"
# Whether it is with her by now.
_WENT = (
    rf"(?:is|zijn|was|staat|ligt) {_WRITTEN}{_ALSO} (?:naar|bij|aan) {_SOMEBODY}(?:{_ALSO} {_PASSED})?{_OR_NOT}|"
    rf"(?:is|zijn) {_WRITTEN}{_ALSO} (?:{_PASSED}|gelezen|gezien)(?: (?:naar|aan|door) {_SOMEBODY})?{_OR_NOT}|"
    rf"(?:gaat|ging|komt|kwam) {_WRITTEN}{_ALSO} (?:naar|bij|aan) {_SOMEBODY}(?: (?:toe|terecht|aan))?{_OR_NOT}|"
    rf"(?:heeft|had) {_SOMEBODY}{_ALSO} {_WRITTEN}{_ALSO} (?:gelezen|gezien|binnen|gekregen|ontvangen|gehad|gehoord)"
    rf"{_OR_NOT}|(?:heb|hebt|heeft) (?:je|jij|u){_ALSO} {_WRITTEN}{_ALSO} (?:(?:naar|aan|met) {_SOMEBODY}{_ALSO} )?"
    rf"(?:{_PASSED}|gegeven|verteld|gedeeld|laten lezen|laten zien)"
    rf"(?: (?:naar|aan|met) {_SOMEBODY})?{_OR_NOT}|"
    rf"(?:leest|ziet|weet|krijgt|kent) {_SOMEBODY}{_ALSO} {_WRITTEN}{_ALSO}(?: te (?:lezen|zien|horen))?{_OR_NOT}"
)
_ASKS = {
    AsksBack.MEETINGS: re.compile(
        rf"{_OPENS}(?:huh|h[eèé])?,? ?(?:"
        rf"(?:hoeveel|how many)(?: {_MEETINGS})?{_SMALL}(?: (?:heb|hebben|spreek|spreken|zie|zien|komen|zijn|staan|"
        rf"krijg|krijgen|do|have|are)(?: (?:ik|wij|er|i|we|there|elkaar|elkaar nog))*{_SMALL}(?: {_MEETINGS})?"
        rf"{_SMALL}(?: gepland| have)?)|"
        rf"hoe vaak (?:spreken|zien) (?:we|wij) elkaar{_SMALL}|hoe vaak nog|"
        rf"(?:ik|we) (?:heb|hebben)(?: (?:toch|er|nou|nu|nog))+ {_MANY}(?: {_MEETINGS})?{_SMALL}|"
        rf"(?:heb ik|hebben we|er (?:zijn|komen)|(?:zijn|komen) er){_SMALL} {_MANY}(?: {_MEETINGS})?{_SMALL}|"
        rf"(?:(?:was|is) (?:dit|dat|het)|(?:dit|dat|het) (?:was|is)){_SMALL} (?:niet )?(?:het|ons|mijn) laatste"
        rf"(?: {_MEETINGS})?{_SMALL}|"
        rf"(?:wanneer|hoe laat|welke dag|op welke dag|when) (?:is|was|hebben we|heb ik|komt){_SMALL} "
        rf"(?:het|de|mijn|ons|onze|the|our|my) (?:(?:eerst)?volgende|eerste|laatste|nieuwe|next|first|last)"
        rf"(?: {_MEETINGS})?{_SMALL}|"
        rf"(?:wanneer|hoe laat|welke dag|op welke dag|when) (?:is|was|hebben we|heb ik|komt){_SMALL} "
        rf"(?:het|de|mijn|ons|onze|een|the|our|my)? ?{_MEETINGS}(?: met (?:\w+|mijn coach))?{_SMALL}|"
        rf"(?:wanneer|hoe laat|op welke dag)(?: {_WELL})* (?:word|werd|moet) ik"
        rf"(?: (?:{_WELL}|er|daar|bij (?:mevrouw |meneer )?\w+))* (?:verwacht|zijn|komen)"
        rf"(?: bij (?:mevrouw |meneer )?\w+)?|"
        rf"(?:wanneer|hoe laat|op welke dag|when) (?:spreek|spreken|zie|zien) (?:ik|we|wij)"
        rf"(?: (?:elkaar|mijn coach|de coach)){_SMALL}"
        r"|(?:wanneer|hoe laat) (?:is|was) (?:het|dat)(?: gesprek)? (?:ook )?alweer"
        r")(?:\W*\?|(?<=alweer)|(?<= nog))\W*$"
    ),
    AsksBack.READER: re.compile(
        rf"{_OPENS}(?:{_WENT})|{_OPENS}leest {_SOMEBODY}{_ALSO} (?:dit|dat|alles|mee|hier|wat ik)\b|"
        rf"{_OPENS}(?:ziet|hoort|weet|krijgt) {_SOMEBODY}{_ALSO} {_THIS}{_ALSO}"
        r"(?: (?:te |iets )*(?:zien|lezen|horen|weten))?(?: ?hiervan| ?ervan)?\W*$|"
        rf"{_OPENS}(?:kan|mag|heeft) {_SOMEBODY}{_ALSO} (?:{_THIS}|het|t){_ALSO}"
        rf" (?:te )?(?:zien|lezen|meelezen|horen|gezien|gelezen){_ALSO}\W*$|"
        rf"{_OPENS}mag {_SOMEBODY}{_ALSO} dit{_ALSO} weten\W*$|"
        rf"{_OPENS}(?:ziet|leest|hoort|krijgt) {_SOMEBODY}{_ALSO} of ik\b.*\?\W*$|"
        rf"{_OPENS}krijgt {_SOMEBODY} (?:iets|dit|er|hier|dat) (?:\w+ )?(?:te (?:horen|lezen|zien)|van)|"
        rf"{_OPENS}(?:dit|dat|het) (?:kan|mag|leest|ziet|krijgt) {_SOMEBODY}(?: (?:toch|ook|wel|dan|nu|gewoon|"
        r"straks|te))*(?: (?:lezen|zien))?,? (?:h[eè]+|toch)\W*$|"
        r"\b(?:wie|wat) (?:leest|ziet|krijgt|lezen|zien) (?:dit|dat|mijn|m'n|hier|er|eigenlijk|wat ik)|"
        rf"{_OPENS}wie (?:kan|kunnen|mag|leest|lezen) (?:\w+ ){{0,2}}(?:meelezen|mee|dit|hier)\b|"
        r"\bleest? (?:je|jij|u) (?:dit|dat|mee|wat)|"
        r"(?<!, )\b(?:ziet|leest|hoort|krijgt) (?:mijn|m'n|mn|me) (?:baas|chef|manager|leidinggevende|directeur|"
        rf"werkgever){_ALSO} (?:{_THIS}{_ALSO}|wat ik (?:\w+ ){{0,3}}(?:schrijf|typ|app|antwoord|stuur|zeg|invul))\W*$|"
        rf"{_OPENS}(?:dus )?{_READERS} (?:leest|ziet|kijkt|lezen|zien|kijken)"
        r"(?:(?: \w+){0,2} (?:dit|dat|hier|alles)(?: \w+){0,4} niet|(?: \w+){0,3} niet mee)(?: \w+){0,2},? ?"
        r"(?:h[eèé]+|toch|right)\W*$|"
        rf"{_OPENS}(?:dus )?{_READERS} (?:leest|ziet|kijkt|lezen|kijken)(?: \w+){{0,3}} niet (?:mee|dit|dat)\b.*\?\W*$|"
        r"\bwho (?:reads|sees|is reading|can (?:read|see)) (?:this|it|what)|"
        r"\b(?:do|can|does|will|did) (?:you|anyone|(?:my )?\w+)(?: (?:actually|really|also|even|still|ever|get to))* "
        r"(?:read|see) (?:this|it|that|what i)\b"
    ),
    AsksBack.KEEPING: re.compile(
        rf"{_OPENS}(?:"
        r"(?:hoe ?lang|tot wanneer|how long) .*\b(?:bewaa?rt?|bewaard|staan|opgeslagen|keep|kept|stored?)\b.*|"
        r"(?:bewaart?|onthoudt?) (?:je|u|jij|jullie) (?:dit|dat|alles|mijn|wat)\b.*|"
        r"do you keep (?:this|what|my|everything)\b.*|"
        r"hoe (?:zit|gaat|werkt|loopt) (?:het|dat)(?: \w+){0,2} (?:met )?(?:het |dat )?(?:wissen|verwijderen)\b"
        r"(?! van (?:de|die|een)\b).*|(?:gebeurt|gaat) (?:dat|het) (?:wissen|verwijderen)\b.*|"
        r"(?:wanneer )?(?:wordt|worden|blijft|blijven)(?: (?:nu|nou|dan|straks))* "
        r"(?:dit|dat|alles|het|(?:(?:al|mijn|m'n|mn|de|die) )+"
        r"(?:antwoorden|spul(?:len)?|gegevens|berichten|berichtjes|verhalen|teksten?|chat)) .*\b"
        r"(?:bewaard|opgeslagen|gewist|verwijderd|weggegooid)\b.*|"
        r"(?:wanneer )?(?:wis(?:t|sen)?|verwijder(?:t|en)?|gooi(?:t|en)?) (?:je|jij|u|jullie)"
        r"(?: (?:nu|nou|dan|straks|ook|het|eigenlijk))* (?:dit|dat|alles|het|mijn|al)\b.*|"
        r"(?:ga|gaat|gaan) (?:je|jij|u|jullie)(?: (?:nu|nou|dan|straks|ook|het|eigenlijk))* (?:dit|dat|alles|mijn|al)\b"
        r".*\b(?:wissen|verwijderen|weggooien|weghalen)\b.*)\?\W*$"
    ),
    AsksBack.DATE: re.compile(
        rf"{_OPENS}(?:moet|moest|hoort|must) (?:dat|dit|het|er|daar|ik|there|it)(?: (?:echt|per se|nou|nu|ook|"
        r"altijd|er|daar|bij|met|een|de|a|be|have|opschrijven|noemen|geven))* "
        r"(?:datum|dag|tijd(?:stip)?|moment|plek|date|day)(?: (?:bij|erbij|opschrijven|noemen|zetten|staan|it))*"
        r"\W*\?\W*$"
    ),
    AsksBack.ANYTHING: re.compile(
        r"^\W*(?:(?:en|maar|of|tja|nou)[, ]+)*(?:moet|hoort|must) (?:er|ik|je|het|dat|there|it|i)(?: (?:echt|"
        r"per se|nou|nu|ook|"
        r"altijd|dan|altijd wel|hier|always|really))* (?:iets|wat|something)(?: \w+){0,2} (?:zijn|hebben|vinden|"
        r"opleveren|"
        r"opschrijven|verzinnen|bedenken|be)\W*\?\W*$"
    ),
    AsksBack.MUST: re.compile(
        r"\b(?:(?:waarom|moet|hoezo|waarvoor) (?:moet |zou )?(?:ik|je) "
        r"(?:dit |dat |hier |die |deze |alles |het )*(?:\w+ ){0,2}"
        r"(?:invullen|beantwoorden|reageren|opschrijven|typen|tikken|antwoorden|doen met deze app)|"
        r"waarom (?:vraag|vragen|vraagt) (?:je|jij|u|jullie) (?:dit|dat|me|mij|steeds|alweer)|"
        r"waarom (?:wil|wilt|moet) (?:je|jij|u|jullie) (?:dit|dat|het) (?:\w+ )?weten|"
        r"waar is dit (?:\w+ )?(?:goed )?voor|waar dient dit (?:\w+ )?(?:toe|voor)|wat (?:is|heeft) (?:hier )?het nut|"
        r"why (?:do|should) i (?:have to )?(?:fill|answer|type|write)|why (?:do|are) you ask)"
    ),
    AsksBack.WHO: re.compile(
        r"\b(?:(?<!al )(?:ben|bent) (?:je|jij|u) (?:nou |nu |eigenlijk |wel |een |echt |ook |gewoon )*"
        r"(?:robot|bot|chatbot|mens|ai|computer|machine|apparaat|programma|chatgpt|echt|iemand)|"
        r"praat ik (?:nou |nu |hier )?met (?:een )?(?:mens|robot|bot|computer|ai)|"
        r"wie (?:ben|bent) (?:je|jij|u)\b|(?<!\w )wie is dit(?: (?:eigenlijk|ook|alweer|nou|dan))*\W*$|"
        r"are you (?:a |an )?(?:robot|bot|human|ai|real|person))|"
        rf"{_OPENS}(?:(?:is|was) (?:dit|dat|het)(?: (?:hele|allemaal|hier|gebeuren|ding|gedoe|verhaal|nou|nu|eigenlijk|"
        r"ook|gewoon|wel|een|door))* "
        r"(?:ai|chatgpt|chatbot|robot|kunstmatige intelligentie)\b|"
        r"(?:gebruikt?|werkt?|draait?) (?:je|jij|u|dit|dit ding|deze (?:app|bot))(?: \w+){0,3} (?:ai|chatgpt)\b|"
        r"(?:zit|leest|kijkt) (?:er|hier)(?: \w+){0,3} (?:ai|chatgpt)\b|"
        r"(?:begrijpt?|snapt?|analyseert?|interpreteert?|beoordeelt?) (?:jij|je|u) (?:\w+ ){0,2}"
        r"(?:wat ik (?:hier )?(?:schrijf|typ|zeg|vertel)|mijn antwoord\w*)\b)"
    ),
    AsksBack.OWED: re.compile(
        rf"{_OPENS}(?:(?:nee|haha+|huh|h[eè]|joh)[,.!?]* )*(?:(?:dat|dit|het) was "
        rf"(?:\w+ )?een vraag(?: (?:hoor|haha+|aan (?:je|jou|u)|voor (?:je|"
        rf"jou|u)))*|(?:mijn|m'n|mn|die|de) (?:\w+ )?vraag(?: over (?:\w+ ){{1,4}}?)? ?"
        r"(?:is|was|heb je|hebt u|staat)(?: \w+){0,3} (?:niet (?:be)?antwoord\w*|open|onbeantwoord)|"
        r"(?:je|jij|u) (?:hebt|heb|heeft) (?:\w+ ){0,2}(?:mijn|m'n|mn|die) vraag (?:\w+ ){0,5}niet beantwoord|"
        r"(?:je|jij|u) zou(?:dt)? (?:me |mij |mn |nog |toch |dan |ook |even |morgen )*"
        r"(?:naar |over )?(?:(?:mijn|m'n|mn|het|de|dat) )?(?:\w+ )?(?:vragen|terugkomen|terug komen|laten weten)"
        r"(?: \w+)?|ik (?:wacht|zit) (?:nog|dus|te|op|een|wachten)(?: \w+){0,3} antwoord(?: over \w+(?: \w+){0,3} ?)?|"
        r"waar blijft (?:mijn|m'n|mn|het|dat|je|uw) antwoord|"
        r"(?:dat|dit|die) (?:vraag|vroeg) ik (?:(?:toch|juist|dus|eigenlijk|gewoon|net|ook) )*(?:aan )?(?:jou|je|u)|"
        r"ik vroeg (?:het|dat|dit) (?:(?:eigenlijk|juist|gewoon) )*(?:aan )?(?:jou|je|u)(?:,? niet aan \w+)?|"
        r"(?:die|de|mijn|dat) (?:vraag )?was (?:eigenlijk )?(?:voor|aan) (?:jou|je|u)(?: bedoeld)?|"
        r"(?:krijg|kreeg) ik (?:nog )?(?:een )?antwoord"
        r"(?: op \w+(?: \w+){0,3} ?)?)\W*(?:toch)?\W*$"
    ),
    AsksBack.ADVICE: re.compile(
        r"\b(?:wat zou (?:je|jij|u) (?:\w+ ){0,5}(?:zeggen|doen|adviseren|kiezen)|"
        r"wat (?:vind|denk|vindt|denkt) (?:je|jij|u) (?:er|hier|daar)van|"
        r"^(?:en |maar )?wat (?:vind|vindt|denk|denkt) (?:jij|u|je)(?: (?:zelf|dan|nou|nu))*\W*$|"
        r"(?:zou|zoudt|vind|vindt|denk|denkt) (?:je|jij|u) (?:dat |het )?(?:ook|niet|wel) [^?]*\?|"
        r"wat (?:raad|adviseer) (?:je|jij|u)|heb (?:je|jij) (?:\w+ )?(?:tips?|advies)|what would you (?:do|say))"
    ),
    AsksBack.WHAT: re.compile(
        r"(?:\bwat (?:wil|wilt|wou|verwacht) (?:je|jij|u) (?:\w+ )?(?:horen|weten|van me|van mij|dat ik zeg)|"
        r"^huh\b(?!.*\b(?:vr(?:oeg|aag)|gesprek|niet|nooit)\b)|"
        r"^(?:waar|wat|wie) (?:merk|zie|voel|speel|bedoel)\w* (?:ik|je) (?:wat|precies wat|dan)\b|"
        r"\b(?:wat|hoe|welke? \w+) bedoel(?:t|en)? (?:je|jij|u)\b|^(?:en |maar )?bedoelt? (?:je|jij|u) [^?]*\?\W*$|"
        r"^hoe bedoel\W*$|^(?:huh|watte?|hoezo|waar(?:mee|in|op|over))\W*$|^(?:alles|allemaal)\?+$|"
        r"^hoezo (?!\d|\w+dag|voor\b|tot\b|de \d)[^.!?]{0,30}\?\W*$|^wat voor (?:iets|dingen|soort \w+)(?: dan)?\W*$|"
        r"^wat [^?]{0,16}zegge?n? andere\b|^\?+$|"
        r"\bwat moet ik hier(?: \w+)? (?:invullen|opschrijven|antwoorden|zeggen|op zeggen)|"
        r"\bsnap (?:ik )?(?:de|je) vraag niet|"
        r"\bwhat do you (?:mean|want))"
    ),
}
_LENGTH, _LONGER, _A_STORY = 16, 20, 40  # words; who asks the coach tells more, who tells a story only wonders
# Of so many sentences it is known: in one turn that is asked again and again of the same few.
_HELD = 200


@lru_cache(maxsize=_HELD)
def asks_back(sentence: str) -> AsksBack | None:
    """What this sentence asks the one who asks, if it does."""
    plain = without_lead(small(sentence).strip())
    if HEARS.fullmatch(plain):
        return None
    if len(plain.split()) <= _LONGER and (his := asks_of_his_own(plain)) is not None:
        return AsksBack(his)
    if len(plain.split()) <= _LONGER and (whether := asks_whether(plain)) is not None:
        return AsksBack(whether)
    if len(plain.split()) <= _LENGTH and (of_it := asks_which(plain)) is not None:
        return AsksBack(of_it)
    if (of_us := asks_us(plain)) is not None:
        return AsksBack(of_us)
    if may_be_anything(plain):
        return AsksBack.FREELY
    if counted_on_more(plain):
        return AsksBack.THAT_WAS_ALL
    if (briefly := asks_briefly(plain)) is not None:
        return AsksBack(briefly)
    short = len(plain.split()) <= _LENGTH
    if short and (asks_when_read(plain) or asks_why_not(plain)):
        return AsksBack.LEFT if asks_why_not(plain) else AsksBack.READER
    about = next((about for about, asks in _ASKS.items() if asks.search(plain)), None) if short else None
    if about is None and short and (stands := asks_of_what_stands(plain)) is not None:
        return AsksBack(stands)
    if about is None and (besides := asks_besides(plain) if len(plain.split()) <= _LONGER else None) is not None:
        return AsksBack(besides)
    if about is None and len(plain.split()) <= _LONGER and (asks := asks_as_a_person(plain)) is not None:
        return AsksBack(asks)
    if about is None and (other := asks_in_other_words(plain)) is not None:
        return AsksBack(other)
    found = practical(sentence) if about is None else None
    if found is None and about is None and asks_us_something(plain):
        return AsksBack.UNKNOWN
    return AsksBack(found.value) if found is not None else about


def asks_the_bot(sentence: str) -> bool:
    """Whether this sentence asks the one who asks, and is not what he has on his mind: an opinion that he asks for in
    more than a few words is."""
    about = asks_back(sentence)
    return about is not None and (about not in OPINIONS or len(sentence.split()) <= BARE)


BARE = 6
"""Words: "wat zou jij doen?"."""
OF_ITSELF = (
    *(AsksBack.READER, AsksBack.KEEPING, AsksBack.MEETINGS, AsksBack.EFFORT, AsksBack.PREPARE),
    *(AsksBack.ITSELF, AsksBack.LATER, AsksBack.PLACE, AsksBack.LENGTH, AsksBack.PURPOSE),
    *(AsksBack.ENOUGH, AsksBack.TOPIC, AsksBack.NAMES, AsksBack.TAPS, AsksBack.ERASES, AsksBack.QUOTED),
    *(AsksBack.OWN, AsksBack.CHANGES, AsksBack.PASSES, AsksBack.AFTER, AsksBack.STOPS, AsksBack.WHOLE, AsksBack.OWED),
    *(AsksBack.BOT, AsksBack.HOUR, AsksBack.TAKES, AsksBack.LEFT, AsksBack.BELONGS, AsksBack.MAILS),
    *(AsksBack.ONLY, AsksBack.CAME, AsksBack.THANKS_HER, AsksBack.THAT_WAS_ALL),
    *(AsksBack.GOES, AsksBack.LATE, AsksBack.STOPPED, AsksBack.WHY_HIS, AsksBack.WHICH_MEETING, AsksBack.EVERY_TIME),
    *(AsksBack.HOW_KEPT, AsksBack.IS_KEPT, AsksBack.WHERE_KEPT),
    *(AsksBack.HIS_WAY, AsksBack.CALLS, AsksBack.SHORTER, AsksBack.UNKNOWN),
    *(AsksBack.ANY_TIME, AsksBack.PICTURES, AsksBack.SPEAKS),
)
"""What is answered by how it is with him, and not with everybody."""
OPINIONS = (AsksBack.ADVICE, AsksBack.JUDGES, AsksBack.IDEA, AsksBack.WONDERS)
"""What asks for an opinion; none is given."""
FOR_COACH = (AsksBack.HERS, AsksBack.MOVES)
"""What only his coach can answer: he is offered to have it passed on."""


def first_asked(words: str) -> tuple[AsksBack, str] | None:
    """What these words first ask that can be answered here, and in which sentence."""
    meant = asked(told := pieces(words))
    told_of = (one for place, one in enumerate(told) if place in meant or practical(one) is None)
    parts = (
        part
        for one in told_of
        for part in dict.fromkeys((one, one.rpartition(",")[2].strip(), *(two(one) if " en " in one else ())))
    )
    of = ((asks_back(part), part) for part in parts if len(words.split()) < _A_STORY or part[:3].casefold() != "is ")
    return next(((about, one) for about, one in of if about is not None and about not in FOR_COACH), None)


def without_asking(words: str) -> str:
    """These words without what he asks of the one who asks; all of them where that is all."""
    told = apart(words)
    left = [one for one in told if asks_back(one) is None]
    return words if len(left) == len(told) or not left else " ".join(left)


# What only counts the meetings that he asks about: "vandaag en dan nog een".
_COUNTS = re.compile(
    rf"\W*(?:(?:{_MANY}|{_MEETINGS}|en|dan|nog|vandaag|morgen|volgende|week|maand|op|de|die|van|toch|dacht|ik|"
    r"(?:maan|dins|woens|donder|vrij)dag|[0-9]+e?|januari|februari|maart|april|mei|juni|juli|augustus|september|"
    r"oktober|november|december|and|then|today|another)\b\W*)+"
)


@lru_cache(maxsize=_HELD)
def only_asks(words: str) -> AsksBack | None:
    """What he asks the one who asks, where all that he says is such questions."""
    said = apart(words)
    said = [
        one for one in said if not any(form.fullmatch(one.casefold()) for form in (CALLS, FORGOT, NOD, THANKS, WHY))
    ]
    found = [asks_back(one) for one in said]
    if AsksBack.MEETINGS in found:
        found = [about for about, one in zip(found, said, strict=True) if not _COUNTS.fullmatch(one.casefold())]
    return found[0] if found and all(found) else None


_IS_PAST = re.compile(
    rf"\b(?:{_PASSED}|gelezen|gezien|binnen|gekregen|ontvangen|gehoord|gegeven|gedeeld|"
    r"(?:is|staat|ligt) (?:dat|dit|het)|(?:weet|kent) [\w']+ (?:\w+ ){0,2}al)\b"
)


def whether_it_went(words: str) -> bool:
    """Whether he asks if it has come there by now, and not only whether it will be read."""
    return _IS_PAST.search(words.casefold()) is not None


def is_of(coach: str, words: str) -> bool:
    """Whether it is his coach of whom he asks whether she reads it, and not of whoever does besides."""
    name = coach.casefold().split()[:1]
    if _BESIDES.search(words.casefold()):
        return False
    asked = re.findall(r"[\w']+", words.casefold())
    return any(one in (*name, "coach", "ze", "zij", "hij") for one in asked)


_BESIDES = re.compile(
    r"\b(?:behalve|buiten|naast|anders dan|except|besides|apart from) [\w']|"
    r"\b(?:baas|chef|manager|leidinggevende|directeur|werkgever|teamleider|collega'?s?)\b|"
    r"\bvan (?:jou|je|u) (?:niks|niets)\b"
)


def is_of_itself(words: str) -> bool:
    """Whether it is the one who asks of whom he asks whether it reads it."""
    return _BY_ITSELF.search(words.casefold()) is not None


_BY_ITSELF = re.compile(r"\bleest? (?:je|jij|u)\b|\bdo you (?:\w+ )?(?:read|see)\b")
