"""How people say that there is nothing, not yet, no idea, or that it is good as it is: each by itself, in small letters
and without marks.
"""

from collections.abc import Iterable

from conversations import patterns as re


def _whole(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in alternatives))


NOTHING = _whole(
    r"(?:(?:helemaal|nog|lekker|bewust|juist|echt|even|gewoon) )*(?:niets|niks|nix|nada|noppes)"
    r"(?: (?:bijzonders|speciaals|nieuws|concreets|eigenlijk|te "
    r"melden|bijgebleven|aan gehad|opgeleverd|meer|speciaal|om te zeggen|te bespreken|te zeggen|nodig|"
    r"anders|waar ik "
    r"aan kan denken))?",
    r"(?:me+h|m?wah|mwo+a?h|mwa|bwah|pff+|zozo|niet zo+'?n? succes)",
    r"(?:ik )?(?:heb|wil|hoef) (?:verder |nu )?(?:niets|niks)(?: meer)?(?: (?:te zeggen|toe te voegen|nodig|"
    r"kwijt))?",
    r"(?:er )?(?:is|zijn|was) (?:verder )?(?:niets|niks|geen vragen?)(?: meer)?",
    r"(?:nog )?niet (?:echt )?(?:zo ?|heel |zo heel |erg )?veel(?: (?:bijzonders|soeps|opgeleverd|aan gehad))?",
    r"niet echt(?: iets)?|weinig|bar weinig|niet zoveels|geen(?:een)?|nee+(?: (?:dank je|dank u|bedankt|"
    r"merci))*|(?:nee )+(?:niets|niks|niet echt|nee)|nul",
    r"(?:nu |even |voorlopig )+(?:niets|niks)|(?:niets|niks)(?: (?:nu|even|voorlopig|deze week|meer|dit keer))+",
    r"(?:helemaal |even |gewoon |lekker )*(?:niets|niks) (?:doen|veranderen|proberen)",
    r"nergens(?: (?:echt|meer|speciaal))*(?: (?:op|mee|aan|over))?(?: meer)?|(?:absoluut|zeker|helemaal|totaal) niet",
    r"(?:(?:het|dat|het gesprek) )?(?:heeft|leverde|bracht)(?: me| mij)? (?:niets|niks|niet (?:zo ?)?veel|weinig)"
    r"(?: op| opgeleverd)?",
    r"(?:ik )?(?:heb|had) (?:er )?(?:niets|niks|niet (?:zo ?)?veel|weinig)(?: aan)?(?: gehad)?",
    r"(?:er )?(?:is|was) (?:niets|niks|niet (?:zo ?)?veel)(?: bijzonders| veranderd| gebeurd)?",
    r"ik (?:zou|kan) (?:zo (?:niets|niks)|(?:zo )?(?:niets|niks) (?:weten|bedenken|noemen))",
    r"(?:(?:ik )?heb (?:ik )?)?(?:(?:nog|nu|even|eigenlijk|echt|verder) )*geen (?:wens(?:en)?|vraag|vragen|voornemens?|"
    r"onderwerp)",
    r"(?:ik )?(?:merk|zie|voel|hoor)(?:de)? (?:ik )?(?:er |daar )?(?:nog |verder |eigenlijk )*(?:niks|niets|weinig)"
    r"(?: van)?",
    r"(?:laat maar |laten we |ik wil )*(?:haar |hem |elkaar )?eerst "
    r"(?:(?:maar|eens|gewoon|even|een keer|haar|hem|elkaar) )*(?:kennis ?maken|leren kennen)",
    r"laat maar(?: zitten)?(?: (?:voor nu|nu|even|hoor|deze keer))*",
    r"nothing(?: (?:much|special|new|really|at all))?|not (?:really )?(?:that |very )?much|none|no|nope|"
    r"not a lot",
    r"(?:it|that) gave me (?:nothing|not (?:that )?much|little)|little",
)
NOT_DONE = _whole(
    r"(?:nee )?(?:ik )?(?:(?:heb|had) )?(?:ik )?(?:het |dit |dat |er )?(?:nog )?(?:niet|nooit) "
    r"(?:gedaan|(?:uit)?geprobeerd|gelukt|aan ?toe ?gekomen|van gekomen|toe gekomen|gebeurd|opgepakt|begonnen)",
    r"(?:ik )?(?:ben |was )?(?:ik )?er (?:nog )?niet (?:aan ?toe|van) ?gekomen|nog niet(?: gedaan)?|"
    r"(?:het )?lukte "
    r"(?:nog )?niet|(?:het is |is )?(?:er )?(?:nog )?niet (?:gelukt|van gekomen)",
    r"(?:ik )?kwam (?:ik )?er (?:nog )?niet (?:aan ?)?toe",
    r"(?:ik )?(?:ben |heb |was )?(?:ik )?(?:het |dat )?(?:straal |helemaal |gewoon )?vergeten|"
    r"(?:dat|het) (?:ben|was|heb|had) ik (?:straal |helemaal |gewoon )?vergeten",
    r"(?:(?:ik )?(?:heb|had) )?(?:er )?(?:nog )?geen (?:tijd|gelegenheid|kans|moment|moed)(?: (?:gehad|"
    r"voor gehad|voor))?",
    r"(?:het )?(?:is |kwam )?(?:er )?(?:nog )?(?:niet|niks|niets) van(?: gekomen)?|(?:het )?(?:komt|"
    r"moet) nog|ga ik nog doen|helaas niet",
    r"(?:nee )?(?:ik )?(?:durfde|kon|wilde)(?: ik)?(?: het)? (?:nog )?niet(?: aan)?|(?:ik )?(?:was|"
    r"ben) ziek(?: geweest)?",
    r"(?:nee )?(?:dat )?(?:is )?(?:nog )?niet (?:gelukt|doorgegaan)|"
    r"(?:nee )?(?:ik )?heb het (?:laten )?(?:zitten|liggen)",
    r"(?:i )?(?:have ?n['o]?t|have not|did ?n['o]?t|did not)(?: (?:done|tried|do|try))?(?: it)?(?: yet)?",
    r"not (?:yet|done|done yet)|(?:i )?forgot(?: it| about it)?|no time|(?:i )?never did|chickened out",
    r"(?:al|toch|nee|en)? ?(?:weer|opnieuw|alweer|again) (?:niet|not)(?: (?:gedaan|gelukt|gebeurd|gedurfd))?",
    r"(?:ik )?(?:ben |heb |had )?(?:me |mij |er |het )?(?:nog )?(?:niet|niks|niets) voorbereid|onvoorbereid|"
    r"(?:geen|nog geen) voorbereiding|(?:i am |i'm )?(?:not prepared|unprepared)",
)
# It is still to be thought over, so there is nothing to hold anybody to.
_THINKS = (
    r"(?:(?:daar|dat|er) )?(?:ik )?(?:moet|wil|ga|zal|mag) (?:ik )?(?:(?:daar|dat|er|het|nog|eerst|eens|even|ff|maar|"
    r"nu|rustig|goed) )*(?:een nachtje )?(?:(?:over|aan) )?(?:nadenken|denken|bedenken|slapen)|"
    r"(?:ik )?(?:denk|slaap) (?:ik )?(?:er|daar)? ?(?:(?:nog|eerst|even|ff|een nachtje) )*over(?: na)?|"
    r"(?:nog )?(?:even |eerst )?(?:over )?nadenken|(?:daar )?kom ik (?:nog |later |straks )*op terug|"
    r"(?:(?:dat|het) )?(?:(?:ik )?heb (?:ik )?)?(?:dat |het |er |nog )*(?:niet (?:goed )?|niks |niets )bedacht"
)
# What is asked is hard to say; what was hard itself is another thing ("het was lastig").
_QUITE = r"(?:(?:nu|nog|wel|best|heel|erg|echt|ook|even|zo|gewoon|eigenlijk|een beetje|op dit moment) )*"
_PUT_IN_WORDS = r"(?:zeggen|benoemen|verwoorden|omschrijven|beschrijven|beantwoorden|bepalen|duiden|noemen)"
HARD_TO_SAY = (
    rf"(?:lastig|moeilijk|niet (?:zo )?makkelijk|te vroeg)(?: om)?(?: (?:dat|dit|het|nu|zo|al|iets|er|over|kort|"
    rf"precies|goed|in (?:één|een) (?:zin|woord)))*(?: te {_PUT_IN_WORDS}| uit te leggen| onder woorden te brengen)"
)
"""So he says it, in part of what he writes."""
_HARD_QUESTION = r"(?:(?:ja|wat|dat|dit|het|is|blijft|vind ik|een) )*(?:lastige|moeilijke|pittige) vraag(?: zeg)?"
UNKNOWN = _whole(
    rf"(?:(?:ik )?(?:vind|vinden) )?(?:(?:dat|dit|het|er) )?(?:(?:is|blijft|vind ik) )?(?:(?:dat|dit|het) )?{_QUITE}"
    rf"{HARD_TO_SAY}",
    rf"{_HARD_QUESTION}|(?:dat|dit) is (?:een )?(?:goede|goeie) vraag|"
    rf"(?:(?:dat|dit) )?vind ik (?:dat |dit )?{_QUITE}(?:lastig|moeilijk)|"
    rf"(?:(?:dat|ik) )?kan (?:ik )?(?:dat |dit |het )?{_QUITE}(?:niet|moeilijk|lastig) (?:zo |goed |precies )*zeggen|"
    rf"(?:daar )?heb ik (?:daar |er )?{_QUITE}geen antwoord op|"
    r"(?:weet (?:ik )?(?:het )?(?:nog |echt |eigenlijk )*niet(?: (?:zo|goed|precies))*|geen (?:flauw )?idee) "
    r"(?:(?:is|vind ik|het|dat|dit|ook|wel|best|heel|eigenlijk) )*(?:lastig|moeilijk)(?: dit| dat| om te zeggen)?",
    r"(?:dat |ik )?weet (?:ik )?(?:het )?(?:nog |nu |zo |echt |eigenlijk |even |oprecht )*niet"
    r"(?: (?:zo|precies|goed|meer|zeker))*(?: (?:eerlijk gezegd|hoor|joh|eigenlijk))?",
    r"(?:(?:ik )?(?:heb )?)?(?:nog )?geen (?:flauw )?idee(?: nog)?|"
    r"(?:ik )?(?:kan|kon) (?:(?:nu|zo|even|er|hier) )*(?:niks|niets) (?:bedenken|verzinnen)|"
    r"(?:ik )?kom er (?:(?:nu|zo|even) )*niet op|(?:ik )?weet (?:(?:nu|zo|even|nog) )*(?:niks|niets)|"
    r"(?:nog )?(?:niks|niets) concreets(?: nog)?|(?:(?:ik|dat) )?zou (?:ik )?(?:het |dat )?(?:echt )?niet weten",
    r"(?:(?:ik|dat) )?zie (?:ik )?(?:het|dat|er|iets) (?:nu |nog |zo |eigenlijk |echt )*niet (?:(?:zo|echt|helemaal|"
    r"meteen|goed) )*voor me|"
    r"weet ik veel|joost mag het weten|wist ik het maar|lastig(?:e vraag)?|"
    r"moeilijk(?:e vraag)?|moet dat(?: nu| vandaag)?(?: al)?|"
    r"(?:daar |er )?(?:heb|had) ik (?:er |daar )?(?:echt )?(?:niet|nooit) (?:echt |goed )?(?:over |aan )(?:na)?gedacht|"
    r"(?:(?:daar |er )?(?:heb|had) (?:ik )?|ik (?:heb|had) (?:er |daar )?)?nog (?:niet|nooit) "
    r"(?:echt |goed )?(?:over |aan )?(?:na)?gedacht",
    r"(?:i )?do ?n['o]?t (?:really )?know(?: yet)?|i do not know(?: yet)?|no (?:idea|clue)|not sure(?: yet)?",
    r"(?:dunno|idk)(?: man| dude| joh)?|(?:hard|difficult|tricky)(?: for me)? to say(?: yet)?|\?+|🤷\S*",
    rf"(?:(?:dat |ik )?weet (?:ik )?(?:het )?(?:nog |nu |zo |echt |eigenlijk |even )*niet(?: goed)? |"
    rf"geen (?:flauw )?idee (?:nog )?)?(?:(?:en|dus|maar|want) )*(?:{_THINKS})|"
    r"(?:i )?(?:need|have|want) to (?:think|sleep) (?:about|on|over) (?:it|that)(?: first)?|"
    r"(?:i will |i'll )?(?:have to )?think about (?:it|that)",
)
SKIP = _whole(
    r"(?:ik )?sla (?:ik )?(?:deze |dit |die |hem |het )?(?:(?:maar|even|liever|vandaag) )*over|overslaan|"
    r"sla over",
    # Said before, and not to be said again.
    r"(?:dat |dit |maar )*(?:heb|had) (?:ik |je |u |jullie |dat |dit |het )*"
    r"(?:(?:de )?vorige keer |net |toch |al |eerder )+"
    r"(?:gezegd|geschreven|verteld|ingevuld|beantwoord|gemeld|opgeschreven)",
    r"zie (?:mijn |het |je |de )*(?:vorige?|boven|hierboven|eerdere?|laatste)(?: \w+)?|idem(?: dito)?|ditto|"
    r"(?:zelfde|hetzelfde|same)(?: (?:als|as) (?:de |het )?(?:vorige?|laatste|last) (?:keer|week|gesprek|time)|"
    r" as before)?|(?:zo)?als (?:al |eerder )?(?:gezegd|besproken|afgesproken|vermeld|genoemd)|"
    r"(?:dat |dit |het )?staat (?:al )?(?:in (?:mijn|m'n) agenda|gepland)",
    r"volgende(?: vraag)?(?: graag)?|laat(?: het)?(?: maar)?(?: (?:zitten|even))?|"
    r"(?:nee )?(?:ik )?laat (?:ik )?(?:het|dit|dat|hem)?(?: ?(?:maar|even|nu|nog|eerst|liever))* ?"
    r"(?:liggen|rusten)|"
    r"(?:even |nog )?(?:laten liggen|liggen laten|laten rusten)|"
    r"(?:nee )?(?:dat )?hoeft niet|(?:nu |nee )?liever (?:even )?niet"
    r"(?: zeggen)?|geen (?:zin|antwoord)(?: in)?|(?:ik )?pas|niet nu|nu even niet|hou maar op|geen "
    r"commentaar|skip(?: it| this| this one)?|next(?: question| one)?|pass|rather not|never mind",
)
CONTENT = _whole(
    r"(?:(?:nee|ja|alles|het|dat|dit|ze|je vragen|de vragen|ik vind het|is|zijn|gaat|niets|niks) )*"
    r"(?:prima|goed|fijn|ok|oke|oké|okee|mooi|best|perfect|top|in orde|duidelijk)"
    r"(?: (?:zo|zoals het is|zoals het gaat|zo als het is))",
    r"(?:nee )+(?:hoor )?(?:alles )?(?:is )?(?:prima|goed|fijn|ok|oke|oké|top)|"
    r"(?:nee )?(?:ik )?(?:ben )?tevreden|(?:zo )+is het "
    r"(?:prima|goed|genoeg)|(?:laat|hou|houd) (?:het|maar|dit|ze)? ?(?:maar )?zo|(?:ga|"
    r"blijf) (?:maar )?zo (?:door|doorgaan)"
    r"|(?:(?:dat |het |ze )?mag (?:best|wel|gerust) )?(?:hoor |ja )*(?:het |alles )?"
    r"gaat (?:wel |best |heel |nu |weer )*(?:goed|prima|lekker)(?: met (?:me|mij|ons)| hier)?"
    r"|alles (?:is )?(?:goed|prima|ok|oke|top)|"
    r"(?:it is |it's |all )?(?:fine|good)(?: as it is| like this)|keep it like this",
)
# How it was in a word, and nothing of what; only where that is all.
BARE = _whole(
    r"(?:(?:ja+|yes|yep|yeah|zeker|absoluut|best|wel) ?)+",
    r"(?:(?:nah|nope|no|nee|yes|yeah|it is|it's|that's|i'm|all|super|totally) )*"
    r"(?:fine|good|great|cool|perfect|nice)(?: (?:as it is|like this|for me|so far|zo))?",
    r"(?:(?:het|dat|gesprek|was|is|ging|gaat|best|heel|erg|wel|haha+|lekker|gewoon|ja|nou|zeer) )*"
    r"(?:best|nuttig|zinvol|leuk|gezellig|interessant|aardig|redelijk|gaat|ging|wel|gewoon|okay|prima|goed|ok|oké|oke|useful|"
    r"helpful|"
    r"interesting)",
)
# Next to nothing, and rather a sigh than a word.
SIGH = _whole(r"(?:nou|tja|tsja|ach|och|hm+|ja nou|nou ja)(?: (?:ja|nou|tja|hoor|en|ach))*")
_WHOM = r"(?:haar|hem|elkaar|u|mijn coach|m'n coach|mn coach|de coach)"
_AT_ALL = r"(?:helemaal |nog |toch |nu |dus |gewoon |echt |eigenlijk |wel |deze keer |vandaag |gisteren )*"
_NOT_HELD_DAY = r"(?:vandaag|gisteren|vanmiddag|maandag|dinsdag|woensdag|donderdag|vrijdag|die dag)"
_NOT_MET = rf"(?:niet|nooit) (?:gesproken|gezien|ontmoet)(?: {_NOT_HELD_DAY})?"
NOT_HELD = _whole(
    rf"(?:maar |nee |nou )*(?:(?:het|ons|dit|dat) )?(?:gesprek )?(?:ging|gaat|is|was|heeft) (?:het )?{_AT_ALL}"
    r"(?:\w+ )?niet (?:door|doorgegaan|plaatsgevonden|geweest)",
    r"(?:het|dat|ons gesprek|we|wij)? ?(?:gesprek )?(?:is|was|werd|wordt|hebben (?:het|'t|t|ons gesprek)) "
    r"(?:al |weer |toch |een week |naar \w+ |op het laatste moment |gisteren |vandaag )*"
    r"(?:afgezegd|uitgesteld|verzet|verplaatst|vervallen|geannuleerd|verschoven)(?: naar .{1,30})?",
    rf"(?:maar )?(?:we|wij) hebben {_AT_ALL}elkaar {_AT_ALL}{_NOT_MET}|"
    rf"(?:maar )?(?:er )?(?:was|is) {_AT_ALL}(?:\w+ )?geen gesprek(?: geweest)?|"
    rf"(?:maar )?(?:(?:ik heb|we hebben|wij hebben|heb) )?{_AT_ALL}(?:\w+ )?geen gesprek gehad|"
    rf"(?:maar )?(?:(?:ik|we|wij) )?(?:heb|hebben|heb ik) {_AT_ALL}(?:{_WHOM} )?{_AT_ALL}{_NOT_MET}|"
    rf"{_WHOM} {_AT_ALL}{_NOT_MET}",
    rf"(?:dat|het|ons) gesprek (?:was er {_AT_ALL}niet|moet nog|komt nog|is (?:pas|nog)\b.{{0,30}})|"
    rf"(?:dat|het)? ?(?:hebben|heb) (?:we|ik) {_AT_ALL}niet gehad",
    rf"(?:ik )?(?:heb|had) (?:\w+ ){{0,3}}(?:afgezegd|afgebeld|me afgemeld|moeten afzeggen|moeten afbellen)|"
    rf"(?:ze|zij|hij|haar|mijn coach|de coach) (?:heeft|had|was) (?:\w+ ){{0,3}}(?:afgezegd|afgebeld|verhinderd)|"
    rf"(?:ik )?(?:ben|was) (?:er )?{_AT_ALL}(?:{_NOT_HELD_DAY} )?niet (?:geweest|gegaan|gekomen)|"
    rf"ik was er {_AT_ALL}niet",
    r"(?:it|the meeting|our meeting) (?:did ?n['o]?t|did not) (?:happen|take place)|(?:it )?was cancelled|"
    r"(?:i|we) (?:have not|haven't|did not|didn't) (?:spoken|speak|talk|talked|meet|met)(?: to \w+| with \w+| \w+)?",
)
# It is somebody else's to say, or all the same to him.
_SHRUGS = re.compile(
    r"(?:ik |en )*(?:ben|was|moest|word) (?:ik )?(?:hier(?:heen)? |gewoon )*(?:gestuurd|aangemeld|opgegeven)?"
    r"(?: ?(?:door|van) (?:mijn |m'n |mn )?\w+)?(?: (?:hierheen )?gestuurd)?|"
    r"(?:vraag|zeg) (?:het |dat |jij |maar |aan )*\w+(?: maar)?|"
    r"(?:verzin|bedenk|kies|noem|roep) (?:(?:jij|je|jullie|u|zelf|maar|eens|gewoon|even|lekker|het) )*"
    r"(?:wat|iets|er (?:een|maar een)|een (?:onderwerp|vraag))?(?: (?:leuks|anders|moois|haha+|hoor))*|"
    r"(?:jij|je|u|zij|hij|ze) (?:mag|moet|kan|weet) (?:het |dat )?(?:maar |beter )*"
    r"(?:zeggen|weten|vragen|kiezen|bepalen)?|"
    r"(?:(?:mijn|m'n|mn|me|de) )?(?:baas|chef|leidinggevende|manager|directeur|werkgever|hr|p&o|vrouw|man) "
    r"(?:wou|wilde|wil|vond|vindt|heeft|had)(?: \w+){0,2} (?:dit|dat|het)(?: (?:nodig|bedacht|geregeld|gewild|zo))?|"
    r"(?:ik )?(?:niet|nie|zelf niet)|(?:ik )?(?:wou|wilde|hoefde|hoef) (?:dit|dat|het|hier)? ?(?:zelf )?niet|"
    r"(?:ik )?(?:moet|moest) (?:\w+ )?van (?:mijn|m'n|mn) \w+|"
    r"(?:we |ik )?(?:zie|zien|merk)(?: ik| we)?(?: het)?(?: wel| dan| vanzelf)+|"
    r"maakt (?:me |mij )?(?:niet|nie|niks) uit|(?:ik )?zie (?:ik )?(?:het|dat) (?:nu |nog )+niet(?: zo)?|"
    r"doe maar wat|komt wel|hoezo|ik kom (?:gewoon |wel )+|(?:ik )?heb (?:er )?geen zin in|geen zin(?: in)?"
)


def shrugs(parts: Iterable[str]) -> bool:
    """Whether these parts of a sentence, in small letters, only leave it to somebody else."""
    said = [one for one in parts if one]
    return bool(said) and all(_SHRUGS.fullmatch(one) for one in said)


# What leaves him no time to know it, and tells nothing else of him.
_RUNS = r"(?:loop|loopt|lopen|ren|rennen|ga|gaan|rol|sjees|vlieg|vliegen)"
_BUSY = re.compile(
    r"(?:want |maar )?(?:(?:het|t|'t) (?:is|was) (?:\w+ ){0,4}?(?:\w*druk(?:te|ke)?|gekkenhuis|hectisch)|"
    rf"(?:ik |we )?{_RUNS} (?:ik |we )?(?:\w+ )?van (?:het|de) ene \w+ (?:in|naar) (?:het|de) (?:andere?|volgende)|"
    r"(?:ik |we )?(?:draai|draaien|werk|werken|maak|maken) (?:\w+ )?(?:dubbele|extra|lange) \w+|"
    r"(?:ik )?(?:kom|ben) (?:net|pas|zo|nu) (?:\w+ )?(?:terug|binnen|thuis|(?:uit|van|op) (?:een|de|het|mijn|m'n) \w+)|"
    r"(?:mijn |m'n |mn |het )?hoofd (?:zit|is|staat|loopt) (?:\w+ )?(?:vol|over|er niet naar|leeg)|"
    r"(?:ik )?(?:heb |had )?(?:er )?(?:nog |echt |gewoon )*geen (?:tijd|moment|rust|kans)(?: (?:gehad|voor|om))?|"
    r"(?:\w+ )?druk(?:te|ke)?)"
    r"(?: (?:hier|nu|vandaag|deze week|op het werk|geweest|gehad|allemaal|momenteel|weer))*(?: \w+){0,5}"
)
_TELLS_OF_HIM = re.compile(
    r"\b(?:dat (?:ik|we)|omdat|waardoor|hoe|thuis|bang|nooit|altijd|steeds|niemand|mijn (?!hoofd)\w+|ruzie|moe)\b"
)
_FEW = 14  # words


def says_busy(plain: str) -> bool:
    """Whether these words, in small letters, only say how busy it is, and no more of him than that."""
    if len(plain.split()) > _FEW or _TELLS_OF_HIM.search(plain):
        return False
    return _BUSY.fullmatch(plain) is not None
